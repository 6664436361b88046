"""The one figure that a province can be shaded by: how many were killed, at least, by everyone's account.

Rival claims are never added and never averaged. A claimant's own figures are parts, totals and updates of each
other, so the largest stands for what it says; of what the claimants say the least is taken. It is a floor for
comparing provinces, not a count of the dead: wherever a person reads a figure, the claims themselves are shown.
"""

from collections.abc import Iterable

from geo.incidents.model import Claim


def find_killed_low(claims: Iterable[Claim]) -> int | None:
    """Find the least number of people killed on which all claimants of one incident agree.

    Returns:
        The smallest of the claimants' largest low figures; a stated zero counts. None: nobody says how many.
    """
    said: dict[str | None, int] = {}
    for claim in claims:
        if claim.outcome == "killed" and claim.stance == "asserts" and claim.count.low is not None:
            said[claim.claimant] = max(claim.count.low, said.get(claim.claimant, 0))
    return min(said.values(), default=None)
