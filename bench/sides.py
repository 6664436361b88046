"""Whose side a reader's words for who did it, or for whom it hit, mean: "Pakistani police", "TTP (suspected)"."""

import re
from collections.abc import Iterator

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor
from geo.extraction.words import join_words
from geo.incidents.sides import UNNAMED

_ASIDE = re.compile(r"\([^()]*\)")
_FIGHT = ("government", "forces", "armed_group")  # kinds of actors


class SideReader:
    """Reads the sides of a conflict out of a few words."""

    def __init__(self, lexicon: ActorLexicon) -> None:
        self._lexicon = lexicon
        self._countries = lexicon.demonyms | lexicon.metonyms
        self._country = re.compile(rf"\b(?:{join_words(self._countries)})\b", re.IGNORECASE)

    def read(self, words: str | None) -> frozenset[str]:
        """Return the ids of the sides; empty where the words name none that fights, or say that it is not known."""
        text = _ASIDE.sub("", words or "").replace("’", "'")
        return frozenset(self._lexicon.side(actor).id for actor in self._find(text) if actor.kind in _FIGHT)

    def agree(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether two sets of sides share one; "militants" may be any armed group."""
        if not one or not other:
            return False
        return bool(one & other) or (UNNAMED in one | other and self._are_groups(one | other))

    def _are_groups(self, sides: frozenset[str]) -> bool:
        return all(self._lexicon.actors[side].kind == "armed_group" for side in sides)

    def _find(self, text: str) -> Iterator[Actor]:
        rest = text
        for match in self._lexicon.pattern.finditer(text):
            yield self._lexicon.aliases[" ".join(match.group().lower().split())]
            rest = rest.replace(match.group(), "")
        for match in self._country.finditer(rest):
            yield self._countries[match.group().lower()]
