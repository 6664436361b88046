"""Tables as CSV: UTF-8 with a byte order mark, and no cell that a spreadsheet would run.

Text always stands in quotation marks, so that null, which is nothing at all, differs from the empty text.
"""

import codecs
from collections.abc import Sequence
from typing import BinaryIO

import pyarrow as pa
from pyarrow import csv

from geo.interchange.arrow_columns import replace_nul
from geo.interchange.formula_guard import guard_column


def write_csv(table: pa.Table, file: BinaryIO, *, marked: bool = True) -> None:
    """Write a table of texts, numbers, flags and days.

    Args:
        table: Texts are guarded against being run as formulas.
        file: Open for writing bytes.
        marked: With the byte order mark by which Excel knows UTF-8; tools of others may not expect it.
    """
    if marked:
        file.write(codecs.BOM_UTF8)
    csv.write_csv(guard_texts(replace_nul(table)), file)


def guard_texts(table: pa.Table, names: Sequence[str] | None = None) -> pa.Table:
    """Guard the columns of text, all or some, against being run as formulas."""
    columns = {
        name: guard_column(column) if _is_text(column) and (names is None or name in names) else column
        for name, column in zip(table.column_names, table.columns, strict=True)
    }
    return pa.table(columns)


def _is_text(column: pa.ChunkedArray) -> bool:
    return bool(pa.types.is_large_string(column.type))
