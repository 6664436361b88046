"""Dates in sentences of general newswire and of this conflict, beyond the rules' own examples."""

from pathlib import Path

import pytest

from tests.extraction.date_corpus import Sample, is_right, measure, read_samples, show
from tests.extraction.test_dates_rules import find, read, read_times

DEVELOPED_ON = Path(__file__).with_name("dates-newswire.txt")
HELD_BACK = Path(__file__).with_name("dates-newswire-heldback.txt")
LATER = Path(__file__).with_name("dates-newswire-later.txt")

NO_DATES = [
    "The Sunday Times and the Friday Times were quoted.",
    "A three-day visit and a 24-hour ban followed a 20-day closure, the worst in four months.",
    "The second man, aged 24, may march on the capital.",
    "Theresa May spoke.",
    "About 2021 people and 172,000 goats were counted; 2000 soldiers stood by.",
    "It began around 9:50pm local time (10:20 PKT).",
    "For decades, and in recent years above all, they have lived there; now they currently wait.",
    "The N-70 highway, room 2014 and Resolution 1988.",
    "Copyright © 2025. All rights reserved.",
    "See www.example.com/2025/10/15/report and https://example.com/a-2025-10-15.mp4 for more.",
]


def spell_out(text: str, published: str | None) -> list[str]:
    return [f"{m.text} = {show(m)}" for m in read(text, published)]


@pytest.mark.parametrize("sample", read_samples(DEVELOPED_ON), ids=lambda sample: sample.text[:40])
def test_sentence_gives_its_times(sample: Sample) -> None:
    times = read_times(sample.text, sample.published)
    assert [time.text for time in times] == [expected.words for expected in sample.expected]
    wrong = [
        (time.text, show(time), expected.value)
        for time, expected in zip(times, sample.expected, strict=True)
        if expected.value != "*" and not is_right(expected.value, time)
    ]
    assert wrong == []


@pytest.mark.parametrize("corpus", [HELD_BACK, LATER], ids=lambda corpus: corpus.stem)
def test_sentences_not_developed_on_are_read_nearly_as_well(corpus: Path) -> None:
    score, wrong = measure(read_samples(corpus))
    assert score.f1 >= 0.92 and score.value_f1 >= 0.92, "\n".join(wrong)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert spell_out(text, "2025-10-15") == []


def test_without_a_day_of_publication_only_absolute_dates_have_values() -> None:
    assert spell_out("It fell on Thursday, two days after March 3, 2025.", None) == [
        "Thursday = ?",
        "March 3, 2025 = 2025-03-03/2025-03-04 day",
    ]
    (weekday, _) = read("It fell on Thursday, two days after March 3, 2025.", None)
    assert "does not say when it was published" in weekday.reason


def test_closing_line_tells_the_day_of_publication_where_the_header_does_not() -> None:
    found = read("Shells fell on Saturday.\n\nPublished in The Daily, November 2nd, 2025", None)
    assert [(m.role, show(m)) for m in found] == [
        ("at", "2025-11-01/2025-11-02 day"),
        ("published", "2025-11-02/2025-11-03 day"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Shells fell on Monday.", "at"),
        ("The road has been closed since Monday.", "since"),
        ("They were told to leave by Monday.", "until"),
        ("The road will reopen on Friday.", "future"),
        ("Nine died, the army said on Monday.", "said"),
        ("Nine died, the army said in a statement on Monday.", "said"),
        ("Nine died, a spokesman told Reuters on Monday.", "said"),
        ("KABUL, Oct 13: Nine died.", "published"),
        ("Published in The Daily, October 14th, 2025", "published"),
    ],
)
def test_role_tells_what_a_date_dates(text: str, role: str) -> None:
    assert [m.role for m in read(text, "2025-10-15")] == [role]


@pytest.mark.parametrize(
    "order",
    [
        (
            "Shells fell on Nangarhar on 9 October.",
            "In March 2024 a school burnt in Herat.",
            "Envoys meet next Tuesday.",
        ),
        (
            "Envoys meet next Tuesday.",
            "In March 2024 a school burnt in Herat.",
            "Shells fell on Nangarhar on 9 October.",
        ),
        (
            "In March 2024 a school burnt in Herat.",
            "Envoys meet next Tuesday.",
            "Shells fell on Nangarhar on 9 October.",
        ),
    ],
)
def test_same_facts_in_another_order_have_the_same_dates(order: tuple[str, ...]) -> None:
    assert sorted(spell_out(" ".join(order), "2025-10-15")) == [
        "9 October = 2025-10-09/2025-10-10 day",
        "March 2024 = 2024-03-01/2024-04-01 month",
        "next Tuesday = 2025-10-21/2025-10-22 day",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A bomber struck on Thursday.",
        "On Thursday a bomber struck.",
        "Thursday's bombing shook the town.",
        "The bombing, on Thursday evening, shook the town.",
        "The bombing on Oct. 9 shook the town.",
        "A bomber struck on 9 October 2025.",
        "A bomber struck six days ago.",
        "A bomber struck on Thursday last week.",
        "The truce was of Oct 8. A bomber struck the following day.",
        "The truce was of Oct 10. A bomber had struck a day earlier.",
        "The truce was of Oct 10. A bomber had struck the previous evening.",
    ],
)
def test_same_day_in_other_words_is_the_same_day(text: str) -> None:
    *_, last = read(text, "2025-10-15")
    assert last.value and (last.value.start.isoformat(), last.value.precision) == ("2025-10-09", "day")


def test_durations_and_what_comes_back_are_told_apart_from_dates() -> None:
    times = find("For two weeks it has been shelled daily; now it is quiet.", "2025-10-15")
    assert [period.value for period in times.periods] == ["P2W", "every P1D", "PRESENT"]
    assert times.dates == ()
