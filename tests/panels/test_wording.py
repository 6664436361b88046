from datetime import date

import pytest

from geo.panels.wording import count_in_words, dates_in_words, place_in_words, window_in_words


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2026-02-21", "2026-02-22", "day", "21 February 2026"),
        ("2026-02-21", "2026-02-23", "day", "21 to 22 February 2026"),
        ("2026-02-27", "2026-03-02", "day", "27 February to 1 March 2026"),
        ("2025-12-31", "2026-01-02", "day", "31 December 2025 to 1 January 2026"),
        ("2026-02-16", "2026-02-23", "week", "between 16 and 22 February 2026"),
        ("2025-10-01", "2025-11-01", "month", "in October 2025"),
        ("2025-10-01", "2026-01-01", "month", "between October and December 2025"),
        ("2025-11-01", "2026-02-01", "month", "between November 2025 and January 2026"),
        ("2025-10-01", "2025-10-11", "month", "between 1 and 10 October 2025"),
        ("2025-01-01", "2026-01-01", "year", "in 2025"),
        ("2021-01-01", "2026-01-01", "year", "between 2021 and 2025"),
        ("2025-01-01", "2025-07-01", "year", "between January and June 2025"),
    ],
)
def test_dates_say_no_more_than_their_precision(start, end, precision, words):
    assert dates_in_words(date.fromisoformat(start), date.fromisoformat(end), precision) == words


def test_a_missing_date_is_said_and_a_dispute_is_said():
    assert dates_in_words(None, None, None) == "no date given"
    words = dates_in_words(date(2026, 2, 21), date(2026, 2, 23), "day", disputed=True)
    assert words == "21 to 22 February 2026; reports disagree on the day"


@pytest.mark.parametrize(
    ("low", "high", "quoted", "words"),
    [
        (None, None, "several people died", "not given"),
        (32, 32, "", "32"),
        (0, 0, "no one was hurt", "none"),
        (1270, 1270, "", "1,270"),
        (270, None, "killing more than 270 fighters", "more than 270"),
        (1200, None, "over 1,200 families", "over 1,200"),
        (70, None, "At least 70 militants", "at least 70"),
        (70, None, "at least seventy", "70 or more"),
        (70, None, "at least 700 of them, and 70 wounded", "70 or more"),
        (24, None, "dozens were wounded", "dozens (24 or more)"),
        (24, None, "dozens fled, 24 were wounded", "24 or more"),
        (None, 40, "", "up to 40"),
        (30, 40, "", "30 to 40"),
    ],
)
def test_a_figure_is_told_in_the_manner_of_the_report(low, high, quoted, words):
    assert count_in_words(low, high, quoted) == words


def test_a_coarse_place_says_so_and_a_precise_one_does_not():
    assert place_in_words("Nangarhar", "admin1") == "Nangarhar — province only"
    assert place_in_words("Kabul", "settlement") == "Kabul"


def test_a_window_names_its_last_day_not_the_day_after():
    assert window_in_words(date(2026, 2, 1), date(2026, 3, 1)) == "1 to 28 February 2026"
