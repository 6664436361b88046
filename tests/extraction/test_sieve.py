"""The sieve passes over patterns only where they find nothing: with it and without it the same is found."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extraction.dates_grammar import read_date_rules
from geo.extraction.literals import find_first_letters, find_literals
from geo.extraction.rules import read_rules
from geo.extraction.sieve import Sieve, cut_words
from geo.paths import EXTRACTION_DATA
from tests.reading import find

FILES = ("events.yaml", "accidents.yaml", "reporting.yaml", "unreal.yaml")
RULES = [rule for name in FILES for rule in read_rules(EXTRACTION_DATA / name)]
SENTENCES = [text.replace("|", "") for rule in RULES for text in (*rule.examples, *rule.near_misses)]
DATES = read_date_rules(EXTRACTION_DATA).rules
WORDS = [word for text in SENTENCES for word in text.split()]
SIEVE = Sieve((rule, rule.expression) for rule in RULES)


def find_all(rules, text):
    return [(rule.id, match.span()) for rule in rules for match in rule.pattern.finditer(text)]


def misses(text):
    return set(find_all(RULES, text)) - set(find_all(SIEVE.sift(cut_words(text)), text))


def test_sieve_lets_every_rule_through_that_finds_something_in_any_example():
    assert {text: found for text in SENTENCES if (found := misses(text))} == {}


def test_sieve_lets_every_rule_through_that_finds_something_in_shuffled_words():
    chance = random.Random(7)
    texts = [" ".join(chance.choices(WORDS, k=chance.randint(2, 25))) for _ in range(1500)]
    texts += [text.upper() for text in texts[:200]] + [text.replace("i", "ı").replace("s", "ſ") for text in texts[:200]]
    assert {text: found for text in texts if (found := misses(text))} == {}


def test_most_rules_are_passed_over_in_a_sentence_that_speaks_of_nothing_of_theirs():
    assert len(SIEVE.sift(cut_words("The harvest of apricots was good this summer."))) < len(RULES) / 4


@given(
    st.from_regex(re.compile(r"((ab?|c)(de|f)+g?|h{2,3}i|[jk]l(?=m)|n?(?:o|p q)r*|\bst-u){1,2}"), fullmatch=True),
    st.sampled_from(["", " ", "xy "]),
)
@settings(max_examples=150, deadline=None)
def test_text_that_matches_holds_a_literal(text, before):
    for expression in ("(ab?|c)(de|f)+g?|h{2,3}i|[jk]l|n?(?:o|p q)r*|\\bst-u", "(?:de|f)+", "p q", "[jk]l", "h{2}"):
        if re.search(expression, before + text):
            for literals in find_literals(expression):
                assert any(literal in before + text for literal in literals)


@pytest.mark.parametrize(
    ("expression", "literals"),
    [
        ("drones?", [{"drone", "drones"}]),
        ("(?:air|jet)[ -]?strikes?", [{"air", "jet"}, {"strike", "strikes"}]),
        (r"(?<!hunger )strike(?! a deal)", [{"strike"}]),
        (r"(?:no |the )?talks?", [{"talk", "talks"}]),
        (r"x(?:ab|cde)*", [{"x"}]),
        (r"a\.b", [{"a"}, {"b"}]),
        ("Kabul|KHOST", [{"kabul", "khost"}]),
    ],
)
def test_expression_demands(expression, literals):
    found = find_literals(expression)
    assert [set(each) for each in found] == literals


@pytest.mark.parametrize(
    "expression", ["", r"\w+", "(?:a)?", "a|", "[ab]", r"\d{2}", "é", r"(a)\1", r"\x41", "(?P<q>.)(?P=q)", "(?i)a"]
)
def test_expression_that_may_match_without_a_certain_word_demands_nothing(expression):
    assert find_literals(expression) == ()


def test_articles_are_read_alike_with_and_without_sieves(monkeypatch):
    chance = random.Random(11)
    texts = [" ".join(chance.choices(SENTENCES, k=4)) for _ in range(60)]
    texts += [" ".join(chance.choices(WORDS, k=60)).replace(".", ". ") for _ in range(30)]
    dated = [text for rule in DATES for text in (*(example.text for example in rule.examples), *rule.near_misses)]
    texts += [" ".join(dated[first : first + 4]) for first in range(0, len(dated), 4)]
    sifted = [repr(find(text)) for text in texts]
    monkeypatch.setattr(Sieve, "sift", lambda sieve, words: tuple(sieve))
    assert [repr(find(text)) for text in texts] == sifted


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_letters_that_may_begin_a_match_change_nothing_that_is_found(rule):
    slow = re.compile(rf"(?<![\w-])(?:{rule.expression})(?!\w)", re.IGNORECASE)
    for text in (*SENTENCES[::3], *rule.examples):
        for written in (text.replace("|", ""), text.upper(), text.replace("s", "ſ").replace("k", "\u212a")):
            assert [m.span() for m in rule.pattern.finditer(written)] == [m.span() for m in slow.finditer(written)]


@pytest.mark.parametrize(
    ("expression", "letters"),
    [("guns?|(?:the )?army", "agt"), (r"\d+ men", r"\d"), ("[A-Z]x", "A-Z"), ("x?", ""), ("é", ""), ("(?<!x)go|-", "")],
)
def test_first_letters_of_an_expression_are_found_where_only_letters_begin_it(expression, letters):
    assert find_first_letters(expression) == letters
