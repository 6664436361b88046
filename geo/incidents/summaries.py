"""Accounts that only sum up others: "twelve killed in two provinces", told again one by one further down."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from geo.incidents.dated import OWN, length_of, meet
from geo.incidents.harm import find_forces
from geo.incidents.kinds import CONTEXT
from geo.incidents.places import are_compatible, are_near, list_finest
from geo.incidents.settled import SettledAccount

_DAY = timedelta(days=1)
_COARSE = ("admin1", "country", "border")


def find_summaries(accounts: Sequence[SettledAccount]) -> list[SettledAccount]:
    """Find the accounts of one article whose happenings stand in it again, in finer places.

    An account is a summary when it is placed no more precisely than a province, speaks of several happenings or of
    several provinces, and a later account lies inside one of its places and days. One that counts several in a
    district is a summary when two later accounts in or near it have places of their own.
    """
    return [account for i, account in enumerate(accounts) if _sums_up(account, accounts[i + 1 :])]


def hand_down(summary: SettledAccount, accounts: Sequence[SettledAccount]) -> list[SettledAccount]:
    """Give a summary's kind and doer to its parts of which only the dead are told: "five fell in the second".

    Args:
        summary: One of `find_summaries`.
        accounts: All of its article.

    Returns:
        The parts that were changed: their types and targets are to be settled anew.
    """
    doer = summary.account.initiator
    parts = [] if doer is None else [each for each in accounts if _is_bare_part(each, summary)]
    for part in parts:
        part.account.kind = summary.account.kind
        part.account.target = part.account.target or summary.account.target
        if doer:
            part.account.take_initiator(doer, "named where several are summed up", summary.account.frames[0].events[0])
    return parts


def _is_bare_part(part: SettledAccount, summary: SettledAccount) -> bool:
    account = part.account
    bare = account.kind == "killing" and account.initiator is None and not find_forces(account)
    later = account.number > summary.account.number and part.event_type not in CONTEXT
    return bare and later and _lies_inside(summary, part)


def _sums_up(account: SettledAccount, later: Sequence[SettledAccount]) -> bool:
    if account.event_type in CONTEXT:
        return False
    if not account.locations:
        return account.account.frames[0].sums_up and sum(_lies_inside(account, other) for other in later) > 1
    if any(loc.geo_precision not in _COARSE for loc in account.locations):
        first = account.account.frames[0]
        return (
            (first.sums_up and _is_told_in_parts(account, later))
            or (first.lists_places and _is_told_one_by_one(account, later))
            or _is_sum_of(account, later)
        )
    several = len(account.locations) > 1 or any(frame.sums_up for frame in account.account.frames)
    return several and any(_lies_inside(account, other) for other in later)


def _is_told_in_parts(summary: SettledAccount, later: Sequence[SettledAccount]) -> bool:
    """Whether two later accounts stand in different places in or near those of a summary."""
    known = {loc.place.id for loc in summary.locations}
    scene = summary.account.frames[0].scene
    parts = [
        frozenset(loc.place.id for loc in other.locations)
        for other in later
        if other.event_type not in CONTEXT
        and other.account.frames[0].scene is not scene
        and are_near(summary.locations, other.locations)
        and known.isdisjoint(loc.place.id for loc in list_finest(other.account.locations))
        and _on_the_same_days(summary, other)
    ]
    return len(set(parts)) > 1


def _is_told_one_by_one(summary: SettledAccount, later: Sequence[SettledAccount]) -> bool:
    """Whether later accounts stand in half of the places of a list, or more, and in two at least."""
    fine = [loc for loc in summary.locations if loc.geo_precision not in _COARSE]
    told = [
        loc
        for loc in fine
        if any(
            other.event_type not in CONTEXT
            and are_compatible([loc], list_finest(other.account.locations))
            and _on_the_same_days(summary, other)
            for other in later
        )
    ]
    return len(told) > 1 and 2 * len(told) >= len(fine)


def _is_sum_of(summary: SettledAccount, later: Sequence[SettledAccount]) -> bool:
    """Whether the dead of two places or more are told again, place by place, and add up: "seven in A and B"."""
    fine = [loc for loc in summary.locations if loc.geo_precision not in _COARSE]
    parts = [
        other
        for other in later
        if other.event_type not in CONTEXT and are_compatible(fine, list_finest(other.account.locations))
    ]
    whole = _count_killed(summary)
    return len(fine) > 1 < len(parts) and whole > 0 and whole == sum(map(_count_killed, parts))


def _count_killed(account: SettledAccount) -> int:
    return max((claim.count.low or 0 for claim in account.account.claims if claim.outcome == "killed"), default=0)


def _lies_inside(summary: SettledAccount, other: SettledAccount) -> bool:
    finer = [loc for loc in other.locations if loc.geo_precision not in _COARSE]
    if other.event_type in CONTEXT or not finer:
        return False
    if summary.locations and not are_compatible(summary.locations, finer):
        return False
    return _on_the_same_days(summary, other)


def _on_the_same_days(summary: SettledAccount, other: SettledAccount) -> bool:
    one, two = summary.account.dated, other.account.dated
    if one.dates is None or two.dates is None:
        return True
    if one.rank == two.rank == OWN:
        slack = _DAY if length_of(one.dates) > _DAY else timedelta()  # "the past three days" begin on no certain day
        return replace(one.dates, start=one.dates.start - slack).meets(two.dates)
    return OWN not in {one.rank, two.rank} or meet(one, two)
