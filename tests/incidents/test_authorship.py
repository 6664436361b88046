"""Who did it and whom it hit, where another sentence tells it, or those who came to harm."""

import pytest

from tests.reading import read_records

NOT_BY_THOSE_IT_HIT = {
    "suicide attack on police": (
        "One officer was killed and five policemen were injured by a suicide attack on a police van in Tank on Friday,"
        " police said.",
        (None, "Pakistani police"),
    ),
    "police attacked police": (
        "A grenade thrown at a police post by police opponents in Quetta on Friday injured two police officials.",
        (None, "Pakistani police"),
    ),
    "a bomber at headquarters": (
        "An explosion close to the headquarters of the Frontier Corps in Quetta killed ten people on Friday. It was a"
        " suicide bombing.",
        (None, None),
    ),
    "soldiers who died": (
        "The army lost three soldiers in Mastung on Friday when explosives went off beside their vehicle.",
        (None, "Pakistan"),
    ),
    "an attack that was beaten back": (
        "Three policemen were martyred in Hangu on Friday as security forces beat back a terrorist attack on a post.",
        ("militants", "Pakistani police"),
    ),
    "attackers who fell first": (
        "Two terrorists were killed and a policeman was martyred in an assault on a post in Bannu on Friday.",
        (None, "Pakistani police"),
    ),
    "attackers who fell": (
        "A policeman was martyred when militants attacked a post in Bannu on Friday. Two attackers were killed.",
        ("militants", "Pakistani police"),
    ),
}


@pytest.mark.parametrize(("text", "sides"), NOT_BY_THOSE_IT_HIT.values(), ids=NOT_BY_THOSE_IT_HIT)
def test_who_was_hit_has_not_done_it(text, sides):
    (record,) = read_records(text)
    assert (record["initiator"], record["target"]) == sides


FROM_ELSEWHERE = {
    "responsibility for a blast": (
        "The Islamic State group has claimed responsibility for a blast at a hotel in Kabul on Monday that killed two.",
        "Islamic State",
    ),
    "responsibility, by the group": (
        "The BLA attacked a post in Kech on Monday. A bomb killed two soldiers in Turbat on Friday. The group claimed"
        " responsibility for the bombing.",
        "BLA",
    ),
    "claimed the attack": (
        "A suicide bomber killed six people in Kabul on Monday. Islamic State claimed the attack on Tuesday.",
        "Islamic State",
    ),
    "its own deed": (
        "The TTP said its men fired at a convoy in Kurram on Monday. On Friday, the group said, a post was targeted in"
        " Bannu.",
        "TTP",
    ),
    "told of the other side's men": (
        "The assault, the NRF stated, was on a Taliban checkpoint in Kapisa on Friday, where one man was killed.",
        "National Resistance Front",
    ),
    "its own work": ("An attack in Herat on Friday which Daesh said was its work killed 9 villagers.", "Islamic State"),
    "one of several bands": ("A second band of Khwarij terrorists struck at a post in Tank on Friday.", "militants"),
    "a group's spokesman": ("A BLA spokesman said that men attacked a post in Quetta on Friday with a grenade.", "BLA"),
    "in the word itself": ("Eleven people were killed in Gwadar in terrorist attacks on Friday.", "militants"),
    "owner of a blast": ("A suicide blast of the BLA hit a convoy in Nushki on Friday and killed six people.", "BLA"),
    "name before a blast": ("A BLF explosion at a post in Kech killed nine people on Friday.", "BLF"),
    "adjective behind an article": ("A Pakistani air strike on a clinic in Kabul killed nine on Friday.", "Pakistan"),
    "adjective behind the article": ("The Pakistani air strikes hit a clinic in Kabul on Friday.", "Pakistan"),
    "adjective behind a number": ("Two Pakistani air strikes hit a clinic in Kabul on Friday.", "Pakistan"),
    "country in which others attack": (
        "A team was hit in Tank on Friday. In Pakistan militants attack teams in Tank often.",
        "militants",
    ),
    "operation without a doer": (
        "Security forces searched Bannu on Thursday. In an operation in Tank on Friday four militants were killed.",
        "Pakistan",
    ),
    "forces in a clash": ("Eight militants died in clashes with security forces in Tirah on Friday.", "Pakistan"),
    "forces in a clash that others tell of": (
        "Police said that two militants were killed in an exchange of fire with security personnel in Tirah on Friday.",
        "Pakistan",
    ),
    "strike beside a strike": (
        "Pakistani jets bombed Khost on Friday. Other air strikes hit Kunar and wounded four civilians.",
        "Pakistan",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "initiator"), FROM_ELSEWHERE.values(), ids=FROM_ELSEWHERE)
def test_initiator_may_be_told_elsewhere(text, initiator):
    assert read_records(text)[-1]["initiator"] == initiator


NOBODY = {
    "claim denied": "A bomb killed two people in Quetta on Friday. The TTP denied that it had claimed the attack.",
    "a blast that was reported": "Afghan authorities reported an explosion in Kabul late on Friday.",
    "claimed by none": "A bomb killed two people in Quetta on Friday. Neither the TTP nor the BLA took responsibility.",
    "lives claimed": "The blast in Quetta on Friday claimed nine lives. The TTP has been active there.",
    "civilians whom a group speaks of": "The BLA said a villager was killed in Kech on Friday.",
    "operation of another country": (
        "Taliban police searched a house in Kabul on Thursday. In an operation in Tank on Friday four militants died."
    ),
    "operation that a group tells of": (
        "Pakistani troops stand in Kech. The group said an operation was conducted in Turbat on Friday."
    ),
    "air strike of those without aircraft": (
        "Taliban police gather the remains of a projectile at the site of an air strike in Kabul on Friday."
    ),
    "strike on another country": "Pakistani jets bombed Khost on Friday. Air strikes hit Kech on Saturday.",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody_is_made_the_initiator(text):
    assert read_records(text)[-1]["initiator"] is None


def test_an_attack_of_one_state_keeps_its_initiator_beside_clashes():
    text = "Afghan forces attacked Pakistani posts at Torkham on Friday. Two soldiers were killed in the clash."
    assert read_records(text)[0]["initiator"] == "Afghan Taliban"


def test_forces_that_hit_the_other_side_stay_the_initiator():
    (record,) = read_records("Security forces killed three Afghan policemen in Kurram on Friday.")
    assert (record["initiator"], record["target"]) == ("Pakistan", "Afghan police")


TARGETS = {
    "soldiers": ("Two soldiers were killed in an ambush in Bannu on Friday.", "Pakistan"),
    "police": ("Gunmen killed two constables in Bannu on Friday.", "Pakistani police"),
    "police of the other country": ("Gunmen killed two policemen in Kabul on Friday.", "Afghan police"),
    "militants": ("Security forces in Bannu mounted an operation on Friday; four militants died.", "militants"),
    "inside the words for it": ("Militants stormed a local police station in Tank on Friday.", "Pakistani police"),
    "whose post was hit": ("A base of the Taliban was attacked in Kapisa on Friday.", "Afghan Taliban"),
    "the doer's own men": ("Security forces mounted a raid in Bannu on Friday in which two soldiers died.", None),
    "soldiers of the Taliban": ("Gunmen killed two soldiers in Kunar on Friday.", "Afghan Taliban"),
    "soldiers of the republic": ("Gunmen killed two soldiers in Kunar on 3 March 2018.", None),
    "men who stayed unhurt": ("A roadside bomb went off in Tank on Friday. No policemen were killed or hurt.", None),
    "nobody in arms": ("Gunmen killed two teachers in Bannu on Friday.", None),
    "former soldiers": ("Gunmen killed a former soldier in Kunduz on Friday.", None),
}


@pytest.mark.parametrize(("text", "target"), TARGETS.values(), ids=TARGETS)
def test_target_is_who_came_to_harm(text, target):
    assert read_records(text)[0]["target"] == target


def test_card_says_where_the_claim_of_responsibility_stands():
    text = "A suicide bomber killed six people in Kabul on Monday. Islamic State took responsibility."
    (record,) = read_records(text)
    (reason,) = [each for each in record["explanation"] if each["aspect"] == "initiator"]
    assert reason["says"] == "Islamic State: claims it" and reason["evidence"]["text"] == "Islamic State"


def test_fighting_on_the_border_names_no_side_as_its_target():
    text = "Taliban and Pakistani forces clashed in Spin Boldak on Friday; three Pakistani soldiers were killed."
    assert read_records(text)[0]["target"] is None


def test_who_claims_a_blast_was_not_hit_by_it():
    (record,) = read_records("The BLA claimed responsibility for a blast in Quetta on Monday that killed two people.")
    assert (record["initiator"], record["target"]) == ("BLA", None)


def test_day_of_a_claim_is_not_that_of_the_deed():
    text = "A suicide bomber killed six people in Kabul on Monday. Islamic State claimed the attack on Tuesday."
    (record,) = read_records(text)
    assert record["start"] == "2026-02-23"


def test_day_of_another_deed_that_is_claimed_is_its_own():
    text = "A bomb killed two people in Kabul on Sunday. The TTP claimed an attack on Tuesday in Tank."
    assert [record["start"] for record in read_records(text)] == ["2026-02-22", "2026-02-24"]


@pytest.mark.parametrize(
    ("text", "initiator"),
    [
        ("Nine people were killed in Operation Herof in Kalat on Thursday.", "BLA"),
        ("Operation Righteous Fury began in Paktika on Thursday.", "Pakistan"),
        ("Thirty fighters of the BLA were killed in Operation Herof in Kalat on Thursday.", None),
        ("A border clash was fought in Kurram on Thursday in Operation Righteous Fury.", None),
        ("The BLA spoke. It said its fighters had attacked soldiers of the Pakistan army in Kalat on Thursday.", "BLA"),
        ("The attack in Tank in which nine people, including two children, were killed was claimed by the TTP.", "TTP"),
        (
            "Militants stormed a police camp in Bannu. All six attackers were killed in an operation in Tank.",
            "militants",
        ),
    ],
)
def test_initiator_is_whose_operation_or_forces_they_are(text, initiator):
    assert read_records(text)[0]["initiator"] == initiator


@pytest.mark.parametrize("day", ["in Bannu", "in Tank on Friday"])
def test_end_of_an_attack_elsewhere_or_later_is_that_of_the_forces(day):
    text = f"Militants stormed a police camp in Bannu on Thursday. All six attackers were killed in an operation {day}."
    assert read_records(text)[-1]["initiator"] == ("Pakistani police" if "Tank" in day else "militants")


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Two attackers were killed when guards of the police returned their fire in Bannu on Thursday.", "police"),
        ("Police said that two attackers were shot dead in Bannu on Thursday when a guard shot back.", "police"),
    ],
)
def test_forces_that_shot_back_had_been_attacked(text, target):
    assert read_records(text)[0]["target"] == f"Pakistani {target}"


@pytest.mark.parametrize(
    ("words", "claimant"),
    [("The statement of the Pakistan army", "Pakistan"), ("A statement by the BLA", "BLA")],
)
def test_statement_is_that_of_its_author(words, claimant):
    (record,) = read_records(f"{words} said nine people had been killed in Kalat on Thursday.")
    assert [claim["claimant"] for claim in record["claims"]] == [claimant]


@pytest.mark.parametrize("told", ["Floods swept 40 people away, and 12 died.", "An earthquake left 40 injured."])
def test_victims_of_a_disaster_are_none_of_an_attack(told):
    (record,) = read_records(f"Gunmen killed two people in Swat on Thursday. {told}")
    assert [claim["low"] for claim in record["claims"]] == [2]


def test_blasts_that_were_heard_report_no_abduction():
    (record,) = read_records("Nine men were abducted in Tank on Thursday. Two explosions were heard.")
    assert [report["text"] for report in record["reports"]] == ["Nine men were abducted in Tank on Thursday."]
