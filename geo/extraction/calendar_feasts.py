"""Feasts: days that a year keeps by rule and not by number.

A feast is spelled in dates-words.csv: "12-25" (month and day), "11 thursday 4" (the fourth Thursday of November; -1 the
last), "easter -2" (so many days from Easter Sunday), "islamic 10-01 3" (three days from 1 Shawwal). Islamic days follow
the arithmetic calendar, which is right to a day; since the moon decides, and lands differ, the range begins a day early
and is called a week.
"""

from datetime import date, timedelta

from geo.extraction import calendar_spans as calendar
from geo.extraction.model import DateRange

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HIJRA = date(622, 7, 19).toordinal()  # 1 Muharram of the year 1, in the Gregorian calendar
_ISLAMIC_YEAR_DAYS = 354.367


def find_feast(spelling: str, year: int, shift: int = 0) -> DateRange:
    """Return the days of a feast.

    Args:
        spelling: The feast, as the head of this module says.
        year: Of the Gregorian calendar; of two feasts in one such year the first.
        shift: Days from it: -1 is its eve.

    Raises:
        ValueError: The year lies outside the calendar.
    """
    name, *rest = spelling.split()
    if name == "islamic":
        return _find_islamic(rest[0], int(rest[1]), year, shift)
    if name == "easter":
        day = _find_easter(year) + (int(rest[0]) if rest else 0) * calendar.DAY
    elif rest:
        day = _find_weekday(year, int(name), _WEEKDAYS.index(rest[0]), int(rest[1]))
    else:
        month, number = name.split("-")
        day = date(year, int(month), int(number))
    return calendar.day_span(day + shift * calendar.DAY)


def _find_weekday(year: int, month: int, weekday: int, rank: int) -> date:
    """Return the first, second … such weekday of a month; the last for -1."""
    days = calendar.month_span(year, month)
    if rank < 0:
        return calendar.find_weekday(weekday, days.end - calendar.DAY, ahead=False)
    return calendar.find_weekday(weekday, days.start, ahead=True) + 7 * (rank - 1) * calendar.DAY


def _find_easter(year: int) -> date:
    """Return Easter Sunday of the western churches, by the anonymous Gregorian rule of 1876."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _find_islamic(start: str, days: int, year: int, shift: int) -> DateRange:
    month, number = (int(part) for part in start.split("-"))
    islamic_year = int((date(year, 1, 1).toordinal() - _HIJRA) / _ISLAMIC_YEAR_DAYS)
    found = (_count_islamic_day(islamic_year + more, month, number) for more in range(3))
    first = next(day for day in found if day.year >= year) + timedelta(days=shift)
    return DateRange(start=first - calendar.DAY, end=first + days * calendar.DAY, precision="week")


def _count_islamic_day(year: int, month: int, day: int) -> date:
    """Return a day of the arithmetic calendar: months of 30 and 29 days in turn, 11 leap days in 30 years."""
    days = day - 1 + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(_HIJRA + days)
