"""Map, time bar, layers and panel of the page on the shipped articles, against what the command line extracts."""

import pytest

from tests.browser.server import eventually, list_ids

pytestmark = pytest.mark.browser

SIX_PLACES = ("Kabul", "Kandahar", "Nangarhar", "Paktika", "Khyber Pakhtunkhwa", "Islamabad")
INSIDE = {"AF-NAN": (34.25, 70.15), "PK-KP": (35.4, 72.2), "PK-IS": (33.69, 73.06)}  # latitude, longitude
FEBRUARY = ("2026-02-01", "2026-03-01")
LATE_FEBRUARY = ("2026-02-20", "2026-02-24")


def at(window: tuple[str, str]) -> str:
    return f"?from={window[0]}&until={window[1]}"


@pytest.mark.parametrize("name", SIX_PLACES)
def test_each_of_the_six_places_is_on_the_map(dashboard, incidents, name):
    where = next(place for each in incidents for place in each["locations"] if place["name"] == name)
    seen = dashboard()
    seen.page.mouse.move(*seen.point_of(where["latitude"], where["longitude"]))
    eventually(lambda: name in "".join(seen.frame.locator(".cr-tooltip").all_inner_texts()), True)


def test_the_page_opens_with_every_dated_incident_in_map_and_panel(dashboard, incidents):
    seen = dashboard()
    assert seen.listed() == list_ids(incidents)
    assert seen.counted() == len(list_ids(incidents))
    assert f"Incidents{len(list_ids(incidents))}" in "".join(seen.page.locator(".cp-summary").inner_text().split())


def test_dragging_a_handle_changes_what_is_drawn_and_what_is_listed(dashboard, incidents):
    seen = dashboard()
    before, drawn = seen.counted(), seen.drawing()
    handle, track = (seen.frame.locator(each).bounding_box() for each in (".cr-handle-first", ".cr-track"))
    seen.page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    seen.page.mouse.down()
    seen.page.mouse.move(track["x"] + track["width"] - 8, handle["y"] + 5, steps=12)
    seen.page.mouse.up()
    seen.rest()
    expected = list_ids(incidents, seen.window())
    assert 0 < len(expected) < before
    eventually(seen.listed, expected)
    assert seen.counted() == len(expected)
    assert seen.drawing() != drawn
    assert (seen.query["from"], seen.query["until"]) == seen.window()


def test_keys_move_the_ends_of_the_window_by_days_and_weeks(dashboard, incidents):
    seen = dashboard(at(FEBRUARY))
    last = seen.frame.get_by_role("slider", name="Last day")
    last.focus()
    for key in ("ArrowLeft", "ArrowLeft", "Shift+ArrowLeft"):
        seen.page.keyboard.press(key)
    eventually(seen.window, ("2026-02-01", "2026-02-20"))
    seen.rest()
    assert last.get_attribute("aria-valuetext") == "19 February 2026"
    eventually(seen.listed, list_ids(incidents, ("2026-02-01", "2026-02-20")))
    seen.page.keyboard.press("End")
    eventually(seen.window, ("2026-02-01", "2026-03-01"))
    eventually(seen.listed, list_ids(incidents, FEBRUARY))


def test_the_dates_written_into_the_fields_are_the_window(dashboard, incidents):
    seen = dashboard()
    seen.frame.get_by_role("textbox", name="First day").fill("2026-02-20")
    seen.frame.get_by_role("textbox", name="First day").press("Enter")
    seen.frame.get_by_role("textbox", name="Last day").fill("23 Feb 2026")
    seen.frame.get_by_role("textbox", name="Last day").press("Enter")
    eventually(seen.listed, list_ids(incidents, LATE_FEBRUARY))


def test_cumulative_counts_all_that_began_before_the_end(dashboard, incidents):
    seen = dashboard(at(LATE_FEBRUARY))
    seen.frame.get_by_role("button", name="Cumulative").click()
    seen.rest()
    expected = list_ids(incidents, ("0001-01-01", LATE_FEBRUARY[1]))
    assert len(expected) > len(list_ids(incidents, LATE_FEBRUARY))
    eventually(seen.listed, expected)
    assert seen.counted() == len(expected)
    assert seen.query["mode"] == "cumulative"


def test_play_advances_and_stops_at_the_end_and_the_panel_follows(dashboard, incidents):
    seen = dashboard("?from=2025-10-01&until=2025-10-08")
    seen.frame.get_by_label("Speed").select_option("91")
    seen.frame.get_by_role("button", name="Play").click()
    eventually(lambda: seen.window()[1] > "2025-10-20", True)
    seen.frame.get_by_role("button", name="Pause").click()
    seen.frame.get_by_role("button", name="Play").wait_for()
    seen.rest()
    halted = seen.window()
    seen.page.wait_for_timeout(500)
    assert seen.window() == halted
    seen.frame.get_by_role("button", name="Play").click()
    end = max(each["end"] for each in incidents if each["end"])
    eventually(lambda: seen.window()[1], end)
    seen.frame.get_by_role("button", name="Play").wait_for()
    seen.rest()
    eventually(seen.listed, list_ids(incidents, seen.window()))


@pytest.mark.parametrize("window", [None, FEBRUARY, LATE_FEBRUARY])
@pytest.mark.parametrize("admin1", INSIDE)
def test_a_click_on_a_province_lists_exactly_its_incidents_of_the_window(dashboard, incidents, admin1, window):
    seen = dashboard(at(window) if window else "")
    seen.click_at(*INSIDE[admin1])
    eventually(lambda: seen.query.get("province"), admin1)
    expected = list_ids(incidents, window or ("0001-01-01", "9999-01-01"), admin1)
    eventually(seen.listed, expected)
    number = f"{len(expected)} incident{'' if len(expected) == 1 else 's'} in "
    assert number in seen.page.locator(".cp-hint").first.inner_text()


def test_a_province_without_reports_is_explained(dashboard):
    seen = dashboard("?province=AF-BDS")
    assert seen.listed() == []
    assert "does not mean that none happened" in seen.page.locator(".cp-hint").first.inner_text()


def test_each_layer_takes_its_incidents_away_and_brings_them_back(dashboard, incidents):
    seen = dashboard()
    seen.open_layers()
    dated = [each for each in incidents if each["start"]]
    for box in seen.frame.locator("[data-type] input").all():
        event_type = box.get_attribute("value")
        of_type = {each["id"] for each in dated if each["event_type"] == event_type}
        drawn = seen.drawing()
        box.uncheck()
        eventually(seen.counted, len(dated) - len(of_type))
        seen.rest()
        eventually(seen.listed, sorted({each["id"] for each in dated} - of_type))
        placed = any(each["locations"] for each in dated if each["id"] in of_type)
        assert (seen.drawing() != drawn) == placed
        box.check()
        eventually(seen.counted, len(dated))
        assert seen.drawing() == drawn
    seen.rest()
    eventually(seen.listed, list_ids(incidents))


def test_a_claim_opens_the_sentence_it_stands_on(dashboard, incidents):
    seen = dashboard()
    claimed = next(each for each in incidents if each["claims"])
    card = seen.page.locator(f".cp-card[data-incident='{claimed['id']}']")
    claims = card.locator("details.cp-claim")
    assert claims.count() == len(claimed["claims"])
    opened = []
    for claim in claims.all():
        assert not claim.locator("blockquote").is_visible()
        claim.locator("summary").click()
        assert claim.locator("blockquote").is_visible()
        words = claim.locator("blockquote mark")
        opened.append(words.inner_text() if words.count() else claim.locator("blockquote p").inner_text().strip("“”"))
        assert claim.locator("cite").inner_text()
    assert sorted(opened) == sorted(" ".join(each["evidence"]["text"].split()) for each in claimed["claims"])


@pytest.mark.parametrize("width", [1280, 390])
def test_a_card_tells_on_demand_by_which_rule_it_was_read_and_fits_its_column(dashboard, incidents, width):
    told = max(incidents, key=lambda each: len(each["explanation"]))
    seen = dashboard(f"?incident={told['id']}", width=width)
    card = seen.page.locator(".cp-card").first
    why = card.locator("details.cp-why")
    assert not why.locator("dl").is_visible()
    why.locator("summary").focus()
    seen.page.keyboard.press("Enter")
    why.locator("dl").wait_for()
    shown = why.inner_text()
    steps = [step for step in told["explanation"] if step["rule"]]
    assert steps and all(step["rule"] in shown and step["says"] in shown for step in steps)
    assert card.evaluate("card => card.scrollWidth <= card.clientWidth")


def test_the_article_opens_with_the_evidence_of_the_incident_framed(dashboard, incidents):
    reported = next(each for each in incidents if each["reports"])
    seen = dashboard(f"?incident={reported['id']}")
    card = seen.page.locator(".cp-card").first
    assert card.get_attribute("data-incident") == reported["id"]
    seen.page.get_by_role("button", name="Read in the article").first.click()
    seen.rest()
    framed = seen.page.locator(".cp-evidence")
    framed.first.wait_for()
    assert reported["reports"][0]["text"][:10] in "".join(framed.all_inner_texts())
    assert seen.query["view"] == "Articles"


def test_the_table_holds_what_the_map_shows(dashboard, incidents):
    seen = dashboard(f"{at(FEBRUARY)}&view=Table")
    rows = lambda: int(seen.page.locator("[role=grid]").get_attribute("aria-rowcount"))  # noqa: E731
    eventually(rows, len(list_ids(incidents, FEBRUARY)) + 1)


def test_responses_and_method_can_be_read(dashboard, incidents):
    seen = dashboard("?view=Responses")
    answers = [each for each in incidents if each["responds_to"]]
    assert seen.page.locator(".cp-chain li li").count() >= bool(answers)
    seen.open_tab("Method")
    assert "What it cannot do" in seen.page.locator(".cp-method").inner_text()
