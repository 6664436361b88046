"""The view of the map: full screen, and two fingers that zoom."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.server import Dashboard
from tests.browser.test_saved_page import open_ready

pytestmark = pytest.mark.browser

Opener = Callable[..., Visit]


def test_the_map_goes_to_full_screen_and_back_by_keyboard(visit: Opener, page_file: Path) -> None:
    page = open_ready(visit, page_file.as_uri()).page
    before = page.evaluate("map_theatre.getSize().x")
    page.get_by_role("button", name="Full screen").press("Enter")
    page.wait_for_function("document.fullscreenElement?.matches('.cr-root')")
    page.wait_for_function(f"map_theatre.getSize().x > {before}")
    expect(page.locator(".cr-track")).to_be_in_viewport(ratio=0.9)
    page.get_by_role("button", name="Leave full screen").press("Enter")
    page.wait_for_function("document.fullscreenElement === null")
    page.wait_for_function(f"map_theatre.getSize().x === {before}")


def test_the_map_of_the_dashboard_goes_to_full_screen(dashboard: Callable[..., Dashboard]) -> None:
    shown = dashboard()
    shown.page.frame_locator("iframe").get_by_role("button", name="Full screen").click()
    shown.frame.wait_for_function("document.fullscreenElement?.matches('.cr-root')")
    shown.page.frame_locator("iframe").get_by_role("button", name="Leave full screen").click()
    shown.frame.wait_for_function("document.fullscreenElement === null")


def pinch(page: Page, x: float, y: float) -> None:
    """Move two fingers apart around a point."""
    session = page.context.new_cdp_session(page)

    def send(kind: str, *distances: float) -> None:
        points = [{"x": x + sign * each, "y": y, "id": i} for each in distances for i, sign in enumerate((-1, 1))]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    send("touchStart", 30)
    for distance in range(35, 100, 8):
        send("touchMove", distance)
        page.wait_for_timeout(16)
    send("touchEnd")


def test_two_fingers_zoom_the_map(visit: Opener, page_file: Path) -> None:
    page = open_ready(visit, page_file.as_uri(), width=390, height=844, touch=True).page
    before = page.evaluate("map_theatre.getZoom()")
    box = page.locator(".leaflet-container").bounding_box()
    assert box
    pinch(page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_function(f"map_theatre.getZoom() > {before} + 0.5")
