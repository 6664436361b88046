"""Articles that come, change and go one after the other give the same incidents as all that are left at once."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.linking_cost import invent_told
from geo.geocoding.gazetteer import read_gazetteer
from geo.incidents import linking_memory
from geo.incidents.blocks import find_candidates, find_candidates_of
from geo.incidents.linking import link_accounts
from geo.incidents.linking_memory import LinkingMemory

ARTICLES = 60
GAZETTEER = read_gazetteer()


def invent(seed):
    """Invent accounts of happenings that several articles tell; by article."""
    told: dict[str, list] = {}
    for account in invent_told(ARTICLES, GAZETTEER, seed=seed):
        told.setdefault(account.article, []).append(account)
    return told


def in_order(articles, order=0):
    """All accounts of some articles as linking takes them, in an order of several."""
    told = sorted((each for accounts in articles for each in accounts), key=lambda each: each.key)
    if order:
        told.sort(key=lambda each: each.key * order % 101)
    return [replace(each, key=key) for key, each in enumerate(told)]


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 5),
    steps=st.lists(st.tuples(st.sets(st.integers(0, ARTICLES - 1), max_size=ARTICLES), st.integers(0, 3)), max_size=6),
)
def test_any_order_of_coming_and_going_links_the_same_as_all_at_once(seed, steps):
    articles = list(invent(seed).values())
    memory = LinkingMemory()
    for here, order in steps:
        told = in_order((articles[number % len(articles)] for number in sorted(here)), order)
        assert link_accounts(told, memory) == link_accounts(told)


@pytest.mark.parametrize("seed", range(5))
def test_accounts_that_only_come_to_stand_in_another_order_link_the_same_as_all_at_once(seed):
    articles, memory = list(invent(seed).values()), LinkingMemory()
    for order in (0, 1, 2, 3, 0):
        told = in_order(articles, order)
        assert link_accounts(told, memory) == link_accounts(told)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 5), some=st.sets(st.integers(0, ARTICLES)))
def test_candidates_of_some_are_those_of_all_in_which_they_are(seed, some):
    told = in_order(invent(seed).values())
    wanted = {pair for pair in find_candidates(told) if some & set(pair)}
    assert set(find_candidates_of(sorted(some), told)) == wanted


def test_article_that_comes_is_compared_with_what_it_can_meet_and_nothing_else_is(monkeypatch):
    articles = list(invent(1).values())
    memory, compared = LinkingMemory(), []
    link_accounts(in_order(articles[1:]), memory)
    score = linking_memory.score_pair
    monkeypatch.setattr(linking_memory, "score_pair", lambda *pair: compared.append(pair) or score(*pair))
    link_accounts(in_order(articles[1:]), memory)
    assert compared == []
    link_accounts(in_order(articles), memory)
    ours = {each.signature for each in articles[0]}
    assert compared and all({one.signature, other.signature} & ours for one, other in compared)


@pytest.mark.parametrize("seed", range(3))
def test_invented_accounts_are_really_joined(seed):
    told = in_order(invent(seed).values())
    assert len(link_accounts(told)) < len(told) * 0.9
