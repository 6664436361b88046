"""News as the wires tell it: what is numbered, what is heard, what answers what, and whose land was struck.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_with_figures

TOLD = {
    "a second blast told again": (
        "Two people were killed in the first blast in Dalbandin on Friday. A second blast hit a market in Nushki hours "
        "later. The second blast wounded five people.",
        [
            "bombing 2026-02-27 @ Dalbandin settlement: killed 2 people",
            "bombing 2026-02-27..2026-02-28 @ Nushki settlement: injured 5 people",
        ],
    ),
    "a second blast with a word between": (
        "Two people were killed in the first blast in Dalbandin on Friday. A second powerful blast hit a market in "
        "Nushki. The second blast wounded five people.",
        [
            "bombing 2026-02-27 @ Dalbandin settlement: killed 2 people",
            "bombing 2026-02-27 @ Nushki settlement: injured 5 people",
        ],
    ),
    "a second blast whose number is in figures": (
        "Two people were killed in the first blast in Dalbandin on Friday. A second blast hit a market in Nushki. The "
        "2nd blast wounded five people.",
        [
            "bombing 2026-02-27 @ Dalbandin settlement: killed 2 people",
            "bombing 2026-02-27 @ Nushki settlement: injured 5 people",
        ],
    ),
    "two numbered blasts in one town": (
        "A bomb went off in Quetta on Friday in the first explosion and killed two people. The second explosion "
        "wounded five rescuers.",
        [
            "bombing 2026-02-27 @ Quetta settlement: killed 2 people",
            "bombing 2026-02-27 @ Balochistan admin1: injured 5 rescuers",
        ],
    ),
    "a blast that is the second of the week": (
        "The first blast hit a market in Tank on Friday and killed two people. It was the second blast this week, and "
        "it wounded five people.",
        ["bombing 2026-02-27 @ Tank settlement: killed 2 people, injured 5 people"],
    ),
    "an air strike in the course of a search": (
        "Security forces conducted an intelligence-based operation in Tank on Friday. Nine militants were killed as an "
        "air strike hit their hideout.",
        ["ground_attack 2026-02-27 @ Tank settlement: killed 9 militants"],
    ),
    "drones brought down in a fight": (
        "Nine soldiers were killed in Kurram on Friday. Two drones were shot down.",
        ["armed_attack 2026-02-27 @ Kurram admin2: killed 9 soldiers"],
    ),
    "an operation by jets": (
        "Pakistan launched an operation in Paktika on Friday. Jets bombed three hideouts, killing nine militants.",
        ["airstrike 2026-02-27 @ Paktika admin1: killed 9 militants"],
    ),
    "a fight at a crossing that has long been shut": (
        "Clashes erupted on Friday at the busy Ghulam Khan border crossing, which has been closed since October.",
        [
            "ground_attack 2026-02-27 @ Ghulam Khan admin2",
            "border_closure 2025-10..2026-02 @ Ghulam Khan admin2",
        ],
    ),
    "strikes of a later day, told as new": (
        "Pakistan carried out air strikes in Paktika on Tuesday and briefed its allies about them on Thursday. "
        "Pakistan's air strikes killed nine men.",
        ["airstrike 2026-02-24 @ Paktika admin1", "airstrike 2026-02-26 @ Paktika admin1: killed 9 men"],
    ),
    "shells in the course of a clash": (
        "Afghan and Pakistani troops clashed in Kurram on Friday. Shelling continued for hours and wounded two "
        "farmers.",
        ["border_clash 2026-02-27 @ Kurram admin2: injured 2 farmers"],
    ),
    "a truce that begins at an hour": (
        "On Wednesday, Afghan and Pakistani forces clashed in Spin Boldak.\n\nLater, both sides agreed to a 48-hour "
        "ceasefire from 6 pm.",
        [
            "border_clash 2026-02-25 @ Spin Boldak settlement",
            "ceasefire 2026-02-25 @ Afghanistan country + Pakistan country",
        ],
    ),
    "a truce that names no hour": (
        "On Wednesday, Afghan and Pakistani forces clashed in Spin Boldak.\n\nLater, both sides agreed to a 48-hour "
        "ceasefire.",
        [
            "border_clash 2026-02-25 @ Spin Boldak settlement",
            "ceasefire 2026-02-27..2026-02-28 @ Afghanistan country + Pakistan country",
        ],
    ),
    "strikes that were answered": (
        "The Taliban government retaliated on Friday for Pakistani strikes on its soil.",
        ["airstrike 2026-02-27 @ Afghanistan country"],
    ),
    "strikes from afar behind a tense border": (
        "The Durand Line was tense on Friday, with troops sent there. Pakistani jets struck Afghan Taliban posts, "
        "killing nine men.",
        ["airstrike 2026-02-27 @ Afghanistan country: killed 9 men"],
    ),
    "an agreement that an office announced": (
        "The Foreign Office announced that it had agreed to a ceasefire with Kabul.",
        ["ceasefire 2026-02-27..2026-02-28 @ Afghanistan country + Pakistan country"],
    ),
    "fire that the forces exchanged": (
        "The forces exchanged fire with militants in Bannu, police said on Friday.",
        ["ground_attack 2026-02-26..2026-02-27 @ Bannu settlement"],
    ),
    "two men executed by militants": (
        "Two men were executed by militants in Tank on Friday.",
        ["armed_attack 2026-02-27 @ Tank settlement: killed 2 men"],
    ),
    "shells and their sound": (
        "Shelling and loud explosions rocked Spin Boldak on Friday.",
        ["shelling 2026-02-27 @ Spin Boldak settlement"],
    ),
    "shells after an explosion": (
        "Shelling hit a village in Spin Boldak on Friday after an explosion at a market killed two people.",
        ["shelling 2026-02-27 @ Spin Boldak settlement", "bombing 2026-02-27 @ Kandahar admin1: killed 2 people"],
    ),
    "forces that hit back": (
        "Afghan forces hit back at Pakistani army outposts in Kurram on Friday.",
        ["ground_attack 2026-02-27 @ Kurram admin2"],
    ),
    "the dead of two armies": (
        "Afghan and Pakistani forces fought on Friday, and nine soldiers of both countries were killed.",
        ["border_clash 2026-02-27 @ Afghanistan-Pakistan border border: killed 9 soldiers"],
    ),
    "a line with only a day and an hour": (
        "Gunmen kill two in Bannu\n\nFeb 26, 2026 10:15 PM PKT\n\nGunmen killed two policemen in Bannu.",
        ["armed_attack undated @ Bannu settlement: killed 2 policemen"],
    ),
    "a line with a month and an hour": (
        "Blast kills two in Bannu\n\nFebruary 2026, 04:21\n\nA bomb killed two people in Bannu.",
        ["bombing 2026-02 @ Bannu settlement: killed 2 people"],
    ),
    "one short line that tells the news": (
        "TTP strikes in Tank on Friday killed two soldiers.",
        ["armed_attack 2026-02-27 @ Tank settlement: killed 2 soldiers"],
    ),
    "mines in a fight": (
        "Afghan and Pakistani troops clashed in Kurram on Friday. The army said nine soldiers were killed in landmine "
        "blasts.",
        ["border_clash 2026-02-27 @ Kurram admin2: killed 9 soldiers"],
    ),
    "a mine long after a fight": (
        "Militants clashed with troops in Tank on Friday.\n\nElders met.\n\nTraders met.\n\nA landmine blast killed "
        "two herders.",
        [
            "ground_attack 2026-02-27 @ Tank settlement",
            "bombing 2026-02-27 @ Khyber Pakhtunkhwa admin1: killed 2 herders",
        ],
    ),
    "a bomb beside a fight": (
        "Troops clashed with militants in Tank on Friday. A roadside bomb wounded two traders.",
        [
            "ground_attack 2026-02-27 @ Tank settlement",
            "bombing 2026-02-27 @ Khyber Pakhtunkhwa admin1: injured 2 traders",
        ],
    ),
    "a mine that hurt herders after an operation": (
        "Security forces conducted an operation in Tank on Friday and killed nine militants. Two herders were hurt in "
        "a landmine blast.",
        [
            "ground_attack 2026-02-27 @ Tank settlement: killed 9 militants",
            "bombing 2026-02-27 @ Khyber Pakhtunkhwa admin1: injured 2 herders",
        ],
    ),
    "a state beyond the two that named a place": (
        "India carried out air strikes in Bahawalpur on Friday.",
        ["airstrike 2026-02-27 @ Bahawalpur settlement"],
    ),
    "a state beyond the two beside the news": (
        "Iran attacked Israel on Friday with missiles. Gunmen killed two men in Kunar on Thursday.",
        ["armed_attack 2026-02-26 @ Kunar admin1: killed 2 men"],
    ),
    "several attacks with a province": (
        "He spoke of attacks in Balochistan.",
        [],
    ),
    "air raids with only a country": (
        "He spoke of air raids in Afghanistan.",
        ["airstrike undated @ Afghanistan country"],
    ),
    "one attack with only a country": (
        "He spoke of an attack in Pakistan.",
        [],
    ),
    "who tells of an attack": (
        "As per security forces, an attack on a mosque in Bannu on Friday killed two men.",
        ["armed_attack 2026-02-27 @ Bannu settlement: killed 2 men"],
    ),
    "a year before clashes": (
        "Two soldiers were killed in Kurram on Friday. The crossing had been shut on 11 October 2025 amid deadly "
        "clashes in Spin Boldak.",
        [
            "armed_attack 2026-02-27 @ Kurram admin2: killed 2 soldiers",
            "border_closure 2025-10-11 @ Afghanistan-Pakistan border border",
            "ground_attack 2025-10-11 @ Spin Boldak settlement",
        ],
    ),
    "explosions heard in a fight": (
        "Troops clashed with militants in Tank on Friday. Residents heard explosions, and two children were wounded.",
        ["ground_attack 2026-02-27 @ Tank settlement: injured 2 children"],
    ),
    "explosions heard after gunmen fired": (
        "Gunmen opened fire on a post in Tank on Friday. Residents heard explosions, and two children were wounded.",
        ["armed_attack 2026-02-27 @ Tank settlement: injured 2 children"],
    ),
    "explosions heard in another town": (
        "Troops clashed with militants in Tank on Friday. Residents heard explosions in Bannu, and two children were "
        "wounded.",
        ["ground_attack 2026-02-27 @ Tank settlement", "bombing 2026-02-27 @ Bannu settlement: injured 2 children"],
    ),
    "the bomb that was used": (
        "Gunmen opened fire on a police convoy in Tank on Friday. An IED was used to target the convoy, wounding three "
        "policemen.",
        ["armed_attack 2026-02-27 @ Tank settlement: injured 3 policemen"],
    ),
    "sources of the police": (
        "The police sources shared details of firing at a hotel in Bannu on Friday that killed two men.",
        ["armed_attack 2026-02-27 @ Bannu settlement: killed 2 men"],
    ),
    "the incident that took place in a part of the district": (
        "Gunmen killed two clerks in Bannu district, police said. The incident took place in the Domel area on "
        "Wednesday.",
        ["armed_attack 2026-02-25 @ Domel admin2: killed 2 clerks"],
    ),
    "a brutal act that took place on a night": (
        "Eight coach passengers were shot dead in Kalat, officials said.\n\nThis brutal act took place on "
        "Wednesday night.",
        ["armed_attack 2026-02-25 @ Kalat settlement: killed 8 coach passengers"],
    ),
    "another incident that took place elsewhere": (
        "Gunmen killed two clerks in Bannu on Friday. A similar incident took place in Tank on Wednesday.",
        ["armed_attack 2026-02-27 @ Bannu settlement: killed 2 clerks"],
    ),
    "men who were executed": (
        "Militants executed two men in Tank on Friday.",
        ["armed_attack 2026-02-27 @ Tank settlement: killed 2 men"],
    ),
    "strikes that a minister defended days after": (
        "Pakistani jets bombed Khost on Tuesday, killing nine people.\n\nSpeaking on Friday, a minister of "
        "Pakistan defended its air strikes.",
        ["airstrike 2026-02-24 @ Khost admin1: killed 9 people"],
    ),
    "talks that a third state hosts": (
        "The Foreign Office said on Friday that talks between Pakistan and Afghanistan would take place tomorrow. "
        "The talks will be hosted by Uzbekistan.",
        ["talks 2026-03-01 @ Uzbekistan country"],
    ),
    "talks that China hosted": (
        "Afghanistan and Pakistan agreed to avoid escalation on Thursday, during talks China hosted.",
        ["talks 2026-02-26 @ China country"],
    ),
    "another border than that of the two": (
        "Four Chinese workers were killed in Tajikistan on Friday in an attack close to the border, officials said.",
        ["armed_attack 2026-02-27 @ Tajikistan country: killed 4 Chinese workers"],
    ),
    "the country that is said to have struck": (
        "Air strikes that Kabul laid at the door of neighbouring Pakistan hit two provinces of the country on "
        "Friday.\n\nThe strikes were in Kunar and Paktika, officials said.",
        ["airstrike 2026-02-27 @ Kunar admin1 + Paktika admin1"],
    ),
    "a name before the border that was shut": (
        "Traders were stuck on the road that leads to Chaman border, which has been closed since October 20.",
        ["border_closure 2025-10-20..2026-02-28 @ Chaman settlement"],
    ),
    "a bazaar that forces took": (
        "On Friday, security forces seized control of Dabori Bazaar in Orakzai.",
        ["ground_attack 2026-02-27 @ Dabori admin2"],
    ),
    "jets that were sent": (
        "Pakistan declared war after sending its jets against targets in Jalalabad and Khost on Friday.",
        ["airstrike 2026-02-27 @ Jalalabad settlement + Khost admin1"],
    ),
    "sorties that were flown": (
        "Sorties were flown by the Pakistani air force against Shindand on Friday.",
        ["airstrike 2026-02-27 @ Shindand settlement"],
    ),
    "drones that were sent to strike": (
        "Drone aircraft were deployed by its air force on Friday to target a base in Kamra.",
        ["drone_strike 2026-02-27 @ Kamra settlement"],
    ),
    "what the talks led to": (
        "The session came after negotiations in Istanbul in October, which had led to a ceasefire between Pakistan "
        "and Afghanistan.",
        ["talks 2025-10 @ Istanbul settlement", "ceasefire 2025-10 @ Istanbul settlement"],
    ),
    "the deadliest since a day on which more was told": (
        "Gunmen killed nine soldiers in Tirah on Friday. It is the deadliest attack in Khyber since November 2025, "
        "when a similar attack left 17 soldiers dead.",
        [
            "armed_attack 2026-02-27 @ Tirah admin2: killed 9 soldiers",
            "armed_attack 2025-11 @ Khyber Pakhtunkhwa admin1: killed 17 soldiers",
        ],
    ),
    "what an attack set off": (
        "In November 2025 an attack by the TTP in Khyber left 17 soldiers dead and set off military airstrikes in "
        "Khost.",
        ["armed_attack 2025-11 @ Khyber admin2: killed 17 soldiers", "airstrike 2025-11 @ Khost admin1"],
    ),
    "returns that are counted by the month": (
        "Since October, more than 488,000 Afghans have come back from Pakistan, including 121,000 in January alone.",
        ["deportation 2025-10..2026-02 @ Pakistan country"],
    ),
    "the sending back of refugees": (
        "The government of Pakistan began to send back undocumented Afghan refugees in October 2025.",
        ["deportation 2025-10 @ Afghanistan country + Pakistan country"],
    ),
    "a train that came under attack by a bomb": (
        "On Friday, unknown men put a bomb on the railway tracks in Kachhi, and it went off.\n\nThe Bolan Mail "
        "came under attack on the very same day, officials said.",
        ["bombing 2026-02-27 @ Kachhi admin2"],
    ),
    "a militant strike by a bomb": (
        "A militant strike in Quetta on Friday took a grim toll, with a blast killing two men.",
        ["bombing 2026-02-27 @ Quetta settlement: killed 2 men"],
    ),
    "a peace agreement that was finalized": (
        "A peace agreement that was finalized on Friday between tribes in Mohmand is to end their dispute.",
        ["ceasefire 2026-02-27 @ Mohmand admin2"],
    ),
    "refugees who were sent out": (
        "On Friday, nearly 10,460 Afghan refugees were forcibly sent out of Pakistan.",
        ["deportation 2026-02-27 @ Pakistan country"],
    ),
    "fire in return that killed": (
        "Pakistani jets bombed Kandahar on Friday. A spokesman claimed that Afghan retaliatory fire had killed 48 "
        "Pakistani soldiers on the other side of the border.",
        [
            "airstrike 2026-02-27 @ Kandahar settlement",
            "border_clash 2026-02-27 @ Afghanistan-Pakistan border border: killed 48 Pakistani soldiers",
        ],
    ),
    "hostilities that rose when strikes were answered": (
        "Hostilities rose at the end of January, when Pakistani air strikes were followed by an Afghan ground "
        "offensive.",
        [
            "airstrike 2026-01 @ Afghanistan country",
            "ground_attack 2026-01 @ Afghanistan-Pakistan border border",
        ],
    ),
    "strikes that are defended and were told just before": (
        "Clashes along the border displaced 900 families, an agency said.\n\nIt put out an alert on Thursday. "
        "Shelling has shaken eastern Afghanistan.\n\nThe fighting, which flared along the Durand Line, started "
        "after Taliban authorities mounted an operation against Pakistani positions. The Taliban said it was in "
        "retaliation for Pakistani airstrikes in late January. Pakistan has defended its strikes as needed.",
        [
            "ground_attack 2026-02-26 @ Afghanistan-Pakistan border border + Durand Line border",
            "airstrike 2026-01 @ Afghanistan country",
        ],
    ),
}
NONE = {
    "the most direct clash so far": (
        "The escalation amounts to the most direct clash so far between Islamabad and Kabul."
    ),
    "trains whose operations were restored": "Railway operations in Kachhi were restored on Friday.",
    "attacks on a country": "He spoke of attacks on Pakistan.",
    "raids in a country": "Officials spoke of raids in Afghanistan.",
    "a charge that begins long before the word": (
        "The soil of its neighbour was time and again over many years being used by many armed groups for terror "
        "attacks in Bannu."
    ),
}


@pytest.mark.parametrize(("text", "incidents"), TOLD.values(), ids=TOLD)
def test_wire_is_read_as_it_tells(text, incidents):
    assert list_with_figures(text) == incidents


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_only_spoken_of_is_no_incident(text):
    assert list_with_figures(text) == []
