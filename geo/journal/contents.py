"""Rows of the incident table as what an incident says, and back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from shapely.geometry import Point

from geo.incidents.table_rows import take_rows
from geo.journal.model import ClaimNote, Content, Days, PlaceNote, Quote

Row = Mapping[str, Any]
Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadIncident:
    """An incident as the reading, or an imported table, has it."""

    id: str
    dataset: str
    position: int  # of its first row in the table
    rows: tuple[Row, ...]
    content: Content


def read_incidents(table: gpd.GeoDataFrame, chosen: "np.ndarray[Any, np.dtype[np.bool_]]") -> dict[str, ReadIncident]:
    """Read some rows of an incident table into what they say, by the incident's id.

    Args:
        table: See `geo.incidents.table`.
        chosen: Which rows; all of an incident, or none.
    """
    positions = np.flatnonzero(chosen)
    part = take_rows(table, positions)
    columns = {name: part[name].astype(object).where(part[name].notna(), None).tolist() for name in part.columns}
    groups: dict[str, list[tuple[int, Row]]] = {}
    for number, position in enumerate(positions.tolist()):
        row = {name: values[number] for name, values in columns.items()}
        groups.setdefault(row["incident_id"], []).append((position, row))
    return {id: _read_incident(id, group) for id, group in groups.items()}


def _read_incident(id: str, group: Sequence[tuple[int, Row]]) -> ReadIncident:
    rows = tuple(row for _, row in group)
    return ReadIncident(
        id=id, dataset=str(rows[0]["dataset"]), position=group[0][0], rows=rows, content=_read_content(rows)
    )


def _read_content(rows: Sequence[Row]) -> Content:
    first = rows[0]
    return Content(
        event_type=str(first["event_type"]),
        days=_read_days(first),
        places=tuple(_read_place(row) for row in rows if row["place_id"] is not None),
        initiator=first["initiator"],
        target=first["target"],
        background=bool(first["background"]),
        claims=tuple(_read_claim(record) for record in json.loads(first["claims"])),
        reports=tuple(_read_quote(record) for record in json.loads(first["reports"])),
    )


def _read_days(row: Row) -> Days | None:
    if row["start"] is None:
        return None
    precision = str(row["date_precision"] or "day")
    return Days(start=row["start"].date(), end=row["end"].date(), precision=precision)


def _read_place(row: Row) -> PlaceNote:
    point = row["geometry"]
    known = point is not None and not point.is_empty
    quote = row["location_evidence"]
    return PlaceNote(
        place_id=row["place_id"],
        name=row["place_name"] or row["place_id"],
        geo_precision=str(row["geo_precision"] or "country"),
        admin1=row["admin1"],
        country=row["country"],
        latitude=point.y if known else None,
        longitude=point.x if known else None,
        quote=None if quote is None else _read_quote(json.loads(quote)),
        reasons=tuple(json.loads(row["place_reasons"] or "[]")),
    )


def _read_claim(record: Record) -> ClaimNote:
    evidence = record.get("evidence")
    return ClaimNote(
        outcome=record["outcome"],
        low=record["low"],
        high=record["high"],
        victims=record.get("victims"),
        claimant=record.get("claimant"),
        stance=record.get("stance", "asserts"),
        quote=None if evidence is None else _read_quote(evidence),
    )


def _read_quote(record: Record) -> Quote:
    published = record.get("published")
    return Quote(
        article=record["article"],
        start=record["start"],
        end=record["end"],
        text=record["text"],
        published=date.fromisoformat(published) if published else None,
    )


def build_rows(id: str, content: Content, base: Row, state: str, sources: str) -> list[dict[str, Any]]:
    """Build the rows of an incident that says something else than was read, by the names of the columns.

    Args:
        id: Of the incident.
        content: What it says.
        base: A row of the reading, for what a person cannot correct; for an incident by hand see `EMPTY_ROW`.
        state: The review state.
        sources: Names of publishers joined by "|".
    """
    shared = {**base, **_build_shared(content, base), "incident_id": id, "review_state": state, "sources": sources}
    places = enumerate(content.places or (None,))
    return [{**shared, **_build_place(place), "place_rank": rank} for rank, place in places]


EMPTY_ROW: Row = {
    **{"date_disputed": False, "disputed": False, "type_evidence": None, "date_evidence": None},
    **{"responds_to": "[]", "operation_names": "[]", "undated_reason": None, "unplaced_reason": None},
    **{"explanation": "[]"},
}


def _build_shared(content: Content, base: Row) -> dict[str, Any]:
    days = content.days
    published = [quote.published for quote in content.reports if quote.published]
    return {
        "event_type": content.event_type,
        "start": pd.Timestamp(days.start) if days else None,
        "end": pd.Timestamp(days.end) if days else None,
        "date_precision": days.precision if days else None,
        "background": content.background,
        "initiator": content.initiator,
        "target": content.target,
        "claims": _dump([describe_claim(claim) for claim in content.claims]),
        "claimants": join_names(claim.claimant for claim in content.claims),
        "killed_low": _find_killed_low(content.claims),
        "reports": _dump([_describe_report(quote) for quote in content.reports]),
        "reported": pd.Timestamp(max(published)) if published else None,
        "undated_reason": None if days else base["undated_reason"] or "by hand: no day is known",
        "unplaced_reason": None if content.places else base["unplaced_reason"] or "by hand: no place is known",
    }


def _build_place(place: PlaceNote | None) -> dict[str, Any]:
    if place is None:
        names = ("place_id", "place_name", "geo_precision", "admin1", "country", "location_evidence", "place_reasons")
        return {**dict.fromkeys(names), "geometry": None}
    known = place.latitude is not None and place.longitude is not None
    return {
        "place_id": place.place_id,
        "place_name": place.name,
        "geo_precision": place.geo_precision,
        "admin1": place.admin1,
        "country": place.country,
        "location_evidence": _dump(describe_quote(place.quote)) if place.quote else None,
        "place_reasons": _dump(list(place.reasons) or ["placed by hand"]),
        "geometry": Point(place.longitude, place.latitude) if known else None,
    }


def describe_quote(quote: Quote) -> dict[str, Any]:
    """Describe a quotation in the form of the command line's contract."""
    return {"article": quote.article, "start": quote.start, "end": quote.end, "text": quote.text}


def describe_claim(claim: ClaimNote) -> dict[str, Any]:
    """Describe a claim in the form of the command line's contract."""
    return {
        "claimant": claim.claimant,
        "stance": claim.stance,
        "outcome": claim.outcome,
        "low": claim.low,
        "high": claim.high,
        "victims": claim.victims,
        "evidence": describe_quote(claim.quote) if claim.quote else None,
    }


def _describe_report(quote: Quote) -> dict[str, Any]:
    evidence = describe_quote(quote)
    published = quote.published.isoformat() if quote.published else None
    return {"article": evidence.pop("article"), "published": published} | evidence


def _find_killed_low(claims: Iterable[ClaimNote]) -> int | None:
    """Find the same as `geo.incidents.toll` does, from notes."""
    said: dict[str | None, int] = {}
    for claim in claims:
        if claim.outcome == "killed" and claim.stance == "asserts" and claim.low is not None:
            said[claim.claimant] = max(claim.low, said.get(claim.claimant, 0))
    return min(said.values(), default=None)


def join_names(names: Iterable[str | None]) -> str:
    """Join names as the table keeps them: sorted, with "|" between them."""
    return "|".join(sorted({name.replace("|", "/") for name in names if name}))


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
