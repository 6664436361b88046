"""Days and places of what is told beside the news, and what belongs to which of them.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents, list_with_figures

TOLD = {
    "what led to a closure, on the day of the closure or the day before": (
        "The crossing was closed on February 20 after a clash between the two sides.",
        [
            "border_closure 2026-02-20 @ Afghanistan-Pakistan border border",
            "border_clash 2026-02-19..2026-02-20 @ Afghanistan-Pakistan border border",
        ],
    ),
    "the dead of the worst fighting in years": (
        "Fighting between Pakistani and Afghan forces erupted along the border on February 11. Dozens of people were "
        "killed in the worst clashes between the two countries since 2021.",
        ["border_clash 2026-02-11 @ Afghanistan-Pakistan border border: killed 24+ people"],
    ),
    "what came some days after a bombing that was told": (
        "A bomb killed nine people in Quetta on February 4. Two suspects were killed in a raid in Mastung four days "
        "after the bombing.",
        [
            "bombing 2026-02-04 @ Quetta settlement: killed 9 people",
            "ground_attack 2026-02-08 @ Mastung settlement: killed 2 suspects",
        ],
    ),
    "what came about a month after, to no day": (
        "A bomb killed nine people in Quetta on January 4. Two suspects were killed in a raid in Mastung a month after "
        "the bombing.",
        [
            "bombing 2026-01-04 @ Quetta settlement: killed 9 people",
            "ground_attack 2026-01-29..2026-02-08 @ Mastung settlement: killed 2 suspects",
        ],
    ),
    "what cannot have come so long after": (
        "A bomb killed nine people in Quetta on January 4. Two suspects were killed in a raid in Mastung ten years "
        "after the bombing.",
        [
            "bombing 2026-01-04 @ Quetta settlement: killed 9 people",
            "ground_attack undated @ Mastung settlement: killed 2 suspects",
        ],
    ),
    "the one of another day": (
        "Nine passengers were shot dead in Zhob on Thursday. It is the second attack of its kind this year after the "
        "one of January 18, when seven passengers were gunned down in Barkhan.",
        [
            "armed_attack 2026-02-26 @ Zhob settlement: killed 9 passengers",
            "armed_attack 2026-01-18 @ Barkhan settlement: killed 7 passengers",
        ],
    ),
    "what a toll was of": (
        "A vehicle packed with explosives blew up in Quetta, killing eleven people.\n\nThe minister said on Thursday "
        "that the toll from the previous day's blast had risen to twelve.",
        ["bombing 2026-02-25 @ Quetta settlement: killed 11 people, killed 12"],
    ),
    "another attack earlier in the month": (
        "A vehicle packed with explosives blew up in Quetta, killing eleven people.\n\nEarlier in February, a bomb "
        "killed two men in Quetta.",
        [
            "bombing undated @ Quetta settlement: killed 11 people",
            "bombing 2026-02 @ Quetta settlement: killed 2 men",
        ],
    ),
    "a funeral, its day and its town": (
        "The funeral prayers of four soldiers who embraced martyrdom in a clash with militants in Lower Dir were "
        "offered at Timergara and Peshawar on Friday.",
        ["ground_attack undated @ Lower Dir admin2: killed 4 soldiers"],
    ),
    "captives who were freed, elsewhere and later": (
        "The tehsildar of Shahrag, who was kidnapped by armed men last month, was recovered from Duki district on "
        "Thursday.",
        ["abduction 2026-01 @ Shahrag admin2"],
    ),
    "the day of a speech and that of the deed": (
        "The party mourned Tuesday's suicide attack on its rally in Quetta, which claimed 15 lives.\n\nAddressing a "
        "press conference in Karachi on Wednesday, its chief said that the bomber struck minutes after he had left. "
        "The same day, a bomb killed five men in Kech.",
        [
            "suicide_bombing 2026-02-24 @ Quetta settlement: killed 15 lives",
            "bombing 2026-02-24 @ Kech admin2: killed 5 men",
        ],
    ),
    "the day of a news release and that of its operations": (
        "Security forces killed nine militants in three engagements on February 22 and 23, the ISPR said in a news "
        "release on Wednesday.\nAn operation was conducted in Tank district. Five militants were killed.",
        [
            "ground_attack 2026-02-22..2026-02-23 @ nowhere: killed 9 militants",
            "ground_attack 2026-02-22..2026-02-23 @ Tank admin2: killed 5 militants",
        ],
    ),
    "the day of what the news answers": (
        "Afghan forces attacked Pakistani posts along the border on Thursday night. It was in retaliation for air "
        "strikes on Kabul on Monday. Fighting was reported from Kurram.",
        [
            "ground_attack 2026-02-26 @ Kurram admin2",
            "airstrike 2026-02-23 @ Kabul settlement",
        ],
    ),
    "two paragraphs of one month": (
        "In January, seven policemen were martyred when gunmen fought their way into the police school in Dera Ismail "
        "Khan.\n\nIn January, troops of the two countries clashed along the Durand Line.",
        [
            "armed_attack 2026-01 @ Dera Ismail Khan settlement: killed 7 policemen",
            "border_clash 2026-01 @ Durand Line border",
        ],
    ),
    "two months of one feud": (
        "More than 130 people died in clashes between the tribes of Kurram in November and December.",
        ["other_violence 2025-11..2025-12 @ Kurram admin2: killed 130+ people"],
    ),
    "the week of a month told before": (
        "In January, a bomb killed five men in Kunduz. In the same week, an attacker detonated his explosives in "
        "Kabul.",
        ["bombing 2026-01 @ Kunduz settlement: killed 5 men", "suicide_bombing 2026-01 @ Kabul settlement"],
    ),
}
NOTHING = {
    "a strike of shopkeepers": "The party announced a province-wide strike for March 8 over the killing of its leader.",
    "a court case of an old attack": (
        "PESHAWAR: A court on Tuesday acquitted three men charged with facilitating a suicide attack on a mosque."
    ),
    "a protest over a kidnapping": (
        "Traders blocked the highway at Loralai on Sunday against the kidnapping of a coal trader."
    ),
    "guards who shot at a drone": "Guards at the Tajazai post opened fire on one of the flying objects on Saturday.",
    "what drones carry": "The militants use quadcopters fitted with mortar shells, an official in Bannu said on "
    "Friday.",
    "a highway that protesters shut": (
        "Traffic remained suspended for the second day on Friday as tribesmen blocked the highway at Loralai."
    ),
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_what_is_told_beside_the_news(text, lines):
    assert list_with_figures(text) == lines


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_is_none_of_the_news(text):
    assert list_incidents(text) == []
