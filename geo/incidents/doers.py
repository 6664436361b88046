"""Who stands before a word for a happening and can have done it.

It is the nearest actor before the word, unless that one only speaks, stands behind a preposition ("the attack on
X"), fought the deed off, or belongs to a clause of its own.
"""

import re

from geo.extraction.model import ActorMention, EventMention
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.incidents.scenes import Scene

REACH = 120  # characters between an actor and the word for the happening
_FAR_REACH = 180  # where "and" joins the word to what the actor did first: "gunmen stopped a bus … and killed two"
_ACCUSED = Phrase(r"\baccus(?:ed|es|ing) (?:the )?$")
_OF_DOING = re.compile(
    r"(?: (?:late |early )?(?:on )?\w+day)? of (?:killing|bombing|striking|hitting|shelling|targeting|attacking|"
    r"(?:carrying out|launching|conducting) (?!talks)|firing)\b",
    re.IGNORECASE,
)
_BESIDE_IT = Phrase(r"[.;]|\b(?:after|following|since|when|while|before|in (?:response|retaliation|revenge)|days?)\b")
_PREPOSITION = Phrase(
    r"\b(?:in|on|of|against|with|at|near|to|from|between|inside|into|for|targeting|over|blamed on|by|per|citing)"
    r"\s+(?:the\s+|a\s+)?$"
)
_BY = Phrase(r"\bby (?:the |an? )?$")
_SOME_OF = Phrase(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|dozens|many|some|members|bands?|groups?|squads?|"
    r"militants|terrorists|insurgents|fighters|men|commanders?|khwarij) (?:of|from|"
    r"belonging to) (?:the )?(?:banned |outlawed )?$"
)
_NO_DEED = re.compile(  # "men circled the police station and attacked it"; "men whom India sponsors attacked a camp"
    r"(?:'s (?:sovereignty|airspace|territor(?:y|ial)|soil|borders?)"  # "it violated Iran's airspace by bombing it"
    r"|'s? (?:[\w-]+ ){0,2}(?:claims?|assertions?|allegations?|reports?|statements?|accounts?)"
    r"| (?:sponsors?|backs?|supports?|funds?|"
    r"stations?|posts?|check ?posts?|checkpoints?|outposts?|vans?|mobiles?|vehicles?|cars?|convoys?|buses|bus|"
    r"lines|headquarters|camps?|bases?|barracks|compounds?|training|academy|college|patrols?|party|buildings?|"
    r"quarters|sources?))\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being)\b", re.IGNORECASE)
_THEY = Phrase(r"; they (?:then |also |later |had )*$")
_WHO_DID = re.compile(r"(?: [\w'-]+){0,6},? who (?:(?:had|have|then|also|later|first|had also) ){0,2}$", re.IGNORECASE)
_NO_DOERS = frozenset({"media", "organisation", "civilians"})  # kinds of actors
STOP = re.compile(r"[;\"]|\. |, (?:which|who|while|but|and)\b")
_CIRCUMSTANCE = Phrase(
    r"\b(?:killed|injured|wounded|died|martyred|hit|targeted|hurt|eliminated|neutrali[sz]ed|gunned|hell|martyrdom|lives|life|shahadat|injuries|wounds)\b[^,;]{0,40}\b(?:in|during|after|following|from|by)"
    r"\s+(?:(?:the|an?|these|those)\s+)?(?:[\w-]+\s+){0,2}$"
    r"|\b(?:for|to|against|after|following|despite|since|from)\s+(?:(?:the|an?|these|those|its|their)\s+)?(?:[\w-]+\s+)?$"
    r"|\b(?:with|through|via)\s+(?:[\w-]+\s+){0,3}$"
    r"|\bof\s+(?:the|these|those)\s+(?:[\w-]+\s+)?$"
    r"|, (?:in|during)\s+(?:an?|another|\d+|two|three|several)\s+(?:[\w-]+\s+){0,3}$"
    r"|\b(?:struck|hit|attacked)\b[^;]{0,80}\bin\s+(?:an?\s+|the\s+|several\s+)?(?:[\w-]+\s+){0,3}$"
)
_ANSWERED_WITH = Phrase(
    r"\b(?:answered|responded|retaliated|replied|hit back|struck back|countered|followed up)\b[^,;.]{0,40} "
    r"(?:with|by (?:launching|conducting|carrying out|mounting|staging|beginning|starting)) (?:[\w-]+ ){0,3}$"
)
_RELATIVE = re.compile(r", (?:which|who) ", re.IGNORECASE)
_DEED_NOUN = re.compile(r"(?:attacks?|shootings?|killings?|assassinations?)$", re.IGNORECASE)
_TOOK = re.compile(r"(?:abducted|kidnapped|hijacked|took)\b", re.IGNORECASE)
_QUOTED = re.compile(r"(?<!, )(?<!: )\"(?=(?:[\w-]+ ){0,2}$)")  # right before the word: carried out "precise strikes"
_WHERE = Phrase(r", where\b")
_SHARED_SUBJECT = Phrase(r"(?:\bto have|\bhaving|\band|,)\s+(?:also\s+)?$")
_NO_DOER = Phrase(
    r"\b(?:foil|thwart|repel|repuls|mediat|broker|host|condemn|denounc|deplor|decri|mourn|investigat|prob(?:e|ing)|criticis|"
    r"criticiz|witness|surviv|regret|react|respond|defus|register)\w*\b"
    r"|\b(?:spoke|speaks|speaking|talked) of\b|\b(?:evidence|proof) that\b"
    r"|\b(?:beat|beaten|beating|fought|fighting|drove|driven|fend\w*|ward\w*) (?:back|off)\b"
)
_OTHER_SUBJECT = Phrase(
    r"\b(?:when|as|after|because|while) (?!(?:he|she|they|it|his|its|their|having|a result)\b)(?:[\w'-]+ ){1,6}$"
)
_WHEN_IT = Phrase(  # "it shut the gate when fighting began"
    r"\bwhen (?:the |an? )?(?:(?!(?:it|its|they|their)\b)[\w-]+ )?$"
)
_ITS_MEN = Phrase(  # "the group said that five soldiers died when its fighters ambushed them"
    r"\b(?:when|as|after|because|while|that) (?:its|their) (?:\w+ )?"
    r"(?:forces|troops|fighters|men|gunmen|members|militants|cadres|sarmachars)\b"
)
_OWNED_UP = Phrase(r"\bclaim(?:ed|s|ing)\s+(?:responsibility\s+for\s+)?(?:the\s+|an?\s+)?(?:[\w-]+\s+)?$")
_SPOKE = Phrase(
    r"\b(?:said|says|claim(?:ed|s)|reported|announced|saying|told|added|confirmed|rejected|denied|called(?= (?:it|the|"
    r"this|these|those|for))|termed|described|dubbed|labell?ed)\b"
)
_TOGETHER = re.compile(r" (?:and|along with|together with|as well as) (?:the |its )?(?:[\w-]+ )?", re.IGNORECASE)
_ACTING = frozenset({"government", "forces", "armed_group"})  # kinds of actors
_HIMSELF = Phrase(r"\b(?:it|they|its (?:forces|troops|jets|army|fighters|men|members|soldiers|gunmen)|to have)\b")


def find_doer(scene: Scene, event: EventMention) -> ActorMention | None:
    """Find the nearest actor before a word for a happening that can have done it; None if there is none."""
    plain, start = scene.plain, scene.plain.index(event.start)
    shares = _SHARED_SUBJECT.stands_in(plain, 0, start)
    if shares and any(other.start < event.start for other in scene.events):
        return None
    if accused := _find_accused(scene, event):
        return accused
    if answered := _ANSWERED_WITH.find(plain, 0, start):
        return next((m for m in reversed(scene.actors) if plain.index(m.end) <= answered.start() and _acts(m)), None)
    if not is_verb(event) and _CIRCUMSTANCE.stands_in(plain, 0, start) and not _OWNED_UP.stands_in(plain, 0, start):
        return None
    if event.event_type == "clash" and _WHEN_IT.stands_in(plain, 0, start):
        return None
    if _THEY.stands_in(plain, 0, start) and (named := _find_fighters(scene, event)):
        return named
    for mention in reversed(scene.actors):
        begin, end = plain.index(mention.start), plain.index(mention.end)
        if _opens(event, start, begin, end) and not _NO_DEED.match(plain.text, end):
            return mention
        near = end <= start <= end + (_FAR_REACH if shares else REACH)
        if near and mention.actor.kind not in _NO_DOERS and _can_have_done(plain, begin, end, start):
            return _find_first_of_two(scene, mention)
        if near and _owns(mention, event, start - end):
            return mention
    return None


def _acts(mention: ActorMention) -> bool:
    return mention.actor.kind in _ACTING


def _find_accused(scene: Scene, event: EventMention) -> ActorMention | None:
    """Find whom the sentence accuses of it: "it accused Pakistan on Friday of killing nine, all boys, in a raid"."""
    plain, start = scene.plain, scene.plain.index(event.start)
    for mention in scene.actors:
        begin, end = plain.index(mention.start), plain.index(mention.end)
        if end > start or not _ACCUSED.stands_in(plain, 0, begin) or not _OF_DOING.match(plain.text, end):
            continue
        return None if _BESIDE_IT.stands_between(plain, end, start) else mention
    return None


def _find_first_of_two(scene: Scene, mention: ActorMention) -> ActorMention:
    """Find the first of two who act together: "the Taliban and allied militants attacked"."""
    plain = scene.plain
    index = scene.actors.index(mention)
    first = scene.actors[index - 1] if index else mention
    begin, end = plain.index(first.end), plain.index(mention.start)
    together = first.actor.kind in _ACTING and _TOGETHER.fullmatch(plain.text[begin:end]) is not None
    return first if together and not _PREPOSITION.stands_in(plain, 0, plain.index(first.start)) else mention


def _opens(event: EventMention, start: int, begin: int, end: int) -> bool:
    """Whether an actor from `begin` to `end` opens an expression from `start` that names him: "gunmen shot"."""
    deed = begin < start or (begin == start and is_verb(event))
    return deed and start < end and not _PASSIVE.search(event.words)


def _find_fighters(scene: Scene, event: EventMention) -> ActorMention | None:
    """Find whom "they" means where armed men were told of first: "gunmen blocked a road; they torched a post"."""
    before = [mention for mention in scene.actors if mention.start < event.start]
    return before[0] if before and before[0].actor.kind == "armed_group" and len(before) == 1 else None


def _owns(mention: ActorMention, event: EventMention, gap: int) -> bool:
    """Whether an actor stands right before a noun, as in "in Afghan Taliban attacks"."""
    return (
        gap == 1
        and not event.text.lower().endswith("ed")
        and not is_verb(event)
        and mention.actor.kind in {"forces", "government", "armed_group"}
    )


def _can_have_done(plain: PlainSentence, begin: int, end: int, start: int) -> bool:
    """Whether an actor from `begin` to `end` is the one who does what begins at `start`."""
    if _BY.stands_in(plain, 0, begin) and _WHO_DID.match(plain.text[end:start]):
        return True  # "blocked by armed men, who killed four"
    if _PREPOSITION.stands_in(plain, 0, begin) and not _SOME_OF.stands_in(plain, 0, begin):
        return plain.text.startswith(" behind the ", end)  # "they hunt for the militants behind the attacks"
    if _NO_DEED.match(plain.text, end) or has_break(plain, end, start) or _WHERE.stands_between(plain, end, start):
        return False
    if _NO_DOER.stands_between(plain, end, start) or _OTHER_SUBJECT.stands_between(plain, end, start):
        return False
    if _ITS_MEN.stands_between(plain, end, start) and not _SPOKE.stands_between(plain, end, start):
        return False
    speaks = _SPOKE.stands_between(plain, end, start) and not _HIMSELF.stands_between(plain, end, start)
    return not speaks or _OWNED_UP.stands_in(plain, 0, start)


def has_break(plain: PlainSentence, start: int, end: int) -> bool:
    """Whether a new clause begins in a part of a sentence; ", who" alone begins none."""
    return STOP.search(_QUOTED.sub("", _RELATIVE.sub(" ", plain.text[start:end]))) is not None


def is_verb(event: EventMention) -> bool:
    """Whether the word for a happening is a verb, as "attacked" is and "the attack" is not."""
    verbal = event.rule in {"killing", "elimination", "shooting"} and not _DEED_NOUN.search(event.words)
    taken = event.rule == "abduction" and _TOOK.match(event.words) is not None
    return event.rule.endswith("verb") or verbal or taken
