"""Many articles: in, the incident table and a report of what was left out.

What needs all articles is kept as a whole. So what was read before starts without reading, and without the rules; what
reads and links is loaded only where something is to be read.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd

from geo.articles.model import Article
from geo.articles.reading import Problem, read_articles
from geo.extraction.model import Mention
from geo.incidents.linked_names import Names
from geo.incidents.model import LeftOut
from geo.journal.restating import Corrections, restate_reading
from geo.kept import Shelf
from geo.kept_table import KeptTable, Whole
from geo.shelf import open_shelf

if TYPE_CHECKING:  # what reads and links takes long to load, and is not needed where nothing changed
    from geo.gathering import Gathered

_MENTIONS_KEPT = 64  # articles whose mentions are at hand
Progress = Callable[[int, int], None]  # articles done, articles in all


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionResult:
    """What came of some paths."""

    table: gpd.GeoDataFrame  # see geo.incidents.table
    articles: tuple[Article, ...]
    mentions: Mapping[str, Sequence[Mention]]  # by the article's name, in reading order
    problems: tuple[Problem, ...]  # files that could not be read, or with a doubt
    left_out: Sequence[LeftOut]  # sentences that speak of a happening but yield none
    names: Names  # of the table's incidents in its order, by all that they are made of
    gathered: "Gathered | None" = None  # what linking needs again when articles change; None: it is to be read again


def read_incidents(
    paths: Iterable[Path],
    *,
    corrections: Corrections | None = None,
    progress: Progress | None = None,
    jobs: int = 1,
    before: CollectionResult | None = None,
) -> CollectionResult:
    """Read all articles at some paths into the incident table.

    What was read is not read again, what cannot meet a new, changed or removed article is not linked again, and
    incidents that stay as they were are not built again; what comes out is the same.

    Args:
        paths: Files or folders.
        corrections: What people corrected of articles; those are read with it.
        progress: Is called after each article that is read.
        jobs: Processes that read.
        before: What came of them the last time, in this process; it is used up.
    """
    paths = list(paths)
    reading = restate_reading(read_articles(paths), corrections or {})
    articles, gathered = reading.articles, None
    with open_shelf() as shelf:
        place = KeptTable(shelf, paths, articles)
        if (whole := place.find()) is None:
            rows = (before.table, before.names) if before else place.find_rows()
            whole, gathered = _link(articles, shelf, progress, jobs, before.gathered if before else None, rows)
            place.keep(whole)
    return CollectionResult(
        table=whole.table, articles=articles, mentions=FoundMentions(articles), problems=reading.problems,
        left_out=whole.left_out, names=whole.names, gathered=gathered,
    )  # fmt: skip


def _link(
    articles: Sequence[Article],
    shelf: Shelf,
    progress: Progress | None,
    jobs: int,
    before: "Gathered | None",
    rows: tuple[gpd.GeoDataFrame, Names] | None,
) -> "tuple[Whole, Gathered]":
    from geo.incidents.reuse import rebuild_rows
    from geo.products import gather

    gathered = gather(articles, shelf, progress, jobs, before=before)
    linked = list(gathered.link())
    told = [each for each in linked if not each.is_mere_mention]
    names = [gathered.name(each) for each in told]
    table = rebuild_rows(names, lambda number: gathered.build(told[number]), rows)
    return Whole(table=table, names=names, left_out=tuple(gathered.list_left_out(linked))), gathered


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
