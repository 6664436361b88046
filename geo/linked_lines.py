"""Many articles: in, the lines of their incidents; without the incident table, whose libraries take long to load.

What needs all articles is kept as a whole, so that what was written before is written again without the rules.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from geo.articles.model import Article
from geo.incidents.linked_names import NAME_BYTES
from geo.kept import Shelf, find_whole, name_entry
from geo.shelf import name_article, open_shelf

_WRITTEN = 4_000_000  # bytes that are written at a time, and what the last line has beyond
Progress = Callable[[int, int], None]  # articles done, articles in all


def dump_linked(articles: Sequence[Article], progress: Progress | None, *, jobs: int = 1) -> Iterator[bytes]:
    """Link articles into incidents and write one line each, some at a time.

    Args:
        articles: To read.
        progress: Is called after each article that is read.
        jobs: Processes that read.
    """
    with open_shelf() as shelf:
        yield from _join_parts(_list_lines(articles, shelf, progress, jobs))


def _list_lines(articles: Sequence[Article], shelf: Shelf, progress: Progress | None, jobs: int) -> Iterator[bytes]:
    """Write the lines of incidents; those that were written before are taken from the shelf."""
    key, told = name_entry("lines", *map(name_article, articles)), 0
    if (names := find_whole(shelf, key)) is not None:
        for start in range(0, len(names), NAME_BYTES):
            if (line := _find_line(shelf, names[start : start + NAME_BYTES])) is None:
                break
            yield line
            told += 1
        if told * NAME_BYTES == len(names):
            return
    yield from islice(_write_lines(articles, shelf, progress, jobs, key), told, None)


def _write_lines(
    articles: Sequence[Article], shelf: Shelf, progress: Progress | None, jobs: int, key: str
) -> Iterator[bytes]:
    from geo.interchange.jsonl import dump_incidents
    from geo.pipeline import join_lines
    from geo.products import gather

    gathered, names = gather(articles, shelf, progress, jobs), []
    for linked in gathered.link():
        if not linked.is_mere_mention:
            names.append(gathered.name(linked))
            if (line := _find_line(shelf, names[-1])) is None:
                line = join_lines(dump_incidents([gathered.build(linked)]))
                shelf.keep(_name_line(names[-1]), zlib.compress(line, 1))
            yield line
    shelf.keep(key, zlib.compress(b"".join(names), 1))


def _find_line(shelf: Shelf, name: bytes) -> bytes | None:
    return find_whole(shelf, _name_line(name))


def _name_line(name: bytes) -> str:
    return f"line {name.hex()}"


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
