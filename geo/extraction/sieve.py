"""Passes over the patterns that cannot match a sentence, by its words alone: most rules speak of none of them.

What each pattern demands is read from its expression (see `literals`), so a rule needs no word list beside it. A word
is looked at once and remembered; afterwards a sentence costs one look-up a word, however many patterns there are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, reduce
from operator import or_
from typing import Generic, TypeVar

from geo.extraction.literals import find_literals

T = TypeVar("T")

_WORDS_KEPT = 1 << 16  # of the last words seen: more than a language uses often
_CHOICES_KEPT = 1 << 12
_WORD = re.compile(r"\w+")
_LETTERS_IN_OTHER_DRESS = str.maketrans("İıſ", "iis")  # which a pattern in any case takes for i and s, too


def lower_text(text: str) -> str:
    """Return a text as patterns in any case see it, character by character."""
    return text.lower() if text.isascii() else text.translate(_LETTERS_IN_OTHER_DRESS).lower()


def cut_words(text: str) -> frozenset[str]:
    """Return the words of a text in lower case."""
    return frozenset(_WORD.findall(lower_text(text)))


class _BitsOfWords(dict[str, int]):
    """The demands that a word meets, worked out when it is first asked for."""

    def __init__(self, literals: Mapping[str, int]) -> None:
        """Take the demands that each string meets."""
        super().__init__()
        self._literals = literals

    def __missing__(self, word: str) -> int:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        bits = reduce(or_, (met for literal, met in self._literals.items() if literal in word), 0)
        self[word] = bits
        return bits


class Sieve(Generic[T]):
    """Some things that each search for a pattern, and which of them may find anything."""

    def __init__(self, items: Iterable[tuple[T, str]]) -> None:
        """Take things in their order, each with its expression; flags other than IGNORECASE do no harm."""
        pairs = tuple(items)
        self._bits: dict[frozenset[str], int] = {}  # a bit for each demand
        self._items = tuple((item, self._add(find_literals(expression))) for item, expression in pairs)
        self._literals: dict[str, int] = {}  # the demands that a string meets
        for demand, bit in self._bits.items():
            for literal in demand:
                self._literals[literal] = self._literals.get(literal, 0) | bit
        self._bits_of = _BitsOfWords(self._literals)
        # A cache of the object's own, so that it goes when it goes.
        self._choose = lru_cache(_CHOICES_KEPT)(self._take)

    def __iter__(self) -> Iterator[T]:
        """All things, in their order."""
        return (item for item, _ in self._items)

    def sift(self, words: Iterable[str]) -> tuple[T, ...]:
        """Return what may find something in a text of these words (see `cut_words`), in the order given."""
        return self._choose(reduce(or_, map(self._bits_of.__getitem__, words), 0))

    def _add(self, demands: Iterable[frozenset[str]]) -> int:
        """Return the bits of all demands of a thing."""
        return sum(self._bits.setdefault(demand, 1 << len(self._bits)) for demand in set(demands))

    def _take(self, bits: int) -> tuple[T, ...]:
        return tuple(item for item, demanded in self._items if bits & demanded == demanded)
