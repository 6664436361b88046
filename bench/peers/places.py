"""The map kept, its incidents summed by place on the server and exchanged as a feature group of one circle a place."""

from collections.abc import Iterable

import folium
import numpy as np
import streamlit as st
from streamlit_folium import st_folium

from bench.peers.points import Points, read_colours
from bench.peers.sliding import HEIGHT, build_empty_map, choose_window, draw_circles, draw_mark

LARGEST = 14  # pixels, the radius of the busiest place


def sum_places(points: Points) -> Iterable[tuple[float, float, float, str]]:
    """Sum incidents by place: latitude, longitude, radius by count, colour of the most frequent type."""
    if len(points.place) == 0:
        return
    colours = read_colours()
    counts = np.zeros((points.place.max() + 1, len(colours)), dtype=np.int64)
    np.add.at(counts, (points.place, points.type), 1)
    places, first = np.unique(points.place, return_index=True)
    totals = counts[places].sum(axis=1)
    radius = np.maximum(3, LARGEST * np.sqrt(totals / totals.max()))
    types = counts[places].argmax(axis=1)
    columns = (points.latitude[first], points.longitude[first], radius, types)
    for latitude, longitude, size, type in zip(*(column.tolist() for column in columns), strict=True):
        yield latitude, longitude, size, colours[type]


@st.fragment
def show() -> None:
    """Show slider and map."""
    points, first = choose_window()
    group = folium.FeatureGroup("places")
    for circle in draw_circles(sum_places(points)):
        circle.add_to(group)
    draw_mark(first).add_to(group)
    st_folium(
        build_empty_map(), key="map", height=HEIGHT, use_container_width=True, returned_objects=[],
        feature_group_to_add=group,
    )  # fmt: skip


st.set_page_config(layout="wide")
show()
