"""Rows that become an incident table: columns get the types of the schema."""

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.incidents.table import CRS, REVIEW_STATES, SCHEMA, Column


def build_empty_table() -> gpd.GeoDataFrame:
    """Build a table of no rows that conforms to the schema."""
    return shape_table(pd.DataFrame({column.name: [] for column in SCHEMA if column.kind != "point"}), [])


def shape_table(rows: pd.DataFrame, points: list[object]) -> gpd.GeoDataFrame:
    """Give columns their types.

    Args:
        rows: Every column of the schema but the geometry, in any order; days as anything pandas reads. Without
            `review_state` all rows are unreviewed.
        points: One shapely point a row, None where there is no place.
    """
    shaped: dict[str, object] = {}
    for column in SCHEMA:
        if column.kind != "point":
            shaped[column.name] = _shape_column(_find_series(rows, column), column)
    return gpd.GeoDataFrame(shaped, geometry=gpd.GeoSeries(points, index=rows.index, crs=CRS), crs=CRS)


def _find_series(rows: pd.DataFrame, column: Column) -> pd.Series:
    if column.name == "review_state" and column.name not in rows.columns:
        states = pd.CategoricalDtype(list(REVIEW_STATES))
        return pd.Series(pd.Categorical.from_codes(np.zeros(len(rows), "int8"), dtype=states), index=rows.index)
    return rows[column.name]


def _shape_column(series: pd.Series, column: Column) -> pd.Series:
    match column.kind:
        case "day":
            return pd.to_datetime(series).astype("datetime64[s]")
        case "category":
            return series.astype(pd.CategoricalDtype(list(column.values)) if column.values else "category")
        case "flag":
            return series.astype(bool)
        case "integer":
            return series.astype("int16")
        case "count":
            return series.astype("Int32")
    return series.astype("str")
