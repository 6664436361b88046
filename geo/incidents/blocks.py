"""Which accounts are compared at all: those that meet in a block; so the cost grows with the accounts in practice.

A block is a week, a type and a place, or what else one knows a happening by. In it some accounts look around, others
are only found: in the block of a province all that lies in it looks around; in that of a whole country, or of the
border, only what is told no more finely does. An account without a place looks around in the blocks of its operations
and figures, and among those of its month. One without a day is only found, unless it names an operation.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from geo.geocoding.model import Location
from geo.incidents.likeness import ADJACENT, HISTORY, NEWS, UNDATED, Told, list_alike
from geo.incidents.places import BORDER_UNITS

_WEEKS = 60  # the longest stretch of days that is looked through
Mark = tuple[str, object]  # a kind of block, and which of that kind


@dataclass(slots=True)
class _Block:
    """The accounts of one week, type and place, by position."""

    looking: list[int] = field(default_factory=list)
    found: list[int] = field(default_factory=list)


def find_candidates(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Find the pairs that share a block, as positions, the smaller first; few come twice."""
    blocks: dict[tuple[str, int, Mark], _Block] = defaultdict(_Block)
    for position, account in enumerate(told):
        for mark, looks in _list_marks(account).items():
            for week in _list_weeks(account):
                block = blocks[account.event_type, week, mark]
                (block.looking if looks else block.found).append(position)
    for position, account in enumerate(told):
        mutual, others = _look_around(account, blocks)
        yield from ((position, other) for other in mutual if other > position)
        yield from ((min(position, other), max(position, other)) for other in others - mutual)


def _look_around(account: Told, blocks: dict[tuple[str, int, Mark], _Block]) -> tuple[set[int], set[int]]:
    """Gather those that look around in the same blocks, and those that are only found in them."""
    mutual: set[int] = set()
    others: set[int] = set()
    for mark, looks in _list_marks(account).items():
        for week in _list_weeks(account) if looks else ():
            for event_type in list_alike(account.event_type):
                if block := blocks.get((event_type, week, mark)):
                    mutual.update(block.looking)
                    others.update(block.found)
    return mutual, others


def _list_weeks(account: Told) -> range:
    """List the weeks, counted from year 1, in which an account may have happened; none where nothing tells."""
    if account.dates:
        first, last = account.dates.start - ADJACENT, account.dates.end
    elif account.published and (account.event_type in UNDATED or account.operations):
        first, last = account.published - _list_reach(account), account.published
    else:
        return range(0)
    begin = first.toordinal() // 7
    return range(begin, min(last.toordinal() // 7, begin + _WEEKS) + 1)


def _list_reach(account: Told) -> timedelta:
    return NEWS if account.event_type == "statement" and not account.operations else HISTORY


def _list_marks(account: Told) -> dict[Mark, bool]:
    """List the marks of an account, each with whether it looks around in that block."""
    marks: dict[Mark, bool] = {}
    dated = account.dates is not None or bool(account.operations)
    for location in account.locations:
        for mark, looks in _mark_place(location):
            marks[mark] = marks.get(mark, False) or (looks and dated)
    placeless = not account.locations
    for mark in _mark_facts(account):
        marks[mark] = placeless
    return marks


def _mark_place(location: Location) -> Iterable[tuple[Mark, bool]]:
    """Mark a location: its finest block, in which it looks around, and those that hold it."""
    place, precision = location.place, location.geo_precision
    yield ("country", place.country), precision == "country"
    if precision == "border" or precision == "country" or place.admin1 in BORDER_UNITS:
        yield ("border", None), precision == "border"
    if precision not in {"country", "border"}:
        yield ("place", place.admin1 or place.id), True


def _mark_facts(account: Told) -> Iterable[Mark]:
    yield from (("operation", name) for name in account.operations)
    yield from (("figure", figure) for figure in account.figures)
    if account.dates and account.dates.precision == "month":
        yield "month", account.dates
