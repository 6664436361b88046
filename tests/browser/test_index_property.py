"""Whatever the table, the filter, the window and the types: the page counts what pandas counts in the table.

The index is made by Python and opened and counted by the page's own modules in a real browser; the expected
numbers come from the rows themselves, by joining every question with every row and counting what is left.
"""

import base64
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from playwright.sync_api import Page

from geo.incidents.table import DATE_PRECISIONS, EVENT_TYPES, GEO_PRECISIONS
from geo.layers.catalogue import Catalogue
from geo.layers.index_format import KilledIndex
from geo.layers.killed import build_killed
from geo.layers.selection import Selection
from geo.layers.time_index import TimeIndex, build_time_index
from geo.webmap.replay.modules import draw_import_map
from tests.browser.conftest import Visit
from tests.browser.random_tables import ACTORS, PROVINCES, Row, make_random_rows, make_table

pytestmark = pytest.mark.browser

TABLES = 60
FILTERS = 3  # of each table, the empty one among them
QUESTIONS = 20  # of each filtered table: 3,600 cases together
Case = dict[str, Any]

COUNTER = """
<script type="module">
import { decodeKilled, decodeTimeIndex } from "conflict-replay/index_decoder.js";
import { daysThatCount } from "conflict-replay/time_window.js";

function listFilled(counts) {
  return [...counts].flatMap((count, i) => (count ? [[i, count]] : []));
}

function answer(index, { first, after, mode, enabled }) {
  const state = { window: [first, after], mode };
  const days = mode === "cumulative" ? daysThatCount(state, [0, index.days]) : [first, after];
  const { precise, imprecise, areas, byType } = index.count(...days, enabled);
  const fresh = index.countNew(...days, enabled);
  const profile = index.profile.count(...days, enabled);
  const killed = index.countKilled(...days, enabled);
  return Object.fromEntries(Object.entries({ precise, imprecise, areas, byType, profile, fresh, killed })
    .map(([name, counts]) => [name, listFilled(counts)]));
}

function readBytes(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
}

window.answerAll = (batch) => Promise.all(batch.map(async ({ encoded, killed, cases }) => {
  const index = await decodeTimeIndex(readBytes(encoded));
  index.killed = await decodeKilled(readBytes(killed));
  const { admin1, incidents, undated, unplaced } = index;
  const places = index.places.map(({ id, precision }) => `${id} ${precision}`);
  return { places, admin1, incidents, undated, unplaced, answers: cases.map((one) => answer(index, one)) };
}));
</script>
"""


@pytest.fixture(scope="module")
def counter_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("counter") / "counter.html"
    file.write_text(f"<!doctype html><title>Counter</title>{draw_import_map()}{COUNTER}", encoding="utf-8")
    return file


@pytest.fixture
def counter(visit: Callable[..., Visit], counter_file: Path) -> Page:
    page = visit(counter_file.as_uri()).page
    page.wait_for_function("Boolean(window.answerAll)")
    return page


def test_every_window_type_and_filter_counts_what_the_table_holds(counter: Page) -> None:
    chance = random.Random(20260221)
    rows, cases, batch = [], [], []
    for number in range(TABLES * FILTERS):
        if number % FILTERS == 0:
            whole = make_random_rows(chance)
            catalogue = Catalogue(make_table(whole))
        selection = Selection() if number % FILTERS == 0 else _draw_selection(chance)
        found = catalogue.read_found(catalogue.find(selection))
        index = build_time_index(found, span=catalogue.columns.span)
        left = [row for row in whole if _passes(row, selection)]
        asked = [
            case | {"total": _count_found(catalogue, selection, index, case)}
            for case in _draw_cases(chance, index, left)
        ]
        batch.append(
            {
                "encoded": _spell(index),
                "killed": _spell(build_killed(found, span=catalogue.columns.span)),
                "cases": asked,
            }
        )
        rows += [{**row, "table": number} for row in left]
        cases += [
            {**case, "table": number, "case": len(cases) + i, "epoch": index.epoch} for i, case in enumerate(asked)
        ]
    seen = _name_answers(counter.evaluate("(batch) => window.answerAll(batch)", batch), cases)
    expected = _count_rows(pd.DataFrame(rows), cases)
    assert len(cases) == TABLES * FILTERS * QUESTIONS
    assert len(seen) > 10 * len(cases), "the cases are too empty to prove anything"
    _compare(seen, expected, cases)
    for case in cases:
        drawn = sum(seen.get((case["case"], "byType", name), 0) for name in EVENT_TYPES)
        assert case["total"] == drawn, f"the panel lists {case['total']}, the map counts {drawn}: {case}"


def test_what_has_no_date_or_no_place_is_told_for_every_table(counter: Page) -> None:
    chance = random.Random(7)
    tables = [make_random_rows(chance) for _ in range(40)]
    batch = [
        {"encoded": _spell(build_time_index(table)), "killed": _spell(build_killed(table)), "cases": []}
        for table in map(make_table, tables)
    ]
    for rows, reply in zip(tables, counter.evaluate("(batch) => window.answerAll(batch)", batch), strict=True):
        assert reply["incidents"] == len({row["incident_id"] for row in rows})
        assert reply["undated"] == len({row["incident_id"] for row in rows if row["start"] is None})
        assert reply["unplaced"] == len({row["incident_id"] for row in rows if row["place_id"] is None})


def _spell(index: TimeIndex | KilledIndex) -> str:
    """An index as it travels, in letters."""
    return base64.b64encode(index.encode()).decode()


def _count_found(catalogue: Catalogue, selection: Selection, index: TimeIndex, case: Case) -> int:
    """How many incidents the panel and the table beside the map hold."""
    first, after = (index.epoch + timedelta(days=case[name]) for name in ("first", "after"))
    types = frozenset(name for name, on in zip(EVENT_TYPES, case["enabled"], strict=True) if on)
    asked = replace(selection, window=(first, after), mode=case["mode"], event_types=types)
    return len(catalogue.find(asked).incidents) if first < after else 0


def _draw_selection(chance: random.Random) -> Selection:
    """One filter or two, each of them with one value or several."""
    offered: dict[str, tuple[str, ...]] = {
        "initiators": tuple(name or "" for name in ACTORS),
        "claimants": ("", "Pakistan", "Afghanistan", "UN"),
        "sources": ("alpha.txt", "beta.txt"),
        "geo_precisions": ("", *GEO_PRECISIONS),
        "date_precisions": ("", *DATE_PRECISIONS),
    }
    asked: dict[str, Any] = {
        name: frozenset(chance.sample(values, chance.randint(1, len(values)))) for name, values in offered.items()
    }
    asked |= {"words": chance.choice(["upper", "PAKISTAN", "place ttp"]), "province": chance.choice(PROVINCES)}
    return Selection(**{name: asked[name] for name in chance.sample(sorted(asked), chance.choice([1, 1, 2]))})


def _passes(row: Row, selection: Selection) -> bool:
    """Whether a row is asked for, said once more and plainly."""

    def among(value: str | None, wanted: frozenset[str] | None) -> bool:
        return wanted is None or any(one in wanted for one in (value or "").split("|"))

    texts = [(row[name] or "").lower() for name in ("initiator", "place_name")]
    return (
        among(row["initiator"], selection.initiators)
        and among(row["claimants"], selection.claimants)
        and among(row["sources"], selection.sources)
        and among(row["geo_precision"], selection.geo_precisions)
        and among(row["date_precision"], selection.date_precisions)
        and selection.province in (None, row["admin1"])
        and all(any(word.lower() in text for text in texts) for word in selection.words.split())
    )


def _draw_cases(chance: random.Random, index: TimeIndex, rows: list[Row]) -> Iterator[Case]:
    edges = [(day - index.epoch).days for row in rows if row["start"] for day in (row["start"], row["end"])] or [0]
    for number in range(QUESTIONS):
        first, after = _draw_window(chance, index.days, edges, number)
        cumulative = chance.random() < 0.2 and 0 <= first < after <= index.days
        wanted = chance.choice([0.0, 0.3, 0.7, 1.0, 1.0, 1.0])
        enabled = [int(chance.random() < wanted) for _ in EVENT_TYPES]
        mode = "cumulative" if cumulative else "window"
        yield {"first": first, "after": after, "mode": mode, "enabled": enabled}


def _draw_window(chance: random.Random, days: int, edges: list[int], number: int) -> tuple[int, int]:
    """All days, none, single ones, some beyond the table, some at the very edge of an incident, and any."""
    edge, other = chance.choice(edges), chance.choice(edges)
    near = edge + chance.randint(-1, 1), other + chance.randint(-1, 1)
    kinds = [
        (0, days),
        (edge, edge),
        (edge, edge + 1),
        (edge - 1, edge),
        (-400, chance.choice([0, 1])),
        (days - chance.choice([0, 1]), days + 400),
        (min(near), max(near)),
        (min(edge, other), max(edge, other)),
    ]
    first, after = sorted(chance.choices(range(-5, days + 6), k=2))
    return kinds[number] if number < len(kinds) else (first, after)


def _count_rows(rows: pd.DataFrame, cases: list[Case]) -> dict[tuple[Any, ...], int]:
    """What the rows say: every case joined with every row of its table, then counted."""
    asked = pd.DataFrame([_read_case(case) for case in cases])
    for column in ("start", "end"):
        rows[column] = pd.to_datetime(rows[column])
    met = rows[rows["start"].notna()].merge(asked, on="table")
    met = met[(met["start"] < met["until"]) & (met["end"] > met["from"]) & (met["from"] < met["until"])]
    met = met[[kind in types for kind, types in zip(met["event_type"], met["types"], strict=True)]]
    met["spot"] = met["place_id"] + " " + met["geo_precision"]
    met["precision"] = (met["date_precision"] == "day").map({True: "precise", False: "imprecise"})
    placed = met[met["place_id"].notna()]
    by_spot = placed.groupby(["case", "precision", "spot", "event_type"])["incident_id"].nunique()
    counts = {(case, kind, f"{spot} {name}"): count for (case, kind, spot, name), count in by_spot.items()}
    by_area = placed.groupby(["case", "admin1"])["incident_id"].nunique()
    counts |= {(case, "areas", area): count for (case, area), count in by_area.items()}
    each_once = placed.drop_duplicates(["case", "admin1", "incident_id"])
    killed = each_once[each_once["killed_low"] > 0].groupby(["case", "admin1"])["killed_low"].sum()
    counts |= {(case, "killed", area): count for (case, area), count in killed.items()}
    for (case, name), count in met.groupby(["case", "event_type"])["incident_id"].nunique().items():
        counts[case, "byType", name] = counts[case, "profile", name] = count
    fresh = placed[placed["start"] >= placed["from"]].groupby(["case", "spot"])["incident_id"].nunique()
    return counts | {(case, "fresh", spot): count for (case, spot), count in fresh.items()}


def _read_case(case: Case) -> Row:
    """A case in days and names; before the first day there is nothing, so all days before an end begin long ago."""
    days = {name: pd.Timestamp(case["epoch"] + timedelta(days=case[name])) for name in ("first", "after")}
    return {
        "table": case["table"],
        "case": case["case"],
        "from": pd.Timestamp(1900, 1, 1) if case["mode"] == "cumulative" else days["first"],
        "until": days["after"],
        "types": {name for name, on in zip(EVENT_TYPES, case["enabled"], strict=True) if on},
    }


def _name_answers(replies: list[dict[str, Any]], cases: list[Case]) -> dict[tuple[Any, ...], int]:
    """The browser's numbers under the same names."""
    seen = {}
    left = iter(cases)
    for reply in replies:
        cells = [f"{place} {name}" for place in reply["places"] for name in EVENT_TYPES]
        named = {
            "precise": cells,
            "imprecise": cells,
            "areas": reply["admin1"],
            "killed": reply["admin1"],
            "fresh": reply["places"],
        }
        for answer in reply["answers"]:
            case = next(left)["case"]
            for kind, filled in answer.items():
                keys = named.get(kind, EVENT_TYPES)
                seen |= {(case, kind, keys[i]): count for i, count in filled}
    return seen


def _compare(seen: dict[tuple[Any, ...], int], expected: dict[tuple[Any, ...], int], cases: list[Case]) -> None:
    wrong = sorted(key for key in seen.keys() | expected.keys() if seen.get(key, 0) != expected.get(key, 0))
    told = [f"{key[1:]}: {seen.get(key, 0)}, in the table {expected.get(key, 0)}; {cases[key[0]]}" for key in wrong[:5]]
    assert not wrong, f"{len(wrong)} of {len(expected)} counts differ:\n" + "\n".join(told)
