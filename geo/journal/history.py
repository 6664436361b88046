"""Entries in words: who did what to which incident, and what was changed."""

from collections.abc import Iterator, Sequence
from typing import Any

from geo.journal.comparing import say_same
from geo.journal.model import FIELDS, ClaimNote, Content, Days, Entry, PlaceNote, Quote, Snapshot
from geo.journal.ordering import sort_entries

_DONE = {
    "accept": "accepted",
    "correct": "corrected",
    "decide": "decided a conflict of",
    "reject": "rejected",
    "merge": "merged",
    "split": "split",
    "add": "added",
    "undo": "took back",
    "redo": "brought back",
}
FIELD_NAMES = {
    "event_type": "type",
    "days": "days",
    "places": "places",
    "initiator": "initiator",
    "target": "target",
    "background": "background",
    "claims": "claims",
    "reports": "sentences",
}


def list_history(entries: Sequence[Entry], key: str | None = None) -> list[Entry]:
    """List the entries about an incident or an article in their order; None: all.

    Entries about incidents that it was merged with or split from are among them.
    """
    ordered = sort_entries(entries)
    if key is None:
        return ordered
    keys, size = {key}, 0
    while size != len(keys):
        size = len(keys)
        joined = [e for e in ordered if e.draft.action in ("merge", "split") and not e.keys.isdisjoint(keys)]
        keys = keys.union(*(entry.keys for entry in joined))
    return [entry for entry in ordered if not entry.keys.isdisjoint(keys)]


def describe_entry(entry: Entry) -> Iterator[str]:
    """Describe an entry, one line for what was done and one for each field that was changed; escape them for a page."""
    draft = entry.draft
    what = draft.article.name if draft.article else ", ".join(each.incident_id for each in draft.before or draft.after)
    if draft.action == "undo" or draft.action == "redo":
        what = f"{draft.target} about {what}"
    note = f" ({draft.note})" if draft.note else ""
    yield f"{entry.at:%Y-%m-%d %H:%M:%S} UTC  {draft.who} {_DONE[draft.action]} {what}  [{entry.id}]{note}"
    yield from (f"    {line}" for line in _describe_changes(draft.before, draft.after))


def _describe_changes(before: Sequence[Snapshot], after: Sequence[Snapshot]) -> Iterator[str]:
    known = {each.incident_id: each.content for each in before}
    for each in after:
        if each.incident_id in known:
            yield from describe_difference(known[each.incident_id], each.content)
        else:
            yield f"{each.incident_id}: {describe_content(each.content)}"


def describe_difference(one: Content, other: Content) -> Iterator[str]:
    """Describe what differs between two contents, a line a field."""
    for name in FIELDS:
        values = getattr(one, name), getattr(other, name)
        if not say_same(name, *values):
            yield f"{FIELD_NAMES[name]}: {describe_value(values[0])} → {describe_value(values[1])}"


def describe_content(content: Content) -> str:
    """Describe what an incident says in one line."""
    sides = f"{content.initiator or '?'} → {content.target or '?'}"
    return f"{content.event_type}, {describe_value(content.days)}, {describe_value(content.places)}, {sides}"


def describe_value(value: Any) -> str:
    """Describe the value of a field in words."""
    match value:
        case None | ():
            return "none"
        case bool():
            return "yes" if value else "no"
        case tuple():
            return "; ".join(describe_value(each) for each in value)
        case Days():
            return f"{value.start} to before {value.end} (by {value.precision})"
        case PlaceNote():
            return f"{value.name} ({value.geo_precision})"
        case ClaimNote():
            return _describe_claim(value)
        case Quote():
            return f"“{value.text}” ({value.article})"
        case Content():
            return describe_content(value)
    return str(value)


def _describe_claim(claim: ClaimNote) -> str:
    low, high = claim.low, claim.high
    figure = "?" if low is high is None else f"{low}+" if high is None else f"up to {high}" if low is None else f"{low}"
    figure += f" to {high}" if low is not None and high not in (None, low) else ""
    denial = "not " if claim.stance == "denies" else ""
    return f"{claim.claimant or 'the article'}: {denial}{claim.outcome} {figure} {claim.victims or ''}".rstrip()
