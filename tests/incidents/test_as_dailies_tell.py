"""News as the dailies print it: what belongs together, what is only named beside the news, and what is none.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_with_figures

TOLD = {
    "an unknown area of a district": (
        "On Friday, in the Zarinabad area of Kurram District, a security official was shot dead by terrorists.",
        ["armed_attack 2026-02-27 @ Kurram admin2: killed 1 security official"],
    ),
    "a strike that is based on intelligence": (
        "Security forces mounted an intelligence-based strike in the Shawal area of South Waziristan on Friday, "
        "and nine militants were killed.",
        ["ground_attack 2026-02-27 @ Shawal admin2: killed 9 militants"],
    ),
    "the record of those who were killed": (
        "Security forces killed six terrorists in Spinwam on Friday. The deceased were found to be involved in "
        "several attacks on the police in Bannu and the killing of innocent civilians.",
        ["ground_attack 2026-02-27 @ Spinwam admin2: killed 6 terrorists"],
    ),
    "an operation that was only approved": (
        "A clash in Kharlachi left six Taliban fighters dead on Friday. In June, the cabinet approved Operation "
        "Azm-e-Istehkam, a renewed campaign.",
        ["border_clash 2026-02-27 @ Kharlachi settlement: killed 6 Taliban fighters"],
    ),
    "who only condemned it": (
        "The attack, which took place in Bannu on Friday, drew condemnation from the Taliban government.",
        ["armed_attack 2026-02-27 @ Bannu settlement"],
    ),
    "what followed on a bomber": (
        "At least four soldiers were martyred as terrorists attacked a military camp in Boya on Friday. Four khawarij "
        "including a suicide bomber rammed an explosive-laden vehicle into its wall. In the ensuing exchange of fire, "
        "all four khwarij were sent to hell.",
        ["suicide_bombing 2026-02-27 @ Boya admin2: killed 4+ soldiers"],
    ),
    "those who fought back": (
        "A gang attacked villagers and abducted four of them near Tank on Friday. Armed villagers hit back, "
        "resulting in an exchange of fire.",
        ["abduction 2026-02-27 @ Tank settlement"],
    ),
    "fire that was heard beside an attack": (
        "A post of security forces was attacked in Khuzdar on Friday. Explosions and a heavy exchange of fire were "
        "heard in the town.",
        ["armed_attack 2026-02-27 @ Khuzdar settlement"],
    ),
    "a man who was buried a day after": (
        "The cleric was laid to rest on Friday in Topi, a day after being martyred in a suicide attack in Swabi.",
        ["suicide_bombing 2026-02-26..2026-02-27 @ Swabi settlement"],
    ),
    "an attack and the like one days earlier": (
        "Militants mounted an attack on a police station in Bannu on Thursday. This attack comes after a similar "
        "assault on a police station in Tank just four days earlier.\n\nTwo policemen were injured in the attack "
        "in Bannu.",
        [
            "armed_attack 2026-02-26 @ Bannu settlement: injured 2 policemen",
            "armed_attack 2026-02-22 @ Tank settlement",
        ],
    ),
    "what a convoy came under a day ago": (
        "The toll of Thursday's attack on a supply convoy in North Waziristan has climbed to 12, an official "
        "said.\n\nA day ago, a guard was martyred when the convoy, loaded with food for Miramshah, came under "
        "attack in the Khaddi area.",
        ["armed_attack 2026-02-26 @ Khaddi admin2: killed 1 guard, killed 12"],
    ),
    "a tractor that had been stolen before": (
        "A bomb killed six Levies personnel in Tank on Friday. They were to receive a tractor which had been "
        "reported stolen on February 17.\n\nUnknown attackers set off the bomb near their vehicle.",
        ["bombing 2026-02-27 @ Tank settlement: killed 6 Levies personnel"],
    ),
    "a group's vows beside a bombing": (
        "A blast tore through an office in Mohmand on Friday, killing nine people. The TTP ended its ceasefire in "
        "November 2022, vowing to step up attacks on security entities.\n\nThe attack was condemned by the "
        "adviser, who confirmed nine dead.",
        ["bombing 2026-02-27 @ Mohmand admin2: killed 9 people"],
    ),
    "a protest that the police broke up": (
        "On Thursday, police stormed a peaceful protest in Turbat. On Friday, another demonstration on the same "
        "road was raided by police, who used batons and tear gas.",
        ["other_violence 2026-02-26 @ Turbat settlement", "other_violence 2026-02-27 @ Turbat settlement"],
    ),
    "men under siege": (
        "A soldier on leave was put under siege by terrorists in Kurram on Friday.",
        ["armed_attack 2026-02-27 @ Kurram admin2"],
    ),
    "an ambush that was tried": (
        "Militants tried to ambush a checkpost in Lakki Marwat during the night between February 26 and 27.",
        ["armed_attack 2026-02-26..2026-02-27 @ Lakki Marwat admin2"],
    ),
    "killers told behind a comma": (
        "The highway in Kech district was blocked by armed men late on Friday, who killed seven people.",
        ["armed_attack 2026-02-27 @ Kech admin2: killed 7 people"],
    ),
    "passengers taken off a bus": (
        "Five people were killed in the Basima area on Friday after they had been offloaded from a passenger bus.",
        ["armed_attack 2026-02-27 @ Basima admin2: killed 5 people"],
    ),
    "a fight as both sides tell it": (
        "Pakistan and Afghanistan exchanged heavy fire along their border on Friday. A Taliban spokesman said "
        "Pakistani forces had attacked positions in Zazi Maidan district of Khost.\n\nA Pakistani spokesman said "
        'it was Afghan forces that opened "unprovoked firing" along the border in Kurram.',
        ["border_clash 2026-02-27 @ Jaji Maydan admin2 + Kurram admin2"],
    ),
    "a second blast after a bomber's": (
        "The first explosion took place in Dalbandin on Friday, in what officials confirmed was a suicide bombing. "
        "In the second incident, a blast occurred at the gate of the Levies Line in Ziarat.",
        ["suicide_bombing 2026-02-27 @ Dalbandin settlement", "bombing 2026-02-27 @ Ziarat admin2"],
    ),
    "arrests over an attack of a day": (
        "Police said they had arrested five members of a cell connected to the suicide attack at a court in Lahore "
        "on February 18.",
        ["suicide_bombing 2026-02-18 @ Lahore settlement"],
    ),
    "attackers who fled across the border": (
        "Security forces thwarted an infiltration attempt in Bajaur on Friday. Troops targeted the men, who fled "
        "in panic towards Afghanistan.",
        ["ground_attack 2026-02-27 @ Bajaur admin2"],
    ),
    "four policemen told again near the next village": (
        "Four traffic policemen were martyred on Friday when gunmen fired in Thall.\n\nPolice officers were on "
        "duty near Darsamand when unknown gunmen on a motorcycle attacked, killing four of them on the spot.",
        ["armed_attack 2026-02-27 @ Thall admin2 + Darsamand admin2: killed 4 traffic policemen"],
    ),
    "a body thrown away": (
        "On Friday night, his lifeless body was thrown away in Kharan rather than him being released.",
        ["other_violence 2026-02-27 @ Kharan settlement"],
    ),
    "a train attacked far from where it was bound": (
        "The train was on its way from Quetta to Karachi when it was targeted by armed men in Dera Allah Yar on "
        "Friday.\n\nArmed men started firing when it got near Zarinabad. Security personnel on board returned fire.",
        ["armed_attack 2026-02-27 @ Dera Allah Yar settlement"],
    ),
    "a month beside the day on which it was told": (
        "In January, a convoy came under fire in South Waziristan, a channel reported on Monday.\n\nAttackers "
        "opened fire at the convoy in Azam Warsak.",
        ["armed_attack 2026-01 @ Azam Warsak admin2"],
    ),
    "infiltrators while two governments talk": (
        "While Pakistan and Afghanistan hold talks on terrorism, the army on Friday said it thwarted an "
        "infiltration attempt by terrorists, killing nine militants in an engagement in Bajaur.",
        ["ground_attack 2026-02-26..2026-02-27 @ Bajaur admin2: killed 9 militants"],
    ),
    "men who attempted to enter the country": (
        "Armed men who attempted to enter Pakistan from Afghanistan were engaged by troops in Bajaur on Friday, "
        "and four of them were killed.",
        ["ground_attack 2026-02-27 @ Bajaur admin2: killed 4"],
    ),
    "an area told inside the district of the lead": (
        'Security forces killed five terrorists in Bannu district, the military said on Saturday.\n\n"On 27-28 '
        "February, security forces carried out an intelligence-based operation in general area Bakka Khel, Bannu "
        'District. Resultantly, five khwarij were sent to hell."',
        ["ground_attack 2026-02-27..2026-02-28 @ Bakka Khel admin2: killed 5 terrorists"],
    ),
    "an overnight killing that was condemned on a day": (
        "The prime minister on Friday strongly condemned the overnight murder of six passengers by gunmen in the "
        "Wadh area of Khuzdar district.",
        ["armed_attack 2026-02-26..2026-02-27 @ Wadh admin2: killed 6 passengers"],
    ),
    "guards who fire so that infiltrators can cross": (
        "Security forces thwarted an infiltration attempt on the border in Bajaur on Friday.\n\nThey reacted by "
        "targeting armed men trying to infiltrate into Pakistan.\n\nSecurity forces targeted the armed men with "
        "light and heavy weapons.\n\nHe said Afghan forces engaged Pakistani posts on the border by shooting at "
        "them, letting militants cross.",
        ["ground_attack 2026-02-27 @ Bajaur admin2"],
    ),
    "a tractor that had been stolen in another town": (
        "A bomb hit a team of Levies in Loralai on Friday and killed two of them.\n\nA tractor had been reported "
        "stolen from Muslim Bagh on February 17. The team was on its way home when unknown attackers targeted it "
        "near Duki.",
        ["bombing 2026-02-27 @ Loralai settlement: killed 2"],
    ),
    "a train on its way to another town": (
        "A train was attacked in Dera Allah Yar on Friday.\n\nIt was on its way from Quetta to Karachi. It was "
        "fired at near Zarinabad, wounding two passengers.",
        ["armed_attack 2026-02-27 @ Dera Allah Yar settlement: injured 2 passengers"],
    ),
    "clashes one day before the attack that is the news": (
        "Militants attacked a police post in Bannu on Thursday.\n\nThis attack comes after a similar assault on a "
        "police station in Lakki Marwat four days earlier.\n\nThe attack in Bannu took place one day after "
        "clashes in Tank.",
        [
            "armed_attack 2026-02-26 @ Bannu settlement",
            "armed_attack 2026-02-22 @ Lakki Marwat admin2",
            "ground_attack 2026-02-25..2026-02-26 @ Tank settlement",
        ],
    ),
}
NONE = {
    "prisoners of fighting of the year before": (
        "Saudi Arabia mediated the release of three soldiers captured in Kabul during last year's clashes, "
        "officials said on Friday."
    ),
    "those beside a bomber": (
        "The handler of the suicide bomber admitted that a commander in Mohmand reached him to carry out a suicide "
        "attack in Lahore."
    ),
    "an operation for which people stay in": (
        "A curfew has been clamped on 24 villages of Mir Ali as part of a targeted operation against militants."
    ),
    "groups that plan and stand accused": (
        "These groups take part in planning infiltrations and suicide attacks. They are accused of carrying out "
        "attacks in Pakistan."
    ),
    "militants who have increased their attacks": (
        "Militants who have increased their attacks in Pakistan work from havens in Afghanistan."
    ),
    "who designates perpetrators": (
        "The government had designated the TTP in July, making it mandatory to use the term khariji when they "
        "refer to the perpetrators of terrorist attacks on Pakistan."
    ),
    "claims of an operation that are disputed": (
        "A jirga held at Khar on Friday demanded relief for families amid disputed claims of a counterterrorism "
        "operation."
    ),
}


@pytest.mark.parametrize(("text", "incidents"), TOLD.values(), ids=TOLD)
def test_daily_is_read_as_it_tells(text, incidents):
    assert list_with_figures(text) == incidents


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_is_only_named_is_no_incident(text):
    assert list_with_figures(text) == []
