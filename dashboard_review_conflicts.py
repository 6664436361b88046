"""Where what stands and something else disagree: both are shown, and one click decides, which can be taken back."""

import streamlit as st

from dashboard_corrections import enter, name_reviewer
from dashboard_review_desk import Desk
from geo.journal.deciding import keep, take
from geo.journal.result import Conflict
from geo.panels.conflicts import choices_in_words, draw_conflict

_KEYS = ("1", "2")  # of the two choices of the first conflict


def show_conflicts(desk: Desk) -> None:
    """Show the conflicts of the incident in view, each with what can be decided."""
    conflicts = [each for each in desk.result.conflicts if each.incident_id == desk.incident]
    for number, conflict in enumerate(conflicts):
        with st.container(key=f"review_conflict_{number}", gap="small"):
            st.html(draw_conflict(conflict, desk.view.event_types))
            with st.container(horizontal=True, key=f"review_choices_{number}"):
                show_choices(desk, conflict, number)


def show_choices(desk: Desk, conflict: Conflict, number: int) -> None:
    """Offer what can be decided about a conflict."""
    for make, label, shortcut in zip((keep, take), choices_in_words(conflict), _KEYS, strict=True):
        if label is not None:
            st.button(
                label, key=f"review_{make.__name__}_{number}", shortcut=None if number else shortcut,
                on_click=do_decide, args=(desk, conflict, make),
            )  # fmt: skip


def do_decide(desk: Desk, conflict: Conflict, make) -> None:
    """Enter what was decided."""
    enter(lambda: make(desk.result, conflict, name_reviewer()), desk.incident)
