"""A saved page with folium's TimestampedGeoJson; what it asks of CDNs lies beside it."""

from pathlib import Path
from typing import Any

import folium
import numpy as np
from folium.plugins import TimestampedGeoJson

from bench.peers.points import Points, load_points, read_colours

PACKAGES = ("jquery", "iso8601-js-period", "leaflet-timedimension", "moment")
EPOCH = np.datetime64("2016-01-01", "D")
MIDDLE = (31.1, 69.1)


def write_page(points_file: str, page: str) -> int:
    """Write the page of a file of points; return its bytes."""
    points = load_points(Path(points_file))
    map = folium.Map(MIDDLE, zoom_start=5, tiles=None, prefer_canvas=True)
    map.default_js, map.default_css = [("leaflet", "leaflet.js")], [("leaflet_css", "leaflet.css")]
    replay = TimestampedGeoJson(
        {"type": "FeatureCollection", "features": _list_features(points)},
        period="P7D", duration="P90D", auto_play=False, loop=False, add_last_point=False, date_options="YYYY-MM-DD",
    )  # fmt: skip
    replay.default_js = [(f"{name}_js", f"{name}.js") for name in PACKAGES]
    replay.default_css = [("leaflet-timedimension_css", "leaflet-timedimension.css")]
    replay.add_to(map)
    map.save(page)
    return Path(page).stat().st_size


def _list_features(points: Points) -> list[dict[str, Any]]:
    colours = read_colours()
    styles = [{"radius": 4, "weight": 1, "color": colour, "fill": True} for colour in colours]
    days = np.datetime_as_string(EPOCH + points.start).tolist()
    columns = (points.longitude.tolist(), points.latitude.tolist(), points.type.tolist())
    return [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
            "properties": {"time": day, "icon": "circle", "iconstyle": styles[type]},
        }
        for day, longitude, latitude, type in zip(days, *columns, strict=True)
    ]
