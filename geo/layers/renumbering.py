"""The numbers of a table that differs from one already numbered in a few rows, such as one that was corrected by hand.

What was read out of the texts of a million rows is taken over; only the rows that are new are read.
"""

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.incidents.table_rows import take_rows
from geo.layers.citations import count_claims, find_citations
from geo.layers.columns import (
    CODED,
    UNDATED,
    Coded,
    Columns,
    Numbers,
    add_up,
    count_days,
    gather,
    order_rows,
    pack,
)

NEW = -1  # in place of the position of a row that the numbered table does not have


def renumber(known: Columns, table: gpd.GeoDataFrame, origins: Numbers) -> Columns:
    """Number the rows of a table.

    Args:
        known: The columns of the table that was numbered.
        table: The other one.
        origins: Of each of its rows: the position of the same row in the numbered table, or `NEW`.
    """
    if len(origins) == len(known.rows) and np.array_equal(origins, np.arange(len(origins))):
        return known
    new = np.flatnonzero(origins == NEW)
    fresh = take_rows(table, new)
    at = _find_known(known, origins)
    found = known.incidents[at].astype(np.int64)
    found[new] = len(known.claims) + pd.factorize(fresh["incident_id"])[0]
    start, end = count_days(table["start"]), count_days(table["end"])
    order = order_rows(found, start, end)
    heads = found[order.heads]  # of each incident: its number among the known, and behind them the new
    per_new = np.unique(found[new] - len(known.claims), return_index=True)[1] if len(new) else new
    claims = np.concatenate([known.claims, count_claims(fresh["claims"])[per_new]])
    cited, cited_from, names = _join_citations(known, fresh, per_new, heads)
    return Columns(
        rows=order.rows,
        incidents=order.incidents,
        first=order.first,
        start=start[order.rows],
        end=end[order.rows],
        claims=claims[heads],
        cited=cited,
        cited_from=cited_from,
        cited_names=names,
        dated=int((start != UNDATED).sum()),
        **{name: _recode(getattr(known, name), at, new, fresh[column], order.rows) for name, column in CODED.items()},
    )


def _find_known(known: Columns, origins: Numbers) -> Numbers:
    """Find where the rows stand among the known; anywhere for those that are new."""
    places = np.empty(len(known.rows) + 1, dtype=np.int32)
    places[known.rows] = np.arange(len(known.rows), dtype=np.int32)
    places[NEW] = 0
    found: Numbers = places[origins]
    return found


def _join_citations(
    known: Columns, fresh: gpd.GeoDataFrame, per_new: Numbers, heads: Numbers
) -> tuple[Numbers, Numbers, tuple[str, ...]]:
    citations = find_citations(fresh["reports"])
    numbers = {name: number for number, name in enumerate(known.cited_names)}
    renamed = [numbers.setdefault(name, len(numbers)) for name in citations.names]
    own, own_from = gather(citations.numbers, add_up(citations.counts), per_new)
    every = np.concatenate([known.cited, np.array(renamed, dtype=np.int32)[own]])
    begins = np.concatenate([known.cited_from, own_from[1:] + len(known.cited)])
    cited, cited_from = gather(every, begins, heads)
    return cited, cited_from, tuple(numbers)


def _recode(known: Coded, at: Numbers, new: Numbers, fresh: "pd.Series[str]", rows: Numbers) -> Coded:
    """Take over codes; a value that no row has any more is left out, for it can be chosen no more."""
    codes = known.codes[at].astype(np.int64)
    numbers = {value: number for number, value in enumerate(known.values)}
    told = [None if pd.isna(value) else str(value) for value in fresh]
    codes[new] = [-1 if value is None else numbers.setdefault(value, len(numbers)) for value in told]
    used = np.bincount(codes + 1, minlength=len(numbers) + 1)[1:] > 0
    shift = np.concatenate([np.cumsum(used) - 1, [-1]])
    return pack(shift[codes][rows], tuple(value for value, kept in zip(numbers, used, strict=True) if kept))
