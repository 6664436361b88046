"""Which files below a folder are articles: found with one look at each folder, for ten thousand are looked at often."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from geo.articles.formats import is_article_name

_BETWEEN = os.sep


def find_article_files(path: Path, refuse: Callable[[OSError], None] | None = None) -> list[Path]:
    """List the article files at a path: the file itself, or all below a folder; README and hidden files are none.

    Args:
        path: A file or a folder.
        refuse: Is called for every folder that may not be opened; None: they are passed over.
    """
    if not path.is_dir():
        return [path]
    names = (entry.path for entry in scan_folder(str(path), refuse))
    return [Path(name) for name in sorted(names, key=lambda name: name.split(_BETWEEN))]


def scan_folder(path: str, refuse: Callable[[OSError], None] | None = None) -> Iterator[os.DirEntry[str]]:
    """List the entries of article files below a folder, in no order; links to folders are not followed."""
    try:
        entries = list(os.scandir(path))
    except OSError as error:
        if refuse:
            refuse(error)
        return
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                yield from scan_folder(entry.path, refuse)
            elif is_article_name(entry.name) and entry.is_file():
                yield entry
        except OSError:
            continue  # it went while it was looked at
