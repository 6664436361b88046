"""Places that the happenings of one sentence share, though only one of them names it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.incidents.frames import Frame
from geo.incidents.lead_ups import find_lead_up
from geo.incidents.meetings import find_where
from geo.incidents.scenes import Scene
from geo.incidents.sequences import SINCE_ONE
from geo.incidents.truces import is_to_come, lasts_until

_FIGHTING = ("clash", "border_clash", "shooting", "shelling")
_MEANWHILE = re.compile(r"\b(?:as|while|when|after|over|following) (?:[\w'-]+ ){0,8}$", re.IGNORECASE)
_AT_THE = re.compile(r"^(?: [\w'-]+){0,5} (?:at|near|around) (?:the )?(?:[\w'-]+ ){1,4}$", re.IGNORECASE)
_BUT = re.compile(r",? (?:but|although|though|while|even as) ", re.IGNORECASE)
_GOES_ON = re.compile(r"\band (?:then |also |later )?$", re.IGNORECASE)


def share_places(scene: Scene, frames: Sequence[Frame]) -> list[Frame]:
    """Give each happening of a sentence the places that another names for both.

    Args:
        scene: The sentence.
        frames: Its happenings in reading order, each with its own places.
    """
    shared = [_share_crossing(_share_venue(frame, frames), frames) for frame in frames]
    return [_share_place(scene, frame, after) for frame, after in zip(shared, [*shared[1:], None], strict=True)]


def _share_place(scene: Scene, frame: Frame, after: Frame | None) -> Frame:
    """Give the place behind two deeds of one doer to both: "they blew up the track and opened fire near Sibi".

    So it is where forces have killed fighters "since attacks hit towns of Balochistan".
    """
    if after is None or frame.locations or frame.border or after.answers or frame.answers or after.separate:
        return frame
    between = scene.plain.text[scene.plain.index(frame.events[-1].end) : scene.plain.index(after.start)]
    same = after.roles.initiator is None or after.roles.initiator == frame.roles.initiator
    shares = (same and _GOES_ON.search(between)) or (frame.kind == "killing" and SINCE_ONE.search(between))
    return replace(frame, locations=after.locations) if shares else frame


def _share_crossing(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """Give fighting the crossing that its sentence tells as shut meanwhile: "it was closed as troops traded fire"."""
    if frame.kind not in _FIGHTING or frame.locations:
        return frame
    plain = frame.scene.plain
    for other in frames:
        first, second = sorted((frame, other), key=lambda each: each.start)
        between = plain.text[plain.index(first.events[-1].end) : plain.index(second.start)]
        at_once = _MEANWHILE if second is frame else _AT_THE
        if other.kind == "border_closure" and other.locations and at_once.search(between):
            return replace(frame, locations=other.locations)
    return frame


def _share_venue(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """Give a truce the place of the talks of its sentence, and the fighting that of the truce that ended it.

    "Delegates met in Doha, and a truce entered into force"; "a truce in Kurram ended five days of clashes".
    """
    if frame.kind == "clash" and not frame.locations and not frame.border:
        ended = (other for other in frames if other.kind == "ceasefire" and other.start < frame.start)
        return replace(frame, locations=tuple(loc for truce in ended for loc in truce.locations))
    if frame.kind == "ceasefire" and not frame.locations and (venue := find_where(frame)):
        return replace(frame, locations=(venue,))
    held = (other for other in frames if other.kind == "talks" and other.locations and not is_to_come(other))
    talks = next((other for other in held if not _came_long_before(other)), None)
    alone = frame.kind == "ceasefire" and not frame.locations and not frame.definite
    parted = talks is not None and frame.start < talks.start and (lasts_until(frame, talks) or _contrast(frame, talks))
    shares = alone and talks is not None and not parted
    return replace(frame, locations=talks.locations) if shares and talks else frame


def _contrast(truce: Frame, talks: Frame) -> bool:
    """Whether talks are told behind a truce as something else: "it has held, but talks in Istanbul failed"."""
    plain = truce.scene.plain
    return _BUT.search(plain.text[plain.index(truce.events[-1].end) : plain.index(talks.start)]) is not None


def _came_long_before(talks: Frame) -> bool:
    """Whether talks are told as what came before by a time: "ten days after talks in Doha collapsed"."""
    lead_up = find_lead_up(talks)
    return lead_up is not None and lead_up.start is not None
