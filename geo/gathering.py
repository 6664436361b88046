"""The accounts of many articles: what linking needs of each is held here, the rest lies on the disk until it is built.

So what is held grows by a little with each article, and not by all that was read in it.
"""

import zlib
from bisect import bisect_right
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from geo.articles.model import Article
from geo.incidents.grouping import find_untold, share_parts
from geo.incidents.left_out import leave_out_untold
from geo.incidents.model import Incident, LeftOut, Reason
from geo.incidents.outlines import Linked, Outline
from geo.incidents.settled import SettledAccount
from geo.kept import Shelf, find_whole, split_packs
from geo.pipeline import Pipeline
from geo.shelf import name_product

Gatherable = Literal["coded", "explained"]  # see geo.pipeline.Product
_AT_HAND = 256  # articles whose accounts are at hand, packed


class Gathered:
    """The accounts of articles, in reading order."""

    def __init__(self, pipeline: Pipeline, shelf: Shelf, product: Gatherable = "coded") -> None:
        """Take what reads articles, and the shelf where what was read of them lies if it keeps anything."""
        self._product: Gatherable = product
        self.outlines: list[Outline] = []
        self._pipeline = pipeline
        self._shelf = shelf
        self._articles: list[Article] = []
        self._firsts: list[int] = []  # for each article the position of its first account
        self._held: dict[int, bytes] = {}  # by the number of the article, where the shelf keeps nothing
        self._left_out: list[LeftOut] = []
        self._same: dict[Hashable, Hashable] = {}
        self._find_packs = lru_cache(_AT_HAND)(self._read_packs)

    def add(self, article: Article, coded: bytes) -> None:
        """Add the product of the next article."""
        outlines, left_out = self._pipeline.unpack(split_packs(coded)[0], article)
        if not self._shelf.is_open:
            self._held[len(self._articles)] = zlib.compress(coded, 1)
        self._articles.append(article)
        self._firsts.append(len(self.outlines))
        self.outlines += [share_parts(outline, self._same) for outline in outlines]
        self._left_out += left_out

    def link(self) -> Iterator[Linked]:
        """Link all accounts, in order of first report."""
        self._same.clear()
        return self._pipeline.link_outlines(self.outlines)

    def build(self, linked: Linked) -> Incident:
        """Build one incident, of its accounts alone."""
        return self._pipeline.build(linked, [self._fetch(position) for position in linked.accounts])

    def list_left_out(self, linked: Sequence[Linked]) -> Iterator[LeftOut]:
        """List the sentences that speak of a happening but yield no incident, given all that was linked."""
        yield from self._left_out
        for position in find_untold(self.outlines, linked):
            yield from leave_out_untold(self._fetch(position).account)

    def find_article(self, position: int) -> int:
        """Return the number of the article that tells an account."""
        return bisect_right(self._firsts, position) - 1

    def read_left_out(self, number: int) -> tuple[LeftOut, ...]:
        """Read the sentences of an article that speak of a happening and gave no account."""
        left_out: tuple[LeftOut, ...] = self._pipeline.unpack(self._find_packs(number)[0], self._articles[number])[1]
        return left_out

    def read_names(self, number: int) -> tuple[Reason, ...]:
        """Read which names of places in an article say nothing about where; of the product "explained" alone."""
        names: tuple[Reason, ...] = self._pipeline.unpack(self._find_packs(number)[-1], self._articles[number])
        return names

    def _fetch(self, position: int) -> SettledAccount:
        number = self.find_article(position)
        pack = self._find_packs(number)[1 + position - self._firsts[number]]
        account: SettledAccount = self._pipeline.unpack(pack, self._articles[number])
        return account

    def _read_packs(self, number: int) -> list[bytes]:
        """Find the packed parts of an article; what got lost on the disk is made anew."""
        article = self._articles[number]
        if number in self._held:
            coded = zlib.decompress(self._held[number])
        else:
            known = find_whole(self._shelf, name_product(self._product, article))
            coded = self._pipeline.make(self._product, article) if known is None else known
        return split_packs(coded)
