"""Who stands against whom: sides of actors, as far as the words around a happening tell."""

import re

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor
from geo.incidents.scenes import Scene

_TWO_SIDES = re.compile(
    r"\b(?:between|of) (?:the )?two (?:countries|neighbou?rs|sides|nations)\b"
    r"|\b(?:afghan|taliban)(?: [a-z]+)? and pakistani\b|\bpakistani(?: [a-z]+)? and (?:afghan|taliban)\b"
    r"|\bthe two (?:countries|neighbou?rs|nations|armies)\b|\bboth sides\b",
    re.IGNORECASE,
)
_BACKED = re.compile(r"-(?:backed|sponsored|funded|supported|trained|linked)\b", re.IGNORECASE)
UNNAMED = "militants"  # the id of the actor that is named only by what it does


def has_two_sides(scene: Scene, lexicon: ActorLexicon) -> bool:
    """Whether the forces or governments of two states stand in the sentence."""
    text = scene.plain.text
    actors = [
        m.actor
        for m in scene.actors
        if m.actor.kind in {"government", "forces"} and not _BACKED.match(text, scene.plain.index(m.end))
    ]
    sides = {lexicon.side(actor).id for actor in actors}
    return (
        len(sides & {"pakistan", "afghanistan", "india", "iran"}) > 1 or _TWO_SIDES.search(scene.plain.text) is not None
    )


def is_other_side(one: Actor, other: Actor, lexicon: ActorLexicon) -> bool:
    """Whether two actors belong to two sides; nobody in particular ("militants") may be any armed group."""
    sides = {lexicon.side(one).id, lexicon.side(other).id}
    if UNNAMED in sides and all(a.kind == "armed_group" for a in (one, other)):
        return False
    return len(sides) > 1
