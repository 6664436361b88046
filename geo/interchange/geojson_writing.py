"""Tables as GeoJSON (RFC 7946): WGS 84, longitude first, one feature a line.

Columns of JSON stand in `properties` as the values they are, not as text. A feature has the id of its incident.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import BinaryIO

import pyarrow as pa
import pyarrow.compute as pc
import shapely

from geo.interchange.own_columns import Field
from geo.interchange.own_locations import Geometries, write_strings

_AT_ONCE = 5_000  # features


def write_geojson(table: pa.Table, points: Geometries, fields: Sequence[Field], file: BinaryIO) -> None:
    """Write one feature a row.

    Args:
        table: The columns of the fields.
        points: By row a shapely MultiPoint, None where there is no coordinate.
        fields: What the columns are.
        file: Open for writing bytes.
    """
    file.write(b'{"type": "FeatureCollection", "features": [\n')
    features = _write_features(table, points, fields)
    first = True
    while some := list(islice(features, _AT_ONCE)):
        file.write(b"" if first else b",\n")
        file.write(",\n".join(some).encode())
        first = False
    file.write(b"\n]}\n")


def _write_features(table: pa.Table, points: Geometries, fields: Sequence[Field]) -> Iterator[str]:
    for start in range(0, len(table), _AT_ONCE):
        some = table.slice(start, _AT_ONCE).combine_chunks()
        geometries = [_write_point(each) for each in points[start : start + _AT_ONCE]]
        ids = write_strings(_read(some, "incident_id")).to_pylist()
        properties = _write_properties(some, fields).to_pylist()
        for id, geometry, held in zip(ids, geometries, properties, strict=True):
            yield f'{{"type": "Feature", "id": {id}, "geometry": {geometry}, "properties": {{{held}}}}}'


def _write_point(point: shapely.MultiPoint | None) -> str:
    if point is None:
        return "null"
    pairs = [f"[{longitude!r}, {latitude!r}]" for longitude, latitude in shapely.get_coordinates(point).tolist()]
    if len(pairs) == 1:
        return f'{{"type": "Point", "coordinates": {pairs[0]}}}'
    return f'{{"type": "MultiPoint", "coordinates": [{", ".join(pairs)}]}}'


def _write_properties(table: pa.Table, fields: Sequence[Field]) -> pa.Array:
    parts: list[pa.Array | pa.Scalar] = []
    for field in fields:
        parts += [_text(f'{", " if parts else ""}"{field.name}": '), _write_column(_read(table, field.name), field)]
    return pc.binary_join_element_wise(*parts, _text(""))


def _write_column(column: pa.Array, field: Field) -> pa.Array:
    match field.kind:
        case "text":
            return write_strings(column)
        case "day":
            return write_strings(pc.cast(column, pa.large_string()))
    return pc.fill_null(pc.cast(column, pa.large_string()), "null")


def _read(table: pa.Table, name: str) -> pa.Array:
    column = table[name]
    return column.chunk(0) if column.num_chunks else pa.array([], column.type)


def _text(value: str) -> pa.Scalar:
    return pa.scalar(value, pa.large_string())
