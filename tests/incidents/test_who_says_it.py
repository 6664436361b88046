"""Reports in which several speak: whose figure is whose, and what one says of another's.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import read_records, show_claims

SAID = {
    "a minister who speaks in the capital of strikes elsewhere": (
        "Pakistan carried out air strikes on Khost on Thursday, killing four civilians, Kabul said. In Islamabad, "
        "Information Minister Attaullah Tarar said the military had killed nine militants in the strikes.",
        ["Afghanistan: killed 4 civilians", "Pakistan: killed 9 militants"],
    ),
    "a claim that is called false": (
        "A clash broke out in Kurram on Thursday. Kabul said 12 Pakistani soldiers were killed. The ISPR called the "
        "Afghan figures baseless.",
        ["Afghanistan: killed 12 Pakistani soldiers", "Pakistan: not killed ? Pakistani soldiers"],
    ),
    "a denial of a figure by the one who is named with it": (
        "The BLA attacked a convoy in Kech on Thursday and said it had killed 17 soldiers. Officials said four "
        "soldiers were killed and six injured. A security source rejected the BLA's figure as inflated.",
        [
            "BLA: killed 17 soldiers",
            "officials: killed 4 soldiers",
            "Pakistan: not killed ? soldiers",
            "officials: injured 6",
        ],
    ),
    "a figure that police deny": (
        "Gunmen attacked a post in Bannu on Thursday, wounding a policeman. The TTP claimed that seven policemen had "
        "been killed, a figure the police denied.",
        ["-: injured 1 policeman", "TTP: killed 7 policemen", "Pakistani police: not killed ? policemen"],
    ),
    "no denial of figures where a charge is denied": (
        "A shell hit a house in Bajaur on Thursday, killing two men, residents said. Residents claimed that the army "
        "had fired it, but the administration rejected the claim.",
        ["residents: killed 2 men"],
    ),
    "what one says another had told, and rejects": (
        "Mujahid said Pakistani officials had told the delegation that 18 militants were killed in Thursday's "
        "airstrikes on Nangarhar. He rejected that.",
        ["Pakistan: killed 18 militants", "Mujahid: not killed ? militants"],
    ),
    "who says two things in one sentence": (
        "Jets bombed a camp in Khost on Thursday. Pakistani officials said nine militants were killed in the strike "
        "and said no civilian was hurt.",
        [
            "Pakistan: killed 9 militants",
            "Pakistan: killed 0 civilian",
            "Pakistan: injured 0 civilian",
        ],
    ),
    "people of two kinds, and words in quotation marks": (
        "A bomber struck a court in Quetta on Thursday. The group said 30 judges and lawyers had been killed. The army "
        'said that "over 30 terrorists" were killed.',
        ["group: killed 30 judges", "Pakistan: killed 30+ terrorists"],
    ),
    "those who own up to an attack and go on to speak": (
        "A bomber struck a camp in Bannu on Thursday. The military said five soldiers were martyred. A group linked to "
        "the Pakistani Taliban claimed responsibility and said dozens of men of the security forces had been killed.",
        ["Pakistan: killed 5 soldiers", "group: killed 24+ men"],
    ),
    "what is rejected as something": (
        'The Foreign Office on Friday rejected as "baseless" Kabul\'s claim that 40 civilians had been killed in '
        "Pakistani strikes on Khost on Thursday.",
        ["Afghanistan: killed 40 civilians", "Pakistan: not killed ? civilians"],
    ),
    "the officer who spoke before": (
        "Gunmen shot dead a constable in Tank on Thursday, officials said. Tank police station chief Karim Gul said "
        "they fled. His brother was wounded, the officer added.",
        ["officials: killed 1 constable", "Pakistani police: injured 1 brother"],
    ),
    "the spokesman for the group that spoke": (
        "The BLF said it had attacked a camp in Panjgur on Thursday, killing eight soldiers. The spokesman for the "
        "group, Gul Baloch, said two of its fighters died. The group's spokesman Gul Baloch said five soldiers were "
        "wounded.",
        ["BLF: killed 8 soldiers", "BLF: killed 2 fighters", "BLF: injured 5 soldiers"],
    ),
    "each side in its own town": (
        "Afghan and Pakistani forces exchanged fire at Spin Boldak on Thursday. Afghan officials said four civilians "
        "were killed. In Chaman, a hospital reported that three people were wounded.",
        ["Afghanistan: killed 4 civilians", "hospital: injured 3 people"],
    ),
    "all, though others were among the dead": (
        "A drone struck Katlang on Thursday. The army said 12 militants had been killed but later acknowledged that "
        "nomads were among the dead. It put the number of militants killed at 14.",
        ["Pakistan: killed 12 militants", "Pakistan: killed 14 militants"],
    ),
    "no one of a family name that the police only spoke of": (
        "A grenade was thrown at a house in Swat on Thursday, injuring two men, police said. It belongs to Karim Khan, "
        "they said. Khan told reporters that three guests were injured.",
        ["Pakistani police: injured 2 men", "Khan: injured 3 guests"],
    ),
    "wounded people once, and agents": (
        "Gunmen attacked a bus in Zhob on Thursday. The BLF said it had killed nine intelligence agents. Doctor Karim "
        "Gul said he had received 42 wounded people.",
        ["BLF: killed 9 intelligence agents", "Doctor Karim Gul: injured 42"],
    ),
    "the police of the other side": (
        "A traveller died in a shooting at Angoor Adda on Thursday. The Taliban's border police said three others were "
        "wounded.",
        ["-: killed 1 traveller", "Afghanistan: injured 3 others"],
    ),
    "others in a second place": (
        "The army said 20 Taliban fighters died in Spin Boldak on Thursday and 30 others in the Ghulam Khan area.",
        ["Pakistan: killed 20 Taliban fighters", "Pakistan: killed 30 others"],
    ),
    "no denial by those who reject what somebody said of trucks": (
        "Gunmen attacked trucks in Kurram on Thursday. The administration said two drivers were killed. Police "
        "rejected the union's figures.",
        ["administration: killed 2 drivers"],
    ),
    "boys and girls once, as the children they are": (
        'Jets bombed Khost on Thursday. "Nine children, five boys and four girls, and one woman were martyred," Kabul '
        "said.",
        ["Afghanistan: killed 10 children and woman"],
    ),
    "no denial of the dead where a charge is turned down": (
        "A quadcopter hit a yard in Mir Ali on Thursday, killing four children, doctors said. Residents alleged that "
        "the army had done it. The military's media wing rejected the allegation.",
        ["hospital officials: killed 4 children"],
    ),
    "who speaks behind however": (
        "A bomb hit a van in Tank on Thursday. Officer Karim Gul said a constable was martyred. A spokesperson for the "
        "clinic, however, confirmed receiving two bodies.",
        ["Officer Karim Gul: killed 1 constable", "spokesperson: killed 2 bodies"],
    ),
    "a spokesman for the group, named first": (
        "The BLA said its men killed five soldiers in Kech on Thursday. Gul Baloch, a spokesman for the group, said a "
        "sixth soldier was injured. Military sources confirmed that two soldiers were martyred.",
        ["BLA: killed 5 soldiers", "BLA: injured 1 soldier", "Pakistan: killed 2 soldiers"],
    ),
    "a spokesman of the police of the Taliban, and one of the BLF": (
        "A bomb went off in Takhar on Thursday. The Taliban's provincial police spokesman, Karim Jan, "
        "confirmed that one person died. The BLF's Gul Baloch said nine people died.",
        ["Afghanistan: killed 1 person", "BLF: killed 9 people"],
    ),
    "who did something and said so": (
        "The army on Friday raised to 23 the number of its men who were lost in Thursday's long and bitter fighting "
        "along the Afghan border and said 29 were wounded. It said 200 Taliban fighters were killed.",
        ["Pakistan: killed 200 Taliban fighters", "Pakistan: injured 29"],
    ),
    "who calls a figure wrong and gives his own": (
        "A blast hit a train near Sibi on Thursday. The company said three people were killed. A commissioner said the "
        "toll given by the company was not correct and only one person had died.",
        ["company: killed 3 people", "commissioner: killed 1 person", "commissioner: not killed ? people"],
    ),
    "what somebody calls it": (
        "The Afghan foreign ministry on Friday handed over a note over what it called the killing of six civilians in "
        "drone strikes in Khost on Thursday.",
        ["Afghanistan: killed 6 civilians"],
    ),
    "a tribe": (
        "A tribe claimed on Friday that a shepherd was killed in firing by troops in Tirah on Thursday. Officials "
        "termed the claim baseless.",
        ["tribe: killed 1 shepherd", "officials: not killed ? shepherd"],
    ),
    "its spokesman, by name": (
        "Troops killed two men in Awaran on Thursday. The BLF disputed that. Its spokesman, Major Gul Baloch, said "
        "three soldiers were killed too.",
        ["-: killed 2 men", "BLF: killed 3 soldiers"],
    ),
    "some of the suspects, who were left dead": (
        "A shootout between police and suspected militants left three of the suspects dead in Lachi on Thursday. "
        "According to a source, the driver was wounded in it.",
        ["source: injured 1 driver", "-: killed 3"],
    ),
    "a claim that others dismiss": (
        "Gunmen attacked a post in Gwadar on Thursday. Officials said ten guards were killed. The BLA said 84 soldiers "
        "had been killed, a claim dismissed by the army as propaganda.",
        ["officials: killed 10 guards", "BLA: killed 84 soldiers", "Pakistan: not killed ? soldiers"],
    ),
    "an official of a place, who speaks behind an aside": (
        "Jets bombed Barmal on Thursday, killing three people. A Taliban official in Paktika, speaking on condition of "
        "anonymity as he was not to brief the media, told reporters that eight men had in fact died. A resident of "
        "Barmal, Shah Wali, told them that nine men died.",
        ["-: killed 3 people", "Afghanistan: killed 8 men", "Shah Wali: killed 9 men"],
    ),
    "those who were brought, and those of them who were dead": (
        "A blast hit a shop in Kabul on Thursday. A charity said it had received 20 people, seven of whom were dead on "
        "arrival.",
        ["charity: killed 7"],
    ),
    "the toll of whom it is": (
        "Police killed eight militants in Karak on Thursday, they said. A military official put the militants' death "
        "toll at 17.",
        ["Pakistani police: killed 8 militants", "Pakistan: killed 17"],
    ),
    "a bomb that somebody survived": (
        "The de facto authorities said on Friday that a mayor had survived a roadside bomb in Mazar-i-Sharif on "
        "Thursday that left two guards dead.",
        ["Afghanistan: killed 2 guards"],
    ),
    "a third, where two were told before": (
        "Two policemen were martyred in a bombing in Hangu on Thursday, officials said. Doctors later said that a "
        "third policeman had died.",
        ["officials: killed 2 policemen", "hospital officials: killed 3 policeman"],
    ),
    "several officials without their number": (
        "A bomb in Kurram killed six soldiers on Thursday, two intelligence officials said.",
        ["intelligence officials: killed 6 soldiers"],
    ),
    "a service, and the figures of the group": (
        "Gunmen attacked a post in Bolan on Thursday. The rescue service said two men were wounded. The BLA said it "
        "had killed 20 Shias. The provincial government dismissed the group's figures.",
        ["rescue service: injured 2 men", "BLA: killed 20 Shias", "provincial government: not killed ? Shias"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), SAID.values(), ids=SAID)
def test_report_tells(text, claims):
    assert [line for record in read_records(text) for line in show_claims(record)] == claims


def test_minister_who_speaks_in_the_capital_speaks_of_the_strikes_told_before():
    text, _ = SAID["a minister who speaks in the capital of strikes elsewhere"]
    assert [record["event_type"] for record in read_records(text)] == ["airstrike"]


def test_police_who_tell_of_an_attack_were_not_its_target():
    text = "Gunmen stormed a mine in Duki on Thursday and killed 12 miners, police and hospital officials said."
    assert [record["target"] for record in read_records(text)] == [None]


def test_rockets_of_the_same_gunmen_are_part_of_their_attack():
    text = (
        "Gunmen stormed a coal mine in Duki on Thursday, killing 12 miners. The gunmen fired rockets and fled, the "
        "chief said. A minister later said 14 people had died."
    )
    assert [record["event_type"] for record in read_records(text)] == ["armed_attack"]


def test_blast_of_stored_ammunition_is_an_accident():
    text = (
        "Four people died in a blast at a police station in Peshawar on Thursday, police said. The explosion was "
        "caused by ammunition stored in the building, an officer said."
    )
    assert read_records(text) == []


def test_group_that_says_it_killed_so_many_did_it():
    text = "The military said 12 soldiers were killed in an ambush in Badar on Thursday. On X, {} 24."
    for said in ("the TTP said it had killed", "the TTP claimed to have killed"):
        assert [record["initiator"] for record in read_records(text.format(said))] == ["TTP"]
    assert [record["initiator"] for record in read_records(text.format("the TTP said they numbered"))] == [None]


def test_who_tells_of_the_dead_was_not_hit():
    text = "Taliban officials in Helmand say three shepherds were killed on Thursday when a mine detonated in Nad Ali."
    assert [record["target"] for record in read_records(text)] == [None]


def test_home_of_those_who_were_killed_is_not_where_they_were_killed():
    text = "Gunmen killed seven barbers from Punjab in the port city of Gwadar on Thursday."
    assert [[place["name"] for place in record["locations"]] for record in read_records(text)] == [["Gwadar"]]


def test_group_whose_men_are_said_to_have_done_it_did_it():
    text = (
        "Nine passengers were kidnapped on the highway in Zhob on Thursday. The BLF's Gul Baloch said the group's men "
        "had executed nine people."
    )
    assert [record["initiator"] for record in read_records(text)] == ["BLF"]


def test_bombers_among_the_dead_are_no_bombing_of_their_own():
    text = "The army said 25 militants were killed in Kurram on Thursday. Four suicide bombers were among those killed."
    assert [record["event_type"] for record in read_records(text)] == ["ground_attack"]


def list_types(text):
    return [record["event_type"] for record in read_records(text)]


def test_shells_that_hit_others_in_an_operation_are_part_of_it():
    text = (
        "Security forces killed seven militants in an operation in Mamund on Thursday. Elders said two civilians were "
        "killed by mortar shells during the operation."
    )
    assert list_types(text) == ["ground_attack"]


def test_fire_of_the_other_side_is_fighting_at_the_border():
    assert list_types("Four people were killed in Pakistani fire at Spin Boldak on Thursday.") == ["border_clash"]
    assert list_types("The strikes on Khost met with Pakistani firmness on Thursday.") != ["border_clash"]


def test_other_incident_is_another_however_far_its_words_stand_from_the_deed():
    text = (
        "A constable was martyred in firing at a toll plaza on Thursday. In another incident, according to local "
        "police, two clerks were gunned down in Kulachi."
    )
    assert list_types(text) == ["armed_attack", "armed_attack"]


def test_group_that_holds_the_captives_took_them():
    text = "Militants abducted 16 workers in Tank on Thursday, police said. The TTP said it was holding all of them."
    assert [record["initiator"] for record in read_records(text)] == ["TTP"]


def test_day_on_which_a_spokesman_said_it_is_not_that_of_the_deed():
    text = (
        "Ten people were killed in shelling on Spera, said the governor's spokesman, Karim Jan, on Friday. Residents "
        "said the shelling went on for four hours on Thursday night."
    )
    assert [record["start"] for record in read_records(text)] == ["2026-02-26"]


def test_those_who_protest_after_a_strike_did_not_carry_it_out():
    text = "A rocket hit a house in Makeen on Thursday. After the strike, a protest was staged by local residents."
    assert [record["initiator"] for record in read_records(text)] == [None]


def test_part_of_a_capital_is_no_government():
    text = "A blast near a bus stop in Kabul's west killed two people on Thursday."
    assert [record["initiator"] for record in read_records(text)] == [None]
