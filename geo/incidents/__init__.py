"""Stage 4: Mention + Location -> Claim -> Incident -> the incident table; linking across articles."""
