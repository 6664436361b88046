"""A page of Streamlit's that holds the map and little else; tests/browser/test_host.py runs it."""

import sys
from dataclasses import replace
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from geo.layers.time_index import build_time_index
from geo.webmap.host import replay_map
from geo.webmap.page import draw_page
from geo.webmap.state import MapState
from tests.webmap.tables import make_small_table

st.set_page_config(layout="wide")
table = make_small_table()
top = st.container()
state = st.session_state.setdefault("map_state", MapState.from_query(st.query_params))
if st.session_state.pop("picked", False):
    state = replace(state, province="AF-NAN")
only = st.session_state.get("only", False)
index = build_time_index(table[table["initiator"] == "Pakistan"] if only else table).encode()
state = replay_map(
    st.cache_resource(draw_page)(), index, state, key="map", height=600, parameters={"only": "yes" if only else ""}
)
st.session_state.map_state = state
st.session_state.runs = st.session_state.get("runs", 0) + 1
top.text(f"runs {st.session_state.runs}")
top.text(f"state {state.to_query()}")
st.checkbox("Only Pakistan", key="only")
st.button("Pick Nangarhar", on_click=lambda: st.session_state.update(picked=True))
st.button("Again")
