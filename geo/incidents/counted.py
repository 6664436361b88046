"""Figures of people whom another figure of the same happening holds already: "the driver died", "one of them died".

The other figure is told in an earlier sentence of the article, for the same outcome. Who repeats a figure in full and
is somebody else makes a claim of his own.
"""

from collections.abc import Sequence

from geo.extraction.counts_sums import names_militants
from geo.incidents.accounts import Account
from geo.incidents.model import Claim


def drop_counted(accounts: Sequence[Account], of_known: frozenset[int]) -> None:
    """Take from accounts what counts known people once more.

    Args:
        accounts: All accounts of an article.
        of_known: Where in the article people begin who may have been counted before.
    """
    for account in accounts:
        if any(claim.evidence.start in of_known for claim in account.claims):
            told = list(account.claims)
            account.claims[:] = [c for c in told if c.evidence.start not in of_known or not _is_counted(c, told)]


def _is_counted(claim: Claim, told: Sequence[Claim]) -> bool:
    low = claim.count.low or 0
    if claim.claimant and any((c.claimant, c.count) == (None, claim.count) for c in told if c.outcome == claim.outcome):
        return False  # it is named here who says so
    earlier = [c.count.low or 0 for c in told if _is_earlier(c, claim)]
    if claim.count.low == claim.count.high == 1:
        return any(earlier)
    repeated = any(c.count.low == low and claim.claimant in {None, c.claimant} for c in told if _is_earlier(c, claim))
    return low > 0 and (repeated or any(figure > low for figure in earlier))


def _is_earlier(one: Claim, other: Claim) -> bool:
    if one.outcome != other.outcome or one.evidence.sentence.start >= other.evidence.sentence.start:
        return False
    return not (one.victims and other.victims) or names_militants(one.victims) == names_militants(other.victims)
