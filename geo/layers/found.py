"""What a selection of a catalogue holds: its rows, and what is counted of them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from geo.interchange.import_result import ARTICLES
from geo.layers.columns import UNDATED, Columns, Numbers


@dataclass(frozen=True, kw_only=True, eq=False)  # no slots: counts are made once, when first asked for
class Found:
    """The rows of a table that a selection holds."""

    columns: Columns
    rows: Numbers  # positions in `columns`, rising: newest incident first

    @cached_property
    def incidents(self) -> Numbers:
        """The numbers of the incidents, each once, newest first."""
        return _drop_repeated(self.columns.incidents[self.rows])

    @cached_property
    def claims(self) -> int:
        """How many claims the incidents hold."""
        return int(self.columns.claims[self.incidents].sum())

    @cached_property
    def articles(self) -> int:
        """How many articles the incidents are quoted from; rows of a table quote the table, which is none."""
        chosen = np.zeros(len(self.columns.claims), dtype=bool)
        chosen[self.incidents[self._parts == self.columns.dataset.find(ARTICLES)]] = True
        cited = np.repeat(chosen, np.diff(self.columns.cited_from))
        return _count_distinct(self.columns.cited[cited])

    @cached_property
    def tables(self) -> int:
        """How many imported tables the incidents are from."""
        names = [self.columns.dataset.values[code] for code in np.unique(self._parts)]
        return sum(name != ARTICLES for name in names)

    @cached_property
    def _parts(self) -> Numbers:
        """Of each incident: the code of its data set."""
        parts: Numbers = self.columns.dataset.codes[self.columns.first[self.incidents]]
        return parts

    @cached_property
    def unplaced(self) -> int:
        """How many of the incidents have no place."""
        return len(_drop_repeated(self.columns.incidents[self.rows[self.columns.place.codes[self.rows] < 0]]))

    @cached_property
    def undated(self) -> int:
        """How many of the incidents have no date."""
        return len(_drop_repeated(self.columns.incidents[self.rows[self.columns.start[self.rows] == UNDATED]]))

    def narrow(self, province: str | None, place: str | None) -> "Found":
        """The rows of these at a place and in a province; None asks nothing."""
        if province is None and place is None:
            return self  # with what was counted of it
        rows = self.rows
        for column, wanted in ((self.columns.admin1, province), (self.columns.place, place)):
            if wanted is not None:
                rows = rows[column.codes[rows] == column.find(wanted)]
        return Found(columns=self.columns, rows=rows)


def _drop_repeated(numbers: Numbers) -> Numbers:
    """Leave each number once; equal ones stand together."""
    distinct: Numbers = numbers[np.diff(numbers, prepend=-1) != 0]
    return distinct


def _count_distinct(numbers: Numbers) -> int:
    seen = np.zeros(int(numbers.max()) + 1 if len(numbers) else 0, dtype=bool)
    seen[numbers] = True
    return int(seen.sum())
