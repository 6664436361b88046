"""The table that a reader takes away: what is in view or everything, counted before, and read back as it was."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import geopandas as gpd
import pandas as pd
import pytest
from playwright.sync_api import expect

from tests.browser.axe import list_violations
from tests.browser.server import Dashboard

pytestmark = pytest.mark.browser
VIEW = "?from=2026-02-21&until=2026-02-28&layers=airstrike,ground_attack"


def open_export(board: Dashboard) -> None:
    board.page.get_by_role("button", name="Export").click()
    expect(board.page.get_by_text("A table for other programs")).to_be_visible()


def choose_format(board: Dashboard, title: str) -> None:
    board.page.get_by_role("combobox", name="Format").click()
    board.page.get_by_role("option", name=title, exact=True).click()
    board.rest()


def download(board: Dashboard, folder: Path) -> Path:
    with board.page.expect_download() as waiting:
        board.page.get_by_role("button", name="Table", exact=True).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_table_holds_the_incidents_in_view_as_they_were_counted(
    dashboard: Callable[..., Dashboard], tmp_path: Path
) -> None:
    board = dashboard(VIEW)
    counted = board.counted()
    open_export(board)
    expect(board.page.get_by_text(f"{counted} incidents, ")).to_be_visible()
    choose_format(board, "GeoPackage")
    path = download(board, tmp_path)
    frame = gpd.read_file(path, layer="incidents")
    assert path.name == "incidents.gpkg" and len(frame) == counted
    assert set(frame["event_type"]) <= {"airstrike", "ground_attack"}
    assert list_violations(board.page) == []


def test_everything_in_the_shape_of_ucdp_says_what_does_not_qualify(
    dashboard: Callable[..., Dashboard], tmp_path: Path
) -> None:
    board = dashboard(VIEW)
    open_export(board)
    board.page.get_by_role("radiogroup", name="A table for other programs").get_by_text("Everything").click()
    choose_format(board, "CSV in the shape of UCDP GED")
    expect(board.page.get_by_text("left out: nobody reports a death")).to_be_visible()
    path = download(board, tmp_path)
    assert path.name == "incidents-ucdp.csv.zip"
    with ZipFile(path) as archive:
        events, left = (pd.read_csv(BytesIO(archive.read(name))) for name in ("incidents.csv", "left_out.csv"))
    expect(board.page.get_by_text(f"{len(events)} incidents, ")).to_be_visible()
    assert len(events) and len(left)
