"""Every kind of entry, as a person at the page sees it."""

from dataclasses import replace
from datetime import date

import pytest

from geo.errors import JournalError
from geo.journal.article_drafts import accept_article, correct_article, reject_article
from geo.journal.drafting import accept, add, correct, merge, read_content, redo, reject, split, undo
from geo.journal.model import ArticleNote, ClaimNote, Days, PlaceNote, StaleEntryError, key_article, name_spot
from tests.journal.desk import article, make_desk, marked, missed

SPOT = PlaceNote(
    place_id=name_spot(34.5, 69.2), name="the spot", geo_precision="exact", admin1="AF-KAB", country="AF",
    latitude=34.5, longitude=69.2,
)  # fmt: skip
NOTE = ArticleNote(article_id=article().id, name="raid.txt", published=date(2026, 2, 23))


@pytest.fixture
def desk(tmp_path):
    return make_desk(tmp_path)


def test_what_nobody_touched_is_unreviewed_and_as_it_was_read(desk):
    assert set(desk.states().values()) == {"unreviewed"}
    assert desk.result.table.equals(desk.table) and not desk.journal.file.exists()


def test_accepted_incident_is_marked_and_otherwise_as_it_was_read(desk):
    desk.enter(accept, ["raid"])
    assert desk.states()["raid"] == "accepted"
    assert desk.result.table.drop(columns="review_state").equals(desk.table.drop(columns="review_state"))


@pytest.mark.parametrize(
    ("changes", "column", "value"),
    [
        ({"event_type": "shelling"}, "event_type", "shelling"),
        ({"initiator": None}, "initiator", None),
        ({"target": "a depot"}, "target", "a depot"),
        ({"background": True}, "background", True),
        ({"places": (SPOT,)}, "place_name", "the spot"),
        ({"places": ()}, "unplaced_reason", "by hand: no place is known"),
        ({"days": Days(start=date(2026, 2, 20), end=date(2026, 2, 21), precision="day")}, "start", "2026-02-20"),
        ({"days": None}, "undated_reason", "by hand: no day is known"),
        ({"claims": (ClaimNote(outcome="killed", low=3, high=3, claimant="a doctor"),)}, "killed_low", 3),
        ({"reports": (marked("in reply"),)}, "reports", '[{"article": "raid.txt", "published": null, '),
    ],
)
def test_corrected_field_shows_and_the_others_stay(desk, changes, column, value):
    desk.enter(correct, "raid", **changes)
    shown = desk.value("raid", column)
    assert desk.states()["raid"] == "corrected"
    assert shown != shown if value is None else str(shown).startswith(str(value)), shown
    assert desk.value("raid", "operation_names") == '["Night Hawk"]'
    assert "corrected by hand" in desk.value("raid", "explanation")


def test_corrected_incident_stands_where_it_stood_and_the_others_are_untouched(desk):
    desk.enter(correct, "raid", event_type="shelling")
    others = desk.table["incident_id"] != "raid"
    assert desk.result.table["incident_id"].tolist() == desk.table["incident_id"].tolist()
    assert desk.result.table[others].equals(desk.table[others])


def test_rejected_incident_stays_in_the_table_and_leaves_the_map(desk):
    desk.enter(reject, ["hostile"])
    assert desk.states()["hostile"] == "rejected"
    assert "hostile" not in set(desk.result.shown["incident_id"])
    assert len(desk.result.shown) == len(desk.table) - 1


def test_merged_incidents_are_one_with_the_claims_and_sentences_of_both(desk):
    desk.enter(merge, ["raid", "bomb"])
    merged = read_content(desk.result, "raid")
    assert "bomb" not in desk.states() and desk.states()["raid"] == "corrected"
    assert len(merged.claims) == 3 and len(merged.reports) == 2 and len(merged.places) == 3
    assert desk.value("raid", "responds_to") == "[]", "it does not answer itself"


def test_answer_to_a_merged_incident_is_an_answer_to_the_whole(desk):
    desk.enter(merge, ["clash", "bomb"])
    assert desk.value("raid", "responds_to") == '["clash"]'


def test_split_incident_is_two_and_the_first_keeps_its_id(desk):
    whole = read_content(desk.result, "raid")
    parts = [replace(whole, places=whole.places[:1]), replace(whole, places=whole.places[1:], claims=())]
    entry = desk.enter(split, "raid", parts)
    first, second = [each.incident_id for each in entry.draft.after]
    table = desk.result.table
    assert table["incident_id"].tolist()[1:3] == ["raid", second] and first == "raid"
    assert table["place_name"].tolist()[1:3] == ["Nangarhar", "Paktika"]


def test_parts_that_say_what_the_whole_said_are_both_there(desk):
    whole = read_content(desk.result, "clash")
    desk.enter(split, "clash", [whole, whole])
    assert list(desk.states().values()).count("corrected") == 2 and "clash" in desk.states()


def test_added_incident_stands_at_the_end_with_its_sentence(desk):
    entry = desk.enter(add, missed())
    id = entry.draft.after[0].incident_id
    assert desk.result.table["incident_id"].iloc[-1] == id and desk.states()[id] == "added"
    assert entry.draft.after[0].content.reports[0].article_id == article().id
    assert "added by hand" in desk.value(id, "explanation")


def test_added_incident_may_be_corrected_and_rejected(desk):
    id = desk.enter(add, missed()).draft.after[0].incident_id
    desk.enter(correct, id, target="nobody")
    assert (desk.value(id, "target"), desk.states()[id]) == ("nobody", "added")
    desk.enter(reject, [id])
    assert id not in set(desk.result.shown["incident_id"])


def test_whole_article_is_accepted_with_what_was_read_from_it(desk):
    desk.enter(accept_article, NOTE)
    assert [id for id, state in desk.states().items() if state == "accepted"] == ["bomb", "raid"]
    assert desk.result.articles[NOTE.article_id].state == "accepted"


def test_rejected_article_takes_along_what_rests_on_it_alone_but_not_what_was_reviewed(desk):
    desk.enter(accept, ["bomb"])
    desk.enter(reject_article, NOTE)
    assert (desk.states()["raid"], desk.states()["bomb"]) == ("rejected", "accepted")
    desk.enter(undo, key_article(NOTE.article_id))
    assert desk.states()["raid"] == "unreviewed"


def test_corrected_article_gives_its_reports_another_day_and_publisher(desk):
    desk.enter(correct_article, NOTE, published=date(2026, 2, 24), source="The Daily")
    assert (str(desk.value("raid", "reported"))[:10], desk.value("raid", "sources")) == ("2026-02-24", "The Daily")
    assert desk.states()["raid"] == "unreviewed"


def test_undo_and_redo_of_every_kind_lead_back_and_forth(desk):
    clash = read_content(desk.result, "clash")
    steps = [
        ("raid", lambda: desk.enter(accept, ["raid"])),
        ("raid", lambda: desk.enter(correct, "raid", event_type="shelling")),
        ("raid", lambda: desk.enter(merge, ["raid", "bomb"])),
        ("clash", lambda: desk.enter(split, "clash", [clash, replace(clash, target="posts")])),
        ("hostile", lambda: desk.enter(reject, ["hostile"])),
    ]
    tables = [desk.result.table]
    for _, step in steps:
        step()
        tables.append(desk.result.table)
    for (key, _), before in zip(reversed(steps), reversed(tables[:-1]), strict=True):
        desk.enter(undo, key)
        assert desk.result.table.equals(before)
    for (key, _), after in zip(steps, tables[1:], strict=True):
        desk.enter(redo, key)
        assert desk.result.table.equals(after)


def test_entry_after_an_undo_forgets_what_could_be_brought_back(desk):
    desk.enter(accept, ["raid"])
    desk.enter(undo, "raid")
    desk.enter(correct, "raid", target="a depot")
    assert desk.result.reviews["raid"].redoable is None
    with pytest.raises(JournalError, match="nothing to redo"):
        desk.enter(redo, "raid")


def test_merging_is_taken_back_after_what_was_entered_about_the_whole(desk):
    desk.enter(merge, ["raid", "bomb"])
    desk.enter(correct, "raid", target="a depot")
    desk.enter(undo, "bomb")
    assert desk.value("raid", "target") == "TTP" and "bomb" not in desk.states()
    desk.enter(undo, "bomb")
    assert "bomb" in desk.states()


def test_second_of_two_at_once_is_told_what_the_first_did_and_nothing_is_lost(desk):
    seen = desk.result
    first = desk.journal.append(correct(seen, "raid", "Ann", event_type="shelling"))
    with pytest.raises(StaleEntryError, match="'Ann' did 'correct'") as told:
        desk.journal.append(correct(seen, "raid", "Bob", event_type="bombing"))
    assert told.value.entries == (first,)
    assert desk.journal.append(reject(seen, ["hostile"], "Bob")), "another incident is free"
    assert len(desk.journal.list_entries()) == 2


def test_version_of_an_incident_is_its_newest_entry(desk):
    assert "raid" not in desk.result.reviews
    first = desk.enter(accept, ["raid"])
    assert desk.result.reviews["raid"].version == (first.id,)
    second = desk.enter(undo, "raid")
    review = desk.result.reviews["raid"]
    assert (review.version, review.entries) == ((second.id,), (first.id, second.id))


@pytest.mark.parametrize(
    ("make", "match"),
    [
        (lambda r: correct(r, "raid", "Ann"), "nothing is changed"),
        (lambda r: correct(r, "raid", "Ann", colour="red"), "no such field"),
        (lambda r: accept(r, ["nothing"], "Ann"), "not in view"),
        (lambda r: accept(r, ["raid"], " "), "name of who"),
        (lambda r: merge(r, ["raid"], "Ann"), "two incidents or more"),
        (lambda r: merge(r, ["raid", "raid"], "Ann"), "two incidents or more"),
        (lambda r: split(r, "raid", "Ann", [read_content(r, "raid")]), "two or more"),
        (lambda r: add(r, replace(missed(), reports=()), "Ann"), "mark its sentence"),
        (lambda r: undo(r, "raid", "Ann"), "nothing to undo"),
    ],
)
def test_entry_that_makes_no_sense_is_refused_with_the_reason(desk, make, match):
    with pytest.raises(JournalError, match=match):
        make(desk.result)
