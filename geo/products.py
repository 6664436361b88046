"""What is made of articles one by one (see `geo.pipeline.Product`), by any process, and kept on disk.

So what was read before is not read again, whatever else is asked of it.
"""

import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from geo.articles.model import Article
from geo.gathering import Gatherable, Gathered
from geo.jobs import run_in_order
from geo.kept import Shelf, find_whole
from geo.paths import EXTRACTION_DATA
from geo.pipeline import Product, load_pipeline
from geo.shelf import name_product, open_shelf

_TASK = 16  # articles that a process reads at a time
Progress = Callable[[int, int], None]  # articles done, articles in all


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
    with open_shelf(data) as shelf:
        yield from _read_products(product, articles, shelf, progress, jobs, data)


def gather(
    articles: Sequence[Article],
    shelf: Shelf,
    progress: Progress | None,
    jobs: int,
    product: Gatherable = "coded",
    before: Gathered | None = None,
) -> Gathered:
    """Read articles into their accounts, ready to be linked; for the other arguments see `read_products`.

    Args:
        articles: In their order.
        shelf: Where what is read of them lies.
        progress: Is called after each article that is read.
        jobs: Processes that read.
        product: What is read of each.
        before: What was gathered the last time, of which what is still here is taken over; it is used up.
    """
    gathered = Gathered(load_pipeline(), shelf, product, before)
    new = [article for article in articles if not gathered.knows(article)]
    made = _read_products(product, new, shelf, progress, jobs, EXTRACTION_DATA)
    for article in articles:
        gathered.add(article, None if gathered.knows(article) else next(made))
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
            keys = [name_product(product, article) for article in task]
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
