"""Places for a person who looks for one: by the beginning of any of their names, by degrees, or around a point.

>>> from geo.geocoding.gazetteer import read_gazetteer
>>> search_places("jalalab", read_gazetteer().places)[0].name
'Jalalabad'
>>> read_degrees("34.43, 70.45")
(34.43, 70.45)
>>> read_degrees("Kabul") is None
True
"""

import re
from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from geo.errors import PlaceError
from geo.extraction.folding import fold_name
from geo.geocoding.model import Place

_EARTH_KM = 6371.0  # mean radius
_KINDS = ("city", "town", "crossing", "village", "site", "district")  # the more notable first
_WIDE_KINDS = ("country", "region", "province", "border")
_DEGREES = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*°?\s*(?:,\s*|;\s*|\s+)(-?\d{1,3}(?:\.\d+)?)\s*°?\s*")


def search_places(words: str, places: Sequence[Place], *, limit: int = 8) -> list[Place]:
    """Search places by a name or a part of one.

    A whole name comes before a beginning, a beginning before the middle of a name; among equals come the places of more
    people. Spelling is folded as everywhere (`geo.extraction.folding`).

    Args:
        words: What was typed; nothing finds nothing.
        places: Where to look.
        limit: How many to give at most.
    """
    wanted = fold_name(words)
    if not wanted:
        return []
    measured = [(rank, place) for place in places if (rank := _rank(wanted, place)) is not None]
    measured.sort(key=lambda each: (each[0], -each[1].population, each[1].name, each[1].id))
    return [place for _, place in measured[:limit]]


def _rank(wanted: str, place: Place) -> int | None:
    """Rank a place by how well a name of it fits: 0 the best, None not at all."""
    ranks = [_rank_name(wanted, fold_name(name)) for name in (*place.strong_names, *place.weak_names)]
    return min((rank for rank in ranks if rank is not None), default=None)


def _rank_name(wanted: str, name: str) -> int | None:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name:
        return 2
    return 3 if len(wanted) > 2 and wanted in name else None


def read_degrees(words: str) -> tuple[float, float] | None:
    """Read latitude and longitude in decimal degrees; None where the words are none.

    Raises:
        PlaceError: They are not on the earth.
    """
    match = _DEGREES.fullmatch(words)
    if match is None:
        return None
    latitude, longitude = float(match[1]), float(match[2])
    if abs(latitude) > 90 or abs(longitude) > 180:
        raise PlaceError(f"{words.strip()}: not on the earth; give latitude, then longitude, in degrees.")
    return latitude, longitude


def search_near(
    latitude: float, longitude: float, radius_km: float, places: Sequence[Place], *, limit: int = 5
) -> list[tuple[Place, float]]:
    """Search the places around a point: settlements, districts and sites, no provinces and countries.

    Args:
        latitude: Degrees, WGS 84.
        longitude: Degrees, WGS 84.
        radius_km: How far away a place may lie.
        places: Where to look.
        limit: How many to give at most.

    Returns:
        The nearest first, to the kilometre, and of equals the more notable; each with its distance in kilometres.
    """
    measured = [
        (measure_km(latitude, longitude, place.latitude, place.longitude), place)
        for place in places
        if place.kind not in _WIDE_KINDS and place.latitude is not None and place.longitude is not None
    ]
    near = [each for each in measured if each[0] <= radius_km]
    near.sort(key=lambda each: (round(each[0]), _rank_kind(each[1]), each[0], each[1].id))
    return [(place, distance) for distance, place in near[:limit]]


def _rank_kind(place: Place) -> int:
    """Rank what lies at one distance: a town before its quarters, which often have no point of their own."""
    return _KINDS.index(place.kind) if place.kind in _KINDS else len(_KINDS)


def measure_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Measure the great circle between two points, in kilometres; degrees, WGS 84."""
    north, south = radians(latitude), radians(other_latitude)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(other_longitude - longitude) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))
