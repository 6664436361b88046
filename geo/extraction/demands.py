"""What patterns demand of a text, numbered for the whole process, and which of it a text does not hold.

Each demand (see `literals`) has a bit of its own, and equal ones share it. A text is looked at once, word by word, and
what a word meets is remembered; afterwards a pattern costs one comparison of two numbers, however many there are.

>>> wings = demand("wings? of")
>>> wings & find_missed("The wing of a kite")
0
>>> wings & find_missed("A kite") > 0
True
"""

import re
from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple

from geo.extraction.expression_parts import Demands
from geo.extraction.literals import choose_rarest, find_literals, find_ways

_WORDS_KEPT = 1 << 16  # of the last words seen: more than a language uses often
_WORD = re.compile(r"\w+")
_LETTERS_IN_OTHER_DRESS = str.maketrans("İıſ", "iis")  # which a pattern in any case takes for i and s, too


def lower_text(text: str) -> str:
    """Return a text as patterns in any case see it, character by character."""
    return text.lower() if text.isascii() else text.translate(_LETTERS_IN_OTHER_DRESS).lower()


class Way(NamedTuple):
    """What a text must hold for one way in which an expression may match, as bits."""

    rarest: int  # the demand that the fewest texts meet; 0 where nothing is demanded
    whole: int


class _MetByWords(dict[str, int]):
    """The demands that a word meets, worked out when it is first asked for."""

    def __init__(self, literals: Mapping[str, int], known: int) -> None:
        """Take the demands that each string meets, and how many of them are known."""
        super().__init__()
        self.known = (1 << known) - 1
        self._literals = literals
        self._longest = max(map(len, literals), default=0)

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        met, find = 0, self._literals.get
        for start in range(len(word)):
            for end in range(start + 1, min(start + self._longest, len(word)) + 1):
                met |= find(word[start:end], 0)
        self[word] = met
        return met


class _Demands:
    """The demands of all patterns."""

    def __init__(self) -> None:
        self._bits: dict[frozenset[str], int] = {}
        self._literals: dict[str, int] = {}  # the demands that a string meets
        self._words: _MetByWords | None = None

    def add(self, demands: Iterable[frozenset[str]]) -> int:
        """Return the bits of some demands."""
        return reduce(or_, (self._bits.get(each) or self._number(each) for each in demands), 0)

    def find_missed(self, text: str) -> int:
        """Return the bits of those that a text does not meet, out of those known so far."""
        words = self._words
        if words is None:
            words = self._words = _MetByWords(self._literals, len(self._bits))
        met = reduce(or_, map(words.__getitem__, set(_WORD.findall(lower_text(text)))), 0)
        return words.known & ~met

    def _number(self, demand: frozenset[str]) -> int:
        bit = 1 << len(self._bits)
        for literal in demand:
            self._literals[literal] = self._literals.get(literal, 0) | bit
        self._bits[demand] = bit  # last, for another thread may count them meanwhile
        self._words = None
        return bit


_DEMANDS = _Demands()


def demand(expression: str) -> int:
    """Return what a text must hold for an expression to match, as bits; flags other than IGNORECASE do no harm."""
    return _DEMANDS.add(find_literals(expression))


def demand_ways(expression: str) -> tuple[Way, ...]:
    """Return what a text must hold for each of the ways in which an expression may match."""
    return tuple(dict.fromkeys(map(_demand_way, find_ways(expression))))


def demand_way(expression: str) -> Way:
    """Return what a text must hold in any case, whichever way an expression matches."""
    return _demand_way(find_literals(expression))


def _demand_way(demands: Demands) -> Way:
    return Way(_DEMANDS.add(choose_rarest(demands)), _DEMANDS.add(demands))


def find_missed(text: str) -> int:
    """Return, as bits, what a text does not hold of all that is demanded; what is demanded later counts as held."""
    return _DEMANDS.find_missed(text)
