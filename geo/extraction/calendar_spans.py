"""Arithmetic of the calendar: days, weeks from Monday, months, years, as half-open ranges.

Every function raises ValueError or OverflowError for what no calendar holds, such as 30 February or the year 0.
"""

from datetime import date, timedelta

from geo.extraction.model import DatePrecision, DateRange

DAY = timedelta(days=1)
MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}  # the units that are counted in months
FARTHEST_AHEAD_DAYS = 183  # who means a later day than this names its year
LONGEST_WAIT_DAYS = 45  # an undated "August 1" printed in late July looks ahead; nobody means the one of last year


def day_span(first: date, last: date | None = None, precision: DatePrecision = "day") -> DateRange:
    """Return the days from the first to the last, both included; one day where no last is given."""
    return DateRange(start=first, end=(last or first) + DAY, precision=precision)


def week_span(day: date, shift: int = 0) -> DateRange:
    """Return the week, Monday to Sunday, that holds a day, or one so many weeks later."""
    monday = day - day.weekday() * DAY + 7 * shift * DAY
    return DateRange(start=monday, end=monday + 7 * DAY, precision="week")


def weekend_span(day: date, shift: int = 0) -> DateRange:
    """Return Saturday and Sunday of the week that holds a day, or of one so many weeks later."""
    saturday = week_span(day, shift).start + 5 * DAY
    return day_span(saturday, saturday + DAY)


def month_span(year: int, month: int, months: int = 1) -> DateRange:
    """Return so many whole months; `month` may lie outside 1-12 and then counts into other years."""
    return DateRange(start=_first_of_month(year, month), end=_first_of_month(year, month + months), precision="month")


def year_span(first: int, last: int | None = None) -> DateRange:
    """Return whole years, both included."""
    return DateRange(start=date(first, 1, 1), end=date((last or first) + 1, 1, 1), precision="year")


def fiscal_year_span(ends_in: int) -> DateRange:
    """Return Pakistan's fiscal year: FY25 runs from 1 July 2024 to 30 June 2025."""
    return DateRange(start=date(ends_in - 1, 7, 1), end=date(ends_in, 7, 1), precision="year")


def fiscal_year_of(day: date) -> int:
    """Return the number of the fiscal year a day falls in: the year in which it ends."""
    return day.year + (day.month >= 7)


def shift_day(day: date, count: int, unit: str) -> date:
    """Go so many units forward; a month's last days fall back to the last day of a shorter month."""
    if unit in MONTHS:
        first = _first_of_month(day.year, day.month + count * MONTHS[unit])
        return min(first + (day.day - 1) * DAY, month_span(first.year, first.month).end - DAY)
    days = {"hour": 0, "minute": 0, "day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
    return day + days[unit] * count * DAY


def unit_span(day: date, unit: str, shift: int = 0) -> DateRange:
    """Return the unit that holds a day, or the one so many units later: its week, month, year."""
    if unit == "week":
        return week_span(day, shift)
    if unit == "weekend":
        return weekend_span(day, shift)
    if unit == "month":
        return month_span(day.year, day.month + shift)
    if unit in ("year", "decade", "century"):
        return year_span(day.year + shift * MONTHS[unit] // 12)
    return day_span(shift_day(day, shift, unit))


def find_day(month: int, day: int, published: date, *, ahead: bool) -> date:
    """Choose the year of a day without one: the latest not after publication, unless the text looks ahead.

    Even then a day more than half a year off is taken for the one gone by, unless that is further off still.
    """
    this_year = [_day_or_none(published.year + shift, month, day) for shift in range(-4, 5)]
    past = max((d for d in this_year if d and d <= published), default=None)
    coming = min((d for d in this_year if d and d >= published), default=None)
    if past is None or coming is None:
        raise ValueError("no such day in any year")
    wait = (coming - published).days
    if ahead and wait > FARTHEST_AHEAD_DAYS:
        return min(past, coming, key=lambda day: abs((day - published).days))
    return coming if ahead or wait <= LONGEST_WAIT_DAYS else past


def find_month(month: int, published: date, *, ahead: bool) -> DateRange:
    """Choose the year of a month without one: the latest begun by publication, unless the text looks ahead."""
    if ahead:
        return month_span(published.year + (month < published.month), month)
    return month_span(published.year - (month > published.month), month)


def find_weekday(weekday: int, published: date, *, ahead: bool) -> date:
    """Return the latest such weekday on or before a day, or the first on or after it."""
    if ahead:
        return published + ((weekday - published.weekday()) % 7) * DAY
    return published - ((published.weekday() - weekday) % 7) * DAY


def _first_of_month(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
