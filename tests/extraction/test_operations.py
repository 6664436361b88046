"""Operations with a name: whose they are."""

from pathlib import Path

import pytest

from geo.errors import DataError
from geo.extraction.actors import read_actors
from geo.extraction.operations import read_commanders, read_operations
from geo.paths import EXTRACTION_DATA

HEAD = "name,same_as,actor\n"


def read(tmp_path: Path, rows: str):
    path = tmp_path / "operations.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    return read_commanders(path, read_actors(EXTRACTION_DATA / "actors.csv").actors)


def test_operation_is_found_by_its_first_name_in_lower_case(tmp_path):
    commanders = read(tmp_path, "Silver Morn,Silver Dawn,bla\n")
    assert {name: actor.id for name, actor in commanders.items()} == {"silver dawn": "bla"}


def test_operation_may_be_nobodys(tmp_path):
    assert read(tmp_path, "Silver Morn,Silver Dawn,\n") == {}


def test_unknown_actor_is_named_with_its_row(tmp_path):
    with pytest.raises(DataError, match="Silver Morn: 'nobody' is no id"):
        read(tmp_path, "Silver Morn,Silver Dawn,nobody\n")


def test_name_is_known_with_and_without_its_hyphens():
    names = read_operations(EXTRACTION_DATA / "operations.csv")
    assert names["ghazab lil-haqq"] == names["ghazab lil haqq"] == "ghazab lil-haq"
