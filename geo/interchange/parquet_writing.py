"""Tables as Parquet, with geometry as GeoParquet 1.1: WKB, EPSG:4326."""

import json
from typing import Any, BinaryIO

import geopandas as gpd
import pyarrow as pa
import shapely
from pyarrow import parquet

from geo.incidents.table import CRS
from geo.interchange.own_locations import Geometries


def write_parquet(table: pa.Table, file: BinaryIO, *, points: Geometries | None = None) -> None:
    """Write a table, with the points of its rows as the column `geometry` where they are given."""
    if points is not None:
        table = add_geometry(table, points)
        table = table.replace_schema_metadata({"geo": json.dumps(_describe(points))})
    parquet.write_table(table, file, compression="zstd")


def add_geometry(table: pa.Table, points: Geometries) -> pa.Table:
    """Add the points of the rows as the column `geometry`, in WKB; null where there is none."""
    return table.append_column("geometry", pa.array(shapely.to_wkb(points), pa.large_binary()))


def _describe(points: Geometries) -> dict[str, Any]:
    """Describe the column of the geometry in the words of GeoParquet."""
    column: dict[str, Any] = {"encoding": "WKB", "geometry_types": ["MultiPoint"]}
    column["crs"] = gpd.GeoSeries([], crs=CRS).crs.to_json_dict()
    if not shapely.is_missing(points).all():
        column["bbox"] = shapely.total_bounds(points).tolist()
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
