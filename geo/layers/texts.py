"""Columns of text read piece by piece, for a column may be larger than what is left of the memory."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import pyarrow as pa

_AT_ONCE = 65_536  # cells
LONG_TEXTS = (  # what no index of the map reads
    "claims", "reports", "explanation", "location_evidence", "place_reasons", "type_evidence", "date_evidence",
    "operation_names", "undated_reason", "unplaced_reason",
)  # fmt: skip


def read_cells(column: "pd.Series[Any]") -> Iterator[pa.LargeStringArray]:
    """Read the cells of a column in order; null is the empty string."""
    for begin in range(0, len(column), _AT_ONCE):
        cells = pa.array(column.iloc[begin : begin + _AT_ONCE].astype("str"), from_pandas=True)
        whole = cells.combine_chunks() if isinstance(cells, pa.ChunkedArray) else cells
        yield whole.cast(pa.large_string()).fill_null("")
