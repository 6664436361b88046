"""Figures of people whom another figure of the same happening holds already: "the driver died", "one of them died".

The other figure is told in an earlier sentence of the article, for the same outcome. Who repeats a figure in full and
is somebody else makes a claim of his own. Those who died since may be in a toll that is told before or behind: "two
more died of it. The toll has risen to nine".
"""

import re
from collections.abc import Iterable, Sequence

from geo.extraction.counts_sums import names_militants
from geo.extraction.model import CountMention
from geo.incidents.accounts import Account
from geo.incidents.model import Claim

_MOURNS = re.compile(
    r"\b(?:grie[fv]|sorrow|condol|mourn|sympath|tribute|condemn|denounc|pray(?:ed|ing))", re.IGNORECASE
)
_MARTYRED = re.compile(r"\b(?:martyr|shah(?:a|ee|i)d)", re.IGNORECASE)  # as those say who fought the militants


def drop_counted(accounts: Sequence[Account], counts: Iterable[CountMention]) -> None:
    """Take from accounts what counts known people once more.

    Args:
        accounts: All accounts of an article.
        counts: All counts of it.
    """
    of_known, since = set[int](), set[int]()
    for count in counts:
        of_known |= {count.start} if count.of_known else set()
        since |= {count.start} if count.since else set()
    for account in accounts:
        if any(claim.evidence.start in since for claim in account.claims):
            toll = max(claim.count.low or 0 for claim in account.claims if claim.outcome == "killed")
            account.claims[:] = [c for c in account.claims if c.evidence.start not in since or c.count.low == toll]
        if any(claim.evidence.start in of_known for claim in account.claims):
            told = list(account.claims)
            account.claims[:] = [c for c in told if c.evidence.start not in of_known or not _is_counted(c, told)]


def _is_counted(claim: Claim, told: Sequence[Claim]) -> bool:
    low = claim.count.low or 0
    if _MOURNS.search(claim.evidence.sentence.text) and any(
        c.count.low == low > 0 for c in told if _is_earlier(c, claim)
    ):
        return True
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
    if one.victims and other.victims:
        return names_militants(one.victims) == names_militants(other.victims)
    return not (one.victims and names_militants(one.victims) and _MARTYRED.search(other.evidence.sentence.text))
