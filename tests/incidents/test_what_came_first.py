"""What came before or after what: each happening has the day, the place and the doers of its own clause.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents, list_with_figures

TOLD = {
    "what a state's attack came after, from its own day": (
        "Afghan forces began border attacks on Thursday night in answer to Sunday's Pakistani air strikes in "
        "Nangarhar.",
        [
            "ground_attack 2026-02-26 @ Afghanistan-Pakistan border border",
            "airstrike 2026-02-22 @ Nangarhar admin1",
        ],
    ),
    "air strikes that answer an attack told before": (
        "On Thursday night, Afghan forces attacked border posts. In answer to those attacks, Pakistan began "
        "operations by air and on the ground in Paktika.",
        [
            "ground_attack 2026-02-26 @ Afghanistan-Pakistan border border",
            "airstrike 2026-02-26 @ Paktika admin1",
        ],
    ),
    "strikes and the attack that they came after": (
        "Pakistan's military said it had struck camps in Paktika on Thursday night after an attack by "
        "militants in Bannu martyred seven soldiers.",
        ["airstrike 2026-02-26 @ Paktika admin1", "armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "what came days before somebody's visit": (
        "The prime minister arrived in Quetta on Thursday, two days after a suicide bombing in Chaman killed "
        "nine people.",
        ["suicide_bombing 2026-02-24..2026-02-25 @ Chaman settlement"],
    ),
    "what came days before a march, by nobody who marches": (
        "The army chief visited Peshawar on Thursday, days after an attack on a college in Wana killed three people.",
        ["armed_attack 2026-02-16..2026-02-25 @ Wana settlement"],
    ),
    "a killing for which men were arrested elsewhere": (
        "Police in Karachi arrested two suspects on Thursday over the killing of a cleric in Peshawar in January.",
        ["other_violence 2026-01 @ Peshawar settlement"],
    ),
    "a clash not a week before a decree": (
        "A decree was issued on Thursday, not a week after deadly border clashes broke out between "
        "Afghanistan and Pakistan.",
        ["border_clash 2026-02-18..2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
    "what was told on a day, not what was in force": (
        "The minister declared war on Monday. The army said on Friday that nine soldiers had been killed in "
        "an attack in Bannu.",
        ["statement 2026-02-23 @ nowhere", "armed_attack 2026-02-26..2026-02-27 @ Bannu settlement"],
    ),
    "what was told to parliament": (
        "The minister told parliament on Thursday that nine guards had been killed in an attack in Bannu.",
        ["armed_attack 2026-02-25..2026-02-26 @ Bannu settlement"],
    ),
    "nothing where the fallen of months are counted": (
        "The minister told parliament on Thursday that 1,200 soldiers had laid down their lives since September.",
        [],
    ),
    "overnight fighting, told of on a day before": (
        "Afghan forces captured two posts in overnight fighting in Paktia, a spokesman said on Thursday.",
        ["ground_attack 2026-02-25..2026-02-26 @ Paktia admin1"],
    ),
    "a strike on a hospital, where it stands": (
        "The mission condemned the airstrike on a hospital in Jalalabad on Thursday.",
        ["airstrike 2026-02-26 @ Jalalabad settlement"],
    ),
    "a strike upon a clinic": (
        "An air strike upon a tuberculosis clinic in Jalalabad on Thursday killed nine people.",
        ["airstrike 2026-02-26 @ Jalalabad settlement"],
    ),
    "fighting on its eighth day": (
        "Fighting between Pakistani and Afghan troops along the border entered its eighth day on Thursday.",
        ["border_clash 2026-02-19..2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
    "fighting of so many days, as news": (
        "It was the fifth straight day of clashes between Pakistan and Afghanistan.",
        ["border_clash 2026-02-24..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "fighting that was taken up again elsewhere": (
        "Border guards exchanged fire near Spin Boldak on Wednesday. Fighting resumed on Thursday night in "
        "Kurram, where shells killed two villagers.",
        ["border_clash 2026-02-25 @ Spin Boldak settlement", "ground_attack 2026-02-26 @ Kurram admin2"],
    ),
    "forces that fired at each other": (
        "In November, forces of Pakistan and Afghanistan fired at each other across the border.",
        ["border_clash 2025-11 @ Afghanistan-Pakistan border border"],
    ),
    "a town that troops took back": (
        "Troops recaptured the town of Nushki from insurgents on Thursday after a three-day battle.",
        ["ground_attack 2026-02-26 @ Nushki settlement"],
    ),
    "a town that rebels seized": (
        "On Thursday rebels briefly seized Zehri, a town in Khuzdar district, before withdrawing.",
        ["armed_attack 2026-02-26 @ Zehri admin2 + Khuzdar admin2"],
    ),
    "an attack of a state that was foiled": (
        "The Taliban government claimed on Thursday that it had foiled a Pakistani drone attack on Bagram air base.",
        ["drone_strike 2026-02-25..2026-02-26 @ Bagram Airbase admin2"],
    ),
    "shots and a bomb of the same men": (
        "Gunmen opened fire on a mosque in Lahore on Thursday and then detonated explosives, killing 27 people.",
        ["bombing 2026-02-26 @ Lahore settlement"],
    ),
    "strikes of which their state speaks": (
        "Islamabad says its air strikes are meant to stop militants who use Afghan territory for attacks on Pakistan.",
        [],
    ),
    "strikes beside those of others elsewhere": (
        "They are in the worst fighting for years after Pakistani airstrikes on large Afghan cities last "
        "week, in a region that was on edge over US and Israeli strikes on Iran.",
        ["airstrike 2026-02-16..2026-02-22 @ Afghanistan country"],
    ),
    "nothing where clashes are called a matter": (
        "The minister has told Islamabad that clashes with the TTP are a matter of its own and do not concern Kabul.",
        [],
    ),
    "talks that are told as over": (
        "The talks that envoys of Pakistan and Afghanistan had in Ankara ended without any result, local "
        "media reported on Thursday.",
        ["talks 2026-02-25..2026-02-26 @ Ankara settlement"],
    ),
    "a dialogue that was hosted": (
        "A three-day dialogue between the two sides was hosted by China in Kashgar from 24 to 26 February.",
        ["talks 2026-02-24..2026-02-26 @ Kashgar settlement"],
    ),
    "nothing where others negotiate a text": (
        "China leads the negotiations of the Council on the draft resolution on Afghanistan, which runs out "
        "on 24 March.",
        [],
    ),
    "a truce before which they fought in a month": (
        "Pakistan and Afghanistan fought fierce border clashes last month before a ceasefire was mediated by Qatar.",
        [
            "border_clash 2026-01 @ Afghanistan-Pakistan border border",
            "ceasefire 2026-01 @ Afghanistan country + Pakistan country",
        ],
    ),
    "a truce after skirmishes, and no call for one": (
        "The UN called on both sides to put an end to hostilities, after a 72-hour ceasefire came into effect"
        " on 23 February following days of skirmishes.",
        ["ceasefire 2026-02-23 @ nowhere"],
    ),
    "bombings that a state is accused of, days ago": (
        "Kabul accused Pakistan of being behind the bombings in Kabul and Khost two days ago.",
        ["bombing 2026-02-26 @ Kabul settlement + Khost admin1"],
    ),
    "a retaliation that its state tells of": (
        "Pakistan's military said 200 Taliban fighters were killed in its response along the border on Thursday.",
        ["border_clash 2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
    "no report's period as the day of what follows": (
        "The report covers October to December 2025.\n\nAir strikes have hit villages in Khost.",
        ["airstrike undated @ Khost admin1"],
    ),
    "strikes that have gone on since a day told before": (
        "Fighting along the border has killed dozens since 10 February. Air strikes have hit districts in "
        "Kunar and Khost.",
        [
            "border_clash 2026-02-10..2026-02-28 @ Afghanistan-Pakistan border border",
            "airstrike 2026-02-10..2026-02-28 @ Kunar admin1 + Khost admin1",
        ],
    ),
    "a day in brackets": (
        "Nine soldiers were killed in an attack in Bannu on Saturday (February 14).",
        ["armed_attack 2026-02-14 @ Bannu settlement"],
    ),
    "no day of a picture": (
        "A guard stands at a gate in Paktia on 10 January 2026. (AFP)\n\nNine people were killed when a bomb "
        "went off in Bannu.",
        ["bombing undated @ Bannu settlement"],
    ),
    "fire of a state's forces at a crossing": (
        "The commissioner said that Afghan forces had opened fire on Thursday near the Friendship Gate, "
        "wounding six civilians.",
        ["border_clash 2026-02-26 @ Friendship Gate settlement"],
    ),
    "an army's guns that fired on a district": (
        "Pakistani artillery fired on the Goshta district of Nangarhar on Thursday.",
        ["shelling 2026-02-26 @ Goshta admin2"],
    ),
    "a killing that was condemned, then or the day before": (
        "The assembly on Thursday passed a resolution condemning the attack in Wana.",
        ["armed_attack 2026-02-25..2026-02-26 @ Wana settlement"],
    ),
    "an envoy of a capital": (
        "Kabul's envoy was summoned on Thursday over Wednesday's attack on a convoy in Orakzai that claimed 11 lives.",
        ["statement 2026-02-26 @ Pakistan country", "armed_attack 2026-02-25 @ Orakzai admin2"],
    ),
    "explosions with which a state denies to have to do": (
        "Islamabad denied on Thursday that it was behind the explosions which shook Kabul on 9 February.",
        ["bombing 2026-02-09 @ Kabul settlement"],
    ),
    "returns of a day at two crossings": (
        "Iran sent back 2,300 Afghans through Islam Qala on Thursday. Another 1,800 came through Torkham the same day.",
        ["deportation 2026-02-26 @ Islam Qala settlement", "deportation 2026-02-26 @ Torkham settlement"],
    ),
    "talks by their rounds before": (
        "The delegations met in Istanbul on Thursday. An earlier round in Doha on 18 February brought no "
        "deal, and earlier rounds in Riyadh failed.",
        [
            "talks 2026-02-26 @ Istanbul settlement",
            "talks 2026-02-18 @ Doha settlement",
            "talks undated @ Riyadh settlement",
        ],
    ),
    "a bomb that killed": (
        "The bomb that killed an elder in Bajaur on Tuesday was claimed by Islamic State on Thursday.",
        ["bombing 2026-02-24 @ Bajaur admin2"],
    ),
    "nothing of the caption of a new picture": (
        "Three policemen killed in Mohmand\n\nAmbulances are seen carrying bodies after a blast in the Safi area"
        " on February 26, 2026. — Reporter\n\nThree policemen were killed when unknown attackers opened fire on "
        "them in Mohmand on Thursday.",
        ["armed_attack 2026-02-26 @ Mohmand admin2"],
    ),
    "operations of five days, of which nobody says which was where": (
        "From 21 February to 25 February, security forces killed 38 terrorists in separate operations carried"
        " out in Bannu, Mohmand, Bajaur and Tank districts.",
        ["ground_attack 2026-02-21..2026-02-25 @ Bannu admin2 + Mohmand admin2 + Bajaur admin2 + Tank admin2"],
    ),
    "nothing where the hurt were sent home": (
        "Five people had been sent home after minor injuries, the hospital at the border town of Chaman said "
        "on Thursday.",
        [],
    ),
    "nothing where the role of mediators is praised": (
        "Iran on Monday praised the role of Saudi Arabia and Qatar in successfully mediating the ceasefire "
        "between Pakistan and Afghanistan.",
        [],
    ),
    "what came one day before an attack that comes after it": (
        "KOHAT: Four policemen were killed when militants attacked a vehicle in Lachi on Thursday.\n\nThe latest"
        " attack comes one day after at least five persons, including three policemen, were martyred by "
        "gunmen in Hangu district.",
        ["armed_attack 2026-02-26 @ Lachi settlement", "armed_attack 2026-02-25..2026-02-26 @ Hangu admin2"],
    ),
    "a bombing of which a minister speaks on a later day": (
        "A suicide bomber killed 15 people at a court in Lahore on Tuesday. Speaking in the Senate on "
        "Thursday, the minister said that those involved in the Lahore bombing had been identified.",
        ["suicide_bombing 2026-02-24 @ Lahore settlement"],
    ),
}
COUNTED = {
    "three operations, each with its own figure": (
        "Thirteen militants were killed in three operations in Khyber Pakhtunkhwa, the army said on Friday. "
        "In the first operation in Lakki Marwat, seven were killed; in Mohmand, four more were eliminated, "
        "while two were shot dead in Tank.",
        [
            "ground_attack 2026-02-26..2026-02-27 @ Lakki Marwat admin2: killed 7",
            "ground_attack 2026-02-26..2026-02-27 @ Mohmand admin2: killed 4",
            "ground_attack 2026-02-26..2026-02-27 @ Tank settlement: killed 2",
        ],
    ),
}


@pytest.mark.parametrize(("text", "incidents"), TOLD.values(), ids=TOLD)
def test_each_happening_has_what_its_own_clause_says(text, incidents):
    assert list_incidents(text) == incidents


@pytest.mark.parametrize(("text", "incidents"), COUNTED.values(), ids=COUNTED)
def test_each_happening_has_the_figures_of_its_own_clause(text, incidents):
    assert list_with_figures(text) == incidents
