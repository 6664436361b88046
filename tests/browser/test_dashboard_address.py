"""The address, the keyboard, filters, narrow screens and the network: the page as a whole, on the shipped articles."""

from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.server import Dashboard, eventually, list_ids

pytestmark = pytest.mark.browser

TABS = ("Incidents", "Table", "Articles", "Responses", "Method")
FEBRUARY = ("2026-02-01", "2026-03-01")


def look(seen: Dashboard) -> dict[str, Any]:
    boxes = seen.frame.locator("[data-type] input").all()
    return {
        "listed": seen.listed(),
        "counted": seen.counted(),
        "window": seen.window(),
        "layers": [box.get_attribute("value") for box in boxes if box.is_checked()],
        "view": seen.view(),
        "province": seen.frame.get_by_label("Province", exact=True).input_value(),
        "words": seen.page.get_by_role("textbox", name="Words in the quoted text").input_value(),
    }


def test_a_copied_address_reopens_the_same_view(dashboard):
    seen = dashboard(f"?from={FEBRUARY[0]}&until={FEBRUARY[1]}")
    seen.open_layers()
    seen.layer("statement").uncheck()
    seen.frame.get_by_label("Zoom in").click()
    seen.rest()
    seen.page.get_by_role("textbox", name="Words in the quoted text").fill("killed")
    seen.page.keyboard.press("Enter")
    seen.rest()
    seen.frame.get_by_label("Province", exact=True).select_option("AF-NAN")
    seen.page.wait_for_timeout(600)  # the map glides to the province
    seen.rest()
    again = dashboard("?" + seen.address.split("?", 1)[1])
    eventually(lambda: look(again), look(seen))
    assert again.query == seen.query
    assert set(again.query) >= {"from", "until", "layers", "words", "province", "zoom", "at"}


@pytest.mark.parametrize("tab", TABS[1:])
def test_a_copied_address_reopens_the_tab(dashboard, tab):
    seen = dashboard()
    seen.open_tab(tab)
    eventually(lambda: seen.query.get("view"), tab)
    again = dashboard("?" + seen.address.split("?", 1)[1])
    assert again.page.get_by_role("tab", name=tab).get_attribute("aria-selected") == "true"


def test_an_address_full_of_nonsense_opens_the_whole_page(dashboard, incidents):
    nonsense = "?from=never&until=2026-99-99&layers=x&zoom=a&at=1&view=Nothing&initiator=Nobody&mode=7"
    seen = dashboard(nonsense)
    assert seen.page.get_by_role("tab", name="Incidents").get_attribute("aria-selected") == "true"
    assert seen.counted() == 0  # a list of layers none of which is known switches all off
    seen.open_layers()
    seen.frame.get_by_role("button", name="Violence: all").click()
    seen.frame.get_by_role("button", name="Context: all").click()
    eventually(seen.counted, len(list_ids(incidents)))


def test_a_filter_changes_map_and_panel_in_place(dashboard, incidents):
    seen = dashboard()
    seen.frame.evaluate("window.same = true")
    seen.frame.get_by_label("Zoom in").click()
    seen.rest()
    view = seen.view()
    initiator = next(each["initiator"] for each in incidents if each["initiator"] and each["start"])
    seen.page.get_by_role("button", name="Filters").click()
    seen.page.get_by_label("Initiator").click()
    seen.page.get_by_role("option", name=initiator, exact=True).click()
    seen.page.keyboard.press("Escape")
    seen.rest()
    expected = sorted(each["id"] for each in incidents if each["initiator"] == initiator and each["start"])
    eventually(seen.listed, expected)
    eventually(seen.counted, len(expected))
    assert seen.frame.evaluate("window.same") is True
    assert seen.view() == view
    assert seen.query["initiator"] == initiator


def test_claimant_and_precision_in_the_address_filter(dashboard, incidents):
    claimant = next(claim["claimant"] for each in incidents for claim in each["claims"] if claim["claimant"])
    seen = dashboard(f"?claimant={quote(claimant)}&dated=day")
    wanted = [each for each in incidents if each["date_precision"] == "day"]
    wanted = [each for each in wanted if claimant in {claim["claimant"] for claim in each["claims"]}]
    assert seen.listed() == sorted(each["id"] for each in wanted)


def test_everything_can_be_done_by_the_keyboard_alone(dashboard, incidents):
    seen = dashboard(f"?from={FEBRUARY[0]}&until={FEBRUARY[1]}")
    keys = seen.page.keyboard
    seen.tab_to("Last day", "slider")
    for _ in range(4):
        keys.press("ArrowLeft")
    eventually(seen.window, ("2026-02-01", "2026-02-25"))
    keys.press("Space")
    seen.frame.get_by_role("button", name="Pause").wait_for()
    keys.press("Space")
    seen.frame.get_by_role("button", name="Play").wait_for()
    seen.rest()
    eventually(seen.listed, list_ids(incidents, seen.window()))
    seen.tab_to("Layers", "summary", back=True)
    if seen.frame.locator("details.cr-layers").get_attribute("open") is None:
        keys.press("Enter")
    seen.tab_to("Airstrike", "input")
    keys.press("Space")
    eventually(lambda: "airstrike" in seen.query.get("layers", "airstrike").split(","), False)
    keys.press("Space")
    eventually(lambda: "layers" in seen.query, False)
    seen.rest()
    window = seen.window()
    seen.tab_to("Province", "select", back=True)
    keys.type("Islamabad")
    keys.press("Enter")
    eventually(lambda: seen.query.get("province"), "PK-IS")
    eventually(seen.listed, list_ids(incidents, window, "PK-IS"))


def test_claims_and_tabs_open_by_the_keyboard_alone(dashboard):
    seen = dashboard()
    claim = seen.page.locator("details.cp-claim").first
    label = claim.locator("summary").text_content().strip()
    seen.tab_to(label, "summary")
    seen.page.keyboard.press("Enter")
    assert claim.locator("blockquote").is_visible()
    seen.page.get_by_role("tab", name="Incidents").focus()
    seen.page.keyboard.press("ArrowRight")
    seen.page.keyboard.press("ArrowRight")
    seen.page.keyboard.press("Enter")
    seen.page.locator(".cp-article").wait_for()


def test_no_request_leaves_the_machine_and_nothing_fails(address, visit):
    visited = visit(f"{address}/")
    seen = Dashboard(page=visited.page).wait()
    for tab in TABS:
        seen.open_tab(tab)
    seen.page.get_by_role("button", name="Filters").click()
    seen.page.wait_for_timeout(500)
    assert visited.list_foreign_requests() == []
    assert visited.errors == []


@pytest.mark.parametrize("tab", TABS)
def test_a_narrow_screen_needs_no_sideways_scrolling(dashboard, tab):
    seen = dashboard(f"?view={tab}", width=390, height=844)
    too_wide = seen.page.evaluate(
        """() => [document.documentElement, document.querySelector(".stMain")]
          .filter((node) => node.scrollWidth > node.clientWidth).length"""
    )
    assert too_wide == 0
    assert seen.frame.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_panels_follow_the_dark_theme(dashboard):
    ground = "(node) => getComputedStyle(node).backgroundColor"
    light, dark = dashboard(), dashboard(dark=True)
    colours = [seen.page.locator(".cp-card").first.evaluate(ground) for seen in (light, dark)]
    assert colours[0] == "rgb(255, 255, 255)"
    assert sum(int(part) for part in colours[1].strip("rgb()").split(",")) < 150


def test_provinces_are_shaded_by_the_killed_when_asked_on_the_map_or_in_the_address(dashboard):
    shaded = ".cr-unit:not([data-shade='0'])"
    page = dashboard("?shade=killed")
    expect(page.frame.locator(shaded)).to_have_count(6)
    page = dashboard("")
    page.frame.locator(".cr-map-options summary").click()
    page.frame.get_by_label("Provinces show").select_option("none")
    expect(page.frame.locator(shaded)).to_have_count(0)
    page.frame.get_by_label("Provinces show").select_option("killed")
    expect(page.frame.locator(shaded)).to_have_count(6)
    eventually(lambda: page.query.get("shade"), "killed")
