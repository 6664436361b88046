"""Pairing what was asked for with what was found, and counting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Asked = TypeVar("Asked")
Found = TypeVar("Found")


@dataclass(slots=True)
class Rate:
    """How many of some things are right."""

    right: int = 0
    of: int = 0

    def add(self, holds: bool) -> None:
        """Count one more thing."""
        self.right += holds
        self.of += 1

    @property
    def value(self) -> float | None:
        """The share that is right, 0 to 1; None: there was nothing to be right about."""
        return self.right / self.of if self.of else None


@dataclass(slots=True)
class Retrieval:
    """How many of the things asked for were found, and how many of those found were asked for."""

    hits: int = 0
    asked: int = 0
    found: int = 0

    def add(self, *, hits: int, asked: int, found: int) -> None:
        """Count one more article."""
        self.hits += hits
        self.asked += asked
        self.found += found

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None: nothing was found."""
        return self.hits / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what was asked for that was found; None: nothing was asked for."""
        return self.hits / self.asked if self.asked else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None: nothing was asked for and nothing found."""
        return 2 * self.hits / (self.asked + self.found) if self.asked + self.found else None


def pair(asked: Sequence[Asked], found: Sequence[Found], fits: Callable[[Asked, Found], bool]) -> dict[int, int]:
    """Pair as many as possible, each with one other at most.

    Earlier things asked for keep a partner once they have one, though perhaps another one, so put first what matters.

    Returns:
        Positions in `found` by positions in `asked`.
    """
    options = [[f for f, candidate in enumerate(found) if fits(wanted, candidate)] for wanted in asked]
    partners: dict[int, int] = {}  # by position in found

    def place(wanted: int, tried: set[int]) -> bool:
        for candidate in options[wanted]:
            if candidate in tried:
                continue
            tried.add(candidate)
            if candidate not in partners or place(partners[candidate], tried):
                partners[candidate] = wanted
                return True
        return False

    for wanted in range(len(asked)):
        place(wanted, set())
    return {wanted: candidate for candidate, wanted in partners.items()}


def meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two half-open ranges share anything."""
    return one[0] < other[1] and other[0] < one[1]
