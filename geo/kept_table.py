"""The incident table of some paths on the disk, beside what was left out of it: one of each choice of paths.

It is taken for what the same articles gave, whatever happened in between; other articles at the same paths take its
place. So a start with articles that were read before reads, links, builds and lays nothing.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import overload

import geopandas as gpd
import pyarrow as pa

from geo.articles.model import Article
from geo.incidents.linked_names import NAME_BYTES, Names
from geo.incidents.model import LeftOut
from geo.incidents.table_bytes import pack_table, unpack_table
from geo.kept import Shelf, name_entry
from geo.packs import BrokenPackError, Packer, join_packs, split_packs
from geo.shelf import name_article

_LARGEST = 400_000_000  # bytes of a table on the disk


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What was made of all articles together."""

    table: gpd.GeoDataFrame
    names: Names  # of its incidents, by all that they are made of
    left_out: Sequence[LeftOut]


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
        return self._unpack(self._shelf.find(self._key))

    def find_rows(self) -> tuple[gpd.GeoDataFrame, Names] | None:
        """Return the table that is kept, of whichever articles, with the names of its incidents; None: none is."""
        whole = self._unpack(self._shelf.find(self._key), of_any=True)
        return (whole.table, whole.names) if whole else None

    def keep(self, whole: Whole) -> None:
        """Keep what was made of the articles."""
        if self._shelf.is_open:
            sentences = zlib.compress(Packer(()).pack(tuple(whole.left_out), self._articles), 1)
            data = join_packs([self._made_of, b"".join(whole.names), sentences, pack_table(whole.table)])
            if len(data) <= _LARGEST:
                self._shelf.keep(self._key, data)

    def _unpack(self, data: bytes | None, *, of_any: bool = False) -> Whole | None:
        try:
            made_of, names, left_out, table = split_packs(data) if data else (b"", b"", b"", b"")
            if not data or (made_of != self._made_of and not of_any):
                return None
            return Whole(
                table=unpack_table(table),
                names=[names[start : start + NAME_BYTES] for start in range(0, len(names), NAME_BYTES)],
                left_out=LeftOutSentences(zlib.decompress(left_out), self._articles),
            )
        except (BrokenPackError, ValueError, zlib.error, pa.ArrowException):
            return None
