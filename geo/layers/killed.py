"""How many were killed, by province and day: what provinces are shaded by when the reader asks for it.

Each incident with a figure stands once for every first-level unit it touches, in full, with the table's `killed_low` as
its weight. Sums of the weights from the first day on make a window cost as little as a count; see
`geo.layers.time_index` for the idea and `geo.layers.index_format` for what travels.
"""

from collections.abc import Sequence
from datetime import date

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.incidents.table import EVENT_TYPES
from geo.layers.index_format import MAX_WEIGHT, Block, KilledIndex
from geo.layers.time_index import find_dated, list_admin1, number_rows


def build_killed(
    table: gpd.GeoDataFrame, event_types: Sequence[str] = EVENT_TYPES, *, span: tuple[date, date] | None = None
) -> KilledIndex:
    """Index who was killed, as claimed; the arguments are those that the time index of the table was built with.

    Raises:
        TableError: As `geo.layers.time_index.build_time_index`.
    """
    dated, epoch, _ = find_dated(table, span)
    killed = dated["killed_low"].fillna(0).to_numpy(dtype=np.int64).clip(0, MAX_WEIGHT)
    rows = number_rows(dated, epoch, event_types).assign(killed=killed)
    touched = rows[(rows["admin1"] >= 0) & (rows["killed"] > 0)].drop_duplicates(["incident", "admin1"])
    return KilledIndex(admin1=list_admin1(dated), block=_build_block(touched))


def _build_block(rows: pd.DataFrame) -> Block:
    group = rows["admin1"].to_numpy(dtype=np.int64) * 256 + rows["type"].to_numpy(dtype=np.int64)
    order = np.lexsort((rows["end"], rows["start"], group))
    groups, counts = np.unique(group, return_counts=True)
    return Block(
        name="killed",
        keys=groups // 256,
        types=groups % 256,
        counts=counts.astype(np.int64),
        starts=rows["start"].to_numpy(dtype=np.int64)[order],
        ends=rows["end"].to_numpy(dtype=np.int64)[order],
        weights=rows["killed"].to_numpy(dtype=np.int64)[order],
    )
