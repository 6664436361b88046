"""What a reader passes on: the page to publish with the lines that embed it, a picture, a film."""

from datetime import date, timedelta
from functools import partial

import geopandas as gpd
import streamlit as st

from dashboard_reading import Reading
from geo.interchange.left_out import drop_acled
from geo.webmap.embedding import TITLE, write_snippet
from geo.webmap.publication import PublishedView, draw_publication
from geo.webmap.state import Days

SHOWN, EVERYTHING = "What is shown", "Everything"
_ASKED = "map_asked"


def show_publishing(reading: Reading, seen: PublishedView, span: Days | None) -> None:
    """Offer the page to publish, and what the map saves by itself.

    Args:
        reading: What was read.
        seen: What the reader sees.
        span: The days that are seen, half-open; None: nothing is dated.
    """
    what = st.radio("A page to publish", (SHOWN, EVERYTHING), key="publish_what", horizontal=True)
    name = name_page(None if what == EVERYTHING else span)
    st.download_button(
        "Page (HTML)", data=partial(make_page, reading, None if what == EVERYTHING else seen), file_name=name,
        mime="text/html", icon=":material/public:", on_click="ignore", key="publish_page",
        help="One file with map, time bar, incidents and sources that opens without a network.",
    )  # fmt: skip
    if withheld := count_withheld(reading.content, reading.catalogue.table):
        told = f"{withheld:,} incidents from ACLED stay out of it: its terms do not let its rows be passed on."
        st.html(f'<p class="cp-hint">{told}</p>')
    with st.expander("Lines to embed it"):
        st.code(write_snippet(name, TITLE), language="html", wrap_lines=True)
    with st.container(horizontal=True):
        st.button("Picture", on_click=ask_map, args=("picture",), icon=":material/photo_camera:", key="publish_picture")
        st.button("Film", on_click=ask_map, args=("film",), icon=":material/movie:", key="publish_film")


@st.cache_data(show_spinner=False, max_entries=4)
def count_withheld(content: str, _table: gpd.GeoDataFrame) -> int:
    """Count the incidents that may not be passed on."""
    return drop_acled(_table)[1]


def name_page(span: Days | None) -> str:
    """Name the file after its days, such as conflict-replay_2026-02-21_2026-02-27.html."""
    days = f"_{span[0].isoformat()}_{(span[1] - timedelta(days=1)).isoformat()}" if span else ""
    return f"conflict-replay{days}.html"


def make_page(reading: Reading, seen: PublishedView | None) -> bytes:
    """Draw the page when it is asked for."""
    page = draw_publication(
        reading.catalogue.table, reading.result.articles, reading.result.left_out, view=seen, made=date.today()
    )
    return page.encode("utf-8", "surrogatepass")


def ask_map(what: str) -> None:
    """Have the map do what a button at its edge does: "picture" or "film"."""
    st.session_state[_ASKED] = (what, asked_of_map()[1] + 1)


def asked_of_map() -> tuple[str, int]:
    """What the map was asked for last, and how many times it was asked."""
    asked: tuple[str, int] = st.session_state.get(_ASKED, ("", 0))
    return asked
