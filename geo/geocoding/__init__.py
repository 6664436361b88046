"""Stage 3: toponym -> Location: the gazetteer, and the choice among namesakes."""
