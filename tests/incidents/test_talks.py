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
    "talks that are set, of a delegation": (
        "A Pakistani delegation led by the army chief will hold talks with Afghan officials in Doha on Tuesday.",
        ["talks 2026-03-03 @ Doha settlement"],
    ),
    "a truce, and the day of the next meeting": (
        "Kabul and Islamabad on Friday agreed to stick to the truce and to meet again in Istanbul on March 6.",
        [
            "ceasefire 2026-02-27 @ Afghanistan country + Pakistan country",
            "talks 2026-03-06 @ Istanbul settlement",
        ],
    ),
    "talks that are due when a truce ends": (
        "Pakistan and Afghanistan on Friday extended the ceasefire until the end of the proposed peace talks in Doha, "
        "due to open on Sunday.",
        [
            "ceasefire 2026-02-27 @ Afghanistan country + Pakistan country",
            "talks 2026-03-01 @ Doha settlement",
        ],
    ),
    "a host and its plan": (
        "Uzbekistan will host a regional conference next month to ease the tension between Pakistan and Afghanistan.",
        ["talks 2026-03 @ Uzbekistan country"],
    ),
    "an arrival to talk": (
        "Pakistan's deputy premier reached Kabul on Friday to hold talks with Afghan leaders on security.",
        ["talks 2026-02-27 @ Kabul settlement"],
    ),
    "a departure told before the day of talks": (
        "The Afghan team left for Istanbul on Thursday, where a third round with Pakistan opens on Sunday.",
        ["talks 2026-03-01 @ Afghanistan country + Pakistan country"],
    ),
    "a flight to negotiate": (
        "KABUL: The acting defence minister flew to Doha on Friday with a delegation to negotiate with Pakistan.",
        ["talks 2026-02-27 @ Doha settlement"],
    ),
    "an envoy who met a minister, as news": (
        "Pakistan's special envoy has met the Taliban's defence minister on a visit to Kabul.",
        ["talks 2026-02-27..2026-02-28 @ Kabul settlement"],
    ),
    "a meeting whose place is told further on": (
        "ISLAMABAD: The foreign minister met Afghan interim prime minister Akhund on Friday.\n\n"
        "Both sides spoke of security.\n\nOn his arrival in Kabul he was met by diplomats.",
        ["talks 2026-02-27 @ Kabul settlement"],
    ),
    "talks of some days that have failed, as news": (
        "Four days of talks between Pakistan and the Afghan Taliban in Antalya have broken down.",
        ["talks 2026-02-25..2026-02-28 @ Antalya settlement"],
    ),
    "a round that is under way": (
        "The defence minister warned the neighbours of war.\n\nHe spoke at a rally in Sialkot.\n\nHe praised troops."
        "\n\nThe second round of talks between Pakistan and Afghanistan is currently under way in Ankara.",
        ["talks 2026-02-27..2026-02-28 @ Ankara settlement"],
    ),
    "a session where talks were told before": (
        "Pakistan agreed to go on with the talks with the Afghan Taliban in Antalya. A meeting of the Pakistani and "
        "Afghan ministers is expected on Sunday.",
        ["talks 2026-03-01 @ Antalya settlement"],
    ),
    "negotiators who parted without a deal": (
        "Negotiators from both sides wrapped up without a deal in Istanbul on Friday.",
        ["talks 2026-02-27 @ Istanbul settlement"],
    ),
    "envoys who sat at one table": (
        "Envoys of Kabul and Islamabad sat across from each other for nine hours in Istanbul on Friday.",
        ["talks 2026-02-27 @ Istanbul settlement"],
    ),
    "a round that negotiators opened after a truce": (
        "Six days after a truce was signed in Doha, the negotiators of both sides opened a second round in Istanbul on "
        "Thursday.",
        ["ceasefire 2026-02-20..2026-02-21 @ Doha settlement", "talks 2026-02-26 @ Istanbul settlement"],
    ),
    "talks that produced a truce, as told on a day": (
        "A ministry in Doha announced on Friday that talks of Pakistan and Afghanistan there had produced an immediate "
        "ceasefire.",
        ["ceasefire 2026-02-27 @ Afghanistan country + Pakistan country"],
    ),
    "elders and commanders who met": (
        "KHAR: Elders of the tribe and local Taliban commanders met for the third time on Friday in Bajaur.",
        ["talks 2026-02-27 @ Bajaur admin2"],
    ),
    "a chair and its plan": (
        "China will chair a meeting of the foreign ministers of China, Pakistan and Afghanistan in Kabul on March 20.",
        ["talks 2026-03-20 @ Kabul settlement"],
    ),
    "a host of officials": (
        "Turkey's intelligence chief hosted Pakistani and Afghan officials in Ankara on Friday.",
        ["talks 2026-02-27 @ Ankara settlement"],
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
    "a meeting that may be": "The foreign ministers of Pakistan and Afghanistan may meet in Doha on Sunday.",
    "thanks for talks": "The prime minister on Thursday thanked the emir of Qatar for the talks.",
    "an envoy for a country who met others": "Pakistan's envoy for Afghanistan met Chinese officials on Friday.",
    "a meeting without a day": "Pakistan and Afghanistan will hold talks in Doha, a minister said on Thursday.",
    "a lender": "Pakistan will hold talks with the IMF in Washington on Sunday.",
    "a meeting about trade": "Pakistan's envoy met the Afghan commerce minister in Kabul on Friday about customs.",
    "talks called off": "Pakistan and Afghanistan were to hold talks in Doha on Friday, but these were called off.",
    "a hotline of officers": "Directors general of military operations in both states have a hotline since Friday.",
    "an appeal for money": "The agency made an urgent appeal for funds for both countries on Thursday.",
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_talks_and_truces(text, lines):
    assert list_incidents(text) == lines


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_no_talks_of_the_two_sides(text):
    assert list_incidents(text) == []
