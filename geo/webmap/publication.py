"""The page that is saved and passed on: the map with the cards, the left-out and the method of what was read."""

from collections.abc import Iterable, Sequence

import geopandas as gpd

from geo.articles.model import Article
from geo.incidents.left_out import LeftOut
from geo.layers.event_types import read_event_types
from geo.panels.card import CardContext, draw_card
from geo.panels.library import Library
from geo.panels.method import draw_method
from geo.panels.record import read_records
from geo.panels.unplaced import draw_left_out, draw_unplaced
from geo.webmap.page import draw_page


def draw_publication(table: gpd.GeoDataFrame, articles: Iterable[Article], left_out: Sequence[LeftOut] = ()) -> str:
    """Draw one self-contained page of some incidents.

    Args:
        table: The incident table.
        articles: Those that the table quotes; only the quoted sentences go into the page.
        left_out: Sentences that speak of a happening but yield no incident.

    Raises:
        DataError: A file of boundaries, or the look of the event types, is missing.
        TableError: The dates of the table span more than the time bar can hold.
    """
    event_types = read_event_types()
    records = read_records(table)
    context = CardContext(
        event_types={event_type.id: event_type for event_type in event_types},
        library=Library(articles),
        linked={record.id: record for record in records},
    )
    return draw_page(
        table,
        cards={record.id: draw_card(record, context) for record in records},
        left_out=draw_unplaced(records, context) + draw_left_out(left_out),
        method=draw_method(event_types),
    )
