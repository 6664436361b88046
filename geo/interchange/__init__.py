"""Stage 5: the incident table to and from the formats that other programs read."""
