"""Whatever an article holds, it is read to the end; every mention quotes its place, and every incident its article."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.stress import PIECES
from geo.articles.reading import build_article
from geo.pipeline import list_mentions
from tests.reading import pipeline

ROW = (
    "killed|wounded|70|more than|dozens of|two soldiers|civilians|and|,|including|.|\"|“|”|'|:|;|(|Pakistan|Kabul|TTP|"
    "Khost|Paktika|the border|Torkham|Balochistan|Pakistani|Afghan forces|militants|said|claimed|denied|according to|"
    "on Monday|on 5 January 2026|in October|last week|in response to|hours later|In a separate attack|air strikes|"
    "bombed|attacked|a suicide bombing|clashes|abducted|a ceasefire|closed the border|Operation Silver Dawn|the toll "
    "rose to 12|two days after|this week|warned that|if|not|\u00ad|\u00a0|\n\n|\u200fکابل|\0|İ|ß|²|\ud800|e\u0301"
)
ANY_CHARACTER = st.text(max_size=300)  # NUL among them; lone surrogates are in ROW
ANY_DAY = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def check(text: str, published: date) -> None:
    article = build_article("a.txt", f" date {published.isoformat()} Then {text}")
    read = pipeline().read(article)
    mentions = list_mentions(read.mentions)
    assert all(before.start <= after.start for before, after in pairwise(mentions))
    for mention in mentions:
        assert article.body <= mention.sentence.start <= mention.start < mention.end <= mention.sentence.end
        assert mention.text == article.text[mention.start : mention.end] != ""
    for apart in (read.mentions.toponyms, read.mentions.dates, read.mentions.actors, read.mentions.events):
        assert all(before.end <= after.start for before, after in pairwise(apart))
    for incident in pipeline().link([read]):
        assert incident.reports
        for quote in (*incident.reports, *incident.type_evidence, *(claim.evidence for claim in incident.claims)):
            assert 0 <= quote.start < quote.end <= len(article.text)
        assert (incident.dates is None) == (incident.undated_reason is not None)
        assert (not incident.locations) == (incident.unplaced_reason is not None)


@settings(max_examples=150, deadline=None)
@given(ANY_CHARACTER, ANY_DAY)
def test_any_unicode_text_is_read_to_the_end(text, published):
    check(text, published)


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(ROW.split("|")), max_size=50), st.sampled_from([" ", "", " . "]), ANY_DAY)
def test_any_row_of_the_words_of_news_is_read_to_the_end(words, gap, published):
    check(gap.join(words), published)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_hostile_text_is_read_to_the_end(piece):
    check(piece * (6_000 // len(piece)), date(2026, 2, 28))


def test_ten_thousand_words_for_killing_in_a_row_are_read():
    check("killed " * 10_000, date(2026, 2, 28))


def test_ten_thousand_quotation_marks_that_open_inside_each_other_are_read():
    check("“He said ‘" * 5_000, date(2026, 2, 28))
