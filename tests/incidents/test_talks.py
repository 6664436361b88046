"""Talks and truces: who met, on which days, and where, and what is no talks of the two sides.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents

TOLD = {
    "a jirga that met commanders": (
        "A jirga of Mehsud elders met militant commanders in Makeen on Thursday and asked them to leave the villages.",
        ["talks 2026-02-26 @ Makeen admin2"],
    ),
    "held in a third country, of which no town is named": (
        "Talks between Pakistan and Afghanistan were held in Turkey on Thursday, officials said.",
        ["talks 2026-02-26 @ Turkey country"],
    ),
    "mediated by a third country that is no place": (
        "Pakistan and Afghanistan held talks mediated by Qatar on Thursday.",
        ["talks 2026-02-26 @ Afghanistan country + Pakistan country"],
    ),
    "a jirga held with officers": (
        "Tribal elders held a jirga with the commander of the local brigade in Miramshah on Thursday.",
        ["talks 2026-02-26 @ Miranshah settlement"],
    ),
    "a sitting": (
        "The final sitting of the jirga took place at Torkham on Tuesday, where both sides agreed to reopen the gate.",
        ["talks 2026-02-24 @ Torkham settlement"],
    ),
    "a meeting of elders and militants": (
        "A third meeting between elders of Bajaur and TTP commanders ended inconclusively on Thursday.",
        ["talks 2026-02-26 @ Bajaur admin2"],
    ),
    "sittings of which only the first is called so": (
        "KHAR: A jirga met the militants in Mamond on Thursday.\n\n"
        "The first round was held on Sunday and the second on Tuesday.",
        [
            "talks 2026-02-26 @ Mamond admin2",
            "talks 2026-02-22 @ Khyber Pakhtunkhwa admin1",
            "talks 2026-02-24 @ Khyber Pakhtunkhwa admin1",
        ],
    ),
    "a flag meeting held at a crossing": (
        "A flag meeting of the border forces was held at Chaman on Thursday.",
        ["talks 2026-02-26 @ Chaman settlement"],
    ),
    "commanders at a gate": (
        "Border commanders of the two countries met at the Kharlachi gate on Thursday to calm the tension.",
        ["talks 2026-02-26 @ Kharlachi settlement"],
    ),
    "a minister who met an acting minister": (
        "Dar met acting foreign minister Amir Khan Muttaqi in Kabul on Thursday, and both praised the crossings.",
        ["talks 2026-02-26 @ Kabul settlement"],
    ),
    "a counterpart": (
        "Pakistan's interior minister held a meeting with his Afghan counterpart in Kabul on Thursday.",
        ["talks 2026-02-26 @ Kabul settlement"],
    ),
    "in the course of a visit": (
        "Pakistan's Foreign Minister Ishaq Dar arrived in Kabul on Thursday at the head of a delegation.\n\n"
        "He later held delegation-level talks with acting foreign minister Amir Khan Muttaqi.",
        ["talks 2026-02-26 @ Kabul settlement"],
    ),
    "a round of a mechanism": (
        "Pakistan and Afghanistan on Wednesday held the first round of their joint coordination mechanism in Kabul.",
        ["talks 2026-02-25 @ Kabul settlement"],
    ),
    "a commission": (
        "The Joint Coordination Committee of Pakistan and Afghanistan met in Kabul on Thursday.",
        ["talks 2026-02-26 @ Kabul settlement"],
    ),
    "a contact group": (
        "A regional contact group on Afghanistan met in Tehran on Thursday to discuss the fighting with Pakistan.",
        ["talks 2026-02-26 @ Tehran settlement"],
    ),
    "three countries": (
        "In January, the two countries decided to reopen their missions after a trilateral meeting in Urumqi.",
        ["talks 2026-01 @ Urumqi settlement"],
    ),
    "a meeting whose day is set": (
        "A principal-level meeting will be held in Istanbul on March 6, the two countries said in a joint statement.",
        ["talks 2026-03-06 @ Istanbul settlement"],
    ),
    "who will meet again": (
        "Pakistan and Afghanistan will meet again in Doha on March 6, mediators said.",
        ["talks 2026-03-06 @ Doha settlement"],
    ),
    "meetings on days far from each other": (
        "Meetings in Istanbul on January 5-8 and January 20-21 between Pakistan and Afghanistan ended without a deal.",
        ["talks 2026-01-05..2026-01-08 @ Istanbul settlement", "talks 2026-01-20..2026-01-21 @ Istanbul settlement"],
    ),
    "two rounds, each with its day and place": (
        "Two rounds of talks, in Doha on January 10 and in Istanbul on January 25, brought no agreement.",
        ["talks 2026-01-10 @ Doha settlement", "talks 2026-01-25 @ Istanbul settlement"],
    ),
    "two days of one meeting": (
        "Negotiators met in Doha on Wednesday and Thursday.",
        ["talks 2026-02-25..2026-02-26 @ Doha settlement"],
    ),
    "one round by its last day and its first": (
        "The third round of talks in Istanbul ended on Thursday. The talks, which began on February 21, were cordial.",
        ["talks 2026-02-21..2026-02-26 @ Istanbul settlement"],
    ),
    "one round by its first day and its last": (
        "Talks began in Istanbul on Monday.\n\nA plan was tabled.\n\nThe talks ended on Thursday without a deal.",
        ["talks 2026-02-23..2026-02-26 @ Istanbul settlement"],
    ),
    "a round of so many days": (
        "Four-day talks between Pakistan and Afghanistan ended in Istanbul on Thursday without a deal.",
        ["talks 2026-02-23..2026-02-26 @ Istanbul settlement"],
    ),
    "the day of a round": (
        "Talks between Pakistan and Afghanistan entered their second day in Doha on Thursday.",
        ["talks 2026-02-25..2026-02-26 @ Doha settlement"],
    ),
    "a truce after days of talks": (
        "After six days of talks in Istanbul the two sides agreed on Thursday to extend the ceasefire.",
        ["talks 2026-02-21..2026-02-26 @ Istanbul settlement", "ceasefire 2026-02-26 @ Istanbul settlement"],
    ),
    "the capital of who speaks of them": (
        "The third round of talks between Pakistan and Afghanistan began in Istanbul on Wednesday.\n\n"
        "In Kabul, spokesman Zabihullah Mujahid said that the talks had not reached an agreement.",
        ["talks 2026-02-25 @ Istanbul settlement"],
    ),
    "a dateline abroad": (
        "ISTANBUL: Negotiators of Pakistan and Afghanistan held talks on Thursday.",
        ["talks 2026-02-26 @ Istanbul settlement"],
    ),
    "the news after a look back": (
        "Pakistan and Afghanistan held talks in Kabul on Thursday.\n\nIn May, they had held talks in Doha.\n\n"
        "The talks were described as cordial in Istanbul.",
        ["talks 2026-02-26 @ Kabul settlement", "talks 2025-05 @ Doha settlement"],
    ),
    "a truce and the rounds after it": (
        "A truce was brokered in Doha on January 19 but talks in Istanbul on February 5 ended without a deal.",
        ["ceasefire 2026-01-19 @ Doha settlement", "talks 2026-02-05 @ Istanbul settlement"],
    ),
    "a truce told twice": (
        "Pakistan and the Afghan Taliban have agreed to extend their ceasefire, Turkey said.\n\n"
        "In a joint statement issued in Ankara on Thursday night, both agreed on a continuation of the ceasefire.",
        ["ceasefire 2026-02-26 @ Afghanistan country + Pakistan country"],
    ),
    "a truce of states in a report of one province": (
        "LANDIKOTAL: Afghan and Pakistani forces agreed to a ceasefire on Thursday.\n\nIn Peshawar shops reopened.",
        ["ceasefire 2026-02-26 @ Afghanistan country + Pakistan country"],
    ),
    "where residents say that it holds": (
        "Pakistan and Afghanistan agreed to a ceasefire on Thursday.\n\nIn Spin Boldak, residents said the truce held.",
        ["ceasefire 2026-02-26 @ Afghanistan country + Pakistan country"],
    ),
    "the round before": (
        "Talks began in Istanbul on Wednesday weeks after the first round in Doha, where a truce was signed on Jan 19.",
        [
            "talks 2026-02-25 @ Istanbul settlement",
            "talks 2026-01-14..2026-02-18 @ Doha settlement",
            "ceasefire 2026-01-19 @ Doha settlement",
        ],
    ),
    "a day of talks that goes on from others": (
        "Negotiators from Afghanistan and Pakistan met for a third day in Istanbul on Thursday.",
        ["talks 2026-02-24..2026-02-26 @ Istanbul settlement"],
    ),
    "a truce until talks": (
        "The ceasefire between Pakistan and Afghanistan was extended on Thursday until the end of talks in Doha.",
        ["ceasefire 2026-02-26 @ Afghanistan country + Pakistan country"],
    ),
    "fire that is held": (
        "Security forces and militants in Tirah agreed on Wednesday to hold fire until March 15, elders said.",
        ["ceasefire 2026-02-25 @ Tirah admin2"],
    ),
    "an ultimatum": (
        "Pakistan gave Kabul a 48-hour ultimatum on Thursday to hand over the men.",
        ["statement 2026-02-26 @ Pakistan country"],
    ),
}
NOTHING = {
    "a third minister": "India's foreign secretary met acting foreign minister Muttaqi in Delhi on Friday.",
    "talks with a third country": "Pakistan and Uzbekistan held delegation-level talks in Tashkent on Thursday.",
    "an envoy of the world": "The UN envoy met the Afghan acting foreign minister in Kabul on Thursday.",
    "trade": "The Afghan trade minister met his Pakistani counterpart in Islamabad on Thursday to discuss exports.",
    "parties": "The PTI and the government held talks in Lahore on Thursday about the election.",
    "a union": "Talks between the government and the teachers' union ended in Peshawar on Thursday.",
    "a game": "The two sides will meet again in Sharjah on Sunday in the final of the cricket tournament.",
    "a jirga that demands": "A jirga in Mingora on Thursday demanded better roads.",
    "a jirga with traders": "The jirga of traders met the commissioner in Quetta on Thursday over taxes.",
    "elders and a minister of health": "Elders in Swat met the health minister on Thursday.",
    "a committee of the house": "The Senate committee held its second session on Thursday in Islamabad.",
    "a hearing": "The high court held its second hearing in Islamabad on Thursday.",
    "a call by telephone": "Dar spoke to Muttaqi by telephone on Thursday.",
    "a visit to come": "The foreign minister will visit Kabul on March 5.",
    "talks that may come": "Talks could resume in Istanbul on March 6.",
    "talks that are denied": "Kabul denied on Thursday that it had held talks with Pakistan in Riyadh.",
    "a remark": "The spokesman said on Thursday that Pakistan would defend its soil.",
    "an appeal for money": "The agency made an urgent appeal for funds for both countries on Thursday.",
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_talks_and_truces(text, lines):
    assert list_incidents(text) == lines


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_no_talks_of_the_two_sides(text):
    assert list_incidents(text) == []
