"""A scene is one sentence with all that was found in it, ready to be coded."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from geo.articles.model import Sentence
from geo.extraction.extractor import ArticleMentions
from geo.extraction.model import ActorMention, Attribution, CountMention, DateMention, EventMention, Mention, Toponym
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.extraction.rules import Rule
from geo.geocoding.model import Location, Resolution
from geo.incidents.elsewhere import Elsewhere

LEAD = 2  # number of the last paragraph, from 0, titles among them, that tells what the article is about
M = TypeVar("M", bound=Mention)
_TRENDS = frozenset({"trend", "string"})  # rules of unreal.yaml
_HEADLINE_WORDS = 20
_ITEM = re.compile(
    r"\W*(?:[-–—•*·▪]\s|\d{1,2}[.)]\s|(?:on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}"
    r"(?:[-–]\d{1,2})?\s?[:–—-]\s|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s?[:–—-]\s"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? (?:19|20)\d\d\s?[:–—-]\s|(?:19|20)\d\d:\s)",
    re.IGNORECASE,
)
_TALLY = Phrase(
    r"\b(?:\d{2,}|\d+,\d+|dozens of|scores of|hundreds of|twenty|thirty|forty|fifty|sixty) "
    r"(?:(?!(?:in|by|during|when|after|following|amid|over|due|because|as|since|"
    r"were|was|killed|wounded|injured|people|and)\b)[\w-]+ ){0,3}?"
    r"(?:attacks|incidents|strikes|bombings|blasts|explosions|operations|ibos|clashes|raids|assaults|killings)\b"
)
_COMPARED = Phrase(
    r"\b\d[\d,]* (?:[\w-]+ ){0,3}?(?:lives|deaths|fatalities|people|casualties|civilians|soldiers|militants|"
    r"personnel)\b.*(?:per ?cent|%|"
    r"times) (?:more|less|fewer|higher|lower|up|down)\b"
)
_OVER_TIME = re.compile(
    r"\bper ?cent\b|\d%|\b(?:annual(?:ly)?|monthly|quarter(?:ly)?|so far this|year-on-year|compared (?:with|to)"
    r"|reporting period|over the (?:past|last) (?:\w+ )?(?:years|months)"
    r"|(?:this|last|previous|past|that|the whole) (?:year|month|quarter|decade)"
    r"|(?:in|during|since|throughout|between) (?:\w+ )?(?:19|20)\d\d|(?:week|month|period) under review"
    r"|(?:recorded|documented|registered|counted)\b[^.;]{0,30}\b(?:country|nationwide|countrywide)"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december)(?! \d))\b",
    re.IGNORECASE,
)
_MONTH_ALONE = Phrase(
    r"\d[^.;]{0,80}\b(?:acts|incidents) of terrorism\b"
    r"|\ba total of \d+ (?:[\w-]+ ){0,2}?(?:attacks|incidents|bombings|operations|clashes)\b[^.;]{0,20}\b"
    r"(?:recorded|documented|registered|logged)\b"
    r"|\bmore (?!than\b)(?:[\w-]+ ){1,4}?(?:killed|died|perished|fallen)\b[^.;]{0,60}? than (?!\d|the \d)"
    r"|\d[^.;]{0,80}\bin (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* alone\b"
)
_HEAD = 2000  # characters
_DATELINE = re.compile(
    r"(?<=\n)(?:[A-Z]{3,}[A-Z '’-]*(?:, [A-Z][\w. ]{2,20})?(?: \([^()]{2,30}\))?(?::| [—–-]{1,2})|"
    r"[A-Z]\w+(?: [A-Z]\w+)?, [A-Z]\w{2,8}\.? \d{1,2}(?:, \d{4})?"
    r"(?: \([^()]{2,30}\)[:,]?(?: [—–-]{1,2})?|:| [—–-]{1,2})) (?=[A-Z])"
)
_OF_PEOPLE = frozenset({"home", "origin"})  # rules of elsewhere.yaml
_JOINED = re.compile(r"(?: districts?| provinces?)?(?: and |, and |, | or )")
_TOLD_THERE = re.compile(r"(?: \w+)? (?:was|were|came|saw|police|also|in|on)\b", re.IGNORECASE)
_FURNITURE = 12  # paragraphs
_TOLD = re.compile(r"\S\s+\S.*[.!?][\"'”’)]*\s*$")  # a line that holds a whole sentence
_NO_HEADLINE = re.compile(r"[.!?…:;\"'”’)]\s*$|^\W*\d")


def heads_article(sentence: Sentence) -> bool:
    """Whether a sentence stands at the head of an article, or in the paragraph that its dateline opens."""
    if sentence.paragraph <= LEAD or _stands_below_furniture(sentence):
        return True
    dateline = _DATELINE.search(sentence.article.text, 0, _HEAD)
    return dateline is not None and sentence.start <= dateline.end() <= sentence.end


def _stands_below_furniture(sentence: Sentence) -> bool:
    """Whether hardly a paragraph before a sentence holds one: menus, titles and bylines stand above the news."""
    if sentence.paragraph > _FURNITURE:
        return False
    lines = sentence.article.text[: sentence.start].splitlines()
    return sum(_TOLD.search(line) is not None for line in lines) < LEAD


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """A name of a place that places nothing, and why."""

    toponym: Toponym
    reason: str = ""  # in words; empty: the toponym's own rule says it
    rule: Rule | None = None  # the rule of `elsewhere`, where one decided


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
    item: int | None = None  # the paragraph, where it is an item of a list: a report of its own
    trend: bool = False  # whether one of these sums up: "a string of attacks"
    tally: bool = False  # whether it counts many over time: "699 attacks in 2025"
    passed_over: tuple[PassedOver, ...] = ()  # names of places that say nothing about where

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.plain.sentence

    def is_other_item(self, other: "Scene") -> bool:
        """Whether the two stand in two items of a list, which are reports of their own."""
        return None not in {self.item, other.item} and self.item != other.item


def is_tally(plain: PlainSentence) -> bool:
    """Whether a sentence counts many happenings over a month, a year or the like: "699 attacks in 2025"."""
    if _COMPARED.stands_in(plain) or _MONTH_ALONE.stands_in(plain):
        return True
    counted = _TALLY.find(plain)
    return counted is not None and (counted.group()[:3].isdigit() or _OVER_TIME.search(plain.text) is not None)


def is_headline(scene: Scene) -> bool:
    """Whether a sentence is a title: short, without the mark that ends a sentence, no item of a list.

    The text below says it again, with its day and its place.
    """
    text = scene.plain.text
    return len(text.split()) <= _HEADLINE_WORDS and _NO_HEADLINE.search(text) is None


def build_scenes(mentions: ArticleMentions, resolutions: Iterable[Resolution], elsewhere: Elsewhere) -> list[Scene]:
    """Sort the mentions of an article by sentence.

    Args:
        mentions: Of the article.
        resolutions: Of its toponyms; datelines, associative ones and those that `elsewhere` matches are left out.
        elsewhere: Tells which named places are not where anything happened.
    """
    plains = {plain.sentence.start: plain for plain in mentions.plain}
    locations: dict[int, list[Location]] = defaultdict(list)
    passed_over: dict[int, list[PassedOver]] = defaultdict(list)
    for resolution in resolutions:
        start = resolution.toponym.sentence.start
        last = passed_over[start][-1] if passed_over.get(start) else None
        passed = _pass_over(resolution, plains[start], elsewhere)
        if passed is None and last and _is_joined(resolution.toponym, last):
            passed = PassedOver(toponym=resolution.toponym, rule=last.rule)
        if passed:
            passed_over[start].append(passed)
        elif resolution.location:
            locations[start].append(resolution.location)
    dates, actors, counts = _group(mentions.dates), _group(mentions.actors), _group(mentions.counts)
    events, attributions = _group(mentions.events), _group(mentions.attributions)
    excluded: dict[int, list[int]] = defaultdict(list)
    items = {plain.sentence.paragraph for plain in mentions.plain if _ITEM.match(plain.text)}
    trends = {word.sentence.start for word in mentions.excluded if word.rule.id in _TRENDS}
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
            item=sentence.paragraph if sentence.paragraph in items else None,
            trend=sentence.start in trends,
            tally=is_tally(plain),
            passed_over=tuple(passed_over.get(sentence.start, ())),
        )
        for plain, sentence in zip(mentions.plain, mentions.parsed.sentences, strict=True)
    ]


def _pass_over(resolution: Resolution, plain: PlainSentence, elsewhere: Elsewhere) -> PassedOver | None:
    """Return why a toponym places nothing; None if it places what its sentence tells."""
    toponym = resolution.toponym
    if not toponym.literal or toponym.dateline:
        return PassedOver(toponym=toponym)
    if resolution.location is None:
        return PassedOver(toponym=toponym, reason=resolution.reason or "")
    rule = elsewhere.find(toponym, plain)
    return PassedOver(toponym=toponym, rule=rule) if rule else None


def _is_joined(toponym: Toponym, last: PassedOver) -> bool:
    """Whether a name goes on with those from which people come: "most of them from Karachi and Quetta"."""
    if last.rule is None or last.rule.id not in _OF_PEOPLE:
        return False
    text = toponym.sentence.article.text
    between = text[last.toponym.end : toponym.start] if last.toponym.end <= toponym.start else ""
    return _JOINED.fullmatch(between) is not None and _TOLD_THERE.match(text, toponym.end) is None


def _group(mentions: Sequence[M]) -> Mapping[int, list[M]]:
    groups: dict[int, list[M]] = defaultdict(list)
    for mention in mentions:
        groups[mention.sentence.start].append(mention)
    return groups
