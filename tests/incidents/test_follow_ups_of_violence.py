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
}


@pytest.mark.parametrize(("text", "told"), TOLD.values(), ids=TOLD)
def test_follow_up_tells_of(text, told):
    assert list_with_figures(text) == told
