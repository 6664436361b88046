"""The map of the theatre: Afghanistan and Pakistan, their neighbours, their border; nothing is fetched.

Bounds and points are (latitude, longitude) in degrees, WGS 84.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import folium
import geopandas as gpd

from geo.errors import DataError
from geo.geocoding.boundaries import ADMIN1, BORDER, CREDIT, NEIGHBOURS
from geo.layers.selection import Window
from geo.webmap.leaflet import inline_leaflet
from geo.webmap.replay import Boundaries, Replay, Tiles
from geo.webmap.replay.plugin import Bounds

THEATRE: Bounds = ((23.6, 60.4), (38.6, 77.9))
COUNTRIES = (
    {
        "name": "Afghanistan",
        "local_names": [{"language": "fa-AF", "name": "افغانستان"}],
        "country": "AF",
        "latitude": 33.9,
        "longitude": 65.6,
    },
    {
        "name": "Pakistan",
        "local_names": [{"language": "ur", "name": "پاکستان"}],
        "country": "PK",
        "latitude": 29.6,
        "longitude": 69.4,
    },
)
CREDITS = (
    CREDIT,
    "Lines as held on the ground: the Durand Line is contested by Afghanistan; hatched units are disputed",
    "Places: GeoNames (CC BY 4.0)",
)
ONLINE_TILES = Tiles(
    host="tile.openstreetmap.org",
    url="https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    attribution="© OpenStreetMap contributors",
)


def build_map(
    incidents: gpd.GeoDataFrame | bytes | None,
    *,
    span: Window | None = None,
    credits: Sequence[str] = CREDITS,
    tiles: Tiles | None = ONLINE_TILES,
    hosted: bool = False,
    panel: bool = False,
) -> folium.Map:
    """Build the map with its time bar; `map.get_root().render()` is its whole page.

    The same arguments give the same page, letter for letter: folium's random names are set aside.

    Args:
        incidents: An incident table, its encoded index, or None when they come later.
        span: The first day and the day after the last of the time bar; None: those of the incidents.
        credits: Lines for the corner of the map, plain text.
        tiles: The online map to offer, off at first; None: none is offered.
        hosted: The page will sit in a frame that sends index and state.
        panel: The page has panels of its own, see `geo.webmap.page`.

    Raises:
        DataError: A file of boundaries is missing or is no GeoJSON.
    """
    map = _build_empty_map()
    replay = Replay(
        incidents,
        boundaries=read_boundaries(),
        bounds=THEATRE,
        span=span,
        countries=COUNTRIES,
        credits=credits,
        tiles=tiles,
        hosted=hosted,
        panel=panel,
    )
    replay._id = "incidents"
    replay.add_to(map)
    return map


def _build_empty_map() -> folium.Map:
    middle = [(low + high) / 2 for low, high in zip(*THEATRE, strict=True)]
    map = folium.Map(middle, tiles=None, zoom_start=6, zoom_snap=0.25, zoom_delta=0.5, wheel_px_per_zoom_level=90)
    map.options.update(min_zoom=4, max_zoom=13)
    map._id = "theatre"
    map.get_root()._id = "page"
    inline_leaflet(map)
    return map


def read_boundaries() -> Boundaries:
    """Read the outlines that `data/geocoding/boundaries` holds.

    Raises:
        DataError: A file is missing or is no GeoJSON; names the file.
    """
    return Boundaries(admin1=_read_geojson(ADMIN1), neighbours=_read_geojson(NEIGHBOURS), border=_read_geojson(BORDER))


def _read_geojson(path: Path) -> dict[str, Any]:
    try:
        collection = json.loads(path.read_text(encoding="utf-8"))
        collection["features"]
    except OSError as error:
        raise DataError(f"{path}: cannot be read ({error.strerror}); `make data` builds it") from error
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{path}: is no GeoJSON feature collection; `make data` builds it anew") from error
    return dict(collection)
