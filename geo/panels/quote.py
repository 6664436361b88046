"""Quotations: the words themselves, marked inside their sentence, and where they were printed."""

from datetime import date
from urllib.parse import urlsplit

from geo.articles.model import Article
from geo.escaping import escape
from geo.panels.library import Library
from geo.panels.record import Quote
from geo.panels.wording import day_in_words, published_in_words


def draw_quote(quote: Quote, library: Library, published: date | None = None) -> str:
    """Draw a quotation with its sentence around it, the article and the date below.

    Args:
        quote: What is quoted.
        library: Holds the article, if it is at hand; otherwise the words stand alone.
        published: The day of the article, where the library does not know it.
    """
    article = library.find(quote.article)
    words = _draw_words(quote, library)
    return f'<blockquote class="cp-quote"><p>{words}</p>{_draw_origin(quote, article, published)}</blockquote>'


def name_article(article: Article) -> str:
    """Say what an article is called: publisher and title, or its file name; not escaped."""
    publisher = article.source.name if article.source else ""
    return " · ".join(part for part in (publisher, article.title or article.name) if part)


def draw_url(url: str | None) -> str:
    """Draw a link to the original, to http and https only; anything else is no link at all."""
    if not url:
        return ""
    try:
        address = urlsplit(url)
    except ValueError:
        return ""
    if address.scheme not in ("http", "https") or not address.hostname:
        return ""
    href = escape(url)
    return f'<a href="{href}" target="_blank" rel="noopener noreferrer">{escape(address.hostname)}</a>'


def anchor_of(start: int, end: int) -> str:
    """Name the anchor of a range in a drawn article."""
    return f"cp-e-{start}-{end}"


def _draw_words(quote: Quote, library: Library) -> str:
    sentence = library.find_sentence(quote.article, quote.start, quote.end)
    if sentence is None or not quote.text:
        return f"“{escape(quote.text)}”"
    text = sentence.article.text
    before, after = text[sentence.start : quote.start], text[quote.end : sentence.end]
    words = escape(text[quote.start : quote.end])
    if not before.strip() and not after.strip():
        return f"“{words}”"
    return f"“{escape(before)}<mark>{words}</mark>{escape(after)}”"


def _draw_origin(quote: Quote, article: Article | None, published: date | None) -> str:
    day = article.published if article and article.published else published
    words = published_in_words(article) if article and article.published else day_in_words(day) if day else ""
    parts = [
        f"<cite>{escape(name_article(article) if article else quote.article)}</cite>",
        f'<time datetime="{day.isoformat()}">{escape(words)}</time>' if day else "no date of publication",
        draw_url(article.url) if article else "",
    ]
    return f"<footer>{' · '.join(part for part in parts if part)}</footer>"
