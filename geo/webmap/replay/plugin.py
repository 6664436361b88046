"""The folium plugin: what Python hands to the modules in `static/`.

    map = folium.Map((34, 69), zoom_start=6)
    map.add_child(Replay(points, day="event_date", event_type="sub_event_type", name="location"))
    map.save("replay.html")

The index of the incidents travels inside the page, base64 of the bytes of `geo.layers.time_index`, and beside it the
killed, which are opened when provinces are first shaded by them; a page made with `hosted=True` has neither and waits
for messages instead, see `geo.webmap.host`.
"""

import base64
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import geopandas as gpd
from branca.element import MacroElement

from geo.errors import ConflictReplayError, TableError
from geo.escaping import escape, escape_json
from geo.layers.event_types import EventType, read_event_types
from geo.layers.killed import build_killed
from geo.layers.selection import Window
from geo.layers.time_index import build_time_index
from geo.webmap.figure import Raw, figure_of
from geo.webmap.replay.modules import draw_import_map, read_style
from geo.webmap.replay.plain import build_event_types, build_plain_table

Bounds = tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundaries:
    """The land to draw, each a GeoJSON feature collection as read from `data/`."""

    admin1: Mapping[str, Any]
    neighbours: Mapping[str, Any]
    border: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles:
    """An online map that the reader may switch on; nothing is asked of it before."""

    host: str  # named to the reader before the first request
    url: str  # template with {z}, {x} and {y}
    attribution: str  # plain text


def _encode(
    incidents: gpd.GeoDataFrame | bytes | None, event_types: Sequence[EventType], span: Window | None
) -> tuple[bytes, bytes]:
    """Encode the index and the killed; empty where there is none."""
    if incidents is None or isinstance(incidents, bytes):
        return incidents or b"", b""
    types = [event_type.id for event_type in event_types]
    index, killed = build_time_index(incidents, types, span=span), build_killed(incidents, types, span=span)
    return index.encode(), killed.encode()


def _check_table(incidents: object, day: str | None) -> None:
    if incidents is None or isinstance(incidents, bytes):
        return
    if not isinstance(incidents, gpd.GeoDataFrame):
        raise TableError(
            f"the incidents are a {type(incidents).__name__}, not a geopandas.GeoDataFrame; geopandas.points_from_xy"
            " makes points of columns of longitude and latitude"
        )
    if day is None and "incident_id" not in incidents.columns:
        raise TableError(
            "the table is no incident table of this project; name its columns of the day and of the type with"
            f" day=… and event_type=…; it has {', '.join(map(str, incidents.columns))}"
        )


class Replay(MacroElement):
    """Incidents that play through time on the map it is added to.

    Args:
        incidents: An incident table, or any table of points when `day` is given, or an index as `TimeIndex.encode`
            gives it, or None for none yet.
        day: Column of the day in a table that is no incident table.
        event_type: Column of the type in such a table.
        end: Column of the day after the last in such a table; None: each incident lasts one day.
        name: Column of the place's name in such a table; None: coordinates are shown.
        event_types: How the types are shown; None: as in `data/layers/event_types.csv`, or looks of their own.
        boundaries: The land to draw below; None: none, the map has tiles of its own.
        bounds: (latitude, longitude) of the south-western and the north-eastern corner to show first.
        span: The first day and the day after the last of the time bar; all rows lie within. None: those of the rows.
        countries: Names of countries to write on the land: name, country, latitude, longitude each.
        credits: Lines for the corner of the map, plain text.
        tiles: An online map to offer.
        hosted: The page sits in a frame that sends index and state.
        panel: The page has elements of its own to fill, see `geo.webmap.page`.
    """

    def __init__(
        self,
        incidents: gpd.GeoDataFrame | bytes | None,
        *,
        day: str | None = None,
        event_type: str = "type",
        end: str | None = None,
        name: str | None = None,
        event_types: Sequence[EventType] | None = None,
        boundaries: Boundaries | None = None,
        bounds: Bounds | None = None,
        span: Window | None = None,
        countries: Sequence[Mapping[str, Any]] = (),
        credits: Sequence[str] = (),
        tiles: Tiles | None = None,
        hosted: bool = False,
        panel: bool = False,
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Replay"
        _check_table(incidents, day)
        if day is not None and isinstance(incidents, gpd.GeoDataFrame):
            table = build_plain_table(incidents, day=day, event_type=event_type, end=end, name=name)
            incidents, event_types = table, event_types or build_event_types(list(table["event_type"].unique()))
        types = tuple(event_types or read_event_types())
        self.index, self.killed = _encode(incidents, types, span)
        self.options = {
            "eventTypes": [asdict(each) for each in types],
            "boundaries": asdict(boundaries) if boundaries else None,
            "bounds": bounds,
            "countries": [dict(country) for country in countries],
            "credits": [escape(credit) for credit in credits],
            "tiles": asdict(tiles) if tiles else None,
            "hosted": hosted,
            "panel": panel,
        }

    def render(self, **_kwargs: Any) -> str:
        """Write modules, style, options and index into the page of the map; nothing stands in its own place."""
        figure = figure_of(self)
        figure.header.add_child(Raw(draw_import_map()), name="conflict_replay_modules")
        figure.header.add_child(Raw(f"<style>{read_style('replay.css')}</style>"), name="conflict_replay_style")
        figure.html.add_child(Raw(self._draw_elements()), name=self.get_name())
        return ""

    def _draw_elements(self) -> str:
        name, map = self.get_name(), self._parent
        if map is None:
            raise ConflictReplayError("the replay stands on no map; add it to a folium.Map first")
        index, killed = (base64.b64encode(each).decode() for each in (self.index, self.killed))
        return (
            f'<script type="application/json" id="{name}_options">{escape_json(self.options)}</script>\n'
            f'<script type="text/plain" id="{name}_index">{index}</script>\n'
            f'<script type="text/plain" id="{name}_killed">{killed}</script>\n'
            f'<script type="module">import {{ startReplay }} from "conflict-replay/start.js";\n'
            f'startReplay({map.get_name()}, "{name}");</script>\n'
        )
