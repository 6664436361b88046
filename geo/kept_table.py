"""The incident table of some paths on the disk, beside what was left out of it: one of each choice of paths.

It is taken for what the same articles gave, whatever happened in between; other articles at the same paths take its
place. So a start with articles that were read before reads, links, builds and lays nothing.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import overload

import geopandas as gpd
import pyarrow as pa

from geo.articles.model import Article
from geo.incidents.model import LeftOut
from geo.incidents.table_bytes import pack_table, unpack_table
from geo.kept import BrokenPackError, Packer, Shelf, join_packs, name_entry, split_packs
from geo.shelf import name_article

_LARGEST = 400_000_000  # bytes of a table on the disk
Whole = tuple[gpd.GeoDataFrame, Sequence[LeftOut]]


class LeftOutSentences(Sequence[LeftOut]):
    """Sentences that yield no incident; made of their bytes when one is first asked for, for few readers ask."""

    def __init__(self, data: bytes, articles: Sequence[Article]) -> None:
        """Take what a packer made of them, given the articles."""
        self._data, self._articles = data, articles

    @overload
    def __getitem__(self, index: int) -> LeftOut: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[LeftOut]: ...
    def __getitem__(self, index: int | slice) -> LeftOut | Sequence[LeftOut]:
        return self._all[index]

    def __iter__(self) -> Iterator[LeftOut]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def _all(self) -> tuple[LeftOut, ...]:
        return tuple(Packer(()).unpack(self._data, self._articles))


class KeptTable:
    """The place on a shelf where the table of some paths is kept."""

    def __init__(self, shelf: Shelf, paths: Iterable[Path], articles: Sequence[Article]) -> None:
        """Take the shelf, and the articles that lie at the paths now, in their order."""
        self._shelf = shelf
        self._key = name_entry("table", *(path.absolute() for path in paths))
        self._articles = articles
        self._made_of = name_entry(*(name_article(article) for article in articles)).encode()

    def find(self) -> Whole | None:
        """Return what was made of the same articles; None where nothing was, or it is broken."""
        data = self._shelf.find(self._key)
        try:
            made_of, left_out, table = split_packs(data) if data else (b"", b"", b"")
            if made_of != self._made_of:
                return None
            return unpack_table(table), LeftOutSentences(zlib.decompress(left_out), self._articles)
        except (BrokenPackError, ValueError, zlib.error, pa.ArrowException):
            return None

    def keep(self, table: gpd.GeoDataFrame, left_out: tuple[LeftOut, ...]) -> Whole:
        """Keep what was made of the articles, and return it."""
        if self._shelf.is_open:
            sentences = zlib.compress(Packer(()).pack(left_out, self._articles), 1)
            data = join_packs([self._made_of, sentences, pack_table(table)])
            if len(data) <= _LARGEST:
                self._shelf.keep(self._key, data)
        return table, left_out
