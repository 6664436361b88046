"""Who claims a deed: the armed group that says, in whatever sentence, that it did it.

"X claimed responsibility" is told of what its sentence tells, else of what was told last before it. A group that
tells of an attack on a state's men and names nobody tells of its own.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence, Set
from dataclasses import replace

from geo.extraction.model import ActorMention
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.blame import find_blamed_alone
from geo.incidents.frames import Frame
from geo.incidents.harm import hit_only_forces, list_harmed
from geo.incidents.kinds import FROM_AFAR
from geo.incidents.scenes import Scene
from geo.incidents.sides import UNNAMED

_CLAIMABLE = frozenset(
    {"attack", "assault", "shooting", "killing", "armed_attack", "abduction", "shelling", "bombing", "suicide_bombing",
     "explosion"}
)  # fmt: skip
_CLAIMED = Phrase(
    r"\b(?:claim(?:ed|s|ing)|took|taken|takes|taking|accept(?:ed|s)) (?:the )?(?:responsibility|credit)\b"
    r"|\b(?:responsibility|credit)\b[^.;]{0,60}\b(?:was|were|been) (?:later |also )?(?:claimed|taken)\b"
    r"|\b(?:was|were|been) (?:later |also |promptly )?claimed by\b"
    r"|, which (?:has |had |later |also |promptly |quickly )*claimed (?:it|them)\b"
    r"|, which (?:[\w-]+ ){1,5}claimed(?=[.,;]|$)"
    r"|\bclaimed (?:it|them|both|all of them)(?=[.,;]|$| (?:on|in|as|later)\b)"
    # no "claimed two lives"
    r"|\bclaim(?:ed|s|ing) (?:on \w+ )?(?:the|this|that|these|an?|both) (?:[\w-]+ ){0,2}?"
    r"(?:attacks?|bombings?|blasts?|explosions?|raids?|ambush(?:es)?|assaults?|shootings?|killings?|abductions?|"
    r"kidnappings?|hijackings?)\b"
)
_SEVERAL_CLAIMED = Phrase(
    r"\bclaim(?:ed|s|ing) (?:responsibility for )?(?:all |both |the )*(?:\d{1,2}|two|three|four|five|six|several) "
    r"(?:[\w-]+ ){0,2}?(?:attacks|bombings|blasts|raids|ambushes|assaults)\b"
)
_ITS_OWN = Phrase(
    r"\b(?:it|they) (?:had |has |have )?"
    r"(?:carried out|conducted|launched|staged|mounted|(?:was|were|been) (?:behind|holding))\b"
    r"|\b(?:its|their|the group's) (?:own )?(?:work|fighters|men|members|militants|mujahideen)\b"
)
_WE_KILLED = Phrase(
    r"\b(?:(?:it|they|(?:its|their|the group's) (?:fighters|men|members|militants)) (?:had |has |have )?|to have )"
    r"(?:\w+ly )?(?:killed|targeted|ambushed|attacked|eliminated|executed|shot)\b|\bclaimed (?:the )?killing\b"
    r"|\b(?:it|they) (?:was|were) holding\b"
)
_AT_ONCE = re.compile(r",? (?:(?:late |early )?on )?")  # between the deed and the day of its claim
_NOT_CLAIMED = Phrase(r"\b(?:no|nobody|not|none|neither|never|denied|denies|yet to)\b")
_THE_GROUP = Phrase(
    r"\bthe (?:[\w-]+ )?(?:group|outfit|organi[sz]ation|front|faction)(?:'s)? "
    r"(?:spokes\w+ |previously |also |later |earlier |has |had )*"
    r"(?:said|says|claim(?:ed|s)|took|announced|added|stated|noted|went on)\b"
    r"|\b(?:said|claimed by|according to) the (?:group|outfit|front|faction)\b|^According to the (?:group|front)\b"
)


_SOON = 2  # paragraphs


class _Deeds:
    """What may be claimed of the happenings of an article, by where it is told."""

    def __init__(self, accounts: Sequence[Account], kinds: Set[str]) -> None:
        told = [(frame.start, each) for each in accounts if each.kind in kinds for frame in each.frames]
        told.sort(key=lambda pair: pair[0])
        self._starts = [start for start, _ in told]
        self._accounts = [account for _, account in told]

    def list_in(self, scene: Scene) -> list[Account]:
        """List those that a sentence tells, in reading order."""
        first = bisect_left(self._starts, scene.sentence.start)
        return self._accounts[first : bisect_left(self._starts, scene.sentence.end)]

    def find_before(self, scene: Scene) -> Account | None:
        """Find the one that was told last before a sentence."""
        position = bisect_left(self._starts, scene.sentence.start)
        return self._accounts[position - 1] if position else None


def give_to_claimants(accounts: Sequence[Account], scenes: Sequence[Scene]) -> None:
    """Give each deed that an armed group claims to that group, unless the article names somebody else.

    Args:
        accounts: Of an article, with their figures.
        scenes: All its sentences.
    """
    deeds = _Deeds(accounts, _CLAIMABLE)
    blamable = _Deeds(accounts, _CLAIMABLE | FROM_AFAR | {"noise"})
    named: ActorMention | None = None
    for scene in scenes:
        groups = [m for m in scene.actors if m.actor.kind == "armed_group" and m.actor.id != UNNAMED]
        speaker = next(iter(groups), named if _THE_GROUP.stands_in(scene.plain) else None)
        for account in _list_claimed(scene, deeds, speaker) if speaker else ():
            if speaker and (account.initiator is None or account.initiator.id == UNNAMED):
                account.take_initiator(speaker.actor, "claims it", speaker)
        named = groups[-1] if groups else named
        _give_to_blamed(scene, blamable.find_before(scene))


def _give_to_blamed(scene: Scene, account: Account | None) -> None:
    """Give what was told last to the one whom a sentence blames without saying for what."""
    if account is None or not _is_soon(account, scene):
        return
    if account.initiator is not None and account.initiator.id != UNNAMED:
        return
    blamed = find_blamed_alone(scene)
    if blamed and blamed.actor != account.target:
        account.take_initiator(blamed.actor, "somebody blames them", blamed)
        account.blamed = True


def forget_day_of_claim(frame: Frame) -> Frame:
    """Let "it claimed the attack on Tuesday", of an attack told before, not date the attack."""
    plain, end = frame.scene.plain, frame.events[-1].end
    if not frame.dates or not _CLAIMED.stands_in(plain):
        return frame
    dates = (d for d in frame.dates if not _AT_ONCE.fullmatch(plain.text, plain.index(end), plain.index(d.start)))
    return replace(frame, dates=tuple(dates))


def is_claimed_again(frame: Frame) -> bool:
    """Whether a frame is what was told before and is claimed now: "it had claimed the abduction"."""
    return frame.definite and _CLAIMED.stands_in(frame.scene.plain)


def is_speech_of_group(scene: Scene) -> bool:
    """Whether an armed group is the only one that speaks in a sentence."""
    groups = {mention.actor.name for mention in scene.actors if mention.actor.kind == "armed_group"}
    speakers = {each.claimant for each in scene.attributions}
    return _THE_GROUP.stands_in(scene.plain) or (bool(speakers) and speakers <= groups)


def _list_claimed(scene: Scene, deeds: _Deeds, speaker: ActorMention) -> list[Account]:
    """List what a group claims in a sentence, or tells there as its own."""
    told = deeds.list_in(scene)
    if _SEVERAL_CLAIMED.stands_in(scene.plain) and not _NOT_CLAIMED.stands_in(scene.plain):
        return told
    if _CLAIMED.stands_in(scene.plain) and not _NOT_CLAIMED.stands_in(scene.plain):
        before = deeds.find_before(scene)
        return told[:1] or ([before] if before else [])
    speaks = any(each.claimant == speaker.actor.name and each.stance == "asserts" for each in scene.attributions)
    if not speaks and not _THE_GROUP.stands_in(scene.plain):
        return []
    own = _ITS_OWN.stands_in(scene.plain)
    if not told and _WE_KILLED.stands_in(scene.plain) and (before := deeds.find_before(scene)):
        told = [before] if _is_soon(before, scene) else []
    return [account for account in told if own or _is_against_state(account)][:1]


def _is_soon(account: Account, scene: Scene) -> bool:
    """Whether a sentence stands in the paragraph of what was told last, or in the next but one at most."""
    return scene.sentence.paragraph - account.frames[-1].scene.sentence.paragraph <= _SOON


def _is_against_state(account: Account) -> bool:
    """Whether the men of a state were hit, or nobody is said to have been."""
    if account.target is not None:
        return account.target.kind in {"government", "forces"}
    return hit_only_forces(account) or not any(list_harmed(account))
