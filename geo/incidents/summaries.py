"""Accounts that only sum up others: "twelve killed in two provinces", told again one by one further down."""

import re
from collections.abc import Sequence

from geo.incidents.building import SettledAccount
from geo.incidents.kinds import CONTEXT, is_compatible
from geo.incidents.places import are_compatible

_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|several|separate|different|multiple|various|twin)\s+(?:\w+\s+){0,2}?"
    r"(?:operations?|engagements?|encounters?|incidents?|attacks?|actions?|places|locations|districts|areas|ibos?|raids?)\b",
    re.IGNORECASE,
)
_COARSE = ("admin1", "country", "border")


def find_summaries(accounts: Sequence[SettledAccount]) -> list[SettledAccount]:
    """Find the accounts of one article whose happenings stand in it again, in finer places.

    An account is a summary when it is placed no more precisely than a province, speaks of several happenings or of
    several provinces, and a later account of a compatible kind lies inside one of its places.
    """
    return [account for i, account in enumerate(accounts) if _sums_up(account, accounts[i + 1 :])]


def _sums_up(account: SettledAccount, later: Sequence[SettledAccount]) -> bool:
    if account.event_type in CONTEXT or not account.locations:
        return False
    if any(loc.geo_precision not in _COARSE for loc in account.locations):
        return False
    several = len(account.locations) > 1 or any(
        _SEVERAL.search(frame.scene.plain.text) for frame in account.account.frames
    )
    return several and any(_lies_inside(account, other) for other in later)


def _lies_inside(summary: SettledAccount, other: SettledAccount) -> bool:
    finer = [loc for loc in other.locations if loc.geo_precision not in _COARSE]
    if not finer or not are_compatible(summary.locations, finer):
        return False
    days, others = summary.account.dated.dates, other.account.dated.dates
    if days and others and summary.account.dated.rank == 2 and other.account.dated.rank == 2 and not days.meets(others):
        return False
    return is_compatible(summary.account.kind, other.account.kind) or other.event_type not in CONTEXT
