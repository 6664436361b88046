"""How many claims incidents hold and which articles they quote, counted in their JSON without taking it apart.

A quotation mark inside a JSON string is escaped, so no text that is quoted looks like a key: counting keys is exact.
"""

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geo.layers.texts import Numbers, read_cells

_OUTCOME = '"outcome":'
_ARTICLE = '"article":'
_NAME = r'^ ?"(?P<name>(?s:[^"\\]|\\.)*)"'


def count_claims(claims: "pd.Series[str]", rows: Numbers) -> Numbers:
    """Count the claims in some rows of the column `claims`."""
    counts = [pc.count_substring(cells, _OUTCOME).to_numpy(zero_copy_only=False) for cells in read_cells(claims, rows)]
    return np.concatenate(counts, dtype=np.int32) if counts else np.zeros(0, dtype=np.int32)


def find_articles(reports: "pd.Series[str]", rows: Numbers) -> tuple[Numbers, Numbers]:
    """Find the articles that some rows of the column `reports` quote.

    Returns:
        The articles' numbers, row after row, and how many of them each row has. Equal names share a number; all
        numbers up to the largest occur.
    """
    names, counts = [pa.array([], pa.large_string())], [np.zeros(0, dtype=np.int32)]
    for cells in read_cells(reports, rows):
        found, number = _find_names(cells)
        names.append(found)
        counts.append(number)
    codes = pa.chunked_array(names).combine_chunks().dictionary_encode().indices
    return codes.to_numpy(zero_copy_only=False).astype(np.int32), np.concatenate(counts)


def _find_names(cells: pa.LargeStringArray) -> tuple[pa.LargeStringArray, Numbers]:
    pieces = pc.split_pattern(cells, _ARTICLE)
    row = pc.list_parent_indices(pieces).to_numpy(zero_copy_only=False)
    after_key = np.diff(row, prepend=-1) == 0  # the piece before the first key names no article
    names = pc.struct_field(pc.extract_regex(pieces.flatten().filter(pa.array(after_key)), _NAME), [0])
    named = names.is_valid()
    rows = row[after_key][named.to_numpy(zero_copy_only=False)]
    return names.filter(named), np.bincount(rows, minlength=len(cells)).astype(np.int32)
