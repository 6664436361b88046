"""The scorer counts right, on an article small enough to count by hand."""

from typing import Any

import pytest

from bench.accuracy import Score, measure_km, score_article
from bench.gold import read_days, read_gold_article, read_gold_incident
from bench.linking import score_linked
from bench.matching import Rate, Retrieval, pair
from bench.sides import SideReader
from geo.extraction.actors import read_actors
from geo.geocoding.gazetteer import read_gazetteer
from geo.paths import EXTRACTION_DATA

TEXT = (
    " date 2026-03-03 Islamabad said jets hit a depot in Khost on Monday. Officials in Khost counted 12 dead. "
    "Elsewhere a mine went off in Tank."
)


def span(words: str, nth: int = 0) -> dict[str, Any]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words}


def gold_place(words: str, nth: int = 0, **more: Any) -> dict[str, Any]:
    place = {
        "text": words, "char_start": span(words, nth)["start"], "kind": "city", "name": words, "admin1": words,
        "iso3166_2": "AF-KHO", "country": "AF", "lat": 33.34, "lon": 69.92, "role": "location",
    }  # fmt: skip
    return place | more


def gold_incident(event_type: str, day: str, places: list[str], words: str, **more: Any) -> dict[str, Any]:
    incident = {
        "type": event_type, "date_start": day, "date_end": day, "places": places, "claims": [], "background": False,
        "evidence": words, "evidence_start": span(words)["start"],
    }  # fmt: skip
    return incident | more


def toponym(words: str, nth: int = 0, *, literal: bool = True, **place: Any) -> dict[str, Any]:
    found = {"country": "AF", "admin1": "AF-KHO", "latitude": 33.34, "longitude": 69.92} | place
    return span(words, nth) | {"kind": "toponym", "literal": literal, "place": found}


def date_mention(words: str, start: str, end: str) -> dict[str, Any]:
    return span(words) | {"kind": "date", "value": {"start": start, "end": end}}


def incident(event_type: str, start: str, end: str, admin1: str, words: str, **more: Any) -> dict[str, Any]:
    record = {
        "id": f"{event_type}-{admin1}", "event_type": event_type, "start": start, "end": end, "claims": [],
        "locations": [{"admin1": admin1, "country": admin1[:2], "geo_precision": "settlement"}],
        "reports": [span(words) | {"article": "x.txt"}], "responds_to": [], "operation_names": [],
        "date_disputed": False, "initiator": None, "target": None,
    }  # fmt: skip
    return record | more


def claim(low: int | None, high: int | None, claimant: str | None = None) -> dict[str, Any]:
    return {"outcome": "killed", "low": low, "high": high, "claimant": claimant, "stance": "asserts"}


GOLD = {
    "id": "x",
    "places": [
        gold_place("Islamabad", role="actor", iso3166_2="PK-IS", country="PK", lat=33.69, lon=73.06),
        gold_place("Khost"),
        gold_place("Khost", 1, role="mention"),
        gold_place("Tank", iso3166_2="PK-KP", country="PK", lat=32.22, lon=70.38),
    ],
    "dates": [{"text": "Monday", "char_start": span("Monday")["start"], "value": "2026-03-02"}],
    "incidents": [
        gold_incident(
            "airstrike", "2026-03-02", ["Khost"], "jets hit a depot", initiator="Pakistani jets", target="a depot",
            claims=[{"killed_min": 12, "killed_max": 12, "injured_min": None, "injured_max": None}],
        ),
        gold_incident("bombing", "2026-03-03", ["Tank"], "a mine went off", background=True),
        gold_incident("shelling", "2026-03-03", ["Tank"], "Elsewhere", doubt="nobody says so"),
    ],
}  # fmt: skip
MENTIONS = [
    toponym("Islamabad", country="PK", admin1="PK-PB", literal=False, latitude=33.69, longitude=73.06),
    toponym("Khost"),
    toponym("depot"),  # no place
    toponym("Tank", country="PK", admin1="PK-KP", latitude=33.22, longitude=70.38),  # 111 km off
    date_mention("Monday", "2026-02-23", "2026-02-24"),  # a week off
]
INCIDENTS = [
    incident(
        "airstrike",
        "2026-03-02",
        "2026-03-03",
        "AF-KHO",
        "jets hit",
        initiator="Pakistan",
        target="TTP",
        claims=[claim(12, None), claim(20, 20)],
    ),
    incident("bombing", "2026-03-04", "2026-03-05", "PK-KP", "a mine went off"),  # the next day
]


@pytest.fixture(scope="module")
def sides() -> SideReader:
    return SideReader(read_actors(EXTRACTION_DATA / "actors.csv"))


@pytest.fixture
def score(sides: SideReader) -> Score:
    score = Score()
    score_article(score, read_gold_article(GOLD), TEXT, INCIDENTS, MENTIONS, sides)
    return score


def test_toponyms_are_counted_one_for_one(score: Score) -> None:
    assert score.toponyms == Retrieval(hits=3, asked=4, found=4)
    assert score.literal == Rate(right=3, of=3)  # what is only mentioned is not asked for, and was not found


def test_place_must_be_in_its_province_and_within_reach(score: Score) -> None:
    assert score.admin1 == Rate(right=2, of=3)
    assert score.reach == Rate(right=2, of=3)


def test_date_found_may_have_wrong_days(score: Score) -> None:
    assert (score.dates, score.date_values) == (Rate(right=1, of=1), Rate(right=0, of=1))


def test_doubtful_incident_is_neither_asked_for_nor_held_against(score: Score) -> None:
    assert score.incidents == Retrieval(hits=1, asked=2, found=2)
    assert score.main_incidents == Rate(right=1, of=1)  # the other is background


def test_claim_open_above_agrees_with_any_upper_bound(score: Score) -> None:
    assert score.claims == Retrieval(hits=1, asked=1, found=2)


def test_sides_are_compared_in_incidents_found(score: Score) -> None:
    assert score.initiators == Retrieval(hits=1, asked=1, found=1)
    assert score.targets == Retrieval(hits=0, asked=0, found=1)  # a depot fights on no side


@pytest.mark.parametrize(
    ("event_type", "initiator"), [("talks", "Pakistan"), ("airstrike", "Pakistani and Afghan forces")]
)
def test_sides_are_not_asked_of_talks_nor_where_two_fought(sides: SideReader, event_type: str, initiator: str) -> None:
    told = {"initiator": initiator, "target": None}
    gold = GOLD | {"incidents": [gold_incident(event_type, "2026-03-02", ["Khost"], "jets hit a depot", **told)]}
    found = incident(event_type, "2026-03-02", "2026-03-03", "AF-KHO", "jets hit", initiator="Pakistan")
    score = Score()
    score_article(score, read_gold_article(gold), TEXT, [found], [], sides)
    assert score.incidents.hits == 1 and score.initiators == Retrieval()


@pytest.mark.parametrize(
    ("gold", "found", "agree"),
    [
        ("khwarij (per the army)", "TTP", True),
        ("unknown gunmen", "BLA", True),  # "militants" may be any group
        ("BLA", "militants", True),
        ("BLA", "TTP", False),
        ("Pakistani police", "Pakistan", True),
        ("Afghan forces", "Afghan Taliban", True),
        ("unknown gunmen", "Pakistani police", False),
        ("unknown gunmen", "", False),
    ],
)
def test_sides_agree_however_they_are_worded(sides: SideReader, gold: str, found: str, agree: bool) -> None:
    assert sides.agree(sides.read(gold), sides.read(found)) is agree


@pytest.mark.parametrize("words", [None, "", "not stated", "residents", "a convoy (of the army)"])
def test_words_that_name_no_side_ask_for_none(sides: SideReader, words: str | None) -> None:
    assert sides.read(words) == frozenset()


def test_mention_that_does_not_quote_its_place_counts_as_wrong(sides: SideReader) -> None:
    score = Score()
    shifted = MENTIONS[1] | {"start": MENTIONS[1]["start"] + 1}
    score_article(score, read_gold_article(GOLD), TEXT, [], [shifted, MENTIONS[0]], sides)
    assert score.offsets == Rate(right=1, of=2)


def test_article_without_incident_must_be_left_quiet(sides: SideReader) -> None:
    score = Score()
    quiet = read_gold_article(GOLD | {"incidents": []})
    score_article(score, quiet, TEXT, [], [], sides)
    score_article(score, quiet, TEXT, INCIDENTS, [], sides)
    assert score.quiet == Rate(right=1, of=2)


def test_rates_of_nothing_are_unknown_and_not_zero() -> None:
    assert (Rate().value, Retrieval().precision, Retrieval().recall, Retrieval().f1) == (None, None, None, None)
    assert Retrieval(hits=1, asked=2, found=4).f1 == pytest.approx(1 / 3)


def test_pairing_gives_up_a_partner_that_another_needs_more() -> None:
    fits = {("a", 1), ("a", 2), ("b", 1)}
    assert pair(["a", "b"], [1, 2], lambda wanted, found: (wanted, found) in fits) == {0: 1, 1: 0}


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2025-12", ("2025-12-01", "2026-01-01")),
        ("2024", ("2024-01-01", "2025-01-01")),
        ("2026-02-28", ("2026-02-28", "2026-03-01")),
        ("2026-02-21/2026-02-22", ("2026-02-21", "2026-02-23")),
    ],
)
def test_days_of_a_gold_file_include_the_last(value: str, days: tuple[str, str]) -> None:
    assert tuple(day.isoformat() for day in read_days(value)) == days


def test_distance_from_kabul_to_kandahar_is_that_of_the_map() -> None:
    assert measure_km((34.53, 69.17), (31.61, 65.71)) == pytest.approx(459, abs=5)


def test_linked_incidents_are_asked_for_days_answers_and_disputes() -> None:
    common = {"claims": [], "target": None, "initiator": None, "date_precision": "day"}
    evidence = [{"article": "x.txt"} | span("jets hit")]
    raid = common | {"key": "raid", "event_type": "airstrike", "start": "2026-03-02", "end": "2026-03-03",
                     "places": ["Khost"], "evidence": evidence,
                     "responds_to": "mine", "date_disputed": True}  # fmt: skip
    mine = common | {"key": "mine", "event_type": "bombing", "start": "2026-03-04", "end": "2026-03-06",
                     "places": ["Khyber Pakhtunkhwa"], "evidence": [], "claims": [claim(3, 3, "Pakistan")]}  # fmt: skip
    gazetteer = read_gazetteer()
    found = [
        INCIDENTS[0] | {"responds_to": ["bombing-PK-KP"]},
        INCIDENTS[1] | {"claims": [claim(3, None, "Afghanistan")]},
        incident("talks", "2026-03-02", "2026-03-03", "AF-KAB", "Monday"),
    ]
    rates, extra = score_linked([read_gold_incident(row, gazetteer) for row in (raid, mine)], found)
    assert extra == 1
    assert rates["incidents"] == Rate(right=2, of=2)
    assert rates["days"] == Rate(right=1, of=2)
    assert rates["places"] == Rate(right=2, of=2)
    assert rates["answers"] == Rate(right=1, of=1)
    assert rates["disputes"] == Rate(right=0, of=1)
    assert (rates["claims"], rates["claimants"]) == (Rate(right=1, of=1), Rate(right=0, of=1))
    assert rates["evidence"] == Rate(right=1, of=1)
