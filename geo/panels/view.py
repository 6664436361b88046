"""What one look at the page shows: the incidents chosen, and what it takes to draw them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from geo.layers.catalogue import Catalogue
from geo.layers.columns import Numbers
from geo.layers.event_types import EventType
from geo.layers.found import Found
from geo.layers.selection import Selection
from geo.layers.trend import Trend, find_days_before, find_trend
from geo.panels.card import CardContext
from geo.panels.library import Library
from geo.panels.record import Record
from geo.panels.record_reading import read_rows


@dataclass(frozen=True, kw_only=True)  # no slots: what is selected is computed once, when first asked for
class View:
    """One look at an incident table."""

    catalogue: Catalogue  # everything that was read
    event_types: Mapping[str, EventType]  # by id
    library: Library
    selection: Selection  # filters, window and layers, province and place
    incident: str | None = None  # the one that is opened, whatever else is selected

    @cached_property
    def shown(self) -> Found:
        """What the map shows: all provinces and places."""
        return self.catalogue.find(self.selection.anywhere())

    @cached_property
    def here(self) -> Numbers:
        """The incidents at the chosen place, or all shown where none is chosen, newest first."""
        return self.catalogue.find(self.selection).incidents

    @cached_property
    def trend(self) -> Trend | None:
        """How many are here against the days before; None where those days are not known or all are shown."""
        window, span = self.selection.window, self.catalogue.columns.span
        if window is None or span is None or self.selection.mode == "cumulative":
            return None
        before = find_days_before(window, span[0])
        if before is None:
            return None
        return find_trend(len(self.here), len(self.catalogue.find(replace(self.selection, window=before)).incidents))

    @cached_property
    def left_out(self) -> Found:
        """What no map or no time bar can show."""
        return self.catalogue.find_left_out(self.selection)

    def read(self, incidents: Numbers) -> list[Record]:
        """Read some incidents, whatever is selected, in the order given."""
        return read_rows(self.catalogue.read_rows(incidents)) if len(incidents) else []

    def read_ids(self, ids: Iterable[str]) -> list[Record]:
        """Read the incidents of some ids, whatever is selected, newest first; ids that are gone are passed over."""
        return self.read(self.catalogue.find_incidents(ids))

    def name_place(self, place: str) -> str:
        """The name of a place of the table; its id where no row has it."""
        return self.catalogue.name_place(place) or place

    def read_panel(self, limit: int) -> list[Record]:
        """Read the opened incident, then those at the chosen place, newest first, `limit` of them."""
        opened = self.catalogue.find_incidents([self.incident] if self.incident else [])
        listed = self.here[:limit]
        return self.read(np.concatenate([opened, listed[~np.isin(listed, opened)]]))

    def draw_context(self, records: Iterable[Record]) -> CardContext:
        """Gather what the cards of these records need, the incidents they answer included."""
        causes = self.read_ids(cause for record in records for cause in record.responds_to)
        linked = {record.id: record for record in causes}
        return CardContext(event_types=self.event_types, library=self.library, linked=linked)


def build_view(
    catalogue: Catalogue,
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
        catalogue=catalogue,
        event_types={event_type.id: event_type for event_type in event_types},
        library=library,
        selection=replace(selection, window=selection.window or catalogue.columns.span),
        incident=incident,
    )
