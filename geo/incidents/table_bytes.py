"""The incident table as bytes and back, for the disk: Arrow's columns, of which most are taken as they lie there."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import shapely

from geo.incidents.table import CRS
from geo.incidents.table_shaping import build_empty_table

_POINT = ("longitude", "latitude")  # columns in place of the geometry; not a number where there is none
_COMPRESSION = "lz4"  # opens as fast as memory is copied


def pack_table(table: gpd.GeoDataFrame) -> bytes:
    """Return an incident table as bytes."""
    columns = pd.DataFrame(table.drop(columns="geometry"))
    columns = columns.assign(**dict(zip(_POINT, (table.geometry.x, table.geometry.y), strict=True)))
    arrow = pa.Table.from_pandas(columns, preserve_index=False)
    stream = pa.BufferOutputStream()
    options = pa.ipc.IpcWriteOptions(compression=_COMPRESSION)
    with pa.ipc.new_file(stream, arrow.schema, options=options) as writer:
        writer.write_table(arrow)
    return bytes(stream.getvalue())


def unpack_table(data: bytes) -> gpd.GeoDataFrame:
    """Return the table of some bytes.

    Raises:
        pyarrow.ArrowInvalid: They are none of a table.
    """
    columns = pa.ipc.open_file(pa.BufferReader(data)).read_all().to_pandas()
    if columns.empty:  # without rows Arrow forgets the values of categories
        return build_empty_table()
    longitude, latitude = (columns.pop(name).to_numpy() for name in _POINT)
    points = np.full(len(columns), None, dtype=object)
    placed = ~np.isnan(longitude)
    points[placed] = shapely.points(longitude[placed], latitude[placed])
    return gpd.GeoDataFrame(columns, geometry=gpd.GeoSeries(points, index=columns.index, crs=CRS), crs=CRS)
