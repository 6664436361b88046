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
    "months of skirmishes are none of them": (
        "A shell killed a farmer in Kurram on Thursday after months of skirmishes in Khost.",
        ["shelling 2026-02-26 @ Kurram admin2"],
    ),
    "talks that nobody dates are a mention": (
        "A mortar shell killed a boy in Chaman on Thursday. The two sides had held talks.",
        ["shelling 2026-02-26 @ Chaman settlement"],
    ),
    "talks that nobody dates are told where they were held in a town": (
        "A mortar shell killed a boy in Chaman on Thursday. The two sides had held talks in Doha.",
        ["shelling 2026-02-26 @ Chaman settlement", "talks undated @ Doha settlement"],
    ),
    "history of another month is not the undated news": (
        "KABUL - Jets struck a house in Khost, killing nine.\n\nLast month, strikes in the country killed dozens.",
        ["airstrike undated @ Khost admin1", "airstrike 2026-01 @ Afghanistan country"],
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
    "soldiers who were killed were attacked": (
        "Three constables were killed in Lakki Marwat on Thursday.",
        ["armed_attack 2026-02-26 @ Lakki Marwat admin2"],
    ),
    "a mine that wounded": ("A mine wounded two boys in Herat on Thursday.", ["bombing 2026-02-26 @ Herat settlement"]),
    "any fresh attack": ("Any fresh attack in Bannu will be answered, he said on Thursday.", []),
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
    "burning belongs to the attack": (
        "Militants stormed a bazaar in Kalat on Thursday and torched a bank.",
        ["armed_attack 2026-02-26 @ Kalat settlement"],
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
    "an alleged cause": (
        "An explosion killed nine people in Tirah on Thursday, which villagers blamed on an air raid.",
        ["bombing 2026-02-26 @ Tirah admin2"],
    ),
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
    assert show_claims(record)[0].startswith("officials: killed 11")


DRESSED = """QUETTA: Four guards were killed in the restive Tank Tuesday, an official in Kabul said here on Wednesday.

The wounded were taken to a hospital in Mardan. Two on-duty policemen were hurt near Zarin Kalan in Bannu on Monday."""


def test_article_reads_alike_with_hard_spaces():
    assert list_incidents(DRESSED.replace(" ", "\u00a0")) == list_incidents(DRESSED) != []


def test_day_on_which_somebody_spoke_here_is_not_that_of_the_deed():
    (raid,) = list_incidents("Security forces killed nine militants in Hangu, the army said here on Tuesday.")
    assert raid == "ground_attack 2026-02-23..2026-02-24 @ Hangu settlement"
