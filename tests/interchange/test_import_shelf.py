"""What a user brought in is kept as it came, whole or not at all, and names never become paths."""

import io
from pathlib import Path

import pytest

from geo.errors import FormatError
from geo.interchange.import_shelf import ImportShelf


def test_table_is_kept_found_again_and_removed(tmp_path: Path) -> None:
    kept = ImportShelf(tmp_path).add("../../etc/x.csv", io.BytesIO(b"a,b\n"))
    again = ImportShelf(tmp_path).list_tables()
    assert [(each.id, each.name) for each in again] == [(kept.id, "../../etc/x.csv")]
    assert kept.path.read_bytes() == b"a,b\n" and kept.path.parent == tmp_path / "imports"
    ImportShelf(tmp_path).add("same.csv", io.BytesIO(b"a,b\n"))
    assert [each.name for each in ImportShelf(tmp_path).list_tables()] == ["same.csv"]
    ImportShelf(tmp_path).remove(kept.id)
    ImportShelf(tmp_path).remove("../../x")
    assert ImportShelf(tmp_path).list_tables() == () and list((tmp_path / "imports").iterdir()) == []


def test_table_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "the cable was pulled")

    with pytest.raises(FormatError, match="cable"):
        ImportShelf(tmp_path).add("x.csv", Broken())
    assert list((tmp_path / "imports").iterdir()) == []


def test_broken_records_and_strange_files_count_as_none(tmp_path: Path) -> None:
    (tmp_path / "imports").mkdir()
    (tmp_path / "imports" / f"{'a' * 16}.json").write_text("{")
    (tmp_path / "imports" / "notes.json").write_text("{}")
    assert ImportShelf(tmp_path).list_tables() == ()


def test_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "imports").write_text("")
    with pytest.raises(FormatError, match="cannot be kept"):
        ImportShelf(tmp_path).add("x.csv", io.BytesIO(b"a"))
