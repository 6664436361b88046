"""People who are sent, or have to go, back across a border: which figures are of one period, and where they left."""

from dataclasses import replace

from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.dated import OWN, Dated
from geo.incidents.frames import Frame
from geo.incidents.scenes import Scene
from geo.incidents.surroundings import Surroundings

_PART = Phrase(
    r"^\W*(?:of|among|out of) (?:them|these|those|the total|all)\b"
    r"|\b\d[\d,.]*(?: (?:million|per ?cent|%))?(?: \w+)? of (?:them|these|those|whom|the returnees|the total)\b"
)
_FROM_PROVINCE = Phrase(r"\b(?:from|left) (?:the|this) province\b")
_ORIGINS = ("PK", "IR")  # the countries that Afghans are sent back from, the likelier first
_HOSTS = {"iran": "IR"}  # who sends people back, and is none of the two countries that are shown for Pakistan
_HOME = "AF"
_SET = "deportation-set"
_BARE = "returns-bare"  # the rule of "6,000 went back"
_FIELD = Phrase(
    r"\b(?:refugees?|returnees?|migrants?|deport\w*|repatriat\w*|undocumented|expulsions?|expell?\w*)\b"
    r"|\bafghans\b|\bafghan (?:\w+ )?(?:families|nationals|citizens)\b"
)
_OF_AFGHANS = Phrase(r"\b(?:afghan(?:s|istan)?|pakistan|iran)\b")


def speaks_of_returns(scene: Scene) -> bool:
    """Whether a sentence speaks of people who have to go back across a border, or may have to."""
    return _FIELD.stands_in(scene.plain)


def means_returns(frame: Frame) -> bool:
    """Whether a frame tells by its own sentence that people went back across a border, or tells of nothing like it."""
    counted = any(event.rule != _BARE for event in frame.events)
    return counted or _OF_AFGHANS.stands_in(frame.scene.plain) or speaks_of_returns(frame.scene)


def is_part(frame: Frame) -> bool:
    """Whether a sentence counts a part of those who were told before it: "almost 300 of them were deported"."""
    return frame.kind == "deportation" and _PART.stands_in(frame.scene.plain)


def is_other_period(account: Account, frame: Frame, dated: Dated) -> bool:
    """Whether a figure of returns is of other days than an account: a day of a week, a week, all since a beginning."""
    known, days = account.dated.dates, dated.dates
    if frame.kind != "deportation" or not dated.rank == account.dated.rank == OWN or known is None or days is None:
        return False
    if known.start == days.start and "month" in {known.precision, days.precision}:
        return False  # "in the first ten days of May" is read as May
    return (known.start, known.end) != (days.start, days.end)


def locate_origin(account: Account, own: list[Location], around: Surroundings) -> list[Location]:
    """Locate returns for which no crossing is told where the people left: "from the province", "from Pakistan"."""
    if any(_FROM_PROVINCE.stands_in(frame.scene.plain) for frame in account.frames):
        return _find_province(account, around)
    left = [loc for loc in own if loc.place.country != _HOME]
    host = _HOSTS.get((account.initiator.side if account.initiator else None) or "")
    code = host if host in around.countries else next((code for code in _ORIGINS if code in around.countries), None)
    announced = any(event.rule == _SET for frame in account.frames for event in frame.events)
    if left or code is None or not (own or announced or code == host):
        return left
    reason = "the text names no crossing for it: the country that the people left is shown"
    toponym = around.countries[code].toponym
    return [Location(place=around.gazetteer.country(code), geo_precision="country", toponym=toponym, reasons=(reason,))]


def _find_province(account: Account, around: Surroundings) -> list[Location]:
    """Find what "the province" means in the country that the people left: that of the dateline, else the last named."""
    before = [r for r in around.look_back(account.frames[0].start) if r.location and r.toponym.literal]
    datelines = [r for r in before if r.toponym.dateline and not (r.location and r.location.place.capital)]
    named = [r for r in before if r.location and r.location.geo_precision == "admin1"]
    for resolution in (*datelines, *named):
        location = resolution.location
        province = around.gazetteer.find_province(location.place) if location else None
        if location and province and province.country in _ORIGINS:
            reason = f"“{resolution.toponym.text}” stands before “the province” in the text"
            return [replace(location, place=province, geo_precision="admin1", reasons=(reason,))]
    return []
