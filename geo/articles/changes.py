"""What changes in folders of articles: whether anything did, cheaply and often; and then, which articles."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from geo.articles.finding import scan_folder
from geo.articles.model import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleChanges:
    """How two readings of the same folders differ, by the names of articles, in their order."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def name_files(folders: Iterable[Path]) -> str:
    """Name the state of all article files at some paths by their sizes and times; no file is opened.

    A folder that is not there, or may not be opened, counts as empty.
    """
    return look_at_files(folders)[0]


def look_at_files(folders: Iterable[Path]) -> tuple[str, int]:
    """Name the state of all article files as `name_files` does; and when the newest was changed.

    Returns:
        The name; and nanoseconds since 1970, 0 where there is no file.
    """
    digest, newest = hashlib.sha256(), 0
    for folder in folders:
        digest.update(f"{folder}\n".encode(errors="surrogatepass"))
        for path, size, changed in sorted(_scan(folder)):
            digest.update(f"{path}|{size}|{changed}\n".encode(errors="surrogatepass"))
            newest = max(newest, changed)
    return digest.hexdigest(), newest


def holds_articles(folder: Path) -> bool:
    """Whether an article file lies in a folder or below it."""
    return next(scan_folder(str(folder)), None) is not None


def compare_articles(before: Iterable[Article], after: Iterable[Article]) -> ArticleChanges:
    """Tell which articles came, changed and went between two readings; an article is known by its name."""
    old, new = ({article.name: article.id for article in articles} for articles in (before, after))
    return ArticleChanges(
        added=tuple(name for name in new if name not in old),
        changed=tuple(name for name, id in new.items() if old.get(name, id) != id),
        removed=tuple(name for name in old if name not in new),
    )


def _scan(path: Path) -> Iterator[tuple[str, int, int]]:
    """List the article files at a path with their bytes and the nanoseconds of their last change."""
    if path.is_file():
        status = path.stat()
        yield str(path), status.st_size, status.st_mtime_ns
        return
    for entry in scan_folder(str(path)):
        try:
            status = entry.stat()
        except OSError:
            continue  # it went while it was looked at
        yield entry.path, status.st_size, status.st_mtime_ns
