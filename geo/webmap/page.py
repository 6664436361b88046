"""The page of the map: self-contained, for a file, for a notebook, for the frame of the Streamlit host.

A saved page holds, beside the map, what the panels made of the incidents: their cards as JSON in a script element
that is read when the first card is shown, the list of what no map can show, method and limits. It asks no
network for anything and opens from disk. Its view stands in the fragment of its address, so a link to the file
reopens it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import geopandas as gpd
import pandas as pd
from branca.element import Figure

from geo.escaping import escape, escape_json
from geo.panels.styles import ICON, PANELS_CSS
from geo.webmap.base import build_map
from geo.webmap.figure import Raw, figure_of
from geo.webmap.replay.modules import read_style

TITLE = "Conflict Replay"


def draw_page(
    table: gpd.GeoDataFrame | None = None,
    *,
    cards: Mapping[str, str] | None = None,
    left_out: str = "",
    method: str = "",
    title: str = TITLE,
) -> str:
    """Draw a page of the map.

    Args:
        table: The incident table. None draws the page for the frame of `geo.webmap.host`: the map alone,
            index and state come as messages.
        cards: HTML of an incident by its id, as `geo.panels` draws it: already escaped.
        left_out: HTML of the list of incidents without a place or without a date, escaped.
        method: HTML that tells method and limits, escaped.
        title: What the page is called, plain text.

    Returns:
        One HTML document; the same arguments give the same text.

    Raises:
        DataError: A file of boundaries is missing, or Leaflet is not installed.
        TableError: The dates of the table span more than the time bar can hold.
    """
    map = build_map(table, hosted=table is None, panel=table is not None)
    figure = figure_of(map)
    figure.title = escape(title)
    figure.header.add_child(Raw(f'<link rel="icon" href="{escape(ICON)}">'), name="icon")
    figure.header.add_child(Raw(f"<style>{read_style('page.css')}</style>"), name="page_style")
    if table is not None:
        _add_panels(figure, table, cards or {}, left_out, method, title)
    return figure.render()


def _add_panels(
    figure: Figure, table: gpd.GeoDataFrame, cards: Mapping[str, str], left_out: str, method: str, title: str
) -> None:
    figure.header.add_child(Raw(f"<style>{PANELS_CSS.read_text(encoding='utf-8')}</style>"), name="panels_style")
    parts = (
        f'<header class="cr-page-head"><h1>{escape(title)}</h1><dl class="cr-page-counts"></dl>',
        _draw_dialog("left-out", "Not on the map or not dated", left_out),
        _draw_dialog("method", "Method and limits", method),
        "</header>",
        '<aside class="cr-page-panel" aria-label="Incidents"></aside>',
        f'<script type="application/json" id="incidents_list">{escape_json(list(_list_incidents(table)))}</script>',
        f'<script type="application/json" id="incidents_cards">{escape_json(dict(cards))}</script>',
    )
    figure.html.add_child(Raw("\n".join(parts)), name="panels", index=0)


def _draw_dialog(name: str, title: str, content: str) -> str:
    if not content:
        return ""
    return (
        f'<button type="button" class="cr-page-open" data-opens="{name}">{escape(title)}</button>'
        f'<dialog id="{name}" aria-label="{escape(title)}"><form method="dialog">'
        f'<button class="cr-page-close" aria-label="Close">×</button></form><div>{content}</div></dialog>'
    )


def _list_incidents(table: gpd.GeoDataFrame) -> Iterator[dict[str, Any]]:
    """What the page must know of an incident to list and count it; all else stands in its card."""
    for incident, rows in table.groupby("incident_id", sort=False):
        row = rows.iloc[0]
        yield {
            "id": str(incident),
            "type": str(row["event_type"]),
            "start": None if pd.isna(row["start"]) else row["start"].date().isoformat(),
            "end": None if pd.isna(row["end"]) else row["end"].date().isoformat(),
            "places": _list_known(rows["place_id"]),
            "admin1": _list_known(rows["admin1"]),
            "claims": len(json.loads(row["claims"])),
            "articles": _list_known(report.get("article") for report in json.loads(row["reports"])),
        }


def _list_known(values: Iterable[Any]) -> list[str]:
    return list(dict.fromkeys(str(value) for value in values if not pd.isna(value)))
