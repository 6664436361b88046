"""Days as tables write them, and the range that a day known only to its week or month stands for.

>>> read_day("16 May 2025")
datetime.date(2025, 5, 16)
>>> widen(date(2025, 5, 16), "month")
(datetime.date(2025, 5, 1), datetime.date(2025, 6, 1))
>>> read_day("") is None
True
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from geo.interchange.translation import Unusable

Order = Literal["day first", "month first"]
EARLIEST, LATEST = 1900, 2100  # years
_WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%d %B %y", "%d %b %y")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_BETWEEN = re.compile(r"[\s,\-/]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days that a row may mean; half-open."""

    start: date
    end: date
    precision: str  # day, week, month, year


def read_day(text: str, order: Order | None = None) -> date | None:
    """Read a day; the empty text is None.

    Args:
        text: Such as 2025-05-16, 16 May 2025, 16/05/2025, with or without a time behind it.
        order: Of day and month where both are figures; None: only where one of them is above 12.

    Raises:
        ValueError: It is no day, in words that say why.
    """
    text = text.strip()
    if not text:
        return None
    day = _read_figures(text, order) or _read_words(text)
    if not EARLIEST <= day.year <= LATEST:
        raise ValueError(f"the year {day.year} is not between {EARLIEST} and {LATEST}; is it mistyped?")
    return day


def widen(day: date, precision: str) -> tuple[date, date]:
    """Return the range that a day stands for which is known to its day, week, month or year; half-open."""
    match precision:
        case "week":
            return day - timedelta(days=3), day + timedelta(days=4)
        case "month":
            after = date(day.year + day.month // 12, day.month % 12 + 1, 1)
            return day.replace(day=1), after
        case "year":
            return date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day, day + timedelta(days=1)


def refuse_day(column: str, value: str, error: ValueError) -> Unusable:
    """Say why a day cannot be read."""
    return Unusable(column=column, value=value, reason=f"{error}.", remedy="Write days like 2026-02-21.")


def _read_figures(text: str, order: Order | None) -> date | None:
    if found := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _make(*(int(part) for part in found.groups()))
    found = _FIGURES.fullmatch(text)
    if not found:
        return None
    first, second, year = (int(part) for part in found.groups())
    if order is None and first <= 12 and second <= 12 and first != second:
        raise ValueError(f"{text!r} may mean two days; say in the mapping whether the day or the month comes first")
    is_day_first = order == "day first" if order and max(first, second) <= 12 else first > 12 or first == second
    return _make(year, second, first) if is_day_first else _make(year, first, second)


def _make(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"there is no day {year}-{month:02}-{day:02}") from None


def _read_words(text: str) -> date:
    words = _BETWEEN.sub(" ", text)
    for form in _WRITTEN:
        try:
            return datetime.strptime(words, form).date()
        except ValueError:
            continue
    raise ValueError(f"{text[:40]!r} is no day")
