"""Which of two happenings of one sentence came after the other, or answered it.

"In response to those strikes, …", "jets hit camps after a bombing", "they killed nine after a raid on a post".
"""

import re

from geo.extraction.actors import ActorLexicon
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT, FROM_AFAR, names_its_actor
from geo.incidents.sides import is_other_side

_ANSWERS = re.compile(
    r"in\s+['\"]?(?:response|retaliation|reply|reaction|answer)['\"]?\s+to|to avenge|retaliat(?:ing|ion) for|avenging|"
    r"in (?:reprisal|revenge|retribution|retaliation) for|hours after|days after",
    re.IGNORECASE,
)
_ELABORATES = re.compile(r", when (?:[\w'-]+\s+){0,4}$", re.IGNORECASE)  # "it fell on Sunday, when the army hit a camp"
_ANSWERED_FIRST = re.compile(
    r"\b(?:in (?:response|retaliation|reply|reaction|answer) to|"
    r"in (?:revenge|retaliation|reprisal|retribution) for|answer(?:ed|ing)?|respond(?:ed|ing)? to|"
    r"retaliat(?:ed|ing) (?:for|against)|aveng(?:ed|ing))"
    r"\s+(?:(?:the|this|that|those|these|an?|its|their)\s+)?(?:[\w'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_THAT_KILLED = re.compile(r"^[^,;]*(?:\b(?:that|which)|, which) (?:had |has |have )?$")
_AFTER = re.compile(r"\b(?:after(?! which)|following|followed|came days after|since)\b", re.IGNORECASE)
_SINCE = re.compile(  # "the worst flare-up since the clashes of May"
    r"\b(?:newest|latest|worst|first|biggest|largest|deadliest|heaviest|fiercest|bloodiest|"
    r"most)\b[^;]* since (?:[\w'-]+ ){0,4}$",
    re.IGNORECASE,
)
SINCE_ONE = re.compile(r"\bsince (?!then\b)(?:[\w'-]+ ){0,4}$", re.IGNORECASE)
_CAME_AFTER = re.compile(
    r" (?:follow|follows|followed|(?:come|comes|came) (?:[\w-]+ ){0,3}(?:after|following|in response to)) ",
    re.IGNORECASE,
)
_AFTER_A_TIME = re.compile(r"\b(?:days?|weeks?|months?|years?) after (?!(?:being|which|that)\b)", re.IGNORECASE)
_AFTER_ONE = re.compile(r"\b(?:after|following) (?:an?|another|two|three|several) (?:[\w-]+ ){0,3}$", re.IGNORECASE)
_AFTER_DEED = re.compile(
    r"\b(?:after|following) (?!(?:midnight|noon|midday|dawn|dusk|sunset|sunrise|nightfall|dark|iftar|sehri|the|that|"
    r"this|these|those|it|being|\d\S*|(?:friday |evening |morning )?prayers?)\b)(?:[\w'-]+ ){0,12}$",
    re.IGNORECASE,
)
_KILLED_TOO = re.compile(
    r"(?: (?!and\b|but\b)[\w'-]+){0,9}? (?:killed|killing|left|claimed|martyred|took the lives of)\b", re.IGNORECASE
)


def read_between(one: Frame, other: Frame) -> str:
    """Return the words between two frames of a sentence, folded."""
    plain = one.scene.plain
    return plain.text[plain.index(one.events[-1].end) : plain.index(other.start)]


def answers(one: Frame, other: Frame, lexicon: ActorLexicon) -> bool:
    """Whether the sentence says that the first happening answers the second; nobody answers his own deed."""
    between = read_between(one, other)
    a, b = one.roles.initiator, other.roles.initiator
    if a is not None and b is not None and not is_other_side(a, b, lexicon):
        return False
    if _ANSWERS.search(between):
        return True
    follows = _AFTER.search(between) is not None and b is not None
    return follows and one.kind not in CONTEXT and other.kind not in CONTEXT


def is_answered_first(one: Frame, other: Frame) -> bool:
    """Whether the words before a happening say that the next one answers it: "in response to those strikes, …".

    "In response to a bombing in the town that killed nine" only goes on to tell what was answered.
    """
    plain = one.scene.plain
    if other.kind == "killing" and _THAT_KILLED.search(read_between(one, other)):
        return False
    return _ANSWERED_FIRST.search(plain.text[: plain.index(one.start)]) is not None


def came_in_turn(one: Frame, other: Frame) -> bool:
    """Whether the first of two frames of a sentence came after the second, is its answer or only measured by it."""
    between = read_between(one, other)
    return (
        _begins_answer(one, other, between)
        or _follows_deed(one, other, between)
        or _SINCE.search(between) is not None
        or _came_after(one, other, between)
        or _struck_after(one, other, between)
        or _killed_before(one, other, between)
        or _AFTER_A_TIME.search(between) is not None
    )


def _begins_answer(one: Frame, other: Frame, between: str) -> bool:
    """Whether one of the two is told as the answer to the other."""
    return is_answered_first(one, other) or (
        _ANSWERS.search(between) is not None and _ELABORATES.search(between) is None
    )


def _follows_deed(one: Frame, other: Frame, between: str) -> bool:
    """Whether the first came after what somebody did in the second: "they struck after gunmen raided a post"."""
    deeds = names_its_actor(one.kind) and names_its_actor(other.kind) and other.roles.initiator is not None
    return deeds and _AFTER.search(between) is not None


def _came_after(one: Frame, other: Frame, between: str) -> bool:
    """Whether the first, told before, came after the second, told as new: "the strikes follow an attack on a post"."""
    return one.definite and not other.definite and _CAME_AFTER.match(between) is not None


def _struck_after(one: Frame, other: Frame, between: str) -> bool:
    """Whether a strike from afar came after something else: "jets hit camps after a bombing in Bannu killed five"."""
    return one.kind in FROM_AFAR and not other.definite and _AFTER_DEED.search(between) is not None


def _killed_before(one: Frame, other: Frame, between: str) -> bool:
    """Whether forces killed militants after these had killed: "they killed nine after a bombing killed two guards"."""
    doer, target = one.roles.initiator, one.roles.target
    hunted = doer is not None and doer.kind != "armed_group" and target is not None and target.kind == "armed_group"
    if hunted and other.kind in {"attack", "assault"} and SINCE_ONE.search(between):
        return True
    if not hunted or not _AFTER_ONE.search(between):
        return False
    plain = other.scene.plain
    return _KILLED_TOO.match(plain.text, plain.index(other.events[-1].end)) is not None
