"""The line over a list of incidents: how many, where, when; and when there are none, why and what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from geo.escaping import escape
from geo.layers.trend import Direction
from geo.panels.view import View
from geo.panels.wording import number_of, window_in_words

_DIRECTIONS: Mapping[Direction, str] = MappingProxyType(
    {"up": "clearly more", "flat": "no clear change", "down": "clearly fewer", "few": "too few to say more"}
)


def draw_headline(view: View, place_name: str | None) -> str:
    """Draw the line over the incidents of the chosen place.

    Args:
        view: What is shown.
        place_name: Of the chosen province or place; None where none is chosen.
    """
    count = len(view.here)
    where = f" in {place_name}" if place_name else " in all places"
    line = f"<b>{number_of(count, 'incident')}</b>{escape(where)}, {escape(_when(view))}"
    return f'<p class="cp-hint" role="status">{line}{_say_trend(view)}{"" if count else _explain(view)}</p>'


def _when(view: View) -> str:
    window = view.selection.window
    if window is None:
        return "none of them dated"
    if view.selection.mode == "cumulative":
        return f"up to {window_in_words(window[0], window[1]).split(' to ')[-1]}"
    return window_in_words(*window)


def _say_trend(view: View) -> str:
    trend = view.trend
    if trend is None or (window := view.selection.window) is None or not trend.now + trend.before:
        return ""
    days = (window[1] - window[0]).days
    before = "the day before" if days == 1 else f"the {days:,} days before"
    return escape(f"; {trend.before:,} in {before}: {_DIRECTIONS[trend.direction]}")


def _explain(view: View) -> str:
    if view.catalogue.table.empty:
        return ". No incident was found in the articles; the tab Articles shows what was read."
    if not len(view.shown.rows):
        return ". Nothing lies inside this window with these layers and filters; widen the window or clear a filter."
    others = number_of(len(view.shown.incidents), "incident")
    return f". That no report tells of one does not mean that none happened. Elsewhere in this window: {others}."
