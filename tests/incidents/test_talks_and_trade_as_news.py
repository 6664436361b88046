"""Talks, trade and statements told as news, figures of speech, and lists of what attacks there were.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents, list_with_figures, read_records

TOLD = {
    "a round of talks that has been held, with no day": (
        "A fresh round of talks between Kabul and Islamabad has been held in Doha, two officials said.",
        ["talks 2026-02-27..2026-02-28 @ Doha settlement"],
    ),
    "officials who have met again, with no day": (
        "Afghan and Pakistani officials have met again in Jeddah, four sources said.",
        ["talks 2026-02-27..2026-02-28 @ Jeddah settlement"],
    ),
    "two states that have held another round": (
        "Afghanistan and Pakistan have held another round of talks in Doha, sources on both sides said.",
        ["talks 2026-02-27..2026-02-28 @ Doha settlement"],
    ),
    "talks that have taken place, with no day": (
        "Talks between Afghanistan and Pakistan have taken place in Urumqi, China's foreign ministry said.",
        ["talks 2026-02-27..2026-02-28 @ Urumqi settlement"],
    ),
    "no clash on the day of the talks about it": (
        "Iran's foreign minister met his Pakistani counterpart in Tehran on Thursday and offered to host talks "
        "between Islamabad and Kabul. The two reviewed the fighting along the Durand Line.",
        ["talks 2026-02-26 @ Tehran settlement"],
    ),
    "no clash that other news hides": (
        "Last month's clashes have been overshadowed by the war in Iran. On Friday three children died when a mortar "
        "shell hit a house in Spin Boldak.",
        ["shelling 2026-02-27 @ Spin Boldak settlement"],
    ),
    "no talks that were held again and again": (
        "Pakistani and Afghan Taliban officials have met several times in Doha since October.",
        [],
    ),
    "leaders who spoke of a truce when they met": (
        "Turkey will help to keep up the truce between Pakistan and Afghanistan, President Demir told Pakistan's prime "
        "minister as the two met on Thursday in Tashkent.",
        ["talks 2026-02-26 @ Tashkent settlement"],
    ),
    "trade that came to a standstill after strikes and fighting": (
        "Trade between the two neighbours came to a standstill on February 12 after air strikes on Kabul and fighting "
        "along the Durand Line.",
        [
            "border_closure 2026-02-12 @ Afghanistan-Pakistan border border",
            "airstrike 2026-02-11..2026-02-12 @ Kabul settlement",
            "border_clash 2026-02-11..2026-02-12 @ Durand Line border",
        ],
    ),
    "nothing where the trade with a third country stopped": (
        "Trade between Iran and Pakistan came to a halt on Thursday because of snow on the road at Taftan.",
        [],
    ),
    "no clash where two states engage each other in words": (
        "Speaking to analysts about Afghanistan and the region, the minister said that as they have good engagement "
        "with five other neighbours they wish for the same with Pakistan.",
        [],
    ),
    "a raid that was as quick as lightning": (
        "Taliban forces launched a lightning raid on a border post in Chagai on Wednesday. Two soldiers were killed.",
        ["ground_attack 2026-02-25 @ Chagai admin2"],
    ),
    "bodies that were turned over, by no accident": (
        "Pakistan returned the bodies of six Taliban fighters on Thursday. They were turned over at Spin Boldak, two "
        "days after clashes there in which the six were killed.",
        ["ground_attack 2026-02-24..2026-02-25 @ Spin Boldak settlement"],
    ),
    "the kinds of the attacks that are then told one by one": (
        "A string of attacks shook Balochistan on Thursday. Among them were a bombing, two gun attacks and an "
        "abduction. In Quetta, a bomb killed three people. In Kalat, gunmen shot dead two labourers. In Turbat, an "
        "official was kidnapped.",
        [
            "bombing 2026-02-26 @ Quetta settlement",
            "armed_attack 2026-02-26 @ Kalat settlement",
            "abduction 2026-02-26 @ Turbat settlement",
        ],
    ),
    "an attack that stands out among others": (
        "Rebels attacked ten places in Balochistan on Thursday. Among the attacks was a suicide bombing in Nushki that "
        "killed six soldiers.",
        ["suicide_bombing 2026-02-26 @ Nushki settlement"],
    ),
    "a declaration that its speaker repeats in his own words": (
        "Pakistan's Defence Minister Asif Gul declared war on the Taliban on Thursday. The Taliban said they would "
        'fight back. "It is open war between you and us," Gul said.',
        ["statement 2026-02-26 @ Pakistan country"],
    ),
}
COUNTED = {
    "no dead where money is counted": (
        "Bilateral trade was stopped on Tuesday following Pakistani air strikes in Khost. The chamber of commerce put "
        "the losses at 100 million dollars a month.",
        [
            "border_closure 2026-02-24 @ Afghanistan-Pakistan border border",
            "airstrike 2026-02-23..2026-02-24 @ Khost admin1",
        ],
    ),
    "a war that was drowned out by other news, which is no accident": (
        "The border war has been drowned out by other news. On February 24, Pakistani jets hit two camps in Paktika. "
        "Nine people were killed in the strikes, the Taliban said.",
        ["airstrike 2026-02-24 @ Paktika admin1: killed 9 people"],
    ),
}
WHO = {
    "who responded by launching an attack": (
        "Afghanistan responded by launching a major military attack along the border on Thursday.",
        ["Afghan Taliban"],
    ),
    "who hit back at the other, launching attacks": (
        "Kabul has hit back at Pakistan, launching attacks along the frontier on Thursday.",
        ["Afghan Taliban"],
    ),
}


@pytest.mark.parametrize(("text", "doers"), WHO.values(), ids=WHO)
def test_who_answered(text, doers):
    assert [record["initiator"] for record in read_records(text)] == doers


@pytest.mark.parametrize(("text", "incidents"), TOLD.values(), ids=TOLD)
def test_what_is_told_as_news(text, incidents):
    assert list_incidents(text) == incidents


@pytest.mark.parametrize(("text", "incidents"), COUNTED.values(), ids=COUNTED)
def test_what_is_counted(text, incidents):
    assert list_with_figures(text) == incidents
