"""GeoPackage and Parquet as rows of text; a geometry is the columns latitude and longitude, in WGS 84."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
import shapely

from geo.errors import FormatError
from geo.interchange.geojson_rows import GEOMETRY
from geo.interchange.own_columns import INCIDENTS
from geo.interchange.text_rows import FIRST_ROW, TextRows, TextTable, check_names, cut, simplify, write_text

LARGEST_UNPACKED = 8_000_000_000  # bytes of a Parquet file
_AT_A_TIME = 65_536  # rows


def open_geopackage(path: Path) -> TextTable:
    """Open the layer of incidents, else the first layer, of a GeoPackage.

    Raises:
        FormatError: It cannot be read, or holds no layer.
    """
    try:
        frame = _read_layer(path)
        if isinstance(frame, gpd.GeoDataFrame) and frame.crs is not None:
            frame = frame.to_crs("EPSG:4326")
    except Exception as error:  # GDAL raises many kinds
        raise FormatError(
            f"{path.name}: it cannot be read as a GeoPackage ({cut(str(error))}). Save it anew."
        ) from error
    geometry = frame.geometry.to_numpy() if isinstance(frame, gpd.GeoDataFrame) else None
    plain = pd.DataFrame(frame.drop(columns="geometry", errors="ignore"))
    names = _add_geometry([str(name) for name in plain.columns], geometry is not None)
    check_names(names, path.name)

    def read(_wanted: frozenset[str] | None = None) -> Iterator[TextRows]:
        for first in range(0, len(plain), _AT_A_TIME):
            some = plain.iloc[first : first + _AT_A_TIME]
            columns = {simplify(str(name)): _write_column(some[name].astype(object).tolist()) for name in some.columns}
            points = None if geometry is None else geometry[first : first + _AT_A_TIME]
            yield TextRows(columns=_place(columns, points), numbers=np.arange(first, first + len(some)) + FIRST_ROW)

    return TextTable(names=names, rows=read, container="GeoPackage")


def _read_layer(path: Path) -> Any:
    """Read it under a name that GDAL takes for nothing but a GeoPackage, whatever the file is called."""
    with TemporaryDirectory() as folder:
        named = Path(folder) / "table.gpkg"
        try:
            named.symlink_to(path.resolve())
        except OSError:
            shutil.copyfile(path, named)
        layers = [str(name) for name, _ in pyogrio.list_layers(named)]
        return pyogrio.read_dataframe(named, layer=INCIDENTS if INCIDENTS in layers else layers[0])


def open_parquet(path: Path) -> TextTable:
    """Open a Parquet or GeoParquet file.

    Raises:
        FormatError: It cannot be read, or would unpack to more than a table is.
    """
    try:
        file = pq.ParquetFile(path)
        unpacked = sum(file.metadata.row_group(n).total_byte_size for n in range(file.metadata.num_row_groups))
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        raise FormatError(f"{path.name}: it cannot be read as Parquet ({cut(str(error))}). Save it anew.") from error
    if unpacked > LARGEST_UNPACKED:
        raise FormatError(f"{path.name}: it would unpack to {unpacked / 1e9:.0f} GB. Save a part of it.")
    found = [name for name in file.schema_arrow.names if name != "geometry"]
    has_geometry = "geometry" in file.schema_arrow.names
    names = _add_geometry(found, has_geometry)
    check_names(names, path.name)

    def read(_wanted: frozenset[str] | None = None) -> Iterator[TextRows]:
        number = FIRST_ROW
        try:
            for batch in file.iter_batches(batch_size=_AT_A_TIME):
                batch.validate(full=True)  # or text that is no UTF-8 comes to light where nobody expects it
                columns = {simplify(name): _write_arrow(batch.column(name)) for name in found}
                points = _read_wkb(batch.column("geometry")) if has_geometry else None
                yield TextRows(columns=_place(columns, points), numbers=np.arange(number, number + batch.num_rows))
                number += batch.num_rows
        except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
            raise FormatError(
                f"{path.name}: it breaks off at row {number:,} ({cut(str(error))}). Save it anew."
            ) from error

    return TextTable(names=names, rows=read, container="Parquet")


def _add_geometry(names: Sequence[str], has_geometry: bool) -> tuple[str, ...]:
    simple = [simplify(name) for name in names]
    return (*names, *(name for name in GEOMETRY if has_geometry and name not in simple))


def _write_arrow(column: pa.Array) -> pa.LargeStringArray:
    kind = column.type
    if pa.types.is_dictionary(kind):
        column, kind = column.dictionary_decode(), kind.value_type
    if (
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_integer(kind)
        or pa.types.is_date(kind)
    ):
        return column.cast(pa.large_string())
    return _write_column(column.to_pylist())


def _write_column(values: Sequence[Any]) -> pa.LargeStringArray:
    return pa.array(
        [None if value is pd.NaT or value is pd.NA else write_text(value) for value in values], pa.large_string()
    )


def _read_wkb(column: pa.Array) -> Any:
    try:
        return shapely.from_wkb(np.array(column.to_pylist(), dtype=object), on_invalid="ignore")
    except TypeError:
        return np.full(len(column), None)


def _place(columns: dict[str, pa.LargeStringArray], geometry: Any) -> dict[str, pa.LargeStringArray]:
    """Add the coordinates of points, or of a point inside any other geometry, where the file has no such columns."""
    if geometry is None or set(GEOMETRY) <= columns.keys():
        return columns
    known = ~(shapely.is_missing(geometry) | shapely.is_empty(geometry))
    points = np.full(len(geometry), None, dtype=object)
    points[known] = shapely.point_on_surface(geometry[known])
    numbers = (shapely.get_y(points), shapely.get_x(points))
    return columns | {name: _write_column(values.tolist()) for name, values in zip(GEOMETRY, numbers, strict=True)}
