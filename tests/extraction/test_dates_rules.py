"""Every rule of dates finds what its examples say, and nothing in its near misses."""

from datetime import date

import pytest

from geo.articles.model import Article
from geo.articles.parsing import parse_article
from geo.extraction.dates import Times, find_times
from geo.extraction.dates_grammar import read_date_rules
from geo.extraction.dates_periods import PERIODS
from geo.extraction.dates_relative import READINGS
from geo.extraction.dates_rules import DateExample, DateRule
from geo.extraction.model import DateMention, PeriodMention

GRAMMAR = read_date_rules()


def find(text: str, published: str | None) -> Times:
    day = date.fromisoformat(published) if published else None
    return find_times(parse_article(Article(id="t", name="t.txt", text=text, body=0, published=day)), GRAMMAR)


def read(text: str, published: str | None) -> list[DateMention]:
    return list(find(text, published).dates)


def read_times(text: str, published: str | None) -> list[DateMention | PeriodMention]:
    times = find(text, published)
    return sorted((*times.dates, *times.periods), key=lambda time: time.start)


def show(mention: DateMention | PeriodMention) -> str | None:
    if isinstance(mention, PeriodMention):
        return mention.value
    return f"{mention.value.start}/{mention.value.end} {mention.value.precision}" if mention.value else None


EXAMPLES = [(rule, example) for rule in GRAMMAR.rules for example in rule.examples]
NEAR_MISSES = [(rule, text) for rule in GRAMMAR.rules for text in rule.near_misses]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda x: getattr(x, "finds", getattr(x, "id", "")))
def test_rule_finds_its_example(rule: DateRule, example: DateExample) -> None:
    found = [m for m in read_times(example.text, example.published) if m.rule == rule.id]
    assert (example.finds, example.value) in [(m.text, show(m)) for m in found]


@pytest.mark.parametrize(("rule", "text"), NEAR_MISSES, ids=lambda x: getattr(x, "id", x))
def test_rule_passes_over_its_near_miss(rule: DateRule, text: str) -> None:
    assert [m.text for m in read_times(text, "2025-10-15") if m.rule == rule.id] == []


def test_every_rule_names_a_reading_and_every_reading_has_a_rule() -> None:
    assert {rule.value for rule in GRAMMAR.rules} == {*READINGS, *PERIODS}
