"""How it was done and what it cannot do: `data/panels/method.md`, which is part of the page."""

from collections.abc import Iterable
from pathlib import Path

from markdown_it import MarkdownIt

from geo.escaping import escape
from geo.layers.event_types import EventType
from geo.panels.badge import draw_badge
from geo.paths import DATA

METHOD_FILE = DATA / "panels" / "method.md"


def draw_method(event_types: Iterable[EventType] = (), path: Path = METHOD_FILE) -> str:
    """Draw the method, followed by the list of event types; HTML inside the Markdown is shown, not obeyed."""
    text = MarkdownIt("commonmark", {"html": False}).enable("table").render(path.read_text(encoding="utf-8"))
    return f'<div class="cp-method">{text}{_draw_event_types(tuple(event_types))}</div>'


def _draw_event_types(event_types: tuple[EventType, ...]) -> str:
    if not event_types:
        return ""
    known = {event_type.id: event_type for event_type in event_types}
    rows = "".join(f"<li>{draw_badge(each.id, known)}{_explain(each)}</li>" for each in event_types)
    return f'<h3>Event types</h3><ul class="cp-types">{rows}</ul>'


def _explain(event_type: EventType) -> str:
    return f"<b>{escape(event_type.title)}</b> ({escape(event_type.group)}): {escape(event_type.meaning)}."
