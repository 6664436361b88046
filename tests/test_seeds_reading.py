"""What the program reads in the shipped articles is what a careful reader finds in them."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from geo.articles.reading import read_articles
from geo.incidents.rows import build_table
from geo.interchange.jsonl import build_records
from geo.paths import SEEDS
from tests.reading import pipeline, show_incident

GOLD = [
    json.loads(line)
    for line in (Path(__file__).parent / "gold" / "seeds.jsonl").read_text(encoding="utf-8").splitlines()
]
WANTED = [incident for incident in GOLD if not incident.get("optional")]
ADMIN1 = {
    "Islamabad": "PK-IS",
    "Khyber Pakhtunkhwa": "PK-KP",
    "Nangarhar": "AF-NAN",
    "Paktika": "AF-PKA",
    "Kabul": "AF-KAB",
    "Kandahar": "AF-KAN",
}
COUNTRIES = {"Afghanistan": "AF", "Pakistan": "PK"}
BORDER = "Afghanistan-Pakistan border"


def code_place(name):
    return "border" if name == BORDER else COUNTRIES.get(name) or ADMIN1[name]


def list_places(record):
    codes = {location["admin1"] for location in record["locations"]}
    codes |= {location["country"] for location in record["locations"]}
    return codes | {"border" for location in record["locations"] if location["geo_precision"] == "border"}


def meets(gold, record):
    if record["start"] is None:
        return False
    slack = timedelta(gold.get("date_tolerance_days", 0))
    start, end = date.fromisoformat(gold["start"]) - slack, date.fromisoformat(gold["end"]) + slack
    return start < date.fromisoformat(record["end"]) and date.fromisoformat(record["start"]) < end


def covers(record, quote):
    return any(
        report["article"] == quote["article"] and report["start"] < quote["end"] and quote["start"] < report["end"]
        for report in record["reports"]
    )


@pytest.fixture(scope="module")
def records():
    read = [pipeline().read(article) for article in read_articles([SEEDS]).articles]
    return list(build_records(build_table(pipeline().link(read))))


@pytest.fixture(scope="module")
def found(records):
    """For each incident of the gold the record of the same type, days and place that quotes most of its evidence."""
    pairs = {}
    for gold in GOLD:
        options = [r for r in records if r["event_type"] == gold["event_type"] and meets(gold, r)]
        options = [r for r in options if any(code_place(p) in list_places(r) for p in gold["places"])]
        options = [r for r in options if r["id"] not in {known["id"] for known in pairs.values()}]
        if options:
            pairs[gold["key"]] = max(options, key=lambda r: sum(covers(r, quote) for quote in gold["evidence"]))
    return pairs


each_incident = pytest.mark.parametrize("gold", WANTED, ids=lambda gold: gold["key"])


@each_incident
def test_incident_is_found(gold, found):
    assert gold["key"] in found


@pytest.mark.parametrize(
    "gold", [g for g in WANTED if not g.get("background") and "date_tolerance_days" not in g], ids=lambda g: g["key"]
)
def test_news_has_its_days(gold, found):
    record = found[gold["key"]]
    assert (record["start"], record["end"]) == (gold["start"], gold["end"])


@each_incident
def test_incident_has_its_places_and_no_exact_spot(gold, found):
    record = found[gold["key"]]
    assert {code_place(name) for name in gold["places"]} <= list_places(record)
    assert "exact" not in [location["geo_precision"] for location in record["locations"]]


@each_incident
def test_incident_quotes_every_sentence_that_tells_of_it(gold, found):
    assert [quote["text"] for quote in gold["evidence"] if not covers(found[gold["key"]], quote)] == []


@pytest.mark.parametrize(
    ("gold", "claim"),
    [(g, c) for g in WANTED for c in g["claims"]],
    ids=lambda x: x.get("key") or f"{x['claimant']} {x['outcome']} {x['low']}",
)
def test_claim_has_its_figure_its_claimant_and_its_words(gold, claim, found):
    same = [c for c in found[gold["key"]]["claims"] if all(c[k] == claim[k] for k in ("outcome", "low", "high"))]
    assert same
    assert claim["claimant"] in [c["claimant"] for c in same]
    assert any(
        c["evidence"]["article"] == claim["evidence"]["article"]
        and c["evidence"]["start"] < claim["evidence"]["end"]
        and claim["evidence"]["start"] < c["evidence"]["end"]
        for c in same
    )


@pytest.mark.parametrize("gold", [g for g in WANTED if "responds_to" in g], ids=lambda gold: gold["key"])
def test_answer_names_what_it_answers(gold, found):
    assert found[gold["responds_to"]]["id"] in found[gold["key"]]["responds_to"]


@pytest.mark.parametrize("gold", [g for g in WANTED if g.get("operation_names")], ids=lambda gold: gold["key"])
def test_operation_keeps_all_its_names(gold, found):
    assert set(gold["operation_names"]) <= set(found[gold["key"]]["operation_names"])


@each_incident
def test_incident_says_when_its_reports_disagree_on_the_day(gold, found):
    assert found[gold["key"]]["date_disputed"] is gold.get("date_disputed", False)


@each_incident
def test_history_is_background_and_news_is_not(gold, found):
    assert found[gold["key"]]["background"] is gold.get("background", False)


def test_rival_figures_are_disputed(found):
    assert found["nangarhar-paktika-strikes"]["disputed"] and found["border-attack"]["disputed"]


def test_nothing_is_found_that_the_articles_do_not_tell(records, found):
    known = {record["id"] for record in found.values()}
    assert [show_incident(record) for record in records if record["id"] not in known] == []
