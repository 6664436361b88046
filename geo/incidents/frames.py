"""A frame is one happening as one sentence tells it.

Several words of a sentence may tell of the same happening ("a bomber blew himself up, killing two") and one sentence
may tell of several ("it struck after the other side had attacked"). Words are one frame when their kinds agree and
nothing between them begins another: an answer ("in response to"), another actor, another day.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from geo.extraction.actors import ActorLexicon
from geo.extraction.literals import hasten
from geo.extraction.model import DateMention, EventMention
from geo.extraction.operations import name_operation
from geo.geocoding.model import Location
from geo.incidents.kinds import CONTEXT, is_compatible, join_kinds, names_its_actor
from geo.incidents.places import are_compatible, list_finest
from geo.incidents.roles import Roles, code_roles
from geo.incidents.scenes import Scene
from geo.incidents.sides import has_two_sides, is_other_side

_ANSWERS = re.compile(
    r"in\s+['\"]?(?:response|retaliation|reply|reaction)['\"]?\s+to|to avenge|retaliat(?:ing|ion) for|avenging|"
    r"in (?:reprisal|revenge|retribution|retaliation) for|hours after|days after",
    re.IGNORECASE,
)
_ELABORATES = re.compile(r", when (?:[\w'-]+\s+){0,4}$", re.IGNORECASE)  # "it fell on Sunday, when the army hit a camp"
_ANSWERED_FIRST = re.compile(
    r"\b(?:in (?:response|retaliation|reply|reaction) to|answer(?:ed|ing)?|respond(?:ed|ing)? to|"
    r"retaliat(?:ed|ing) (?:for|against)|aveng(?:ed|ing))"
    r"\s+(?:(?:the|this|that|those|these|an?|its|their)\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:after(?! which)|following|followed|came days after|since)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|its|his|their|\w+day's)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_SPEAKERS_DEED = re.compile(
    r"\b(?:saying|claiming|adding|stating|asserting)(?: that)? (?:it|they|its \w+|to) (?:had |have |has )?$",
    re.IGNORECASE,
)
_SEPARATE = re.compile(
    r"\b(?:separate(?:ly)?|another(?! (?:was|were|sustained|suffered|received|injured|wounded|killed|who|one|person)\b)"
    r"|similar|(?:second|third|different|other) (?:\w+ )?"
    r"(?:incident|attack|operation|blast|raid|encounter|engagement|bombing|strike|clash)|elsewhere|meanwhile)\b"
    r"|^\W*(?:(?:hours|minutes|days|a day|weeks|shortly) later|later (?:in the|that|on))\b",
    re.IGNORECASE,
)
_WHILE = re.compile(r"\b(?:while|whereas)\b|, and\b", re.IGNORECASE)
_LONG_BEFORE = re.compile(
    r"\b(?:days?|weeks?|months?|years?) after (?:(?:an?|several|two|three)\s+)?(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
_NEW_CLAUSE = re.compile(
    r"(?:,| - |;|\band\b|\bwhile\b|\bas well as\b).*\b"
    r"(?:separate(?:ly)?|elsewhere|another (?:incident|attack|operation|blast|raid))\b"
)
_FOUGHT_BACK = re.compile(hasten(r"\b(?:foil|thwart|repel|repuls)\w*\b"), re.IGNORECASE)
_FOILED = re.compile(r"\b(?:foil|thwart|avert)\w*\b[^,;]{0,60}$", re.IGNORECASE)
_SEVERAL = re.compile(
    hasten(
        r"\b(?:two|three|four|five|six|seven|several|separate|different|multiple|various)\s+(?:[\w-]+\s+){0,2}?"
        r"(?:operations?|engagements?|encounters?|incidents?|actions?|ibos?|raids?)\b"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One happening in one sentence."""

    scene: Scene
    events: tuple[EventMention, ...]
    kind: str  # an event type, or a general kind of `kinds`
    roles: Roles
    dates: tuple[DateMention, ...] = ()  # of the frame itself, none inherited
    locations: tuple[Location, ...] = ()
    border: tuple[int, int] | None = None  # where the sentence says "along the border", in characters of the article
    definite: bool = False  # "the attack": told before
    separate: bool = False  # "in another attack": not told before
    answers: int | None = None  # where the frame of its sentence that it answers starts
    two_sides: bool = False  # forces of two states face each other
    fought_back: bool = False  # the attack was foiled or repelled
    foiled: bool = False  # it came to nothing
    part: int = 0  # counts the happenings that one word tells of: "attacks on Monday and Friday"

    @property
    def sums_up(self) -> bool:
        """Whether it speaks of several happenings at once, or of several provinces."""
        provinces = {loc.place.admin1 for loc in self.locations if loc.geo_precision == "admin1"}
        return len(provinces) > 1 or _SEVERAL.search(self.scene.plain.text) is not None

    @property
    def start(self) -> int:
        """Where its first word stands, in characters of the article."""
        return self.events[0].start

    def find_operations(self, known: Mapping[str, str]) -> frozenset[str]:
        """Return the operations it names in lower case, each by its first name."""
        names = (name.lower() for event in self.events if (name := name_operation(event)))
        return frozenset(known.get(name, name) for name in names)


def find_answered_frame(frame: Frame, frames: Sequence[Frame]) -> Frame | None:
    """Find the frame of the same sentence that a frame answers, None if it answers none of them."""
    return next((other for other in frames if other.start == frame.answers), None)


def code_frames(scene: Scene, lexicon: ActorLexicon) -> list[Frame]:
    """Code the happenings of one sentence, in reading order."""
    frames: list[Frame] = []
    for event in scene.events:
        frame = _open_frame(scene, event, lexicon)
        if frames and _is_speakers_deed(scene, event):
            frames[0] = replace(frames[0], events=(*frames[0].events, event))
            continue
        previous = frames[-1] if frames else None
        if previous and previous.kind == "ceasefire" and event.event_type == "talks":
            continue  # "agreed in talks": the talks are how, not what
        if previous and _is_same(scene, previous, frame, lexicon):
            frames[-1] = _join(previous, frame)
            continue
        if previous and _is_answered_first(scene, previous):
            answering = frame.roles.initiator or previous.roles.initiator
            frame = replace(frame, answers=previous.start, roles=replace(frame.roles, initiator=answering))
            frames[-1] = replace(previous, roles=replace(previous.roles, initiator=None))
        elif previous and _answers(scene, previous, frame, lexicon):
            frames[-1] = replace(previous, answers=frame.start)
        frames.append(frame)
    return frames


def _open_frame(scene: Scene, event: EventMention, lexicon: ActorLexicon) -> Frame:
    text = scene.plain.text
    start = scene.plain.index(event.start)
    return Frame(
        scene=scene,
        events=(event,),
        kind=event.event_type,
        roles=code_roles(scene, event, lexicon),
        definite=_is_definite(text[:start], event),
        separate=_SEPARATE.search(text, max(start - 60, 0), start + 40) is not None
        or _LONG_BEFORE.search(text[:start]) is not None,
        two_sides=has_two_sides(scene, lexicon),
        fought_back=_FOUGHT_BACK.search(text) is not None,
        foiled=_FOILED.search(text[:start]) is not None,
    )


def _is_speakers_deed(scene: Scene, event: EventMention) -> bool:
    """Whether the words are "…, saying it had killed": a figure for what the subject of the sentence did."""
    left = scene.plain.text[: scene.plain.index(event.start)]
    return event.event_type == "killing" and _SPEAKERS_DEED.search(left) is not None


def _is_definite(left: str, event: EventMention) -> bool:
    """Whether the word stands as "the attack" does: told before. A verb or a name never does."""
    noun = not event.rule.endswith(("verb", "name")) and event.event_type != "killing"
    return noun and _DEFINITE.search(left) is not None


def _is_same(scene: Scene, one: Frame, other: Frame, lexicon: ActorLexicon) -> bool:
    if not is_compatible(one.kind, other.kind) or (one.kind in CONTEXT and one.kind != other.kind):
        return False
    between = scene.plain.text[scene.plain.index(one.events[-1].end) : scene.plain.index(other.start)]
    if (
        _is_answered_first(scene, one)
        or (_ANSWERS.search(between) and not _ELABORATES.search(between))
        or (names_its_actor(other.kind) and is_opposed(one, other, lexicon))
    ):
        return False
    if _has_own_force(one, other) or _is_told_apart(scene, one, other):
        return False
    if _AFTER.search(between) and names_its_actor(other.kind) and names_its_actor(one.kind) and other.roles.initiator:
        return False
    between_start, between_end = one.events[-1].end, other.start
    own = [loc for loc in scene.locations if loc.toponym.start < between_end]
    later = [loc for loc in scene.locations if loc.toponym.start >= other.events[0].end]
    dated = [d for d in scene.dates if d.role == "at"]
    if len(dated) > 1 and any(between_start <= d.start < between_end for d in dated[1:]) and own and later:
        return False
    parted = re.search(r";", between) or (
        _WHILE.search(between) and not are_compatible(list_finest(own), list_finest(later))
    )
    return not (parted and own and later)


def _is_answered_first(scene: Scene, frame: Frame) -> bool:
    """Whether the words before a happening say that the next one answers it: "in response to those strikes, …"."""
    return _ANSWERED_FIRST.search(scene.plain.text[: scene.plain.index(frame.start)]) is not None


def _is_told_apart(scene: Scene, one: Frame, other: Frame) -> bool:
    """Whether a new clause tells of "a separate attack", or of something "elsewhere"."""
    start, end = scene.plain.index(one.events[-1].end), scene.plain.index(other.events[0].end)
    return _NEW_CLAUSE.search(scene.plain.text[start : end + 30]) is not None


def _has_own_force(one: Frame, other: Frame) -> bool:
    """Whether the second clause has a subject that fights by other means: jets struck, and troops attacked."""
    if other.kind not in {"attack", "assault"} or one.kind not in {"airstrike", "drone_strike", "shelling", "strike"}:
        return False
    subject = other.roles.subject
    return subject is not None and subject > one.start


def is_opposed(one: Frame, other: Frame, lexicon: ActorLexicon) -> bool:
    """Whether two frames have different sides as initiators."""
    a, b = one.roles.initiator, other.roles.initiator
    if a is None or b is None or not names_its_actor(one.kind) or not names_its_actor(other.kind):
        return False
    return is_other_side(a, b, lexicon)


def _answers(scene: Scene, one: Frame, other: Frame, lexicon: ActorLexicon) -> bool:
    """Whether the sentence says that the first happening answers the second; nobody answers his own deed."""
    between = scene.plain.text[scene.plain.index(one.events[-1].end) : scene.plain.index(other.start)]
    a, b = one.roles.initiator, other.roles.initiator
    if a is not None and b is not None and not is_other_side(a, b, lexicon):
        return False
    if _ANSWERS.search(between):
        return True
    follows = _AFTER.search(between) is not None and b is not None
    return follows and one.kind not in CONTEXT and other.kind not in CONTEXT


def _join(one: Frame, other: Frame) -> Frame:
    finer_first = other.kind != one.kind and join_kinds(one.kind, other.kind) == other.kind
    lead, rest = (other, one) if finer_first else (one, other)
    return replace(
        one,
        events=(*one.events, *other.events),
        kind=join_kinds(one.kind, other.kind),
        roles=Roles(
            initiator=lead.roles.initiator or rest.roles.initiator,
            target=lead.roles.target or rest.roles.target,
            blamed=lead.roles.blamed if lead.roles.initiator else rest.roles.blamed,
        ),
        definite=one.definite and (other.definite or other.kind == "killing"),
        separate=one.separate or other.separate,
    )
