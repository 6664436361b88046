"""The first four stages in a row: one article in, its mentions and accounts out; and the accounts of many, linked."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from geo.articles.model import Article
from geo.articles.parsing import parse_article
from geo.collector import collector_at_rest
from geo.extraction.extractor import ArticleMentions, Extractor, Lexicon, read_lexicon
from geo.extraction.model import Mention
from geo.geocoding.gazetteer import Gazetteer, read_gazetteer
from geo.geocoding.model import Resolution
from geo.geocoding.resolution import resolve_toponyms
from geo.incidents.incidents import CodedArticle, IncidentCoder
from geo.incidents.linking_memory import LinkingMemory
from geo.incidents.model import Incident, Reason
from geo.incidents.outlines import Linked, Outline
from geo.incidents.settled import SettledAccount
from geo.interchange.jsonl import dump_incidents
from geo.interchange.mention_records import dump_mentions
from geo.packs import Packer, join_packs
from geo.paths import EXTRACTION_DATA

Product = Literal["coded", "mentions", "incidents", "explained"]  # what a command needs of one article


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """One article with all that was found in it."""

    article: Article
    mentions: ArticleMentions
    resolutions: tuple[Resolution, ...]
    coded: CodedArticle


class Pipeline:
    """Reads articles into incidents; make one and keep it: its rules and gazetteer take a second to read."""

    def __init__(self, data: Path = EXTRACTION_DATA, gazetteer: Gazetteer | None = None) -> None:
        lexicon = read_lexicon(data)
        self.data = data
        self._gazetteer = gazetteer or read_gazetteer()
        self._packer = Packer([*_list_shared(lexicon), *self._gazetteer.places])
        self._extractor = Extractor(lexicon, self._gazetteer.names())
        self._coder = IncidentCoder(lexicon, self._gazetteer)

    def read(self, article: Article) -> ReadArticle:
        """Read one article."""
        with collector_at_rest():
            mentions = self._extractor.find(parse_article(article))
            resolutions = tuple(resolve_toponyms(mentions.toponyms, self._gazetteer))
            coded = self._coder.code(mentions, resolutions)
        return ReadArticle(article=article, mentions=mentions, resolutions=resolutions, coded=coded)

    def make(self, product: Product, article: Article) -> bytes:
        """Read one article into what a command needs of it, for another process or for the disk."""
        read = self.read(article)
        match product:
            case "coded":
                return self._pack(self._list_parts(read.coded), article)
            case "explained":
                return self._pack([*self._list_parts(read.coded), self.explain_names(read)], article)
            case "mentions":
                return join_lines(dump_mentions(list_mentions(read.mentions), read.resolutions))
            case "incidents":
                return join_lines(dump_incidents(self.link([read])))

    def unpack(self, data: bytes, article: Article) -> Any:
        """Unpack a part of the products "coded" and "explained" that a pipeline with the same rules and places made.

        The first part are the outlines of its accounts and what was left out, the next its accounts; the last of
        "explained" tells which names of places say nothing about where, and why.
        """
        return self._packer.unpack(data, [article])

    def link_outlines(self, outlines: Sequence[Outline], memory: LinkingMemory | None = None) -> Iterator[Linked]:
        """Link the accounts of articles, given in reading order, into groups that tell of one happening."""
        return self._coder.link(outlines, memory)

    def build(self, linked: Linked, group: Sequence[SettledAccount]) -> Incident:
        """Build the incident of a group."""
        return self._coder.build(linked, group)

    def link(self, articles: Iterable[ReadArticle]) -> list[Incident]:
        """Link what articles tell into incidents."""
        return self.link_coded(article.coded for article in articles)

    def link_coded(self, articles: Iterable[CodedArticle]) -> list[Incident]:
        """Link the accounts of articles into incidents."""
        return self._coder.build_all(articles)

    def _pack(self, parts: Iterable[object], article: Article) -> bytes:
        return join_packs([self._packer.pack(part, [article]) for part in parts])

    def _list_parts(self, coded: CodedArticle) -> list[object]:
        return [([self._coder.outline(account) for account in coded.accounts], coded.left_out), *coded.accounts]

    def explain_names(self, article: ReadArticle) -> tuple[Reason, ...]:
        """Say which names of places in an article say nothing about where, and why, in reading order."""
        return self._coder.explain_names(article.mentions, article.resolutions)


def load_pipeline(data: Path = EXTRACTION_DATA) -> Pipeline:
    """Make the pipeline of a process, once; the collector of cycles does not walk through it again."""
    return _load_pipeline(data)


@cache  # by the folder alone, whether it was named or not
def _load_pipeline(data: Path) -> Pipeline:
    pipeline = Pipeline(data)
    gc.freeze()
    return pipeline


def join_lines(lines: Iterable[str]) -> bytes:
    """Write lines below each other, as bytes."""
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")


def _list_shared(lexicon: Lexicon) -> Iterator[object]:
    """List what mentions refer to, in the order of the files."""
    yield from lexicon.events.triggers
    yield from (rule for rule, _ in lexicon.events.before)
    yield from (rule for rule, _ in lexicon.events.after)
    yield from lexicon.events.accidents
    yield from lexicon.elsewhere
    yield from lexicon.actors.actors.values()


def list_mentions(mentions: ArticleMentions) -> list[Mention]:
    """List all mentions of an article in reading order."""
    kinds: tuple[Sequence[Mention], ...] = (
        mentions.toponyms,
        mentions.dates,
        mentions.periods,
        mentions.actors,
        mentions.counts,
        mentions.events,
        mentions.attributions,
    )
    return sorted((m for kind in kinds for m in kind), key=lambda m: (m.start, m.end))
