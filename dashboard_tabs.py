"""The tabs beside the map: incidents, table, articles, review, responses, method. Only the open one is computed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import streamlit as st

from geo.collection import CollectionResult
from geo.geocoding.boundaries import read_admin1_units
from geo.layers.catalogue import Catalogue
from geo.panels.article import draw_article
from geo.panels.cards import FIND, READ, REVIEW, draw_cards
from geo.panels.chain import draw_chain
from geo.panels.headline import draw_headline
from geo.panels.listing import build_listing
from geo.panels.method import draw_method
from geo.panels.problems import draw_problems
from geo.panels.quote import name_article
from geo.panels.record import Record, list_evidence
from geo.panels.record_reading import read_rows
from geo.panels.unplaced import draw_left_out
from geo.panels.view import View
from geo.webmap.host import show_cards

HEIGHT = 700  # pixels, of the map with its time bar and of what stands beside it
FILTERS_HEIGHT = 50  # of the row above the tabs
CARDS_AT_ONCE = 20
LONGEST_TABLE = 20_000  # rows; a reader narrows the window long before
ANSWERS_AT_ONCE = 200
REVIEW_TAB = "Review"
TABS = ("Incidents", "Table", "Articles", REVIEW_TAB, "Responses", "Method")


def find_tab(name: str | None) -> str:
    """Return the tab of a name, the first for any other."""
    return name if name in TABS else TABS[0]


def show_tabs(view: View, result: CollectionResult, show_review: Callable[[], None]) -> None:
    """Show the tabs, and in the open one what the view selects; the review is shown by who knows the journal."""
    tabs = st.tabs(TABS, key="view", on_change="rerun", height=HEIGHT - FILTERS_HEIGHT)
    shows = (show_incidents, show_table, show_articles, lambda *_: show_review(), show_chain, show_method)
    for tab, show in zip(tabs, shows, strict=True):
        if tab.open:
            with tab:
                show(view, result)


def show_incidents(view: View, _result: CollectionResult) -> None:
    """List the incidents of the chosen province or place inside the window, newest first."""
    st.html(draw_headline(view, choose_province(view)))
    limit = count_cards(view)
    show_records(view.read_panel(limit), view)
    if len(view.here) > limit:
        st.button("Show more incidents", on_click=lambda: ask_for_cards(view, limit + CARDS_AT_ONCE))


def count_cards(view: View) -> int:
    """How many cards are asked for; a new choice begins anew."""
    selection, limit = st.session_state.get("cards", (None, CARDS_AT_ONCE))
    return limit if selection == view.selection else CARDS_AT_ONCE


def ask_for_cards(view: View, limit: int) -> None:
    """Show more cards of the same choice."""
    st.session_state["cards"] = (view.selection, limit)


def choose_province(view: View) -> str | None:
    """Offer the provinces by name; return the name of the place or province that is chosen."""
    provinces = load_provinces()
    province, place = view.selection.province, view.selection.place
    st.session_state["province_choice"] = province if province in provinces else None
    st.selectbox(
        "Province", list(provinces), key="province_choice", placeholder="All provinces – choose one here or on the map",
        format_func=lambda code: f"{provinces[code]} ({code[:2]})", label_visibility="collapsed",
        on_change=lambda: change_view(province=st.session_state["province_choice"], place=None, incident=None),
    )  # fmt: skip
    if place is None:
        return provinces.get(province or "")
    back = f"All of {provinces[province]}" if province in provinces else "All places"
    st.button(back, type="tertiary", icon=":material/arrow_back:", on_click=change_view, kwargs={"place": None})
    return view.name_place(place)


@st.cache_data(show_spinner=False)
def load_provinces() -> dict[str, str]:
    """Name the provinces by ISO 3166-2 code, country by country."""
    units = sorted(read_admin1_units(), key=lambda unit: (unit.country, unit.name))
    return {unit.admin1: unit.name for unit in units}


def change_view(**changes: str | None) -> None:
    """Ask the map for another view."""
    st.session_state["map_state"] = replace(st.session_state["map_state"], **changes)


def show_records(records: list[Record], view: View) -> None:
    """Show incidents, each with the way to its article, to its place and to its review."""
    cards = draw_cards(records, view.draw_context(records))
    show_cards(cards, key="incident_cards", on_ask=partial(answer, view.catalogue))


def answer(catalogue: Catalogue, action: str, incident: str) -> None:
    """Do what a card was asked for: open the article that tells of it, show its place on the map, or review it."""
    for record in read_rows(catalogue.read_rows(catalogue.find_incidents([incident]))):
        if action == READ and record.reports:
            st.session_state.update(view="Articles", article=record.reports[0].quote.article, read=record.id)
        if action == REVIEW:
            st.session_state.update(view=REVIEW_TAB, review_incident=record.id)
        if action == FIND and record.places:
            place = record.places[0]
            change_view(incident=record.id, place=place.id, province=place.admin1)


def show_table(view: View, _result: CollectionResult) -> None:
    """Show what the map shows as a table; a chosen row opens its card."""
    incidents = view.here[:LONGEST_TABLE]
    listing = build_listing(view.catalogue.read(incidents), view.event_types)
    if len(view.here) > len(listing):
        st.html(
            f'<p class="cp-hint">The newest {len(listing):,} of {len(view.here):,}; narrow the window for others.</p>'
        )
    day = st.column_config.DateColumn(format="YYYY-MM-DD")
    event = st.dataframe(
        listing, hide_index=True, on_select="rerun", selection_mode="single-row", key="table",
        column_config={"First day": day, "Last day": day}, alt="The incidents that the map shows",
    )  # fmt: skip
    rows = [row for row in event.selection.rows if row < len(listing)]
    if not rows:
        st.html('<p class="cp-hint">Sort by a column’s head. Choose a row to open its card.</p>')
    show_records(view.read(incidents[rows]), view)


def show_articles(view: View, result: CollectionResult) -> None:
    """Show one article as it was read, and what is to be said about the files."""
    if result.problems:
        st.html(draw_problems(result.problems))
    if not result.articles:
        return
    articles = {article.name: article for article in result.articles}
    name = st.selectbox(
        "Article", list(articles), key="article", persist_state="session", label_visibility="collapsed",
        format_func=lambda each: f"{articles[each].published or 'no date'} · {name_article(articles[each])}",
    )  # fmt: skip
    name = name if name in articles else next(iter(articles))  # a browser may name it by the title that it had before
    left_out = [each for each in result.left_out if each.sentence.article.name == name]
    st.html(draw_left_out(left_out) or "<span></span>")
    opened = view.read_ids([st.session_state.get("read", "")])
    st.html(draw_article(articles[name], result.mentions[name], evidence=list_evidence(opened, name)))


def show_chain(view: View, _result: CollectionResult) -> None:
    """Show what answered what."""
    answers, causes = view.catalogue.find_answers(view.shown)
    if len(answers) > ANSWERS_AT_ONCE:
        st.html(
            f'<p class="cp-hint">The newest {ANSWERS_AT_ONCE:,} of {len(answers):,} answers; narrow the window.</p>'
        )
    records = view.read(np.union1d(answers[:ANSWERS_AT_ONCE], causes[:ANSWERS_AT_ONCE]))
    st.html(draw_chain(records, view.draw_context(records)))


def show_method(view: View, _result: CollectionResult) -> None:
    """Show how it was done and what it cannot do."""
    st.html(draw_method(view.event_types.values()))
