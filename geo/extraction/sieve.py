"""Passes over the patterns that cannot match a sentence, by its words alone: most rules speak of none of them.

What each pattern demands is read from its expression (see `literals`), so a rule needs no word list beside it. A word
is looked at once and remembered; afterwards a sentence costs one look-up a word, however many patterns there are.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
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
        # Caches of the object's own, so that they go when it goes.
        self._find_bits = lru_cache(_WORDS_KEPT)(self._match_word)
        self._choose = lru_cache(_CHOICES_KEPT)(self._take)

    def __iter__(self) -> Iterator[T]:
        """All things, in their order."""
        return (item for item, _ in self._items)

    def sift(self, words: Iterable[str]) -> tuple[T, ...]:
        """Return what may find something in a text of these words (see `cut_words`), in the order given."""
        bits, find_bits = 0, self._find_bits
        for word in words:
            bits |= find_bits(word)
        return self._choose(bits)

    def _add(self, demands: Iterable[frozenset[str]]) -> int:
        """Return the bits of all demands of a thing."""
        return sum(self._bits.setdefault(demand, 1 << len(self._bits)) for demand in set(demands))

    def _match_word(self, word: str) -> int:
        bits = 0
        for literal, met in self._literals.items():
            if literal in word:
                bits |= met
        return bits

    def _take(self, bits: int) -> tuple[T, ...]:
        return tuple(item for item, demanded in self._items if bits & demanded == demanded)
