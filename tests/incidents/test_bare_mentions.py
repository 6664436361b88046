"""General words that name a happening and say too little of it, and those that say enough.

All articles are of Saturday 28 February 2026.
"""

import json
from pathlib import Path

import pytest

from geo.collection import read_incidents
from tests.reading import PUBLISHED, list_incidents

MENTIONED = {
    "attacks in a province": "Shops were open on Thursday. Traders spoke of the attacks in Balochistan.",
    "an operation in a valley": "Schools reopened on Thursday. A curfew is in force for an operation in Bannu.",
    "strikes on a country": "The envoy left on Thursday. He voiced concern over the strikes in Afghanistan.",
    "an assault without a day": "He recalled an assault on a post in Kalat.",
    "an operation by its name": "He praised the army on Thursday. Operation Silver Dawn goes on in the hills of Bannu.",
    "attacks in which nobody was hurt": (
        "Shops were open on Thursday. He spoke of attacks in Balochistan in which no one was injured."
    ),
}
TOLD = {
    "a day of its own": (
        "Traders spoke of attacks in Balochistan on Thursday.",
        "armed_attack 2026-02-26 @ Balochistan admin1",
    ),
    "a day taken over and a town": (
        "Shops were shut on Thursday. Traders spoke of an attack in Kalat.",
        "armed_attack 2026-02-26 @ Kalat settlement",
    ),
    "somebody who was harmed": (
        "He spoke of attacks in Balochistan that killed nine.",
        "armed_attack undated @ Balochistan admin1",
    ),
    "a deed": ("Gunmen attacked a post in Kalat.", "armed_attack undated @ Kalat settlement"),
    "strikes that were carried out": (
        "The envoy left on Thursday. Pakistan then conducted strikes in Afghanistan.",
        "airstrike 2026-02-26 @ Afghanistan country",
    ),
    "clashes": (
        "The gate was quiet on Thursday. Traders spoke of the clashes along the border.",
        "border_clash 2026-02-26 @ Afghanistan-Pakistan border border",
    ),
    "a word that names its kind": (
        "He recalled air raids in Khost.",
        "airstrike undated @ Khost admin1",
    ),
    "posts that were under attack": (
        "Shops were shut on Thursday. Levies posts were under attack in Balochistan.",
        "armed_attack 2026-02-26 @ Balochistan admin1",
    ),
    "a day taken over and a district": (
        "Shops were shut on Thursday. Traders spoke of an attack in Kurram.",
        "armed_attack 2026-02-26 @ Kurram admin2",
    ),
    "attackers whose fire was returned": (
        "Shops were shut on Thursday. The attackers fled as police returned fire in Balochistan.",
        "armed_attack 2026-02-26 @ Balochistan admin1",
    ),
}


@pytest.mark.parametrize("text", MENTIONED.values(), ids=MENTIONED)
def test_general_word_alone_is_no_incident(text):
    assert list_incidents(text) == []


@pytest.mark.parametrize(("text", "line"), TOLD.values(), ids=TOLD)
def test_general_word_is_an_incident_with(text, line):
    assert list_incidents(text) == [line]


def test_reader_is_told_what_was_only_mentioned(tmp_path: Path):
    text = "Shops were open on Thursday. Traders spoke of the attacks in Balochistan."
    (tmp_path / "a.txt").write_text(f"date {PUBLISHED} {text}", encoding="utf-8")
    (left,) = read_incidents([tmp_path]).left_out
    assert left.sentence.text == "Traders spoke of the attacks in Balochistan."
    assert left.reason == "it is only mentioned: a general word, and no text says closely when or where"


def test_mention_is_one_report_more_of_what_another_article_tells(tmp_path: Path):
    (tmp_path / "a.txt").write_text(
        f"date {PUBLISHED} Gunmen attacked a post in Kalat, Balochistan, on Thursday, killing nine.", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text(
        f"date {PUBLISHED} Shops were open on Thursday. Traders spoke of the attack in Balochistan.", encoding="utf-8"
    )
    table = read_incidents([tmp_path]).table
    (reports,) = (json.loads(each) for each in table["reports"])
    assert [report["article"] for report in reports] == ["a.txt", "b.txt"]
