"""The saved page, opened from disk in a real browser: what a reader sees and can do."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from geo.escaping import escape
from geo.webmap.page import Panels, draw_page
from tests.browser.conftest import Visit
from tests.webmap.tables import KABUL, Spot, make_rows, make_small_table, make_table

pytestmark = pytest.mark.browser

Opener = Callable[..., Visit]


@pytest.fixture
def opened(visit: Opener, page_file: Path) -> Iterator[Visit]:
    """The page at its start; afterwards nothing was asked of another machine and nothing went wrong."""
    seen = open_ready(visit, page_file.as_uri())
    yield seen
    assert seen.list_foreign_requests() == []
    assert seen.errors == []


def open_ready(visit: Opener, address: str, **view: object) -> Visit:
    seen = visit(address, **view)
    seen.page.wait_for_selector(".cr-root[data-ready]")
    return seen


def drawn(page: Page) -> Locator:
    return page.locator("canvas[role=img]")


def total(page: Page) -> Locator:
    return page.locator(".cr-total")


def listed(page: Page) -> list[str]:
    return [card.removeprefix("card of ") for card in page.locator(".cr-page-card article").all_inner_texts()]


def set_dates(page: Page, first: str, last: str) -> None:
    page.get_by_label("First day", exact=True).and_(page.locator("input")).fill(first)
    page.get_by_label("Last day", exact=True).and_(page.locator("input")).fill(last)
    page.keyboard.press("Enter")


def click_map(page: Page, latitude: float, longitude: float) -> None:
    point = page.evaluate(f"map_theatre.latLngToContainerPoint([{latitude}, {longitude}])")
    page.locator(".leaflet-container").click(position=point)


def test_the_six_places_are_on_the_map(opened: Visit) -> None:
    for name in ("Kabul: 2", "Kandahar", "Nangarhar: 4", "Paktika: 3", "Khyber Pakhtunkhwa: 3", "Islamabad: 3"):
        expect(drawn(opened.page)).to_have_attribute("aria-label", re.compile(re.escape(name)))
    expect(drawn(opened.page)).to_have_attribute("aria-label", re.compile("border: 2"))


def test_the_header_counts_each_incident_once(opened: Visit) -> None:
    expect(total(opened.page)).to_have_text("19 incidents")
    expect(opened.page.locator(".cr-page-counts")).to_contain_text(re.compile(r"Incidents\s*19"))


def test_dates_typed_in_words_set_the_window(opened: Visit) -> None:
    set_dates(opened.page, "21 Feb 2026", "February 22, 2026")
    expect(total(opened.page)).to_have_text("2 incidents")
    expect(opened.page.locator(".cr-time").get_by_role("status")).to_have_text("21 to 22 February 2026, 2 incidents")
    expect(opened.page.locator(".cr-page-card")).to_have_count(2)
    assert sorted(listed(opened.page)) == ["strike-21", "strike-22"]


def test_a_month_known_only_counts_on_every_day_of_it(opened: Visit) -> None:
    set_dates(opened.page, "5 Oct 2025", "5 Oct 2025")
    expect(opened.page.locator(".cr-page-card")).to_have_count(2)
    assert sorted(listed(opened.page)) == ["oct-air", "oct-clash"]


def test_dragging_a_handle_changes_the_count_and_the_panel(opened: Visit) -> None:
    page = opened.page
    box = page.locator(".cr-handle-first").bounding_box()
    track = page.locator(".cr-track").bounding_box()
    assert box is not None and track is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(track["x"] + track["width"] * 0.9, box["y"] + 40, steps=5)
    expect(total(page)).not_to_have_text("19 incidents")
    page.mouse.up()
    count = int(total(page).inner_text().split()[0])
    expect(page.locator(".cr-page-card")).to_have_count(count)


def test_the_window_is_dragged_whole(opened: Visit) -> None:
    page = opened.page
    set_dates(page, "1 Feb 2026", "7 Feb 2026")
    box = page.locator(".cr-window").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 - 200, box["y"] + 40, steps=5)
    page.mouse.up()
    first, last = page.locator(".cr-readout input").evaluate_all(
        "inputs => inputs.map(input => Date.parse(input.value))"
    )
    assert last - first == 6 * 86_400_000
    assert page.locator(".cr-readout input").first.input_value() != "1 Feb 2026"


@pytest.mark.parametrize(
    ("handle", "key", "said"),
    [
        ("First day", "ArrowRight", "2 October 2025"),
        ("First day", "Shift+ArrowRight", "8 October 2025"),
        ("First day", "PageUp", "1 November 2025"),
        ("First day", "End", "1 March 2026"),
        ("Last day", "ArrowLeft", "28 February 2026"),
        ("Last day", "Shift+ArrowLeft", "22 February 2026"),
        ("Last day", "Home", "1 October 2025"),
    ],
)
def test_keys_move_a_handle_and_tell_its_day(opened: Visit, handle: str, key: str, said: str) -> None:
    slider = opened.page.get_by_role("slider", name=handle)
    slider.focus()
    opened.page.keyboard.press(key)
    expect(slider).to_have_attribute("aria-valuetext", said)


def test_play_advances_and_pause_stops(opened: Visit) -> None:
    page = opened.page
    page.get_by_label("Speed").select_option("30")
    page.get_by_role("button", name="Play").click()
    field = page.locator(".cr-readout input").first
    expect(field).not_to_have_value("1 Oct 2025")
    page.get_by_role("button", name="Pause").click()
    page.wait_for_timeout(100)  # for the frame that was under way
    stopped = field.input_value()
    page.wait_for_timeout(300)
    assert field.input_value() == stopped


def test_play_stops_at_the_end_and_the_panel_follows(opened: Visit) -> None:
    page = opened.page
    page.get_by_label("Speed").select_option("183")
    page.locator(".cr-window").focus()
    page.keyboard.press("Space")
    expect(page.locator(".cr-readout input").first).to_have_value("23 Feb 2026")
    expect(page.locator(".cr-readout input").last).to_have_value("1 Mar 2026")
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    expect(total(page)).to_have_text("9 incidents")
    expect(page.locator(".cr-page-card")).to_have_count(9)


def test_steps_go_by_the_chosen_length(opened: Visit) -> None:
    page = opened.page
    set_dates(page, "1 Jan 2026", "7 Jan 2026")
    page.get_by_label("Step", exact=True).select_option("month")
    page.get_by_role("button", name="One step back").click()
    expect(page.locator(".cr-readout input").last).to_have_value("7 Dec 2025")


def test_cumulative_counts_all_before_the_end(opened: Visit) -> None:
    page = opened.page
    set_dates(page, "20 Feb 2026", "22 Feb 2026")
    page.get_by_role("button", name="Cumulative").click()
    expect(total(page)).to_have_text("10 incidents")
    expect(page.get_by_role("slider", name="First day")).to_be_hidden()


def test_a_layer_is_taken_away_and_brought_back(opened: Visit) -> None:
    page = opened.page
    page.get_by_text("Layers").click()
    box = page.get_by_role("checkbox", name="Airstrike")
    box.uncheck()
    expect(total(page)).to_have_text("15 incidents")
    expect(drawn(page)).to_have_attribute("aria-label", re.compile("Paktika: 1"))
    expect(page.locator("[data-type=airstrike] .cr-count")).to_have_text("4")
    box.check()
    expect(total(page)).to_have_text("19 incidents")


def test_a_whole_group_is_switched_off(opened: Visit) -> None:
    page = opened.page
    page.get_by_text("Layers").click()
    page.get_by_role("button", name="Violence: none").click()
    expect(total(page)).to_have_text("5 incidents")
    page.get_by_role("button", name="Violence: all").click()
    expect(total(page)).to_have_text("19 incidents")


def test_a_click_on_a_province_lists_its_incidents_of_the_window(opened: Visit) -> None:
    page = opened.page
    set_dates(page, "21 Feb 2026", "28 Feb 2026")
    click_map(page, 30.4, 65.2)
    expect(page.get_by_role("heading", level=2)).to_have_text("Kandahar")
    expect(page.locator(".cr-page-card")).to_have_count(3)
    assert sorted(listed(page)) == ["kabul-27", "kandahar-2", "spin"]
    page.get_by_role("button", name="Show all places").click()
    expect(page.get_by_role("heading", level=2)).to_have_text("All places")


def test_a_second_click_lets_a_place_go(opened: Visit) -> None:
    click_map(opened.page, 33.721, 73.043)
    expect(opened.page.get_by_role("heading", level=2)).to_have_text("Islamabad")
    opened.page.wait_for_timeout(600)  # or it would be a double click, which zooms
    click_map(opened.page, 33.721, 73.043)
    expect(opened.page.get_by_role("heading", level=2)).to_have_text("All places")


def test_a_click_on_a_symbol_lists_its_place(opened: Visit) -> None:
    click_map(opened.page, 33.721, 73.043)
    expect(opened.page.get_by_role("heading", level=2)).to_have_text("Islamabad")
    expect(opened.page.locator(".cr-page-card")).to_have_count(3)
    assert sorted(listed(opened.page)) == ["mosque", "talks", "words"]


def test_a_click_on_the_border_lists_what_lies_along_it(opened: Visit) -> None:
    click_map(opened.page, 29.47, 63.5)
    expect(opened.page.get_by_role("heading", level=2)).to_have_text("Afghanistan–Pakistan border")
    assert sorted(listed(opened.page)) == ["oct-clash", "raid"]


def test_a_province_is_chosen_from_a_list_by_keyboard(opened: Visit) -> None:
    opened.page.get_by_label("Province", exact=True).select_option("PK-KP")
    expect(opened.page.get_by_role("heading", level=2)).to_have_text("Khyber Pakhtunkhwa")
    expect(opened.page.locator(".cr-page-card")).to_have_count(3)


def test_hovering_a_symbol_names_place_and_types(opened: Visit) -> None:
    page = opened.page
    point = page.evaluate("map_theatre.latLngToContainerPoint([33.721, 73.043])")
    page.locator(".leaflet-container").hover(position=point)
    tooltip = page.locator(".cr-tooltip")
    expect(tooltip).to_contain_text("Islamabad")
    expect(tooltip).to_contain_text("Suicide bombing")


def test_a_province_symbol_says_that_the_place_in_it_is_not_known(opened: Visit) -> None:
    page = opened.page
    point = page.evaluate("map_theatre.latLngToContainerPoint([32.53, 68.75])")
    page.locator(".leaflet-container").hover(position=point)
    expect(page.locator(".cr-tooltip")).to_contain_text("the place in it is not")


def test_the_address_reopens_the_same_view(opened: Visit, visit: Opener) -> None:
    page = opened.page
    set_dates(page, "21 Feb 2026", "27 Feb 2026")
    page.get_by_text("Layers").click()
    page.get_by_role("checkbox", name="Statement").uncheck()
    page.get_by_label("Province", exact=True).select_option("AF-NAN")
    page.wait_for_function("location.hash.includes('province=AF-NAN') && location.hash.includes('layers=')")
    again = open_ready(visit, page.url).page
    expect(again.get_by_role("heading", level=2)).to_have_text("Nangarhar")
    expect(total(again)).to_have_text(total(page).inner_text())
    assert listed(again) == listed(page)
    assert again.evaluate("map_theatre.getZoom()") == page.evaluate("map_theatre.getZoom()")


def test_back_leaves_the_page(opened: Visit) -> None:
    before = opened.page.evaluate("history.length")
    set_dates(opened.page, "21 Feb 2026", "27 Feb 2026")
    opened.page.wait_for_function("location.hash.includes('from=2026-02-21')")
    assert opened.page.evaluate("history.length") == before


def test_what_is_left_out_and_the_method_open_on_demand(opened: Visit) -> None:
    page = opened.page
    page.get_by_role("button", name="Not on the map or not dated").click()
    expect(page.get_by_text("nowhere: no place")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_text("nowhere: no place")).to_be_hidden()


def test_the_way_back_to_the_whole_theatre(opened: Visit) -> None:
    page = opened.page
    start = page.evaluate("map_theatre.getZoom()")
    page.get_by_label("Province", exact=True).select_option("AF-KAB")
    page.evaluate("map_theatre.setView([34.5, 69.2], 9, { animate: false })")
    page.get_by_role("button", name="Show the whole map").click()
    page.wait_for_function(f"map_theatre.getZoom() === {start}")


def test_shading_follows_the_window(opened: Visit) -> None:
    page = opened.page
    shaded = page.locator(".cr-unit[data-shade]:not([data-shade='0'])")
    expect(shaded).to_have_count(6)
    set_dates(page, "18 Feb 2026", "18 Feb 2026")
    expect(shaded).to_have_count(1)


def test_online_tiles_are_asked_for_only_when_switched_on(visit: Opener, page_file: Path) -> None:
    seen = open_ready(visit, page_file.as_uri())
    seen.page.route("https://tile.openstreetmap.org/**", lambda route: route.abort())
    assert seen.list_foreign_requests() == []
    seen.page.locator(".cr-map-options summary").click()
    with seen.page.expect_request("https://tile.openstreetmap.org/**"):
        seen.page.get_by_role("checkbox", name="Online map").check()


HOSTILE = '</script><img src=x onerror="window.hacked=1">{{ 7 * 7 }}<b>\''


def test_hostile_names_are_shown_and_never_run(visit: Opener, tmp_path: Path) -> None:
    spot = Spot(
        id=HOSTILE,
        name=HOSTILE,
        geo_precision="settlement",
        admin1="AF-KAB",
        country="AF",
        latitude=KABUL.latitude,
        longitude=KABUL.longitude,
    )
    table = make_table([make_rows(HOSTILE, "airstrike", ("2026-02-21", "2026-02-22"), [spot])])
    file = tmp_path / "map.html"
    file.write_text(draw_page(table, panels=Panels(cards={HOSTILE: escape(HOSTILE)}), title=HOSTILE), encoding="utf-8")
    seen = open_ready(visit, file.as_uri())
    point = seen.page.evaluate("map_theatre.latLngToContainerPoint([34.528, 69.172])")
    seen.page.locator(".leaflet-container").hover(position=point)
    expect(seen.page.locator(".cr-tooltip")).to_contain_text(HOSTILE)
    seen.page.locator(".leaflet-container").click(position=point)
    expect(seen.page.get_by_role("heading", level=2)).to_have_text(HOSTILE)
    expect(seen.page.locator(".cr-page-card")).to_have_text(HOSTILE)
    assert seen.page.title() == HOSTILE
    assert seen.page.evaluate("window.hacked") is None
    assert seen.errors == [] and seen.list_foreign_requests() == []


def test_light_and_dark_follow_the_reader(visit: Opener, page_file: Path) -> None:
    grounds = []
    for dark in (False, True):
        page = open_ready(visit, page_file.as_uri(), dark=dark).page
        grounds.append(page.locator(".cr-time").evaluate("node => getComputedStyle(node).backgroundColor"))
    assert grounds == ["rgb(255, 255, 255)", "rgb(21, 26, 31)"]


def test_a_narrow_screen_scrolls_in_one_direction_only(visit: Opener, page_file: Path) -> None:
    page = open_ready(visit, page_file.as_uri(), width=390, height=844, touch=True).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    expect(page.locator(".cr-track")).to_be_in_viewport(ratio=0.9)
    size = page.evaluate("map_theatre.getSize()")
    for latitude, longitude in ((37.2, 71.0), (24.6, 67.5), (29.9, 61.0), (35.9, 76.5)):
        point = page.evaluate(f"map_theatre.latLngToContainerPoint([{latitude}, {longitude}])")
        assert 0 < point["x"] < size["x"] and 0 < point["y"] < size["y"], "the theatre does not fit at first"
    page.get_by_role("button", name="Play").tap()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


def test_a_table_of_nothing_dated_still_opens(visit: Opener, tmp_path: Path) -> None:
    table = make_small_table()
    file = tmp_path / "map.html"
    file.write_text(draw_page(table[table["start"].isna()]), encoding="utf-8")
    seen = open_ready(visit, file.as_uri())
    expect(total(seen.page)).to_contain_text("nothing in this selection is dated")
    assert seen.errors == []


def test_one_date_of_long_ago_does_not_squeeze_the_others(visit: Opener, tmp_path: Path) -> None:
    old = make_rows("old", "deportation", ("2003-09-01", "2026-03-01"), [KABUL], "year")
    recent = [
        make_rows(f"n{day}", "airstrike", (f"2026-02-{day}", f"2026-02-{day + 1}"), [KABUL]) for day in range(10, 20)
    ]
    file = tmp_path / "map.html"
    file.write_text(draw_page(make_table([old, *recent])), encoding="utf-8")
    page = open_ready(visit, file.as_uri()).page
    expect(total(page)).to_have_text("11 incidents")
    first, after = page.locator(".cr-root").evaluate("root => root.replay.axis.view")
    assert after - first < 60
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Pause").click()
    assert page.locator(".cr-readout input").first.input_value().endswith("2026")
