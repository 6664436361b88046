"""Casualties that are told as a floor, a zero, a share or by name: a sentence in, one line a count out."""

import pytest

from tests.extraction.test_counts import show
from tests.reading import find

COUNTS = {
    # a floor between the number and the people
    "Six or more clerks died when a mine went off.": ["killed 6+ clerks"],
    "Four men were killed and one or more others were injured.": ["killed 4 men", "injured 1+ others"],
    "Six or seven clerks died.": ["killed 6-7 clerks"],
    "14 were killed in Asmar, 20 plus injured.": ["killed 14", "injured 20+"],
    "Over the week 30+ clerks were injured.": ["injured 30+ clerks"],
    "The 20-plus shops stayed shut, and six clerks died.": ["killed 6 clerks"],
    # tolls with "as"
    "The rescuers, however, gave the number of dead as nine.": ["killed 9"],
    "A doctor gave the number of the injured as 34.": ["injured 34"],
    "The dead were named as two brothers.": [],
    # days and shares count nobody
    "In a raid on March 14 six tailors had been killed.": ["killed 6 tailors"],
    "The men who had raided the camp on March 14 were killed.": [],
    "In March 14 were killed.": ["killed 14"],
    "It killed 60 per cent more guards than before.": [],
    "In both towns nine people were injured.": ["injured 9 people"],
    # what was done for some of those who are counted
    "Eleven of the wounded were taken to Sibi.": [],
    "One of the injured was being moved to Sibi.": [],
    "Thirty of them are still under treatment.": [],
    "Three of them were taken away and shot dead.": ["killed 3"],
    "Two of the injured, however, later died, which raised the toll to seven.": ["killed 7"],
    "The toll of the blast rose to nine after two of the wounded died.": ["killed 9"],
    "Two of the injured died on the way.": ["killed 2"],
    "The number of casualties rose to 45, including 12 dead.": [],
    "Forty men, including two wounded clerks, were killed.": ["killed 40 men"],
    "Six clerks were offloaded from a bus, lined up and shot dead.": ["killed 6 clerks"],
    # who is yet to fall
    "The war will go on until the last terrorist is eliminated.": [],
    "They shall fight till every last militant is killed.": [],
    "The army will not rest until all those terrorists are wiped out.": [],
    "The siege went on until all six attackers were killed.": ["killed 6 attackers"],
    # nobody
    "Without suffering any loss, the guards killed two raiders.": ["killed 2 raiders", "killed 0", "injured 0"],
    "The grenade did not cause any loss.": ["killed 0", "injured 0"],
    "The grenade did not cause any loss of face.": [],
    "The jets struck a depot without harming anyone.": ["killed 0", "injured 0"],
    "He reported no damage to life.": ["killed 0 damage to life"],
    "He reported no damage to the roof.": [],
    "They withdrew with no losses to the troops.": ["killed 0 losses"],
    "They withdrew with no losses to the budget.": [],
    "There had not yet been any casualties.": ["killed 0 casualties", "injured 0 casualties"],
    # how harm is worded
    "A clerk was fatally shot near the mill.": ["killed 1 clerk"],
    "A clerk was seriously injured near the mill.": ["injured 1 clerk"],
    "A clerk guarding the mill was shot in the leg.": ["injured 1 clerk"],
    "The raid cost three clerks their lives.": ["killed 3 clerks"],
    "The raid cost three clerks their jobs.": [],
    "Sixteen guards were lost in the raid.": ["killed 16 guards"],
    "Sixteen guards lost their way in the fog.": [],
    "One clerk lost their life in the fire.": ["killed 1 clerk"],
    "A further two clerks losing their lives.": ["killed 2 clerks"],
    "Fighting left nine dead and more than 20 injured over the past day.": ["killed 9", "injured 20+"],
    "A mine near the mill killed a dozen more.": ["killed 12"],
    "Ten people were treated for their wounds.": ["injured 10 people"],
    "Ten people were treated for their debts.": [],
    # words between people and their fate
    "Six raiders who were trying to cross the river were killed.": ["killed 6 raiders"],
    "A guard of the bank, 31 years old, however lost his life.": ["killed 1 guard"],
    "Four boys aged between three and 11 were injured.": ["injured 4 boys"],
    "Two brothers returning from the mill with friends got serious injuries.": ["injured 2 brothers"],
    "Two guards died and six clerks in shops nearby injured.": ["killed 2 guards", "injured 6 clerks"],
    "Four of them, pupils of one school, died on Friday.": ["killed 4"],
    "Nine clerks were taken off a bus near Sibi and shot.": ["killed 9 clerks"],
    "Nine clerks were taken off a bus near Sibi and shot at.": [],
    "A guard was martyred and a wounded raider arrested.": ["killed 1 guard", "injured 1 raider"],
    "Gunmen fired at the car, killing him and two guards.": ["killed 3 guards"],
    "Gunmen fired at the car, killing her brother and two guards.": ["killed 3 brother and two guards"],
    # of whom only a pronoun speaks
    "The men stopped his car and shot him dead.": ["killed 1"],
    "He was gunned down near the mill.": ["killed 1"],
    "The men fired at a clerk and shot him dead.": ["killed 1 clerk"],
    "He was gunned for.": [],
    "The men killed her brother.": ["killed 1 brother"],
    "No casualties were mentioned.": [],
    # by name
    "Ali Jan, the head of Tank, and Noor Gul, another cleric, were both hurt.": ["injured 2 cleric"],
    "SHO Aslam of Tank received minor injuries.": ["injured 1"],
    "SHO Aslam of Tank received minor gifts.": [],
    "Five died, including Ali Jan, the head of Tank, and Tehsildar Noor Gul, and six clerks were hurt.": [
        "killed 5",
        "injured 6 clerks",
    ],
    "Havildar Noor Jan and Sepoy Adil Shah, having fought, paid the ultimate sacrifice.": ["killed 2"],
    "Adil Shah and Noor-ul-Amin, who were on guard, lost their lives.": ["killed 2"],
    "He said his uncle and four companions were killed.": ["killed 5 uncle and four companions"],
    "A major and ten militants were killed.": ["killed 1 major", "killed 10 militants"],
}


@pytest.mark.parametrize(("sentence", "lines"), COUNTS.items())
def test_sentence_gives_its_counts(sentence, lines):
    assert [show(mention) for mention in find(sentence).counts] == lines


@pytest.mark.parametrize(
    ("sentence", "of_known"),
    {
        "The driver was wounded.": True,
        "The five men died.": True,
        "One of them died in hospital.": True,
        "A driver was wounded.": False,
        "Five men died.": False,
        "One of them was killed.": False,
    }.items(),
)
def test_people_whom_an_earlier_figure_may_hold_are_marked(sentence, of_known):
    assert [count.of_known for count in find(sentence).counts] == [of_known]
