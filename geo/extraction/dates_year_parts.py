"""Parts of a year and the days it keeps: quarters, halves, seasons, feasts."""

from collections.abc import Mapping

from geo.extraction import calendar_spans as calendar
from geo.extraction.calendar_feasts import find_feast
from geo.extraction.dates_moment import Moment, Reading
from geo.extraction.dates_readings import read_fiscal_year
from geo.extraction.dates_rules import DateMatch
from geo.extraction.model import DateRange


def read_quarter(match: DateMatch, moment: Moment) -> DateRange:
    """Read a quarter of a year."""
    year = match.optional("year") or moment.today.year + (match.optional("shift") or 0)
    quarter = 4 if match.number("rank") < 0 else match.number("rank")
    return calendar.month_span(year, 3 * quarter - 2, 3)


def read_months_of_year(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the first three months of 2025" and "the last three months of last year"."""
    year = match.optional("year") or moment.today.year + (match.optional("shift") or 0)
    months = match.number("number")
    return calendar.month_span(year, 13 - months if match.number("rank") < 0 else 1, months)


def read_half(match: DateMatch, moment: Moment) -> DateRange:
    """Read a half of a year."""
    year = match.optional("year") or moment.today.year + (match.optional("shift") or 0)
    return calendar.month_span(year, 1 if match.number("rank") == 1 else 7, 6)


def read_season(match: DateMatch, moment: Moment) -> DateRange:
    """Read three months of the northern year; a winter begins in the December of the year named before it."""
    month, year = match.number("season"), match.optional("year")
    if year is not None:
        return calendar.month_span(year, month, 3)
    shift = match.optional("shift") or 0
    season = calendar.month_span(moment.today.year, month, 3)
    while shift < 0 and season.end > moment.today:
        season = calendar.month_span(season.start.year - 1, month, 3)
    while shift > 0 and season.start <= moment.today:
        season = calendar.month_span(season.start.year + 1, month, 3)
    return season


def read_new_year(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the turn of the year" as December and the January after it."""
    return calendar.month_span(moment.today.year - (moment.today.month < 12), 12, 2)


def read_latest_quarter(match: DateMatch, moment: Moment) -> DateRange:
    """Read "the third quarter": the latest begun by the day of writing, or the coming one."""
    quarter = 4 if match.number("rank") < 0 else match.number("rank")
    return _find_latest(3 * quarter - 2, moment)


def read_latest_season(match: DateMatch, moment: Moment) -> DateRange:
    """Read "in the winter": the latest begun by the day of writing, or the coming one."""
    return _find_latest(match.number("season"), moment)


def read_fiscal_quarter(match: DateMatch, moment: Moment) -> DateRange:
    """Read a quarter of Pakistan's fiscal year, of which the first begins in July."""
    start = read_fiscal_year(match, moment).start
    quarter = 4 if match.number("rank") < 0 else match.number("rank")
    return calendar.month_span(start.year, start.month + 3 * (quarter - 1), 3)


def read_feast(match: DateMatch, moment: Moment) -> DateRange:
    """Read "Christmas Eve", "Easter Monday", "Ramadan in 2025": the latest, or the coming one where that is near."""
    shift = match.optional("feastday") or 0
    if (year := match.optional("year")) is not None:
        years = (find_feast(match.slots["feast"], year + more, shift) for more in (0, 1))
        return next(feast for feast in years if feast.start.year == year)
    feasts = [find_feast(match.slots["feast"], moment.today.year + more, shift) for more in (-1, 0, 1)]
    past = [feast for feast in feasts if feast.start <= moment.today]
    coming = next((feast for feast in feasts if feast.start > moment.today), None)
    near = coming is not None and (coming.start - moment.today).days <= calendar.LONGEST_WAIT_DAYS
    return coming if coming and (moment.ahead or not past or near) else past[-1]


def _find_latest(month: int, moment: Moment) -> DateRange:
    """Choose the year of three months: the latest begun; running or coming ones where the sentence looks ahead."""
    year = moment.today.year
    spans = [calendar.month_span(year + more, month, 3) for more in (-1, 0, 1)]
    if moment.ahead:
        return next(span for span in spans if span.end > moment.today)
    return [span for span in spans if span.start <= moment.today][-1]


YEAR_PART_READINGS: Mapping[str, Reading] = {
    "quarter": read_quarter,
    "latest_quarter": read_latest_quarter,
    "fiscal_quarter": read_fiscal_quarter,
    "half": read_half,
    "months_of_year": read_months_of_year,
    "season": read_season,
    "latest_season": read_latest_season,
    "new_year": read_new_year,
    "feast": read_feast,
}
