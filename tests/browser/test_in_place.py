"""What changes behind the open page arrives in it: the same frame, the same view, nothing new but the incidents."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SEEDS, Visit
from tests.browser.server import Dashboard, eventually, extract, find_free_port, list_ids, serve

pytestmark = pytest.mark.browser

NEWS = (
    "date 2026-02-23\n\nPakistani jets bombed militants in Paktika on Saturday and killed 12 people, Pakistan said.\n"
)
LOST = "No connection to the program: the map goes on, the panel shows its last answer."


def mark(seen: Dashboard) -> None:
    seen.frame.evaluate("window.same = true")


def is_same(seen: Dashboard) -> bool:
    return seen.frame.evaluate("window.same") is True


def test_a_new_article_arrives_in_the_map_as_it_stands(tmp_path: Path, visit: Callable[..., Visit]) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    with serve(tmp_path / "seeds") as address:
        seen = Dashboard(page=visit(f"{address}/").page).wait()
        mark(seen)
        seen.frame.get_by_label("Zoom in").click()
        seen.rest()
        view, before, canvases = seen.view(), seen.counted(), seen.frame.locator("canvas").count()
        (tmp_path / "seeds" / "late.txt").write_text(NEWS)
        seen.frame.get_by_role("button", name="Cumulative").click()
        wanted = sorted(each["id"] for each in extract(tmp_path / "seeds") if each["start"])
        assert len(wanted) > before
        eventually(seen.counted, len(wanted))
        eventually(seen.listed, wanted)
        assert is_same(seen) and seen.view() == view
        assert seen.page.locator("iframe").count() == 1 and seen.frame.locator("canvas").count() == canvases


def test_filters_make_no_step_in_the_history_and_back_leaves_the_page(
    address: str, visit: Callable[..., Visit]
) -> None:
    page = visit("about:blank").page
    page.goto(f"{address}/")
    seen = Dashboard(page=page).wait()
    mark(seen)
    steps = page.evaluate("history.length")
    page.get_by_role("textbox", name="Words in the quoted text").fill("killed")
    page.keyboard.press("Enter")
    eventually(lambda: seen.query.get("words"), "killed")
    seen.rest()
    seen.frame.get_by_label("Province", exact=True).select_option("AF-NAN")
    eventually(lambda: seen.query.get("province"), "AF-NAN")
    seen.open_tab("Method")
    assert set(seen.query) >= {"words", "province", "view"}
    assert page.evaluate("history.length") == steps and is_same(seen)
    page.go_back()
    assert page.url == "about:blank"


def test_an_unfolded_card_stays_unfolded_while_others_come_and_go(dashboard: Callable[..., Dashboard]) -> None:
    seen = dashboard()
    claim = seen.page.locator(".cp-card details.cp-claim").first
    claim.locator("summary").click()
    incident = claim.locator("xpath=ancestor::article").get_attribute("data-incident")
    before = seen.listed()
    seen.page.get_by_role("textbox", name="Words in the quoted text").fill("killed")
    seen.page.keyboard.press("Enter")
    eventually(lambda: len(seen.listed()) < len(before), True)
    kept = seen.page.locator(f".cp-card[data-incident='{incident}'] details.cp-claim[open]")
    assert incident in seen.listed() and kept.count() == 1


def test_a_lost_program_is_told_the_map_goes_on_and_the_panel_catches_up(visit: Callable[..., Visit]) -> None:
    port = find_free_port()
    with serve(SEEDS, port) as address:
        seen = Dashboard(page=visit(f"{address}/").page).wait()
        mark(seen)
        notice = seen.page.get_by_text(LOST)
        expect(notice).to_have_count(0)
    expect(notice).to_be_visible()
    seen.frame.get_by_label("Province", exact=True).select_option("AF-NAN")
    eventually(lambda: seen.query.get("province"), "AF-NAN")
    expect(seen.page.get_by_role("dialog")).to_have_count(0)
    with serve(SEEDS, port):
        expect(notice).to_have_count(0)
        expect(seen.page.locator(".cp-hint").first).to_contain_text("in Nangarhar")
        expect(seen.page.frame_locator("iframe").get_by_label("Province", exact=True)).to_have_value("AF-NAN")
        seen.wait().open_tab("Method")  # every part of the page answers again, not the map alone
        expect(seen.page.get_by_role("heading", name="What this page shows")).to_be_visible()


def test_playing_goes_on_while_the_network_is_cut_and_the_panel_follows_when_it_is_back(
    dashboard: Callable[..., Dashboard], incidents: list[dict[str, Any]]
) -> None:
    seen = dashboard("?from=2025-10-01&until=2025-10-08")
    notice = seen.page.get_by_text(LOST)
    seen.page.context.set_offline(True)
    expect(notice).to_be_visible()
    seen.frame.get_by_role("button", name="Play").click()
    eventually(lambda: seen.window()[1] > "2025-10-12", True)
    seen.frame.get_by_role("button", name="Pause").click()
    seen.page.context.set_offline(False)
    expect(notice).to_have_count(0)
    eventually(seen.listed, list_ids(incidents, seen.window()))
