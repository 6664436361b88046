"""Where something happened, by whose office speaks or suffers: "Bannu police said", "Hangu's commissioner was shot at".

A police force or an officer of a district answers for that district. It is the place of what they tell of only where
the text names none, and never finer than the district.
"""

import re
from dataclasses import replace

from geo.extraction.model import Toponym
from geo.geocoding.model import GeoPrecision, Location, Resolution
from geo.incidents.accounts import Account
from geo.incidents.surroundings import Surroundings

_OFFICES = frozenset({"place.body_of", "place.office_of", "place.office_for", "place.after_an_office"})
_LOCAL = re.compile(
    r"\b(?:police|CCPO|RPO|DPO|DSP|SSP|SP|SHO|DHO|AC|DC|CTD|commissioner|superintendent|hospital|rescue|levies|"
    r"district|administration|mayor)\b",
    re.IGNORECASE,
)
_OFFICER_IN = re.compile(
    r"\b(?:(?:police|security|government|administration|health|rescue|levies) (?:officer|official|chief)s?|police) in "
    r"(?:the )?$",
    re.IGNORECASE,
)
_REACH = 60  # characters beside a name in which the office stands
_PRECISIONS: dict[str, GeoPrecision] = {"province": "admin1", "district": "admin2", "area": "admin2"}


def locate_by_authority(account: Account, around: Surroundings) -> list[Location]:
    """Locate an account in the district or province whose police or officers its sentences name; empty if none."""
    starts = [frame.scene.sentence.start for frame in account.frames]
    for start in starts:
        for resolution in around.resolutions:
            location = resolution.location
            if resolution.toponym.sentence.start == start and location and _is_local(resolution, location):
                return [_show(location, around)]
    return []


def _is_local(resolution: Resolution, location: Location) -> bool:
    """Whether a name belongs to a local office: "Kabul police", but not "Kabul's foreign ministry"."""
    toponym = resolution.toponym
    if not _names_office(toponym) or location.geo_precision not in {"settlement", "admin2", "admin1"}:
        return False
    text, sentence = toponym.sentence.article.text, toponym.sentence
    beside = text[max(sentence.start, toponym.start - _REACH) : min(sentence.end, toponym.end + _REACH)]
    return _LOCAL.search(beside) is not None


def _names_office(toponym: Toponym) -> bool:
    """Whether a name belongs to an office: "Hangu police", "a police officer in Hangu"."""
    before = toponym.sentence.article.text[max(toponym.sentence.start, toponym.start - _REACH) : toponym.start]
    return toponym.rule in _OFFICES or _OFFICER_IN.search(before) is not None


def _show(location: Location, around: Surroundings) -> Location:
    """Show the district of a town, for its police answer for all of it."""
    place = location.place
    districts = (p for p in around.gazetteer.candidates(location.toponym.name) if p.kind == "district")
    district = next((p for p in districts if p.admin1 == place.admin1 and p.latitude is not None), None)
    if district is not None and place.kind in {"city", "town"}:
        place = district
    precision = _PRECISIONS.get(place.kind, location.geo_precision)
    reason = f"“{location.toponym.text}”: the text names no place, and its police or officers answer for it"
    return replace(location, place=place, geo_precision=precision, reasons=(reason,))
