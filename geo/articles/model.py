"""The nouns of the first stage: a source, an article, a sentence."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publisher."""

    id: str  # a short lower-case key, such as "dawn"
    name: str
    country: str | None = None  # ISO 3166-1 alpha-2; None where it is not known


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One report, as published.

    Offsets everywhere count characters (code points) of `text`, the whole decoded file, header included.
    """

    id: str  # from content: the same text has the same id wherever it lies
    name: str  # the file's name, such as "dawn-2026-02-28.md"
    text: str
    body: int  # offset at which the header ends and the report begins
    source: Source | None = None
    url: str | None = None
    title: str | None = None
    published: date | None = None  # None: the file does not say
    published_guess: str = ""  # what the day was guessed from, in words; empty: it is stated, or there is none
    lang: str = "en"  # ISO 639-1
    taken_from: str = ""  # the file or address that its text was taken out of; empty: it was written as it is

    def __hash__(self) -> int:
        """Hash the id alone, which tells articles apart, for what quotes one is looked up often."""
        return hash(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The smallest evidence: a half-open range of an article."""

    article: Article
    start: int
    end: int  # excluded
    paragraph: int  # counts from 0; a blank line begins a new one

    def __hash__(self) -> int:
        """Hash where it stands."""
        return hash((self.article.id, self.start))

    @property
    def text(self) -> str:
        """The words of the article, never a copy kept apart."""
        return self.article.text[self.start : self.end]
