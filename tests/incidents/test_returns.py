"""Figures of people who are sent, or have to go, back across a border, and of those who are rounded up for it.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import read_records, show_claims, show_incident

TOLD = {
    "through two crossings": (
        "More than 9,000 Afghans returned from Pakistan through Torkham and Spin Boldak on Thursday.",
        ["deportation 2026-02-26 @ Torkham settlement + Spin Boldak settlement", "-: displaced 9000+ Afghans"],
    ),
    "home, and the day": (
        "A total of 1,340 Afghan families came home from Pakistan on Thursday.",
        ["deportation 2026-02-26 @ Pakistan country", "-: displaced 1340 Afghan families"],
    ),
    "into the country": (
        "As many as 3,150 individuals entered the country through Torkham on Thursday.",
        ["deportation 2026-02-26 @ Torkham settlement", "-: displaced 3150 individuals"],
    ),
    "each crossing its figure": (
        "On Thursday 840 families had come back through Spin Boldak and 210 through Torkham, bringing what they had "
        "saved in Pakistan.",
        [
            "deportation 2026-02-26 @ Spin Boldak settlement + Torkham settlement",
            "-: displaced 840 families",
            "-: displaced 210",
        ],
    ),
    "a number that reached": (
        "The number of Afghans who went home through Torkham on Thursday rose to 7,400.",
        ["deportation 2026-02-26 @ Torkham settlement", "-: displaced 7400"],
    ),
    "no word for the people, behind those who wait at the gate": (
        "Afghan families waited for hours at the Chaman border crossing. 6,000 went back on Thursday, an officer said.",
        ["deportation 2026-02-26 @ Chaman settlement", "officer: displaced 6000"],
    ),
    "sent back, and no day": (
        "Police in Sindh have deported more than 8,100 Afghan nationals from Karachi under the drive.",
        ["deportation undated @ Karachi settlement", "-: displaced 8100+ Afghan nationals"],
    ),
    "rounded up without papers": (
        "Some 90 Afghans without papers were rounded up in Rawalpindi on Thursday and taken to a camp.",
        ["deportation 2026-02-26 @ Rawalpindi settlement", "-: detained 90 Afghans"],
    ),
    "a drive against those without papers": (
        "Police in Quetta arrested 140 undocumented Afghans on Thursday.",
        ["deportation 2026-02-26 @ Quetta settlement", "-: detained 140 undocumented Afghans"],
    ),
    "a drive under way": (
        "A drive to expel hundreds of thousands of Afghans from Pakistan has been under way since February 10.",
        ["deportation 2026-02-10..2026-02-28 @ Pakistan country"],
    ),
    "as told where the speakers sit": (
        "Pakistan sent back 4,100 Afghans on Thursday, according to officials in Nangarhar.",
        ["deportation 2026-02-26 @ Afghanistan country + Pakistan country", "officials: displaced 4100 Afghans"],
    ),
    "the largest group since a day": (
        "Thursday saw the largest deportation of Afghans via the Chaman crossing since February 8, with 640 refugees "
        "sent home.",
        ["deportation 2026-02-26 @ Chaman settlement", "-: displaced 640 refugees"],
    ),
    "a year alone": (
        "The agency said in 2025 alone, more than 900,000 Afghans came back from Iran.",
        ["deportation 2025-01-01..2025-12-31 @ Iran country", "agency: displaced 900000+ Afghans"],
    ),
    "sent back by Iran": (
        "Iran deported 1.5 million Afghans in January, the agency said. Pakistan has complained.",
        ["deportation 2026-01 @ Iran country", "agency: displaced 1500000 Afghans"],
    ),
    "sent to the border": (
        "The government has sent 1,850 illegal Afghan immigrants to Chaman in buses on Thursday, officials said.",
        ["deportation 2026-02-26 @ Chaman settlement", "officials: displaced 1850 illegal Afghan immigrants"],
    ),
    "undocumented, and rounded up": (
        "Some 217 undocumented Afghans were picked up in Quetta on Thursday.",
        ["deportation 2026-02-26 @ Quetta settlement", "-: detained 217 undocumented Afghans"],
    ),
    "a further figure": (
        "A further 3,600 Afghan refugees returned home on Thursday by way of Chaman.",
        ["deportation 2026-02-26 @ Chaman settlement", "-: displaced 3600 Afghan refugees"],
    ),
    "rounded up so far, and sent to the border": (
        "Punjab police have rounded up 5,700 Afghans so far and taken them to Torkham.",
        ["deportation undated @ Torkham settlement", "-: detained 5700 Afghans"],
    ),
    "taken into custody": (
        "The capital police on Thursday took 85 Afghan citizens into custody in Tarnol for having no visas.",
        ["deportation 2026-02-26 @ Tarnol admin2", "-: detained 85 Afghan citizens"],
    ),
    "refugees who were detained": (
        "Pakistani police detained 50 Afghan refugees, among them journalists, in Islamabad on Thursday.",
        ["deportation 2026-02-26 @ Islamabad settlement", "-: detained 50 Afghan refugees"],
    ),
    "pushed out": (
        "Around 20,000 Afghans are believed to have been pushed out of Pakistan since February 10.",
        ["deportation 2026-02-10..2026-02-28 @ Pakistan country", "-: displaced 20000 Afghans"],
    ),
    "back into the country": (
        "Nearly 48,000 people crossed back into Afghanistan from Pakistan on Thursday.",
        ["deportation 2026-02-26 @ Pakistan country", "-: displaced 48000 people"],
    ),
    "millions in words": (
        "More than two million migrants have returned to the country from Iran since January 5, the ministry says.",
        ["deportation 2026-01-05..2026-02-28 @ Iran country", "ministry: displaced 2000000+ migrants"],
    ),
    "freed and sent home": (
        "On Thursday 540 Afghan inmates were released from Pakistani prisons and returned home through Torkham.",
        ["deportation 2026-02-26 @ Torkham settlement", "-: displaced 540 Afghan inmates"],
    ),
    "returns as a noun": (
        "The agency recorded 60,100 returns from Pakistan in January.",
        ["deportation 2026-01 @ Pakistan country", "-: displaced 60100"],
    ),
    "a number since a gate was opened": (
        "The number of Afghan families that have gone back since Torkham was opened on February 9 stands at 6,045.",
        ["deportation 2026-02-09..2026-02-28 @ Torkham settlement", "-: displaced 6045"],
    ),
    "in the city": (
        "DERA ISMAIL KHAN: Police rounded up 27 Afghans without papers in different parts of the city on Thursday.",
        ["deportation 2026-02-26 @ Dera Ismail Khan settlement", "-: detained 27 Afghans"],
    ),
    "arrivals that surged": (
        "Arrivals of refugees from Pakistan surged to 26,500 on Thursday.",
        ["deportation 2026-02-26 @ Pakistan country", "-: displaced 26500"],
    ),
    "handed over": (
        "Iranian border guards handed over 1,730 undocumented migrants to officials at Islam Qala on Thursday.",
        ["deportation 2026-02-26 @ Islam Qala settlement", "-: displaced 1730 undocumented migrants"],
    ),
    "a day, and the sum since a beginning": (
        "With the return of 3,480 more Afghans through Chaman on Thursday, the total number of those repatriated since "
        "January 5 has climbed to 118,200.",
        ["deportation 2026-02-26 @ Chaman settlement", "-: displaced 3480 Afghans"],
    ),
    "holders of two kinds of cards": (
        "On Thursday 2,100 Afghan Citizen Card holders and 1,870 others crossed the Torkham border.",
        ["deportation 2026-02-26 @ Torkham settlement", "-: displaced 2100 Afghan Citizen Card holders"],
    ),
    "over the border, behind a sentence on refugees": (
        "The flow of refugees at Torkham slowed. Only 900 people crossed the border on Thursday until noon.",
        ["deportation 2026-02-26 @ Torkham settlement", "-: displaced 900 people"],
    ),
    "prisoners": (
        "Some 1,204 prisoners, all Afghans, were released from jails and sent home through Torkham on Thursday.",
        ["deportation 2026-02-26 @ Torkham settlement", "-: displaced 1204 prisoners"],
    ),
    "poured in": (
        "Around 85,000 Afghans had poured in from Pakistan in January.",
        ["deportation 2026-01 @ Pakistan country", "-: displaced 85000 Afghans"],
    ),
    "uprooted by fighting": (
        "Some 20,000 people were uprooted by fighting along the border in Khost on Thursday.",
        ["border_clash 2026-02-26 @ Khost admin1", "-: displaced 20000 people"],
    ),
}
NOTHING = {
    "militants who came in": "Some 40 militants entered the country through Torkham on Thursday, the minister said.",
    "arrests for an attack": "Police in Quetta arrested 12 undocumented Afghans on Thursday for smuggling weapons.",
    "votes": "The committee met on Thursday. 6,000 went back on the first day, a clerk said of the forms.",
    "a court that forbids it": "The court on Thursday stopped the authorities from deporting 14 Afghan students.",
    "vehicles": "Some 100 trucks and 40 cars of Afghan families stood at Torkham on Thursday.",
    "those who wait": "Some 4,000 Afghans were waiting to cross at Torkham on Thursday.",
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_returns_are_told_with_their_figure(text, lines):
    (record,) = read_records(text)
    assert [show_incident(record), *show_claims(record)] == lines


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_no_returns(text):
    assert read_records(text) == []
