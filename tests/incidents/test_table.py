"""The incident table: what conforms, and that the check names row and column of what does not."""

import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import Point

from geo.errors import TableError
from geo.incidents.rows import build_table
from geo.incidents.table import CRS, EVENT_TYPES, SCHEMA
from geo.incidents.table_checks import check_table
from geo.incidents.table_shaping import build_empty_table, shape_table
from geo.pipeline import Pipeline
from tests.reading import parse, pipeline

TEXT = (
    "Jets bombed Kabul and Kandahar on Thursday. Pakistan said 40 militants were killed.\n\n"
    "Gunmen opened fire on a patrol on Wednesday, killing two soldiers.\n\nA bomb went off in Quetta in October."
)


@pytest.fixture
def table() -> gpd.GeoDataFrame:
    reader: Pipeline = pipeline()
    return build_table(reader.link([reader.read(parse(TEXT).article)]))


def test_table_of_an_article_conforms(table):
    check_table(table)
    assert len(table) >= 3


def test_empty_table_conforms_and_has_every_column():
    table = build_empty_table()
    check_table(table)
    assert len(table) == 0 and set(table.columns) == {column.name for column in SCHEMA}
    assert build_table([]).equals(table)


def test_incident_with_two_places_has_two_rows_that_differ_only_in_the_place(table):
    rows = table[table["event_type"] == "airstrike"]
    assert list(rows["place_name"]) == ["Kabul", "Kandahar"] and list(rows["place_rank"]) == [0, 1]
    place = {"place_id", "place_name", "geo_precision", "admin1", "country", "location_evidence", "place_reasons"}
    shared = [name for name in table.columns if name not in {*place, "place_rank", "geometry"}]
    assert rows["incident_id"].nunique() == 1 and len(rows[shared].drop_duplicates()) == 1


def test_points_are_longitude_and_latitude(table):
    kabul = table[table["place_name"] == "Kabul"].iloc[0].geometry
    assert 69 < kabul.x < 70 and 34 < kabul.y < 35


def test_every_column_of_the_schema_has_a_meaning_and_event_types_are_those_of_the_codebook():
    assert all(column.meaning for column in SCHEMA)
    assert len(EVENT_TYPES) == len(set(EVENT_TYPES)) == 15


@pytest.mark.parametrize("column", SCHEMA, ids=lambda column: column.name)
def test_missing_column_is_named(table, column):
    with pytest.raises(TableError, match=f"'{column.name}'" if column.name != "geometry" else "geometry"):
        check_table(table.drop(columns=column.name))


@pytest.mark.parametrize("column", [column for column in SCHEMA if not column.nullable], ids=lambda column: column.name)
def test_null_where_none_may_be_is_named_with_its_row(table, column):
    if column.kind in ("flag", "integer"):  # pandas then changes the type of the whole column
        table[column.name] = table[column.name].astype(object)
    table.loc[1, column.name] = None
    with pytest.raises(TableError, match=f"'{column.name}'"):
        check_table(table)


WRONG_KINDS = {"text": 1, "flag": "yes", "integer": "first", "count": 1.5, "day": "2026-02-26", "category": "airstrike"}


@pytest.mark.parametrize("column", [c for c in SCHEMA if c.kind != "point"], ids=lambda column: column.name)
def test_column_of_another_kind_is_named_with_what_it_should_hold(table, column):
    table[column.name] = pd.Series([WRONG_KINDS[column.kind]] * len(table), index=table.index)
    with pytest.raises(TableError, match=f"'{column.name}' holds .*, not the {column.kind}"):
        check_table(table)


@pytest.mark.parametrize("column", [column for column in SCHEMA if column.values], ids=lambda column: column.name)
def test_value_outside_the_codebook_is_named_with_its_row(table, column):
    table[column.name] = table[column.name].cat.add_categories("riot")
    table.loc[1, column.name] = "riot"
    with pytest.raises(TableError, match=f"row 1: '{column.name}' is 'riot'"):
        check_table(table)


PAIRS = {
    "end without start": ("end", pd.Timestamp("2026-03-01"), "undated"),
    "start without end": ("end", pd.NaT, "dated"),
    "no reason for no day": ("undated_reason", None, "undated"),
    "reason for no day beside a day": ("undated_reason", "none given", "dated"),
    "no reason for no place": ("unplaced_reason", None, "unplaced"),
    "reason for no place beside a place": ("unplaced_reason", "none given", "placed"),
    "end that is the first day": ("end", pd.Timestamp("2026-02-26"), "dated"),
}


@pytest.mark.parametrize(("column", "value", "row"), PAIRS.values(), ids=PAIRS.keys())
def test_what_must_stand_together_is_checked_and_the_row_is_named(table, column, value, row):
    table.loc[table.index[1], ["start", "end"]] = pd.NaT
    table.loc[table.index[1], "undated_reason"] = "the text names no day"
    unplaced = int(table["place_id"].isna().to_numpy().argmax())
    index = {"dated": table.index[0], "placed": table.index[0], "undated": table.index[1], "unplaced": unplaced}[row]
    check_table(table)
    table.loc[index, column] = value
    with pytest.raises(TableError, match=rf"row {index}: "):
        check_table(table)


@pytest.mark.parametrize(("longitude", "latitude"), [(34.5, 169.2), (-200, 10)])
def test_point_off_the_earth_is_named_with_the_likely_mistake(table, longitude, latitude):
    table.loc[0, "geometry"] = Point(longitude, latitude)
    with pytest.raises(TableError, match=r"row 0: .*swapped"):
        check_table(table)


def test_table_in_another_projection_is_told_how_to_change_it(table):
    with pytest.raises(TableError, match=r"to_crs\('EPSG:4326'\)"):
        check_table(table.to_crs("EPSG:3857"))
    with pytest.raises(TableError, match="not in EPSG:4326"):
        check_table(table.set_crs(None, allow_override=True))


def test_shaping_gives_every_column_its_type():
    table = build_empty_table()
    again = shape_table(pd.DataFrame(table.drop(columns="geometry")), [])
    assert again.dtypes.equals(table.dtypes) and again.crs == CRS
