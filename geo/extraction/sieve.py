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


def cut_words(text: str) -> frozenset[str]:
    """Return the words of a text, as patterns in any case see them: in lower case."""
    plain = text if text.isascii() else text.translate(_LETTERS_IN_OTHER_DRESS)
    return frozenset(_WORD.findall(plain.lower()))


class Sieve(Generic[T]):
    """Some things that each search for a pattern, and which of them may find anything."""

    def __init__(self, items: Iterable[tuple[T, str]]) -> None:
        """Take things in their order, each with its expression; flags other than IGNORECASE do no harm."""
        pairs = tuple(items)
        self._items = tuple(item for item, _ in pairs)
        self._always = 0
        self._demands: dict[str, int] = {}  # from a literal to a bit for each thing that demands it
        for number, (_, expression) in enumerate(pairs):
            self._add(1 << number, find_literals(expression))
        # Caches of the object's own, so that they go when it goes.
        self._find_bits = lru_cache(_WORDS_KEPT)(self._match_word)
        self._choose = lru_cache(_CHOICES_KEPT)(self._take)

    def __iter__(self) -> Iterator[T]:
        """All things, in their order."""
        return iter(self._items)

    def sift(self, words: Iterable[str]) -> tuple[T, ...]:
        """Return what may find something in a text of these words (see `cut_words`), in the order given."""
        bits, find_bits = self._always, self._find_bits
        for word in words:
            bits |= find_bits(word)
        return self._choose(bits)

    def _add(self, bit: int, literals: frozenset[str] | None) -> None:
        if literals is None:
            self._always |= bit
            return
        for literal in literals:
            self._demands[literal] = self._demands.get(literal, 0) | bit

    def _match_word(self, word: str) -> int:
        bits = 0
        for literal, demanding in self._demands.items():
            if literal in word:
                bits |= demanding
        return bits

    def _take(self, bits: int) -> tuple[T, ...]:
        return tuple(item for number, item in enumerate(self._items) if bits >> number & 1)
