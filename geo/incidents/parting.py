"""What parts two happenings of one sentence, and what joins them.

Two words are of one happening when their kinds agree and nothing between them begins another: an answer (see
`sequences`), another actor, another day, a force of its own.
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
from geo.incidents.sequences import came_in_turn, read_between
from geo.incidents.sides import is_other_side

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
        or came_in_turn(one, other)
        or _is_opposed(one, other, lexicon)
        or _has_own_force(one, other)
        or _is_told_apart(scene, one, other)
        or (other.kind in FROM_AFAR and _SET_OFF.search(between) is not None)
        or begins_news(one, between)
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
