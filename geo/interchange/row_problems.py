"""Rows that could not be used, each with its reason: held as numbers, told one by one only when asked for.

Of a million rows a third may be of no type of ours. So a row is two numbers here, and what it is told with is made when
somebody looks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, overload

import numpy as np

Numbers = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """Why one row of a file was left out."""

    row: int | None  # as a spreadsheet counts, the row of the column names being 1; None: the file as a whole
    column: str | None  # by its name in the file; None: the row as a whole
    value: str | None  # as it stands in the file, cut where it is long; None where there is none
    reason: str
    remedy: str

    def __str__(self) -> str:
        where = f"row {self.row:,}" if self.row is not None else "the file"
        column = f", column {self.column}" if self.column else ""
        return f"{where}{column}: {self.reason} {self.remedy}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonCount:
    """How many rows were left out for one reason."""

    column: str | None
    reason: str
    rows: int


class RowProblems(Sequence[RowProblem]):
    """Problems in the order of the rows of a file."""

    def __init__(self, kinds: Sequence[RowProblem], codes: Numbers, rows: Numbers) -> None:
        """Take the different problems, and for each row that has one which it is, and its number; 0: the file."""
        self._kinds, self._codes, self._rows = tuple(kinds), codes, rows

    @classmethod
    def collect(cls, problems: Iterable[RowProblem]) -> "RowProblems":
        """Hold problems that were told one by one."""
        every = list(problems)
        rows = np.array([problem.row or 0 for problem in every], dtype=np.int64)
        return cls.join([cls([replace(each, row=None) for each in every], np.arange(len(every)), rows)])

    @classmethod
    def join(cls, parts: Iterable["RowProblems"]) -> "RowProblems":
        """Join problems, in the order of their rows."""
        known: dict[RowProblem, int] = {}
        codes, rows = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
        for part in parts:
            numbers = np.array([known.setdefault(kind, len(known)) for kind in part._kinds], dtype=np.int64)
            codes.append(numbers[part._codes] if len(part) else codes[0])
            rows.append(part._rows)
        every = np.concatenate(rows)
        order = np.argsort(every, kind="stable")
        return cls(tuple(known), np.concatenate(codes)[order], every[order])

    def count_reasons(self) -> list[ReasonCount]:
        """Count the rows by column and reason, the most frequent first."""
        counts: dict[tuple[str | None, str], int] = {}
        for kind, number in zip(self._kinds, np.bincount(self._codes, minlength=len(self._kinds)), strict=True):
            said = (kind.column, kind.reason)
            counts[said] = counts.get(said, 0) + int(number)
        found = [ReasonCount(column=column, reason=reason, rows=rows) for (column, reason), rows in counts.items()]
        return sorted(found, key=lambda each: -each.rows)

    def __len__(self) -> int:
        return len(self._codes)

    def __iter__(self) -> Iterator[RowProblem]:
        return (self[position] for position in range(len(self)))

    @overload
    def __getitem__(self, position: int) -> RowProblem: ...
    @overload
    def __getitem__(self, position: slice) -> "RowProblems": ...
    def __getitem__(self, position: int | slice) -> "RowProblem | RowProblems":
        if isinstance(position, slice):
            return RowProblems(self._kinds, self._codes[position], self._rows[position])
        kind: RowProblem = self._kinds[int(self._codes[position])]
        return replace(kind, row=int(self._rows[position]) or None)
