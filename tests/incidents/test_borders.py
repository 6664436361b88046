"""Closed crossings and people who are sent, or have to go, back across the border.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents, read_records

TOLD = {
    "those who left through a crossing": (
        "As many as 6,210 Afghans left through Torkham on Thursday, the home department said.",
        ["deportation 2026-02-26 @ Torkham settlement"],
    ),
    "those who crossed over": (
        "Around 4,500 Afghans crossed over at Torkham on Thursday, officials said.",
        ["deportation 2026-02-26 @ Torkham settlement"],
    ),
    "a period, a day of it, and all since the beginning": (
        "PESHAWAR: A total of 31,004 Afghans left through Torkham, Dorah and Kharlachi between Feb 10 and 25, "
        "including 20,113 holders of cards.\n\n"
        "On Thursday alone, 2,318 individuals, including 140 deportees, were sent to Afghanistan via Torkham.\n\n"
        "An official said that 640 of them had been brought from Sindh under escort.\n\n"
        "The number of Afghans repatriated from the province since the start of the drive in September 2023 has "
        "reached 702,118, of whom 15,004 were deported.",
        [
            "deportation 2026-02-10..2026-02-25 @ Torkham settlement + Kharlachi settlement",
            "deportation 2026-02-26 @ Torkham settlement",
            "deportation 2023-09..2026-02 @ Khyber Pakhtunkhwa admin1",
        ],
    ),
    "one week, and those of it who were deported": (
        "Some 38,400 Afghan nationals returned to their country from Pakistan in the week ending Feb 21, an agency "
        "said.\n\nOf the 38,400 people who crossed the border from Feb 15 to 21, about 5,300 were deported.",
        ["deportation 2026-02-15..2026-02-21 @ Pakistan country"],
    ),
    "since a day on which a drive began again": (
        "She is among more than 120,000 Afghans who have left Pakistan since January 5, when Islamabad resumed its "
        "drive. Almost 21,000 of them were deported, the agency said.",
        ["deportation 2026-01-05..2026-02-28 @ Pakistan country"],
    ),
    "a day, and the sum with it": (
        "Another 1,120 families returned home via Kharlachi on Thursday, taking the total number of returnees to "
        "84,000 since the start of the month.",
        ["deportation 2026-02-26 @ Kharlachi settlement"],
    ),
    "two crossings with a figure each": (
        "Officials said that 8,112 people were sent to Afghanistan through Torkham on Thursday, while 2,040 crossed "
        "through Chaman the same day.",
        ["deportation 2026-02-26 @ Torkham settlement", "deportation 2026-02-26 @ Chaman settlement"],
    ),
    "trade resumed after days": (
        "Trade at the Torkham crossing resumed on Thursday after remaining suspended for eight days, officials said.",
        ["border_closure 2026-02-18..2026-02-26 @ Torkham settlement"],
    ),
    "opened after days": (
        "The Kharlachi crossing reopened on Thursday after 20 days, an official said.",
        ["border_closure 2026-02-06..2026-02-26 @ Kharlachi settlement"],
    ),
    "the fifth day": (
        "The Kharlachi border remained shut for the fifth consecutive day on Thursday.",
        ["border_closure 2026-02-22..2026-02-26 @ Kharlachi settlement"],
    ),
    "shut on a day and opened on another": (
        "Torkham, which had been shut on February 4, was reopened on Thursday, officials said.",
        ["border_closure 2026-02-04..2026-02-26 @ Torkham settlement"],
    ),
    "opened for a few only": (
        "The Torkham border, closed on February 4, was reopened on Thursday for returning refugees only, and trade "
        "has not resumed.",
        ["border_closure 2026-02-04..2026-02-28 @ Torkham settlement"],
    ),
    "one closure told many times": (
        "Traders said that not a single truck had crossed the Friendship Gate since February 12.\n\n"
        '"There is no trade at Torkham, there is no trade at Kharlachi. All of it has been shut since February 12," '
        "the head of the chamber said.\n\nThe gate was being opened only for Afghans going back to their country.",
        [
            "border_closure 2026-02-12..2026-02-28 @ Friendship Gate settlement + Torkham settlement + "
            "Kharlachi settlement"
        ],
    ),
    "a protest against a closure": (
        "Drivers staged a sit-in in Jamrud on Thursday against the continued closure of Torkham border.\n\n"
        "They said that the border had been shut for trade since Feb 12.",
        ["border_closure 2026-02-12..2026-02-28 @ Torkham settlement"],
    ),
    "trade that somebody in a town speaks of": (
        "There has been no movement of goods across the border since February 12, a trader said in Peshawar.",
        ["border_closure 2026-02-12..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "people who have come back": (
        "About 3,100 Afghan families have come back from Pakistan through the Spin Boldak crossing over the past week.",
        ["deportation 2026-02-21..2026-02-28 @ Spin Boldak settlement"],
    ),
    "people who come back every day": (
        "By a count of the port, up to 2,500 Afghans are making their way home every day through the Islam Qala gate.",
        ["deportation 2026-02-27..2026-02-28 @ Islam Qala settlement"],
    ),
    "people who have come back of late, at the crossing just named": (
        "She stood for hours at the Torkham border crossing. She is among the tens of thousands of Afghans who have "
        "come back across the border in recent days.",
        ["deportation 2026-02-27..2026-02-28 @ Torkham settlement"],
    ),
    "the day from which people are to be sent back": (
        "Starting from April 1, police in Pakistan will begin a countrywide drive to detain and expel Afghans.",
        ["deportation 2026-04-01 @ Pakistan country"],
    ),
    "a border, in a call to open one crossing": (
        "TANK: Traders urged the government to reopen the Angoor Adda crossing. They said that the border had remained "
        "closed for the past 20 days.",
        ["border_closure 2026-02-08..2026-02-27 @ Angur Ada admin2"],
    ),
    "traffic that stays suspended": (
        "Traffic through Torkham remained suspended for the tenth day on Thursday.",
        ["border_closure 2026-02-17..2026-02-26 @ Torkham settlement"],
    ),
    "people handed over at a crossing": (
        "The embassy said that 200 Afghans were freed from jails and handed over at Spin Boldak on Thursday.",
        ["deportation 2026-02-26 @ Spin Boldak settlement"],
    ),
}
NOTHING = {
    "a plan": "The government will send back all Afghans by the end of the year, the minister said on Thursday.",
    "Pakistanis who came home": "More than 2,000 Pakistanis returned home through Torkham on Thursday.",
    "those displaced at home": "Some 400 families displaced from Tirah went back to their homes on Thursday.",
    "a trip": "Some 300 Afghans left the camp for a wedding in Kabul on Thursday.",
    "shops that are shut": "Traders went on strike in Quetta. Everything has been shut since Thursday, a grocer said.",
    "schools near a border": "The administration closed all schools near the Torkham border on Thursday.",
    "a road": "The authorities shut the highway to Torkham on Thursday because of a landslide.",
    "talks on opening it": "The two sides discussed the reopening of the border on Thursday.",
    "people who come to a park": "Every day 400 families come to the park in Lahore.",
    "a drive to come, for trees": "Starting from April 1, police in Pakistan will begin a drive to plant trees.",
    "soldiers handed over": "The three captured soldiers were handed over at Torkham on Thursday.",
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_border_report_tells_of(text, lines):
    assert list_incidents(text) == lines


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_border_report_tells_of_nothing(text):
    assert list_incidents(text) == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Some 4,500 Afghans crossed over at Torkham on Thursday.", 4500),
        ("More than 1,120 families went back to Afghanistan through Chaman on Thursday.", 1120),
        ("Some 900 Afghans have left Pakistan since January 5.", 900),
    ],
)
def test_those_who_had_to_go_are_displaced(text, low):
    (record,) = read_records(text)
    assert [(claim["outcome"], claim["low"]) for claim in record["claims"]] == [("displaced", low)]


def test_militants_who_crossed_over_are_not_displaced():
    (record,) = read_records("Militants who had crossed over from Khost killed two soldiers in Bajaur on Thursday.")
    assert [claim["outcome"] for claim in record["claims"]] == ["killed"]
