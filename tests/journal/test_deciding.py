"""A conflict is decided by one entry: what stands is kept, or what is against it is taken; the others stay."""

import json

import pandas as pd
import pytest

from geo.errors import JournalError
from geo.journal.deciding import has_other, keep, take
from geo.journal.drafting import accept, add, correct, merge, read_content, undo
from geo.journal.exchange import dump_journal, import_journal
from tests.journal.desk import make_desk, missed, quote, read_zoo, rows, shaped
from tests.tables import claim, table


@pytest.fixture
def desk(tmp_path):
    """One where the reading has changed two fields that were corrected."""
    desk = make_desk(tmp_path)
    desk.enter(correct, "raid", event_type="shelling", target="a depot")
    return reread(desk, event_type="bombing", target="a school")


def reread(desk, **values):
    again = read_zoo()
    for name, value in values.items():
        again.loc[again["incident_id"] == "raid", name] = value
    desk.table = again
    return desk


def find(desk, aspect):
    return next(each for each in desk.result.conflicts if each.aspect == aspect)


def test_what_stands_is_kept_and_only_that_conflict_ends_until_it_is_taken_back(desk):
    desk.enter(keep, find(desk, "event_type"))
    assert desk.value("raid", "event_type") == "shelling"
    assert desk.conflicts() == ["changed target of raid"]
    assert desk.states()["raid"] == "corrected"
    desk.enter(undo, "raid")
    assert sorted(desk.conflicts()) == ["changed event_type of raid", "changed target of raid"]


def test_what_the_reading_says_is_taken_and_can_be_taken_back(desk):
    desk.enter(take, find(desk, "target"))
    assert (desk.value("raid", "target"), desk.value("raid", "event_type")) == ("a school", "shelling")
    assert desk.conflicts() == ["changed event_type of raid"]
    desk.enter(undo, "raid")
    assert desk.value("raid", "target") == "a depot"


def test_correcting_one_field_decides_nothing_about_another(desk):
    desk.enter(correct, "raid", event_type="drone_strike")
    assert desk.conflicts() == ["changed target of raid"]


def test_a_reading_that_says_something_new_again_is_a_conflict_again(desk):
    desk.enter(keep, find(desk, "event_type"))
    reread(desk, event_type="ground_attack", target="a depot")
    assert desk.conflicts() == ["changed event_type of raid"]


@pytest.mark.parametrize(("make", "state"), [(keep, "corrected"), (take, None)])
def test_an_incident_that_is_not_read_any_more_is_kept_or_rejected(desk, make, state):
    desk.table = desk.table[desk.table["incident_id"] != "raid"].reset_index(drop=True)
    desk.enter(make, find(desk, "incident"))
    assert desk.conflicts() == []
    assert desk.states().get("raid") == state


def test_claims_that_another_article_adds_are_taken_in_or_left_out(desk):
    told = claim("killed", 20, 20, quote("20 dead", "other.txt", "date 2026-02-24\n\nA doctor counted 20 dead."))
    desk.table = read_zoo()
    desk.enter(accept, ["raid"])
    old = read_content(desk.result, "raid").claims
    reread(desk, claims=json.dumps([*json.loads(desk.value("raid", "claims")), told]))
    for make, count in ((keep, len(old)), (take, len(old) + 1)):
        desk.enter(make, find(desk, "claims"))
        assert desk.conflicts() == []
        assert len(read_content(desk.result, "raid").claims) == count
        desk.enter(undo, "raid")


@pytest.mark.parametrize(("make", "held"), [(keep, {"raid", "bomb"}), (take, {"raid"})])
def test_two_that_a_later_reading_takes_for_one_are_kept_apart_or_merged(tmp_path, make, held):
    desk = make_desk(tmp_path)
    desk.enter(accept, ["raid"])
    desk.enter(correct, "bomb", target="worshippers")
    both = [each for id in ("raid", "bomb") for each in read_content(desk.result, id).reports]
    reports = [quote(each.text) | {"published": "2026-02-23"} for each in both]
    desk.table = shaped(table(rows("one", "airstrike", None, "Nangarhar", "Islamabad", reports=reports)))
    desk.enter(make, find(desk, "incident"))
    assert set(desk.states()) == held
    assert "joined incident of bomb" not in desk.conflicts()


@pytest.mark.parametrize(("make", "says"), [(keep, "Ann's find"), (take, "Pakistan")])
def test_what_was_added_and_is_read_by_now_is_decided_field_by_field(tmp_path, make, says):
    desk = make_desk(tmp_path)
    id = desk.enter(add, missed()).draft.after[0].incident_id
    found = rows("found", "statement", None, reports=[quote("The raid came in reply")], initiator="Pakistan")
    desk.table = shaped(pd.concat([read_zoo(), shaped(table(found))], ignore_index=True))
    desk.enter(make, find(desk, "initiator"))
    assert desk.value(id, "initiator") == says and desk.conflicts() == []
    assert desk.states()[id] == "added"


@pytest.mark.parametrize(("make", "says"), [(keep, "a village"), (take, "a depot")])
def test_of_what_two_people_entered_apart_one_is_chosen(tmp_path, make, says):
    here, there = make_desk(tmp_path / "here"), make_desk(tmp_path / "there")
    here.enter(correct, "raid", target="a depot")
    there.enter(correct, "raid", target="a village", who="Bob")
    here.journal.merge(there.journal.list_entries())
    here.enter(make, find(here, "target"))
    assert here.value("raid", "target") == says and here.conflicts() == []


def test_a_part_of_what_was_merged_that_is_gone_can_only_be_kept(tmp_path):
    desk = make_desk(tmp_path)
    desk.enter(merge, ["raid", "bomb"])
    desk.table = desk.table[desk.table["incident_id"] != "bomb"].reset_index(drop=True)
    conflict = find(desk, "incident")
    assert not has_other(conflict)
    with pytest.raises(JournalError, match="nothing that could be taken"):
        take(desk.result, conflict, "Ann")
    desk.enter(keep, conflict)
    assert desk.conflicts() == []


def test_a_decision_travels_to_another_machine(desk, tmp_path):
    desk.enter(keep, find(desk, "event_type"))
    other = make_desk(tmp_path / "there", table=desk.table)
    file = tmp_path / "out.jsonl"
    file.write_text("".join(dump_journal(desk.journal.list_entries())), encoding="utf-8")
    assert import_journal(other.journal, file).problems == ()
    assert other.conflicts() == ["changed target of raid"]
