"""Tables in the page: brought in, told apart, switched, mapped, their broken rows listed, and removed again."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from geo.interchange.import_shelf import ImportShelf
from tests.browser.conftest import PATIENCE_MS
from tests.browser.server import Dashboard
from tests.interchange.table_files import ACLED_ROW, acled, ucdp, write_csv

pytestmark = pytest.mark.browser


@pytest.fixture
def page(dashboard: Callable[..., Dashboard]) -> Iterator[Page]:
    yield dashboard().page
    for table in ImportShelf().list_tables():
        ImportShelf().remove(table.id)


def bring(page: Page, *files: Path) -> Locator:
    """Open what adds tables, give it files, and return it."""
    page.get_by_role("button", name="Add", exact=False).first.click()
    body = page.get_by_test_id("stPopoverBody").filter(has_text="A table")
    opened = body.get_by_text("Tables: ACLED, UCDP")
    for _ in range(3):  # a page that is being drawn anew under the hand forgets what was clicked
        body.get_by_role("radio", name="A table").check()
        with suppress(AssertionError):
            expect(opened).to_be_visible(timeout=PATIENCE_MS / 6)
            break
    expect(opened).to_be_visible()
    body.locator('input[type="file"]').last.set_input_files([str(file) for file in files])
    return body


def test_table_is_shown_beside_the_articles_switched_and_removed(page: Page, tmp_path: Path) -> None:
    hostile = acled(event_id_cnty="X2", actor1="<img src=x onerror=alert(1)>", location="<b>Achin</b>")
    body = bring(
        page, write_csv(tmp_path / "export <i>.csv", ACLED_ROW, hostile, acled(event_id_cnty="X3", latitude="1e9"))
    )
    expect(body.get_by_text("ACLED events (CSV): 2 incidents, 1 row left out.")).to_be_visible()
    body.get_by_text("Rows left out, and why").click()
    expect(body.get_by_text("row 4, latitude")).to_be_visible()
    with page.expect_download() as download:
        body.get_by_role("button", name="Rows left out (CSV)").click()
    assert "not on the earth" in download.value.path().read_text(encoding="utf-8-sig")
    page.keyboard.press("Escape")
    layers = page.frame_locator("iframe").first.locator(".cr-layers")
    layers.locator("summary").click()
    switch = layers.get_by_role("checkbox", name="ACLED · export")
    expect(switch).to_be_checked()
    expect(page.locator(".st-key-header")).to_contain_text("18")
    expect(page.locator(".st-key-header")).to_contain_text("Tables1")
    switch.focus()
    page.keyboard.press("Space")
    expect(page.locator(".st-key-header")).to_contain_text("16")
    expect(page.locator(".st-key-header")).not_to_contain_text("Tables")
    expect(page).to_have_url(re.compile("without="))
    expect(switch).not_to_be_checked()
    expect(switch).to_be_focused()
    page.get_by_role("button", name="Add", exact=False).first.click()
    body.get_by_role("button", name="Remove").click()
    expect(switch).to_have_count(0)


def test_unknown_table_is_mapped_once(page: Page, tmp_path: Path) -> None:
    row = {"When was it": "05/06/2025", "Lat": "69.17", "Lon": "34.53", "What": "Sticky bomb"}
    body = bring(page, write_csv(tmp_path / "mine.csv", row))
    body.get_by_label("Date", exact=True).click()
    page.get_by_role("option", name="when_was_it").click()
    expect(body.get_by_text("Latitude and longitude look swapped")).to_be_visible()
    body.get_by_text("the day: 5 June").click()
    expect(body.get_by_role("radio", name="the day: 5 June")).to_be_checked()
    expect(body.get_by_role("combobox", name="Sticky bomb")).to_be_visible()
    body.get_by_role("button", name="Read it so").click()
    expect(body.get_by_text("table with a mapping (CSV): 1 incident, no row left out.")).to_be_visible()
    body.get_by_role("button", name="Remove").click()
    bring_again = write_csv(tmp_path / "again.csv", row | {"When was it": "07/06/2025"})
    body.locator('input[type="file"]').first.set_input_files(str(bring_again))
    expect(body.get_by_text("table with a mapping (CSV): 1 incident, no row left out.")).to_be_visible()


def test_files_that_mean_harm_are_named_as_their_user_names_them_and_do_none(page: Page, tmp_path: Path) -> None:
    (tmp_path / "deep.geojson").write_text('{"features": ' + "[" * 10_000 + "]" * 10_000 + "}")
    (tmp_path / "cut <b>.parquet").write_bytes(b"PAR1 nothing more")
    write_csv(tmp_path / "swapped.csv", acled(latitude="69.2", longitude="34.5"), ACLED_ROW)
    tag = '<img src=x onerror="window.hacked=1">'
    write_csv(tmp_path / "html.csv", ucdp(**dict.fromkeys(("side_a", "where_coordinates", "source_article"), tag)))
    body = bring(page, *sorted(tmp_path.iterdir()))
    expect(body.get_by_text("deep.geojson: it is nested too deeply to be a map.")).to_be_visible()
    expect(body.get_by_text("cut <b>.parquet: it cannot be read as Parquet")).to_be_visible()
    expect(body.get_by_text("1 × latitude: latitude 69.2 and longitude 34.5: are they swapped?")).to_be_visible()
    expect(body.get_by_text("UCDP events (CSV): 1 incident, no row left out.")).to_be_visible()
    page.keyboard.press("Escape")
    layers = page.frame_locator("iframe").first.locator(".cr-layers")
    expect(layers.get_by_text("UCDP · html")).to_be_attached()
    assert [frame.evaluate("window.hacked") for frame in page.frames] == [None] * len(page.frames)
