"""Denials: what somebody says is not so, of a happening that others told of.

Who rejects the claim or the figure of another denies it. Who is said to have done a deed denies it, too, by rejecting
the accusation or by saying that he did nothing of the kind. A denial gives no figure of its own.
"""

import re
from collections.abc import Collection, Sequence

from geo.extraction.actors import ActorLexicon
from geo.extraction.attributions import name_claimant
from geo.extraction.model import Attribution, CountRange
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.model import Claim, Evidence
from geo.incidents.scenes import Scene

_DENIED = Phrase(
    r"(?:\s+as (?:\"[^\"]{3,30}\"|\w+))?\s+(?:that\s+)?"
    r"(?:(?:the|this|that|these|those|any|such|all|its|their|\w+'s?)\s+)*(?:[\w-]+\s+){0,2}?"
    r"(?:claims?|figures?|tolls?|numbers?|reports?|casualties|losses|assertions?)\b"
    r"|\s+(?:that|this)(?=[,.;]|$)"
)
_STRIKES = r"(?:air[ -]?|drone )?(?:strikes?|raids?|attacks?|bombings?|operations?|shelling)"
_DEED = Phrase(  # "rejected the accusation that it bombed a home"; no word on the charge that it shelters others
    r"\s+(?:(?:the|this|these|those|any|such|\w+'s)\s+)*(?:\w+\s+)?(?:accusations?|allegations?|charges?)"
    r"(?! of (?:harbou?ring|sheltering|hosting|backing|supporting|aiding|using))"
    r"(?! that (?:it|they|he|she|its|their|\w+) (?:harbou?r|shelter|host|back|support|us)\w*)\b"
    r"|\s+(?:carrying out|conducting|launching|having \w+(?: out)?|involvement in|any role in) "
    rf"(?:[\w-]+ ){{0,3}}?{_STRIKES}\b"
    r"|\s+(?:having )?(?:striking|struck|hitting|hit|bombing|bombed|targeting|targeted|shelling|shelled|firing|fired|"
    r"attacking|attacked)\b"
    r"|\s+(?:that )?(?:it|they|its (?:forces|troops|jets|military|army|soldiers)) (?:had |have |has )?"
    r"(?:struck|hit|bombed|targeted|shelled|fired|attacked|"
    rf"(?:carried out|conducted|launched) (?:[\w-]+ ){{0,3}}?{_STRIKES})\b"
    r"|\s+(?:it|this|that|them)\b(?! (?:any|no|the|its?|was|were|had|has|have|is|are|there|\w+ed))"
)
_WAS_SAID = Phrase(  # "a figure the police denied"
    r"\ba (?:claim|figure|toll|number|report|count|tally)(?:,? (?:that|which))? (?:[\w'-]+ ){0,5}$"
)
_UNNAMED = re.compile(r"group|outfit|organi[sz]ation|militants|front|movement", re.IGNORECASE)  # who spoke last
_OWNER = re.compile(r"([\w-]+)'s?\s")
_REACH = 60  # characters before a verb of denying in which the figure may be named


def code_denial(scene: Scene, account: Account, lexicon: ActorLexicon) -> Claim | None:
    """Code "X rejected the claim" as a denial of what another said of an account; None where nobody denies.

    The denial repeats the outcome and gives no figure of its own.

    Args:
        scene: The sentence.
        account: With what was said of it so far.
        lexicon: Tells whose "the Afghan figure" is.
    """
    for attribution in scene.attributions:
        span = _find_denied(scene, attribution) or _find_denied_deed(scene, attribution, account, lexicon)
        if span is None or attribution.claimant is None:
            continue
        named = _list_named(scene, span, lexicon)
        owner = _OWNER.search(scene.plain.text, *span)
        if owner and not named and not _UNNAMED.fullmatch(owner.group(1)):
            named = {c.claimant for c in account.claims if c.claimant and owner.group(1) in c.claimant.lower()} or {""}
        rival = _choose_rival(account, attribution.claimant, named)
        if rival and (named or not _answers_other(scene, attribution)):
            return _build_denial(scene, attribution, rival)
    return None


def _find_denied(scene: Scene, attribution: Attribution) -> tuple[int, int] | None:
    """Find the words for the claim that is denied, in characters of the folded sentence."""
    if attribution.stance != "denies":
        return None
    plain = scene.plain
    start, end = plain.index(attribution.start), plain.index(attribution.end)
    if denied := _DENIED.find_at(plain, end):
        return denied.span()
    said = max(start - _REACH, 0)
    return (said, start) if _WAS_SAID.stands_in(plain, said, start) else None


def _find_denied_deed(
    scene: Scene, attribution: Attribution, account: Account, lexicon: ActorLexicon
) -> tuple[int, int] | None:
    """Find where one who is said to have done it denies that he did: no words of it say whose claim that is."""
    doer = account.initiator
    accused = doer is not None and lexicon.side(doer).name == attribution.claimant
    end = scene.plain.index(attribution.end)
    denied = accused and attribution.stance == "denies" and _DEED.find_at(scene.plain, end) is not None
    return (end, end) if denied else None


def _list_named(scene: Scene, span: tuple[int, int], lexicon: ActorLexicon) -> set[str]:
    """List whose claim it is by the words for it: "the BLA's figure", "the Afghan claim"; empty: it is not said."""
    start, end = span
    if end <= start or not _DENIED.find_at(scene.plain, start):
        return set()
    if named := {name_claimant(m, lexicon) for m in scene.actors if start <= scene.plain.index(m.start) < end}:
        return named
    peoples = (lexicon.demonyms.get(word) for word in scene.plain.text[start:end].lower().split())
    return {lexicon.side(people).name for people in peoples if people}


def _choose_rival(account: Account, denier: str, named: Collection[str]) -> Claim | None:
    """Choose the claim that is denied: of the one who is named, else of who spoke last; the dead before the hurt."""
    rivals = [c for c in account.claims if c.claimant and c.claimant != denier and c.stance == "asserts"]
    rivals = [c for c in rivals if c.claimant in named] if named else rivals
    last = [c for c in rivals if c.claimant == rivals[-1].claimant]
    return next((c for c in reversed(last) if c.outcome == "killed"), last[-1] if last else None)


def _answers_other(scene: Scene, denial: Attribution) -> bool:
    """Whether what is denied was said just before and counts nobody: "they blamed the army, which denied the claim"."""
    before: Sequence[Attribution] = [a for a in scene.attributions if a.end <= denial.start and a.stance == "asserts"]
    return not scene.counts and any(a.claimant != denial.claimant for a in before)


def _build_denial(scene: Scene, attribution: Attribution, rival: Claim) -> Claim:
    return Claim(
        outcome=rival.outcome,
        count=CountRange(low=None, high=None),
        victims=rival.victims,
        told=rival.told,
        claimant=attribution.claimant,
        stance="denies",
        evidence=Evidence(sentence=scene.sentence, start=scene.sentence.start, end=scene.sentence.end),
        attribution=attribution,
        reasons=(f"denies what {rival.claimant} says of the happening told before",),
    )
