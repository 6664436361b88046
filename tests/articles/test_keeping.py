"""Taken articles are kept in a folder, never one over another; what changes in a folder is seen and told."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geo.articles.changes import ArticleChanges, compare_articles, holds_articles, name_files
from geo.articles.documents import Document
from geo.articles.intake import Candidate, consider, key_of, list_known
from geo.articles.keeping import REMOVED, ArticleFolder, name_document
from geo.articles.reading import read_articles
from geo.errors import ArticleError
from geo.panels.candidates import count_in_words, draw_candidates, draw_start
from geo.panels.changes import changes_in_words

BODY = "Militants attacked a post in Kurram on Monday and killed four soldiers, police said."
DAY = date(2026, 2, 24)


def make(body=BODY, **fields):
    return Document(**{"body": body, "title": "A post", "published": DAY, "lang": "en", "taken_from": "a.pdf"} | fields)


def list_names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_kept_article_is_read_back_as_it_was_taken(tmp_path):
    name = ArticleFolder(tmp_path / "new" / "folder").keep(make(source="The Example"))
    reading = read_articles([tmp_path], today=DAY)
    (article,) = reading.articles
    assert (article.name, article.title, article.source.name) == (name, "A post", "The Example")
    assert (article.published, article.taken_from, reading.problems) == (DAY, "a.pdf", ())
    assert article.text[article.body :].strip() == BODY


def test_articles_of_one_name_are_kept_beside_each_other_and_no_file_is_overwritten(tmp_path):
    folder = ArticleFolder(tmp_path)
    (tmp_path / "2026-02-24-a-post.md").write_text("mine")
    names = [folder.keep(make(f"{BODY} {number}")) for number in range(3)]
    assert names == ["2026-02-24-a-post-2.md", "2026-02-24-a-post-3.md", "2026-02-24-a-post-4.md"]
    assert (tmp_path / "2026-02-24-a-post.md").read_text() == "mine"
    assert list_names(tmp_path) == ["2026-02-24-a-post-2.md", "2026-02-24-a-post-3.md", "2026-02-24-a-post-4.md",
                                    "2026-02-24-a-post.md"]  # fmt: skip


def test_articles_are_kept_on_a_file_system_without_links(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    folder = ArticleFolder(tmp_path)
    assert [folder.keep(make()), folder.keep(make("Another."))] == ["2026-02-24-a-post.md", "2026-02-24-a-post-2.md"]
    assert len(list_names(tmp_path)) == 2


@pytest.mark.parametrize(
    "title", ["../../etc/passwd", "C:\\con", "..", "\0", "کابل", "a" * 500, "<img src=x>", ".hidden", ""]
)
def test_no_title_leads_a_file_out_of_its_folder_or_hides_it(tmp_path, title):
    name = ArticleFolder(tmp_path / "in").keep(make(title=title, source=title, taken_from=title))
    assert (tmp_path / "in" / name).is_file() and list_names(tmp_path) == ["in"]
    assert len(name) < 100 and name.isascii() and name.startswith("2026-02-24-") and "/" not in name
    assert holds_articles(tmp_path / "in")


def test_article_without_a_day_says_so_in_its_name():
    assert name_document(make(published=None)) == "undated-a-post"


def test_folder_that_cannot_be_written_to_is_named_with_a_remedy(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(ArticleError, match=r"cannot be kept in .*file.*\n.*nothing was lost"):
        ArticleFolder(tmp_path / "file").keep(make())


def test_full_disk_leaves_no_half_article(tmp_path, monkeypatch):
    def fail(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ArticleError, match="No space left"):
        ArticleFolder(tmp_path).keep(make())
    assert list_names(tmp_path) == []


def test_removed_article_is_set_aside_and_can_be_brought_back(tmp_path):
    folder = ArticleFolder(tmp_path)
    folder.keep(make())
    (article,) = read_articles([tmp_path]).articles
    removed = folder.remove(article)
    assert removed.endswith(REMOVED) and not holds_articles(tmp_path)
    folder.restore(removed)
    assert read_articles([tmp_path]).articles == (article,)


def test_article_that_was_not_taken_or_was_changed_since_is_not_removed(tmp_path):
    folder = ArticleFolder(tmp_path)
    (tmp_path / "mine.md").write_text(f"---\npublished: 2026-02-24\n---\n{BODY}")
    name = folder.keep(make("Other words."))
    articles = {article.name: article for article in read_articles([tmp_path]).articles}
    (tmp_path / name).write_text((tmp_path / name).read_text() + "\nMy note.")
    for article in articles.values():
        with pytest.raises(ArticleError, match="as it was read"):
            folder.remove(article)
    assert len(list_names(tmp_path)) == 2


def test_bringing_back_overwrites_nothing(tmp_path):
    folder = ArticleFolder(tmp_path)
    folder.keep(make())
    removed = folder.remove(read_articles([tmp_path]).articles[0])
    folder.keep(make("A newer report."))
    with pytest.raises(ArticleError, match="cannot be brought back"):
        folder.restore(removed)
    assert "newer" in (tmp_path / "2026-02-24-a-post.md").read_text()
    with pytest.raises(ArticleError):
        folder.restore("../../etc/passwd")


def test_state_of_folders_changes_with_their_articles_and_with_nothing_else(tmp_path):
    article = tmp_path / "deep" / "a.txt"
    article.parent.mkdir()
    article.write_text("one")
    states = [name_files([tmp_path])]
    (tmp_path / "README.md").write_text("x")
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / "table.csv").write_text("x")
    assert name_files([tmp_path]) == states[0]
    for change in (lambda: article.write_text("one more"), lambda: article.rename(tmp_path / "b.txt"),
                   lambda: (tmp_path / "c.pdf").write_text("x"), lambda: (tmp_path / "c.pdf").unlink()):  # fmt: skip
        change()
        states.append(name_files([tmp_path]))
    assert len(set(states)) == 4 and states[-1] == states[-3]
    assert name_files([tmp_path / "nowhere"]) == name_files([tmp_path / "nowhere"])
    assert name_files([Path(tmp_path / "b.txt")]) != name_files([tmp_path / "nowhere"])


def test_changes_between_two_readings_are_named_and_told(tmp_path):
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"date 2026-02-24 Report {name}.")
    before = read_articles([tmp_path]).articles
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.txt").write_text("date 2026-02-24 Report b, corrected.")
    (tmp_path / "d.txt").write_text("date 2026-02-24 Report d.")
    changes = compare_articles(before, read_articles([tmp_path]).articles)
    assert changes == ArticleChanges(added=("d.txt",), changed=("b.txt",), removed=("a.txt",))
    words = "1 article added, 1 article changed, 1 article removed, 3 incidents new, 1 incident gone"
    assert changes_in_words(changes, 3, 1) == words
    assert changes_in_words(ArticleChanges(added=("a", "b")), 0, 0) == "2 articles added, no incident new"
    assert changes_in_words(ArticleChanges(), 0, 0) == ""
    assert changes_in_words(ArticleChanges(), 0, 0, unread_more=1) == "1 file could not be read"
    mended = changes_in_words(ArticleChanges(added=("a",)), 1, 0, unread_more=-2)
    assert mended == "1 article added, 1 incident new, 2 files that could not be read gone or mended"


def bring(document, known=()):
    return consider("a.pdf", lambda: document, dict(known))


def test_what_an_article_lacks_is_asked_for_and_a_day_that_a_person_gives_is_no_guess():
    guessed = bring(make(published_guess="its text", source=""))
    assert guessed.missing == ("source",) and bring(make(published=None)).missing == ("date", "source")
    said = {"title": "T", "source": " The Example ", "lang": "EN"}
    kept = guessed.state(published=DAY, is_sure=False, **said).document
    assert (kept.published_guess, kept.source, kept.lang) == ("its text", "The Example", "en")
    assert guessed.state(published=DAY, is_sure=True, **said).document.published_guess == ""
    assert guessed.state(published=date(2026, 2, 23), is_sure=False, **said).document.published_guess == ""


def test_report_that_is_there_already_is_known_by_its_words(tmp_path):
    (tmp_path / "there.txt").write_text(f"date 2026-02-20 {BODY}")
    known = list_known(read_articles([tmp_path]).articles)
    assert known == {key_of(BODY): "there.txt"}
    twice = bring(make(BODY.replace(" post ", "\n post  ")), known)
    assert twice.document is None and "the same text as there.txt" in twice.reason


def test_list_of_what_was_brought_tells_all_and_runs_nothing():
    hostile = "<script>alert(1)</script>"
    brought = (
        bring(make(title=hostile, source=hostile, published_guess=hostile, lang="ur")),
        Candidate(name=hostile, reason=hostile, remedy=hostile),
    )
    html = draw_candidates(brought) + draw_start(bring(make(hostile)))
    assert "<script" not in html and html.count("&lt;script&gt;") == 7
    assert "Only English is read well" in html and "Not taken" in html
    assert count_in_words(brought) == "1 article read, 1 not taken"
    assert draw_candidates(()) == ""


def test_of_many_brought_articles_what_failed_and_what_is_asked_come_before_the_others():
    whole = Document(body="Shells fell.", source="Example", published=DAY, title="Shells")
    brought = [consider(f"{number}.md", lambda: whole, {}) for number in range(30)]
    brought += [
        consider("undated.md", lambda: replace(whole, published=None), {}),
        consider("empty.md", lambda: Document(body=""), {}),
    ]
    html = draw_candidates(brought)
    places = [html.index(words) for words in ("empty.md", "undated.md", "30 articles that lack nothing", "0.md")]
    assert places == sorted(places) and "29.md" in html
