"""Whether a table is an incident table: every column there, of its type, and what must be set together set together."""

import geopandas as gpd
import pandas as pd

from geo.errors import TableError
from geo.incidents.table import CRS, SCHEMA, Column


def check_table(table: gpd.GeoDataFrame) -> None:
    """Check that a table conforms to the schema.

    Raises:
        TableError: Names the first column, and row where there is one, that does not conform, and what was expected.
    """
    for column in SCHEMA:
        if column.name not in table.columns:
            raise TableError(f"the incident table has no column {column.name!r} ({column.meaning}).")
        _check_kind(table, column)
        _check_nulls(table, column)
        _check_values(table, column)
    if table.crs is None or table.crs.to_epsg() != 4326:
        raise TableError(f"the incident table is in {table.crs}, not in {CRS}; use to_crs({CRS!r}).")
    _check_pairs(table)
    _check_points(table)


def _check_kind(table: gpd.GeoDataFrame, column: Column) -> None:
    series = table[column.name]
    fits = {
        "text": pd.api.types.is_string_dtype(series.dtype) or series.isna().all(),
        "flag": pd.api.types.is_bool_dtype(series.dtype),
        "integer": pd.api.types.is_integer_dtype(series.dtype),
        "count": pd.api.types.is_integer_dtype(series.dtype) and pd.api.types.is_extension_array_dtype(series.dtype),
        "day": pd.api.types.is_datetime64_dtype(series.dtype),
        "category": isinstance(series.dtype, pd.CategoricalDtype),
        "point": series.dtype == "geometry",
    }[column.kind]
    if not fits:
        raise TableError(f"the column {column.name!r} holds {series.dtype}, not the {column.kind} that it should.")


def _check_nulls(table: gpd.GeoDataFrame, column: Column) -> None:
    if column.nullable:
        return
    empty = table[column.name].isna().to_numpy()
    if empty.any():
        row = table.index[int(empty.argmax())]
        raise TableError(f"row {row}: the column {column.name!r} ({column.meaning}) is empty and must not be.")


def _check_values(table: gpd.GeoDataFrame, column: Column) -> None:
    if not column.values:
        return
    strange = ~(table[column.name].isin(column.values) | table[column.name].isna()).to_numpy()
    if strange.any():
        row = table.index[int(strange.argmax())]
        value = table[column.name].iloc[int(strange.argmax())]
        raise TableError(f"row {row}: {column.name!r} is {value!r}, none of {', '.join(column.values)}.")


def _check_pairs(table: gpd.GeoDataFrame) -> None:
    """Check what must be set together: dates, places, and the reasons for their absence."""
    dated, placed = table["start"].notna().to_numpy(), table["place_id"].notna().to_numpy()
    rules = (
        (dated != table["end"].notna().to_numpy(), "start and end are set together or not at all"),
        (dated == table["undated_reason"].notna().to_numpy(), "undated_reason is set exactly where start is not"),
        (placed == table["unplaced_reason"].notna().to_numpy(), "unplaced_reason is set exactly where place_id is not"),
        ((table["end"] <= table["start"]).to_numpy(), "end is a day after start, for it is excluded"),
    )
    for broken, rule in rules:
        if broken.any():
            raise TableError(f"row {table.index[int(broken.argmax())]}: {rule}.")


def _check_points(table: gpd.GeoDataFrame) -> None:
    bounds = table.geometry.bounds
    outside = ((bounds["miny"].abs() > 90) | (bounds["minx"].abs() > 180)).to_numpy()
    if outside.any():
        row = table.index[int(outside.argmax())]
        raise TableError(f"row {row}: 'geometry' is not on the earth; are latitude and longitude swapped?")
