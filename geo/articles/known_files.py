"""The files that were read before: what has not changed since is not opened again.

A file counts as unchanged while its size, its times and its number on the disk are the same. One that was changed just
before it was read is not kept: it may be changed again within the tick of the clock.
"""

import time
from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import Self

from geo.articles.formats import name_forms
from geo.articles.model import Article
from geo.kept import Shelf, find_shelf_folder, name_entry
from geo.packs import BrokenPackError, Packer

_SETTLED_NS = 2_000_000_000  # so long ago a file was changed that nobody is still writing it
_LARGEST = 200_000_000  # bytes of what is kept of one choice of paths
_FIELDS = tuple(field.name for field in fields(Article))
_take = attrgetter(*_FIELDS)
Mark = tuple[int, int, int, int]  # size, nanoseconds of the last change of words and of entry, number on the disk


class KnownFiles:
    """The articles of files that were read before, of one choice of paths."""

    def __init__(self, paths: Iterable[Path]) -> None:
        folder = find_shelf_folder()
        self._shelf = Shelf(folder / "articles" if folder else None, name_forms())
        self._key = name_entry("files", *(path.absolute() for path in paths))
        self._known: dict[str, tuple[Mark, Article]] = self._find()
        self._seen: dict[str, tuple[Mark, Article]] = {}
        self._is_new = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if kind is None and (self._is_new or len(self._seen) != len(self._known)):
            plain = [(path, mark, *_take(article)) for path, (mark, article) in self._seen.items()]
            data = Packer(()).pack(plain, ()) if self._shelf.is_open else b""
            if len(data) <= _LARGEST:
                self._shelf.keep(self._key, data)
        self._shelf.close()

    def find(self, path: str, mark: Mark | None) -> Article | None:
        """Return the article of a file that is as it was; None where it has to be read."""
        known = self._known.get(path)
        if known is None or known[0] != mark:
            return None
        self._seen[path] = known
        return known[1]

    def keep(self, path: str, mark: Mark | None, article: Article) -> None:
        """Keep what was read of a file, which was marked before it was opened."""
        if mark is not None and max(mark[1:3]) < time.time_ns() - _SETTLED_NS:
            self._seen[path] = mark, article
            self._is_new = True

    def _find(self) -> dict[str, tuple[Mark, Article]]:
        data = self._shelf.find(self._key)
        try:
            plain = Packer(()).unpack(data, ()) if data else ()
            return {path: (mark, Article(**dict(zip(_FIELDS, values, strict=True)))) for path, mark, *values in plain}
        except (BrokenPackError, TypeError, ValueError):
            return {}


def mark_file(path: Path) -> Mark | None:
    """Return what changes when a file does; None where it cannot be asked."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
