"""The time bar of an open page in the words of those who use it: with a mouse, with fingers, with keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from playwright.sync_api import CDPSession, Locator, Page, expect

EPOCH = date(1970, 1, 1).toordinal()
BARS, LANE = 60, 92  # pixels below the top of the track: in the bars, and on the axis below them
TOUCHES = 8  # moves of a finger on its way


@dataclass(frozen=True, kw_only=True)
class Bar:
    """The bar, and what can be read off it."""

    page: Page

    def window(self) -> tuple[str, str]:
        """First and last day, as the handles tell them."""
        first, last = self.page.evaluate(
            """() => ["first", "after"].map((end) => document.querySelector(`.cr-handle-${end}`).ariaValueNow)"""
        )
        return to_iso(int(first)), to_iso(int(last))

    def expect_window(self, first: str, last: str) -> None:
        """Wait until the window is from one day to another, both included."""
        expect(self.handle("First day")).to_have_attribute("aria-valuenow", str(to_day(first)))
        expect(self.handle("Last day")).to_have_attribute("aria-valuenow", str(to_day(last)))

    def expect_view(self, days: str) -> None:
        """Wait until the axis shows some days, in words."""
        expect(self.axis).to_have_attribute("aria-valuetext", days)

    def view(self) -> str:
        """The days that the axis shows, in words, once all is painted."""
        self.settle()
        return self.axis.get_attribute("aria-valuetext") or ""

    def settle(self) -> None:
        """Wait for two frames: the state is told in one, the axis painted in the other."""
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def handle(self, name: str) -> Locator:
        """The slider of the first or the last day; hidden ones too."""
        return self.page.locator(f".cr-time [role=slider][aria-label='{name}']")

    @property
    def axis(self) -> Locator:
        """The slider of the days in view."""
        return self.handle("Days in view")

    @property
    def whole(self) -> Locator:
        """The slider that moves the whole window."""
        return self.handle("Window of days")

    def button(self, name: str) -> Locator:
        """A button of the bar."""
        return self.page.locator(".cr-time").get_by_role("button", name=name, exact=True)

    def choice(self, name: str) -> Locator:
        """A list to choose from."""
        return self.page.locator(".cr-time").get_by_role("combobox", name=name, exact=True)

    def field(self, name: str) -> Locator:
        """A text field of a date."""
        return self.page.locator(".cr-time").get_by_role("textbox", name=name, exact=True)

    def set_dates(self, first: str, last: str) -> None:
        """Write both dates."""
        for name, text in (("First day", first), ("Last day", last)):
            self.field(name).fill(text)
            self.field(name).press("Enter")

    def at(self, day: str, height: int = BARS) -> tuple[float, float]:
        """Where on the screen the start of a day lies."""
        x = self.page.evaluate("(day) => document.querySelector('.cr-root').replay.axis.x(day)", to_day(day))
        box = box_of(self.page.locator(".cr-track"))
        return box["x"] + x, box["y"] + height

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Drag with the mouse."""
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(*end, steps=4)
        self.page.mouse.up()
        self.settle()

    def swipe(self, *paths: tuple[tuple[float, float], tuple[float, float]]) -> None:
        """Move one or more fingers at once, each along its path, and lift them."""
        session = self.page.context.new_cdp_session(self.page)
        touch(session, "touchStart", [start for start, _ in paths])
        for step in range(1, TOUCHES + 1):
            touch(session, "touchMove", [between(start, end, step / TOUCHES) for start, end in paths])
            self.settle()
        touch(session, "touchEnd", [])
        self.settle()


def to_day(iso: str) -> int:
    """Number a day as the browser side does."""
    return date.fromisoformat(iso).toordinal() - EPOCH


def to_iso(day: int) -> str:
    """The reverse of `to_day`."""
    return date.fromordinal(day + EPOCH).isoformat()


def box_of(locator: Locator) -> dict[str, float]:
    """Where something is on the screen."""
    box = locator.bounding_box()
    assert box is not None, f"{locator} is not shown"
    return dict(box)


def middle_of(locator: Locator) -> tuple[float, float]:
    """The middle of something on the screen."""
    box = box_of(locator)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def between(start: tuple[float, float], end: tuple[float, float], share: float) -> tuple[float, float]:
    """A point on the way."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def touch(session: CDPSession, kind: str, points: Sequence[tuple[float, float]]) -> None:
    """Put fingers on the screen, move them or lift them."""
    fingers: list[dict[str, Any]] = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
