"""The tab Review in a real browser: by keys alone, with the map that stays the one it is, and on a narrow screen."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_incidents_are_reviewed_by_keys_and_the_map_stays_the_same(dashboard):
    seen = dashboard("?view=Review")
    page = seen.page
    page.evaluate("document.querySelector('.st-key-map iframe').dataset.seen = 'yes'")
    page.keyboard.press("a")
    expect(page.get_by_text("accepted it").first).to_be_visible()
    seen.rest()
    page.keyboard.press("u")
    expect(page.get_by_text("took back what").first).to_be_visible()
    assert page.evaluate("document.querySelector('.st-key-map iframe').dataset.seen") == "yes"


def test_letters_typed_into_a_field_are_no_shortcuts(dashboard):
    page = dashboard("?view=Review").page
    page.keyboard.press("e")
    place = page.get_by_label("Find a place")
    place.press_sequentially("torkha")
    expect(page.get_by_role("button", name="Torkham, PK-KP")).to_be_visible()
    assert place.input_value() == "torkha"
    expect(page.get_by_role("button", name="Cancel")).to_be_visible()


def test_a_missed_incident_begins_with_its_sentence_clicked_in_the_article(dashboard):
    page = dashboard("?view=Review").page
    sentences = page.get_by_role("listbox", name="Sentences of the article").get_by_role("option")
    linked = page.locator(".stMultiSelect", has_text="Sentences that tell of it")
    words = sentences.nth(1).inner_text()[:12]
    sentences.nth(1).click()
    expect(page.get_by_role("button", name="Add an incident here")).to_be_visible()
    page.keyboard.press("n")
    expect(page.get_by_label("Find a place")).to_be_visible()
    expect(linked).to_contain_text(words)
    expect(sentences.nth(1)).to_have_attribute("aria-selected", "true")
    sentences.nth(1).press("ArrowDown")
    sentences.nth(2).press("Enter")
    expect(sentences.nth(2)).to_have_attribute("aria-selected", "true")
    sentences.nth(1).press("Enter")
    expect(linked).not_to_contain_text(words)
    expect(sentences.nth(2)).to_have_attribute("aria-selected", "true")


def test_a_place_is_picked_by_a_click_on_the_map_and_escape_leaves_the_picking_alone(dashboard):
    seen = dashboard("?view=Review")
    page, pick = seen.page, seen.page.get_by_role("button", name="Pick on the map")
    note = page.frame_locator("iframe").get_by_text("Click the place")
    page.keyboard.press("e")
    pick.click()
    expect(note).to_be_visible()
    cursor = "getComputedStyle(document.querySelector('.leaflet-container')).cursor"
    assert seen.frame.evaluate(cursor) == "crosshair"
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(pick).to_be_visible()
    pick.click()
    expect(note).to_be_visible()
    page.mouse.click(*seen.point_of(34.43, 70.45))
    page.get_by_role("button", name="Jalalabad", exact=True).click()
    expect(page.locator(".stMultiSelect", has_text="Places")).to_contain_text("Jalalabad")
    expect(page.get_by_role("button", name="Jalalabad", exact=True)).to_be_hidden()


def test_on_a_narrow_screen_nothing_reaches_beyond_its_edge(dashboard):
    page = dashboard("?view=Review").page
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_role("button", name="Accept")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    buttons = page.locator(".st-key-review_actions button").all()
    edges = [box["x"] + box["width"] for box in (button.bounding_box() for button in buttons)]
    assert max(edges) <= 390
