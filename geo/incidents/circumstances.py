"""When and where, inside one sentence: which happening each date and place belongs to.

A word belongs to the happening whose word follows at once ("Kabul strikes"), else to the last that began before it,
else to the first that is told as new. After a word that tells of no happening ("since it took power in 2021") it
belongs to none. Two dates joined by "and" behind a plural make two happenings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from geo.extraction.model import DateMention, EventMention
from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.clauses import find_clauses, goes_on_after, keep_beside
from geo.incidents.closures import find_opening_day
from geo.incidents.frames import Frame
from geo.incidents.gaps import split_gaps
from geo.incidents.lead_ups import stands_in_aside
from geo.incidents.main_clauses import leave_out_main_clause
from geo.incidents.meetings import drop_seat
from geo.incidents.other_deeds import tells_of_other_deed
from geo.incidents.rounds import split_rounds
from geo.incidents.scenes import Scene
from geo.incidents.separate_places import list_apart, split_places
from geo.incidents.shared_places import share_places
from geo.incidents.shut_places import keep_its_places
from geo.incidents.sides import LANDS, find_news_behind_talks
from geo.incidents.telling_when import AND_ON, is_opened, tells_when

_BORDER = Phrase(
    r"\b(?:along|across|over|at|on|near) (?:(?:parts|stretches|sections|much|most) of )?"
    r"(?:the |their |its |both sides of the )?(?:[\w,-]+ (?:\([^()]*\) )?){0,2}"
    r"(?:border|frontier)\b"
    r"(?! (?:with|of|crossing|province|region|district|corps|constabulary|police|force|works|post))"
    r"|\bcross-border\b|\bborder (?:posts?|attacks?|clashes|skirmishes|fighting|positions|outposts|forces|"
    r"guards|troops)\b"
    r"|\bborder between\b|\b(?:along|across) the border with\b|\b(?:durand|imaginary|hypothetical|zero) (?:line|"
    r"point)\b|\bborder crossings? between\b"
    r"|\b(?:attacks?|assaults?|aggression|incursions?|infiltration|firing|fire|shelling) (?:\w+ )?from (?:the )?"
    r"(?:afghanistan|afghan (?:soil|territory|side))\b"
    r"|\bborder closures?\b|\bat an? (?:[\w-]+ )?border crossing\b"
)
_OTHER_COUNTRY = re.compile(r"\b(?:Tajik|Uzbek|Turkmen|Iran|China\b|Chinese|India\b|Indian)\w*")
_THE_ONE_OF = Phrase(r"\bthe (?:\w+ )?one (?:of|on|in|from) (?:(?:early|late|mid) )?$")
_IT_WAS = Phrase(r"^\W*it was (?:only )?(?:(?:on|in|back in|early|late|earlier) )*$")  # "it was on Friday that …"
_CAME_WHILE = Phrase(
    r"\s+(?:came|comes|took place|takes place|happened|occurred|followed|follows)\s+(?:[\w-]+\s+){0,3}?(?:while|"
    r"as|when|after|amid|before)\b"
)
_CAME = Phrase(  # a verb that dates what stands before, or a colon, which begins what is told of it
    r"\b(?:came(?! (?:back )?(?:in)?to power)|happened|occurred|took place)\b|[a-z]: "
)
_PLURAL = re.compile(r"(?<!s)s$", re.IGNORECASE)
_STRING_OF = re.compile(r"\b(?:string|series|spate|wave)s? of (?:[\w-]+ ){0,4}$", re.IGNORECASE)
_ATTACHED = 3  # characters: "Sunday's attack"
_BUILDING = re.compile(
    r"(?:['’]s)? (?:mosque|school|airport|court|courthouse|market|bazaar|hospital|church|shrine|imambargah|"
    r"police|railway"
    r"|station|railway station|police station|police lines|base|university|hotel|wedding|bus|train|restaurant|"
    r"hospital) "
)
_POSSESSED = re.compile(r"['’]s (?:[\w-]+ ){1,3}")  # "Sunday's Pakistani airstrikes"
_FROM_AFAR = ("airstrike", "drone_strike", "strike")
_THEATRE = frozenset(LANDS.values())


def share_circumstances(scene: Scene, frames: Sequence[Frame]) -> list[Frame]:
    """Give each date, place and border word of a sentence to its frame."""
    if not frames:
        return []
    opened = find_opening_day(scene)
    closed = next((i for i, frame in enumerate(frames) if frame.kind == "border_closure"), None)
    told = [_take_as_day(scene, d) for d in scene.dates if tells_when(scene, d)]
    owned = ((d, closed if d is opened else _find_dated(d, frames)) for d in told)
    dates = [(d, owner) for d, owner in owned if owner is None or not goes_on_after(d, frames[owner])]
    spans = [scene.plain.locate(*m.span()) for m in _BORDER.find_all(scene.plain) if not _is_foreign(m)]
    borders = [(span, find_owner(*span, frames)) for span in spans]
    named = [loc for loc in scene.locations if not _is_of_other_border(scene, loc)]
    places = [(loc, find_owner(loc.toponym.start, loc.toponym.end, frames)) for loc in named]
    shared = []
    for index, frame in enumerate(frames):
        near = next((span for span, owner in borders if owner == index), None)
        own_dates = tuple(d for d, owner in dates if owner == index and not tells_of_other_deed(d.start, frame))
        own_places = () if _came_while(frame) else tuple(place for place, owner in places if owner == index)
        own_places = tuple(p for p in own_places if not tells_of_other_deed(p.toponym.start, frame))
        own_places = _drop_venue(frame, keep_its_places(frame, own_places))
        own_places = _drop_own_land(frame, drop_seat(frame, own_places))
        if own_dates or own_places or near:
            frame = replace(frame, dates=own_dates, locations=own_places, border=near)
        shared.append(leave_out_main_clause(frame))
    return [
        part
        for frame in share_places(scene, shared)
        for each in _split_days(frame)
        for split in split_places(each)
        for part in split_gaps(split)
    ]


def _take_as_day(scene: Scene, date: DateMention) -> DateMention:
    """Take "since May, when a raid killed nine" for the day of the raid, which has not lasted since."""
    return replace(date, role="at") if date.role == "since" and is_opened(scene, date.end) else date


def _is_foreign(border: re.Match[str]) -> bool:
    """Whether it is the border of another country, as the words around it say."""
    return _OTHER_COUNTRY.search(border.string, max(border.start() - 20, 0), border.end() + 30) is not None


def _is_of_other_border(scene: Scene, location: Location) -> bool:
    """Whether "the border" is that of a third country which the sentence names, without the other of the two."""
    text = scene.plain.text
    return location.geo_precision == "border" and _OTHER_COUNTRY.search(text) is not None and "Pakistan" not in text


def _drop_venue(frame: Frame, places: Sequence[Location]) -> tuple[Location, ...]:
    """Leave out where people met meanwhile: "as envoys met in Doha, five soldiers fell in Tank".

    A place of the theatre stays where no other is named, for the meeting itself may have been hit.
    """
    begin = find_news_behind_talks(frame.scene)
    if frame.start < begin:
        return tuple(places)
    behind = [loc for loc in places if loc.toponym.start >= begin]
    return tuple(loc for loc in places if loc in behind or (not behind and loc.place.country in _THEATRE))


def _drop_own_land(frame: Frame, places: Sequence[Location]) -> tuple[Location, ...]:
    """Leave out the country that struck from afar: "strikes that Kabul laid at the door of neighbouring Pakistan"."""
    striker = frame.roles.initiator
    if frame.kind not in _FROM_AFAR or striker is None or striker.kind == "armed_group":
        return tuple(places)
    own = LANDS.get(striker.side or "")
    return tuple(loc for loc in places if loc.geo_precision != "country" or loc.place.country != own)


def _find_dated(date: DateMention, frames: Sequence[Frame]) -> int | None:
    """Return the index of the frame that a date belongs to; "after the one of 18 May, when …" dates what follows."""
    plain = frames[0].scene.plain
    if _IT_WAS.stands_in(plain, 0, plain.index(date.start)):
        return 0
    if _THE_ONE_OF.stands_in(plain, 0, plain.index(date.start)):
        return next((index for index, frame in enumerate(frames) if frame.start > date.start), None)
    aside = next((i for i, frame in enumerate(frames) if stands_in_aside(date.start, frame)), 0)
    return aside - 1 if aside else find_owner(date.start, date.end, frames)


def find_owner(start: int, end: int, frames: Sequence[Frame]) -> int | None:
    """Return the index of the frame that a range of the article belongs to, None if it belongs to none."""
    for index, frame in enumerate(frames):
        if any(_is_attached(start, end, event) for event in frame.events):
            return index
    clauses = find_clauses(frames[0].scene)
    beside = keep_beside(start, frames, clauses)
    if not beside:
        return None
    owner = next((index for index in beside if not frames[index].definite), beside[0])
    for index in beside:
        if frames[index].start <= start:
            owner = index
    last = max((event.start for event in frames[owner].events if event.start <= start), default=0)
    plain = frames[0].scene.plain
    if is_opened(frames[0].scene, end):
        return owner  # "tension rose in May, when jets struck"
    for word in frames[0].scene.excluded:
        if last < word <= start and not _CAME.stands_between(plain, plain.index(word), plain.index(start)):
            return None
    return owner


def _is_attached(start: int, end: int, event: EventMention) -> bool:
    """Whether a range stands right before a word, or owns it, or a building is between: "Peshawar mosque bombing"."""
    if start <= event.start < end:
        return True
    between = event.sentence.article.text[end : event.start]
    near = end <= event.start <= end + _ATTACHED and "," not in between
    apart = _BUILDING.fullmatch(between) or _POSSESSED.fullmatch(between)
    return near or (start < event.start and apart is not None)


def _came_while(frame: Frame) -> bool:
    """Whether it was told before, and only dates what is told as new: "the blast came while …"."""
    plain = frame.scene.plain
    return frame.definite and _CAME_WHILE.find_at(plain, plain.index(frame.events[-1].end)) is not None


def _split_days(frame: Frame) -> Iterator[Frame]:
    """Make two happenings of "attacks on 26 August and on 18 February"."""
    days = [d for d in frame.dates if d.role == "at" and d.value and d.value.precision == "day"]
    months = [d for d in frame.dates if d.role == "at" and d.value and d.value.precision == "month"]
    if not days and len(months) == 2 and _are_joined(months, frame):
        yield _join_days(frame, months)
        return
    plural = any(_PLURAL.search(event.words) for event in frame.events)
    joined = len(days) > 1 and _are_joined(days, frame)
    if rounds := list(split_rounds(frame, days, several=joined and plural)):
        yield from rounds
        return
    if not joined:
        yield frame
        return
    if not plural or _goes_on(frame) or list_apart(frame):
        yield _join_days(frame, days)
        return
    rest = tuple(d for d in frame.dates if d not in days)
    for number, day in enumerate(days):
        yield replace(frame, dates=(day, *rest), separate=frame.separate or number > 0, part=number)


def _goes_on(frame: Frame) -> bool:
    """Whether it is told as one thing that went on: fighting, shells, "a string of attacks"."""
    left = frame.scene.plain.text[: frame.scene.plain.index(frame.start)]
    return frame.kind in {"clash", "border_clash", "shelling", "talks"} or _STRING_OF.search(left) is not None


def _join_days(frame: Frame, days: Sequence[DateMention]) -> Frame:
    """Make one stretch of two days or months that follow each other: "shelling on Friday and Saturday"."""
    first, last = days[0], days[-1]
    if len(days) != 2 or not first.value or not last.value or first.value.end != last.value.start:
        return frame
    value = replace(first.value, end=last.value.end)
    both = replace(first, end=last.end, value=value)
    return replace(frame, dates=tuple(both if d is first else d for d in frame.dates if d is not last))


def _are_joined(days: Sequence[DateMention], frame: Frame) -> bool:
    text = frame.scene.sentence.article.text
    return all(AND_ON.fullmatch(text[a.end : b.start]) for a, b in pairwise(days))
