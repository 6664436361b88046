"""What was found in a web page, a PDF, a Word file or a pasted text, and the form in which it is kept.

Whatever an article came from, what is kept, shown and quoted is its text in the Markdown form of `geo.articles.header`;
offsets count characters of that text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from geo.articles.header import read_header, write_header
from geo.errors import ArticleError

LONGEST_TEXT = 2_000_000  # characters of a document; a long read has 60,000
_SPACES = re.compile(r"[^\S\n]+")
_GAPS = re.compile(r"\n{3,}")
_KEPT_CONTROLS = "\n\t\u200c\u200d\u200e\u200f"  # line breaks, and what shapes and turns letters of Arabic script


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report, taken out of what it came in."""

    body: str
    title: str = ""
    source: str = ""  # the publisher's name; empty: not known
    url: str = ""
    published: date | None = None
    published_guess: str = ""  # what the day was guessed from; empty: it is stated, or there is none
    lang: str = ""  # ISO 639-1; empty: not known
    taken_from: str = ""  # the file's name or the address


def clean_text(text: str) -> str:
    """Bring a text into plain paragraphs: one kind of line break, no runs of blanks, no control characters.

    Raises:
        ArticleError: It is longer than any report.
    """
    if len(text) > LONGEST_TEXT:
        raise ArticleError(
            f"its text is longer than {LONGEST_TEXT:,} characters.\n"
            "An article is one report: give the part that holds the report."
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\u2029", "\n\n")
    text = "".join(each for each in text if each.isprintable() or each.isspace() or each in _KEPT_CONTROLS)
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()


def write_document(document: Document) -> str:
    """Write a document as it is kept: a header, and the body below it.

    Raises:
        ArticleError: It has no words.
    """
    body = clean_text(document.body)
    if not body:
        raise ArticleError("no text was found in it.\nOpen it, copy the report's text and paste it instead.")
    return write_header(_list_fields(document)) + body + "\n"


def read_plain(text: str, taken_from: str) -> Document:
    """Read a pasted text, or the text of a file, which may have a header of either form."""
    header = read_header(text)
    fields = header.fields
    return Document(
        body=text[header.body :],
        title=fields.get("title", ""),
        source=fields.get("source", ""),
        url=fields.get("url", ""),
        published=header.published,
        published_guess=fields.get("published_guess", ""),
        lang=fields.get("lang", ""),
        taken_from=taken_from,
    )


def _list_fields(document: Document) -> Mapping[str, str]:
    published = document.published.isoformat() if document.published else ""
    return {
        "title": document.title,
        "source": document.source,
        "url": document.url,
        "published": published,
        "published_guess": document.published_guess if published else "",
        "lang": document.lang,
        "taken_from": document.taken_from,
    }
