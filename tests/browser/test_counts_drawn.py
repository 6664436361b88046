"""What is drawn is what the table holds: symbols, merged or not, the read-out, the layers and the panel agree."""

import base64
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geo.incidents.table import EVENT_TYPES
from geo.layers.time_index import build_time_index
from geo.webmap.page import draw_page
from tests.browser.conftest import Visit
from tests.browser.random_tables import Row, make_random_rows, make_table

pytestmark = pytest.mark.browser

ZOOMS = range(4, 14)
MOVE_MAP = """([latitude, longitude, zoom]) => {
  document.querySelector(".cr-root").replay.map.setView([latitude, longitude], zoom, { animate: false });
}"""
SHOW_INDEX = """(index) => document.querySelector(".cr-root").replay.showIndex(
  Uint8Array.from(atob(index), (letter) => letter.charCodeAt(0)).buffer)"""
READ_FRAME = """({ window, mode, layers }) => {
  const { replay } = document.querySelector(".cr-root");
  const epoch = Date.parse("1970-01-01"), dayOf = (iso) => (Date.parse(iso) - epoch) / 86400000;
  replay.store.set({ window: window?.map(dayOf) ?? null, mode, layers: new Set(layers) });
  replay.store.flush();
  const { cells, symbols } = replay.incidents;
  const nameOf = (i) => `${replay.index.places[i].id} ${replay.index.places[i].precision}`;
  const { x: width, y: height } = replay.map.getSize();
  const inside = ({ latitude, longitude }) => {
    const { x, y } = replay.map.latLngToContainerPoint([latitude, longitude]);
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
  return {
    symbols: symbols.map(({ cell, total, parts }) => ({
      places: cells[cell].places.map(nameOf),
      total,
      parts: Object.fromEntries(parts.map(({ type, precise, imprecise }) => [type.id, [precise, imprecise]])),
    })),
    cells: cells.map(({ places }) => places.map(nameOf).sort()).sort(),
    inView: replay.index.places.flatMap((place, i) => (place.latitude !== null && inside(place) ? [nameOf(i)] : [])),
    total: document.querySelector(".cr-total").textContent,
    layers: Object.fromEntries([...document.querySelectorAll("[data-type]")].map((node) =>
      [node.dataset.type, node.querySelector(".cr-count").textContent])),
  };
}"""


@dataclass(frozen=True, kw_only=True)
class View:
    """What is asked of the map."""

    window: tuple[date, date] | None
    mode: str
    types: frozenset[str]

    def read(self, page: Page) -> dict[str, Any]:
        """Show this on the page, and tell what is drawn."""
        window = [day.isoformat() for day in self.window] if self.window else None
        asked = {"window": window, "mode": self.mode, "layers": sorted(self.types)}
        return dict(page.evaluate(READ_FRAME, asked))

    def holds(self, row: Row) -> bool:
        """Whether a row lies in the window, whatever its type."""
        if row["start"] is None or self.window is None:
            return row["start"] is not None
        begun = row["start"] < self.window[1]
        return begun and (self.mode == "cumulative" or row["end"] > self.window[0])


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """Four hundred incidents of every precision at forty places."""
    return make_random_rows(random.Random(11), incidents=400, places=40)


@pytest.fixture(scope="module")
def file(rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("random") / "map.html"
    file.write_text(draw_page(make_table(rows)), encoding="utf-8")
    return file


@pytest.fixture
def page(visit: Callable[..., Visit], file: Path) -> Iterator[Page]:
    seen = visit(file.as_uri())
    seen.page.wait_for_selector(".cr-root[data-ready]")
    yield seen.page
    assert seen.errors == []


def draw_views(chance: random.Random, rows: list[Row], count: int) -> Iterator[View]:
    """All days first, then any windows; of the types none, some or all."""
    first = min(row["start"] for row in rows if row["start"])
    days = (max(row["end"] for row in rows if row["end"]) - first).days
    for number in range(count):
        start, end = sorted(chance.sample(range(days + 1), 2))
        window = (first + timedelta(days=start), first + timedelta(days=end)) if number else None
        types = chance.sample(EVENT_TYPES, chance.choice([0, 1, 4, 9, len(EVENT_TYPES), len(EVENT_TYPES)]))
        yield View(window=window, mode=chance.choice(["window", "window", "cumulative"]), types=frozenset(types))


def count_places(rows: list[Row], view: View) -> dict[tuple[str, str], list[int]]:
    """By place and type: how many incidents dated to the day, and how many dated less finely."""
    met = {
        (f"{row['place_id']} {row['geo_precision']}", row["event_type"], row["incident_id"], row["date_precision"])
        for row in rows
        if row["place_id"] and row["event_type"] in view.types and view.holds(row)
    }
    counts: dict[tuple[str, str], list[int]] = {}
    for place, event_type, _, precision in met:
        counts.setdefault((place, event_type), [0, 0])[precision != "day"] += 1
    return counts


def check_symbols(seen: dict[str, Any], rows: list[Row], view: View) -> None:
    """Every symbol is the sum of its places, type by type; no place is drawn twice."""
    counts = count_places(rows, view)
    drawn = [place for symbol in seen["symbols"] for place in symbol["places"]]
    assert len(drawn) == len(set(drawn)), "a place lies in two symbols"
    for symbol in seen["symbols"]:
        expected = {}
        for name in EVENT_TYPES:
            parts = [counts[place, name] for place in symbol["places"] if (place, name) in counts]
            if parts:
                expected[name] = [sum(numbers) for numbers in zip(*parts, strict=True)]
        assert symbol["parts"] == expected, (symbol["places"], view)
        assert symbol["total"] == sum(map(sum, expected.values()))
    busy = {place for place, _ in counts}
    assert busy & set(seen["inView"]) <= set(drawn), f"a place in view is not drawn: {view}"


def check_totals(seen: dict[str, Any], rows: list[Row], view: View) -> None:
    """The read-out counts each incident once; the layers tell of all types, on or off."""
    by_type = Counter({row["incident_id"]: row["event_type"] for row in rows if view.holds(row)}.values())
    total = sum(by_type[name] for name in view.types)
    assert seen["total"] == f"{total:,} incident{'' if total == 1 else 's'}", view
    assert seen["layers"] == {name: f"{by_type[name]:,}" for name in EVENT_TYPES}, view


def test_map_and_read_out_and_layers_tell_what_the_table_holds(page: Page, rows: list[Row]) -> None:
    chance = random.Random(3)
    for view in draw_views(chance, rows, 120):
        seen = view.read(page)
        check_symbols(seen, rows, view)
        check_totals(seen, rows, view)
        undrawn = {f"{row['place_id']} {row['geo_precision']}" for row in rows if _has_no_point(row)}
        drawable = {key: count for key, count in count_places(rows, view).items() if key[0] not in undrawn}
        assert sum(symbol["total"] for symbol in seen["symbols"]) == sum(map(sum, drawable.values())), view


def _has_no_point(row: Row) -> bool:
    """What lies along the border is drawn on the line, coordinate or not."""
    return row["longitude"] is None and row["geo_precision"] != "border"


def test_a_filter_changes_what_is_drawn_to_what_it_leaves(page: Page, rows: list[Row]) -> None:
    chance = random.Random(4)
    filters: tuple[tuple[str, str], ...] = (
        ("initiator", "Pakistan"), ("claimants", "UN"), ("date_precision", "month"), ("geo_precision", "border"),
    )  # fmt: skip
    for column, value in filters:
        left = [row for row in rows if row[column] == value]
        index = base64.b64encode(build_time_index(make_table(left)).encode()).decode()
        page.evaluate(SHOW_INDEX, index)
        for view in draw_views(chance, rows, 15):
            seen = view.read(page)
            check_symbols(seen, left, view)
            check_totals(seen, left, view)


def test_panel_and_header_and_words_for_the_screen_reader_agree_with_the_map(page: Page, rows: list[Row]) -> None:
    for view in draw_views(random.Random(5), rows, 6):
        totals = [symbol["total"] for symbol in view.read(page)["symbols"]]
        count = len({row["incident_id"] for row in rows if row["event_type"] in view.types and view.holds(row)})
        said = f"{count} incident{'' if count == 1 else 's'}"
        expect(page.locator(".cr-page-count")).to_contain_text(said if count else "No incident")
        expect(page.locator(".cr-page-counts")).to_contain_text(f"Incidents{count}")
        expect(page.locator(".cr-page-card")).to_have_count(min(25, count))
        expect(page.locator(".cr-time").get_by_role("status")).to_contain_text(said)
        label = page.locator("canvas[role=img]").get_attribute("aria-label") or ""
        heard = [int(number) for number in re.findall(r": (\d+)", label)]
        assert heard == sorted(totals, reverse=True)[: len(heard)] and len(heard) == min(40, len(totals)), view


def test_merged_cells_add_up_at_every_zoom_and_do_not_follow_the_window(page: Page, rows: list[Row]) -> None:
    chance = random.Random(6)
    dated = [row for row in rows if row["place_id"] and row["start"] and not _has_no_point(row)]
    known = sorted({f"{row['place_id']} {row['geo_precision']}" for row in dated})
    middle = next(row for row in dated if row["longitude"] is not None)
    sizes = []
    for zoom in ZOOMS:
        page.evaluate(MOVE_MAP, [middle["latitude"], middle["longitude"], zoom])
        grouped = []
        for view in draw_views(chance, rows, 6):
            seen = view.read(page)
            check_symbols(seen, rows, view)
            grouped.append(seen["cells"])
        assert grouped == grouped[:1] * len(grouped), f"the grouping follows the window at zoom {zoom}"
        merged = sorted(place for cell in grouped[0] for place in cell)
        assert merged == known, f"at zoom {zoom} a place is in two cells, or in none"
        sizes.append(len(grouped[0]))
    assert sizes[0] < len(known), "nothing is merged at the first zoom"
    assert sizes == sorted(sizes) and sizes[-1] > sizes[0], "zooming in does not open the merged symbols"
