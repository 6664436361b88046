"""Other papers, other manners: small invented reports in the forms that news takes, with what a reader finds in them.

All are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents, read_records, show_claims

STYLES = {
    "a title is told again below it": (
        "Gunmen strike across the province; seven abducted\n\n"
        "QUETTA: Armed men ambushed a convoy near Kalat on Thursday, killing two soldiers.",
        ["armed_attack 2026-02-26 @ Kalat settlement"],
    ),
    "items of a list are reports of their own": (
        "- Feb 24: A soldier was shot dead in Spinwam.\n\n- Feb 25: A rocket landed on a field in Karak.",
        ["armed_attack 2026-02-24 @ Spinwam admin2", "shelling 2026-02-25 @ Karak admin2"],
    ),
    "items alike are two": (
        "- A soldier was shot dead in Bannu on Tuesday.\n\n- A driver was shot dead in Bannu on Tuesday.",
        ["armed_attack 2026-02-24 @ Bannu settlement", "armed_attack 2026-02-24 @ Bannu settlement"],
    ),
    "a total of many is none of them": (
        "QUETTA: At least six people were killed in a string of attacks over the weekend, officials said. "
        "In Turbat a grenade was hurled at a post on Thursday, wounding three passers-by.",
        ["armed_attack 2026-02-26 @ Turbat settlement"],
    ),
    "two districts of one province are two places": (
        "An attack on a post in Hangu district, Khyber Pakhtunkhwa, killed two guards on Thursday. "
        "Meanwhile ten militants were killed in Dir, Khyber Pakhtunkhwa, on the same day.",
        ["armed_attack 2026-02-26 @ Hangu admin2", "ground_attack 2026-02-26 @ Upper Dir admin2"],
    ),
    "the head of a report tells what its body tells again": (
        "A bomb hit a van in Hangu and gunmen attacked a post in Bannu on Thursday. The van was wrecked.\n\n"
        "Meanwhile, in Bannu, militants attacked the post with heavy weapons.",
        ["bombing 2026-02-26 @ Hangu settlement", "armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "a hunt for the culprits is no attack": (
        "Gunmen killed two constables in Karak on Thursday. A search operation was launched in the area.",
        ["armed_attack 2026-02-26 @ Karak admin2"],
    ),
    "the slain are not slain again": (
        "A bomb killed two guards in Bannu on Thursday. Prayers for the martyred guards were offered on Friday.",
        ["bombing 2026-02-26 @ Bannu settlement"],
    ),
    "a sum over a year and the sums that go on with it": (
        "Rebels carried out 312 attacks in the country in 2025, a think tank said. The attacks took 420 lives. "
        "In Punjab three attacks killed five.",
        [],
    ),
    "months of skirmishes are none of them": (
        "A shell killed a farmer in Kurram on Thursday after months of skirmishes in Khost.",
        ["shelling 2026-02-26 @ Kurram admin2"],
    ),
    "a feud over land": (
        "Two groups of villagers fired at each other over a piece of land in Battagram on Thursday; four were killed.",
        [],
    ),
    "explosives flown by quadcopter": (
        "A woman was killed on Thursday when militants flew explosives into a house by quadcopter in Bannu.",
        ["drone_strike 2026-02-26 @ Bannu settlement"],
    ),
    "talks that nobody dates are a mention": (
        "A mortar shell killed a boy in Chaman on Thursday. The two sides had held talks in Doha.",
        ["shelling 2026-02-26 @ Chaman settlement"],
    ),
    "history of another month is not the undated news": (
        "KABUL - Jets struck a house in Khost, killing nine.\n\nLast month, strikes in the country killed dozens.",
        ["airstrike undated @ Khost admin1", "airstrike 2026-01 @ Afghanistan country"],
    ),
    "a convoy that came under attack": (
        "A convoy of the army came under attack in Kech on Thursday.",
        ["armed_attack 2026-02-26 @ Kech admin2"],
    ),
    "fighting on both sides of the border": (
        "The two armies exchanged fire between Spin Boldak and Chaman on Thursday.",
        ["border_clash 2026-02-26 @ Spin Boldak settlement + Chaman settlement"],
    ),
    "a bomb made safe": ("A bomb in the port of Karachi was found and defused on Thursday.", []),
    "a charge that says when and how many": (
        "Kabul accused its neighbour of an air raid in Khost on Thursday that killed nine people.",
        ["airstrike 2026-02-26 @ Khost admin1"],
    ),
    "a general charge": ("Kabul accused its neighbour of air raids in Khost.", []),
    "repelled infiltrations": (
        "The army repelled infiltration attempts in Mohmand on Thursday, killing five militants.",
        ["ground_attack 2026-02-26 @ Mohmand admin2"],
    ),
    "fire across the border is a clash of two armies": (
        "Afghan forces fired on Pakistani posts in Kurram on Tuesday night and Pakistani troops returned fire.",
        ["border_clash 2026-02-24 @ Kurram admin2"],
    ),
    "fresh fighting is fighting": (
        "Fresh fighting broke out on Wednesday between Pakistani and Afghan forces in Spin Boldak.",
        ["border_clash 2026-02-25 @ Spin Boldak settlement"],
    ),
    "strikes that somebody is targeted with": (
        "Pakistan targeted militant hideouts in Khost with precision strikes on Friday night.",
        ["airstrike 2026-02-27 @ Khost admin1"],
    ),
    "a truce that began": (
        "A truce between Pakistan and Afghanistan began on Wednesday evening.",
        ["ceasefire 2026-02-25 @ Afghanistan country + Pakistan country"],
    ),
    "who finds the dead has not killed them": (
        "Police recovered the bullet-riddled bodies of three labourers in Kech on Wednesday.",
        ["other_violence 2026-02-25 @ Kech admin2"],
    ),
    "the headquarters that was attacked": (
        "Militants attacked the headquarters of the constabulary in Bannu on Tuesday.",
        ["armed_attack 2026-02-24 @ Bannu settlement"],
    ),
    "infiltrators who were killed": (
        "Six militants who were trying to infiltrate in North Waziristan were killed on Tuesday.",
        ["ground_attack 2026-02-24 @ North Waziristan admin2"],
    ),
    "two deeds at one place": (
        "The rebels blew up the track and opened fire on a train near Sibi on Thursday.",
        ["bombing 2026-02-26 @ Sibi settlement", "armed_attack 2026-02-26 @ Sibi settlement"],
    ),
    "armies that clashed somewhere along their border": (
        "Dozens of soldiers were killed on Thursday in clashes between Pakistani and Afghan forces.",
        ["border_clash 2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
    "a drill": ("A mock drill was held in Lahore on Thursday to test the response to a terrorist attack.", []),
    "heat that kills": ("Heat strikes may kill thousands in Karachi, experts said on Thursday.", []),
    "operations that go on": (
        "The general was briefed in Wana on Thursday on ongoing operations against militants.",
        [],
    ),
    "a crash beside an attack": (
        "Gunmen wounded a guard in Quetta on Thursday. In Chaman, three people were killed in a collision.",
        ["armed_attack 2026-02-26 @ Quetta settlement"],
    ),
    "here is the place of the dateline": (
        "BANNU: A roadside bomb wounded two constables here on Thursday.",
        ["bombing 2026-02-26 @ Bannu settlement"],
    ),
    "a country behind the dateline is no place": (
        "PESHAWAR, Pakistan — A bomb hit a bus in Bannu on Thursday.",
        ["bombing 2026-02-26 @ Bannu settlement"],
    ),
    "the same valley": (
        "A shell hit a house in Tirah on Thursday. In the same valley, bombs fell on a compound last September.",
        ["shelling 2026-02-26 @ Tirah admin2", "airstrike 2025-09 @ Tirah admin2"],
    ),
    "where people mourn nothing happened": (
        "A bomb killed two men in Bannu on Thursday. They were buried in Swabi.",
        ["bombing 2026-02-26 @ Bannu settlement"],
    ),
    "an end of a road": (
        "The track was blown up near Sibi on Thursday, suspending traffic between Quetta and the coast.",
        ["bombing 2026-02-26 @ Sibi settlement"],
    ),
    "the day on which a toll rose": (
        "The toll from a suicide bombing in Quetta rose to 14 on Thursday. The attacker struck on Tuesday.",
        ["suicide_bombing 2026-02-24 @ Quetta settlement"],
    ),
    "those who are raided shoot back": (
        "Police raided a compound in Tank on Thursday; the suspects lobbed grenades and opened fire.",
        ["ground_attack 2026-02-26 @ Tank settlement"],
    ),
    "burning belongs to the attack": (
        "Militants stormed a bazaar in Kalat on Thursday and torched a bank.",
        ["armed_attack 2026-02-26 @ Kalat settlement"],
    ),
    "bodies that are found": (
        "The bullet-riddled bodies of four labourers were found in Harnai on Thursday.",
        ["other_violence 2026-02-26 @ Harnai admin2"],
    ),
    "a post that is taken": (
        "Afghan forces captured an outpost in Dangam on Thursday.",
        ["ground_attack 2026-02-26 @ Dangam admin2"],
    ),
    "hours later it is another": (
        "Troops shot dead three militants in Mohmand on Thursday. "
        "Hours later, a patrol came under fire in Tirah and two soldiers died.",
        ["ground_attack 2026-02-26 @ Mohmand admin2", "armed_attack 2026-02-26..2026-02-27 @ Tirah admin2"],
    ),
    "told on a day": (
        "Five soldiers died in an ambush in Kech, the army said on Thursday.",
        ["armed_attack 2026-02-25..2026-02-26 @ Kech admin2"],
    ),
    "a film": ("A documentary about the 2021 airport bombing was shown in Kabul on Thursday.", []),
    "a count": ("Monitors recorded 86 attacks in Bannu in January.", []),
    "an alleged cause": (
        "An explosion killed nine people in Tirah on Thursday, which villagers blamed on an air raid.",
        ["bombing 2026-02-26 @ Tirah admin2"],
    ),
    "an arrest": ("Two men were arrested on Thursday during a raid in Nowshera.", []),
    "a bus": ("Eleven people were killed on Thursday when a coach plunged into a ravine near Daraban.", []),
    "a feud": ("Two brothers were shot dead by their rivals in Charsadda on Thursday over a blood feud.", []),
    "a match": ("He launched an assault on the spinners in the second innings in Peshawar on Thursday.", []),
    "a way": (
        "Some 900 people were deported through Islam Qala on Thursday.",
        ["deportation 2026-02-26 @ Islam Qala settlement"],
    ),
    "an office": ("He heads the office of refugees and repatriation in Zaranj, he said on Thursday.", []),
}


@pytest.mark.parametrize(("text", "lines"), STYLES.values(), ids=STYLES)
def test_report_tells_of_its_incidents(text, lines):
    assert list_incidents(text) == lines


def test_police_belong_to_the_country_of_the_text():
    (record,) = read_records("A blast in Herat on Thursday killed two boys, police said.")
    assert show_claims(record) == ["Afghan police: killed 2 boys"]
    (record,) = read_records("A blast in Quetta on Thursday killed two boys, police said.")
    assert show_claims(record) == ["Pakistani police: killed 2 boys"]


def test_speaker_stands_behind_a_comma_and_not_those_who_died():
    (record,) = read_records("Troops repelled an attack in Bajaur on Thursday, killing five militants, officials said.")
    assert show_claims(record) == ["officials: killed 5 militants"]


def test_speaker_is_no_month():
    (record,) = read_records(
        "Troops shot at migrants in Zaranj on Thursday. In October 2024, rights groups said two men were killed."
    )
    assert all("October" not in (claim["claimant"] or "") for claim in record["claims"])


def test_article_about_one_province_speaks_of_that_province():
    *_, last = read_records(
        "Traders in Bannu struck on Monday. Shops in Swabi and Mardan stayed shut.\n\n"
        "On Thursday gunmen opened fire on a patrol, killing two soldiers."
    )
    assert [(where["name"], where["geo_precision"]) for where in last["locations"]] == [
        ("Khyber Pakhtunkhwa", "admin1")
    ]


CLAIMS = {
    "a mother and hers": ("A woman and her three children were killed", ["killed 4 woman and her three children"]),
    "who resisted": ("A constable who offered resistance was killed", ["killed 1 constable"]),
    "a sum by chance": (
        "Three policemen, a passer-by and two attackers were killed",
        ["killed 3 policemen", "killed 1 passer-by", "killed 2 attackers"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CLAIMS.values(), ids=CLAIMS)
def test_each_who_died_is_counted(text, claims):
    (record,) = read_records(f"{text} in an attack in Hangu on Thursday.")
    assert [claim.partition(": ")[2] for claim in show_claims(record)] == claims


def test_toll_that_somebody_puts_is_a_claim():
    (record,) = read_records("Officials put the death toll at 11 after Thursday's blast in Quetta.")
    assert show_claims(record)[0].startswith("Officials: killed 11")
