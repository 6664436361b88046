"""Where an account took place, when all its sentences are read.

Its own locations come first, the finest of them. Else "along the border"; else, for talks and ceasefires, what `venues`
finds, mostly both countries, and for deportations the country that the people left; else what words such as "the city"
take over (see `taken_over`); else the province of the road that it happened on; else the district whose police or
officers are named; else the province that the paragraph named before, or that the article is about, never a town. Else
the incident has no place, and says so.
"""

import re
from dataclasses import replace

from geo.extraction.model import Toponym
from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location, Resolution
from geo.incidents.accounts import Account
from geo.incidents.authorities import locate_by_authority
from geo.incidents.crossings import locate_crossings
from geo.incidents.foreign_soil import is_across_border, is_foreign, locate_struck_country
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT, FROM_AFAR
from geo.incidents.places import keep_finest
from geo.incidents.protests import locate_protest
from geo.incidents.returns import locate_origin
from geo.incidents.roads import locate_on_road
from geo.incidents.sides import LANDS
from geo.incidents.surroundings import Surroundings
from geo.incidents.taken_over import take_over_focus, take_over_place, take_over_province, take_over_same
from geo.incidents.venues import as_country, locate_venue

BORDER_ID = "border/afghanistan-pakistan-border"
_IN_THE_COUNTRY = Phrase(r"\b(?:in|across|inside|over|throughout) the country\b")
_SOIL = Phrase(
    r"\b(?:on|in|inside|of|across|into|hit|struck|bombed)\s+(?:\w+\s+)?(Afghan|Pakistani)(?: territory| soil)\b|"
    r"^(Afghan|Pakistani)(?: territory| soil)\b"
)
_THE_CROSSING = Phrase(
    r"\bthe (?:same |border |key |main |busy )*(?:crossing|gate|terminal|crossing point|zero point)\b"
    r"|^\W*it (?:was|had been|has been) (?:\w+ )?(?:re-?)?opened\b"
)
_CROSSING = re.compile(r"\b(?:crossing|gate|terminal|border)\b", re.IGNORECASE)
_NAMES_CROSSING = re.compile(r" (?:(?:border )?(?:crossing|gate|terminal)|border)\b", re.IGNORECASE)
_TO_OPEN = re.compile(r"\b(?:re-?open(?:ing)?|opening|to open)(?: of)?(?: (?!and\b)[\w-]+){0,3} $", re.IGNORECASE)
_BEFORE = 40  # characters before the name of a crossing
_BEHIND = 16
_VENUES = frozenset({"QA", "TR", "SA", "AE", "OM", "US", "GB", "CH", "RU", "EG"})  # no neighbour of the theatre
_SOILS = {"afghan": "AF", "pakistani": "PK"}
_COUNTED_RETURNS = frozenset({"returns", "returns-daily"})
_BETWEEN_STATES = ("ceasefire", "talks", "deportation")


def settle_locations(account: Account, around: Surroundings) -> list[Location]:
    """Return the locations of an account; empty if nothing tells where."""
    if account.kind == "statement":
        return locate_protest(account) or _locate_speaker(account, around) or keep_finest(account.locations)
    border_counts = account.kind not in _BETWEEN_STATES and not around.is_about_another_border
    told = [loc for loc in account.locations if not _is_venue(loc, account)]
    own = keep_finest([loc for loc in told if border_counts or loc.geo_precision != "border"])
    precise = [loc for loc in own if loc.geo_precision != "country"]
    along = all(loc.geo_precision == "border" for loc in precise)
    soil = _locate_on_soil(account, around) if along and account.kind not in CONTEXT else []
    if along and (own or account.borders) and (same := take_over_same(account, around)):
        return same
    if along and account.kind == "border_closure" and border_counts and (several := locate_crossings(account, around)):
        return several
    if precise and not soil:
        return [_narrow_border(loc, account, around) for loc in precise]
    if account.borders and border_counts and not soil:
        return _locate_beyond(account, around) or [
            _narrow_border(_locate_border(account.borders[0], around), account, around)
        ]
    if account.kind == "border_closure" and not own and border_counts:
        return _locate_crossing(account.frames[0], around) or [_locate_border(account.frames[0], around)]
    if account.kind == "deportation" and (left := _locate_returns(account, own, around)):
        return left
    if account.kind in _BETWEEN_STATES and len(own) < 2:
        at_gate = _locate_crossing(account.frames[0], around) if account.kind == "talks" and not own else []
        return at_gate or locate_venue(account, around) or own
    return (
        [loc for loc in own if loc.geo_precision != "border"]
        or take_over_place(account, around)
        or locate_on_road(account, around)
        or soil
        or _locate_armies(account, around)
        or _locate_in_the_country(account, around)
        or _locate_by_text(account, around)
        or locate_struck_country(account, around)
        or _locate_victims(account, around)
        or take_over_focus(account, around)
    )


def _locate_returns(account: Account, own: list[Location], around: Surroundings) -> list[Location]:
    """Locate returns at the crossing that the text speaks of, else in the country that the people left."""
    frame = account.frames[0]
    at_gate = _locate_crossing(frame, around) or _find_crossing_beside(frame, around)
    return at_gate or locate_origin(account, own, around)


def _find_crossing_beside(frame: Frame, around: Surroundings) -> list[Location]:
    """Take people who "have come back" for those at the crossing that the sentence before speaks of."""
    sentence = frame.scene.sentence
    if frame.events[0].rule not in _COUNTED_RETURNS:
        return []
    for resolution in around.look_back(frame.start):
        toponym, location = resolution.toponym, resolution.location
        if toponym.sentence.paragraph != sentence.paragraph:
            return []
        if location and _is_named_crossing(resolution):
            return [replace(location, reasons=(f"“{toponym.text}”: the crossing that the sentence before names",))]
    return []


def _is_venue(location: Location, account: Account) -> bool:
    """Whether a place beside a fight of two armies is only where they talk about it: "they meet in Doha after …"."""
    known = account.kind in FROM_AFAR and account.frames[0].definite
    return (known or account.kind in {"clash", "border_clash"}) and location.place.country in _VENUES


def _is_too_far(location: Location, account: Account) -> bool:
    """Whether a strike of this war is not where the text before it is: "the team mourned in Muscat. Last night, …"."""
    return account.kind in FROM_AFAR and location.place.country in _VENUES


def _locate_by_text(account: Account, around: Surroundings) -> list[Location]:
    """Locate what happened where the text before it, or as a whole, is about."""
    if is_foreign(account):
        return []
    return locate_by_authority(account, around) or _carry_over(account, around) or take_over_province(account, around)


def _locate_border(frame: Frame, around: Surroundings) -> Location:
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


def _locate_crossing(frame: Frame, around: Surroundings) -> list[Location]:
    """Take "the crossing was closed" for the crossing that the text named last."""
    if not _THE_CROSSING.stands_in(frame.scene.plain):
        return []
    for resolution in around.look_back(frame.start):
        toponym, location = resolution.toponym, resolution.location
        named = _NAMES_CROSSING.match(toponym.sentence.article.text, toponym.end) is not None
        if location and (location.place.kind == "crossing" or named):
            return [replace(location, reasons=(f"“{toponym.text}”: the crossing that the text named last",))]
    return []


def _narrow_border(location: Location, account: Account, around: Surroundings) -> Location:
    if location.geo_precision != "border":
        return location
    if account.kind == "border_closure" and (shut := _find_shut(account.frames[0], around)):
        return shut
    return _find_only_crossing(account.frames[0], around) or location


def _find_shut(frame: Frame, around: Surroundings) -> Location | None:
    """Find the crossing that "the border crossing" or "the border" stands for where it was closed."""
    return next(iter(_locate_crossing(frame, around)), None) or _find_asked_to_open(frame, around)


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


def _locate_speaker(account: Account, around: Surroundings) -> list[Location]:
    """Locate a statement in the country of the one who makes it."""
    side = account.initiator.side if account.initiator else None
    code = {**LANDS, "india": "IN", "iran": "IR"}.get(side or "")
    resolution = around.countries.get(code or "")
    return [as_country(resolution, around, "a statement is shown in the country of the speaker")] if resolution else []


def _locate_on_soil(account: Account, around: Surroundings) -> list[Location]:
    """Take "Afghan soil" and "parts of Pakistani territory" for the country."""
    for frame in account.frames:
        if match := _SOIL.find(frame.scene.plain):
            place = around.gazetteer.country(_SOILS[(match.group(1) or match.group(2)).lower()])
            start, end = frame.scene.plain.locate(match.start(), match.end())
            toponym = Toponym(
                sentence=frame.scene.sentence, start=start, end=end, rule="soil-words", name=place.name, literal=True
            )
            reason = f"“{toponym.text}”: the text names no place in it"
            return [Location(place=place, geo_precision="country", toponym=toponym, reasons=(reason,))]
    return []


def _locate_in_the_country(account: Account, around: Surroundings) -> list[Location]:
    """Take "in the country" for the country that the article names most."""
    if not any(_IN_THE_COUNTRY.stands_in(frame.scene.plain) for frame in account.frames):
        return []
    resolution = around.countries.get(around.most_named or "")
    return (
        [as_country(resolution, around, "“in the country”: the one that the article names most")] if resolution else []
    )


def _locate_beyond(account: Account, around: Surroundings) -> list[Location]:
    """Locate "cross-border raids by Pakistan into Afghanistan" in the country that was struck, not along the border."""
    words = [frame.scene.sentence.article.text[slice(*frame.border)] for frame in account.borders if frame.border]
    return locate_struck_country(account, around) if all(word.lower() == "cross-border" for word in words) else []


def _locate_armies(account: Account, around: Surroundings) -> list[Location]:
    """Locate a clash of the forces of both countries, for which no place is told, along their border."""
    fought = account.kind in {"clash", "border_clash", "killing"}
    both = fought and any(frame.two_sides for frame in account.frames)
    if not both and not is_across_border(account):
        return []
    reason = "the forces of both countries clashed, and the text names no place: their border is shown"
    line = replace(_locate_border(account.frames[0], around), reasons=(reason,))
    return [_narrow_border(line, account, around)]


def _locate_victims(account: Account, around: Surroundings) -> list[Location]:
    """Locate an attack by nobody in particular, or by an armed group, in the country whose forces it hit."""
    side = account.target.side if account.target else None
    state = account.initiator is not None and account.initiator.kind != "armed_group"
    resolution = around.countries.get(LANDS.get(side or "", ""))
    if state or account.borders or account.kind in CONTEXT or resolution is None:
        return []
    return [as_country(resolution, around, "the text names no place: the country whose forces were attacked is shown")]


def _tells_on(toponym: Toponym) -> bool:
    """Whether what follows is told of a place: "Killi Zarin, where a mortar round fell"."""
    return toponym.sentence.article.text.startswith(", where ", toponym.end)


def _carry_over(account: Account, around: Surroundings) -> list[Location]:
    frame = account.frames[0]
    paragraph = frame.scene.sentence.paragraph
    if account.kind in CONTEXT:
        return []
    for resolution in around.look_back(frame.start):
        toponym, location = resolution.toponym, resolution.location
        if location is None or not toponym.literal or toponym.dateline or _is_too_far(location, account):
            continue
        if toponym.sentence is frame.scene.sentence and _tells_on(toponym):
            return [replace(location, reasons=(f"“{toponym.text}, where”: it is told of that place",))]
        if location.geo_precision == "border" and (struck := locate_struck_country(account, around)):
            return struck  # what is struck from afar lies behind it
        if location.geo_precision == "border" and paragraph - toponym.sentence.paragraph <= 1:
            return [replace(location, reasons=(f"“{toponym.text}” stands before it in the text: it is taken over",))]
        if paragraph != toponym.sentence.paragraph:
            return []
        if province := around.gazetteer.find_province(location.place):
            reason = f"“{toponym.text}” stands before it in the text: its province is taken over"
            return [replace(location, place=province, geo_precision="admin1", reasons=(reason,))]
    return []
