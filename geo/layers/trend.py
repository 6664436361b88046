"""Whether there was more or less than before, and whether that can be said at all; the twin of the map's trend.js.

A window is compared with the days just before it, as many as it has. If both came at the same pace, each of the
`now + before` incidents would fall into either stretch with even odds, so their difference has the variance of their
sum (the normal approximation of the conditional test of two Poisson counts). What changed may be the reporting.
"""

from dataclasses import dataclass
from datetime import date
from math import sqrt
from typing import Literal

Direction = Literal["up", "flat", "down", "few"]

FEWEST = 8  # incidents in both stretches together; with fewer, chance alone makes any pattern
SURE = 1.645  # standard deviations: a change that chance makes in one of ten pairs of stretches


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A window beside the days before it."""

    direction: Direction
    now: int
    before: int


def find_trend(now: int, before: int) -> Trend:
    """Compare the incidents of a window with those of as many days before it."""
    if now + before < FEWEST:
        return Trend(direction="few", now=now, before=before)
    difference = (now - before) / sqrt(now + before)
    direction: Direction = "up" if difference >= SURE else "down" if difference <= -SURE else "flat"
    return Trend(direction=direction, now=now, before=before)


def find_days_before(window: tuple[date, date], first: date) -> tuple[date, date] | None:
    """Find the days a window is compared with, half-open; None where they would begin before the `first` known day."""
    start = window[0] - (window[1] - window[0])
    return None if start < first else (start, window[0])
