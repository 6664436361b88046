"""Stage 2: Sentence -> Mention: toponyms, dates, actors, counts, events, attributions."""
