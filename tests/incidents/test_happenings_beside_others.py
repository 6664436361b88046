"""Happenings told beside others: what came before the news, sums and their parts, several deeds in one sentence.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents

TOLD = {
    "what came two days before the news": (
        "Two days after the Bajaur bombing that killed eleven men, troops said they had killed three "
        "suspects in a raid in Swat on Thursday.",
        ["bombing 2026-02-24..2026-02-25 @ Bajaur admin2", "ground_attack 2026-02-26 @ Swat admin2"],
    ),
    "a lead-up of a week with its own figure": (
        "A week after a mosque blast in Multan that left nine people dead, gunmen killed two constables "
        "in Kohat on Thursday.",
        ["bombing 2026-02-18..2026-02-21 @ Multan settlement", "armed_attack 2026-02-26 @ Kohat settlement"],
    ),
    "militants struck again, by bombing": (
        "The militants struck again on Thursday, bombing a bus in Quetta.",
        ["bombing 2026-02-26 @ Quetta settlement"],
    ),
    "backed by a state is not that state": (
        "Five guards died when terrorists of an India-backed outfit attacked a post in Bajaur on Thursday.",
        ["armed_attack 2026-02-26 @ Bajaur admin2"],
    ),
    "which attack it was of how many": (
        "Gunmen shot at a polio team in Tank on Thursday. It was the third attack on such teams this month.",
        ["armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "under attack on the way to a town": (
        "A convoy travelling from Hangu to Parachinar came under attack in Bagan on Thursday, leaving six men dead.",
        ["armed_attack 2026-02-26 @ Bagan admin2"],
    ),
    "a killing told as a noun": (
        "The killing of two brothers in Tank on Thursday was the work of militants, police said.",
        ["other_violence 2026-02-26 @ Tank settlement"],
    ),
    "shells over two days": (
        "Shelling in Shorabak on Wednesday and Thursday wounded five villagers.",
        ["shelling 2026-02-25..2026-02-26 @ Shorabak admin2"],
    ),
    "hostages taken in several attacks": (
        "Simultaneous attacks in Mastung and Kalat on Thursday killed nine people, and six officials were"
        " taken hostage.",
        ["armed_attack 2026-02-26 @ Mastung settlement + Kalat settlement"],
    ),
    "two tribes that fight": (
        "A clash between two tribes in Kurram on Thursday left nine people dead.",
        ["other_violence 2026-02-26 @ Kurram admin2"],
    ),
    "a truce that ended days of clashes": (
        "Elders brokered a truce in Kurram on Thursday, ending five days of clashes between warring "
        "tribes that left nine dead.",
        ["ceasefire 2026-02-26 @ Kurram admin2", "other_violence 2026-02-21..2026-02-26 @ Kurram admin2"],
    ),
    "a sum in a district, then its parts": (
        "Five militants died in two operations in North Waziristan, the army said on Thursday.\n\n"
        "One operation took place in Mir Ali, where three of them were killed. In Spinwam, two more were "
        "killed in a separate operation.",
        [
            "ground_attack 2026-02-25..2026-02-26 @ Mir Ali admin2",
            "ground_attack 2026-02-25..2026-02-26 @ Spinwam admin2",
        ],
    ),
    "a string of attacks with its days": (
        "Separatists owned up to a string of attacks in Balochistan last Thursday and Friday in which "
        "nine guards died.",
        ["armed_attack 2026-02-26..2026-02-27 @ Balochistan admin1"],
    ),
    "what a district is and an area in it": (
        "Four constables died when a bomb hit their van in Lakki Marwat on Thursday.\n\n"
        "The van was near Tajazai when the device went off.",
        ["bombing 2026-02-26 @ Tajazai admin2"],
    ),
    "in another": (
        "Police killed three men in a raid in Tank on Thursday. In another, two were shot dead in Bannu.",
        ["ground_attack 2026-02-26 @ Tank settlement", "armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "injured in a grenade attack": (
        "Two police officers were injured in a grenade attack at a checkpoint in Quetta on Thursday.",
        ["armed_attack 2026-02-26 @ Quetta settlement"],
    ),
    "munitions from above": (
        "Nine villagers were injured in Mir Ali on Thursday, where munitions were reportedly dropped near a busy road.",
        ["drone_strike 2026-02-26 @ Mir Ali admin2"],
    ),
    "an air operation": (
        "Pakistani forces destroyed a base in Nangarhar on Thursday in an air operation, sources said.",
        ["airstrike 2026-02-26 @ Nangarhar admin1"],
    ),
    "a lead-up with a group's short name": (
        "Gunmen shot dead three men in Khuzdar on Thursday. The killings come days after the Baloch "
        "Liberation Army (BLA) carried out coordinated attacks in Gwadar in which nine guards were "
        "killed.",
        ["armed_attack 2026-02-26 @ Khuzdar settlement", "armed_attack 2026-02-16..2026-02-25 @ Gwadar settlement"],
    ),
    "a port that recorded an attack": (
        "Karachi recorded a grenade attack on a police station on Thursday in which three officers were injured.",
        ["armed_attack 2026-02-26 @ Karachi settlement"],
    ),
    "another round": (
        "A third round of talks began in Istanbul on Thursday and collapsed a day later.",
        ["talks 2026-02-26..2026-02-27 @ Istanbul settlement"],
    ),
    "too": (
        "Troops killed nine militants in Khyber on Wednesday. On Tuesday, too, the army killed four "
        "militants in Bajaur.",
        ["ground_attack 2026-02-25 @ Khyber admin2", "ground_attack 2026-02-24 @ Bajaur admin2"],
    ),
    "figures for each of three places": (
        "Four militants were killed in Spinwam on Thursday, three in Bannu and two in Tank.",
        [
            "ground_attack 2026-02-26 @ Spinwam admin2",
            "ground_attack 2026-02-26 @ Bannu settlement",
            "ground_attack 2026-02-26 @ Tank settlement",
        ],
    ),
    "an object of its own in another place": (
        "Gunmen attacked a police station in Kulachi on Thursday and a checkpoint in Daraban an hour later.",
        ["armed_attack 2026-02-26 @ Kulachi settlement", "armed_attack 2026-02-26..2026-02-27 @ Daraban admin2"],
    ),
    "a second bomb beside a first": (
        "One man died in a bomb blast in Dasht-e-Barchi on Thursday and a second bomb wounded three in Khair Khana.",
        ["bombing 2026-02-26 @ Dasht-e-Barchi admin2", "bombing 2026-02-26 @ Khair Khana admin2"],
    ),
    "two deeds in two places": (
        "Men were kidnapped from Ziarat on Wednesday, and a coal mine was attacked in Duki on Thursday, "
        "leaving one worker dead.",
        ["abduction 2026-02-25 @ Ziarat admin2", "armed_attack 2026-02-26 @ Duki admin2"],
    ),
    "a list behind a colon": (
        "Five people died in violence in Balochistan on Thursday: three in a blast in Chaman and two in a"
        " shootout in Khuzdar.",
        ["bombing 2026-02-26 @ Chaman settlement", "ground_attack 2026-02-26 @ Khuzdar settlement"],
    ),
    "three kinds behind a colon": (
        "Three incidents were reported in Nangarhar on Thursday: a mine exploded in Jalalabad, a fighter "
        "was shot dead in Surkh Rod, and a mortar shell hit a house in Lal Pur.",
        [
            "bombing 2026-02-25..2026-02-26 @ Jalalabad settlement",
            "armed_attack 2026-02-25..2026-02-26 @ Surkh Rod admin2",
            "shelling 2026-02-25..2026-02-26 @ Lal Pur admin2",
        ],
    ),
    "another told as one": (
        "Two men died in a drone attack on a house in Mir Ali on Thursday. Police said that another drone"
        " attack occurred when militants attacked the police station in Miryan.",
        ["drone_strike 2026-02-26 @ Mir Ali admin2", "drone_strike 2026-02-26 @ Miryan admin2"],
    ),
    "of the same kind": (
        "Two men died in a drone attack on a house in Mir Ali on Thursday. In a second attack of the same"
        " kind, the police station in Miryan was the target.",
        ["drone_strike 2026-02-26 @ Mir Ali admin2", "drone_strike 2026-02-26 @ Miryan admin2"],
    ),
    "jets over two districts": (
        "Jets hit a house in Barmal, killing six, and a school in Argun on Thursday.",
        ["airstrike 2026-02-26 @ Barmal admin2 + Urgun admin2"],
    ),
    "a device fixed to the track": (
        "Four coaches left the rails in Jacobabad on Thursday when a device fixed to the track went off.",
        ["bombing 2026-02-26 @ Jacobabad settlement"],
    ),
    "missiles that were fired at villages": (
        "No fewer than 50 missiles were fired at villages of Sarkano in Kunar on Thursday, sources confirmed.",
        ["shelling 2026-02-26 @ Sarkani admin2"],
    ),
    "a drone with words beside it": (
        "A drone launched from across the river hit a camp in Khatlon on Thursday and killed three workers.",
        ["drone_strike 2026-02-26 @ Khatlon admin1"],
    ),
    "shooting between two forces": (
        "Shooting between Afghan forces and Pakistani soldiers at Spin Boldak on Thursday left five civilians dead.",
        ["border_clash 2026-02-26 @ Spin Boldak settlement"],
    ),
    "a third incident": (
        "A bomb wounded two guards in Dasht on Thursday. A third incident took place near a market in "
        "Turbat, where men threw a hand grenade at a post.",
        ["bombing 2026-02-26 @ nowhere", "armed_attack 2026-02-26 @ Turbat settlement"],
    ),
    "the families of those killed": (
        "Cheques were handed on Thursday to the families of people killed in sectarian violence in Kurram.",
        ["other_violence undated @ Kurram admin2"],
    ),
    "bombers who were shot": (
        "Troops shot dead 15 militants in Spinwam on Thursday, including two suicide bombers.",
        ["ground_attack 2026-02-26 @ Spinwam admin2"],
    ),
    "a group on the move": (
        "Troops detected a group of khwarij on the move in Hassan Khel, North Waziristan, on Thursday. "
        'Eight of them were "sent to hell".',
        ["ground_attack 2026-02-26 @ Hassan Khel admin2"],
    ),
    "a constable shot dead": (
        "Unidentified men shot a police constable dead in Bannu on Thursday.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "the drone": (
        "A quadcopter dropped munitions on a village in the Mir Ali tehsil of North Waziristan on "
        "Thursday, killing four. The drone hit the village of Hurmuz in the daytime, sources said.",
        ["drone_strike 2026-02-26 @ Mir Ali admin2 + Hurmuz admin2"],
    ),
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_happenings_told_beside_others(text, lines):
    assert list_incidents(text) == lines
