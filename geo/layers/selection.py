"""Which incidents are asked for.

A selection names values; it never touches the table. Three rules hold everywhere:

- `None` in a field asks nothing of it; the empty string among its values stands for "not said".
- An incident lies in a window when one of the days it may mean does, as `DateRange.meets` has it. What has no
  date lies in no window and what has no place in no province: both are found by `Catalogue.find_left_out`, never lost.
- A filter on place chooses rows, every other one whole incidents: of an incident with two places, the province
  of the one selects only that row.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from typing import Any, Literal

import numpy as np

from geo.layers.columns import EPOCH, Coded, Columns, Numbers

Mode = Literal["window", "cumulative"]
Mask = np.ndarray[Any, np.dtype[np.bool_]]
Window = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is asked for; hashable, so that what was computed for it can be kept."""

    window: Window | None = None  # half-open: the second day is excluded
    mode: Mode = "window"  # cumulative: everything that began before the window's end
    datasets: frozenset[str] | None = None  # such as articles; the parts that are switched on
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


def find_rows(columns: Columns, selection: Selection) -> Numbers:
    """Find the rows that pass everything but the words, newest incident first: positions in `columns`."""
    days = _find_days(columns, selection)
    masks = [
        _find_unended(columns, selection, days),
        _find_values(columns.dataset, selection.datasets, days),
        _find_values(columns.event_type, selection.event_types, days),
        _find_values(columns.initiator, selection.initiators, days),
        _find_listed(columns.claimants, selection.claimants, days),
        _find_listed(columns.sources, selection.sources, days),
        _find_values(columns.geo_precision, selection.geo_precisions, days),
        _find_values(columns.date_precision, selection.date_precisions, days),
        _find_value(columns.admin1, selection.province, days),
        _find_value(columns.place, selection.place, days),
    ]
    asked = [mask for mask in masks if mask is not None]
    if not asked:
        return np.arange(days.start, days.stop, dtype=np.int32)
    rows: Numbers = np.flatnonzero(reduce(np.logical_and, asked)) + days.start
    return rows.astype(np.int32)


def _find_days(columns: Columns, selection: Selection) -> slice:
    """Find the rows that began before the window's end: a slice, for they stand by their first day."""
    if selection.window is None:
        return slice(0, len(columns.rows))
    oldest_first = columns.start[: columns.dated][::-1]
    began = bisect_left(oldest_first, _number(selection.window[1]))
    return slice(columns.dated - began, columns.dated)


def _find_unended(columns: Columns, selection: Selection, rows: slice) -> Mask | None:
    if selection.window is None or selection.mode == "cumulative":
        return None
    return columns.end[rows] > _number(selection.window[0])


def _number(day: date) -> int:
    return (day - EPOCH).days


def _find_value(column: Coded, wanted: str | None, rows: slice) -> Mask | None:
    return None if wanted is None else column.codes[rows] == column.find(wanted)


def _find_values(column: Coded, wanted: frozenset[str] | None, rows: slice) -> Mask | None:
    return None if wanted is None else _find_coded(column, wanted, lambda value: value in wanted, rows)


def _find_listed(column: Coded, wanted: frozenset[str] | None, rows: slice) -> Mask | None:
    if wanted is None:
        return None
    return _find_coded(column, wanted, lambda value: bool(wanted & set(value.split("|"))), rows)


def _find_coded(column: Coded, wanted: frozenset[str], test: Callable[[str], bool], rows: slice) -> Mask | None:
    """Test each distinct value once; a null (code -1) takes the last answer, that of "not said"."""
    answers = np.array([test(value) for value in column.values] + ["" in wanted], dtype=bool)
    if answers[:-1].all() and (answers[-1] or not column.has_null):
        return None
    return answers[column.codes[rows]]
