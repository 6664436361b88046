"""An incident while it is corrected in a form: opened on what was in view, entered whole, or left as it was."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import streamlit as st

from dashboard_corrections import Corrected, enter, name_reviewer, was_late
from dashboard_review_article import show_article
from dashboard_review_form import Form, list_sentences, list_typed, name_range, say, show_fields
from geo.errors import ConflictReplayError
from geo.escaping import escape
from geo.journal.drafting import correct, read_content
from geo.journal.model import Draft, JournalResult, Quote
from geo.panels.review import list_changes
from geo.panels.view import View

OPENED, COUNT = "review_opened", "review_count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A correction that is being made."""

    incident: str
    form: Form
    result: JournalResult  # that the draft will be based on
    told: bool = False  # that somebody was quicker


def begin_correction(corrected: Corrected, incident: str, view: View) -> None:
    """Open the form of an incident."""
    try:
        content = read_content(corrected.result, incident)
    except ConflictReplayError as error:
        say(str(error))
        return
    quotes = list_sentences(view.library, (quote.article for quote in content.reports), content)
    form = Form(key=name_form(), content=content, quotes=quotes)
    st.session_state[OPENED] = Opened(incident=incident, form=form, result=corrected.result)


def name_form() -> str:
    """Name a form by a number of its own, so that its fields start anew."""
    st.session_state[COUNT] = st.session_state.get(COUNT, 0) + 1
    return f"review_form_{st.session_state[COUNT]}"


def show_editing(view: View, corrected: Corrected) -> None:
    """Show the form that is open, with its article beside it."""
    opened: Opened = st.session_state[OPENED]
    if opened.told:  # that somebody was quicker: what is entered now is based on what they left
        opened = replace(opened, result=corrected.result, told=False)
        st.session_state[OPENED] = opened
    with st.container(horizontal=True, key="review_saving"):
        st.button("Save", key="review_do_save", type="primary", shortcut="Ctrl+Enter", on_click=do_save, args=(opened,))
        st.button("Cancel", key="review_do_cancel", shortcut="Esc", on_click=close)
    fields, article = st.columns(2)
    with fields:
        show_what_is_there(opened, view)
        show_fields(opened.form, view)
    with article:
        marked = mark(list_chosen(opened.form))
        show_article(corrected.reading, [quote.article for quote in opened.form.quotes], marked, opened.form.key)


def show_what_is_there(opened: Opened, view: View) -> None:
    """Say what others made of the incident since the form was opened; it is kept where nothing else is typed."""
    try:
        there = read_content(opened.result, opened.incident)
    except ConflictReplayError:
        return  # saving says that it is gone
    changes = list_changes(opened.form.content, there, view.event_types)
    if changes:
        st.html(f'<p class="cp-conflict" role="status">Entered since you began: {escape("; ".join(changes))}.</p>')


def do_save(opened: Opened) -> None:
    """Enter what was typed; where that fails, the form stays as it is."""
    try:
        changes = list_typed(opened.form)
    except ConflictReplayError as error:
        say(str(error))
        return

    def make() -> Draft:
        return correct(opened.result, opened.incident, name_reviewer(), **changes)

    if enter(make, opened.incident):
        close()
    elif was_late():
        st.session_state[OPENED] = replace(opened, told=True)


def close() -> None:
    """Leave the form; its fields are forgotten."""
    opened: Opened | None = st.session_state.pop(OPENED, None)
    if opened is not None:
        for key in [key for key in st.session_state if str(key).startswith(f"{opened.form.key}_")]:
            del st.session_state[key]


def list_chosen(form: Form) -> list[Quote]:
    """List the sentences that are chosen in a form."""
    chosen = st.session_state.get(form.name("reports"), [])
    return [quote for quote in form.quotes if name_range(quote) in chosen]


def mark(quotes: Iterable[Quote]) -> dict[str, list[tuple[int, int]]]:
    """Gather ranges by their article."""
    found: dict[str, list[tuple[int, int]]] = {}
    for quote in quotes:
        found.setdefault(quote.article, []).append((quote.start, quote.end))
    return found
