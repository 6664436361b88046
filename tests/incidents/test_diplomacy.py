"""Diplomacy: truces that are greeted or signed, rounds that go on, formal protests, and what shut a border.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents

BOTH = "Afghanistan country + Pakistan country"
TOLD = {
    "a truce that is greeted": (
        "GENEVA: The UN rights chief on Thursday hailed the announcement of a five-day truce between Pakistan and "
        "Afghanistan.",
        [f"ceasefire 2026-02-25..2026-02-26 @ {BOTH}"],
    ),
    "a truce that was greeted the day after it was agreed": (
        "Afghanistan and Pakistan agreed to a ceasefire in Doha on Wednesday.\n\n"
        "China on Thursday welcomed the ceasefire between Pakistan and Afghanistan.",
        ["ceasefire 2026-02-25 @ Doha settlement"],
    ),
    "signatures of tribes": (
        "Two warring tribes of Orakzai have put their signatures to a one-year peace agreement, elders said on Friday.",
        ["ceasefire 2026-02-27 @ Orakzai admin2"],
    ),
    "a deal that was inked": (
        "Rival tribes in Lower Kurram inked a peace deal on Tuesday, the deputy commissioner said.",
        ["ceasefire 2026-02-24 @ Kurram admin2"],
    ),
    "a second truce": (
        "A truce agreed on February 3 in Doha collapsed within days; a second was announced in Istanbul on February 9.",
        ["ceasefire 2026-02-03 @ Doha settlement", "ceasefire 2026-02-09 @ Istanbul settlement"],
    ),
    "a truce agreed in a third country": (
        "A truce struck in Oman on February 9 by Pakistan and Afghanistan was welcomed by traders.",
        ["ceasefire 2026-02-09 @ Oman country"],
    ),
    "the day that a round has reached, behind its day": (
        "Peace talks between Afghanistan and Pakistan went on in Samarkand on Thursday for the fourth day.",
        ["talks 2026-02-23..2026-02-26 @ Samarkand settlement"],
    ),
    "the day that a round has reached, before it": (
        "For the third day running, the Riyadh talks between Kabul and Islamabad brought no result on Thursday.",
        ["talks 2026-02-24..2026-02-26 @ Riyadh settlement"],
    ),
    "the day that a round has reached, in a sentence of its own": (
        "The deadlock went on Thursday at the Riyadh talks between Pakistan and Afghanistan. "
        "It was the second day of negotiations, officials said.",
        ["talks 2026-02-25..2026-02-26 @ Riyadh settlement"],
    ),
    "talks told in the present": (
        "Pakistan and Afghanistan are holding a third round of talks in Riyadh.",
        ["talks 2026-02-27..2026-02-28 @ Riyadh settlement"],
    ),
    "talks that will be hosted on a day": (
        "Qatar will host the next round of talks between Pakistan and Afghanistan on March 4.",
        ["talks 2026-03-04 @ Qatar country"],
    ),
    "a jirga that tries for peace": (
        "A grand jirga trying for a peace agreement in Orakzai ran into trouble on Thursday.",
        ["talks 2026-02-26 @ Orakzai admin2"],
    ),
    "a jirga of two tribes": (
        "A jirga of the two feuding tribes met in Sadda on Thursday to settle the dispute.",
        ["talks 2026-02-26 @ Sadda admin2"],
    ),
    "an ambassador who was called": (
        "KABUL: The foreign ministry of Afghanistan summoned Pakistan's ambassador on Thursday.",
        ["statement 2026-02-26 @ Afghanistan country"],
    ),
    "a protest note, and what it is about": (
        "ISLAMABAD: Pakistan handed a strong demarche to the Afghan charge d'affaires on Thursday over the attack on a "
        "convoy in Bannu.",
        ["statement 2026-02-26 @ Pakistan country", "armed_attack 2026-02-25..2026-02-26 @ Bannu settlement"],
    ),
    "objections to what was issued on another day": (
        "Pakistan's objections to the declaration, issued on 20 February in Delhi, were conveyed to the Afghan "
        "ambassador on Thursday.",
        ["statement 2026-02-26 @ Pakistan country"],
    ),
    "a deadline for the other side": (
        "Pakistan has given Kabul a two-week deadline to hand over the men, a minister said on Thursday.",
        ["statement 2026-02-26 @ Pakistan country"],
    ),
    "a gate that opens after so many days, and why it was shut": (
        "The Torkham crossing will reopen on Sunday after a 20-day closure triggered by cross-border clashes.",
        [
            "border_closure 2026-02-09..2026-03-01 @ Torkham settlement",
            "border_clash 2026-02-08..2026-02-09 @ Afghanistan-Pakistan border border",
        ],
    ),
    "why a gate was shut, in a sentence of its own": (
        "The Torkham border reopened on Friday after a 20-day closure.\n\n"
        "The closure had been triggered by clashes between Afghan and Pakistani forces.",
        [
            "border_closure 2026-02-07..2026-02-27 @ Torkham settlement",
            "border_clash 2026-02-06..2026-02-07 @ Afghanistan-Pakistan border border",
        ],
    ),
    "a crossing that stayed shut as tensions rose": (
        "The crossing of Torkham, which links Khyber with Afghanistan's Nangarhar, stayed shut on Friday as tensions "
        "rose.",
        ["border_closure 2026-02-27 @ Torkham settlement"],
    ),
    "the border of an article about one crossing": (
        "Hundreds of people waited in Ghulam Khan on Friday. Trucks stood in line in Ghulam Khan.\n\n"
        "The border will stay closed until further orders, an official said. Kharlachi and Torkham were calm.",
        ["border_closure 2026-02-27..2026-02-28 @ Khyber Pakhtunkhwa admin1"],
    ),
    "a gate that somebody told of as shut": (
        "The spokesman said on Thursday that Afghanistan closed the Torkham gate after guards built a new post.",
        ["border_closure 2026-02-25..2026-02-26 @ Torkham settlement"],
    ),
    "clashes after which it was shut": (
        "Pakistan has kept the Torkham crossing closed since February 2, when it was shut after deadly clashes.",
        [
            "border_closure 2026-02-02..2026-02-28 @ Torkham settlement",
            "border_clash 2026-02-01..2026-02-02 @ Torkham settlement",
        ],
    ),
    "a meeting of officials": (
        "A meeting between officials of Pakistan and the Taliban took place in Riyadh on Thursday.",
        ["talks 2026-02-26 @ Riyadh settlement"],
    ),
    "elders at a gate": (
        "Elders from both provinces met at Torkham on Thursday and asked for the gate to be opened.",
        ["talks 2026-02-26 @ Torkham settlement"],
    ),
    "talks that came long before the truce": (
        "Ten days after talks in Istanbul collapsed, Pakistan and Afghanistan agreed on Thursday to extend a truce.",
        ["talks 2026-02-16..2026-02-17 @ Istanbul settlement", f"ceasefire 2026-02-26 @ {BOTH}"],
    ),
    "so many who return every day": (
        "By official counts as many as 3,500 Afghans a day are making their way back through Islam Qala.",
        ["deportation 2026-02-27..2026-02-28 @ Islam Qala settlement"],
    ),
    "clashes in an aside, before which nobody met": (
        "During a round of dialogue, which came after border clashes in October, the two sides had met to seek peace. "
        "Pakistan and Afghanistan agreed on little.",
        ["border_clash 2025-10 @ Afghanistan-Pakistan border border"],
    ),
    "talks that were over before those to come": (
        "Pakistan and Afghanistan will hold more talks in Doha next week.\n\n"
        "The two sides had been holding talks in Riyadh, until Islamabad said on Thursday that they had broken down.",
        ["talks 2026-03-02..2026-03-08 @ Doha settlement", "talks 2026-02-25..2026-02-26 @ Riyadh settlement"],
    ),
    "the head of a report below a list of prices": (
        "Fuel 7.02 up\n\nMarkets\n\nNo deal in Oman\n\nPublished at noon\n\n"
        "ISLAMABAD: Talks between Kabul and Islamabad in Muscat to secure peace have ended with no deal, two officials "
        "said on Thursday.",
        ["talks 2026-02-25..2026-02-26 @ Muscat settlement"],
    ),
    "a minister who will go to the other capital": (
        "Pakistan's Foreign Minister Asad Qureshi will pay his first visit to Kabul tomorrow to meet Afghan leaders.",
        ["talks 2026-03-01 @ Kabul settlement"],
    ),
    "a truce that all keep": (
        "Pakistan and Afghanistan will keep up a truce until then, the foreign ministry of Qatar said on Thursday.",
        [f"ceasefire 2026-02-26 @ {BOTH}"],
    ),
    "a truce that ran out and was extended": (
        "A 48-hour truce between Pakistan and Afghanistan ran out on Thursday and was extended until the talks end.",
        [f"ceasefire 2026-02-26 @ {BOTH}"],
    ),
    "a truce told behind those who keep it": (
        "The ceasefire between the two neighbours, brokered in Doha on February 9, still holds. Pakistan and "
        "Afghanistan said so.",
        ["ceasefire 2026-02-09 @ Doha settlement"],
    ),
    "officials who sat down": (
        "Officials from Pakistan and the Taliban sat down in Ankara for one more try, a broadcaster said on Friday.",
        ["talks 2026-02-26..2026-02-27 @ Ankara settlement"],
    ),
    "a pause for a feast": (
        "ISLAMABAD: Pakistan has paused its strikes inside Afghanistan for five days on the occasion of Eid, the "
        "minister said on Friday.",
        [f"ceasefire 2026-02-27 @ {BOTH}"],
    ),
    "fighting that is to stop for a feast": (
        "Afghanistan and Pakistan will stop fighting for Eid, both governments announced on Friday.",
        [f"ceasefire 2026-02-27 @ {BOTH}"],
    ),
    "guns that fell silent": (
        "The guns fell silent on Friday night between Pakistan and Afghanistan.",
        [f"ceasefire 2026-02-27 @ {BOTH}"],
    ),
    "a cessation that a jirga brought about": (
        "A jirga got two tribes in Kurram to agree on a month-long cessation of hostilities on Friday.",
        ["ceasefire 2026-02-27 @ Kurram admin2"],
    ),
    "a truce that has held since a day": (
        "Pakistan and Afghanistan have been observing a ceasefire since February 12.",
        [f"ceasefire 2026-02-12 @ {BOTH}"],
    ),
    "an envoy whose name stands between": (
        "ISLAMABAD: Afghanistan's ambassador to Islamabad, Gul Khan, was summoned to the Foreign Office on Friday.",
        ["statement 2026-02-27 @ Islamabad settlement"],
    ),
    "a head of mission who was called": (
        "The deputy head of mission of the Embassy of Afghanistan in Islamabad was called to the foreign ministry on "
        "Friday.",
        ["statement 2026-02-27 @ Islamabad settlement"],
    ),
    "an envoy called in where he has his seat": (
        "The Afghan ministry of foreign affairs was angry. On Friday it called in Pakistan's charge d'affaires in "
        "Kabul to lodge a strong protest.",
        ["statement 2026-02-27 @ Kabul settlement"],
    ),
    "fire that is held": (
        "The militaries of Pakistan and Afghanistan agreed on Friday, by way of a hotline between their directors "
        "general of military operations, to hold their fire.",
        [f"ceasefire 2026-02-27 @ {BOTH}"],
    ),
    "a note that was sent": (
        "In a note verbale sent on Thursday to Pakistan's mission in Kabul, Afghanistan protested against drones.",
        ["statement 2026-02-26 @ Afghanistan country"],
    ),
    "a halt that was observed": (
        "Pakistan and Afghanistan observed a 24-hour halt to hostilities on Friday.",
        [f"ceasefire 2026-02-27 @ {BOTH}"],
    ),
    "a truce called by its day": (
        "A fragile calm held after the truce of February 18 between Pakistan and Afghanistan.",
        [f"ceasefire 2026-02-18 @ {BOTH}"],
    ),
    "a time given to act": (
        "Islamabad has given the Afghan Taliban a week to expel the militants, a minister said on Friday.",
        ["statement 2026-02-27 @ Pakistan country"],
    ),
}
NOTHING = {
    "what a decree forbids": "An ulema council issued a decree on Thursday forbidding men from fighting abroad.",
    "an officer in a picture": "A police officer talks with villagers in Tank in this picture of February 2, 2024.",
    "a truce elsewhere": "China welcomed the announcement of a ceasefire in Gaza on Thursday.",
    "a second of something else": "A second was announced in Istanbul on Thursday.",
    "talks that somebody wishes for": "The assembly on Thursday adopted a resolution calling for talks with Kabul.",
    "talks called a way": "He pointed to talks with Kabul as the only way out on Thursday.",
    "a petition": "A petition against the deportation of Afghan musicians was filed in Islamabad on Thursday.",
    "a court": "The Peshawar High Court on Thursday stayed the deportation of six Afghan students.",
    "a debate": "Lawmakers debated the deportation of Afghan refugees in Islamabad on Thursday.",
    "a protest of traders": "Traders lodged a strong protest with the commissioner in Quetta on Thursday.",
    "an envoy of another country": "Pakistan summoned the Indian envoy on Thursday over remarks on Kashmir.",
    "lorries a day": "About 900 trucks a day are crossing at Torkham, customs officers said.",
    "talks that may go on": (
        "State television said on Thursday that the talks of Pakistan and Afghanistan in Doha were likely to resume."
    ),
    "a minister of another country who will come": (
        "Uzbekistan's foreign minister will visit Kabul tomorrow. Pakistan and Afghanistan fight on."
    ),
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_diplomacy_is_read(text, lines):
    assert list_incidents(text) == lines


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_no_diplomacy_of_the_two_sides(text):
    assert list_incidents(text) == []
