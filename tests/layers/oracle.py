"""Selecting and counting in the plainest pandas there is: what the fast way is held against."""

import json
import re
from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geo.layers.selection import Selection

Mask = np.ndarray[Any, np.dtype[np.bool_]]

_SEARCHED = ("reports", "claims", "operation_names", "place_name", "initiator", "target")
_JSON_FILE = r'"(?:article|source|url)": ?"(?:[^"\\]|\\.)*"'
_JSON_KEY = r'"[a-z_0-9]+": ?'
_ARTICLE = re.compile(r'"article": ?"((?:[^"\\]|\\.)*)"')


def list_newest_first(table: gpd.GeoDataFrame) -> list[str]:
    """The ids of incidents, the one that began last first, undated ones at the end."""
    first = table.loc[~table["incident_id"].duplicated(), ["incident_id", "start", "end"]]
    start, end = (first[name].to_numpy(dtype="datetime64[D]") for name in ("start", "end"))
    oldest = np.datetime64("0001-01-01", "D")  # a missing day sorts last when read backwards
    order = np.lexsort((np.where(np.isnat(end), oldest, end), np.where(np.isnat(start), oldest, start)))
    return list(first["incident_id"].iloc[order[::-1]])


def count(table: gpd.GeoDataFrame) -> tuple[int, int, int]:
    """Incidents, claims and articles."""
    incidents = table.loc[~table["incident_id"].duplicated()]
    own = incidents.loc[incidents["dataset"] == "articles"]
    articles = {name for text in own["reports"].unique() for name in _ARTICLE.findall(text)}
    return len(incidents), int(incidents["claims"].astype(str).str.count('"outcome":').sum()), len(articles)


def select_incidents(table: gpd.GeoDataFrame, selection: Selection) -> gpd.GeoDataFrame:
    """Choose the rows that a selection asks for, in the order of the table."""
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
