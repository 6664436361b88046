"""Happenings that a sentence counts and places one by one: "two separate engagements in Tank and Bannu"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import combinations, pairwise

from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.dated import length_of
from geo.incidents.frames import Frame
from geo.incidents.places import are_compatible, list_finest

_TWO_DAYS = timedelta(days=2)
_WIDE = ("admin1", "country", "border")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_LISTED = re.compile(r"(?: [\w-]+)?(?:,| and|, and)(?: in)?(?: the)? ")
_SEPARATE_ONES = Phrase(
    r"\b(?:(two|three|four|five|six|[2-6]) (?:separate |different )?|separate |different )(?:[\w-]+ ){0,2}?"
    r"(?:engagements|operations|incidents|attacks|encounters|blasts|explosions|clashes|actions|ibos|raids|bombings)\b"
)


def split_places(frame: Frame) -> Iterator[Frame]:
    """Make two happenings of "two separate engagements in Tank and Bannu"; the figures beside them are their sum.

    Args:
        frame: Of one sentence, with its places.
    """
    places = [] if frame.part else list_apart(frame)
    if not places:
        yield frame
    for part, place in enumerate(places):
        yield replace(frame, locations=(place,), separate=frame.separate or part > 0, part=part, summed=True)


def list_apart(frame: Frame) -> list[Location]:
    """List the places of "two separate engagements in Tank and Bannu", one each; empty where it is not so told.

    Args:
        frame: Of one sentence, with its places.
    """
    told = _SEPARATE_ONES.find(frame.scene.plain)
    places = [loc for loc in list_finest(frame.locations) if loc.geo_precision not in _WIDE]
    named = (told.group(1) or "").lower() if told else ""
    number = int(named) if named.isdigit() else _NUMBERS.get(named, len(places) if told else 0)
    apart = all(not are_compatible([one], [other]) for one, other in combinations(places, 2)) and _are_listed(places)
    return places if number == len(places) > 1 and apart and not (named == "" and _sums_up_days(frame)) else []


def _sums_up_days(frame: Frame) -> bool:
    """Whether it sums up several days: which day each of "separate operations in five districts" was, nobody says."""
    return any(date.value is not None and length_of(date.value) > _TWO_DAYS for date in frame.dates)


def _are_listed(places: Sequence[Location]) -> bool:
    """Whether places stand in a list: "in Tank and Bannu districts"; a road of a town does not."""
    spots = [place.toponym for place in places]
    text = spots[0].sentence.article.text if spots else ""
    return all(_LISTED.fullmatch(text[a.end : b.start]) for a, b in pairwise(spots))
