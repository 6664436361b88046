"""The journal as a file: out, in, as gold, and whatever else a file may hold."""

import json
from dataclasses import replace
from datetime import date

import pytest

from bench.gold import read_gold_incident
from geo.__main__ import main
from geo.articles.reading import build_article
from geo.errors import JournalError
from geo.geocoding.gazetteer import read_gazetteer
from geo.incidents.rows import build_table
from geo.journal.drafting import accept, add, correct, read_content, reject, undo
from geo.journal.exchange import import_journal
from geo.journal.gold import build_gold
from geo.journal.model import ClaimNote, Days
from geo.journal.records import dump_entry, load_entry
from tests.journal.desk import make_desk, marked, missed, rows, shaped
from tests.reading import pipeline
from tests.tables import table

HOSTILE = [
    "<script>alert(1)</script>",
    "=cmd|'/c calc'!A1",
    "'; DROP TABLE entries; --",
    "NUL \0 and bell \a and \x1b[2J",
    "\u202eturned round",
    "\n\r\t\u2028",
    "%s %(x)s {0} :who ?",
    "x" * 50_000,
]
OLD_LINE = (  # written by a program that knew no decisions
    '{"action":"reject","after":[],"article":null,"article_after":null,"at":"2026-03-01T12:00:00.000000Z","based_on":[],'
    '"before":[{"content":{"background":false,"claims":[],"days":null,"event_type":"shelling","initiator":null,'
    '"places":[],"reports":[{"article":"raid.txt","article_id":null,"end":4,"published":null,"start":0,"text":"Jets"}],'
    '"target":null},"dataset":"articles","incident_id":"raid","read":null,"read_id":"raid"}],"beside":[],"form":1,'
    '"id":"28dee3b40091497693182ff2c60ebfc0","note":"","target":null,"who":"Ann"}'
)


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path / "here")
    desk.enter(correct, "raid", event_type="shelling", note="seen on film")
    desk.enter(reject, ["hostile"])
    return desk


def run(*words):
    return main(["journal", *map(str, words)])


def export(desk, file):
    assert run("export", "-o", file, "--journal", desk.journal.file) == 0
    return file


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_in_every_field_is_kept_to_the_letter(tmp_path, text):
    desk = make_desk(tmp_path / "here")
    quote = replace(marked("Jets bombed"), text=text, article=text[:50])
    claim = ClaimNote(outcome="killed", low=None, high=None, victims=text, claimant=text, quote=quote)
    content = replace(missed(), initiator=text, target=text, claims=(claim,), reports=(quote,))
    entry = desk.enter(add, content, note=text, who=f"Ann {text[:100]}")
    other = make_desk(tmp_path / "there")
    import_journal(other.journal, export(desk, tmp_path / "out.jsonl"))
    assert other.journal.list_entries() == (entry,)
    assert entry.draft.after[0].content == content and entry.draft.note == text
    assert desk.journal.find_damage() == [] and run("history", "--journal", desk.journal.file) == 0


def test_half_of_a_character_that_no_table_can_hold_is_refused(tmp_path):
    desk = make_desk(tmp_path)
    for content in (
        replace(missed(), target="\ud800"),
        replace(missed(), reports=(replace(marked("Jets"), article="\ud800"),)),
    ):
        with pytest.raises(JournalError, match="half of a character"):
            desk.enter(add, content)


@pytest.mark.parametrize(("first", "last"), [(date(1, 1, 1), date(9999, 12, 31)), (date(1900, 1, 1), date(2500, 1, 1))])
def test_days_of_any_year_are_shown(tmp_path, first, last):
    desk = make_desk(tmp_path)
    id = (
        desk.enter(add, replace(missed(), days=Days(start=first, end=last, precision="year")))
        .draft.after[0]
        .incident_id
    )
    assert read_content(desk.result, id).days == Days(start=first, end=last, precision="year")


def test_history_prints_no_command_for_the_terminal(desk, capsys):
    desk.enter(accept, ["bomb"], who="Eve \x1b[2J", note="\u202e")
    assert run("history", "--journal", desk.journal.file) == 0
    told = capsys.readouterr().out
    assert "\\x1b[2J" in told and "\x1b" not in told and "\u202e" not in told
    assert "Ann corrected raid" in told and "type: airstrike → shelling" in told and "(seen on film)" in told


def test_history_of_one_incident_is_its_own(desk, capsys):
    assert run("history", "raid", "--journal", desk.journal.file) == 0
    assert "hostile" not in capsys.readouterr().out
    assert run("history", "nobody", "--journal", desk.journal.file) == 1


def test_file_taken_in_twice_comes_to_the_same_as_once(desk, tmp_path, capsys):
    file, there = export(desk, tmp_path / "out.jsonl"), make_desk(tmp_path / "there")
    assert [run("import", file, "--journal", there.journal.file) for _ in range(2)] == [0, 0]
    assert there.result.table.equals(desk.result.table)
    assert "2 new entries, 0 known" in (told := capsys.readouterr().err) and "0 new entries, 2 known" in told


def test_entry_from_before_there_were_decisions_keeps_its_id_and_its_words():
    entry = load_entry(OLD_LINE)
    assert (entry.draft.action, entry.draft.decided) == ("reject", ())
    assert dump_entry(entry) == OLD_LINE


def test_two_who_did_not_see_each_other_are_both_kept_and_shown_until_somebody_decides(desk, tmp_path):
    there = make_desk(tmp_path / "there")
    import_journal(there.journal, export(desk, tmp_path / "out.jsonl"))
    desk.enter(correct, "raid", target="a depot", who="Ann")
    there.enter(correct, "raid", target="a village", who="Bob")
    import_journal(desk.journal, export(there, tmp_path / "back.jsonl"))
    (rival,) = desk.result.conflicts
    assert (rival.kind, rival.aspect, rival.stands, rival.other) == ("rival", "target", "a village", "a depot")
    assert "Ann" in rival.says and "Bob" in rival.says
    desk.enter(correct, "raid", target="a depot")
    assert desk.conflicts() == [] and desk.value("raid", "target") == "a depot"


BROKEN = {
    "no JSON": ("{", "no JSON"),
    "a list": ("[1]", "should be dict"),
    "nested deeply": ("[" * 100_000, "no JSON"),
    "no number": ('{"form": NaN}', "no JSON"),
    "another form": ('{"form": 3}', "newer program"),
    "no id": ('{"form": 1}', "does not fit its id"),
}


@pytest.mark.parametrize(("line", "reason"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_line_is_named_and_the_others_are_taken_in(desk, tmp_path, capsys, line, reason):
    file, there = export(desk, tmp_path / "out.jsonl"), make_desk(tmp_path / "there")
    file.write_text(f"{line}\n\n{file.read_text()}", encoding="utf-8")
    assert run("import", file, "--journal", there.journal.file) == 1
    assert "line 1: " in (told := capsys.readouterr().err) and reason in told
    assert len(there.journal.list_entries()) == 2


def test_entry_that_was_edited_in_the_file_is_refused(desk, tmp_path, capsys):
    file, there = export(desk, tmp_path / "out.jsonl"), make_desk(tmp_path / "there")
    file.write_text(file.read_text().replace("shelling", "airstrike"), encoding="utf-8")
    assert run("import", file, "--journal", there.journal.file) == 1
    assert "changed after it was made" in capsys.readouterr().err


def test_bytes_that_are_no_text_are_named(tmp_path, capsys):
    (tmp_path / "out.jsonl").write_bytes(b"\xff\xfe\n")
    assert run("import", tmp_path / "out.jsonl", "--journal", tmp_path / "j.sqlite") == 1
    assert "no UTF-8" in capsys.readouterr().err
    assert run("import", tmp_path / "nothing.jsonl", "--journal", tmp_path / "j.sqlite") == 1


def test_rows_of_acled_are_not_exported_and_the_command_says_so(tmp_path, capsys):
    acled = shaped(table(rows("AFG1", "talks", "2026-01-02", "Kabul", dataset="acled:mine.csv")))
    desk = make_desk(tmp_path, acled)
    desk.enter(correct, "AFG1", target="traders")
    assert export(desk, tmp_path / "out.jsonl").read_text() == ""
    assert "1 hold rows of ACLED" in capsys.readouterr().err


def test_export_that_cannot_be_written_leaves_the_older_file(desk, tmp_path, capsys):
    assert run("export", "-o", tmp_path / "no" / "out.jsonl", "--journal", desk.journal.file) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_check_tells_what_is_whole_and_what_is_damaged(desk, tmp_path, capsys):
    assert run("check", "--journal", desk.journal.file) == 0
    assert "2 entries, all whole" in capsys.readouterr().err
    broken = desk.journal.file.read_bytes().replace(b"shelling", b"SHELLING")
    (tmp_path / "broken.sqlite").write_bytes(broken)
    assert run("check", "--journal", tmp_path / "broken.sqlite") == 1
    assert "changed after it was made" in capsys.readouterr().err


def test_gold_asks_for_what_was_reviewed_and_not_for_what_was_rejected(desk):
    added = desk.enter(add, missed()).draft.after[0].incident_id
    gold = {record["key"]: record for record in build_gold(desk.result)}
    assert "hostile" not in gold and set(gold) == {"raid", "bomb", "clash", "nodate", "noplace", added}
    assert {key for key, record in gold.items() if not record["optional"]} == {"raid", added}
    assert gold["raid"]["event_type"] == "shelling" and gold["raid"]["admin1"] == ["AF-NAN", "AF-PKA"]
    read = [read_gold_incident(json.loads(json.dumps(record)), read_gazetteer()) for record in gold.values()]
    assert [incident.asked for incident in read].count(True) == 2


def test_reading_is_right_by_the_gold_of_a_person_who_accepted_it(tmp_path):
    from bench.linking import score_linked
    from geo.interchange.jsonl import build_records

    text = "date 2026-02-28 Jets bombed a camp in Nangarhar on Thursday. Three people were killed, police said."
    one = build_article("a.txt", text)
    desk = make_desk(tmp_path, build_table(pipeline().link([pipeline().read(one)])), articles=[one])
    ids = list(dict.fromkeys(desk.table["incident_id"]))
    desk.enter(accept, ids)
    gold = [read_gold_incident(record, read_gazetteer()) for record in build_gold(desk.result)]
    rates, extra = score_linked(gold, list(build_records(desk.table)))
    assert ids and extra == 0 and all(rate.right == rate.of for rate in rates.values())
    desk.enter(undo, ids[0])
    assert read_content(desk.result, ids[0]).event_type == "airstrike"
