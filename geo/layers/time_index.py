"""The index by place and day: what the map needs to replay any number of incidents, and nothing more.

Incidents lie at places of a gazetteer, so places are few however many incidents there are. For each place and
event type the index keeps the sorted first days and the sorted end days. An interval [start, end) meets the
window [first, after) when start < after and end > first; intervals are never empty, so a window holds

    (number of starts < after) - (number of ends <= first)

and costs two binary searches per place and type. No single incident is ever touched. What is dated to the day
and what is dated to a week, a month or a year only are kept apart, for they are drawn apart.

*Distinct incidents.* An incident with two places counts at both. So the index also holds the surplus: for each
event type the rows that repeat an incident, over all and within one admin1. A total is the sum over the places,
and over the unplaced, less the surplus of the same window: exact, because all rows of an incident share its days.

How all this is written down, `geo.layers.index_format` says.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.errors import TableError
from geo.incidents.table import EVENT_TYPES
from geo.layers.index_format import MAX_DAYS, MAX_TYPES, Block, Numbers, TimeIndex
from geo.layers.indexed_places import list_datasets, read_places
from geo.layers.links import find_links
from geo.layers.texts import LONG_TEXTS

_EPOCH_OF_NOTHING = date(2000, 1, 1)
Mask = np.ndarray[Any, np.dtype[np.bool_]]
_LONGEST = 3660  # days that a date may mean where days are left out


def build_time_index(
    table: gpd.GeoDataFrame,
    event_types: Sequence[str] = EVENT_TYPES,
    *,
    span: tuple[date, date] | None = None,
    datasets: Sequence[str] | None = None,
) -> TimeIndex:
    """Index an incident table by place and day.

    Args:
        table: The incident table, or the rows of it that a selection left; EPSG:4326.
        event_types: The types there are, at most 255, in the order in which they are shown.
        span: The first day and the day after the last that the time bar shows, so that it holds still whatever
            a selection leaves; all rows lie within. None takes the days of the rows.

        datasets: All that can be switched on, in their order, for each to keep its mark; None takes those of the rows.

    What lies further from the others than 179 years are long is counted as undated: no time bar could show both.

    Raises:
        TableError: A type is none of `event_types`, naming an incident; or there are more than 255 types.
    """
    dated, epoch, days = find_dated(table, span)
    rows = number_rows(dated, epoch, event_types)
    placed = rows[rows["place"] >= 0].drop_duplicates(["incident", "place"])
    blocks = [
        *_build_blocks("places", placed.assign(key=placed["place"])),
        *_build_blocks("unplaced", rows[rows["place"] < 0].assign(key=0)),
        *_build_blocks("surplus", _find_surplus(placed)),
    ]
    names = tuple(datasets) if datasets else list_datasets(table)
    in_time = int(rows["incident"].max()) + 1 if len(rows) else 0
    incidents = in_time if len(dated) == len(table) else int(table["incident_id"].nunique())
    return TimeIndex(
        epoch=epoch,
        days=days,
        event_types=tuple(event_types),
        places=read_places(dated, rows["place"], names),
        datasets=names,
        admin1=list_admin1(dated),
        undated=incidents - in_time,
        unplaced=int(table.loc[table["place_id"].isna(), "incident_id"].nunique()),
        incidents=incidents,
        blocks=tuple(blocks),
        links=find_links(dated, rows),
    )


def find_dated(table: gpd.GeoDataFrame, span: tuple[date, date] | None = None) -> tuple[gpd.GeoDataFrame, date, int]:
    """Find the rows that an index can hold, its first day, and how many days it spans.

    Where the days are too many for it, such as by one mistyped century, those far from the middle of all are left out.
    """
    light = table.drop(columns=[name for name in LONG_TEXTS if name in table.columns])  # a mask copies every column
    dated = light[light["start"].notna()]
    if dated.empty and span is None:
        return dated, _EPOCH_OF_NOTHING, 0
    first, end = span or _find_span(dated)
    if (end - first).days > MAX_DAYS:
        dated = dated[_find_close(dated)]
        first, end = _find_span(dated)
    return dated, first, (end - first).days


def _find_close(dated: pd.DataFrame) -> Mask:
    """Mark the rows that begin near the middle one, and whose date means no age."""
    start, end = (dated[name].to_numpy(dtype="datetime64[D]").astype(np.int64) for name in ("start", "end"))
    close: Mask = np.abs(start - np.sort(start)[len(start) // 2]) <= MAX_DAYS // 2 - _LONGEST
    return close & (end - start <= _LONGEST)


def _find_span(dated: pd.DataFrame) -> tuple[date, date]:
    return dated["start"].min().date(), dated["end"].max().date()


def number_rows(dated: pd.DataFrame, epoch: date, event_types: Sequence[str]) -> pd.DataFrame:
    """Return small integers for all an index asks of a row: incident, place and admin1 are -1 where there is none."""
    return pd.DataFrame(
        {
            "incident": pd.factorize(dated["incident_id"])[0],
            "place": _number_places(dated),
            "admin1": pd.Categorical(dated["admin1"], categories=list(list_admin1(dated))).codes,
            "type": _number_types(dated, event_types),
            "start": _count_days(dated["start"], epoch),
            "end": _count_days(dated["end"], epoch),
            "imprecise": (dated["date_precision"] != "day").to_numpy(dtype=bool),
        }
    )


def _number_types(dated: pd.DataFrame, event_types: Sequence[str]) -> Numbers:
    if len(event_types) > MAX_TYPES:
        raise TableError(
            f"there are {len(event_types)} types of events and a map shows {MAX_TYPES} at most; group them"
        )
    numbers = pd.Categorical(dated["event_type"], categories=list(event_types)).codes.astype(np.int64)
    if (numbers < 0).any():
        row = dated.iloc[int(np.argmax(numbers < 0))]
        raise TableError(
            f"incident {row['incident_id']} is of the type {row['event_type']!r}, which is none of {event_types}"
        )
    return numbers


def _number_places(dated: pd.DataFrame) -> Numbers:
    """Number place, precision and data set together, in the order in which they first stand in the table.

    So what an imported table tells of a place is a symbol of its own beside that of the articles.
    """
    place, _ = pd.factorize(dated["place_id"])
    precision, _ = pd.factorize(dated["geo_precision"])
    dataset, datasets = pd.factorize(dated["dataset"] if "dataset" in dated else np.zeros(len(dated)))
    told = (precision + 1) * (len(datasets) + 1) + dataset + 1
    number, _ = pd.factorize(np.where(place < 0, -1, place * (16 * (len(datasets) + 1)) + told))
    if (place < 0).any():  # the unplaced have a number of their own: close the gap it leaves
        gap = number[np.argmax(place < 0)]
        number = np.where(place < 0, -1, number - (number > gap))
    return number.astype(np.int64)


def _count_days(days: "pd.Series[Any]", epoch: date) -> Numbers:
    return (days.to_numpy(dtype="datetime64[D]") - np.datetime64(epoch, "D")).astype(np.int64)


def list_admin1(dated: pd.DataFrame) -> tuple[str, ...]:
    """List the codes of first-level units, in the order in which an index numbers them."""
    return tuple(sorted(str(code) for code in dated["admin1"].dropna().unique()))


def _find_surplus(placed: pd.DataFrame) -> pd.DataFrame:
    """Find the rows that repeat an incident: over all (key 0), and within one admin1 (key 1 + its number)."""
    over_all = placed[placed.duplicated("incident")].assign(key=0)
    within = placed[placed["admin1"] >= 0]
    within = within[within.duplicated(["incident", "admin1"])]
    return pd.concat([over_all, within.assign(key=within["admin1"].astype(np.int64) + 1)])


def _build_blocks(name: str, rows: pd.DataFrame) -> Sequence[Block]:
    imprecise = rows["imprecise"]
    return _build_block(name, rows[~imprecise]), _build_block(f"{name}_imprecise", rows[imprecise])


def _build_block(name: str, rows: pd.DataFrame) -> Block:
    columns = {column: rows[column].to_numpy(dtype=np.int64) for column in ("key", "type", "start", "end")}
    group = columns["key"] * 256 + columns["type"]
    by_start, by_end = np.lexsort((columns["start"], group)), np.lexsort((columns["end"], group))
    groups, counts = np.unique(group, return_counts=True)
    return Block(
        name=name,
        keys=groups // 256,
        types=groups % 256,
        counts=counts.astype(np.int64),
        starts=columns["start"][by_start],
        ends=columns["end"][by_end],
    )
