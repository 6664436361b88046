"""News of roads, strikes of traders, truces of tribes, and articles that list one attack after another.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents, read_records

TOLD = {
    "a bus that armed men stopped, and whom they took off it": (
        "Armed men stopped a coach in Kalat on Thursday and took five men off the bus. Their bodies were found on "
        "Friday.",
        ["armed_attack 2026-02-26 @ Kalat settlement"],
    ),
    "passengers put to death by those who stopped them": (
        "Six passengers were executed on Thursday after a van was intercepted by armed men in Harnai.",
        ["armed_attack 2026-02-26 @ Harnai admin2"],
    ),
    "lorries, not where they came from and went": (
        "The lorries had delivered fuel to Karachi and were heading back to Taftan when gunmen attacked them near "
        "Kalat on Thursday.",
        ["armed_attack 2026-02-26 @ Kalat settlement"],
    ),
    "an attack that was mounted": (
        "The assailants fired at two tankers before mounting an attack on a post in Kech on Thursday.",
        ["armed_attack 2026-02-26 @ Kech admin2"],
    ),
    "a peace of tribes, where they live": (
        "The tribes of Lower Kurram signed a peace accord on Thursday.",
        ["ceasefire 2026-02-26 @ Kurram admin2"],
    ),
    "a peace by the day that opens the sentence": (
        "It was on Thursday that the peace agreement between the warring tribes of Orakzai was reached, which ended a "
        "long period of tribal clashes.",
        ["ceasefire 2026-02-26 @ Orakzai admin2"],
    ),
    "clashes of the tribes that the sentence before named": (
        "A jirga of the warring tribes of Orakzai is at work. Nine people lost their lives in clashes which erupted in "
        "January.",
        ["other_violence 2026-01 @ Khyber Pakhtunkhwa admin1"],
    ),
    "violence at the border since a day named before": (
        "Since 20 February the cross-border violence between Pakistan and Afghanistan has intensified.",
        ["border_clash 2026-02-20..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "violence at the border since a day named behind": (
        "Armed violence along the border between Afghanistan and Pakistan has grown worse since 20 February.",
        ["border_clash 2026-02-20..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "talks for which they will sit together again": (
        "Pakistan and Afghanistan met in Doha on Thursday. The two sides will sit together again in Istanbul on "
        "5 March.",
        ["talks 2026-02-26 @ Doha settlement", "talks 2026-03-05 @ Istanbul settlement"],
    ),
    "fighters killed as troops foiled an attempt": (
        "The men had been killed on Thursday when troops foiled an attempt to cross the border in Bajaur.",
        ["ground_attack 2026-02-26 @ Bajaur admin2"],
    ),
    "a charge with a month and a place": (
        "Last month, too, Kabul accused Pakistan of bombing villages in Nangarhar.",
        ["airstrike 2026-01 @ Nangarhar admin1"],
    ),
    "further strikes, beyond the place told before": (
        "A Pakistani strike killed nine people in a house in Barmal on Thursday, the Taliban said. It did not stop at "
        "Paktika as officials report further airstrikes in Nangarhar and Khost provinces, which left six civilians "
        "injured.",
        ["airstrike 2026-02-26 @ Barmal admin2", "airstrike 2026-02-26 @ Nangarhar admin1 + Khost admin1"],
    ),
    "attacks of the side that strikes from the air": (
        "A Pakistani airstrike in Paktika on Thursday killed nine people, the Taliban said. Last month, Kabul alleged "
        "Pakistani attacks at several locations in Kunar.",
        ["airstrike 2026-02-26 @ Paktika admin1", "airstrike 2026-01 @ Kunar admin1"],
    ),
    "shells in two provinces beside fighting at the border": (
        "Cross-border hostilities broke out on Thursday. Pakistani shells hit homes in Kunar and Paktika, killing nine "
        "people, the UN said.",
        [
            "border_clash 2026-02-26 @ Afghanistan-Pakistan border border",
            "shelling 2026-02-26 @ Kunar admin1 + Paktika admin1",
        ],
    ),
    "strikes whose dead are told again as those of the fighting": (
        "At least 12 people were killed on Thursday in Pakistani airstrikes on Afghanistan. At least 12 people lost "
        "their lives on Thursday as new violence erupted between Islamabad and Kabul, a monitor said.",
        ["airstrike 2026-02-26 @ Afghanistan country"],
    ),
    "strikes in both countries, not those on a third": (
        "While Iran is hit by a bombing campaign, a second war goes on. The two countries have gone from disputes to "
        "open war, with airstrikes that hit army posts and villages in both countries. Pakistan and Afghanistan blame "
        "each other.",
        ["airstrike undated @ Iran country", "airstrike undated @ Afghanistan country + Pakistan country"],
    ),
    "one deed of those who blew up a track and took hostages": (
        "The attackers blew up the track in Sibi on Thursday, took more than 300 passengers hostage, and fled.",
        ["abduction 2026-02-26 @ Sibi settlement"],
    ),
    "each attack of a list": (
        "Last week, nine people were killed by terrorists in Kharan.\n\nAnother attack hit an army convoy in Sibi, in "
        "which seven people died.\n\nThe situation grew worse with an attack on a train by fighters of the Baloch "
        "Liberation Army (BLA), which killed four men.",
        [
            "armed_attack 2026-02-16..2026-02-22 @ Kharan settlement",
            "armed_attack undated @ Sibi settlement",
            "armed_attack undated @ Balochistan admin1",
        ],
    ),
    "a raid of forces, not the attack told long before": (
        "Another attack hit a convoy in Sibi on Thursday.\n\nGunmen of the BLA took 40 passengers hostage in Kalat on "
        "Friday.\n\nAn operation by security personnel ended with 29 militants eliminated.",
        [
            "armed_attack 2026-02-26 @ Sibi settlement",
            "abduction 2026-02-27 @ Kalat settlement",
            "ground_attack 2026-02-27 @ Balochistan admin1",
        ],
    ),
    "strikes that follow on a post, told on its day or the one before": (
        "Pakistani jets bombed a house in Paktika late on Wednesday, killing nine people, the Taliban say.\n\nThe jets "
        "bombed four houses. — Karim Gul (@karimgul) February 27, 2026\n\nFurther airstrikes in Khost left six hurt.",
        ["airstrike 2026-02-25 @ Paktika admin1", "airstrike 2026-02-26..2026-02-27 @ Khost admin1"],
    ),
    "those whom attackers took from a van, and not their home": (
        "Gunmen blocked the highway near Wadh on Wednesday night and dragged three men from a van. The three, all from "
        "Punjab, were later shot dead.",
        ["armed_attack 2026-02-25 @ Wadh admin2"],
    ),
    "an area and a district that are listed": (
        "Afghan forces attacked Pakistani posts at Angoor Adda, Bajaur and Kurram on Thursday.",
        ["ground_attack 2026-02-26 @ Angur Ada admin2 + Bajaur admin2 + Kurram admin2"],
    ),
    "forces that have killed since attacks, and the attacks": (
        "Security forces have killed 145 militants since coordinated attacks hit a dozen towns of Balochistan on "
        "Thursday, the chief minister said.",
        [
            "ground_attack 2026-02-26..2026-02-28 @ Balochistan admin1",
            "armed_attack 2026-02-26 @ Balochistan admin1",
        ],
    ),
    "bodies of men who had been missing": (
        "The bodies of two young police constables who had gone missing on Wednesday were recovered from a field near "
        "Wana on Friday.",
        ["armed_attack 2026-02-27 @ Wana settlement"],
    ),
    "what a protest is about, not done by those who protest": (
        "The Foreign Office called in the Afghan charge d'affaires on Thursday and handed him a demarche over the "
        "killing of seven workers in Panjgur. The workers were gunned down on Wednesday night.",
        ["statement 2026-02-26 @ Pakistan country", "armed_attack 2026-02-25 @ Panjgur admin2"],
    ),
    "strikes that a protest is about, where they hit": (
        "The Taliban foreign ministry summoned Pakistan's ambassador on Thursday and handed him a letter of "
        "protest over drone strikes in Nangarhar and Khost the night before.",
        ["statement 2026-02-26 @ Afghanistan country", "drone_strike 2026-02-25 @ Nangarhar admin1 + Khost admin1"],
    ),
    "a fight with militants near the border, not of two armies": (
        "Five soldiers and 25 militants were killed in clashes near the Afghan border in Kurram on Thursday.",
        ["ground_attack 2026-02-26 @ Kurram admin2"],
    ),
    "a bus that was attacked, by no bomb": (
        "Hudur was the scene of a bus attack in December in which nine people died.",
        ["armed_attack 2025-12 @ Hudur admin2"],
    ),
    "a gate that was closed on a day, and the firing of two forces": (
        "The Torkham gate may reopen soon. It was closed on February 20. Firing between the two forces on February 23 "
        "killed an Afghan guard.",
        [
            "border_closure 2026-02-20 @ Torkham settlement",
            "border_clash 2026-02-23 @ Afghanistan-Pakistan border border",
        ],
    ),
    "returns in a week to a date": (
        "In the week to February 21 alone, 31,000 Afghans returned from Pakistan through Torkham.",
        ["deportation 2026-02-15..2026-02-21 @ Torkham settlement"],
    ),
}
NOTHING = {
    "a strike of traders": (
        "Bazaars in Tank were closed on Thursday during a strike of traders. Lorry drivers joined the strike."
    ),
    "more dead of one kind than of another": (
        "For the first time in ten years, more militants have died in Pakistan than civilians and soldiers, a report "
        "says."
    ),
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_article_tells_of(text, lines):
    assert list_incidents(text) == lines


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_article_tells_of_nothing(text):
    assert list_incidents(text) == []


@pytest.mark.parametrize("words", ["took nine labourers hostage", "held nine labourers hostage for a day"])
def test_hostages_are_counted(words):
    claims = read_records(f"Gunmen {words} in Sibi on Thursday.")[0]["claims"]
    assert [(claim["outcome"], claim["low"], claim["victims"]) for claim in claims] == [("abducted", 9, "labourers")]


def test_group_is_named_behind_its_fighters():
    record = read_records("A convoy was attacked by fighters of the BLA in Sibi on Thursday.")[0]
    assert record["initiator"] == "BLA"


def test_rockets_and_shells_are_of_whom_the_adjective_names():
    record = read_records("Pakistani rockets and mortar shells hit the Sarkano district of Kunar on Thursday.")[0]
    assert record["initiator"] == "Pakistan"


def test_attackers_who_fell_were_not_hit_by_their_bomb():
    text = "A bomber rammed a car into a camp of the security forces in Boya on Friday, killing four soldiers."
    record = read_records(f"{text} All four attackers were killed in the gunbattle that followed.")[0]
    assert record["target"] != "militants"


def test_body_that_keeps_watch_is_nobody_dead():
    text = "They met in Muscat on Thursday to set up a monitoring body after the fighting between Kabul and Islamabad."
    assert [claim for record in read_records(text) for claim in record["claims"]] == []
