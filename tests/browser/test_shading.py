"""What the colours of the provinces tell, and the legend that follows them."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from geo.webmap.page import draw_page
from tests.browser.test_saved_page import Opener, open_ready, set_dates
from tests.webmap.tables import KABUL, KANDAHAR, KHYBER, NANGARHAR, PAKTIKA, make_rows, make_table

pytestmark = pytest.mark.browser

FIRST = date(2026, 1, 1)


def on(day: int) -> tuple[str, str]:
    return (FIRST + timedelta(days=day)).isoformat(), (FIRST + timedelta(days=day + 1)).isoformat()


@pytest.fixture(scope="module")
def weeks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two weeks: Nangarhar goes from 2 to 12 incidents, Khyber from 12 to 2, Kabul stays at 6, Kandahar has 1 and 1."""
    counts = {NANGARHAR: (2, 12), KHYBER: (12, 2), KABUL: (6, 6), KANDAHAR: (1, 1)}
    rows = [
        make_rows(f"{spot.id}-{week}-{number}", "airstrike", on(7 * week + number % 7), [spot])
        for spot, pair in counts.items()
        for week, count in enumerate(pair)
        for number in range(count)
    ]
    rows.append(make_rows("dead", "bombing", on(8), [PAKTIKA], killed_low=30))
    rows.append(make_rows("fewer-dead", "bombing", on(9), [KABUL, KANDAHAR], killed_low=3))
    file = tmp_path_factory.mktemp("weeks") / "map.html"
    file.write_text(draw_page(make_table(rows)), encoding="utf-8")
    return file


@pytest.fixture
def page(visit: Opener, weeks: Path) -> Page:
    page = open_ready(visit, weeks.as_uri()).page
    set_dates(page, "8 Jan 2026", "14 Jan 2026")
    page.locator(".cr-map-options summary").click()
    page.locator(".cr-legend summary").click()
    return page


def shades(page: Page) -> dict[str, str]:
    code = "areas => Object.fromEntries(areas.units.map(({ code, layer }) => [code, layer.getElement().dataset.shade]))"
    return dict(page.evaluate(f"({code})(document.querySelector('.cr-root').replay.areas)"))


def legend(page: Page) -> Locator:
    return page.locator(".cr-legend")


def test_provinces_show_whether_there_was_more_than_before(page: Page) -> None:
    page.get_by_label("Provinces show").select_option("Trend")
    expect(legend(page)).to_contain_text("clearly more")
    seen = shades(page)
    assert (seen["AF-NAN"], seen["PK-KP"], seen["AF-KAB"]) == ("up", "down", "flat")
    assert seen["AF-KAN"] == "few" and seen["AF-BAL"] == "few"
    expect(page.get_by_label("Counted")).to_be_disabled()


def test_without_days_before_no_trend_is_told(page: Page) -> None:
    page.get_by_label("Provinces show").select_option("Trend")
    page.get_by_role("button", name="Cumulative").click()
    expect(legend(page)).to_contain_text("No days before to compare with")
    assert set(shades(page).values()) == {"few"}


def test_provinces_are_shaded_by_the_killed_as_claimed(page: Page) -> None:
    page.get_by_label("Provinces show").select_option("Killed, as claimed")
    expect(legend(page)).to_contain_text("lowest of the claimants' figures")
    seen = shades(page)
    assert int(seen["AF-PKA"]) > int(seen["AF-KAB"]) == int(seen["AF-KAN"]) > 0
    assert seen["AF-NAN"] == seen["PK-KP"] == "0"
    set_dates(page, "10 Jan 2026", "14 Jan 2026")
    expect(page.locator(".cr-unit:not([data-shade='0'])")).to_have_count(2)


def test_per_area_a_small_province_outweighs_a_large_one(page: Page) -> None:
    before = shades(page)
    assert before["AF-NAN"] > before["AF-KAB"] and "from" in legend(page).inner_text()
    page.get_by_label("Counted").select_option("per 10,000 km²")
    expect(legend(page)).to_contain_text("Incidents per 10,000 km²")
    seen = shades(page)
    assert seen["AF-KAB"] > seen["PK-KP"] > "0" and seen["AF-BAL"] == "0"


def test_a_layer_that_is_off_is_not_in_the_colours(page: Page) -> None:
    page.get_by_label("Provinces show").select_option("Killed, as claimed")
    page.locator(".cr-layers summary").click()
    page.locator("[data-type=bombing] input").uncheck()
    expect(page.locator(".cr-unit:not([data-shade='0'])")).to_have_count(0)


def test_a_copied_address_brings_the_colours_back(page: Page, visit: Opener) -> None:
    page.get_by_label("Provinces show").select_option("Killed, as claimed")
    page.get_by_label("Counted").select_option("per 10,000 km²")
    page.get_by_label("Boundaries").uncheck()
    page.wait_for_url("**shade=killed&per=area&boundaries=0**")
    again = open_ready(visit, page.url).page
    assert shades(again) == shades(page)
    expect(again.get_by_label("Counted")).to_have_value("area")
    expect(again.locator(".leaflet-cr-land-pane")).to_be_hidden()


def test_nothing_is_shaded_when_nothing_is_asked_for(page: Page) -> None:
    page.get_by_label("Provinces show").select_option("Nothing")
    expect(page.locator(".cr-unit:not([data-shade='0'])")).to_have_count(0)
    expect(legend(page).locator(".cr-shades")).to_be_empty()
