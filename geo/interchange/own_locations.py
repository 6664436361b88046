"""The places of each incident in one cell: JSON with an object a place, and the geometry of them all."""

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import geopandas as gpd
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely

from geo.interchange.arrow_columns import read_column

Positions = np.ndarray[Any, np.dtype[np.intp]]
Geometries = np.ndarray[Any, np.dtype[Any]]
_TEXTS = {
    "id": "place_id",
    "name": "place_name",
    "geo_precision": "geo_precision",
    "admin1": "admin1",
    "country": "country",
}
_JSON = {"evidence": ("location_evidence", "null"), "reasons": ("place_reasons", "[]")}


def write_locations(table: gpd.GeoDataFrame, heads: Positions) -> pa.Array:
    """Write the places of each incident as a JSON array, in their order; an empty one where it has none.

    Args:
        table: An incident table; rows of one incident stand together.
        heads: The first row of each incident.
    """
    written = _write_places(table).to_pylist()
    bounds = np.append(heads, len(table)).tolist()
    return pa.array([_join(written[head:end]) for head, end in pairwise(bounds)], pa.large_string())


def read_degrees(table: gpd.GeoDataFrame) -> tuple[pa.Array, pa.Array]:
    """Return latitude and longitude of each row; null where it has no coordinate."""
    points = table.geometry.to_numpy()
    latitudes, longitudes = shapely.get_y(points), shapely.get_x(points)
    return pa.array(latitudes, from_pandas=True), pa.array(longitudes, from_pandas=True)


def join_points(table: gpd.GeoDataFrame, heads: Positions) -> Geometries:
    """Join the points of each incident into a MultiPoint; None where no place of it has a coordinate."""
    points = table.geometry.to_numpy()
    there = np.flatnonzero(~(shapely.is_missing(points) | shapely.is_empty(points)))
    incidents = np.searchsorted(heads, there, side="right") - 1
    joined = np.full(len(heads), None, dtype=object)
    if len(there):
        distinct, numbers = np.unique(incidents, return_inverse=True)
        joined[distinct] = shapely.multipoints(np.asarray(points[there], dtype=object), indices=numbers)
    return joined


def _join(places: Sequence[str | None]) -> str:
    return f"[{', '.join(place for place in places if place is not None)}]"


def _write_places(table: gpd.GeoDataFrame) -> pa.Array:
    """Write the place of each row as a JSON object; null where it has none."""
    latitudes, longitudes = read_degrees(table)
    values = {key: write_strings(read_column(table[name])) for key, name in _TEXTS.items()}
    values |= {"latitude": _write_numbers(latitudes), "longitude": _write_numbers(longitudes)}
    values |= {key: pc.fill_null(read_column(table[name]), empty) for key, (name, empty) in _JSON.items()}
    parts: list[Any] = []
    for key, written in values.items():
        parts += [_text(f'{", " if parts else "{"}"{key}": '), written]
    objects = pc.binary_join_element_wise(*parts, _text("}"), _text(""))
    return pc.if_else(pc.is_valid(read_column(table["place_id"])), objects, pa.scalar(None, pa.large_string()))


def write_strings(texts: pa.Array) -> pa.Array:
    """Write texts as JSON, each distinct one once; null as `null`."""
    coded = texts.dictionary_encode()
    values = [json.dumps(value, ensure_ascii=False) for value in coded.dictionary.to_pylist()]
    return pc.fill_null(pa.array(values, pa.large_string()).take(coded.indices), "null")


def _write_numbers(numbers: pa.Array) -> pa.Array:
    return pc.fill_null(pc.cast(numbers, pa.large_string()), "null")


def _text(value: str) -> pa.Scalar:
    return pa.scalar(value, pa.large_string())
