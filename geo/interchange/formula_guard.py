"""Text from outside that a spreadsheet would run as a formula, made harmless and restored.

A cell that begins with one of `=`, `+`, `-`, `@`, a tab, a carriage return or a line feed, or with the full-width forms
that some programs read alike, gets an apostrophe before it, and so does one that begins with apostrophes and then one
of these. So one apostrophe can always be taken off again, and no text is changed by going out and coming back:

>>> guard("=1+1"), restore("'=1+1")
("'=1+1", '=1+1')
>>> guard("'=1+1"), restore("''=1+1")
("''=1+1", "'=1+1")
>>> guard("'t was night"), restore("'t was night"), guard("")
("'t was night", "'t was night", '')
"""

import re

import pyarrow as pa
import pyarrow.compute as pc

_BEGINNINGS = "=+\\-@\t\r\n＝＋－＠"
_DANGEROUS = re.compile(f"'*[{_BEGINNINGS}]")
_GUARDED = re.compile(f"'+[{_BEGINNINGS}]")


def guard(text: str) -> str:
    """Return a text that no spreadsheet runs."""
    return f"'{text}" if _DANGEROUS.match(text) else text


def restore(text: str) -> str:
    """Return the text that was guarded; any other text as it is."""
    return text[1:] if _GUARDED.match(text) else text


def guard_column(texts: pa.Array) -> pa.Array:
    """Guard a whole column of text; null stays null."""
    return pc.replace_substring_regex(texts, f"\\A('*[{_BEGINNINGS}])", "'\\1")


def restore_column(texts: pa.Array) -> pa.Array:
    """Restore a whole column of text; null stays null."""
    return pc.replace_substring_regex(texts, f"\\A'('*[{_BEGINNINGS}])", "\\1")
