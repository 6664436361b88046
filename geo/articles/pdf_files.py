"""A PDF as a document: the text of its pages, its lines joined to paragraphs again."""

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from statistics import quantiles
from typing import Any

from geo.articles.documents import LONGEST_TEXT, Document
from geo.errors import ArticleError

MOST_PAGES = 200
FILE_DAY = "the day on which the PDF says it was made"
_REPEATED = 3  # pages on which a first or last line is no part of the text
_FULL = 0.85  # of the usual length: a shorter line that ends a sentence ends a paragraph
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"'”’)\]]*$")
_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?", re.IGNORECASE)


def read_pdf(data: bytes) -> tuple[Document, date | None]:
    """Read the text of a PDF, and the day on which it says it was made.

    Raises:
        ArticleError: It is broken, locked, too long, or holds pictures of pages only.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of broken files is for its authors
    try:
        pages, title, made = _read_pages(data)
    except ArticleError:
        raise
    except Exception as error:
        raise ArticleError(
            f"the PDF is broken ({type(error).__name__}).\nOpen it, copy the report's text and paste it instead."
        ) from error
    body = join_pages(pages)
    if not body.strip():
        raise ArticleError(
            "the PDF holds no text, perhaps only pictures of pages.\n"
            "Run text recognition on it, for example with: ocrmypdf in.pdf out.pdf."
        )
    return Document(body=body, title=title), made


def _read_pages(data: bytes) -> tuple[list[str], str, date | None]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ArticleError("the PDF is locked with a password.\nOpen it and save it without one, or paste its text.")
    if len(reader.pages) > MOST_PAGES:
        raise ArticleError(
            f"it has more than {MOST_PAGES} pages.\nAn article is one report: save the pages that hold the report."
        )
    pages: list[str] = []
    for page in reader.pages:
        pages.append(page.extract_text())
        if sum(map(len, pages)) > LONGEST_TEXT:
            break  # which its length will be refused for
    return pages, _read_title(reader), _read_day(reader)


def _read_title(reader: Any) -> str:
    title = reader.metadata.title if reader.metadata else None
    return str(title or "").strip()


def _read_day(reader: Any) -> date | None:
    try:
        made = reader.metadata.creation_date if reader.metadata else None
    except ValueError:
        return None
    return made.date() if isinstance(made, datetime) else None


def join_pages(pages: Sequence[str]) -> str:
    """Join the lines of pages to paragraphs; heads and feet that repeat, and page numbers, are left out."""
    split = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    ends = Counter(key for lines in split for key in {_key(line) for line in (*lines[:2], *lines[-2:])})
    lines = [line for page in split for line in page if not _is_furniture(line, ends)]
    usual = quantiles([len(line) for line in lines], n=10)[-2] if len(lines) > 1 else 0.0
    return _join_lines(lines, usual)


def _key(line: str) -> str:
    return _NUMBER.sub("0", line)


def _is_furniture(line: str, ends: Counter[str]) -> bool:
    return ends[_key(line)] >= _REPEATED or bool(_PAGE_NUMBER.fullmatch(line))


def _join_lines(lines: Sequence[str], usual: float) -> str:
    parts: list[str] = []
    for line in lines:
        if parts and parts[-1].endswith("-") and parts[-1][-2:-1].isalpha() and line[0].islower():
            parts[-1] = parts[-1][:-1] + line
        elif parts and not parts[-1].endswith("\n\n"):
            parts[-1] += f" {line}"
        else:
            parts.append(line)
        if len(line) < _FULL * usual and (_ENDS_SENTENCE.search(line) or len(line) < usual / 2):
            parts[-1] += "\n\n"
    return "".join(parts)
