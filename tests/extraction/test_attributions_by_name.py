"""Who says so, where the speaker is called by a last name, by an office of theirs or not at all before."""

import pytest

from tests.reading import find

SAID = {
    # last names
    "Government spokesman Karim Rind said ten had died. Four more were hurt, Rind said.": [
        "Government spokesman Karim Rind",
        "Government spokesman Karim Rind",
    ],
    "Zabihullah Mujahid said ten had died. “Four more are missing,” Mujahid added.": ["Afghanistan", "Afghanistan"],
    "Pakistani forces shelled the town, killing ten, Sharar said.": ["Sharar"],
    "Kabul said ten had died, but Islamabad said nobody had.": ["Afghanistan", "Pakistan"],
    "Those who stayed said ten had died.": [None],
    # who claimed it goes on speaking
    "The TTP claimed responsibility for the raid. It said ten guards had died.": ["TTP"],
    "The TTP has not claimed responsibility for the raid. It said ten guards had died.": [None],
    # an official of whom nothing was said before
    "Raiders, the official said, had laid the mine.": ["official"],
    "The ISPR said a raid was over. Raiders, the official said, had laid the mine.": ["Pakistan", "Pakistan"],
    "The ISPR said a raid was over. Ten had died, according to the statement.": ["Pakistan", "Pakistan"],
    # offices of somebody named
    "The Counter Terrorism Department held ten men, its spokesperson said.": ["Pakistan"],
    "Pakistan said it hit men in Afghanistan, whose government reported that ten had died.": [
        "Pakistan",
        "Afghanistan",
    ],
    "The local branch of the Islamic State group said ten had died.": ["Islamic State"],
    "The Afghan defence ministry's spokesman, Karim Jan, said ten had died.": ["Afghanistan"],
    # those who count
    "A report by the Kabul Institute for Rivers and Lakes said ten had died.": ["Kabul Institute for Rivers and Lakes"],
    "A WFP bulletin said ten had died.": ["WFP bulletin"],
    "UNAMA recorded 70 civilians killed.": ["United Nations"],
    "Ten deaths were recorded by UNAMA.": ["United Nations"],
    "Ten men were killed by the TTP.": [],
    # somebody of whom no list tells, before others who only act
    "According to the RCSS, June saw militants kill ten men.": ["RCSS"],
    "According to a local teacher, militants killed ten men.": [None],
    "According to Karim Jan, the Taliban's spokesman, ten men died.": ["Afghanistan"],
    "“Militants have killed ten men,” the agency quoted police as saying.": ["Pakistani police"],
}


@pytest.mark.parametrize(("text", "expected"), SAID.items())
def test_speaker_is_known_by_the_words_that_stand_for_them(text, expected):
    assert [attribution.claimant for attribution in find(text).attributions] == expected


def test_casualties_that_nobody_confirmed_are_no_zero():
    assert find("No casualties have been confirmed by the army.").counts == ()
    assert [count.count.high for count in find("No casualties were reported.").counts] == [0, 0]
