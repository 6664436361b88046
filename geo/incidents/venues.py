"""Where talks, truces and deportations took place whose own words name no place, or one of the two countries only."""

import re
from bisect import bisect_left
from dataclasses import replace

from geo.extraction.model import Toponym
from geo.geocoding.model import Location, Place, Resolution
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame
from geo.incidents.meetings import are_local, names_both_sides
from geo.incidents.scenes import LEAD
from geo.incidents.sides import LANDS
from geo.incidents.surroundings import Surroundings
from geo.incidents.taken_over import find_province, list_datelines

_ARRIVED = re.compile(
    r"\b(?:arriv(?:ed|ing|al) (?:in|at)|visit(?:ed|ing|s)?(?: to)?|trip to|delegation to|reached|landed in|"
    r"flew (?:in)?to|travell?ed to|lands in|arrives in) "
    r"(?:the )?$",
    re.IGNORECASE,
)
_HOSTS = re.compile(r"\b(?:in|hosted by|held by|venue:?)(?: the)? $", re.IGNORECASE)
_BY_HOST = re.compile(r"\bhosted by(?: the)? $", re.IGNORECASE)
_HOSTED = re.compile(r"(?: (?:has|had|will|is|was|also|again))* (?:to )?host(?:ed|s|ing)?\b|-hosted\b", re.IGNORECASE)
_TALKED = re.compile(r"\b(?:talks|negotiations|dialogue|round|session|meetings?)\b", re.IGNORECASE)
_OTHER_ROUND = re.compile(
    r"(?:previous|earlier|last|first|second|third|fourth|next|another|new|fresh)\b", re.IGNORECASE
)
_OF_VISITORS = frozenset({"talks-met", "talks-minister"})  # rules of words for a meeting of two officials
_FURTHER_ON = 4  # paragraphs
_ARRIVAL = 24  # characters before a name


def locate_venue(account: Account, around: Surroundings) -> list[Location]:
    """Return where it took place: in a host country, where a visitor was, the dateline abroad, else at the parties'."""
    return (
        _list_hosts(account)
        or _find_government_that_hosts(account, around)
        or _locate_visit(account, around)
        or _locate_abroad(account, around)
        or _locate_told_before(account, around)
        or _locate_truce(account, around)
        or _locate_parties(account, around)
    )


def _list_hosts(account: Account) -> list[Location]:
    """Keep a third country that is named as where it took place: "agreed in Oman", "talks hosted by Uzbekistan"."""
    told = [loc for loc in account.locations if loc.place.country not in LANDS.values()]
    hosts = {loc.place.id: loc for loc in told if _HOSTS.search(_read_before(loc))}
    return list(hosts.values())[:1]


def _find_government_that_hosts(account: Account, around: Surroundings) -> list[Location]:
    """Take the country of a third government that is named as host: "talks that China hosted"."""
    told = {frame.scene.sentence.start for frame in account.frames}
    for resolution in around.resolutions:
        toponym, location = resolution.toponym, resolution.location
        if toponym.sentence.start not in told or location is None or location.place.country in LANDS.values():
            continue
        behind = toponym.sentence.article.text[toponym.end : toponym.end + _ARRIVAL]
        if _BY_HOST.search(_read_up_to(toponym)) or _HOSTED.match(behind):
            return [as_country(resolution, around, f"“{toponym.text}” is named as the host")]
    return []


def _read_before(location: Location) -> str:
    return _read_up_to(location.toponym)


def _read_up_to(toponym: Toponym) -> str:
    return toponym.sentence.article.text[max(toponym.start - _ARRIVAL, 0) : toponym.start]


def _locate_visit(account: Account, around: Surroundings) -> list[Location]:
    """Locate talks where a visitor is told just before to have arrived: "he reached Kabul … and held talks"."""
    first = account.frames[0]
    if account.kind != "talks" or first.definite:
        return []
    for resolution in around.look_back(first.start):
        toponym, location = resolution.toponym, resolution.location
        if first.scene.sentence.paragraph - toponym.sentence.paragraph > 1:
            return []
        if location and location.geo_precision != "country" and _ARRIVED.search(_read_before(location)):
            return [replace(location, reasons=(f"“{toponym.text}”: where a visitor had arrived",))]
    return _find_visited(first, around)


def _find_visited(first: Frame, around: Surroundings) -> list[Location]:
    """Find the town abroad that officials who met are told further on to have visited."""
    if first.events[0].rule not in _OF_VISITORS:
        return []
    for resolution in around.resolutions[bisect_left(around.starts, first.start) :]:
        toponym, location = resolution.toponym, resolution.location
        if toponym.sentence.paragraph - first.scene.sentence.paragraph > _FURTHER_ON:
            return []
        if location and location.geo_precision != "country" and _ARRIVED.search(_read_before(location)):
            return [replace(location, reasons=(f"“{toponym.text}”: what the visitors went to",))]
    return []


def _locate_abroad(account: Account, around: Surroundings) -> list[Location]:
    """Locate talks that open a report written in a third country there: "ISTANBUL: Negotiators met on Friday"."""
    first = account.frames[0]
    if account.kind != "talks" or first.scene.sentence.paragraph > LEAD:
        return []
    reason = "the report was written there, in neither of the two countries"
    abroad = [loc for loc in list_datelines(around) if loc.place.country not in LANDS.values()]
    return [replace(location, reasons=(f"“{location.toponym.text}”: {reason}",)) for location in abroad[:1]]


def _locate_parties(account: Account, around: Surroundings) -> list[Location]:
    """Locate what concerns two countries in both: the two of the theatre that the article names."""
    reason = "it concerns both countries; the text names no place for it"
    named = sorted(around.theatre & around.countries.keys())
    if len(named) == 1 and _is_of_states(account):
        return [_locate_party(account.frames[0], around.gazetteer.country(code), reason) for code in ("AF", "PK")]
    return [as_country(around.countries[country], around, reason) for country in named]


def _locate_party(frame: Frame, country: Place, reason: str) -> Location:
    """Locate what two states agreed in one of them, which the article names only by its forces or its government."""
    event = frame.events[0]
    toponym = Toponym(
        sentence=frame.scene.sentence,
        start=event.start,
        end=event.end,
        rule="party-words",
        name=country.name,
        literal=True,
    )
    return Location(place=country, geo_precision="country", toponym=toponym, reasons=(reason,))


def _locate_told_before(account: Account, around: Surroundings) -> list[Location]:
    """Locate talks where the sentence before them had talks: "the talks in Muscat go on. A session on Friday …"."""
    first = account.frames[0]
    if account.kind != "talks" or _OTHER_ROUND.match(first.events[0].words):
        return []
    sentence = first.scene.sentence
    for resolution in around.look_back(sentence.start):
        toponym, location = resolution.toponym, resolution.location
        if toponym.sentence.paragraph != sentence.paragraph or location is None:
            continue
        abroad = location.place.country not in LANDS.values() and location.geo_precision != "country"
        if abroad and _TALKED.search(toponym.sentence.text):
            return [replace(location, reasons=(f"“{toponym.text}”: where talks were told just before",))]
    return []


def _locate_truce(account: Account, around: Surroundings) -> list[Location]:
    """Locate a truce or talks of tribes in the province that the article is about: it names one country only.

    Talks of elders or with militants are theirs in any article.
    """
    of_tribes = account.kind == "ceasefire" and len(around.theatre & around.countries.keys()) == 1
    of_elders = account.kind in {"talks", "ceasefire"} and are_local(account.frames[0])
    local = (of_tribes or of_elders) and not _is_of_states(account)
    return find_province(account, around) if local else []


def _is_of_states(account: Account) -> bool:
    """Whether the two states are named where their talks or their truce is told."""
    return any(frame.two_sides or names_both_sides(frame) for frame in account.frames)


def as_country(resolution: Resolution, around: Surroundings, reason: str) -> Location:
    """Show the country that a name lies in."""
    location = resolution.location
    country = around.gazetteer.country((location.place.country if location else None) or "")
    return Location(place=country, geo_precision="country", toponym=resolution.toponym, reasons=(reason,))
