"""Tables as sheets of one Excel workbook (Office Open XML), a row at a time in a hundred thousand.

Each sheet has its names in a first row that stays in view and filters below it. Text is written as text, so nothing
runs, and guarded besides, for a sheet may be saved as CSV. What does not fit into a cell stands in a sheet of its own.
"""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

import pyarrow as pa

from geo.errors import FormatError
from geo.interchange.csv_writing import guard_texts
from geo.interchange.excel_cells import name_column, write_cells, write_text
from geo.interchange.excel_long_texts import part_long_texts
from geo.interchange.excel_parts import list_parts
from geo.interchange.own_columns import LONG_TEXTS
from geo.interchange.zipping import open_archive, open_entry

MOST_ROWS = 1_048_576  # of a sheet, that of the names included
_AT_ONCE = 5_000  # rows
_WIDEST = 40  # characters
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" '
    'state="frozen"/></sheetView></sheetViews>'
)


def write_excel(sheets: Mapping[str, pa.Table], file: BinaryIO) -> None:
    """Write tables as sheets, in their order.

    Raises:
        FormatError: A table has more rows than a sheet can hold.
    """
    cut, long_texts = part_long_texts({name: guard_texts(table) for name, table in sheets.items()})
    if len(long_texts):
        cut[LONG_TEXTS] = long_texts
    for name, table in cut.items():
        if len(table) >= MOST_ROWS:
            raise FormatError(
                f"the sheet {name} would have {len(table) + 1:,} rows and Excel holds {MOST_ROWS:,}. Narrow the "
                "selection, or choose CSV, GeoPackage or Parquet."
            )
    with open_archive(file) as archive:
        for name, text in list_parts(list(cut)).items():
            with open_entry(archive, name) as entry:
                entry.write(text.encode())
        for number, table in enumerate(cut.values(), start=1):
            with open_entry(archive, f"xl/worksheets/sheet{number}.xml", size=table.nbytes * 2) as entry:
                for part in _write_sheet(table):
                    entry.write(part.encode())


def _write_sheet(table: pa.Table) -> Iterator[str]:
    last = f"{name_column(table.num_columns - 1)}{len(table) + 1}"
    yield f"{_HEAD}<cols>{''.join(_write_widths(table))}</cols><sheetData>"
    names = (write_text(name, name_column(at), 1, style=1) for at, name in enumerate(table.column_names))
    yield f'<row r="1">{"".join(names)}</row>'
    for start in range(0, len(table), _AT_ONCE):
        rows = write_cells(table.slice(start, _AT_ONCE).combine_chunks(), first_row=start + 2)
        yield "".join(rows.to_pylist())
    yield f'</sheetData><autoFilter ref="A1:{last}"/></worksheet>'


def _write_widths(table: pa.Table) -> Iterator[str]:
    for number, name in enumerate(table.column_names, start=1):
        width = min(_WIDEST, max(10, len(name) + 4))
        yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
