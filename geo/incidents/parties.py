"""States that did something together or to people: who brought a truce about, and from where people had to go back."""

import re

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor, ActorMention, EventMention
from geo.extraction.phrases import Phrase
from geo.incidents.scenes import Scene

_MEDIATED = re.compile(r"([A-Z]\w+)[ -](?:mediated|brokered)")
_SPEAKS_BEHIND = Phrase(  # what stands before
    r" (?:[\w-]+ ){0,3}(?:(?:said|says|added|confirmed|reported),|(?:welcom|hail|prais|applaud|laud)(?:ed|s|es)\b)"
)
_NEAR = 40  # characters
_HOST = re.compile(r"\bfrom (?:neighbou?ring |nearby )?(?P<host>Pakistan|Iran)\b(?! (?:and|or) (?:Iran|Pakistan)\b)")


def find_mediators(scene: Scene, event: EventMention, lexicon: ActorLexicon) -> Actor | None:
    """Find who brought a truce about: "Qatar and Turkey mediated", "a Qatari-mediated ceasefire"."""
    if inside := _MEDIATED.match(event.words):
        return lexicon.demonyms.get(inside.group(1).lower()) or lexicon.metonyms.get(inside.group(1).lower())
    named = _list_near(scene, event)
    near = [m.actor for m in named if not _SPEAKS_BEHIND.find_at(scene.plain, scene.plain.index(m.end))]
    governments = list(dict.fromkeys(actor for actor in near if actor.kind in {"government", "organisation"}))
    if len(governments) < 2:
        return governments[0] if governments else None
    names = ", ".join(actor.name for actor in governments)
    return Actor(id="+".join(actor.id for actor in governments), name=names, side=None, kind="government")


def _list_near(scene: Scene, event: EventMention) -> list[ActorMention]:
    """List the actors before a truce, each near to it or to the next: "Pakistan and the rulers in Kabul agreed"."""
    near: list[ActorMention] = []
    start = event.start
    for mention in sorted(scene.actors, key=lambda each: each.end, reverse=True):
        if mention.end <= start and start - mention.end < _NEAR:
            near.insert(0, mention)
            start = mention.start
    return near


def find_host(scene: Scene, lexicon: ActorLexicon) -> Actor | None:
    """Find which country people went back from; None where it is none, or more than one."""
    hosts = {match["host"].lower() for match in _HOST.finditer(scene.plain.text)}
    return lexicon.metonyms.get(hosts.pop()) if len(hosts) == 1 else None
