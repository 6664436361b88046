"""Counts of people who are named, listed or spared. A sentence in, one line a count out."""

import pytest

from tests.reading import find

NAMED = {
    # lists of names
    "Sepoy Karim Jan, Naik Gul Zaman and two others embraced martyrdom.": [
        "killed 4 Sepoy Karim Jan, Naik Gul Zaman and others"
    ],
    "Captain Karim Jan, Sepoy Gul Zaman and Naik Umar Sher were martyred.": ["killed 3"],
    "Karim Jan and Gul Zaman were shot dead.": ["killed 2"],
    "In Lower Dir, Karim Jan was killed.": ["killed 1"],
    "Captain Karim Jan and a sepoy were martyred.": ["killed 2 Captain Karim Jan and sepoy"],
    "He and two guards were killed.": ["killed 3 guards"],
    "Upper Kurram and Lower Kurram were quiet.": [],
    # one person, with an office or an aside
    "Gunmen shot dead police constable Karim Jan.": ["killed 1 police constable"],
    "Sepoy Karim Jan, 27, having fought to the end, embraced martyrdom.": ["killed 1"],
    "Karim Jan, who runs a mill, and his driver were also injured.": ["injured 2 Karim Jan and driver"],
    "The mayor, who is in charge of roads, and his driver were injured.": ["injured 2 mayor and driver"],
    "A commander was killed along with two bodyguards.": ["killed 3 commander and bodyguards"],
    "The car blew up, killing its driver.": ["killed 1 driver"],
    "Karim Jan, a scholar of note who long ago founded the banned party of the upper valley, lost his life.": [
        "killed 1"
    ],
    "A commander of the TTP known as Karim Jan was killed.": ["killed 1 commander"],
    "Raiders shot dead Karim Jan Sufi, the head of the chamber.": ["killed 1"],
    "Raiders shot dead Afghan Taliban in the hills.": [],
    "Troops martyred Lance Naik Karim and hurt four.": ["killed 1", "injured 4"],
    "Troops eliminated ringleader Karim Jan along with nine associates.": ["killed 10 ringleader and associates"],
    "One Taliban member was killed.": ["killed 1 Taliban member"],
    "A shell killed a man, his wife and two daughters.": ["killed 4 man, his wife and daughters"],
    # known people in a row
    "The guard of the mill, a constable, and two clerks lost their lives.": [
        "killed 4 guard of the mill, a constable and clerks"
    ],
    "The guard of the mill, a former constable, lost his life.": ["killed 1 guard"],
    "The station master, a cook and two clerks were hurt.": ["injured 4 station master, a cook and clerks"],
    "Three soldiers, two clerks and a cook were killed.": ["killed 3 soldiers", "killed 2 clerks", "killed 1 cook"],
    "A son of the elder and two guards were killed.": ["killed 3 son of the elder and two guards"],
    "The mayor, Karim Jan, and his two guards were martyred.": ["killed 3 mayor and guards"],
    "Karim Jan, the Director of Roads and his driver were also hurt.": ["injured 2 Director of Roads and his driver"],
    "Karim Jan, the ringleader of the band, Gul Zaman alias Badri and another were killed.": [
        "killed 3 Karim Jan, the ringleader of the band, Gul Zaman alias Badri"
    ],
    "Karim Jan alias Badri and another man were named.": [],
    # one who is told beside others
    "At least five others died other than the cleric and 21 were hurt.": ["killed 6+ others", "injured 21"],
    "Five others died besides JUI-F leader Karim Jan.": ["killed 6 others"],
    "Besides Malik Karim Jan, two clerks were martyred.": ["killed 3 clerks"],
    "Eleven clerks died other than the bomber.": ["killed 11 clerks"],
    "Apart from the attacker, eleven clerks died.": ["killed 11 clerks"],
    "Nine clerks were killed besides the damage to the mill.": ["killed 9 clerks"],
    # groups with an aside
    "Five people including three children were killed while 38 others injured when it fell.": [
        "killed 5 people",
        "injured 38 others",
    ],
    "Nine people, mostly women, died while 30 sustained injuries.": ["killed 9 people", "injured 30"],
    "Three men including a boy who was on his way home were injured.": ["injured 3 men"],
    "Nine people, identified as Karim Jan, 40, his sons and a guest, were killed.": ["killed 9 people"],
    "At least nine people -- four of them guards -- were killed.": ["killed 9+ people"],
    "Ten people, a child among them, were killed.": ["killed 10 people"],
    "A family of seven was killed.": ["killed 7 members of a family"],
    "The strike killed a family of seven.": ["killed 7 members of a family"],
    "The minister came with a family of seven.": [],
    # parts of a total, and those who are told apart
    "They buried three of the nine people killed in the raid.": ["killed 9 people"],
    "The mine wounded nine passengers, two of whom later died.": ["injured 9 passengers", "killed 2"],
    "Nine policemen and a pedestrian were hurt.": ["injured 9 policemen", "injured 1 pedestrian"],
    "A Chinese national and six Afghans were killed.": ["killed 1 Chinese national", "killed 6 Afghans"],
    "Four children and two adults were killed.": ["killed 6 children and adults"],
    "Three of our men were killed.": ["killed 3 men"],
    "“Three of the raiders were killed,” he said.": ["killed 3"],
    "Two men died, one of them a clerk, and nine, including three boys, were hurt.": ["killed 2 men", "injured 9"],
    "Ten men lost their lives, six of them clerks, and another 12 sustained wounds.": ["killed 10 men", "injured 12"],
    "Ten men, including two clerks and a cook, were hurt.": ["injured 10 men"],
    "Three men were hit and two of them expired.": ["injured 3 men", "killed 2"],
    "No fewer than 40 villagers, the mission says, have died.": ["killed 40+ villagers"],
    "Eight of the taken men were freed, two of them with minor injuries.": ["injured 2"],
    "It counted 90 casualties (30 killed, 60 injured).": ["killed 30", "injured 60"],
    "The mine killed three people (two men and a woman).": ["killed 3 people"],
    # those who died since
    "Two of the injured died in hospital, taking the number of the dead to nine.": ["killed 9"],
    "A clerk died of her wounds, raising the toll to seven.": ["killed 7"],
    "Two clerks were killed, and the toll of the month rose to nine.": ["killed 2 clerks", "killed 9"],
    "By night one more man died and the number of dead reached five.": ["killed 5"],
    "It said 40 raiders were killed, bringing those killed in four days to 122.": ["killed 40 raiders"],
    "Raiders killed a clerk and the constable guarding her.": ["killed 2 clerk and the constable"],
    "Police killed two raiders and the commander of the band escaped.": ["killed 2 raiders"],
    # sides and losses
    "It left nine dead on the Afghan side and five on the Pakistani side.": ["killed 9", "killed 5"],
    "The army put its losses at 23.": ["killed 23"],
    "The firm put its profits at 23.": [],
    "The fatalities rose to nine.": ["killed 9"],
    "Another man was found in injured condition.": ["injured 1 man"],
    # injuries as a noun
    "It counted 40 deaths and 90 injuries.": ["killed 40 deaths", "injured 90 injuries"],
    "It counted 40 deaths and 90 injuries, women and children among them.": [
        "killed 40 deaths",
        "injured 90 injuries",
    ],
    "He was treated for two injuries.": [],
    "Six men died and more than 50 suffered injuries.": ["killed 6 men", "injured 50+"],
    # no people at all
    "Raiders killed 340 people, an absolute increase of 71 deaths.": ["killed 340 people"],
    "No independent body has checked the figures.": [],
    "They made no mention of casualties.": [],
    "It gave no casualty figures.": [],
    "An official in the district said only one man was slightly hurt.": ["injured 1 man"],
}

SPARED = {
    "All policemen remained safe.": ["killed 0 policemen", "injured 0 policemen"],
    "All of the guards escaped unhurt.": ["killed 0 guards", "injured 0 guards"],
    "The passengers on the train were unharmed.": ["killed 0 passengers", "injured 0 passengers"],
    "Neither blast caused any casualties.": ["killed 0 casualties", "injured 0 casualties"],
    "The shells did not cause any casualties.": ["killed 0 casualties", "injured 0 casualties"],
    "No loss of life or injury was reported.": ["killed 0 loss of life or injury", "injured 0 loss of life or injury"],
    "The guards moved them to a safe place.": [],
    "The passengers were safely moved.": [],
    "The ministry has not confirmed any casualties.": [],
}


def show(count):
    low, high = count.count.low, count.count.high
    figure = "" if low is high is None else f"{low}+" if high is None else f"..{high}" if low is None else str(low)
    return " ".join(filter(None, (count.outcome, figure, count.victims)))


@pytest.mark.parametrize(("sentence", "expected"), [*NAMED.items(), *SPARED.items()], ids=lambda case: str(case)[:60])
def test_people_are_counted_as_the_sentence_tells_them(sentence, expected):
    assert [show(count) for count in find(sentence).counts] == expected
