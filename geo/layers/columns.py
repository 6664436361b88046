"""The incident table as numbers, made once a table: what every question about it is answered from.

A table of a million incidents is a gigabyte of text. A page that asks it anew at every click must not read that
text again, so this module keeps, beside the table, a few small integers for each row: days, and for what filters ask
of a text the number of its value. Fifty bytes a row, and a comparison of numbers where one of strings stood.

The rows stand *newest incident first*: the one that began last, then the one that ended last, then the one lower in
the table; what is undated comes at the end. So a window is a slice of the rows, and whatever is chosen is already
in the order in which it is listed. Incidents are numbered in that order, 0 the newest.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.layers.citations import count_claims, find_citations

Numbers = np.ndarray[Any, np.dtype[Any]]  # integers of the smallest kind that holds them

UNDATED = np.iinfo(np.int32).min  # in place of a day number
EPOCH = date(1970, 1, 1)  # day 0
CODED = {
    **{name: name for name in ("dataset", "event_type", "initiator", "claimants", "sources", "geo_precision")},
    **{"date_precision": "date_precision", "admin1": "admin1", "place": "place_id"},
}  # columns of the table, by the names that they have as numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A column of text as numbers: rows that say the same share one."""

    codes: Numbers  # one a row, its position in `values`; -1: null
    values: tuple[str, ...]
    has_null: bool

    def find(self, value: str) -> int:
        """Return the number of a value; one that no row has where the column does not hold it."""
        return self.values.index(value) if value in self.values else len(self.values)

    def list_choices(self) -> list[str]:
        """List what can be chosen in a column whose cells may hold several values joined by a bar."""
        return sorted({value for cell in self.values for value in cell.split("|") if value})


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The rows of an incident table, newest incident first."""

    rows: Numbers  # position in the table
    incidents: Numbers  # number of the incident, never falling
    first: Numbers  # by incident: its first row here; one more at the end
    start: Numbers  # days since 1970-01-01, falling; UNDATED at the end
    end: Numbers  # the day after the last; UNDATED
    dataset: Coded
    event_type: Coded
    initiator: Coded
    claimants: Coded  # a value may name several, joined by a bar
    sources: Coded  # a value may name several, joined by a bar
    geo_precision: Coded
    date_precision: Coded
    admin1: Coded
    place: Coded
    claims: Numbers  # by incident: how many
    cited: Numbers  # numbers of the articles that reports quote, incident by incident
    cited_from: Numbers  # by incident: where its articles begin in `cited`; one more at the end
    cited_names: tuple[str, ...]  # of the articles, by their numbers
    dated: int  # rows with a date: all before this one

    @property
    def span(self) -> tuple[date, date] | None:
        """The days of all incidents, half-open; None where none is dated."""
        if not self.dated:
            return None
        first, end = int(self.start[self.dated - 1]), int(self.end.max())
        return EPOCH + timedelta(days=first), EPOCH + timedelta(days=end)


def build_columns(table: gpd.GeoDataFrame) -> Columns:
    """Number the rows of an incident table."""
    found, _ = pd.factorize(table["incident_id"])
    start, end = count_days(table["start"]), count_days(table["end"])
    order = order_rows(found, start, end)
    citations = find_citations(table["reports"])
    cited, cited_from = gather(citations.numbers, add_up(citations.counts), order.heads)
    return Columns(
        rows=order.rows,
        incidents=order.incidents,
        first=order.first,
        start=start[order.rows],
        end=end[order.rows],
        claims=count_claims(table["claims"])[order.heads],
        cited=cited,
        cited_from=cited_from,
        cited_names=citations.names,
        dated=int((start != UNDATED).sum()),
        **{name: code(table[column], order.rows) for name, column in CODED.items()},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RowOrder:
    """The rows of a table, newest incident first."""

    rows: Numbers  # position in the table
    incidents: Numbers  # number of the incident, never falling
    first: Numbers  # by incident: its first row here; one more at the end
    heads: Numbers  # by incident: its first row in the table


def order_rows(found: Numbers, start: Numbers, end: Numbers) -> RowOrder:
    """Order the rows of a table.

    Args:
        found: Of each row: its incident, by any number.
        start: Of each row: its first day, as a number.
        end: Of each row: the day after its last.
    """
    together = np.argsort(found, kind="stable")  # rows of an incident stand together as it is, but nothing checks it
    begins = np.flatnonzero(np.diff(found[together], prepend=-1))
    lengths, heads = np.diff(begins, append=len(found)), together[begins]
    appears = np.argsort(heads, kind="stable")
    begins, lengths, heads = begins[appears], lengths[appears], heads[appears]
    newest = np.lexsort((end[heads], start[heads]))[::-1]
    lengths, heads = lengths[newest], heads[newest]
    rows = together[spread(begins[newest], lengths)]
    incidents = np.repeat(np.arange(len(heads), dtype=np.int32), lengths)
    return RowOrder(rows=rows.astype(np.int32), incidents=incidents, first=add_up(lengths), heads=heads)


def spread(first: Numbers, lengths: Numbers) -> Numbers:
    """Count up from each first number, as far as its length goes: 3, 8 and 2, 1 become 3, 4, 8."""
    total = add_up(lengths)
    return np.repeat(first - total[:-1], lengths) + np.arange(total[-1])


def gather(values: Numbers, begins: Numbers, keys: Numbers) -> tuple[Numbers, Numbers]:
    """Gather the values of some keys, of which key k has those from `begins[k]` to `begins[k + 1]`.

    Returns:
        The values, key after key, and where those of each begin, with one more at the end.
    """
    lengths: Numbers = begins[keys + 1] - begins[keys]
    return values[spread(begins[keys], lengths)], add_up(lengths)


def add_up(lengths: Numbers) -> Numbers:
    """Return the sums of all lengths before each, and of all."""
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)


def count_days(days: "pd.Series[Any]") -> Numbers:
    """Return days as numbers."""
    numbers = days.to_numpy(dtype="datetime64[D]").astype(np.int64)
    return np.where(days.isna().to_numpy(), UNDATED, numbers).astype(np.int32)


def code(column: "pd.Series[Any]", rows: Numbers) -> Coded:
    """Return a column as numbers, its rows in the order given."""
    codes, values = pd.factorize(column)
    return pack(codes[rows], tuple(map(str, values)))


def pack(codes: Numbers, values: tuple[str, ...]) -> Coded:
    """Hold codes as the smallest integers that they fit into."""
    small = codes.astype(np.min_scalar_type(-len(values) - 1))
    return Coded(codes=small, values=values, has_null=bool((codes < 0).any()))
