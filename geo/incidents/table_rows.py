"""Rows taken out of a large incident table without copying its text.

The text of a table that was joined or read in parts lies in chunks. pandas and Arrow lay all chunks of a column end to
end before they take a row out of it: a gigabyte, for a card. Here each chunk is asked for its own rows, and rows that
stand together stay where they are.
"""

from typing import Any, TypeVar, cast

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa

Numbers = np.ndarray[Any, np.dtype[Any]]
Frame = TypeVar("Frame", bound=pd.DataFrame)
_ROWS_A_RUN = 256  # on average, from which it pays to leave them where they are


def take_rows(table: Frame, rows: Numbers) -> Frame:
    """Take the rows at some positions, in the order given; the index is taken with them."""
    columns = {name: take_cells(table[name].array, rows) for name in table.columns}
    taken = pd.DataFrame(columns, index=table.index.take(rows), copy=False)
    if isinstance(table, gpd.GeoDataFrame):
        taken = gpd.GeoDataFrame(taken, geometry=table.geometry.name, crs=table.crs)
    return cast(Frame, taken)


def choose_rows(table: Frame, chosen: "pd.Series[bool]") -> Frame:
    """Take the rows that are marked."""
    return take_rows(table, np.flatnonzero(chosen.to_numpy(dtype=bool)))


def take_cells(cells: Any, rows: Numbers) -> Any:
    """Take the cells at some positions out of a column's array of pandas."""
    if not isinstance(cells, pd.arrays.ArrowStringArray):
        return cells.take(rows)
    text = pa.array(cells)
    return take_chunked(text if isinstance(text, pa.ChunkedArray) else pa.chunked_array([text]), rows).to_pandas().array


def take_chunked(cells: pa.ChunkedArray, rows: Numbers) -> pa.ChunkedArray:
    """Take the cells at some positions out of an Arrow column."""
    begins = np.flatnonzero(np.diff(rows, prepend=-2) != 1)
    if len(begins) * _ROWS_A_RUN <= len(rows):
        lengths = np.diff(begins, append=len(rows))
        runs = zip(rows[begins].tolist(), lengths.tolist(), strict=True)
        chunks = [chunk for begin, length in runs for chunk in cells.slice(begin, length).chunks]
        return pa.chunked_array(chunks, cells.type)
    if cells.num_chunks == 1:  # the usual case, and a tenth of the work below
        return pa.chunked_array([cells.chunk(0).take(pa.array(rows))])
    ends = np.cumsum([len(chunk) for chunk in cells.chunks])
    which = np.searchsorted(ends, rows, side="right")
    order = np.argsort(which, kind="stable")
    found = [
        cells.chunk(number).take(pa.array(rows[which == number] - (ends[number] - len(cells.chunk(number)))))
        for number in np.unique(which).tolist()
    ]
    back = np.empty_like(order)
    back[order] = np.arange(len(order))
    return pa.chunked_array([pa.concat_arrays(found).take(pa.array(back))] if found else [], cells.type)
