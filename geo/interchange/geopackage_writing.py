"""Tables as layers of one GeoPackage: incidents with their points, claims and columns without geometry."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pyarrow as pa
import pyogrio

from geo.incidents.table import CRS
from geo.interchange.arrow_columns import replace_nul
from geo.interchange.own_columns import INCIDENTS
from geo.interchange.own_locations import Geometries
from geo.interchange.parquet_writing import add_geometry

# A GeoPackage says when its layers were changed; one day for all lets the same incidents give the same file.
_CLOCK = {"OGR_CURRENT_DATE": "2000-01-01T00:00:00.000Z"}


def write_geopackage(layers: Mapping[str, pa.Table], points: Geometries, file: BinaryIO) -> None:
    """Write tables as layers; that of the incidents comes first and has the points."""
    with tempfile.TemporaryDirectory() as folder, _stopped_clock():
        path = Path(folder) / "incidents.gpkg"
        for number, (name, table) in enumerate(layers.items()):
            _write_layer(replace_nul(table), points if name == INCIDENTS else None, path, name, append=number > 0)
        file.write(path.read_bytes())


def _write_layer(table: pa.Table, points: Geometries | None, path: Path, layer: str, *, append: bool) -> None:
    geometry = {"geometry_name": "geometry", "geometry_type": "MultiPoint", "crs": CRS} if points is not None else {}
    pyogrio.write_arrow(
        table if points is None else add_geometry(table, points),
        path,
        layer=layer,
        driver="GPKG",
        append=append,
        **geometry,
    )


@contextmanager
def _stopped_clock() -> Iterator[None]:
    pyogrio.set_gdal_config_options(_CLOCK)
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options(dict.fromkeys(_CLOCK))
