"""Where what stands and another reading, or another person, disagree: both sides, and what can be decided."""

from geo.escaping import escape
from geo.journal.deciding import has_other
from geo.journal.result import Conflict
from geo.panels.review import FIELD_NAMES, EventTypes, value_in_words

_READING = ("Keep ours", "Take the reading’s")
_CHOICES = {
    "gone": ("Keep it", "Reject it"),
    "joined": ("Keep them apart", "Merge them"),
    "grown": ("Leave these out", "Take them in"),
    "rival": ("Keep what stands", "Take the other"),
}


def draw_conflict(conflict: Conflict, event_types: EventTypes) -> str:
    """Draw both sides of a conflict."""
    values = "".join(
        f"<dt>{name}</dt><dd>{escape(value_in_words(value, event_types))}</dd>"
        for name, value in (("stands", conflict.stands), ("against it", conflict.other))
    )
    aspect = escape(FIELD_NAMES.get(conflict.aspect, conflict.aspect))
    return (
        f'<div class="cp-conflict" role="note"><b>{aspect}:</b> {escape(conflict.says)}'
        f'<dl class="cp-facts">{values}</dl></div>'
    )


def choices_in_words(conflict: Conflict) -> tuple[str, str | None]:
    """Say what can be decided: what keeps what stands, and what takes what is against it, None where nothing can be."""
    kept, taken = _CHOICES.get(conflict.kind, _READING)
    return kept, taken if has_other(conflict) else None
