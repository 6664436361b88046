"""Whose police: gives "police" without a country to the country that the text is in.

The country is that of a place right before the words ("Kabul police"), else of the places of the sentence, else of
the article: where most of its places lie, its dateline among them.
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
        return cls(article=most[0][0] if most else None, sentences=frozen, ends=ends)

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
    actors = tuple(_localise(mention, countries, forces) for mention in mentions.actors)
    if actors == mentions.actors:
        return mentions
    renamed: dict[int, dict[str, str]] = defaultdict(dict)
    for before, after in zip(mentions.actors, actors, strict=True):
        renamed[before.sentence.start][name_claimant(before, lexicon)] = name_claimant(after, lexicon)
    return replace(mentions, actors=actors, attributions=tuple(_rename(mentions, renamed)))


def _localise(mention: ActorMention, countries: _Countries, forces: LocalForces) -> ActorMention:
    country = countries.around(mention)
    actor = forces.get((" ".join(mention.text.lower().split()), country)) if country else None
    return replace(mention, actor=actor) if actor else mention


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
