"""The places of an index: each with its name, where it lies, and when it was last told of."""

from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.interchange.import_result import name_dataset
from geo.layers.index_format import IndexedPlace

_PLACE = ("place_id", "place_name", "geometry", "geo_precision", "admin1", "country")


def read_places(dated: gpd.GeoDataFrame, numbers: "pd.Series[int]") -> tuple[IndexedPlace, ...]:
    """Read the places of rows, by the numbers that the rows have for them.

    Args:
        dated: Rows of an incident table.
        numbers: Of each row: its place, from 0; -1: none.
    """
    first = numbers[numbers >= 0].drop_duplicates().sort_values()
    newest = dated["reported"].groupby(numbers.to_numpy()).max()
    told = dated[[name for name in (*_PLACE, "dataset") if name in dated]].iloc[first.index]
    columns = {name: told[name].tolist() for name in told.columns}
    return tuple(
        _read_place({name: values[row] for name, values in columns.items()}, newest[number])
        for row, number in enumerate(first)
    )


def _read_place(row: Mapping[str, Any], newest: Any) -> IndexedPlace:
    point = row["geometry"]
    known = point is not None and not point.is_empty
    return IndexedPlace(
        id=str(row["place_id"]),
        name=_name_place(str(row["place_name"]), str(row.get("dataset", "articles"))),
        latitude=round(point.y, 5) if known else None,
        longitude=round(point.x, 5) if known else None,
        geo_precision=str(row["geo_precision"]),
        admin1=row["admin1"] if isinstance(row["admin1"], str) else None,
        country=row["country"] if isinstance(row["country"], str) else None,
        reported=None if pd.isna(newest) else newest.date().isoformat(),
    )


def _name_place(name: str, dataset: str) -> str:
    """Name a place, and the data set that it is told of by where that is not the articles."""
    return name if dataset == "articles" else f"{name} ({name_dataset(dataset)})"
