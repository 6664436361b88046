"""Where an account took place, when all its sentences are read.

Its own locations come first, the finest of them. Else "along the border" (see `borders`); else, for talks and
ceasefires, what `venues` finds, mostly both countries, and for deportations the country that the people left; else what
words such as "the city" take over (see `taken_over`); else the province of the road that it happened on; else the
district whose police or officers are named; else the province that the paragraph named before, or that the article is
about, never a town. Else the incident has no place, and says so.
"""

from dataclasses import replace

from geo.extraction.model import Toponym
from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.authorities import locate_by_authority
from geo.incidents.borders import (
    locate_armies,
    locate_at_gate,
    locate_border,
    locate_crossing,
    locate_returns,
    narrow_border,
)
from geo.incidents.crossings import locate_crossings
from geo.incidents.foreign_soil import is_foreign, locate_struck_country
from geo.incidents.kinds import CONTEXT, FROM_AFAR
from geo.incidents.places import keep_finest
from geo.incidents.protests import locate_protest
from geo.incidents.roads import locate_on_road
from geo.incidents.sides import LANDS
from geo.incidents.surroundings import Surroundings
from geo.incidents.taken_over import take_over_focus, take_over_place, take_over_province, take_over_same
from geo.incidents.venues import as_country, locate_venue

_IN_THE_COUNTRY = Phrase(r"\b(?:in|across|inside|over|throughout) the country\b")
_IN_BOTH = Phrase(
    r"\b(?:in|across|inside|on) both (?:the )?(?:countries|nations|states|lands|sides of the (?:border|frontier))\b"
)
_SOIL = Phrase(
    r"\b(?:on|in|inside|(?<!\buse )of|across|into|hit|struck|bombed)\s+(?:\w+\s+)?"
    r"(Afghan|Pakistani)(?: territory| soil)\b|^(Afghan|Pakistani)(?: territory| soil)\b"
)
_BORDER_WITH = "place.border_with"  # the rule of a name
_VENUES = frozenset({"QA", "TR", "SA", "AE", "OM", "US", "GB", "CH", "RU", "EG"})  # no neighbour of the theatre
_SOILS = {"afghan": "AF", "pakistani": "PK"}
_BETWEEN_STATES = ("ceasefire", "talks", "deportation")


def settle_locations(account: Account, around: Surroundings) -> list[Location]:
    """Return the locations of an account; empty if nothing tells where.

    Args:
        account: The account, with the locations of all its sentences.
        around: What surrounds it in its article.
    """
    if account.kind == "statement":
        return locate_protest(account, around) or _locate_speaker(account, around) or keep_finest(account.locations)
    border_counts = account.kind not in _BETWEEN_STATES and not around.is_about_another_border
    told = [loc for loc in account.locations if not (_is_venue(loc, account) or _is_neighbour(loc, account))]
    own = keep_finest([loc for loc in told if border_counts or loc.geo_precision != "border"])
    precise = [loc for loc in own if loc.geo_precision != "country"]
    along = all(loc.geo_precision == "border" for loc in precise)
    soil = _locate_on_soil(account, around) if along and account.kind not in CONTEXT else []
    if along and (own or account.borders) and (same := take_over_same(account, around)):
        return same
    if along and account.kind == "border_closure" and border_counts and (several := locate_crossings(account, around)):
        return several
    if precise and not soil:
        return [narrow_border(loc, account, around) for loc in precise]
    if account.borders and border_counts and not soil:
        return _locate_beyond(account, around) or [
            narrow_border(locate_border(account.borders[0], around), account, around)
        ]
    if account.kind == "border_closure" and not own and border_counts:
        return locate_crossing(account.frames[0], around) or [locate_border(account.frames[0], around)]
    if account.kind == "deportation" and (left := _locate_deported(account, own, around)):
        return left
    if account.kind in _BETWEEN_STATES and len(own) < 2:
        return _locate_meeting(account, own, around) or locate_venue(account, around) or own
    return (
        _locate_fight(account, own, around)
        or [loc for loc in own if loc.geo_precision != "border"]
        or take_over_place(account, around)
        or locate_on_road(account, around)
        or soil
        or locate_armies(account, around)
        or _locate_in_the_country(account, around)
        or _locate_in_both(account, around)
        or _locate_by_text(account, around)
        or locate_struck_country(account, around)
        or _locate_victims(account, around)
        or take_over_focus(account, around)
    )


def _locate_fight(account: Account, own: list[Location], around: Surroundings) -> list[Location]:
    """Show the border where armies fought and the text names no more than their countries."""
    return locate_armies(account, around) if own and account.kind in {"clash", "border_clash"} else []


def _locate_meeting(account: Account, own: list[Location], around: Surroundings) -> list[Location]:
    """Locate talks or a truce at the crossing that they were about."""
    if account.kind == "deportation" or any(loc.geo_precision != "country" for loc in own):
        return []
    named = locate_crossing(account.frames[0], around) if account.kind == "talks" and not own else []
    return named or locate_at_gate(account, around)


def _locate_deported(account: Account, own: list[Location], around: Surroundings) -> list[Location]:
    """Locate people who were rounded up, or sent back by the police of a place, there; others at a crossing."""
    here = _locate_round_up(account, around) or _locate_by_police(account, around)
    return here or locate_returns(account, own, around)


def _locate_round_up(account: Account, around: Surroundings) -> list[Location]:
    """Locate people who were rounded up "in the city", as police tell it, where the text says which one."""
    rounded = any(event.rule == "round-up" for event in account.frames[0].events)
    return take_over_place(account, around) if rounded else []


def _locate_by_police(account: Account, around: Surroundings) -> list[Location]:
    """Locate people whom the police of a province or a district are told to have deported there."""
    police = account.initiator is not None and account.initiator.kind == "forces"
    return locate_by_authority(account, around) if police else []


def _is_neighbour(location: Location, account: Account) -> bool:
    """Whether the country beside a closed crossing or a fight only tells whose border it is: "crossings with Kabul"."""
    at_border = account.kind in {"border_closure", "clash", "border_clash"}
    return at_border and location.geo_precision == "country" and location.toponym.rule == _BORDER_WITH


def _is_venue(location: Location, account: Account) -> bool:
    """Whether a place beside a fight of two armies or a border is only where they talk: "they meet in Doha after …"."""
    known = account.kind in FROM_AFAR and account.frames[0].definite
    return (
        known or account.kind in {"clash", "border_clash", "border_closure", "deportation"}
    ) and location.place.country in _VENUES


def _is_too_far(location: Location, account: Account) -> bool:
    """Whether a strike of this war is not where the text before it is: "the team mourned in Muscat. Last night, …"."""
    return account.kind in FROM_AFAR and location.place.country in _VENUES


def _locate_by_text(account: Account, around: Surroundings) -> list[Location]:
    """Locate what happened where the text before it, or as a whole, is about."""
    if is_foreign(account):
        return []
    return locate_by_authority(account, around) or _carry_over(account, around) or take_over_province(account, around)


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


def tells_of_both(account: Account) -> bool:
    """Whether it is told to have happened "in both countries"."""
    return any(_IN_BOTH.stands_in(frame.scene.plain) for frame in account.frames)


def _locate_in_both(account: Account, around: Surroundings) -> list[Location]:
    """Take "in both countries" for the two of the theatre."""
    if not tells_of_both(account):
        return []
    reason = "“both countries”: the two of the theatre"
    named = [around.countries[code] for code in sorted(LANDS.values()) if code in around.countries]
    return [as_country(resolution, around, reason) for resolution in named] if len(named) > 1 else []


def _locate_beyond(account: Account, around: Surroundings) -> list[Location]:
    """Locate "cross-border raids by Pakistan into Afghanistan" in the country that was struck, not along the border."""
    words = [frame.scene.sentence.article.text[slice(*frame.border)] for frame in account.borders if frame.border]
    if account.kind not in FROM_AFAR or any(word.lower() != "cross-border" for word in words):
        return []
    return locate_struck_country(account, around) or [
        loc for loc in account.locations if loc.geo_precision == "country"
    ]


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
