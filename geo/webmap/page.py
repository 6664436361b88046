"""The page of the map: self-contained, for a file, for a notebook, for the frame of the Streamlit host.

A saved page holds, beside the map, what the panels made of the incidents: their cards, a few hundred an element, the
sources, what no map can show, method and limits, each compressed and opened when it is first looked at (see
`geo.webmap.packing`). It asks no network for anything and opens from disk. Its view stands in the fragment of its
address, so a link to the file reopens it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import geopandas as gpd
from branca.element import Figure

from geo.escaping import escape, escape_json
from geo.layers.catalogue import Catalogue
from geo.layers.columns import Numbers
from geo.layers.selection import Window
from geo.panels.styles import ICON, PANELS_CSS
from geo.webmap.base import build_map
from geo.webmap.embedding import TITLE
from geo.webmap.figure import Raw, figure_of
from geo.webmap.incident_list import list_incidents
from geo.webmap.packing import draw_packed, draw_packed_json
from geo.webmap.replay.modules import read_style

CARDS_TOGETHER = 128  # in one element: few enough to open at once, enough to compress well


@dataclass(frozen=True, slots=True, kw_only=True)
class Panels:
    """What stands around the map of a saved page; all HTML is as `geo.panels` draws it, escaped."""

    cards: Mapping[str, str] = field(default_factory=dict)  # by the incident's id
    scope: str = ""  # what the page holds
    sources: str = ""
    left_out: str = ""  # incidents without a place or without a date
    method: str = ""
    query: Mapping[str, str] = field(default_factory=dict)  # what is shown first, as in an address


def draw_page(
    table: gpd.GeoDataFrame | None = None,
    *,
    panels: Panels | None = None,
    span: Window | None = None,
    title: str = TITLE,
) -> str:
    """Draw a page of the map.

    Args:
        table: The incident table. None draws the page for the frame of `geo.webmap.host`: the map alone,
            index and state come as messages.
        panels: What stands around the map of a table; None: only the list of its incidents.
        span: The first day and the day after the last of the time bar; None: those of the incidents.
        title: What the page is called, plain text.

    Returns:
        One HTML document; the same arguments give the same text.

    Raises:
        DataError: A file of boundaries is missing, or Leaflet is not installed.
        TableError: The dates of the table span more than the time bar can hold.
    """
    map = build_map(table, span=span, hosted=table is None, panel=table is not None)
    figure = figure_of(map)
    figure.title = escape(title)
    figure.header.add_child(Raw(f'<link rel="icon" href="{escape(ICON)}">'), name="icon")
    figure.header.add_child(Raw(f"<style>{read_style('page.css')}</style>"), name="page_style")
    if table is not None:
        _add_panels(figure, Catalogue(table), panels or Panels(), title)
    return figure.render()


def _add_panels(figure: Figure, catalogue: Catalogue, panels: Panels, title: str) -> None:
    figure.header.add_child(Raw(f"<style>{PANELS_CSS.read_text(encoding='utf-8')}</style>"), name="panels_style")
    ids = catalogue.list_ids(_number_all(catalogue))
    parts = (
        f'<header class="cr-page-head"><h1>{escape(title)}</h1><dl class="cr-page-counts"></dl>',
        panels.scope,
        _draw_dialog("sources", "Sources", panels.sources),
        _draw_dialog("left-out", "Not on the map or not dated", panels.left_out),
        _draw_dialog("method", "Method and limits", panels.method),
        "</header>",
        '<aside class="cr-page-panel" aria-label="Incidents"></aside>',
        f'<script type="application/json" id="page_view">{escape_json(dict(panels.query))}</script>',
        draw_packed_json("incidents_list", list_incidents(catalogue, ids)),
        *_draw_cards(ids, panels.cards),
    )
    figure.html.add_child(Raw("\n".join(parts)), name="panels", index=0)


def _number_all(catalogue: Catalogue) -> Numbers:
    """The numbers of all incidents, newest first."""
    return catalogue.columns.incidents[catalogue.columns.first[:-1]]


def _draw_cards(ids: list[str], cards: Mapping[str, str]) -> Iterator[str]:
    """Pack the cards in the order in which they are listed; element `cards_0` holds the newest."""
    for number, start in enumerate(range(0, len(ids), CARDS_TOGETHER)):
        together = [cards.get(incident, "") for incident in ids[start : start + CARDS_TOGETHER]]
        yield draw_packed_json(f"cards_{number}", together)


def _draw_dialog(name: str, title: str, content: str) -> str:
    if not content:
        return ""
    return (
        f'<button type="button" class="cr-page-open" data-opens="{name}">{escape(title)}</button>'
        f'<dialog id="{name}" aria-label="{escape(title)}"><form method="dialog">'
        f'<button class="cr-page-close" aria-label="Close">×</button></form><div data-packed="{name}-text"></div>'
        f"</dialog>{draw_packed(f'{name}-text', content)}"
    )
