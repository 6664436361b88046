"""Which rows can be used: a row is left out for the first of its values that cannot be, and told with that reason."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from geo.interchange.row_problems import RowProblem, RowProblems
from geo.interchange.text_rows import Numbers, TextRows, cut
from geo.interchange.translation import Translation, Unusable

Read = tuple[Translation[Any], Numbers]  # what read some columns, and the meaning of each row


def screen(rows: TextRows, read: Sequence[Read]) -> tuple[Numbers, RowProblems]:
    """Find the positions of the rows that can be used, and say what is wrong with the others."""
    bad = np.zeros(len(rows), dtype=bool)
    problems = []
    for translation, codes in read:
        new = np.flatnonzero(translation.mark_unusable()[codes] & ~bad)
        if len(new):
            bad[new] = True
            kinds, which = np.unique(codes[new], return_inverse=True)
            told = [_tell(translation.values[kind]) for kind in kinds]
            problems.append(RowProblems(told, which, rows.numbers[new]))
    return np.flatnonzero(~bad), RowProblems.join(problems)


def _tell(why: object) -> RowProblem:
    if not isinstance(why, Unusable):
        raise TypeError(f"{why} can be used")
    return RowProblem(row=None, column=why.column, value=cut(why.value), reason=why.reason, remedy=why.remedy)
