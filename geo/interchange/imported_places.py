"""The places of imported rows: their province and country looked up, their precision carried.

A place keeps the coordinates that the data set gives. Its province is that of the name in the row, where the gazetteer
knows it in the row's country, and otherwise the one in which the coordinates fall.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from geo.geocoding.boundaries import Admin1Unit, find_unit, read_admin1_units
from geo.geocoding.gazetteer import Gazetteer, read_gazetteer
from geo.geocoding.model import Place
from geo.interchange.coordinates import check_coordinates, is_in_theatre, read_degrees
from geo.interchange.translation import Unusable

_KEPT = 1 << 14  # of the last names and coordinates asked for
_KINDS = {
    "country": "country", "region": "country", "province": "admin1", "district": "admin2", "area": "admin2",
    "border": "border",
}  # fmt: skip
# Of places of one name the first kind is meant: who writes "Kabul" as a place means the city.
_FINENESS = (
    "city", "town", "village", "crossing", "site", "district", "area", "province", "region", "border", "country",
)  # fmt: skip
_UNIT_WORD = re.compile(r"\b(?:province|region|territory|district|state|wilayat)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\(.*?\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedPlace:
    """Where, as a row says it; the columns of the place in the incident table."""

    id: str | None  # None: unplaced
    name: str | None
    latitude: float  # degrees, WGS 84; 0 where unplaced
    longitude: float
    geo_precision: str | None
    admin1: str | None  # ISO 3166-2
    country: str | None  # ISO 3166-1 alpha-2
    reasons: str | None  # JSON array
    unplaced_reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceColumns:
    """What the columns of the place are called, for messages."""

    latitude: str = "latitude"
    longitude: str = "longitude"
    precision: str = "geo_precision"


class PlaceReader:
    """Reads the places of one file."""

    def __init__(
        self, say_precision: Callable[[str], tuple[str, str] | None], columns: PlaceColumns | None = None
    ) -> None:
        """Take what reads a precision: to ours and a reason in words; None where it is no precision."""
        self._say_precision = say_precision
        self._columns = columns or PlaceColumns()

    def read(
        self, latitude: str, longitude: str, precision: str, name: str, admin1: str, country: str
    ) -> ImportedPlace | Unusable:
        """Read one place; every argument may be empty."""
        said = self._say_precision(precision)
        if said is None:
            reason, remedy = "it is no precision that is known.", "See the codebook."
            return Unusable(column=self._columns.precision, value=precision, reason=reason, remedy=remedy)
        if not latitude and not longitude:
            return _UNPLACED
        north = read_degrees(latitude, self._columns.latitude)
        if isinstance(north, Unusable):
            return north
        east = read_degrees(longitude, self._columns.longitude)
        if isinstance(east, Unusable):
            return east
        found = find_country(country)
        if problem := check_coordinates(north, east, found, self._columns.latitude):
            return problem
        return _build_place(north, east, name, admin1, found, *said)


@lru_cache(_KEPT)
def find_country(name: str) -> str | None:
    """Find the ISO 3166-1 alpha-2 code of a country by its name or code; None where it is not known."""
    bare = _BRACKETS.sub("", name).strip()
    if len(bare) == 2 and bare.isascii() and bare.isupper():
        return bare
    return next((place.country for place in _load_gazetteer().candidates(bare) if place.kind == "country"), None)


@lru_cache(_KEPT)
def find_named_place(name: str, province: str, country: str) -> ImportedPlace:
    """Find a place by its name alone, in the gazetteer; unplaced with the reason where that does not tell."""
    code = find_country(country)
    admin1 = _find_province(province, code)
    found = [place for place in _load_gazetteer().candidates(name or province) if _fits(place, admin1, code)]
    if name:
        finest = min((_FINENESS.index(place.kind) for place in found), default=0)
        found = [place for place in found if _FINENESS.index(place.kind) == finest]
    else:
        found = [place for place in found if place.kind == "province"]
    if len(found) != 1 or found[0].latitude is None or found[0].longitude is None:
        return replace(_UNPLACED, unplaced_reason=_say_why(name or province, len(found)))
    place = found[0]
    reason = f"the table says “{name or province}”, looked up in the gazetteer"
    return ImportedPlace(
        id=place.id,
        name=place.name,
        latitude=found[0].latitude,
        longitude=found[0].longitude,
        geo_precision=_KINDS.get(place.kind, "settlement"),
        admin1=place.admin1,
        country=place.country,
        reasons=json.dumps([reason], ensure_ascii=False),
        unplaced_reason=None,
    )


def _fits(place: Place, admin1: str | None, country: str | None) -> bool:
    return (admin1 is None or place.admin1 == admin1) and (country is None or place.country == country)


def _say_why(name: str, found: int) -> str:
    if not found:
        return f"“{name}” is not in the gazetteer, and the row has no coordinates"
    if found == 1:
        return f"the gazetteer knows “{name}” and no coordinates of it"
    return f"“{name}” names {found} places, and the row does not tell which"


def _build_place(
    north: float, east: float, name: str, admin1: str, country: str | None, precision: str, reason: str
) -> ImportedPlace:
    province = _find_province(admin1, country)
    unit = _find_unit(north, east) if province is None and is_in_theatre(north, east) else None
    if unit and country and unit.country != country:
        unit = None  # the outlines are generalised: the row knows its country better
    shown = name or admin1 or f"{north:.4f}, {east:.4f}"
    return ImportedPlace(
        id=f"at/{north:.4f},{east:.4f}/{shown}",
        name=shown,
        latitude=north,
        longitude=east,
        geo_precision=precision,
        admin1=province or (unit.admin1 if unit and precision != "country" else None),
        country=country or (unit.country if unit else None),
        reasons=json.dumps([reason], ensure_ascii=False),
        unplaced_reason=None,
    )


_UNPLACED = ImportedPlace(
    id=None, name=None, latitude=0, longitude=0, geo_precision=None, admin1=None, country=None, reasons=None,
    unplaced_reason="the row has no coordinates",
)  # fmt: skip


@lru_cache(_KEPT)
def _find_province(name: str, country: str | None) -> str | None:
    if not name:
        return None
    bare = " ".join(_UNIT_WORD.sub(" ", name).split())
    for written in (name, bare):
        for place in _load_gazetteer().candidates(written):
            if place.kind == "province" and (country is None or place.country == country):
                return place.admin1
    return None


@lru_cache(_KEPT)
def _find_unit(north: float, east: float) -> Admin1Unit | None:
    return find_unit(north, east, _load_units())


@cache
def _load_gazetteer() -> Gazetteer:
    return read_gazetteer()


@cache
def _load_units() -> tuple[Admin1Unit, ...]:
    return read_admin1_units()
