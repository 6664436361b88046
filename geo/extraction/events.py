"""The verbs and nouns that tell of a happening.

What is negated, threatened, only thought of, or a trend is no event mention. Accidents, crime, trade and sport are none
either. Each exclusion is a rule of its own, so a sentence that yields nothing can be explained.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from geo.articles.model import Sentence
from geo.extraction.model import EventMention
from geo.extraction.plain import PlainSentence, fold_sentence
from geo.extraction.rules import Rule, read_rules

NO_INCIDENT = "none"  # the value of triggers that tell of a happening outside the codebook
_WINDOW = 90  # characters before a trigger in which an exclusion may begin
_CLAUSE = re.compile(r"[;:\"]|, (?:but|and|while|which|who|after|when|as)\b|\. ")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLexicon:
    """The rules of `events.yaml`, `unreal.yaml` and `accidents.yaml`, ready to match."""

    triggers: tuple[Rule, ...]
    before: tuple[tuple[Rule, re.Pattern[str]], ...]  # each must end right where the trigger begins
    after: tuple[tuple[Rule, re.Pattern[str]], ...]  # each must begin right where the trigger ends
    accidents: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded:
    """A trigger that tells of no happening, and the rule that says why."""

    sentence: Sentence
    start: int
    end: int  # excluded
    rule: Rule


def read_event_lexicon(folder: Path) -> EventLexicon:
    """Read the three files of rules from a folder."""
    unreal = read_rules(folder / "unreal.yaml")
    return EventLexicon(
        triggers=read_rules(folder / "events.yaml"),
        before=tuple((r, _compile_before(r.expression)) for r in unreal if r.value == "before"),
        after=tuple((r, re.compile(r.expression, re.IGNORECASE)) for r in unreal if r.value == "after"),
        accidents=read_rules(folder / "accidents.yaml"),
    )


def _compile_before(expression: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{expression})\s*\Z", re.IGNORECASE)


def find_events(sentences: Iterable[Sentence], lexicon: EventLexicon) -> list[EventMention]:
    """Find the event mentions, in reading order, none overlapping."""
    mentions = []
    for sentence in sentences:
        plain = fold_sentence(sentence)
        for match, rule in _find_triggers(plain.text, lexicon):
            if rule.value != NO_INCIDENT and find_exclusion(plain.text, match, lexicon) is None:
                mentions.append(_build_mention(plain, match, rule))
    return mentions


def find_excluded(sentences: Iterable[Sentence], lexicon: EventLexicon) -> Iterator[Excluded]:
    """Find the words for happenings that tell of none, with the reason."""
    for sentence in sentences:
        plain = fold_sentence(sentence)
        for match, trigger in _find_triggers(plain.text, lexicon):
            rule = trigger if trigger.value == NO_INCIDENT else find_exclusion(plain.text, match, lexicon)
            if rule:
                start, end = plain.locate(match.start(), match.end())
                yield Excluded(sentence=sentence, start=start, end=end, rule=rule)


def find_exclusion(text: str, match: re.Match[str], lexicon: EventLexicon) -> Rule | None:
    """Return the rule by which a trigger tells of no happening, or None if it tells of one."""
    left = text[max(match.start() - _WINDOW, 0) : match.start()]
    breaks = [clause.end() for clause in _CLAUSE.finditer(left)]
    left = left[breaks[-1] :] if breaks else left
    for rule, pattern in lexicon.before:
        if pattern.search(left):
            return rule
    return next((rule for rule, pattern in lexicon.after if pattern.match(text, match.end())), None)


def find_accident(text: str, lexicon: EventLexicon) -> Rule | None:
    """Return the rule by which a text tells of an accident, of crime, trade or sport, or None."""
    return next((rule for rule in lexicon.accidents if rule.pattern.search(text)), None)


def _find_triggers(text: str, lexicon: EventLexicon) -> list[tuple[re.Match[str], Rule]]:
    """Match every trigger and keep, where two overlap, the longer one."""
    found = [(match, rule) for rule in lexicon.triggers for match in rule.pattern.finditer(text)]
    found.sort(key=lambda item: item[0].start() - item[0].end())
    kept: list[tuple[re.Match[str], Rule]] = []
    for match, rule in found:
        if all(match.end() <= other.start() or other.end() <= match.start() for other, _ in kept):
            kept.append((match, rule))
    return sorted(kept, key=lambda item: item[0].start())


def _build_mention(plain: PlainSentence, match: re.Match[str], rule: Rule) -> EventMention:
    start, end = plain.locate(match.start(), match.end())
    return EventMention(sentence=plain.sentence, start=start, end=end, rule=rule.id, event_type=rule.value)
