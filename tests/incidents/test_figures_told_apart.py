"""Figures that a sentence gives to several places, or that stand behind a deed; all of Saturday 28 February 2026."""

import pytest

from tests.reading import list_incidents, read_records

FIGURES = {
    "soldiers who fell": ("Twelve soldiers fell in an ambush in Tank on Thursday.", [["killed 12-12"]]),
    "once, where the dead are only spoken of again": (
        "Troops killed three militants in Tank on Thursday, the army said. Weapons were found on the slain militants.",
        [["killed 3-3"]],
    ),
    "once, where the dead are spoken of again by other words": (
        "Gunmen killed three policemen in Tank on Thursday. Prayers for the martyred policemen were held at the lines.",
        [["killed 3-3"]],
    ),
    "the hurt who are spoken of, where nobody tells how many": (
        "Gunmen killed three people in Tank on Thursday. The injured people were taken to a clinic.",
        [["killed 3-3", "injured None-None"]],
    ),
    "people without a figure whom a strike killed, too": (
        "Jets struck a camp in Khost on Thursday, killing three militants. The strikes killed civilians, too.",
        [["killed 3-3", "killed None-None"]],
    ),
    "the dead, not the one whose office is named and who speaks": (
        "The governor of Khost said nine people were killed in a strike on Thursday.",
        [["killed 9-9"]],
    ),
    "the dead, not the one who is named and speaks": (
        "The mayor, Karim Noor, said nine people were killed in a strike on Khost on Thursday.",
        [["killed 9-9"]],
    ),
    "one whose office is named and who died": (
        "The governor of Khost was killed in a bombing on Thursday, the ministry said.",
        [["killed 1-1"]],
    ),
    "the toll that holds now, with the one before in a clause of its own": (
        "A bomb went off in Quetta on Thursday. The toll, which stood at nine in the morning, rose to 14 by evening.",
        [["killed 14-14"]],
    ),
    "the figure that was corrected": (
        "A bomb went off in Quetta on Thursday, killing six. Police later revised the figure to four.",
        [["killed 6-6", "killed 4-4"]],
    ),
    "the dead and the injured, with the words for a figure once": (
        "A bomb went off in Quetta on Thursday. Police put the number of dead at four and of the injured at seven.",
        [["killed 4-4", "injured 7-7"]],
    ),
    "the dead and the injured, with the words for a figure twice": (
        "A bomb went off in Quetta on Thursday. They put the number of dead at four and that of the injured at seven.",
        [["killed 4-4", "injured 7-7"]],
    ),
    "each place, behind a sum and a colon": (
        "The army said it had killed 31 militants in two raids in the north: 18 in Tank on Wednesday "
        "and 13 in Bannu on Thursday.",
        [["killed 18-18"], ["killed 13-13"]],
    ),
    "those hurt, and no fight that is no person": (
        "Torkham was shut on Thursday after a gunfight between guards of both sides in which three soldiers were hurt.",
        [[], ["injured 3-3"]],
    ),
    "none, where it is refuted that any died": (
        "Kabul confirmed the Pakistani strikes on Khost on Thursday but refuted claims that any militants were killed.",
        [["killed 0-0"]],
    ),
    "each place, where the second begins with a mere number": (
        "The army said that 13 men were shot dead in Ladha and nine were killed in Tirah on Thursday.",
        [["killed 13-13"], ["killed 9-9"]],
    ),
    "what came long before the news, where its words stand between them": (
        "Gunmen attacked a police post in Tank on Thursday, wounding seven policemen. The attack came a day after nine "
        "people, two of them children, were injured in a drone strike on a field in Domel.",
        [["injured 7-7"], ["injured 9-9"]],
    ),
    "the news, where what came long before stands behind it": (
        "Four policemen were killed in an attack in Bannu on Thursday, two days after a bomb in Tank wounded six.",
        [["killed 4-4"], ["injured 6-6"]],
    ),
    "its own place, and no bound beside it": (
        "Three policemen were killed in two attacks in Bannu and Lakki Marwat on Thursday, police said.\n\n"
        "In the Domel area of Bannu, gunmen fired at a patrol, killing two policemen.\n\n"
        "In Lakki Marwat, a policeman was killed when a bomb went off near a post.",
        [["killed 2-2"], ["killed 1-1"]],
    ),
    "both places, where only the sum is told": (
        "Three policemen were killed in two separate attacks in Bannu and Lakki Marwat on Thursday, police said.",
        [["killed None-3"], ["killed None-3"]],
    ),
    "the toll told behind, where two more died of their injuries": (
        "Two more passengers died of their wounds on Friday after a bomb attack on a bus in Kharan on Wednesday.\n\n"
        "With their deaths the toll has reached nine, a doctor said.",
        [["killed 9-9"]],
    ),
    "the dead of a fight beside those of a blast": (
        "A blast hit a market in Tank on Thursday, killing five people. Two more of the guards died in the blast.",
        [["killed 5-5", "killed 2-2"]],
    ),
    "one for each place": (
        "Four militants were killed in Spinwam on Thursday, three in Bannu and two in Tank.",
        [["killed 4-4"], ["killed 3-3"], ["killed 2-2"]],
    ),
    "people who were taken off a bus and shot": (
        "Four passengers were taken off a bus and shot dead near Tump on Thursday.",
        [["killed 4-4"]],
    ),
    "no part alone, where it sums up several operations": (
        "Troops killed 13 militants in two operations in Khyber Pakhtunkhwa on Thursday.\n\n"
        "In Bannu, eight militants were killed in a gunfight.",
        [["killed 8-8"]],
    ),
    "a wave of attacks, where all is told of the wave": (
        "Gunmen killed 13 people in coordinated attacks in Mastung, Kalat and Nushki on Thursday, the army said.",
        [["killed 13-13"]],
    ),
    "no fight at one post, where it counts since the clashes began": (
        "Taliban forces attacked a border post of Pakistan near Torkham on Thursday, killing two soldiers.\n\n"
        "Islamabad had said that 583 Taliban fighters had lost their lives since the clashes on the border began.",
        [["killed 2-2"]],
    ),
    "both, where nobody was hurt in either": (
        "An explosion damaged a track in Jacobabad on Thursday.\n\n"
        "A late-night explosion destroyed a pipeline in Tank. No one was hurt in either incident.",
        [["killed 0-0", "injured 0-0"], ["killed 0-0", "injured 0-0"]],
    ),
    "the last, where nobody was hurt in the incident": (
        "An explosion damaged a track in Jacobabad on Thursday.\n\n"
        "A late-night explosion destroyed a pipeline in Tank. No one was hurt in the incident.",
        [[], ["killed 0-0", "injured 0-0"]],
    ),
    "what was thrown and went off": (
        "Men threw a grenade at a checkpoint in Sibi on Thursday. It exploded at the post, but no one was injured.",
        [["injured 0-0"]],
    ),
    "what was told before, where somebody died of it in another town": (
        "Armed men killed 20 miners in Duki on Thursday.\n\nThe toll rose to 21 when a wounded miner died in Quetta.",
        [["killed 20-20", "killed 21-21"]],
    ),
    "what was told last, where it is that blast": (
        "A bomb killed a clerk in Quetta on Thursday.\n\n"
        "Last month a blast damaged a track near Sibi.\n\nTwo shops burned after that blast, but no one was hurt.",
        [["killed 1-1"], ["killed 0-0", "injured 0-0"]],
    ),
    "the attack in whose paragraph fighting goes on": (
        "A suicide bomber struck a base in Bannu on Thursday.\n\n"
        "The attack killed two clerks. Men then took on the troops, in fighting that lasted for hours. "
        "The army said five soldiers lost their lives.",
        [["killed 2-2", "killed 5-5"]],
    ),
    "what was told before, where a speaker puts the number of those killed": (
        "Gunmen attacked a convoy in Tank on Thursday, killing 12 soldiers.\n\n"
        "The TTP put the number of soldiers killed at 30.",
        [["killed 12-12", "killed 30-30"]],
    ),
    "the clause behind a semicolon": (
        "Gunmen ambushed two trucks near Pasni on Thursday, leaving four guards dead; "
        "a bomb in Quetta killed five people and wounded 20.",
        [["killed 4-4"], ["killed 5-5", "injured 20-20"]],
    ),
    "the clause of another speaker": (
        "Shells fell on the fringe of Asadabad on Thursday, where an office reported two dead and six hurt, "
        "while Pakistan said mortar rounds had injured a boy in Bajaur.",
        [["killed 2-2", "injured 6-6"], ["injured 1-1"]],
    ),
    "its own clause, where only damage is admitted": (
        "Gunmen ambushed two trucks near Pasni on Thursday, leaving four guards dead; "
        "a bomb in Quetta killed five people, the military said, admitting damage to a van.",
        [["killed 4-4"], ["killed 5-5"]],
    ),
    "the attack before, of which all fell, and not what is told next": (
        "A suicide bomber struck a base in Tank on Thursday, so that six armed men could enter. "
        "No fewer than three militants were killed. All six were neutralised, some say.\n\n"
        "In another incident on Thursday, gunmen attacked a post in Sibi, killing a guard.",
        [["killed 3-None", "killed 6-6"], ["killed 1-1"]],
    ),
    "the toll, which holds the bodies that were found and those among the dead": (
        "Gunmen ambushed a convoy in Tank on Thursday, killing nine people.\n\n"
        "Five bodies were recovered in the morning. Two boys were among those killed.",
        [["killed 9-9"]],
    ),
    "more bodies than the toll": (
        "Gunmen ambushed a convoy in Tank on Thursday, killing a guard.\n\nFive bodies were recovered in the morning.",
        [["killed 1-1", "killed 5-5"]],
    ),
    "the toll, which holds an officer who fought with his men": (
        "Four soldiers were martyred in an attack on a post in Tank on Thursday.\n\nCaptain Noor Jan, leading his "
        "troops, fought gallantly and embraced martyrdom, along with three of his men.",
        [["killed 4-4"]],
    ),
    "each speaker's own": (
        "A drone hit a house in Tank on Thursday. A union leader said twelve shepherds were killed, while officials "
        "put the death toll at nine.",
        [["killed 12-12", "killed 9-9"]],
    ),
    "no attack, where it counts all of a month across a province": (
        "Gunmen abducted a student in Turbat on Thursday.\n\n"
        "The group said that 22 were killed across Balochistan in July 2025.",
        [["abducted 1-1"]],
    ),
    "some of those whom troops came upon": (
        "Troops came upon the militants in Mir Ali on Thursday and killed six of them.",
        [["killed 6-6"]],
    ),
}
APART = {
    "a vaguer day than the text gave": (
        "Gunmen killed a guard in Tank on Thursday.\n\nIn February, an attack in Tank killed two shopkeepers.",
        2,
    ),
    "a list of towns and what is told of each": (
        "The group said it carried out attacks in Mastung, Kalat and Quetta on Thursday.\n\n"
        "In Mastung, its men ambushed a convoy. In Kalat, gunmen opened fire on a post.",
        2,
    ),
}


@pytest.mark.parametrize(("text", "figures"), FIGURES.values(), ids=FIGURES)
def test_figure_belongs_to(text, figures):
    records = read_records(text)
    told = [[f"{c['outcome']} {c['low']}-{c['high']}" for c in record["claims"]] for record in records]
    assert told == figures


@pytest.mark.parametrize(("text", "number"), APART.values(), ids=APART)
def test_number_of_incidents_is(text, number):
    assert len(list_incidents(text)) == number


def test_that_assault_points_to_what_was_just_told():
    text = (
        "Kabul accused Pakistan of bombing a market in Khost on Thursday. "
        "Pakistan did not say that it had carried out that assault, in which nine people died."
    )
    assert len(list_incidents(text)) == 1


def list_claimants(text):
    return [[claim["claimant"] for claim in record["claims"]] for record in read_records(text)]


def test_figure_of_officials_is_that_of_the_one_who_is_named_with_it():
    text = "A bomb killed three people in Quetta on Thursday, officials said. {} that three people had died."
    assert list_claimants(text.format("Quetta police said")) == [["Pakistani police"]]
    assert list_claimants(text.format("The BLA claimed")) == [["officials", "BLA"]]


def test_all_of_them_are_those_of_whom_there_were_so_many_at_least():
    text = "Troops killed at least 16 militants in Tank on Thursday. {} were killed in the gunfight."
    assert [len(claims) for claims in list_claimants(text.format("All sixteen militants"))] == [1]
    assert [len(claims) for claims in list_claimants(text.format("Sixteen militants"))] == [1]
    assert [len(claims) for claims in list_claimants(text.format("Seventeen militants"))] == [2]
    assert [len(claims) for claims in list_claimants(text.format("Police said sixteen militants"))] == [2]


def list_figures(text):
    return [[f"{c['outcome']} {c['low']}-{c['high']}" for c in record["claims"]] for record in read_records(text)]


KNOWN = {
    "Later the driver died.": ["killed 2-2"],
    "One of them died later.": ["killed 2-2"],
    "The driver was wounded.": ["injured 1-1", "killed 2-2"],
    "The bomber died.": ["killed 1-1", "killed 2-2"],
    "The three men were killed by it.": ["killed 2-2", "killed 3-3"],
    "The two men were killed by it.": ["killed 2-2"],
}


@pytest.mark.parametrize(("sentence", "figures"), KNOWN.items())
def test_person_who_was_counted_before_is_counted_once(sentence, figures):
    text = "A bomb killed two clerks in Quetta on Thursday. {}"
    assert [sorted(told) for told in list_figures(text.format(sentence))] == [figures]


def test_who_repeats_a_figure_in_full_makes_a_claim():
    text = "A bomb killed two clerks in Quetta on Thursday, police said. The BLA said the two men were killed by it."
    assert list_claimants(text) == [["Pakistani police", "BLA"]]


def test_month_that_is_summed_up_is_no_incident():
    lead = "A bomb killed two clerks in Quetta on Thursday."
    tally = "The institute counted 62 militant attacks in January, in which 90 died."
    assert list_figures(f"{lead}\n\n{tally}") == [["killed 2-2"]]
    tally = "At least 62 militant attacks were recorded in the whole country, and 90 died in them."
    assert list_figures(f"{lead}\n\n{tally}") == [["killed 2-2"]]


def test_group_that_did_not_speak_claims_no_figure():
    text = "Gunmen killed three men in Kalat on Thursday. {} group has claimed the attack, in which seven were injured."
    assert list_claimants(text.format("No")) == [[None, None]]


def test_speaker_behind_a_conjunction_is_named_without_it():
    text = "Residents of Tank said a blast killed four men on Thursday, {} officials put the toll at two."
    for conjunction in ("but", "while"):
        assert list_claimants(text.format(conjunction)) == [["residents", "officials"]]


def test_agency_that_was_told_is_no_claimant():
    (claimants,) = list_claimants("AFP was told by a clerk that six soldiers were killed in Tank on Thursday.")
    assert claimants == [None]
