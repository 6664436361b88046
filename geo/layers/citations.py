"""How many claims incidents hold and which articles they quote, counted in their JSON without taking it apart.

A quotation mark inside a JSON string is escaped, so no text that is quoted looks like a key: counting keys is exact.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from geo.layers.texts import read_cells

Numbers = np.ndarray[Any, np.dtype[Any]]

_OUTCOME = '"outcome":'
_ARTICLE = '"article":'
_NAME = r'^ ?"(?P<name>(?s:[^"\\]|\\.)*)"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """Which articles the rows of a table quote."""

    numbers: Numbers  # of articles, row after row
    counts: Numbers  # by row: how many
    names: tuple[str, ...]  # of the articles, by their numbers


def count_claims(claims: "pd.Series[str]") -> Numbers:
    """Count the claims in each row of the column `claims`."""
    counts = [pc.count_substring(cells, _OUTCOME).to_numpy(zero_copy_only=False) for cells in read_cells(claims)]
    return np.concatenate(counts, dtype=np.int32) if counts else np.zeros(0, dtype=np.int32)


def find_citations(reports: "pd.Series[str]") -> Citations:
    """Find the articles that each row of the column `reports` quotes."""
    names, counts = [pa.array([], pa.large_string())], [np.zeros(0, dtype=np.int32)]
    for cells in read_cells(reports):
        found, number = _find_names(cells)
        names.append(found)
        counts.append(number)
    coded = pa.chunked_array(names).combine_chunks().dictionary_encode()
    numbers = coded.indices.to_numpy(zero_copy_only=False).astype(np.int32)
    return Citations(numbers=numbers, counts=np.concatenate(counts), names=tuple(coded.dictionary.to_pylist()))


def _find_names(cells: pa.LargeStringArray) -> tuple[pa.LargeStringArray, Numbers]:
    pieces = pc.split_pattern(cells, _ARTICLE)
    row = pc.list_parent_indices(pieces).to_numpy(zero_copy_only=False)
    after_key = np.diff(row, prepend=-1) == 0  # the piece before the first key names no article
    names = pc.struct_field(pc.extract_regex(pieces.flatten().filter(pa.array(after_key)), _NAME), [0])
    named = names.is_valid()
    rows = row[after_key][named.to_numpy(zero_copy_only=False)]
    return names.filter(named), np.bincount(rows, minlength=len(cells)).astype(np.int32)
