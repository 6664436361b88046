"""Who did it, to whom, and in answer to what: only what the text says, never the speaker or the mediator."""

import pytest

from geo.articles.reading import build_article
from geo.incidents.model import Incident
from geo.incidents.responses import can_answer
from tests.reading import PUBLISHED, pipeline, read_records


def link(*bodies: str) -> list[Incident]:
    """Read one article a sentence and link them."""
    articles = [build_article(f"{number}.txt", f"date {PUBLISHED} {body}") for number, body in enumerate(bodies)]
    return pipeline().link([pipeline().read(article) for article in articles])


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
    text = "Qatar mediated a ceasefire in October that held although both sides exchanged fire along the border."
    assert {r["event_type"]: r["initiator"] for r in read_records(text)}["border_clash"] is None


def test_speaker_is_no_target():
    (record,) = read_records("A blast in Karachi killed two people on Thursday, police said.")
    assert record["target"] is None


def test_nobody_answers_his_own_deed():
    text = "Pakistan declared an open war on Friday, hours after Pakistani jets bombed Kabul."
    assert [record["responds_to"] for record in read_records(text)] == [[], []]


def test_link_between_deeds_of_one_side_is_dropped():
    one, other = link("Pakistani jets bombed Kabul on Thursday.", "Pakistani jets bombed Khost on Monday.")
    assert not can_answer(one, other) and not can_answer(other, one)


def test_answer_that_came_first_is_dropped():
    one, other = link("The TTP attacked a post in Kurram on Monday.", "Pakistani jets bombed Khost on Thursday.")
    early, late = sorted((one, other), key=lambda incident: incident.dates.start)
    assert can_answer(late, early) and not can_answer(early, late)


def test_nothing_answers_a_truce():
    text = "Pakistani jets bombed Khost on Thursday after a Qatari-mediated ceasefire of October had collapsed."
    assert [record["responds_to"] for record in read_records(text) if record["event_type"] == "airstrike"] == [[]]


def test_what_came_before_answers_nothing():
    text = (
        "Afghan forces attacked border posts on Thursday in retaliation for Pakistani jet strikes in Khost last week,"
        " after which a Qatari-mediated ceasefire of October looked weak."
    )
    records = {record["event_type"]: record for record in read_records(text)}
    assert records["ground_attack"]["responds_to"] == [records["airstrike"]["id"]]
    assert records["airstrike"]["responds_to"] == []
    assert all(not records[kind]["responds_to"] for kind in records if kind == "ceasefire")
