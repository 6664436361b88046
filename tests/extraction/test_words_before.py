"""Words right before something are found as the expression says, and nowhere else."""

import re

import pytest

from geo.extraction.words_before import WordsBefore

TEXT = "A rise of 20; the toll rose to 24, up\nby 4 OF 30"


@pytest.mark.parametrize(
    "expression", [r"\b(?:rise|fall) of\s+$", r"\bto\s+$", r"\bof $", r"(?:up|rose)$", r"\bup\s*$"]
)
def test_words_are_found_up_to_each_end_as_without_a_look_at_the_last_letters(expression):
    words, plain = WordsBefore(expression), re.compile(expression, re.IGNORECASE)
    found = 0
    for end in range(len(TEXT) + 1):
        for start in (0, max(end - 6, 0)):
            expected, match = plain.search(TEXT, start, end), words.search(TEXT, start, end)
            assert (match and match.span()) == (expected and expected.span())
            found += match is not None
    assert found > 0
