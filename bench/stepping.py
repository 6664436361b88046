"""Steps in a page, timed from the input to the frame that shows the outcome."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from bench.samples import Samples

PATIENCE_MS = 120_000  # for one step; the slowest peer takes twenty seconds
PHASE_SECONDS = 0.0167  # one frame; inputs fall anywhere in it
WARM_UP = 15  # steps that are not counted, fewer where one takes long


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One kind of step: what a hand does, and how its outcome shows."""

    act: Callable[[int], None]  # does the n-th step, by a real input
    input: str  # type of the event that the clock starts at: keydown, pointermove, click
    look: str  # body of a JavaScript function of the outermost page that tells in a word what is shown
    keys: tuple[str, ...] = ()  # of the keyboard event; empty: any
    late: bool = False  # the word changes in the document before the frame that draws it; see stopwatch.js
    rest: float = 0.03  # seconds between two steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How long to measure."""

    steps: int  # as many, if time is left
    seconds: float = 60.0  # after which no further step begins
    least: int = 3  # steps that are counted however long they take
    warm_up: int = WARM_UP  # steps that are not counted; those after the first take a quarter of the time at most


def time_steps(page: Page, step: Step, effort: Effort, *, seed: int = 2026) -> Samples:
    """Time some steps in milliseconds, after some that are not counted; inputs come at random phases of a frame."""
    chance, begin, times = random.Random(seed), time.monotonic(), list[float]()

    def take(count: int) -> float:
        time.sleep(step.rest + chance.uniform(0, PHASE_SECONDS))
        return _time_step(page, step, count)

    warmed = 0
    while warmed < effort.warm_up and (warmed == 0 or time.monotonic() - begin < effort.seconds / 4):
        take(warmed)
        warmed += 1
    while len(times) < effort.steps and (len(times) < effort.least or time.monotonic() - begin < effort.seconds):
        times.append(take(warmed + len(times)))
    return Samples.of(times)


def _time_step(page: Page, step: Step, count: int) -> float:
    how = {"type": step.input, "keys": list(step.keys), "look": step.look, "late": step.late, "patience": PATIENCE_MS}
    page.evaluate("(how) => stopwatch.arm(how)", how)
    step.act(count)
    return float(page.evaluate("() => stopwatch.done"))


def time_opening(page: Page, look: str) -> float:
    """Time, in milliseconds, from the moment a page was asked for to the end of the first frame that shows something.

    Args:
        page: Asked for a moment ago, and no more.
        look: Body of a JavaScript function that tells whether it is shown.
    """
    page.evaluate("(how) => stopwatch.open(how)", {"look": look, "patience": PATIENCE_MS})
    return float(page.evaluate("() => stopwatch.done"))
