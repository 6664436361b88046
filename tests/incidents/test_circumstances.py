"""When it was, who did it, where, and how many: what a sentence leaves to those around it, or tells in passing.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents, read_records, show_claims

DAYS = {
    "a day right behind the word": (
        "A report of Thursday tells of the bombing of 12 January in Quetta.",
        ["bombing 2026-01-12 @ Quetta settlement"],
    ),
    "a truce that is the news": (
        "Qatar brokered a ceasefire between Pakistan and Afghanistan.",
        ["ceasefire 2026-02-27..2026-02-28 @ Afghanistan country + Pakistan country"],
    ),
    "a truce far below the news": (
        "It rained.\n\nShops shut.\n\nFew came.\n\nQatar brokered a ceasefire between Pakistan and Afghanistan.",
        [],
    ),
    "news that a month of history does not date": (
        "Gunmen attacked a post in Kalat.\n\nIn January the army closed the road. The attack killed two guards.",
        ["armed_attack undated @ Kalat settlement"],
    ),
}


@pytest.mark.parametrize(("text", "lines"), DAYS.values(), ids=DAYS)
def test_day_is_that_of(text, lines):
    assert list_incidents(text) == lines


WHO = {
    "those who lost their lives have not attacked": (
        "Three Pakistani soldiers lost their lives in an attack in Bannu on Thursday.",
        None,
    ),
    "a convoy that came under attack has not attacked": (
        "Pakistani troops came under attack in Kech on Thursday.",
        None,
    ),
    "its fighters are the group's": (
        "The Pakistani Taliban issued a statement. Its men attacked a post in Tank on Thursday, it said.",
        "TTP",
    ),
    "they were killed": ("The Pakistani Taliban met in Tank. They were killed in Bannu on Thursday.", None),
    "unknown armed men": ("A trader was shot dead by unknown armed men in Kech on Thursday.", "militants"),
}


@pytest.mark.parametrize(("text", "initiator"), WHO.values(), ids=WHO)
def test_initiator_of_what_befell_somebody(text, initiator):
    (record,) = read_records(text)
    assert record["initiator"] == initiator


def test_attack_on_a_countrys_forces_without_a_place_lies_in_that_country():
    text = "Gunmen killed two soldiers of Pakistan's army in an ambush on Thursday, officials in Pakistan said."
    assert list_incidents(text) == ["armed_attack 2026-02-26 @ Pakistan country"]


def test_post_here_is_at_the_place_of_the_dateline():
    text = "PESHAWAR: A bomb went off near a mosque here and wounded two men on Thursday."
    assert list_incidents(text) == ["bombing 2026-02-26 @ Peshawar settlement"]


def test_who_denies_that_any_was_hurt_says_that_none_was():
    (record,) = read_records("The army struck a camp in Paktika on Thursday. It denied that any civilian was killed.")
    assert [claim.partition(": ")[2] for claim in show_claims(record)] == ["killed 0 civilian"]
