"""The fields in which an incident is corrected, or a missed one is told.

A form holds what it was opened on. What a person changed is worked out against that, so that a correction which comes
too late keeps what was typed, and can be entered again over what the other person left.
"""

from datetime import date, timedelta
from typing import Any

import streamlit as st

from dashboard_review_claims import read_claims, show_claims
from dashboard_review_form import Form
from dashboard_review_picking import show_picking
from dashboard_review_places import read_places, show_places
from dashboard_review_sentences import read_reports, show_sentences
from geo.errors import JournalError
from geo.incidents.table import DATE_PRECISIONS, EVENT_TYPES
from geo.journal.model import FIELDS, Content
from geo.journal.typed_values import read_typed_days
from geo.panels.badge import title_of
from geo.panels.view import View

EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
_DAY = timedelta(days=1)


def show_fields(form: Form, view: View) -> None:
    """Show the fields; what is typed is read by `read_fields`."""
    content = form.content
    form.start("event_type", content.event_type or None)
    if not content.reports:
        show_sentences(form)  # the sentence comes first where it is what was missed
    st.selectbox(
        "Type", EVENT_TYPES, key=form.name("event_type"), index=None, placeholder="Choose what happened",
        format_func=lambda each: title_of(each, view.event_types),
    )  # fmt: skip
    _show_days(form)
    show_places(form, view)
    show_picking(form)
    _show_sides(form, view)
    if content.reports:
        show_sentences(form)
    show_claims(form)


def read_fields(form: Form) -> Content:
    """Read what stands in the fields.

    Raises:
        JournalError: Says what is wrong, and what to do.
    """
    state = st.session_state
    if not state[form.name("event_type")]:
        raise JournalError("choose what happened, under “Type”.")
    days = read_typed_days(state[form.name("first")], state[form.name("last")], state[form.name("precision")])
    return Content(
        event_type=state[form.name("event_type")],
        days=days,
        places=read_places(form),
        initiator=(state[form.name("initiator")] or "").strip() or None,
        target=(state[form.name("target")] or "").strip() or None,
        background=state[form.name("background")],
        claims=read_claims(form),
        reports=read_reports(form),
    )


def list_typed(form: Form) -> dict[str, Any]:
    """List the fields that a person changed since the form was opened, with what they say now; raises JournalError."""
    typed = read_fields(form)
    return {name: getattr(typed, name) for name in FIELDS if getattr(typed, name) != getattr(form.content, name)}


def _show_days(form: Form) -> None:
    days = form.content.days
    form.start("first", days.start if days else None)
    form.start("last", days.end - _DAY if days else None)
    form.start("precision", days.precision if days else "day")
    first, last, precision = st.columns(3)
    with first:
        st.date_input("First day", key=form.name("first"), min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD")
    with last:
        st.date_input("Last day", key=form.name("last"), min_value=EARLIEST, max_value=LATEST, format="YYYY-MM-DD")
    with precision:
        st.selectbox("Known to the", DATE_PRECISIONS, key=form.name("precision"))


def _show_sides(form: Form, view: View) -> None:
    names = view.catalogue.initiators
    for (field, label), column in zip(
        (("initiator", "By whom"), ("target", "Against whom")), st.columns(2), strict=True
    ):
        value = getattr(form.content, field)
        form.start(field, value)
        options = list(dict.fromkeys([*([value] if value else []), *names]))
        typed = st.session_state[form.name(field)]
        with column:
            st.selectbox(
                label, options if typed is None or typed in options else [typed, *options], key=form.name(field),
                index=None, accept_new_options=True, placeholder="not said",
            )  # fmt: skip
    form.start("background", form.content.background)
    st.checkbox("Told as history only", key=form.name("background"))
