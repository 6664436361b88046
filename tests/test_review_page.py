"""The tab Review as a person uses it: accept, correct, reject, take back; and two people at the same incident."""

import os
import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard_corrections import mark_journal
from dashboard_review_queue import find_queue
from geo.collection import read_incidents
from geo.journal.applying import apply_journal
from geo.journal.drafting import correct
from geo.journal.store import Journal, find_journal_file
from geo.paths import DATA_SETTING, ROOT

ARTICLES = {
    "mortars.txt": "date 2026-02-23 Mortar shells hit a yard in Jalalabad on Sunday. Police said two men were killed.",
    "market.txt": "date 2026-02-24 Gunmen attacked a market in Quetta on Monday. A bomb went off in Kandahar today.",
}


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """A folder of two invented articles, read once for all tests."""
    articles = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    return articles


@pytest.fixture
def folder(articles, tmp_path, monkeypatch):
    """The same, with a journal that nobody has written in."""
    monkeypatch.setenv("CONFLICT_REPLAY_SEEDS", str(articles))
    monkeypatch.setenv(DATA_SETTING, str(tmp_path / "user"))
    return articles


class Reviewer:
    """One person with the page open at the tab Review."""

    def __init__(self, name: str) -> None:
        self.page = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        self.page.session_state["view"] = "Review"
        self.page.session_state["review_who"] = name
        self.page.run()

    def find(self, kind, label):
        return next(each for each in getattr(self.page, kind) if each.label == label)

    def press(self, label):
        self.find("button", label).click().run()
        assert not self.page.exception

    def fill(self, kind, label, value):
        self.find(kind, label).set_value(value).run()
        assert not self.page.exception

    @property
    def incident(self):
        return self.find("selectbox", "Incident").value

    @property
    def queue(self):
        return list(self.find("selectbox", "Incident").options)

    @property
    def told(self):
        """What the page says about the last thing that was entered."""
        said = " ".join(each.value for each in (*self.page.warning, *self.page.caption, *self.page.error))
        return re.sub(r"\\(.)", r"\1", said)

    @property
    def html(self):
        return "".join(str(each.proto.body) for each in self.page.get("html") if "<style" not in str(each.proto.body))


@pytest.fixture
def ann(folder):
    return Reviewer("Ann")


def entries():
    return Journal(find_journal_file()).list_entries()


def test_what_is_accepted_leaves_the_queue_and_the_next_one_comes(ann):
    first, length = ann.incident, len(ann.queue)
    ann.press("Accept")
    assert ann.incident != first
    assert len(ann.queue) == length - 1
    assert "Ann accepted it" in ann.told
    assert [(each.draft.who, each.draft.action) for each in entries()] == [("Ann", "accept")]


def test_what_is_rejected_leaves_the_map_and_comes_back_when_that_is_taken_back(ann):
    first = ann.incident
    ann.press("Reject")
    assert "rejected by hand" not in ann.html.lower()
    ann.page.session_state["view"] = "Table"
    ann.page.run()
    assert len(ann.page.dataframe[0].value) == 2
    ann.page.session_state["view"] = "Review"
    ann.page.run()
    ann.press("Undo")
    assert ann.incident == first
    ann.page.session_state["view"] = "Table"
    ann.page.run()
    assert len(ann.page.dataframe[0].value) == 3


def test_a_correction_shows_at_once_in_card_and_table_with_its_state(ann):
    ann.press("Correct")
    ann.fill("selectbox", "Type", "drone_strike")
    ann.fill("text_input", "Find a place", "torkh")
    ann.press("Torkham, PK-KP")
    ann.press("Save")
    assert "Corrected by hand" in ann.html
    assert "type: " in ann.html and "→ Drone strike" in ann.html
    ann.page.session_state["view"] = "Table"
    ann.page.run()
    table = ann.page.dataframe[0].value
    row = table[table["Notes"].str.contains("corrected by hand")].iloc[0]
    assert row["Event"] == "Drone strike"
    assert "Torkham" in row["Places"]


def test_only_what_was_changed_is_entered(ann):
    ann.press("Correct")
    ann.fill("selectbox", "Known to the", "month")
    ann.press("Save")
    (entry,) = entries()
    before, after = entry.draft.before[0].content, entry.draft.after[0].content
    assert after.days.precision == "month"
    assert (after.days.start.day, after.days.end.day) == (1, 1)
    assert (before.places, before.claims, before.reports, before.event_type) == (
        after.places, after.claims, after.reports, after.event_type,
    )  # fmt: skip


def test_a_point_in_degrees_is_a_place(ann):
    ann.press("Correct")
    ann.fill("text_input", "Find a place", "34.43, 70.45")
    ann.press("34.43, 70.45 (Nangarhar), AF-NAN")
    ann.press("Save")
    assert entries()[0].draft.after[0].content.places[-1].latitude == 34.43


def test_nothing_changed_says_so_and_cancelling_enters_nothing(ann):
    ann.press("Correct")
    ann.press("Save")
    assert "nothing is changed" in ann.told
    ann.press("Cancel")
    assert entries() == ()


def test_undo_and_redo_go_through_all_that_was_entered(ann):
    first = ann.incident
    ann.press("Accept")
    second = ann.incident
    ann.press("Reject")
    ann.press("Undo")
    assert ann.incident == second
    ann.press("Undo")
    assert ann.incident == first
    ann.press("Redo")
    assert ann.incident == first
    assert "Ann brought back what Ann accepted" in ann.told
    assert [each.draft.action for each in entries()] == ["accept", "reject", "undo", "undo", "redo"]


def test_the_second_of_two_people_is_told_and_nothing_is_lost(ann):
    bob = Reviewer("Bob")
    assert bob.incident == ann.incident
    ann.press("Reject")
    bob.press("Accept")
    assert "Ann rejected it" in bob.told
    assert [each.draft.who for each in entries()] == ["Ann"]
    assert "Ann rejected it" in bob.html
    bob.press("Accept")
    assert [each.draft.who for each in entries()] == ["Ann", "Bob"]


def test_who_looks_while_another_enters_is_told_before_entering(ann):
    bob = Reviewer("Bob")
    ann.press("Accept")
    bob.page.run()
    assert "While you looked at it: Ann accepted it" in bob.html


def test_what_was_typed_outlives_that_somebody_was_quicker(ann):
    bob = Reviewer("Bob")
    bob.press("Correct")
    bob.fill("selectbox", "Type", "shelling")
    ann.press("Correct")
    ann.fill("selectbox", "Known to the", "year")
    ann.press("Save")
    bob.press("Save")
    assert "Somebody was quicker: Ann corrected it" in bob.told
    assert bob.find("selectbox", "Type").value == "shelling"
    assert "Entered since you began: days" in bob.html
    bob.press("Save")
    content = entries()[-1].draft.after[0].content
    assert (content.event_type, content.days.precision) == ("shelling", "year")


def test_a_journal_that_cannot_be_written_says_so_and_the_page_goes_on(ann, tmp_path):
    (tmp_path / "user").write_text("a file where the folder should be")
    ann.press("Accept")
    assert "journal of corrections cannot be used" in ann.told
    assert ann.incident


def test_a_broken_journal_leaves_what_was_read_and_says_what_to_do(folder):
    find_journal_file().parent.mkdir(parents=True)
    find_journal_file().write_text("this is no database, whatever its name says" * 100)
    ann = Reviewer("Ann")
    assert "not a database" in ann.told
    assert len(ann.queue) == 3


def test_hostile_names_are_shown_as_text(folder):
    mallory = Reviewer("<img src=x onerror=alert(1)> **bold**")
    read = read_incidents([folder])
    result = apply_journal(read.table, (), read.articles)
    draft = correct(result, mallory.incident, "<b>Eve</b>", initiator="<script>alert(2)</script>", note="<i>note</i>")
    Journal(find_journal_file()).append(draft)
    mallory.page.run()
    for word in ("<script>alert", "<img src=x", "<b>Eve", "<i>note"):
        assert word not in mallory.html
    assert "&lt;script&gt;" in mallory.html
    assert "&lt;b&gt;Eve" in mallory.html
    mallory.press("Accept")
    assert "<img src=x onerror=alert(1)> **bold** accepted it" in mallory.told


def find_incident(article):
    """The first incident that an article tells of."""
    table = read_incidents([Path(os.environ["CONFLICT_REPLAY_SEEDS"])]).table
    return table[table["reports"].str.contains(article, regex=False)]["incident_id"].iloc[0]


def content_of(entry):
    return [each.content for each in entry.draft.after]


def test_an_incident_that_the_reading_missed_is_added_by_its_sentence(ann):
    ann.press("Add")
    ann.fill("selectbox", "Article", "mortars.txt")
    sentence = ann.find("multiselect", "Sentences that tell of it")
    sentence.select(next(each for each in sentence.options if each.startswith("Police said"))).run()
    ann.fill("selectbox", "Type", "abduction")
    ann.press("Add")
    (entry,) = entries()
    (content,) = content_of(entry)
    assert (content.event_type, content.days, content.places) == ("abduction", None, ())
    assert [quote.text for quote in content.reports] == ["Police said two men were killed."]
    assert "Added by hand" in ann.html


@pytest.mark.parametrize(("kind", "says"), [("abduction", "choose the sentence"), (None, "choose what happened")])
def test_what_is_added_needs_a_sentence_and_a_type(ann, kind, says):
    ann.press("Add")
    if kind:
        ann.fill("selectbox", "Type", kind)
    ann.press("Add")
    assert says in ann.told
    assert entries() == ()


def test_two_that_are_one_are_merged_and_parted_again(ann):
    length = len(ann.queue)
    ann.page.session_state["review_incident"] = find_incident("market.txt")
    ann.page.run()
    ann.press("Merge")
    same = ann.find("multiselect", "It is the same as")
    same.select(same.options[0]).run()
    ann.press("Merge")
    (entry,) = entries()
    assert (entry.draft.action, len(entry.draft.before), len(entry.draft.after)) == ("merge", 2, 1)
    assert len(content_of(entry)[0].places) == 2
    assert len(ann.queue) == length - 1
    ann.press("Undo")
    assert len(ann.queue) == length


def test_merging_with_nothing_says_what_to_choose(ann):
    ann.press("Merge")
    ann.press("Merge")
    assert "choose the incident" in ann.told


def test_one_that_is_two_is_split_and_joined_again(ann):
    ann.page.session_state["review_incident"] = find_incident("mortars.txt")
    ann.page.run()
    ann.press("Split")
    ann.fill("selectbox", "Type of the second", "armed_attack")
    second = ann.find("multiselect", "Sentences that tell of the second")
    second.select(next(each for each in second.options if each.startswith("Police said"))).run()
    ann.press("Split")
    (entry,) = entries()
    one, two = content_of(entry)
    assert (one.event_type, two.event_type) == ("shelling", "armed_attack")
    assert [quote.text for quote in two.reports] == ["Police said two men were killed."]
    ann.press("Undo")
    assert [each.draft.action for each in entries()] == ["split", "undo"]


def test_each_part_of_a_split_needs_a_sentence(ann):
    ann.press("Split")
    ann.press("Split")
    assert "each of the two needs a sentence" in ann.told


def test_a_whole_article_is_accepted_or_left_out_and_taken_back(ann):
    ann.page.session_state["review_incident"] = find_incident("market.txt")
    ann.page.run()
    ann.press("Accept it")
    assert "Ann accepted the article market.txt" in ann.told
    assert len(ann.queue) <= 2
    ann.press("Undo")
    assert len([each for each in ann.find("selectbox", "Queue").options if each == "To review (3)"]) == 1
    ann.press("Leave it out")
    assert ann.find("selectbox", "Queue").options[0] == "To review (1)"
    ann.press("Undo")
    assert ann.find("selectbox", "Queue").options[0] == "To review (3)"


@pytest.mark.parametrize(("button", "says"), [("Keep ours", "drone_strike"), ("Take the reading’s", "shelling")])
def test_a_conflict_with_a_later_reading_is_decided_by_one_click_and_taken_back(folder, button, says):
    read, incident = read_incidents([folder]), find_incident("mortars.txt")
    earlier = read.table.copy()
    earlier.loc[earlier["incident_id"] == incident, "event_type"] = "bombing"
    result = apply_journal(earlier, (), read.articles)
    Journal(find_journal_file()).append(correct(result, incident, "Ann", event_type="drone_strike"))
    ann = Reviewer("Ann")
    ann.fill("selectbox", "Queue", "In conflict")
    assert "a later reading of the type is another" in ann.html
    ann.press(button)
    assert "Ann decided the type" in ann.told
    assert entries()[-1].draft.after[0].content.event_type == says
    assert ann.find("selectbox", "Queue").options[1] == "In conflict (0)"
    ann.press("Undo")
    assert ann.find("selectbox", "Queue").options[1] == "In conflict (1)"


def test_an_article_with_another_day_is_read_anew_with_it_and_that_is_taken_back(ann):
    ann.page.session_state["review_incident"] = find_incident("mortars.txt")
    ann.page.run()
    assert "22 February 2026" in ann.html
    ann.fill("text_input", "Title", "Two killed in <b>Jalalabad</b>")
    ann.fill("text_input", "Source", "The Daily Example")
    ann.fill("date_input", "Published", date(2026, 2, 16))
    ann.press("Save")
    assert "Ann corrected the article mortars.txt" in ann.told
    assert "15 February 2026" in ann.html and "22 February 2026" not in ann.html
    assert "day of publication: 2026-02-23 → 2026-02-16" in ann.html
    assert "The Daily Example · Two killed in &lt;b&gt;Jalalabad&lt;/b&gt;" in ann.html
    ann.press("Undo")
    assert "22 February 2026" in ann.html
    assert ann.find("text_input", "Source").value == ""


def test_a_corrected_day_of_an_article_overrides_no_day_that_was_corrected(ann):
    incident = find_incident("mortars.txt")
    ann.page.session_state["review_incident"] = incident
    ann.page.run()
    ann.press("Accept")
    ann.page.session_state["review_incident"] = incident
    ann.page.run()
    ann.fill("date_input", "Published", date(2026, 2, 16))
    ann.press("Save")
    assert "a later reading of the days is another" in ann.html
    assert ann.find("selectbox", "Queue").options[1] == "In conflict (1)"


def test_undo_says_first_whose_entry_it_would_take_back_when_somebody_went_on_from_mine(ann):
    ann.press("Accept")
    bob = Reviewer("Bob")
    bob.fill("selectbox", "Queue", "Reviewed")
    bob.press("Correct")
    bob.fill("selectbox", "Known to the", "year")
    bob.press("Save")
    ann.page.run()
    ann.press("Undo")
    assert "Bob corrected it since" in ann.told
    assert [each.draft.action for each in entries()] == ["accept", "correct"]
    ann.press("Undo")
    assert "Ann took back what Bob corrected" in ann.told


def test_a_queue_that_a_browser_names_by_an_older_count_is_found():
    assert [find_queue(name) for name in ("To review (16)", "In conflict (2)", "Reviewed", None)] == [
        "To review", "In conflict", "Reviewed", "To review",
    ]  # fmt: skip


def test_the_page_is_overtaken_once_somebody_else_enters_something(ann):
    seen = ann.page.session_state["review_mark"]
    bob = Reviewer("Bob")
    bob.press("Accept")
    assert mark_journal() != seen
    ann.page.run()
    assert ann.page.session_state["review_mark"] == mark_journal()


def test_a_sentence_of_another_article_can_be_linked(ann):
    ann.page.session_state["review_incident"] = find_incident("mortars.txt")
    ann.page.run()
    ann.press("Correct")
    ann.fill("selectbox", "Article", "market.txt")
    sentences = ann.find("multiselect", "Sentences that tell of it")
    sentences.select(next(each for each in sentences.options if each.startswith("A bomb went off"))).run()
    ann.press("Save")
    (content,) = content_of(entries()[0])
    assert [quote.article for quote in content.reports][-2:] == ["mortars.txt", "market.txt"]
