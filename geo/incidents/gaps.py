"""Happenings of one word in several places, each with a figure or an object of its own.

"Four men were killed in Bannu, three in Tank and two in Hangu" tells of three; "raids in Bannu, Tank and Hangu" of what
belongs together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from geo.geocoding.model import Location
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT

_NUMBER = r"(?:another|one|two|three|four|five|six|seven|eight|nine|ten|[\w-]+teen|\d+)"
_IN = r"(?:in|at|near)(?: the)?(?: [\w'’-]+ (?:area|village|town|district) of(?: the)?)?\s*$"
_FIGURE = re.compile(rf"(?:,|;|,? and|,? while) {_NUMBER}\b(?: [\w'’-]+){{0,3}}? {_IN}", re.IGNORECASE)
_OBJECT = re.compile(rf"(?:;|,? and) (?:an?|another)\b(?: [\w'’-]+){{1,5}}? {_IN}", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:who|which|where|when|after|whose)\b", re.IGNORECASE)
_WIDE = ("country", "border")
_TOGETHER = frozenset({"airstrike", "drone_strike", "strike", "shelling", "clash", "border_clash", *CONTEXT})


def split_gaps(frame: Frame) -> Iterator[Frame]:
    """Make a frame for each place that has a figure or an object of its own; yield the frame as it is if none has."""
    places = [loc for loc in frame.locations if loc.geo_precision not in _WIDE]
    starts = [start for one, other in pairwise(places) if (start := _find_gap(frame, one, other))]
    groups = list(_group(places, starts))
    if not starts or frame.part or frame.summed:
        yield frame
        return
    sentence = frame.scene.sentence
    bounds = [sentence.start, *starts, sentence.end]
    for part, (group, (start, end)) in enumerate(zip(groups, pairwise(bounds), strict=True)):
        own = tuple(date for date in frame.dates if start <= date.start < end)
        dated = own if any(date.role == "at" for date in own) else frame.dates
        separate = frame.separate or part > 0
        yield replace(frame, locations=tuple(group), dates=dated, separate=separate, part=part, span=(start, end))


def _find_gap(frame: Frame, one: Location, other: Location) -> int | None:
    """Return where the words for the second place begin, if they tell of something of its own there; else None."""
    text = frame.scene.sentence.article.text
    begin = one.toponym.end
    if frame.kind == "talks":
        return _find_day_between(frame, one, other)
    between = text[begin : other.toponym.start]
    found = _FIGURE.search(between) or (None if frame.kind in _TOGETHER else _OBJECT.search(between))
    if found is None or _CLAUSE.search(between):
        return None
    inside = any(begin <= event.start < other.toponym.start for event in frame.scene.events)
    return None if inside else begin + found.start()


def _find_day_between(frame: Frame, one: Location, other: Location) -> int | None:
    """Return where the words for a second round begin: "talks in Doha on 10 May and in Muscat on 25 May"; else None."""
    days = [date for date in frame.dates if date.value and date.value.precision == "day"]
    between = [day for day in days if one.toponym.end <= day.start < other.toponym.start]
    before = any(day.start < one.toponym.start for day in days)
    after = any(day.start > other.toponym.start for day in days)
    if len(between) != 1 or before == after:
        return None
    return between[0].start if before else between[0].end


def _group(places: Sequence[Location], starts: Sequence[int]) -> Iterator[list[Location]]:
    """Part the places at where the words for the next one begin."""
    bounds = [0, *starts, places[-1].toponym.end if places else 0]
    for start, end in pairwise(bounds):
        yield [loc for loc in places if start <= loc.toponym.start < end]
