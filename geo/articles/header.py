"""The header of an article file, in either of its two forms.

    date 2026-02-27 The body follows on the same line …

or Markdown with a header of plain `key: value` lines:

    ---
    title: Blast in Quetta
    source: Dawn
    published: 2026-02-27
    ---
    The body …

`published_guess` in it says what the day was guessed from; without it, the day is stated.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

_RAW = re.compile(r"\ufeff?\s{0,20}date[ \t]+(\S{1,20})[ \t]*(?:\r?\n|(?<=[ \t])|$)")
_OPEN = re.compile(r"\ufeff?\s{0,20}---[ \t]*\r?\n")
_CLOSE = re.compile(r"^---[ \t]*(?:\r?\n|$)", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z_]+")
_QUOTES = "\"'"
_FIRST_YEAR, _LAST_YEAR = 1800, 2200  # of publication; days are counted from it, and the calendar ends somewhere
_LONGEST_VALUE = 500  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands above the body. `flaw` tells, in words, what is wrong with its date; empty if nothing is."""

    body: int = 0  # offset at which the report begins
    published: date | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    flaw: str = ""


def read_header(text: str) -> Header:
    """Read the header at the start of a text; a text without one is all body and has no date."""
    if raw := _RAW.match(text):
        published, flaw = _read_day(raw.group(1))
        return Header(body=raw.end(), published=published, flaw=flaw)
    if (opened := _OPEN.match(text)) and (closed := _CLOSE.search(text, opened.end())):
        fields = dict(_read_fields(text[opened.end() : closed.start()]))
        published, flaw = _read_day(fields.get("published", fields.get("date", "")))
        return Header(body=closed.end(), published=published, fields=fields, flaw=flaw)
    return Header(flaw="it has no date line")


def write_header(fields: Mapping[str, str]) -> str:
    """Write the Markdown form of a header; fields without a value are left out.

    A value stands in one line, without control characters, so that none can end the header or begin a field.
    """
    lines = [f"{name}: {_quote(value)}\n" for name, text in fields.items() if (value := _in_one_line(text))]
    return "---\n" + "".join(lines) + "---\n"


def _in_one_line(text: str) -> str:
    words = "".join(character if character.isprintable() else " " for character in text).split()
    return " ".join(words)[:_LONGEST_VALUE].strip()


def _quote(value: str) -> str:
    return f'"{value}"' if value[0] == value[-1] and value[0] in _QUOTES else value


def _read_fields(block: str) -> Iterator[tuple[str, str]]:
    for line in block.splitlines():
        key, colon, value = line.partition(":")
        if colon and _KEY.fullmatch(key.strip()):
            yield key.strip().lower(), _unquote(value.strip())


def _unquote(value: str) -> str:
    """Take off the marks around the whole of a value, as YAML has them; a title may begin and end with marks itself."""
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in _QUOTES
    return value[1:-1] if quoted else value


def _read_day(value: str) -> tuple[date | None, str]:
    if not value:
        return None, "its header has no line 'published: YYYY-MM-DD'"
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None, f"its date {value[:20]!r} is not a day of the form YYYY-MM-DD"
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return (
            None,
            f"its date {value[:20]!r} lies outside the years {_FIRST_YEAR} to {_LAST_YEAR} and is probably misspelt",
        )
    return day, ""
