"""Which container a file is, by its first bytes and not by its name, and its rows as text."""

import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
from shapely.errors import ShapelyError

from geo.errors import FormatError
from geo.interchange.csv_rows import open_csv
from geo.interchange.excel_rows import open_excel
from geo.interchange.frame_rows import open_geopackage, open_parquet
from geo.interchange.ged_columns import NAMES as UCDP_COLUMNS
from geo.interchange.geojson_rows import open_geojson
from geo.interchange.jsonl_rows import is_jsonl, open_jsonl
from geo.interchange.own_columns import INCIDENTS
from geo.interchange.text_rows import TextTable, cut
from geo.interchange.zip_safety import check_zip

LARGEST = 4_000_000_000  # bytes
SUFFIXES = (
    ".csv",
    ".tsv",
    ".geojson",
    ".json",
    ".jsonl",
    ".gpkg",
    ".parquet",
    ".xlsx",
    ".xlsm",
    ".xlsb",
    ".xls",
    ".ods",
    ".zip",
)
_TABLES = (".csv", ".tsv", ".geojson", ".json", ".parquet", ".gpkg", ".xlsx")  # what is looked for in an archive
_WORKBOOK = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")


@contextmanager
def open_table(path: Path) -> Iterator[TextTable]:
    """Open any table.

    Raises:
        FormatError: It is of no container that is known, or broken, which may show only while it is read; the
            message says what to do.
    """
    try:
        with _open_any(path) as table:
            yield table
    except (pa.ArrowException, UnicodeDecodeError, ShapelyError) as error:
        raise FormatError(
            f"{path.name}: it is broken ({cut(str(error))}). Save it anew where it comes from."
        ) from error


@contextmanager
def _open_any(path: Path) -> Iterator[TextTable]:
    head = _read_head(path)
    if head.startswith(b"PK\x03\x04"):
        names = check_zip(path)
        if not any(name in names for name in _WORKBOOK):
            with _unpack(path, names) as inner:
                yield _open(inner, _read_head(inner))
                return
    yield _open(path, head)


def _open(path: Path, head: bytes) -> TextTable:
    if head.startswith(b"PAR1"):
        return open_parquet(path)
    if head.startswith(b"SQLite format 3\0"):
        return open_geopackage(path)
    if head.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return open_excel(path)
    if is_jsonl(head):
        return open_jsonl(path)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return open_geojson(path)
    if head.lstrip().lower().startswith((b"<!doctype html", b"<html")):
        raise FormatError(
            f"{path.name}: it is a web page, not a table, as is saved where a download asks to log in. "
            "Download it again."
        )
    if head.startswith(b"%PDF"):
        raise FormatError(f"{path.name}: it is a PDF, not a table. Add it as an article, or export the table as CSV.")
    return open_csv(path, names_if_none=UCDP_COLUMNS)


def _read_head(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise FormatError(f"{path.name}: it is larger than {LARGEST // 10**9} GB. Save a part of it.")
        with path.open("rb") as file:
            return file.read(512)
    except OSError as error:
        raise FormatError(f"{path.name}: it cannot be read ({error.strerror}). Does it exist?") from error


@contextmanager
def _unpack(path: Path, names: tuple[str, ...]) -> Iterator[Path]:
    """Unpack the one table of an archive; the name it has there becomes no path."""
    tables = [name for name in names if name.lower().endswith(_TABLES) and not name.startswith("__MACOSX")]
    chosen = [name for name in tables if Path(name).stem == INCIDENTS] or tables
    if len(chosen) != 1:
        says = f"it holds {len(tables)} tables" if tables else "it holds no table"
        raise FormatError(f"{path.name}: {says}. Unpack it, and add the tables one by one.")
    with TemporaryDirectory() as folder, zipfile.ZipFile(path) as archive:
        inner = Path(folder) / f"table{Path(chosen[0]).suffix.lower()}"
        with archive.open(chosen[0]) as packed, inner.open("wb") as file:
            shutil.copyfileobj(packed, file)
        yield inner
