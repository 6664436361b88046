"""Who did it and against whom, and what each claimant says, in short reports as they are printed.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import read_records, show_claims, show_days

SIDES = {
    "the group whose men attacked": ("TTP militants attacked a post in Bannu on Thursday.", "TTP -> -"),
    "the group, named behind its men": (
        "Militants of the banned TTP attacked a post in Bannu on Thursday.",
        "TTP -> -",
    ),
    "the group whose bomber struck": ("A BLA suicide bomber struck a convoy in Kech on Thursday.", "BLA -> -"),
    "the group whose men were killed": (
        "Police killed two TTP militants in Tank on Thursday.",
        "Pakistani police -> TTP",
    ),
    "men of whom only a link is told": ("TTP-linked militants attacked a post in Bannu on Thursday.", "militants -> -"),
    "separatists named by what they are": (
        "Baloch separatist militants stormed a bank in Kalat on Thursday.",
        "Baloch armed groups -> -",
    ),
    "a group of its own, not the one that it left": (
        "Unknown men blew up a gas pipeline in Sui on Thursday. The Baloch Republican Guards claimed responsibility.",
        "Baloch Republican Guards -> -",
    ),
    "forces of Afghanistan, where nobody else is named": (
        "Security forces killed four Daesh members in Achin on Thursday, the interior ministry said.",
        "Afghan Taliban -> Islamic State",
    ),
    "forces of Pakistan, where its side is named": (
        "Security forces, which hit Achin from Pakistan, killed four Daesh members there on Thursday.",
        "Pakistan -> Islamic State",
    ),
    "men who were taken, not those who took": (
        "The bodies of two Frontier Corps men abducted last week from Tirah were found near Bara on Thursday.",
        "- -> Pakistan",
    ),
    "the group that claims it, of which a relative clause tells": (
        "Twelve soldiers fell in an ambush in Bannu on Thursday, which the TTP claimed.",
        "TTP -> Pakistan",
    ),
    "the group that claims it": (
        "Twelve soldiers were killed in an ambush in Bannu on Thursday. The TTP claimed it.",
        "TTP -> Pakistan",
    ),
    "those who answered with attacks": (
        "Afghan forces retaliated on Thursday night with attacks on 20 Pakistani posts.",
        "Afghan Taliban -> Pakistan",
    ),
    "who is blamed at the end of the sentence": (
        "Drones hit a house in Khost on Thursday, killing two men, Taliban officials said, blaming Pakistan.",
        "Pakistan (blamed) -> -",
    ),
    "who is blamed for them": (
        "Two explosions were heard in Kabul on Thursday. The Taliban government blamed Pakistan for them.",
        "Pakistan (blamed) -> -",
    ),
    "the group that had claimed it": (
        "Two engineers who were abducted in Tank on Tuesday were freed on Thursday. The TTP had claimed the abduction.",
        "TTP -> -",
    ),
    "soldiers who were taken": ("Two soldiers were kidnapped in Bannu on Thursday.", "- -> Pakistan"),
    "an elder and his guards, who serve no state": (
        "An elder and his two guards were abducted by gunmen from Mir Ali on Thursday.",
        "militants -> -",
    ),
    "who sends people away, and no target": (
        "Thousands of Afghans crossed back through Torkham on Thursday as Pakistan resumed its deportation drive.",
        "Pakistan -> -",
    ),
    "who is blamed, not who blames": (
        "Islamabad blamed Thursday's bombing in Bannu on the Pakistani Taliban.",
        "TTP (blamed) -> -",
    ),
    "who is blamed in the next sentence": (
        "A blast killed six people in Bannu on Thursday. Officials blamed the attack on the TTP.",
        "TTP (blamed) -> -",
    ),
    "a state that is blamed": ("Kabul blamed Pakistan for the strikes in Khost on Thursday.", "Pakistan (blamed) -> -"),
    "who is held responsible": (
        "Pakistan held India responsible for Thursday's suicide bombing in Islamabad.",
        "India (blamed) -> -",
    ),
    "who is blamed without a word for what": (
        "Shells hit a house in Angoor Adda on Thursday, killing six members of a family. Officials blamed the Afghan "
        "Taliban.",
        "Afghan Taliban (blamed) -> -",
    ),
    "nobody, where a feud is blamed": (
        "A bomb killed nine people in Quetta on Thursday. Police blamed the killing on a feud.",
        "- -> -",
    ),
    "a country with its article": (
        "The United States carried out a drone strike in Barmal on Thursday that killed a commander of the TTP.",
        "United States -> TTP",
    ),
    "whom suspicion fell on": (
        "Suspicion fell on the Pakistani Taliban after a suicide attack killed nine people in Tank on Thursday.",
        "TTP (blamed) -> -",
    ),
    "nobody, where blame goes to nobody": ("A blast hit Bannu on Thursday. The mayor blamed bad planning.", "- -> -"),
    "both who met": ("Pakistan and Afghanistan held talks in Istanbul on Thursday.", "Afghanistan, Pakistan -> -"),
    "both who met, not who hosted them": (
        "Talks between Pakistan and the Afghan Taliban opened in Doha on Thursday with Qatar and Turkey mediating.",
        "Afghanistan, Pakistan -> -",
    ),
    "both who fought, where nobody began": (
        "Afghan forces and Pakistani troops clashed near Spin Boldak on Thursday. Three Pakistani soldiers died.",
        "Afghan Taliban, Pakistan -> -",
    ),
    "who began, of both who fought": (
        "Afghan forces attacked Pakistani border posts near Spin Boldak on Thursday.",
        "Afghan Taliban -> Pakistan",
    ),
    "both who agreed on a truce that nobody is said to have brought about": (
        "A ceasefire between Pakistan and the Afghan Taliban was extended on Thursday.",
        "Afghanistan, Pakistan -> -",
    ),
    "from where people had to go back": (
        "Some 3,200 Afghan families came back to Afghanistan from Pakistan through Spin Boldak on Thursday.",
        "Pakistan -> -",
    ),
    "nobody, where people had to go back from two countries": (
        "Some 3,200 Afghan families came back from Pakistan and Iran through Spin Boldak on Thursday.",
        "- -> -",
    ),
    "the group whom the army calls by its word for them": (
        "Security forces carried out an operation in Tank on Thursday, the ISPR said. Seven terrorists were killed. "
        "Weapons were recovered from the khwarij.",
        "Pakistan -> TTP",
    ),
    "nobody's bomber is a state's": (
        "Pakistan said that a suicide bomber had attacked a bank in Kabul on Thursday.",
        "militants -> -",
    ),
    "the armed men, not the police whom they hit": (
        "Seven policemen were hurt when terrorists mounted an attack on a checkpost in Mullazai on Thursday. "
        "Police officials were able to beat back the assault.",
        "militants -> Pakistani police",
    ),
    "no group whose deeds of years are told beside a fight of two armies": (
        "Tension rose after border clashes in October. Pakistan shelters nobody, it says; fighters of the TTP have "
        "staged deadly attacks inside Pakistan for years.",
        "- -> -",
    ),
    "the group that claims several attacks, for each": (
        "The TTP claimed two attacks of the past week: an ambush on a convoy in Orakzai on Wednesday in which it said "
        "22 soldiers were killed, and a sniper attack in Bajaur on Thursday.",
        "TTP -> Pakistan",
    ),
    "nobody, where forces only fired back": (
        "Mortar shells fired from across the border landed in Ghulam Khan on Thursday, killing a shepherd. Officials "
        "said Pakistani troops retaliated.",
        "- -> -",
    ),
    "the forces of the sum, for each part": (
        "Security forces killed 19 terrorists in three separate operations in Khyber Pakhtunkhwa on Thursday. Fourteen "
        "terrorists were killed in Mohmand and five in Bannu.",
        "Pakistan -> militants",
    ),
    "a faction by its own name": (
        "A bomb killed two men in Mohmand on Thursday. Jamaat-ul-Ahrar, a faction of the TTP, claimed the attack.",
        "Jamaat-ul-Ahrar -> -",
    ),
    "who did what stands in quotation marks": (
        'Pakistan carried out "precision strikes" on hideouts in Paktika on Thursday, killing 60 militants.',
        "Pakistan -> militants",
    ),
    "nobody, where men of the state drove on to a mine": (
        "Four Frontier Corps men were wounded when their vehicle hit a landmine near Turbat on Thursday.",
        "- -> Pakistan",
    ),
    "guards of a third country": (
        "An Afghan Taliban fighter was killed when Tajik border guards opened fire in Badakhshan on Thursday.",
        "Tajikistan -> Afghan Taliban",
    ),
}
SAID = {
    "how many were taken": (
        "Gunmen abducted five labourers in Tank on Thursday, police said.",
        ["Pakistani police: abducted 5 labourers"],
    ),
    "how many are held": (
        "Militants took more than 400 passengers captive in Bolan on Thursday.",
        ["-: abducted 400+ passengers"],
    ),
    "those taken beside those killed": (
        "Militants stormed a post in Tank on Thursday, killing two policemen and abducting three others.",
        ["-: killed 2 policemen", "-: abducted 3 others"],
    ),
    "an officer who fell, beside the militants": (
        "Security forces killed seven khwarij in Tank on Thursday. Captain Noman Khan embraced martyrdom.",
        ["-: killed 7 khwarij", "-: killed 1"],
    ),
    "a denial of the accusation": (
        "Pakistani jets killed ten civilians in Margha on Thursday, the Taliban said. Islamabad denied the accusation.",
        ["Afghanistan: killed 10 civilians", "Pakistan: not killed ? civilians"],
    ),
    "a denial by calling it false": (
        "Pakistani jets killed ten civilians in Margha on Thursday, the Taliban said. Pakistan called that baseless.",
        ["Afghanistan: killed 10 civilians", "Pakistan: not killed ? civilians"],
    ),
    "a denial that says the claim was false": (
        "Jets of Pakistan killed ten civilians in Margha on Thursday, Kabul said. Pakistan said the claim was false.",
        ["Afghanistan: killed 10 civilians", "Pakistan: not killed ? civilians"],
    ),
    "a denial, by one word": (
        "Pakistani jets killed ten civilians in Margha on Thursday, the Taliban said. Pakistan, however, denied it.",
        ["Afghanistan: killed 10 civilians", "Pakistan: not killed ? civilians"],
    ),
    "a denial by calling it a lie": (
        'Pakistani forces shelled Asadabad on Thursday, killing four, Kabul said. Islamabad called the reports "a '
        'blatant lie".',
        ["Afghanistan: killed 4", "Pakistan: not killed ?"],
    ),
    "no denial by one who is merely accused of more": (
        "A bomber killed 12 people in Islamabad on Thursday, the interior minister said. He blamed proxies of New "
        "Delhi. India rejected the allegation.",
        ["interior minister: killed 12 people"],
    ),
    "losses that are admitted, at the place that is named": (
        "The TTP claimed a bombing in Mir Ali on Thursday. In Orakzai, 22 soldiers were killed in an ambush on "
        "Wednesday, it said.\n\nThe army acknowledged 11 deaths in Orakzai.",
        ["TTP: killed 22 soldiers", "Pakistan: killed 11 deaths"],
    ),
    "the article itself, where a group claims an attack": (
        "Islamic State claimed a bomb attack on a restaurant in Kabul that killed seven people on Thursday.",
        ["-: killed 7 people"],
    ),
    "no one hurt in an earlier blast": (
        "Three policemen were killed by a mine near Hangu on Thursday. They were on the way to the site of an earlier "
        "explosion at a post, in which no one was hurt.",
        ["-: killed 3 policemen"],
    ),
    "no one killed, where some were hurt": (
        "Three soldiers were hurt in a blast in Tank on Thursday. No one was killed.",
        ["-: injured 3 soldiers", "-: killed 0"],
    ),
    "no denial of something else": (
        "Jets of Pakistan killed ten civilians in Margha on Thursday, Kabul said. Pakistan denied it had spies there.",
        ["Afghanistan: killed 10 civilians"],
    ),
    "the officials of the country of the news": (
        "A bomb killed one Taliban fighter in Kabul on Thursday, security officials said.",
        ["Afghanistan: killed 1 Taliban fighter"],
    ),
    "none driven out, where men fled who had thrown a grenade": (
        "A hand grenade exploded in Quetta on Thursday, wounding 12. Police said two men threw the grenade and fled.",
        ["-: injured 12"],
    ),
    "what a body of doctors says": (
        "Doctors Without Borders said 40 people were wounded in fighting in Spin Boldak on Thursday.",
        ["Doctors Without Borders: injured 40 people"],
    ),
}
DAYS = {
    "two days, for each of the two operations": (
        "Security forces killed 11 khwarij in two operations in Khyber Pakhtunkhwa on 25 and 26 February. In an "
        "operation in Tank, seven khwarij were killed. In the other, in Bannu, four more were killed.",
        ["2026-02-25..2026-02-26", "2026-02-25..2026-02-26"],
    ),
    "two days with their months": (
        "Security forces killed 11 khwarij in two operations in Khyber Pakhtunkhwa on January 31 and February 1. In an "
        "operation in Tank, seven khwarij were killed. In the other, in Bannu, four more were killed.",
        ["2026-01-31..2026-02-01", "2026-01-31..2026-02-01"],
    ),
    "the earlier attack behind a colon": (
        "One man died when a convoy was attacked at Bagan in Kurram on Thursday. It was the third such attack this "
        "year: in January, five people died when a convoy was attacked in the same area.",
        ["2026-02-26", "2026-01"],
    ),
    "the day of the deed, not of the burial": (
        "Two soldiers killed last week in Tirah were buried on Thursday.",
        ["2026-02-16..2026-02-22"],
    ),
    "the day of the deed, not of the funeral": (
        "The funeral of two policemen shot dead on Tuesday in Tank was held on Thursday.",
        ["2026-02-24"],
    ),
    "the month of the deed, not of the visit": (
        "The minister on Thursday visited the families of five policemen who were killed in a suicide attack in Bannu "
        "in January.",
        ["2026-01"],
    ),
    "the day, where it was not the first time in the week": (
        "Pakistani forces shelled Asadabad for the second time this week, Afghan officials said on Thursday.",
        ["2026-02-25..2026-02-26"],
    ),
    "the day of the blast, not of the funeral": (
        "Funeral prayers for the four soldiers martyred in Wednesday's IED blast in Shakai were offered on Thursday.",
        ["2026-02-25"],
    ),
    "the day of a strike, not of the protest against it": (
        "Two drones struck a house in Ladha on Wednesday. A protest was held in Makeen against the strike on Thursday.",
        ["2026-02-25"],
    ),
    "the days of the parts of a sum without a place": (
        "The army said on Saturday that it had killed 88 militants in operations over the past three days. In Spinwam, "
        "71 militants were killed on Wednesday. In Kech, 12 were killed on Thursday.",
        ["2026-02-25", "2026-02-26"],
    ),
    "no day of the deed on which the kin protested": (
        "Relatives of two men who had been abducted in Noshki blocked the highway on Thursday.",
        ["undated"],
    ),
}


@pytest.mark.parametrize(("text", "sides"), SIDES.values(), ids=SIDES)
def test_report_tells_who_against_whom(text, sides):
    record = read_records(text)[0]
    assert f"{record['initiator'] or '-'} -> {record['target'] or '-'}" == sides


@pytest.mark.parametrize(("text", "claims"), SAID.values(), ids=SAID)
def test_report_tells_what_each_claimant_says(text, claims):
    record = read_records(text)[-1]
    assert show_claims(record) == claims


@pytest.mark.parametrize(("text", "days"), DAYS.values(), ids=DAYS)
def test_report_tells_the_day_of_the_deed(text, days):
    assert [show_days(record) for record in read_records(text)] == days
