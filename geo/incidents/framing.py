"""From the words of one sentence that tell of happenings to its frames, in reading order.

Words that tell of the same happening are gathered into one frame (see `word_frames`); `parting` says when they do not.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import EventMention
from geo.extraction.phrases import Phrase
from geo.incidents.fire_back import tell_as_attack, tell_as_end, tell_as_harm
from geo.incidents.frames import Frame
from geo.incidents.kinds import join_kinds
from geo.incidents.main_clauses import forget_bystander
from geo.incidents.parting import are_one, elaborates
from geo.incidents.protests import forget_protester
from geo.incidents.rescues import forget_rescuer
from geo.incidents.roles import Roles, code_roles
from geo.incidents.rounds import is_how
from geo.incidents.scenes import Scene
from geo.incidents.sequences import answers, is_answered_first, read_between
from geo.incidents.sides import has_two_sides
from geo.incidents.word_frames import open_frame

_PLURAL = re.compile(r"(?:attacks|assaults|raids)$", re.IGNORECASE)  # a hostage taken in one of them is not them all
_SPEAKERS_DEED = Phrase(
    r"\b(?:saying|claiming|adding|stating|asserting)(?: that)? (?:it|they|its \w+|to) (?:had |have |has )?$"
)
_LED_TO = re.compile(r"\b(?:after which|followed by|which led to|prompting|triggering|whereupon)\b", re.IGNORECASE)
_HAS_OUTCOME = re.compile(
    r"(?: [\w'-]+){0,5}? (?:in|during) which\b[^.;]*"
    r"\b(?:killed|dead|died|perished|martyred|slain|neutrali[sz]ed|eliminated)\b",
    re.IGNORECASE,
)
_MEN = re.compile(r"\b(?:\d+|dozens? of|two|three|four|five|six|several) (?:armed )?men\b", re.IGNORECASE)
_IN_WHICH = Phrase(
    r"\b(?:in|during) which (?:(?!(?:jets|troops|gunmen|militants|forces|police)\b)[\w-]+ ){0,6}"
    r"(?:[\w-]+, (?:including|among them) [^,;]{3,60}, )?$"
)
_ATTACKERS = re.compile(r"\b(?:attackers|assailants|raiders)\b", re.IGNORECASE)
_AND_THEY = re.compile(
    r"(?: (?!(?:after|before|while|when|as)\b)[\w'-]+){1,6}?(?:,| and|, and) (?:then |also )?", re.IGNORECASE
)
_GOES_ON = re.compile(r"(?: [\w'-]+){0,3}? and (?:then |also )?", re.IGNORECASE)
_THEN = re.compile(r"[^.;]{0,60}?,? (?:and|before|then)(?: then| also| later)? ", re.IGNORECASE)
_SET_OFF = re.compile(r"(?:set(?:ting)? off|detonat|blew|blowing|explod|trigger)", re.IGNORECASE)
_FIGHTS = frozenset({"clash", "operation", "shooting", "killing"})
_BOMBS = frozenset({"bombing", "suicide_bombing", "explosion"})
_FORCES_FELL = Phrase(
    r"\b(?:soldiers?|troops?|policem[ae]n|police|personnel|cops?|constables?|guards?|officers?|levies)\b[^,;.]{0,60}?"
    r"\b(?:martyr\w*|killed|lost their lives|died|fell|perished|wounded|injured|laid down)\b"
)
_FIRED_FIRST = "fired-first"  # the rule of a word
_RIGHT_AFTER = re.compile(
    r"[^,;.]{0,60}\b(?:after|following|that followed) (?:an?|the) (?:[\w-]+ ){0,3}", re.IGNORECASE
)


def code_frames(scene: Scene, lexicon: ActorLexicon) -> list[Frame]:
    """Code the happenings of one sentence, in reading order.

    Args:
        scene: The sentence.
        lexicon: The actors and their sides.
    """
    frames: list[Frame] = []
    for event in scene.events:
        two_sides = has_two_sides(scene, event.start, lexicon)
        frame = open_frame(scene, event, code_roles(scene, event, lexicon), two_sides=two_sides)
        frame = tell_as_harm(forget_rescuer(forget_bystander(frame)))
        if frames and _is_speakers_deed(scene, event):
            frames[0] = _add_words(frames[0], frame)
            continue
        previous = frames[-1] if frames else None
        frame = forget_protester(previous, frame) if previous else frame
        if previous and is_how(previous, frame):
            continue  # "agreed in talks": the talks are how, not what
        if (fight := _find_begun(frames, frame)) is not None:
            frames[fight] = _add_words(frames[fight], frame)
            continue
        if previous and _came_of(previous, frame):
            frames[-1] = _add_words(previous, frame)
            continue
        if previous and frame.kind == "killing" and _IN_WHICH.stands_in(scene.plain, 0, scene.plain.index(frame.start)):
            frames[-1] = _add_words(previous, frame)
            continue
        if previous and _fell_after_blast(previous, frame):
            frames[-1] = replace(_join(previous, frame), kind=frame.kind)
            continue
        if previous and (kind := _name_deed(previous, frame)):
            frames[-1] = replace(_join(previous, frame), kind=kind)
            continue
        if previous and not _led_to_another(previous, frame) and are_one(scene, previous, frame, lexicon):
            frames[-1] = _join(previous, frame)
            continue
        if previous and is_answered_first(previous, frame):
            answering = frame.roles.initiator or previous.roles.initiator
            frame = replace(frame, answers=previous.start, roles=replace(frame.roles, initiator=answering))
            frames[-1] = replace(previous, roles=replace(previous.roles, initiator=None))
        elif previous and answers(previous, frame, lexicon):
            frames[-1] = replace(previous, answers=frame.start)
        frames.append(frame)
    return [tell_as_attack(tell_as_end(frame), lexicon) for frame in frames]


def _find_begun(frames: Sequence[Frame], frame: Frame) -> int | None:
    """Find the fight of which "the other side fired first" is told, by its position among the frames before."""
    fights = (i for i, known in enumerate(frames) if known.kind in {"clash", "border_clash"})
    return next(fights, None) if frame.events[0].rule == _FIRED_FIRST else None


def _came_of(one: Frame, other: Frame) -> bool:
    """Whether an exchange of fire or a hunt came of an attack: that does not say what the attack was."""
    if one.kind == "shooting" and (_threw_and_went_off(one, other) or _fired_besides(one, other)):
        return True
    hunts = any(event.event_type == "operation" for event in one.events) and one.kind != "operation"
    led = _LED_TO.search(read_between(one, other)) is not None
    if (one.kind != "operation" and other.separate) or _HAS_OUTCOME.match(
        other.scene.plain.text, other.scene.plain.index(other.events[-1].end)
    ):
        return False
    return other.kind in {"clash", "operation"} and (led or (hunts and other.kind == "operation"))


def _led_to_another(one: Frame, other: Frame) -> bool:
    """Whether the first prompted the second, which killed people of its own."""
    plain = other.scene.plain
    own = _HAS_OUTCOME.match(plain.text, plain.index(other.events[-1].end)) is not None
    return own and other.kind == "operation" and _LED_TO.search(read_between(one, other)) is not None


def _fell_after_blast(one: Frame, other: Frame) -> bool:
    """Whether forces fell in a fight that began with a bomb: "six fell in a gunfight after a car bomb attack on them".

    A bomb that killed people of its own, or went off a day before, is another happening.
    """
    plain = other.scene.plain
    own = _HAS_OUTCOME.match(plain.text, plain.index(other.events[-1].end)) is not None
    fought = one.kind in _FIGHTS and other.kind in _BOMBS and not own
    fell = fought and _FORCES_FELL.stands_in(plain, 0, plain.index(one.events[-1].end))
    return fell and _RIGHT_AFTER.fullmatch(read_between(one, other)) is not None


def _threw_and_went_off(one: Frame, other: Frame) -> bool:
    """Whether what exploded is the grenade that was thrown."""
    return other.kind == "explosion" and "grenade" in one.events[-1].words.lower()


def _fired_besides(one: Frame, other: Frame) -> bool:
    """Whether armed men also fired rockets where they shot: "they threw grenades and fired rockets at the post"."""
    actor = one.roles.initiator
    men = actor is None and _MEN.search(one.scene.plain.text) is not None
    armed = men or (actor is not None and actor.kind == "armed_group")
    return armed and other.kind == "shelling" and _GOES_ON.fullmatch(read_between(one, other)) is not None


def _name_deed(one: Frame, other: Frame) -> str | None:
    """Return the kind of a deed that two frames tell of, though their own kinds disagree; None where they are two."""
    if _did_both(one, other):
        return "abduction"
    if _set_off_besides(one, other):
        return other.kind
    return one.kind if elaborates(one, other) else None


def _did_both(one: Frame, other: Frame) -> bool:
    """Whether one subject blew something up and took people: "they blew up the track, took forty hostage and fled"."""
    between = read_between(one, other)
    starts = [loc.toponym.start for loc in one.scene.locations]
    apart = any(one.start <= at < other.start for at in starts) and any(other.start <= at for at in starts)
    told = {one.kind, other.kind} == {"bombing", "abduction"} and not other.separate
    return told and not apart and _AND_THEY.fullmatch(between) is not None


def _set_off_besides(one: Frame, other: Frame) -> bool:
    """Whether those who shot also set off a bomb: "they opened fire and then blew themselves up"."""
    bomb = other.kind in _BOMBS and _SET_OFF.match(other.events[0].words) is not None
    return one.kind == "shooting" and bomb and _THEN.fullmatch(read_between(one, other)) is not None


def _add_words(one: Frame, other: Frame) -> Frame:
    """Add the words of another frame to what a frame rests on, and nothing that they say."""
    return replace(one, events=(*one.events, *other.events), told=(*one.told, *other.told))


def _is_speakers_deed(scene: Scene, event: EventMention) -> bool:
    """Whether the words are "…, saying it had killed": a figure for what the subject of the sentence did."""
    return event.event_type == "killing" and _SPEAKERS_DEED.stands_in(scene.plain, 0, scene.plain.index(event.start))


def _join(one: Frame, other: Frame) -> Frame:
    finer_first = other.kind != one.kind and join_kinds(one.kind, other.kind) == other.kind
    lead, rest = (other, one) if finer_first else (one, other)
    if one.kind == "clash" and one.definite:
        rest = lead = one  # "the fighting broke out after troops shot at a car": both sides fought
    if rest.roles.target is not None and lead.roles.initiator == rest.roles.target:
        # "police killed three militants in a shootout": the militants are not those who acted
        lead, rest = rest, lead
    initiator, target = lead.roles.initiator or rest.roles.initiator, lead.roles.target or rest.roles.target
    if _died_attacking(one, other):
        target = one.roles.target
    several = other.kind == "abduction" and _PLURAL.search(one.events[0].words) is not None
    return replace(
        one,
        events=(*one.events, *other.events),
        told=(*one.told, *other.told),
        kind=one.kind if several else join_kinds(one.kind, other.kind),
        roles=Roles(
            initiator=None if initiator == target else initiator,  # "rebels died in clashes": who else is not said
            target=target,
            blamed=lead.roles.blamed if lead.roles.initiator else rest.roles.blamed,
        ),
        definite=_is_told_before(one, other),
        separate=one.separate or other.separate,
    )


def _died_attacking(one: Frame, other: Frame) -> bool:
    """Whether the second tells of attackers who died, after those whom they had killed: they were not the target."""
    target = other.roles.target
    attackers = other.kind == "killing" and target is not None and target.kind == "armed_group"
    kinds = [event.event_type for event in one.events]
    named = _ATTACKERS.search(read_between(one, other)) is not None
    return attackers and kinds[0] in {"attack", "assault"} and ("killing" in kinds or named)


def _is_told_before(one: Frame, other: Frame) -> bool:
    """Whether two joined frames speak of what was told before; a killing beside "the attack" tells what it did."""
    definite = [frame.definite for frame in (one, other) if frame.kind != "killing"]
    return bool(definite) and all(definite)
