"""Where something happened whose own sentences name no place: what the words around it let a reader take over.

"Here" is the place of the dateline, "the city" and "the same valley" are those named last, and an article that is about
one province speaks of that province. Nothing is drawn more precisely than the words allow.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.foreign_soil import is_foreign
from geo.incidents.kinds import CONTEXT, FROM_AFAR
from geo.incidents.sides import LANDS
from geo.incidents.surroundings import Surroundings

_HEADQUARTERS = frozenset({"Rawalpindi"})  # of an army, which tells there what it did elsewhere
_HERE_AT_ALL = re.compile(r"[Hh][Ee][Rr][Ee]\b(?<!\w.{4})")  # found faster than where it stands between other words
_HERE = re.compile(
    r"(?<!learnt )(?<!learned )(?<!told )(?<!issued )(?<!received )(?<!reached )"
    r"\bhere(?= on\b|[.,]| (?:\w+day|late|early|yesterday|today|this)\b)"
    r"|\b(?:stations?|posts?|areas?|towns?|villages?|city|hospitals?|colleges?|schools?|bazaars?|markets?|offices?|roads?|chowk|camps?"
    r"|mosques?|courts?|district|jail|building) here\b",
    re.IGNORECASE,
)
_NAMED_BEFORE = Phrase(
    r"\b(?:the same|this|(?:in|across|of|within|outside|near|elsewhere in) (?:the|that)) "
    r"(area|valley|district|village|town|city|provincial capital|capital|province|place|locality|tehsil|region)\b"
    r"|\bthe same (?:(?:police|railway|check|border) )?(base|camp|highway|road|spot|crossing|post|mosque|school|"
    r"hospital|building|prison|station|checkpoint|convoy)\b"
    r"|^(?:the) (?=province|district|city|town|valley|region)(province|district|city|town|valley|region) (?:had|"
    r"has|was|is)\b"
    r"|\b(?:the|this) (city|town|province|district|valley|capital)'s\b"
)
_THE_SAME = Phrase(
    r"\b(?:in|at|near|on) the same (?:area|valley|district|village|town|place|locality|tehsil|region|spot|post)\b"
)
_KINDS = {
    "city": {"city", "town"},
    "town": {"city", "town"},
    "provincial capital": {"city"},
    "capital": {"city"},
    "district": {"district"},
    "province": {"province"},
    "region": {"province", "region"},
    "valley": {"area", "district"},
    "tehsil": {"area", "district", "town"},
}
_HERE_REACH = 200  # characters behind the word for a happening in which "here" may still stand
_ENOUGH = 3  # places that an article names before it is about their province
_MOST = 0.8  # of them lie there
_FOCUS = 0.7  # of them, where nothing else tells: more than this many lie there


def take_over_place(account: Account, around: Surroundings) -> list[Location]:
    """Return the location that words such as "the city" let a reader take over; empty if there is none."""
    for frame in account.frames:
        match = _NAMED_BEFORE.find(frame.scene.plain)
        if match and (found := _find_named(match, frame.scene.plain.locate(match.start(), match.end())[0], around)):
            return [replace(found, reasons=(f"“{match.group()}”: the one that the text named last",))]
    first = account.frames[0].scene.sentence
    end = account.frames[0].start + _HERE_REACH
    if _HERE_AT_ALL.search(first.article.text, 0, end) and _HERE.search(first.article.text, 0, end):
        reason = "“here”: the place in the dateline of the report"
        return [replace(location, reasons=(reason,)) for location in list_datelines(around)][:1]
    return []


def take_over_same(account: Account, around: Surroundings) -> list[Location]:
    """Return the location that "in the same area" takes over; empty if no sentence says so."""
    said = [frame for frame in account.frames if _THE_SAME.stands_in(frame.scene.plain)]
    return take_over_place(replace(account, frames=said), around) if said else []


def take_over_province(account: Account, around: Surroundings) -> list[Location]:
    """Return the province that the whole article is about, else that of its dateline for its first news."""
    if account.kind in CONTEXT:
        return []
    return [location for location in find_province(account, around) if not _strikes_out(account, location)]


def take_over_focus(account: Account, around: Surroundings) -> list[Location]:
    """Return the province, else the country, in which most of the places of the article lie; empty if there is none."""
    named = [location for location in _list_literal(around) if location.place.country in around.theatre]
    if account.kind in CONTEXT or is_foreign(account) or len(named) < _ENOUGH:
        return []
    located = [location for location in named if location.place.admin1]
    found = _find_most(located, [location.place.admin1 for location in located], len(named))
    if found is not None:
        reason = f"most places that the article names lie in the province of {found.place.name}: it is shown"
        return [place for place in [_show_province(found, around, reason)] if not _strikes_out(account, place)]
    found = _find_most(named, [location.place.country for location in named], len(named))
    if found is None or _strikes_out(account, found):
        return []
    country = around.gazetteer.country(found.place.country or "")
    reason = f"most places that the article names lie in {country.name}: it is shown"
    return [replace(found, place=country, geo_precision="country", reasons=(reason,))]


def _find_most(locations: list[Location], units: list[str | None], of: int) -> Location | None:
    """Find the first location in the unit that enough of `of` locations lie in."""
    most = Counter(units).most_common(1)
    if not most or most[0][1] <= _FOCUS * of:
        return None
    return locations[units.index(most[0][0])]


def _is_seat(location: Location) -> bool:
    """Whether a dateline is the seat of a government or an army, which tell there of what happened elsewhere."""
    return location.place.capital or location.place.name in _HEADQUARTERS


def find_province(account: Account, around: Surroundings) -> list[Location]:
    """Return the province that the text around an account gives; empty if there is none."""
    named = [location for location in _list_literal(around) if location.place.admin1]
    most = Counter(location.place.admin1 for location in named).most_common(1)
    if len(named) >= _ENOUGH and most[0][1] >= _MOST * len(named):
        first = next(location for location in named if location.place.admin1 == most[0][0])
        return [_show_province(first, around, f"the article is about {first.place.name}: its province is shown")]
    start = account.frames[0].scene.sentence.start
    before = [location for location in named if location.toponym.start < start]
    if before:
        only = len({location.place.admin1 for location in before}) == 1
        known = around.gazetteer.find_province(before[-1].place) is not None
        reason = f"{before[0].place.name} is all that the text named before it: its province is shown"
        return [_show_province(before[-1], around, reason)] if only and known else []
    datelines = [loc for loc in list_datelines(around) if loc.place.admin1 and not _is_seat(loc)]
    reason = "no place is named before it: the province of the dateline is shown"
    return [_show_province(location, around, reason) for location in datelines[:1]]


def _strikes_out(account: Account, location: Location) -> bool:
    """Whether a state struck from afar: not in its own provinces, which the text speaks of besides."""
    side = account.initiator.side if account.initiator else None
    own = LANDS.get(side or "") == location.place.country
    return own and account.kind in FROM_AFAR


def _find_named(match: re.Match[str], start: int, around: Surroundings) -> Location | None:
    noun = (next(filter(None, match.groups()))).lower()
    kinds = _KINDS.get(noun)
    if noun == "provincial capital":
        here = (loc for loc in list_datelines(around) if loc.place.kind == "city" and not loc.place.capital)
        if found := next(here, None):
            return found
    for resolution in around.look_back(start):
        location = resolution.location
        if location is None or not (resolution.toponym.literal or _is_local(location)):
            continue
        if location.geo_precision in {"border", "country"}:
            continue
        if kinds is None or location.place.kind in kinds:
            return location
        if noun == "district" and (district := _find_district(location, around)):
            return district
    return None


def _is_local(location: Location) -> bool:
    """Whether even "its police said" speaks of the place: not a country or a capital, which may be a government."""
    return location.geo_precision in {"settlement", "admin2"} and not location.place.capital


def _find_district(location: Location, around: Surroundings) -> Location | None:
    """Find the district of the name and province of a town: "in the same district" after "in Loralai"."""
    for place in around.gazetteer.candidates(location.place.name):
        if place.kind == "district" and place.admin1 == location.place.admin1 and place.latitude is not None:
            return replace(location, place=place, geo_precision="admin2")
    return None


def _list_literal(around: Surroundings) -> list[Location]:
    return [r.location for r in around.resolutions if r.location and r.toponym.literal and not r.toponym.dateline]


def list_datelines(around: Surroundings) -> Iterator[Location]:
    """Go through the places where the report was written, as its datelines say."""
    return (r.location for r in around.resolutions if r.location and r.toponym.dateline)


def _show_province(location: Location, around: Surroundings, reason: str) -> Location:
    province = around.gazetteer.find_province(location.place)
    if province is None:
        return location
    return replace(location, place=province, geo_precision="admin1", reasons=(reason,))
