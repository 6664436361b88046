"""An article with another day, title or publisher is read with them; its words and its id stay."""

from datetime import date

import pytest

from geo.articles.model import Article
from geo.articles.reading import read_articles
from geo.collection import read_incidents
from geo.errors import JournalError
from geo.inputs import read_inputs
from geo.journal.article_drafts import accept_article, correct_article
from geo.journal.drafting import undo
from geo.journal.model import ArticleNote, key_article
from geo.journal.restating import list_corrections
from tests.journal.desk import make_desk

TEXT = "date 2026-02-23 Mortar shells hit a yard in Jalalabad on Sunday. Police said two men were killed."


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "mortars.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture
def desk(tmp_path, folder):
    read = read_incidents([folder])
    return make_desk(tmp_path, table=read.table, articles=read.articles)


def note(article: Article) -> ArticleNote:
    return ArticleNote(article_id=article.id, name=article.name, title=article.title, published=article.published)


def read_again(desk, folder):
    return read_incidents([folder], corrections=list_corrections(desk.journal.list_entries()))


def test_days_that_are_told_from_the_day_of_publication_follow_a_corrected_one_and_come_back(desk, folder):
    (article,) = desk.articles
    desk.enter(correct_article, note(article), published=date(2026, 2, 16))
    again = read_again(desk, folder)
    assert str(again.table["start"].iloc[0])[:10] == "2026-02-15"
    assert (again.articles[0].id, again.articles[0].text) == (article.id, article.text)
    desk.enter(undo, key_article(article.id))
    assert str(read_again(desk, folder).table["start"].iloc[0])[:10] == "2026-02-22"


def test_corrections_of_different_fields_add_up_and_leave_the_others(desk, folder):
    (article,) = desk.articles
    desk.enter(correct_article, note(article), title="Two killed")
    desk.enter(correct_article, note(read_again(desk, folder).articles[0]), source="The Daily Example")
    (again,) = read_again(desk, folder).articles
    assert (again.title, again.source.name, again.published) == ("Two killed", "The Daily Example", article.published)
    assert set(read_again(desk, folder).table["sources"]) == {"The Daily Example"}


def test_what_is_said_of_a_missing_day_is_no_longer_said_once_it_is_given(tmp_path, folder):
    (folder / "mortars.txt").write_text(TEXT.partition("23 ")[2], encoding="utf-8")
    read = read_articles([folder])
    assert "no date line" in str(read.problems)
    desk = make_desk(tmp_path, table=read_incidents([folder]).table, articles=read.articles)
    desk.enter(correct_article, note(read.articles[0]), published=date(2026, 2, 23))
    again = read_again(desk, folder)
    assert again.problems == ()
    assert str(again.table["start"].iloc[0])[:10] == "2026-02-22"


def test_nothing_is_restated_where_articles_were_only_accepted_and_nothing_changed_is_refused(desk):
    (article,) = desk.articles
    desk.enter(accept_article, note(article))
    assert list_corrections(desk.journal.list_entries()) == {}
    with pytest.raises(JournalError, match="nothing is changed"):
        correct_article(desk.result, note(article), "Ann", title=article.title)


def test_map_and_convert_read_with_what_was_corrected_of_articles(desk, folder):
    (article,) = desk.articles
    desk.enter(correct_article, note(article), published=date(2026, 2, 16))
    table = read_inputs([folder], journal=desk.journal).holdings.table
    assert str(table["start"].iloc[0])[:10] == "2026-02-15"
