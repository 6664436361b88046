"""The numbers over the map: what is shown, and what could not be placed or dated."""

from dataclasses import dataclass
from datetime import date

from geo.escaping import escape
from geo.layers.found import Found
from geo.layers.selection import Window
from geo.panels.wording import number_of, window_in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a selection holds, counted; no number of people is ever among it."""

    start: date | None  # the first day shown; None: nothing dated
    end: date | None  # excluded
    incidents: int
    claims: int
    articles: int  # that the incidents shown are quoted from
    tables: int  # imported ones that the incidents shown are from
    unplaced: int
    undated: int


def build_summary(shown: Found, left_out: Found, window: Window | None) -> Summary:
    """Count what is shown.

    Args:
        shown: What the selection holds.
        left_out: What has no place or no date, whatever the window.
        window: The days chosen, half-open; None where nothing is dated.
    """
    return Summary(
        start=window[0] if window else None,
        end=window[1] if window else None,
        incidents=len(shown.incidents),
        claims=shown.claims,
        articles=shown.articles,
        tables=shown.tables,
        unplaced=left_out.unplaced,
        undated=left_out.undated,
    )


def draw_summary(summary: Summary) -> str:
    """Draw the numbers as one line of terms and values."""
    period = window_in_words(summary.start, summary.end) if summary.start and summary.end else "no dated incident"
    numbers = [
        ("Period", period),
        ("Incidents", f"{summary.incidents:,}"),
        ("Claims", f"{summary.claims:,}"),
        ("Articles", f"{summary.articles:,}"),
        *([("Tables", f"{summary.tables:,}")] if summary.tables else []),
    ]
    items = "".join(f"<div><dt>{name}</dt><dd>{escape(value)}</dd></div>" for name, value in numbers)
    return f'<dl class="cp-summary">{items}</dl>'


def left_out_in_words(summary: Summary) -> str:
    """Say how many are on no map and on no time bar, or that all are: the label of their list."""
    parts = [
        f"{number_of(summary.unplaced, 'incident')} not placed" if summary.unplaced else "",
        f"{number_of(summary.undated, 'incident')} not dated" if summary.undated else "",
    ]
    return " · ".join(part for part in parts if part) or "All placed and dated"
