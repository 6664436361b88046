"""Rows of any file as text, some at a time: what every container gives and every reader of a data set takes."""

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import islice, zip_longest
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geo.errors import FormatError
from geo.interchange.row_problems import RowProblem

Numbers = np.ndarray[Any, np.dtype[Any]]
LONGEST_VALUE = 80  # characters of a value that a problem shows
FIRST_ROW = 2  # the row of the names is 1, as a spreadsheet counts
MOST_COLUMNS = 2_000
_AT_A_TIME = 20_000  # rows
_HALVES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRows:
    """Some rows of a file."""

    columns: Mapping[str, pa.LargeStringArray]  # by simplified name; null is what is missing (see fill_missing)
    numbers: Numbers  # of the rows, as a spreadsheet counts

    def __len__(self) -> int:
        return len(self.numbers)

    def column(self, *names: str) -> pa.LargeStringArray:
        """Return the first of some columns that is there, else one of empty strings."""
        for name in names:
            if name in self.columns:
                return self.columns[name]
        return pa.repeat(pa.scalar("", pa.large_string()), len(self))


@dataclass(frozen=True, kw_only=True)
class TextTable:
    """A file as rows of text."""

    names: tuple[str, ...]  # of the columns, as in the file
    rows: Callable[[frozenset[str] | None], Iterator[TextRows]]  # from the beginning; at least the columns wanted
    container: str  # CSV, Excel, GeoJSON, GeoPackage, Parquet
    problems: list[RowProblem] = field(default_factory=list)  # rows that the container could not give
    notices: list[RowProblem] = field(default_factory=list)

    @property
    def columns(self) -> tuple[str, ...]:
        """The simplified names."""
        return tuple(simplify(name) for name in self.names)


def simplify(name: str) -> str:
    """Return a column's name as it is looked up: lower case, words joined by underscores.

    >>> simplify(" EVENT DATE ")
    'event_date'
    """
    return "_".join(name.strip().strip("\ufeff").lower().replace("-", " ").split())


def check_names(names: tuple[str, ...], file: str) -> None:
    """Check that columns can be told apart.

    Raises:
        FormatError: Two share a name, or there are far too many.
    """
    if len(names) > MOST_COLUMNS:
        raise FormatError(f"{file}: it has {len(names):,} columns; {MOST_COLUMNS:,} are read at most. Leave some out.")
    simple = [simplify(name) for name in names]
    twice = [name for name in simple if name and simple.count(name) > 1]
    if twice:
        raise FormatError(f"{file}: two columns are called {twice[0]!r}. Give each a name of its own.")


def build_rows(
    names: Sequence[str], rows: Iterable[Sequence[str | None]], first: int = FIRST_ROW
) -> Iterator[TextRows]:
    """Turn rows of Python texts into columns, some at a time.

    Args:
        names: Of the columns; longer rows are cut, shorter ones filled.
        rows: None is what is missing.
        first: The number of the first row.
    """
    simple, rest, number = [simplify(name) for name in names], iter(rows), first
    while some := list(islice(rest, _AT_A_TIME)):
        cells = zip_longest(*some, fillvalue=None)
        columns = {name: pa.array(cell, pa.large_string()) for name, cell in zip(simple, cells, strict=False) if name}
        yield TextRows(columns=columns, numbers=np.arange(number, number + len(some)))
        number += len(some)


def fill_missing(rows: TextRows) -> TextRows:
    """Write what is missing as the empty string."""
    filled = {name: pc.fill_null(column, "") if column.null_count else column for name, column in rows.columns.items()}
    return TextRows(columns=filled, numbers=rows.numbers)


def write_text(value: object) -> str | None:
    """Write a value of a typed file as text: days as ISO 8601, whole numbers without a point, lists as JSON."""
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case float():
            return (
                None
                if math.isnan(value)
                else str(int(value))
                if value.is_integer() and abs(value) < 1e15
                else repr(value)
            )
        case datetime():
            return value.date().isoformat() if not value.time().replace(tzinfo=None) > time() else value.isoformat()
        case date():
            return value.isoformat()
        case dict() | list():
            return _mend(json.dumps(value, ensure_ascii=False))
    return _mend(str(value))


def _mend(text: str) -> str:
    """Replace halves of characters, which JSON can hold and UTF-8 cannot."""
    return text if text.isascii() else _HALVES.sub("\ufffd", text)


def cut(value: str) -> str:
    """Shorten a value for showing it."""
    return value if len(value) <= LONGEST_VALUE else f"{value[: LONGEST_VALUE - 1]}…"


def join_texts(*parts: pa.LargeStringArray | str, between: str = "") -> pa.LargeStringArray:
    """Join the texts of each row; a plain string is the same in all rows."""
    texts = [pa.scalar(part, pa.large_string()) if isinstance(part, str) else part for part in (*parts, between)]
    return pc.binary_join_element_wise(*texts)
