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

from geo.layers.citations import count_claims, find_articles

Numbers = np.ndarray[Any, np.dtype[Any]]  # integers of the smallest kind that holds them

UNDATED = np.iinfo(np.int32).min  # in place of a day number
EPOCH = date(1970, 1, 1)  # day 0


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
    together = np.argsort(found, kind="stable")  # rows of an incident stand together as it is, but nothing checks it
    begins = np.flatnonzero(np.diff(found[together], prepend=-1))
    lengths, heads = np.diff(begins, append=len(table)), together[begins]
    start, end = _count_days(table["start"]), _count_days(table["end"])
    newest = np.lexsort((end[heads], start[heads]))[::-1]
    lengths, heads = lengths[newest], heads[newest]
    rows = together[spread(begins[newest], lengths)]
    cited, counts = find_articles(table["reports"], heads)
    return Columns(
        rows=rows.astype(np.int32),
        incidents=np.repeat(np.arange(len(heads), dtype=np.int32), lengths),
        first=_add_up(lengths),
        start=start[rows],
        end=end[rows],
        dataset=_code(table["dataset"], rows),
        event_type=_code(table["event_type"], rows),
        initiator=_code(table["initiator"], rows),
        claimants=_code(table["claimants"], rows),
        sources=_code(table["sources"], rows),
        geo_precision=_code(table["geo_precision"], rows),
        date_precision=_code(table["date_precision"], rows),
        admin1=_code(table["admin1"], rows),
        place=_code(table["place_id"], rows),
        claims=count_claims(table["claims"], heads),
        cited=cited,
        cited_from=_add_up(counts),
        dated=int((start != UNDATED).sum()),
    )


def spread(first: Numbers, lengths: Numbers) -> Numbers:
    """Count up from each first number, as far as its length goes: 3, 8 and 2, 1 become 3, 4, 8."""
    total = _add_up(lengths)
    return np.repeat(first - total[:-1], lengths) + np.arange(total[-1])


def _add_up(lengths: Numbers) -> Numbers:
    return np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)


def _count_days(days: "pd.Series[Any]") -> Numbers:
    numbers = days.to_numpy(dtype="datetime64[D]").astype(np.int64)
    return np.where(days.isna().to_numpy(), UNDATED, numbers).astype(np.int32)


def _code(column: "pd.Series[Any]", rows: Numbers) -> Coded:
    codes, values = pd.factorize(column)
    small = codes.astype(np.min_scalar_type(-len(values) - 1))[rows]
    return Coded(codes=small, values=tuple(map(str, values)), has_null=bool((codes < 0).any()))
