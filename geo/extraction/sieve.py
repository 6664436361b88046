"""Passes over the patterns that cannot match a sentence, by its words alone: most rules speak of none of them.

What each pattern demands is read from its expression (see `demands`), so a rule needs no word list beside it.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_
from typing import Generic, TypeVar

from geo.extraction.demands import demand

T = TypeVar("T")

_CHOICES_KEPT = 1 << 12


class Sieve(Generic[T]):
    """Some things that each search for a pattern, and which of them may find anything."""

    def __init__(self, items: Iterable[tuple[T, str]]) -> None:
        """Take things in their order, each with its expression; flags other than IGNORECASE do no harm."""
        self._items = tuple((item, demand(expression)) for item, expression in items)
        self._demanded = reduce(or_, (demanded for _, demanded in self._items), 0)
        # A cache of the object's own, so that it goes when it goes.
        self._choose = lru_cache(_CHOICES_KEPT)(self._take)

    def __iter__(self) -> Iterator[T]:
        """All things, in their order."""
        return (item for item, _ in self._items)

    def sift(self, missed: int) -> tuple[T, ...]:
        """Return what may find something in a text that misses these demands (see `find_missed`), in its order."""
        return self._choose(missed & self._demanded)

    def _take(self, missed: int) -> tuple[T, ...]:
        return tuple(item for item, demanded in self._items if not missed & demanded)
