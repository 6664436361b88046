"""An RSS or Atom feed -> its entries, from which a reader chooses; each entry names the address of an article."""

import html
import io
import re
import time
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from geo.articles.addresses import Fetched, fetch
from geo.articles.documents import Document
from geo.articles.formats import base_name, read_document
from geo.articles.guesses import fill_gaps
from geo.articles.web_pages import read_web_page
from geo.errors import AddressError, ArticleError

MOST_ENTRIES = 500
_LONGEST_TITLE = 300
_FEED_KINDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_FEED_STARTS = (b"<rss", b"<feed", b"<rdf:rdf")
_TAG = re.compile(r"<[^<>]*>")
_SUFFIXES = {
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article that a feed names."""

    url: str
    title: str
    published: date | None = None  # None: the feed does not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: who publishes it, and what it names, in its order."""

    title: str
    entries: tuple[Entry, ...]


def read_address_content(fetched: Fetched) -> Document | Feed:
    """Read what lay at an address: an article of any form, or a feed.

    Raises:
        ArticleError: It is neither.
        AddressError: It is a feed that names no article.
    """
    if _is_feed(fetched):
        return read_feed(fetched.data, fetched.url)
    suffix = _SUFFIXES.get(fetched.kind)
    if suffix is None and not fetched.data.startswith(b"%PDF-"):
        return fill_gaps(replace(_read_page(fetched), taken_from=fetched.url))
    name = base_name(urlsplit(fetched.url).path)
    document = read_document(name if name.lower().endswith(suffix or ".pdf") else f"{name}{suffix}", fetched.data)
    return replace(document, url=fetched.url, taken_from=fetched.url)


def fetch_entry(entry: Entry, feed: Feed) -> Document:
    """Fetch an article that a feed names; what the page does not state, the feed may.

    Raises:
        AddressError: It cannot be fetched.
        ArticleError: There is no report at its address.
    """
    found = read_address_content(fetch(entry.url))
    if isinstance(found, Feed):
        raise ArticleError(
            "there is another feed at this address.\nGive the address of that feed to see what it names."
        )
    if entry.published and (found.published is None or found.published_guess):
        found = replace(found, published=entry.published, published_guess="")
    return replace(found, title=found.title or entry.title, source=found.source or feed.title)


def read_feed(data: bytes, url: str) -> Feed:
    """Read a feed; entries without an address of the web are left out.

    Args:
        data: The feed.
        url: Where it lay; addresses in it may count from there.

    Raises:
        AddressError: It is no feed, defines entities, or names no article.
    """
    if b"<!ENTITY" in data:
        raise AddressError(
            "the feed defines entities, as files made to do harm do.\nGive the addresses of its articles."
        )
    import feedparser

    parsed = feedparser.parse(io.BytesIO(data), response_headers={"content-location": url})
    entries = tuple(entry for each in parsed.entries[:MOST_ENTRIES] if (entry := _read_entry(each, url)))
    if not entries:
        raise AddressError(
            "this feed names no article.\nLook for another feed of the site, or give an article's address."
        )
    return Feed(title=_plain(parsed.feed.get("title", "")), entries=entries)


def _is_feed(fetched: Fetched) -> bool:
    if fetched.kind in _FEED_KINDS:
        return True
    head = fetched.data[:2_000].lower()
    return b"<html" not in head and any(start in head for start in _FEED_STARTS)


def _read_page(fetched: Fetched) -> Document:
    return read_web_page(fetched.data, url=fetched.url, charset=fetched.charset)


def _read_entry(entry: Any, url: str) -> Entry | None:
    try:
        address = urljoin(url, str(entry.get("link", "")).strip())
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or address == url:
        return None
    return Entry(url=address, title=_plain(entry.get("title", "")) or address, published=_read_day(entry))


def _read_day(entry: Any) -> date | None:
    moment: time.struct_time | None = entry.get("published_parsed")
    try:
        return date(*moment[:3]) if moment else None
    except ValueError:
        return None


def _plain(text: object) -> str:
    """Take the marks of HTML out of a title."""
    words = html.unescape(_TAG.sub("", str(text)))
    return " ".join("".join(each if each.isprintable() else " " for each in words).split())[:_LONGEST_TITLE]
