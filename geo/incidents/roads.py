"""What happened on a road between two towns lies in the province of both: "on the Quetta-Sibi highway".

Such a name places nothing precisely, for the road may be hundreds of kilometres long; and a road between two provinces
lies in their country.
"""

import re
from collections.abc import Iterator

from geo.extraction.model import Toponym
from geo.geocoding.model import GeoPrecision, Location, Place
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame
from geo.incidents.surroundings import Surroundings

_TOWN = r"[A-Z][\w'’]+(?: (?:[A-Z][\w'’]+|Khan|Ismail)){0,2}"
_ROAD = re.compile(
    rf"\b(?:on|along|off|near|at) (?:the )?(?:main )?({_TOWN}) ?[-–/] ?({_TOWN}) "
    r"(?:national |main |coastal )?(?:[Hh]ighway|[Rr]oad|[Mm]otorway|[Rr]oute|railway (?:line|track))\b"
)


def locate_on_road(account: Account, around: Surroundings) -> list[Location]:
    """Return the province, else the country, of the road that an account is told to have happened on.

    Returns:
        One location, or none where no frame names such a road or the gazetteer does not know both its ends.
    """
    return next(([found] for frame in account.frames for found in _find_roads(frame, around)), [])


def _find_roads(frame: Frame, around: Surroundings) -> Iterator[Location]:
    plain = frame.scene.plain
    for match in _ROAD.finditer(plain.text):
        unit = _find_common(match.group(1), match.group(2), around)
        if unit is None:
            continue
        start, end = plain.locate(match.start(1), match.end())
        toponym = Toponym(
            sentence=frame.scene.sentence, start=start, end=end, rule="place.road", name=unit.name, literal=True
        )
        reason = f"“{toponym.text}”: a road, of which the text names no point; {unit.name} is shown"
        precision: GeoPrecision = "country" if unit.admin1 is None else "admin1"
        yield Location(place=unit, geo_precision=precision, toponym=toponym, reasons=(reason,))


def _find_common(one: str, other: str, around: Surroundings) -> Place | None:
    """Find the province that holds both ends of a road, else the country that does."""
    ends = [around.gazetteer.candidates(name) for name in (one, other)]
    for first in ends[0]:
        for second in ends[1]:
            if first.admin1 and first.admin1 == second.admin1:
                return around.gazetteer.find_province(first)
    shared = {place.country for place in ends[0]} & {place.country for place in ends[1]}
    countries = sorted(country for country in shared if country and country in around.theatre)
    return around.gazetteer.country(countries[0]) if countries else None
