"""Stage 1: files -> Article -> Sentence."""
