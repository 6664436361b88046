"""What a person makes of an incident in a form: opened on what was in view, entered whole, or left as it was."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from dashboard_corrections import Corrected, enter, name_reviewer, was_late
from dashboard_review_article import Marking, name_choice, show_article
from dashboard_review_fields import list_typed, read_fields, show_fields
from dashboard_review_form import Form
from dashboard_review_joining import make_merging, make_splitting, mark_parts, show_merging, show_splitting
from dashboard_review_opened import ADD, CORRECT, MERGE, NOTHING, OPENED, SPLIT, Opened, close, open_article
from dashboard_review_picking import is_picking
from dashboard_review_sentences import list_sentences, list_spans, mark_reports
from geo.errors import ConflictReplayError, JournalError
from geo.escaping import escape
from geo.journal.drafting import add, correct, read_content
from geo.journal.model import Draft
from geo.panels.quote import name_article
from geo.panels.review import list_changes
from geo.panels.view import View

INCIDENT = "review_incident"


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """One way of making something of an incident."""

    save: str  # what the button says
    show: Callable[[Opened, View, Corrected], None]
    make: Callable[[Opened], Draft]
    mark: Callable[[Form], Marking | None] = mark_reports  # what marking sentences in the article does
    all_articles: bool = False  # whether sentences of other articles may be marked, too


def show_editing(view: View, corrected: Corrected) -> None:
    """Show what is open, with its article beside it."""
    opened: Opened = st.session_state[OPENED]
    if opened.told:  # that somebody was quicker: what is entered now is based on what they left
        opened = replace(opened, result=corrected.result, told=False)
        st.session_state[OPENED] = opened
    opened = take_in_article(opened, view)
    editor = EDITORS[opened.kind]
    with st.container(horizontal=True, key="review_saving"):
        st.button(
            editor.save, key="review_do_save", type="primary", shortcut="Ctrl+Enter", on_click=do_save, args=(opened,)
        )
        escape = None if is_picking(opened.form) else "Esc"  # which ends the picking first
        st.button("Cancel", key="review_do_cancel", shortcut=escape, on_click=close)
    fields, article = st.columns(2)
    with fields:
        editor.show(opened, view, corrected)
    with article:
        names = [*(quote.article for quote in opened.form.quotes), *(view.library.names if editor.all_articles else ())]
        marking = editor.mark(opened.form)
        marked = {} if marking else list_spans(opened.form.content.reports)
        show_article(corrected.reading, names, marked, opened.form.key, marking)


def take_in_article(opened: Opened, view: View) -> Opened:
    """Let sentences of the article that is in view be linked, whether the incident quoted it before or not."""
    name, form = st.session_state.get(name_choice(opened.form.key)), opened.form
    if name is None or any(quote.article == name for quote in form.quotes):
        return opened
    quotes = (*form.quotes, *list_sentences(view.library, [name], NOTHING))
    opened = replace(opened, form=replace(form, quotes=quotes))
    st.session_state[OPENED] = opened
    return opened


def show_correcting(opened: Opened, view: View, _corrected: Corrected) -> None:
    """Show the fields of an incident, and what others made of it since they were opened."""
    try:
        there = read_content(opened.result, opened.incident)
    except ConflictReplayError:
        there = opened.form.content  # saving says that it is gone
    changes = list_changes(opened.form.content, there, view.event_types)
    if changes:
        st.html(f'<p class="cp-conflict" role="status">Entered since you began: {escape("; ".join(changes))}.</p>')
    show_fields(opened.form, view)


def make_correcting(opened: Opened) -> Draft:
    """Make the draft of what was typed."""
    return correct(opened.result, opened.incident, name_reviewer(), **list_typed(opened.form))


def show_adding(opened: Opened, view: View, corrected: Corrected) -> None:
    """Ask for the sentence that was missed, first of all, and for what it tells."""
    articles = {article.name: article for article in corrected.reading.result.articles}
    st.selectbox(
        "Article", list(articles), key=opened.form.name("article"), index=list(articles).index(opened.article),
        format_func=lambda name: name_article(articles[name]),
        on_change=lambda: change_article(opened, corrected, view),
    )  # fmt: skip
    show_fields(opened.form, view)


def change_article(opened: Opened, corrected: Corrected, view: View) -> None:
    """Begin anew in another article."""
    article = st.session_state[opened.form.name("article")]
    close()
    open_article(corrected, article, view)


def make_adding(opened: Opened) -> Draft:
    """Make the draft of what was told."""
    content = read_fields(opened.form)
    if not content.reports:
        raise JournalError("choose the sentence that tells of it, under “Sentences that tell of it”.")
    return add(opened.result, content, name_reviewer())


def do_save(opened: Opened) -> None:
    """Enter what was typed; where that fails, all stays as it is."""
    entry = enter(lambda: EDITORS[opened.kind].make(opened), opened.incident or None)
    if entry is not None:
        close()
        st.session_state[INCIDENT] = entry.draft.after[0].incident_id
    elif was_late():
        st.session_state[OPENED] = replace(opened, told=True)


EDITORS = {
    CORRECT: Editor(save="Save", show=show_correcting, make=make_correcting, all_articles=True),
    MERGE: Editor(save="Merge", show=show_merging, make=make_merging, mark=lambda _: None),
    SPLIT: Editor(save="Split", show=show_splitting, make=make_splitting, mark=mark_parts),
    ADD: Editor(save="Add", show=show_adding, make=make_adding),
}
