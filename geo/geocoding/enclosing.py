"""Where a place that the gazetteer does not know lies: at the known place named beside it, no more precisely."""

import re
from collections.abc import Mapping, Sequence

from geo.extraction.model import Toponym
from geo.geocoding.choice import THEATRE
from geo.geocoding.context import belongs_to, find_kinds_said, find_neighbours
from geo.geocoding.model import Place

_ON_THE_WAY = re.compile(r"\b(?:to|from|for|towards|via)\s+$", re.IGNORECASE)
_REACH = 12  # characters before a name that tell whether somebody only went there
_FINENESS = ("site", "crossing", "village", "town", "city", "area", "district", "region", "province")
_NEAR = 3  # sentences back in which a place still tells where


def find_enclosing(
    toponym: Toponym, toponyms: Sequence[Toponym], places: Mapping[int, Place]
) -> tuple[Place, str] | None:
    """The known place beside an unknown one, and the reason in words; None where the article names none.

    Args:
        toponym: The unknown place.
        toponyms: All toponyms of the article in reading order.
        places: The places chosen for known toponyms, by `id` of the toponym object.
    """
    beside = [(other, place) for other in find_neighbours(toponym, toponyms) if (place := _usable(other, places))]
    if "district" in find_kinds_said(toponym):  # a district lies in no town and in no other district
        beside = [(other, place) for other, place in beside if place.kind in ("province", "region")]
    if beside:
        best = _finest(toponym, beside)
        return best, f"“{toponym.name}” is not in the gazetteer: {best.name}, named in the same sentence, is shown"
    before = [(other, place) for other in toponyms if other.start < toponym.start and (place := _usable(other, places))]
    if not before:
        return None
    return _last_named(toponym, before)


def _finest(toponym: Toponym, beside: Sequence[tuple[Toponym, Place]]) -> Place:
    """The place the text puts it in; if that is a whole province, the finest place of it in the sentence.

    A place beyond the theatre, such as the seat of a speaker, only where the sentence names no other.
    """
    said = next((place for other, place in beside if belongs_to(toponym, other)), None)
    if said is not None and said.kind not in ("province", "region"):
        return said
    within = [place for _, place in beside if said is None or place.admin1 == said.admin1]
    within = [place for place in within if place.country in THEATRE] or within
    return min(within, key=lambda place: _FINENESS.index(place.kind))


def _last_named(toponym: Toponym, before: Sequence[tuple[Toponym, Place]]) -> tuple[Place, str]:
    """The place named last, unless as a government's seat or an end of a journey; a dateline where nothing else was.

    What the gazetteer does not know is small, and so of the theatre where a place there was named.
    """
    in_text = [(other, place) for other, place in before if not other.dateline and (other.literal or not place.capital)]
    stood = [(other, place) for other, place in in_text if not _ON_THE_WAY.search(_read_before(other))]
    named = [place for _, place in stood or in_text or before]
    place = ([place for place in named if place.country in THEATRE] or named)[-1]
    return place, f"“{toponym.name}” is not in the gazetteer: {place.name}, named last before it, is shown"


def _read_before(toponym: Toponym) -> str:
    sentence = toponym.sentence
    return sentence.article.text[max(sentence.start, toponym.start - _REACH) : toponym.start]


def _usable(toponym: Toponym, places: Mapping[int, Place]) -> Place | None:
    """A place that tells more than the country."""
    place = places.get(id(toponym))
    bound = toponym.sentence.article.text.startswith("-bound", toponym.end)  # "a Punjab-bound coach" is elsewhere
    return place if place and not bound and place.admin1 is not None and place.kind in _FINENESS else None
