"""Violence as the news follows it up: who answers it, who mourns it, what came before, and what is none of it.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_with_figures

TOLD = {
    "both sides of a road": (
        "Two soldiers were martyred on Friday after gunmen ambushed a convoy near Dabori. Gunmen opened fire from "
        "both sides of the road. Security forces returned fire and killed five terrorists.",
        ["armed_attack 2026-02-27 @ Dabori admin2: killed 2 soldiers, killed 5 terrorists"],
    ),
    "strikes of protesters": (
        "Markets stayed shut on Friday after a student went missing. The protests have spread beyond Turbat, with "
        "rallies, strikes, and road closures reported from Kech and Panjgur.",
        [],
    ),
    "a strike with a grenade": (
        "The group claimed two attacks on Friday. The first was a hand grenade strike on a police station in Nushki.",
        ["armed_attack 2026-02-27 @ Nushki settlement"],
    ),
    "attacks that have gone on": (
        "A bomb hit a market in Mohmand on Friday and killed nine people.\n\nThe Taliban took power in Afghanistan in "
        "2021 and promised security, but bomb attacks have continued, many of them claimed by Islamic State.",
        ["bombing 2026-02-27 @ Mohmand admin2: killed 9 people"],
    ),
    "a month that was told in passing": (
        "Six terrorists were killed in an operation in Tank on Friday, the army said.\n\nIn July, the government had "
        "by notification given the group another name.\n\nThe ISPR said the terrorists were engaged, as a result of "
        "which six of them were sent to hell.",
        ["ground_attack 2026-02-27 @ Tank settlement: killed 6 terrorists"],
    ),
    "an act that was executed": (
        "Gunmen attacked a school in Bannu on Friday. It was the same barbaric act that was executed on Thursday at "
        "a college in Swabi.",
        ["armed_attack 2026-02-27 @ Bannu settlement", "armed_attack 2026-02-26 @ Swabi settlement"],
    ),
    "a series told with what was done": (
        "Baloch fighters on Friday carried out a series of coordinated attacks in Mangochar, blocking highways and "
        "ambushing convoys.",
        ["armed_attack 2026-02-27 @ Mangochar admin2"],
    ),
    "what an older conflict took": (
        "Gunmen attacked a convoy in Kurram on Friday and killed two soldiers. It is a setback for the peace deal that "
        "had ended months of tribal violence, claiming more than 110 lives. A ceasefire was struck after a conflict "
        "that took around 90 lives.",
        ["armed_attack 2026-02-27 @ Kurram admin2: killed 2 soldiers"],
    ),
    "a mix of violence": (
        "The report said the province saw a deadly mix of separatist militancy, targeted violence in Balochistan.",
        [],
    ),
    "captives who were recovered": (
        "Terrorists abducted 15 workers from the Latamber area of Karak district on Friday, police said.\n\nForces "
        'into action and have so far recovered seven kidnapped workers.\n\n"Seven of the abducted workers have been '
        'recovered, of which four received minor injuries," a spokesman said, adding that an operation was in progress '
        "in the district.",
        ["abduction 2026-02-27 @ Karak admin2: injured 4"],
    ),
    "details of an attack of last month": (
        "Last month, a convoy was attacked in Orakzai, a channel reported on Tuesday.\n\nAs per details, unknown "
        "attackers opened fire on the trucks in Dabori, an area of Orakzai.",
        ["armed_attack 2026-01 @ Dabori admin2"],
    ),
    "a sweep after a bomber": (
        "A suicide bomber blew himself up at the gate of the police headquarters in Kohat on Friday. A clearance "
        "operation was quickly carried out after the incident.\n\nA faction of the TTP has taken responsibility for "
        "the assault.",
        ["suicide_bombing 2026-02-27 @ Kohat settlement"],
    ),
    "who grieves for the dead": (
        "Three police officers lost their lives on Friday in Charsadda, local authorities said. Gunmen opened fire at "
        "the officers.\n\nInterior Minister Mohsin Khan condemned the assault, expressing deep grief over the loss of "
        "the three officers.",
        ["armed_attack 2026-02-27 @ Charsadda settlement: killed 3 police officers"],
    ),
    "those who died on the spot": (
        "At least four people were killed in a bomb blast in Mir Ali on Friday, police said.\n\nAt least three people "
        "died on the spot and another succumbed to injuries at a hospital.",
        ["bombing 2026-02-27 @ Mir Ali admin2: killed 4+ people"],
    ),
    "the figures of a monthly report": (
        "In its monthly report, released on Friday, the institute said that 312 militants were eliminated in January, "
        "while 64 security personnel and 37 civilians, a peace committee member in Kurram among them, were killed.",
        [],
    ),
    "captives who belong to a province": (
        'Armed men took away 14 labourers in the Mangochar area of Kalat on Thursday, officials said.\n\n"The armed '
        'men abducted 17 labourers but let three go," the manager said. He confirmed the kidnapped workers belong to '
        "the Punjab.",
        ["abduction 2026-02-26 @ Mangochar admin2"],
    ),
    "what operations involved": (
        "The BLA claimed attacks on forces in Buleda on Friday. The group said these operations involved roadside "
        "bombs and clashes, leading to the deaths of seven army men.",
        ["armed_attack 2026-02-27 @ Buleda admin2: killed 7 army men"],
    ),
    "the fallen by name near the next village": (
        "Four traffic policemen were martyred in Thall on Friday.\n\nOfficers were on duty near Darsamand when gunmen "
        "attacked, killing Umar Gul, Fazal Khan, Naimat and Ikram on the spot.",
        ["armed_attack 2026-02-27 @ Thall admin2 + Darsamand admin2: killed 4 traffic policemen"],
    ),
    "a group that says it neutralised a man": (
        "On Friday, the BLA said it hit a convoy in Sibi. On February 24, the group alleged that it had neutralised a "
        "man in the Nag area of Washuk, accusing him of being an informer for the military.",
        ["armed_attack 2026-02-27 @ Sibi settlement", "armed_attack 2026-02-24 @ Nag admin2: killed 1 man"],
    ),
    "an operation that followed and killed": (
        "Gunmen killed two policemen in Tank on Friday. An operation was carried out after the attack in Bannu, and "
        "four terrorists were killed.",
        [
            "armed_attack 2026-02-27 @ Tank settlement: killed 2 policemen",
            "ground_attack 2026-02-27 @ Bannu settlement: killed 4 terrorists",
        ],
    ),
    "those who fired back": (
        "Two soldiers were martyred on Friday after unknown gunmen ambushed a convoy near Dabori. Security forces, in "
        "retaliation, neutralised five terrorists.",
        ["armed_attack 2026-02-27 @ Dabori admin2: killed 2 soldiers, killed 5 terrorists"],
    ),
    "forces that struck elsewhere in retaliation": (
        "Gunmen killed two soldiers near Dabori on Friday. In retaliation, security forces neutralised five terrorists "
        "in Tank.",
        [
            "armed_attack 2026-02-27 @ Dabori admin2: killed 2 soldiers",
            "ground_attack 2026-02-27 @ Tank settlement: killed 5 terrorists",
        ],
    ),
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_follow_up_tells_of(text, told):
    assert list_with_figures(text) == told
