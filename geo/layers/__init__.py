"""Stage 7: incident table -> what the map switches on and off: event types, admin1 totals, the time index."""
