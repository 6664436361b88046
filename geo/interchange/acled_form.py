"""Incidents in the shape of ACLED's event export: 31 columns, one event a row, at one place on one day.

Where the two disagree, ACLED's rules hold:

- An event has one day. What is known to a week or a month stands at its middle, with time_precision 2 or 3; what is
  known to the year alone has no row.
- An event has one place with a coordinate. Country-level reports are not coded; further places stand in the notes.
- Fatalities are the lowest figure, and 0 also means that nobody gives one.
- State forces outside their country are "External/Other forces".

`event_id_cnty` is the id of the incident, and the same in the table of claims. Facts about the columns are those of
ACLED's codebook.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pyarrow as pa

from geo.geocoding.boundaries import find_unit, read_admin1_units
from geo.incidents.codebook import read_codebook
from geo.interchange.countries import read_countries
from geo.interchange.event_rows import EventRow, read_event_rows
from geo.interchange.left_out import LeftOutIncident
from geo.interchange.parties import BLAMED, Parties, Party

_TEXT, _COUNT, _NUMBER, _DAY = pa.large_string(), pa.int64(), pa.float64(), pa.date32()
SCHEMA = pa.schema(
    [
        ("event_id_cnty", _TEXT), ("event_date", _DAY), ("year", _COUNT), ("time_precision", _COUNT),
        ("disorder_type", _TEXT), ("event_type", _TEXT), ("sub_event_type", _TEXT), ("actor1", _TEXT),
        ("assoc_actor_1", _TEXT), ("inter1", _TEXT), ("actor2", _TEXT), ("assoc_actor_2", _TEXT), ("inter2", _TEXT),
        ("interaction", _TEXT), ("civilian_targeting", _TEXT), ("iso", _COUNT), ("region", _TEXT), ("country", _TEXT),
        ("admin1", _TEXT), ("admin2", _TEXT), ("admin3", _TEXT), ("location", _TEXT), ("latitude", _NUMBER),
        ("longitude", _NUMBER), ("geo_precision", _COUNT), ("source", _TEXT), ("source_scale", _TEXT),
        ("notes", _TEXT), ("fatalities", _COUNT), ("tags", _TEXT), ("timestamp", _COUNT),
    ]
)  # fmt: skip
GEO_PRECISIONS = {"exact": 1, "settlement": 1, "admin2": 2, "admin1": 3, "border": 3}
_INTERS = ("State forces", "Rebel group", "Civilians", "External/Other forces")  # in the order of ACLED's codes
_STRATEGIC = "Strategic developments"
_POLITICAL = "Political violence"
_MONTH = 31  # days
_WEEK = 7
_DAY_SECONDS = 86_400
_EPOCH = date(1970, 1, 1)


def build_acled(incidents: pa.Table) -> tuple[pa.Table, tuple[LeftOutIncident, ...]]:
    """Build the table of those incidents that ACLED's form can hold, and say which it cannot."""
    writer = AcledWriter()
    rows, left_out = [], []
    for event in read_event_rows(incidents):
        if reason := find_reason(event):
            left_out.append(LeftOutIncident(incident_id=event["incident_id"], reason=reason))
        else:
            rows.append(writer.write(event))
    return pa.Table.from_pylist(rows, SCHEMA), tuple(left_out)


def find_reason(event: EventRow) -> str | None:
    """Say why ACLED's form cannot hold an incident; None where it can."""
    if event.is_rejected:
        return "rejected by a person"
    if event["start"] is None:
        return "nothing says on which day, and ACLED's events have one"
    if event.days > _MONTH:
        return "known to more than a month, the longest span that ACLED codes"
    if event["geo_precision"] is None:
        return "nothing says where, and ACLED's events have a place"
    if event["geo_precision"] == "country":
        return "only the country is known, which ACLED does not code"
    if event["latitude"] is None:
        return "the place has no coordinate"
    return None


class AcledWriter:
    """Writes incidents as rows of ACLED's form; make one and keep it."""

    def __init__(self) -> None:
        self._types = {entry.id: (entry.acled_event_type, entry.acled_sub_event_type) for entry in read_codebook()}
        self._countries = read_countries()
        self._units = read_admin1_units()
        self._names = {unit.admin1: unit.name for unit in self._units}
        self._parties = Parties()

    def write(self, event: EventRow) -> dict[str, Any]:
        """Write one row."""
        country = event["country"] or self._find_country(event)
        return (
            {"event_id_cnty": event["incident_id"], "fatalities": event["killed_low"] or 0, "tags": ""}
            | write_day(event)
            | self._write_actors(event, country)
            | self._write_place(event, country)
            | self._write_report(event)
        )

    def _find_country(self, event: EventRow) -> str | None:
        """The country on whose side of the outlines the point falls, for a place along a border."""
        unit = find_unit(event["latitude"], event["longitude"], self._units)
        return unit.country if unit else None

    def _write_actors(self, event: EventRow, country: str | None) -> dict[str, Any]:
        initiators, targets = split_sides(event)
        parties = [self._parties.find(name) for name in (initiators[:1] + targets[:1] + [None, None])[:2]]
        inters = [name_inter(party, country) for party in parties]
        kind, sub_kind = self._choose_type(event, parties)
        aimed = kind != _STRATEGIC and bool(parties[1] and parties[1].kind == "civilians")
        known = sorted((name for name in inters if name), key=_INTERS.index)
        return {
            "event_type": kind,
            "sub_event_type": sub_kind,
            "disorder_type": _STRATEGIC if kind == _STRATEGIC else _POLITICAL,
            "actor1": parties[0].name if parties[0] else "",
            "actor2": parties[1].name if parties[1] else "",
            "assoc_actor_1": "; ".join(initiators[1:]),
            "assoc_actor_2": "; ".join(targets[1:]),
            "inter1": inters[0],
            "inter2": inters[1],
            "interaction": "-".join(known) if len(known) == 2 else (f"{known[0]} only" if known else ""),
            "civilian_targeting": "Civilians targeted" if aimed else "",
        }

    def _choose_type(self, event: EventRow, parties: Iterable[Party | None]) -> tuple[str, str]:
        """Choose ACLED's types; who attacks unarmed people on the ground fights no battle."""
        if event["event_type"] == "ground_attack" and any(each and each.kind == "civilians" for each in parties):
            return "Violence against civilians", "Attack"
        return self._types[event["event_type"]]

    def _write_place(self, event: EventRow, country: str | None) -> dict[str, Any]:
        codes = self._countries.get(country or "")
        return {
            "iso": codes.iso_numeric if codes else None,
            "region": codes.acled_region if codes else "",
            "country": codes.name if codes else country or "",
            "admin1": self._names.get(event["admin1"] or "", event["admin1"] or ""),
            "admin2": event["place_name"] if event["geo_precision"] == "admin2" else "",
            "admin3": "",
            "location": event["place_name"],
            "latitude": event["latitude"],
            "longitude": event["longitude"],
            "geo_precision": GEO_PRECISIONS[event["geo_precision"]],
        }

    def _write_report(self, event: EventRow) -> dict[str, Any]:
        also = f"Also at {', '.join(event.other_places)}." if event.other_places else ""
        blamed = "Who did it is only blamed." if (event["initiator"] or "").endswith(BLAMED) else ""
        reported = event["reported"]
        return {
            "source": event["sources"].replace("|", "; "),
            "source_scale": "",
            "notes": " ".join(filter(None, (event["sentence"], also, blamed))),
            "timestamp": None if reported is None else (reported - _EPOCH).days * _DAY_SECONDS,
        }


def split_sides(event: EventRow) -> tuple[list[str], list[str]]:
    """Split who acted from whom it met; those who bring a truce about together are two sides of it."""
    initiators = [name for name in (event["initiator"] or "").split(", ") if name]
    targets = [event["target"]] if event["target"] else []
    if not targets and event["event_type"] in ("ceasefire", "talks") and len(initiators) > 1:
        return initiators[:1], initiators[1:]
    return initiators, targets


def write_day(event: EventRow) -> dict[str, Any]:
    """Write the day that stands for all that an incident may mean, and how precise that is."""
    middle: date = event.first_day + timedelta(days=(event.days - 1) // 2)
    precision = 1 if event.days == 1 else 2 if event.days <= _WEEK else 3
    return {"event_date": middle, "year": middle.year, "time_precision": precision}


def name_inter(party: Party | None, country: str | None) -> str:
    """Name what ACLED calls an actor's kind; the empty text where it is not known."""
    if party is None or party.kind == "other":
        return ""
    if party.kind == "state":
        abroad = party.country is not None and country is not None and party.country != country
        return "External/Other forces" if abroad else "State forces"
    return {"armed_group": "Rebel group", "civilians": "Civilians"}[party.kind]
