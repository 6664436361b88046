"""The sieve passes over patterns only where they find nothing: with it and without it the same is found."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.articles.parsing import parse_article
from geo.articles.reading import build_article
from geo.extraction.dates_grammar import read_date_rules
from geo.extraction.demands import demand, find_missed
from geo.extraction.endings import Ending
from geo.extraction.literals import find_literals, find_ways
from geo.extraction.openings import find_first_letters
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence, fold_sentences
from geo.extraction.rules import read_rules
from geo.extraction.sieve import Sieve
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
    return set(find_all(RULES, text)) - set(find_all(SIEVE.sift(find_missed(text)), text))


def test_sieve_lets_every_rule_through_that_finds_something_in_any_example():
    assert {text: found for text in SENTENCES if (found := misses(text))} == {}


def test_sieve_lets_every_rule_through_that_finds_something_in_shuffled_words():
    chance = random.Random(7)
    texts = [" ".join(chance.choices(WORDS, k=chance.randint(2, 25))) for _ in range(1500)]
    texts += [text.upper() for text in texts[:200]] + [text.replace("i", "ı").replace("s", "ſ") for text in texts[:200]]
    assert {text: found for text in texts if (found := misses(text))} == {}


def test_most_rules_are_passed_over_in_a_sentence_that_speaks_of_nothing_of_theirs():
    assert len(SIEVE.sift(find_missed("The harvest of apricots was good this summer."))) < len(RULES) / 4


def test_what_is_demanded_after_a_text_was_looked_at_counts_as_held():
    missed = find_missed("The wing of a kite.")
    assert demand("zeppelins?") & missed == 0
    assert demand("zeppelins?") & find_missed("The wing of a kite.") > 0


def test_phrase_is_found_in_the_part_of_a_sentence_that_is_searched():
    [plain] = fold_sentences(parse_article(build_article("a.txt", "Gunmen fled after the RAID.")).sentences)
    raid, end = Phrase(r"\braids?\b"), len(plain.text)
    assert raid.stands_in(plain) and raid.stands_between(plain, 5, end) and not raid.stands_in(plain, 0, 20)
    assert raid.find(plain).group() == "RAID" == next(raid.find_all(plain)).group() == raid.find_at(plain, 22).group()
    assert not Phrase("drones?").stands_in(plain) and not list(Phrase("drones?").find_all(plain))


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
            assert any(
                all(any(literal in before + text for literal in literals) for literals in way)
                for way in find_ways(expression)
            )


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
    ("expression", "ways"),
    [
        ("drones?", [[{"drone", "drones"}]]),
        ("opened fire|raids?", [[{"opened"}, {"fire"}], [{"raid", "raids"}]]),
        ("(?:opened|exchanged) fire", [[{"opened", "exchanged"}, {"fire"}]]),
        (r"(?:\w+|the big) bang", [[{"bang"}], [{"bang"}, {"the"}, {"big"}]]),
    ],
)
def test_each_way_to_match_demands_its_own_words(expression, ways):
    assert [[set(each) for each in way] for way in find_ways(expression)] == ways


@pytest.mark.parametrize(
    "expression", ["", r"\w+", "(?:a)?", "a|", "[ab]", r"\d{2}", "é", r"(a)\1", r"\x41", "(?P<q>.)(?P=q)", "(?i)a"]
)
def test_expression_that_may_match_without_a_certain_word_demands_nothing(expression):
    assert find_literals(expression) == ()


def test_articles_are_read_alike_whether_patterns_are_passed_over_or_not(monkeypatch):
    chance = random.Random(11)
    texts = [" ".join(chance.choices(SENTENCES, k=4)) for _ in range(60)]
    texts += [" ".join(chance.choices(WORDS, k=60)).replace(".", ". ") for _ in range(30)]
    dated = [text for rule in DATES for text in (*(example.text for example in rule.examples), *rule.near_misses)]
    texts += [" ".join(dated[first : first + 4]) for first in range(0, len(dated), 4)]
    sifted = [repr(find(text)) for text in texts]
    monkeypatch.setattr(PlainSentence, "missed", 0)
    monkeypatch.setattr(Ending, "allows", lambda ending, text, end: True)
    assert [repr(find(text)) for text in texts] == sifted


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_letters_that_may_begin_a_match_change_nothing_that_is_found(rule):
    slow = re.compile(rf"(?<![\w-])(?:{rule.expression})(?!\w)", re.IGNORECASE)
    for text in (*SENTENCES[::3], *rule.examples):
        for written in (text.replace("|", ""), text.upper(), text.replace("s", "ſ").replace("k", "\u212a")):
            assert [m.span() for m in rule.pattern.finditer(written)] == [m.span() for m in slow.finditer(written)]


@pytest.mark.parametrize(
    ("expression", "allowed", "barred"),
    [
        (r"\b(?:was|were)\s+$", ["they WERE ", "was  ", "wa\u017f "], ["they run ", "it was"]),
        (r"\bby (?:the )?$", ["killed by ", "by the "], ["by them ", "hereby"]),
        (r"(?:in|at)\s*\Z", ["in", "at ", "At   "], ["upon", "inn"]),
        (r"\b(?:led|fed)(?: \w+ly)?$", ["he fed", "led kindly"], ["he ate"]),
        (r"in$|on", ["on the road"], []),
        (r"\bin (?:\w+ )*$", ["in old stone "], ["in it"]),
        (r"\bnear$", ["near", "near\n"], ["nears"]),
    ],
)
def test_last_letters_bar_only_texts_at_whose_end_nothing_is_found(expression, allowed, barred):
    ending, pattern = Ending(expression), re.compile(expression, re.IGNORECASE)
    for text in allowed:
        assert pattern.search(text) and ending.allows(text, len(text)), text
    assert [text for text in barred if ending.allows(text, len(text))] == []


@given(st.from_regex(re.compile(r"(?:(?:ab?|c)(?:de|f)+g? ?|h{2,3}i\s*|\w[jk]l){1,3}", re.ASCII), fullmatch=True))
@settings(max_examples=150, deadline=None)
def test_last_letters_allow_what_is_found_at_the_end(text):
    for expression in (r"(?:ab?|c)(?:de|f)+g? ?$", r"(?:h{2,3}i\s*|\w[jk]l)\Z", r"(?:f|g)\s?$|\w+l$"):
        if re.search(expression, text):
            assert Ending(expression).allows(text, len(text))


@pytest.mark.parametrize(
    ("expression", "letters"),
    [("guns?|(?:the )?army", "agt"), (r"\d+ men", r"\d"), ("[A-Z]x", "A-Z"), ("x?", ""), ("é", ""), ("(?<!x)go|-", "")],
)
def test_first_letters_of_an_expression_are_found_where_only_letters_begin_it(expression, letters):
    assert find_first_letters(expression) == letters
