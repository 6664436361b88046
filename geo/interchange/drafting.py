"""From rows of a data set to rows of the incident table, some at a time, in Arrow's columns.

A reader of a data set says, for some rows, what they mean as `Draft`; `build_table` joins the drafts of a file. Texts
never become Python objects on the way unless they are distinct, so a million rows take seconds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import shapely
from geopandas.array import GeometryArray

from geo.incidents.table import CRS, DATE_PRECISIONS, EVENT_TYPES, GEO_PRECISIONS, SCHEMA
from geo.incidents.table_shaping import build_empty_table
from geo.interchange.imported_places import ImportedPlace
from geo.interchange.text_rows import Numbers
from geo.interchange.translation import Translation

UNDATED = np.iinfo(np.int32).min  # in place of a day number
UNKNOWN = -1  # in place of a figure
_TEXTS = ("incident_id", "initiator", "target", "claims", "claimants", "reports", "sources", "explanation")
_MAYBE = ("initiator", "target")
_CONSTANT = {"responds_to": "[]", "operation_names": "[]"}
_NO_DATE = "the row gives no date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Some rows on their way into the incident table."""

    texts: dict[str, pa.LargeStringArray]  # incident_id, initiator, target, claims, claimants, reports, sources …
    event_type: Numbers  # positions in EVENT_TYPES
    start: Numbers  # days since 1970-01-01, or UNDATED
    end: Numbers
    date_precision: Numbers  # positions in DATE_PRECISIONS, or -1
    place: Numbers  # positions in the values of the file's translation of places
    killed: Numbers  # UNKNOWN where nobody says
    reported: Numbers  # days since 1970-01-01, or UNDATED


def build_table(drafts: Sequence[Draft], places: Translation[ImportedPlace], dataset: str) -> gpd.GeoDataFrame:
    """Join the drafts of a file into an incident table of one row each."""
    if not drafts or not sum(len(draft.start) for draft in drafts):
        return build_empty_table()
    columns: dict[str, Any] = {}
    where = np.concatenate([draft.place for draft in drafts])
    size = len(where)
    for name in _TEXTS:
        columns[name] = _wrap([draft.texts[name] for draft in drafts], empty_is_null=name in _MAYBE)
    columns |= {name: _wrap([pa.repeat(pa.scalar(text, pa.large_string()), size)]) for name, text in _CONSTANT.items()}
    columns |= _build_place_columns(places, where)
    columns |= _build_days(drafts)
    columns["dataset"] = pd.Categorical.from_codes(np.zeros(size, dtype=np.int8), categories=pd.Index([dataset]))
    columns["event_type"] = _categorise(np.concatenate([draft.event_type for draft in drafts]), EVENT_TYPES)
    columns["place_rank"] = np.zeros(size, dtype=np.int16)
    killed = np.concatenate([draft.killed for draft in drafts])
    columns["killed_low"] = pd.arrays.IntegerArray(killed.astype(np.int32), killed == UNKNOWN)
    return _finish(columns, _build_points(places, where), size)


def _finish(columns: dict[str, Any], points: Any, size: int) -> gpd.GeoDataFrame:
    """Put the columns in the order of the schema; those that no imported row has are null, and flags are off."""
    ordered: dict[str, Any] = {}
    for column in SCHEMA:
        if column.name in columns:
            ordered[column.name] = columns[column.name]
        elif column.name == "review_state":
            ordered[column.name] = _categorise(np.zeros(size), column.values)
        elif column.kind == "flag":
            ordered[column.name] = np.zeros(size, dtype=bool)
        elif column.kind == "text":
            ordered[column.name] = _wrap([pa.nulls(size, pa.large_string())])
    return gpd.GeoDataFrame(ordered, geometry=GeometryArray(points, crs=CRS), crs=CRS)


def _build_days(drafts: Sequence[Draft]) -> dict[str, Any]:
    start = _build_dates([draft.start for draft in drafts])
    reason = pa.array([None, _NO_DATE], pa.large_string()).take(pa.array(np.isnat(start).astype(np.int8)))
    return {
        "start": start,
        "end": _build_dates([draft.end for draft in drafts]),
        "date_precision": _categorise(np.concatenate([draft.date_precision for draft in drafts]), DATE_PRECISIONS),
        "reported": _build_dates([draft.reported for draft in drafts]),
        "undated_reason": _wrap([reason]),
    }


def _build_dates(parts: Sequence[Numbers]) -> Numbers:
    numbers = np.concatenate(parts).astype(np.int64)
    days = numbers.astype("datetime64[D]").astype("datetime64[s]")
    days[numbers == UNDATED] = np.datetime64("NaT")
    return days


def _build_place_columns(places: Translation[ImportedPlace], where: Numbers) -> dict[str, Any]:
    precisions = {name: number for number, name in enumerate(GEO_PRECISIONS)}
    numbers = places.take_numbers("precision", where, lambda place: precisions.get(place.geo_precision or "", UNKNOWN))
    return {
        "place_id": _wrap([places.take_texts("id", where, lambda place: place.id)]),
        "place_name": _wrap([places.take_texts("name", where, lambda place: place.name)]),
        "geo_precision": _categorise(numbers, GEO_PRECISIONS),
        "admin1": _wrap([places.take_texts("admin1", where, lambda place: place.admin1)]),
        "country": _wrap([places.take_texts("country", where, lambda place: place.country)]),
        "place_reasons": _wrap([places.take_texts("reasons", where, lambda place: place.reasons)]),
        "unplaced_reason": _wrap([places.take_texts("unplaced_reason", where, lambda place: place.unplaced_reason)]),
    }


def _build_points(places: Translation[ImportedPlace], where: Numbers) -> Any:
    """Build one point a place; the rows of a place share it."""
    points = np.array([_build_point(place) for place in places.values], dtype=object)
    return points[where]


def _build_point(place: object) -> shapely.Point | None:
    if not isinstance(place, ImportedPlace) or place.id is None:
        return None
    return shapely.Point(place.longitude, place.latitude)


def _categorise(codes: Numbers, values: tuple[str, ...]) -> Any:
    return pd.Categorical.from_codes(codes.astype(np.int8), categories=pd.Index(values))


def _wrap(parts: Sequence[pa.LargeStringArray], *, empty_is_null: bool = False) -> Any:
    """Give pandas text that lies in Arrow's memory, without copying it."""
    chunks = pa.chunked_array(list(parts), pa.large_string())
    if empty_is_null:
        chunks = pc.if_else(pc.equal(chunks, ""), pa.scalar(None, pa.large_string()), chunks)
    return chunks.to_pandas().array
