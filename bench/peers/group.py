"""The map kept, its incidents exchanged as a feature group."""

import folium
import streamlit as st
from streamlit_folium import st_folium

from bench.peers.points import read_colours
from bench.peers.sliding import HEIGHT, build_empty_map, choose_window, draw_circles, draw_mark


@st.fragment
def show() -> None:
    """Show slider and map."""
    points, first = choose_window()
    colours = read_colours()
    group = folium.FeatureGroup("incidents")
    rows = zip(points.latitude.tolist(), points.longitude.tolist(), points.type.tolist(), strict=True)
    for circle in draw_circles((latitude, longitude, 4, colours[type]) for latitude, longitude, type in rows):
        circle.add_to(group)
    draw_mark(first).add_to(group)
    st_folium(
        build_empty_map(), key="map", height=HEIGHT, use_container_width=True, returned_objects=[],
        feature_group_to_add=group,
    )  # fmt: skip


st.set_page_config(layout="wide")
show()
