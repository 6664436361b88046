"""How the words of an expression become days: one function for each class, all listed at the end.

These speak of the calendar: days, months, years by name. Those that count from another day stand in
dates_relative.py.
"""

from collections.abc import Mapping
from datetime import date

from geo.extraction import calendar_spans as calendar
from geo.extraction.dates_moment import Moment, Reading
from geo.extraction.dates_rules import DateMatch
from geo.extraction.model import DateRange


def read_full_date(match: DateMatch, moment: Moment) -> DateRange:
    """Read a day and a month, with its year or without."""
    return calendar.day_span(_read_day(match, moment, "", None))


def read_same_month_days(match: DateMatch, moment: Moment) -> DateRange:
    """Read two days of one month as the range between them."""
    first = _read_day(match, moment, "", match.optional("year"))
    return _order(first, first.replace(day=match.number("last")))


def read_date_pair(match: DateMatch, moment: Moment) -> DateRange:
    """Read two dates as the range between them; a year said once holds for both."""
    if "year" not in match.slots and "yearlast" not in match.slots:
        start = _read_day(match, moment, "", None)
        end = date(start.year, match.number("monthlast"), match.number("daylast"))
        return _order(start, end if end >= start else end.replace(year=end.year + 1))
    last = _read_day(match, moment, "last", match.optional("year"))
    if "year" in match.slots:
        return _order(date(match.number("year"), match.number("month"), match.number("day")), last)
    first = date(last.year, match.number("month"), match.number("day"))
    return _order(first if first <= last else first.replace(year=last.year - 1), last)


def read_iso(match: DateMatch, moment: Moment) -> DateRange:
    """Read 2026-02-21."""
    return calendar.day_span(date.fromisoformat(match.slots["iso"]))


def read_numeric(match: DateMatch, moment: Moment) -> DateRange:
    """Read 21/02/2026: the day first, unless the second figure can be no month or that day had not come."""
    first, second, year = (int(part) for part in match.slots["numeric"].replace(".", "/").replace("-", "/").split("/"))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    if second > 12:
        return calendar.day_span(date(year, first, second))
    day = date(year, second, first)
    if first <= 12 and moment.published and date(year, first, second) <= moment.published < day:
        return calendar.day_span(date(year, first, second))
    return calendar.day_span(day)


def read_month(match: DateMatch, moment: Moment) -> DateRange:
    """Read a month, with its year or without."""
    if (year := match.optional("year")) is not None:
        return calendar.month_span(year, match.number("month"))
    return calendar.find_month(match.number("month"), moment.today, ahead=moment.ahead)


def read_month_pair(match: DateMatch, moment: Moment) -> DateRange:
    """Read whole months from the first to the last; without a year the first has begun, unless all are to come."""
    month, last = match.number("month"), match.number("last")
    year = match.optional("year")
    first = match.optional("first")
    if first is not None and year is not None and (first, month) <= (year, last):
        return calendar.month_span(first, month, (year - first) * 12 + last - month + 1)
    if year is None and not moment.ahead:
        year = calendar.find_month(month, moment.today, ahead=False).start.year + (month > last)
    until = calendar.month_span(year, last) if year else calendar.find_month(last, moment.today, ahead=True)
    return calendar.month_span(until.start.year - (month > last), month, (last - month) % 12 + 1)


def read_coming_month(match: DateMatch, moment: Moment) -> DateRange:
    """Read the "May" of "May delivery": the next one."""
    return calendar.find_month(match.number("month"), moment.today, ahead=True)


def read_shifted_month(match: DateMatch, moment: Moment) -> DateRange:
    """Read "last October", strictly before the month of writing, "next March", strictly after, or "this May"."""
    month, shift, today = match.number("month"), match.number("shift"), moment.today
    if shift < 0:
        return calendar.month_span(today.year - (month >= today.month), month)
    return calendar.month_span(today.year + (shift > 0 and month <= today.month), month)


def read_month_of_shifted_year(match: DateMatch, moment: Moment) -> DateRange:
    """Read "October last year"."""
    return calendar.month_span(moment.today.year + match.number("shift"), match.number("month"))


def read_day_of_shifted_month(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the 21st of last month"."""
    month = calendar.unit_span(moment.today, "month", match.number("shift"))
    return calendar.day_span(month.start.replace(day=match.number("ordinal")))


def read_day_of_this_month(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the 12th instant"."""
    return calendar.day_span(moment.today.replace(day=match.number("ordinal")))


def read_ranked_day_of_month(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the last night of August" and "the first day of March 2025"."""
    month, rank = read_month(match, moment), match.number("rank")
    return calendar.day_span(month.end - calendar.DAY if rank < 0 else month.start.replace(day=rank))


def read_day_of_shifted_year(match: DateMatch, moment: Moment) -> DateRange:
    """Read "March 20 last year"."""
    return calendar.day_span(
        date(moment.today.year + match.number("shift"), match.number("month"), match.number("day"))
    )


def read_year(match: DateMatch, moment: Moment) -> DateRange:
    """Read a year, or the years from one to another."""
    last = match.optional("last")
    if last is not None and last < 100:  # 2023-24
        last += match.number("year") // 100 * 100
    return calendar.year_span(match.number("year"), last)


def read_decade(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the 1990s" and "the '70s", which are those of the twentieth century."""
    first = match.number("decade") + (1900 if match.number("decade") < 100 else 0)
    return calendar.year_span(first, first + 9)


def read_century(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the 19th century" as 1801 to 1900."""
    return calendar.year_span(100 * match.number("century") - 99, 100 * match.number("century"))


def read_week_of_month(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the last week of October" as its last seven days, "the first" as the first seven."""
    month, rank = read_month(match, moment), match.number("rank")
    first = month.end - 7 * calendar.DAY if rank < 0 else month.start + 7 * (rank - 1) * calendar.DAY
    return DateRange(start=first, end=first + 7 * calendar.DAY, precision="week")


def read_week_ending(match: DateMatch, moment: Moment) -> DateRange:
    """Read the seven days that end with a date."""
    end = _read_day(match, moment, "", None) + calendar.DAY
    return DateRange(start=end - 7 * calendar.DAY, end=end, precision="week")


def read_week_beginning(match: DateMatch, moment: Moment) -> DateRange:
    """Read the seven days that begin with a date."""
    start = _read_day(match, moment, "", None)
    return DateRange(start=start, end=start + 7 * calendar.DAY, precision="week")


def read_fiscal_year(match: DateMatch, moment: Moment) -> DateRange:
    """Read "FY25", or "the last fiscal year" counted from the day of writing."""
    if "fiscal" in match.slots:
        digits = match.slots["fiscal"].removeprefix("fy").strip().replace("/", "-").split("-")
        ends_in = int(digits[-1]) % 100 + 2000
        return calendar.fiscal_year_span(ends_in)
    if "year" in match.slots:  # 2023-24, or 2024 alone
        return calendar.fiscal_year_span(match.number("year") + ("last" in match.slots))
    shift = match.optional("shift")
    return calendar.fiscal_year_span(
        calendar.fiscal_year_of(moment.today) + (match.optional("turn") or 0 if shift is None else shift)
    )


def read_fiscal_year_from(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the fiscal year starting in July", whole or its first months."""
    start = calendar.fiscal_year_span(calendar.fiscal_year_of(moment.today)).start
    if "month" in match.slots:
        start = read_month(match, moment).start
    if (months := match.optional("number")) is not None:
        return calendar.month_span(start.year, start.month, months)
    end = calendar.month_span(start.year + 1, start.month).start
    return DateRange(start=start, end=end, precision="year")


def _read_day(match: DateMatch, moment: Moment, suffix: str, year: int | None) -> date:
    """Read day, month and year from the slots of that suffix; the text's own year comes first."""
    named = match.optional(f"year{suffix}") or year
    month, day = match.number(f"month{suffix}"), match.number(f"day{suffix}")
    if named is not None:
        return date(named, month, day)
    return calendar.find_day(month, day, moment.today, ahead=moment.ahead)


def _order(first: date, last: date) -> DateRange:
    if last < first:
        raise ValueError("the days of a range stand in the wrong order")
    return calendar.day_span(first, last)


ABSOLUTE_READINGS: Mapping[str, Reading] = {
    "full_date": read_full_date,
    "same_month_days": read_same_month_days,
    "date_pair": read_date_pair,
    "iso": read_iso,
    "numeric": read_numeric,
    "month": read_month,
    "coming_month": read_coming_month,
    "month_pair": read_month_pair,
    "shifted_month": read_shifted_month,
    "month_of_shifted_year": read_month_of_shifted_year,
    "day_of_shifted_month": read_day_of_shifted_month,
    "day_of_this_month": read_day_of_this_month,
    "ranked_day_of_month": read_ranked_day_of_month,
    "day_of_shifted_year": read_day_of_shifted_year,
    "year": read_year,
    "decade": read_decade,
    "century": read_century,
    "week_of_month": read_week_of_month,
    "week_ending": read_week_ending,
    "week_beginning": read_week_beginning,
    "fiscal_year": read_fiscal_year,
    "fiscal_year_from": read_fiscal_year_from,
}
