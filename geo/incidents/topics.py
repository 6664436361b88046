"""Which happening a figure belongs to whose own sentence tells of none: the one told before, or the one told next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo.extraction.model import CountMention
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.claims import fits_outcome
from geo.incidents.kinds import CONTEXT
from geo.incidents.model import Claim
from geo.incidents.places import FINE, are_compatible, are_near, face_each_other
from geo.incidents.scenes import Scene

_OPENING = 3  # paragraphs, title included, in which a figure may be told before what happened
_FAR = 4  # paragraphs over which figures still speak of the only happening told


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?"
_SINCE = (
    r"\bsince (?:early |late |mid-)?(?:the (?:start|beginning)|last|20\d\d|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)
_SUM = Phrase(
    r"\b(?:in|over|during|within) (?:the )?(?:(?:past|last|first|previous|second|third|fourth|[a-z]+|\d+) ){0,2}"
    rf"(?:months|years|weeks|quarter|half|decades?)\b|\bbetween {_MONTH} and {_MONTH}"
    r"|\b(?:this|last|the (?:whole|ongoing|current)) year\b"
    rf"|\b\d+ (?:incidents|attacks|operations)|{_SINCE}|\b(?:annual|monthly|quarterly) (?:report|review|figures)\b"
    r"|\b(?:to|acts of|incidents of) terrorism\b|\bin attacks across\b"
    r"|\bin (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* alone\b"
    r"|\b(?:has|have|had) (?:killed|lost|claimed|martyred|wounded) (?:(?:more than|over|nearly|at least) )?"
    r"(?:hundreds|thousands|tens of thousands|\d{1,3},\d{3})\b"
)
_FIRST_IN = Phrase(  # an attack that is compared with all those of a time is no sum of them
    r"\b(?:deadliest|bloodiest|worst|largest|biggest|first|second) (?:[\w-]+ ){0,3}?(?:attack|bombing|blast|explosion"
    r"|strike|assault|ambush|shooting|raid|incident|massacre|clash)\b[^.;]{0,60}\b(?:in|of|for|since|this)\b"
)
_LATELY = r"\b(?:in|over|during|within|of) the (?:past|last) (?:\w+ ){0,2}(?:week|days|month)\b"
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_OF_LATE = Phrase(rf"{_LATELY}|\bbetween {_MONTH} (?:20\d\d )?and {_MONTH}\b")
_UPDATED = Phrase(
    r"\b(?:toll|succumbed|died (?:in|at) (?:the |a |an )?(?:\w+ )?hospital|died of (?:\w+ )?(?:injuries|wounds)"
    r"|(?:of the|the) (?:injured|wounded) (?:\w+ )?died|wounded \w+ died|expired)\b"
)
_BEGUN = (
    r"\bsince the (?:\w+ ){0,2}(?:clashes|fighting|conflict|operation|violence|attacks|war|hostilities)\b[^.;,]{0,40}"
    r"\b(?:began|begun|broke|flared|started|erupted|resumed)\b"
)
_HAVE = r"\b(?:have|has|had) (?:\w+ly )?(?:been )?(?:killed|died|left|claimed|lost|wounded|injured|taken)\b"
_SUM_OF_MANY = Phrase(
    rf"{_HAVE}[^;]{{0,120}}(?:{_SINCE}|{_LATELY}|{_BEGUN})|\bthe deadliest (?:week|month|year)\b"
    rf"|(?:{_SINCE}|{_LATELY})[^;]{{0,80}}{_HAVE}"
    r"|\bin (?:about |some |over |more than )?\d+ (?:\w+ )?(?:incidents|attacks|operations|raids)\b"
    r"|\b(?:violence|conflict|feuds?|war|insurgency|unrest|bloodshed|(?:months|weeks|years) of (?:\w+ )?"
    r"(?:clashes|fighting)),? (?:(?:that|which) )?(?:(?:has|have|had) )?"
    r"(?:claim(?:ed|ing)|took|taken|taking|left|leaving|cost(?:ing)?|killed|killing)\b"
)


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
    told = waiting.scene.sentence.paragraph
    if told >= _OPENING or scene.sentence.paragraph - told > 1 or scene.is_other_item(waiting.scene):
        return None
    fitting = [a for a in accounts if a.kind not in CONTEXT and fits_outcome(a.kind, waiting.count.outcome)]
    return fitting[0] if fitting and may_speak_of(waiting.scene, fitting[0], near=True) else None


def is_sum_beside(scene: Scene, account: Account) -> bool:
    """Whether a sentence counts the victims of many happenings, beside an account that was told before."""
    if account.kind in {"clash", "border_clash"} and not any(loc.geo_precision in FINE for loc in account.locations):
        return False  # fighting goes on, and so do its figures
    return account.frames[0].scene is not scene and _SUM_OF_MANY.stands_in(scene.plain)


def is_update(scene: Scene) -> bool:
    """Whether a sentence tells who died of what was told before, wherever: "a wounded miner died in Quetta"."""
    return _UPDATED.stands_in(scene.plain)


def may_speak_of(scene: Scene, account: Account, *, near: bool = False) -> bool:
    """Whether a sentence names no day and no place that rule out an account, and sums up no stretch of time.

    Args:
        scene: The sentence.
        account: What it may speak of.
        near: Whether a place near by will do, as where a district is named first and its village next.
    """
    if _SUM.stands_in(scene.plain) and not _FIRST_IN.stands_in(scene.plain):
        return False
    if _OF_LATE.stands_in(scene.plain) and account.kind not in {"clash", "border_clash"}:
        return False
    days = [date.value for date in scene.dates if date.role == "at" and date.value]
    updated = is_update(scene)
    if updated:
        days = []  # they are those on which somebody died of it
    if days and account.dated.dates and not any(day.meets(account.dated.dates) for day in days):
        return False
    if updated or not scene.locations or not account.locations or are_compatible(account.locations, scene.locations):
        return True
    both = any(frame.two_sides for frame in account.frames)  # each side counts in a town of its own
    across = both and face_each_other(account.locations, scene.locations)
    return across or ((near or both) and are_near(account.locations, scene.locations))
