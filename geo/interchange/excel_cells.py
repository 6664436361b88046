"""Rows of a sheet as XML, a whole column at a time.

A character that XML cannot hold is written as Excel does, `_x0007_`, and what only looks so gets its first character
written that way. A null has no cell.
"""

import re
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

_FIRST_DAY = date(1900, 3, 1)  # before it Excel counts a day that never was
_DAY_ZERO = date(1899, 12, 30)
_UNFIT = "[\x00-\x08\x0b-\x1f\ufffe\uffff]"
_LOOKS_ESCAPED = "_x[0-9A-Fa-f]{4}_"
_DAY_STYLE = 2


def name_column(number: int) -> str:
    """Return the letters of a column, from 0: A, B, … Z, AA."""
    name = ""
    while number >= 0:
        name = chr(ord("A") + number % 26) + name
        number = number // 26 - 1
    return name


def write_text(text: str, column: str, row: int, *, style: int) -> str:
    """Write one cell of text."""
    written = _escape(pa.array([text], pa.large_string()))[0].as_py()
    return f'<c r="{column}{row}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{written}</t></is></c>'


def write_cells(table: pa.Table, *, first_row: int) -> pa.Array:
    """Write the rows of a table of one chunk, each as one text; rows of a sheet count from 1."""
    numbers = pc.cast(pa.array(range(first_row, first_row + len(table))), pa.large_string())
    cells = [_write_column(table[name].chunk(0), at, numbers) for at, name in enumerate(table.column_names)]
    return _join('<row r="', numbers, '">', *cells, "</row>")


def _write_column(column: pa.Array, at: int, rows: pa.Array) -> pa.Array:
    begin = f'<c r="{name_column(at)}'
    if pa.types.is_large_string(column.type):
        cells = _join(begin, rows, '" t="inlineStr"><is><t xml:space="preserve">', _escape(column), "</t></is></c>")
    elif pa.types.is_boolean(column.type):
        cells = _join(begin, rows, '" t="b"><v>', pc.cast(pc.cast(column, pa.int8()), pa.large_string()), "</v></c>")
    elif pa.types.is_date32(column.type):
        cells = _write_days(column, begin, rows)
    else:
        cells = _join(begin, rows, '"><v>', pc.cast(column, pa.large_string()), "</v></c>")
    return pc.fill_null(cells, "")


def _write_days(column: pa.Array, begin: str, rows: pa.Array) -> pa.Array:
    """Write days as Excel counts them; earlier ones as text."""
    counted = pc.subtract(pc.cast(column, pa.int32()), (_DAY_ZERO - date(1970, 1, 1)).days)
    days = _join(begin, rows, f'" s="{_DAY_STYLE}"><v>', pc.cast(counted, pa.large_string()), "</v></c>")
    texts = _join(begin, rows, '" t="inlineStr"><is><t>', pc.cast(column, pa.large_string()), "</t></is></c>")
    return pc.if_else(pc.greater_equal(column, pa.scalar(_FIRST_DAY)), days, texts)


def _escape(texts: pa.Array) -> pa.Array:
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;")):
        texts = pc.replace_substring(texts, character, entity)
    odd = pc.fill_null(pc.match_substring_regex(texts, f"{_UNFIT}|{_LOOKS_ESCAPED}"), False)
    if not pc.any(odd).as_py():
        return texts
    mended = [_escape_odd(text) for text in texts.filter(odd).to_pylist()]
    return pc.replace_with_mask(texts, odd, pa.array(mended, pa.large_string()))


def _escape_odd(text: str) -> str:
    text = re.sub(f"_(?={_LOOKS_ESCAPED[1:]})", "_x005F_", text)
    return re.sub(_UNFIT, lambda found: f"_x{ord(found[0]):04X}_", text)


def _join(*parts: str | pa.Array) -> pa.Array:
    """Join texts element by element; null where one of them is."""
    scalars = [pa.scalar(part, pa.large_string()) if isinstance(part, str) else part for part in parts]
    return pc.binary_join_element_wise(*scalars, pa.scalar("", pa.large_string()))
