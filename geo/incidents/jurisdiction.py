"""Whose police, whose army: gives forces without a country to the country that the text is in.

The country is that of a place right before the words ("Kabul police"), else of the places of the sentence, else of
the article: where most of its places lie, its dateline among them. Words that either side of a war uses of its own
forces ("security sources") mean those of that country only where nobody and no place of the other side is named.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from geo.extraction.actors import ActorLexicon
from geo.extraction.attributions import name_claimant
from geo.extraction.extractor import ArticleMentions
from geo.extraction.local_forces import LocalForces
from geo.extraction.model import ActorMention, Attribution
from geo.geocoding.model import Resolution

_BESIDE = 2  # characters at most between a place and the force that is named after it


@dataclass(frozen=True, slots=True, kw_only=True)
class _Countries:
    """The countries that an article names places of, ISO 3166-1 alpha-2."""

    article: str | None
    all: frozenset[str]
    sentences: Mapping[int, frozenset[str]]  # by where a sentence starts
    ends: Mapping[int, str]  # by where the name of a place ends

    @classmethod
    def of(cls, resolutions: Iterable[Resolution]) -> "_Countries":
        counts: Counter[str] = Counter()
        sentences: dict[int, set[str]] = defaultdict(set)
        ends: dict[int, str] = {}
        for resolution in resolutions:
            toponym = resolution.toponym
            country = resolution.location.place.country if resolution.location else None
            if country is None:
                continue
            ends[toponym.end] = country
            if toponym.literal:
                counts[country] += 1
                sentences[toponym.sentence.start] |= {country}
        most = counts.most_common(1)
        frozen = {start: frozenset(found) for start, found in sentences.items()}
        return cls(article=most[0][0] if most else None, all=frozenset(counts), sentences=frozen, ends=ends)

    def around(self, mention: ActorMention) -> str | None:
        """Return the country whose force a mention means."""
        for gap in range(_BESIDE + 1):
            if country := self.ends.get(mention.start - gap):
                return country
        named = self.sentences.get(mention.sentence.start, frozenset())
        return next(iter(named)) if len(named) == 1 else self.article


def give_to_country(
    mentions: ArticleMentions, resolutions: Sequence[Resolution], forces: LocalForces, lexicon: ActorLexicon
) -> ArticleMentions:
    """Return the mentions of an article, local forces and their claims given to the country they belong to."""
    countries = _Countries.of(resolutions)
    alone = len(countries.all) == 1 and not _names_other_side(mentions.actors, next(iter(countries.all)), forces)
    actors = tuple(_localise(mention, countries, forces, alone) for mention in mentions.actors)
    if actors == mentions.actors:
        return mentions
    renamed: dict[int, dict[str, str]] = defaultdict(dict)
    for before, after in zip(mentions.actors, actors, strict=True):
        renamed[before.sentence.start][name_claimant(before, lexicon)] = name_claimant(after, lexicon)
    return replace(mentions, actors=actors, attributions=tuple(_rename(mentions, renamed)))


def _names_other_side(actors: Iterable[ActorMention], country: str, forces: LocalForces) -> bool:
    """Whether anybody is named by a name whose side is that of a local force's words elsewhere."""
    others = {m.actor.side for m in actors if (_fold(m), country) not in forces}
    return any(m.actor.side in others for m in actors if (_fold(m), country) in forces)


def _localise(mention: ActorMention, countries: _Countries, forces: LocalForces, alone: bool) -> ActorMention:
    country = countries.around(mention)
    force = forces.get((_fold(mention), country)) if country else None
    return replace(mention, actor=force.actor) if force and (alone or not force.alone) else mention


def _fold(mention: ActorMention) -> str:
    return " ".join(mention.text.lower().split())


def _rename(mentions: ArticleMentions, renamed: Mapping[int, Mapping[str, str]]) -> Iterable[Attribution]:
    """Give claims to the renamed claimants; a speaker who runs on keeps the name of the sentence that named him."""
    in_force: dict[str, str] = {}
    named = iter(sorted(renamed))
    upcoming = next(named, None)
    for attribution in mentions.attributions:
        while upcoming is not None and upcoming <= attribution.sentence.start:
            in_force |= renamed[upcoming]
            upcoming = next(named, None)
        claimant = in_force.get(attribution.claimant or "", attribution.claimant)
        yield replace(attribution, claimant=claimant) if claimant != attribution.claimant else attribution
