"""Denials: what somebody says is not so, of a happening that others told of.

Who rejects a claim or a figure denies it. Who is accused of a deed denies it, too, by rejecting the accusation or by
saying that he did nothing of the kind.
"""

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Attribution, CountRange
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.model import Claim, Evidence
from geo.incidents.scenes import Scene

_CLAIMS = Phrase(
    r"\s+(?:(?:the|this|that|these|any|such|\w+'s)\s+)*(?:\w+\s+)?"
    r"(?:claims?|figures?|tolls?|numbers?|reports?|casualties|losses|assertions?)\b"
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


def code_denial(scene: Scene, account: Account, lexicon: ActorLexicon) -> Claim | None:
    """Code "X rejected the claim" as a denial of what another said of an account; None where nobody denies.

    The denial repeats the outcome and gives no figure of its own.

    Args:
        scene: The sentence.
        account: What was told last.
        lexicon: Tells for whom an actor acts: only who is said to have done a deed denies it.
    """
    for attribution in scene.attributions:
        if attribution.stance != "denies" or not _denies(scene, attribution, account, lexicon):
            continue
        rivals = [
            c for c in account.claims if c.claimant and c.claimant != attribution.claimant and c.stance == "asserts"
        ]
        if rivals and attribution.claimant:
            dead = [rival for rival in rivals if rival.outcome == "killed"]
            return _deny(scene, attribution, (dead or rivals)[-1])
    return None


def _denies(scene: Scene, attribution: Attribution, account: Account, lexicon: ActorLexicon) -> bool:
    end = scene.plain.index(attribution.end)
    if _CLAIMS.find_at(scene.plain, end):
        return True
    doer = account.initiator
    accused = doer is not None and lexicon.side(doer).name == attribution.claimant
    return accused and _DEED.find_at(scene.plain, end) is not None


def _deny(scene: Scene, attribution: Attribution, rival: Claim) -> Claim:
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
