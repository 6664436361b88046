"""Whether two sets of locations may be of one happening, and which of several locations to keep.

A district lies in its province and a province in its country; the border runs through the provinces along it. Two
settlements, or two districts, are two places.
"""

import math
import re
from collections.abc import Iterable, Sequence

from geo.geocoding.model import Location, Placed

FINE = frozenset({"exact", "settlement", "admin2"})  # precisions finer than a province
_ORDER = ("exact", "settlement", "admin2", "admin1", "border", "country")
BORDER_UNITS = frozenset(
    [
        "AF-BDS",
        "AF-NUR",
        "AF-KNR",
        "AF-NAN",
        "AF-PIA",
        "AF-KHO",
        "AF-PKA",
        "AF-ZAB",
        "AF-KAN",
        "AF-HEL",
        "AF-NIM",
        "PK-KP",
        "PK-BA",
        "PK-GB",
    ]
)


_HAS = re.compile(r"[’']s (?:[a-z-]+ ){0,2}")
_OF = re.compile(
    r"(?: (?i:(?:[\w-]+ )?(?:area|district|tehsil|sub-?division|village|town|locality|council|valley|sector)))?"
    r" (?:of|in)(?: the)? "
)
_DISTRICT_KM = 40  # a town lies this near to the middle of its district; neighbouring district towns lie farther
_SAME_KM = 10  # kilometres between an air base and the district that bears its name
_NEAR_KM = 70
_ACROSS_KM = 100  # between the middles of two districts, or of a province and a district, that share the border


def measure_km(one: Placed, other: Placed) -> float:
    """Measure the great-circle distance between two locations; infinite where one has no coordinates."""
    places = (one.place, other.place)
    if any(p.latitude is None or p.longitude is None for p in places):
        return math.inf
    (a, b), (c, d) = ((math.radians(p.latitude or 0), math.radians(p.longitude or 0)) for p in places)
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))


def are_compatible(ones: Iterable[Placed], others: Sequence[Placed]) -> bool:
    """Whether some location of the one set may be, hold or lie in some location of the other."""
    return any(_may_be_one(one, other) for one in ones for other in others)


def are_near(ones: Iterable[Location], others: Sequence[Location]) -> bool:
    """Whether some of the one set lies in the same province as, and near to, some of the other."""
    return any(
        one.place.admin1 == other.place.admin1 and measure_km(one, other) <= _NEAR_KM
        for one in ones
        for other in others
    )


def face_each_other(ones: Iterable[Location], others: Sequence[Location]) -> bool:
    """Whether some of the one set lies across the border from, and near to, some of the other."""
    return any(
        one.place.country != other.place.country
        and {one.place.admin1, other.place.admin1} <= BORDER_UNITS
        and measure_km(one, other) <= _ACROSS_KM
        for one in ones
        for other in others
    )


def _may_be_one(one: Placed, other: Placed) -> bool:
    if one.place.id == other.place.id:
        return True
    coarse, fine = sorted((one, other), key=lambda loc: -_ORDER.index(loc.geo_precision))
    if coarse.geo_precision == "country":
        return fine.geo_precision == "border" or coarse.place.country == fine.place.country
    if coarse.geo_precision == "border":
        return fine.geo_precision == "border" or fine.place.admin1 in BORDER_UNITS
    if coarse.place.admin1 is None or coarse.place.admin1 != fine.place.admin1:
        return False
    if coarse.geo_precision == "admin1":
        return True
    if coarse.geo_precision == fine.geo_precision == "admin2":
        return _holds_area(coarse, fine) or (_share_name(coarse, fine) and measure_km(coarse, fine) <= _SAME_KM)
    return coarse.geo_precision != fine.geo_precision and measure_km(coarse, fine) <= _DISTRICT_KM


def _holds_area(one: Placed, other: Placed) -> bool:
    """Whether one is a district and the other an area that may lie in it."""
    return {one.place.kind, other.place.kind} == {"district", "area"} and measure_km(one, other) <= _SAME_KM


def _share_name(one: Placed, other: Placed) -> bool:
    """Whether the name of one place begins with that of the other."""
    names = (one.place.name.lower(), other.place.name.lower())
    return names[0].startswith(names[1]) or names[1].startswith(names[0])


def keep_finest(locations: Sequence[Location]) -> list[Location]:
    """Drop every location that only encloses another: "Nangarhar in eastern Afghanistan" is Nangarhar.

    Order is kept; of two mentions of one place the first stays.
    """
    unique = list({loc.place.id: loc for loc in reversed(locations)}.values())[::-1]
    outer = {
        one.place.id
        for one in locations
        if any(_is_told_around(one, other) for other in unique if other.place.id != one.place.id)
    }
    inner = [loc for loc in unique if loc.place.id not in outer]
    return [loc for loc in inner if not any(_encloses(loc, other) for other in inner if other is not loc)]


def list_finest(locations: Sequence[Location]) -> Sequence[Location]:
    """Leave out what only encloses another, and the border beside any other place.

    "Hangu in Khyber Pakhtunkhwa" and "Dir in Khyber Pakhtunkhwa" are two places though they lie in one province, and
    the border runs through too many places to tell.
    """
    finest = keep_finest(locations)
    return [loc for loc in finest if loc.geo_precision != "border"] or finest


def _is_told_around(outer: Location, inner: Location) -> bool:
    """Whether the text puts one place inside the other: "Kandahar's Spin Boldak", "the Domel area of Bannu"."""
    one, other = outer.toponym, inner.toponym
    if one.sentence is not other.sentence or outer.place.admin1 is None or outer.place.admin1 != inner.place.admin1:
        return False
    text = one.sentence.article.text
    if one.end <= other.start:
        return _HAS.fullmatch(text, one.end, other.start) is not None
    between = text[other.end : one.start]
    held = inner.place.kind == "area" and outer.place.kind == "district" and measure_km(outer, inner) <= _NEAR_KM
    return _OF.fullmatch(between) is not None or (between == ", " and held)


def _encloses(coarse: Location, fine: Location) -> bool:
    rank = _ORDER.index(coarse.geo_precision) - _ORDER.index(fine.geo_precision)
    if rank < 0 or (rank == 0 and not _is_wider(coarse, fine)):
        return False
    if coarse.geo_precision == "country":
        return coarse.place.country == fine.place.country or fine.geo_precision == "border"
    if coarse.geo_precision == "border":
        return fine.place.admin1 in BORDER_UNITS
    if coarse.place.admin1 is None or coarse.place.admin1 != fine.place.admin1:
        return False
    return coarse.geo_precision == "admin1" or (
        coarse.geo_precision == "admin2" and measure_km(coarse, fine) <= _DISTRICT_KM
    )


def _is_wider(coarse: Location, fine: Location) -> bool:
    """Whether the first is a whole country and the second a region of it, or a district and an area in it."""
    if coarse.place.kind == "district" and fine.place.kind == "area":
        return measure_km(coarse, fine) <= _NEAR_KM
    return coarse.place.kind == "country" and fine.place.kind == "region" and coarse.place.country == fine.place.country
