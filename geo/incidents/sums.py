"""Figures that sum up several happenings, beside one of them: "13 were killed in two operations", "eight here".

Where an account tells of one happening after all, the sum is no figure of it.
"""

from collections.abc import Mapping, Sequence

from geo.articles.model import Sentence
from geo.extraction.counts_sums import names_militants
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.claims import SHARED
from geo.incidents.model import Claim
from geo.incidents.places import FINE
from geo.incidents.scenes import Scene

_PLACES = 2  # of one happening at most: a town and what stands in it
_MANY = (
    r"two|three|four|five|six|seven|eight|nine|ten|\d\d?|several|multiple|various|separate|different|numerous|"
    r"coordinated|simultaneous|(?:an? )?(?:string|series|spate|wave|number|run) of"
)
_HAPPENINGS = (
    r"(?:attacks|assaults|operations|engagements|incidents|raids|blasts|explosions|bombings|clashes|encounters|ibos|"
    r"strikes|ambushes|shootings|attempts|actions)"
)
_NO_PEOPLE = r"(?!(?:was|were|killed|died|dead|wounded|injured|in|during|by)\b)"  # "25 died in clashes"
_SUM = Phrase(
    rf"\b(?:{_MANY})\s+(?:{_NO_PEOPLE}[\w'-]+\s+){{0,4}}?{_HAPPENINGS}\b"
    r"|\boperations in (?:the )?[^.;]{0,60}\bprovince\b"
)


def drop_sums(accounts: Sequence[Account], scenes: Mapping[Sentence, Scene]) -> None:
    """Take figures of several happenings from accounts that go on to count the victims of one.

    A sum is told first, and a figure of the same outcome that is smaller comes in a later sentence that sums up
    nothing.

    Args:
        accounts: All accounts of an article.
        scenes: Its sentences.
    """
    for account in accounts:
        if not 0 < sum(loc.geo_precision in FINE for loc in account.locations) <= _PLACES:
            continue  # a wave of attacks, and its own sum
        sums = [claim for claim in account.claims if _sums_up(claim, scenes)]
        told = {t.evidence.sentence for t in sums if any(_is_part(claim, t, scenes) for claim in account.claims)}
        account.claims[:] = [claim for claim in account.claims if claim.evidence.sentence not in told]


def drop_shares(accounts: Sequence[Account]) -> None:
    """Take "no more than the sum" from accounts that count the same people one by one as well.

    Args:
        accounts: All accounts of an article.
    """
    for account in accounts:
        if any(SHARED in claim.reasons for claim in account.claims):
            exact = [claim for claim in account.claims if SHARED not in claim.reasons]
            account.claims[:] = [c for c in account.claims if SHARED not in c.reasons or not _is_told(c, exact)]


def _is_told(share: Claim, exact: Sequence[Claim]) -> bool:
    """Whether a figure of its own is told for those of whom a share only says that they were no more than so many."""
    whole, armed = share.count.high or 0, names_militants(share.victims or "")
    return any(
        claim.outcome == share.outcome
        and 0 < (claim.count.low or 0) <= whole
        and (claim.victims is None or names_militants(claim.victims) == armed)
        for claim in exact
    )


def _sums_up(claim: Claim, scenes: Mapping[Sentence, Scene]) -> bool:
    scene = scenes.get(claim.evidence.sentence)
    return scene is not None and _SUM.stands_in(scene.plain)


def _is_part(claim: Claim, total: Claim, scenes: Mapping[Sentence, Scene]) -> bool:
    """Whether a claim counts some of a total: later, fewer, no rival's, and no sum itself."""
    low, whole = claim.count.low, total.count.low
    if claim.outcome != total.outcome or low is None or whole is None or not 0 < low < whole:
        return False
    if claim.claimant and total.claimant and claim.claimant != total.claimant:
        return False  # a rival figure
    later = claim.evidence.sentence.start > total.evidence.sentence.start
    return later and not _sums_up(claim, scenes)
