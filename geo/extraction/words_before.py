"""Words that stand right before something: "an increase of", "the toll rose to".

They are looked for in a stretch of text that ends where that something begins, and most often the last letters of the
stretch tell already that they are not there (see `endings`).
"""

import re

from geo.extraction.endings import Ending


class WordsBefore:
    """A pattern of words, in any case, that ends where the search does."""

    __slots__ = ("_ending", "_pattern")

    def __init__(self, expression: str) -> None:
        """Compile an expression that ends with `$`; any other is looked for as it stands."""
        self._pattern = re.compile(expression, re.IGNORECASE)
        self._ending = Ending(expression)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Find it between two characters of a text."""
        return self._pattern.search(text, start, end) if self._ending.allows(text, end) else None
