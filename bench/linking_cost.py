"""What linking costs beside the number of articles: invented accounts of invented happenings, told as articles do.

A happening has a town, a day of ten years, a type, a side and a toll. An account tells its town, only the province,
only the country or no place; its day or only its month; its toll, another one or none. Some happenings are told by many
articles, most by few. Times are seconds of processor time on one core.
"""

import random
import time
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bench.corpus import INCIDENTS_BEGIN, YEARS
from bench.report import Report, Value
from geo.extraction.model import DateRange
from geo.geocoding.gazetteer import Gazetteer, read_gazetteer
from geo.geocoding.model import GeoPrecision, Place, Spot
from geo.incidents.likeness import Told
from geo.incidents.linking import link_accounts, link_by_answers

SIZES = (1_000, 10_000)  # articles
ACCOUNTS = 5  # an article tells, on the average
REPORTS = 4  # a happening has, on the average
TYPES = ("airstrike", "drone_strike", "shelling", "border_clash", "bombing", "suicide_bombing", "armed_attack")
SIDES = (None, None, "pakistan", "afghanistan", "ttp", "militants")
COLUMNS = ("articles", "accounts", "incidents", "linked in")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Happening:
    """What is told."""

    event_type: str
    day: date
    town: Place
    side: str | None
    killed: int


def measure_linking(sizes: tuple[int, ...] = SIZES) -> Report:
    """Link the accounts of so many articles."""
    figures: dict[str, Value] = {}
    rows = []
    gazetteer = read_gazetteer()
    for size in sizes:
        told = invent_told(size, gazetteer)
        begin = time.process_time()
        groups = link_by_answers(link_accounts(told), {})
        seconds = time.process_time() - begin
        figures |= {f"linking.{size}.accounts": len(told), f"linking.{size}.incidents": len(groups)}
        figures[f"linking.{size}.cpu_seconds"] = round(seconds, 2)
        rows.append((f"{size:,}", f"{len(told):,}", f"{len(groups):,}", f"{seconds:.2f} s"))
    note = "Invented accounts; reading the articles is not part of it. Processor time on one core."
    return Report(name="linking-cost", title="Linking", columns=COLUMNS, rows=tuple(rows), figures=figures, note=note)


def invent_told(articles: int, gazetteer: Gazetteer, *, seed: int = 2026) -> list[Told]:
    """Invent what so many articles tell, in the order of their days."""
    chance = random.Random(seed)
    towns = [p for p in gazetteer.places if p.kind in ("city", "town") and p.admin1 and p.country in ("AF", "PK")]
    number = articles * ACCOUNTS // REPORTS
    weights = [1 / (rank + 1) ** 0.7 for rank in range(number)]
    happenings = [_invent_happening(towns, chance) for _ in range(number)]
    told = [
        _tell(happening, f"{chance.randrange(articles):06}", gazetteer, chance)
        for happening in chance.choices(happenings, weights, k=articles * ACCOUNTS)
    ]
    told.sort(key=lambda account: (str(account.published), account.article))
    return [replace(account, key=key) for key, account in enumerate(told)]


def _invent_happening(towns: list[Place], chance: random.Random) -> _Happening:
    return _Happening(
        event_type=chance.choice(TYPES),
        day=INCIDENTS_BEGIN + timedelta(days=chance.randrange(365 * YEARS)),
        town=chance.choice(towns),
        side=chance.choice(SIDES),
        killed=chance.randrange(1, 30),
    )


def _tell(happening: _Happening, article: str, gazetteer: Gazetteer, chance: random.Random) -> Told:
    killed = chance.choice((happening.killed, happening.killed, happening.killed + 1, 0))
    side = happening.side if chance.random() < 0.8 else None
    place = _choose_place(happening.town, gazetteer, chance)
    return Told(
        key=0,
        article=article,
        event_type=happening.event_type,
        published=happening.day + timedelta(days=chance.randrange(4)),
        dates=_choose_days(happening.day, chance),
        date_rank=chance.choice((2, 2, 1)),
        locations=tuple(Spot(place=p, geo_precision=g) for p, g in place),
        side=side,
        armed=side in ("ttp", "militants"),
        figures=frozenset({("killed", killed, chance.choice((None, "Pakistan", "residents")))} if killed else ()),
        operations=frozenset(),
    )


def _choose_place(town: Place, gazetteer: Gazetteer, chance: random.Random) -> list[tuple[Place, GeoPrecision]]:
    choice = chance.random()
    if choice < 0.05:
        return []
    if choice < 0.1:
        return [(gazetteer.country(town.country or ""), "country")]
    if choice < 0.3:
        return [(gazetteer.province(town.admin1 or ""), "admin1")]
    return [(town, "settlement")]


def _choose_days(day: date, chance: random.Random) -> DateRange:
    if chance.random() < 0.05:
        start = day.replace(day=1)
        return DateRange(start=start, end=(start + timedelta(days=32)).replace(day=1), precision="month")
    return DateRange(start=day, end=day + timedelta(days=1), precision="day")
