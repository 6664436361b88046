"""What else an article may be about: an accident, a crime, a game or trade; then its violence is none of ours."""

from collections.abc import Sequence

from geo.extraction.events import EventLexicon, find_accident
from geo.extraction.rules import Rule
from geo.incidents.doers import is_verb
from geo.incidents.frames import Frame
from geo.incidents.kinds import is_general
from geo.incidents.scenes import Scene


def find_subject(scenes: Sequence[Scene], lexicon: EventLexicon) -> Rule | None:
    """Find what else the article is about, from its first sentence with an event: then the follow-ups are too.

    The first two sentences count as well, and those before it in its paragraph, unless an armed group acts in it.
    """
    telling = [scene for scene in scenes if scene.events][:1]
    armed = any(mention.actor.kind == "armed_group" for scene in telling for mention in scene.actors)
    beside = [scene for scene in scenes if telling and _stands_before(scene, telling[0])]
    opening = telling if armed else [*telling, *scenes[:2], *beside]
    rules = [rule for scene in opening if (rule := find_accident(scene.plain, lexicon))]
    return next(iter(rules), None)


def _stands_before(scene: Scene, telling: Scene) -> bool:
    """Whether a sentence opens the paragraph in which the first event is told."""
    one, other = scene.sentence, telling.sentence
    return one.paragraph == other.paragraph and one.start < other.start


def excludes(frame: Frame, rule: str | None, topic: str | None) -> bool:
    """Whether a frame tells of an accident, a crime or trade: its sentence says so, or the article is about one."""
    if frame.kind == "talks":
        return bool({"trade", "sport"} & {rule, topic})
    if "sport" in {rule, topic}:
        fine = any(loc.geo_precision not in {"country", "border"} for loc in frame.locations)
        harmless = not any(count.outcome for count in frame.scene.counts)
        loose = is_general(frame.kind) or is_verb(frame.events[0])  # a bowler may have "bombed" the other side
        return harmless and loose and (rule == "sport" or not fine)
    if "crime" in {rule, topic}:
        return is_general(frame.kind) or frame.kind in {"bombing", "armed_attack", "abduction"}
    if frame.kind == "deportation":
        return rule == "accident"  # "a bus with people deported from there overturned"
    return "accident" in {rule, topic} and (is_general(frame.kind) or frame.kind in {"bombing", "shelling"})
