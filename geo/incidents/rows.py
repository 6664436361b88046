"""From incidents to the incident table."""

from collections.abc import Iterable
from typing import Any

import geopandas as gpd
import pandas as pd
from shapely.geometry import Point

from geo.incidents.incident_rows import list_rows
from geo.incidents.model import Incident
from geo.incidents.table_shaping import build_empty_table, shape_table


def build_table(incidents: Iterable[Incident], dataset: str = "articles") -> gpd.GeoDataFrame:
    """Build the table of some incidents: one row an incident and place, rows of an incident together."""
    rows = [row for incident in incidents for row in list_rows(incident, dataset)]
    points = [_take_point(row) for row in rows]
    return shape_table(pd.DataFrame(rows), points) if rows else build_empty_table()


def _take_point(row: dict[str, Any]) -> Point | None:
    latitude, longitude = row.pop("latitude"), row.pop("longitude")
    return None if latitude is None else Point(longitude, latitude)
