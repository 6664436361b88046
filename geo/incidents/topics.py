"""Which happening a figure belongs to whose own sentence tells of none: the one told before, or the one told next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo.extraction.model import CountMention
from geo.incidents.accounts import Account
from geo.incidents.claims import fits_outcome
from geo.incidents.kinds import CONTEXT
from geo.incidents.model import Claim
from geo.incidents.places import are_compatible
from geo.incidents.scenes import Scene

_FAR = 4  # paragraphs over which figures still speak of the only happening told


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingClaim:
    """A figure told before what happened: "Nine children died when a house was hit. The house was bombed …"."""

    scene: Scene
    count: CountMention
    claim: Claim


def find_only(scene: Scene, outcome: str | None, accounts: Iterable[Account]) -> Account | None:
    """Find the one violent happening told so far, of which later figures speak as well; None if there are several."""
    violent = [account for account in accounts if account.kind not in CONTEXT]
    if len(violent) != 1 or scene.sentence.paragraph - violent[0].frames[-1].scene.sentence.paragraph > _FAR:
        return None
    return violent[0] if fits_outcome(violent[0].kind, outcome) and may_speak_of(scene, violent[0]) else None


def find_next(waiting: WaitingClaim, scene: Scene, accounts: Sequence[Account]) -> Account | None:
    """Find the account, of those that a later sentence tells of, to which a waiting figure belongs."""
    if scene.sentence.paragraph - waiting.scene.sentence.paragraph > 1 or scene.is_other_item(waiting.scene):
        return None
    fitting = [a for a in accounts if a.kind not in CONTEXT and fits_outcome(a.kind, waiting.count.outcome)]
    return fitting[0] if fitting and may_speak_of(waiting.scene, fitting[0]) else None


def may_speak_of(scene: Scene, account: Account) -> bool:
    """Whether a sentence names no day and no place that rule out an account."""
    days = [date.value for date in scene.dates if date.role == "at" and date.value]
    if days and account.dated.dates and not any(day.meets(account.dated.dates) for day in days):
        return False
    return not scene.locations or not account.locations or are_compatible(account.locations, scene.locations)
