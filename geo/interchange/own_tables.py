"""Our own files back into the incident table: one row an incident, in the columns of `geo.interchange.own_columns`."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

import geopandas as gpd
import pandas as pd
from shapely.geometry import Point

from geo.incidents.table import SCHEMA, UNREVIEWED
from geo.incidents.table_shaping import build_empty_table, shape_table
from geo.interchange.days import read_day
from geo.interchange.formula_guard import restore
from geo.interchange.imported_places import PlaceReader
from geo.interchange.own_columns import INCIDENT_COLUMNS, Field
from geo.interchange.row_problems import RowProblem
from geo.interchange.text_rows import TextRows, TextTable, cut
from geo.interchange.translation import Unusable

REQUIRED = ("incident_id", "event_type", "locations", "claims", "reports")
_GUARDED = ("CSV", "Excel")
_FIELDS = {field.name: field for field in INCIDENT_COLUMNS}
_KEPT = tuple(column.name for column in SCHEMA if column.name in _FIELDS)
_PLACE = ("id", "name", "geo_precision", "admin1", "country")
_DEFAULTS = {"flag": "false", "json": "[]"}
Row = dict[str, Any]


class _RowError(Exception):
    """One row cannot be used."""

    def __init__(self, column: str, value: str, reason: str) -> None:
        super().__init__(reason)
        self.column, self.value, self.reason = column, value, reason


def read_own(table: TextTable) -> tuple[gpd.GeoDataFrame, list[RowProblem]]:
    """Read all rows; a row that breaks the rules of its columns is left out and told."""
    built: list[Row] = []
    problems: list[RowProblem] = []
    seen: set[str] = set()
    for number, texts in _list_rows(table):
        try:
            rows = _read_incident(texts, table.container in _GUARDED)
            if rows[0]["incident_id"] in seen:
                raise _RowError("incident_id", rows[0]["incident_id"], "the incident stands in an earlier row already.")
        except _RowError as why:
            remedy = "Write the cell as our own export does, or leave the row out."
            problems.append(
                RowProblem(row=number, column=why.column, value=cut(why.value), reason=why.reason, remedy=remedy)
            )
            continue
        seen.add(rows[0]["incident_id"])
        built += rows
    points = [row.pop("geometry") for row in built]
    return (shape_table(pd.DataFrame(built), points) if built else build_empty_table()), problems


def _list_rows(table: TextTable) -> Iterator[tuple[int, Mapping[str, str | None]]]:
    for rows in table.rows(None):
        yield from _split(rows)


def _split(rows: TextRows) -> Iterator[tuple[int, Mapping[str, str | None]]]:
    names = list(rows.columns)
    values = [rows.columns[name].to_pylist() for name in names]
    for number, cells in zip(rows.numbers.tolist(), zip(*values, strict=True), strict=True):
        yield number, dict(zip(names, cells, strict=True))


def _read_incident(texts: Mapping[str, str | None], is_guarded: bool) -> list[Row]:
    shared: Row = {name: _read_cell(_FIELDS[name], texts.get(name), is_guarded) for name in _KEPT}
    if not shared["incident_id"]:
        raise _RowError("incident_id", "", "the row names no incident.")
    shared["dataset"] = shared["dataset"] or "imported"
    shared["review_state"] = shared["review_state"] or UNREVIEWED
    _check_days(shared)
    locations = _read_json("locations", texts.get("locations") or "[]")
    if not isinstance(locations, list) or not all(isinstance(each, dict) for each in locations):
        raise _RowError("locations", str(texts.get("locations")), "it is no list of places.")
    shared["unplaced_reason"] = None if locations else shared["unplaced_reason"] or "the row names no place"
    return [shared | _read_place(place, rank) for rank, place in enumerate(locations or [None])]


def _read_cell(field: Field, text: str | None, is_guarded: bool) -> Any:
    if text is None:
        text = None if field.nullable else _DEFAULTS.get(field.kind, "")
    if text is None:
        return None
    match field.kind:
        case "flag":
            return text.lower() in ("true", "1")
        case "json":
            return json.dumps(_read_json(field.name, text), ensure_ascii=False)
        case "count":
            return _read_count(field.name, text)
        case "day":
            return _read_day(field.name, text)
    text = restore(text) if is_guarded else text
    if field.values and text and text not in field.values:
        raise _RowError(field.name, text, f"it is none of {', '.join(field.values)}.")
    return text


def _read_json(column: str, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise _RowError(column, text, "it is no JSON.") from None


def _read_count(column: str, text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) >= 2**31:
        raise _RowError(column, text, "it is no whole number.")
    return int(text)


def _read_day(column: str, text: str) -> Any:
    """Read a day of any year as we write it, and one that a spreadsheet wrote anew as it may."""
    with suppress(ValueError):
        return date.fromisoformat(text)
    try:
        return read_day(text)
    except ValueError as error:
        raise _RowError(column, text, f"{error}.") from None


def _check_days(shared: Row) -> None:
    start, end = shared["start"], shared["end"]
    if (start is None) != (end is None) or (start is not None and end <= start):
        raise _RowError("end", str(end), "it is not a day after start.")
    shared["undated_reason"] = None if start else shared["undated_reason"] or "the row gives no date"


def _read_place(place: Mapping[str, Any] | None, rank: int) -> Row:
    if place is None:
        empty = ("place_id", "place_name", "geo_precision", "admin1", "country", "location_evidence", "place_reasons")
        return dict.fromkeys(empty) | {"place_rank": rank, "geometry": None}
    identity, name, precision, admin1, country = (place.get(key) for key in _PLACE)
    evidence = place.get("evidence")
    return {
        "place_rank": rank,
        "place_id": str(identity or name or "place"),
        "place_name": None if name is None else str(name),
        "geo_precision": _check_precision(precision),
        "admin1": admin1,
        "country": country,
        "location_evidence": None if evidence is None else json.dumps(evidence, ensure_ascii=False),
        "place_reasons": json.dumps(place.get("reasons") or [], ensure_ascii=False),
        "geometry": _read_point(place.get("latitude"), place.get("longitude")),
    }


def _check_precision(precision: Any) -> str:
    values = _FIELDS["geo_precision"].values
    if precision not in values:
        raise _RowError("locations", str(precision), f"its geo_precision is none of {', '.join(values)}.")
    return str(precision)


def _read_point(latitude: Any, longitude: Any) -> Point | None:
    if latitude is None or longitude is None:
        return None
    checked = PlaceReader(lambda _: ("exact", "")).read(str(latitude), str(longitude), "", "", "", "")
    if isinstance(checked, Unusable):
        raise _RowError("locations", checked.value, checked.reason)
    return Point(float(longitude), float(latitude))
