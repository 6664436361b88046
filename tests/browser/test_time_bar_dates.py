"""The dates of the window as text: what is typed is kept, what cannot be read is explained, what is outside is said."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visit
from tests.browser.time_bar import Bar, box_of

pytestmark = pytest.mark.browser


@pytest.fixture(params=[1280, 390])
def bar(visit: Callable[..., Visit], page_file: Path, request: pytest.FixtureRequest) -> Iterator[Bar]:
    """The bar with a window in January."""
    address = f"{page_file.as_uri()}#from=2026-01-05&until=2026-01-16"
    seen = visit(address, width=request.param, height=844, touch=request.param == 390)
    seen.page.wait_for_selector(".cr-root[data-ready]")
    bar = Bar(page=seen.page)
    bar.expect_window("2026-01-05", "2026-01-15")
    yield bar
    assert seen.errors == []


def described(bar: Bar, field: Locator) -> Locator:
    """What a screen reader tells beside the field."""
    name = field.get_attribute("aria-describedby")
    assert name, "nothing is told beside the field"
    return bar.page.locator(f"#{name}")


def test_what_is_no_day_is_kept_and_explained_until_it_is_mended(bar: Bar) -> None:
    field = bar.field("First day")
    for text in ("someday", "31 Feb 2026", "5/2/2026", "21 Feb 26"):
        field.fill(text)
        field.press("Tab")
        expect(field).to_have_value(text)
        expect(field).to_have_attribute("aria-invalid", "true")
        note = described(bar, field)
        expect(note).to_contain_text(text)
        expect(note).to_contain_text("21 Feb 2026")
        box = box_of(note)
        assert box["x"] >= 0 and box["x"] + box["width"] <= bar.page.evaluate("innerWidth")
        bar.expect_window("2026-01-05", "2026-01-15")
    assert bar.field("Last day").get_attribute("aria-invalid") is None
    field.fill("6 Jan 2026")
    field.press("Enter")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert field.get_attribute("aria-describedby") is None
    bar.expect_window("2026-01-06", "2026-01-15")


def test_escape_takes_back_what_was_typed(bar: Bar) -> None:
    field = bar.field("Last day")
    field.fill("1 Feb")
    field.press("Escape")
    expect(field).to_have_value("15 Jan 2026")
    bar.expect_window("2026-01-05", "2026-01-15")


def test_moving_the_window_forgets_what_could_not_be_read(bar: Bar) -> None:
    field = bar.field("First day")
    field.fill("someday")
    field.press("Enter")
    bar.whole.press("ArrowRight")
    expect(field).to_have_value("6 Jan 2026")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert field.get_attribute("aria-describedby") is None


def test_a_day_outside_is_taken_for_the_nearest_and_said(bar: Bar) -> None:
    first, last = bar.field("First day"), bar.field("Last day")
    first.fill("3 May 1999")
    first.press("Enter")
    bar.expect_window("2025-10-01", "2026-01-15")
    expect(first).to_have_value("1 Oct 2025")
    expect(described(bar, first)).to_have_text("The first day there is: 1 Oct 2025")
    last.fill("2031")
    last.press("Enter")
    bar.expect_window("2025-10-01", "2026-03-01")
    expect(last).to_have_value("1 Mar 2026")
    expect(described(bar, last)).to_have_text("The last day there is: 1 Mar 2026")


def test_days_and_months_are_read_as_people_write_them_and_the_window_goes_where_they_are(bar: Bar) -> None:
    for name, text, first, last in (
        ("First day", "December 20, 2025", "2025-12-20", "2026-01-15"),
        ("First day", "20.12.2025", "2025-12-20", "2026-01-15"),
        ("First day", "Dec 2025", "2025-12-01", "2026-01-15"),
        ("Last day", "2026-02", "2026-01-05", "2026-02-28"),
        ("First day", "", "2025-10-01", "2026-01-15"),
        ("First day", "10 Feb 2026", "2026-02-10", "2026-02-20"),
        ("Last day", "31 Oct 2025", "2025-10-21", "2025-10-31"),
    ):
        for _ in range(2):  # the first date may carry the window along
            bar.set_dates("2026-01-05", "2026-01-15")
        bar.field(name).fill(text)
        bar.field(name).press("Enter")
        bar.expect_window(first, last)
