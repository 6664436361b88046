"""Which words tell of one happening and which of two, by who did it, with what and to whom.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_with_figures

TOLD = {
    "a raid that came days after": (
        "Three men stormed the headquarters in Lakki Marwat before carrying out the assault.\n\nThe CTD raided a "
        "compound on Thursday night and killed two suspects when those inside opened fire.",
        [
            "armed_attack undated @ Lakki Marwat admin2",
            "ground_attack 2026-02-26 @ Khyber Pakhtunkhwa admin1: killed 2 suspects",
        ],
    ),
    "a bomber and those who came with him": (
        "Attackers targeted the headquarters in Peshawar on Monday. One of them blew himself up at the gate and the "
        "other two were shot dead inside.",
        ["suicide_bombing 2026-02-23 @ Peshawar settlement: killed 2"],
    ),
    "a bomber who shot first": (
        "A bomber opened fire on policemen at the gate and then detonated his vest in Peshawar on Monday.",
        ["suicide_bombing 2026-02-23 @ Peshawar settlement"],
    ),
    "troops who engaged the militants, and who fell": (
        "An operation was conducted in the Daraban area on Tuesday. The troops engaged the khwarij, and after an "
        "intense fire exchange thirteen khwarij were sent to hell.",
        ["ground_attack 2026-02-24 @ Daraban admin2: killed 13 khwarij"],
    ),
    "more raids from the air": (
        "Pakistani jets bombed a house in Khost on Tuesday, killing ten civilians. Two further raids took place in "
        "Kunar, in which four civilians were wounded.",
        [
            "airstrike 2026-02-24 @ Khost admin1: killed 10 civilians",
            "airstrike 2026-02-24 @ Kunar admin1: injured 4 civilians",
        ],
    ),
    "another strike by a drone": (
        "Drones hit a house in Nangarhar on Tuesday, killing two men. Three children were killed in Khost in another "
        "strike.",
        [
            "drone_strike 2026-02-24 @ Nangarhar admin1: killed 2 men",
            "drone_strike 2026-02-24 @ Khost admin1: killed 3 children",
        ],
    ),
    "the same police station": (
        "Gunmen attacked Miryan police station in Bannu on Friday. The same police station had come under attack on "
        "Tuesday.",
        ["armed_attack 2026-02-27 @ Bannu settlement", "armed_attack 2026-02-24 @ Bannu settlement"],
    ),
    "the same area, and a border": (
        "Forces killed 14 militants in Zhob on Thursday. It came a day after 31 militants were gunned down in the same "
        "area as they crossed the border.",
        [
            "ground_attack 2026-02-26 @ Zhob settlement: killed 14 militants",
            "ground_attack 2026-02-25..2026-02-26 @ Zhob settlement: killed 31 militants",
        ],
    ),
    "hostages put to death": (
        "Militants hijacked a train in Bolan in January, taking 400 hostages. All 33 attackers were killed, but 26 "
        "hostages had been executed before that.",
        ["abduction 2026-01 @ Kachhi admin2: killed 33 attackers, killed 26 hostages"],
    ),
    "passengers who were taken off, and shot": (
        "Nine passengers were pulled off a bus and shot dead near Zhob on Thursday. Officials said the militants had "
        "taken away ten passengers.",
        ["armed_attack 2026-02-26 @ Zhob settlement: killed 9 passengers"],
    ),
    "two who went missing and were recovered": (
        "Two health workers who had gone missing in Kulachi on Monday were recovered after talks by elders.",
        ["abduction 2026-02-23 @ Kulachi settlement"],
    ),
    "as many dead on either side": (
        "Four soldiers were killed when militants attacked a camp in Boya on Friday. All four attackers were killed.",
        ["armed_attack 2026-02-27 @ Boya admin2: killed 4 soldiers, killed 4 attackers"],
    ),
    "two who acted together": (
        "The Afghan Taliban and allied militants attacked posts along the border on Thursday, killing two soldiers.",
        ["ground_attack 2026-02-26 @ Afghanistan-Pakistan border border: killed 2 soldiers"],
    ),
    "a sector that no map knows, after a city abroad": (
        "Pakistani and Afghan forces exchanged fire near Angoor Adda on Friday despite the truce agreed in Doha. "
        "Afghan forces fired "
        "at a post in the Khuna Dar sector.",
        ["border_clash 2026-02-27 @ Angur Ada admin2"],
    ),
    "a meeting at the zero point": (
        "Pakistani and Afghan forces exchanged fire near the Angoor Adda crossing on Thursday.\n\nA flag meeting was "
        "held at the zero "
        "point on Friday.",
        ["border_clash 2026-02-26 @ Angur Ada admin2", "talks 2026-02-27 @ Angur Ada admin2"],
    ),
    "where delegations meet after a fight": (
        "Pakistani and Afghan delegations met in Doha on Friday after a week of fighting that left dozens dead.",
        [
            "talks 2026-02-27 @ Doha settlement",
            "border_clash 2026-02-20..2026-02-27 @ Afghanistan-Pakistan border border: killed 24+",
        ],
    ),
    "a province that a bus was bound for": (
        "Gunmen shot dead seven passengers of a Punjab-bound coach in the Rarkan area on Thursday.",
        ["armed_attack 2026-02-26 @ Rarkan admin2: killed 7 passengers"],
    ),
    "a timeline by months": (
        "Here is a timeline.\n\nJuly 2021: A bus with engineers is bombed in Dasu, killing 13 people.\n\nDecember "
        "2022: "
        "Fighters storm a hotel in Kabul.",
        ["bombing 2021-07 @ Dasu settlement: killed 13 people", "armed_attack 2022-12 @ Kabul settlement"],
    ),
    "a truce and a closure in the present tense": (
        "February 12: Pakistan shuts all its border crossings, including Torkham.\n\nFebruary 15: The two countries "
        "announce a ceasefire for 48 hours.",
        [
            "border_closure 2026-02-12 @ Torkham settlement",
            "ceasefire 2026-02-15 @ Afghanistan country + Pakistan country",
        ],
    ),
    "the dead of two districts, told again one by one": (
        "Security forces killed seven militants in Lakki Marwat and Karak districts on Thursday.\n\nIn Lakki Marwat, "
        "four militants were killed in a raid. In Karak, three militants were killed in an operation.",
        [
            "ground_attack 2026-02-26 @ Lakki Marwat admin2: killed 4 militants",
            "ground_attack 2026-02-26 @ Karak admin2: killed 3 militants",
        ],
    ),
    "figures of the news, before what it came after": (
        "A bomb exploded in Kabul on Thursday, killing one person and wounding three others, two days after a deadly "
        "attack on a bank in Kunduz.",
        [
            "bombing 2026-02-26 @ Kabul settlement: killed 1 person, injured 3 others",
            "armed_attack 2026-02-24..2026-02-25 @ Kunduz settlement",
        ],
    ),
    "losses of years": (
        "Gunmen killed two men in Bannu on Thursday. The party had lost more than 1,200 workers to terrorism, he said.",
        ["armed_attack 2026-02-26 @ Bannu settlement: killed 2 men"],
    ),
    "the dead of a month": (
        "Three men died in mortar shelling in Mamund on Thursday. Over 80 people were killed in acts of terrorism in "
        "January alone, he said.",
        ["shelling 2026-02-26 @ Mamond admin2: killed 3 men"],
    ),
    "an operation told by whom it was against": (
        "An intelligence-based operation was conducted in the Daraban area on Tuesday on the reported presence of "
        "khwarij. After an intense fire exchange with the khwarij, thirteen khwarij were sent to hell, it was said.",
        ["ground_attack 2026-02-24 @ Daraban admin2: killed 13 khwarij"],
    ),
    "where the dead were taken": (
        "The bodies of two soldiers who were killed in a clash in Tank were taken to Bannu on Friday.",
        ["ground_attack undated @ Tank settlement: killed 2 soldiers"],
    ),
    "a town and a border in one month": (
        "In January, seven policemen were martyred in Dera Ismail Khan.\n\nIn January, troops of the two countries "
        "clashed along the border.",
        [
            "armed_attack 2026-01 @ Dera Ismail Khan settlement: killed 7 policemen",
            "border_clash 2026-01 @ Afghanistan-Pakistan border border",
        ],
    ),
    "a sector in a district that was named": (
        "Pakistani and Afghan forces exchanged fire near Angoor Adda in Lower South Waziristan on Friday. Afghan "
        "forces fired at a post in the Khuna Dar sector.",
        ["border_clash 2026-02-27 @ Angur Ada admin2"],
    ),
    "gunmen, and armies": (
        "Gunmen attacked a post in Bajaur on Thursday, killing two men. Pakistani and Afghan forces clashed along the "
        "border.",
        [
            "armed_attack 2026-02-26 @ Bajaur admin2: killed 2 men",
            "border_clash 2026-02-26 @ Afghanistan-Pakistan border border",
        ],
    ),
    "raids of this week beside one of December": (
        "Pakistani jets bombed a house in Khost on Tuesday. Two further raids took place in Kunar and Paktika, in "
        "which four civilians were wounded.\n\nIn December, Pakistani jets struck the Barmal district of Paktika.",
        [
            "airstrike 2026-02-24 @ Khost admin1",
            "airstrike 2026-02-24 @ Kunar admin1 + Paktika admin1: injured 4 civilians",
            "airstrike 2025-12 @ Barmal admin2",
        ],
    ),
    "an area that no map knows, and a bus bound elsewhere": (
        "Gunmen shot dead seven passengers of a Punjab-bound coach in the Zarkan Tor area on Thursday.",
        ["armed_attack 2026-02-26 @ nowhere: killed 7 passengers"],
    ),
    "the provincial capital": (
        "PESHAWAR: Samples were sent to Lahore. Gunmen attacked a police post in the provincial capital on Thursday.",
        ["armed_attack 2026-02-26 @ Peshawar settlement"],
    ),
    "the same area, along a frontier": (
        "Forces killed 14 militants in Zhob along the frontier on Thursday. It came a day after 31 militants were "
        "gunned down in the same area.",
        [
            "ground_attack 2026-02-26 @ Zhob settlement: killed 14 militants",
            "ground_attack 2026-02-25..2026-02-26 @ Zhob settlement: killed 31 militants",
        ],
    ),
    "where they are meeting after a fight": (
        "Delegations from both sides are meeting in Doha after more than a week of fighting that left dozens dead.",
        ["border_clash undated @ Afghanistan-Pakistan border border: killed 24+"],
    ),
    "passengers who were shot, and had been taken away": (
        "Nine passengers were shot dead near Zhob on Thursday. Officials said that the militants took ten passengers "
        "away.",
        ["armed_attack 2026-02-26 @ Zhob settlement: killed 9 passengers"],
    ),
    "an operation on the presence of a group": (
        "An operation was conducted in the Daraban area on Tuesday on the reported presence of militants of Fitna al "
        "Khwarij. Own troops effectively engaged the khwarij location, and after a fire exchange, thirteen khwarij "
        "were "
        "sent to hell.",
        ["ground_attack 2026-02-24 @ Daraban admin2: killed 13 khwarij"],
    ),
    "posts and men that were lost": (
        "Afghan Taliban attacked Pakistani posts along the border on Thursday night. Mujahid said nine Taliban "
        "fighters "
        "were killed, and that 20 Pakistani security outposts had been destroyed.",
        ["ground_attack 2026-02-26 @ Afghanistan-Pakistan border border: killed 9 Taliban fighters"],
    ),
    "a bus bound for a province, and no place": (
        "Four people were killed in February 2023 when a device exploded in a bazaar, while on February 18 gunmen "
        "offloaded seven passengers from a Punjab-bound coach in the Zarkan Tor area and shot them dead.",
        ["bombing 2023-02 @ nowhere: killed 4 people", "armed_attack 2026-02-18 @ nowhere"],
    ),
    "posts that were lost": (
        "Afghan forces attacked Pakistani posts along the border on Thursday night. Mujahid said that 20 Pakistani "
        "outposts had been destroyed.",
        ["ground_attack 2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
    "the worst since a year": (
        "Seven men were killed in the worst fighting along the border since 2021.",
        ["border_clash undated @ Afghanistan-Pakistan border border: killed 7 men"],
    ),
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_words_tell_of_whose_deed(text, lines):
    assert list_with_figures(text) == lines
