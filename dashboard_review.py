"""The tab Review: incidents to look at, the most doubtful first, each beside the article that tells of it."""

import streamlit as st

from dashboard_corrections import OWN, WHO, Corrected, find_account, show_message
from dashboard_review_actions import mark_missed, show_actions, show_adding, show_turning
from dashboard_review_article import show_article
from dashboard_review_conflicts import show_conflicts
from dashboard_review_desk import Desk, list_entries, mark, open_desk
from dashboard_review_editing import INCIDENT, show_editing
from dashboard_review_joining import name_incident
from dashboard_review_opened import OPENED
from dashboard_review_queue import QUEUES, Queues, build_queues, find_queue
from dashboard_review_whole import show_whole_article
from geo.escaping import escape
from geo.incidents.table_rows import choose_rows
from geo.panels.card import draw_card
from geo.panels.record_reading import read_records
from geo.panels.review import draw_doubts, draw_history, entry_in_words
from geo.panels.view import View

QUEUE, SEEN = "review_queue", "review_seen"


def show_review(view: View, corrected: Corrected) -> None:
    """Show the tab."""
    if corrected.problem:
        st.error(corrected.problem, icon=":material/error:")
    show_message()
    if OPENED in st.session_state:
        show_editing(view, corrected)
        return
    queues = build_queues(corrected)
    show_queues(queues)
    desk = open_desk(view, corrected, queues.ids[find_queue(st.session_state[QUEUE])])
    if desk is None:
        st.html('<p class="cp-hint">Nothing stands in this queue.</p>')
        with st.container(horizontal=True, key="review_actions"):
            show_turning(None, corrected.result)
            show_adding(corrected, view, None)
        return
    show_choice(desk)
    show_actions(desk)
    show_what_others_did(desk)
    told, article = st.columns(2)
    with told:
        show_incident(desk, queues)
    with article:
        names = list(dict.fromkeys(each.quote.article for each in desk.record.reports))
        name = show_article(corrected.reading, names, mark(desk.record), desk.incident, mark_missed(corrected, view))
        show_whole_article(desk, name)


def show_queues(queues: Queues) -> None:
    """Offer the queues, and say who enters."""
    st.session_state[QUEUE] = find_queue(st.session_state.get(QUEUE))
    with st.container(horizontal=True, key="review_head"):
        st.selectbox(
            "Queue", QUEUES, key=QUEUE, persist_state="session", width=220,
            format_func=lambda name: f"{name} ({len(queues.ids[name]):,})",
            on_change=lambda: st.session_state.pop(INCIDENT, None),
        )  # fmt: skip
        st.text_input(
            "Your name, for the history", key=WHO, persist_state="session", placeholder=find_account(), width=220
        )


def show_choice(desk: Desk) -> None:
    """Offer the incidents of the queue."""
    table = desk.result.table
    records = read_records(choose_rows(table, table["incident_id"].isin(desk.queue)))
    titles = {record.id: name_incident(record, desk.view) for record in records}
    st.selectbox(
        "Incident", [id for id in desk.queue if id in titles], key=INCIDENT, persist_state="session",
        format_func=lambda id: titles.get(id, id), label_visibility="collapsed",
    )  # fmt: skip


def show_what_others_did(desk: Desk) -> None:
    """Tell what others entered about an incident while it is in view."""
    version = desk.review.entries if desk.review else ()
    seen: tuple[str, tuple[str, ...]] | None = st.session_state.get(SEEN)
    st.session_state[SEEN] = (desk.incident, version)
    if seen is None or seen[0] != desk.incident:
        return
    others = set(version) - set(seen[1]) - st.session_state.get(OWN, set())
    if others:
        told = "; ".join(entry_in_words(each) for each in list_entries(desk) if each.id in others)
        st.html(f'<p class="cp-conflict" role="status">While you looked at it: {escape(told)}.</p>')


def show_incident(desk: Desk, queues: Queues) -> None:
    """Show an incident: where people or readings disagree, why it is doubted, what it says, what was entered."""
    show_conflicts(desk)
    doubts = draw_doubts(queues.doubts.get(desk.incident, ()))
    card = draw_card(desk.record, desk.view.draw_context([desk.record]))
    history = draw_history(list_entries(desk), desk.result.entries, desk.view.event_types)
    st.html(f"{doubts}{card}{history}")
