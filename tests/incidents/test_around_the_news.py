"""What stands around the news on a page, and what officials say of it: captions, stamps, condemnations, records.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents, read_records, show_claims

TOLD = {
    "nothing of the caption of a photograph from the files": (
        "Guards stand near the site of a bombing in Quetta. — Agency/File\n\nPESHAWAR: Two militants were killed in a "
        "raid in Bannu on Thursday.",
        ["ground_attack 2026-02-26 @ Bannu settlement"],
    ),
    "the caption of a new picture": (
        "A guard stands at the scene of a blast in Quetta on Thursday. — Agency\n\nTraders reopened their shops.",
        ["bombing 2026-02-26 @ Quetta settlement"],
    ),
    "an agency's name with its day, in brackets behind the town": (
        "KARACHI, (Morning Post / Evening News - 28th Feb, 2026) A blast killed two men in Kalat on Thursday.",
        ["bombing 2026-02-26 @ Kalat settlement"],
    ),
    "the day of a statement below the furniture of a page": (
        "Left Menu\n\nStaff of a Bank Taken\n\nNews Desk | Peshawar | Updated: 28-02-2026 13:41 IST | Created: "
        "28-02-2026 13:41 IST\n\nThree clerks were abducted by gunmen in Tank, police said on Friday.",
        ["abduction 2026-02-26..2026-02-27 @ Tank settlement"],
    ),
    "what somebody condemns on a day": (
        "ISLAMABAD: The president on Friday strongly condemned the terrorist attack on a convoy in Kech.",
        ["armed_attack 2026-02-26..2026-02-27 @ Kech admin2"],
    ),
    "what somebody has condemned, on no day": (
        "The prime minister has condemned the attack on a medical team in Tank, his office said.",
        ["armed_attack 2026-02-27..2026-02-28 @ Tank settlement"],
    ),
    "what somebody praised others for having fought off": (
        "The minister praised the police for foiling an attack on a checkpost in Bannu.",
        ["armed_attack 2026-02-27..2026-02-28 @ Bannu settlement"],
    ),
    "where it happened, not where men were caught for it": (
        "Two men were arrested in Bannu in connection with the blast that killed four policemen in Hangu on Thursday.",
        ["bombing 2026-02-26 @ Hangu settlement"],
    ),
    "the province that people were deported from": (
        "LAHORE: Some 300 Afghans without papers were deported from Punjab on Thursday.",
        ["deportation 2026-02-26 @ Punjab admin1"],
    ),
    "families sent back from two towns": (
        "Another 120 families sent back from Karachi and Hyderabad reached Spin Boldak on Thursday.",
        ["deportation 2026-02-26 @ Karachi settlement + Hyderabad settlement + Spin Boldak settlement"],
    ),
    "talks of rival groups beside other news of the day": (
        "Nine shops were opened in Orakzai on Thursday. Meanwhile, elders of the rival groups sat down for talks in "
        "Peshawar. The second session of the jirga, to be held today, will be about roads.",
        ["talks 2026-02-26 @ Peshawar settlement", "talks 2026-02-28 @ Khyber Pakhtunkhwa admin1"],
    ),
    "the same talks, which will be held": (
        "Pakistan and Afghanistan opened talks in Istanbul on Thursday. The talks will be held behind closed doors.",
        ["talks 2026-02-26 @ Istanbul settlement"],
    ),
    "people who are taken along": (
        "Armed men stopped a van in Bannu on Thursday and took its driver along.",
        ["abduction 2026-02-26 @ Bannu settlement"],
    ),
    "people who are marched off": (
        "Gunmen marched seven surveyors off into the hills in Harnai on Thursday.",
        ["abduction 2026-02-26 @ Harnai admin2"],
    ),
    "a province whose police deported people": (
        "LAHORE: Punjab police have deported 21,300 Afghans who lived there illegally, officials said on Thursday.",
        ["deportation undated @ Punjab admin1"],
    ),
    "people who had crossed by the evening, at the gate told before": (
        "CHAMAN: The Friendship Gate was opened on Thursday for Afghans who go home; trade and all other movement has "
        "remained suspended since February 12.\n\nSome 3,800 refugees, most of them from Karachi and Quetta, crossed "
        "over by the evening.",
        [
            "border_closure 2026-02-12..2026-02-28 @ Friendship Gate settlement",
            "deportation 2026-02-26 @ Friendship Gate settlement",
        ],
    ),
    "men taken from a mine": (
        "Six days after they were taken from a mine in Duki, four men came home on Thursday. Gunmen had raided the "
        "mine on February 20 and seized the men.",
        ["abduction 2026-02-20 @ Duki admin2"],
    ),
    "a killing of which somebody takes notice": (
        "KARACHI: The chief minister on Friday took notice of the killing of three labourers in Panjgur.\n\nThe "
        "labourers, who were from Larkana, had been shot dead in their quarters on Thursday night.",
        ["armed_attack 2026-02-26 @ Panjgur admin2"],
    ),
    "no bombing for which all who were killed this year are counted": (
        "Officials said more than 1,200 people were killed in attacks this year.\n\nThey spoke of the bombing in Kohat "
        "on Thursday.",
        ["bombing 2026-02-26 @ Kohat settlement"],
    ),
    "crossings told in passing that have been shut": (
        "Pakistan allowed relief goods through Torkham and Chaman, which have been shut since February 12.",
        ["border_closure 2026-02-12..2026-02-28 @ Torkham settlement + Chaman settlement"],
    ),
    "nothing in the town where the army speaks": (
        "RAWALPINDI: Nine militants were killed in two engagements on Thursday. Seven of them fell in a raid in Tank; "
        "in Lakki Marwat two others were neutralised.",
        ["ground_attack 2026-02-26 @ Tank settlement", "ground_attack 2026-02-26 @ Lakki Marwat admin2"],
    ),
    "the day of talks, not of those who told of it": (
        "Pakistan and Afghanistan held talks in Riyadh on Thursday and agreed to keep the ceasefire, three people said "
        "on Saturday.",
        ["talks 2026-02-26 @ Riyadh settlement", "ceasefire 2026-02-26 @ Riyadh settlement"],
    ),
    "one more meeting, beside talks that failed": (
        "Talks in Istanbul broke up on November 7. The two neighbours have since held one more meeting, in Riyadh, on "
        "November 30.",
        ["talks 2025-11-07 @ Istanbul settlement", "talks 2025-11-30 @ Riyadh settlement"],
    ),
    "the border where the attack came from the other country": (
        "Four soldiers were martyred in an attack from Afghanistan on Thursday, the army said.",
        ["armed_attack 2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
}
NOTHING = {
    "a caption from the files alone": "In this file photo, guards inspect the site of a blast in Quetta.",
    "bunkers razed under an accord": "Eleven tribal bunkers were destroyed in Kurram on Thursday, as the pact asks.",
    "posts destroyed by consent": "Nine posts were dismantled in Kurram on Thursday, as the agreement demands.",
    "an old attack that is remembered": (
        "The governor on Friday condemned the attack on a school in Peshawar on its anniversary."
    ),
    "a plan that was foiled": "Police foiled a planned attack on a police station in Tank on Thursday.",
    "attacks in general": "A rights group has condemned attacks on reporters in Pakistan.",
    "one man's story": "KABUL: A refugee deported from Iran said on Thursday that he had lost his home.",
    "rescuers who lead people away": "Rescuers in Tank led nine children away from the flooded house on Thursday.",
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_tells_of(text, lines):
    assert list_incidents(text) == lines


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_tells_of_nothing(text):
    assert list_incidents(text) == []


def test_a_dead_mans_record_adds_nobody_to_those_who_fell_with_him():
    text = (
        "Police killed a militant in a raid in Bannu on Thursday. The dead man had been nominated in several cases of "
        "attacks on police, among them one in which two constables were martyred."
    )
    (record,) = read_records(text)
    assert show_claims(record) == ["-: killed 1 militant"]


def test_the_body_of_a_man_who_was_taken_tells_of_his_death():
    text = "Gunmen kidnapped an elder in Bannu on Thursday. His bullet-riddled body was found on Friday."
    assert show_claims(read_records(text)[0]) == ["-: abducted 1 elder", "-: killed 1"]


def test_the_martyred_who_are_paid_tribute_to_are_counted_once():
    text = "A blast hit a van in Kech on Thursday. The minister paid tribute to the three martyred soldiers."
    (record,) = read_records(text)
    assert show_claims(record) == ["-: killed 3 martyred soldiers"]
