"""The sign of an event type beside its title: the same glyph and colour as on the map."""

from collections.abc import Mapping
from functools import cache
from urllib.parse import quote

from geo.layers.event_types import EventType


def draw_badge(event_type: str, event_types: Mapping[str, EventType]) -> str:
    """Draw the glyph of an event type; it is silent to a screen reader, for the title stands beside it.

    The glyph is a mask over a coloured box rather than an `<svg>` element, which Streamlit's sanitizer takes out.
    """
    style = event_types.get(event_type)
    if style is None:
        return '<span class="cp-badge" aria-hidden="true"></span>'
    css = _draw_glyph(style)
    return f'<span class="cp-badge" aria-hidden="true" style="{css}"></span>'


@cache
def _draw_glyph(style: EventType) -> str:
    path = f'<path fill-rule="evenodd" d="{style.glyph}"/>'
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{path}</svg>'
    mask = f"url(data:image/svg+xml,{quote(picture, safe='')})"
    return f"--cp-light:{style.colour};--cp-dark:{style.colour_dark};-webkit-mask-image:{mask};mask-image:{mask}"


def title_of(event_type: str, event_types: Mapping[str, EventType]) -> str:
    """Return the title of an event type, or its id in words where it is not in the list."""
    style = event_types.get(event_type)
    return style.title if style else event_type.replace("_", " ").capitalize()
