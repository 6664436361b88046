"""Conflicts decided, one at a time: what stands is kept, or what was against it is taken; both as drafts.

A decision is about one field, or about the incident as a whole. Other conflicts of the same incident stay.
"""

from dataclasses import replace
from typing import Any

from geo.errors import JournalError
from geo.journal.drafting import base_draft, merge, reject, take_snapshot
from geo.journal.model import FIELDS, Content, Draft
from geo.journal.result import Conflict, JournalResult


def keep(result: JournalResult, conflict: Conflict, who: str, *, note: str = "") -> Draft:
    """Keep what stands; the same reading is no conflict any more, another one will be.

    Raises:
        JournalError: The incident is not in view.
    """
    changes = {"claims": conflict.stands} if conflict.kind == "grown" else {}
    return _decide(result, conflict, who, note, **changes)


def take(result: JournalResult, conflict: Conflict, who: str, *, note: str = "") -> Draft:
    """Take what is against it.

    Raises:
        JournalError: The incident is not in view, or there is nothing to take, see `has_other`.
    """
    if not has_other(conflict):
        raise JournalError("there is nothing that could be taken in its place; take back the merging, or keep it.")
    if conflict.kind == "joined":
        return merge(result, [str(conflict.other), conflict.incident_id], who, note=note)
    if conflict.aspect == "incident" and conflict.other is None:
        return reject(result, [conflict.incident_id], who, note=note)
    if isinstance(conflict.other, Content):
        return _decide(result, conflict, who, note, **{name: getattr(conflict.other, name) for name in FIELDS})
    return _decide(
        result, conflict, who, note, **({} if conflict.kind == "grown" else {conflict.aspect: conflict.other})
    )


def has_other(conflict: Conflict) -> bool:
    """Whether there is something to take; not where a part of what was merged by hand is not read any more."""
    return conflict.kind != "gone" or conflict.other is None


def _decide(result: JournalResult, conflict: Conflict, who: str, note: str, **changes: Any) -> Draft:
    """Draft that an incident says something, or goes on to say it."""
    before = take_snapshot(result, conflict.incident_id)
    decided = (*FIELDS, "incident") if len(changes) > 1 else (conflict.aspect,)
    after = replace(before, content=replace(before.content, **changes), read=None, read_id=None)
    draft = Draft(who=who, action="decide", before=(before,), after=(after,), decided=decided, note=note)
    return base_draft(result, draft)
