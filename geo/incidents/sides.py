"""Who stands against whom: sides of actors, as far as the words around a happening tell."""

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor
from geo.extraction.phrases import Phrase
from geo.incidents.scenes import Scene

_TWO_SIDES = Phrase(
    r"\b(?:between|of) (?:the )?(?:two|2) (?:countries|neighbou?rs|sides|nations|forces|armies|militaries|states)\b"
    r"|\bbetween (?:the )?(?:South Asian |neighbou?ring )(?:countries|neighbou?rs|states|nations)\b"
    r"|\bbetween the neighbou?rs\b"
    r"|\b(?:afghan|taliban)(?: [a-z]+)? and pakistani\b|\bpakistani(?: [a-z]+)? and (?:afghan|taliban)\b"
    r"|\bthe (?:two|2) (?:countries|neighbou?rs|nations|armies)\b"
    r"|\bboth sides\b(?! of (?:the |a |an |its )?(?:[\w-]+ )?(?:road|highway|street|track|path|pass|valley|river|"
    r"bridge|gorge|ravine|ridge|convoy|bus|bazaar|railway|route|motorway)\b)"
    r"|\bon the (?:afghan|pakistani) side\b"
    r"|\b(?:forces|troops|guards|armies|soldiers) (?:of|from) both (?:countries|sides|nations|states)\b"
    r"|\b(?:fighting|clashes|hostilities|conflict|war|battles?) (?:with|against) (?:neighbou?ring )?"
    r"(?:pakistan|afghanistan|the (?:afghan )?taliban)\b"
)
_MEANWHILE = Phrase(
    r"(?:[A-Z ]{3,40}: )?\W*(?:(?:but|and|yet|meanwhile),? )?(?:while|even while|even as|amid|as|when) [^,;]*"
    r"\b(?:talks?|talked|talking|negotiat\w+|dialogue|(?:delegat\w+|ministers|envoys|mediators|officials|sides|"
    r"teams|representatives) (?:of [^,;]{2,50} )?(?:were |was |are |is |had )?(?:still )?"
    r"(?:met|meet|meeting|sat|sitting|gathered|huddled|in session|in))\b[^,;]*, "
)
_BACKED = Phrase(r"-(?:backed|sponsored|funded|supported|trained|linked)\b")
LANDS = {"pakistan": "PK", "afghanistan": "AF"}  # the country of a side, ISO 3166-1
UNNAMED = "militants"  # the id of the actor that is named only by what it does


def has_two_sides(scene: Scene, start: int, lexicon: ActorLexicon) -> bool:
    """Whether the forces or governments of two states stand in the sentence.

    Those who only talk meanwhile do not: "while Pakistan and Afghanistan hold talks, the army killed nine militants".

    Args:
        scene: The sentence.
        start: Where the happening begins, in characters of the article.
        lexicon: The actors and their sides.
    """
    begin = find_news_behind_talks(scene)
    actors = [
        m.actor
        for m in scene.actors
        if m.actor.kind in {"government", "forces"}
        and (m.start >= begin or start < begin)
        and not _BACKED.find_at(scene.plain, scene.plain.index(m.end))
    ]
    sides = {lexicon.side(actor).id for actor in actors}
    return len(sides & {"pakistan", "afghanistan", "india", "iran"}) > 1 or _TWO_SIDES.stands_in(scene.plain)


def find_news_behind_talks(scene: Scene) -> int:
    """Find where the news begins behind "while they met in Doha, …", in characters of the article; 0 without such."""
    aside = _MEANWHILE.find_at(scene.plain, 0)
    return scene.plain.locate(*aside.span())[1] if aside else 0


def is_other_side(one: Actor, other: Actor, lexicon: ActorLexicon) -> bool:
    """Whether two actors belong to two sides; nobody in particular ("militants") may be any armed group."""
    sides = {lexicon.side(one).id, lexicon.side(other).id}
    if UNNAMED in sides and all(a.kind == "armed_group" for a in (one, other)):
        return False
    return len(sides) > 1
