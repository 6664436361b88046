"""Figures as dailies, wires and press wings put them: a sentence in, one line a count out; near misses beside them."""

import pytest

from tests.extraction.test_counts import show
from tests.reading import find

COUNTS = {
    # what something left people in
    "The blast left eight men martyred and injured 12 others.": ["killed 8 men", "injured 12 others"],
    "It left eight men martyred and injured 12.": ["killed 8 men", "injured 12"],
    "It killed or injured 12.": ["killed ..12", "injured ..12"],
    "The blast left 17 people dead and wounded.": ["killed ..17 people", "injured ..17 people"],
    # the figure before once more
    "Five people were killed and an equal number were wounded.": ["killed 5 people", "injured 5"],
    "The blast killed five people and wounded an equal number.": ["killed 5 people", "injured 5"],
    "Five clerks died and the same number were injured.": ["killed 5 clerks", "injured 5"],
    "An equal number of shops were shut.": [],
    # kin
    "It killed twin sisters and their brother.": ["killed 3 sisters and brother"],
    "Twin brothers were shot dead.": ["killed 2 brothers"],
    "Twin bridges were blown up.": [],
    "It killed a couple and four of their children.": ["killed 6 couple and children"],
    "A couple and their four children were killed.": ["killed 6 couple and children"],
    "A couple and their four children were glad.": [],
    # the fallen by name and rank
    "SHO Wazir Khan and constables Aslam Gul and Noor Shah were martyred.": ["killed 3"],
    "Constables Asif and Imran were martyred.": ["killed 2"],
    "Constables Asif and Imran were praised.": [],
    "Head constable Umar Zada and two constables embraced martyrdom.": [
        "killed 3 Head constable Umar Zada and constables"
    ],
    "Inspector Raza Khan, Constable Asif and the driver were martyred.": [
        "killed 3 Inspector Raza Khan, Constable Asif and driver"
    ],
    "Sepoy Amir Khan (age: 33, resident of Karak), Naik Zahid Gul (age: 29, resident of Kohat) and Lance Naik Tariq "
    "Shah (age: 31, resident of Swabi) embraced martyrdom.": ["killed 3"],
    "Major Adnan Tariq (age: 31 years), leading his troops from the front, fought gallantly and embraced martyrdom, "
    "along with six of his men.": ["killed 7 Major Adnan Tariq and men"],
    "Major Adnan Tariq (age: 31 years), leading his troops from the front, fought gallantly and embraced martyrdom, "
    "along with Lance Naik Jan Gul.": ["killed 2 Major Adnan Tariq and Lance Naik Jan Gul"],
    "Captain Noor Jan, who was leading his troops, fought gallantly and embraced martyrdom.": ["killed 1"],
    "Captain Noor Jan fought gallantly along with Lance Naik Jan Gul.": [],
    "The martyred include Sepoy Amir Khan.": [],
    # the hurt who died
    "One of the injured officials died of his wounds overnight.": ["killed 1"],
    "One of the officials who were injured a day ago had died of his wounds overnight.": ["killed 1"],
    "One of the officials injured a day ago had succumbed to his wounds overnight.": ["killed 1"],
    "Two men were injured on Friday in a blast which killed one.": ["injured 2 men", "killed 1"],
    # the hurt under care
    "It confirmed nine fatalities and approximately 17 injured receiving care.": ["killed 9 fatalities", "injured 17"],
    "There were 17 wounded being treated at the hospital.": ["injured 17"],
    "Thirty-two remain under treatment.": ["injured 32"],
    "Thirty-two remain under arms.": [],
    "Another six or so were reported to be injured.": ["injured 6"],
    # one more
    "It killed three policemen while a fourth died on the way to hospital.": ["killed 4 policemen"],
    "Three guards were killed and a fourth was wounded.": ["killed 3 guards", "injured 1"],
    "An eighth was wounded.": ["injured 1"],
    "An eighth of the fields were burnt.": [],
    # some of the dead
    "Eight cricketers were among those killed.": ["killed 8+ cricketers"],
    "Two children are among the dead.": ["killed 2+ children"],
    "Among those killed were two innocent children.": ["killed 2+ innocent children"],
    "Among the injured were six policemen.": ["injured 6+ policemen"],
    "Two children are among the best.": [],
    # how harm is worded
    "The strike hit a yard, taking life of a child and injuring four others.": ["killed 1 child", "injured 4 others"],
    "Officials confirmed the elimination of a key commander.": ["killed 1 key commander"],
    "He called for the elimination of a key commander.": [],
    "The policemen deployed at the station remained safe.": ["killed 0 policemen", "injured 0 policemen"],
    "The policemen deployed at the station remained calm.": [],
}


@pytest.mark.parametrize(("sentence", "lines"), COUNTS.items())
def test_sentence_of_a_desk_gives_its_counts(sentence, lines):
    assert [show(mention) for mention in find(sentence).counts] == lines
