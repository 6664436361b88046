"""Time that runs: where it begins, that a hand stops it, loop and backwards; with reduced motion too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.time_bar import Bar, middle_of

pytestmark = pytest.mark.browser

Opened = Callable[..., Bar]


@pytest.fixture
def opened(visit: Callable[..., Visit], page_file: Path) -> Opened:
    """Open the saved page at a window."""

    def open_bar(fragment: str = "", **view: object) -> Bar:
        page = visit(f"{page_file.as_uri()}{fragment}", **view).page
        page.wait_for_selector(".cr-root[data-ready]")
        return Bar(page=page)

    return open_bar


def test_play_says_where_it_begins_and_begins_there(opened: Opened) -> None:
    bar = opened()
    expect(bar.button("Play")).to_have_attribute("title", "Play from 1 Oct 2025 (space)")
    bar.choice("Length of the window").select_option("week")
    expect(bar.button("Play")).to_have_attribute("title", "Play from 1 Oct 2025 (space)")
    bar.button("Month").click()
    expect(bar.button("Play")).to_have_attribute("title", "Play from 30 Jan 2026 (space)")
    bar.choice("Speed").select_option("0.5")
    bar.button("Play").click()
    expect(bar.button("Pause")).to_have_attribute("title", "Pause (space)")
    bar.button("Pause").click()
    bar.settle()
    assert "2026-01-30" <= bar.window()[0] <= "2026-02-02"
    expect(bar.button("Play")).to_have_attribute("title", "Play (space)")


def test_playing_past_the_days_in_view_turns_the_axis_and_begins_again_where_the_reader_was(opened: Opened) -> None:
    bar = opened("#from=2025-11-01&until=2025-11-05")
    bar.button("Month").click()
    bar.choice("Speed").select_option("91")
    bar.button("Play").click()
    expect(bar.handle("Last day")).to_have_attribute("aria-valuetext", "1 March 2026")
    expect(bar.handle("Last day")).to_have_attribute("data-outside", "")
    expect(bar.button("Play")).to_have_attribute("title", "Play from 1 Nov 2025 (space)")
    bar.choice("Speed").select_option("0.5")
    bar.button("Play").click()
    bar.expect_view("1 to 30 November 2025")
    bar.button("Pause").click()
    bar.settle()
    assert bar.window()[0] <= "2025-11-04"


def test_time_runs_backwards_from_the_last_day_and_in_a_loop(opened: Opened) -> None:
    bar = opened("#from=2025-10-02&until=2025-10-06")
    bar.button("Backwards").click()
    bar.button("Loop").click()
    bar.choice("Speed").select_option("7")
    bar.page.locator(".leaflet-container").press("Space")
    bar.page.wait_for_function("document.querySelector('.cr-handle-after').ariaValueNow > 20454")  # in 2026 again
    expect(bar.button("Pause")).to_be_visible()
    bar.button("Loop").click()
    bar.choice("Speed").select_option("183")
    expect(bar.button("Play")).to_be_visible()
    bar.expect_window("2025-10-01", "2025-10-04")
    expect(bar.button("Play")).to_have_attribute("title", "Play backwards from 1 Mar 2026 (space)")


def test_time_stands_still_under_a_hand_and_runs_on_after(opened: Opened) -> None:
    bar = opened("#from=2025-11-01&until=2025-11-21")
    bar.choice("Speed").select_option("7")
    bar.button("Play").click()
    bar.page.mouse.move(*middle_of(bar.whole))
    bar.page.mouse.down()
    bar.settle()
    held = bar.window()
    bar.page.wait_for_timeout(500)
    assert bar.window() == held
    x, y = middle_of(bar.whole)
    bar.page.mouse.move(x - 60, y, steps=3)
    bar.settle()
    moved = bar.window()
    assert moved[0] < held[0]
    bar.page.mouse.up()
    bar.page.wait_for_function("day => document.querySelector('.cr-handle-first').ariaValueNow > day", arg=0)
    expect(bar.button("Pause")).to_be_visible()
    expect(bar.handle("Last day")).to_have_attribute("aria-valuetext", "1 March 2026")


@pytest.mark.parametrize("width", [1280, 390])
def test_with_reduced_motion_time_runs_and_nothing_else_moves(opened: Opened, width: int) -> None:
    bar = opened("#from=2026-01-20&until=2026-01-27", width=width, height=844, still=True)
    bar.choice("Speed").select_option("14")
    bar.button("Play").click()
    moving = 0
    for _ in range(8):
        bar.page.wait_for_timeout(60)
        moving += bar.page.evaluate("document.getAnimations().length")
    assert moving == 0
    assert bar.window()[0] > "2026-01-20"
