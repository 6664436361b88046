"""What users will drop in: broken, hostile and pointless files. Each is named with reason and remedy, the rest read."""

import json
import os
from datetime import date

import pytest

from geo.articles.reading import read_articles
from tests.reading import pipeline, read_records

GOOD = "date 2026-02-24 A bomb went off at a market in Quetta on Monday, killing four people, police said."
TODAY = date(2026, 2, 28)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


def read(*paths):
    return read_articles(paths, today=TODAY)


BROKEN = {
    "empty": (b"", "it is empty", "remove the file"),
    "white": (b" \n\t\n", "it is empty", "remove the file"),
    "only a date": (b"date 2026-02-24 \n", "it is empty", "Put the report's text"),
    "cp1252": ("date 2026-02-24 “War” in Türkiye".encode("cp1252"), "it is not UTF-8", "iconv -f WINDOWS-1252"),
    "latin-1": ("date 2026-02-24 Türkiye".encode("latin-1"), "it is not UTF-8", "iconv"),
    "utf-16": ("date 2026-02-24 War".encode("utf-16"), "it is UTF-16", "iconv -f UTF-16"),
    "utf-16 without a mark": ("date 2026-02-24 War".encode("utf-16-le"), "it is binary", "plain text"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "it is binary", "plain text"),
    "20 MB": (b"date 2026-02-24 " + b"They walked on. " * 1_300_000, "larger than", "split the file"),
}


@pytest.mark.parametrize(("data", "reason", "remedy"), BROKEN.values(), ids=BROKEN.keys())
def test_unreadable_file_is_named_with_reason_and_remedy_and_the_other_is_read(folder, data, reason, remedy):
    (folder / "broken.txt").write_bytes(data)
    reading = read(folder)
    (problem,) = reading.problems
    assert (problem.name, problem.severity) == ("broken.txt", "error")
    assert reason in problem.reason and remedy in problem.remedy
    assert [article.name for article in reading.articles] == ["good.txt"]


DOUBTFUL = {
    "no date line": (b"Traders in Quetta complained.", "no date line", "date YYYY-MM-DD"),
    "impossible day": (b"date 2026-02-30 Traders complained.", "'2026-02-30' is not a day", "date YYYY-MM-DD"),
    "day to come": (b"date 2062-02-24 Traders complained.", "2062-02-24 is in the future", "Check the year"),
    "Markdown without a day": (b"---\ntitle: Trade\n---\nTraders complained.", "published: YYYY-MM-DD", "date"),
    "another language": (b"---\npublished: 2026-02-24\nlang: ur\n---\nTijarat.", "'ur'", "English"),
    "copy": (GOOD.encode(), "the same text as", "remove one"),
}


@pytest.mark.parametrize(("data", "reason", "remedy"), DOUBTFUL.values(), ids=DOUBTFUL.keys())
def test_doubtful_file_is_read_and_named_with_reason_and_remedy(folder, data, reason, remedy):
    (folder / "zz.txt").write_bytes(data)
    reading = read(folder)
    (problem,) = reading.problems
    assert (problem.name, problem.severity) == ("zz.txt", "notice")
    assert reason in problem.reason and remedy in problem.remedy
    assert (
        len({article.id for article in reading.articles})
        == len(reading.articles)
        == (1 if reason.endswith("as") else 2)
    )


def test_folder_without_articles_is_told_what_an_article_is(tmp_path):
    (tmp_path / "README.md").write_text("Put articles here.")
    (tmp_path / "table.csv").write_text("a,b")
    reading = read(tmp_path)
    (problem,) = reading.problems
    assert reading.articles == () and problem.severity == "error"
    assert ".txt" in problem.remedy and str(tmp_path) in problem.remedy


def test_path_that_does_not_exist_is_named_and_the_others_are_read(folder):
    reading = read(folder / "gone.txt", folder)
    (problem,) = reading.problems
    assert problem.name == "gone.txt" and "No such file" in problem.reason and "Check the path" in problem.remedy
    assert len(reading.articles) == 1


def test_file_without_the_right_to_read_is_named_and_the_others_are_read(folder, monkeypatch):
    secret = folder / "secret.txt"
    secret.write_text(GOOD)
    secret.chmod(0)
    if os.geteuid() == 0:  # root may read everything: let the system say no as it does to others
        deny_reading(monkeypatch, secret)
    reading = read(folder)
    (problem,) = reading.problems
    assert problem.name == "secret.txt" and "Permission denied" in problem.reason and "right to read" in problem.remedy
    assert len(reading.articles) == 1


def test_folder_without_the_right_to_read_is_named_and_the_others_are_read(folder, monkeypatch):
    closed = folder / "closed"
    closed.mkdir()
    closed.chmod(0)
    if os.geteuid() == 0:
        deny_reading(monkeypatch, closed)
    try:
        reading = read(closed, folder / "good.txt")
    finally:
        closed.chmod(0o700)
    (problem,) = reading.problems
    assert (problem.name, problem.severity) == ("closed", "error") and "right to read" in problem.remedy
    assert len(reading.articles) == 1


def deny_reading(monkeypatch, denied):
    """Refuse a file or folder as the system refuses it to everybody but root."""

    def guard(function):
        def guarded(path, *arguments, **options):
            if str(path) == str(denied):
                raise PermissionError(13, "Permission denied", str(path))
            return function(path, *arguments, **options)

        return guarded

    monkeypatch.setattr("io.open", guard(__import__("io").open))
    monkeypatch.setattr("os.scandir", guard(os.scandir))
    monkeypatch.setattr("os.listdir", guard(os.listdir))


def test_folder_inside_a_folder_without_the_right_to_read_is_named_too(folder, monkeypatch):
    closed = folder / "closed"
    closed.mkdir()
    closed.chmod(0)
    if os.geteuid() == 0:
        deny_reading(monkeypatch, closed)
    try:
        reading = read(folder)
    finally:
        closed.chmod(0o700)
    assert [problem.name for problem in reading.problems] == ["closed"]
    assert [article.name for article in reading.articles] == ["good.txt"]


def test_two_files_of_one_name_in_two_folders_keep_apart(tmp_path):
    for name, text in {"east": GOOD, "west": GOOD.replace("Quetta", "Zhob")}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "001.txt").write_text(text, encoding="utf-8")
    reading = read(tmp_path)
    assert [article.name for article in reading.articles] == ["001.txt", "west/001.txt"]
    assert reading.problems == ()


def test_names_stay_apart_in_folders_that_share_a_name_too(tmp_path):
    for number, name in enumerate(("a/day", "b/day", "c/day")):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "001.txt").write_text(GOOD.replace("four", str(number + 2)), encoding="utf-8")
    names = [article.name for article in read(tmp_path).articles]
    assert len(set(names)) == 3


def test_only_articles_are_picked_from_a_folder_and_hidden_ones_are_not(folder):
    for name in (".hidden.txt", "notes.csv", "README.txt", "page.html"):
        (folder / name).write_text(GOOD + name)
    assert [article.name for article in read(folder).articles] == ["good.txt"]


HOSTILE = (
    "A bomb <script>alert('x')</script> went off in Quetta on Monday, killing four <img src=x onerror=alert(1)> people,"
    ' police said. "><svg onload=alert(2)> The bombing was condemned. </script><script>alert(3)</script>'
)


def test_script_inside_the_text_is_quoted_as_it_stands_and_escaped_in_the_panels():
    from geo.articles.reading import build_article
    from geo.incidents.rows import build_table
    from geo.webmap.page import draw_page

    (record,) = read_records(HOSTILE)
    assert "<script>alert('x')</script>" in record["reports"][0]["text"]
    article = build_article("<b>x</b>.txt", f"date 2026-02-24 {HOSTILE}")
    page = draw_page(build_table(pipeline().link([pipeline().read(article)])))
    for tag in ("<script>alert", "<img src=x", "<svg onload", "<b>x</b>"):
        assert tag not in page
    assert json.loads(json.dumps(record)) == record


def test_article_with_no_incident_is_kept_as_an_article():
    article_only = read_articles([])
    assert article_only.articles == () and article_only.problems == ()
    assert read_records("Traders in Quetta said prices had risen.") == []


def test_long_article_of_many_incidents_is_read_whole():
    body = " ".join(f"A bomb went off in Quetta on January {day}, killing {day + 1} people." for day in range(1, 29))
    records = read_records("\n\n".join([body] * 3))
    assert len({record["start"] for record in records}) == 28
