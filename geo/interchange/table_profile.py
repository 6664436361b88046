"""What the columns of an unknown table hold, from its first rows, for whoever is asked what they mean."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from geo.interchange.coordinates import THEATRE
from geo.interchange.days import Order
from geo.interchange.text_rows import TextTable, fill_missing, join_texts

MOST_VALUES = 60  # of a column that are told
_PARTS = 4  # of a file that are looked at, each some thousand rows
_FIGURES = re.compile(r"\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\b")
_BETWEEN = "\x1f"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableProfile:
    """The first rows of a table, column by column."""

    names: tuple[str, ...]  # of the columns, as in the file
    columns: Mapping[str, pa.LargeStringArray]  # by simplified name

    def list_values(self, column: str | None) -> tuple[str, ...]:
        """List the different values of a column, the most frequent first; none where it has very many."""
        counts = self._count(column)
        return tuple(value for value, _ in counts) if len(counts) <= MOST_VALUES else ()

    def find_order(self, column: str | None) -> Order | Literal["either"] | None:
        """Find whether the day or the month comes first in dates of figures; None: they are written otherwise."""
        found = [match.groups() for value, _ in self._count(column) if (match := _FIGURES.match(value))]
        pairs = [(int(first), int(second)) for first, second in found]
        if any(first > 12 for first, _ in pairs):
            return "day first"
        if any(second > 12 for _, second in pairs):
            return "month first"
        return "either" if any(first != second for first, second in pairs) else None

    def are_swapped(self, latitude: str | None, longitude: str | None) -> bool:
        """Whether the pairs of two columns lie in the theatre when they change places, and hardly any as they are."""
        if not latitude or not longitude or not {latitude, longitude} <= self.columns.keys():
            return False
        texts = join_texts(self.columns[latitude], self.columns[longitude], between=_BETWEEN)
        pairs = [_read_pair(text) for text in pc.unique(texts).to_pylist()]
        known = [pair for pair in pairs if pair]
        as_they_are = sum(_is_inside(*pair) for pair in known)
        turned = sum(_is_inside(east, north) for north, east in known)
        return turned > 0 and turned > 9 * as_they_are

    def _count(self, column: str | None) -> list[tuple[str, int]]:
        if not column or column not in self.columns:
            return []
        counts = pc.value_counts(pc.utf8_trim_whitespace(self.columns[column])).to_pylist()
        pairs = [(each["values"], each["counts"]) for each in counts if each["values"]]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


def profile_table(table: TextTable) -> TableProfile:
    """Look at the first rows of a table."""
    parts = [fill_missing(rows) for rows in islice(table.rows(None), _PARTS)]
    names = parts[0].columns if parts else {}
    return TableProfile(
        names=table.names, columns={name: pa.concat_arrays([part.columns[name] for part in parts]) for name in names}
    )


def _read_pair(text: str) -> tuple[float, float] | None:
    try:
        north, east = (float(part.replace(",", ".")) for part in text.split(_BETWEEN))
    except ValueError:
        return None
    return north, east


def _is_inside(north: float, east: float) -> bool:
    south, north_end, west, east_end = THEATRE
    return south <= north <= north_end and west <= east <= east_end
