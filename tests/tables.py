"""Incident tables in shorthand: a test names what matters, the rest is filled in."""

import json
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.articles.model import Article
from geo.articles.reading import build_article
from geo.incidents.table import CRS, SCHEMA

PLACES = {
    "Nangarhar": ("admin1", "AF-NAN", "AF", 70.5, 34.2),
    "Paktika": ("admin1", "AF-PKA", "AF", 68.8, 32.5),
    "Kabul": ("settlement", "AF-KAB", "AF", 69.17, 34.53),
    "Islamabad": ("settlement", "PK-IS", "PK", 73.05, 33.68),
    "Khyber Pakhtunkhwa": ("admin1", "PK-KP", "PK", 71.5, 34.5),
    "Afghanistan": ("country", None, "AF", 66.0, 34.0),
}

REPORT = """date 2026-02-23

Jets bombed camps in Nangarhar and Paktika on Saturday night. Pakistan's army put the dead at no fewer than 70
militants. Kabul rejected that figure and spoke of 18 dead villagers, children among them. The raid came in reply
to a bomb in Islamabad two weeks before.
"""


def article(name: str = "raid.txt", text: str = REPORT) -> Article:
    """An article to quote from."""
    return build_article(name, text)


def quote(words: str, name: str = "raid.txt", text: str = REPORT) -> dict[str, Any]:
    """The evidence record of words that stand in the text."""
    start = text.index(words)
    return {"article": name, "start": start, "end": start + len(words), "text": words}


def claim(outcome: str, low: int | None, high: int | None, evidence: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A claim as the table keeps it, by nobody unless a claimant is named."""
    record = {"claimant": None, "stance": "asserts", "outcome": outcome, "low": low, "high": high, "victims": None}
    return {**record, "evidence": evidence, **more}


def step(aspect: str, says: str, rule: str, **more: Any) -> dict[str, Any]:
    """One step of an explanation as the table keeps it."""
    return {
        "aspect": aspect,
        "says": says,
        "rule": rule,
        "file": "data/extraction/events.yaml",
        "evidence": None,
        **more,
    }


def rows(incident: str, event_type: str, days: str | None, *places: str, **more: Any) -> list[dict[str, Any]]:
    """The rows of one incident; `days` is "2026-02-21" or "2025-10-01/2025-11-01" (end excluded) or None."""
    start, _, end = (days or "").partition("/")
    first = pd.Timestamp(start) if days else pd.NaT
    last = pd.Timestamp(end) if end else first + pd.Timedelta(days=1)
    common: dict[str, Any] = {
        "incident_id": incident, "dataset": "articles", "event_type": event_type, "start": first, "end": last,
        "date_precision": "day" if days else None, "date_disputed": False, "disputed": False, "background": False,
        "initiator": None, "target": None, "claims": [], "reports": [], "responds_to": [], "operation_names": [],
        "undated_reason": None if days else "the report names no day", "explanation": [], "review_state": "unreviewed",
    }  # fmt: skip
    common.update(more)
    common["claimants"] = "|".join(sorted({each["claimant"] for each in common["claims"] if each["claimant"]}))
    common.setdefault("sources", "|".join(sorted({each["article"] for each in common["reports"]})))
    for name in ("claims", "reports", "responds_to", "operation_names", "explanation"):
        common[name] = json.dumps(common[name], ensure_ascii=False)
    if not places:
        return [{**common, "place_rank": 0, "unplaced_reason": "the report names no place"}]
    return [{**common, "place_rank": rank, **_place(name)} for rank, name in enumerate(places)]


def table(*incidents: list[dict[str, Any]]) -> gpd.GeoDataFrame:
    """An incident table with every column of the schema."""
    frame = pd.DataFrame([row for each in incidents for row in each])
    longitudes, latitudes = frame.get("longitude"), frame.get("latitude")
    columns = {column.name: frame.get(column.name) for column in SCHEMA if column.kind != "point"}
    data = pd.DataFrame({name: pd.Series(values, index=frame.index, dtype=None if values is not None else object)
                         for name, values in columns.items()})  # fmt: skip
    data["start"], data["end"] = pd.to_datetime(data["start"]), pd.to_datetime(data["end"])
    data["reported"], data["killed_low"] = pd.to_datetime(data["reported"]), data["killed_low"].astype("Int32")
    points = None if longitudes is None else gpd.points_from_xy(longitudes, latitudes)
    geometry = gpd.GeoSeries(points if points is not None else [None] * len(data), index=data.index, crs=CRS)
    geometry[data["place_id"].isna()] = None
    return gpd.GeoDataFrame(data, geometry=geometry, crs=CRS)


def _place(name: str) -> dict[str, Any]:
    geo_precision, admin1, country, longitude, latitude = PLACES[name]
    return {
        "place_id": f"test-{name.lower()}", "place_name": name, "geo_precision": geo_precision, "admin1": admin1,
        "country": country, "longitude": longitude, "latitude": latitude, "location_evidence": None,
        "place_reasons": json.dumps([f"the only place called {name}"]), "unplaced_reason": None,
    }  # fmt: skip


def zoo() -> gpd.GeoDataFrame:
    """One of each kind: two places, rival claims, a month, an answer, background, no date, no place, hostile text."""
    origin = {"published": "2026-02-23", "source": "The Valley Times", "url": "https://example.org/night"}
    raid = quote("Jets bombed camps in Nangarhar and Paktika on Saturday night.") | origin
    bomb = quote("a bomb in Islamabad two weeks before") | {"published": "2026-02-23"}
    claims = [
        claim("killed", 18, 18, quote("18 dead villagers"), claimant="Afghanistan", victims="villagers"),
        claim("killed", 70, None, quote("no fewer than 70\nmilitants"), claimant="Pakistan", victims="militants"),
        claim("killed", 70, None, quote("rejected that figure"), claimant="Afghanistan", stance="denies"),
    ]
    return table(
        rows("bomb", "suicide_bombing", "2026-02-06", "Islamabad", reports=[bomb], initiator="ISPP"),
        rows("raid", "airstrike", "2026-02-21/2026-02-23", "Nangarhar", "Paktika", claims=claims, reports=[raid],
             responds_to=["bomb"], initiator="Pakistan", target="TTP", disputed=True, date_disputed=True,
             operation_names=["Night Hawk"], explanation=[step("event", "a verb of bombing", "bombed")]),
        rows("clash", "border_clash", "2025-10-01/2025-11-01", "Khyber Pakhtunkhwa", date_precision="month",
             background=True, initiator="Afghanistan"),
        rows("nodate", "shelling", None, "Nangarhar", initiator="Pakistan"),
        rows("noplace", "talks", "2026-02-22"),
        rows("hostile", "statement", "2026-02-22", "Kabul", initiator="<script>alert(1)</script>",
             target='"><img src=x onerror=alert(2)>'),
    )  # fmt: skip
