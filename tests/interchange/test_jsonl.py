"""Incidents and mentions as other programs read them: keys, types, nulls and ids, to the letter of the contract."""

import json
from datetime import date

import pytest

from geo.articles.reading import build_article
from geo.incidents.rows import build_table
from geo.interchange.jsonl import build_records, dump_records
from geo.interchange.mention_records import dump_mentions
from geo.pipeline import list_mentions
from tests.reading import find, pipeline, read_records

FIRST = "Jets bombed Kabul and Kandahar on Thursday. Pakistan said 40 militants were killed. Kabul said civilians died."
SECOND = "Gunmen opened fire on a patrol on Wednesday, killing two soldiers.\n\nA bomb went off in Quetta in October."
OTHER = "Shells fell on two villages in Kunar on Wednesday, wounding five people, residents said."

INCIDENT = {
    "id": str,
    "event_type": str,
    "start": str | None,
    "end": str | None,
    "date_precision": str | None,
    "date_disputed": bool,
    "background": bool,
    "disputed": bool,
    "responds_to": list,
    "operation_names": list,
    "initiator": str | None,
    "target": str | None,
    "locations": list,
    "claims": list,
    "reports": list,
}
LOCATION = {
    "name": str,
    "geo_precision": str,
    "admin1": str | None,
    "country": str | None,
    "latitude": float,
    "longitude": float,
    "evidence": dict,
}
CLAIM = {
    "claimant": str | None,
    "stance": str,
    "outcome": str,
    "low": int | None,
    "high": int | None,
    "victims": str | None,
    "evidence": dict,
}
EVIDENCE = {"article": str, "start": int, "end": int, "text": str}
REPORT = {"article": str, "published": str | None, "start": int, "end": int, "text": str}
MENTION = {"article": str, "kind": str, "start": int, "end": int, "text": str}


def check_keys(record, keys):
    assert {key: value for key, value in keys.items() if not isinstance(record[key], value)} == {}


def build_article_of(body, name, day="2026-02-28"):
    return build_article(name, f"date {day} {body}")


def read_ids(*articles):
    table = build_table(pipeline().link([pipeline().read(article) for article in articles]))
    return [record["id"] for record in build_records(table)]


def test_every_incident_has_the_keys_and_types_of_the_contract():
    records = read_records(FIRST, SECOND, OTHER)
    assert len(records) >= 4
    for record in records:
        check_keys(record, INCIDENT)
        for location in record["locations"]:
            check_keys(location, LOCATION)
        for claim in record["claims"]:
            check_keys(claim, CLAIM)
        for report in record["reports"]:
            check_keys(report, REPORT)
        for evidence in [c["evidence"] for c in record["claims"] + record["locations"]]:
            check_keys(evidence, EVIDENCE)


def test_first_keys_stand_in_the_order_of_the_contract():
    assert list(read_records(FIRST)[0])[:5] == ["id", "event_type", "start", "end", "date_precision"]


def test_evidence_quotes_the_file_at_its_offsets():
    text = f"date 2026-02-28 {FIRST}"
    (record,) = read_records(FIRST)
    quotes = [record["reports"], [each["evidence"] for each in record["claims"] + record["locations"]]]
    for quote in [each for group in quotes for each in group]:
        assert text[quote["start"] : quote["end"]] == quote["text"] and quote["article"] == "1.txt"


def test_figure_that_nobody_gives_is_null_and_never_zero():
    (record,) = read_records(FIRST)
    assert [(claim["claimant"], claim["low"], claim["high"]) for claim in record["claims"]] == [
        ("Pakistan", 40, 40),
        ("Afghanistan", None, None),
    ]


def test_end_is_the_day_after_the_last():
    (record,) = read_records(FIRST)
    assert (record["start"], record["end"], record["date_precision"]) == ("2026-02-26", "2026-02-27", "day")


def test_month_ends_with_the_first_of_the_next():
    record = next(r for r in read_records(SECOND) if r["event_type"] == "bombing")
    assert (record["start"], record["end"], record["date_precision"]) == ("2025-10-01", "2025-11-01", "month")


def test_undated_incident_has_null_dates():
    (record,) = read_records("A roadside bomb killed two men in Bannu.")
    assert record["start"] is record["end"] is record["date_precision"] is None


def test_unplaced_incident_has_no_locations():
    record = next(r for r in read_records(SECOND) if r["event_type"] == "armed_attack")
    assert record["locations"] == [] and record["start"] == "2026-02-25"


def test_each_line_is_one_record_in_the_words_of_the_article():
    table = build_table(
        pipeline().link([pipeline().read(build_article_of("Ten Türkiye-made drones hit Khost.", "ö.txt"))])
    )
    (line,) = dump_records(table)
    assert "\n" not in line and "Türkiye" in line and json.loads(line)["reports"][0]["article"] == "ö.txt"


def test_table_without_incidents_has_no_lines():
    assert list(dump_records(build_table([]))) == []


def test_ids_are_the_same_when_articles_are_read_again_in_any_order_or_under_other_names():
    first, second = build_article_of(FIRST, "a.txt"), build_article_of(SECOND, "b.txt")
    ids = read_ids(first, second)
    assert len(set(ids)) == len(ids) == 3
    assert read_ids(first, second) == ids
    assert set(read_ids(second, first)) == set(ids)
    assert set(read_ids(build_article_of(FIRST, "z.txt"), build_article_of(SECOND, "y.txt"))) == set(ids)


@pytest.mark.parametrize("day", ["2026-02-26", "2026-03-02"])
def test_ids_stay_when_an_article_about_something_else_is_added(day):
    ids = read_ids(build_article_of(FIRST, "m.txt"))
    added = read_ids(build_article_of(OTHER, "a.txt", day), build_article_of(FIRST, "m.txt"))
    assert len(added) == 2 and set(ids) < set(added)


def test_id_stays_when_a_later_report_of_the_same_joins():
    first = build_article_of("Jets bombed Kabul on Thursday.", "a.txt", "2026-02-27")
    later = build_article_of("Pakistani jets bombed Kabul on Thursday.", "b.txt", "2026-02-28")
    assert read_ids(first, later) == read_ids(first)


def list_records(body):
    mentions = find(body)
    return [json.loads(line) for line in dump_mentions(list_mentions(mentions), resolve(mentions))]


def resolve(mentions):
    from geo.geocoding.resolution import resolve_toponyms

    return resolve_toponyms(mentions.toponyms, pipeline()._gazetteer)


def test_every_mention_has_the_keys_of_its_kind_and_quotes_the_file():
    text = f"date 2026-02-28 {FIRST}"
    records = list_records(FIRST)
    kinds = {"toponym": "literal", "date": "value", "actor": "actor", "count": "low", "event": "event_type"}
    kinds["attribution"] = "claimant"
    assert {record["kind"] for record in records} == set(kinds)
    for record in records:
        check_keys(record, MENTION)
        assert kinds[record["kind"]] in record
        assert text[record["start"] : record["end"]] == record["text"]
    assert [r["start"] for r in records] == sorted(r["start"] for r in records)


def test_literal_toponym_has_a_place_and_a_metonym_says_that_it_names_none():
    literal, metonym = [r for r in list_records("Jets bombed Kandahar. Kabul denied it.") if r["kind"] == "toponym"]
    assert (literal["literal"], metonym["literal"]) == (True, False)
    assert set(literal["place"]) >= {"name", "kind", "admin1", "country", "latitude", "longitude"}
    assert literal["place"]["admin1"] == "AF-KAN"


def test_unresolved_toponym_has_no_place_and_a_reason():
    (record,) = [r for r in list_records("They spoke of Matta at length.") if r["kind"] == "toponym"]
    assert record["place"] is None and record["reason"]


def test_date_mention_gives_half_open_days_with_their_precision():
    (record,) = [r for r in list_records("It fell on Thursday.") if r["kind"] == "date"]
    assert record["value"] == {"start": "2026-02-26", "end": "2026-02-27", "precision": "day"}
    assert date.fromisoformat(record["value"]["start"]).strftime("%A") == "Thursday"
