"""Figures in the sentences of the wires: whose they are, and those that stand where few are looked for.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_with_figures

TOLD = {
    "dead of a clause that says when": (
        "A blast shook Bannu on Friday as nine people were killed.",
        ["bombing 2026-02-27 @ Bannu settlement: killed 9 people"],
    ),
    "lives that were lost as the night went": (
        "It was a bad night in Bannu as at least nine people lost their lives in an air strike on Friday.",
        ["airstrike 2026-02-27 @ Bannu settlement: killed 9+ people"],
    ),
    "two kinds of dead in such a clause": (
        "A blast shook Bannu on Friday as three soldiers and two policemen were killed.",
        ["bombing 2026-02-27 @ Bannu settlement: killed 3 soldiers, killed 2 policemen"],
    ),
    "who the dead were identified as": (
        "The dead in the Bannu blast on Friday, identified as two policemen, were buried.",
        ["bombing 2026-02-27 @ Bannu settlement"],
    ),
    "deaths among casualties": (
        "A drone strike in Mir Ali on Friday killed 15 terrorists, but also led to civilian casualties, including "
        "seven deaths.",
        ["drone_strike 2026-02-27 @ Mir Ali admin2: killed 15 terrorists, killed 7 deaths"],
    ),
    "attackers who tried to get in": (
        "A suicide bomber blew himself up at the gate of a camp in Kohat on Friday. Three other militants tried to "
        "get in moments later but were shot down by the guards.",
        ["suicide_bombing 2026-02-27 @ Kohat settlement: killed 3 other militants"],
    ),
    "travelers in American spelling, likewise executed": (
        "Eight travelers were likewise executed by militants in Panjgur on Friday.",
        ["armed_attack 2026-02-27 @ Panjgur admin2: killed 8 travelers"],
    ),
    "a girl without an article": (
        "Militants attacked an office in Kalat on Friday, leading to death of 12-year-old girl and injuries to nine "
        "others.",
        ["armed_attack 2026-02-27 @ Kalat settlement: killed 1 girl, injured 9 others"],
    ),
    "losses that were not reported": (
        "Militants attacked two posts in Kurram district on Friday. No losses were reported in these incidents.",
        ["armed_attack 2026-02-27 @ Kurram admin2: killed 0 losses"],
    ),
    "a man by the name of something": (
        "A police constable by the name of Karim was martyred in an attack in Tank on Friday.",
        ["armed_attack 2026-02-27 @ Tank settlement: killed 1 police constable"],
    ),
    "a source who is named with his office": (
        "A clash took place in Bannu on Friday. According to Noor Jan, the local police chief, two of the militants "
        "were quickly killed by troops.",
        ["ground_attack 2026-02-27 @ Bannu settlement: killed 2"],
    ),
    "a man and his son of whom more is told": (
        "Clerk Karim Jan and his son, who had set out at dawn, have been murdered in an attack in Tank on Friday.",
        ["armed_attack 2026-02-27 @ Tank settlement: killed 2 Clerk Karim Jan and son"],
    ),
    "drones that were shot down": (
        "Militants attacked a post in Tank on Friday. Of the drones above it, three were shot down.",
        ["armed_attack 2026-02-27 @ Tank settlement"],
    ),
}


@pytest.mark.parametrize(("text", "incidents"), TOLD.values(), ids=TOLD)
def test_figure_is_read_as_the_wire_tells_it(text, incidents):
    assert list_with_figures(text) == incidents
