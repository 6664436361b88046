"""What a person has in view in the tab Review: one incident of a queue, with all that was said about it."""

from dataclasses import dataclass

import streamlit as st

from dashboard_corrections import Corrected
from dashboard_review_editing import INCIDENT
from geo.incidents.table_rows import choose_rows
from geo.journal.model import Entry
from geo.journal.result import JournalResult, Review
from geo.panels.article import Span
from geo.panels.record import Record, list_evidence
from geo.panels.record_reading import read_records
from geo.panels.view import View

SHOWN = "review_shown"  # the incident that was in view last
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


def open_desk(view: View, corrected: Corrected, queue: list[str]) -> Desk | None:
    """Find what is to be looked at: what was asked for, else the first of the queue; None where nothing is left."""
    asked = st.session_state.get(INCIDENT)
    listed = queue[:LISTED]
    before = st.session_state.get(SHOWN, "")  # a browser may name an incident by the words that it had before
    for incident in [*([asked, before] if asked else []), *listed]:
        table = corrected.result.table
        records = read_records(choose_rows(table, table["incident_id"] == incident))
        if records:
            st.session_state[INCIDENT] = st.session_state[SHOWN] = incident
            queue = listed if incident in listed else [incident, *listed]
            return Desk(view=view, corrected=corrected, queue=queue, incident=incident, record=records[0])
    return None


def mark(record: Record) -> dict[str, list[Span]]:
    """List the ranges that an incident stands on, by article, the sentences that tell of it first."""
    found: dict[str, list[Span]] = {}
    for report in record.reports:
        found.setdefault(report.quote.article, []).append((report.quote.start, report.quote.end))
    return {name: [*spans, *list_evidence([record], name)] for name, spans in found.items()}


def list_entries(desk: Desk) -> list[Entry]:
    """List what was entered about the incident in view, oldest first."""
    ids = set(desk.review.entries) if desk.review else set()
    return [entry for entry in desk.result.entries if entry.id in ids]
