"""Incidents as JSON Lines: one incident a line, as the command line prints it, from the table or without one."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from geo.incidents.incident_rows import list_rows
from geo.incidents.model import Incident
from geo.incidents.table import UNREVIEWED
from geo.version import PROGRAM

if TYPE_CHECKING:
    import geopandas as gpd

_TEXTS = ("event_type", "date_precision", "initiator", "target")
_FLAGS = ("date_disputed", "background", "disputed")
_LISTS = ("responds_to", "operation_names", "claims", "reports", "explanation")
_NAMES = ("claimants", "sources")
_OTHERS = (
    *("incident_id", "start", "end", "type_evidence", "date_evidence", "undated_reason", "unplaced_reason"),
    *("place_id", "place_name", "geo_precision", "admin1", "country", "location_evidence", "place_reasons"),
    *("dataset", "killed_low", "reported"),
)
RECORD_KEYS = (
    *("id", "event_type", "start", "end", "date_precision", "initiator", "target", *_FLAGS, "locations", *_LISTS),
    *("type_evidence", "date_evidence", "undated_reason", "unplaced_reason", "dataset", *_NAMES),
    *("killed_low", "reported", "review_state", "program_version"),
)  # of a record, in this order
_REVIEW = "review_state"  # a table that nobody corrected has no such column
Row = Mapping[str, Any]


def build_records(table: "gpd.GeoDataFrame") -> Iterator[dict[str, Any]]:
    """Build one record an incident, in the order of the table.

    A record is JSON-ready: days are ISO 8601 with the end excluded, degrees are WGS 84, and what is not known is None.
    """
    names = [*_TEXTS, *_FLAGS, *_LISTS, *_NAMES, *_OTHERS]
    names += [name for name in (_REVIEW,) if name in table.columns]
    points = _list_values(table, "geometry")
    columns = {name: _list_values(table, name) for name in names}
    columns["latitude"] = [None if point is None else point.y for point in points]
    columns["longitude"] = [None if point is None else point.x for point in points]
    rows = (dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True))
    for _, group in groupby(rows, key=lambda row: row["incident_id"]):
        yield _build_record(list(group))


def _list_values(table: "gpd.GeoDataFrame", name: str) -> list[Any]:
    """List a column; what is not known is None."""
    values: list[Any] = table[name].astype(object).where(table[name].notna(), None).tolist()
    return values


def dump_records(table: "gpd.GeoDataFrame") -> Iterator[str]:
    """Write one line an incident, without a line break."""
    for record in build_records(table):
        yield _dump(record)


def dump_incidents(incidents: Iterable[Incident]) -> Iterator[str]:
    """Write the same lines without a table, which for a few incidents costs more than reading them."""
    for incident in incidents:
        yield _dump(_build_record(list_rows(incident)))


def _dump(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False)


def _build_record(rows: Sequence[Row]) -> dict[str, Any]:
    first = rows[0]
    return (
        {"id": first["incident_id"]}
        | {name: first[name] for name in _TEXTS[:1]}
        | {name: _day(first[name]) for name in ("start", "end")}
        | {name: first[name] for name in _TEXTS[1:]}
        | {name: bool(first[name]) for name in _FLAGS}
        | {"locations": [_build_location(row) for row in rows if row["place_id"] is not None]}
        | {name: json.loads(first[name]) for name in _LISTS}
        | {name: _list(first[name]) for name in ("type_evidence", "date_evidence")}
        | {name: first[name] for name in ("undated_reason", "unplaced_reason", "dataset")}
        | {name: first[name].split("|") if first[name] else [] for name in _NAMES}
        | {"killed_low": first["killed_low"], "reported": _day(first["reported"])}
        | {_REVIEW: first.get(_REVIEW) or UNREVIEWED, "program_version": PROGRAM}
    )


def _build_location(row: Row) -> dict[str, Any]:
    return {
        "id": row["place_id"],
        "name": row["place_name"],
        "geo_precision": row["geo_precision"],
        "admin1": row["admin1"],
        "country": row["country"],
        "latitude": row["latitude"],
        "longitude": row["longitude"],
        "evidence": None if row["location_evidence"] is None else json.loads(row["location_evidence"]),
        "reasons": _list(row["place_reasons"]),
    }


def _list(value: str | None) -> list[Any]:
    return [] if value is None else list(json.loads(value))


def _day(value: Any) -> str | None:
    return None if value is None else value.isoformat()[:10]
