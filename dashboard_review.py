"""The tab Review: incidents to look at, the most doubtful first, each beside the article that tells of it.

All is reached by keys: J and K go on and back, A accepts, X rejects, E corrects, U takes back and Shift+U brings
back, M merges, S splits, N adds what the reading missed. Each button is given the result that it was drawn from, so
that what is entered is based on what was seen.
"""

from dataclasses import dataclass

import streamlit as st

from dashboard_corrections import (
    DONE,
    MESSAGE,
    OWN,
    UNDONE,
    WHO,
    Corrected,
    Message,
    enter,
    find_account,
    name_reviewer,
    show_message,
)
from dashboard_review_article import show_article
from dashboard_review_editing import INCIDENT, show_editing
from dashboard_review_joining import name_incident
from dashboard_review_opened import CORRECT, MERGE, OPENED, SPLIT, open_article, open_incident
from dashboard_review_queue import QUEUES, TO_REVIEW, Queues, build_queues
from geo.escaping import escape
from geo.journal.drafting import accept, accept_article, redo, reject, reject_article, undo
from geo.journal.model import ArticleNote, Entry, JournalResult, Review, key_article
from geo.panels.article import Span
from geo.panels.card import draw_card
from geo.panels.record import Record, list_evidence, read_records
from geo.panels.review import draw_conflicts, draw_doubts, draw_history, entry_in_words
from geo.panels.view import View
from geo.panels.wording import REVIEW_STATES

QUEUE, SEEN = "review_queue", "review_seen"
LISTED = 200  # of a queue; the rest follows as these are done


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a person has in view."""

    view: View
    corrected: Corrected
    queue: list[str]  # ids, the one in view included
    incident: str
    record: Record

    @property
    def result(self) -> JournalResult:
        """What was read, with all that people said about it."""
        return self.corrected.result

    @property
    def review(self) -> Review | None:
        """What people said about the incident in view."""
        return self.result.reviews.get(self.incident)

    def move(self, step: int) -> None:
        """Go on or back in the queue, and stay at its ends."""
        place = self.queue.index(self.incident) + step
        st.session_state[INCIDENT] = self.queue[min(max(place, 0), len(self.queue) - 1)]


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
    desk = open_desk(view, corrected, queues.ids[st.session_state[QUEUE]])
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
        name = show_article(corrected.reading, names, mark(desk.record), desk.incident)
        show_whole_article(desk, name)


def show_queues(queues: Queues) -> None:
    """Offer the queues, and say who enters."""
    st.session_state.setdefault(QUEUE, TO_REVIEW)
    with st.container(horizontal=True, key="review_head"):
        st.selectbox(
            "Queue", QUEUES, key=QUEUE, persist_state="session", width=220,
            format_func=lambda name: f"{name} ({len(queues.ids[name]):,})",
        )  # fmt: skip
        st.text_input(
            "Your name, for the history", key=WHO, persist_state="session", placeholder=find_account(), width=220
        )


def open_desk(view: View, corrected: Corrected, queue: list[str]) -> Desk | None:
    """Find what is to be looked at: what was asked for, else the first of the queue; None where nothing is left."""
    asked = st.session_state.get(INCIDENT)
    listed = queue[:LISTED]
    for incident in [*([asked] if asked else []), *listed]:
        table = corrected.result.table
        records = read_records(table[(table["incident_id"] == incident).to_numpy()])
        if records:
            st.session_state[INCIDENT] = incident
            queue = listed if incident in listed else [incident, *listed]
            return Desk(view=view, corrected=corrected, queue=queue, incident=incident, record=records[0])
    return None


def show_choice(desk: Desk) -> None:
    """Offer the incidents of the queue."""
    table = desk.result.table
    records = read_records(table[table["incident_id"].isin(desk.queue).to_numpy()])
    titles = {record.id: name_incident(record, desk.view) for record in records}
    st.selectbox(
        "Incident", [id for id in desk.queue if id in titles], key=INCIDENT, persist_state="session",
        format_func=lambda id: titles.get(id, id), label_visibility="collapsed",
    )  # fmt: skip


def mark(record: Record) -> dict[str, list[Span]]:
    """List the ranges that an incident stands on, by article, the sentences that tell of it first."""
    found: dict[str, list[Span]] = {}
    for report in record.reports:
        found.setdefault(report.quote.article, []).append((report.quote.start, report.quote.end))
    return {name: [*spans, *list_evidence([record], name)] for name, spans in found.items()}


def show_actions(desk: Desk) -> None:
    """Offer what can be done, each with its key."""
    number = desk.queue.index(desk.incident)
    with st.container(horizontal=True, key="review_actions"):
        button("Accept", "A", do_accept, desk, type="primary")
        button("Correct", "E", open_incident, CORRECT, desk.corrected, desk.incident, desk.view)
        button("Reject", "X", do_reject, desk)
        button("Back", "K", desk.move, -1, disabled=not number)
        button("Next", "J", desk.move, 1, disabled=number + 1 >= len(desk.queue))
        show_turning(desk.review, desk.result)
        button("Merge", "M", open_incident, MERGE, desk.corrected, desk.incident, desk.view)
        button("Split", "S", open_incident, SPLIT, desk.corrected, desk.incident, desk.view)
        show_adding(desk.corrected, desk.view, desk.record)


def button(label: str, key: str, do, *arguments: object, **how: object) -> None:
    """Offer one thing to do, by a click or a key."""
    st.button(label, key=f"review_do_{label.lower()}", shortcut=key, on_click=do, args=arguments, **how)


def show_turning(review: Review | None, result: JournalResult) -> None:
    """Offer to take back and to bring back; a key pressed while the page is still drawn anew must not be lost."""
    button("Undo", "U", do_undo, result, review.incident_id if review and review.undoable else None)
    button("Redo", "Shift+U", do_redo, result, review.incident_id if review and review.redoable else None)


def show_adding(corrected: Corrected, view: View, record: Record | None) -> None:
    """Offer to tell what the reading missed, in the article that is in view or in the first one."""
    here = [article.name for article in corrected.reading.result.articles]
    quoted = [report.quote.article for report in record.reports] if record else []
    article = next((name for name in [*quoted, *here] if name in here), None)
    if article is not None:
        button("Add", "N", open_article, corrected, article, view)


def do_accept(desk: Desk) -> None:
    """Say that the incident in view is right, and go on."""
    if enter(lambda: accept(desk.result, [desk.incident], name_reviewer()), desk.incident):
        desk.move(1)


def do_reject(desk: Desk) -> None:
    """Say that the incident in view is none, and go on."""
    if enter(lambda: reject(desk.result, [desk.incident], name_reviewer()), desk.incident):
        desk.move(1)


def do_undo(result: JournalResult, incident: str | None) -> None:
    """Take back what this person entered last, else what stands last about an incident, and go to it."""
    turn(result, incident, undo, DONE, UNDONE)


def do_redo(result: JournalResult, incident: str | None) -> None:
    """Bring back what this person took back last, else what was about an incident, and go to it."""
    turn(result, incident, redo, UNDONE, DONE)


def turn(result: JournalResult, incident: str | None, make, source: str, target: str) -> None:
    """Take back or bring back, and remember it for the other direction; None: nothing stands about the incident."""
    left = st.session_state.get(source, [])
    incident = left[-1] if left else incident
    if incident is None:
        nothing = f"Nothing is left to {'take' if source == DONE else 'bring'} back."
        st.session_state[MESSAGE] = Message(text=nothing)
        return
    if enter(lambda: make(result, incident, name_reviewer()), incident, turned=True):
        st.session_state[target] = [*st.session_state.get(target, []), incident]
        st.session_state[INCIDENT] = incident
    st.session_state[source] = left[:-1]


def show_whole_article(desk: Desk, name: str | None) -> None:
    """Offer what can be said of an article as a whole."""
    article = desk.view.library.find(name or "")
    if article is None:
        return
    source = article.source.name if article.source else None
    note = ArticleNote(
        article_id=article.id, name=article.name, title=article.title, source=source, published=article.published
    )
    review = desk.result.articles.get(article.id)
    with st.popover("The whole article", key="review_article_menu"):
        if review is not None and review.state != "unreviewed":
            st.html(f'<p class="cp-hint">{escape(REVIEW_STATES[review.state].capitalize())}.</p>')
        say = "All that was read in it is right, and it tells of no other incident."
        st.button(
            "Accept it", key="review_whole_accept", help=say, on_click=do_whole, args=(desk, note, accept_article)
        )
        say = "What rests on it alone leaves the map, but for incidents that somebody reviewed."
        st.button(
            "Leave it out", key="review_whole_reject", help=say, on_click=do_whole, args=(desk, note, reject_article)
        )


def do_whole(desk: Desk, note: ArticleNote, make) -> None:
    """Enter something about a whole article."""
    enter(lambda: make(desk.result, note, name_reviewer()), key_article(note.article_id))


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


def list_entries(desk: Desk) -> list[Entry]:
    """List what was entered about the incident in view, oldest first."""
    ids = set(desk.review.entries) if desk.review else set()
    return [entry for entry in desk.result.entries if entry.id in ids]


def show_incident(desk: Desk, queues: Queues) -> None:
    """Show an incident: where people or readings disagree, why it is doubted, what it says, what was entered."""
    types = desk.view.event_types
    conflicts = [each for each in desk.result.conflicts if each.incident_id == desk.incident]
    doubts = draw_doubts(queues.doubts.get(desk.incident, ()))
    card = draw_card(desk.record, desk.view.draw_context([desk.record]))
    history = draw_history(list_entries(desk), desk.result.entries, types)
    st.html(f"{draw_conflicts(conflicts, types)}{doubts}{card}{history}")
