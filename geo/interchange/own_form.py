"""From the incident table to the two tables of our own files: one row an incident, one row a claim.

What the columns mean and how formats write them stands in `geo.interchange.own_columns`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geo.incidents.table import UNREVIEWED
from geo.interchange.arrow_columns import ARROW_TYPES, read_column
from geo.interchange.own_claims import list_claims, list_quotations
from geo.interchange.own_columns import CLAIM_COLUMNS, INCIDENT_COLUMNS, Field
from geo.interchange.own_locations import Geometries, Positions, join_points, read_degrees, write_locations
from geo.version import PROGRAM


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTables:
    """The tables of one export."""

    incidents: pa.Table  # INCIDENT_COLUMNS, in the order of the incident table
    claims: pa.Table  # CLAIM_COLUMNS, in the order of the incidents
    points: Geometries  # by incident: a shapely MultiPoint, None without a coordinate
    claimed: Positions  # by claim: the row of its incident


def build_own_tables(table: gpd.GeoDataFrame) -> OwnTables:
    """Build the two tables of an incident table whose rows of one incident stand together."""
    heads = find_heads(table)
    columns = _copy_columns(table, heads) | _build_places(table, heads)
    reports = [json.loads(text) for text in columns["reports"].to_pylist()]
    columns |= _shape(list_quotations(each[0] if each else {} for each in reports), INCIDENT_COLUMNS)
    incidents = pa.table({field.name: columns[field.name] for field in INCIDENT_COLUMNS})
    claims, claimed = list_claims(columns["claims"].to_pylist(), reports, columns["sources"].to_pylist())
    return OwnTables(
        incidents=incidents,
        claims=_build_claims(claims, claimed, incidents),
        points=join_points(table, heads),
        claimed=claimed,
    )


def find_heads(table: pd.DataFrame) -> Positions:
    """Find the first row of each incident."""
    ids = table["incident_id"].to_numpy(dtype=object)
    first = np.ones(len(ids), dtype=bool)
    first[1:] = ids[1:] != ids[:-1]
    return np.flatnonzero(first)


def _copy_columns(table: gpd.GeoDataFrame, heads: Positions) -> dict[str, pa.Array]:
    """Take over what the incident table has under the same name."""
    first = table.iloc[heads] if len(heads) < len(table) else table
    columns = {
        field.name: read_column(first[field.name], field.kind)
        for field in INCIDENT_COLUMNS
        if field.name in table.columns
    }
    states = columns.get("review_state", pa.nulls(len(heads), pa.large_string()))
    columns["review_state"] = pc.fill_null(states, UNREVIEWED)
    columns["program_version"] = pa.array([PROGRAM] * len(heads), pa.large_string())
    return columns


def _build_places(table: gpd.GeoDataFrame, heads: Positions) -> dict[str, pa.Array]:
    latitudes, longitudes = read_degrees(table)
    first = pa.array(heads)
    locations = write_locations(table, heads)
    return {"locations": locations, "latitude": latitudes.take(first), "longitude": longitudes.take(first)}


def _build_claims(claims: Mapping[str, list[Any]], claimed: Positions, incidents: pa.Table) -> pa.Table:
    """Set what is known of the incident beside each of its claims."""
    own = _shape(claims, CLAIM_COLUMNS)
    shared = [field.name for field in CLAIM_COLUMNS if field.name not in own]
    beside = incidents.select(shared).take(pa.array(claimed))
    return pa.table({f.name: own[f.name] if f.name in own else beside[f.name] for f in CLAIM_COLUMNS})


def _shape(columns: Mapping[str, list[Any]], fields: Sequence[Field]) -> dict[str, pa.Array]:
    """Give those columns that are there their types."""
    return {f.name: pa.array(columns[f.name], ARROW_TYPES[f.kind]) for f in fields if f.name in columns}
