"""Attackers who fell as those whom they had attacked fired back: that is a part of the attack, no deed of its own."""

from dataclasses import replace

from geo.extraction.phrases import Phrase
from geo.incidents.frames import Frame

_FIRED_BACK = Phrase(
    r"\b(?:in (?:\w+ )?(?:retaliation|response|reply|return)|retaliat(?:ed|ing|ory)|(?:fired|hit|fought|struck) back"
    r"|return(?:ed|ing) (?:the )?fire|responded)\b"
)


def tell_as_harm(frame: Frame) -> Frame:
    """Let "forces, in retaliation, neutralised five terrorists" only tell who fell, where it names no place."""
    scene, doer = frame.scene, frame.roles.initiator
    by_forces = doer is not None and doer.kind == "forces"
    apart = frame.separate or scene.locations or any(date.role == "at" for date in scene.dates)
    if frame.events[0].rule != "elimination" or not by_forces or apart or not _FIRED_BACK.stands_in(scene.plain):
        return frame
    return replace(frame, kind="killing", roles=replace(frame.roles, initiator=None))
