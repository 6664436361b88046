"""A day of publication that was guessed is marked wherever it is told; a stated one is told as ever."""

import json

from geo.articles.reading import build_article
from geo.collection import FoundMentions
from geo.interchange.jsonl import dump_incidents
from geo.panels.article import draw_article
from geo.panels.library import Library
from geo.panels.plain import explain_article
from geo.panels.quote import draw_quote
from geo.panels.record import Quote
from tests.reading import pipeline

GUESS = "the first <b>date</b> in it"
TEXT = "---\npublished: 2026-02-24\n{}---\nMilitants attacked a post in Kurram on Monday and killed four, police said."
GUESSED = build_article("a.md", TEXT.format(f"published_guess: {GUESS}\n"))
STATED = build_article("a.md", TEXT.format(""))


def list_reports(article):
    incidents = pipeline().link([pipeline().read(article)])
    return [report for incident in map(json.loads, dump_incidents(incidents)) for report in incident["reports"]]


def test_reports_of_an_article_with_a_guessed_day_say_so():
    (report,) = list_reports(GUESSED)
    assert (report["published"], report["published_guess"]) == ("2026-02-24", GUESS)
    (report,) = list_reports(STATED)
    assert report["published"] == "2026-02-24" and "published_guess" not in report


def test_page_marks_the_guess_below_a_quotation_and_above_the_article_and_escapes_it():
    quote = Quote(article="a.md", start=GUESSED.body, end=GUESSED.body + 9, text="Militants")
    shown = draw_quote(quote, Library([GUESSED])), draw_article(GUESSED, FoundMentions([GUESSED])["a.md"])
    for html in shown:
        assert "(a guess: the first &lt;b&gt;" in html and "<b>date" not in html
    assert "a guess" not in draw_quote(quote, Library([STATED]))


def test_explanation_marks_the_guess():
    assert "a guess" in "\n".join(explain_article(GUESSED, [], [], []))
