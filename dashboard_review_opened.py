"""What is open in the tab Review in place of an incident: a correction, a merging, a splitting, an addition."""

from collections.abc import Collection
from dataclasses import dataclass

import streamlit as st

from dashboard_corrections import MESSAGE, Corrected, Message
from dashboard_review_form import Form
from dashboard_review_sentences import list_sentences, name_range
from geo.errors import ConflictReplayError
from geo.journal.drafting import read_content
from geo.journal.model import Content
from geo.journal.result import JournalResult
from geo.panels.article import Span
from geo.panels.view import View

OPENED, COUNT = "review_opened", "review_count"
CORRECT, MERGE, SPLIT, ADD = "correct", "merge", "split", "add"
NOTHING = Content(
    event_type="", days=None, places=(), initiator=None, target=None, background=False, claims=(), reports=()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a person is at."""

    kind: str  # CORRECT, MERGE, SPLIT or ADD
    incident: str  # "": one that is added has none yet
    form: Form
    result: JournalResult  # that the draft will be based on
    article: str = ""  # that one is added from
    told: bool = False  # that somebody was quicker


def open_incident(kind: str, corrected: Corrected, incident: str, view: View) -> None:
    """Open an incident for being corrected, merged or split."""
    try:
        content = read_content(corrected.result, incident)
    except ConflictReplayError as error:
        st.session_state[MESSAGE] = Message(text=str(error), failed=True)
        return
    quotes = list_sentences(view.library, (quote.article for quote in content.reports), content)
    form = Form(key=name_form(), content=content, quotes=quotes)
    st.session_state[OPENED] = Opened(kind=kind, incident=incident, form=form, result=corrected.result)


def open_article(corrected: Corrected, article: str, view: View, spans: Collection[Span] = ()) -> None:
    """Open an article for telling an incident that the reading missed in it, in sentences that were marked already."""
    form = Form(key=name_form(), content=NOTHING, quotes=list_sentences(view.library, [article], NOTHING))
    st.session_state[OPENED] = Opened(kind=ADD, incident="", form=form, result=corrected.result, article=article)
    st.session_state[form.name("reports")] = [
        name_range(quote) for quote in form.quotes if (quote.start, quote.end) in spans
    ]


def name_form() -> str:
    """Name a form by a number of its own, so that its fields start anew."""
    st.session_state[COUNT] = st.session_state.get(COUNT, 0) + 1
    return f"review_form_{st.session_state[COUNT]}"


def close() -> None:
    """Leave what is open; its fields are forgotten."""
    opened: Opened | None = st.session_state.pop(OPENED, None)
    if opened is not None:
        for key in [key for key in st.session_state if str(key).startswith(f"{opened.form.key}_")]:
            del st.session_state[key]
