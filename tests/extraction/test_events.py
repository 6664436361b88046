"""Which happenings a sentence tells of, and which words for happenings tell of none."""

import pytest

from geo.extraction.events import find_accident
from geo.extraction.plain import fold_sentence
from tests.reading import find, parse, pipeline

EVENTS = {
    "Jets bombed the camp.": ["Jets bombed = airstrike"],
    "A drone strike began.": ["drone strike = drone_strike"],
    "A suicide bomber struck a mosque.": ["suicide bomber = suicide_bombing"],
    "Operation Silver Dawn began.": ["Operation Silver Dawn = operation"],
    "Operation Silver Dawn began. Silver Dawn goes on.": [
        "Operation Silver Dawn = operation",
        "Silver Dawn = operation",
    ],
    "The gates of the crossing were open.": [],
    # threatened, planned, denied, in general
    "It warned of new attacks.": [],
    "Any attack will be met.": [],
    "Kabul denied carrying out strikes.": [],
    "A wave of bombings began.": [],
    "The camp is used to launch attacks.": [],
    "Traders began a hunger strike.": [],
}


@pytest.mark.parametrize(("text", "lines"), EVENTS.items())
def test_text_tells_of_its_happenings(text, lines):
    assert [f"{m.text} = {m.event_type}" for m in find(text).events] == lines


def test_word_that_tells_of_nothing_is_kept_with_the_rule_that_says_why():
    (excluded,) = find("It warned of new attacks.").excluded
    assert excluded.rule.says == "only threatened, planned, feared or called for"


def test_happening_is_told_or_excluded_and_never_both():
    text = "It warned of attacks, but troops attacked. Any strike would be met; jets struck a camp."
    mentions = find(text)
    told = {range(m.start, m.end) for m in mentions.events}
    excluded = {range(m.start, m.end) for m in mentions.excluded}
    assert len(told) == 2 and len(excluded) == 2 and told.isdisjoint(excluded)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A gas cylinder blew up in the kitchen.", "an accident or a disaster"),
        ("A land dispute led to a shooting.", "crime or a private feud"),
        ("A bomb went off in the bazaar.", None),
    ],
)
def test_accident_and_crime_are_told_apart_from_conflict(text, wanted):
    rule = find_accident(fold_sentence(parse(text).sentences[0]), pipeline()._extractor.lexicon.events)
    assert (rule.says if rule else None) == wanted
