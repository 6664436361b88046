"""Which accounts are compared at all: those that meet in a block; so the cost grows with the accounts in practice.

A block is a type, a time and a mark: a place, or what else one knows a happening by. Under the mark of a place stand as
peers those that give this very place. Under the marks of a province, a country or the border stand, as holders, those
that tell no more precisely, and as held those that do; either looks for the other. An account without a place has the
marks of its operations, its tolls and its month instead, and holds there all that have them too.

The time is a day for those that tell a few days. Those that tell a month or no day look through weeks, where they
meet one another and also those of a few days.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import timedelta
from typing import Literal, NamedTuple

from geo.geocoding.model import Spot
from geo.incidents.likeness import ADJACENT, HISTORY, NEWS, UNDATED, Told, list_alike
from geo.incidents.places import BORDER_UNITS

_FEW_DAYS = timedelta(days=10)
_WEEKS = 60  # the longest stretch of days that is looked through
_FINER = {
    "exact": (),
    "settlement": ("exact",),
    "admin2": ("exact", "settlement"),
    "admin1": ("exact", "settlement", "admin2"),
}
Role = Literal["peer", "holder", "held"]
Time = tuple[str, int]  # day or week, counted from year 1


class _Mark(NamedTuple):
    """What a happening is known by, and how an account stands to it."""

    kind: str
    value: object
    role: Role


_Block = tuple[str, _Mark]  # a type and a mark; its times stand apart, for most blocks hold one account


class _Blocks:
    """What stands in each block at each time, as positions."""

    def __init__(self) -> None:
        self._standing: dict[_Block, dict[Time, list[int]]] = defaultdict(lambda: defaultdict(list))

    def add(self, position: int, blocks: Iterable[_Block], times: Collection[Time]) -> None:
        """Let an account stand in some blocks at some times."""
        for block in blocks if times else ():
            standing = self._standing[block]
            for time in times:
                standing[time].append(position)

    def find(self, blocks: Iterable[_Block], times: Collection[Time]) -> set[int]:
        """Find what stands in some blocks at any of some times."""
        known = (self._standing.get(block) for block in blocks)
        return {other for standing in known if standing for time in times for other in standing.get(time, ())}


_SOUGHT: dict[Role, Role] = {"peer": "peer", "holder": "held", "held": "holder"}


def find_candidates(told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Find the pairs that share a block, as positions, the smaller first; some come twice."""
    blocks = _Blocks()
    marks = [list(dict.fromkeys(_list_marks(account))) for account in told]
    for position, account in enumerate(told):
        blocks.add(position, _list_blocks(account, marks[position]), _list_own_times(account))
    for position, account in enumerate(told):
        for other in blocks.find(_list_sought(account, marks[position]), _list_times_looked_through(account)):
            if other != position:
                yield min(position, other), max(position, other)


def find_candidates_of(some: Iterable[int], told: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Find those pairs of `find_candidates` in which one of some accounts is, without comparing the others.

    Args:
        some: Positions among all.
        told: All accounts.
    """
    standing, seeking = _Blocks(), _Blocks()
    weeks: set[tuple[str, int]] = set()
    for position in some:
        account, marks = told[position], list(dict.fromkeys(_list_marks(told[position])))
        weeks |= {(kind, week) for kind in list_alike(account.event_type) for week in _list_weeks(account)}
        standing.add(position, _list_blocks(account, marks), _list_own_times(account))
        seeking.add(position, _list_sought(account, marks), _list_times_looked_through(account))
    for position, account in enumerate(told):
        if all((account.event_type, week) not in weeks for week in _list_weeks(account)):
            continue  # days that meet lie in weeks that do
        marks = list(dict.fromkeys(_list_marks(account)))
        found = standing.find(_list_sought(account, marks), _list_times_looked_through(account))
        found |= seeking.find(_list_blocks(account, marks), _list_own_times(account))
        yield from ((min(position, other), max(position, other)) for other in found if other != position)


def _list_blocks(account: Told, marks: Iterable[_Mark]) -> Iterator[_Block]:
    """List the blocks that an account stands in."""
    return ((account.event_type, mark) for mark in marks)


def _list_sought(account: Told, marks: Iterable[_Mark]) -> Iterator[_Block]:
    """List the blocks in which an account looks for others."""
    alike = list_alike(account.event_type)
    for kind, value, role in marks:
        sought = _Mark(kind, value, _SOUGHT[role])
        yield from ((event_type, sought) for event_type in alike)


def _list_own_times(account: Told) -> Sequence[Time]:
    """List the times that an account stands under; none where no other finds it."""
    if account.dates is None and not account.operations:
        return []
    weeks: list[Time] = [("week", week) for week in _list_weeks(account)]
    return weeks if _is_long(account) else [*weeks, *_list_days(account)]


def _list_times_looked_through(account: Told) -> Sequence[Time]:
    return [("week", week) for week in _list_weeks(account)] if _is_long(account) else _list_days(account)


def _is_long(account: Told) -> bool:
    return account.dates is None or account.dates.end - account.dates.start > _FEW_DAYS


def _list_days(account: Told) -> Sequence[Time]:
    """List the days of an account and the one before, so that the days of two meet that are one apart."""
    if account.dates is None:
        return []
    first, after = (account.dates.start - ADJACENT).toordinal(), account.dates.end.toordinal()
    return [("day", day) for day in range(first, after)]


def _list_weeks(account: Told) -> range:
    """List the weeks in which an account may have happened; none where nothing tells."""
    if account.dates:
        first, last = account.dates.start - ADJACENT, account.dates.end
    elif account.published and (account.event_type in UNDATED or account.operations):
        reach = NEWS if account.event_type == "statement" and not account.operations else HISTORY
        first, last = account.published - reach, account.published
    else:
        return range(0)
    begin = first.toordinal() // 7
    return range(begin, min(last.toordinal() // 7, begin + _WEEKS) + 1)


def _list_marks(account: Told) -> Iterable[_Mark]:
    for location in account.locations:
        yield from _mark_place(location)
    placeless = not account.locations
    for kind, value in _list_facts(account):
        yield _Mark(kind, value, "holder" if placeless else "held")
        if placeless:
            yield _Mark(kind, value, "peer")


def _mark_place(location: Spot) -> Iterable[_Mark]:
    """Mark a location with itself, with what may lie in it, and with what it may lie in."""
    place, precision = location.place, location.geo_precision
    yield _Mark("place", place.id, "peer")
    if precision == "country":
        yield _Mark("country", place.country, "peer")
        yield _Mark("country", place.country, "holder")
        yield _Mark("border as a whole", None, "holder")
    elif precision == "border":
        yield _Mark("border as a whole", None, "held")
        yield _Mark("along the border", None, "holder")
    else:
        if place.admin1 in BORDER_UNITS:
            yield _Mark("along the border", None, "held")
        yield _Mark(precision, place.admin1, "held")
        for finer in _FINER[precision]:
            yield _Mark(finer, place.admin1, "holder")
    if precision != "country":
        yield _Mark("country", place.country, "held")


def _list_facts(account: Told) -> Iterable[tuple[str, object]]:
    yield from (("operation", name) for name in account.operations)
    yield from (("toll", toll) for toll in account.tolls)
    if account.dates and account.dates.precision == "month":
        yield "month", account.dates
