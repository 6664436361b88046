"""Whatever a text holds, every mention lies inside its sentence, in order, and nothing crashes or hangs."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.extraction.actors import find_actors
from geo.extraction.attributions import find_attributions
from geo.extraction.counts import find_counts
from geo.extraction.events import find_events
from geo.extraction.operations import find_operations
from geo.extraction.plain import fold_sentence, fold_sentences
from tests.reading import find, parse, pipeline

WORDS = (
    "killed|wounded|at least|70|more than|dozens|of|scores|two|soldiers|civilians|were|was|and|,|including|six|them|.|"
    "\"|“|”|'|:|;|(|)|-|–|Pakistan|Kabul|TTP|Mr|Khan|the|The|official|said|claimed|denied|according to|it|he|saying|In|"
    "response|attack|strikes|bombed|Operation|Silver Dawn|Righteous Fury|1,000|99999999999999|2m|between|one hundred|"
    "no one|dead|toll|rose|2025|who|\u00ad|mili\u00adtants|\u00a0|\n\n|İ|ß|ǅ|\ud7ff|𐍈|٣|²|X.|U.S.|warned of|any|if|not"
)
LONG = {
    "a paragraph without a full stop": "the men walked to the town and the army fired at them while ",
    "commas": ", ",
    "one letter": "a",
    "nested quotation marks": "“\"'",
    "numbers": "7 ",
    "groups of digits": ",000",
    "people": "two soldiers and ",
    "verbs of saying": "said ",
    "names of operations": "Operation Aaa ",
    "soft hyphens": "\u00ada",
    "words for happenings": "attack ",
}


def check(mentions):
    for kind in (mentions.actors, mentions.counts, mentions.events, mentions.attributions, mentions.excluded):
        for mention in kind:
            assert mention.sentence.start <= mention.start < mention.end <= mention.sentence.end
        assert all(before.start <= after.start for before, after in pairwise(kind))
    for kind in (mentions.actors, mentions.events):
        assert all(before.end <= after.start for before, after in pairwise(kind))
    for count in mentions.counts:
        assert count.count.low is None or 0 <= count.count.low <= (count.count.high or count.count.low)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_unicode_text_is_read_without_harm(text):
    check(find("Then " + text))


@settings(max_examples=250, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split("|")), max_size=40), st.sampled_from([" ", "", "  "]))
def test_any_row_of_the_finders_own_words_is_read_without_harm(words, gap):
    check(find("Then " + gap.join(words)))


@given(st.text(alphabet="ab \u00ad\u200b\n“’–İ", min_size=1, max_size=40), st.data())
@settings(max_examples=150, deadline=None)
def test_folded_sentence_leads_back_to_the_characters_of_the_article(text, data):
    for sentence in parse("Then " + text).sentences:
        plain = fold_sentence(sentence)
        if not plain.text:  # nothing but soft hyphens
            continue
        start = data.draw(st.integers(0, len(plain.text) - 1))
        end = data.draw(st.integers(start + 1, len(plain.text)))
        first, last = plain.locate(start, end)
        assert sentence.start <= first < last <= sentence.end
        assert plain.index(first) == start


@pytest.mark.parametrize("piece", LONG.values(), ids=LONG.keys())
def test_long_text_of_one_piece_over_and_over_is_read(piece):
    sentences = fold_sentences(parse("Then " + piece * (30_000 // len(piece))).sentences)
    lexicon = pipeline()._extractor.lexicon
    actors = find_actors(sentences, lexicon.actors)
    events, excluded = find_events(sentences, lexicon.events)
    assert find_counts(sentences, lexicon.counts) is not None
    assert find_attributions(sentences, actors, lexicon.reporting, lexicon.actors) is not None
    assert find_operations(sentences, events, excluded, lexicon.operations) is not None
