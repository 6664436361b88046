"""Dates in sentences of general newswire and of this conflict, beyond the rules' own examples."""

from pathlib import Path

import pytest

from tests.extraction.test_dates_rules import read, show

SENTENCES = Path(__file__).with_name("dates-newswire.txt")

NO_DATES = [
    "The Sunday Times and the Friday Times were quoted.",
    "A three-day visit and a 24-hour ban followed a 20-day closure.",
    "The second man, aged 24, may march on the capital.",
    "Theresa May spoke.",
    "About 2021 people and 172,000 goats were counted; 2000 soldiers stood by.",
    "It began around 9:50pm local time (10:20 PKT).",
    "For decades, and in recent years above all, they have lived there; now they currently wait.",
    "The N-70 highway, room 2014 and Resolution 1988.",
    "Copyright © 2025. All rights reserved.",
    "See www.example.com/2025/10/15/report and https://example.com/a-2025-10-15.mp4 for more.",
]


def spell_out(text: str, published: str | None) -> list[str]:
    return [f"{m.text} = {show(m) or '?'}" for m in read(text, published)]


def read_sentences() -> list[tuple[str, str, list[str]]]:
    """Return day of publication, sentence and expected dates, block by block."""
    blocks = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            blocks[-1][2].append(line.strip())
        elif line and not line.startswith("#"):
            published, _, text = line.partition(" ")
            blocks.append((published, text, []))
    return blocks


@pytest.mark.parametrize(("published", "text", "expected"), read_sentences(), ids=lambda x: str(x)[:40])
def test_sentence_gives_its_dates(published: str, text: str, expected: list[str]) -> None:
    assert spell_out(text, published) == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert spell_out(text, "2025-10-15") == []


def test_without_a_day_of_publication_only_absolute_dates_have_values() -> None:
    assert spell_out("It fell on Thursday, two days after March 3, 2025.", None) == [
        "Thursday = ?",
        "March 3, 2025 = 2025-03-03/2025-03-04 day",
    ]
    (weekday, _) = read("It fell on Thursday, two days after March 3, 2025.", None)
    assert "does not say when it was published" in weekday.reason


def test_closing_line_tells_the_day_of_publication_where_the_header_does_not() -> None:
    found = read("Shells fell on Saturday.\n\nPublished in The Daily, November 2nd, 2025", None)
    assert [(m.role, show(m)) for m in found] == [
        ("at", "2025-11-01/2025-11-02 day"),
        ("published", "2025-11-02/2025-11-03 day"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Shells fell on Monday.", "at"),
        ("The road has been closed since Monday.", "since"),
        ("They were told to leave by Monday.", "until"),
        ("The road will reopen on Friday.", "future"),
        ("Nine died, the army said on Monday.", "said"),
        ("Nine died, the army said in a statement on Monday.", "said"),
        ("Nine died, a spokesman told Reuters on Monday.", "said"),
        ("KABUL, Oct 13: Nine died.", "published"),
        ("Published in The Daily, October 14th, 2025", "published"),
    ],
)
def test_role_tells_what_a_date_dates(text: str, role: str) -> None:
    assert [m.role for m in read(text, "2025-10-15")] == [role]
