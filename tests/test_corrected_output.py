"""`map` and `convert` write what the page shows: corrected by hand, without what was rejected or is switched off."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from geo.__main__ import main
from geo.collection import read_incidents
from geo.journal.applying import apply_journal
from geo.journal.drafting import correct, reject
from geo.journal.store import Journal, find_journal_file
from geo.paths import DATA_SETTING
from tests.interchange.table_files import ucdp, write_csv
from tests.webmap.packed import unpack, unpack_text

BOMB = "date 2026-02-24 A bomb went off at a market in Quetta on Monday, killing four people, police said."
STRIKE = "date 2026-02-26 Pakistan bombed a house in Kandahar on Wednesday, the Taliban said. Two people were wounded."
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles of one incident each, and the user's journal: the strike is rejected, the bomb corrected."""
    monkeypatch.setenv(DATA_SETTING, str(tmp_path / "user"))
    (tmp_path / "user").mkdir()
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "bomb.txt").write_text(BOMB, encoding="utf-8")
    (articles / "strike.txt").write_text(STRIKE, encoding="utf-8")
    enter(articles, find_journal_file())
    return articles


def enter(articles: Path, file: Path) -> None:
    read, journal = read_incidents([articles]), Journal(file)
    ids = dict(zip(read.table["event_type"].astype(str), read.table["incident_id"], strict=True))
    journal.append(reject(apply_journal(read.table, journal, read.articles), [ids["airstrike"]], "Ann"))
    shown = apply_journal(read.table, journal, read.articles)
    journal.append(correct(shown, ids["bombing"], "Ann", event_type="suicide_bombing", target="traders"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*arguments: object) -> tuple[int, str]:
        try:
            status = main([str(each) for each in arguments])
        except SystemExit as stop:
            status = int(stop.code or 0)
        return status, capsys.readouterr().err

    return run_command


def test_table_holds_what_people_made_of_the_reading(folder: Path, run: Run, tmp_path: Path) -> None:
    status, said = run("convert", folder, tmp_path / "x.csv")
    (row,) = pd.read_csv(tmp_path / "x.csv").to_dict("records")
    assert (row["event_type"], row["target"], row["review_state"]) == ("suicide_bombing", "traders", "corrected")
    assert status == 0 and "1 corrected, 1 rejected and left out" in said and "--no-journal" in said


def test_page_holds_what_people_made_of_the_reading(folder: Path, run: Run, tmp_path: Path) -> None:
    run("map", folder, "-o", tmp_path / "map.html")
    page = (tmp_path / "map.html").read_text("utf-8")
    assert len(unpack(page, "incidents_list")["ids"]) == 1 and "Everything: 1 incident." in page
    cards = unpack_text(page, "cards_0")
    assert "Suicide bombing" in cards and "Corrected by hand" in cards and "Kandahar" not in cards


@pytest.mark.parametrize("command", ["map", "convert"])
def test_corrections_can_be_left_out(command: str, folder: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / ("x.jsonl" if command == "convert" else "map.html")
    target = [file] if command == "convert" else ["-o", file]
    assert run(command, folder, "--no-journal", *target) == (0, "")
    if command == "convert":
        records = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        assert sorted(each["event_type"] for each in records) == ["airstrike", "bombing"]
    else:
        assert "Corrected by hand" not in unpack_text(file.read_text("utf-8"), "cards_0")


def test_another_journal_can_be_named(folder: Path, run: Run, tmp_path: Path) -> None:
    assert run("convert", folder, tmp_path / "x.csv", "--journal", tmp_path / "empty.sqlite") == (0, "")
    assert set(pd.read_csv(tmp_path / "x.csv")["review_state"]) == {"unreviewed"}
    assert not (tmp_path / "empty.sqlite").exists()
    status, said = run("convert", folder, tmp_path / "x.csv", "--journal", tmp_path / "a", "--no-journal")
    assert status == 2 and "not allowed with" in said


def test_nothing_is_written_when_the_journal_cannot_be_read(folder: Path, run: Run, tmp_path: Path) -> None:
    find_journal_file().write_bytes(b"no database" * 999)
    for arguments in (["convert", folder, tmp_path / "x.csv"], ["map", folder, "-o", tmp_path / "map.html"]):
        status, said = run(*arguments)
        assert status == 1 and "journal.sqlite" in said and "--no-journal" in said
    assert not (tmp_path / "x.csv").exists() and not (tmp_path / "map.html").exists()


def test_corrected_export_is_read_with_its_state_by_who_has_a_journal_of_other_incidents(
    folder: Path, run: Run, tmp_path: Path
) -> None:
    run("convert", folder, tmp_path / "x.gpkg")
    with sqlite3.connect(find_journal_file()) as journal:
        before = journal.execute("select count(*) from entries").fetchone()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "strike.txt").write_text(STRIKE, encoding="utf-8")
    read, other = read_incidents([tmp_path / "other"]), Journal(tmp_path / "other.sqlite")
    other.append(reject(apply_journal(read.table, other), list(read.table["incident_id"]), "Bob"))
    run("convert", tmp_path / "x.gpkg", tmp_path / "y.csv", "--journal", other.file)
    assert pd.read_csv(tmp_path / "y.csv")["review_state"].tolist() == ["corrected"]
    with sqlite3.connect(find_journal_file()) as journal:
        assert journal.execute("select count(*) from entries").fetchone() == before, "reading enters nothing"


def test_parts_are_switched_off_by_the_name_of_their_file(folder: Path, run: Run, tmp_path: Path) -> None:
    ged = write_csv(tmp_path / "ged.csv", ucdp())
    for without, left in (("articles", ["ucdp:ged.csv"]), ("ged.csv", ["articles"])):
        run("convert", folder, ged, tmp_path / "x.csv", "--without", without)
        assert pd.read_csv(tmp_path / "x.csv")["dataset"].tolist() == left
    run("map", folder, ged, "-o", tmp_path / "map.html", "--without", "ged.csv")
    assert len(unpack((tmp_path / "map.html").read_text("utf-8"), "incidents_list")["ids"]) == 1
    status, said = run("convert", folder, ged, tmp_path / "x.csv", "--without", "gde.csv")
    assert status == 1 and "'gde.csv' is no part" in said and "articles, ucdp:ged.csv" in said


def test_a_table_can_be_asked_for_by_days_layers_and_province(folder: Path, run: Run, tmp_path: Path) -> None:
    def kinds(*options: str) -> list[str]:
        run("convert", folder, tmp_path / "x.csv", "--no-journal", *options)
        return sorted(pd.read_csv(tmp_path / "x.csv")["event_type"])

    assert kinds("--last", "2026-02-24") == ["bombing"]
    assert kinds("--first", "2026-02-25") == ["airstrike"]
    assert kinds("--layers", "airstrike") == kinds("--province", "Kandahar") == ["airstrike"]
    assert kinds() == ["airstrike", "bombing"]


def test_address_of_the_page_gives_what_the_page_shows_there(folder: Path, run: Run, tmp_path: Path) -> None:
    def kinds(address: str, *options: str) -> list[str]:
        run("convert", folder, tmp_path / "x.csv", "--no-journal", "--view", address, *options)
        return sorted(pd.read_csv(tmp_path / "x.csv")["event_type"])

    assert kinds("http://localhost:8501/?from=2026-02-25&until=2026-02-27&zoom=7") == ["airstrike"]
    assert kinds("?initiator=Pakistan&view=Articles") == ["airstrike"]
    assert kinds("?initiator=Pakistan&initiator=not+said") == ["airstrike", "bombing"]
    assert kinds("words=market") == ["bombing"]
    assert kinds("?layers=airstrike,bombing", "--layers", "bombing") == ["bombing"]
    assert kinds("?without=mine.csv|articles") == []
    status, said = run("map", folder, "-o", tmp_path / "m.html", "--view", "https://example.org/?q=1")
    assert status == 2 and "is no address of the page" in said and "copy it from the browser" in said
