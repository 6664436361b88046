"""What changes in folders of articles: whether anything did, cheaply and often; and then, which articles."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from geo.articles.formats import is_article_name
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
    digest = hashlib.sha256()
    for folder in folders:
        digest.update(f"{folder}\n".encode(errors="surrogatepass"))
        for path, size, changed in sorted(_scan(str(folder))):
            digest.update(f"{path}|{size}|{changed}\n".encode(errors="surrogatepass"))
    return digest.hexdigest()


def holds_articles(folder: Path) -> bool:
    """Whether an article file lies in a folder or below it."""
    return next(_scan(str(folder)), None) is not None


def compare_articles(before: Iterable[Article], after: Iterable[Article]) -> ArticleChanges:
    """Tell which articles came, changed and went between two readings; an article is known by its name."""
    old, new = ({article.name: article.id for article in articles} for articles in (before, after))
    return ArticleChanges(
        added=tuple(name for name in new if name not in old),
        changed=tuple(name for name, id in new.items() if old.get(name, id) != id),
        removed=tuple(name for name in old if name not in new),
    )


def _scan(path: str) -> Iterator[tuple[str, int, int]]:
    """List the article files below a folder, or the file at a path, with bytes and nanoseconds of the last change."""
    try:
        entries = list(os.scandir(path))
    except NotADirectoryError:
        status = Path(path).stat()
        yield path, status.st_size, status.st_mtime_ns
        return
    except OSError:
        return
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from _scan(entry.path)
            elif is_article_name(entry.name) and entry.is_file():
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
        except OSError:
            continue  # it went while it was looked at
