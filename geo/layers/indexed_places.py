"""The places of an index: each with its name, where it lies, and when it was last told of."""

from collections.abc import Mapping, Sequence
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.interchange.import_result import ARTICLES, name_dataset, order_datasets
from geo.layers.index_format import IndexedPlace

_PLACE = ("place_id", "place_name", "geometry", "geo_precision", "admin1", "country")


def read_places(
    dated: gpd.GeoDataFrame, numbers: "pd.Series[int]", datasets: Sequence[str]
) -> tuple[IndexedPlace, ...]:
    """Read the places of rows, by the numbers that the rows have for them.

    Args:
        dated: Rows of an incident table.
        numbers: Of each row: its place, from 0; -1: none.
        datasets: In their order.
    """
    first = numbers[numbers >= 0].drop_duplicates().sort_values()
    newest = dated["reported"].groupby(numbers.to_numpy()).max()
    told = dated[[name for name in (*_PLACE, "dataset") if name in dated]].iloc[first.index]
    columns = {name: told[name].tolist() for name in told.columns}
    return tuple(
        _read_place({name: values[row] for name, values in columns.items()}, newest[number], datasets)
        for row, number in enumerate(first)
    )


def list_datasets(table: gpd.GeoDataFrame) -> tuple[str, ...]:
    """List the data sets of a table; a table without such a column tells of articles."""
    return order_datasets(map(str, table["dataset"].unique())) if "dataset" in table and len(table) else (ARTICLES,)


def _read_place(row: Mapping[str, Any], newest: Any, datasets: Sequence[str]) -> IndexedPlace:
    point, dataset = row["geometry"], str(row.get("dataset", ARTICLES))
    known = point is not None and not point.is_empty
    return IndexedPlace(
        id=str(row["place_id"]),
        name=_name_place(str(row["place_name"]), dataset),
        latitude=round(point.y, 5) if known else None,
        longitude=round(point.x, 5) if known else None,
        geo_precision=str(row["geo_precision"]),
        admin1=row["admin1"] if isinstance(row["admin1"], str) else None,
        country=row["country"] if isinstance(row["country"], str) else None,
        reported=None if pd.isna(newest) else newest.date().isoformat(),
        dataset=datasets.index(dataset),
    )


def _name_place(name: str, dataset: str) -> str:
    """Name a place, and the data set that it is told of by where that is not the articles."""
    return name if dataset == "articles" else f"{name} ({name_dataset(dataset)})"
