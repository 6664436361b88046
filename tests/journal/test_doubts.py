"""The most doubtful incident stands first in the queue, and each says why it is doubted."""

import json

import pandas as pd
import pytest

from geo.journal.doubts import DOUBTS, rank_doubtful
from tests.tables import claim, quote, rows, step, table, zoo

SENTENCE = quote("Jets bombed camps in Nangarhar and Paktika on Saturday night.") | {"published": "2026-02-23"}
OTHER = quote("Kabul rejected that figure and spoke of 18 dead villagers") | {"published": "2026-02-23"}
SURE = {"reports": [SENTENCE, OTHER], "initiator": "Pakistan"}


def doubts_of(*row, **more):
    found = rank_doubtful(table(rows("x", *row, **{**SURE, **more})))
    return {doubt.id for doubt in found[0].doubts}


def test_an_incident_that_is_told_precisely_twice_is_not_doubted():
    assert doubts_of("airstrike", "2026-02-21", "Kabul") == set()


@pytest.mark.parametrize(
    ("row", "more", "doubt"),
    [
        (("airstrike", None, "Kabul"), {}, "undated"),
        (("airstrike", "2026-02-21"), {}, "unplaced"),
        (("airstrike", "2026-02-21", "Kabul"), {"disputed": True}, "disputed"),
        (("airstrike", "2026-02-21", "Kabul"), {"date_disputed": True, "disputed": True}, "days disputed"),
        (("other_violence", "2026-02-21", "Kabul"), {}, "other violence"),
        (("bombing", "2026-02-21", "Kabul"), {"explanation": [step("type", "by who acted", "r")]}, "type by sides"),
        (("airstrike", "2026-02-21", "Nangarhar"), {}, "province only"),
        (("airstrike", "2026-02-21", "Afghanistan"), {}, "country only"),
        (("airstrike", "2026-02-01/2026-03-01", "Kabul"), {"date_precision": "month"}, "month only"),
        (("airstrike", "2026-02-21", "Kabul"), {"claims": [claim("killed", 9, 9, SENTENCE)]}, "no claimant"),
        (("airstrike", "2026-02-21", "Kabul"), {"initiator": None}, "nobody named"),
        (("airstrike", "2026-02-21", "Kabul"), {"background": True}, "background"),
        (("airstrike", "2026-02-21", "Kabul"), {"reports": [SENTENCE]}, "one sentence"),
        (
            ("airstrike", "2026-02-21", "Kabul"),
            {"reports": [SENTENCE, OTHER | {"published_guess": "the file's day"}]},
            "guessed day",
        ),
    ],
)
def test_each_weakness_of_a_reading_is_a_doubt_of_its_own(row, more, doubt):
    assert doubts_of(*row, **more) == {doubt}


def with_evidence(words, column):
    """An incident whose place or day stands on some words."""
    frame = table(rows("x", "airstrike", "2026-02-21", "Kabul", **SURE))
    evidence = quote(words)
    frame[column] = json.dumps(evidence if column == "location_evidence" else [evidence])
    return {doubt.id for doubt in rank_doubtful(frame)[0].doubts}


def test_a_place_that_only_another_sentence_names_is_doubted():
    assert with_evidence("Islamabad", "location_evidence") == {"place taken over"}
    assert with_evidence("Nangarhar", "location_evidence") == set()


def test_a_day_that_only_another_sentence_tells_is_doubted():
    assert with_evidence("two weeks before", "date_evidence") == {"day taken over"}
    assert with_evidence("Saturday night", "date_evidence") == set()


def test_a_context_of_which_nobody_is_said_to_be_the_doer_is_not_doubted_for_it():
    assert doubts_of("talks", "2026-02-21", "Kabul", initiator=None) == set()


def test_a_claim_without_a_figure_needs_no_claimant():
    assert doubts_of("airstrike", "2026-02-21", "Kabul", claims=[claim("killed", None, None, SENTENCE)]) == set()


def test_the_most_doubtful_comes_first_and_among_equals_the_newest():
    found = rank_doubtful(
        table(
            rows("sure", "airstrike", "2026-02-21", "Kabul", **SURE),
            rows("older", "airstrike", "2026-02-20", "Nangarhar", **SURE),
            rows("nowhere", "airstrike", "2026-02-21", **SURE),
            rows("newer", "airstrike", "2026-02-21", "Nangarhar", **SURE),
        )
    )
    assert [each.incident_id for each in found] == ["nowhere", "newer", "older", "sure"]
    assert [each.weight for each in found] == [5, 1, 1, 0]


def test_every_incident_is_ranked_once_and_the_table_stays_as_it_is():
    frame = zoo()
    before = pd.DataFrame(frame).copy()
    found = rank_doubtful(frame)
    assert sorted(each.incident_id for each in found) == sorted(frame["incident_id"].unique())
    pd.testing.assert_frame_equal(pd.DataFrame(frame), before)


def test_a_table_of_nothing_has_nothing_to_doubt():
    assert rank_doubtful(zoo().iloc[:0]) == []


def test_the_weightiest_reason_is_told_first_and_no_two_say_the_same():
    weights = [doubt.weight for doubt in rank_doubtful(zoo())[0].doubts]
    assert weights == sorted(weights, reverse=True)
    assert len({doubt.says for doubt in DOUBTS}) == len(DOUBTS)
