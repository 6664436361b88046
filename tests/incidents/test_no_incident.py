"""Sentences with words for violence that tell of no incident, and what the reader is told of them instead.

All articles are of Saturday 28 February 2026.
"""

from pathlib import Path

import pytest

from geo.collection import read_incidents
from tests.reading import PUBLISHED, list_incidents

NOTHING = {
    "a bomb made safe": "A bomb in the port of Karachi was found and defused on Thursday.",
    "a general charge": "Kabul accused its neighbour of air raids in Khost.",
    "a film": "A documentary about the 2021 airport bombing was shown in Kabul on Thursday.",
    "a count": "Monitors recorded 86 attacks in Bannu in January.",
    "an arrest": "Two men were arrested on Thursday during a raid in Nowshera.",
    "a bus": "Eleven people were killed on Thursday when a coach plunged into a ravine near Daraban.",
    "a feud": "Two brothers were shot dead by their rivals in Charsadda on Thursday over a blood feud.",
    "a match": "He launched an assault on the spinners in the second innings in Peshawar on Thursday.",
    "an office": "He heads the office of refugees and repatriation in Zaranj, he said on Thursday.",
    "a feud over land": "Two groups of villagers fired at each other over a piece of land in Battagram on Thursday.",
    "a sum over a year and the sums that go on with it": (
        "Rebels carried out 312 attacks in the country in 2025, a think tank said. The attacks took 420 lives. "
        "In Punjab three attacks killed five."
    ),
    "a fear": "An assault on the town would be costly, an analyst said in Kabul on Thursday.",
    "a look": "The market in Khost looks as though it had been bombed, a trader said on Thursday.",
    "what a town has faced": "Turbat has faced several deadly bombings, an official said on Thursday.",
    "weeks of violence": "After weeks of deadly clashes, traders met in Chaman on Thursday.",
    "mounting violence": "Mounting attacks in Bannu worried traders on Thursday.",
    "the last years": "Bombings in Quetta in the last several years drove traders out, a report said on Thursday.",
    "those who do such things": "Groups that stage attacks in Bannu must be disarmed, the minister said on Thursday.",
    "those behind it": "Those who are behind the bombing in Quetta will be found, police said on Thursday.",
    "a search that ended in arrests": "A raid in Karachi on Thursday led to the arrest of three men.",
    "why trains stand": "Trains were halted on Thursday because of the bombing near Sibi.",
    "a rifle": "A man with an assault rifle was held in Quetta on Thursday.",
    "a share of a year": "Fatalities rose by 40 per cent in 2025, with 120 attacks in Balochistan. Bombings killed 30.",
    "operations of a year": "Troops killed 30 militants in dozens of operations this year.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_no_incident_is_told_by(text):
    assert list_incidents(text) == []


def list_mere_mentions(folder: Path, text: str) -> list[str]:
    """Return the sentences that are listed as mere mentions when an article is read."""
    (folder / "a.txt").write_text(f"date {PUBLISHED} {text}", encoding="utf-8")
    return [left.sentence.text for left in read_incidents([folder]).left_out if "only mentioned" in left.reason]


def test_talks_that_nobody_dates_are_listed_among_what_was_left_out(tmp_path):
    text = "A bomb hit a van in Bannu on Thursday. The two sides had held talks."
    assert list_mere_mentions(tmp_path, text) == ["The two sides had held talks."]
    assert list_incidents(text) == ["bombing 2026-02-26 @ Bannu settlement"]


def test_attack_that_nobody_dates_is_an_incident_and_no_mere_mention(tmp_path):
    text = "Gunmen attacked a post in Kalat."
    assert list_mere_mentions(tmp_path, text) == []
    assert list_incidents(text) == ["armed_attack undated @ Kalat settlement"]


def test_a_day_right_after_a_tally_is_news_again():
    text = "Rebels carried out 312 attacks in 2025, a think tank said. Bombings in Kalat on Thursday killed two guards."
    assert list_incidents(text) == ["bombing 2026-02-26 @ Kalat settlement"]
