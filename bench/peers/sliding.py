"""What the three Streamlit peers share: data from the cache, a slider for the window, a map without incidents.

    python -m streamlit run PEER.py -- FOLDER ADDRESS

FOLDER holds files of `points.write_points`, SIZE.npz each; the page's address names one: `?size=SIZE`. With
`&begin=empty` the page opens without incidents, which come with the first step. ADDRESS serves Leaflet on this machine.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

import folium
import streamlit as st

from bench.peers.points import Points, load_points

WINDOW_DAYS = 90
STEP_DAYS = 7
MIDDLE = (31.1, 69.1)  # latitude, longitude
HEIGHT = 600  # pixels
FIRST_DAY = 365  # at which the slider stands first, where there are so many days


@st.cache_data(show_spinner=False)
def load_cached(path: str) -> Points:
    """Load the incidents once for all reruns."""
    return load_points(Path(path))


def choose_window() -> tuple[Points, int]:
    """Show the slider; return the incidents that meet its window, and the window's first day."""
    points = load_cached(f"{sys.argv[1]}/{st.query_params['size']}.npz")
    latest = max(STEP_DAYS, points.days - WINDOW_DAYS)
    begin = min(FIRST_DAY, latest // 2)
    first = st.slider("First day", 0, latest, begin, STEP_DAYS)
    empty = first == begin and st.query_params.get("begin") == "empty"
    return points.meet(*((0, 0) if empty else (first, first + WINDOW_DAYS))), first


def build_empty_map() -> folium.Map:
    """Build the map that the incidents go on, its Leaflet from this machine."""
    map = folium.Map(MIDDLE, zoom_start=5, tiles=None, prefer_canvas=True)
    map.default_js = [("leaflet", f"{sys.argv[2]}/leaflet.js")]
    map.default_css = [("leaflet_css", f"{sys.argv[2]}/leaflet.css")]
    return map


def draw_circles(circles: Iterable[tuple[float, float, float, str]]) -> Iterable[folium.CircleMarker]:
    """Draw circles of a latitude, a longitude, a radius in pixels and a colour."""
    for latitude, longitude, radius, colour in circles:
        yield folium.CircleMarker((latitude, longitude), radius=radius, weight=1, color=colour, fill=True)


def draw_mark(first: int) -> folium.Marker:
    """Draw an empty marker that names the window; the benchmark reads from it that the map has changed."""
    icon = folium.DivIcon(html=f'<i class="bench-step" data-step="{first}"></i>')
    return folium.Marker(MIDDLE, icon=icon)
