"""axe-core finds nothing serious: in both themes, wide and narrow, with everything open that can be opened."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.axe import list_violations
from tests.browser.conftest import Visit
from tests.browser.server import Dashboard
from tests.browser.test_saved_page import click_map

pytestmark = pytest.mark.browser

VIEWS = [
    pytest.param({"width": width, "height": height, "dark": dark}, id=f"{width}-{'dark' if dark else 'light'}")
    for width, height in ((1280, 800), (390, 844))
    for dark in (False, True)
]
ISLAMABAD = (33.721, 73.043)


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest) -> dict[str, Any]:
    return dict(request.param)


def test_the_saved_page_is_accessible(visit: Callable[..., Visit], page_file: Path, view: dict[str, Any]) -> None:
    page = visit(page_file.as_uri(), **view).page
    page.wait_for_selector(".cr-root[data-ready]")
    click_map(page, *ISLAMABAD)
    expect(page.get_by_role("heading", level=2)).to_have_text("Islamabad")
    expect(page.get_by_role("dialog", name="Islamabad")).to_be_visible()
    open_cards(page)
    assert list_violations(page) == []
    page.get_by_role("button", name="Method and limits").click()
    expect(page.get_by_role("dialog", name="Method and limits")).to_be_visible()
    assert list_violations(page) == []


def test_the_dashboard_and_its_map_are_accessible(dashboard: Callable[..., Dashboard], view: dict[str, Any]) -> None:
    seen = dashboard("?province=PK-IS", **view)
    seen.click_at(*ISLAMABAD)
    expect(seen.frame.get_by_role("dialog", name="Islamabad")).to_be_visible()
    open_cards(seen.frame)
    assert list_violations(seen.page) == []
    assert list_violations(seen.frame) == []


def test_what_unfolds_on_the_dashboard_is_accessible(dashboard: Callable[..., Dashboard]) -> None:
    seen = dashboard()
    seen.page.locator(".cp-card details").first.locator("summary").click()
    assert list_violations(seen.page) == []
    for tab in ("Table", "Articles", "Review", "Responses", "Method"):
        seen.open_tab(tab)
        assert list_violations(seen.page) == [], tab
    for popover in (".st-key-filter_popover", ".st-key-left_out"):
        seen.page.locator(popover).get_by_role("button").first.click()
        expect(seen.page.locator("[data-testid=stPopoverBody]")).to_be_visible()
        assert list_violations(seen.page) == [], popover
        seen.page.keyboard.press("Escape")


def open_cards(where: Page | Frame) -> None:
    """Unfold every card on the map."""
    where.evaluate("document.querySelectorAll('.cr-root details').forEach((card) => (card.open = true))")
