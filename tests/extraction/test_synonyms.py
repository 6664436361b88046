"""Rarer words are read as the usual one, and what is found leads back to the words of the article."""

import pytest

from geo.errors import DataError
from geo.extraction.demands import demand
from geo.extraction.plain import fold_sentence
from geo.extraction.synonyms import read_synonyms, read_usual_words
from tests.reading import find, parse, pipeline, read_records


def test_mention_of_a_rarer_word_covers_the_articles_own_words():
    mentions = find("A detonation tore through a bazaar and four unmanned aerial vehicles struck a depot.")
    assert [(event.text, event.words) for event in mentions.events] == [
        ("detonation", "explosion"),
        ("unmanned aerial vehicles struck", "drones struck"),
    ]


def test_people_are_called_what_the_article_calls_them():
    (record,) = read_records("Four miscreants and two paramilitaries were killed in Tank on Thursday, police said.")
    assert [(claim["low"], claim["victims"]) for claim in record["claims"]] == [
        (4, "miscreants"),
        (2, "paramilitaries"),
    ]


def test_every_character_of_the_usual_word_lies_inside_the_rarer_one():
    text = "Miscreants got killed near Bannu"
    (sentence,) = parse(text).sentences
    plain = read_usual_words(fold_sentence(sentence), pipeline()._extractor.lexicon.synonyms)
    assert plain.text == "Militants was killed near Bannu"
    assert plain.index(plain.locate(0, 9)[1]) == 9
    article = sentence.article.text
    words = {plain.text[i : i + 1]: article[slice(*plain.locate(i, i + 1))] for i in range(len(plain.text))}
    assert words["B"] == "B"
    assert article[slice(*plain.locate(0, 9))] == "Miscreants"
    assert article[slice(*plain.locate(10, 20))] == "got killed"


def test_sentence_misses_neither_the_usual_word_nor_the_articles_own():
    rarer, usual, absent = demand("miscreants"), demand("militants"), demand("drones")
    (plain,) = find("Miscreants fled to the hills.").plain
    assert plain.text == "Militants fled to the hills."
    assert (rarer & plain.missed, usual & plain.missed, absent & plain.missed) == (0, 0, absent)


def test_sentence_without_rarer_words_stays_as_it_is():
    (sentence,) = parse("Militants were killed near Bannu").sentences
    plain = fold_sentence(sentence)
    assert read_usual_words(plain, pipeline()._extractor.lexicon.synonyms) is plain


@pytest.mark.parametrize("rows", ["raiders,militants\nraiders,robbers", "raiders,militants\nbandits,raiders"])
def test_word_that_is_replaced_twice_is_refused(tmp_path, rows):
    (tmp_path / "synonyms.csv").write_text(f"words,usual\n{rows}\n", encoding="utf-8")
    (tmp_path / "verb_leads.csv").write_text("words,form\nmanaged to,verb\n", encoding="utf-8")
    (tmp_path / "led_verbs.csv").write_text("verb,gerund,usual\nrob,robbing,robbed\n", encoding="utf-8")
    with pytest.raises(DataError, match="replaced twice"):
        read_synonyms(tmp_path)
