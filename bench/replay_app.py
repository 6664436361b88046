"""The page of `dashboard.py` on a synthetic table, for measuring it: only where the table comes from is another.

    streamlit run bench/replay_app.py -- --incidents 1000000

shows that many incidents of `bench.corpus.build_incidents`; `--no-map` leaves the map out, which is what the page
with it is measured against. The table is built once a server. When it stands, one line on standard output tells the
process and the bytes of the table's columns as Arrow counts them, geometry aside:

    pid=4711 arrow_bytes=1220894539
"""

import argparse
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import pyarrow as pa
import streamlit as st

from bench.corpus import build_incidents
from dashboard import show_page
from dashboard_reading import Reading, prepare
from geo.collection import CollectionResult
from geo.layers.selection import Selection
from geo.webmap.state import MapState


def main() -> None:
    """Show the page of as many incidents as the command line asks for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--incidents", type=int, default=1_000)
    parser.add_argument("--no-map", action="store_true")
    arguments = parser.parse_args()
    show_page(lambda: load_reading(arguments.incidents), leave_out_map if arguments.no_map else None)


@st.cache_resource(show_spinner=False)
def load_reading(incidents: int) -> Reading:
    """Build the table and prepare it for being shown."""
    table = build_incidents(incidents)
    sizes = [pa.array(table[name]).nbytes for name in table.columns if name != "geometry"]
    print(f"pid={os.getpid()} arrow_bytes={sum(sizes)}", flush=True)
    result = CollectionResult(table=table, articles=(), mentions={}, problems=(), left_out=(), names=())
    return prepare(str(incidents), result)


def leave_out_map(_reading: Reading, _filters: Selection) -> MapState:
    """Take the view that the address asks for."""
    state: MapState = st.session_state.setdefault("map_state", MapState.from_query(st.query_params))
    return state


if __name__ == "__main__":
    main()
