"""Words for what happened, and which type of incident a reader takes them for.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents

WORDINGS = {
    "explosives flown by quadcopter": (
        "A woman was killed on Thursday when militants flew explosives into a house by quadcopter in Bannu.",
        ["drone_strike 2026-02-26 @ Bannu settlement"],
    ),
    "a convoy that came under attack": (
        "A convoy of the army came under attack in Kech on Thursday.",
        ["armed_attack 2026-02-26 @ Kech admin2"],
    ),
    "fighting on both sides of the border": (
        "The two armies exchanged fire between Spin Boldak and Chaman on Thursday.",
        ["border_clash 2026-02-26 @ Spin Boldak settlement + Chaman settlement"],
    ),
    "a charge that says when and how many": (
        "Kabul accused its neighbour of an air raid in Khost on Thursday that killed nine people.",
        ["airstrike 2026-02-26 @ Khost admin1"],
    ),
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
    "those who are raided shoot back": (
        "Police raided a compound in Tank on Thursday; the suspects lobbed grenades and opened fire.",
        ["ground_attack 2026-02-26 @ Tank settlement"],
    ),
    "bodies that are found": (
        "The bullet-riddled bodies of four labourers were found in Harnai on Thursday.",
        ["other_violence 2026-02-26 @ Harnai admin2"],
    ),
    "a post that is taken": (
        "Afghan forces captured an outpost in Dangam on Thursday.",
        ["ground_attack 2026-02-26 @ Dangam admin2"],
    ),
    "a way": (
        "Some 900 people were deported through Islam Qala on Thursday.",
        ["deportation 2026-02-26 @ Islam Qala settlement"],
    ),
    "blasts that are heard and jets that are told of next": (
        "Loud blasts were heard in Kabul on Thursday night. Pakistani jets hit a depot in Kabul on Thursday night.",
        ["airstrike 2026-02-26 @ Kabul settlement"],
    ),
    "blasts that are only heard": (
        "Two blasts were heard in Khost on Thursday.",
        ["bombing 2026-02-26 @ Khost admin1"],
    ),
    "a mine that was driven over": (
        "A van ran over a land mine in Kurram on Thursday; two women died.",
        ["bombing 2026-02-26 @ Kurram admin2"],
    ),
    "a bomb in a bazaar": (
        "A bomb in a bazaar of Chaman killed two men on Thursday.",
        ["bombing 2026-02-26 @ Chaman settlement"],
    ),
    "a suicide assault": (
        "Six guards died in a suicide assault on a camp in Bannu on Thursday.",
        ["suicide_bombing 2026-02-26 @ Bannu settlement"],
    ),
    "an army that struck": (
        "The army struck three camps in Paktika on Thursday.",
        ["airstrike 2026-02-26 @ Paktika admin1"],
    ),
    "what was hit by night": (
        "A depot in Jalalabad was hit overnight on Thursday.",
        ["other_violence 2026-02-26 @ Jalalabad settlement"],
    ),
    "artillery that hit": (
        "Artillery hit a village in Kunar on Thursday.",
        ["shelling 2026-02-26 @ Kunar admin1"],
    ),
    "shots that were exchanged": (
        "Shots were exchanged between Afghan and Pakistani guards at Torkham on Thursday.",
        ["border_clash 2026-02-26 @ Torkham settlement"],
    ),
    "fighting at a crossing": (
        "Fighting erupted at Torkham on Thursday.",
        ["border_clash 2026-02-26 @ Torkham settlement"],
    ),
    "violence that erupted": (
        "Violence that erupted in Parachinar on Thursday killed nine.",
        ["ground_attack 2026-02-26 @ Parachinar settlement"],
    ),
    "a crackdown that killed": (
        "A crackdown on rebels left nine dead in Kech on Thursday.",
        ["ground_attack 2026-02-26 @ Kech admin2"],
    ),
    "an operation that killed": (
        "A clearance operation in Tank on Thursday killed four militants.",
        ["ground_attack 2026-02-26 @ Tank settlement"],
    ),
    "unknown armed men": (
        "A trader was shot dead by unknown armed men in Kech on Thursday.",
        ["armed_attack 2026-02-26 @ Kech admin2"],
    ),
    "police who were attacked by nobody in particular": (
        "A police van was attacked in Lakki Marwat on Thursday.",
        ["armed_attack 2026-02-26 @ Lakki Marwat admin2"],
    ),
    "passengers taken hostage": (
        "Gunmen took six of the passengers hostage in Kalat on Thursday.",
        ["abduction 2026-02-26 @ Kalat settlement"],
    ),
    "lashes": (
        "A man was given 39 lashes in Ghazni on Thursday.",
        ["other_violence 2026-02-26 @ Ghazni settlement"],
    ),
    "neighbours who agree to stop": (
        "The neighbours agreed in Doha on Thursday to halt the fighting.",
        ["ceasefire 2026-02-26 @ Doha settlement"],
    ),
    "a peace deal": (
        "A peace deal was signed in Doha on Thursday.",
        ["ceasefire 2026-02-26 @ Doha settlement"],
    ),
    "representatives who met": (
        "Representatives of Pakistan and Afghanistan met in Istanbul on Thursday.",
        ["talks 2026-02-26 @ Istanbul settlement"],
    ),
    "trade that stays suspended": (
        "Trade through Torkham remained suspended on Thursday.",
        ["border_closure 2026-02-26 @ Torkham settlement"],
    ),
    "trade suspended without a place": (
        "All trade with the neighbour was suspended on Thursday.",
        ["border_closure 2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
    "an answer to an attack": (
        "Troops responded to an attack in Bannu on Thursday.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "an attack that somebody is accused of": (
        "Islamabad accused Kabul of an attack on a post in Chaman on Thursday.",
        ["ground_attack 2026-02-26 @ Chaman settlement"],
    ),
    "a mine attached to a car": (
        "A mine attached to a car exploded in Kabul on Thursday.",
        ["bombing 2026-02-26 @ Kabul settlement"],
    ),
}


@pytest.mark.parametrize(("text", "lines"), WORDINGS.values(), ids=WORDINGS)
def test_words_tell_of(text, lines):
    assert list_incidents(text) == lines
