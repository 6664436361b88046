"""What people said outlasts a reading with other rules, and where both differ, both are there."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from geo.journal.drafting import accept, add, correct, merge, read_content, reject, split, undo
from tests.journal.desk import article, make_desk, marked, missed, quote, read_zoo, rows, shaped
from tests.tables import REPORT, claim, table


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path)


def reread(desk, renamed=None, **values):
    """Read again: the raid gets other values, and incidents other ids."""
    again = read_zoo()
    for name, value in values.items():
        again.loc[again["incident_id"] == "raid", name] = value
    again["incident_id"] = again["incident_id"].replace(renamed or {})
    desk.table = again
    return desk


def without(desk, *ids):
    desk.table = desk.table[~desk.table["incident_id"].isin(ids)].reset_index(drop=True)
    return desk


def test_correction_stays_when_the_reading_says_the_same_as_before(desk):
    desk.enter(correct, "raid", event_type="shelling")
    assert reread(desk).value("raid", "event_type") == "shelling" and desk.conflicts() == []


def test_correction_that_the_rules_have_learned_is_no_conflict(desk):
    desk.enter(correct, "raid", event_type="shelling")
    assert reread(desk, event_type="shelling").value("raid", "event_type") == "shelling" and desk.conflicts() == []


def test_later_reading_that_says_something_third_is_a_conflict_with_both_sides(desk):
    entry = desk.enter(correct, "raid", event_type="shelling")
    assert reread(desk, event_type="bombing").value("raid", "event_type") == "shelling"
    (conflict,) = desk.result.conflicts
    assert (conflict.kind, conflict.stands, conflict.other) == ("changed", "shelling", "bombing")
    assert conflict.entries == (entry.id,)


@pytest.mark.parametrize("decide", [lambda d: d.enter(accept, ["raid"]),
                                    lambda d: d.enter(correct, "raid", event_type="bombing")])  # fmt: skip
def test_conflict_ends_when_somebody_who_sees_both_decides(desk, decide):
    desk.enter(correct, "raid", event_type="shelling")
    reread(desk, event_type="bombing")
    decide(desk)
    assert desk.conflicts() == []
    desk.enter(undo, "raid")
    assert desk.conflicts() == ["changed event_type of raid"]


def test_field_that_nobody_corrected_follows_the_reading_and_one_that_was_accepted_does_not(desk):
    desk.enter(correct, "raid", event_type="shelling")
    reread(desk, target="a village")
    assert desk.value("raid", "target") == "a village" and desk.conflicts() == []
    desk.enter(accept, ["raid"])
    reread(desk, target="a town")
    assert desk.value("raid", "target") == "a village" and desk.conflicts() == ["changed target of raid"]


def test_incident_with_another_id_is_found_by_its_sentence_and_keeps_the_first_id(desk):
    desk.enter(correct, "raid", event_type="shelling")
    reread(desk, renamed={"raid": "new"})
    assert desk.value("raid", "event_type") == "shelling" and "new" not in desk.states()
    desk.enter(correct, "raid", target="a depot")
    assert desk.value("raid", "target") == "a depot" and len(desk.result.reviews["raid"].entries) == 2


def test_answers_follow_an_incident_that_keeps_its_first_id(desk):
    desk.enter(accept, ["bomb"])
    reread(desk, renamed={"bomb": "new"}, responds_to='["new"]')
    assert desk.value("raid", "responds_to") == '["bomb"]'


def test_rejected_incident_stays_rejected_under_another_id(desk):
    desk.enter(reject, ["raid"])
    reread(desk, renamed={"raid": "new"})
    assert "new" not in desk.states() and "raid" not in set(desk.result.shown["incident_id"])


def test_correction_does_not_jump_to_another_incident_of_the_same_sentence(desk):
    desk.enter(reject, ["raid"])
    sentence = quote("Jets bombed camps in Nangarhar and Paktika on Saturday night.")
    desk.table = shaped(table(rows("talk", "talks", "2026-01-05", "Kabul", reports=[sentence])))
    assert desk.states() == {"talk": "unreviewed"}


def test_incident_that_is_not_read_any_more_stays_with_a_conflict(desk):
    desk.enter(correct, "raid", event_type="shelling")
    assert without(desk, "raid").value("raid", "event_type") == "shelling"
    assert desk.conflicts() == ["gone incident of raid"] and desk.result.orphans == ()


def test_incident_whose_article_left_is_an_orphan_and_comes_back_with_it(desk):
    desk.enter(correct, "raid", event_type="shelling")
    added = desk.enter(add, missed()).draft.after[0].incident_id
    before, desk.articles = desk.articles, ()
    without(desk, "raid", "bomb")
    assert {orphan.incident_id for orphan in desk.result.orphans} == {"raid", added}
    assert "raid" not in desk.states() and desk.conflicts() == []
    desk.articles = before
    assert reread(desk).value("raid", "event_type") == "shelling" and desk.result.orphans == ()


def test_sentence_is_found_again_in_a_renamed_article_and_in_one_with_a_longer_head(desk):
    id = desk.enter(add, missed()).draft.after[0].incident_id
    desk.articles = (article("renamed.txt"),)
    assert '"article": "renamed.txt"' in desk.value(id, "reports")
    longer = article("raid.txt", REPORT.replace("Jets", "By our own correspondent.\n\nJets"))
    desk.articles = (longer,)
    (report,) = read_content(desk.result, id).reports
    assert longer.text[report.start : report.end] == report.text


def test_added_incident_that_the_rules_now_find_is_one_and_differences_are_a_conflict(desk):
    id = desk.enter(add, missed()).draft.after[0].incident_id
    found = rows("found", "statement", None, reports=[quote("The raid came in reply")], initiator="Pakistan")
    desk.table = pd.concat([read_zoo(), shaped(table(found))], ignore_index=True)
    desk.table = shaped(desk.table)
    assert "found" not in desk.states() and desk.value(id, "initiator") == "Ann's find"
    assert desk.conflicts() == [f"twin initiator of {id}"]


def test_claims_of_a_new_article_join_an_accepted_incident_and_say_so(desk):
    desk.enter(accept, ["raid"])
    old = read_content(desk.result, "raid")
    other = "date 2026-02-24\n\nA doctor counted 20 dead."
    told = claim("killed", 20, 20, quote("20 dead", "other.txt", other), claimant="a doctor")
    claims = json.loads(desk.value("raid", "claims"))
    reread(desk, claims=json.dumps([*claims, told]))
    assert len(read_content(desk.result, "raid").claims) == len(old.claims) + 1
    assert desk.conflicts() == ["grown claims of raid"]


def test_other_claims_in_sentences_that_were_accepted_are_a_conflict_and_do_not_show(desk):
    desk.enter(accept, ["raid"])
    old = read_content(desk.result, "raid")
    claims = json.loads(desk.value("raid", "claims"))
    reread(desk, claims=json.dumps([claims[0] | {"low": 99, "high": 99}, *claims[1:]]))
    assert read_content(desk.result, "raid").claims == old.claims
    (conflict,) = desk.result.conflicts
    assert conflict.aspect == "claims" and {each.low for each in conflict.other} == {99, 70}


def test_merged_incidents_stay_one_when_the_rules_link_them_and_when_they_do_not(desk):
    desk.enter(merge, ["raid", "bomb"])
    assert "bomb" not in reread(desk, renamed={"raid": "new", "bomb": "other"}).states()
    assert set(desk.states()) == {"raid", "clash", "nodate", "noplace", "hostile"}
    both = read_content(desk.result, "raid").reports
    without(desk, "other")
    assert {each.text for each in read_content(desk.result, "raid").reports} == {each.text for each in both}
    assert desk.conflicts() == ["gone incident of raid"]


def test_parts_of_a_split_stay_apart_whatever_id_the_whole_gets(desk):
    whole = read_content(desk.result, "raid")
    parts = [replace(whole, places=whole.places[:1]), replace(whole, places=whole.places[1:], event_type="shelling")]
    second = desk.enter(split, "raid", parts).draft.after[1].incident_id
    reread(desk, renamed={"raid": "new"})
    assert desk.value(second, "event_type") == "shelling" and "new" not in desk.states()
    assert (desk.value("raid", "place_name"), desk.value(second, "place_name")) == ("Nangarhar", "Paktika")
    assert desk.conflicts() == []


def test_two_reviewed_incidents_that_a_later_reading_takes_for_one_stay_two(desk):
    desk.enter(accept, ["raid"])
    desk.enter(correct, "bomb", target="worshippers")
    raid, bomb = (read_content(desk.result, id) for id in ("raid", "bomb"))
    reports = [quote(each.text) | {"published": "2026-02-23"} for each in (*raid.reports, *bomb.reports)]
    desk.table = shaped(table(rows("one", "airstrike", None, "Nangarhar", "Islamabad", reports=reports)))
    assert desk.value("bomb", "target") == "worshippers" and "raid" in desk.states()
    assert "joined incident of bomb" in desk.conflicts()


def test_imported_row_that_its_source_changed_is_a_conflict_and_one_that_it_withdrew_is_an_orphan(desk):
    def imported(**more):
        return shaped(table(rows("u1", "talks", "2026-01-02", "Kabul", dataset="ucdp", **more)))

    desk.table = imported()
    desk.enter(correct, "u1", target="traders")
    desk.table = imported(target="soldiers")
    assert desk.value("u1", "target") == "traders" and desk.conflicts() == ["changed target of u1"]
    desk.table = read_zoo()
    assert [orphan.incident_id for orphan in desk.result.orphans] == ["u1"]


def test_sentence_that_a_person_unlinked_is_not_linked_again(desk):
    desk.enter(correct, "raid", reports=(marked("The raid came in reply"),))
    reread(desk)
    assert [each.text for each in read_content(desk.result, "raid").reports] == ["The raid came in reply"]
