"""What is to be looked at: the queues of the tab Review."""

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd
import streamlit as st

from dashboard_corrections import Corrected
from geo.incidents.table_rows import choose_rows
from geo.journal.doubts import Doubt, Doubtful, rank_doubtful

TO_REVIEW, CONFLICTS, REVIEWED, REJECTED = "To review", "In conflict", "Reviewed", "Rejected"
QUEUES = (TO_REVIEW, CONFLICTS, REVIEWED, REJECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Queues:
    """Ids of incidents by queue, in the order in which they are to be looked at, and why each is doubted."""

    ids: Mapping[str, list[str]]
    doubts: Mapping[str, tuple[Doubt, ...]]


def build_queues(corrected: Corrected) -> Queues:
    """Build the queues: the most doubtful first, what was reviewed newest first.

    Rows of imported tables are nobody's reading: they are reviewed when somebody asks for one, and not queued.
    """
    result, ranked = corrected.result, rank(corrected.base, corrected.read)
    states = {id: review.state for id, review in result.reviews.items() if review.content or review.state == "rejected"}
    touched = {id for id, review in result.reviews.items() if review.state != "unreviewed" or review.content is None}
    reviewed = sorted(states, key=lambda id: _find_age(corrected, id))
    to_review = [each.incident_id for each in ranked if each.incident_id not in touched]
    ids = {
        TO_REVIEW: to_review,
        CONFLICTS: list(dict.fromkeys(conflict.incident_id for conflict in result.conflicts)),
        REVIEWED: [id for id in reviewed if states[id] in ("accepted", "corrected", "added")],
        REJECTED: [id for id in reviewed if states[id] == "rejected"],
    }
    return Queues(ids=ids, doubts={each.incident_id: each.doubts for each in ranked})


def find_queue(chosen: str | None) -> str:
    """Return the queue that was chosen, the first at first.

    A browser names it by its label, and where that has another count by now, Streamlit gives the label.
    """
    return next((name for name in QUEUES if str(chosen).startswith(name)), TO_REVIEW)


@st.cache_resource(show_spinner="Looking for what is doubtful", max_entries=2)
def rank(base: str, _table: gpd.GeoDataFrame) -> list[Doubtful]:
    """Rank the incidents that were read from articles, once a reading."""
    return rank_doubtful(choose_rows(_table, _table["dataset"] == "articles"))


def _find_age(corrected: Corrected, id: str) -> int:
    """How many entries lie between an incident's newest and now; 0 for the newest of all."""
    newest = corrected.result.reviews[id].entries[-1]
    return corrected.ages[newest]
