"""Every row of the word lists does in a sentence what it is there for, and its near miss does not."""

import csv
import re

import pytest

from geo.extraction.rules import read_rules
from geo.paths import EXTRACTION_DATA
from tests.reading import find


def rows(name: str) -> list[dict[str, str]]:
    with (EXTRACTION_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def label(row: dict[str, str]) -> str:
    return row["examples"]


@pytest.mark.parametrize("row", [*rows("victims.csv"), *rows("outcomes.csv")], ids=label)
def test_people_who_come_to_harm_are_counted(row):
    (count,) = find(row["examples"]).counts
    assert count.outcome == row.get("outcome", count.outcome)
    assert find(row["near_misses"]).counts == ()


@pytest.mark.parametrize("row", rows("operations.csv"), ids=label)
def test_operation_is_known_by_its_name_alone(row):
    assert row["name"] in [event.text for event in find(row["examples"]).events if event.rule == "operation-name"]
    assert [event for event in find(row["near_misses"]).events if event.rule == "operation-name"] == []


@pytest.mark.parametrize("row", rows("synonyms.csv"), ids=label)
def test_rarer_word_is_read_as_the_usual_one(row):
    (said,), (other,) = find(row["examples"]).plain, find(row["near_misses"]).plain
    assert row["usual"] in said.text.lower()
    assert row["usual"] not in other.text.lower()


@pytest.mark.parametrize("row", rows("led_verbs.csv"), ids=label)
def test_verb_that_was_carried_out_is_read_as_done(row):
    for lead in rows("verb_leads.csv"):
        for words in lead["words"].split("|"):
            (said,) = find(f"They {words} {row[lead['form']]} it.").plain
            assert said.text == f"They {row['usual']} it."
    (said,), (other,) = find(row["examples"]).plain, find(row["near_misses"]).plain
    assert row["usual"] in said.text and row["usual"] not in other.text


@pytest.mark.parametrize("row", rows("verb_leads.csv"), ids=label)
def test_words_that_lead_a_verb_say_that_it_was_done(row):
    (said,), (other,) = find(row["examples"]).plain, find(row["near_misses"]).plain
    assert "killed" in said.text and "killed" not in other.text


@pytest.mark.parametrize("row", rows("speakers.csv"), ids=label)
def test_speaker_is_heard(row):
    assert [each.claimant for each in find(row["examples"]).attributions] != []
    assert None not in [each.claimant for each in find(row["examples"]).attributions]
    assert find(row["near_misses"]).attributions == ()


@pytest.mark.parametrize("row", rows("offices.csv"), ids=label)
def test_office_of_a_country_is_its_government(row):
    assert [mention.actor.side for mention in find(row["examples"]).actors] == ["afghanistan"]
    assert find(row["near_misses"]).actors == ()


@pytest.mark.parametrize("rule", read_rules(EXTRACTION_DATA / "elsewhere.yaml"), ids=lambda rule: rule.id)
def test_place_named_beside_its_words_is_elsewhere(rule):
    pattern = re.compile(rf"(?<!\w){rule.expression}".replace("@", r"\|[^|]+\|"), re.IGNORECASE)
    assert [sentence for sentence in rule.examples if not pattern.search(sentence)] == []
    assert [sentence for sentence in rule.near_misses if pattern.search(sentence)] == []
