"""What the page in Streamlit and its map last told each other; `geo.webmap.host` tells the rest."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isfinite
from typing import Any

from geo.webmap.state import MapState

_LARGEST_KM = 2_000.0  # a click on a map of half the earth


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What the page and one map last told each other."""

    revision: int  # of the last change from Python
    state: MapState  # as last returned


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPoint:
    """A point that a reader picked on the map."""

    latitude: float  # degrees, WGS 84
    longitude: float
    radius_km: float  # how far off the pick may be, by how much of the land a pixel covered


def take_over(last: Exchange | None, value: Any, asked: MapState) -> Exchange:
    """Merge what the map reported with what Python asks for; only a real change counts a revision."""
    report = _read_report(value)
    if last is None:  # a session's first run; a map that reports has outlived the session before, as a restart ends it
        return report or Exchange(revision=1, state=asked)
    if report is None or report.revision < last.revision:
        report = last
    changes = {
        name: getattr(asked, name) for name in MapState.__slots__ if getattr(asked, name) != getattr(last.state, name)
    }
    wanted = replace(report.state, **changes)
    return Exchange(revision=report.revision + (wanted != report.state), state=wanted)


def _read_report(value: Any) -> Exchange | None:
    report = value.get("state") if isinstance(value, Mapping) else None
    if not isinstance(report, Mapping):
        return None
    revision, record = report.get("revision"), report.get("state")
    if not isinstance(revision, int) or not isinstance(record, Mapping):
        return None
    return Exchange(revision=revision, state=MapState.from_record(record))


def read_point(value: Any) -> MapPoint | None:
    """Read a point that the browser sent; None for anything that is none on the earth."""
    if not isinstance(value, Mapping):
        return None
    numbers = [value.get(name) for name in ("latitude", "longitude", "radius")]
    if not all(isinstance(each, int | float) and isfinite(each) for each in numbers):
        return None
    latitude, longitude, radius = (float(each) for each in numbers if each is not None)
    if abs(latitude) > 90 or abs(longitude) > 180 or not 0 <= radius <= _LARGEST_KM:
        return None
    return MapPoint(latitude=latitude, longitude=longitude, radius_km=radius)
