"""The accounts of many articles: what linking needs of each is held here, the rest lies on the disk until it is built.

So what is held grows by a little with each article, and not by all that was read in it.
"""

import zlib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from geo.articles.model import Article
from geo.incidents.grouping import find_untold, share_parts
from geo.incidents.left_out import leave_out_untold
from geo.incidents.linked_names import name_linked
from geo.incidents.linking_memory import LinkingMemory
from geo.incidents.model import Incident, LeftOut, Reason
from geo.incidents.outlines import Linked, Outline
from geo.incidents.settled import SettledAccount
from geo.kept import Shelf, find_whole
from geo.packs import split_packs
from geo.pipeline import Pipeline
from geo.shelf import name_article, name_product

Gatherable = Literal["coded", "explained"]  # see geo.pipeline.Product
_AT_HAND = 256  # articles whose accounts are at hand, packed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What is held of one article."""

    outlines: tuple[Outline, ...]
    left_out: tuple[LeftOut, ...]
    packed: bytes | None  # all that was read in it, where the shelf keeps nothing


class Gathered:
    """The accounts of articles, in reading order."""

    def __init__(
        self, pipeline: Pipeline, shelf: Shelf, product: Gatherable = "coded", before: "Gathered | None" = None
    ) -> None:
        """Take what reads articles, the shelf where what was read of them lies, and what was gathered the last time."""
        self.outlines: list[Outline] = []
        self._product: Gatherable = product
        self._pipeline = pipeline
        self._shelf = shelf
        self._articles: list[Article] = []
        self._firsts: list[int] = []  # for each article the position of its first account
        self._names: list[str] = []  # of the articles, with all that is known of them
        self._parts: dict[str, _Part] = {}  # by these
        self._known: Mapping[str, _Part] = before._parts if before else {}
        self._memory: LinkingMemory = before._memory if before else LinkingMemory()
        self._untold: dict[tuple[str, str], tuple[LeftOut, ...]] = before._untold if before else {}
        self._same: dict[Hashable, Hashable] = {}
        self._find_packs = lru_cache(_AT_HAND)(self._read_packs)

    def knows(self, article: Article) -> bool:
        """Whether an article was among those of the last time."""
        return name_article(article) in self._known

    def add(self, article: Article, coded: bytes | None) -> None:
        """Add the product of the next article; None for one that is known."""
        name = name_article(article)
        part = self._known[name] if coded is None else self._open(article, coded)
        self._parts[name] = part
        self._articles.append(article)
        self._names.append(name)
        self._firsts.append(len(self.outlines))
        self.outlines += part.outlines

    def link(self) -> Iterator[Linked]:
        """Link all accounts, in order of first report."""
        self._same.clear()
        self._known = {}
        return self._pipeline.link_outlines(self.outlines, self._memory)

    def name(self, linked: Linked) -> bytes:
        """Name an incident by all that it is made of."""
        accounts = [(self.outlines[each].id, self._names[self.find_article(each)]) for each in linked.accounts]
        return name_linked(linked, accounts)

    def build(self, linked: Linked) -> Incident:
        """Build one incident, of its accounts alone."""
        return self._pipeline.build(linked, [self._fetch(position) for position in linked.accounts])

    def list_left_out(self, linked: Sequence[Linked]) -> Iterator[LeftOut]:
        """List the sentences that speak of a happening but yield no incident, given all that was linked."""
        for part in self._parts.values():
            yield from part.left_out
        untold, self._untold = self._untold, {}
        for position in find_untold(self.outlines, linked):
            key = self.outlines[position].id, self._names[self.find_article(position)]
            known = untold.get(key)
            self._untold[key] = tuple(leave_out_untold(self._fetch(position).account)) if known is None else known
            yield from self._untold[key]

    def read_untold(self, linked: Sequence[Linked]) -> Mapping[int, list[LeftOut]]:
        """Read the sentences, by the number of their article, of what every article only mentions."""
        untold: dict[int, list[LeftOut]] = defaultdict(list)
        for position in find_untold(self.outlines, linked):
            untold[self.find_article(position)] += leave_out_untold(self._fetch(position).account)
        return untold

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

    def _open(self, article: Article, coded: bytes) -> _Part:
        outlines, left_out = self._pipeline.unpack(split_packs(coded)[0], article)
        shared = tuple(share_parts(outline, self._same) for outline in outlines)
        packed = None if self._shelf.is_open else zlib.compress(coded, 1)
        return _Part(outlines=shared, left_out=tuple(left_out), packed=packed)

    def _fetch(self, position: int) -> SettledAccount:
        number = self.find_article(position)
        pack = self._find_packs(number)[1 + position - self._firsts[number]]
        account: SettledAccount = self._pipeline.unpack(pack, self._articles[number])
        return account

    def _read_packs(self, number: int) -> list[bytes]:
        """Find the packed parts of an article; what got lost on the disk is made anew."""
        article = self._articles[number]
        if packed := self._parts[self._names[number]].packed:
            return split_packs(zlib.decompress(packed))
        known = find_whole(self._shelf, name_product(self._product, article))
        return split_packs(self._pipeline.make(self._product, article) if known is None else known)
