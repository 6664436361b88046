"""The incident table as JSON Lines: one incident a line, as the command line prints it."""

import json
from collections.abc import Iterator
from typing import Any

import geopandas as gpd
import pandas as pd

_TEXTS = ("event_type", "date_precision", "initiator", "target")
_FLAGS = ("date_disputed", "background", "disputed")
_LISTS = ("responds_to", "operation_names", "claims", "reports", "explanation")


def build_records(table: gpd.GeoDataFrame) -> Iterator[dict[str, Any]]:
    """Build one record an incident, in the order of the table.

    A record is JSON-ready: days are ISO 8601 with the end excluded, degrees are WGS 84, and what is not known is None.
    """
    for _, rows in table.groupby("incident_id", sort=False):
        yield _build_record(rows)


def dump_records(table: gpd.GeoDataFrame) -> Iterator[str]:
    """Write one line an incident, without a line break."""
    for record in build_records(table):
        yield json.dumps(record, ensure_ascii=False)


def _build_record(rows: gpd.GeoDataFrame) -> dict[str, Any]:
    first = rows.iloc[0]
    return (
        {"id": first["incident_id"]}
        | {name: _text(first[name]) for name in _TEXTS[:1]}
        | {name: _day(first[name]) for name in ("start", "end")}
        | {name: _text(first[name]) for name in _TEXTS[1:]}
        | {name: bool(first[name]) for name in _FLAGS}
        | {"locations": [_build_location(row) for _, row in rows.iterrows() if not pd.isna(row["place_id"])]}
        | {name: json.loads(first[name]) for name in _LISTS}
        | {name: _list(first[name]) for name in ("type_evidence", "date_evidence")}
        | {name: _text(first[name]) for name in ("undated_reason", "unplaced_reason")}
    )


def _build_location(row: "pd.Series[Any]") -> dict[str, Any]:
    point = row["geometry"]
    return {
        "name": row["place_name"],
        "geo_precision": row["geo_precision"],
        "admin1": _text(row["admin1"]),
        "country": _text(row["country"]),
        "latitude": None if point is None else point.y,
        "longitude": None if point is None else point.x,
        "evidence": None if pd.isna(row["location_evidence"]) else json.loads(row["location_evidence"]),
        "reasons": [] if pd.isna(row["place_reasons"]) else json.loads(row["place_reasons"]),
    }


def _list(value: Any) -> list[Any]:
    return [] if pd.isna(value) else list(json.loads(value))


def _text(value: Any) -> str | None:
    return None if pd.isna(value) else str(value)


def _day(value: Any) -> str | None:
    return None if pd.isna(value) else value.date().isoformat()
