"""States that did something together or to people: who brought a truce about, and from where people had to go back."""

import re

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor, EventMention
from geo.extraction.phrases import Phrase
from geo.incidents.scenes import Scene

_MEDIATED = re.compile(r"([A-Z]\w+)[ -](?:mediated|brokered)")
_SPEAKS_BEHIND = Phrase(r" (?:[\w-]+ ){0,3}(?:said|says|added|confirmed|reported),")  # what stands before
_HOST = re.compile(r"\bfrom (?:neighbou?ring |nearby )?(?P<host>Pakistan|Iran)\b(?! (?:and|or) (?:Iran|Pakistan)\b)")


def find_mediators(scene: Scene, event: EventMention, lexicon: ActorLexicon) -> Actor | None:
    """Find who brought a truce about: "Qatar and Turkey mediated", "a Qatari-mediated ceasefire"."""
    if inside := _MEDIATED.match(event.words):
        return lexicon.demonyms.get(inside.group(1).lower()) or lexicon.metonyms.get(inside.group(1).lower())
    named = (m for m in scene.actors if m.end <= event.start and event.start - m.end < 40)
    near = [m.actor for m in named if not _SPEAKS_BEHIND.find_at(scene.plain, scene.plain.index(m.end))]
    governments = list(dict.fromkeys(actor for actor in near if actor.kind in {"government", "organisation"}))
    if len(governments) < 2:
        return governments[0] if governments else None
    names = ", ".join(actor.name for actor in governments)
    return Actor(id="+".join(actor.id for actor in governments), name=names, side=None, kind="government")


def find_host(scene: Scene, lexicon: ActorLexicon) -> Actor | None:
    """Find which country people went back from; None where it is none, or more than one."""
    hosts = {match["host"].lower() for match in _HOST.finditer(scene.plain.text)}
    return lexicon.metonyms.get(hosts.pop()) if len(hosts) == 1 else None
