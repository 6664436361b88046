"""Random incident tables, with everything that makes counting hard, and the same incidents as plain rows."""

import random
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import geopandas as gpd
import pandas as pd
from shapely.geometry import Point

from geo.incidents.table import EVENT_TYPES, GEO_PRECISIONS, SCHEMA, Column
from geo.incidents.table_shaping import shape_table

Row = dict[str, Any]
FIRST_DAY = date(2023, 11, 20)
SPANS = (1, 9, 60, 900, 9_000)  # days over which a table's incidents begin
ACTORS = ("Pakistan", "Afghanistan", "TTP", None)
CLAIMANTS = ("", "Pakistan", "Afghanistan", "Afghanistan|Pakistan", "UN")
SOURCES = ("alpha.txt", "beta.txt", "alpha.txt|beta.txt")
PROVINCES = ("AF-KAB", "AF-NAN", "AF-PKA", "PK-KP", "PK-IS", None)
LENGTHS = (("day", 1), ("day", 1), ("day", 1), ("day", 3), ("week", 7), ("month", 31), ("year", 365), ("day", 400))
_EMPTY = {"text": "", "flag": False, "integer": 0, "category": "articles"}


def make_random_rows(chance: random.Random, *, incidents: int | None = None, places: int | None = None) -> list[Row]:
    """Intervals, several places or none, no date, one type or many, long spans; without numbers, few or many."""
    spots = [_make_place(chance, number) for number in range(places or chance.choice([1, 3, 12]))]
    types = chance.sample(EVENT_TYPES, len(EVENT_TYPES) if incidents else chance.choice([1, 3, len(EVENT_TYPES)]))
    span = chance.choice(SPANS)
    return [
        row
        for number in range(incidents or chance.choice([1, 5, 40, 80, 120]))
        for row in _make_incident(chance, f"i{number}", chance.choice(types), span, spots)
    ]


def make_table(rows: Iterable[Mapping[str, Any]]) -> gpd.GeoDataFrame:
    """An incident table of some rows; columns that they do not name are empty."""
    frame = pd.DataFrame(list(rows))
    for column in SCHEMA:
        if column.name not in frame:
            frame[column.name] = None if column.nullable else _fill(column)
    points = [None if pd.isna(x) else Point(x, y) for x, y in zip(frame["longitude"], frame["latitude"], strict=True)]
    return shape_table(frame, points)


def _fill(column: Column) -> Any:
    return "[]" if column.meaning.startswith("JSON array") else _EMPTY[column.kind]


def _make_place(chance: random.Random, number: int) -> Row:
    known = chance.random() < 0.9
    return {
        "place_id": f"p{number}",
        "place_name": f"{chance.choice(['Upper', 'Lower'])} Place {number}",
        "geo_precision": chance.choice(GEO_PRECISIONS),
        "admin1": chance.choice(PROVINCES),
        "country": "AF",
        "longitude": chance.uniform(61, 77) if known else None,
        "latitude": chance.uniform(24, 38) if known else None,
    }


def _make_incident(chance: random.Random, identity: str, event_type: str, span: int, places: list[Row]) -> list[Row]:
    start = FIRST_DAY + timedelta(days=int(span * chance.random() ** 2))
    precision, length = chance.choice(LENGTHS)
    dated = chance.random() < 0.95
    incident = {
        "incident_id": identity,
        "event_type": event_type,
        "start": start if dated else None,
        "end": start + timedelta(days=length) if dated else None,
        "date_precision": precision if dated else None,
        "initiator": chance.choice(ACTORS),
        "claimants": chance.choice(CLAIMANTS),
        "sources": chance.choice(SOURCES),
        "killed_low": chance.choice([None, None, 0, 1, 7, 300]),
    }
    chosen = chance.sample(places, min(len(places), chance.choice([0, 1, 1, 1, 1, 2, 4])))
    if chosen and chance.random() < 0.1:  # one place, told at two precisions
        chosen.append({**chosen[0], "geo_precision": chance.choice(GEO_PRECISIONS)})
    nowhere = dict.fromkeys(["place_id", "place_name", "geo_precision", "admin1", "country", "longitude", "latitude"])
    return [{**incident, **place, "place_rank": rank} for rank, place in enumerate(chosen or [nowhere])]
