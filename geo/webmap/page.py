"""The page of the map: self-contained, for a file, for a notebook's frame, for the frame of the Streamlit host."""

from functools import cache

from geo.webmap.base import build_map


@cache
def draw_hosted_page() -> str:
    """Return the page for the frame of `geo.webmap.host`: the map alone, index and state come as messages."""
    return str(build_map(None, hosted=True).get_root().render())
