"""The page that is saved and passed on: the map with the cards, the sources and the method of what was read.

It holds the current view, or everything. What came from ACLED is left out and counted, for its terms do not let its
rows be passed on. Cards and lists are compressed, and drawn a few hundred at a time, so that neither the page nor the
making of it grows beyond what a laptop carries.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import geopandas as gpd

from geo.articles.model import Article
from geo.collector import collector_at_rest
from geo.geocoding.boundaries import read_admin1_units
from geo.incidents.model import LeftOut
from geo.incidents.table import EVENT_TYPES
from geo.layers.event_types import EventType, read_event_types
from geo.layers.selection import Selection
from geo.panels.library import Library
from geo.panels.method import draw_method
from geo.panels.scope import Scope, draw_scope
from geo.panels.sources import draw_sources, list_cited
from geo.panels.unplaced import draw_left_out, draw_unplaced
from geo.panels.view import View
from geo.panels.wording import number_of
from geo.webmap.cards_on_demand import CardsOnDemand
from geo.webmap.part import Part, choose_part
from geo.webmap.state import MapState

_LISTED = 2_000  # of what is not on the map, or gave no incident; all are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedView:
    """What a reader sees and wants to pass on."""

    filters: Selection  # what the map does not choose: words, actors, sources, precisions
    state: MapState  # what it does: window, layers, province, place, and how it looks

    def select(self) -> Selection:
        """What the page is to hold."""
        state = self.state
        types = None if set(state.layers) == set(EVENT_TYPES) else frozenset(state.layers)
        return replace(
            self.filters, window=state.window, mode=state.mode, event_types=types, province=state.province,
            place=state.place,
        )  # fmt: skip


def draw_publication(
    table: gpd.GeoDataFrame,
    articles: Iterable[Article],
    left_out: Sequence[LeftOut] = (),
    *,
    view: PublishedView | None = None,
    made: date | None = None,
) -> str:
    """Draw one self-contained page of some incidents.

    Args:
        table: The incident table.
        articles: Those that the table quotes; only the quoted sentences go into the page.
        left_out: Sentences that speak of a happening but yield no incident.
        view: What the page is to hold and to show first; None: everything.
        made: The day to tell; None: none, and the same arguments give the same page.

    Raises:
        DataError: A file of boundaries, or the look of the event types, is missing.
        TableError: The dates of the table span more than the time bar can hold.
    """
    with collector_at_rest():
        return _draw(choose_part(table, view.select() if view else None), Library(articles), left_out, view, made)


def _draw(
    part: Part, library: Library, left_out: Sequence[LeftOut], view: PublishedView | None, made: date | None
) -> str:
    from geo.webmap.page import Panels, draw_page  # only here: folium takes longer to load than a page to start

    event_types = {event_type.id: event_type for event_type in read_event_types()}
    look = View(catalogue=part.catalogue, event_types=event_types, library=library, selection=part.selection)
    panels = Panels(
        cards=CardsOnDemand(look, part.catalogue.find(part.selection).incidents),
        scope=_draw_scope(part, view, event_types, made),
        sources=draw_sources(part.table, look.library),
        left_out=_draw_left_out(look, part, left_out),
        method=draw_method(event_types.values()),
        query=view.state.to_query() if view else {},
    )
    span = part.selection.window if part.selection.mode == "window" else None
    return draw_page(part.clip(), panels=panels, span=span)


def _draw_scope(part: Part, view: PublishedView | None, event_types: Mapping[str, EventType], made: date | None) -> str:
    scope = Scope(
        held=int(part.table["incident_id"].nunique()),
        collected=len(part.catalogue.columns.claims),
        withheld=part.withheld,
        selection=part.selection if view else None,
        made=made,
    )
    places = {unit.admin1: unit.name for unit in read_admin1_units()}
    if part.selection.place:
        places[part.selection.place] = part.catalogue.name_place(part.selection.place) or part.selection.place
    return draw_scope(scope, event_types, places)


def _draw_left_out(look: View, part: Part, left_out: Sequence[LeftOut]) -> str:
    """Draw what no map can show, whatever the window, and the sentences of the quoted articles that gave nothing."""
    incidents = look.left_out.incidents
    records = look.read(incidents[:_LISTED])
    drawn = draw_unplaced(records, look.draw_context(records)) + _say_more(len(incidents), "incident")
    if part.selection != Selection():
        quoted = {each.name for each in list_cited(part.table)}
        left_out = [each for each in left_out if each.sentence.article.name in quoted]
    return drawn + draw_left_out(left_out[:_LISTED]) + _say_more(len(left_out), "sentence")


def _say_more(count: int, noun: str) -> str:
    if count <= _LISTED:
        return ""
    return f'<p class="cp-none">{number_of(count - _LISTED, f"more {noun}")} not listed here.</p>'
