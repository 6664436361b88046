"""What a page that is passed on holds, and what it leaves out, in words: nobody should take a part for the whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from geo.escaping import escape
from geo.layers.event_types import EventType
from geo.layers.selection import Selection
from geo.panels.wording import day_in_words, number_of, window_in_words

_FILTERS = (
    ("initiators", "initiator"),
    ("claimants", "claimant"),
    ("sources", "source"),
    ("geo_precisions", "place known to"),
    ("date_precisions", "date known to"),
)
_NOT_SAID = "not said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a page holds of a collection."""

    held: int  # incidents in the page
    collected: int  # incidents that might be in it
    withheld: int  # incidents that may not be passed on, counted in neither
    selection: Selection | None  # None: everything
    made: date | None = None  # the day of the page; None: not told


def draw_scope(scope: Scope, event_types: Mapping[str, EventType], places: Mapping[str, str]) -> str:
    """Draw the line that says what a page holds.

    Args:
        scope: What it holds.
        event_types: By id, all there are.
        places: Names of provinces and places by their ids.
    """
    parts = [escape(scope_in_words(scope, event_types, places))]
    if scope.withheld:
        parts.append(
            f"{number_of(scope.withheld, 'incident')} from ACLED left out: its terms do not let its rows be passed on."
        )
    if scope.made:
        parts.append(f"Made on {day_in_words(scope.made)}.")
    return f'<p class="cr-page-scope">{" ".join(parts)}</p>'


def scope_in_words(scope: Scope, event_types: Mapping[str, EventType], places: Mapping[str, str]) -> str:
    """Say what a page holds, such as "2 of 16 incidents: 21 February 2026; Airstrike; Kabul."; not escaped."""
    asked = "; ".join(_list_asked(scope.selection, event_types, places)) if scope.selection else ""
    count = f"{scope.held:,} of {number_of(scope.collected, 'incident')}"
    if asked:
        return f"{count}: {asked}."
    return f"Everything: {number_of(scope.collected, 'incident')}." if scope.held == scope.collected else f"{count}."


def _list_asked(selection: Selection, event_types: Mapping[str, EventType], places: Mapping[str, str]) -> Iterator[str]:
    if selection.window:
        days = window_in_words(*selection.window)
        yield f"up to {day_in_words_before(selection.window[1])}" if selection.mode == "cumulative" else days
    types = selection.event_types
    if types is not None and not types.issuperset(event_types):
        on = [each.title for each in event_types.values() if each.id in types]
        off = [each.title for each in event_types.values() if each.id not in types]
        yield ", ".join(on) or "no type of event" if len(on) <= len(off) else f"without {', '.join(off)}"
    for chosen in (selection.province, selection.place):
        if chosen is not None:
            yield places.get(chosen, chosen)
    for field, name in _FILTERS:
        if (values := getattr(selection, field)) is not None:
            yield f"{name} {' or '.join(sorted(value or _NOT_SAID for value in values))}"
    if selection.words.strip():
        yield f"with the words “{selection.words.strip()}”"


def day_in_words_before(day: date) -> str:
    """The day before one, in words: what a half-open range ends with."""
    return day_in_words(date.fromordinal(day.toordinal() - 1))
