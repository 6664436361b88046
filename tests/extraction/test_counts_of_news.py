"""Casualties as news words them: a sentence in, one line a count out, and near misses beside them."""

import pytest

from tests.extraction.test_counts import show
from tests.reading import find

COUNTS = {
    # a floor told behind the number
    "Gunmen killed seven people or more.": ["killed 7+ people"],
    "More than 100 died and 67 at least were hurt.": ["killed 100+", "injured 67+"],
    "Four clerks at the least were martyred.": ["killed 4+ clerks"],
    "Troops killed at least 16 raiders.": ["killed 16+ raiders"],
    "It killed two clerks, at least one shop burned.": ["killed 2 clerks"],
    "Close to 90 people died.": ["killed 90 people"],
    "Every one of the five raiders has been killed.": ["killed 5 raiders"],
    # one person by name and by what he was is one
    "A second man, Haji Noor Muhammad, aged 60, was killed.": ["killed 1 man"],
    "They shot dead Abdul Khaliq, a police officer.": ["killed 1 police officer"],
    "BLA fighters killed Naqeeb, the son of a trader.": ["killed 1"],
    "Shah Wali, Assistant Commissioner of Bannu, and two guards were martyred.": ["killed 3 Shah Wali and guards"],
    "Shah Wali, Assistant Commissioner of Bannu, spoke, and two guards were martyred.": ["killed 2 guards"],
    "Ali Khan, 35, and his brother Noor Khan, 30, were killed.": ["killed 2 Ali Khan and brother"],
    "A militant and a policeman died.": ["killed 1 militant", "killed 1 policeman"],
    "Customs official Israr Khan and police official Noor Ali embraced martyrdom.": ["killed 2"],
    "A Frontier Corps (FC) soldier was martyred.": ["killed 1 Frontier Corps (FC) soldier"],
    "Five people, a clerk and a cook among them, were killed.": ["killed 5 people"],
    "The couple was shot dead.": ["killed 2 couple"],
    "The head of the police was wounded.": ["injured 1 head"],
    "The head of the police spoke.": [],
    "The militant commander, along with three aides, was killed.": ["killed 4 militant commander and aides"],
    "Three foreigners and an Afghan were shot dead.": ["killed 4 foreigners and Afghan"],
    "Three foreigners and an Afghan bank were named.": [],
    "One was killed and the other injured.": ["killed 1", "injured 1"],
    # words between people and their fate
    "A constable deployed for the protection of a team was shot dead.": ["killed 1 constable"],
    "12 riders, women and children among them, were injured.": ["injured 12 riders"],
    "It left five troops dead and two others, a clerk among them, wounded.": ["killed 5 troops", "injured 2 others"],
    "Fifteen troops who fought gallantly in the standoff laid down their lives.": ["killed 15 troops"],
    # how harm is worded
    "The raid saw three clerks lose their lives and 12 sustain injuries.": ["killed 3 clerks", "injured 12"],
    "The blast caused injuries to two clerks.": ["injured 2 clerks"],
    "Five others were shifted to Turbat with shrapnel wounds.": ["injured 5 others"],
    "Five others were shifted to Turbat with their goats.": [],
    "Three clerks had minor injuries.": ["injured 3 clerks"],
    "Three clerks had minor doubts.": [],
    "They spoke of four dead Taliban.": ["killed 4 dead Taliban"],
    "The lives of 13 clerks were lost.": ["killed 13 clerks"],
    "The lives of 13 clerks were told.": [],
    "Another three raiders, who had been injured, were arrested.": ["injured 3 raiders"],
    "One raider was arrested in injured condition.": ["injured 1 raider"],
    "Another three raiders, who had been warned, were arrested.": ["detained 3 raiders"],
    "A wounded clerk died in hospital.": ["killed 1 clerk"],
    "A wounded clerk spoke in hospital.": [],
    "Three of the injured were in critical condition.": [],
    "A clerk was one of nine people wounded.": ["injured 9 people"],
    "It killed and wounded about 20 people.": ["killed ..20 people", "injured ..20 people"],
    "Its fighter killed and wounded about 20 people.": ["killed ..20 people", "injured ..20 people"],
    "12 members of the patrol were killed and wounded.": ["killed ..12 members", "injured ..12 members"],
    # whom a pronoun means
    "Unknown men fired at a woman and killed her.": ["killed 1 woman"],
    "Unknown men seized two clerks and later executed them.": ["killed 2 clerks"],
    "Unknown men fired at a woman and killed her brother.": ["killed 1 brother"],
    "Two gunmen fired at a shop and killed them.": [],
    "ASI Noor Khan, one of the policemen wounded, died on the way.": ["killed 1"],
    "A clerk injured in the attack had died overnight.": ["killed 1 clerk"],
    "As many as 36 people were hurt, of whom nine are still under treatment.": ["injured 36 people"],
    "Of the 38 people injured, eight were still being treated.": ["injured 38 people"],
    "It wounded four civilians, a woman and three children.": ["injured 4 civilians"],
    "A large body of police saw that a man was killed.": ["killed 1 man"],
    "It killed 39 people, seven women and a girl among them.": ["killed 39 people"],
    "Two of the raiders fled while three were killed by troops.": ["displaced 2", "killed 3"],
    "It resulted in the martyrdom of Constable Rahim Gul.": ["killed 1"],
    "He spoke of revenge for the martyrdom of Constable Rahim Gul.": [],
    "The bomber's accomplice was killed.": ["killed 1 bomber's accomplice"],
    "Naik Ali (resident of Swat, age 30) and Sepoy Khan (age 25), having fought, embraced shahadat.": ["killed 2"],
    # tolls
    "Doctors fear the toll may rise to 20.": [],
    "The toll is expected to climb to 20.": [],
    "The dead of Tuesday's blast in Quetta now number 15.": ["killed 15"],
    "He gave the toll as 31 dead and 169 injured.": ["killed 31", "injured 169"],
    "The number of the injured he gave as 18.": ["injured 18"],
    "With that the number of deaths is 33.": ["killed 33"],
    "Six died; a hospital source gave the far higher figure of 20.": ["killed 6", "killed 20"],
    "Tea sold well; a shop gave the far higher figure of 20.": [],
    "Two girls died, which brings the dead of the blast to eight.": ["killed 8"],
    "Strikes on Kabul accounted for 11 of the deaths and 52 of the injuries.": ["killed 11", "injured 52"],
    # groups beside each other
    "Eight children [five boys and three girls] and one woman were martyred.": ["killed 9 children and woman"],
    "The leader of the peace committee and two of his aides were shot dead.": [
        "killed 3 leader of the peace committee and two of his aides"
    ],
    "Five dead, among them a woman and a child, and three injured were named.": ["killed 5", "injured 3"],
    "It received 41 victims, 12 dead and 29 injured.": ["killed 12", "injured 29"],
    "Two of these rebels were killed.": ["killed 2 of these rebels"],
    "It killed a clerk and wounded another.": ["killed 1 clerk", "injured 1"],
    "They had brought in more than 70 women and children wounded.": ["injured 70+ women and children"],
    "The bodies of the clerk and his son were found.": ["killed 2 clerk and his son"],
    "A convoy was hit, injuring Kurram's deputy commissioner.": ["injured 1 deputy commissioner"],
    "23 of its forces' members had died.": ["killed 23 forces' members"],
    "Nine children – five boys and four girls – and one woman died.": ["killed 10 children and woman"],
    "Ten casualties – four deaths and six injuries – were counted.": ["killed 4 deaths", "injured 6 injuries"],
    "Four were killed, including Mullah Noor Jan, a commander, and three were hurt.": ["killed 4", "injured 3"],
    # nobody
    "It hit places where nobody lives.": [],
    "Neither side is reported to have had casualties.": ["killed 0", "injured 0"],
    "Neither side spoke of casualties.": [],
    "No policeman at the station came to harm.": ["killed 0 policeman", "injured 0 policeman"],
    "The members of the team were not harmed.": ["killed 0 members", "injured 0 members"],
    "Its own forces came to no harm.": ["killed 0 forces", "injured 0 forces"],
    "The shelling did not inflict casualties.": ["killed 0", "injured 0"],
    "The shelling ended without causing casualties.": ["killed 0", "injured 0"],
    "The shelling did not inflict losses.": [],
    "There were no deaths or injuries.": ["killed 0 deaths", "injured 0 deaths"],
    "There is no report of casualties.": ["killed 0 report of casualties", "injured 0 report of casualties"],
    "So far there is no report of casualties.": [],
    "No human loss was reported.": ["killed 0 human loss"],
    "Every policeman remained safe.": ["killed 0", "injured 0"],
    "Every policeman remained at home.": [],
    "The blast caused no damage or casualties.": [
        "killed 0 damage or casualties",
        "injured 0 damage or casualties",
    ],
}


@pytest.mark.parametrize(("sentence", "lines"), COUNTS.items())
def test_sentence_of_news_gives_its_counts(sentence, lines):
    assert [show(mention) for mention in find(sentence).counts] == lines
