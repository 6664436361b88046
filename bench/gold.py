"""Gold files: what careful readers found in some articles. Two forms are read, both JSON Lines.

*One article a line*, for reading: `id` (the article is `id`.txt), `places`, `dates` and `incidents`; days are
`YYYY[-MM[-DD]]` or two of them with `/` between, both included. What carries a `doubt` is neither asked for nor held
against the program.
 *One incident a line*, for reading and linking: `key`, `event_type`, `start` and `end` (excluded), `places` by name,
`claims` and `evidence` with the article's file name (or, as `journal export --gold` writes them, with `admin1`,
`countries` and `border` beside `places`; `start` is null where no day is known), and what joins incidents:
`responds_to`, `operation_names`, `date_disputed`. What is `optional` is not asked for.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from geo.geocoding.gazetteer import Gazetteer

Days = tuple[date, date]  # the second is excluded
BORDERS = ("Pakistan-Afghanistan border", "Afghanistan-Pakistan border")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPlace:
    """A toponym and what it means."""

    start: int
    end: int  # excluded
    role: str  # location, dateline, actor or mention
    kind: str
    name: str
    admin1: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    doubt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldDate:
    """An expression of time and the days it means."""

    start: int
    end: int  # excluded
    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldClaim:
    """A figure for people killed or injured; None: open, or not given."""

    outcome: str
    low: int | None
    high: int | None
    claimant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldIncident:
    """A happening, as the articles tell it."""

    key: str
    event_types: tuple[str, ...]  # any of them is right
    days: Days | None
    slack: int  # days by which it may lie earlier or later
    admin1: frozenset[str]
    countries: frozenset[str]
    border: bool
    claims: tuple[GoldClaim, ...]
    evidence: tuple[tuple[str, int, int], ...]  # article, start, end
    initiator: str | None = None  # in the reader's words
    target: str | None = None
    background: bool = False
    asked: bool = True  # False: doubtful or optional
    exact_days: bool = True  # False: only meeting them is asked for
    responds_to: str | None = None
    operation_names: tuple[str, ...] = ()
    date_disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """One article of the first form."""

    file: str
    places: tuple[GoldPlace, ...]
    every_place: bool  # False: other toponyms may be right too
    dates: tuple[GoldDate, ...]
    incidents: tuple[GoldIncident, ...]


def read_gold(path: Path) -> list[dict[str, Any]]:
    """Read the lines of a gold file of either form."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_gold_article(row: Mapping[str, Any]) -> GoldArticle:
    """Read one line of the first form."""
    file = f"{row['id']}.txt"
    places = tuple(_read_place(place) for place in row["places"])
    by_name = {place.name: place for place in places}
    by_name |= {
        raw["admin1"]: place
        for raw, place in zip(row["places"], places, strict=True)
        if raw["admin1"] and raw["kind"] == "province"
    }
    return GoldArticle(
        file=file,
        places=places,
        every_place=row.get("places_exhaustive", True),
        dates=tuple(GoldDate(days=read_days(d["value"]), **_span(d)) for d in row["dates"]),
        incidents=tuple(_read_incident(i, file, by_name, f"{file}#{n}") for n, i in enumerate(row["incidents"])),
    )


def read_days(value: str) -> Days:
    """Read `YYYY[-MM[-DD]]`, or two with `/` between, as half-open days.

    >>> [day.isoformat() for day in read_days("2025-12")]
    ['2025-12-01', '2026-01-01']
    """
    first, _, last = value.partition("/")
    return _read_unit(first)[0], _read_unit(last or first)[1]


def _read_unit(value: str) -> Days:
    year, *rest = (int(part) for part in value.split("-"))
    if len(rest) == 2:
        day = date(year, *rest)
        return day, day + timedelta(days=1)
    if len(rest) == 1:
        return date(year, rest[0], 1), date(year + rest[0] // 12, rest[0] % 12 + 1, 1)
    return date(year, 1, 1), date(year + 1, 1, 1)


def _span(row: Mapping[str, Any]) -> dict[str, int]:
    return {"start": row["char_start"], "end": row["char_start"] + len(row["text"])}


def _read_place(row: Mapping[str, Any]) -> GoldPlace:
    return GoldPlace(
        **_span(row),
        role=row["role"],
        kind=row["kind"],
        name=row["name"],
        admin1=row["iso3166_2"] or None,
        country=row["country"],
        latitude=row["lat"],
        longitude=row["lon"],
        doubt="doubt" in row,
    )


def _read_incident(row: Mapping[str, Any], file: str, by_name: Mapping[str, GoldPlace], key: str) -> GoldIncident:
    named = [by_name[name] for name in row["places"] if name in by_name]
    length = row.get("evidence_length") or len(row["evidence"])
    first = row["date_start"]
    return GoldIncident(
        key=key,
        event_types=(row["type"], *row.get("alt_types", ())),
        days=read_days(f"{first}/{row['date_end'] or first}") if first else None,
        slack=0,
        admin1=frozenset(place.admin1 for place in named if place.admin1),
        countries=frozenset(place.country for place in named if place.country),
        border=bool(set(BORDERS) & set(row["places"])),
        claims=tuple(
            GoldClaim(outcome=outcome, low=claim[f"{outcome}_min"], high=claim[f"{outcome}_max"])
            for claim in row["claims"]
            for outcome in ("killed", "injured")
        ),
        evidence=((file, row["evidence_start"], row["evidence_start"] + length),),
        initiator=row.get("initiator"),
        target=row.get("target"),
        background=bool(row["background"]),
        asked="doubt" not in row,
    )


def read_gold_incident(row: Mapping[str, Any], gazetteer: Gazetteer) -> GoldIncident:
    """Read one line of the second form; its places are looked up by name where it does not give their units itself."""
    countries = {place.name: place.country for place in gazetteer.places if place.kind == "country" and place.country}
    names = [] if "admin1" in row else [name for name in row["places"] if name not in BORDERS]
    return GoldIncident(
        key=row["key"],
        event_types=(row["event_type"],),
        days=(date.fromisoformat(row["start"]), date.fromisoformat(row["end"])) if row["start"] else None,
        slack=row.get("date_tolerance_days", 0),
        admin1=frozenset(row.get("admin1", [_find_admin1(name, gazetteer) for name in names if name not in countries])),
        countries=frozenset(row.get("countries", [countries[name] for name in names if name in countries])),
        border=row.get("border", len(names) < len(row["places"])),
        claims=tuple(
            GoldClaim(outcome=claim["outcome"], low=claim["low"], high=claim["high"], claimant=claim["claimant"])
            for claim in row["claims"]
        ),
        evidence=tuple((each["article"], each["start"], each["end"]) for each in row["evidence"]),
        background=row.get("background", False),
        asked=not row.get("optional"),
        exact_days="date_tolerance_days" not in row,
        responds_to=row.get("responds_to"),
        operation_names=tuple(row.get("operation_names", ())),
        date_disputed=row.get("date_disputed", False),
    )


def _find_admin1(name: str, gazetteer: Gazetteer) -> str:
    found = [place for place in gazetteer.candidates(name) if place.kind in ("province", "city") and place.admin1]
    if not found:
        raise ValueError(f"the gold names {name!r}, which is no province or city of the gazetteer")
    return str(max(found, key=lambda place: (place.kind == "province", place.population)).admin1)
