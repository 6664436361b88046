"""Whoever merges is offered what may be the same happening, the likeliest first."""

from geo.journal.similar import find_similar
from tests.tables import quote, rows, table

ONE = quote("Jets bombed camps") | {"published": "2026-02-23"}
OTHER = {"article": "other.txt", "start": 0, "end": 4, "text": "Jets", "published": None}


def build():
    return table(
        rows("raid", "airstrike", "2026-02-21", "Kabul", reports=[ONE]),
        rows("far", "airstrike", "2025-01-01", "Kabul", reports=[OTHER]),
        rows("elsewhere", "talks", "2026-02-21", "Islamabad", reports=[OTHER]),
        rows("twin", "airstrike", "2026-02-22", "Kabul", reports=[OTHER]),
        rows("beside", "talks", None, reports=[ONE]),
        rows("gone", "airstrike", "2026-02-21", "Kabul", reports=[ONE], review_state="rejected"),
        rows("two places", "shelling", "2026-02-20", "Kabul", "Nangarhar", reports=[OTHER]),
    )


def test_the_likeliest_comes_first_and_what_shares_nothing_is_not_offered():
    assert find_similar(build(), "raid") == ["twin", "two places", "beside"]


def test_what_has_no_day_is_like_what_its_own_article_tells():
    assert find_similar(build(), "beside") == ["raid"]


def test_what_is_not_in_the_table_is_like_nothing():
    assert find_similar(build(), "nobody") == []


def test_no_more_are_offered_than_asked_for():
    assert find_similar(build(), "raid", limit=1) == ["twin"]
