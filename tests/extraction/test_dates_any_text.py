"""Whatever a text holds, its dates lie inside it, in order and apart, and nothing crashes."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extraction.model import DateMention
from tests.extraction.test_dates_rules import GRAMMAR, read, read_times

ODDITIES = """0 1 7 12 29 30 31 32 99 2021 1899 9999 99999999999999999999 21st 0th ٣ ² 1990s 70s Q3 1847 12/31/97 FY25
FY00 2026-13-40
00/00/0000 31/02/2024 9/11 , . - – — : ( ) ' ’ % $ \u00ad \ue000 \ue0ff \U000f0000 https://x.y/2025"""
WORDS = [*sorted(GRAMMAR.symbols), *ODDITIES.split(), "\n\n"]
ANY_DAY = st.one_of(st.none(), st.dates(date(1, 1, 1), date(9999, 12, 31)))


def check(text: str, published: date | None) -> None:
    found = read_times(text, published.isoformat() if published else None)
    spans = [(m.start, m.end) for m in found]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(m.reason for m in found if isinstance(m, DateMention))
    assert all(m.text == text[m.start : m.end].strip() for m in found)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200), ANY_DAY)
def test_any_unicode_text_is_read_without_harm(text: str, published: date | None) -> None:
    check(text, published)


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.sampled_from(["", " ", " "]), ANY_DAY)
def test_any_row_of_calendar_words_is_read_without_harm(words: list[str], gap: str, published: date | None) -> None:
    check(gap.join(words), published)


def test_ten_thousand_dates_are_all_found() -> None:
    assert len(read("It fell on October 12, 2025. " * 10_000, "2025-10-15")) == 10_000


@pytest.mark.parametrize(
    "words", ["two ", "every ", "12 - ", "Thursday, ", "between May 3 and ", "for years ", "said on "]
)
def test_a_paragraph_of_a_megabyte_is_read_to_its_end(words: str) -> None:
    text = words * (1_000_000 // len(words)) + "the road was cut on October 12, 2025."
    assert read_times(text, "2025-10-15")[-1].end == len(text) - 1
