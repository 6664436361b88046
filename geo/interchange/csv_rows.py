"""CSV files as rows of text: the separator, the encoding and a missing line of names are found out.

Arrow reads a file some megabytes at a time. Where its text is not UTF-8, or only here and there, the lines that are not
are read as Windows-1252, and a notice tells.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv as arrow_csv

from geo.errors import FormatError
from geo.interchange.row_problems import RowProblem
from geo.interchange.text_rows import FIRST_ROW, TextRows, TextTable, check_names, cut, simplify

_SEPARATORS = ",;\t|"
_HEAD = 1 << 16  # bytes that are looked at to find out how a file is written
_BLOCK = 1 << 24  # bytes that are read at a time; no row is longer
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_OLDER = "cp1252"


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvForm:
    """How a file is written."""

    separator: str
    names: tuple[str, ...]  # of the columns
    has_names: bool  # as its first row


def open_csv(path: Path, *, names_if_none: tuple[str, ...] = ()) -> TextTable:
    """Open a CSV file.

    Args:
        path: The file.
        names_if_none: The names of the columns where the first row holds data.

    Raises:
        FormatError: It is no table, or is broken beyond repair; the message says where.
    """
    source, notices = _open_text(path)
    form = find_form(path, source, names_if_none)
    problems: list[RowProblem] = []

    def read(wanted: frozenset[str] | None = None) -> Iterator[TextRows]:
        problems.clear()
        yield from _read_rows(path.name, source, form, problems, wanted)

    return TextTable(names=form.names, rows=read, container="CSV", problems=problems, notices=notices)


def find_form(path: Path, source: Path | bytes, names_if_none: tuple[str, ...] = ()) -> CsvForm:
    """Find out how a file is written, from its head."""
    head = _read_head(source).decode("utf-8", "replace").lstrip("\ufeff")
    lines = head.splitlines()
    if not lines:
        raise FormatError(f"{path.name}: the file is empty. Save it again where it comes from.")
    separator = max(_SEPARATORS, key=lambda each: (_count_cells(lines[0], each), -_SEPARATORS.index(each)))
    names = _read_line(lines, separator)
    if len(names) < 2:
        raise FormatError(
            f"{path.name}: its first line is no row of column names with commas, semicolons or tabs between them. Is "
            "it a table?"
        )
    has_names = not (len(names) == len(names_if_none) and names[0].strip().isdigit())
    form = CsvForm(separator=separator, names=names if has_names else names_if_none, has_names=has_names)
    check_names(form.names, path.name)
    return form


def _count_cells(line: str, separator: str) -> int:
    return len(next(csv.reader([line], delimiter=separator), []))


def _read_line(lines: list[str], separator: str) -> tuple[str, ...]:
    try:
        return tuple(next(csv.reader(lines, delimiter=separator)))
    except (csv.Error, StopIteration):
        return ()


def _read_head(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:_HEAD]
    with source.open("rb") as file:
        return file.read(_HEAD)


def _open_text(path: Path) -> tuple[Path | bytes, list[RowProblem]]:
    """Return the file itself where it is UTF-8, else its text as UTF-8."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    encoding = next((name for bom, name in _BOMS if head.startswith(bom)), None)
    if encoding == "utf-16":
        try:
            return path.read_bytes().decode("utf-16").encode(), []
        except UnicodeDecodeError as error:
            raise FormatError(f"{path.name}: its UTF-16 text breaks off or is broken. Save it as UTF-8.") from error
    if b"\0" in head:
        raise FormatError(f"{path.name}: it is no text, so no CSV. Save it as CSV, in UTF-8.")
    return (path, []) if _is_utf8(path) else _mend(path)


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while block := file.read(_BLOCK):
                if not block.isascii() or decoder.getstate()[0]:
                    decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _mend(path: Path) -> tuple[bytes, list[RowProblem]]:
    """Read each line as UTF-8 where it is, and as Windows-1252 where it is not."""
    lines = path.read_bytes().splitlines(keepends=True)
    mended, first = 0, 0
    for number, line in enumerate(lines):
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            lines[number] = line.decode(_OLDER, "replace").encode()
            mended, first = mended + 1, first or number + 1
    says = f"{mended:,} of {len(lines):,} lines are not UTF-8, first line {first:,}; they were read as Windows-1252."
    remedy = "Look at names with accents, and save the file as UTF-8."
    return b"".join(lines), [RowProblem(row=None, column=None, value=None, reason=says, remedy=remedy)]


def _read_rows(
    name: str, source: Path | bytes, form: CsvForm, problems: list[RowProblem], wanted: frozenset[str] | None
) -> Iterator[TextRows]:
    """Read in several threads; from the first broken row on in one, for then Arrow knows the numbers of rows."""
    bad: list[Any] = []
    read, number = 0, FIRST_ROW if form.has_names else 1
    for batch in _read_batches(name, source, form, wanted, bad):
        if bad:
            break
        yield _build_rows(batch, np.arange(number, number + batch.num_rows))
        read, number = read + 1, number + batch.num_rows
    if not bad:
        return
    bad.clear()
    for batch in islice(_read_batches(name, source, form, wanted, bad, in_threads=False), read, None):
        numbers = _count_rows(number, batch.num_rows, {row.number for row in bad})
        yield _build_rows(batch, numbers)
        number = int(numbers[-1]) + 1 if len(numbers) else number
    problems += [_tell(row) for row in bad]


def _count_rows(first: int, size: int, broken: set[int]) -> Any:
    """Number rows, leaving out the numbers of broken ones."""
    numbers = np.arange(first, first + size + len(broken))
    return numbers[~np.isin(numbers, list(broken))][:size]


def _tell(row: Any) -> RowProblem:
    says = f"it has {row.actual_columns} cells, not {row.expected_columns} as the row of names."
    remedy = "Look for a separator or a quotation mark that is not meant as one."
    return RowProblem(row=row.number, column=None, value=cut(str(row.text)), reason=says, remedy=remedy)


def _read_batches(
    name: str,
    source: Path | bytes,
    form: CsvForm,
    wanted: frozenset[str] | None,
    bad: list[Any],
    *,
    in_threads: bool = True,
) -> Iterator[pa.RecordBatch]:
    def skip(row: Any) -> str:
        bad.append(row)
        return "skip"

    kept = [each for each in form.names if wanted is None or simplify(each) in wanted]
    try:
        yield from arrow_csv.open_csv(
            io.BytesIO(source) if isinstance(source, bytes) else source,
            read_options=arrow_csv.ReadOptions(
                block_size=_BLOCK, column_names=list(form.names), skip_rows=int(form.has_names), use_threads=in_threads
            ),
            parse_options=arrow_csv.ParseOptions(
                delimiter=form.separator, newlines_in_values=True, invalid_row_handler=skip, ignore_empty_lines=True
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(form.names, pa.large_string()), strings_can_be_null=True,
                quoted_strings_can_be_null=False, null_values=[""], include_columns=kept, check_utf8=False,
            ),
        )  # fmt: skip
    except pa.ArrowInvalid as error:
        raise FormatError(f"{name}: {_explain(error)}. Open it in a spreadsheet and save it anew.") from error


def _explain(error: pa.ArrowInvalid) -> str:
    says = str(error).splitlines()[0]
    if "straddl" in says:
        return f"a row is longer than {_BLOCK // 10**6} MB, as if a quotation mark were opened and not closed"
    if "Empty CSV" in says:
        return "it holds column names and no rows"
    return f"it cannot be read as CSV ({says})"


def _build_rows(batch: pa.RecordBatch, numbers: Any) -> TextRows:
    columns = {simplify(name): batch.column(position) for position, name in enumerate(batch.schema.names)}
    return TextRows(columns=columns, numbers=numbers)
