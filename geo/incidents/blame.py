"""Who is blamed for a deed: "Kabul blamed Pakistan for the blast", "it blamed the attack on the TTP".

Whoever blames has not done it, and whoever is blamed may not have: the incident says that they are only blamed.
"""

from geo.extraction.model import ActorMention, EventMention
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.incidents.scenes import Scene

_REACH = 160  # characters between the verb and the word for what somebody is blamed for
_BLAMES = Phrase(r"\bblam(?:e|es|ed|ing)\s+(?!on\b)(?:squarely |directly )?(?:the |its |their )?(?P<whom>)")
_BLAMING = Phrase(r", (?:and )?blam(?:ing|ed) (?:the |its )?(?P<whom>)")
_FOR = Phrase(r"(?:(?: [\w'’-]+){0,6}|,[^,;]{2,60},) for\b")
_ON = Phrase(r"\bon (?:the )?(?:banned |outlawed |same |rival )?$")
_HOLDS = Phrase(r"\b(?:hold|holds|held|holding)\s+(?:the )?(?P<whom>)")
_RESPONSIBLE = Phrase(r"(?: [\w'’-]+){0,4} (?:responsible|accountable) for\b")
_SUSPECTED = Phrase(
    r"\b(?:suspicion (?:\w+ )?(?:fell|falls|has fallen)|(?:point\w*|pointing) (?:the |a |its )?fingers?) "
    r"(?:on|at) (?:the )?(?P<whom>)"
)
_AND_NO_MORE = Phrase(
    r"(?:(?: [\w'’-]+){0,2}|(?: [\w'’-]+)? for (?:it|them|this|that|both))"
    r"(?:[.;]|, (?:which|who|saying|a|an|but|without)\b|$)"
)
_BREAK = Phrase(r"[;\"]|\. |, (?:but|and|while)\b")


def find_blamed(scene: Scene, event: EventMention) -> ActorMention | None:
    """Find whom a sentence blames for what one of its words tells; None: nobody."""
    plain = scene.plain
    start, end = plain.index(event.start), plain.index(event.end)
    for verb, behind in ((_BLAMES, _FOR), (_HOLDS, _RESPONSIBLE)):
        if whom := _find_object(scene, verb, start):
            told = behind.find_at(plain, plain.index(whom.end))
            if told and told.end() <= start and not _BREAK.stands_between(plain, told.end(), start):
                return whom
    blames = _BLAMES.find(plain, max(start - _REACH, 0), start)
    if blames and not _BREAK.stands_between(plain, blames.start(), start):
        return next((m for m in scene.actors if m.start >= event.end and _stands_on(plain, m, end)), None)
    return _find_object(scene, _SUSPECTED, start) or _find_blamed_behind(scene, end)


def _find_blamed_behind(scene: Scene, end: int) -> ActorMention | None:
    """Find whom the end of a sentence blames for what it told: "…, officials said, blaming Pakistan"."""
    if not _BLAMING.stands_in(scene.plain, end):
        return None
    whom = _find_object(scene, _BLAMING, len(scene.plain.text))
    return whom if whom and _AND_NO_MORE.find_at(scene.plain, scene.plain.index(whom.end)) else None


def find_blamed_alone(scene: Scene) -> ActorMention | None:
    """Find whom a sentence blames without a word for what it was: "officials blamed the TTP"; None: nobody."""
    whom = None if scene.events else _find_object(scene, _BLAMES, len(scene.plain.text))
    alone = whom and _AND_NO_MORE.find_at(scene.plain, scene.plain.index(whom.end))
    return whom if alone else None


def _find_object(scene: Scene, verb: Phrase, limit: int) -> ActorMention | None:
    """Find the actor right behind a verb that stands before `limit`."""
    found = verb.find(scene.plain, 0, limit)
    if found is None:
        return None
    return next((m for m in scene.actors if 0 <= scene.plain.index(m.start) - found.start("whom") <= 1), None)


def _stands_on(plain: PlainSentence, mention: ActorMention, end: int) -> bool:
    """Whether an actor behind a deed stands behind "on", in the same clause."""
    begin = plain.index(mention.start)
    return _ON.stands_in(plain, 0, begin) and not _BREAK.stands_between(plain, end, begin)
