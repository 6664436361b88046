"""The time bar under fingers, on a phone and on a tablet: drags, taps and pinches, and the page still scrolls."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit
from tests.browser.test_time_bar import ALL
from tests.browser.time_bar import LANE, Bar, box_of, middle_of, touch

pytestmark = pytest.mark.browser


@pytest.fixture(params=[1280, 390])
def bar(visit: Callable[..., Visit], page_file: Path, request: pytest.FixtureRequest) -> Iterator[Bar]:
    """The bar of the saved page on a device with a touch screen."""
    seen = visit(page_file.as_uri(), width=request.param, height=844, touch=True)
    seen.page.wait_for_selector(".cr-root[data-ready]")
    bar = Bar(page=seen.page)
    bar.expect_view(ALL)
    yield bar
    assert seen.errors == []


def aside(point: tuple[float, float], x: float, y: float = 0) -> tuple[float, float]:
    return point[0] + x, point[1] + y


def test_a_finger_moves_either_end(bar: Bar) -> None:
    bar.set_dates("2025-12-15", "2026-01-15")
    for name, end in (("First day", 0), ("Last day", 1)):
        before = bar.window()
        start = middle_of(bar.handle(name))
        bar.swipe((start, aside(start, -40)))
        assert bar.window()[end] < before[end] and bar.window()[1 - end] == before[1 - end]


def test_a_finger_moves_the_window_whole_and_by_its_grip(bar: Bar) -> None:
    bar.set_dates("2026-01-01", "2026-01-31")
    bar.swipe((bar.at("2026-01-16"), bar.at("2025-12-17")))
    bar.expect_window("2025-12-02", "2026-01-01")
    bar.set_dates("2026-01-10", "2026-01-10")
    start = middle_of(bar.page.locator(".cr-grip"))
    bar.swipe((start, aside(start, -60)))
    first, last = bar.window()
    assert first == last < "2026-01-10"


def test_a_finger_beside_the_window_moves_the_axis(bar: Bar) -> None:
    bar.set_dates("2026-02-10", "2026-02-12")
    bar.button("Month").tap()
    before, window = bar.view(), bar.window()
    start = bar.at("2026-02-20")
    bar.swipe((start, aside(start, 70)))
    assert bar.view() != before and bar.window() == window
    before = bar.view()
    start = bar.at("2026-02-05", LANE)
    bar.swipe((start, aside(start, 50)))
    assert bar.view() != before and bar.window() == window


def test_two_fingers_zoom_the_axis_and_leave_the_window(bar: Bar) -> None:
    bar.set_dates("2025-12-01", "2026-01-31")
    left, right = bar.at("2025-12-20"), bar.at("2026-01-10")
    bar.swipe((left, aside(left, -60)), (right, aside(right, 60)))
    assert bar.view() != ALL
    bar.expect_window("2025-12-01", "2026-01-31")
    for before, day in ((aside(left, -60), "2025-12-20"), (aside(right, 60), "2026-01-10")):
        assert abs(bar.at(day)[0] - before[0]) < 3, "the days under the fingers stay under them"
    left, right = middle_of(bar.page.locator(".cr-track")), middle_of(bar.page.locator(".cr-track"))
    bar.swipe((aside(left, -120), aside(left, -8)), (aside(right, 120), aside(right, 8)))
    bar.expect_view(ALL)
    assert bar.page.evaluate("visualViewport.scale") == 1, "the page must not zoom"


def test_a_second_finger_takes_back_what_the_first_had_moved(bar: Bar) -> None:
    bar.set_dates("2025-12-01", "2026-01-31")
    session = bar.page.context.new_cdp_session(bar.page)
    first, second = bar.at("2025-12-20"), bar.at("2026-01-10")
    touch(session, "touchStart", [first])
    for x in (10, 20, 30):
        touch(session, "touchMove", [aside(first, x)])
    bar.settle()
    assert bar.window()[0] > "2025-12-01"
    touch(session, "touchStart", [aside(first, 30), second])
    touch(session, "touchMove", [aside(first, 10), aside(second, 20)])
    touch(session, "touchEnd", [])
    bar.expect_window("2025-12-01", "2026-01-31")


def test_a_tap_tells_of_a_bar_and_two_make_it_the_window(bar: Bar) -> None:
    bar.set_dates("2025-12-01", "2025-12-10")
    x, y = bar.at("2026-02-18")
    bar.page.touchscreen.tap(x + 1, y)
    note = bar.page.locator(".cr-bin-note")
    expect(note).to_contain_text("Armed attack")
    expect(note).to_contain_text("Tap twice")
    bar.page.wait_for_timeout(500)  # or it would be the second of two taps
    bar.page.touchscreen.tap(x + 1, y)
    bar.page.touchscreen.tap(x + 1, y)
    bar.settle()
    first, last = bar.window()
    assert "2026-02-16" <= first <= "2026-02-18" <= last <= "2026-02-20"


def test_a_finger_up_the_bar_scrolls_the_page_and_changes_nothing(visit: Callable[..., Visit], page_file: Path) -> None:
    page = visit(page_file.as_uri(), width=390, height=844, touch=True).page
    page.wait_for_selector(".cr-root[data-ready]")
    bar = Bar(page=page)
    bar.set_dates("2025-12-01", "2026-01-31")
    for start in (bar.at("2026-01-01"), middle_of(bar.handle("First day")), bar.at("2026-02-20", LANE)):
        page.evaluate("scrollTo(0, 0)")
        bar.swipe((start, aside(start, 4, -250)))
        page.wait_for_function("scrollY > 60")
        bar.expect_window("2025-12-01", "2026-01-31")
        bar.expect_view(ALL)


def test_every_button_and_list_answers_a_finger(bar: Bar) -> None:
    for name in ("Loop", "Backwards", "Week", "Month", "All", "Cumulative", "Window"):
        bar.button(name).tap()
        expect(bar.button(name)).to_have_attribute("aria-pressed", "true")
    bar.button("Backwards").tap()
    bar.button("Show fewer days").tap()
    assert bar.view() != ALL
    bar.button("Show more days").tap()
    bar.expect_view(ALL)
    bar.choice("Length of the window").select_option("week")
    bar.button("One step back").tap()
    bar.expect_window("2026-02-22", "2026-02-28")
    bar.button("One step forward").tap()
    bar.expect_window("2026-02-23", "2026-03-01")
    bar.button("Play").tap()
    expect(bar.button("Pause")).to_be_visible()
    bar.button("Pause").tap()
    expect(bar.button("Play")).to_be_visible()
    bar.field("First day").tap()
    expect(bar.field("First day")).to_be_focused()


def test_a_chevron_is_wide_enough_for_a_finger_and_brings_the_end_in(bar: Bar) -> None:
    bar.set_dates("2025-11-10", "2026-02-10")
    bar.button("Month").tap()
    first = bar.handle("First day")
    expect(first).to_have_attribute("data-outside", "left")
    assert min(box_of(first)["width"], box_of(first)["height"]) >= 24
    first.tap()
    expect(first).to_have_attribute("data-outside", "")
    bar.expect_window("2025-11-10", "2026-02-10")
