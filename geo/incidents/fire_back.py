"""Attackers who fell as those whom they had attacked fired back: that is a part of the attack, no deed of its own."""

from dataclasses import replace

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor
from geo.extraction.phrases import Phrase
from geo.incidents.frames import Frame
from geo.incidents.sides import UNNAMED

_FIRED_BACK = Phrase(
    r"\b(?:in (?:\w+ )?(?:retaliation|response|reply|return)|retaliat(?:ed|ing|ory)|(?:fired|hit|fought|struck) back"
    r"|return(?:ed|ing) (?:the )?fire|responded)\b"
)
_RETALIATED = Phrase(
    r"\b(?:retaliated|responded (?:in kind|with (?:\w+ )?fire|to the (?:fire|firing|shelling|attack))|"
    r"return(?:ed|ing) (?:the )?fire|(?:fired|hit|shot) back)\b"
)
_NUMBERS = r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )?"
_THE_ATTACKERS = Phrase(
    rf"\b(?:all|both|the|all of the|all the) {_NUMBERS}(?:suicide )?"
    r"(?:attackers|assailants|bombers|raiders|intruders)\b"
    rf"|\b(?:the|all|all the|{_NUMBERS.replace(' ', '')}) ?(?:other|others|remaining|rest of the|surviving) {_NUMBERS}"
    r"(?:attackers?|assailants?|bombers?|raiders?|intruders?|militants?|terrorists?|gunm[ae]n|fighters?|khwarij)\b"
)
_END = frozenset({"operation", "killing", "shooting"})
_ANSWERED_FIRE = Phrase(
    r"\b(?:return(?:ed|ing) (?:the |their |his |its |heavy )?fire|(?:fired|shot) back|retaliatory (?:fire|firing)"
    r"|return fire|(?:fire|firing) in (?:self-defence|retaliation|return))\b"
)
_ATTACKER = Phrase(
    r"\b(?:attackers?|assailants?|gunm[ae]n|armed m[ae]n|armed (?:motorcyclists?|assailants?|attackers?))\b"
    r"[^.;,]{0,30}? (?:was|were|got|fled|died|escaped)\b"
)
_MELEE = frozenset({"clash", "killing", "shooting"})


def answers_fire(frame: Frame) -> bool:
    """Whether forces only fired back, so that it was not they who began: "the troops retaliated"."""
    doer = frame.roles.initiator
    return doer is not None and doer.kind in {"forces", "government"} and _RETALIATED.stands_in(frame.scene.plain)


def tell_as_harm(frame: Frame) -> Frame:
    """Let "forces, in retaliation, neutralised five terrorists" only tell who fell, where it names no place."""
    scene, doer = frame.scene, frame.roles.initiator
    by_forces = doer is not None and doer.kind == "forces"
    apart = frame.separate or scene.locations or any(date.role == "at" for date in scene.dates)
    if frame.events[0].rule != "elimination" or not by_forces or apart or not _FIRED_BACK.stands_in(scene.plain):
        return frame
    return replace(frame, kind="killing", roles=replace(frame.roles, initiator=None))


def tell_as_end(frame: Frame) -> Frame:
    """Let "all six attackers were killed in a clearance operation" only tell who fell, where it names no place."""
    scene = frame.scene
    placed = any(loc.geo_precision != "country" for loc in scene.locations)
    apart = frame.separate or placed or any(date.role == "at" for date in scene.dates)
    fell = any(event.event_type in {"killing", "shooting"} for event in frame.events)
    if frame.kind not in _END or apart or not fell or not _THE_ATTACKERS.stands_in(scene.plain):
        return frame
    return replace(frame, kind="killing", roles=replace(frame.roles, initiator=None))


def tell_as_attack(frame: Frame, lexicon: ActorLexicon) -> Frame:
    """Let "two attackers were killed when police returned fire" tell of an attack on the police."""
    plain, doer = frame.scene.plain, frame.roles.initiator
    by_state = doer is None or doer.kind in {"forces", "government"}
    if frame.kind not in _MELEE or not by_state or frame.two_sides or not _ANSWERED_FIRE.stands_in(plain):
        return frame
    if not _ATTACKER.stands_in(plain):
        return frame
    roles = replace(frame.roles, initiator=lexicon.actors.get(UNNAMED), target=doer or _find_forces(frame))
    why = "who fell as others fired back had attacked them"
    return replace(frame, kind="armed_attack", roles=replace(roles, initiator_why=why, target_why=why))


def _find_forces(frame: Frame) -> Actor | None:
    return next((mention.actor for mention in frame.scene.actors if mention.actor.kind == "forces"), None)
