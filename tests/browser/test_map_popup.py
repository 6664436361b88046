"""The notes of the map: what lies under the pointer, and the popup that stays and follows the window."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Locator, Page, expect

from geo.webmap.base import build_map
from tests.browser.conftest import Visit
from tests.browser.test_saved_page import click_map, open_ready, set_dates
from tests.webmap.tables import (
    BORDER,
    ISLAMABAD,
    KABUL,
    KANDAHAR,
    KHYBER,
    NANGARHAR,
    SPIN_BOLDAK,
    make_rows,
    make_table,
)

pytestmark = pytest.mark.browser

Opener = Callable[..., Visit]


@pytest.fixture(scope="module")
def notebook_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A map without a panel beside it, as in a notebook."""
    told = {"reported": pd.Timestamp("2026-03-04")}
    rows = [
        make_rows("a", "airstrike", ("2026-02-21", "2026-02-22"), [KANDAHAR], **told),
        make_rows("b", "airstrike", ("2026-02-24", "2026-02-25"), [KANDAHAR]),
        make_rows("c", "shelling", ("2026-02-25", "2026-02-26"), [SPIN_BOLDAK]),
        make_rows("d", "bombing", ("2026-02-01", "2026-03-01"), [KANDAHAR], "month"),
        make_rows("e", "border_clash", ("2026-02-26", "2026-02-27"), [NANGARHAR]),
        make_rows("f", "border_clash", ("2026-02-27", "2026-02-28"), [KHYBER]),
        make_rows("g", "talks", ("2026-02-28", "2026-03-01"), [ISLAMABAD, KABUL]),
        make_rows("h", "ground_attack", ("2026-02-20", "2026-02-21"), [BORDER]),
    ]
    file = tmp_path_factory.mktemp("notebook") / "map.html"
    build_map(make_table(rows)).save(file)
    return file


@pytest.fixture
def page(visit: Opener, notebook_file: Path) -> Iterator[Page]:
    seen = open_ready(visit, notebook_file.as_uri())
    yield seen.page
    assert seen.errors == [] and seen.list_foreign_requests() == []


def popup(page: Page) -> Locator:
    return page.get_by_role("dialog")


def listed_types(page: Page) -> list[str]:
    rows = popup(page).locator("ul:not(.cr-popup-places) li").all_inner_texts()
    return [re.sub(r"\s+", " ", row).strip() for row in rows]


def hover(page: Page, latitude: float, longitude: float) -> Locator:
    point = page.evaluate(f"map_theatre.latLngToContainerPoint([{latitude}, {longitude}])")
    page.locator(".leaflet-container").hover(position=point)
    return page.locator(".cr-tooltip")


def zoom_out(page: Page) -> None:
    """Go where neighbouring places share a symbol."""
    page.evaluate("map_theatre.setView([32, 68], 4.5, { animate: false })")


def state(page: Page) -> dict[str, object]:
    code = "({ province, place }) => ({ province, place })"
    return dict(page.evaluate(f"({code})(document.querySelector('.cr-root').replay.store.state)"))


def test_a_click_opens_what_the_window_holds_of_a_place(page: Page) -> None:
    click_map(page, 31.613, 65.710)
    expect(popup(page)).to_have_accessible_name("Kandahar")
    assert listed_types(page) == ["Airstrike 2", "Bombing 1"]
    expect(popup(page)).to_contain_text("1 incident dated to the week, month or year only")
    expect(popup(page)).to_contain_text("Latest of these: 24 February 2026")
    expect(popup(page)).to_contain_text("Last report: 4 March 2026")
    assert state(page) == {"province": "AF-KAN", "place": "p-kandahar"}


def test_the_popup_follows_the_window_and_says_when_it_holds_nothing(page: Page) -> None:
    click_map(page, 31.613, 65.710)
    set_dates(page, "21 Feb 2026", "22 Feb 2026")
    expect(popup(page)).to_contain_text("21 to 22 February 2026")
    assert listed_types(page) == ["Airstrike 1", "Bombing 1"]
    expect(popup(page)).to_contain_text("Latest of these: 21 February 2026")
    set_dates(page, "22 Feb 2026", "23 Feb 2026")
    expect(popup(page)).to_contain_text("22 to 23 February 2026")
    assert listed_types(page) == ["Bombing 1"]
    expect(popup(page)).not_to_contain_text("Latest of these")
    for event_type in ("bombing", "airstrike"):
        page.locator(f"[data-type={event_type}] input").uncheck()
    expect(popup(page)).to_contain_text("None in this window")
    expect(popup(page)).to_contain_text("Last report: 4 March 2026")


def test_the_popup_follows_while_time_runs(page: Page) -> None:
    click_map(page, 31.613, 65.710)
    set_dates(page, "20 Feb 2026", "20 Feb 2026")
    assert listed_types(page) == ["Bombing 1"]
    page.get_by_label("Speed").select_option("4")
    page.get_by_role("button", name="Play").click()
    expect(popup(page)).to_contain_text("Airstrike")


@pytest.mark.parametrize("way", ["Escape", "×"])
def test_the_popup_closes_and_gives_the_focus_back_to_the_map(page: Page, way: str) -> None:
    click_map(page, 31.613, 65.710)
    expect(popup(page)).to_be_focused()
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("button", name="Close").click()
    expect(popup(page)).to_be_hidden()
    expect(page.locator(".leaflet-container")).to_be_focused()


def test_enter_on_the_map_opens_what_is_nearest_its_middle(page: Page) -> None:
    page.evaluate("map_theatre.setView([31.8, 65.5], 7, { animate: false })")
    page.locator(".leaflet-container").focus()
    page.keyboard.press("Enter")
    expect(popup(page)).to_have_accessible_name("Kandahar")
    expect(popup(page)).to_be_focused()


def test_tab_goes_through_the_popup_and_on(page: Page) -> None:
    click_map(page, 31.613, 65.710)
    focused = []
    for _ in range(2):
        page.keyboard.press("Tab")
        focused.append(page.evaluate("document.activeElement.ariaLabel || document.activeElement.textContent"))
    assert focused == ["Close", "Zoom in"]


def test_zoom_in_goes_towards_the_place(page: Page) -> None:
    before = page.evaluate("map_theatre.getZoom()")
    click_map(page, 31.613, 65.710)
    popup(page).get_by_role("button", name="Zoom in").click()
    page.wait_for_function(f"map_theatre.getZoom() > {before}")
    expect(popup(page)).to_be_in_viewport(ratio=1)


def test_a_merged_symbol_of_one_province_picks_the_province_and_lists_its_places(page: Page) -> None:
    zoom_out(page)
    click_map(page, 31.613, 65.710)
    expect(popup(page)).to_have_accessible_name("2 places")
    assert state(page) == {"province": "AF-KAN", "place": None}
    places = [text.split() for text in popup(page).locator(".cr-popup-places li").all_inner_texts()]
    assert places == [["Kandahar", "3"], ["Spin", "Boldak", "1"]]


def test_a_merged_symbol_of_two_provinces_picks_nothing_before_a_place_is_chosen(page: Page) -> None:
    zoom_out(page)
    click_map(page, 34.3, 71.0)
    expect(popup(page)).to_have_accessible_name("2 places")
    assert state(page) == {"province": None, "place": None}
    popup(page).get_by_role("button", name="Khyber Pakhtunkhwa").click()
    expect(popup(page)).to_have_accessible_name("Khyber Pakhtunkhwa")
    expect(popup(page)).to_contain_text("the place in it is not")
    assert state(page) == {"province": "PK-KP", "place": "p-kp"}
    page.get_by_role("button", name="All 2 places").click()
    expect(popup(page)).to_have_accessible_name("2 places")


def test_a_merged_popup_counts_follow_the_window_place_by_place(page: Page) -> None:
    zoom_out(page)
    click_map(page, 34.3, 71.0)
    set_dates(page, "27 Feb 2026", "27 Feb 2026")
    expect(popup(page).get_by_role("button", name="Nangarhar")).to_contain_text("0")
    expect(popup(page).get_by_role("button", name="Khyber Pakhtunkhwa")).to_contain_text("1")


def test_without_a_panel_a_province_from_the_list_opens_its_places(page: Page) -> None:
    page.get_by_label("Province", exact=True).focus()
    page.get_by_label("Province", exact=True).select_option("AF-KAN")
    expect(popup(page)).to_have_accessible_name("Kandahar")
    expect(popup(page).locator(".cr-popup-places li")).to_have_count(2)
    expect(page.get_by_label("Province", exact=True)).to_be_focused()


def test_beside_a_panel_a_province_opens_no_popup(visit: Opener, page_file: Path) -> None:
    page = open_ready(visit, page_file.as_uri()).page
    click_map(page, 30.4, 65.2)
    expect(page.get_by_role("heading", level=2)).to_have_text("Kandahar")
    expect(page.locator(".cr-popup")).to_be_hidden()


def test_a_click_beside_the_popup_closes_it(page: Page) -> None:
    click_map(page, 31.613, 65.710)
    expect(popup(page)).to_be_visible()
    click_map(page, 29.0, 60.8)
    expect(popup(page)).to_be_hidden()


def test_the_popup_stays_with_its_place_when_the_map_moves(page: Page) -> None:
    click_map(page, 31.613, 65.710)
    before = popup(page).bounding_box()
    page.evaluate("map_theatre.panBy([60, 0], { animate: false })")
    after = popup(page).bounding_box()
    assert before and after and round(before["x"] - after["x"]) == 60


def test_a_new_index_keeps_the_popup_of_a_place_it_still_holds(page: Page) -> None:
    click_map(page, 31.613, 65.710)
    page.evaluate(
        """async () => {
          const { replay } = document.querySelector(".cr-root");
          const text = document.querySelector("script[id$=_index]").textContent;
          await replay.showIndex(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
        }"""
    )
    expect(popup(page)).to_have_accessible_name("Kandahar")
    assert listed_types(page) == ["Airstrike 2", "Bombing 1"]


def test_a_tap_opens_the_popup_within_a_narrow_map(visit: Opener, notebook_file: Path) -> None:
    page = open_ready(visit, notebook_file.as_uri(), width=390, height=844, touch=True).page
    point = page.evaluate("map_theatre.latLngToContainerPoint([33.721, 73.043])")
    page.locator(".leaflet-container").tap(position=point)
    expect(popup(page)).to_have_accessible_name("Islamabad")
    expect(page.locator(".cr-tooltip")).to_be_hidden()
    stage, note = page.locator(".cr-stage").bounding_box(), popup(page).bounding_box()
    assert stage and note
    assert stage["x"] <= note["x"] and note["x"] + note["width"] <= stage["x"] + stage["width"]
    assert note["y"] + note["height"] <= stage["y"] + stage["height"]


def test_hovering_tells_the_types_the_latest_day_and_the_last_report(page: Page) -> None:
    tooltip = hover(page, 31.613, 65.710)
    expect(tooltip).to_contain_text("Kandahar")
    expect(tooltip).to_contain_text("Latest of these: 24 February 2026")
    expect(tooltip).to_contain_text("Last report: 4 March 2026")


def test_hovering_a_province_tells_its_count_and_its_local_names(page: Page) -> None:
    tooltip = hover(page, 30.3, 65.3)
    expect(tooltip).to_contain_text("4 incidents in this window")
    expect(tooltip.locator("bdi")).to_have_count(0)
    page.evaluate("document.querySelector('.cr-root').replay.store.set({ names: 'local' })")
    tooltip = hover(page, 30.5, 65.5)
    expect(tooltip.locator("strong")).to_have_text("Kandahar")
    names = tooltip.locator("bdi").evaluate_all(
        "names => names.map(({ lang, dir, textContent }) => [lang, dir, textContent])"
    )
    assert names == [["fa-AF", "rtl", "قندهار"], ["ps", "rtl", "کندهار"]]


def test_hovering_a_disputed_unit_says_who_claims_it(page: Page) -> None:
    expect(hover(page, 36.2, 74.2)).to_contain_text("administered by Pakistan, claimed by India")
