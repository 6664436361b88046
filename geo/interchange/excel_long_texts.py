"""Texts that no cell of Excel can hold, in parts, in a sheet of their own."""

from collections.abc import Iterator, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from geo.interchange.formula_guard import guard, restore
from geo.interchange.own_columns import LONG_TEXT, LONGEST_CELL

_PART = LONGEST_CELL // 2  # characters: Excel counts some of them as two
_NAMES = ("sheet", "incident_id", "claim_rank", "column", "part", "text")
_SCHEMA = pa.schema([(name, pa.int64() if name in ("claim_rank", "part") else pa.large_string()) for name in _NAMES])


def part_long_texts(sheets: Mapping[str, pa.Table]) -> tuple[dict[str, pa.Table], pa.Table]:
    """Take texts that are too long out of guarded tables.

    Returns:
        The tables, with `LONG_TEXT` in place of each such text; and the parts, in order, guarded each.
    """
    cut, parts = dict(sheets), []
    for sheet, table in sheets.items():
        for at, name in enumerate(table.column_names):
            long = _find_long(table[name])
            if long is not None:
                parts += [{"sheet": sheet, "column": name} | part for part in _list_parts(table.filter(long), name)]
                cut[sheet] = cut[sheet].set_column(at, name, pc.if_else(long, LONG_TEXT, table[name]))
    return cut, pa.Table.from_pylist(parts, _SCHEMA)


def _find_long(column: pa.ChunkedArray) -> pa.ChunkedArray | None:
    """Mark texts of more bytes than a cell holds characters; None where there is none."""
    if not pa.types.is_large_string(column.type):
        return None
    long = pc.fill_null(pc.greater(pc.binary_length(column), LONGEST_CELL), False)
    return long if pc.any(long).as_py() else None


def _list_parts(table: pa.Table, name: str) -> Iterator[dict[str, object]]:
    keys = table.select([key for key in ("incident_id", "claim_rank") if key in table.column_names]).to_pylist()
    for key, guarded in zip(keys, table[name].to_pylist(), strict=True):
        text = restore(guarded)
        for part, start in enumerate(range(0, len(text), _PART)):
            yield key | {"part": part, "text": guard(text[start : start + _PART])}
