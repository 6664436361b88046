"""What people made of an incident, and what they should look at: doubts and history."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from geo.escaping import escape
from geo.journal.doubts import Doubt
from geo.journal.model import FIELDS, ArticleNote, ClaimNote, Content, Days, Entry, PlaceNote, Quote
from geo.journal.ordering import list_in_force
from geo.layers.event_types import EventType
from geo.panels.badge import title_of
from geo.panels.wording import count_in_words, dates_in_words, number_of, place_in_words

EventTypes = Mapping[str, EventType]
ACTIONS = {
    "accept": "accepted", "correct": "corrected", "decide": "decided", "reject": "rejected", "merge": "merged",
    "split": "split", "add": "added", "undo": "took back", "redo": "brought back",
}  # fmt: skip
FIELD_NAMES = {
    "event_type": "type", "days": "days", "places": "place", "initiator": "by whom", "target": "against whom",
    "background": "told as history", "claims": "claims", "reports": "sentences", "incident": "incident",
}  # fmt: skip
_LONGEST = 80  # characters of a quotation inside a line


def draw_doubts(doubts: Sequence[Doubt]) -> str:
    """Draw why an incident should be looked at; without a doubt, that there is none."""
    if not doubts:
        return '<p class="cp-hint">The reading leaves no doubt of its own; the words decide.</p>'
    items = "".join(f"<li>{escape(doubt.says)}</li>" for doubt in doubts)
    return f'<div class="cp-doubts"><h4>Look at it because</h4><ul>{items}</ul></div>'


def draw_history(entries: Sequence[Entry], ordered: Sequence[Entry], event_types: EventTypes) -> str:
    """Draw all that was entered about an incident, the newest first; nothing where nobody touched it.

    Args:
        entries: About the incident, oldest first.
        ordered: All entries of the journal, for what was taken back.
        event_types: By id.
    """
    if not entries:
        return '<p class="cp-hint">Nobody has looked at it yet.</p>'
    valid = {entry.id for entry in list_in_force(ordered)}
    by_id = {entry.id: entry for entry in ordered}
    items = "".join(_draw_entry(entry, by_id, entry.id in valid, event_types) for entry in reversed(entries))
    return f'<ol class="cp-history" reversed>{items}</ol>'


def entry_in_words(entry: Entry, by_id: Mapping[str, Entry] | None = None) -> str:
    """Say who did what, such as "Ann took back what Bob corrected"; not escaped.

    Args:
        entry: What was entered.
        by_id: All entries, for what was taken back or brought back.
    """
    draft = entry.draft
    words = f"{draft.who} {ACTIONS[draft.action]}"
    if draft.target is not None:
        target = (by_id or {}).get(draft.target)
        return f"{words} what {target.draft.who} {ACTIONS[target.draft.action]}" if target else f"{words} an entry"
    if draft.article is not None:
        return f"{words} the article {draft.article.name}"
    if draft.decided:
        names = [FIELD_NAMES[name] for name in draft.decided]
        return f"{words} the {names[0]}" if len(names) == 1 else f"{words} all of it"
    if draft.action == "merge":
        return f"{words} {len(draft.before)} incidents into one"
    return f"{words} it into {len(draft.after)}" if draft.action == "split" else f"{words} it"


def list_changes(before: Content, after: Content, event_types: EventTypes) -> list[str]:
    """List how two contents differ, such as "type: Airstrike → Shelling"; not escaped."""
    return [
        f"{FIELD_NAMES[field]}: {value_in_words(getattr(before, field), event_types)} → "
        f"{value_in_words(getattr(after, field), event_types)}"
        for field in FIELDS
        if getattr(before, field) != getattr(after, field)
    ]


def value_in_words(value: object, event_types: EventTypes) -> str:
    """Say a value of a field in words; not escaped."""
    match value:
        case None | ():
            return "not known"
        case bool():
            return "yes" if value else "no"
        case str():
            return title_of(value, event_types) if value in event_types else value
        case Days():
            return dates_in_words(value.start, value.end, value.precision)
        case Content():
            return "; ".join(_list_values(value, event_types))
        case tuple():
            return ", ".join(_SAY.get(type(each), str)(each) for each in value)
    return str(value)


def _list_values(content: Content, event_types: EventTypes) -> Iterator[str]:
    yield value_in_words(content.event_type, event_types)
    yield value_in_words(content.days, event_types)
    yield value_in_words(content.places, event_types)


def _say_place(place: PlaceNote) -> str:
    return place_in_words(place.name, place.geo_precision)


def claim_in_words(claim: ClaimNote) -> str:
    """Say a claim in one line; not escaped."""
    figure = count_in_words(claim.low, claim.high, claim.quote.text if claim.quote else "")
    said = f"{figure} {claim.outcome} ({claim.claimant or 'nobody named'})"
    return f"not {said}" if claim.stance == "denies" else said


def _say_quote(quote: Quote) -> str:
    words = " ".join(quote.text.split())
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}”"


_SAY: Mapping[type, Callable[[Any], str]] = {PlaceNote: _say_place, ClaimNote: claim_in_words, Quote: _say_quote}


def _draw_entry(entry: Entry, by_id: Mapping[str, Entry], holds: bool, event_types: EventTypes) -> str:
    draft = entry.draft
    undone = "" if holds or draft.target else " <em>(taken back)</em>"
    note = f'<p class="cp-note">{escape(draft.note)}</p>' if draft.note else ""
    time = f'<time datetime="{entry.at.isoformat()}">{entry.at:%Y-%m-%d %H:%M} UTC</time>'
    head = f"<b>{escape(entry_in_words(entry, by_id))}</b>{undone} · {time}"
    return f"<li>{head}{_draw_changes(entry, event_types)}{note}</li>"


def _draw_changes(entry: Entry, event_types: EventTypes) -> str:
    before, after = entry.draft.before, entry.draft.after
    if entry.draft.article and entry.draft.article_after:
        return _draw_list(_list_restated(entry.draft.article, entry.draft.article_after))
    if entry.draft.action not in ("correct", "decide", "undo", "redo") or len(before) != 1 or len(after) != 1:
        return ""
    return _draw_list(list_changes(before[0].content, after[0].content, event_types))


def _list_restated(before: ArticleNote, after: ArticleNote) -> list[str]:
    said = {"title": "title", "source": "source", "published": "day of publication"}
    pairs = [(words, getattr(before, name), getattr(after, name)) for name, words in said.items()]
    return [f"{words}: {one or 'none'} → {other or 'none'}" for words, one, other in pairs if one != other]


def _draw_list(changes: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(change)}</li>' for change in changes)}</ul>" if changes else ""


def progress_in_words(unreviewed: int, reviewed: int) -> str:
    """Say how far the review has come; not escaped."""
    return f"{number_of(unreviewed, 'incident')} to review, {reviewed:,} reviewed"
