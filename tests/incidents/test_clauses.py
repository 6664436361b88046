"""Happenings told in clauses, in what followed them, by those whom they hit; all of Saturday 28 February 2026."""

import pytest

from tests.reading import list_incidents

TOLD = {
    "a place that opens its clause": (
        "Police killed three men in Tank on Thursday; in Karak a bus was shot at; and in Hangu a bomb went off.",
        [
            "other_violence 2026-02-26 @ Tank settlement",
            "armed_attack 2026-02-26 @ Karak admin2",
            "bombing 2026-02-26 @ Hangu settlement",
        ],
    ),
    "a clause with while": (
        "Two guards were shot dead in Panjgur on Thursday, while in Kalat armed men torched a post.",
        ["armed_attack 2026-02-26 @ Panjgur admin2", "armed_attack 2026-02-26 @ Kalat settlement"],
    ),
    "one day and two districts": (
        "A mine killed a driver in Kurram on Thursday, and in Bajaur two elders were gunned down.",
        ["bombing 2026-02-26 @ Kurram admin2", "armed_attack 2026-02-26 @ Bajaur admin2"],
    ),
    "an operation that followed": (
        "Gunmen stormed a post in Bannu on Thursday and killed two guards.\n\n"
        "In the clearance operation that followed, troops killed five militants.",
        ["armed_attack 2026-02-26 @ Bannu settlement", "ground_attack 2026-02-26 @ Khyber Pakhtunkhwa admin1"],
    ),
    "an operation that answers nothing": (
        "Gunmen stormed a post in Bannu on Thursday and killed two guards.\n\n"
        "Police have begun combing operations to arrest the attackers.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "attackers who fell in their attack": (
        "Militants attacked a convoy in Bagan on Thursday and killed two drivers. Six of the attackers were killed.",
        ["armed_attack 2026-02-26 @ Bagan admin2"],
    ),
    "a police station is no doer": (
        "Armed men circled the police station in Gambila on Thursday and attacked it with rockets.",
        ["armed_attack 2026-02-26 @ Gambila admin2"],
    ),
    "a station that was ransacked": (
        "The police station in Pasni was ransacked on Thursday.",
        ["armed_attack 2026-02-26 @ Pasni settlement"],
    ),
    "a constable among the dead": (
        "Unknown gunmen killed two people, one of them a police constable, in an attack on vaccinators in"
        " Tangi on Thursday.",
        ["armed_attack 2026-02-26 @ Tangi settlement"],
    ),
    "an attack that police foiled": (
        "An attack on a police station in Bannu was foiled by police late on Thursday.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "its fighters, not those who died": (
        "The BLA said that nine Pakistani soldiers died when its fighters ambushed a convoy in Awaran on Thursday.",
        ["armed_attack 2026-02-26 @ Awaran admin2"],
    ),
    "an operation of an armed group": (
        "On Thursday the BLA carried out an operation in Surab in which its men held the town for hours.",
        ["armed_attack 2026-02-26 @ Surab admin2"],
    ),
    "blasts during an attack": (
        "Troops killed eight men who stormed a colony in Gwadar on Thursday. Several blasts were heard "
        "during the attack.",
        ["armed_attack 2026-02-26 @ Gwadar settlement"],
    ),
    "a bomber and those who came with him": (
        "A suicide bomber struck a base in Bannu on Thursday.\n\n"
        "Four gunmen were shot dead by the guards, officials said.",
        ["suicide_bombing 2026-02-26 @ Bannu settlement"],
    ),
    "bodies of those who were taken": (
        "Armed men abducted six miners in Harnai on Tuesday. Their bodies were found on Thursday.",
        ["abduction 2026-02-24 @ Harnai admin2"],
    ),
    "women whom forces shot": (
        "Taliban fighters shot dead a woman in Herat on Thursday.",
        ["other_violence 2026-02-26 @ Herat settlement"],
    ),
    "a group that bombs has no jets": (
        "The BLA bombed a convoy in Kech on Thursday.",
        ["bombing 2026-02-26 @ Kech admin2"],
    ),
    "strikes told by province": (
        "Jets bombed villages in Khost and Paktika on Thursday.\n\n"
        "Three women were killed in Paktika and a house fell in, while two boys were killed in Khost, a "
        "spokesman said.",
        ["airstrike 2026-02-26 @ Khost admin1 + Paktika admin1"],
    ),
    "a crossing that was shut meanwhile": (
        "The Torkham crossing was shut on Thursday as forces of both countries traded fire.",
        ["border_closure 2026-02-26 @ Torkham settlement", "border_clash 2026-02-26 @ Torkham settlement"],
    ),
    "the crossing, named before": (
        "Mortars were fired near the Chaman border crossing on Thursday.\n\nThe crossing was closed in the afternoon.",
        ["shelling 2026-02-26 @ Chaman settlement", "border_closure 2026-02-26 @ Chaman settlement"],
    ),
    "a closure that holds today": (
        "Pakistan has closed its two main border crossings, Torkham and Chaman.",
        ["border_closure 2026-02-27..2026-02-28 @ Torkham settlement + Chaman settlement"],
    ),
    "a month before what happened": (
        "They recalled a January raid in Katlang in which nine people were killed.",
        ["ground_attack 2026-01 @ Katlang admin2"],
    ),
    "a week before last week": (
        "Last week two boys were hurt by a drone strike in Bannu. A week earlier, another drone strike in"
        " Tank killed a man.",
        [
            "drone_strike 2026-02-16..2026-02-22 @ Bannu settlement",
            "drone_strike 2026-02-09..2026-02-15 @ Tank settlement",
        ],
    ),
    "a day after the news": (
        "The shooting in Tank on Thursday came a day after gunmen killed a teacher in Swat.",
        ["armed_attack 2026-02-26 @ Tank settlement", "armed_attack 2026-02-25..2026-02-26 @ Swat admin2"],
    ),
    "days earlier": (
        "Gunmen shot a driver in Kalat on Thursday. Only days earlier, men had abducted nine people in Zhob.",
        ["armed_attack 2026-02-26 @ Kalat settlement", "abduction 2026-02-16..2026-02-25 @ Zhob settlement"],
    ),
    "talks that ended": (
        "Talks between Pakistan and Afghanistan in Istanbul have ended without a deal, two officials said on Thursday.",
        ["talks 2026-02-25..2026-02-26 @ Istanbul settlement"],
    ),
    "the dead say where": (
        "A bomber killed four people at a post in northwest Pakistan on Thursday.\n\n"
        "Two soldiers died there in the Datta Khel area of North Waziristan.",
        ["suicide_bombing 2026-02-26 @ Datta Khel admin2"],
    ),
    "an officer of a district": (
        "Two riders opened fire on a guard on Thursday, a police officer in Bajaur district told reporters.",
        ["armed_attack 2026-02-26 @ Bajaur admin2"],
    ),
    "an explosion at an office": (
        "The explosion at the committee's office in Wana killed nine people on Thursday.",
        ["bombing 2026-02-26 @ Wana settlement"],
    ),
    "a grenade that went off": (
        "Two men threw a grenade at a post in Sibi on Thursday, and it went off near the gate.",
        ["armed_attack 2026-02-26 @ Sibi settlement"],
    ),
    "another border": (
        "Intruders crossed the border of Tajikistan with Afghanistan on Thursday and killed two guards of"
        " a border post.",
        ["armed_attack 2026-02-26 @ Tajikistan country"],
    ),
    "jets since a day": (
        "Since Thursday night jets have bombed two villages in Khogyani.",
        ["airstrike 2026-02-26..2026-02-28 @ Khogyani admin2"],
    ),
    "victims from the security forces": (
        "The group, whose men killed 40 people, nine of them from the security forces, in two attacks in "
        "Bela on Thursday, is banned.",
        ["armed_attack 2026-02-26 @ Bela settlement"],
    ),
    'what a spokesman says of "the operation"': (
        "The National Resistance Front fired three rockets at a base in Kabul on Thursday.\n\n"
        "It said that the operation was carried out at night.",
        ["shelling 2026-02-26 @ Kabul settlement"],
    ),
    "trade routes closed for a month": (
        "The trade routes of both countries, which have been closed for about a month, are costing "
        "traders dear. Torkham is one of them.",
        ["border_closure 2026-01-28..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "men who raided a site and took people": (
        "Armed men raided a building site in Noshki on Thursday and carried off four labourers.",
        ["abduction 2026-02-26 @ Noshki admin2"],
    ),
    "fire at a drone": (
        "A police post in Bannu came under quadcopter attack on Thursday. Policemen opened fire at the "
        "machine but missed it.",
        ["drone_strike 2026-02-26 @ Bannu settlement"],
    ),
    "a defused bomb gives no place": (
        "In Kech on Thursday, two labourers were shot dead in Tump; in Chaman, a bomb hidden in a cart was defused.",
        ["armed_attack 2026-02-26 @ Kech admin2 + Tump admin2"],
    ),
    "one of the places that drones struck": (
        "Drones struck houses in Ghani Khel of Nangarhar and Spera of Khost on Thursday.\n\n"
        "In Spera three children were killed.",
        ["drone_strike 2026-02-26 @ Ghani Khel admin2 + Spera admin2"],
    ),
    "crossings told after those who were sent back": (
        "Pakistan sent back 2,600 Afghans on Thursday, an official said.\n\nThey came in at Torkham and Spin Boldak.",
        ["deportation 2026-02-26 @ Torkham settlement + Spin Boldak settlement"],
    ),
    "people sent back, not those who speak": (
        "Taliban officials said that Pakistan deported 900 Afghans on Thursday. They were sent back through Torkham.",
        ["deportation 2026-02-26 @ Torkham settlement"],
    ),
    "men whom another state is said to sponsor": (
        "Militants whom India sponsors attacked a camp in Bannu on Thursday and killed six soldiers.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "bombers among the dead": (
        "Nine terrorists, three of them suicide bombers, were killed in Mach on Thursday when they attacked a post.",
        ["ground_attack 2026-02-26 @ Mach settlement"],
    ),
    "executions": (
        "Two men were executed before a crowd in Khost on Thursday.",
        ["other_violence 2026-02-26 @ Khost admin1"],
    ),
    "forces that hunt afterwards": (
        "Gunmen shot a guard dead in Tank on Thursday. Police carried out an operation in the hills.",
        ["armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "militants who fell in an attack by nobody named": (
        "An attack on a convoy in Bagan killed two drivers on Thursday. In the attack, six militants were killed.",
        ["armed_attack 2026-02-26 @ Bagan admin2"],
    ),
    "militants who fell beside their victims": (
        "An attack on a base in Bannu killed eight soldiers on Thursday while ten terrorists were killed.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "an operation that answered at once": (
        "An attack on a base in Bannu killed eight soldiers on Thursday while a retaliatory operation "
        "killed ten terrorists.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "an operation elsewhere that it prompted": (
        "An ambush in Karak on Thursday killed five guards, prompting an operation in Tank in which eight"
        " militants were killed.",
        ["armed_attack 2026-02-26 @ Karak admin2", "ground_attack 2026-02-26 @ Tank settlement"],
    ),
    "an assault that was a bomb": (
        "A bomb went off at a school in Karak on Thursday. The assault killed two guards.",
        ["bombing 2026-02-26 @ Karak admin2"],
    ),
    "strikes told in each province": (
        "Jets bombed homes in Khost and Paktika on Thursday, a spokesman said.\n\n"
        "Three women were killed in Paktika, where a house fell in, while in Khost two boys were killed.",
        ["airstrike 2026-02-26 @ Khost admin1 + Paktika admin1", "airstrike 2026-02-26 @ Khost admin1"],
    ),
    "towns told one by one": (
        "Attacks by gunmen in Bannu, Karak and Tank on Thursday were beaten back.\n\n"
        "In Bannu, a post came under fire.\n\n"
        "In Karak, meanwhile, gunmen attacked a police station.",
        ["armed_attack 2026-02-26 @ Bannu settlement", "armed_attack 2026-02-26 @ Karak admin2"],
    ),
    "a day before news without a day": (
        "The attack comes a day after gunmen shot a teacher dead in Swat.",
        ["armed_attack 2026-02-26..2026-02-28 @ Swat admin2"],
    ),
    "a second attack of the kind told": (
        "Mortar shells landed in Nari on Sunday and again on Tuesday. A child was killed in the second attack.",
        ["shelling 2026-02-22 @ Nari admin2", "shelling 2026-02-24 @ Kunar admin1"],
    ),
    "explosions in a fight": (
        "Gunmen stormed a post in Tank on Thursday. Two explosions tore down its gate.",
        ["armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "the militants behind attacks": (
        "Security forces were hunting for the militants behind the attacks in Mastung on Thursday.",
        ["armed_attack 2026-02-26 @ Mastung settlement"],
    ),
    "what was learnt here": (
        "ISLAMABAD, Feb 27: A hand grenade attack in the south-west has killed one man, it was learnt here yesterday.",
        ["armed_attack 2026-02-25..2026-02-26 @ nowhere"],
    ),
}
NOTHING = {
    "an operation that ended in arrests": (
        "In an intelligence-based operation in Karachi on Thursday, police arrested a wanted man of the BLA."
    ),
    "a report that is called false": "Reports about shelling of a village in Ghulam Khan on Thursday are baseless.",
    "what people make ready for": "Residents of Mamond were told to leave ahead of a military operation.",
    "old ordnance": "Four children playing with an unexploded mortar shell were killed in Zhari on Thursday.",
    "robbers of the riverine area": "Dacoits kidnapped nine passengers of a bus in Sadiqabad on Thursday.",
    "a habit of claiming": "The front has often claimed attacks on checkpoints in Kabul.",
    "an operation that is planned": "Families left Tirah before an operation which is planned against militants.",
    "people on a bus that crashed": "Nine people died when a bus with men expelled from Iran crashed near Herat.",
    "the dead of a year in a province": "In 2024, 20 people were killed in polio campaigns in Khyber Pakhtunkhwa.",
    "the dead of a month": "In January 355 militants were killed, a think tank said.",
    "a count of a month": "Four bombings were documented in January, the think tank said.",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOTHING.items()])
def test_nothing_is_told(text: str) -> None:
    assert list_incidents(text) == []


@pytest.mark.parametrize(("text", "told"), [pytest.param(*case, id=name) for name, case in TOLD.items()])
def test_happenings_of_clauses_and_sequels(text: str, told: list[str]) -> None:
    assert list_incidents(text) == told
