"""The watch over folders: what is half written waits, what is written all the time does not wait for ever, and a folder
that is gone for a while takes no article off the map."""

import os
import shutil
import time

import pytest

import dashboard_folders
from dashboard_folders import count_unread, hold_on, keep_looks, look_anew, look_at
from geo.collection import read_incidents
from geo.kept import SETTING
from geo.paths import SEEDS


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(dashboard_folders, "WATCH_SECONDS", 0.0)
    monkeypatch.setattr(dashboard_folders, "_SHARE", 0)
    monkeypatch.setenv(SETTING, "")
    keep_looks().clear()
    folder = tmp_path / "articles"
    shutil.copytree(SEEDS, folder)
    for file in folder.iterdir():
        rest(file)
    return folder


def rest(file, seconds=60):
    """Let a file have been written some time ago."""
    then = time.time_ns() - seconds * 1_000_000_000
    os.utime(file, ns=(then, then))


def test_file_that_is_being_written_is_taken_over_when_it_rests(folder):
    before = look_at([folder])
    file = folder / "new.txt"
    file.write_text("date 2026-02-2", encoding="utf-8")
    assert look_at([folder]) == before
    file.write_text("date 2026-02-27 Mortar fire hit a post.", encoding="utf-8")
    assert look_at([folder]) == before
    rest(file)
    assert look_at([folder]) != before


def test_file_that_is_written_all_the_time_is_taken_over_at_last(folder):
    looks = [look_at([folder])]
    for number in range(8):
        (folder / "log.txt").write_text(f"date 2026-02-27 Line {number}.", encoding="utf-8")
        looks.append(look_at([folder]))
    assert looks[1] == looks[0] != looks[-1]


def test_what_the_page_itself_wrote_is_taken_over_at_once(folder):
    before = look_at([folder])
    (folder / "new.txt").write_text("date 2026-02-27 Mortar fire hit a post.", encoding="utf-8")
    look_anew()
    assert look_at([folder]) != before


def test_folder_that_is_gone_leaves_what_was_read_and_says_so(folder):
    read = read_incidents([folder])
    assert hold_on(read, [folder]) is None
    folder.rename(folder.with_name("away"))
    held = hold_on(read, [folder])
    assert held.table is read.table and held.articles == read.articles and count_unread(held) == 1
    assert str(folder) in str(held.problems[0]) and "shows what was read before" in str(held.problems[0])
