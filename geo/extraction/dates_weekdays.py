"""Days of the week: "Thursday", "last Sunday", "Tuesday last week", "over the weekend"."""

from collections.abc import Mapping

from geo.extraction import calendar_spans as calendar
from geo.extraction.dates_moment import Moment, Reading
from geo.extraction.dates_rules import DateMatch
from geo.extraction.model import DateRange


def read_weekday(match: DateMatch, moment: Moment) -> DateRange:
    """Read the latest such weekday on or before the day of writing; the next one where the sentence looks ahead."""
    return calendar.day_span(calendar.find_weekday(match.number("weekday"), moment.today, ahead=moment.ahead))


def read_weekday_pair(match: DateMatch, moment: Moment) -> DateRange:
    """Read "between Saturday and Sunday" as the days from one to the other."""
    last = calendar.find_weekday(match.number("last"), moment.today, ahead=moment.ahead)
    return calendar.day_span(calendar.find_weekday(match.number("weekday"), last, ahead=False), last)


def read_weeks_from_weekday(match: DateMatch, moment: Moment) -> DateRange:
    """Read "a week from Monday": so many weeks after the coming Monday."""
    day = calendar.find_weekday(match.number("weekday"), moment.today, ahead=True)
    return calendar.day_span(day + 7 * match.number("number") * calendar.DAY)


def read_shifted_weekday(match: DateMatch, moment: Moment) -> DateRange:
    """Read "last Sunday", strictly before the day of writing, "next Monday", strictly after, "this Friday"."""
    weekday, shift, today = match.number("weekday"), match.number("shift"), moment.today
    if shift < 0:
        return calendar.day_span(calendar.find_weekday(weekday, today - calendar.DAY, ahead=False))
    if shift > 0:
        return calendar.day_span(calendar.find_weekday(weekday, today + calendar.DAY, ahead=True))
    return calendar.day_span(calendar.week_span(today).start + weekday * calendar.DAY)


def read_turned_weekday(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the previous Thursday" or "the following Monday", counted from the date in force."""
    weekday, day = match.number("weekday"), moment.that_day
    if match.number("turn") < 0:
        return calendar.day_span(calendar.find_weekday(weekday, day - calendar.DAY, ahead=False))
    return calendar.day_span(calendar.find_weekday(weekday, day + match.number("turn") * calendar.DAY, ahead=True))


def read_weekday_of_week(match: DateMatch, moment: Moment) -> DateRange:
    """Read "Tuesday last week" as the Tuesday of the week, Monday to Sunday, before that of the day of writing.

    A Sunday paper looks back on a week that is over: its "last week" is the one that ends with it.
    """
    day = moment.today + calendar.DAY if moment.today.weekday() == 6 else moment.today
    week = calendar.week_span(day, match.number("shift"))
    return calendar.day_span(week.start + match.number("weekday") * calendar.DAY)


def read_weekend(match: DateMatch, moment: Moment) -> DateRange:
    """Read the latest weekend begun by the day of writing; the coming one where the sentence looks ahead.

    "Last weekend" is the latest one that was over; "this weekend" that of the running week.
    """
    today, shift = moment.today, match.optional("shift")
    if shift is not None and shift >= 0:
        return calendar.weekend_span(today, shift)
    if shift is not None or today.weekday() < 5:
        return calendar.weekend_span(today, 0 if moment.ahead and shift is None else -1)
    return calendar.weekend_span(today)


WEEKDAY_READINGS: Mapping[str, Reading] = {
    "weekday": read_weekday,
    "weekday_pair": read_weekday_pair,
    "weeks_from_weekday": read_weeks_from_weekday,
    "shifted_weekday": read_shifted_weekday,
    "turned_weekday": read_turned_weekday,
    "weekday_of_week": read_weekday_of_week,
    "weekend": read_weekend,
}
