"""To which happening a figure goes whose own sentence tells of none. Articles of Saturday 28 February 2026."""

import pytest

from tests.reading import read_records, show_claims

TOLD_BY_ANOTHER_SENTENCE = {
    "the one told next": (
        "Nine pupils perished in Gurbuz on Thursday, officials said.\n\n"
        "Pakistani aircraft bombed their school in Gurbuz on Thursday."
    ),
    "the only one told, paragraphs above": (
        "A car bomb went off in Herat on Thursday.\n\nThe shops closed at noon.\n\nTrade has suffered for months.\n\n"
        "Nine people died, a surgeon said."
    ),
    "one after which some died on another day": (
        "A car bomb went off in Herat on Thursday.\n\nTwo of the injured died on Friday, taking the toll to nine."
    ),
}


@pytest.mark.parametrize("text", TOLD_BY_ANOTHER_SENTENCE.values(), ids=TOLD_BY_ANOTHER_SENTENCE)
def test_figure_goes_to(text):
    (record,) = read_records(text)
    assert ["killed 9" in claim for claim in show_claims(record)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Nine pilgrims drowned and died in Multan on Thursday.\n\nPakistani aircraft bombed Khost on Friday.",
        "A car bomb went off in Herat on Thursday.\n\nIn Kandahar nine people died of cholera on Monday.",
        "A car bomb went off in Herat on Thursday.\n\nNine people died in such blasts in the past six months.",
        "A car bomb went off in Herat on Thursday.\n\nNine people have died in such attacks since January.",
        "A car bomb went off in Herat on Thursday.\n\nThe mission recorded 9 people killed between May and July.",
        "A mortar attack hit Herat on Thursday.\n\nSince January, nine people have died in attacks.",
        "Bombs went off in Herat on Thursday.\n\nGunmen shot at a bus in Kunduz on Friday.\n\nRain fell.\n\n"
        "Shops closed.\n\nNine people died, a surgeon said.",
    ],
    ids=[
        "elsewhere before",
        "elsewhere behind",
        "a sum of months",
        "a sum since January",
        "a sum between two months",
        "a sum of attacks",
        "one of two",
    ],
)
def test_figure_stays_away_from_what_it_may_not_speak_of(text):
    assert [claim for record in read_records(text) for claim in show_claims(record) if "killed 9" in claim] == []


REVIEWS = {
    "a year so far": "The police have lost 93 men so far this year, and 160 were hurt.",
    "a month of two sides": "Taken together, militants and troops took 325 lives in January. The injured rose to 99.",
    "losses compared": "January was the bloodiest month in years. Combined losses were 640 dead, 71pc more than the "
    "380 outlaws eliminated. The total number of injured rose to 261.",
    "a report": "In a monthly report, a think tank counted 212 dead. Another 90 people were wounded. Troops killed 120 "
    "militants in the same period.",
    "a long war": "In 2025, 700 men laid down their lives in the war on terror. He added that 900 raiders were sent "
    "to hell.",
    "shares": "Helmand accounted for 43 per cent of the casualties, with 120 deaths. The north suffered 95 injuries.",
    "an average": "On average, nine people were killed each week.",
    "months": "A study said that 284 men lost their lives from April to June. Of these, 90 were killed by mines.",
}
OF_THE_NEWS = {
    "the worst of a decade": ("It was the deadliest attack in the city in a decade, and nine were killed.", 9),
    "a speaker who studies": ("A think tank said that nine people were killed in the blast.", 9),
    "after another sentence of a day": ("Nine people were killed on the spot, the police said.", 9),
}


@pytest.mark.parametrize("text", REVIEWS.values(), ids=REVIEWS)
def test_review_of_a_long_time_counts_the_victims_of_no_happening(text):
    (record,) = read_records(f"A car bomb went off in Herat on Thursday.\n\n{text}")
    assert show_claims(record) == []


@pytest.mark.parametrize(("text", "killed"), OF_THE_NEWS.values(), ids=OF_THE_NEWS)
def test_what_is_no_review_counts_those_of_the_news(text, killed):
    (record,) = read_records(f"A car bomb went off in Herat on Thursday.\n\n{text}")
    assert [claim["low"] for claim in record["claims"]] == [killed]


def test_sum_of_a_week_is_no_figure_of_one_day():
    records = read_records(
        "A car bomb went off in Herat on Thursday.\n\n"
        "The mission said the violence of the past week had killed 9 people."
    )
    assert [show_claims(record) for record in records if record["event_type"] == "bombing"] == [[]]


def test_figure_inside_a_longer_quotation_is_the_speakers():
    (record,) = read_records(
        "Governor Latif Zadran said: “A mine went off in Herat on Thursday. Nine men died there. It was a black day.”"
    )
    assert [claim["claimant"] for claim in record["claims"]] == ["Governor Latif Zadran"]


def test_figure_in_the_articles_own_voice_is_dropped_where_somebody_is_quoted_with_it():
    (record,) = read_records(
        "A car bomb killed nine men in Herat on Thursday.\n\nThe blast killed nine men, a surgeon said."
    )
    assert [claim["claimant"] for claim in record["claims"]] == ["surgeon"]
