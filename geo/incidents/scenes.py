"""A scene is one sentence with all that was found in it, ready to be coded."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from geo.articles.model import Sentence
from geo.extraction.extractor import ArticleMentions
from geo.extraction.model import ActorMention, Attribution, CountMention, DateMention, EventMention, Mention, Toponym
from geo.extraction.plain import PlainSentence
from geo.extraction.rules import Rule
from geo.geocoding.model import Location, Resolution

M = TypeVar("M", bound=Mention)
_HEADLINE_WORDS = 20
_NO_HEADLINE = re.compile(r"[.!?…:;\"'”’)]\s*$|^\W*(?:[-–—•*·]|\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One sentence and its mentions, each kind in reading order."""

    plain: PlainSentence
    locations: tuple[Location, ...]  # of literal toponyms, datelines left out
    dates: tuple[DateMention, ...]
    actors: tuple[ActorMention, ...]
    counts: tuple[CountMention, ...]
    events: tuple[EventMention, ...]
    attributions: tuple[Attribution, ...]
    excluded: tuple[int, ...]  # where words for happenings stand that tell of none
    trend: bool = False  # whether one of these sums up: "a string of attacks"

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.plain.sentence


def is_headline(scene: Scene) -> bool:
    """Whether a sentence is a title: short, without the mark that ends a sentence, no item of a list.

    The text below says it again, with its day and its place.
    """
    text = scene.plain.text
    return len(text.split()) <= _HEADLINE_WORDS and _NO_HEADLINE.search(text) is None


def build_scenes(
    mentions: ArticleMentions, resolutions: Iterable[Resolution], elsewhere: Sequence[Rule] = ()
) -> list[Scene]:
    """Sort the mentions of an article by sentence.

    Args:
        mentions: Of the article.
        resolutions: Of its toponyms; datelines, associative ones and those that `elsewhere` matches are left out.
        elsewhere: The rules by which a named place is not where anything happened.
    """
    is_elsewhere = _compile(elsewhere)
    locations: dict[int, list[Location]] = defaultdict(list)
    for resolution in resolutions:
        toponym = resolution.toponym
        if resolution.location and toponym.literal and not toponym.dateline and not is_elsewhere(toponym):
            locations[resolution.toponym.sentence.start].append(resolution.location)
    dates, actors, counts = _group(mentions.dates), _group(mentions.actors), _group(mentions.counts)
    events, attributions = _group(mentions.events), _group(mentions.attributions)
    excluded: dict[int, list[int]] = defaultdict(list)
    trends = {word.sentence.start for word in mentions.excluded if word.rule.id == "trend"}
    for word in mentions.excluded:
        excluded[word.sentence.start].append(word.start)
    return [
        Scene(
            plain=plain,
            locations=tuple(locations.get(sentence.start, ())),
            dates=tuple(dates.get(sentence.start, ())),
            actors=tuple(actors.get(sentence.start, ())),
            counts=tuple(counts.get(sentence.start, ())),
            events=tuple(events.get(sentence.start, ())),
            attributions=tuple(attributions.get(sentence.start, ())),
            excluded=tuple(excluded.get(sentence.start, ())),
            trend=sentence.start in trends,
        )
        for plain, sentence in zip(mentions.plain, mentions.parsed.sentences, strict=True)
    ]


def _compile(rules: Sequence[Rule]) -> Callable[[Toponym], bool]:
    """Build the test whether the words around a toponym say that nothing happened there."""
    parts = [rule.expression.partition(" @" if " @" in rule.expression else "@") for rule in rules]
    tests = [
        (re.compile(rf"\b{before}\s+$" if before else "", re.IGNORECASE), re.compile(after, re.IGNORECASE))
        for before, _, after in parts
    ]

    def is_elsewhere(toponym: Toponym) -> bool:
        sentence = toponym.sentence
        text = sentence.article.text
        left = text[max(sentence.start, toponym.start - 80) : toponym.start]
        right = text[toponym.end : min(sentence.end, toponym.end + 60)]
        return any(before.search(left) and after.match(right) for before, after in tests)

    return is_elsewhere


def _group(mentions: Sequence[M]) -> Mapping[int, list[M]]:
    groups: dict[int, list[M]] = defaultdict(list)
    for mention in mentions:
        groups[mention.sentence.start].append(mention)
    return groups
