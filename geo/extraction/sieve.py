"""Passes over the patterns that cannot match a sentence, by its words alone: most rules speak of none of them.

What each pattern demands is read from its expression (see `demands`), so a rule needs no word list beside it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_
from typing import Generic, TypeVar

from geo.extraction.demands import demand_way, demand_ways

T = TypeVar("T")

_CHOICES_KEPT = 1 << 12


class Sieve(Generic[T]):
    """Some things that each search for a pattern, and which of them may find anything."""

    def __init__(self, items: Iterable[tuple[T, str]], *, by_phrase: bool = False) -> None:
        """Take things in their order, each with its expression; flags other than IGNORECASE do no harm.

        Args:
            items: The things.
            by_phrase: Whether the sentence must hold the words of a whole phrase: worth it where patterns list many.
        """
        self._items: list[T] = []
        self._by_rarest: dict[int, list[tuple[int, int]]] = defaultdict(list)  # ways of items, and their positions
        for position, (item, expression) in enumerate(items):
            self._items.append(item)
            for way in demand_ways(expression) if by_phrase else [demand_way(expression)]:
                self._by_rarest[way.rarest].append((way.whole, position))
        self._always = {position for _, position in self._by_rarest.pop(0, ())}
        self._rarest = reduce(or_, self._by_rarest, 0)
        self._demanded = reduce(or_, (whole for ways in self._by_rarest.values() for whole, _ in ways), 0)
        # A cache of the object's own, so that it goes when it goes.
        self._choose = lru_cache(_CHOICES_KEPT)(self._take)

    def __iter__(self) -> Iterator[T]:
        """All things, in their order."""
        return iter(self._items)

    def sift(self, missed: int) -> tuple[T, ...]:
        """Return what may find something in a text that misses these demands (see `find_missed`), in its order."""
        return self._choose(missed & self._demanded)

    def _take(self, missed: int) -> tuple[T, ...]:
        """Look at the ways whose rarest demand is met: a sentence meets few."""
        taken, met = set(self._always), self._rarest & ~missed
        while met:
            rarest = met & -met
            met ^= rarest
            taken.update(position for whole, position in self._by_rarest[rarest] if not missed & whole)
        return tuple(self._items[position] for position in sorted(taken))
