"""The first four stages in a row: articles in, the incident table and a report of what was left out."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import geopandas as gpd

from geo.articles.model import Article
from geo.articles.parsing import parse_article
from geo.articles.reading import Problem, read_articles
from geo.extraction.extractor import ArticleMentions, Extractor, Lexicon, read_lexicon
from geo.extraction.model import Mention
from geo.geocoding.gazetteer import GAZETTEER, Gazetteer, read_gazetteer
from geo.geocoding.model import Resolution
from geo.geocoding.resolution import resolve_toponyms
from geo.incidents.incidents import CodedArticle, IncidentCoder
from geo.incidents.left_out import LeftOut, find_mere_mentions
from geo.incidents.model import Incident, Reason
from geo.incidents.rows import build_table
from geo.kept import BrokenPackError, Packer, Shelf, find_shelf_folder, name_entry, name_state
from geo.paths import EXTRACTION_DATA

_AHEAD = 16  # articles a process that are handed out before the first of them is needed
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
        self.data = data
        self._gazetteer = gazetteer or read_gazetteer()
        self._packer = Packer([*_list_shared(lexicon), *self._gazetteer.places])
        self._extractor = Extractor(lexicon, self._gazetteer.names())
        self._coder = IncidentCoder(lexicon, self._gazetteer)

    def read(self, article: Article) -> ReadArticle:
        """Read one article."""
        mentions = self._extractor.find(parse_article(article))
        resolutions = tuple(resolve_toponyms(mentions.toponyms, self._gazetteer))
        coded = self._coder.code(mentions, resolutions)
        return ReadArticle(article=article, mentions=mentions, resolutions=resolutions, coded=coded)

    def pack(self, article: ReadArticle) -> bytes:
        """Pack what was read, for another process or for the disk."""
        return self._packer.pack(article, article.article)

    def unpack(self, data: bytes, article: Article) -> ReadArticle:
        """Unpack what a pipeline with the same rules and places packed.

        Raises:
            BrokenPackError: The bytes are no such pack.
        """
        read = self._packer.unpack(data, article)
        if not isinstance(read, ReadArticle):
            raise BrokenPackError(f"the pack holds a {type(read).__name__}, no article; read the article anew.")
        return read

    def link(self, articles: Iterable[ReadArticle]) -> list[Incident]:
        """Link what articles tell into incidents."""
        return self._coder.link(article.coded for article in articles)

    def explain_names(self, article: ReadArticle) -> tuple[Reason, ...]:
        """Say which names of places in an article say nothing about where, and why, in reading order."""
        return self._coder.explain_names(article.mentions, article.resolutions)


def read_incidents(paths: Iterable[Path], *, progress: Progress | None = None, jobs: int = 1) -> PipelineResult:
    """Read all articles at some paths into the incident table.

    Args:
        paths: Files or folders.
        progress: Is called after each article.
        jobs: Processes that read.
    """
    reading = read_articles(paths)
    pipeline = Pipeline()
    read = list(read_all(pipeline, reading.articles, progress, jobs=jobs))
    incidents = pipeline.link(read)
    mentioned = find_mere_mentions((settled.account for each in read for settled in each.coded.accounts), incidents)
    return PipelineResult(
        table=build_table(incidents),
        articles=reading.articles,
        mentions={each.article.name: list_mentions(each.mentions) for each in read},
        problems=reading.problems,
        left_out=(*(left for each in read for left in each.coded.left_out), *mentioned),
    )


def read_all(
    pipeline: Pipeline, articles: Sequence[Article], progress: Progress | None, *, jobs: int = 1
) -> Iterator[ReadArticle]:
    """Read articles one by one, in their order, and report each; what was read before is taken from the disk.

    Args:
        pipeline: Reads them.
        articles: To read.
        progress: Is called after each article.
        jobs: Processes that read; the articles that come out are the same, in the same order.
    """
    shelf = Shelf(find_shelf_folder(), name_state([Path(__file__).parent, pipeline.data, GAZETTEER]))
    for done, article in enumerate(_read_anew(pipeline, articles, shelf, jobs), start=1):
        yield article
        if progress:
            progress(done, len(articles))


def _read_anew(pipeline: Pipeline, articles: Iterable[Article], shelf: Shelf, jobs: int) -> Iterator[ReadArticle]:
    """Read what the shelf does not hold, in other processes if there are to be several."""
    with ExitStack() as stack:
        pool: ProcessPoolExecutor | None = None
        waiting: deque[tuple[Article, ReadArticle | Future[bytes]]] = deque()
        for article in articles:
            known = _find_kept(pipeline, article, shelf)
            if known is None and jobs > 1:
                pool = pool or stack.enter_context(ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn")))
                waiting.append((article, pool.submit(_read_packed, pipeline.data, article)))
            else:
                waiting.append((article, known or _keep(pipeline, pipeline.read(article), shelf)))
            while len(waiting) > (_AHEAD * jobs if jobs > 1 else 0):
                yield _take(pipeline, *waiting.popleft(), shelf)
        while waiting:
            yield _take(pipeline, *waiting.popleft(), shelf)


def _take(pipeline: Pipeline, article: Article, read: ReadArticle | Future[bytes], shelf: Shelf) -> ReadArticle:
    if isinstance(read, ReadArticle):
        return read
    data = read.result()
    shelf.keep(_name(article), data)
    return pipeline.unpack(data, article)


def _find_kept(pipeline: Pipeline, article: Article, shelf: Shelf) -> ReadArticle | None:
    data = shelf.find(_name(article))
    try:
        return pipeline.unpack(data, article) if data else None
    except BrokenPackError:
        return None


def _keep(pipeline: Pipeline, read: ReadArticle, shelf: Shelf) -> ReadArticle:
    if shelf.is_open:
        shelf.keep(_name(read.article), pipeline.pack(read))
    return read


def _name(article: Article) -> str:
    return name_entry(article.id, article.name)


def _read_packed(data: Path, article: Article) -> bytes:
    pipeline = _make_pipeline(data)
    return pipeline.pack(pipeline.read(article))


@cache
def _make_pipeline(data: Path) -> Pipeline:
    """Make the pipeline of a process that only reads, once."""
    return Pipeline(data)


def _list_shared(lexicon: Lexicon) -> Iterator[object]:
    """List what mentions refer to, in the order of the files."""
    yield from lexicon.events.triggers
    yield from (rule for rule, _ in lexicon.events.before)
    yield from (rule for rule, _ in lexicon.events.after)
    yield from lexicon.events.accidents
    yield from lexicon.elsewhere
    yield from lexicon.actors.actors.values()


def list_mentions(mentions: ArticleMentions) -> list[Mention]:
    """List all mentions of an article in reading order."""
    kinds: tuple[Sequence[Mention], ...] = (
        mentions.toponyms,
        mentions.dates,
        mentions.periods,
        mentions.actors,
        mentions.counts,
        mentions.events,
        mentions.attributions,
    )
    return sorted((m for kind in kinds for m in kind), key=lambda m: (m.start, m.end))
