"""Words sought in what reports and claims quote and in the names of an incident table.

Names of files and publishers, addresses, and the names of JSON fields do not count. This is the one question that
reads the text itself: a second or two for a million incidents.
"""

import json
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geo.layers.texts import read_cells

Mask = np.ndarray[Any, np.dtype[np.bool_]]

_SEARCHED = ("reports", "claims", "operation_names", "place_name", "initiator", "target")
_JSON_FILE = r'"(?:article|source|url)": ?"(?:[^"\\]|\\.)*"'
_JSON_KEY = r'"[a-z_0-9]+": ?'


def find_words(table: gpd.GeoDataFrame, words: str) -> Mask:
    """Mark the rows that hold every word, in any order and case: one flag for each row of the table."""
    found: Mask = np.ones(len(table), dtype=bool)
    for word in words.split():
        found &= _find_word(table, json.dumps(word, ensure_ascii=False)[1:-1])
    return found


def _find_word(table: gpd.GeoDataFrame, written: str) -> Mask:
    found: Mask = np.zeros(len(table), dtype=bool)
    for name in _SEARCHED:
        found |= _find_in_column(table[name], written)
    return found


def _find_in_column(column: "pd.Series[Any]", written: str) -> Mask:
    marks = [np.zeros(0, dtype=bool), *(_find_in_cells(cells, written) for cells in read_cells(column))]
    return np.concatenate(marks)


def _find_in_cells(cells: pa.LargeStringArray, written: str) -> Mask:
    # The raw column is searched first, because taking the JSON apart costs ten times as much.
    found: Mask = pc.match_substring(cells, written, ignore_case=True).to_numpy(zero_copy_only=False).copy()
    rows = np.flatnonzero(found)
    spoken = _strip_json(cells.take(pa.array(rows)))
    found[rows] = pc.match_substring(spoken, written, ignore_case=True).to_numpy(zero_copy_only=False)
    return found


def _strip_json(text: pa.LargeStringArray) -> pa.LargeStringArray:
    """Leave the values only: a quotation mark inside a value is escaped, so no value looks like a key."""
    return pc.replace_substring_regex(pc.replace_substring_regex(text, _JSON_FILE, ""), _JSON_KEY, "")
