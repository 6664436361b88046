"""GeoJSON as rows of text: properties are columns, and a geometry is the columns latitude and longitude.

RFC 7946 knows WGS 84 only; a file that names another system is refused, not read wrongly.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape

from geo.errors import FormatError
from geo.interchange.text_rows import TextRows, TextTable, build_rows, check_names, write_text

LARGEST = 512_000_000  # bytes
_WGS_84 = ("CRS84", "EPSG::4326", "EPSG:4326")
GEOMETRY = ("latitude", "longitude")


def open_geojson(path: Path) -> TextTable:
    """Open a collection of features.

    Raises:
        FormatError: It is no GeoJSON, far too large or too deep, or not in WGS 84.
    """
    features = _read_features(path)
    names = tuple(dict.fromkeys(str(name) for each in features for name in _properties(each)))
    names = (*names, *(name for name in GEOMETRY if name not in names))
    check_names(names, path.name)

    def read(_wanted: frozenset[str] | None = None) -> Iterator[TextRows]:
        yield from build_rows(names, (_build_row(each, names) for each in features), first=1)

    return TextTable(names=names, rows=read, container="GeoJSON")


def _read_features(path: Path) -> Sequence[Any]:
    if path.stat().st_size > LARGEST:
        raise FormatError(f"{path.name}: it is larger than {LARGEST // 10**6} MB. Save it as Parquet or GeoPackage.")
    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except RecursionError as error:
        raise FormatError(f"{path.name}: it is nested too deeply to be a map. Look at where it comes from.") from error
    except UnicodeDecodeError as error:
        raise FormatError(f"{path.name}: it is not UTF-8, as GeoJSON is. Save it as UTF-8.") from error
    except json.JSONDecodeError as error:
        raise FormatError(f"{path.name}: it is no JSON ({error}). Save it as GeoJSON anew.") from error
    except ValueError as error:
        raise FormatError(
            f"{path.name}: a number in it has thousands of digits. Look at where it comes from."
        ) from error
    if not isinstance(document, Mapping) or not isinstance(document.get("features"), list):
        raise FormatError(f"{path.name}: it is no collection of features. Save a layer of points as GeoJSON.")
    crs = json.dumps(document.get("crs") or "")
    if document.get("crs") and not any(name in crs for name in _WGS_84):
        raise FormatError(f"{path.name}: it is not in WGS 84. Save it with EPSG:4326, as GeoJSON demands.")
    features: list[Any] = document["features"]
    return features


def _properties(feature: Any) -> Mapping[str, Any]:
    properties = feature.get("properties") if isinstance(feature, Mapping) else None
    return properties if isinstance(properties, Mapping) else {}


def _build_row(feature: Any, names: Sequence[str]) -> list[str | None]:
    properties = _properties(feature)
    latitude, longitude = _read_point(feature.get("geometry") if isinstance(feature, Mapping) else None)
    row = {name: _write(value) for name, value in properties.items()}
    if row.get("latitude") is None and row.get("longitude") is None:
        row |= {"latitude": latitude, "longitude": longitude}
    return [row.get(name) for name in names]


def _write(value: Any) -> str | None:
    try:
        return write_text(value)
    except RecursionError:
        return None


def _read_point(geometry: Any) -> tuple[str | None, str | None]:
    """The point, or one inside any other geometry, as text; what is no geometry is written so that it is refused."""
    if geometry is None:
        return None, None
    try:
        found = shape(geometry)
        point = found if isinstance(found, shapely.Point) else found.representative_point()
        return (None, None) if point.is_empty else (repr(point.y), repr(point.x))
    except Exception:  # noqa: BLE001 - shapely raises many kinds for what is no geometry
        return "no geometry", "no geometry"
