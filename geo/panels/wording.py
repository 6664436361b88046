"""Dates, figures and places in words that claim no more than is known.

>>> dates_in_words(date(2025, 10, 1), date(2025, 11, 1), "month")
'in October 2025'
>>> count_in_words(270, None, "killing more than 270 fighters")
'more than 270'
>>> count_in_words(None, None)
'not given'
"""

import re
from datetime import date, timedelta

from geo.articles.model import Article

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
REVIEW_STATES = {
    "unreviewed": "not reviewed",
    "accepted": "accepted by hand",
    "corrected": "corrected by hand",
    "rejected": "rejected by hand",
    "added": "added by hand",
}
DISPUTED = "reports disagree on the day"
_PRECISION_NOTES = {
    "exact": "",
    "settlement": "",
    "admin2": "district only",
    "admin1": "province only",
    "border": "spot along it not known",
    "country": "country only",
}
_BOUND = r"more than|over|upwards of|at least|no fewer than|no less than"
_ROUND_WORDS = ("dozens", "scores", "hundreds", "thousands", "several", "a few")


def published_in_words(article: Article) -> str:
    """Say when an article was published, and of a guess, what from; not escaped."""
    if article.published is None:
        return "no date of publication"
    guess = f" (a guess: {article.published_guess})" if article.published_guess else ""
    return day_in_words(article.published) + guess


def day_in_words(day: date) -> str:
    """Return a day such as "7 March 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def dates_in_words(start: date | None, end: date | None, precision: str | None, *, disputed: bool = False) -> str:
    """Say when, as precisely as the text does and no more.

    Args:
        start: The first day; None where there is no date.
        end: The day after the last.
        precision: day, week, month or year: how finely the text speaks.
        disputed: Whether reports give different days.
    """
    if start is None or end is None:
        return "no date given"
    words = _range_in_words(start, end - timedelta(days=1), end, precision or "day")
    return f"{words}; {DISPUTED}" if disputed else words


def window_in_words(start: date, end: date) -> str:
    """Say which days a window spans; `end` is excluded."""
    return _days_in_words(start, end - timedelta(days=1))


def count_in_words(low: int | None, high: int | None, quoted: str = "") -> str:
    """Say how many, in the report's own manner of speaking where its words show it.

    Args:
        low: The least it can be; None where no figure is given or it is open below.
        high: The most it can be; None where it is open above.
        quoted: The words of the report, from which "more than" or "dozens" is taken.
    """
    if low is None and high is None:
        return "not given"
    if low is None:
        return f"up to {high:,}"
    if low == high:
        return "none" if low == 0 else f"{low:,}"
    if high is None:
        return _open_count_in_words(low, quoted)
    return f"{low:,} to {high:,}"


def place_in_words(name: str, geo_precision: str) -> str:
    """Name a place and say how coarse that is: "Nangarhar — province only"."""
    note = _PRECISION_NOTES.get(geo_precision, geo_precision)
    return f"{name} — {note}" if note else name


def number_of(count: int, singular: str, plural: str | None = None) -> str:
    """Return a number with its noun: "1 incident", "2,300 incidents"."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def _range_in_words(first: date, last: date, end: date, precision: str) -> str:
    if precision == "year" and (first.month, first.day, end.month, end.day) == (1, 1, 1, 1):
        return f"in {first.year}" if first.year == last.year else f"between {first.year} and {last.year}"
    if precision in ("month", "year") and first.day == 1 and end.day == 1:
        return _months_in_words(first, last)
    if precision == "day":
        return _days_in_words(first, last)
    return f"between {_days_in_words(first, last, joint='and')}"


def _months_in_words(first: date, last: date) -> str:
    closing = f"{MONTHS[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"in {closing}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"between {MONTHS[first.month - 1]}{year} and {closing}"


def _days_in_words(first: date, last: date, joint: str = "to") -> str:
    if first == last:
        return day_in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} {joint} {day_in_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} {joint} {day_in_words(last)}"
    return f"{day_in_words(first)} {joint} {day_in_words(last)}"


def _open_count_in_words(low: int, quoted: str) -> str:
    text = quoted.lower()
    figure = f"(?:{low:,}|{low})"
    bound = re.search(rf"\b({_BOUND})\s+(?:[a-z]+\s+)?{figure}(?![\d,]*\d)", text)
    if bound:
        return f"{bound.group(1)} {low:,}"
    for word in _ROUND_WORDS:
        if re.search(rf"\b{word}\b", text) and not re.search(rf"(?<!\d){figure}(?!\d)", text):
            return f"{word} ({low:,} or more)"
    return f"{low:,} or more"
