"""The index, decoded by the browser's own code, counts what pandas counts in the table."""

import base64
import json
import random
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import playwright
import pytest

from geo.errors import TableError
from geo.incidents.table import EVENT_TYPES
from geo.layers import index_format
from geo.layers.killed import build_killed
from geo.layers.time_index import build_time_index
from geo.paths import ROOT
from tests.webmap.tables import (
    BORDER,
    KABUL,
    KANDAHAR,
    NANGARHAR,
    PAKTIKA,
    SPIN_BOLDAK,
    make_rows,
    make_small_table,
    make_table,
)

MODULES = ROOT / "geo" / "webmap" / "replay" / "static"
READER = r"""
import { readFileSync } from "node:fs";
const folder = process.argv[1];
function address(name) { // what an import map does in a page
  const replaced = (_, other) => `"${address(other)}"`;
  const code = readFileSync(`${folder}/${name}`, "utf-8").replace(/"conflict-replay\/([a-z_]+\.js)"/g, replaced);
  return "data:text/javascript;base64," + Buffer.from(code).toString("base64");
}
const { decodeKilled, decodeTimeIndex } = await import(address("index_decoder.js"));
const { index: encoded, killed, questions } = JSON.parse(readFileSync(0, "utf-8"));
const index = await decodeTimeIndex(Buffer.from(encoded, "base64"));
if (killed) index.killed = await decodeKilled(Buffer.from(killed, "base64"));
const answers = questions.map(({ first, after, enabled }) => {
  const { precise, imprecise, areas, byType } = index.count(first, after, enabled);
  return { precise: [...precise], imprecise: [...imprecise], areas: [...areas], byType: [...byType],
           fresh: [...index.countNew(first, after, enabled)], killed: [...index.countKilled(first, after, enabled)] };
});
const { places, links, admin1, days, undated, unplaced, incidents } = index;
console.log(JSON.stringify({ places, links, admin1, days, undated, unplaced, incidents, answers }));
"""
Question = dict[str, Any]


def ask_browser_code(encoded: bytes, questions: list[Question], killed: bytes = b"") -> dict[str, Any]:
    node = Path(playwright.__file__).parent / "driver" / "node"  # Playwright brings one along
    index, figures = (base64.b64encode(each).decode() for each in (encoded, killed))
    request = json.dumps({"index": index, "killed": figures, "questions": questions})
    done = subprocess.run(
        [str(node), "--input-type=module", "-e", READER, str(MODULES)],
        input=request,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def count_in_table(table: gpd.GeoDataFrame, first: date, after: date, types: set[str]) -> dict[str, Any]:
    """What the table itself says of a window."""
    rows = table[table["start"].notna() & table["event_type"].isin(types)]
    rows = rows[(rows["start"] < pd.Timestamp(after)) & (rows["end"] > pd.Timestamp(first))]
    placed = rows[rows["place_id"].notna()].drop_duplicates(["incident_id", "place_id", "geo_precision"])
    keys = (
        placed["place_id"].astype(str)
        + "/"
        + placed["geo_precision"].astype(str)
        + "/"
        + placed["event_type"].astype(str)
    )
    precise = placed["date_precision"] == "day"
    return {
        "precise": keys[precise].value_counts().to_dict(),
        "imprecise": keys[~precise].value_counts().to_dict(),
        "areas": placed.groupby(placed["admin1"].astype(object))["incident_id"].nunique().to_dict(),
        "byType": rows.groupby(rows["event_type"].astype(object))["incident_id"].nunique().to_dict(),
        "killed": _sum_killed(placed),
        "fresh": placed[placed["start"] >= pd.Timestamp(first)]
        .groupby(placed["place_id"].astype(str) + "/" + placed["geo_precision"].astype(str))
        .size()
        .to_dict(),
    }


def _sum_killed(placed: gpd.GeoDataFrame) -> dict[str, int]:
    rows = placed[placed["killed_low"].fillna(0) > 0].drop_duplicates(["incident_id", "admin1"])
    sums = rows.groupby(rows["admin1"].astype(object))["killed_low"].sum()
    return {str(area): int(killed) for area, killed in sums.items()}


def name_answer(reply: dict[str, Any], answer: dict[str, list[int]]) -> dict[str, Any]:
    """The same, of the browser's arrays: only what is not 0, by name."""
    places = [f"{place['id']}/{place['precision']}" for place in reply["places"]]
    cells = [f"{place}/{name}" for place in places for name in EVENT_TYPES]
    columns = {
        "precise": cells,
        "imprecise": cells,
        "areas": reply["admin1"],
        "byType": EVENT_TYPES,
        "fresh": places,
        "killed": reply["admin1"],
    }
    return {
        name: {key: count for key, count in zip(keys, answer[name], strict=True) if count}
        for name, keys in columns.items()
    }


def make_random_table(chance: random.Random, incidents: int) -> gpd.GeoDataFrame:
    spots = [KABUL, KANDAHAR, SPIN_BOLDAK, NANGARHAR, PAKTIKA, BORDER]
    made = []
    for number in range(incidents):
        start = date(2024, 12, 20) + timedelta(days=int(chance.paretovariate(0.7)) % 900)
        length = chance.choice([1, 1, 1, 1, 2, 5, 7, 31, 365])
        precision = "day" if length < 7 else chance.choice(["week", "month", "year", "day"])
        days = None if chance.random() < 0.05 else (start.isoformat(), (start + timedelta(days=length)).isoformat())
        chosen = chance.sample(spots, chance.choice([0, 1, 1, 1, 2, 4]))
        killed = chance.choice([None, None, 0, 1, 3, 250])
        made.append(make_rows(f"i{number}", chance.choice(EVENT_TYPES), days, chosen, precision, killed_low=killed))
    return make_table(made)


def draw_questions(chance: random.Random, days: int, count: int) -> Iterator[Question]:
    for _ in range(count):
        first, after = sorted(chance.choices(range(-10, days + 10), k=2))
        wanted = chance.choice([0.0, 0.2, 0.6, 1.0])
        yield {"first": first, "after": after, "enabled": [int(chance.random() <= wanted) for _ in EVENT_TYPES]}


@pytest.mark.parametrize("seed", range(3))
def test_every_window_counts_what_the_table_holds(seed: int) -> None:
    chance = random.Random(seed)
    table = make_random_table(chance, chance.choice([1, 3, 40, 250]))
    index = build_time_index(table)
    questions = list(draw_questions(chance, index.days, 60))
    reply = ask_browser_code(index.encode(), questions, build_killed(table).encode())
    for question, answer in zip(questions, reply["answers"], strict=True):
        first = index.epoch + timedelta(days=question["first"])
        after = index.epoch + timedelta(days=question["after"])
        types = {name for name, on in zip(EVENT_TYPES, question["enabled"], strict=True) if on}
        expected = count_in_table(table, first, after, types) if first < after else {}
        assert name_answer(reply, answer) == (expected or {name: {} for name in answer}), (seed, question)


def test_what_cannot_be_placed_or_dated_is_counted() -> None:
    reply = ask_browser_code(build_time_index(make_small_table()).encode(), [])
    assert (reply["incidents"], reply["undated"], reply["unplaced"]) == (20, 1, 1)


def test_an_incident_at_two_places_counts_once_in_the_total() -> None:
    table = make_table([make_rows("one", "airstrike", ("2026-02-21", "2026-02-22"), [KABUL, KANDAHAR, SPIN_BOLDAK])])
    reply = ask_browser_code(build_time_index(table).encode(), [{"first": 0, "after": 1, "enabled": [1] * 15}])
    answer = name_answer(reply, reply["answers"][0])
    assert answer["byType"] == {"airstrike": 1}
    assert answer["areas"] == {"AF-KAB": 1, "AF-KAN": 1}
    assert sum(answer["precise"].values()) == 3


def test_an_empty_table_gives_an_empty_index() -> None:
    table = make_small_table()
    reply = ask_browser_code(build_time_index(table[:0]).encode(), [{"first": 0, "after": 9, "enabled": [1] * 15}])
    assert reply["days"] == 0 and reply["places"] == [] and sum(reply["answers"][0]["byType"]) == 0


def test_a_table_without_any_date_gives_an_index_that_says_so() -> None:
    table = make_small_table()
    reply = ask_browser_code(build_time_index(table[table["start"].isna()]).encode(), [])
    assert (reply["days"], reply["undated"], reply["incidents"]) == (0, 1, 1)


@pytest.mark.parametrize("strange", ["1726-02-21", "2926-02-21"])
def test_a_mistyped_century_costs_the_map_one_incident_and_is_counted(strange: str) -> None:
    following = (date.fromisoformat(strange) + timedelta(days=1)).isoformat()
    rows = [make_rows(f"new-{day}", "airstrike", (f"2026-02-{day}", f"2026-02-{day + 1}"), [KABUL]) for day in (11, 21)]
    table = make_table([make_rows("strange", "airstrike", (strange, following), [KABUL]), *rows])
    index = build_time_index(table)
    assert (index.epoch, index.days, index.undated, index.incidents) == (date(2026, 2, 11), 11, 1, 3)
    span = (min(date.fromisoformat(strange), index.epoch), date(2926, 3, 1))
    assert build_time_index(table, span=span).encode() == index.encode()
    assert build_killed(table, span=span).admin1 == index.admin1


def test_more_types_than_the_index_can_number_are_refused() -> None:
    with pytest.raises(TableError, match="300 types of events"):
        build_time_index(make_small_table(), [f"type {number}" for number in range(300)])


def test_the_same_table_gives_the_same_bytes() -> None:
    table = make_small_table()
    assert build_time_index(table).encode() == build_time_index(table).encode()


def test_a_million_incidents_travel_in_a_megabyte_and_a_half() -> None:
    chance = np.random.default_rng(7)
    count, places = 1_000_000, 5_000
    place = np.minimum(chance.zipf(1.3, count) * 37 % places, places - 1)
    start = pd.Timestamp("2016-01-01") + pd.to_timedelta(chance.integers(0, 3652, count), unit="D")
    ids = pd.Series(np.arange(count)).astype(str)
    table = gpd.GeoDataFrame(
        {
            "incident_id": ids,
            "event_type": pd.Categorical.from_codes(chance.integers(0, 6, count), categories=EVENT_TYPES),
            "start": start,
            "end": start + pd.Timedelta(days=1),
            "date_precision": pd.Categorical.from_codes(np.zeros(count, dtype=int), categories=["day"]),
            "place_id": "place " + pd.Series(place).astype(str),
            "place_name": "Place " + pd.Series(place).astype(str),
            "geo_precision": pd.Categorical.from_codes(np.zeros(count, dtype=int), categories=["settlement"]),
            "admin1": "AF-" + pd.Series(place % 34).astype(str),
            "country": "AF",
            "reported": start,
            "responds_to": "[]",
        },
        geometry=gpd.points_from_xy(60 + place % 100 / 10, 29 + place // 100 / 10, crs="EPSG:4326"),
    )
    assert len(build_time_index(table).encode()) < 1_500_000


def test_lines_lead_from_the_first_place_of_an_answer_to_that_of_its_cause() -> None:
    table = make_table(
        [
            make_rows("strike", "airstrike", ("2026-02-21", "2026-02-22"), [KABUL, KANDAHAR]),
            make_rows(
                "raid", "ground_attack", ("2026-02-26", "2026-02-27"), [BORDER], responds_to='["strike", "lost"]'
            ),
            make_rows("words", "statement", ("2026-02-27", "2026-02-28"), responds_to='["raid"]'),
        ]
    )
    reply = ask_browser_code(build_time_index(table).encode(), [])
    (link,) = reply["links"]
    assert [reply["places"][link[end]]["name"] for end in ("to", "from")] == ["Kabul", BORDER.name]
    assert (link["causeStart"], link["causeEnd"], link["start"], link["end"]) == (0, 1, 5, 6)
    assert [EVENT_TYPES[link[name]] for name in ("causeType", "type")] == ["airstrike", "ground_attack"]


def test_a_place_knows_the_day_of_its_newest_report() -> None:
    table = make_table(
        [
            make_rows("old", "airstrike", ("2026-02-21", "2026-02-22"), [KABUL], reported="2026-02-23"),
            make_rows("new", "airstrike", ("2026-02-11", "2026-02-12"), [KABUL], reported="2026-02-28"),
            make_rows("none", "airstrike", ("2026-02-11", "2026-02-12"), [KANDAHAR]),
        ]
    )
    reply = ask_browser_code(build_time_index(table).encode(), [])
    assert {place["name"]: place["reported"] for place in reply["places"]} == {"Kabul": "2026-02-28", "Kandahar": None}


def test_the_module_describes_its_own_format() -> None:
    described = Path(str(index_format.__file__)).read_text(encoding="utf-8")
    assert all(word in described for word in ("CRTI", "gzip", "planes", "_imprecise"))
