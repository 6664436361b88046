"""Incidents in the shape of UCDP GED: 49 columns, those incidents alone that it would include.

UCDP codes organised violence with at least one direct death, between parties that are known. So most incidents do not
qualify, and each of these gets its reason.

- `best` and `low` are the least that all claimants agree on, `high` the most that one says; all deaths are of
  unknown side. Claims stay apart in the table of claims.
- `relid` is the id of the incident, and the same in the table of claims; `id` a number made from it. Ids of
  conflicts, dyads and sides are UCDP's to give, and empty.
- `date_end` is the last day, not the day after. where_prec 5 is the border between countries.
- `priogrid_gid` counts cells of half a degree from the south-west, 720 a row.
"""

import hashlib
import math
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pyarrow as pa

from geo.geocoding.boundaries import find_unit, read_admin1_units
from geo.incidents.codebook import read_codebook
from geo.interchange.countries import Country, read_countries
from geo.interchange.event_rows import EventRow, read_event_rows
from geo.interchange.ged_columns import NAMES, SCHEMA
from geo.interchange.left_out import LeftOutIncident
from geo.interchange.parties import CIVILIANS, Parties, Party

WHERE_PRECISIONS = {"exact": 1, "settlement": 1, "admin2": 3, "admin1": 4, "border": 5, "country": 6}
_STATE_BASED, _NON_STATE, _ONE_SIDED = 1, 2, 3
_CELLS = 720  # of half a degree, around the earth


def build_ged(incidents: pa.Table) -> tuple[pa.Table, tuple[LeftOutIncident, ...]]:
    """Build the table of those incidents that qualify for UCDP GED, and say which do not."""
    writer = GedWriter()
    rows, left_out = [], []
    for event in read_event_rows(incidents):
        sides = writer.find_sides(event)
        reason = writer.find_reason(event) or sides_reason(sides)
        if reason or sides is None:
            left_out.append(LeftOutIncident(incident_id=event["incident_id"], reason=reason or ""))
        else:
            rows.append(writer.write(event, *sides))
    return pa.Table.from_pylist(rows, SCHEMA), tuple(left_out)


def sides_reason(sides: tuple[Party, Party] | None) -> str | None:
    """Say why sides do not qualify."""
    return None if sides else "a side is not named, and UCDP codes events between known parties"


class GedWriter:
    """Writes incidents as rows of UCDP's form; make one and keep it."""

    def __init__(self) -> None:
        self._coded = {entry.id for entry in read_codebook() if entry.ucdp_types}
        self._countries = read_countries()
        self._units = read_admin1_units()
        self._names = {unit.admin1: unit.name for unit in self._units}
        self._parties = Parties()

    def find_reason(self, event: EventRow) -> str | None:
        """Say why an incident does not qualify, its sides apart; None where it may."""
        if event.is_rejected:
            return "rejected by a person"
        if event["event_type"] not in self._coded:
            return "the type is no violence that UCDP codes"
        if not event["killed_low"]:
            return "nobody reports a death, and UCDP codes events with at least one"
        if event["start"] is None:
            return "nothing says when"
        if event["geo_precision"] is None:
            return "nothing says where"
        if event["latitude"] is None:
            return "the place has no coordinate"
        return None

    def find_sides(self, event: EventRow) -> tuple[Party, Party] | None:
        """Find the two sides; where only civilians were hit they are the second. None where one is not known."""
        one, other = self._parties.find(event["initiator"]), self._parties.find(event["target"])
        if other is None and self._parties.are_civilians(each.get("victims") for each in event.killed):
            other = CIVILIANS
        return (one, other) if one and other else None

    def write(self, event: EventRow, one: Party, other: Party) -> dict[str, Any]:
        """Write one row."""
        return (
            dict.fromkeys(NAMES)
            | _write_sides(one, other, self._countries)
            | _write_days(event)
            | _write_deaths(event)
            | _write_sources(event)
            | self._write_place(event)
            | {"id": number_incident(event["incident_id"]), "relid": event["incident_id"]}
        )

    def _write_place(self, event: EventRow) -> dict[str, Any]:
        latitude, longitude = event["latitude"], event["longitude"]
        unit = None if event["country"] else find_unit(latitude, longitude, self._units)
        code = event["country"] or (unit.country if unit else "")
        country = self._countries.get(code)
        name = event["place_name"]
        return {
            "where_prec": WHERE_PRECISIONS[event["geo_precision"]],
            "where_coordinates": name,
            "where_description": ", ".join([name, *event.other_places]),
            "adm_1": self._names.get(event["admin1"] or "", event["admin1"]),
            "adm_2": name if event["geo_precision"] == "admin2" else None,
            "latitude": latitude,
            "longitude": longitude,
            "geom_wkt": f"POINT ({longitude!r} {latitude!r})",
            "priogrid_gid": find_cell(latitude, longitude),
            "country": country.name if country else code,
            "country_id": country.gwno if country else None,
            "region": country.ucdp_region if country else None,
        }


def number_incident(incident_id: str) -> int:
    """Return the same number of up to 15 digits for the same incident."""
    return int(hashlib.sha256(incident_id.encode()).hexdigest()[:12], 16)


def find_cell(latitude: float, longitude: float) -> int:
    """Return the number of a PRIO-GRID cell."""
    row = min(math.floor((latitude + 90) * 2), 359)
    column = min(math.floor((longitude + 180) * 2), _CELLS - 1)
    return row * _CELLS + column + 1


def _write_sides(one: Party, other: Party, countries: Mapping[str, Country]) -> dict[str, Any]:
    states = [party.kind == "state" for party in (one, other)]
    kind = _ONE_SIDED if other.kind == "civilians" else _STATE_BASED if any(states) else _NON_STATE
    if kind == _STATE_BASED and not states[0]:
        one, other = other, one  # side_a is the government
    codes = [countries.get(party.country or "") for party in (one, other)]
    names = [
        f"Government of {code.name}" if code else party.name for party, code in ((one, codes[0]), (other, codes[1]))
    ]
    return {
        "type_of_violence": kind,
        "side_a": names[0],
        "side_b": names[1],
        "dyad_name": " - ".join(names),
        "gwnoa": codes[0].gwno if codes[0] else None,
        "gwnob": codes[1].gwno if codes[1] else None,
    }


def _write_days(event: EventRow) -> dict[str, Any]:
    precision = {"month": 4, "year": 5}.get(event["date_precision"] or "")
    last = event.first_day + timedelta(days=event.days - 1)
    return {
        "year": event.first_day.year,
        "date_prec": precision or (1 if event.days == 1 else 2 if event.days < 7 else 3),
        "date_start": event.first_day,
        "date_end": last,
        "event_clarity": 1 if event.days == 1 and not event.other_places else 2,
    }


def _write_deaths(event: EventRow) -> dict[str, Any]:
    low = event["killed_low"]
    figures = [figure for claim in event.killed for figure in (claim.get("low"), claim.get("high")) if figure]
    deaths = {"deaths_a": 0, "deaths_b": 0, "deaths_civilians": 0, "deaths_unknown": low}
    return deaths | {"best": low, "low": low, "high": max([low, *figures])}


def _write_sources(event: EventRow) -> dict[str, Any]:
    articles = list(dict.fromkeys(str(each.get("article")) for each in event.reports))
    days = sorted({each["published"] for each in event.reports if each.get("published")})
    claimants = dict.fromkeys(each["claimant"] for each in event.killed if each.get("claimant"))
    return {
        "number_of_sources": len(articles),
        "source_article": "; ".join(articles),
        "source_office": event["sources"].replace("|", "; "),
        "source_date": "; ".join(days),
        "source_original": "; ".join(claimants),
    }
