"""What was built of linked accounts before and need not be built again, for nothing that it is made of has changed."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.incidents.linked_names import Names
from geo.incidents.rows import build_table
from geo.incidents.table_shaping import build_empty_table

if TYPE_CHECKING:  # what links takes long to load, and is not needed where nothing changed
    from geo.incidents.model import Incident


def rebuild_rows(
    names: Names, build: "Callable[[int], Incident]", before: tuple[gpd.GeoDataFrame, Names] | None = None
) -> gpd.GeoDataFrame:
    """Build the table of incidents; rows that were built before are taken over.

    Args:
        names: Of the incidents, in their order.
        build: Builds the incident of a position in `names`.
        before: A table that was built before, and the names of its incidents in their order.

    Returns:
        The same table as one that is built anew.
    """
    table, rows = (before[0], _find_rows(*before)) if before else (build_empty_table(), {})
    new = [number for number, name in enumerate(names) if name not in rows]
    if len(new) == len(names):
        return build_table(build(number) for number in new)
    if new:
        fresh = build_table(build(number) for number in new)
        made = _find_rows(fresh, [names[number] for number in new])
        rows |= {name: (first + len(table), after + len(table)) for name, (first, after) in made.items()}
        table = pd.concat([table, fresh], ignore_index=True)
    chosen = np.fromiter(_list_rows(names, rows), dtype=np.int64)
    taken: gpd.GeoDataFrame = table.take(chosen).reset_index(drop=True)
    return taken


def _find_rows(table: gpd.GeoDataFrame, names: Names) -> dict[bytes, tuple[int, int]]:
    """Find the first row of each incident and the row after its last; nothing where the names are of another table."""
    first = np.flatnonzero(table["place_rank"].to_numpy() == 0)
    if len(first) != len(names):
        return {}
    after = np.append(first[1:], len(table))
    return dict(zip(names, zip(first.tolist(), after.tolist(), strict=True), strict=True))


def _list_rows(names: Names, rows: Mapping[bytes, tuple[int, int]]) -> Iterator[int]:
    for name in names:
        yield from range(*rows[name])
