"""Which border a closure is of, and which places of its sentence are those of the crossings that were shut."""

import re
from collections.abc import Sequence

from geo.extraction.model import EventMention
from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.closures import measure_closure, stands
from geo.incidents.frames import Frame
from geo.incidents.surroundings import is_gate

_ITS_PLACES_END = re.compile(
    r"[.;]|\b(?:in|has|have|had|was|were|is|are|on|for|since|said|who|which|amid|after|as|staged|held)\b", re.IGNORECASE
)
_SINCE = re.compile(r"\b(?:since|because|as|after|while|when|where)\b", re.IGNORECASE)
_NEXT_CLAUSE = re.compile(r"[;:]|, (?:and|but|while|with|where|as)\b|\bwhile\b", re.IGNORECASE)
_SPOKE_IN = Phrase(
    r"\b(?:said|told|added|announced|protest\w*|rall(?:y|ied|ies)|sit-in|demonstrat\w*|gather\w*|press conference|"
    r"stranded|stuck|parked)\b(?: [\w'-]+){0,4}? (?:in|at|near|between|outside)(?: the)? $"
)
_LINKS = Phrase(r"\b(?:links?|linking|connects?|connecting|joins?|joining|leads? to|leading to)\b[^.;,]{0,60}$")
_TOLD_BEFORE = frozenset({"all-shut", "its-closure"})  # rules of events.yaml
_CROSSING_BEFORE = re.compile(
    r"\b(?:border|crossings?|torkham|chaman|kharlachi|ghulam khan|angoor adda|spin boldak|friendship gate)\b",
    re.IGNORECASE,
)
_SHUT_ELSE = re.compile(
    r"\b(?:schools?|universit\w+|hospitals?|mines?|factor\w+|airspace|roads?|highways?|bazaars?|markets?)\b",
    re.IGNORECASE,
)
_CHARS_BEFORE = 400


def is_told_before(frame: Frame) -> bool:
    """Whether a pronoun or "the closure" stands for what was shut: a border that the text spoke of before."""
    return all(event.rule in _TOLD_BEFORE for event in frame.events)


def follows_crossing(frame: Frame) -> bool:
    """Whether "its closure" and "it has been shut", with a day or a length of time, stand behind words for a border."""
    scene, sentence = frame.scene, frame.scene.sentence
    if not (scene.dates or measure_closure(scene)):
        return False
    before = sentence.article.text[max(sentence.start - _CHARS_BEFORE, 0) : sentence.start] + sentence.text
    return bool(_CROSSING_BEFORE.search(before)) and not _SHUT_ELSE.search(before)


def keep_its_places(frame: Frame, places: Sequence[Location]) -> tuple[Location, ...]:
    """Keep of the places of a sentence those of a closure: not where people protested or spoke of it."""
    if frame.kind != "border_closure":
        return tuple(places)
    if stands(frame):
        return tuple(loc for loc in places if any(_belongs(loc, event) for event in frame.events))
    named = {loc.place.id for loc in places if any(_stands_before(loc, event) for event in frame.events)}
    kept = (loc for loc in places if loc.place.kind == "crossing" or not _is_of_speakers(loc, frame))
    own = [loc for loc in kept if not _is_linked(loc, frame)]
    own = (
        [loc for loc in own if is_gate(loc.place)] or [loc for loc in own if not _is_of_other_clause(loc, frame)] or own
    )
    return tuple(loc for loc in places if loc.place.id in named | {loc.place.id for loc in own})


def _stands_before(location: Location, event: EventMention) -> bool:
    """Whether it is the name of what was shut: "stuck on the road to Chaman border, which has been closed"."""
    return location.toponym.end <= event.start <= location.toponym.end + 1


def _is_of_speakers(location: Location, frame: Frame) -> bool:
    plain = frame.scene.plain
    return _SPOKE_IN.stands_in(plain, 0, plain.index(location.toponym.start))


def _is_linked(location: Location, frame: Frame) -> bool:
    """Whether it is a land that a crossing leads to: "the Torkham crossing, which links Khyber with Nangarhar"."""
    plain = frame.scene.plain
    return _LINKS.stands_in(plain, 0, plain.index(location.toponym.start))


def _is_of_other_clause(location: Location, frame: Frame) -> bool:
    """Whether it stands in another clause: "the border stayed shut, and tomatoes cost more in Lahore"."""
    text, first = frame.scene.sentence.article.text, frame.events[0]
    if location.toponym.start > first.end:
        return _NEXT_CLAUSE.search(text, first.end, location.toponym.start) is not None
    return _SINCE.search(text, location.toponym.end, first.start) is not None


def _belongs(location: Location, event: EventMention) -> bool:
    toponym = location.toponym
    text = event.sentence.article.text
    if toponym.start >= event.end:
        return _ITS_PLACES_END.search(text[event.end : toponym.start]) is None
    return toponym.end + 1 >= event.start
