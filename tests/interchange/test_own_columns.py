"""The columns of our own files hold the whole incident table, under names that stand for one thing."""

import tomllib
from pathlib import Path

from geo.incidents.table import SCHEMA
from geo.interchange.own_columns import CLAIM_COLUMNS, INCIDENT_COLUMNS
from geo.version import VERSION

# Columns of the incident table that stand elsewhere in a row of one incident: inside `locations`, or as its order.
IN_LOCATIONS = {"place_rank", "location_evidence", "place_reasons", "geometry"}


def test_every_column_of_the_incident_table_has_its_place_in_the_files():
    written = {column.name: column for column in INCIDENT_COLUMNS}
    schema = {column.name: column for column in SCHEMA if column.name not in IN_LOCATIONS}
    assert sorted(set(schema) - set(written)) == []
    assert {name: written[name].nullable for name in schema} == {name: c.nullable for name, c in schema.items()}
    assert {name: written[name].values for name, c in schema.items() if c.values} == {
        name: c.values for name, c in schema.items() if c.values
    }


def test_no_name_stands_twice_and_a_name_means_one_kind_in_both_tables():
    for columns in (INCIDENT_COLUMNS, CLAIM_COLUMNS):
        assert len({column.name for column in columns}) == len(columns)
    kinds = {column.name: column.kind for column in INCIDENT_COLUMNS}
    assert all(kinds.get(column.name, column.kind) == column.kind for column in CLAIM_COLUMNS)


def test_version_is_that_of_the_project():
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION
