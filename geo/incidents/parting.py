"""What parts two happenings of one sentence, and what makes one of them the answer to the other.

Two words are of one happening when their kinds agree and nothing between them begins another: an answer ("in response
to"), another actor, another day, a force of its own.
"""

import re

from geo.extraction.actors import ActorLexicon
from geo.incidents.clauses import find_clauses, keep_in_clause, stand_apart
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT, FROM_AFAR, is_compatible, names_its_actor
from geo.incidents.lead_ups import begins_news
from geo.incidents.places import are_compatible, list_finest
from geo.incidents.rounds import is_earlier_round
from geo.incidents.scenes import Scene
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
_SINCE = re.compile(
    r"\b(?:newest|latest|worst|first|biggest|largest|deadliest|heaviest|fiercest|bloodiest|"
    r"most)\b[^;]* since (?:[\w'-]+ ){0,4}$",
    re.IGNORECASE,
)
_CAME_AFTER = re.compile(
    r" (?:follow|follows|followed|(?:come|comes|came) (?:[\w-]+ ){0,3}(?:after|following|in response to)) ",
    re.IGNORECASE,
)
_AFTER_A_TIME = re.compile(r"\b(?:days?|weeks?|months?|years?) after (?!(?:being|which|that)\b)", re.IGNORECASE)
SINCE_ONE = re.compile(r"\bsince (?!then\b)(?:[\w'-]+ ){0,4}$", re.IGNORECASE)
_AFTER_ONE = re.compile(r"\b(?:after|following) (?:an?|another|two|three|several) (?:[\w-]+ ){0,3}$", re.IGNORECASE)
_AFTER_DEED = re.compile(
    r"\b(?:after|following) (?!(?:midnight|noon|midday|dawn|dusk|sunset|sunrise|nightfall|dark|iftar|sehri|the|that|"
    r"this|these|those|it|being|\d\S*|(?:friday |evening |morning )?prayers?)\b)(?:[\w'-]+ ){0,12}$",
    re.IGNORECASE,
)
_KILLED_TOO = re.compile(
    r"(?: (?!and\b|but\b)[\w'-]+){0,9}? (?:killed|killing|left|claimed|martyred|took the lives of)\b", re.IGNORECASE
)
_BY_WAY_OF = re.compile(r" in an? (?:[\w-]+ ){0,3}", re.IGNORECASE)  # "ambushed in a bombing and gun attack"
_SET_OFF = re.compile(
    r"\b(?:set off|spark(?:ed|ing)|trigger(?:ed|ing)|prompt(?:ed|ing)|provok(?:ed|ing)|led to|brought on)\b"
)
_JUST_AND = re.compile(r"(?:,| and|, and) (?:loud |heavy |massive |powerful |multiple )?")
_FIGHTS = frozenset({"clash", "border_clash"})
_BLOWS = frozenset({"shelling", "shooting", "killing", "attack", "explosion"})
_IN_ITS_COURSE = re.compile(r", (?:where|in which|during which) (?:[\w'-]+ ){0,5}$", re.IGNORECASE)
_WAS_WHEN = re.compile(
    r" (?:occurred|happened|took place|was reported)(?: [\w'-]+){0,6}? (?:where|when|as|in which) [^,;]*$",
    re.IGNORECASE,
)
_INVOLVED = re.compile(  # "these operations involved mines and clashes"
    r" (?:\w+ly )?(?:involv(?:ed|ing)|includ(?:ed|ing)|consisted of|comprised|ranged from|took the form of) [^.;]*$",
    re.IGNORECASE,
)
_THE_OTHERS = re.compile(
    r"\b(?:and|while|but) (?:the|his|their|two|three|four|five) "
    r"(?:others?|second|third|fourth|remaining|rest|accomplices?|companions?)\b"
    r"[^,;]{0,40}$",
    re.IGNORECASE,
)
_WAS_STOPPED = re.compile(
    r",? who (?:had )?(?:intended|wanted|tried|attempted|planned|meant|came|was about) to [^.;]*\b(?:was|were) "
)
OTHERS_TRIED = re.compile(
    r"\b(?:two|three|four|\d|(?:an)?other|his|the) "
    r"(?:others?|more|militants?|attackers?|accomplices?|men|gunm[ae]n|terrorists?) "
    r"(?:who )?(?:had )?(?:tried|attempted|sought) to (?:get in|enter|storm|break in|force (?:their|his) way)",
    re.IGNORECASE,
)
_HIM = re.compile(r" (?:(?:an?|the|another|one|two) )?(?:suspected |would-be |alleged )?", re.IGNORECASE)
_THEN = re.compile(r"\b(?:before|then|later)(?: [\w'-]+){0,3} $", re.IGNORECASE)
_OWN = re.compile(r"\b(?:his|her|their|himself|herself|themselves)\b", re.IGNORECASE)
_WHILE = re.compile(
    r"\b(?:while|whereas)\b|, and\b|\band (?:then |also |later )?$"
    r"|(?:,|\band) (?:an?|another|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\w'-]+ ){0,4}$",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r"(?:,| - |;|\band\b|\bwhile\b|\bas well as\b).*\b"
    r"(?:separate(?:ly)?|elsewhere|another (?:incident|attack|operation|blast|raid))\b"
)


def are_one(scene: Scene, one: Frame, other: Frame, lexicon: ActorLexicon) -> bool:
    """Whether two neighbouring frames of a sentence tell of one happening."""
    between = read_between(one, other)
    if _went_off(scene, one, other, between) or _sounded(one, other, between):
        return True
    if not is_compatible(one.kind, other.kind) or (one.kind in CONTEXT and one.kind != other.kind):
        return False
    return not (
        is_earlier_round(one, other)
        or _begins_answer(one, other, between)
        or _is_opposed(one, other, lexicon)
        or _has_own_force(one, other)
        or _is_told_apart(scene, one, other)
        or _follows_deed(one, other, between)
        or _is_measured_by(between)
        or (other.kind in FROM_AFAR and _SET_OFF.search(between) is not None)
        or _came_after(one, other, between)
        or _struck_after(one, other, between)
        or _killed_before(one, other, between)
        or begins_news(one, between)
        or _AFTER_A_TIME.search(between) is not None
        or _has_own_circumstances(scene, one, other, between)
    )


def _went_off(scene: Scene, one: Frame, other: Frame, between: str) -> bool:
    """Whether a bomber shot or was shot before he went off: "he opened fire, then blew himself up"."""
    if other.kind != "suicide_bombing" or one.kind not in {"shooting", "killing"}:
        return False
    if _OWN.search(other.events[0].words) is not None and not _has_own_circumstances(scene, one, other, between):
        return True
    return _THEN.search(between) is not None or _HIM.fullmatch(between) is not None


def _sounded(one: Frame, other: Frame, between: str) -> bool:
    """Whether what is told as explosions beside shells or bombs from the air is their sound."""
    return (
        other.kind == "explosion"
        and one.kind in {"shelling", "airstrike", "strike"}
        and _JUST_AND.fullmatch(between) is not None
    )


def elaborates(one: Frame, other: Frame) -> bool:
    """Whether the second says what the first was: "another drone attack occurred when men hit a police station"."""
    between = read_between(one, other)
    if one.kind == "assault" and _BY_WAY_OF.fullmatch(between):
        return True
    shot = one.kind == "suicide_bombing" and other.kind in {"shooting", "killing"}
    if shot and (_THE_OTHERS.search(between) or _WAS_STOPPED.fullmatch(between) or OTHERS_TRIED.search(between)):
        return True  # "one blew himself up, and the other two were shot dead"
    if one.kind == "suicide_bombing" and not between.strip():
        return True  # "a bomber assassinated the minister"
    if one.definite and _INVOLVED.match(between):
        return True
    if one.kind in _FIGHTS and other.kind in _BLOWS and _IN_ITS_COURSE.search(between):
        return True  # "fighting resumed in Kurram, where shells killed two"
    return _WAS_WHEN.match(between) is not None and one.kind not in CONTEXT


def answers(scene: Scene, one: Frame, other: Frame, lexicon: ActorLexicon) -> bool:
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


def _is_told_apart(scene: Scene, one: Frame, other: Frame) -> bool:
    """Whether a new clause tells of "a separate attack", or of something "elsewhere"."""
    start, end = scene.plain.index(one.events[-1].end), scene.plain.index(other.events[0].end)
    return _NEW_CLAUSE.search(scene.plain.text[start : end + 30]) is not None


def _has_own_force(one: Frame, other: Frame) -> bool:
    """Whether the second clause has a subject that fights by other means: jets struck, and troops attacked."""
    if other.kind not in {"attack", "assault"} or one.kind not in FROM_AFAR:
        return False
    subject = other.roles.subject
    return subject is not None and subject > one.start


def _is_opposed(one: Frame, other: Frame, lexicon: ActorLexicon) -> bool:
    """Whether two frames are deeds of different sides."""
    a, b = one.roles.initiator, other.roles.initiator
    if a is None or b is None or not names_its_actor(one.kind) or not names_its_actor(other.kind):
        return False
    return is_other_side(a, b, lexicon)


def read_between(one: Frame, other: Frame) -> str:
    """Return the words between two frames of a sentence, folded."""
    plain = one.scene.plain
    return plain.text[plain.index(one.events[-1].end) : plain.index(other.start)]


def _begins_answer(one: Frame, other: Frame, between: str) -> bool:
    """Whether one of the two is told as the answer to the other."""
    return is_answered_first(one, other) or (
        _ANSWERS.search(between) is not None and _ELABORATES.search(between) is None
    )


def _follows_deed(one: Frame, other: Frame, between: str) -> bool:
    """Whether the first came after what somebody did in the second: "they struck after gunmen raided a post"."""
    deeds = names_its_actor(one.kind) and names_its_actor(other.kind) and other.roles.initiator is not None
    return deeds and _AFTER.search(between) is not None


def _is_measured_by(between: str) -> bool:
    """Whether the second is only what the first is measured by: "the worst flare-up since the clashes of May"."""
    return _SINCE.search(between) is not None


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


def _has_own_clause(scene: Scene, one: Frame, other: Frame) -> bool:
    """Whether each of the two has a clause of its own, and the second's place is not that of the first."""
    clauses = find_clauses(scene)
    if not stand_apart(one, other, clauses):
        return False
    here, there = (keep_in_clause(scene, frame, clauses) for frame in (one, other))
    return bool(there) and not (here and are_compatible(list_finest(here), list_finest(there)))


def _has_own_circumstances(scene: Scene, one: Frame, other: Frame, between: str) -> bool:
    """Whether each of the two has a place of its own, and a day or a new clause stands between them."""
    if _has_own_clause(scene, one, other):
        return True
    begin, end = one.events[-1].end, other.start
    own = [loc for loc in scene.locations if loc.toponym.start < end]
    beside = keep_in_clause(scene, other, find_clauses(scene))
    later = [loc for loc in beside if loc.toponym.start >= other.events[0].end]
    if not own or not later:
        return False
    dated = [d for d in scene.dates if d.role == "at"]
    if any(begin <= d.start < end for d in dated[1:]) or ";" in between:
        return True
    return _WHILE.search(between) is not None and not are_compatible(list_finest(own), list_finest(later))
