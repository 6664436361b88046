"""The command line as a user or another program meets it: what it prints, where, and its exit status."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from geo.__main__ import main
from tests.interchange.table_files import acled, ucdp, write_csv
from tests.webmap.packed import unpack, unpack_text

ROOT = Path(__file__).resolve().parent.parent
TWICE = {
    "a.txt": "date 2026-02-24 A bomb went off at a market in Quetta on Monday, killing four people, police said.",
    "b.md": "---\npublished: 2026-02-25\nsource: The Valley Times\n---\n"
    "Police said four people were killed on Monday when a bomb exploded in a market in Quetta.",
}


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TWICE.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def run(capsys):
    """Run a command in this process; return its exit status, the records it printed and what it said to the user."""

    def run_command(*arguments):
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            status = stop.code
        printed = capsys.readouterr()
        return status, [json.loads(line) for line in printed.out.splitlines()], printed.err

    return run_command


def test_extract_links_articles_and_prints_one_incident_a_line(articles, run):
    status, (incident,), said = run("extract", articles)
    assert (status, said) == (0, "")
    assert incident["event_type"] == "bombing"
    assert [report["article"] for report in incident["reports"]] == ["a.txt", "b.md"]


def test_extract_per_article_links_nothing(articles, run):
    status, incidents, _ = run("extract", "--per-article", articles)
    assert status == 0 and [i["reports"][0]["article"] for i in incidents] == ["a.txt", "b.md"]


def test_files_and_folders_may_be_mixed_and_a_file_named_twice_is_read_once(articles, run):
    status, (incident,), said = run("extract", articles / "a.txt", articles)
    assert status == 0 and len(incident["reports"]) == 2
    assert "a.txt" in said and "same text" in said


def test_mentions_prints_every_mention_by_article(articles, run):
    status, mentions, said = run("mentions", articles)
    assert (status, said) == (0, "")
    assert {"toponym", "date", "actor", "count", "event", "attribution"} == {m["kind"] for m in mentions}
    assert [m["article"] for m in mentions] == sorted(m["article"] for m in mentions)


def test_map_writes_one_page_that_holds_the_incidents(articles, run, tmp_path):
    status, records, said = run("map", articles, "-o", tmp_path / "map.html")
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert (status, records, said) == (0, [], "")
    assert page.lstrip().lower().startswith("<!doctype html>") and "killing four people" in unpack_text(page, "cards_0")


def test_map_of_a_part_says_which_and_a_wrong_part_is_told(articles, run, tmp_path):
    file = tmp_path / "map.html"
    status, _, said = run("map", articles, "-o", file, "--to", "2026-12-31", "--layers", "violence")
    assert (status, said) == (0, "") and "without Ceasefire" in file.read_text(encoding="utf-8")
    status, _, said = run("map", articles, "-o", file, "--province", "Atlantis")
    assert status == 2 and "'Atlantis' is no province" in said
    status, _, said = run("map", articles, "-o", file, "--from", "2030-01-01")
    assert status == 1 and "no incident lies in the days asked for" in said


def test_map_that_cannot_be_written_is_told_with_the_remedy(articles, run, tmp_path):
    status, records, said = run("map", articles, "-o", tmp_path / "nowhere" / "map.html")
    assert (status, records) == (1, [])
    assert "map.html" in said and "cannot be written" in said and "Name another file" in said


def test_map_takes_tables_beside_articles_and_keeps_what_is_of_acled_to_itself(articles, run, tmp_path):
    theirs, ours = write_csv(tmp_path / "theirs.csv", acled()), write_csv(tmp_path / "ged.csv", ucdp())
    file = tmp_path / "map.html"
    status, _, said = run("map", articles, theirs, ours, tmp_path / "gone.csv", "-o", file)
    page = file.read_text(encoding="utf-8")
    assert status == 1 and said.startswith("error: gone.csv") and said.count("\n") == 1
    assert len(unpack(page, "incidents_list")["ids"]) == 2 and "Everything: 2 incidents." in page
    assert "1 incident from ACLED left out" in page
    assert "ucdp" in unpack_text(page, "sources-text") and "Achin" not in unpack_text(page, "cards_0")


def test_broken_file_is_named_with_reason_and_remedy_and_the_others_are_read(articles, run):
    (articles / "broken.txt").write_bytes(b"date 2026-02-24 caf\xe9 bombed")
    status, incidents, said = run("extract", articles)
    assert status == 1 and len(incidents) == 1
    assert said.count("\n") == 1 and said.startswith("error: broken.txt: it is not UTF-8")
    assert "Save it as UTF-8" in said


def test_notice_alone_is_no_failure(articles, run):
    (articles / "undated.txt").write_text("Traders in Quetta complained of prices.", encoding="utf-8")
    status, _, said = run("extract", articles)
    assert status == 0 and said.startswith("notice: undated.txt: it has no date line")


def test_article_without_incidents_prints_nothing(tmp_path, run):
    (tmp_path / "quiet.txt").write_text("date 2026-02-24 Traders in Quetta complained of prices.", encoding="utf-8")
    assert run("extract", tmp_path) == (0, [], "")


@pytest.mark.parametrize(
    "arguments",
    [[], ["extract"], ["extrude", "seeds"], ["map", "seeds"], ["extract", "--all", "seeds"], ["mentions"]],
    ids=" ".join,
)
def test_wrong_usage_shows_how_it_is_used_and_ends_with_two(arguments, run):
    status, records, said = run(*arguments)
    assert (status, records) == (2, [])
    assert said.startswith("usage: python -m geo")


@pytest.mark.parametrize("command", [[], ["extract"], ["mentions"], ["map"]])
def test_help_is_shown_for_every_command(command, capsys):
    with pytest.raises(SystemExit) as stop:
        main([*command, "--help"])
    assert stop.value.code == 0 and "usage: python -m geo" in capsys.readouterr().out


def start(*arguments, **options):
    command = [sys.executable, "-m", "geo", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def test_from_a_shell_standard_output_holds_json_alone_and_the_status_tells_of_a_broken_file(articles):
    (articles / "empty.txt").write_bytes(b"")
    process = start("extract", articles)
    out, said = process.communicate(timeout=60)
    assert process.returncode == 1 and "empty.txt" in said
    assert [json.loads(line)["event_type"] for line in out.splitlines()] == ["bombing"]


def test_reader_that_stops_early_is_no_error(tmp_path):
    for number in range(60):
        text = f"date 2026-02-24 Post {number} in Quetta was bombed on Monday, " + "and men ran on and on; " * 60
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    process = start("mentions", tmp_path)
    assert json.loads(process.stdout.readline())
    process.stdout.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == ""


@pytest.mark.parametrize("command", [["extract"], ["extract", "--per-article"], ["mentions"]], ids=" ".join)
def test_several_processes_print_the_same_lines_in_the_same_order(articles, run, command):
    for number in range(40):
        text = f"date 2026-03-{number % 28 + 1:02} A bomb killed {number + 2} men in Quetta on Monday, police said."
        (articles / f"{number:02}.txt").write_text(text, encoding="utf-8")
    alone = run(*command, articles)
    assert run(*command, "--jobs", "2", articles) == alone and len(alone[1]) > 3


@pytest.mark.parametrize("jobs", ["0", "-1", "many", "٣", "1000"])
def test_number_of_processes_that_is_none_is_explained(articles, run, jobs):
    status, _, said = run("extract", "--jobs", jobs, articles)
    assert status == 2 and "nor 'all'" in said
