"""Where at the border something took place: along it, or at the crossing that "the crossing" or "the border" means.

`crossings` tells which several crossings "the crossings" are.
"""

import re
from dataclasses import replace

from geo.extraction.model import Toponym
from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location, Resolution
from geo.incidents.accounts import Account
from geo.incidents.foreign_soil import is_across_border
from geo.incidents.frames import Frame
from geo.incidents.returns import locate_origin
from geo.incidents.shut_places import is_told_before
from geo.incidents.surroundings import Surroundings

BORDER_ID = "border/afghanistan-pakistan-border"
_THE_CROSSING = Phrase(
    r"\bthe (?:same |border |key |main |busy )*(?:crossing|gate|terminal|crossing point|zero point)\b"
    r"|\b(?:the|this) (?:[\w-]+ ){0,2}(?:trade|transit|travel|border|vital|key) route\b"
    r"|^\W*it (?:was|had been|has been) (?:\w+ )?(?:re-?)?opened\b"
)
_CROSSING = re.compile(r"\b(?:crossing|gate|terminal|border)\b", re.IGNORECASE)
_NAMES_CROSSING = re.compile(r" (?:(?:border )?(?:crossing|gate|terminal)|border)\b", re.IGNORECASE)
_TO_OPEN = re.compile(r"\b(?:re-?open(?:ing)?|opening|to open)(?: of)?(?: (?!and\b)[\w-]+){0,3} $", re.IGNORECASE)
_OF_THE_BORDER = Phrase(
    r"\b(?:jirgas?|elders|flag meetings?|border (?:officials|authorities|commanders)|commissioners|"
    r"(?:re-?open(?:ing)?|opening) (?:of )?(?:the )?(?:border|crossing|gate|terminal))\b"
)
_CROSSED = re.compile(r"\bcross", re.IGNORECASE)
_BEFORE = 40  # characters before the name of a crossing
_BEHIND = 16
_COUNTED_RETURNS = frozenset({"returns", "returns-bare", "returns-daily"})


def locate_returns(account: Account, own: list[Location], around: Surroundings) -> list[Location]:
    """Locate returns at the crossing that the text speaks of, else in the country that the people left.

    Args:
        account: The account of the returns.
        own: Its own locations, the finest of them.
        around: What surrounds it in its article.
    """
    frame = account.frames[0]
    long = account.dated.dates is not None and account.dated.dates.precision in {"month", "year"}
    at_gate = locate_crossing(frame, around) or ([] if long else _find_crossing_beside(frame, around))
    return at_gate or locate_origin(account, own, around)


def _find_crossing_beside(frame: Frame, around: Surroundings) -> list[Location]:
    """Take people who "have come back" for those at the crossing that the sentence before speaks of."""
    sentence = frame.scene.sentence
    if frame.events[0].rule not in _COUNTED_RETURNS:
        return []
    reach = int(_CROSSED.search(frame.events[0].words) is not None)  # paragraphs back
    for resolution in around.look_back(frame.start):
        toponym, location = resolution.toponym, resolution.location
        if sentence.paragraph - toponym.sentence.paragraph > reach:
            return []
        if location and _is_named_crossing(resolution):
            return [replace(location, reasons=(f"“{toponym.text}”: the crossing that the sentence before names",))]
    return []


def locate_border(frame: Frame, around: Surroundings) -> Location:
    """Locate a frame along the border, by its words for the border or else by those for the happening.

    Args:
        frame: The frame.
        around: What surrounds it in its article.
    """
    start, end = frame.border or (frame.start, frame.events[0].end)
    toponym = Toponym(
        sentence=frame.scene.sentence,
        start=start,
        end=end,
        rule="border-words",
        name="Afghanistan-Pakistan border",
        literal=True,
    )
    reason = f"“{toponym.text}”: the text places it along the border, and no more precisely"
    return Location(place=around.gazetteer.place(BORDER_ID), geo_precision="border", toponym=toponym, reasons=(reason,))


def locate_crossing(frame: Frame, around: Surroundings) -> list[Location]:
    """Take "the crossing was closed" for the crossing that the text named last.

    Args:
        frame: The frame, in whose sentence the words stand.
        around: What surrounds it in its article.

    Returns:
        The crossing alone; empty where the sentence means none, or the text named none before.
    """
    if not (_THE_CROSSING.stands_in(frame.scene.plain) or is_told_before(frame)):
        return []
    for resolution in around.look_back(frame.start):
        toponym, location = resolution.toponym, resolution.location
        named = _NAMES_CROSSING.match(toponym.sentence.article.text, toponym.end) is not None
        if location and (location.place.kind == "crossing" or named):
            return [replace(location, reasons=(f"“{toponym.text}”: the crossing that the text named last",))]
    return []


def locate_at_gate(account: Account, around: Surroundings) -> list[Location]:
    """Locate talks and truces of a jirga, or about a closed crossing, at the crossing that the article is about.

    Args:
        account: The account of the talks or the truce.
        around: What surrounds it in its article.

    Returns:
        The crossing alone; empty where others talked, or the article is not about one crossing.
    """
    frames = [frame for frame in account.frames if _OF_THE_BORDER.stands_in(frame.scene.plain)]
    only = around.find_only_crossing(frames[0].start) if frames else None
    if only is None:
        return []
    return [replace(only, reasons=(f"“{only.toponym.text}”: the crossing that they talked about, the only one named",))]


def narrow_border(location: Location, account: Account, around: Surroundings) -> Location:
    """Take the border for the crossing that it stands for in the article, or for the province of that crossing.

    Args:
        location: Any but the border is returned as it is, and so is the border where it stands for no crossing.
        account: The account that took place there.
        around: What surrounds it in its article.
    """
    if location.geo_precision != "border":
        return location
    if account.kind == "border_closure" and (shut := _find_shut(account.frames[0], around)):
        return shut
    return _find_only_crossing(account.frames[0], around) or location


def _find_shut(frame: Frame, around: Surroundings) -> Location | None:
    """Find the crossing that "the border crossing" or "the border" stands for where it was closed."""
    return next(iter(locate_crossing(frame, around)), None) or _find_asked_to_open(frame, around)


def _is_named_crossing(resolution: Resolution) -> bool:
    """Whether a name is that of a crossing, or is called one: "the Ghulam Khan crossing"."""
    toponym, location = resolution.toponym, resolution.location
    called = _CROSSING.search(toponym.sentence.article.text, toponym.start, toponym.end + _BEHIND) is not None
    return called or (location is not None and location.place.kind == "crossing")


def _find_asked_to_open(frame: Frame, around: Surroundings) -> Location | None:
    """Take "the border" for the crossing that people asked before to be opened: "they urged it to reopen Torkham"."""
    for resolution in around.look_back(frame.start):
        toponym, location = resolution.toponym, resolution.location
        before = toponym.sentence.article.text[max(toponym.start - _BEFORE, 0) : toponym.start]
        if location and _is_named_crossing(resolution) and _TO_OPEN.search(before):
            return replace(location, reasons=(f"“{toponym.text}”: the crossing that the text asks to be opened",))
    return None


def _find_only_crossing(frame: Frame, around: Surroundings) -> Location | None:
    """Take "the border" for the crossing that the article is about: the only one, named twice or more.

    It is located in the crossing's province, for what happened "at the border" need not be at the gate.
    """
    last = around.find_only_crossing(frame.start)
    province = around.gazetteer.find_province(last.place) if last else None
    if last is None or province is None:
        return None
    reason = f"“the border” in an article about {last.place.name}: its province is shown"
    return replace(last, place=province, geo_precision="admin1", reasons=(reason,))


def locate_armies(account: Account, around: Surroundings) -> list[Location]:
    """Locate a clash of the forces of both countries, for which no place is told, along their border.

    Args:
        account: The account.
        around: What surrounds it in its article.

    Returns:
        One location, the border or what it stands for; empty where it was no such clash.
    """
    fought = account.kind in {"clash", "border_clash", "killing"}
    both = fought and any(frame.two_sides for frame in account.frames)
    if not both and not is_across_border(account):
        return []
    reason = "the forces of both countries clashed, and the text names no place: their border is shown"
    line = replace(locate_border(account.frames[0], around), reasons=(reason,))
    return [narrow_border(line, account, around)]
