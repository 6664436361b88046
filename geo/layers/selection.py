"""Which rows of the incident table are asked for.

A selection names values; it never touches the table. Selecting works on whole columns, so that a million
rows take a fraction of a second. Three rules hold everywhere:

- `None` in a field asks nothing of it; the empty string among its values stands for "not said".
- An incident lies in a window when one of the days it may mean does, as `DateRange.meets` has it. What has no
  date lies in no window and what has no place in no province: both are found by `select_left_out`, never lost.
- A filter on place chooses rows, every other one whole incidents: of an incident with two places, the province
  of the one selects only that row.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from typing import Any, Literal

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

Mode = Literal["window", "cumulative"]
Mask = np.ndarray[Any, np.dtype[np.bool_]]
Window = tuple[date, date]

_SEARCHED = ("reports", "claims", "operation_names", "place_name", "initiator", "target")
_JSON_FILE = r'"article": ?"(?:[^"\\]|\\.)*"'
_JSON_KEY = r'"[a-z_0-9]+": ?'


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is asked for; hashable, so that what was computed for it can be kept."""

    window: Window | None = None  # half-open: the second day is excluded
    mode: Mode = "window"  # cumulative: everything that began before the window's end
    event_types: frozenset[str] | None = None
    initiators: frozenset[str] | None = None
    claimants: frozenset[str] | None = None  # one of them is enough
    sources: frozenset[str] | None = None  # one of them is enough
    geo_precisions: frozenset[str] | None = None
    date_precisions: frozenset[str] | None = None
    words: str = ""  # all of them, in any order and case, in what the reports and claims quote and in the names
    province: str | None = None  # ISO 3166-2, such as AF-NAN
    place: str | None = None  # place_id; with a province, both must hold

    def anywhere(self) -> "Selection":
        """The same, in all provinces and places."""
        return replace(self, province=None, place=None)

    def at_any_time(self) -> "Selection":
        """The same, without a window: undated incidents included."""
        return replace(self, window=None)


def select_incidents(table: gpd.GeoDataFrame, selection: Selection) -> gpd.GeoDataFrame:
    """Choose the rows that a selection asks for, in the order of the table.

    Args:
        table: An incident table, EPSG:4326.
        selection: What is asked for. Without a window, undated incidents are among the rows.
    """
    return _choose(table, find_rows(table, selection), selection.words)


def select_left_out(table: gpd.GeoDataFrame, selection: Selection) -> gpd.GeoDataFrame:
    """Choose the incidents that no map and no time bar can show: without a place, without a date, or both.

    Window and province of the selection are set aside, its other filters hold.
    """
    missing = (table["place_id"].isna() | table["start"].isna()).to_numpy(dtype=bool)
    return _choose(table, missing & find_rows(table, selection.at_any_time().anywhere()), selection.words)


def find_rows(table: gpd.GeoDataFrame, selection: Selection) -> Mask:
    """Mark the rows that pass everything but the words: one flag for each row of the table."""
    masks = [
        _find_in_window(table, selection),
        _find_values(table["event_type"], selection.event_types),
        _find_values(table["initiator"], selection.initiators),
        _find_listed(table["claimants"], selection.claimants),
        _find_listed(table["sources"], selection.sources),
        _find_values(table["geo_precision"], selection.geo_precisions),
        _find_values(table["date_precision"], selection.date_precisions),
        _find_values(table["admin1"], _only(selection.province)),
        _find_values(table["place_id"], _only(selection.place)),
    ]
    everything: Mask = np.ones(len(table), dtype=bool)
    return reduce(np.logical_and, (mask for mask in masks if mask is not None), everything)


def find_words(table: gpd.GeoDataFrame, words: str) -> Mask:
    """Mark the rows that hold every word in what they quote or name; file names and field names do not count."""
    found: Mask = np.ones(len(table), dtype=bool)
    for word in words.split():
        found &= _find_word(table, word)
    return found


def _choose(table: gpd.GeoDataFrame, rows: Mask, words: str) -> gpd.GeoDataFrame:
    chosen = table.loc[rows]
    return chosen.loc[find_words(chosen, words)] if words.strip() else chosen


def _find_in_window(table: gpd.GeoDataFrame, selection: Selection) -> Mask | None:
    if selection.window is None:
        return None
    first, end = (pd.Timestamp(day) for day in selection.window)
    before_end: Mask = (table["start"] < end).to_numpy(dtype=bool)  # a comparison with a null is False
    if selection.mode == "cumulative":
        return before_end
    after_start: Mask = (table["end"] > first).to_numpy(dtype=bool)
    return before_end & after_start


def _only(value: str | None) -> frozenset[str] | None:
    return None if value is None else frozenset([value])


def _find_values(column: pd.Series, wanted: frozenset[str] | None) -> Mask | None:
    return None if wanted is None else _find_unique(column, wanted, lambda value: value in wanted)


def _find_listed(column: pd.Series, wanted: frozenset[str] | None) -> Mask | None:
    return None if wanted is None else _find_unique(column, wanted, lambda value: bool(wanted & set(value.split("|"))))


def _find_unique(column: pd.Series, wanted: Iterable[str], test: Callable[[str], bool]) -> Mask:
    """Test each distinct value once; a null (code -1) takes the last answer, that of "not said"."""
    codes, values = pd.factorize(column)
    answers = np.array([test(str(value)) for value in values] + ["" in wanted], dtype=bool)
    return answers[codes]


def _find_word(table: gpd.GeoDataFrame, word: str) -> Mask:
    found: Mask = np.zeros(len(table), dtype=bool)
    written = json.dumps(word, ensure_ascii=False)[1:-1]
    for name in _SEARCHED:
        text = pa.array(table[name].astype("string"), type=pa.large_string())
        # The raw column is searched first, because taking the JSON apart costs ten times as much.
        likely = pc.fill_null(pc.match_substring(text, written, ignore_case=True), False)
        rows = np.flatnonzero(likely.to_numpy(zero_copy_only=False))
        spoken = _strip_json(text.take(pa.array(rows)))
        found[rows] |= pc.match_substring(spoken, written, ignore_case=True).to_numpy(zero_copy_only=False)
    return found


def _strip_json(text: pa.LargeStringArray) -> pa.LargeStringArray:
    """Leave the values only: a quotation mark inside a value is escaped, so no value looks like a key."""
    return pc.replace_substring_regex(pc.replace_substring_regex(text, _JSON_FILE, ""), _JSON_KEY, "")
