"""Text is made harmless for HTML as the standard library makes it."""

import html

from hypothesis import given
from hypothesis import strategies as st

from geo.escaping import escape


@given(st.text() | st.text(alphabet="&<>\"'ab;#"))
def test_every_text_is_escaped_as_the_standard_library_does(text: str) -> None:
    assert escape(text) == html.escape(text, quote=True)


def test_nothing_is_the_empty_string() -> None:
    assert escape(None) == "" and escape(7) == "7"
