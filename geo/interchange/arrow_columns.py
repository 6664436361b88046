"""Columns of the incident table as Arrow arrays of the types that files hold."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geo.interchange.own_columns import FieldKind

ARROW_TYPES: Mapping[FieldKind, pa.DataType] = {
    "text": pa.large_string(),
    "json": pa.large_string(),
    "flag": pa.bool_(),
    "count": pa.int64(),
    "number": pa.float64(),
    "day": pa.date32(),
}


def read_column(series: "pd.Series[Any]", kind: FieldKind = "text") -> pa.Array:
    """Return a column as one Arrow array of the type of its kind; what pandas takes for missing is null."""
    array = pa.array(series, from_pandas=True)
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    return pc.cast(array, ARROW_TYPES[kind])


def replace_nul(table: pa.Table) -> pa.Table:
    """Replace the character NUL in texts, which CSV and GeoPackage cannot hold, by the mark of a lost character."""
    columns = {name: table[name] for name in table.column_names}
    for name, column in columns.items():
        if pa.types.is_large_string(column.type):
            columns[name] = pc.replace_substring(column, "\x00", "\ufffd")
    return pa.table(columns)
