"""What somebody brings to be taken as articles: what was found in each, what is missing, or why it cannot be."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from geo.articles.documents import Document, clean_text
from geo.articles.model import Article
from geo.errors import AddressError, ArticleError

BY_HAND = "a pasted text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One thing that was brought, under the name by which the reader knows it."""

    name: str
    document: Document | None = None  # None: it cannot be taken
    reason: str = ""  # why it cannot, or need not, be taken; empty: it can
    remedy: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """What an article should state and this does not: "date", "source"."""
        if self.document is None:
            return ()
        lacks = (("date", self.document.published is None), ("source", not self.document.source))
        return tuple(name for name, is_lacking in lacks if is_lacking)

    def state(self, *, title: str, source: str, published: date | None, lang: str, is_sure: bool) -> "Candidate":
        """Take over what a person says of it; a day that a person gave, or called right, is no guess any more."""
        if self.document is None:
            return self
        guess = self.document.published_guess
        guess = "" if is_sure or published is None or published != self.document.published else guess
        lang = lang.strip().lower() if lang.strip().isalpha() else self.document.lang
        document = replace(
            self.document,
            title=title.strip(),
            source=source.strip(),
            published=published,
            published_guess=guess,
            lang=lang,
        )
        return replace(self, document=document)


def consider(name: str, read: Callable[[], Document], known: Mapping[str, str]) -> Candidate:
    """Read what was brought.

    Args:
        name: By which the reader knows it.
        read: Gives the document, or raises what is wrong with it.
        known: Of reports that are there already, by `key_of`, the names.
    """
    try:
        document = read()
        document = replace(document, body=clean_text(document.body))
    except (ArticleError, AddressError) as error:
        reason, _, remedy = str(error).partition("\n")
        return Candidate(name=name, reason=reason, remedy=remedy)
    if not document.body:
        return Candidate(name=name, reason="it is empty.", remedy="Give the report's text.")
    if there := known.get(key_of(document.body)):
        return Candidate(
            name=name, reason=f"it has the same text as {there}.", remedy="It was left out; nothing is lost."
        )
    return Candidate(name=name, document=document)


def key_of(body: str) -> str:
    """Name the words of a report, whatever its header and its line breaks."""
    return hashlib.sha256(" ".join(body.split()).encode("utf-8", "surrogatepass")).hexdigest()


def list_known(articles: Iterable[Article]) -> dict[str, str]:
    """Name the articles that are there by the words of their reports."""
    return {key_of(article.text[article.body :]): article.name for article in articles}
