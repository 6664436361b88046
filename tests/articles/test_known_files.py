"""A file that is as it was is not opened again; whatever was done to it, a changed one is."""

import os

import pytest

from geo.articles import reading
from geo.articles.reading import read_articles
from geo.kept import SETTING

TEXT = "date 2026-02-23\n\nMortar fire hit a post near Torkham on {}, the police said.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(SETTING, str(tmp_path / "kept"))
    monkeypatch.setattr("geo.articles.known_files._SETTLED_NS", 0)
    folder = tmp_path / "articles"
    folder.mkdir()
    for day in ("Monday", "Sunday"):
        (folder / f"{day}.txt").write_text(TEXT.format(day), encoding="utf-8")
    return folder


@pytest.fixture
def opened(monkeypatch):
    """Lists the files that are really opened."""
    names, read = [], reading.read_article

    def read_article(path, *given):
        names.append(path.name)
        return read(path, *given)

    monkeypatch.setattr(reading, "read_article", read_article)
    return names


def test_files_that_are_as_they_were_are_not_opened_again(folder, opened):
    first = read_articles([folder])
    assert sorted(opened) == ["Monday.txt", "Sunday.txt"]
    assert read_articles([folder]) == first and len(opened) == 2


def test_words_that_were_changed_behind_size_and_time_are_read(folder, opened):
    file = folder / "Monday.txt"
    read_articles([folder])
    times = file.stat()
    file.write_text(TEXT.format("Friday"), encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert "Friday" in read_articles([folder]).articles[0].text and opened.count("Sunday.txt") == 1


def test_file_that_came_or_went_is_seen_and_the_others_are_not_opened(folder, opened):
    read_articles([folder])
    (folder / "Monday.txt").rename(folder / "Tuesday.txt")
    (folder / "Friday.txt").write_text(TEXT.format("Friday"), encoding="utf-8")
    assert [article.name for article in read_articles([folder]).articles] == ["Friday.txt", "Sunday.txt", "Tuesday.txt"]
    assert opened.count("Sunday.txt") == 1


def test_file_that_was_changed_just_now_is_opened_again(folder, opened, monkeypatch):
    monkeypatch.setattr("geo.articles.known_files._SETTLED_NS", 10**18)
    assert read_articles([folder]) == read_articles([folder]) and len(opened) == 4


def test_broken_memory_of_files_is_no_hindrance(folder, opened, tmp_path):
    first = read_articles([folder])
    for store in (tmp_path / "kept" / "articles").iterdir():
        store.write_bytes(b"no store")
    assert read_articles([folder]) == first and len(opened) == 4
