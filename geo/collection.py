"""Many articles: in, the incident table and a report of what was left out.

What needs all articles is kept as a whole. So what was read before starts without reading, and without the rules; what
reads and links is loaded only where something is to be read.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from pathlib import Path

import geopandas as gpd

from geo.articles.model import Article
from geo.articles.reading import Problem, read_articles
from geo.extraction.model import Mention
from geo.incidents.model import LeftOut
from geo.journal.restating import Corrections, restate_reading
from geo.kept import Shelf, find_whole, name_entry
from geo.kept_table import KeptTable
from geo.shelf import name_article, open_shelf

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


def read_incidents(
    paths: Iterable[Path], *, corrections: Corrections | None = None, progress: Progress | None = None, jobs: int = 1
) -> CollectionResult:
    """Read all articles at some paths into the incident table.

    Args:
        paths: Files or folders.
        corrections: What people corrected of articles; those are read with it.
        progress: Is called after each article that is read.
        jobs: Processes that read.
    """
    paths = list(paths)
    reading = restate_reading(read_articles(paths), corrections or {})
    articles = reading.articles
    with open_shelf() as shelf:
        place = KeptTable(shelf, paths, articles)
        if (kept := place.find()) is None:
            kept = place.keep(*_link(articles, shelf, progress, jobs))
    return CollectionResult(
        table=kept[0], articles=articles, mentions=FoundMentions(articles), problems=reading.problems, left_out=kept[1]
    )


def _link(
    articles: Sequence[Article], shelf: Shelf, progress: Progress | None, jobs: int
) -> tuple[gpd.GeoDataFrame, tuple[LeftOut, ...]]:
    from geo.incidents.rows import build_table
    from geo.products import gather

    gathered = gather(articles, shelf, progress, jobs)
    linked = list(gathered.link())
    table = build_table(gathered.build(each) for each in linked if not each.is_mere_mention)
    return table, tuple(gathered.list_left_out(linked))


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
        from geo.pipeline import list_mentions, load_pipeline

        return list_mentions(load_pipeline().read(self._articles[name]).mentions)


def dump_linked(articles: Sequence[Article], progress: Progress | None, *, jobs: int = 1) -> Iterator[bytes]:
    """Link articles into incidents and write one line each, some at a time.

    Args:
        articles: To read.
        progress: Is called after each article that is read.
        jobs: Processes that read.
    """
    key = _name_whole("lines", articles)
    with open_shelf() as shelf:
        number, known = 0, int(find_whole(shelf, key) or -1)
        while number < known and (kept := find_whole(shelf, f"{key} {number}")):
            yield kept
            number += 1
        if number == known:
            return
        for part in islice(_join_parts(_write_lines(articles, shelf, progress, jobs)), number, None):
            yield part
            _keep(shelf, f"{key} {number}", part)
            number += 1
        _keep(shelf, key, str(number).encode())


def _write_lines(articles: Sequence[Article], shelf: Shelf, progress: Progress | None, jobs: int) -> Iterator[bytes]:
    from geo.interchange.jsonl import dump_incidents
    from geo.pipeline import join_lines
    from geo.products import gather

    gathered = gather(articles, shelf, progress, jobs)
    for linked in gathered.link():
        if not linked.is_mere_mention:
            yield join_lines(dump_incidents([gathered.build(linked)]))


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


def _keep(shelf: Shelf, key: str, data: bytes) -> None:
    if shelf.is_open and len(packed := zlib.compress(data, 1)) <= _LARGEST:
        shelf.keep(key, packed)


def _name_whole(what: str, articles: Iterable[Article]) -> str:
    return name_entry(what, *(name_article(article) for article in articles))
