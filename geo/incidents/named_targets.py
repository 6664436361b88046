"""Whom it hit: the actor named behind the word for a happening, or whose post it was; who only tells it was not hit."""

import re

from geo.extraction.actors import ActorLexicon
from geo.extraction.attributions import name_claimant
from geo.extraction.model import Actor, ActorMention, EventMention
from geo.extraction.phrases import Phrase
from geo.incidents.doers import REACH, STOP, is_verb
from geo.incidents.scenes import Scene

BY = Phrase(
    r"\b(?:by|claimed by|blamed on|carried out by|launched by|from)\s+"
    r"(?:(?:the|an?|suspected|unknown|unidentified|armed|alleged|banned|outlawed|proscribed)\s+)*"
    r"(?:(?:fighters|members|men|gunmen|rebels|militants|insurgents|separatists)\s+(?:of|from|belonging to|loyal to|"
    r"(?:linked|affiliated) (?:to|with))\s+(?:(?:the|banned|outlawed|proscribed)\s+)*)?$"
)
OF_MILITANTS = re.compile(r"(?:coordinated )?(?:terror(?:ist)?|militants?|insurgents?|gunm[ae]n)\b", re.IGNORECASE)
_TOWARDS = Phrase(r"\b(?:on|against|at|targeting|hit|struck|near)\s+(?:(?:the|an?|several|its)\s+)?(?:[\w-]+\s+){0,2}$")
SPEAKS = re.compile(
    r"(?:\s+(?:officials?|officers?|sources?))?(?:\s+and(?:\s+[\w-]+){1,3}?)?\s+(?:(?:has|have|had|also|later)\s+)?"
    r"(?:said|says?|told|confirmed|added|reported|claimed|announced|noted|revealed|disclosed)\b"
)
_POST_OF = Phrase(
    r"\b(?:bases?|posts?|outposts?|convoys?|checkpoints?|check ?posts?|checkposts?|vehicles?|positions?|camps?|vans?|"
    r"headquarters|patrols?|stations?|barracks|compounds?|lines)\s+of\s+(?:the\s+)?$"
)


def find_target(scene: Scene, event: EventMention, initiator: Actor | None) -> Actor | None:
    """Find who is named behind the word for a happening as what was hit.

    Args:
        scene: The sentence.
        event: The word.
        initiator: Who did it; nobody hits himself.
    """
    if event.event_type == "deportation":
        return None  # those who are sent away are no actors
    text, end = scene.plain.text, scene.plain.index(event.end)
    for mention in scene.actors:
        inside = event.start < mention.start < event.end and event.event_type in {"assault", "attack", "arson"}
        if inside and mention.actor.kind == "forces":
            return mention.actor  # "stormed a police station" is one expression
        begin = scene.plain.index(mention.start)
        between = text[end:begin]
        if begin < end or len(between) > REACH or STOP.search(between) or mention.actor is initiator:
            continue
        if SPEAKS.match(text, scene.plain.index(mention.end)) or _names_attack(scene, mention):
            continue
        beside = is_verb(event) and len(between.split()) < 5 and not BY.stands_between(scene.plain, end, begin)
        if beside or _TOWARDS.stands_between(scene.plain, end, begin):
            return mention.actor
    return None


def _names_attack(scene: Scene, mention: ActorMention) -> bool:
    """Whether an actor only says whose attack it was: "killed in a militant attack" hit no militants."""
    inside = (event for event in scene.events if event.start <= mention.start and mention.end < event.end)
    return any(OF_MILITANTS.match(event.words) and not is_verb(event) for event in inside)


def find_owner_of_hit(scene: Scene, start: int) -> Actor | None:
    """Find whose post was hit before a passive that begins at `start`: "a base of the Taliban was attacked".

    Args:
        scene: The sentence.
        start: Where the passive begins, in characters of the folded sentence.
    """
    plain = scene.plain
    near = (m for m in scene.actors if 0 <= start - plain.index(m.end) <= REACH)
    return next((m.actor for m in near if _POST_OF.stands_in(plain, 0, plain.index(m.start))), None)


def is_speaker(scene: Scene, mention: ActorMention, event: EventMention, lexicon: ActorLexicon) -> bool:
    """Whether an actor only tells of what happened: "Taliban officials say that a mine went off".

    Args:
        scene: The sentence.
        mention: The actor, before the word for what happened.
        event: The word.
        lexicon: Tells for whom the actor speaks.
    """
    name = name_claimant(mention, lexicon)
    return any(each.claimant == name and mention.end <= each.start < event.start for each in scene.attributions)
