"""Where the incidents and sentences of the journal are in what was read now.

An incident is found by its id; else by its sentences, among the incidents that quote the same words: it must agree in
type, or in place and days, with what was read then, or with what a person made of it. Of several the most alike is
taken.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property

import geopandas as gpd
import numpy as np

from geo.articles.model import Article
from geo.journal.comparing import days_meet, is_alike, key_quote, places_meet, quotes_meet
from geo.journal.contents import ReadIncident, read_incidents
from geo.journal.model import Content, Quote


class Reading:
    """An incident table that is asked for single incidents, and the articles it was read from."""

    def __init__(self, table: gpd.GeoDataFrame, articles: Sequence[Article] | None) -> None:
        """Take a table; None as articles: they are not at hand, the table's quotations stand for them."""
        self.table = table
        self._articles = {article.name: article for article in articles or ()}
        self._names = {article.id: article.name for article in articles or ()}
        self._knows_articles = articles is not None
        self._read: dict[str, ReadIncident] = {}

    @property
    def article_ids(self) -> dict[str, str]:
        """Ids of the articles by the file's name."""
        return {name: article.id for name, article in self._articles.items()}

    def load(self, ids: Collection[str]) -> None:
        """Read the rows of some incidents, for `find` to find them."""
        wanted = set(ids) - self._read.keys()
        if wanted:
            chosen = self.table["incident_id"].isin(wanted).to_numpy()
            self._read |= read_incidents(self.table, chosen)

    def find(self, id: str | None) -> ReadIncident | None:
        """Find an incident that was loaded."""
        return self._read.get(id) if id is not None else None

    def find_quoting(self, quotes: Iterable[Quote]) -> list[ReadIncident]:
        """Find the incidents one of whose reports shares words with some quotations, in the order of the table."""
        quotes = list(quotes)
        names = {quote.article for quote in quotes}
        words = {key_quote(quote) for quote in quotes}
        by_article, by_words = self._quoted
        ids = {id for name in names for id in by_article.get(name, ())}
        ids |= {id for text in words for id in by_words.get(text, ())}
        self.load(ids)
        met = [
            self._read[id]
            for id in ids
            if any(quotes_meet(quote, report) for quote in quotes for report in self._read[id].content.reports)
        ]
        return sorted(met, key=lambda incident: incident.position)

    def relocate(self, quote: Quote) -> Quote | None:
        """Find a quotation again in an article that was renamed or changed; None: its words are not there any more."""
        if not self._knows_articles:
            return quote if quote.article in self._quoted[0] else None
        name = self._names.get(quote.article_id or "", quote.article)
        article = self._articles.get(name)
        if article is None:
            return None
        if article.text[quote.start : quote.end] == quote.text:
            return replace(quote, article=name, article_id=article.id)
        start = article.text.find(quote.text)
        if start < 0 or article.text.find(quote.text, start + 1) >= 0:
            return None
        return replace(quote, article=name, article_id=article.id, start=start, end=start + len(quote.text))

    def list_quoting(self, article: str) -> list[ReadIncident]:
        """List the incidents that quote an article, by the file's name."""
        ids = list(dict.fromkeys(self._quoted[0].get(article, ())))
        self.load(ids)
        return [self._read[id] for id in ids]

    def find_name(self, article_id: str, name: str) -> str:
        """Find the name that an article now has; the one it had where its content is not there."""
        return self._names.get(article_id, name)

    def has_dataset(self, name: str) -> bool:
        """Whether the table holds rows of a data set."""
        return bool((self.table["dataset"] == name).any())

    def name_sources(self, articles: Iterable[str], incidents: Sequence[ReadIncident]) -> list[str]:
        """Name who published some articles, of which some incidents quote a part."""
        named = {name: [name] for name in articles}
        for incident in incidents:  # the table knows the sources of an incident, not of each article
            quoted = {quote.article for quote in incident.content.reports}
            if quoted <= named.keys():
                named = {n: [] if n in quoted else names for n, names in named.items()} | {
                    incident.id: str(incident.rows[0]["sources"]).split("|")
                }
        known = {name: article.source.name for name, article in self._articles.items() if article.source}
        named = {name: [known[name]] if name in known else names for name, names in named.items()}
        return [name for names in named.values() for name in names]

    @cached_property
    def _quoted(self) -> tuple[dict[str, list[str]], dict[str | None, list[str]]]:
        """Incidents by the names of the articles that they quote, and by the words."""
        by_article: defaultdict[str, list[str]] = defaultdict(list)
        by_words: defaultdict[str | None, list[str]] = defaultdict(list)
        first = (self.table["place_rank"] == 0).to_numpy() & (self.table["reports"] != "[]").to_numpy()
        rows = self.table.iloc[np.flatnonzero(first)]
        for id, reports in zip(rows["incident_id"], rows["reports"], strict=True):
            for report in json.loads(reports):
                by_article[report["article"]].append(id)
                by_words[" ".join(report["text"].split())].append(id)
        return by_article, by_words


def choose_likest(candidates: Sequence[ReadIncident], meant: Sequence[Content]) -> ReadIncident | None:
    """Choose the incident that is most like what is meant; None: none is like it.

    Args:
        candidates: They quote its words, in the order of the table.
        meant: What was read, and what a person made of it.
    """
    alike = [each for each in candidates if any(is_alike(each.content, content) for content in meant)]
    return max(alike, key=lambda each: max(_measure(each.content, content) for content in meant), default=None)


def _measure(one: Content, other: Content) -> tuple[int, int]:
    """Measure how alike two incidents are."""
    agreed = (one.event_type == other.event_type, places_meet(one, other), days_meet(one, other))
    sides = (one.initiator == other.initiator, one.target == other.target, one.days == other.days)
    met = sum(any(quotes_meet(a, b) for b in other.reports) for a in one.reports)
    return sum(agreed) * 2 + sum(sides), met
