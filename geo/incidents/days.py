"""What the accounts of one happening tell together: its type and its days."""

from collections.abc import Sequence

from geo.extraction.model import DateRange
from geo.incidents.likeness import Told


def choose_type(types: Sequence[str]) -> str:
    """Choose the finest of the types that some accounts give."""
    for finer in ("suicide_bombing", "border_clash"):
        if finer in types:
            return finer
    return max(dict.fromkeys(types), key=types.count)


def join_days(group: Sequence[Told]) -> tuple[DateRange | None, bool]:
    """Join the days of the accounts: what all allow, or all of them where they disagree.

    Returns:
        The days, None where no account is dated; and whether accounts dated by words of their own or of their
        sentence give days that do not meet.
    """
    best = max((told.date_rank for told in group if told.dates), default=0)
    ranges = [told.dates for told in group if told.dates and (told.date_rank > 0 or best == 0)]
    if not ranges:
        return None, False
    joined = ranges[0]
    disputed = False
    for dates in ranges[1:]:
        meet = joined.meets(dates)
        disputed = disputed or not meet
        joined = _choose_finer(joined, dates) if meet and not _both_days(joined, dates) else _span(joined, dates)
    return joined, disputed


def _both_days(one: DateRange, other: DateRange) -> bool:
    return one.precision == other.precision == "day"


def _choose_finer(one: DateRange, other: DateRange) -> DateRange:
    return one if one.end - one.start <= other.end - other.start else other


def _span(one: DateRange, other: DateRange) -> DateRange:
    return DateRange(start=min(one.start, other.start), end=max(one.end, other.end), precision=one.precision)
