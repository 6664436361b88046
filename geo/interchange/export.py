"""Incidents out: the incident table as files of a format, whole or what a selection left of it.

    export = prepare_export(table, get_format("gpkg"))
    write_export(export, Path("incidents.gpkg"))

Rows of ACLED never leave; what else a format cannot hold is counted with its reason. The same table gives the same
bytes. Forms and columns: `geo.interchange.own_columns`, `geo.interchange.acled_form`, `geo.interchange.ged_form`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

import geopandas as gpd
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geo.interchange.acled_form import build_acled
from geo.interchange.csv_writing import write_csv
from geo.interchange.excel_writing import write_excel
from geo.interchange.export_formats import ExportFormat
from geo.interchange.ged_form import build_ged
from geo.interchange.geojson_writing import write_geojson
from geo.interchange.geopackage_writing import write_geopackage
from geo.interchange.jsonl_writing import write_jsonl
from geo.interchange.left_out import LeftOutIncident, drop_acled, list_left_out
from geo.interchange.own_columns import CLAIM_COLUMNS, CLAIMS, COLUMNS, INCIDENT_COLUMNS, INCIDENTS, list_columns
from geo.interchange.own_form import OwnTables, build_own_tables
from geo.interchange.parquet_writing import write_parquet

Write = Callable[[BinaryIO], None]  # into a file that is open for writing bytes
LEFT_OUT = "left_out"
_SHAPES = {"acled": build_acled, "ucdp": build_ged}


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What is to be written, and what is not."""

    format: ExportFormat
    incidents: int
    claims: int
    acled: int  # incidents left out because they are rows of ACLED
    left_out: tuple[LeftOutIncident, ...]  # others that the format cannot hold
    size: int  # bytes that are to be written, roughly and at most
    tables: Mapping[str, Write]  # by the name of the table, incidents first; all in one where the format is whole


def prepare_export(table: gpd.GeoDataFrame, format: ExportFormat) -> Export:
    """Prepare an incident table for being written.

    Args:
        table: See `geo.incidents.table`; all rows of an incident, together.
        format: One of `geo.interchange.export_formats.FORMATS`.
    """
    kept, acled = drop_acled(table)
    own = build_own_tables(kept)
    if format.id in _SHAPES:
        return _prepare_shape(own, format, acled)
    return Export(
        format=format,
        incidents=len(own.incidents),
        claims=len(own.claims),
        acled=acled,
        left_out=(),
        size=_estimate(own),
        tables=_list_own(own, format),
    )


def _prepare_shape(own: OwnTables, format: ExportFormat, acled: int) -> Export:
    events, left_out = _SHAPES[format.id](own.incidents)
    gone = pa.array([each.incident_id for each in left_out], pa.large_string())
    claims = own.claims.filter(pc.invert(pc.is_in(own.claims["incident_id"], gone)))
    tables: dict[str, Write] = {INCIDENTS: partial(write_csv, events, marked=False), CLAIMS: partial(write_csv, claims)}
    tables[LEFT_OUT] = partial(write_csv, list_left_out(left_out))
    return Export(
        format=format,
        incidents=len(events),
        claims=len(claims),
        acled=acled,
        left_out=left_out,
        size=_estimate(own),
        tables=tables,
    )


def _estimate(own: OwnTables) -> int:
    return int(2 * (own.incidents.nbytes + own.claims.nbytes))


def _list_own(own: OwnTables, format: ExportFormat) -> dict[str, Write]:
    incidents, claims, columns = own.incidents, own.claims, list_columns()
    layers = {INCIDENTS: incidents, CLAIMS: claims, COLUMNS: columns}
    claimed = own.points[own.claimed] if len(own.claimed) else np.array([], dtype=object)
    match format.id:
        case "xlsx":
            return {INCIDENTS: partial(write_excel, layers)}
        case "gpkg":
            return {INCIDENTS: partial(write_geopackage, layers, own.points)}
        case "jsonl":
            return {INCIDENTS: partial(write_jsonl, incidents)}
        case "geojson":
            return {
                INCIDENTS: partial(write_geojson, incidents, own.points, INCIDENT_COLUMNS),
                CLAIMS: partial(write_geojson, claims, claimed, CLAIM_COLUMNS),
            }
        case "parquet":
            return {
                INCIDENTS: partial(write_parquet, incidents, points=own.points),
                CLAIMS: partial(write_parquet, claims),
            }
    return {name: partial(write_csv, layer) for name, layer in layers.items()}
