"""Phrases that are looked for in many sentences and stand in few.

A sentence without the letters that a phrase demands (see `demands`) is not searched. All positions are characters of
the folded sentence; what stands outside the range that is searched is not seen, as if the sentence ended there.
"""

import re
import sys
from collections.abc import Iterator

from geo.extraction.demands import demand, demand_ways
from geo.extraction.endings import Ending
from geo.extraction.plain import PlainSentence

_END = sys.maxsize


class Phrase:
    """A pattern of words, in any case."""

    __slots__ = ("_demanded", "_ending", "_pattern", "_ways")

    def __init__(self, expression: str) -> None:
        """Compile an expression."""
        self._pattern = re.compile(expression, re.IGNORECASE)
        self._demanded = demand(expression)
        self._ways = tuple(way.whole for way in demand_ways(expression))
        self._ending = Ending(expression)

    def stands_in(self, plain: PlainSentence, start: int = 0, end: int = _END) -> bool:
        """Whether it stands in a sentence, or in a part of it."""
        return self.find(plain, start, end) is not None

    def stands_between(self, plain: PlainSentence, start: int, end: int) -> bool:
        """Whether it stands in a part of a sentence that is taken for a text of its own."""
        return self._may_stand(plain, end) and self._pattern.search(plain.text[start:end]) is not None

    def find(self, plain: PlainSentence, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """Find it where it first stands in a sentence, or in a part of it."""
        return self._pattern.search(plain.text, start, end) if self._may_stand(plain, end) else None

    def find_at(self, plain: PlainSentence, start: int) -> re.Match[str] | None:
        """Find it where it begins at `start`."""
        return self._pattern.match(plain.text, start) if self._may_stand(plain, _END) else None

    def find_all(self, plain: PlainSentence) -> Iterator[re.Match[str]]:
        """Find it wherever it stands in a sentence, in order."""
        return self._pattern.finditer(plain.text) if self._may_stand(plain, _END) else iter(())

    def _may_stand(self, plain: PlainSentence, end: int) -> bool:
        missed = plain.missed
        if self._demanded & missed or all(map(missed.__and__, self._ways)):  # the first is most often enough
            return False
        return end == _END or self._ending.allows(plain.text, end)
