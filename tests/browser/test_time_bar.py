"""The time bar under the mouse and under keys: each control does what it says, on a wide screen and on a narrow one."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.time_bar import LANE, Bar, box_of, middle_of

pytestmark = pytest.mark.browser

ALL = "1 October 2025 to 1 March 2026"
FEBRUARY = "1 to 28 February 2026"


@pytest.fixture(params=[1280, 390])
def bar(visit: Callable[..., Visit], page_file: Path, request: pytest.FixtureRequest) -> Iterator[Bar]:
    """The bar of the saved page, wide and narrow, all of October to February in view."""
    seen = visit(page_file.as_uri(), width=request.param, height=844)
    seen.page.wait_for_selector(".cr-root[data-ready]")
    bar = Bar(page=seen.page)
    bar.expect_view(ALL)
    yield bar
    assert seen.errors == []


def test_mouse_moves_each_end_and_the_whole_window(bar: Bar) -> None:
    bar.set_dates("2026-01-05", "2026-01-25")
    bar.drag(middle_of(bar.handle("First day")), (bar.at("2025-12-20")[0] - 10, bar.at("2025-12-20")[1]))
    first, last = bar.window()
    assert "2025-12-17" <= first <= "2025-12-24" and last == "2026-01-25"
    bar.drag(middle_of(bar.handle("Last day")), (bar.at("2026-02-05")[0] + 10, bar.at("2026-02-05")[1]))
    assert "2026-02-01" <= bar.window()[1] <= "2026-02-09"
    bar.set_dates("2025-11-01", "2025-11-30")
    bar.drag(bar.at("2025-11-15"), bar.at("2025-12-16"))
    bar.expect_window("2025-12-02", "2025-12-31")


def test_a_window_of_one_day_at_the_end_is_still_moved_at_either_end_and_whole(bar: Bar) -> None:
    bar.set_dates("2026-03-01", "2026-03-01")
    for name in ("First day", "Last day"):
        x, y = middle_of(bar.handle(name))
        on_top = bar.page.evaluate("([x, y]) => document.elementFromPoint(x, y).ariaLabel", [x, y])
        assert on_top == name, "the other end lies over it"
    bar.drag(middle_of(bar.handle("First day")), bar.at("2026-01-20"))
    assert bar.window()[0] < "2026-01-28" and bar.window()[1] == "2026-03-01"
    bar.set_dates("2026-02-28", "2026-02-28")
    bar.drag(middle_of(bar.page.locator(".cr-grip")), (bar.at("2026-01-10")[0], bar.at("2026-01-10")[1]))
    first, last = bar.window()
    assert first == last and "2026-01-08" <= first <= "2026-01-12"


def test_dragging_marks_days_while_all_are_in_view_and_moves_the_axis_else(bar: Bar) -> None:
    bar.drag(bar.at("2025-11-10"), bar.at("2025-12-10"))
    first, last = bar.window()
    assert "2025-11-08" <= first <= "2025-11-11" and "2025-12-08" <= last <= "2025-12-11"
    bar.choice("Length of the window").select_option("all")
    bar.button("Month").click()
    before, window = bar.view(), bar.window()
    x, y = middle_of(bar.page.locator(".cr-track"))
    bar.drag((x, y), (x + 80, y))
    assert bar.view() != before, "the axis stood still"
    assert bar.window() == window
    before = bar.view()
    bar.drag((x, box_of(bar.axis)["y"] + 12), (x - 60, box_of(bar.axis)["y"] + 12))
    assert bar.view() != before and bar.window() == window
    bar.page.keyboard.down("Shift")
    bar.drag((x - 40, y), (x + 40, y))
    bar.page.keyboard.up("Shift")
    assert bar.window() != window, "shift and drag marks days wherever the axis is"


def test_a_click_beside_the_window_brings_it_there_and_two_make_it_that_bar(bar: Bar) -> None:
    bar.set_dates("2026-01-01", "2026-01-09")
    x, y = bar.at("2025-11-05")
    bar.page.mouse.click(x, y)
    bar.settle()
    first, last = bar.window()
    assert "2025-10-30" <= first <= "2025-11-03" and first < "2025-11-05" < last
    bar.page.wait_for_timeout(500)  # or it would be the second of two clicks
    x, y = bar.at("2026-02-18")
    bar.page.mouse.dblclick(x + 1, y)
    bar.settle()
    first, last = bar.window()
    assert first <= "2026-02-18" <= last and last <= "2026-02-20"


def test_the_wheel_zooms_where_it_stands_and_moves_sideways(bar: Bar) -> None:
    bar.page.mouse.move(*bar.at("2026-02-10"))
    x, _ = bar.at("2026-02-10")
    bar.page.mouse.wheel(0, -500)
    assert bar.view() != ALL
    assert abs(bar.at("2026-02-10")[0] - x) < 2, "the day under the mouse must stay under it"
    zoomed = bar.view()
    bar.page.mouse.wheel(-100, 0)
    moved = bar.view()
    assert moved != zoomed and len(moved) > 0
    bar.page.keyboard.down("Control")
    bar.page.mouse.wheel(0, 400)  # as a pinch on a trackpad arrives
    bar.page.keyboard.up("Control")
    bar.expect_view(ALL)
    assert bar.page.evaluate("visualViewport.scale") == 1, "the page must not zoom"


def test_the_wheel_scrolls_the_page_where_the_axis_can_zoom_no_further(bar: Bar) -> None:
    scrolls = bar.page.evaluate("document.documentElement.scrollHeight > innerHeight + 50")
    bar.page.mouse.move(*bar.at("2026-01-10", LANE))
    bar.page.mouse.wheel(0, 300)
    if scrolls:
        bar.page.wait_for_function("scrollY > 100")
    assert bar.view() == ALL


def test_buttons_show_a_week_a_month_a_year_or_all(bar: Bar) -> None:
    bar.set_dates("2026-02-10", "2026-02-12")
    for name, days in (("Week", "9 to 15 February 2026"), ("Month", FEBRUARY), ("All", ALL)):
        bar.button(name).click()
        bar.expect_view(days)
        expect(bar.button(name)).to_have_attribute("aria-pressed", "true")
    bar.button("Year").click()  # there are fewer days than a year
    bar.expect_view(ALL)
    bar.button("Show fewer days").click()
    zoomed = bar.view()
    assert zoomed != ALL
    expect(bar.button("All")).to_have_attribute("aria-pressed", "false")
    bar.button("Show more days").click()
    bar.expect_view(ALL)
    bar.expect_window("2026-02-10", "2026-02-12")


def test_steps_go_by_day_week_and_calendar_month(bar: Bar) -> None:
    bar.set_dates("2026-01-01", "2026-01-31")
    for step, window in (
        ("month", ("2026-02-01", "2026-02-28")),
        ("week", ("2026-02-02", "2026-03-01")),
    ):
        bar.choice("Step").select_option(step)
        bar.button("One step forward").click()
        bar.expect_window(*window)
    bar.choice("Step").select_option("day")
    bar.button("One step back").click()
    bar.expect_window("2026-02-01", "2026-02-28")
    bar.choice("Step").select_option("month")
    bar.button("One step back").click()
    bar.expect_window("2026-01-01", "2026-01-31")


def test_the_window_gets_the_length_that_is_chosen_and_tells_any_other(bar: Bar) -> None:
    bar.set_dates("2026-02-01", "2026-02-20")
    length = bar.choice("Length of the window")
    expect(length.locator("option:checked")).to_have_text("20 days")
    length.select_option("week")
    bar.expect_window("2026-02-14", "2026-02-20")
    length.select_option("quarter")
    bar.expect_window("2025-11-21", "2026-02-20")
    length.select_option("all")
    bar.expect_window("2025-10-01", "2026-03-01")
    expect(length.locator("option:checked")).to_have_text("All days")


def test_cumulative_counts_from_the_first_day_and_its_end_goes_anywhere(bar: Bar) -> None:
    bar.set_dates("2026-02-20", "2026-02-22")
    bar.button("Cumulative").click()
    expect(bar.button("Cumulative")).to_have_attribute("aria-pressed", "true")
    expect(bar.handle("First day")).to_be_hidden()
    expect(bar.page.locator(".cr-total")).to_have_text("10 incidents")
    bar.drag(middle_of(bar.handle("Last day")), (bar.at("2025-11-10")[0] + 10, bar.at("2025-11-10")[1]))
    assert "2025-11-06" <= bar.window()[1] <= "2025-11-13", "the first day, which does not count, held it back"
    bar.button("Window").click()
    expect(bar.handle("First day")).to_be_visible()


def test_an_end_out_of_view_says_so_and_a_click_or_the_tab_key_brings_it_in(bar: Bar) -> None:
    bar.set_dates("2025-11-10", "2026-02-10")
    bar.button("Month").click()
    bar.expect_view(FEBRUARY)
    first = bar.handle("First day")
    expect(first).to_have_attribute("data-outside", "left")
    expect(first).to_have_attribute("title", re.compile("outside"))
    first.click()
    expect(first).to_have_attribute("data-outside", "")
    bar.expect_window("2025-11-10", "2026-02-10")
    last = bar.handle("Last day")
    expect(last).to_have_attribute("data-outside", "right")
    first.focus()
    bar.page.keyboard.press("Tab")
    expect(last).to_be_focused()
    expect(last).to_have_attribute("data-outside", "")
    bar.button("Week").click()
    bar.axis.press("Home")
    for name in ("First day", "Last day"):
        expect(bar.handle(name)).to_have_attribute("data-outside", "right")
    boxes = [box_of(bar.handle(name)) for name in ("First day", "Last day")]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"] + 1, "one hides the other"


def test_an_end_out_of_view_is_pulled_in_by_a_drag(bar: Bar) -> None:
    bar.set_dates("2025-11-10", "2026-02-10")
    bar.button("Month").click()
    bar.expect_view(FEBRUARY)
    bar.drag(middle_of(bar.handle("First day")), bar.at("2026-02-05"))
    assert "2026-02-04" <= bar.window()[0] <= "2026-02-06"
    bar.expect_view(FEBRUARY)


def test_every_control_is_reached_and_worked_by_keys(bar: Bar) -> None:
    keys = bar.page.keyboard
    bar.button("One step back").focus()
    reached = []
    for _ in range(22):
        reached.append(
            bar.page.evaluate("document.activeElement.ariaLabel || document.activeElement.textContent.trim()")
        )
        keys.press("Tab")
    assert reached == [
        "One step back", "Play", "One step forward", "Loop", "Backwards", "Speed", "Step",
        "Week", "Month", "Year", "All", "Show more days", "Show fewer days",
        "Window", "Cumulative", "Length of the window", "First day", "Last day",
        "Days in view", "Window of days", "First day", "Last day",
    ]  # fmt: skip
    bar.button("Loop").press("Space")
    expect(bar.button("Loop")).to_have_attribute("aria-pressed", "true")
    bar.button("Week").press("Enter")
    expect(bar.button("Week")).to_have_attribute("aria-pressed", "true")


def test_keys_go_by_days_weeks_and_calendar_months(bar: Bar) -> None:
    for name, key, first, last in (
        ("Window of days", "ArrowLeft", "2025-12-31", "2026-01-30"),
        ("Window of days", "Shift+ArrowRight", "2026-01-08", "2026-02-07"),
        ("Window of days", "PageUp", "2026-02-01", "2026-02-28"),
        ("Window of days", "PageDown", "2025-12-01", "2025-12-31"),
        ("Window of days", "Home", "2025-10-01", "2025-10-31"),
        ("Window of days", "End", "2026-01-30", "2026-03-01"),
        ("First day", "PageDown", "2025-12-01", "2026-01-31"),
        ("Last day", "PageUp", "2026-01-01", "2026-02-28"),
    ):
        for _ in range(2):  # the first date may carry the window along
            bar.set_dates("2026-01-01", "2026-01-31")
        bar.handle(name).press(key)
        bar.expect_window(first, last)


def test_keys_zoom_and_move_the_axis(bar: Bar) -> None:
    bar.whole.press("+")
    zoomed = bar.view()
    assert zoomed != ALL
    bar.axis.press("Home")
    assert bar.view().startswith("1 October")
    bar.axis.press("ArrowRight")
    assert not bar.view().startswith("1 October")
    bar.axis.press("End")
    assert bar.view().endswith("1 March 2026")
    bar.axis.press("-")
    bar.axis.press("0")
    bar.expect_view(ALL)


def test_a_screen_reader_hears_the_window_when_it_rests(bar: Bar) -> None:
    bar.set_dates("2026-02-21", "2026-02-25")
    bar.whole.press("ArrowRight")
    said = "22 to 26 February 2026"
    expect(bar.whole).to_have_attribute("aria-valuetext", said)
    expect(bar.page.locator(".cr-time [role=status]")).to_have_text(re.compile(f"^{said}, [0-9]+ incidents$"))


def test_the_mouse_on_a_bar_shows_its_days_and_counts_by_type(bar: Bar) -> None:
    bar.set_dates("2026-02-26", "2026-02-27")
    bar.button("Week").click()
    bar.settle()
    x, y = bar.at("2026-02-27")
    bar.page.mouse.move(x + 12, y)
    note = bar.page.locator(".cr-bin-note")
    expect(note).to_contain_text("27 February 2026")
    expect(note).to_contain_text("4 incidents")
    for row in ("Airstrike1", "Border clash1", "Shelling1", "Statement1"):
        expect(note).to_contain_text(row)
    expect(note).to_contain_text("1 that may lie here")
    box = box_of(note)
    assert box["x"] >= 0 and box["x"] + box["width"] <= bar.page.evaluate("innerWidth")
    bar.page.mouse.move(x, 5)
    expect(note).to_be_hidden()


def test_moving_the_window_paints_no_bar_anew(bar: Bar) -> None:
    bar.set_dates("2026-01-01", "2026-01-20")
    bar.settle()
    bar.page.evaluate(
        """() => {
          window.painted = 0;
          const { clearRect } = CanvasRenderingContext2D.prototype;
          CanvasRenderingContext2D.prototype.clearRect = function (...box) {
            if (this.canvas.matches(".cr-bars")) window.painted++;
            return clearRect.apply(this, box);
          };
        }"""
    )
    bar.drag(bar.at("2026-01-10"), bar.at("2026-01-30"))
    bar.whole.press("ArrowLeft")
    bar.settle()
    assert bar.page.evaluate("window.painted") == 0
    bar.button("Show fewer days").click()
    bar.settle()
    assert bar.page.evaluate("window.painted") == 1
