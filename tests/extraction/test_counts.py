"""How many came to harm. A sentence in, one line a count out: outcome, figure, the words for those counted."""

import re

import pytest

from geo.errors import DataError
from geo.extraction.counts_lexicon import read_count_lexicon
from geo.extraction.numbers import NUMBER, read_number
from geo.paths import EXTRACTION_DATA
from tests.reading import find

NUMBERS = {
    "70": (70, 70),
    "at least 70": (70, None),
    "more than 270": (270, None),
    "no fewer than nine": (9, None),
    "15 to 20": (15, 20),
    "between 15 and 20": (15, 20),
    "two or three": (2, 3),
    "up to 30": (None, 30),
    "twenty-two": (22, 22),
    "a hundred": (100, 100),
    "one hundred and fifty": (150, 150),
    "half a dozen": (6, 6),
    "half a million": (500_000, 500_000),
    "dozens": (24, None),
    "several dozen": (24, None),
    "scores": (40, None),
    "hundreds": (200, None),
    "hundreds of thousands": (200_000, None),
    "2m": (2_000_000, 2_000_000),
    "2.5 million": (2_500_000, 2_500_000),
    "77,000": (77_000, 77_000),
    "1,50,000": (150_000, 150_000),  # as South Asian papers set their commas
    "both": (2, 2),
    "no": (0, 0),
    "no one": (0, 0),
    "several": (None, None),
    "a number of": (None, None),
}

COUNTS = {
    "At least 70 militants were killed.": ["killed 70+ militants"],
    "The blast killed a guard and wounded 20.": ["killed 1 guard", "injured 20"],
    "Four killed, seven wounded.": ["killed 4", "injured 7"],
    "The raid left ten dead, 20 injured.": ["killed 10", "injured 20"],
    "Up to 30 villagers were injured.": ["injured ..30 villagers"],
    "Between 15 and 20 fighters died.": ["killed 15-20 fighters"],
    "Nine troops embraced martyrdom.": ["killed 9 troops"],
    "Officials confirmed the deaths of 12 soldiers.": ["killed 12 soldiers"],
    "The bodies of three men were found.": ["killed 3 men"],
    "The blast claimed 12 lives.": ["killed 12 lives"],
    "The blast claimed the lives of 12 shepherds.": ["killed 12 shepherds"],
    "The death toll rose to 14.": ["killed 14"],
    "The bomber killed himself and four guards.": ["killed 4 guards"],
    "Both soldiers were killed.": ["killed 2 soldiers"],
    "Five labourers went missing.": ["missing 5 labourers"],
    "Police arrested three suspects.": ["detained 3 suspects"],
    "The police killed a bandit and arrested two others.": ["killed 1 bandit", "detained 2 others"],
    "Over 2m Afghans were sent back.": ["displaced 2000000+ Afghans"],
    # no figure is no zero; a stated zero is one
    "Civilians were killed.": ["killed ? Civilians"],
    "Several shepherds were injured.": ["injured ? shepherds"],
    "No casualties were reported.": ["killed 0 casualties", "injured 0 casualties"],
    "There was no loss of life.": ["killed 0 loss of life"],
    "No one was hurt.": ["killed 0", "injured 0"],
    "Casualties were reported.": [],
    # one outcome for several groups
    "Six soldiers and two civilians were killed.": ["killed 6 soldiers", "killed 2 civilians"],
    "The mine killed six soldiers and two civilians.": ["killed 6 soldiers", "killed 2 civilians"],
    "Dozens of soldiers, civilians and suspected militants were killed.": [
        "killed 24+ soldiers, civilians and suspected militants"
    ],
    # a part of a total is no second count
    "Two soldiers, including a lieutenant colonel, were killed.": ["killed 2 soldiers"],
    "A bomb killed 20 people, including two children and three women.": ["killed 20 people"],
    "Twenty people, including two children and three women, were killed.": ["killed 20 people"],
    "Eight people, six of them soldiers, were killed.": ["killed 8 people"],
    "Eight people, six soldiers and two civilians, were killed.": ["killed 8 people"],
    "Eight people – six soldiers and two civilians – were killed.": ["killed 8 people"],
    "A bomb killed eight people: six soldiers and two civilians.": ["killed 8 people"],
    "Three soldiers, two policemen and a child were killed.": [
        "killed 3 soldiers",
        "killed 2 policemen",
        "killed 1 child",
    ],
    "Two children of a teacher were killed.": ["killed 2 children"],
    # one person beside others is counted with them; three kinds in a row are told apart
    "Twelve pilgrims and a cook perished.": ["killed 13 pilgrims and cook"],
    "A surveyor called Emre and six Afghans lost their lives.": ["killed 7 surveyor called Emre and six Afghans"],
    "The gunmen killed a mayor and his son.": ["killed 2 mayor and his son"],
    "Major Bilal Khan was killed on Monday, along with a sepoy.": ["killed 2 Major Bilal Khan and sepoy"],
    "Twelve guards and all three attackers died.": ["killed 12 guards", "killed 3 attackers"],
    # one known person counts where it is said what became of him
    "The watchman was wounded.": ["injured 1 watchman"],
    "The shell wounded his sister.": ["injured 1 sister"],
    "Constable Imran Gul, 31, was martyred.": ["killed 1"],
    "The watchman saw it.": [],
    "The house of the watchman was damaged.": [],
    "He spoke of the murder of the watchman.": [],
    "In Lower Dir was hurt nobody.": [],
    # how a toll is told
    "The number of the wounded rose to 33.": ["injured 33"],
    "He put the number of slain guards at nine.": ["killed 9"],
    "The dead number 12, with the wounded above 40.": ["killed 12", "injured 40+"],
    "They gave a toll of more than 50.": ["killed 50+"],
    "They put the toll at 11, and at 16 by night.": ["killed 11", "killed 16"],
    "They spoke of 31 killed and 40 wounded.": ["killed 31", "injured 40"],
    "The number of the wagons rose to 33.": [],
    "The mine killed five. By noon the figure had risen to 12.": ["killed 5", "killed 12"],
    "The mine killed five. It has risen to 12, the wounded numbering 31.": ["killed 5", "killed 12", "injured 31"],
    "Tea sold well. By noon the figure had risen to 12.": [],
    "The mine killed five guards; others put the number at nine.": ["killed 5 guards", "killed 9"],
    "It confirmed the death of “at least ten clerks”.": ["killed 10+ clerks"],
    "Feb. 16 – Eleven nurses were killed.": ["killed 11 nurses"],
    # a figure for the killed and the injured together is the most that either can be
    "The blast killed or injured 25 people.": ["killed ..25 people", "injured ..25 people"],
    "They killed and wounded more than 60.": ["killed ?", "injured ?"],
    # some of those already counted
    "Four of the dead were policemen.": [],
    "The ward took in 20 casualties, seven of whom were dead on arrival.": ["killed 7"],
    "Two raiders were shot dead and a third hurt.": ["killed 2 raiders", "injured 1"],
    "The toll of the raid rose from 20 to 24.": ["killed 24"],
    "Two of the injured children were sisters.": [],
    # titles, pairs, helpers and those who were hit
    "The mine killed Major Bilal Khan and six troops.": ["killed 7 Major Bilal Khan and troops"],
    "A motorcade carrying Major Bilal was late.": [],
    "A couple were wounded.": ["injured 2 couple"],
    "Their two sons were injured.": ["injured 2 sons"],
    "A shepherd was hit by a bullet and died.": ["killed 1 shepherd"],
    "Seven herders were hit.": ["injured 7 herders"],
    "Nine injured people lay there.": ["injured 9"],
    "A six-year-old girl was killed.": ["killed 1 six-year-old girl"],
    "Two six-year-old girls were killed.": ["killed 2 six-year-old girls"],
    "A 45 year old man was killed.": ["killed 1 45 year old man"],
    # words between people and their fate
    "A policeman on polio duty had been martyred.": ["killed 1 policeman"],
    "Two men on a tractor were wounded.": ["injured 2 men"],
    "Five troops (of a patrol), having fought for hours, embraced martyrdom.": ["killed 5 troops"],
    "A ranger, Malik Noor, was killed.": ["killed 1 ranger"],
    "Men riding a motorbike gunned down a clerk.": ["killed 1 clerk"],
    "Some 300 people at the burial of two boys killed there wept.": ["killed 2 boys"],
    # none, and not none
    "It denied that any farmer had been harmed.": ["killed 0 farmer", "injured 0 farmer"],
    "It asked whether any farmer had been harmed.": [],
    "No major casualties were reported.": [],
    # deeds of other days
    "They arrested a man wanted for the killing of two judges.": ["detained 1 man"],
    "A guard's warning saved dozens of lives.": [],
    # numbers that count no victims
    "Troops captured 19 posts.": [],
    "A shell killed a goat.": [],
    "The ministry claimed 19 posts were taken.": [],
    "He killed 20-year-old Karim.": [],
    "A bomber killed two guards in 2025.": ["killed 2 guards"],
    "In 2025 soldiers were killed there.": ["killed ? soldiers"],
    "Six were killed when 20 soldiers attacked.": ["killed 6"],
    "It lasted 20 minutes and cost 300 rupees.": [],
    "They opened fire, killing four, a local official said.": ["killed 4"],
    "A similar bombing left two dead.": ["killed 2"],
    "Commissioner Adil Khan and four others were killed.": ["killed 5 Commissioner Adil Khan and others"],
    "It killed five boys, four girls and a woman.": ["killed 10 boys and girls and woman"],
    "It killed three soldiers, two policemen and a child.": [
        "killed 3 soldiers",
        "killed 2 policemen",
        "killed 1 child",
    ],
    "He put the dead at nine.": ["killed 9"],
    "": [],
}


def show(mention):
    low, high = mention.count.low, mention.count.high
    figure = "?" if low is high is None else f"{low}+" if high is None else f"..{high}" if low is None else str(low)
    figure += f"-{high}" if low is not None and high not in (None, low) else ""
    return f"{mention.outcome} {figure} {mention.victims or ''}".rstrip()


@pytest.mark.parametrize(("words", "wanted"), NUMBERS.items())
def test_number_means_a_range(words, wanted):
    match = re.fullmatch(NUMBER, words) or re.match(NUMBER, words + " ")
    assert match is not None and match.group().strip() == words
    assert (read_number(words).low, read_number(words).high) == wanted


@pytest.mark.parametrize(("sentence", "lines"), COUNTS.items())
def test_sentence_gives_its_counts(sentence, lines):
    assert [show(mention) for mention in find(sentence or "Nothing.").counts] == lines


def test_count_quotes_number_and_people():
    (count,) = find("The army said at least 70 militants were killed there.").counts
    assert count.text == "at least 70 militants"


@pytest.mark.parametrize("figure", ["9" * 400, "1" + ",000" * 200, "9" * 20 + " million"])
def test_figure_too_long_to_count_people_is_none(figure):
    assert find(f"The blast killed {figure} people.").counts == ()


def test_soft_hyphens_inside_words_change_no_count():
    (count,) = find("At least 70 mili\u00adtants were kil\u00adled.").counts
    assert count.text == "At least 70 mili\u00adtants" and show(count) == "killed 70+ militants"


def test_unknown_outcome_is_named_with_its_row(tmp_path):
    for name in ("victims.csv", "outcomes.csv"):
        (tmp_path / name).write_text((EXTRACTION_DATA / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "outcomes.csv").write_text("outcome,form,words\nvexed,active,annoyed\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"outcomes\.csv, line 2"):
        read_count_lexicon(tmp_path)
