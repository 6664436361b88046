"""The saved page as somebody finds it on a disk, without any network: all of it works, by mouse and by touch."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_saved_page import click_map, drawn, total

pytestmark = pytest.mark.browser

ISLAMABAD = (33.721, 73.043)
ZOOM = "map_theatre.getZoom()"


def open_offline(visit: Callable[..., Visit], file: Path, **view: object) -> Visit:
    """Open the page, cut the network, and open it once more from the file alone."""
    seen = visit(file.as_uri(), **view)
    seen.page.context.set_offline(True)
    seen.page.reload()
    seen.page.wait_for_selector(".cr-root[data-ready]")
    expect(total(seen.page)).to_have_text("19 incidents")
    return seen


def open_layers(page: Page) -> None:
    card = page.locator("details.cr-layers")
    if card.get_attribute("open") is None:
        card.locator("summary").click()


def check_playing(page: Page) -> None:
    """Playing moves the window, and stops where it is told to."""
    before = page.locator(".cr-readout").inner_text()
    page.get_by_role("button", name="Play").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(total(page)).not_to_have_text("19 incidents")
    page.get_by_role("button", name="Pause").click()
    assert page.locator(".cr-readout").inner_text() != before
    page.get_by_label("Length of the window").select_option("all")
    expect(total(page)).to_have_text("19 incidents")


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_works_from_a_file_with_the_network_off(
    visit: Callable[..., Visit], page_file: Path, width: int
) -> None:
    seen = open_offline(visit, page_file, width=width, height=844)
    page = seen.page
    check_playing(page)
    click_map(page, *ISLAMABAD)
    expect(page.get_by_role("heading", level=2)).to_have_text("Islamabad")
    expect(page.locator(".cr-page-card")).to_have_count(3)
    page.get_by_role("button", name="Show all places").click()
    before = page.evaluate(ZOOM)
    page.locator(".leaflet-container").focus()
    page.keyboard.press("+")
    page.wait_for_function(f"{ZOOM} > {before}")
    expect(drawn(page)).to_have_attribute("aria-label", re.compile("Kabul"))
    open_layers(page)
    page.get_by_role("checkbox", name="Airstrike").uncheck()
    expect(total(page)).to_have_text("15 incidents")
    page.get_by_role("button", name="Method and limits").click()
    expect(page.get_by_role("dialog", name="Method and limits")).to_be_visible()
    assert seen.list_foreign_requests() == []
    assert seen.errors == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_works_by_touch_with_the_network_off(visit: Callable[..., Visit], page_file: Path, width: int) -> None:
    seen = open_offline(visit, page_file, width=width, height=844, touch=True)
    page = seen.page
    before = page.evaluate(ZOOM)
    spread_fingers(page)
    page.wait_for_function(f"{ZOOM} > {before}")
    page.get_by_role("button", name="Show the whole map").tap()
    page.wait_for_function(f"{ZOOM} === {before}")
    point = page.evaluate("map_theatre.latLngToContainerPoint([33.721, 73.043])")
    page.locator(".leaflet-container").tap(position=point)
    expect(page.get_by_role("heading", level=2)).to_have_text("Islamabad")
    page.get_by_role("button", name="Play").tap()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.get_by_role("button", name="Pause").tap()
    page.get_by_role("dialog", name="Islamabad").get_by_role("button", name="Close").tap()
    open_layers(page)
    page.get_by_role("checkbox", name="Airstrike").tap()
    expect(page.get_by_role("checkbox", name="Airstrike")).not_to_be_checked()
    assert seen.list_foreign_requests() == []
    assert seen.errors == []


def spread_fingers(page: Page) -> None:
    """Two fingers on the map move apart."""
    box = page.locator(".leaflet-container").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    tools = page.context.new_cdp_session(page)
    for kind, apart in (("touchStart", 30), *(("touchMove", 30 + 12 * step) for step in range(1, 9)), ("touchEnd", 0)):
        fingers = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}] if apart else []
        tools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})
        page.wait_for_timeout(20)
    tools.detach()
