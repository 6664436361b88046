"""Symbols on the map: which of them a pointer is on, how they follow a drag, a zoom and another screen."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from geo.webmap.page import draw_page
from tests.browser.random_tables import make_random_rows, make_table
from tests.browser.test_saved_page import Opener, open_ready

pytestmark = pytest.mark.browser

INCIDENTS = "document.querySelector('.cr-root').replay.incidents"
DRAWN = f"""() => {INCIDENTS}.symbols.map(({{ cell, total, x, y, radius }}) =>
  [{INCIDENTS}.cells[cell].places[0], total, Math.round(x), Math.round(y), radius])"""
COVERED = f"""() => {{
  const layer = {INCIDENTS}, symbols = layer.symbols, wrong = [];
  const holds = (one, x, y) => Math.hypot(one.x - x, one.y - y) <= one.radius;
  symbols.forEach((symbol, rank) => {{
    const found = layer.find(L.point(symbol.x, symbol.y));
    const top = symbols.findLast((one) => holds(one, symbol.x, symbol.y));
    if (found.cell !== top.cell) wrong.push([symbol.cell, found.cell, top.cell]);
  }});
  const under = symbols.filter(({{ x, y }}, rank) => symbols.slice(rank + 1).some((one) => holds(one, x, y)));
  const isSmaller = (one, other) => one.kind === other.kind && one.radius < other.radius;
  const larger = symbols.filter((symbol, rank) => symbols.slice(0, rank).some((one) => isSmaller(one, symbol)));
  return {{ wrong, under: under.length, larger: larger.length, symbols: symbols.length }};
}}"""
ANCHORED = f"""() => {{
  const layer = {INCIDENTS}, map = layer._map, {{ places }} = document.querySelector(".cr-root").replay.index;
  const far = layer.symbols.filter(({{ kind }}) => kind !== "border").map((symbol) => {{
    const {{ latitude, longitude }} = places[layer.cells[symbol.cell].places[0]];
    const {{ x, y }} = map.latLngToContainerPoint([latitude, longitude]);
    return Math.hypot(symbol.x - x, symbol.y - y);
  }});
  return {{ farthest: Math.max(...far), count: far.length }};
}}"""
SPELT = """async (counts) => {
  const { spell } = await import("conflict-replay/numerals.js");
  return counts.map((count) => String.fromCharCode(...spell(count)));
}"""


@pytest.fixture(scope="module")
def crowd_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine hundred incidents at ninety places, so that symbols lie on each other."""
    file = tmp_path_factory.mktemp("crowd") / "map.html"
    rows = make_random_rows(random.Random(5), incidents=900, places=90)
    file.write_text(draw_page(make_table(rows)), encoding="utf-8")
    return file


@pytest.fixture
def page(visit: Opener, crowd_file: Path) -> Iterator[Page]:
    seen = open_ready(visit, crowd_file.as_uri())
    yield seen.page
    assert seen.errors == []


def test_a_pointer_is_on_the_topmost_symbol_and_the_smaller_lies_on_top(page: Page) -> None:
    seen = page.evaluate(COVERED)
    assert seen["symbols"] > 20 and seen["under"] > 0, "the crowd is too thin to tell"
    assert seen["wrong"] == [] and seen["larger"] == 0


def test_symbols_stay_on_their_places_while_the_map_is_dragged(page: Page) -> None:
    page.mouse.move(450, 500)
    page.mouse.down()
    page.mouse.move(380, 440, steps=4)
    seen = page.evaluate(ANCHORED)
    page.mouse.up()
    assert seen["count"] > 10 and seen["farthest"] < 1.5


@pytest.mark.parametrize("by", [1.5, -1])
def test_a_zoom_that_is_flown_ends_where_one_at_once_does(page: Page, by: float) -> None:
    zoom = f"(animate) => {{ const map = {INCIDENTS}._map; map.setZoom(map.getZoom() + ({by}), {{ animate }}); }}"
    page.evaluate(zoom, True)
    page.wait_for_function(f"() => {INCIDENTS}.flight")
    page.wait_for_function(f"() => !{INCIDENTS}.flight")
    flown = page.evaluate(DRAWN)
    page.evaluate(zoom.replace(f"({by})", f"({-by})"), False)
    page.evaluate(zoom, False)
    assert page.evaluate(DRAWN) == flown
    assert page.evaluate(f"{INCIDENTS}.cells === {INCIDENTS}.mergeAt({INCIDENTS}._map.getZoom()).cells")
    assert page.evaluate(ANCHORED)["farthest"] < 1.5


def test_a_window_on_another_screen_is_drawn_as_sharp_as_that_is(page: Page) -> None:
    sharp = f"() => {INCIDENTS}.canvas.width / {INCIDENTS}.canvas.clientWidth"
    assert page.evaluate(sharp) == 1
    screen = {"width": 1280, "height": 800, "deviceScaleFactor": 2, "mobile": False}
    page.context.new_cdp_session(page).send("Emulation.setDeviceMetricsOverride", screen)
    page.evaluate(f"{INCIDENTS}.screen.dispatchEvent(new Event('change'))")  # which an emulated screen does not tell
    assert page.evaluate(sharp) == 2
    assert page.evaluate(ANCHORED)["farthest"] < 1.5


def test_counts_are_spelt_short_enough_for_a_symbol(page: Page) -> None:
    counts = [2, 10, 999, 1000, 9999, 10_000, 36_400, 999_499, 999_500, 1_000_000, 12_340_000]
    spelt = ["2", "10", "999", "1,000", "9,999", "10k", "36k", "999k", "1.0M", "1.0M", "12.3M"]
    assert page.evaluate(SPELT, counts) == spelt
