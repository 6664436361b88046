"""Both forms of an article file: what stands above the body, and where the body begins."""

from datetime import date

import pytest

from geo.articles.header import read_header

MARKDOWN = """---
title: "Two posts shelled"
source: The Valley Times
url: https://valley.example/posts
published: 2026-02-23
lang: en
---
Shells fell on two posts.
"""


@pytest.mark.parametrize(
    "text",
    [
        "date 2026-02-23 Shells fell.",
        " date 2026-02-23 Shells fell.",
        "\ufeffdate 2026-02-23 Shells fell.",
        "\ufeff date 2026-02-23\nShells fell.",
        "\n date 2026-02-23 \n\nShells fell.",
        "date 2026-02-23\r\nShells fell.",
        "date\t2026-02-23\tShells fell.",
    ],
)
def test_date_line_gives_the_day_and_the_body_begins_behind_it(text):
    header = read_header(text)
    assert header.published == date(2026, 2, 23) and header.flaw == ""
    assert text[header.body :].strip() == "Shells fell."


@pytest.mark.parametrize("text", [MARKDOWN, "\ufeff" + MARKDOWN, MARKDOWN.replace("\n", "\r\n"), "\n\n" + MARKDOWN])
def test_markdown_header_gives_its_fields_and_the_body_begins_behind_it(text):
    header = read_header(text)
    assert header.published == date(2026, 2, 23) and header.flaw == ""
    assert header.fields["title"] == "Two posts shelled"
    assert header.fields["url"] == "https://valley.example/posts"
    assert text[header.body :].strip() == "Shells fell on two posts."


def test_time_of_day_behind_the_day_is_let_go():
    assert read_header("---\npublished: 2026-02-23T08:15:00Z\n---\nShells fell.").published == date(2026, 2, 23)


def test_header_may_call_the_day_date():
    assert read_header("---\ndate: 2026-02-23\n---\nShells fell.").published == date(2026, 2, 23)


def test_rule_inside_the_body_ends_no_header():
    text = MARKDOWN + "\n---\n\nMore shells fell.\n"
    assert text[read_header(text).body :].startswith("Shells fell")


def test_empty_header_is_a_header():
    text = "---\n---\nShells fell."
    assert text[read_header(text).body :] == "Shells fell."


def test_header_that_is_never_closed_is_body():
    assert read_header("---\ntitle: Posts\nShells fell.").body == 0


def test_text_without_a_header_is_all_body_and_says_what_is_missing():
    header = read_header("Shells fell on two posts.")
    assert (header.body, header.published) == (0, None)
    assert header.flaw == "it has no date line"


@pytest.mark.parametrize("day", ["2026-02-30", "23/02/2026", "yesterday", "2026", "9999-12-31", "0001-01-02"])
def test_day_that_is_none_is_quoted_as_the_flaw(day):
    header = read_header(f"date {day} Shells fell.")
    assert header.published is None and day in header.flaw


def test_word_date_inside_the_first_sentence_is_no_date_line():
    text = "The date 2026-02-23 was named."
    assert read_header(text).body == 0 and read_header(text).published is None


def test_header_of_a_megabyte_of_spaces_is_read_in_one_sweep():
    text = "---\ntitle:" + " " * 1_000_000 + "x\n---\nShells fell."
    assert read_header(text).fields["title"] == "x"
