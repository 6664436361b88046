"""Whether those who speak of an incident contradict each other."""

from collections.abc import Sequence

from geo.extraction.model import CountRange
from geo.incidents.model import Claim


def disagree(claims: Sequence[Claim]) -> bool:
    """Whether claimants contradict each other: one denies, or their figures for one outcome cannot both hold."""
    if any(claim.stance == "denies" for claim in claims):
        return True
    different = list({(c.claimant, c.outcome, c.count, c.victims): c for c in claims if c.claimant}.values())
    for i, one in enumerate(different):
        for other in different[i + 1 :]:
            rivals = one.claimant != other.claimant and one.outcome == other.outcome
            if rivals and (_apart(one.count, other.count) or _differ(one.victims, other.victims)):
                return True
    return False


def _apart(one: CountRange, other: CountRange) -> bool:
    if one.low is None or other.low is None:
        return False
    return (one.high is not None and one.high < other.low) or (other.high is not None and other.high < one.low)


def _differ(one: str | None, other: str | None) -> bool:
    """Whether one calls the victims civilians and the other fighters."""
    words = [(text or "").lower() for text in (one, other)]
    civilian = ["civilian" in text or "women" in text or "children" in text for text in words]
    fighter = [any(word in text for word in ("militant", "terrorist", "fighter", "ttp", "khwarij")) for text in words]
    return (civilian[0] and fighter[1]) or (civilian[1] and fighter[0])
