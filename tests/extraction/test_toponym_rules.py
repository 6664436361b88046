"""Every rule about names of places, on its own examples and near misses."""

import re
from pathlib import Path

import pytest
import yaml

from geo.errors import DataError
from geo.extraction.toponym_generics import read_generics
from geo.extraction.toponym_rules import find_rule, read_context_rules
from geo.geocoding.gazetteer import read_gazetteer
from geo.paths import EXTRACTION_DATA

RULES = read_context_rules(EXTRACTION_DATA / "toponym_rules.yaml")
GENERICS_FILE = EXTRACTION_DATA / "toponym_generics.yaml"
GENERICS = read_generics(GENERICS_FILE)
LISTS = yaml.safe_load(GENERICS_FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def kinds_of():
    """The kinds of the places that bear a name, as the finder gives them to the rules."""
    kinds: dict[str, set[str]] = {}
    for name in read_gazetteer().names():
        kinds.setdefault(name.name, set()).add(name.kind)
    return lambda name: frozenset(kinds.get(name, kinds.get(name.title(), {"town"})))


def decide(sentence: str, kinds_of) -> str | None:
    before, name, after = re.fullmatch(r"(.*?)\[(.+?)\](.*)", sentence, re.DOTALL).groups()
    rule = find_rule(RULES, before, name, after, kinds_of(name))
    return rule.id if rule else None


EXAMPLES = [(rule.id, text) for rule in RULES for text in rule.examples]
NEAR_MISSES = [(rule.id, text) for rule in RULES for text in rule.near_misses]


@pytest.mark.parametrize(("rule", "sentence"), EXAMPLES)
def test_rule_decides_its_examples(rule, sentence, kinds_of):
    assert decide(sentence, kinds_of) == rule


@pytest.mark.parametrize(("rule", "sentence"), NEAR_MISSES)
def test_rule_leaves_its_near_misses_alone(rule, sentence, kinds_of):
    assert decide(sentence, kinds_of) != rule


def test_every_rule_has_examples_near_misses_and_a_sentence():
    for rule in RULES:
        assert rule.examples and rule.near_misses and rule.says.endswith("."), rule.id
    assert len({rule.id for rule in RULES}) == len(RULES)


def introduced(text: str) -> list[str]:
    """The names that common nouns introduce; [these] are expected, ⟦these⟧ the gazetteer knows."""
    plain = text.replace("[", "").replace("]", "")
    bare, taken = "", []
    for piece in re.split(r"(⟦[^⟧]*⟧)", plain):
        if piece.startswith("⟦"):
            taken.append((len(bare), len(bare) + len(piece) - 2))
        bare += piece.strip("⟦⟧")
    return [bare[name.start : name.end] for name in GENERICS.find(bare, taken)]


SECTIONS = [(key, section) for key, section in LISTS.items() if isinstance(section, dict) and "examples" in section]


@pytest.mark.parametrize("text", [text for _, section in SECTIONS for text in section["examples"]])
def test_noun_introduces_the_name_in_brackets(text):
    assert re.findall(r"(?<!\[)\[([^\[\]]+)\]", text) == introduced(text)


@pytest.mark.parametrize("text", [text for _, section in SECTIONS for text in section["near_misses"]])
def test_noun_introduces_no_name_in_its_near_misses(text):
    assert introduced(text) == []


def test_broken_expression_names_the_rule(tmp_path: Path):
    file = tmp_path / "toponym_rules.yaml"
    file.write_text(
        "words: {}\nrules: [{id: odd, reads: literal, before: '(', says: x, examples: [], near_misses: []}]"
    )
    with pytest.raises(DataError, match="rule odd"):
        read_context_rules(file)


def test_unknown_reading_is_refused(tmp_path: Path):
    file = tmp_path / "toponym_rules.yaml"
    file.write_text("words: {}\nrules: [{id: odd, reads: maybe, before: x, says: x, examples: [], near_misses: []}]")
    with pytest.raises(DataError, match="maybe"):
        read_context_rules(file)


def test_file_without_rules_is_refused(tmp_path: Path):
    file = tmp_path / "toponym_rules.yaml"
    file.write_text("words: {}")
    with pytest.raises(DataError, match="words"):
        read_context_rules(file)
