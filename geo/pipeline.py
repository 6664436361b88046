"""The first four stages in a row: articles in, the incident table and a report of what was left out.

What a command needs of one article (see `Product`) is made in one go, by any process, and kept on disk; what needs all
articles is kept as a whole. So what was read before starts without reading, and without the rules.
"""

import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import islice
from pathlib import Path
from typing import Any, Literal

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
from geo.interchange.jsonl import dump_incidents
from geo.interchange.mention_records import dump_mentions
from geo.jobs import run_in_order
from geo.kept import Packer, Shelf, find_shelf_folder, name_entry, name_state
from geo.paths import EXTRACTION_DATA

_TASK = 16  # articles that a process reads at a time
_WRITTEN = 500  # incidents that are written at a time
_MENTIONS_KEPT = 64  # articles whose mentions are at hand
_LARGEST = 400_000_000  # bytes of an entry on disk
Progress = Callable[[int, int], None]  # articles done, articles in all
Product = Literal["coded", "mentions", "incidents", "explained"]


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

    def make(self, product: Product, article: Article) -> bytes:
        """Read one article into what a command needs of it, for another process or for the disk."""
        read = self.read(article)
        match product:
            case "coded":
                return self._packer.pack(read.coded, [article])
            case "explained":
                return self._packer.pack((read.coded, self.explain_names(read)), [article])
            case "mentions":
                return _join_lines(dump_mentions(list_mentions(read.mentions), read.resolutions))
            case "incidents":
                return _join_lines(dump_incidents(self.link([read])))

    def unpack(self, data: bytes, article: Article) -> Any:
        """Unpack the product "coded" or "explained" that a pipeline with the same rules and places made."""
        return self._packer.unpack(data, [article])

    def link(self, articles: Iterable[ReadArticle]) -> list[Incident]:
        """Link what articles tell into incidents."""
        return self.link_coded(article.coded for article in articles)

    def link_coded(self, articles: Iterable[CodedArticle]) -> list[Incident]:
        """Link the accounts of articles into incidents."""
        return self._coder.link(articles)

    def explain_names(self, article: ReadArticle) -> tuple[Reason, ...]:
        """Say which names of places in an article say nothing about where, and why, in reading order."""
        return self._coder.explain_names(article.mentions, article.resolutions)


@cache
def load_pipeline(data: Path = EXTRACTION_DATA) -> Pipeline:
    """Make the pipeline of a process, once."""
    return Pipeline(data)


def read_incidents(paths: Iterable[Path], *, progress: Progress | None = None, jobs: int = 1) -> PipelineResult:
    """Read all articles at some paths into the incident table.

    Args:
        paths: Files or folders.
        progress: Is called after each article that is read.
        jobs: Processes that read.
    """
    reading = read_articles(paths)
    articles = reading.articles
    key, packer = _name_whole("table", articles), Packer(())
    with _open_shelf(EXTRACTION_DATA) as shelf:
        if data := _find(shelf, key):
            table, left_out = packer.unpack(data, articles)
        else:
            coded = list(read_coded(articles, progress, jobs=jobs))
            incidents = load_pipeline().link_coded(coded)
            table = build_table(incidents)
            accounts = (settled.account for each in coded for settled in each.accounts)
            left_out = (*(left for each in coded for left in each.left_out), *find_mere_mentions(accounts, incidents))
            _keep(shelf, key, packer.pack((table, left_out), articles) if shelf.is_open else b"")
    return PipelineResult(
        table=table, articles=articles, mentions=FoundMentions(articles), problems=reading.problems, left_out=left_out
    )


class FoundMentions(Mapping[str, Sequence[Mention]]):
    """The mentions of articles by their names, in reading order; found when they are asked for."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Take the articles, each with a name of its own."""
        self._articles = {article.name: article for article in articles}
        self._find = lru_cache(_MENTIONS_KEPT)(self._read)

    def __getitem__(self, name: str) -> Sequence[Mention]:
        return self._find(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)

    def _read(self, name: str) -> Sequence[Mention]:
        return list_mentions(load_pipeline().read(self._articles[name]).mentions)


def read_coded(
    articles: Sequence[Article], progress: Progress | None, *, jobs: int = 1, data: Path = EXTRACTION_DATA
) -> Iterator[CodedArticle]:
    """Read articles into their accounts; for the arguments see `read_products`."""
    for article, product in zip(
        articles, read_products("coded", articles, progress, jobs=jobs, data=data), strict=True
    ):
        yield load_pipeline(data).unpack(product, article)


def read_explained(
    articles: Sequence[Article], progress: Progress | None, *, jobs: int = 1
) -> Iterator[tuple[CodedArticle, tuple[Reason, ...]]]:
    """Read articles into their accounts, and why names of places in them say nothing about where."""
    for article, product in zip(articles, read_products("explained", articles, progress, jobs=jobs), strict=True):
        yield load_pipeline().unpack(product, article)


def dump_linked(articles: Sequence[Article], progress: Progress | None, *, jobs: int = 1) -> Iterator[bytes]:
    """Link articles into incidents and write one line each, some at a time; for the arguments see `read_products`."""
    key = _name_whole("lines", articles)
    with _open_shelf(EXTRACTION_DATA) as shelf:
        number, known = 0, int(_find(shelf, key) or -1)
        while number < known and (kept := _find(shelf, f"{key} {number}")):
            yield kept
            number += 1
        if number == known:
            return
        linked = load_pipeline().link_coded(read_coded(articles, progress, jobs=jobs))
        incidents = islice(linked, number * _WRITTEN, None)
        while some := list(islice(incidents, _WRITTEN)):
            yield (part := _join_lines(dump_incidents(some)))
            _keep(shelf, f"{key} {number}", part)
            number += 1
        _keep(shelf, key, str(number).encode())


def read_products(
    product: Product,
    articles: Sequence[Article],
    progress: Progress | None,
    *,
    jobs: int = 1,
    data: Path = EXTRACTION_DATA,
) -> Iterator[bytes]:
    """Read articles one by one, in their order; what was read before is taken from the disk.

    Args:
        product: What is needed of each.
        articles: To read.
        progress: Is called after each article.
        jobs: Processes that read; what comes out is the same, in the same order.
        data: The folder of the rules.
    """
    with _open_shelf(data) as shelf:
        for done, made in enumerate(_find_or_make(product, articles, shelf, jobs, data), start=1):
            yield made
            if progress:
                progress(done, len(articles))


def _find_or_make(
    product: Product, articles: Iterable[Article], shelf: Shelf, jobs: int, data: Path
) -> Iterator[bytes]:
    """Make what the shelf does not hold, a few articles at a time."""
    begun: deque[list[tuple[str, bytes | None]]] = deque()

    def list_tasks() -> Iterator[list[Article]]:
        rest = iter(articles)
        while task := list(islice(rest, _TASK)):
            keys = [name_entry(product, article.id, article.name) for article in task]
            begun.append([(key, _find(shelf, key)) for key in keys])
            yield [article for article, (_, known) in zip(task, begun[-1], strict=True) if known is None]

    make, prepare = partial(_make_products, data, product), partial(load_pipeline, data)
    for made in run_in_order(make, list_tasks(), jobs, prepare):
        new = iter(made)
        for key, known in begun.popleft():
            if known is None:
                shelf.keep(key, packed := next(new))
            yield zlib.decompress(packed) if known is None else known


def _make_products(data: Path, product: Product, articles: Sequence[Article]) -> list[bytes]:
    pipeline = load_pipeline(data)
    return [zlib.compress(pipeline.make(product, article), 1) for article in articles]


def _open_shelf(data: Path) -> Shelf:
    return Shelf(find_shelf_folder(), name_state([Path(__file__).parent, data, GAZETTEER]))


def _find(shelf: Shelf, key: str) -> bytes | None:
    """Find an entry that is whole; a broken one counts as none."""
    data = shelf.find(key)
    try:
        return None if data is None else zlib.decompress(data)
    except zlib.error:
        return None


def _keep(shelf: Shelf, key: str, data: bytes) -> None:
    if shelf.is_open and len(packed := zlib.compress(data, 1)) <= _LARGEST:
        shelf.keep(key, packed)


def _name_whole(what: str, articles: Iterable[Article]) -> str:
    return name_entry(what, *(f"{article.id} {article.name}" for article in articles))


def _join_lines(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")


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
