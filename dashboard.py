"""The page: widgets in, map and panels out. It holds no rule and no coordinate.

Order matters here. The map comes before everything slow, for Streamlit fades what stands below a slow step;
what stands above it is reserved first and filled last, for an element that appears above the map would make
it anew. The map writes its window, layers and place into the address, and the open tab; the filters are bound
to the address by Streamlit. A bound tab would not do: one that Python opens has Streamlit rewrite the whole
address as it last knew it, without what the map has written since.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard_corrections import correct_reading, find_corrections, is_overtaken
from dashboard_datasets import find_datasets, offer_datasets, say_datasets
from dashboard_export import show_tables
from dashboard_folders import find_added_folder, list_folders, tell_change, watch
from dashboard_intake import show_intake
from dashboard_publish import asked_of_map, show_publishing
from dashboard_reading import Reading, find_index, load_event_types, load_killed, load_page, name_folders, read_folders
from dashboard_review import show_review
from dashboard_review_picking import find_pick
from dashboard_tables import show_brought_tables, with_tables
from dashboard_tabs import HEIGHT, REVIEW_TAB, TABS, find_tab, show_tabs
from geo.articles.keeping import ArticleFolder
from geo.collection import CollectionResult
from geo.incidents.table import DATE_PRECISIONS, GEO_PRECISIONS
from geo.layers.catalogue import Catalogue
from geo.layers.selection import Selection
from geo.panels.problems import draw_problems
from geo.panels.styles import DASHBOARD_CSS, ICON, PANELS_CSS
from geo.panels.summary import build_summary, draw_summary, left_out_in_words
from geo.panels.unplaced import draw_unplaced
from geo.panels.view import View, build_view
from geo.panels.wording import number_of
from geo.webmap.host import replay_map
from geo.webmap.page_address import FILTER_PARAMETERS, NOT_SAID, WITHOUT, WORDS
from geo.webmap.publication import PublishedView
from geo.webmap.state import MapState

USUAL, WIDE = (1.65, 1), (1, 1.65)  # how map and tabs share the page: an article beside its incident needs room
ADDED = ("Articles", "A table")
LISTED = 200  # unplaced and undated incidents at most; all are counted


def main() -> None:
    """Show the page of the articles in a folder."""
    show_page(lambda: with_tables(read_folders(list_folders(), find_corrections())), add=show_add)
    watch(is_overtaken)


def show_page(
    read: Callable[[], Reading],
    map: Callable[[Reading, Selection], MapState] | None = None,
    add: Callable[[Reading], None] | None = None,
) -> None:
    """Show the page.

    Args:
        read: Gives what is shown; it may show how far it has come.
        map: Shows the map and gives its state; None is `show_map`.
        add: Shows what adds to what is read; None: nothing can be added.
    """
    st.set_page_config(page_title="Conflict Replay", page_icon=ICON, layout="wide")
    show_styles()
    show_body(read, map or show_map, add)


@st.fragment
def show_body(
    read: Callable[[], Reading],
    map: Callable[[Reading, Selection], MapState],
    add: Callable[[Reading], None] | None,
) -> None:
    """Show all but the styles, which are not sent anew with each click: a fragment runs by itself."""
    header, notices = st.container(key="header", horizontal=True), st.container(key="notices")
    with notices:
        corrected = correct_reading(read())
        reading = corrected.reading
        show_problems(reading.result)
        tell_change(name_folders(corrected.base), reading.change)
    open_tab = st.session_state.setdefault("view", find_tab(st.query_params.get("view")))
    left, right = st.columns(WIDE if open_tab == REVIEW_TAB else USUAL, gap="small")
    with right:
        with st.container(key="filters", horizontal=True, vertical_alignment="center"):
            filters = show_filters(reading.catalogue)
            if add:
                add(reading)
        filters = replace(filters, datasets=find_datasets(reading.catalogue.datasets))
    with left:
        state = map(reading, filters)
    view = look(reading, filters, state)
    show_header(header, view)
    show_export(header, reading, PublishedView(filters=filters, state=state), view)
    with right:
        show_tabs(view, reading.result, lambda: show_review(view, corrected))


def look(reading: Reading, filters: Selection, state: MapState) -> View:
    """Choose what filters and map ask for."""
    selection = replace(
        filters, window=state.window, mode=state.mode, event_types=frozenset(state.layers),
        province=state.province, place=state.place,
    )  # fmt: skip
    return build_view(reading.catalogue, load_event_types(), reading.library, selection, state.incident)


def show_styles() -> None:
    """Set the styles; the panels follow `color-scheme`, which Streamlit keeps from what floats over the page."""
    st.html(PANELS_CSS)
    st.html(DASHBOARD_CSS)
    st.html(f"<style>:root {{ color-scheme: {'dark' if st.context.theme.type == 'dark' else 'light'} }}</style>")


def show_problems(result: CollectionResult) -> None:
    """Say what could not be read, or only with a doubt, and why; nothing where all is well."""
    errors = [problem for problem in result.problems if problem.severity == "error"]
    if errors:
        label = f"{number_of(len(errors), 'file or folder', 'files or folders')} could not be read"
        with st.expander(label, expanded=not result.articles, icon=":material/error:"):
            st.html(draw_problems(errors))
    doubts = [problem for problem in result.problems if problem.severity == "notice"]
    if doubts:
        label = f"{number_of(len(doubts), 'file was', 'files were')} read with a doubt"
        with st.expander(label, icon=":material/help:"):
            st.html(draw_problems(doubts))


def show_filters(catalogue: Catalogue) -> Selection:
    """Show the filters and return what they ask for."""
    words = st.text_input(
        "Words in the quoted text", key=WORDS, bind="query-params", placeholder="Words in the quoted text",
        label_visibility="collapsed", icon=":material/search:",
    )  # fmt: skip
    with st.popover("Filters", icon=":material/tune:", key="filter_popover"):
        return Selection(
            words=(words or "").strip(),
            initiators=choose("Initiator", FILTER_PARAMETERS["initiators"], [*catalogue.initiators, ""]),
            claimants=choose("Claimant", FILTER_PARAMETERS["claimants"], [*catalogue.claimants, ""]),
            sources=choose("Source", FILTER_PARAMETERS["sources"], catalogue.sources),
            geo_precisions=choose("Precision of the place", FILTER_PARAMETERS["geo_precisions"], GEO_PRECISIONS),
            date_precisions=choose("Precision of the date", FILTER_PARAMETERS["date_precisions"], DATE_PRECISIONS),
        )


def show_add(reading: Reading) -> None:
    """Show what adds to what is read."""
    with st.popover("Add", icon=":material/add:", key="add_popover"):
        added = st.segmented_control("What", ADDED, default=ADDED[0], key="added", label_visibility="collapsed")
        if added == ADDED[1]:
            show_brought_tables()
        else:
            show_intake(ArticleFolder(find_added_folder()), reading)


def choose(label: str, key: str, options: Iterable[str]) -> frozenset[str] | None:
    """Offer values; None where none is chosen, which asks nothing."""
    values = st.multiselect(
        label, list(options), key=key, bind="query-params", placeholder="any", format_func=lambda each: each or NOT_SAID
    )
    return frozenset(values) if values else None


def show_map(reading: Reading, filters: Selection) -> MapState:
    """Show the map and return what the reader has chosen on it."""
    asked = st.session_state.setdefault("map_state", MapState.from_query(st.query_params))
    index = find_index(reading, filters)
    open_tab = st.session_state.setdefault("view", find_tab(st.query_params.get("view")))
    parameters = {"view": "" if open_tab == TABS[0] else open_tab, WITHOUT: say_datasets()}
    state = replay_map(
        load_page(), index, asked, key="map", height=HEIGHT, parameters=parameters,
        killed=lambda: load_killed(reading.drawn, filters, reading.catalogue), ask=asked_of_map(),
        pick=find_pick() if open_tab == REVIEW_TAB else None, parts=offer_datasets(reading.catalogue.datasets),
    )  # fmt: skip
    st.session_state["map_state"] = state
    return state


def show_header(header: DeltaGenerator, view: View) -> None:
    """Say what is shown, and what no map can show."""
    summary = build_summary(view.shown, view.left_out, view.selection.window)
    with header:
        st.html("<h1>Conflict Replay</h1>", width="content")
        st.html(draw_summary(summary), width="content")
        with st.popover(left_out_in_words(summary), type="tertiary", key="left_out"):
            records = view.read(view.left_out.incidents[:LISTED])
            st.html(draw_unplaced(records, view.draw_context(records)))


def show_export(header: DeltaGenerator, reading: Reading, seen: PublishedView, view: View) -> None:
    """Show what takes away what is shown."""
    with header:
        popover = st.popover("Export", type="tertiary", key="export_popover", on_change="rerun")
    with popover:
        show_publishing(reading, seen, view.selection.window)
        show_tables(reading, view, is_seen=bool(popover.open))


if __name__ == "__main__":
    main()
