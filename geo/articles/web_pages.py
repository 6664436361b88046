"""A web page (.html) as a document: trafilatura finds the report among menus, notices and scripts."""

import codecs
import logging
import re
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from geo.articles.documents import Document
from geo.errors import ArticleError

_HEAD = 2_048  # bytes in which a page names its encoding
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LONGEST_LINE_GAP = re.compile(r"\n+")


def read_web_page(data: bytes, *, url: str = "", charset: str = "") -> Document:
    """Find the report in a web page.

    A day that the page states in its markup or its address counts as stated. Nothing of the page is run or fetched.

    Args:
        data: The page as it was sent or saved.
        url: Where it was fetched from; empty: what the page says of itself.
        charset: The encoding that its sender named.

    Raises:
        ArticleError: No report can be found in it.
    """
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it says of broken pages is for its authors
    text = decode_page(data, charset)
    found = _extract(text, url)
    if found is None or not (found.text or "").strip():
        raise ArticleError(
            "no report was found in this page.\n"
            "It may be a list, a form, or filled in by a script: open it, copy the report's text and paste it instead."
        )
    return Document(
        body=_LONGEST_LINE_GAP.sub("\n\n", found.text),
        title=found.title or "",
        source=found.sitename or _name_host(url or found.url or ""),
        url=url or found.url or "",
        published=_find_stated_day(text, url or found.url or ""),
    )


def decode_page(data: bytes, charset: str = "") -> str:
    """Decode a page as its first bytes, its sender or it itself says, else as UTF-8, else as browsers do."""
    declared = _CHARSET.search(data[:_HEAD])
    named = [name for start, name in _MARKS if data.startswith(start)]
    named += [charset, declared.group(1).decode("ascii") if declared else "", "utf-8"]
    for name in filter(None, named):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("windows-1252", "replace")


def _extract(text: str, url: str) -> Any:
    from trafilatura import bare_extraction

    try:
        return bare_extraction(text, url=url or None, with_metadata=True, include_comments=False)
    except Exception as error:
        raise ArticleError(
            f"the page is broken ({type(error).__name__}).\nOpen it, copy the report's text and paste it instead."
        ) from error


def _find_stated_day(text: str, url: str) -> date | None:
    """Find the day that a page states in its markup or its address; words in the text are not asked."""
    from htmldate import find_date

    try:
        found = find_date(text, url=url or None, extensive_search=False, original_date=True)
        return date.fromisoformat(found) if found else None
    except Exception:  # noqa: BLE001  a page without a day is as good; what breaks on it is not ours
        return None


def _name_host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
