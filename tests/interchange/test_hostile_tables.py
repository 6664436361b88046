"""Files that mean harm, or are none at all, give a message that says what to do."""

import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from geo.errors import FormatError
from geo.interchange import zip_safety
from geo.interchange.table_reading import read_table
from tests.interchange.table_files import ucdp


def refuse(path: Path) -> str:
    with pytest.raises(FormatError) as refused:
        read_table(path)
    return str(refused.value)


@pytest.mark.parametrize(("content", "words"), [
    (b"", "empty"), (b"\x00\x01\x02" * 99, "no text"), (b"just words\nand more\n", "Is it a table"),
    (b"<!DOCTYPE html><p>log in", "web page"), (b"%PDF-1.7", "PDF"), (b"PAR1 nonsense", "Parquet"),
    (b"SQLite format 3\0 nonsense", "GeoPackage"), (b"PK\x03\x04 nonsense", "broken"),
    (b'{"type": "FeatureCollection", "features": ' + b"[" * 10_000 + b"]" * 10_000 + b"}", ""),
    (b'{"type": "FeatureCollection", "features": ' + b"[" * 100_000, "nested too deeply"),
    (b'{"a": ' * 10_000 + b"1" + b"}" * 10_000, "nested too deeply"), (b'{"type": "Topology"}', "no collection"),
    (b'{"crs": {"name": "EPSG:3857"}, "features": []}', "WGS 84"), (b"a,a\n1,2\n", "two columns"),
    (b"\xff\xfea\x00,", "UTF-16"), (b'a,b\n1,"never closed\n' + b"x,y\n" * 9, "mapping"),
])  # fmt: skip
def test_file_that_is_no_table_is_refused_with_a_remedy(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes(content)
    says = refuse(path)
    assert says.startswith("file.csv") and (words in says or words == "mapping")


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "cannot be read" in refuse(tmp_path / "none.csv")


def test_workbook_that_unpacks_to_gigabytes_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_safety, "LARGEST_UNPACKED", 1_000_000)
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 5_000_000)
    assert "It is not opened" in refuse(tmp_path / "bomb.xlsx")


def test_workbook_whose_cells_repeat_one_long_text_is_not_opened(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/sharedStrings.xml", b"<sst><si><t>" + b"x" * 2_000_000 + b"</t></si></sst>")
        archive.writestr("xl/worksheets/sheet1.xml", b'<c t="s"><v>0</v></c>' * 5_000)
    assert "repeat a very long text" in refuse(tmp_path / "bomb.xlsx")


def test_archive_of_many_tables_asks_for_one(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "many.zip", "w") as archive:
        archive.writestr("a.csv", "a,b\n")
        archive.writestr("b.csv", "a,b\n")
    assert "2 tables" in refuse(tmp_path / "many.zip")


def test_table_without_rows_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("event_date,event_type,latitude,longitude,fatalities\n")
    assert "no rows" in refuse(tmp_path / "a.csv")


def test_brought_table_is_named_in_its_error_as_its_user_names_it(tmp_path: Path) -> None:
    (tmp_path / "0f3a.table").write_bytes(b"PAR1 nothing more")
    with pytest.raises(FormatError, match=r"^events\.parquet: it cannot be read as Parquet"):
        read_table(tmp_path / "0f3a.table", name="events.parquet")


def test_parquet_whose_text_is_none_is_told(tmp_path: Path) -> None:
    columns = {name: pa.array([value], pa.string()) for name, value in ucdp().items()}
    broken = pa.array([b"\xff\xfe"], pa.binary())
    columns["side_a"] = pa.Array.from_buffers(pa.string(), 1, broken.buffers())
    pq.write_table(pa.table(columns), tmp_path / "ged.parquet")
    says = refuse(tmp_path / "ged.parquet")
    assert says.startswith("ged.parquet: it breaks off at row 2") and says.endswith("Save it anew.")
