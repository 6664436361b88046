"""The controls of the time bar: large enough, in view, whole, none over another, at any width and with any count."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from tests.browser.conftest import Visit
from tests.browser.time_bar import Bar, box_of

pytestmark = pytest.mark.browser

CONTROLS = ".cr-transport :is(button, select, input), .cr-total"
CUT_OFF = """(nodes) => nodes.filter((node) => node.scrollWidth > node.clientWidth + 1).map((node) => node.outerHTML)"""
Box = dict[str, float]


def overlap(one: Box, other: Box) -> bool:
    apart = 1.5  # segments share a line
    return (
        one["x"] + one["width"] - apart > other["x"]
        and other["x"] + other["width"] - apart > one["x"]
        and one["y"] + one["height"] - apart > other["y"]
        and other["y"] + other["height"] - apart > one["y"]
    )


@pytest.mark.parametrize(("width", "touch"), [(1600, False), (1280, False), (768, True), (390, True), (390, False)])
def test_controls_are_large_enough_and_stand_apart(
    visit: Callable[..., Visit], page_file: Path, width: int, touch: bool
) -> None:
    page = visit(page_file.as_uri(), width=width, height=844, touch=touch).page
    page.wait_for_selector(".cr-root[data-ready]")
    bar = Bar(page=page)
    page.evaluate("document.querySelector('.cr-total').textContent = '1,000,000 incidents'")
    boxes = [box_of(each) for each in page.locator(CONTROLS).all()]
    time = box_of(page.locator(".cr-time"))
    for box in boxes:
        assert box["x"] >= time["x"] and box["x"] + box["width"] <= time["x"] + time["width"]
        assert box["height"] >= 24 or box is boxes[-1]
    for one, other in combinations(boxes, 2):
        assert not overlap(one, other), f"{one} lies over {other}"
    bar.set_dates("2026-01-10", "2026-01-11")
    for name in ("First day", "Last day", "Days in view"):
        box = box_of(bar.handle(name))
        assert min(box["width"], box["height"]) >= 24
        assert box["x"] >= time["x"] and box["x"] + box["width"] <= time["x"] + time["width"]
    assert min(box_of(page.locator(".cr-grip"))[side] for side in ("width", "height")) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".cr-transport :is(button, input)").evaluate_all(CUT_OFF) == []
