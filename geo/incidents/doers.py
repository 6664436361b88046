"""Who stands before a word for a happening and can have done it.

It is the nearest actor before the word, unless that one only speaks, stands behind a preposition ("the attack on
X"), fought the deed off, or belongs to a clause of its own.
"""

import re

from geo.extraction.model import ActorMention, EventMention
from geo.incidents.scenes import Scene

REACH = 120  # characters between an actor and the word for the happening
_FAR_REACH = 180  # where "and" joins the word to what the actor did first: "gunmen stopped a bus … and killed two"
_PREPOSITION = re.compile(
    r"\b(?:in|on|of|against|with|at|near|to|from|between|inside|into|for|targeting|over|blamed on|by)"
    r"\s+(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|dozens|many|some) of (?:the )?$", re.IGNORECASE
)
STOP = re.compile(r"[;\"]|\. |, (?:which|who|while|but|and)\b")
_CIRCUMSTANCE = re.compile(
    r"\b(?:killed|injured|wounded|died|martyred|hit|targeted|hurt|eliminated|martyrdom|lives|life|shahadat|injuries|wounds)\b[^,;]{0,40}\b(?:in|during|after|following|from|by)"
    r"\s+(?:(?:the|an?|these|those)\s+)?(?:[\w-]+\s+){0,2}$"
    r"|\b(?:for|to|against|after|following|despite|since|from)\s+(?:(?:the|an?|these|those|its|their)\s+)?(?:[\w-]+\s+)?$"
    r"|\b(?:with|through|via)\s+(?:[\w-]+\s+){0,3}$"
    r"|\bof\s+(?:the|these|those)\s+(?:[\w-]+\s+)?$"
    r"|\b(?:struck|hit|attacked)\b[^;]{0,80}\bin\s+(?:an?\s+|the\s+|several\s+)?(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
RELATIVE = re.compile(r", (?:which|who) ", re.IGNORECASE)
_SHARED_SUBJECT = re.compile(r"(?:\bto have|\bhaving|\band|,)\s+(?:also\s+)?$", re.IGNORECASE)
_NO_DOER = re.compile(
    r"\b(?:foil|thwart|repel|repuls|mediat|broker|host|condemn|denounc|deplor|decri|mourn|investigat|prob(?:e|ing)|criticis|"
    r"criticiz|witness|surviv|regret|react|respond|defus|register)\w*\b",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:when|as|after|because|while) (?!(?:he|she|they|it|his|its|their|having|a result)\b)(?:[\w'-]+ ){1,6}$",
    re.IGNORECASE,
)
_OWNED_UP = re.compile(
    r"\bclaim(?:ed|s|ing)\s+(?:responsibility\s+for\s+)?(?:the\s+|an?\s+)?(?:[\w-]+\s+)?$", re.IGNORECASE
)
_SPOKE = re.compile(
    r"\b(?:said|says|claim(?:ed|s)|reported|announced|saying|told|confirmed|rejected|denied|called(?= (?:it|the|"
    r"this|these|those|for))|termed|described|dubbed|labell?ed)\b",
    re.IGNORECASE,
)
_HIMSELF = re.compile(
    r"\b(?:it|they|its (?:forces|troops|jets|army|fighters|men|members|soldiers|gunmen)|to have)\b", re.IGNORECASE
)


def find_doer(scene: Scene, event: EventMention) -> ActorMention | None:
    """Find the nearest actor before a word for a happening that can have done it; None if there is none."""
    text, start = scene.plain.text, scene.plain.index(event.start)
    circumstance = not is_verb(event) and _CIRCUMSTANCE.search(text[:start]) and not _OWNED_UP.search(text[:start])
    shared = _SHARED_SUBJECT.search(text[:start]) and any(other.start < event.start for other in scene.events)
    if shared or circumstance:
        return None
    reach = _FAR_REACH if _SHARED_SUBJECT.search(text[:start]) else REACH
    for mention in reversed(scene.actors):
        begin, end = scene.plain.index(mention.start), scene.plain.index(mention.end)
        if begin < start < end:
            return mention
        if end > start or start - end > reach or mention.actor.kind in {"media", "organisation", "civilians"}:
            continue
        between = text[end:start]
        if (_PREPOSITION.search(text[:begin]) and not _SOME_OF.search(text[:begin])) or STOP.search(
            RELATIVE.sub(" ", between)
        ):
            continue
        if _NO_DOER.search(between) or _OTHER_SUBJECT.search(between):
            continue
        speaks = _SPOKE.search(between) and not _HIMSELF.search(between)
        if not speaks or _OWNED_UP.search(text[:start]):
            return mention
    return None


def is_verb(event: EventMention) -> bool:
    """Whether the word for a happening is a verb, as "attacked" is and "the attack" is not."""
    return event.rule.endswith("verb") or event.rule in {"killing", "elimination", "shooting"}
