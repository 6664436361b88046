"""The grammar of dates: named rules, each a few patterns over tokens, read from data and joined into one expression.

A pattern is written in words: `{month} [.] {day} [, {year}]`. `{month}` is a slot, filled by a word of that kind in
`dates-words.csv` or a number of that shape; `{day:last}` is the same slot under another name; `[…]` may be absent;
`(a|b)` chooses; everything else stands for itself. At each place of the text the first rule that fits wins, so the
longer expressions stand first in the file. A rule may also say which single token must or must not stand before or
after it, without belonging to it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.extraction.calendar_words import CalendarWord, read_calendar_words
from geo.extraction.dates_cues import CueReader, DateCue, read_date_cues
from geo.extraction.dates_patterns import BRACKETS, ELEMENT, compile_patterns
from geo.extraction.dates_periods import PERIODS
from geo.extraction.dates_relative import READINGS
from geo.extraction.dates_rules import DateMatch, DateRule, read_rule_rows
from geo.extraction.dates_tokens import (
    FIRST_SYMBOL,
    OTHER_NAME,
    OTHER_NUMBER,
    OTHER_WORD,
    SHAPES,
    Symbols,
    TokenRow,
    spell,
)
from geo.extraction.sieve import Sieve
from geo.paths import EXTRACTION_DATA

_DIGIT = "0|1|2|3|4|5|6|7|8|9"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateGrammar:
    """Everything that reading dates needs; built once by `read_date_rules` and handed on."""

    rules: tuple[DateRule, ...]
    cues: CueReader
    symbols: Symbols  # the character of each known word, in every spelling
    values: Mapping[tuple[str, str], str]  # the value of a word in a slot
    expression: re.Pattern[str]  # all rules, over symbols
    slots: Mapping[str, tuple[tuple[str, str, str], ...]]  # by pattern: group, kind and name of each slot
    sieve: Sieve[str]  # of the patterns, over words


def read_date_rules(folder: Path = EXTRACTION_DATA) -> DateGrammar:
    """Read `dates.yaml`, `dates-periods.yaml`, `dates-words.csv` and `dates-cues.csv` from a folder.

    Raises:
        DataError: A row or a rule is incomplete, or a pattern names a slot that does not exist.
    """
    words = read_calendar_words(folder / "dates-words.csv")
    rules = read_rule_rows(folder / "dates.yaml", READINGS) + read_rule_rows(folder / "dates-periods.yaml", PERIODS)
    return _build_grammar(rules, words, read_date_cues(folder / "dates-cues.csv"))


def find_matches(tokens: TokenRow, grammar: DateGrammar) -> Iterator[DateMatch]:
    """Find the expressions in a row of tokens, in order, none overlapping."""
    for match in grammar.expression.finditer(tokens.symbols):
        pattern = str(match.lastgroup)
        slots = {}
        for name, kind, slot in grammar.slots[pattern]:
            behind = match.start(name)
            if behind >= 0:
                slots[slot] = _read_slot(kind, tokens.word(behind - 1), grammar)
        rule = grammar.rules[int(pattern[1:].partition("x")[0])]
        words = tuple(tokens.word(i) for i in range(match.start(), match.end()))
        yield DateMatch(rule=rule, first=match.start(), end=match.end(), slots=slots, words=words)


def _read_slot(kind: str, text: str, grammar: DateGrammar) -> str:
    """Turn "thursday" into "3", "21st" into "21", "1990s" into "1990"; figures of dates and marks stay as they are."""
    if kind in ("iso", "numeric", "fiscal", "opening", "closing"):
        return text
    if kind == "quarterof":
        return text.strip("q")
    return grammar.values.get((kind, text)) or text.rstrip("stndrh") or text


def _build_grammar(
    rules: tuple[DateRule, ...], words: tuple[CalendarWord, ...], cues: tuple[DateCue, ...]
) -> DateGrammar:
    """Give every word its character and join all patterns into one expression."""
    capitals = {word.word for word in words if word.needs_capital}
    known = {word.word for word in words} | {literal for rule in rules for literal in _find_literals(rule)}
    symbols = {word: chr(FIRST_SYMBOL + i) for i, word in enumerate(sorted(known))}
    classes = dict(SHAPES)
    for word in words:
        classes[word.kind] = classes.get(word.kind, "") + symbols[word.word]
    classes["number"] += SHAPES["n"]
    classes |= {"name": OTHER_NAME, "word": OTHER_WORD, "any": OTHER_NAME + OTHER_WORD, "other": OTHER_NUMBER}
    expression = compile_patterns(rules, symbols, classes)
    return DateGrammar(
        rules=rules,
        cues=CueReader(cues),
        symbols=Symbols(
            (spelling, symbol)
            for word, symbol in symbols.items()
            for spelling in spell(word, needs_capital=word in capitals)
        ),
        values={(word.kind, word.word): word.value for word in words},
        expression=expression,
        slots=_group_slots(expression),
        sieve=_build_sieve(rules, words),
    )


def _group_slots(expression: re.Pattern[str]) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Gather the slots of each pattern, in their order."""
    slots: dict[str, list[tuple[str, str, str]]] = {}
    for group in expression.groupindex:
        pattern, _, rest = group.partition("_")
        kind, _, slot = rest.partition("_")
        slots.setdefault(pattern, []).extend([(group, kind, slot)] if rest else [])
    return {pattern: tuple(found) for pattern, found in slots.items()}


def _build_sieve(rules: Sequence[DateRule], words: Sequence[CalendarWord]) -> Sieve[str]:
    """Write the patterns as expressions over plain words, so that sentences without such words are passed over."""
    kinds = dict.fromkeys((*SHAPES, "number", "other"), _DIGIT) | dict.fromkeys(("name", "word", "any"), r"\w")
    for word in words:
        kinds[word.kind] = f"{kinds[word.kind]}|{re.escape(word.word)}" if word.kind in kinds else re.escape(word.word)

    def write(element: re.Match[str]) -> str:
        kind, _, bracket, literal = element.groups()
        if kind:
            return f" (?:{kinds.get(kind, '.')}) "
        return BRACKETS[bracket] if bracket else f" {re.escape(literal)} "

    return Sieve((rule.id, ELEMENT.sub(write, pattern)) for rule in rules for pattern in rule.patterns)


def _find_literals(rule: DateRule) -> Iterator[str]:
    """Return the words that a rule spells out, punctuation aside."""
    for pattern in rule.patterns:
        yield from (m.group(4) for m in ELEMENT.finditer(pattern) if m.group(4) and m.group(4)[0].isalpha())
    for words in rule.neighbours.values():
        yield from (word for word in words if word[0].isalpha())
