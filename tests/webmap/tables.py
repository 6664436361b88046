"""A small incident table by hand, told in rows a reader can check by eye."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.incidents.table import CRS, SCHEMA


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A place of the small table."""

    id: str
    name: str
    geo_precision: str
    admin1: str | None
    country: str | None
    latitude: float | None
    longitude: float | None


KABUL = Spot(
    id="p-kabul",
    name="Kabul",
    geo_precision="settlement",
    admin1="AF-KAB",
    country="AF",
    latitude=34.528,
    longitude=69.172,
)
KANDAHAR = Spot(
    id="p-kandahar",
    name="Kandahar",
    geo_precision="settlement",
    admin1="AF-KAN",
    country="AF",
    latitude=31.613,
    longitude=65.710,
)
SPIN_BOLDAK = Spot(
    id="p-spin",
    name="Spin Boldak",
    geo_precision="settlement",
    admin1="AF-KAN",
    country="AF",
    latitude=31.006,
    longitude=66.400,
)
NANGARHAR = Spot(
    id="p-nan", name="Nangarhar", geo_precision="admin1", admin1="AF-NAN", country="AF", latitude=34.25, longitude=70.45
)
PAKTIKA = Spot(
    id="p-pka", name="Paktika", geo_precision="admin1", admin1="AF-PKA", country="AF", latitude=32.53, longitude=68.75
)
KHYBER = Spot(
    id="p-kp",
    name="Khyber Pakhtunkhwa",
    geo_precision="admin1",
    admin1="PK-KP",
    country="PK",
    latitude=34.4,
    longitude=71.9,
)
ISLAMABAD = Spot(
    id="p-isb",
    name="Islamabad",
    geo_precision="settlement",
    admin1="PK-IS",
    country="PK",
    latitude=33.721,
    longitude=73.043,
)
BORDER = Spot(
    id="p-border",
    name="Afghanistan–Pakistan border",
    geo_precision="border",
    admin1=None,
    country=None,
    latitude=32.9,
    longitude=69.6,
)
AFGHANISTAN = Spot(
    id="p-af", name="Afghanistan", geo_precision="country", admin1=None, country="AF", latitude=33.9, longitude=66.0
)


def make_rows(
    id: str,
    event_type: str,
    days: tuple[str, str] | None,
    spots: Sequence[Spot] = (),
    precision: str = "day",
    **more: Any,
) -> list[dict[str, Any]]:
    """One incident as rows; `days` are ISO days, the second excluded."""
    evidence = [{"article": "border.txt", "start": 0, "end": 5, "text": f"a sentence about {id}"}]
    incident = {
        "incident_id": id,
        "dataset": "articles",
        "event_type": event_type,
        "start": pd.Timestamp(days[0]) if days else None,
        "end": pd.Timestamp(days[1]) if days else None,
        "date_precision": precision if days else None,
        "date_disputed": False,
        "disputed": False,
        "background": False,
        "initiator": None,
        "target": None,
        "claims": "[]",
        "claimants": "",
        "reports": json.dumps(evidence),
        "sources": "border.txt",
        "responds_to": "[]",
        "operation_names": "[]",
        "undated_reason": None if days else "the text gives no date",
        "unplaced_reason": None if spots else "the text names no place",
        "explanation": "[]",
        "review_state": "unreviewed",
    }
    return [{**incident, **_place(spot), "place_rank": rank, **more} for rank, spot in enumerate(spots or [None])]


def _place(spot: Spot | None) -> dict[str, Any]:
    names = ("place_id", "place_name", "geo_precision", "admin1", "country", "latitude", "longitude")
    values = (
        [None] * 7
        if spot is None
        else [spot.id, spot.name, spot.geo_precision, spot.admin1, spot.country, spot.latitude, spot.longitude]
    )
    return {**dict(zip(names, values, strict=True)), "location_evidence": None, "place_reasons": "[]" if spot else None}


def make_table(incidents: Iterable[list[dict[str, Any]]]) -> gpd.GeoDataFrame:
    """Turn rows into a table with the columns and dtypes of the schema."""
    rows = pd.DataFrame(
        [row for incident in incidents for row in incident], columns=[*_SCHEMA_COLUMNS, "latitude", "longitude"]
    )
    geometry = gpd.points_from_xy(rows["longitude"].astype(float), rows["latitude"].astype(float), crs=CRS)
    geometry = gpd.GeoSeries(geometry, index=rows.index, crs=CRS).where(rows["latitude"].notna(), None)
    table = rows[_SCHEMA_COLUMNS].copy()
    for column in SCHEMA:
        if column.kind == "category":
            table[column.name] = pd.Categorical(table[column.name], categories=column.values or None)
        elif column.kind == "day":
            table[column.name] = pd.to_datetime(table[column.name])
        elif column.kind == "count":
            table[column.name] = table[column.name].astype("Int32")
        elif column.kind == "text":
            table[column.name] = table[column.name].astype("string").where(table[column.name].notna(), None)
    return gpd.GeoDataFrame(table, geometry=geometry)


_SCHEMA_COLUMNS = [column.name for column in SCHEMA if column.name != "geometry"]


def make_small_table() -> gpd.GeoDataFrame:
    """Twenty incidents of October 2025 and February 2026: every precision, two places, no date, no place."""
    october = ("2025-10-01", "2025-11-01")
    return make_table(
        [
            make_rows("oct-air", "airstrike", october, [KABUL], "month", initiator="Pakistan"),
            make_rows("oct-clash", "border_clash", october, [BORDER], "month"),
            make_rows("oct-truce", "ceasefire", ("2025-10-19", "2025-10-20"), [AFGHANISTAN]),
            make_rows("talks", "talks", ("2025-10-25", "2025-10-31"), [ISLAMABAD]),
            make_rows(
                "strike-21",
                "airstrike",
                ("2026-02-21", "2026-02-23"),
                [NANGARHAR, PAKTIKA],
                initiator="Pakistan",
                target="TTP",
            ),
            make_rows("strike-22", "drone_strike", ("2026-02-22", "2026-02-23"), [PAKTIKA]),
            make_rows("mosque", "suicide_bombing", ("2026-02-06", "2026-02-07"), [ISLAMABAD], target="civilians"),
            make_rows("raid", "ground_attack", ("2026-02-26", "2026-02-27"), [BORDER], initiator="Afghanistan"),
            make_rows("post-1", "border_clash", ("2026-02-26", "2026-02-27"), [NANGARHAR]),
            make_rows("post-2", "border_clash", ("2026-02-27", "2026-02-28"), [KHYBER]),
            make_rows("post-3", "shelling", ("2026-02-27", "2026-02-28"), [KHYBER]),
            make_rows(
                "kabul-27", "airstrike", ("2026-02-27", "2026-02-28"), [KABUL, KANDAHAR, PAKTIKA], initiator="Pakistan"
            ),
            make_rows("kandahar-2", "airstrike", ("2026-02-28", "2026-03-01"), [KANDAHAR, SPIN_BOLDAK]),
            make_rows("spin", "shelling", ("2026-02-28", "2026-03-01"), [SPIN_BOLDAK]),
            make_rows("torkham", "border_closure", ("2026-02-23", "2026-03-02"), [NANGARHAR], "week"),
            make_rows("ambush", "armed_attack", ("2026-02-18", "2026-02-19"), [KHYBER]),
            make_rows("words", "statement", ("2026-02-27", "2026-02-28"), [ISLAMABAD]),
            make_rows("returned", "deportation", ("2026-02-10", "2026-02-11"), [NANGARHAR]),
            make_rows("nowhere", "armed_attack", ("2026-02-20", "2026-02-21")),
            make_rows("some-day", "bombing", None, [KHYBER]),
        ]
    )
