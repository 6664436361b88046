"""Many articles: in, the incident table and a report of what was left out.

What a command needs of one article (see `geo.pipeline.Product`) is made in one go, by any process, and kept on disk;
what needs all articles is kept as a whole. So what was read before starts without reading, and without the rules.
"""

import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path

import geopandas as gpd

from geo.articles.model import Article
from geo.articles.reading import Problem, read_articles
from geo.extraction.model import Mention
from geo.gathering import Gathered
from geo.geocoding.gazetteer import GAZETTEER
from geo.incidents.incidents import CodedArticle
from geo.incidents.left_out import LeftOut
from geo.incidents.model import Reason
from geo.incidents.rows import build_table
from geo.interchange.jsonl import dump_incidents
from geo.jobs import run_in_order
from geo.kept import Shelf, find_shelf_folder, find_whole, name_entry, name_state
from geo.kept_table import KeptTable
from geo.paths import EXTRACTION_DATA
from geo.pipeline import Product, join_lines, list_mentions, load_pipeline

_TASK = 16  # articles that a process reads at a time
_WRITTEN = 4_000_000  # bytes that are written at a time, and what the last line has beyond
_MENTIONS_KEPT = 64  # articles whose mentions are at hand
_LARGEST = 400_000_000  # bytes of an entry on disk
Progress = Callable[[int, int], None]  # articles done, articles in all


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionResult:
    """What came of some paths."""

    table: gpd.GeoDataFrame  # see geo.incidents.table
    articles: tuple[Article, ...]
    mentions: Mapping[str, Sequence[Mention]]  # by the article's name, in reading order
    problems: tuple[Problem, ...]  # files that could not be read, or with a doubt
    left_out: Sequence[LeftOut]  # sentences that speak of a happening but yield none


def read_incidents(paths: Iterable[Path], *, progress: Progress | None = None, jobs: int = 1) -> CollectionResult:
    """Read all articles at some paths into the incident table.

    Args:
        paths: Files or folders.
        progress: Is called after each article that is read.
        jobs: Processes that read.
    """
    paths = list(paths)
    reading = read_articles(paths)
    articles = reading.articles
    with _open_shelf(EXTRACTION_DATA) as shelf:
        place = KeptTable(shelf, paths, articles)
        if (kept := place.find()) is None:
            gathered = _gather(articles, shelf, progress, jobs)
            linked = list(gathered.link())
            table = build_table(gathered.build(each) for each in linked if not each.is_mere_mention)
            kept = place.keep(table, tuple(gathered.list_left_out(linked)))
    return CollectionResult(
        table=kept[0], articles=articles, mentions=FoundMentions(articles), problems=reading.problems, left_out=kept[1]
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
        number, known = 0, int(find_whole(shelf, key) or -1)
        while number < known and (kept := find_whole(shelf, f"{key} {number}")):
            yield kept
            number += 1
        if number == known:
            return
        gathered = _gather(articles, shelf, progress, jobs)
        told = (each for each in gathered.link() if not each.is_mere_mention)
        lines = (join_lines(dump_incidents([gathered.build(each)])) for each in told)
        for part in islice(_join_parts(lines), number, None):
            yield part
            _keep(shelf, f"{key} {number}", part)
            number += 1
        _keep(shelf, key, str(number).encode())


def _join_parts(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Join lines into parts that are worth an entry on disk each."""
    waiting: list[bytes] = []
    size = 0
    for line in lines:
        waiting.append(line)
        size += len(line)
        if size >= _WRITTEN:
            yield b"".join(waiting)
            waiting, size = [], 0
    if waiting:
        yield b"".join(waiting)


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
        yield from _read_products(product, articles, shelf, progress, jobs, data)


def _gather(articles: Sequence[Article], shelf: Shelf, progress: Progress | None, jobs: int) -> Gathered:
    gathered = Gathered(load_pipeline(), shelf)
    products = _read_products("coded", articles, shelf, progress, jobs, EXTRACTION_DATA)
    for article, product in zip(articles, products, strict=True):
        gathered.add(article, product)
    return gathered


def _read_products(
    product: Product, articles: Sequence[Article], shelf: Shelf, progress: Progress | None, jobs: int, data: Path
) -> Iterator[bytes]:
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
            begun.append([(key, find_whole(shelf, key)) for key in keys])
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


def _keep(shelf: Shelf, key: str, data: bytes) -> None:
    if shelf.is_open and len(packed := zlib.compress(data, 1)) <= _LARGEST:
        shelf.keep(key, packed)


def _name_whole(what: str, articles: Iterable[Article]) -> str:
    return name_entry(what, *(f"{article.id} {article.name}" for article in articles))
