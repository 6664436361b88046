"""Where sentences begin and end. The bar in an example marks every border between two sentences."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.articles.parsing import LONGEST_SENTENCE, find_sentences, parse_article
from geo.articles.reading import build_article
from geo.errors import ArticleError

SPLIT = [
    "Troops fired.|Men ran.",
    "Was it a bomb?|Nobody knew!|They ran.",
    # abbreviations and initials
    "Lt. Gen. Karim spoke to Maj. Ali.|He left.",
    "Dr. Noor and Mr. Shah of St. Mary came.|They sat.",
    "It fell near Post No. 12 at noon.|It burned.",
    "The U.S. envoy met the U.N. team.|They spoke.",
    "It was U.S. troops.|They left.",
    "S. M. Qadir and J. Khan signed it.|It holds.",
    "They met at 5 p.m. on Friday.|It rained.",
    "It cost 2.5 million.|It was 3.14 km away.",
    # a single letter that is no initial
    "He posted it on X.|Then he left.",
    "They searched block B.|Nobody was there.",
    # quotations
    "“We are ready.”|He sat down.",
    '"We are ready."|He sat down.',
    "“Stop!” Mr Shah said.|They stopped.",
    "“Was it you?” he asked.|Nobody spoke.",
    "He said: “It is war.”|Then he left.",
    "(They fled.)|The rest stayed.",
    "They waited…|Nothing came.",
]


def split(body):
    article = build_article("a.txt", "date 2026-02-23 " + body)
    return list(find_sentences(article))


@pytest.mark.parametrize("marked", SPLIT)
def test_sentence_ends_where_a_reader_would_end_it(marked):
    wanted = marked.split("|")
    assert [sentence.text for sentence in split(marked.replace("|", " "))] == wanted


def test_sentences_that_scraping_ran_together_are_taken_apart():
    assert [s.text for s in split("They fled.The rest stayed.")] == ["They fled.", "The rest stayed."]


def test_blank_line_ends_a_sentence_and_begins_a_paragraph():
    first, second = split("Blast in the bazaar\n\nTwo men died there.")
    assert (first.text, second.text) == ("Blast in the bazaar", "Two men died there.")
    assert (first.paragraph, second.paragraph) == (0, 1)


def test_line_that_is_no_sentence_ends_at_the_line_break():
    assert [s.text for s in split("Blast in the bazaar\nTwo men died there.")] == [
        "Blast in the bazaar",
        "Two men died there.",
    ]


def test_line_that_goes_on_in_lower_case_is_one_sentence():
    (only,) = split("Two men died in a blast\nnear the bazaar.")
    assert only.text == "Two men died in a blast\nnear the bazaar."


def test_hard_wrapped_text_is_read_across_its_lines():
    body = (
        "The convoy had left the garrison an hour before it came under\n"
        "Mortar fire near the bridge, and three lorries were burned on the\n"
        "Highway that leads to the pass. Nobody was hurt in the third of\n"
        "Them, the driver said.\n"
    )
    assert len(split(body)) == 2


def test_windows_line_ends_change_no_sentence():
    body = "Two men died.\r\n\r\nThree were hurt\r\nnear the gate.\r\n"
    assert [" ".join(s.text.split()) for s in split(body)] == ["Two men died.", "Three were hurt near the gate."]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("header", ["date 2026-02-23 ", "---{0}title: A day{0}published: 2026-02-23{0}---{0}"])
def test_offsets_count_the_whole_file_with_mark_header_and_line_ends(mark, end, header):
    text = mark + header.format(end) + f"Two men died.{end}{end}Three 𐍈 fled."
    first, second = find_sentences(build_article("a.md", text))
    assert text[first.start : first.end] == first.text == "Two men died."
    assert text[second.start : second.end] == second.text == "Three 𐍈 fled."


def test_sentence_offsets_are_offsets_of_the_file():
    text = "\ufeffdate 2026-02-23 Two men died.\r\n\r\nThree fled."
    parsed = parse_article(build_article("a.txt", text))
    assert all(text[each.start : each.end] == each.text for each in parsed.sentences)


def test_text_that_never_ends_a_sentence_is_cut_at_spaces():
    sentences = split("walked " * 2_000)
    assert all(len(sentence.text) <= LONGEST_SENTENCE for sentence in sentences)
    assert " ".join(sentence.text for sentence in sentences).split() == ["walked"] * 2_000


def test_word_that_never_ends_is_cut_too():
    assert sum(len(sentence.text) for sentence in split("a" * 10_000)) == 10_000


@pytest.mark.parametrize("piece", ["a ", "a", ", ", ". ", '"“', "Lt. ", "A. ", "\n", "a\n", "!? ", "\u00a0"])
def test_half_a_megabyte_of_anything_is_split(piece):
    for sentence in split("x " + piece * (500_000 // len(piece))):
        assert sentence.text


@settings(max_examples=300, deadline=None)
@given(st.text() | st.text(alphabet=' .!?"“”()…\nabAB\r\u00ad\u00a0'))
def test_any_text_gives_spans_inside_it_in_order_and_none_empty(body):
    text = "date 2026-02-23 " + body
    try:
        article = build_article("a.txt", text)
    except ArticleError:
        assert not body.strip()
        return
    sentences = list(find_sentences(article))
    assert all(article.body <= s.start < s.end <= len(text) for s in sentences)
    assert all(before.end <= after.start for before, after in pairwise(sentences))
    assert all(s.text.strip() == s.text for s in sentences)
    outside = [c for i, c in enumerate(text) if i >= article.body and not any(s.start <= i < s.end for s in sentences)]
    assert not "".join(outside).strip()
