"""What one look at the page shows: the incidents chosen, and what it takes to draw them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import geopandas as gpd
import pandas as pd

from geo.layers.event_types import EventType
from geo.layers.selection import Selection, Window, select_incidents, select_left_out
from geo.panels.card import CardContext
from geo.panels.library import Library
from geo.panels.record import Record, list_newest_first, read_newest_first, read_records


@dataclass(frozen=True, kw_only=True)  # no slots: what is selected is computed once, when first asked for
class View:
    """One look at an incident table."""

    table: gpd.GeoDataFrame  # everything that was read
    event_types: Mapping[str, EventType]  # by id
    library: Library
    selection: Selection  # filters, window and layers, province and place
    incident: str | None = None  # the one that is opened, whatever else is selected

    @cached_property
    def shown(self) -> gpd.GeoDataFrame:
        """The rows that the map shows: all provinces and places."""
        return select_incidents(self.table, self.selection.anywhere())

    @cached_property
    def here(self) -> "pd.Series[str]":
        """The ids of the incidents at the chosen place, or of all shown where none is chosen, newest first."""
        chosen = Selection(province=self.selection.province, place=self.selection.place)
        return list_newest_first(select_incidents(self.shown, chosen))

    @cached_property
    def left_out(self) -> gpd.GeoDataFrame:
        """The rows that no map or no time bar can show."""
        return select_left_out(self.table, self.selection)

    def find_rows(self, incidents: Iterable[str]) -> gpd.GeoDataFrame:
        """All rows of some incidents, whatever is selected."""
        return self.table[self.table["incident_id"].isin(list(incidents))]

    def name_place(self, place: str) -> str:
        """The name of a place of the table; its id where no row has it."""
        names = self.table.loc[self.table["place_id"] == place, "place_name"]
        return str(names.iloc[0]) if len(names) else place

    def read_panel(self, limit: int) -> list[Record]:
        """Read the opened incident, then those at the chosen place, newest first, `limit` of them."""
        opened = read_records(self.find_rows([self.incident])) if self.incident else []
        listed = read_newest_first(self.find_rows(self.here.head(limit)))
        return opened + [record for record in listed if record.id != self.incident]

    def draw_context(self, records: Iterable[Record]) -> CardContext:
        """Gather what the cards of these records need, the incidents they answer included."""
        causes = read_records(self.find_rows({cause for record in records for cause in record.responds_to}))
        linked = {record.id: record for record in causes}
        return CardContext(event_types=self.event_types, library=self.library, linked=linked)


def build_view(
    table: gpd.GeoDataFrame,
    event_types: Iterable[EventType],
    library: Library,
    selection: Selection,
    incident: str | None = None,
) -> View:
    """Build a look at a table.

    Without a window the days of all incidents are taken, for a map that plays through time shows what is undated
    at none of its moments.
    """
    return View(
        table=table,
        event_types={event_type.id: event_type for event_type in event_types},
        library=library,
        selection=replace(selection, window=selection.window or find_span(table)),
        incident=incident,
    )


def find_span(table: gpd.GeoDataFrame) -> Window | None:
    """Find the days of all incidents, half-open; None where none is dated."""
    first, end = table["start"].min(), table["end"].max()
    return None if pd.isna(first) or pd.isna(end) else (first.date(), end.date())


def list_values(column: "pd.Series[str]") -> list[str]:
    """List what can be chosen in a column whose cells may hold several values joined by a bar."""
    return sorted({value for cell in column.dropna().unique() for value in str(cell).split("|") if value})
