"""The first four stages in a row: articles in, the incident table and a report of what was left out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd

from geo.articles.model import Article
from geo.articles.parsing import parse_article
from geo.articles.reading import Problem, read_articles
from geo.extraction.extractor import ArticleMentions, Extractor, read_lexicon
from geo.extraction.model import Mention
from geo.geocoding.gazetteer import Gazetteer, read_gazetteer
from geo.geocoding.model import Resolution
from geo.geocoding.resolution import resolve_toponyms
from geo.incidents.incidents import CodedArticle, IncidentCoder
from geo.incidents.left_out import LeftOut
from geo.incidents.model import Incident, Reason
from geo.incidents.rows import build_table
from geo.paths import EXTRACTION_DATA

Progress = Callable[[int, int], None]  # articles done, articles in all


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """One article with all that was found in it."""

    article: Article
    mentions: ArticleMentions
    resolutions: tuple[Resolution, ...]
    coded: CodedArticle


@dataclass(frozen=True, slots=True, kw_only=True)
class PipelineResult:
    """What came of some paths."""

    table: gpd.GeoDataFrame  # see geo.incidents.table
    articles: tuple[Article, ...]
    mentions: Mapping[str, Sequence[Mention]]  # by the article's name, in reading order
    problems: tuple[Problem, ...]  # files that could not be read, or with a doubt
    left_out: tuple[LeftOut, ...]  # sentences that speak of a happening but yield none


class Pipeline:
    """Reads articles into incidents; make one and keep it: its rules and gazetteer take a second to read."""

    def __init__(self, data: Path = EXTRACTION_DATA, gazetteer: Gazetteer | None = None) -> None:
        lexicon = read_lexicon(data)
        self._gazetteer = gazetteer or read_gazetteer()
        self._extractor = Extractor(lexicon, self._gazetteer.names())
        self._coder = IncidentCoder(lexicon, self._gazetteer)

    def read(self, article: Article) -> ReadArticle:
        """Read one article."""
        mentions = self._extractor.find(parse_article(article))
        resolutions = tuple(resolve_toponyms(mentions.toponyms, self._gazetteer))
        coded = self._coder.code(mentions, resolutions)
        return ReadArticle(article=article, mentions=mentions, resolutions=resolutions, coded=coded)

    def link(self, articles: Iterable[ReadArticle]) -> list[Incident]:
        """Link what articles tell into incidents."""
        return self._coder.link(article.coded for article in articles)

    def explain_names(self, article: ReadArticle) -> tuple[Reason, ...]:
        """Say which names of places in an article say nothing about where, and why, in reading order."""
        return self._coder.explain_names(article.mentions, article.resolutions)


def read_incidents(paths: Iterable[Path], *, progress: Progress | None = None) -> PipelineResult:
    """Read all articles at some paths into the incident table.

    Args:
        paths: Files or folders.
        progress: Is called after each article.
    """
    reading = read_articles(paths)
    pipeline = Pipeline()
    read = list(read_all(pipeline, reading.articles, progress))
    return PipelineResult(
        table=build_table(pipeline.link(read)),
        articles=reading.articles,
        mentions={each.article.name: list_mentions(each.mentions) for each in read},
        problems=reading.problems,
        left_out=tuple(left for each in read for left in each.coded.left_out),
    )


def read_all(pipeline: Pipeline, articles: Sequence[Article], progress: Progress | None) -> Iterable[ReadArticle]:
    """Read articles one by one and report each."""
    for done, article in enumerate(articles, start=1):
        yield pipeline.read(article)
        if progress:
            progress(done, len(articles))


def list_mentions(mentions: ArticleMentions) -> list[Mention]:
    """List all mentions of an article in reading order."""
    kinds: tuple[Sequence[Mention], ...] = (
        mentions.toponyms,
        mentions.dates,
        mentions.actors,
        mentions.counts,
        mentions.events,
        mentions.attributions,
    )
    return sorted((m for kind in kinds for m in kind), key=lambda m: (m.start, m.end))
