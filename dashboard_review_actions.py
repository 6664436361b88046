"""What can be done with the incident in view, each by a button and by a key.

J and K go on and back, A accepts, X rejects, E corrects, U takes back and Shift+U brings back, M merges, S splits, N
adds what the reading missed. Each button is given the result that it was drawn from, so that what is entered is based
on what was seen.
"""

import streamlit as st

from dashboard_corrections import DONE, MESSAGE, OWN, UNDONE, Corrected, Message, enter, name_reviewer
from dashboard_review_article import Marking
from dashboard_review_desk import Desk
from dashboard_review_editing import INCIDENT
from dashboard_review_opened import CORRECT, MERGE, SPLIT, open_article, open_incident
from geo.journal.drafting import accept, redo, reject, undo
from geo.journal.model import Entry
from geo.journal.result import JournalResult, Review
from geo.panels.record import Record
from geo.panels.review import entry_in_words
from geo.panels.view import View

ASKED = "review_asked"  # what another person entered, that undo was asked to take back


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


def mark_missed(corrected: Corrected, view: View) -> Marking:
    """Let sentences be marked for telling what the reading missed in them."""
    return Marking(
        actions={"add": ("Add an incident here", "n")},
        do=lambda _, article, spans: open_article(corrected, article, view, spans),
        hint="Missed by the reading? Click its sentence, or select words of it, and press N.",
    )


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


def find_other(result: JournalResult, key: str) -> Entry | None:
    """Find what somebody else entered since about what this person wants to take back; None once that was said."""
    review = result.reviews.get(key) or result.articles.get(key.removeprefix("article:"))
    id = review.undoable if review else None
    if id is None or id in st.session_state.get(OWN, set()) or id == st.session_state.get(ASKED):
        return None
    return next((entry for entry in result.entries if entry.id == id), None)


def turn(result: JournalResult, incident: str | None, make, source: str, target: str) -> None:
    """Take back or bring back, and remember it for the other direction; None: nothing stands about the incident."""
    left = st.session_state.get(source, [])
    incident = left[-1] if left else incident
    if incident is None:
        nothing = f"Nothing is left to {'take' if source == DONE else 'bring'} back."
        st.session_state[MESSAGE] = Message(text=nothing)
        return
    if source == DONE and left and (other := find_other(result, incident)):
        st.session_state[MESSAGE] = Message(text=f"{entry_in_words(other)} since. Undo once more takes that back.")
        st.session_state[ASKED] = other.id
        return
    if enter(lambda: make(result, incident, name_reviewer()), incident, turned=True):
        st.session_state[target] = [*st.session_state.get(target, []), incident]
        if not incident.startswith("article:"):
            st.session_state[INCIDENT] = incident
    st.session_state[source] = left[:-1]
