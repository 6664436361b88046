"""Every rule about happenings and speakers matches its own examples and leaves its near misses alone."""

import re

import pytest

from geo.extraction.events import read_event_lexicon
from geo.extraction.rules import Rule, read_rules
from geo.paths import EXTRACTION_DATA

RULES = [rule for name in ("events", "accidents", "reporting") for rule in read_rules(EXTRACTION_DATA / f"{name}.yaml")]
UNREAL = read_event_lexicon(EXTRACTION_DATA)


def cases(*, match: bool) -> list[tuple[Rule, str]]:
    return [(rule, sentence) for rule in RULES for sentence in (rule.examples if match else rule.near_misses)]


def label(value: object) -> str:
    return value.id if isinstance(value, Rule) else str(value)


def fits_beside(rule: Rule, pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether an exclusion stands right where the word for a happening begins or ends; a bar stands before the word."""
    before, _, rest = sentence.partition("|")
    after = re.sub(r"^\w+", "", rest)
    if rule.unless and rule.unless.search(after):
        return False
    return bool(pattern.search(before) if rule.value == "before" else pattern.match(after))


@pytest.mark.parametrize(("rule", "sentence"), cases(match=True), ids=label)
def test_rule_matches_its_example(rule: Rule, sentence: str) -> None:
    assert rule.pattern.search(sentence)


@pytest.mark.parametrize(("rule", "sentence"), cases(match=False), ids=label)
def test_rule_leaves_its_near_miss_alone(rule: Rule, sentence: str) -> None:
    assert not rule.pattern.search(sentence)


@pytest.mark.parametrize(("rule", "pattern"), [*UNREAL.before, *UNREAL.after], ids=label)
def test_exclusion_holds_for_its_examples_only(rule: Rule, pattern: re.Pattern[str]) -> None:
    assert [s for s in rule.examples if not fits_beside(rule, pattern, s)] == []
    assert [s for s in rule.near_misses if fits_beside(rule, pattern, s)] == []
