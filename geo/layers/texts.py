"""Columns of text read piece by piece, for a column may be larger than what is left of the memory."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

Numbers = np.ndarray[Any, np.dtype[Any]]

_AT_ONCE = 65_536  # cells


def read_cells(column: "pd.Series[Any]", rows: Numbers | None = None) -> Iterator[pa.LargeStringArray]:
    """Read the cells of a column, or those at some positions, in order; null is the empty string."""
    for begin in range(0, len(column) if rows is None else len(rows), _AT_ONCE):
        piece = slice(begin, begin + _AT_ONCE)
        cells = column.iloc[piece if rows is None else rows[piece]]
        yield pa.array(cells.astype("string"), type=pa.large_string(), from_pandas=True).fill_null("")
