"""The verbs and nouns that tell of a happening.

What is negated, threatened, only thought of, or a trend is no event mention. Accidents, crime, trade and sport are none
either. Each exclusion is a rule of its own, so a sentence that yields nothing can be explained.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.articles.model import Sentence
from geo.extraction.model import EventMention
from geo.extraction.openings import mark_words
from geo.extraction.plain import PlainSentence
from geo.extraction.rules import Rule, read_rules
from geo.extraction.sieve import Sieve

NO_INCIDENT = "none"  # the value of triggers that tell of a happening outside the codebook
_WINDOW = 120  # characters before a trigger in which an exclusion may begin
_CLAUSE = re.compile(r"[;:\"]|, (?:but|and|while|which|who|after|when|as)\b|\. ")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLexicon:
    """The rules of `events.yaml`, `unreal.yaml` and `accidents.yaml`, ready to match."""

    triggers: Sieve[Rule]
    before: Sieve[tuple[Rule, re.Pattern[str]]]  # each must end right where the trigger begins
    after: Sieve[tuple[Rule, re.Pattern[str]]]  # each must begin right where the trigger ends
    accidents: Sieve[Rule]


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
    before = [(r, _compile_before(r.expression)) for r in unreal if r.value == "before"]
    after = [(r, re.compile(r.expression, re.IGNORECASE)) for r in unreal if r.value == "after"]
    return EventLexicon(
        triggers=Sieve(((r, r.expression) for r in read_rules(folder / "events.yaml")), by_phrase=True),
        before=Sieve(((pair, pair[0].expression) for pair in before), by_phrase=True),
        after=Sieve(((pair, pair[0].expression) for pair in after), by_phrase=True),
        accidents=Sieve(((r, r.expression) for r in read_rules(folder / "accidents.yaml")), by_phrase=True),
    )


def _compile_before(expression: str) -> re.Pattern[str]:
    return re.compile(rf"{mark_words(expression)}\s*\Z", re.IGNORECASE)


def find_events(sentences: Iterable[PlainSentence], lexicon: EventLexicon) -> tuple[list[EventMention], list[Excluded]]:
    """Find the event mentions, and the words for happenings that tell of none; in reading order, none overlapping."""
    told: list[EventMention] = []
    excluded: list[Excluded] = []
    for plain in sentences:
        for match, trigger in _find_triggers(plain, lexicon):
            rule = trigger if trigger.value == NO_INCIDENT else _find_exclusion(plain, match, lexicon)
            start, end = plain.locate(match.start(), match.end())
            if rule:
                excluded.append(Excluded(sentence=plain.sentence, start=start, end=end, rule=rule))
            else:
                told.append(_build_mention(plain.sentence, start, end, trigger, match.group()))
    return told, excluded


def _find_exclusion(plain: PlainSentence, match: re.Match[str], lexicon: EventLexicon) -> Rule | None:
    return find_exclusion(plain.text, match, lexicon.before.sift(plain.missed), lexicon.after.sift(plain.missed))


def find_exclusion(
    text: str,
    match: re.Match[str],
    before: Sequence[tuple[Rule, re.Pattern[str]]],
    after: Iterable[tuple[Rule, re.Pattern[str]]],
) -> Rule | None:
    """Return the rule by which a trigger tells of no happening, or None if it tells of one.

    Args:
        text: The folded sentence.
        match: The trigger.
        before: Rules with patterns that end right where the trigger begins, in the order in which they are tried.
        after: Likewise, patterns that begin right where it ends.
    """
    opens = match.group().startswith("and to ")  # "they agreed to a truce and to meet": a clause of its own
    left = _take_clause(text, match.start()) if before and not opens else ""
    for rule, pattern in before:
        if pattern.search(left) and not (rule.unless and rule.unless.search(text, match.end())):
            return rule
    return next((rule for rule, pattern in after if pattern.match(text, match.end())), None)


def _take_clause(text: str, end: int) -> str:
    """Return what stands before a trigger in its own clause."""
    left = text[max(end - _WINDOW, 0) : end]
    breaks = [clause.end() for clause in _CLAUSE.finditer(left)]
    return left[breaks[-1] :] if breaks else left


def find_accident(plain: PlainSentence, lexicon: EventLexicon) -> Rule | None:
    """Return the rule by which a sentence tells of an accident, of crime, trade or sport, or None."""
    return next((rule for rule in lexicon.accidents.sift(plain.missed) if rule.pattern.search(plain.text)), None)


def _find_triggers(plain: PlainSentence, lexicon: EventLexicon) -> list[tuple[re.Match[str], Rule]]:
    """Match every trigger and keep, where two overlap, the longer one."""
    rules = lexicon.triggers.sift(plain.missed)
    found = [(match, rule) for rule in rules for match in rule.pattern.finditer(plain.text)]
    found.sort(key=lambda item: item[0].start() - item[0].end())
    kept: list[tuple[re.Match[str], Rule]] = []
    for match, rule in found:
        if all(match.end() <= other.start() or other.end() <= match.start() for other, _ in kept):
            kept.append((match, rule))
    return sorted(kept, key=lambda item: item[0].start())


def _build_mention(sentence: Sentence, start: int, end: int, rule: Rule, words: str) -> EventMention:
    return EventMention(sentence=sentence, start=start, end=end, rule=rule.id, event_type=rule.value, words=words)
