"""The incident table: what all stages from here on read, and nothing else.

One row is one incident at one place. An incident with two places has two rows that share `incident_id`
and differ only in the columns of the place; one without a place has one row with null place columns.
So `incident_id.nunique()` counts incidents. Rows of an incident stand together, `place_rank` from 0.

The table is a `geopandas.GeoDataFrame` in EPSG:4326. `geometry` is a representative point; how precisely it
is meant, `geo_precision` says, and nothing may be drawn more precisely than that.

Lists are JSON text, in the form of the command line's contract: `claims` and `reports` as in an incident's
record, `responds_to`, `operation_names`, `rules` as arrays of strings, `location_evidence` as one object with
article, start, end and text, `type_evidence` and `date_evidence` as arrays of such objects. `claimants` and
`sources` repeat, for filters, what the claims and reports hold.
"""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.errors import TableError

CRS = "EPSG:4326"
EVENT_TYPES = (
    "airstrike", "drone_strike", "shelling", "ground_attack", "border_clash", "suicide_bombing", "bombing",
    "armed_attack", "abduction", "other_violence", "ceasefire", "talks", "statement", "border_closure", "deportation",
)  # fmt: skip
VIOLENCE = EVENT_TYPES[:10]
CONTEXT = EVENT_TYPES[10:]
GEO_PRECISIONS = ("exact", "settlement", "admin2", "admin1", "border", "country")
DATE_PRECISIONS = ("day", "week", "month", "year")
REVIEW_STATES = ("unreviewed", "accepted", "corrected", "rejected", "added")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of the schema."""

    name: str
    kind: str  # text, flag, integer, count, day, category, point
    nullable: bool
    meaning: str
    values: tuple[str, ...] = ()  # of a category; empty: any


SCHEMA: tuple[Column, ...] = (
    Column(name="incident_id", kind="text", nullable=False, meaning="from content, stable over re-runs"),
    Column(name="place_rank", kind="integer", nullable=False, meaning="0 for the first place of the incident"),
    Column(name="dataset", kind="category", nullable=False, meaning="articles, acled, ucdp, or a file's name"),
    Column(name="event_type", kind="category", nullable=False, meaning="see the codebook", values=EVENT_TYPES),
    Column(name="start", kind="day", nullable=True, meaning="first day it may have happened; null: undated"),
    Column(name="end", kind="day", nullable=True, meaning="the day after the last; null exactly where start is"),
    Column(
        name="date_precision",
        kind="category",
        nullable=True,
        meaning="how finely the text speaks",
        values=DATE_PRECISIONS,
    ),
    Column(name="date_disputed", kind="flag", nullable=False, meaning="its reports give different days"),
    Column(name="disputed", kind="flag", nullable=False, meaning="its reports or claims disagree"),
    Column(name="background", kind="flag", nullable=False, meaning="told as history in every report"),
    Column(name="initiator", kind="text", nullable=True, meaning="who did it; null: not said"),
    Column(name="target", kind="text", nullable=True, meaning="to whom; null: not said"),
    Column(
        name="place_id", kind="text", nullable=True, meaning="of the gazetteer, or the data set's own; null: unplaced"
    ),
    Column(name="place_name", kind="text", nullable=True, meaning="as shown"),
    Column(
        name="geo_precision",
        kind="category",
        nullable=True,
        meaning="how precisely the place is known",
        values=GEO_PRECISIONS,
    ),
    Column(name="admin1", kind="text", nullable=True, meaning="ISO 3166-2, such as AF-NAN"),
    Column(name="country", kind="text", nullable=True, meaning="ISO 3166-1 alpha-2"),
    Column(name="location_evidence", kind="text", nullable=True, meaning="JSON object: the toponym in its article"),
    Column(name="place_reasons", kind="text", nullable=True, meaning="JSON array: why this place, in words"),
    Column(name="claims", kind="text", nullable=False, meaning="JSON array"),
    Column(name="claimants", kind="text", nullable=False, meaning="names joined by '|', sorted; empty: nobody named"),
    Column(
        name="killed_low",
        kind="count",
        nullable=True,
        meaning="people killed, at least, by every claimant's account (geo.incidents.toll); null: nobody says",
    ),
    Column(name="reports", kind="text", nullable=False, meaning="JSON array"),
    Column(
        name="sources", kind="text", nullable=False, meaning="names of publishers, else files, joined by '|', sorted"
    ),
    Column(name="reported", kind="day", nullable=True, meaning="day of the newest report; null: no report has one"),
    Column(name="type_evidence", kind="text", nullable=True, meaning="JSON array: the words that tell what happened"),
    Column(name="date_evidence", kind="text", nullable=True, meaning="JSON array: the words that date it"),
    Column(name="responds_to", kind="text", nullable=False, meaning="JSON array of incident ids"),
    Column(name="operation_names", kind="text", nullable=False, meaning="JSON array"),
    Column(name="undated_reason", kind="text", nullable=True, meaning="set exactly where start is null"),
    Column(name="unplaced_reason", kind="text", nullable=True, meaning="set exactly where place_id is null"),
    Column(
        name="explanation",
        kind="text",
        nullable=False,
        meaning="JSON array: why it was read so, each with aspect, words, rule, file of the rule, and evidence",
    ),
    Column(
        name="review_state",
        kind="category",
        nullable=False,
        meaning="what a person made of it (geo.journal); unreviewed: nobody looked yet",
        values=REVIEW_STATES,
    ),
    Column(
        name="geometry", kind="point", nullable=True, meaning="representative point, longitude and latitude in degrees"
    ),
)


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
