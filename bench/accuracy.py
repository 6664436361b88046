"""How right the reading of single articles is: mentions, incidents and claims beside those of a careful reader.

What is compared is the output of the command line, `extract --per-article` and `mentions`, one article at a time.

- A toponym or date is found when a mention overlaps it, one mention for each.
- A toponym is literal or not as its role says: a location or dateline is, an actor is not; other roles are not asked.
- Its place is right when country and admin1 are, and within reach when a town lies within 25 km, a district within
  75 km.
- A date's value is right when both days are equal.
- An incident is right when its type is the gold's or an equal one, its days meet, and it has a place in one of the
  gold's units of admin1; where the gold knows only countries, in one of them; at the border, on the border or in
  either country. Pairs that quote the same sentence are made first.
- Who did it, and whom it hit, is asked of acts of violence that were found, where the gold names one side that fights:
  a state, an armed group, or "militants", which may be any group. It is right when the side is.
- A claim is right when outcome and lower bound agree, and the upper one where both have one. Only claims of incidents
  that were found are compared, and only figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from math import asin, cos, radians, sin, sqrt
from typing import Any

from bench.gold import Days, GoldArticle, GoldClaim, GoldDate, GoldIncident, GoldPlace
from bench.matching import Rate, Retrieval, meets, pair
from bench.sides import SideReader
from geo.incidents.table import VIOLENCE

Record = dict[str, Any]
REACH_KM = {"city": 25, "border-crossing": 25, "district": 75}
EARTH_RADIUS_KM = 6371.0
OWN_COUNTRIES = ("AF", "PK")


@dataclass(slots=True)
class Score:
    """The counts over any number of articles."""

    toponyms: Retrieval = field(default_factory=Retrieval)
    literal: Rate = field(default_factory=Rate)
    admin1: Rate = field(default_factory=Rate)
    reach: Rate = field(default_factory=Rate)
    dates: Rate = field(default_factory=Rate)
    date_values: Rate = field(default_factory=Rate)
    incidents: Retrieval = field(default_factory=Retrieval)
    main_incidents: Rate = field(default_factory=Rate)  # those that are the article's news, not background
    initiators: Retrieval = field(default_factory=Retrieval)
    targets: Retrieval = field(default_factory=Retrieval)
    claims: Retrieval = field(default_factory=Retrieval)
    quiet: Rate = field(default_factory=Rate)  # articles without an incident that yield none
    offsets: Rate = field(default_factory=Rate)  # mentions whose text stands where they say


def score_article(
    score: Score,
    gold: GoldArticle,
    text: str,
    incidents: Sequence[Record],
    mentions: Sequence[Record],
    sides: SideReader,
) -> None:
    """Add one article to a score.

    Args:
        score: Is added to.
        gold: What is to be found.
        text: The article's file.
        incidents: As `extract --per-article` prints them.
        mentions: As `mentions` prints them.
        sides: Reads who did it out of the gold's words and out of ours.
    """
    for mention in mentions:
        score.offsets.add(text[mention["start"] : mention["end"]] == mention["text"])
    _score_toponyms(score, gold, [mention for mention in mentions if mention["kind"] == "toponym"])
    _score_dates(score, gold.dates, [mention for mention in mentions if mention["kind"] == "date"])
    pairs = pair_incidents(gold.incidents, incidents)
    _score_incidents(score, gold.incidents, incidents, pairs)
    for wanted, found in pairs.items():
        one, other = gold.incidents[wanted], incidents[found]
        if other["event_type"] in VIOLENCE:
            _score_side(score.initiators, sides, one.initiator, other["initiator"])
            _score_side(score.targets, sides, one.target, other["target"])
        _score_claims(score.claims, one.claims, other["claims"])


def _overlaps(gold: GoldPlace | GoldDate, mention: Record) -> bool:
    return meets((gold.start, gold.end), (mention["start"], mention["end"]))


def _score_toponyms(score: Score, gold: GoldArticle, mentions: Sequence[Record]) -> None:
    places = sorted(gold.places, key=lambda place: place.doubt)
    pairs = pair(places, mentions, _overlaps)
    found = len(mentions) if gold.every_place else len(pairs)
    score.toponyms.add(hits=len(pairs), asked=len(places), found=found)
    for wanted, candidate in pairs.items():
        place, mention = places[wanted], mentions[candidate]
        if place.role != "mention":
            score.literal.add(mention["literal"] == (place.role in ("location", "dateline")))
        if not place.doubt and place.latitude is not None and place.country in OWN_COUNTRIES:
            _score_resolution(score, place, mention.get("place") or {})


def _score_resolution(score: Score, gold: GoldPlace, found: Record) -> None:
    same_unit = gold.admin1 is None or found.get("admin1") == gold.admin1
    score.admin1.add(found.get("country") == gold.country and same_unit)
    if gold.kind in REACH_KM and gold.latitude is not None and gold.longitude is not None:
        point = (found.get("latitude"), found.get("longitude"))
        near = None not in point and measure_km((gold.latitude, gold.longitude), point) <= REACH_KM[gold.kind]
        score.reach.add(near)


def measure_km(one: tuple[Any, Any], other: tuple[Any, Any]) -> float:
    """Measure the way between two points (latitude, longitude) in degrees on a sphere, by the haversine formula."""
    (latitude, longitude), (to_latitude, to_longitude) = (tuple(map(radians, point)) for point in (one, other))
    north, east = sin((to_latitude - latitude) / 2), sin((to_longitude - longitude) / 2)
    return 2 * EARTH_RADIUS_KM * asin(sqrt(north**2 + cos(latitude) * cos(to_latitude) * east**2))


def _score_dates(score: Score, gold: Sequence[GoldDate], mentions: Sequence[Record]) -> None:
    pairs = pair(gold, mentions, _overlaps)
    for number, wanted in enumerate(gold):
        score.dates.add(number in pairs)
        if number in pairs:
            value = mentions[pairs[number]]["value"]
            score.date_values.add(value is not None and read_record_days(value) == wanted.days)


def read_record_days(record: Record) -> Days | None:
    """Read start and end of a record; None where it has no days."""
    if not record["start"]:
        return None
    return date.fromisoformat(record["start"]), date.fromisoformat(record["end"])


def pair_incidents(gold: Sequence[GoldIncident], found: Sequence[Record]) -> dict[int, int]:
    """Pair incidents: first those that also quote the same sentence, then the others; sure before doubtful ones."""
    order = sorted(range(len(gold)), key=lambda number: not gold[number].asked)
    quoting = pair([gold[n] for n in order], found, lambda g, f: fits_incident(g, f) and quotes_same(g, f))
    pairs = {order[wanted]: candidate for wanted, candidate in quoting.items()}
    rest = [number for number in order if number not in pairs]
    free = [number for number in range(len(found)) if number not in pairs.values()]
    more = pair([gold[n] for n in rest], [found[n] for n in free], fits_incident)
    return pairs | {rest[wanted]: free[candidate] for wanted, candidate in more.items()}


def fits_incident(gold: GoldIncident, found: Record) -> bool:
    """Whether type, days and place agree."""
    return found["event_type"] in gold.event_types and _fits_days(gold, found) and _fits_place(gold, found)


def _fits_days(gold: GoldIncident, found: Record) -> bool:
    if gold.days is None:
        return True
    days = read_record_days(found)
    if days is None:
        return False
    first, after = (day.toordinal() for day in gold.days)
    return meets((first - gold.slack, after + gold.slack), (days[0].toordinal(), days[1].toordinal()))


def _fits_place(gold: GoldIncident, found: Record) -> bool:
    locations = found["locations"]
    if gold.border and any(location["geo_precision"] == "border" for location in locations):
        return True
    if gold.admin1:
        return any(location["admin1"] in gold.admin1 for location in locations)
    countries = gold.countries | (set(OWN_COUNTRIES) if gold.border else set())
    return not countries or any(location["country"] in countries for location in locations)


def quotes_same(gold: GoldIncident, found: Record) -> bool:
    """Whether a report stands where the gold's evidence does."""
    return any(
        report["article"] == article and meets((start, end), (report["start"], report["end"]))
        for article, start, end in gold.evidence
        for report in found["reports"]
    )


def _score_incidents(
    score: Score, gold: Sequence[GoldIncident], found: Sequence[Record], pairs: dict[int, int]
) -> None:
    sure = [number for number, incident in enumerate(gold) if incident.asked]
    hits = sum(number in pairs for number in sure)
    score.incidents.add(hits=hits, asked=len(sure), found=hits + len(found) - len(pairs))
    for number in sure:
        if not gold[number].background:
            score.main_incidents.add(number in pairs)
    if not gold:
        score.quiet.add(not found)


def _score_side(score: Retrieval, sides: SideReader, gold: str | None, found: str | None) -> None:
    asked, given = sides.read(gold), sides.read(found)
    if gold is not None and len(asked) < 2:  # two sides that fought each other did it both
        score.add(hits=bool(asked) and sides.agree(asked, given), asked=len(asked), found=bool(given))


def _score_claims(score: Retrieval, gold: Sequence[GoldClaim], records: Sequence[Record]) -> None:
    asked = [claim for claim in gold if claim.low is not None or claim.high is not None]
    said = dict.fromkeys((r["claimant"], r["outcome"], r["low"], r["high"]) for r in records)
    found = [
        GoldClaim(outcome=outcome, low=low, high=high, claimant=claimant)
        for claimant, outcome, low, high in said
        if outcome in ("killed", "injured") and not (low is None and high is None)
    ]
    score.add(hits=len(pair(asked, found, _is_same_figure)), asked=len(asked), found=len(found))


def _is_same_figure(gold: GoldClaim, found: GoldClaim) -> bool:
    if gold.outcome != found.outcome or (gold.low is not None and gold.low != found.low):
        return False
    return None in (gold.high, found.high) or gold.high == found.high
