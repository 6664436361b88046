"""Who did it, and to whom: the actors around the word for a happening.

"By X" behind the word names the initiator; else the nearest actor before it does, unless that actor stands in the
passive ("X was attacked") or behind a preposition ("the attack on X came").
"""

import re
from dataclasses import dataclass

from geo.extraction.model import Actor, ActorMention, EventMention
from geo.incidents.scenes import Scene

_REACH = 120  # characters between an actor and the word for the happening
_PREPOSITION = re.compile(
    r"\b(?:in|on|of|against|with|at|near|to|from|between|inside|into|for|targeting|over|and|blamed on)\s+(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|claimed by|blamed on|carried out by|launched by|from)\s+(?:the\s+|an?\s+|suspected\s+)*$", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_TOWARDS = re.compile(
    r"\b(?:on|against|at|targeting|of|hit|struck|near)\s+(?:the\s+|a\s+|an\s+|several\s+|its\s+)?$", re.IGNORECASE
)
_STOP = re.compile(r"[;\"]|\. |, (?:which|who|while|but|and)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Initiator and target; None: not said near the word."""

    initiator: Actor | None
    target: Actor | None


def code_roles(scene: Scene, event: EventMention) -> Roles:
    """Find who did it and to whom for one event mention."""
    text = scene.plain.text
    start, end = scene.plain.index(event.start), scene.plain.index(event.end)
    passive = _PASSIVE.search(text[:start]) is not None or _PASSIVE.match(text[start:end]) is not None
    before = _find_before(scene, text, start)
    by = _find_after(scene, text, end, by=True)
    after = _find_after(scene, text, end, by=False)
    if event.event_type == "suicide_bombing" and before is None:
        before = _find_inside(scene, event)
    if passive:
        return Roles(initiator=by, target=before)
    return Roles(initiator=by or before, target=after if after is not (by or before) else None)


def _find_before(scene: Scene, text: str, start: int) -> Actor | None:
    for mention in reversed(scene.actors):
        begin, end = scene.plain.index(mention.start), scene.plain.index(mention.end)
        if end > start or start - end > _REACH:
            continue
        between = text[end:start]
        if _PREPOSITION.search(text[:begin]) and not between.strip().startswith("'s"):
            continue
        if mention.actor.kind in {"media", "organisation", "civilians"} or _STOP.search(
            between.replace(", which ", " ")
        ):
            continue
        return mention.actor
    return None


def _find_after(scene: Scene, text: str, end: int, *, by: bool) -> Actor | None:
    for mention in scene.actors:
        begin = scene.plain.index(mention.start)
        if begin < end or begin - end > _REACH or _STOP.search(text[end:begin]):
            continue
        if bool(_BY.search(text[end:begin])) is by and (by or _is_target(text, end, begin, mention)):
            return mention.actor
    return None


def _is_target(text: str, end: int, begin: int, mention: ActorMention) -> bool:
    between = text[end:begin]
    return len(between.strip()) < 25 or _TOWARDS.search(between) is not None


def _find_inside(scene: Scene, event: EventMention) -> Actor | None:
    """Find the actor whose name runs into the word itself, as in "a TTP suicide bomber"."""
    near = [m.actor for m in scene.actors if m.end <= event.start and event.start - m.end <= 2]
    return near[-1] if near else None
