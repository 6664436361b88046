"""What a person typed into fields, as values of an incident."""

import calendar
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from geo.errors import JournalError
from geo.journal.fields import OUTCOMES, STANCES
from geo.journal.model import ClaimNote, Days, Quote

CLAIM_COLUMNS = ("claimant", "stance", "outcome", "low", "high", "victims", "words")
_DAY = timedelta(days=1)


def read_typed_days(first: date | None, last: date | None, precision: str) -> Days | None:
    """Read the days of an incident; None where both are left empty.

    A month or a year is taken whole, as everywhere: "month" and the 9th is the month of the 9th.

    Args:
        first: The first day; None: the same as the last.
        last: The last day, included; None: the same as the first.
        precision: One of geo.incidents.table.DATE_PRECISIONS.

    Raises:
        JournalError: The last day comes before the first.
    """
    start, end = first or last, last or first
    if start is None or end is None:
        return None
    if end < start:
        raise JournalError(f"the last day, {end}, comes before the first, {start}; are the two swapped?")
    return _widen(start, end, precision)


def _widen(start: date, last: date, precision: str) -> Days:
    if precision == "month":
        start, last = start.replace(day=1), last.replace(day=calendar.monthrange(last.year, last.month)[1])
    if precision == "year":
        start, last = start.replace(month=1, day=1), last.replace(month=12, day=31)
    return Days(start=start, end=last + _DAY, precision=precision)


def describe_claims(claims: Iterable[ClaimNote]) -> list[dict[str, Any]]:
    """Describe claims as rows of CLAIM_COLUMNS, for a person to edit; `words` names the quotation, see `name_words`."""
    return [
        {
            "claimant": claim.claimant, "stance": claim.stance, "outcome": claim.outcome, "low": claim.low,
            "high": claim.high, "victims": claim.victims, "words": name_words(claim.quote) if claim.quote else None,
        }
        for claim in claims
    ]  # fmt: skip


def name_words(quote: Quote) -> str:
    """Name a quotation by its words, in one line."""
    return " ".join(quote.text.split())


def read_typed_claims(rows: Sequence[Mapping[str, Any]], quotes: Iterable[Quote]) -> tuple[ClaimNote, ...]:
    """Read claims from rows that a person edited; rows of nothing are passed over.

    Args:
        rows: Of CLAIM_COLUMNS; what is missing or empty is not known.
        quotes: The words that a claim may stand on, the likelier first.

    Raises:
        JournalError: Names the row, counted from 1, and what is wrong in it.
    """
    by_words: dict[str, Quote] = {}
    for quote in quotes:
        by_words.setdefault(name_words(quote), quote)
    filled = [(number, row) for number, row in enumerate(rows, start=1) if any(_is_set(each) for each in row.values())]
    return tuple(_read_claim(row, number, by_words) for number, row in filled)


def _read_claim(row: Mapping[str, Any], number: int, quotes: Mapping[str, Quote]) -> ClaimNote:
    where = f"claim {number}"
    outcome, stance = _take(row, "outcome"), _take(row, "stance") or "asserts"
    if outcome not in OUTCOMES:
        raise JournalError(f"{where} does not say what happened to the people; choose one of {', '.join(OUTCOMES)}.")
    if stance not in STANCES:
        raise JournalError(f"{where} says {stance!r}; choose one of {', '.join(STANCES)}.")
    low, high = _read_people(row, "low", where), _read_people(row, "high", where)
    if low is not None and high is not None and low > high:
        raise JournalError(f"{where} goes from {low} to {high}; are the two swapped?")
    words = _take(row, "words")
    if words is not None and words not in quotes:
        raise JournalError(f"{where} stands on words that are not in the sentences of the incident; choose them again.")
    return ClaimNote(
        outcome=outcome, low=low, high=high, victims=_take(row, "victims"), claimant=_take(row, "claimant"),
        stance=stance, quote=quotes[words] if words is not None else None,
    )  # fmt: skip


def _read_people(row: Mapping[str, Any], name: str, where: str) -> int | None:
    value = row.get(name)
    if not _is_set(value):
        return None
    number = float(value)  # type: ignore[arg-type]
    if number < 0 or number != int(number):
        raise JournalError(f"{where}: {value} is no number of people; give a whole number, 0 or more.")
    return int(number)


def _take(row: Mapping[str, Any], name: str) -> Any:
    value = row.get(name)
    return value.strip() if isinstance(value, str) and value.strip() else None


def _is_set(value: object) -> bool:
    """Whether a cell holds something: no None, no blank, no NaN."""
    return value is not None and value == value and not (isinstance(value, str) and not value.strip())
