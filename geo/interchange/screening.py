"""Which rows can be used: a row is left out for the first of its values that cannot be, and told with that reason."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from geo.interchange.import_result import RowProblem
from geo.interchange.text_rows import Numbers, TextRows, cut
from geo.interchange.translation import Translation, Unusable

Read = tuple[Translation[Any], Numbers]  # what read some columns, and the meaning of each row


def screen(rows: TextRows, read: Sequence[Read]) -> tuple[Numbers, list[RowProblem]]:
    """Find the positions of the rows that can be used, and say what is wrong with the others."""
    bad = np.zeros(len(rows), dtype=bool)
    problems: list[RowProblem] = []
    for translation, codes in read:
        new = translation.mark_unusable()[codes] & ~bad
        bad |= new
        problems += [_tell(int(rows.numbers[row]), translation.values[codes[row]]) for row in np.flatnonzero(new)]
    return np.flatnonzero(~bad), sorted(problems, key=lambda problem: problem.row or 0)


def _tell(row: int, why: object) -> RowProblem:
    if not isinstance(why, Unusable):
        raise TypeError(f"row {row} can be used")
    return RowProblem(row=row, column=why.column, value=cut(why.value), reason=why.reason, remedy=why.remedy)
