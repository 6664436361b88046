"""Who did it, to whom, and in answer to what: only what the text says, never the speaker or the mediator."""

import pytest

from tests.reading import read_records

WHO = {
    "blamed": ("Explosions shook Kabul on Thursday, which Afghan officials blamed on Pakistan.", "Pakistan (blamed)"),
    "mediators": ("Qatar and Turkey mediated a ceasefire in October.", "Qatar, Turkey"),
    "mediator in one word": ("A Qatari-mediated ceasefire was announced on Thursday.", "Qatar"),
    "passive": ("A post in Kurram was attacked on Thursday by the TTP.", "TTP"),
    "adjective": ("Pakistani air strikes hit Khost on Thursday.", "Pakistan"),
    "owned up": ("A bomb killed two in Quetta on Thursday. The BLA claimed responsibility for the bombing.", "BLA"),
    "only the speaker": ("A blast in Karachi killed two people on Thursday, police said.", None),
}


@pytest.mark.parametrize(("text", "initiator"), WHO.values(), ids=WHO)
def test_initiator_is_who_the_text_says_did_it(text, initiator):
    assert read_records(text)[0]["initiator"] == initiator


def test_mediator_of_a_truce_is_no_belligerent():
    text = "Qatar mediated a ceasefire in October, but both sides exchanged fire along the border in November."
    assert {r["event_type"]: r["initiator"] for r in read_records(text)}["border_clash"] is None


def test_speaker_is_no_target():
    (record,) = read_records("A blast in Karachi killed two people on Thursday, police said.")
    assert record["target"] is None


def test_nobody_answers_his_own_deed():
    text = "Pakistan declared an open war on Friday, hours after Pakistani jets bombed Kabul."
    assert [record["responds_to"] for record in read_records(text)] == [[], []]


def test_what_came_before_answers_nothing():
    text = (
        "Afghan forces attacked border posts on Thursday in retaliation for Pakistani jet strikes in Khost last week,"
        " after which a Qatari-mediated ceasefire of October looked weak."
    )
    records = {record["event_type"]: record for record in read_records(text)}
    assert records["ground_attack"]["responds_to"] == [records["airstrike"]["id"]]
    assert records["airstrike"]["responds_to"] == []
    assert all(not records[kind]["responds_to"] for kind in records if kind == "ceasefire")
