"""One happening or two: what parts those of one sentence, and which sentences speak of one told before.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents

ONE = {
    "the bombing, after jets": (
        "Pakistani jets struck a house in Khost on Thursday. The bombing killed nine people.",
        ["airstrike 2026-02-26 @ Khost admin1"],
    ),
    "another was wounded": (
        "A bomb hit a van in Bannu on Thursday and another was wounded when the blast hit his car in Domel.",
        ["bombing 2026-02-26 @ Bannu settlement"],
    ),
    "it fell when it was attacked": (
        "Clashes left two dead on Thursday, when Afghan forces attacked a camp in Dangam.",
        ["ground_attack 2026-02-26 @ Dangam admin2"],
    ),
    "it came while others marched": (
        "Gunmen attacked a convoy in Kech on Thursday. The attack came while soldiers were marching into Bannu.",
        ["armed_attack 2026-02-26 @ Kech admin2"],
    ),
    "an air base and its district": (
        "Jets struck Bagram air base on Thursday.\n\nJets struck a depot in Bagram district on Thursday.",
        ["airstrike 2026-02-26 @ Bagram Airbase admin2"],
    ),
    "strikes on two provinces and one of the places": (
        "Pakistani jets struck several places in Khost and Paktika on Thursday. "
        "The air strikes in Barmal killed nine people.",
        ["airstrike 2026-02-26 @ Khost admin1 + Barmal admin2"],
    ),
}
TWO = {
    "a similar one": (
        "Gunmen shot dead a teacher in Panjgur on Thursday. A similar attack killed a barber in Panjgur.",
        ["armed_attack 2026-02-26 @ Panjgur admin2", "armed_attack 2026-02-26 @ Panjgur admin2"],
    ),
    "as well as a separate one": (
        "Troops killed four militants in Bannu on Thursday as well as two in a separate operation in Tank.",
        ["ground_attack 2026-02-26 @ Bannu settlement", "ground_attack 2026-02-26 @ Tank settlement"],
    ),
    "while others, elsewhere": (
        "Gunmen attacked a post in Kalat on Thursday, while militants stormed a camp in Turbat.",
        ["armed_attack 2026-02-26 @ Kalat settlement", "armed_attack 2026-02-26 @ Turbat settlement"],
    ),
    "in reprisal for another": (
        "Gunmen attacked a post in Kurram on Thursday in reprisal for an attack in Tank on Monday.",
        ["armed_attack 2026-02-26 @ Kurram admin2", "armed_attack 2026-02-23 @ Tank settlement"],
    ),
    "undated news and a day of last month": (
        "Gunmen attacked a post in Kalat. Two guards died.\n\nOn 3 January gunmen attacked a post in Kalat.",
        ["armed_attack undated @ Kalat settlement", "armed_attack 2026-01-03 @ Kalat settlement"],
    ),
}


@pytest.mark.parametrize(("text", "lines"), ONE.values(), ids=ONE)
def test_one_happening_is_told_by(text, lines):
    assert list_incidents(text) == lines


@pytest.mark.parametrize(("text", "lines"), TWO.values(), ids=TWO)
def test_two_happenings_are_told_by(text, lines):
    assert list_incidents(text) == lines
