"""The replay on a map of someone who knows nothing of this project."""

import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import folium
import geopandas as gpd
import pandas as pd
import pytest
from playwright.sync_api import expect
from shapely.geometry import Point

from geo.errors import TableError
from geo.paths import ROOT
from geo.webmap.leaflet import inline_leaflet
from geo.webmap.replay import Replay
from tests.browser.test_saved_page import Opener, drawn, open_ready, total
from tests.webmap.tables import make_small_table

Spoil = Callable[[gpd.GeoDataFrame], gpd.GeoDataFrame]
pytestmark = pytest.mark.browser


@pytest.fixture
def points() -> gpd.GeoDataFrame:
    """Four earthquakes and two floods at three places, in metres of the world's web map."""
    frame = pd.DataFrame(
        {
            "when": ["2024-05-01", "2024-05-02", "2024-05-02", "2024-06-01", "2024-06-03", "once"],
            "what": ["quake", "quake", "flood", "flood", "quake", "quake"],
            "town": ["Herat", "Herat", "Baghlan", "Baghlan", "Quetta", "Quetta"],
        }
    )
    where = [Point(62.2, 34.35)] * 2 + [Point(68.7, 36.1)] * 2 + [Point(67.0, 30.2)] * 2
    return gpd.GeoDataFrame(frame, geometry=where, crs="EPSG:4326").to_crs("EPSG:3857")


def test_any_table_of_points_with_a_day_and_a_type_plays(
    points: gpd.GeoDataFrame, visit: Opener, tmp_path: Path
) -> None:
    map = folium.Map((33, 66), zoom_start=5, tiles=None)
    inline_leaflet(map)
    map.add_child(Replay(points, day="when", event_type="what", name="town"))
    map.save(tmp_path / "map.html")
    seen = open_ready(visit, (tmp_path / "map.html").as_uri())
    expect(total(seen.page)).to_have_text("5 incidents")
    expect(drawn(seen.page)).to_have_attribute("aria-label", "Incidents on the map: Herat: 2; Baghlan: 2; Quetta: 1")
    expect(seen.page.locator(".cr-legend")).to_contain_text("Not drawn: 1 incident without a day")
    seen.page.get_by_role("checkbox", name="flood").uncheck()
    expect(total(seen.page)).to_have_text("3 incidents")
    assert seen.errors == [] and seen.list_foreign_requests() == []


def test_a_notebook_shows_it_as_it_shows_any_map(points: gpd.GeoDataFrame, visit: Opener, tmp_path: Path) -> None:
    map = folium.Map((33, 66), zoom_start=5, tiles=None)
    inline_leaflet(map)
    map.add_child(Replay(points, day="when", event_type="what", name="town"))
    (tmp_path / "notebook.html").write_text(f"<h1>A cell</h1>{map._repr_html_()}", encoding="utf-8")
    seen = visit((tmp_path / "notebook.html").as_uri())
    cell = seen.page.frame_locator("iframe")
    expect(cell.locator(".cr-total")).to_have_text("5 incidents")
    assert cell.locator(".cr-layers legend:visible").inner_text().split("\n")[0] == "Types"
    expect(cell.locator(".cr-legend")).not_to_contain_text("province")
    cell.get_by_role("button", name="Play").click()
    expect(cell.locator(".cr-total")).not_to_have_text("5 incidents")
    assert seen.errors == [] and seen.list_foreign_requests() == []


def test_the_lines_of_the_manual_play_in_a_notebook(
    visit: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manual = (ROOT / "README.md").read_text(encoding="utf-8").partition("## The replay in a map of your own")[2]
    lines = textwrap.dedent(re.findall(r"(?:^    .*\n|^\n)+", manual, flags=re.MULTILINE)[1])
    (tmp_path / "my.csv").write_text("lat,lon,when,what,town\n34.5,69.2,2025-10-09,strike,Kabul\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    cell: dict[str, object] = {}
    exec(lines, cell)
    assert isinstance(cell["map"], folium.Map)
    cell["map"].save("replay.html")
    seen = open_ready(visit, (tmp_path / "replay.html").as_uri())
    expect(drawn(seen.page)).to_have_attribute("aria-label", "Incidents on the map: Kabul: 1")
    assert {urlsplit(address).hostname for address in seen.list_foreign_requests()} <= {"tile.openstreetmap.org"}


def test_a_column_that_is_not_there_is_named(points: gpd.GeoDataFrame) -> None:
    with pytest.raises(TableError, match="no column 'date'; it has when, what, town"):
        Replay(points, day="date", event_type="what")


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda table: table.assign(when=[20240501] * 6), "'when' holds numbers, not days"),
        (lambda table: table.set_crs("EPSG:4326", allow_override=True), "row 0: the point is not on the earth"),
        (lambda table: pd.DataFrame(table), "a DataFrame, not a geopandas.GeoDataFrame"),
        (lambda table: pd.concat([table] * 50).assign(what=[str(n) for n in range(300)]), "300 types of events"),
    ],
)
def test_a_table_that_cannot_be_shown_says_what_to_do(points: gpd.GeoDataFrame, spoil: Spoil, says: str) -> None:
    with pytest.raises(TableError, match=says):
        Replay(spoil(points), day="when", event_type="what")


def test_a_table_of_this_project_needs_no_columns_named_and_any_other_does(points: gpd.GeoDataFrame) -> None:
    with pytest.raises(TableError, match="name its columns of the day and of the type"):
        Replay(points)
    assert Replay(make_small_table()).index


def test_what_has_no_type_and_what_is_an_outline_is_shown(
    points: gpd.GeoDataFrame, visit: Opener, tmp_path: Path
) -> None:
    table = points.to_crs("EPSG:4326")
    table = table.set_geometry(table.buffer(0.1)).assign(what=["quake", None, "flood", "flood", "quake", "quake"])
    map = folium.Map((33, 66), zoom_start=5, tiles=None)
    inline_leaflet(map)
    map.add_child(Replay(table, day="when", event_type="what", name="town"))
    map.save(tmp_path / "map.html")
    seen = open_ready(visit, (tmp_path / "map.html").as_uri())
    expect(drawn(seen.page)).to_have_attribute("aria-label", "Incidents on the map: Herat: 2; Baghlan: 2; Quetta: 1")
    expect(seen.page.get_by_role("checkbox", name="not said")).to_be_checked()


def test_two_replays_share_one_page(points: gpd.GeoDataFrame, visit: Opener, tmp_path: Path) -> None:
    first, second = (folium.Map((33, 66), zoom_start=5, tiles=None, height="50%") for _ in range(2))
    figure = first.get_root()
    figure.add_child(second)
    for map in (first, second):
        inline_leaflet(map)
        map.add_child(Replay(points, day="when", event_type="what", name="town"))
    first.save(tmp_path / "map.html")
    seen = visit((tmp_path / "map.html").as_uri())
    expect(seen.page.locator(".cr-root[data-ready]")).to_have_count(2)
    assert seen.errors == []
