"""How many incidents each first-level unit has."""

import geopandas as gpd
import pandas as pd


def count_by_admin1(table: gpd.GeoDataFrame) -> "pd.Series[int]":
    """Count the incidents of each first-level unit, most first, then by code.

    An incident with two places in one unit counts there once, one with places in two units counts in both;
    incidents along the border or known by country only count in none.

    Returns:
        Number of incidents by ISO 3166-2 code; empty where no row names a unit.
    """
    pairs = table.loc[table["admin1"].notna(), ["admin1", "incident_id"]].drop_duplicates()
    counts: pd.Series[int] = pairs.groupby(pairs["admin1"].astype(str))["incident_id"].size().rename("incidents")
    return counts.sort_index().sort_values(ascending=False, kind="stable")
