"""Every file of rules: each rule on its own examples and near misses, and what a broken file is told."""

import re

import pytest

from geo.errors import DataError
from geo.extraction.events import find_exclusion, read_event_lexicon
from geo.extraction.rules import read_rules
from geo.paths import EXTRACTION_DATA

WHOLE = ("events.yaml", "accidents.yaml", "elsewhere.yaml", "reporting.yaml")  # a pattern is searched in the sentence
EVENTS = read_event_lexicon(EXTRACTION_DATA)
UNREAL = {rule.id: rule for rule in read_rules(EXTRACTION_DATA / "unreal.yaml")}


def list_sentences(field):
    return [
        pytest.param(rule, re.sub(r"\|[^|]+\|", "@", text), id=f"{name}: {rule.id}: {text[:30]}")
        for name in WHOLE
        for rule in read_rules(EXTRACTION_DATA / name)
        for text in getattr(rule, field)
    ]


def excludes(rule, marked):
    """Whether one rule alone tells that the word behind the bar is of no happening."""
    bar, text = marked.index("|"), marked.replace("|", "")
    found = [m for trigger in EVENTS.triggers for m in trigger.pattern.finditer(text) if m.start() <= bar < m.end()]
    word = max(found, key=lambda m: m.end() - m.start(), default=None) or re.compile(r"\w+").match(text, bar)
    before = [pair for pair in EVENTS.before if pair[0].id == rule.id]
    after = [pair for pair in EVENTS.after if pair[0].id == rule.id]
    return find_exclusion(text, word, before, after) is not None


@pytest.mark.parametrize(("rule", "sentence"), list_sentences("examples"))
def test_rule_matches_its_examples(rule, sentence):
    assert rule.pattern.search(sentence)


@pytest.mark.parametrize(("rule", "sentence"), list_sentences("near_misses"))
def test_rule_leaves_its_near_misses_alone(rule, sentence):
    assert not rule.pattern.search(sentence)


@pytest.mark.parametrize(("rule", "marked"), [(rule.id, text) for rule in UNREAL.values() for text in rule.examples])
def test_word_behind_the_bar_tells_of_no_happening(rule, marked):
    assert excludes(UNREAL[rule], marked)


@pytest.mark.parametrize(("rule", "marked"), [(rule.id, text) for rule in UNREAL.values() for text in rule.near_misses])
def test_rule_leaves_the_word_behind_the_bar_alone(rule, marked):
    assert not excludes(UNREAL[rule], marked)


RULE = """rules:
  - id: blast
    value: bombing
    pattern: "blasts?"
    says: names a blast
    examples: ["A blast was heard."]
    near_misses: ["The plan was good."]
"""


def test_rule_matches_whole_words_in_any_case(tmp_path):
    (rule,) = read(tmp_path, RULE)
    assert [m.group() for m in rule.pattern.finditer("Blast, BLASTS; sandblast, blasted, re-blast.")] == [
        "Blast",
        "BLASTS",
    ]


def test_word_list_of_the_file_is_inserted(tmp_path):
    (rule,) = read(tmp_path, 'lists:\n  loud: "blast|boom"\n' + RULE.replace("blasts?", "{loud} was"))
    assert rule.pattern.search("A boom was heard.") and not rule.pattern.search("A boom followed.")


@pytest.mark.parametrize("field", ["pattern", "says", "examples", "near_misses"])
def test_rule_without_a_field_is_named_with_it(tmp_path, field):
    lines = [line for line in RULE.splitlines(keepends=True) if not line.strip().startswith(field)]
    with pytest.raises(DataError, match=rf"rules\.yaml: the rule blast lacks {field}"):
        read(tmp_path, "".join(lines))


def test_rule_that_stands_twice_is_named(tmp_path):
    with pytest.raises(DataError, match="two rules are called 'blast'"):
        read(tmp_path, RULE + RULE.removeprefix("rules:\n"))


def test_broken_pattern_is_named_with_its_rule(tmp_path):
    with pytest.raises(DataError, match="the rule blast holds a broken pattern"):
        read(tmp_path, RULE.replace("blasts?", "(blasts?"))


@pytest.mark.parametrize("text", ["", "rules: [", "just words", "- a\n- b\n", "rules:\n  - blast\n", "other: 1\n"])
def test_file_that_holds_no_rules_is_named(tmp_path, text):
    with pytest.raises(DataError, match=r"rules\.yaml"):
        read(tmp_path, text)


def read(folder, text):
    (folder / "rules.yaml").write_text(text, encoding="utf-8")
    return read_rules(folder / "rules.yaml")
