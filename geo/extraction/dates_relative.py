"""Expressions that count from another day: from the day of writing, or from the date in force in the text."""

from collections.abc import Mapping
from datetime import date

from geo.extraction import calendar_spans as calendar
from geo.extraction.dates_moment import Moment, Reading, Unanchored
from geo.extraction.dates_readings import ABSOLUTE_READINGS
from geo.extraction.dates_rules import DateMatch
from geo.extraction.dates_weekdays import WEEKDAY_READINGS
from geo.extraction.dates_year_parts import YEAR_PART_READINGS
from geo.extraction.model import DateRange

_COARSE = ("month", "year")


def read_shifted_unit(match: DateMatch, moment: Moment) -> DateRange:
    """Read "this month", "last week", "next year": the whole unit that holds the day of writing, or its neighbour."""
    return calendar.unit_span(moment.today, match.slots["unit"], match.optional("shift") or 0)


def read_today(match: DateMatch, moment: Moment) -> DateRange:
    """Read "today", "tonight", "this morning"."""
    return calendar.day_span(moment.today)


def read_yesterday(match: DateMatch, moment: Moment) -> DateRange:
    """Read "yesterday" and "last night"."""
    return calendar.day_span(moment.today - calendar.DAY)


def read_day_before_yesterday(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the day before yesterday"."""
    return calendar.day_span(moment.today - 2 * calendar.DAY)


def read_tomorrow(match: DateMatch, moment: Moment) -> DateRange:
    """Read "tomorrow"."""
    return calendar.day_span(moment.today + calendar.DAY)


def read_day_after_tomorrow(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the day after tomorrow"."""
    return calendar.day_span(moment.today + 2 * calendar.DAY)


def read_overnight(match: DateMatch, moment: Moment) -> DateRange:
    """Read the night that touches the day of writing and the day before it.

    Beside an earlier day it is that day's: "shut on May 4 after an overnight battle".
    """
    day = moment.today
    if moment.beside and moment.beside.start < day - calendar.DAY:
        day = moment.beside.start
    return calendar.day_span(day - calendar.DAY, day)


def read_that_day(match: DateMatch, moment: Moment) -> DateRange:
    """Read "early in the morning", "the same day": the day in force."""
    return calendar.day_span(moment.that_day)


def read_month_of_named_year(match: DateMatch, moment: Moment) -> DateRange:
    """Read "September that year": of the year that the text has named last."""
    named = moment.named or moment.in_force
    if named is None:
        raise Unanchored
    return calendar.month_span(named.start.year, match.number("month"))


def read_hours_later(match: DateMatch, moment: Moment) -> DateRange:
    """Read "hours later": the day in force or, past midnight, the next."""
    return calendar.day_span(moment.that_day, moment.that_day + calendar.DAY)


def read_turned_unit(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the previous evening", "the next day", "that month", counted from the date in force.

    "The previous week" after "the week ending Nov 1" is the one before that week, to the day.
    """
    unit, turn, named = match.slots.get("unit", "day"), match.optional("turn") or 0, moment.named
    if named and named.precision == unit:
        shift = calendar.shift_day
        return DateRange(start=shift(named.start, turn, unit), end=shift(named.end, turn, unit), precision=unit)
    if turn == 0 and unit == "week" and named and named.precision in ("month", "year"):
        return named  # "the same week", told of May, is one of its weeks
    return calendar.unit_span(moment.that_day, unit, turn)


def read_same_last_year(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the same month last year" as the month named last, a year away; without one as that year."""
    years, named = match.optional("shift") or -1, moment.named
    if named and named.precision == "month":
        shift = calendar.shift_day
        return DateRange(
            start=shift(named.start, years, "year"), end=shift(named.end, years, "year"), precision="month"
        )
    return calendar.year_span(moment.today.year + years)


def read_day_earlier(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the day before" and "the night before"."""
    return calendar.day_span(moment.that_day - calendar.DAY)


def read_day_after(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the day after"."""
    return calendar.day_span(moment.that_day + calendar.DAY)


def read_ago(match: DateMatch, moment: Moment) -> DateRange:
    """Read "two weeks ago", counted from the day of writing."""
    return _step(match, moment.today, -1)


def read_unit_earlier(match: DateMatch, moment: Moment) -> DateRange:
    """Read the "year-earlier" of "the year-earlier quarter", counted from the day of writing."""
    return calendar.unit_span(moment.today, match.slots["unit"], -1)


def read_from_now(match: DateMatch, moment: Moment) -> DateRange:
    """Read "three days from now"."""
    return _step(match, moment.today, 1)


def read_apart(match: DateMatch, moment: Moment) -> DateRange | None:
    """Read "two days later" and "a week earlier", counted from the date in force."""
    if moment.named and moment.named != moment.in_force and moment.named.precision == match.slots["unit"] == "week":
        weeks = 7 * calendar.DAY * match.number("number") * match.number("way")
        return DateRange(start=moment.named.start + weeks, end=moment.named.end + weeks, precision="week")
    if moment.named and moment.named.precision in _COARSE and moment.named != moment.in_force:
        return _step_from_period(match, moment.named)
    return _step(match, moment.that_day, match.number("way"))


def read_past_units(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the past six days": they end with the date in force, or the day before that of writing."""
    count, unit = match.optional("number") or 1, match.slots["unit"]
    if unit in ("hour", "minute"):
        return calendar.day_span(moment.today - -(-count // 24) * calendar.DAY, moment.today)
    if unit in ("day", "night"):
        last = moment.today - calendar.DAY
        if moment.in_force and last - calendar.DAY <= moment.in_force.start <= moment.today:
            last = moment.in_force.end - calendar.DAY
        return calendar.day_span(last - (count - 1) * calendar.DAY, last)
    start = calendar.shift_day(moment.today, -count, unit)
    precision = calendar.unit_span(moment.today, unit).precision
    return DateRange(start=start, end=moment.today + calendar.DAY, precision=precision)


def read_unmeasured(match: DateMatch, moment: Moment) -> DateRange | None:
    """Read "days later" as what it is: no measure."""
    return None


def _step(match: DateMatch, day: date, direction: int) -> DateRange:
    """Go some units from a day; whole months and years are no finer than that, weeks are a day, named loosely."""
    unit = match.slots["unit"]
    count = (match.number("number") + (match.optional("tens") or 0)) * direction
    if unit in calendar.MONTHS:
        return calendar.unit_span(day, unit, count)
    target = calendar.shift_day(day, count, unit)
    return calendar.day_span(target, precision="week" if unit in ("week", "fortnight", "weekend") else "day")


def _step_from_period(match: DateMatch, period: DateRange) -> DateRange | None:
    """Go some months or years from a month or a year; None for days and weeks, which a period cannot anchor."""
    unit = match.slots["unit"]
    if calendar.MONTHS.get(unit, 0) < calendar.MONTHS[period.precision]:
        return None
    return calendar.unit_span(period.start, unit, match.number("number") * match.number("way"))


READINGS: Mapping[str, Reading] = {
    **ABSOLUTE_READINGS,
    **YEAR_PART_READINGS,
    **WEEKDAY_READINGS,
    "shifted_unit": read_shifted_unit,
    "today": read_today,
    "yesterday": read_yesterday,
    "day_before_yesterday": read_day_before_yesterday,
    "tomorrow": read_tomorrow,
    "day_after_tomorrow": read_day_after_tomorrow,
    "overnight": read_overnight,
    "that_day": read_that_day,
    "month_of_named_year": read_month_of_named_year,
    "hours_later": read_hours_later,
    "turned_unit": read_turned_unit,
    "same_last_year": read_same_last_year,
    "day_earlier": read_day_earlier,
    "day_after": read_day_after,
    "ago": read_ago,
    "unit_earlier": read_unit_earlier,
    "from_now": read_from_now,
    "apart": read_apart,
    "past_units": read_past_units,
    "unmeasured": read_unmeasured,
}
