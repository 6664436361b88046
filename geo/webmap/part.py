"""The part of an incident table that a page may hold: what was asked for, and what may be passed on."""

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from geo.interchange.left_out import drop_acled
from geo.layers.catalogue import Catalogue
from geo.layers.selection import Selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some incidents of a collection, each with all its places."""

    catalogue: Catalogue  # the collection, without what may not be passed on
    selection: Selection  # what was asked for
    table: gpd.GeoDataFrame  # the incidents that it holds
    withheld: int  # incidents that may not be passed on

    def clip(self) -> gpd.GeoDataFrame:
        """The same for the time bar, with no day outside the window asked for.

        Of other days the part holds only what happens to reach into the window; a time bar that showed them would
        look as if little had happened then.
        """
        window = self.selection.window
        if window is None or self.table.empty:
            return self.table
        first, end = (pd.Timestamp(day).as_unit("s") for day in window)
        start = self.table["start"]
        if self.selection.mode == "window":
            start = start.clip(lower=first)
        return self.table.assign(start=start, end=self.table["end"].clip(upper=end))


def choose_part(table: gpd.GeoDataFrame, selection: Selection | None = None) -> Part:
    """Choose what a page holds; None asks for everything.

    Incidents come whole: one that lies in the chosen province and in another brings both places.
    """
    allowed, withheld = drop_acled(table)
    catalogue, asked = Catalogue(allowed), selection or Selection()
    found = catalogue.find(asked)
    if len(found.rows) < len(allowed):
        allowed = allowed[allowed["incident_id"].isin(catalogue.list_ids(found.incidents))]
    return Part(catalogue=catalogue, selection=asked, table=allowed, withheld=withheld)
