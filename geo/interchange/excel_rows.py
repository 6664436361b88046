"""Workbooks as rows of text: the sheet of incidents, else the first one that holds a table."""

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import python_calamine

from geo.errors import FormatError
from geo.interchange.formula_guard import restore
from geo.interchange.own_columns import INCIDENTS, LONG_TEXT, LONG_TEXTS
from geo.interchange.text_rows import FIRST_ROW, TextRows, TextTable, build_rows, check_names, simplify, write_text
from geo.interchange.zip_safety import check_zip

LARGEST = 300_000_000  # bytes
_ZIP = b"PK\x03\x04"


def open_excel(path: Path) -> TextTable:
    """Open a workbook (.xlsx, .xlsm, .xlsb, .xls or .ods).

    Raises:
        FormatError: It is broken, locked, far too large, or holds no table.
    """
    if path.stat().st_size > LARGEST:
        raise FormatError(f"{path.name}: it is larger than {LARGEST // 10**6} MB. Save it as CSV.")
    with path.open("rb") as file:
        is_packed = file.read(4) == _ZIP
    if is_packed:
        check_zip(path)
    rows, long_texts = _read_sheet(path)
    head = next((number for number, row in enumerate(rows) if sum(cell != "" for cell in row) >= 2), None)
    if head is None:
        raise FormatError(f"{path.name}: none of its sheets holds a row of column names. Put them into the first row.")
    names = tuple(str(write_text(cell) or "") for cell in rows[head])
    check_names(tuple(name for name in names if name), path.name)

    def read(_wanted: frozenset[str] | None = None) -> Iterator[TextRows]:
        texts = (_write_row(row, names, long_texts) for row in rows[head + 1 :])
        yield from build_rows(names, texts, first=head + FIRST_ROW)

    return TextTable(names=tuple(name for name in names if name), rows=read, container="Excel")


def _read_sheet(path: Path) -> tuple[list[list[Any]], Mapping[tuple[str, str], str]]:
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(
            io.BytesIO(path.read_bytes())
        )  # a name would decide the format
        names = [INCIDENTS] if INCIDENTS in book.sheet_names else book.sheet_names
        sheets = (book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in names)
        rows = next((rows for rows in sheets if len(rows) > 1), [])
        parts = book.get_sheet_by_name(LONG_TEXTS).to_python() if LONG_TEXTS in book.sheet_names else []
    except Exception as error:
        raise FormatError(
            f"{path.name}: it cannot be read as a workbook ({error}). Save it anew, or as CSV."
        ) from error
    return rows, _join_long_texts(parts)


def _join_long_texts(rows: Sequence[Sequence[Any]]) -> Mapping[tuple[str, str], str]:
    """Join the parts of long texts of incidents, by incident and column."""
    joined: dict[tuple[str, str], str] = {}
    names = [str(cell) for cell in rows[0]] if rows else []
    for row in rows[1:]:
        part = dict(zip(names, map(str, row), strict=False))
        if part.get("sheet") == INCIDENTS and {"incident_id", "column", "text"} <= part.keys():
            key = (restore(part["incident_id"]), part["column"])
            joined[key] = joined.get(key, "") + restore(part["text"])
    return joined


def _write_row(row: Sequence[Any], names: Sequence[str], long_texts: Mapping[tuple[str, str], str]) -> list[str | None]:
    cells = [None if cell == "" else write_text(cell) for cell in row]
    if LONG_TEXT not in cells:
        return cells
    by_name = {simplify(name): cell for name, cell in zip(names, cells, strict=False)}
    key = restore(by_name.get("incident_id") or "")
    return [
        long_texts.get((key, simplify(name)), cell) if cell == LONG_TEXT else cell
        for name, cell in zip(names, cells, strict=False)
    ]
