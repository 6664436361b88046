"""Who acts or speaks where a sentence does not name them: "they", "its jets", a quotation without its speaker."""

import re
from collections.abc import Iterable
from dataclasses import replace

from geo.extraction.model import Actor, ActorMention
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT, is_compatible, is_general
from geo.incidents.sides import LANDS

_PRONOUN = Phrase(
    r"^\W*(?:they|it)\s+(?!(?:said|says|told|added|claimed|confirmed)\b)(?:\w+\s+){0,2}\w*$"
    r"|\b(?:its|their)\s+(?:\w+\s+){0,2}?"
    r"(?:forces|jets|troops|army|aircraft|warplanes|soldiers|fighters|men|gunmen|members|drones)"
    r"(?:\s+[\w-]+){0,2}\s*\w*$|\b(?:its|their) jets?$"
    r"|\b(?:group|outfit|organi[sz]ation|faction)\s+(?:[\w-]+\s+){0,6}?(?:it|they)\s+(?:(?:had|has|have)\s+)?\W*\w*$"
)
_OWN_FORCES = Phrase(
    r"\b(?:said|says|claimed|claims|announced|confirmed|stated|reported)(?: on)?(?: \w+day)?(?: that)? (?:its|their) "
    r"(?:\w+ ){0,2}?(?:forces|jets|troops|army|aircraft|warplanes|soldiers|fighters|drones) (?:\w+ ){0,3}$"
)
_NEXT_ONE = re.compile(
    r"\W*(?:in|during) (?:the|a|another) ?(?:second|third|fourth|other|latter|next)?(?: (?:one|case|"
    r"instance))?(?:,| which\b)",
    re.IGNORECASE,
)
_IN_THE_NEXT = Phrase(r"\b(?:in|by) the (?:second|third|fourth|latter) (?:attack|incident|strike|blast|assault|one)\b")
_SAME_KIND = re.compile(
    r"\bof (?:the same|a similar) (?:kind|type|sort|nature)\b|\bsimilar (?:attack|incident|strike|assault)\b",
    re.IGNORECASE,
)
_MORE_RAIDS = Phrase(r"\b(?:further|more|other|additional|similar) (?:\w+ )?raids?\b|\banother raid\b")
_AIR_RAIDS = re.compile(r"raids (?:on|in|over)", re.IGNORECASE)  # told of by nobody's name, behind air strikes
_FROM_THE_AIR = frozenset({"airstrike", "drone_strike"})
_BOMBINGS = re.compile(r"bomb(?:ings?|ardments?)$", re.IGNORECASE)  # of aircraft told before
_ATTACKS = re.compile(r"attacks$", re.IGNORECASE)
_STRIKES = frozenset({"strike", "killing"})
_PASSIVE = Phrase(r"\b(?:was|were|been|being) (?:\w+ly )?$")
_TO_WHOM = Phrase(r"\s(?:on|against|to|with|after|over)\s(?:[\w-]+\s){0,3}$")
_SUFFERED = re.compile(r"(?:was|were|been|being|is|are|lost|laid|embraced)\b", re.IGNORECASE)
_ACTING = frozenset({"government", "forces", "armed_group"})  # kinds of actors


def name_speaker(frame: Frame, actor: Actor | None, actors: Iterable[Actor]) -> Frame:
    """Give a quoted statement its speaker: the first actor of the sentence, who is said to speak, or who spoke last.

    Args:
        frame: The frame.
        actor: Who spoke or acted last before its sentence.
        actors: All who are known: "Gul said" may mean one whom only the text before it names.
    """
    if frame.kind != "statement" or frame.roles.initiator or frame.roles.target:
        return frame
    own = [m.actor for m in frame.scene.actors if m.actor.kind in _ACTING and not _is_spoken_to(m, frame)]
    if own:
        return replace(frame, roles=replace(frame.roles, initiator=own[0]))
    names = {each.claimant for each in frame.scene.attributions if each.claimant}
    speaker = next((each for each in actors if each.name in names and each.kind in _ACTING), actor)
    return replace(frame, roles=replace(frame.roles, initiator=speaker))


def _is_spoken_to(mention: ActorMention, frame: Frame) -> bool:
    """Whether an actor is the one whom a statement is made to: "declared war on the Taliban"."""
    plain = frame.scene.plain
    end = plain.index(frame.events[-1].end)
    return mention.start >= frame.events[-1].end and _TO_WHOM.stands_in(plain, end, plain.index(mention.start))


def name_kind(frame: Frame, told: str | None) -> Frame:
    """Let "in the second, two more were killed" tell of another happening of the kind told before.

    Args:
        frame: The frame.
        told: The kind of the last account; None: nothing was told.
    """
    by_state = frame.roles.initiator is None or frame.roles.initiator.kind in {"government", "forces"}
    across = bool(frame.locations) and all(loc.place.country == LANDS["afghanistan"] for loc in frame.locations)
    raids = _AIR_RAIDS.fullmatch(frame.events[0].words) is not None or (across and frame.events[0].words == "raids")
    if told in _FROM_THE_AIR and by_state and raids:
        return replace(frame, kind=told)
    if told is None or told in CONTEXT or not is_compatible(frame.kind, told):
        return frame
    plain = frame.scene.plain
    if frame.kind == "operation" and told in _FROM_THE_AIR and _MORE_RAIDS.stands_in(plain):
        return replace(frame, kind=told, separate=True)
    again = frame.definite and not any(loc.place.country == LANDS["pakistan"] for loc in frame.locations)
    if frame.kind == "bombing" and told in _FROM_THE_AIR and again and _BOMBINGS.match(frame.events[0].words):
        return replace(frame, kind=told)
    if frame.kind == "strike" and told == "drone_strike" and {e.event_type for e in frame.events} <= _STRIKES:
        return replace(frame, kind=told)
    told = "bombing" if (frame.kind, told) == ("explosion", "suicide_bombing") else told  # a blast need be no bomber's
    next_one = frame.kind == "killing" and _NEXT_ONE.match(plain.text) is not None
    next_one = next_one or (is_general(frame.kind) and _IN_THE_NEXT.stands_in(plain))
    same_kind = frame.separate and is_general(frame.kind) and _SAME_KIND.search(frame.scene.plain.text)
    return replace(frame, kind=told, separate=True) if next_one or same_kind else frame


def name_strikes(frame: Frame, accounts: Iterable[Account]) -> Frame:
    """Let "attacks" of the side that struck from the air be strikes, too: "Kabul also spoke of Pakistani attacks".

    What a side attacks in its own country, or along the border, may be anything.

    Args:
        frame: The frame.
        accounts: What the article told before.
    """
    doer = frame.roles.initiator
    named = frame.kind == "attack" and not frame.border and all(_ATTACKS.search(event.words) for event in frame.events)
    if not named or doer is None or doer.side not in LANDS or doer.kind == "armed_group":
        return frame
    if any(loc.place.country == LANDS[doer.side] for loc in frame.locations):
        return frame
    told = (a.kind for a in accounts if a.kind in _FROM_THE_AIR and a.initiator and a.initiator.side == doer.side)
    return replace(frame, kind=next(told, frame.kind))


def name_pronoun(frame: Frame, actor: Actor | None) -> Frame:
    """Let "they" and "its jets" mean the first actor of the sentence before, or who says so of its own forces."""
    if _OWN_FORCES.stands_in(frame.scene.plain, 0, frame.scene.plain.index(frame.start)):
        actor = next((m.actor for m in frame.scene.actors if m.end <= frame.start), actor)
    if frame.roles.initiator or actor is None or actor.kind not in _ACTING:
        return frame
    plain = frame.scene.plain
    acts = not _SUFFERED.match(frame.events[0].words)
    start = plain.index(frame.start)
    if not acts or _PASSIVE.stands_in(plain, 0, start) or not _PRONOUN.stands_in(plain, 0, start + 4):
        return frame
    return replace(frame, roles=replace(frame.roles, initiator=actor))
