"""Turns of phrase in which news tells what happened, when and where.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents

TOLD = {
    "nothing where children had played with a shell": (
        "Three children were killed when a mortar shell they were playing with exploded in Tirah on Thursday.",
        [],
    ),
    "a bomber and others who tried to get in": (
        "A militant rammed a vehicle full of explosives into a fort in Mir Ali on Thursday. Two others tried to enter "
        "but were gunned down.",
        ["suicide_bombing 2026-02-26 @ Mir Ali admin2"],
    ),
    "explosions that a state is blamed for": (
        "Two explosions were heard in Kabul on Thursday. The Taliban government blamed Pakistan for them.",
        ["airstrike 2026-02-26 @ Kabul settlement"],
    ),
    "talks of a day to come": (
        "A ceasefire was agreed in Doha last weekend, and talks resume in Istanbul on Wednesday.",
        ["ceasefire 2026-02-21..2026-02-22 @ Doha settlement", "talks 2026-03-04 @ Istanbul settlement"],
    ),
    "raids told behind air strikes": (
        "Air strikes killed nine people in Khost on Thursday. Separate raids wounded four in Kunar the same night.",
        ["airstrike 2026-02-26 @ Khost admin1", "airstrike 2026-02-26 @ Kunar admin1"],
    ),
    "strikes that somebody asks to be investigated": (
        "A rights group asked Pakistan to investigate air strikes in Khost in which nine children died.",
        ["airstrike undated @ Khost admin1"],
    ),
    "a capital that is called so by its country": (
        "A bomb killed two people outside a court in Pakistan's capital on Thursday.",
        ["bombing 2026-02-26 @ Islamabad settlement"],
    ),
    "talks of some days, not a week before a truce for a week": (
        "Pakistan and Afghanistan agreed on Thursday to extend their ceasefire for another week after six days of "
        "talks in Istanbul.",
        [
            "ceasefire 2026-02-26 @ Istanbul settlement",
            "talks 2026-02-21..2026-02-26 @ Istanbul settlement",
        ],
    ),
    "the worst fighting, where it killed": (
        "The worst border fighting in years killed dozens in January.",
        ["border_clash 2026-01 @ Afghanistan-Pakistan border border"],
    ),
    "no attack by the police who caught its planner": (
        "Police arrested the mastermind of a suicide bombing that killed 36 people in Islamabad on 6 February.",
        ["suicide_bombing 2026-02-06 @ Islamabad settlement"],
    ),
    "nothing where a planner was caught": (
        "Police arrested the alleged mastermind of last month's Islamabad court bombing in Peshawar on Thursday.",
        [],
    ),
    "each its place, where the news strikes right behind a place": (
        "Two days after nine labourers were shot dead in Musakhel, gunmen struck in Kalat on Thursday.",
        ["armed_attack 2026-02-24..2026-02-25 @ Musakhail admin2", "armed_attack 2026-02-26 @ Kalat settlement"],
    ),
    "a bomber shot before he came to what he meant to hit": (
        "A suicide bomber who intended to hit a church in Peshawar was shot dead by guards on Thursday.",
        ["suicide_bombing 2026-02-26 @ Peshawar settlement"],
    ),
    "guards who shot a bomber": (
        "Guards shot dead a suicide bomber outside a church in Peshawar on Thursday before he could blow himself up.",
        ["suicide_bombing 2026-02-26 @ Peshawar settlement"],
    ),
    "no bombing where a cylinder burst": (
        "A blast at a shop in Quetta on Thursday killed four people; police said a cylinder had burst.",
        [],
    ),
    "bombings by the aircraft told before": (
        'On Thursday "Pakistani aircraft bombed houses", he said. The bombings killed seven civilians in Nangarhar.',
        ["airstrike 2026-02-26 @ Nangarhar admin1"],
    ),
    "raids over the border into a country": (
        "Cross-border air raids were made by Pakistan into Afghanistan on Thursday. It was hitting camps of the "
        "TTP, which had killed hundreds of Pakistani troops.",
        ["airstrike 2026-02-26 @ Afghanistan country"],
    ),
    "forces who fell in a fight that began with a bomb": (
        "Six policemen were martyred in a gun battle following a car bomb attack on their post in Tank on Thursday.",
        ["bombing 2026-02-26 @ Tank settlement"],
    ),
    "the same told beside other news": (
        "A bomb hit a van in Tank on Thursday. Meanwhile, martyrs of Thursday's attack in Bannu were buried. Four "
        "soldiers had embraced martyrdom in a fire exchange after a suicide attack on the camp.",
        ["bombing 2026-02-26 @ Tank settlement", "suicide_bombing 2026-02-26 @ Bannu settlement"],
    ),
    "a fight of another day than the bomb": (
        "Police were killed in a clash in Tank on Thursday, a day after a suicide attack on a mosque in Bannu.",
        ["ground_attack 2026-02-26 @ Tank settlement", "suicide_bombing 2026-02-25..2026-02-26 @ Bannu settlement"],
    ),
    "militants who fell in a fight after a bomb": (
        "Four militants were killed in a clash in Tank on Thursday after a bomb blast in Bannu.",
        ["ground_attack 2026-02-26 @ Tank settlement", "bombing 2026-02-26 @ Bannu settlement"],
    ),
    "a night told beside an earlier day": (
        "The Torkham crossing was closed on February 12 following an overnight exchange of fire along the frontier.",
        [
            "border_closure 2026-02-12 @ Torkham settlement",
            "border_clash 2026-02-11..2026-02-12 @ Afghanistan-Pakistan border border",
        ],
    ),
    "crossings named together before": (
        "Aid will go through Torkham and Chaman, he said.\n\nThe crossings have remained closed since February 12.",
        ["border_closure 2026-02-12..2026-02-28 @ Torkham settlement + Chaman settlement"],
    ),
    "a crossing that will remain closed until something": (
        "Torkham will remain closed until Afghanistan gives guarantees, an official said on Friday.",
        ["border_closure 2026-02-27..2026-02-28 @ Torkham settlement"],
    ),
    "elders who make their peace last longer": (
        "Elders of two rival tribes on Thursday agreed to extend the peace agreement for a year at a jirga in Hangu.",
        ["ceasefire 2026-02-26 @ Hangu settlement"],
    ),
    "clashes that an accord of so many points ended": (
        "Some 70 died in the clashes that followed before the two sides signed a 9-point pact in Kohat on 3 February.",
        ["ground_attack undated @ nowhere", "ceasefire 2026-02-03 @ Kohat settlement"],
    ),
    "a quadcopter used against a post": (
        "A bomb killed a girl in Bannu on Thursday.\n\nA quadcopter was used on Friday against a check post in Tank.",
        ["bombing 2026-02-26 @ Bannu settlement", "drone_strike 2026-02-27 @ Tank settlement"],
    ),
    "jets in the present tense of a timeline": (
        "February 3: Pakistani jets bomb what officials describe as camps in Paktika.",
        ["airstrike 2026-02-03 @ Paktika admin1"],
    ),
    "gunmen in the present tense of a timeline": (
        "February 3: Gunmen kill nine men in Kech.",
        ["armed_attack 2026-02-03 @ Kech admin2"],
    ),
    "a round in the present tense of a timeline": (
        "February 3: A third round, also held in Istanbul, collapses.",
        ["talks 2026-02-03 @ Istanbul settlement"],
    ),
    "a bomber who was shot as he set off his explosives": (
        "The attacker was spotted by guards and shot in Kabul on Thursday, setting off his explosives in the process.",
        ["suicide_bombing 2026-02-26 @ Kabul settlement"],
    ),
    "what happened while others talked elsewhere": (
        "While the ministers were meeting in Riyadh, a bomb killed two people in Wana on Thursday.",
        ["bombing 2026-02-26 @ Wana settlement"],
    ),
    "a meeting that was hit itself": (
        "As elders met in Wana, a suicide bomber killed five of them on Thursday.",
        ["suicide_bombing 2026-02-26 @ Wana settlement"],
    ),
    "a strike by nobody in particular on police": (
        "A deadly strike on the Frontier Corps headquarters in Quetta on Thursday killed seven soldiers.",
        ["armed_attack 2026-02-26 @ Quetta settlement"],
    ),
    "those who wait to go elsewhere": (
        "Police deported 200 Afghans through Torkham on Thursday; others wait for relocation to Canada.",
        ["deportation 2026-02-26 @ Torkham settlement"],
    ),
    "shot over the ownership of a field": (
        "Two cousins were shot dead over a dispute concerning the ownership of a field in Kohat on Thursday.",
        [],
    ),
    "shot over a petty matter": ("A man was shot dead over a petty dispute in Mardan on Thursday.", []),
    "an operation that elders turn down": (
        "Elders of Kurram on Thursday turned down any proposals for military operations in the district.",
        [],
    ),
    "the use of somebody's soil": (
        "A firm message will be sent on Friday about the use of its territory for attacks against Pakistan.",
        [],
    ),
    "the return of the displaced": (
        "Lawmakers in Peshawar on Monday called for the return of the displaced families to their homes.",
        [],
    ),
    "what talks would need": ("The centre had not yet approved the terms of reference for the talks in Kabul.", []),
    "no more than preparations": (
        "Preparations for a large operation against militants in Bannu stand completed, officials said on Thursday.",
        [],
    ),
    "what a group is known for": (
        "The group has carried out numerous deadly attacks in Khyber Pakhtunkhwa, targeting soldiers and traders.",
        [],
    ),
    "a charge about attacks told before": (
        "Gunmen shot dead two men in Tank on Thursday. The minister blamed India for orchestrating the attacks.",
        ["armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "attacks like those told before": (
        "Gunmen shot dead two men in Tank on Thursday. Similar attacks were reported from Hangu and Kohat.",
        [
            "armed_attack 2026-02-26 @ Tank settlement",
            "armed_attack 2026-02-26 @ Hangu settlement + Kohat settlement",
        ],
    ),
    "the dead of a province in a month": (
        "As many as 47 soldiers and nine civilians lost their lives in Khyber Pakhtunkhwa in January.",
        [],
    ),
    "the other bomber was shot": (
        "Two suicide bombers attacked a court in Bannu on Thursday, killing four men.\n\nPolice said one attacker blew "
        "himself up at the gate, while the second bomber was shot dead near the stairs.",
        ["suicide_bombing 2026-02-26 @ Bannu settlement"],
    ),
    "the end of an attack": (
        "Militants stormed a police camp in Bannu on Thursday. All six attackers were killed in a clearance operation "
        "by security forces.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "attackers who fell as police returned fire": (
        "Two attackers were killed when police returned their fire in Bannu on Thursday.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "fire returned at a bomber's fellows, with no more than a country": (
        "A suicide bomber struck a checkpoint in Mohmand on Thursday. Troops returned fire, killing six outlaws, as "
        "they are called in Pakistan.",
        ["suicide_bombing 2026-02-26 @ Mohmand admin2"],
    ),
    "what came before a span of days": (
        "The army said it had killed 26 militants in Kurram over the last three days, after a suicide attack killed 13 "
        "soldiers in Tank.",
        ["ground_attack 2026-02-25..2026-02-27 @ Kurram admin2", "suicide_bombing undated @ Tank settlement"],
    ),
    "who is said to have fired first": (
        "Pakistani and Afghan forces traded fire in Kurram on Thursday. A spokesman said Pakistani forces had fired "
        "first and Afghanistan was only defending itself.",
        ["border_clash 2026-02-26 @ Kurram admin2"],
    ),
    "bodies, and militants killed elsewhere": (
        "Seven people were found shot dead in Sibi on Thursday.\n\nThe army said 18 militants had been killed in "
        "clearance operations.",
        ["other_violence 2026-02-26 @ Sibi settlement", "ground_attack 2026-02-26 @ Balochistan admin1"],
    ),
    "victims in a title": (
        "Ten people, including three Levies personnel, killed in Kharan on Thursday.",
        ["armed_attack 2026-02-26 @ Kharan settlement"],
    ),
    "killed in a militant attack": (
        "A boy waits for the body of his uncle, killed in a militant attack in Quetta on Thursday.",
        ["armed_attack 2026-02-26 @ Quetta settlement"],
    ),
    "talks of another country with one side": (
        "Kazakh Foreign Minister Aliyev and Taliban Foreign Minister Khan, right, hold bilateral talks in Doha on "
        "Thursday.",
        [],
    ),
    "a camp that was hit in an operation with a name": (
        "Two camps were destroyed in Operation Righteous Fury in Paktika on Thursday.",
        ["airstrike 2026-02-26 @ Paktika admin1"],
    ),
    "people killed in an operation of an armed group": (
        "Nine people were killed in Operation Herof in Kalat on Thursday.",
        ["armed_attack 2026-02-26 @ Kalat settlement"],
    ),
    "members of a group killed in its own operation": (
        "Thirty fighters of the BLA were killed in Operation Herof in Kalat on Thursday.",
        ["ground_attack 2026-02-26 @ Kalat settlement"],
    ),
    "clashes that broke a truce of an earlier day": (
        "Border clashes in Kurram have broken a truce that was agreed on 3 February.",
        ["border_clash undated @ Kurram admin2", "ceasefire 2026-02-03 @ Pakistan country"],
    ),
    "clashes that strained talks of the same day": (
        "Clashes in Kurram strained talks that were held in Doha on 3 February.",
        ["ground_attack 2026-02-03 @ Kurram admin2", "talks 2026-02-03 @ Doha settlement"],
    ),
    "a day, and what came before it": (
        "The army killed nine militants in Kurram on Thursday, after a suicide attack killed two soldiers in Tank.",
        ["ground_attack 2026-02-26 @ Kurram admin2", "suicide_bombing 2026-02-26 @ Tank settlement"],
    ),
    "a month, and what came in it before": (
        "The army said it had killed 26 militants in Kurram in January, after a suicide attack killed 13 "
        "soldiers in Tank.",
        ["ground_attack 2026-01 @ Kurram admin2", "suicide_bombing 2026-01 @ Tank settlement"],
    ),
    "forces of who was told of before, with two words between": (
        "The Afghan defence ministry spoke on Thursday. In Kurram its forces had also attacked two posts.",
        ["ground_attack 2026-02-26 @ Kurram admin2"],
    ),
    "strikes across the border": (
        "Pakistan launched cross-border strikes into Afghanistan on Thursday, killing nine people.",
        ["airstrike 2026-02-26 @ Afghanistan country"],
    ),
    "strikes that envoys only talk about": (
        "Envoys met in Doha on Thursday. The air strikes, of which they spoke in Doha, killed nine people.",
        ["airstrike 2026-02-26 @ nowhere"],
    ),
    "a strike far away": (
        "An air strike hit an office in Doha on Thursday, killing six people.",
        ["airstrike 2026-02-26 @ Doha settlement"],
    ),
    "a strike told after mourners far away": (
        "Troops stood along the border. The team mourned in Muscat.\n\nLast night, jets struck two camps, "
        "killing nine.",
        ["airstrike 2026-02-27 @ Afghanistan-Pakistan border border"],
    ),
    "an operation of one army against the other": (
        "Pakistan launched an operation against Afghan forces on Thursday.",
        ["ground_attack 2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
    "no place but where others talked meanwhile": (
        "As ministers met in Riyadh, a bomb killed two people on Thursday.",
        ["bombing 2026-02-26 @ nowhere"],
    ),
    "crossings named long before": (
        "Aid will go through Torkham and Chaman, he said.\n\nRain fell.\n\nPrices rose.\n\nShops were "
        "open.\n\nThe crossings have remained closed since February 12.",
        ["border_closure 2026-02-12..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "the border, and crossings named before": (
        "Aid will go through Torkham and Chaman, he said.\n\nThe border has remained closed since February 12.",
        ["border_closure 2026-02-12..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "the crossings of two countries": (
        "Aid will go through Torkham and Chaman, he said.\n\nThe border crossings between the two neighbours have "
        "remained closed since February 12.",
        ["border_closure 2026-02-12..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "the crossings, where one was named": (
        "Aid will go through Torkham, he said.\n\nThe crossings have remained closed since February 12.",
        ["border_closure 2026-02-12..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "the crossings, where only towns were named": (
        "Rain fell in Chaman and Spin Boldak, he said.\n\nThe crossings have remained closed since February 12.",
        ["border_closure 2026-02-12..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "the crossings, and traders of another town": (
        "Aid will go through Torkham and Ghulam Khan, Chaman traders said.\n\nThe crossings have remained closed "
        "since February 12.",
        ["border_closure 2026-02-12..2026-02-28 @ Torkham settlement + Ghulam Khan admin2"],
    ),
    "a night told beside the day before": (
        "The Torkham crossing was closed on Friday following an overnight exchange of fire along the frontier.",
        [
            "border_closure 2026-02-27 @ Torkham settlement",
            "border_clash 2026-02-27..2026-02-28 @ Afghanistan-Pakistan border border",
        ],
    ),
    "a night told in the sentence after an earlier day": (
        "A bomb killed two in Tank on February 12. Gunmen killed nine men in Bannu overnight.",
        ["bombing 2026-02-12 @ Tank settlement", "armed_attack 2026-02-27..2026-02-28 @ Bannu settlement"],
    ),
    "a man who shot and blew himself up": (
        "A man opened fire at the gate and blew himself up in Tank on Thursday.",
        ["suicide_bombing 2026-02-26 @ Tank settlement"],
    ),
    "men shot in one town and a bomber in another": (
        "Gunmen shot dead two men in Tank on Wednesday; in Bannu a man detonated his vest on Thursday.",
        ["armed_attack 2026-02-25 @ Tank settlement", "suicide_bombing 2026-02-26 @ Bannu settlement"],
    ),
    "hunted after an attack that is not said to have killed": (
        "Police killed two militants in Tank on Thursday after an attack on a post.",
        ["ground_attack 2026-02-26 @ Tank settlement"],
    ),
    "attackers killed in another operation": (
        "Militants stormed a police camp in Bannu on Thursday. In another operation, all six attackers were killed.",
        ["armed_attack 2026-02-26 @ Bannu settlement", "ground_attack 2026-02-26 @ Khyber Pakhtunkhwa admin1"],
    ),
    "attackers who fell in a fight of two armies": (
        "Afghan and Pakistani forces clashed in Kurram on Thursday and two attackers were killed when they "
        "returned fire.",
        ["border_clash 2026-02-26 @ Kurram admin2"],
    ),
    "an armed group that shot back": (
        "BLA fighters killed two attackers in Mach on Thursday when they returned fire, and the attackers got away.",
        ["ground_attack 2026-02-26 @ Mach settlement"],
    ),
    "people, not attackers, killed as police returned fire": (
        "Two people were killed when police returned fire in Bannu on Thursday.",
        ["ground_attack 2026-02-26 @ Bannu settlement"],
    ),
    "killed as troops were beating an attack back": (
        "Six militants were killed in Tank on Thursday as troops were beating back an attack on a post.",
        ["armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "bodies of militants, and who killed them there": (
        "The bodies of seven militants were found in Sibi on Thursday. Troops killed seven militants in Sibi, "
        "the army said.",
        ["ground_attack 2026-02-26 @ Sibi settlement"],
    ),
    "shot at after a bombing, with no more than a country": (
        "A suicide bomber struck a checkpoint in Mohmand on Thursday. Troops in Pakistan shot dead six militants.",
        ["suicide_bombing 2026-02-26 @ Mohmand admin2"],
    ),
    "a few dead of a province in a month": (
        "Nine soldiers lost their lives in Khyber Pakhtunkhwa in January.",
        ["armed_attack 2026-01 @ Khyber Pakhtunkhwa admin1"],
    ),
    "many dead of a town in a month": (
        "As many as 47 soldiers and nine civilians lost their lives in Tank in January.",
        ["armed_attack 2026-01 @ Tank settlement"],
    ),
    "when the killings took place": (
        "Gunmen shot dead two men in Tank. The killings took place on Thursday.",
        ["armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "who killed, and who were among them": (
        "Ten people, including three Levies personnel, killed two militants in Kharan on Thursday.",
        ["ground_attack 2026-02-26 @ Kharan settlement"],
    ),
    "a strike by one state inside the other": (
        "Afghanistan carried out a strike on the Frontier Corps headquarters in Quetta on Thursday.",
        ["airstrike 2026-02-26 @ Quetta settlement"],
    ),
    "a strike on a base beyond the border": (
        "A strike on a base of Pakistani forces in Khost on Thursday killed seven soldiers.",
        ["airstrike 2026-02-26 @ Khost admin1"],
    ),
    "a truce from an hour that is only mentioned": (
        "Pakistan bombed Kabul on Thursday. The ceasefire holds from 6pm.",
        ["airstrike 2026-02-26 @ Kabul settlement"],
    ),
    "a crossing closed while others talked elsewhere": (
        "While ministers were meeting in Riyadh, Torkham was closed on Thursday.",
        ["border_closure 2026-02-26 @ Torkham settlement"],
    ),
    "jets that struck after an attack elsewhere": (
        "Pakistan carried out air strikes on militants in Paktika on Thursday after an attack killed two guards "
        "in Tank.",
        ["airstrike 2026-02-26 @ Paktika admin1", "armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "soldiers of the other army, killed by those named before": (
        "Afghan forces spoke on Thursday. They killed nine Pakistani soldiers.",
        ["ground_attack 2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
    "an accord that is news and was renewed": (
        "Elders of both tribes in Hangu renewed the peace accord.",
        ["ceasefire 2026-02-27..2026-02-28 @ Hangu settlement"],
    ),
    "a sum of a month for no place, after news": (
        "Gunmen attacked a post in Tank on Thursday. Some 47 soldiers lost their lives in January.",
        ["armed_attack 2026-02-26 @ Tank settlement", "armed_attack 2026-01 @ Khyber Pakhtunkhwa admin1"],
    ),
    "a strike across the border on police": (
        "A cross-border strike on a police post in Kurram on Thursday killed seven policemen.",
        ["airstrike 2026-02-26 @ Kurram admin2"],
    ),
    "men killed far from the mourners told before": (
        "Troops stood along the border. The team mourned in Muscat.\n\nOn Thursday gunmen killed nine.",
        ["armed_attack 2026-02-26 @ nowhere"],
    ),
    "a mine at a place that is named": (
        "Militants attacked a convoy on Thursday. Nine soldiers were killed by a landmine explosion in Tank.",
        ["armed_attack 2026-02-26 @ nowhere", "bombing 2026-02-26 @ Tank settlement"],
    ),
    "a mine on a day that is named": (
        "Militants attacked a convoy in Tank in February. Nine soldiers were killed by a landmine explosion on "
        "Thursday.",
        ["armed_attack 2026-02 @ Tank settlement", "bombing 2026-02-26 @ Khyber Pakhtunkhwa admin1"],
    ),
    "no place but that of the police": (
        "Bannu police said that a constable was shot dead by unknown men on Thursday.",
        ["armed_attack 2026-02-26 @ Bannu admin2"],
    ),
    "no place but that of an officer": (
        "The Ziarat Assistant Commissioner was abducted by armed men on Thursday.",
        ["abduction 2026-02-26 @ Ziarat admin2"],
    ),
    "no place but that of the whole article": (
        "Karachi was calm. In Peshawar and Swat schools opened. Kohat slept. On Thursday a bomb killed two men.",
        ["bombing 2026-02-26 @ Khyber Pakhtunkhwa admin1"],
    ),
    "an area that has its district named before it": (
        "A drone struck Bannu’s Domel area on Thursday, injuring three children.",
        ["drone_strike 2026-02-26 @ Domel admin2"],
    ),
    "an area in a district": (
        "Two soldiers were killed in an ambush in Spinwam, North Waziristan, on Thursday.",
        ["armed_attack 2026-02-26 @ Spinwam admin2"],
    ),
    "two halves of a name": (
        "Nine militants were killed in North and South Waziristan on Thursday.",
        ["ground_attack 2026-02-26 @ North Waziristan admin2 + South Waziristan admin2"],
    ),
    "from where it was fired": (
        "Mortar shells fired from Khost landed in Ghulam Khan on Thursday, killing a child.",
        ["shelling 2026-02-26 @ Ghulam Khan admin2"],
    ),
    "the district that was told of before": (
        "Two men were killed in Loralai on Wednesday.\n\nIn the same district, gunmen abducted three men on Thursday.",
        ["other_violence 2026-02-25 @ Loralai settlement", "abduction 2026-02-26 @ Loralai admin2"],
    ),
    "where the wounded were taken": (
        "The wounded were shifted to the Civil Hospital Quetta after a bombing in Sibi on Thursday.",
        ["bombing 2026-02-26 @ Sibi settlement"],
    ),
    "one state against the other, no place named": (
        "In January an Afghan ground offensive followed Pakistani airstrikes.",
        ["ground_attack 2026-01 @ Afghanistan-Pakistan border border", "airstrike 2026-01 @ Afghanistan country"],
    ),
    "a state beyond the theatre": (
        "Two men were killed in Kunar on Monday. On Tuesday, the United States and Israel attacked two Iranian towns.",
        ["other_violence 2026-02-23 @ Kunar admin1"],
    ),
    "the seat of a speaker": (
        "The London-based analyst said that nine men were killed in Bannu on Thursday in an attack on a bus.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "a clause with a doer, a place and a verb of its own": (
        "Gunmen stopped a coach bound for Taftan on the road near Noshki on Thursday and killed nine men from Punjab.",
        ["armed_attack 2026-02-26 @ Noshki admin2"],
    ),
    "a pause in the fighting": (
        "A temporary pause in their fighting was declared on Thursday by Pakistan and Afghanistan.",
        ["ceasefire 2026-02-26 @ Afghanistan country + Pakistan country"],
    ),
    "a truce told as agreed, beside fighting": (
        "A ceasefire has been agreed between Pakistan and Afghanistan, officials said on Thursday.",
        ["ceasefire 2026-02-26 @ Afghanistan country + Pakistan country"],
    ),
    "what it is the worst since": (
        "The two armies traded fire at Spin Boldak on Thursday, the newest since deadly clashes in October.",
        [
            "border_clash 2026-02-26 @ Spin Boldak settlement",
            "border_clash 2025-10 @ Afghanistan-Pakistan border border",
        ],
    ),
    "strikes that follow an attack": (
        "The strikes follow an attack on Tuesday in Bannu in which seven soldiers were killed.",
        ["armed_attack 2026-02-24 @ Bannu settlement"],
    ),
    "drones of an air force": (
        "Drones of its air force had struck a depot near Quetta on Thursday, the ministry claimed.",
        ["drone_strike 2026-02-26 @ Quetta settlement"],
    ),
    "rammed by a car full of explosives": (
        "A bus was rammed by a car full of explosives in Turbat on Thursday.",
        ["suicide_bombing 2026-02-26 @ Turbat settlement"],
    ),
    "gunned somebody down": (
        "Unknown men gunned Karim Jan down in Bannu on Thursday.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "the scene of combat": (
        "Spin Boldak was the scene of heavy combat on Thursday between Taliban forces and the Pakistani army.",
        ["border_clash 2026-02-26 @ Spin Boldak settlement"],
    ),
    "fire from across the border": (
        "Firing from across the border left a child dead in Chaman on Thursday.",
        ["border_clash 2026-02-26 @ Chaman settlement"],
    ),
    "a round that collapsed": (
        "A previous round in Istanbul collapsed in November.",
        ["talks 2025-11 @ Istanbul settlement"],
    ),
    "accused of bombing a house": (
        "Kabul accused Pakistan on Thursday of bombing a family home in Khost.",
        ["airstrike 2026-02-26 @ Khost admin1"],
    ),
    "soil": (
        "Four men died in air strikes of Pakistan on Afghan soil on Thursday.",
        ["airstrike 2026-02-26 @ Afghanistan country"],
    ),
    "an office where somebody was killed": (
        "A minister was killed by a bomb in his office in Kabul on Thursday.",
        ["bombing 2026-02-26 @ Kabul settlement"],
    ),
    "another clock": (
        "Four people died in air raids on Monday. Jets bombed homes in Khost at 3am (2230 GMT Sunday).",
        ["airstrike 2026-02-23 @ Khost admin1"],
    ),
    "what came of an attack": (
        "Five constables were martyred in an ambush in Karak on Thursday, after which eight terrorists were"
        " eliminated.",
        ["armed_attack 2026-02-26 @ Karak admin2"],
    ),
    "people who came through a crossing": (
        "Some 8,000 people came through the Torkham crossing on Thursday.",
        ["deportation 2026-02-26 @ Torkham settlement"],
    ),
    "several counted together": (
        "Five more khawarij were neutralised in two separate engagements in Khyber and South Waziristan on Thursday.",
        ["ground_attack 2026-02-26 @ Khyber admin2", "ground_attack 2026-02-26 @ South Waziristan admin2"],
    ),
    "a state that is accused of bombing": (
        "Islamabad carried out a bombing of two villages in Khost on Thursday.",
        ["airstrike 2026-02-26 @ Khost admin1"],
    ),
    "a restaurant that was bombed": (
        "A restaurant in Kabul was bombed on Thursday.",
        ["bombing 2026-02-26 @ Kabul settlement"],
    ),
    "posts that were captured": (
        "Afghan forces captured three Pakistani border posts in Kurram on Thursday.",
        ["border_clash 2026-02-26 @ Kurram admin2"],
    ),
    "fighting on both sides": (
        "Heavy fighting flared up between Spin Boldak and Chaman on Thursday.",
        ["border_clash 2026-02-26 @ Spin Boldak settlement + Chaman settlement"],
    ),
    "police and terrorists who traded fire": (
        "Heavy fire was traded in Tank on Thursday, and police neutralised three terrorists.",
        ["ground_attack 2026-02-26 @ Tank settlement"],
    ),
    "a truce that talks brought": (
        "October 19: Delegates meet in Doha, and a ceasefire enters into force.",
        ["talks 2025-10-19 @ Doha settlement", "ceasefire 2025-10-19 @ Doha settlement"],
    ),
    "a building between a place and what hit it": (
        "It was the deadliest attack in Islamabad since the Peshawar mosque bombing in January 2023.",
        ["bombing 2023-01 @ Peshawar settlement"],
    ),
    "the only place named so far": (
        "A bomber killed two people in Kabul on Thursday. In November a bombing in front of a court killed 12.",
        ["suicide_bombing 2026-02-26 @ Kabul settlement", "bombing 2025-11 @ Kabul admin1"],
    ),
    "diplomats who were expelled": (
        "The border was closed in 1961, and diplomats were expelled.",
        ["border_closure 1961-01-01..1961-12-31 @ Afghanistan-Pakistan border border"],
    ),
    "those of a group who were killed": (
        "Four of the Taliban were killed in Parwan on Thursday.",
        ["armed_attack 2026-02-26 @ Parwan admin1"],
    ),
    "a week of clashes": (
        "Pakistan and Afghanistan agreed to a ceasefire on Thursday after a week of clashes along their border.",
        [
            "ceasefire 2026-02-26 @ Afghanistan country + Pakistan country",
            "border_clash 2026-02-19..2026-02-26 @ Afghanistan-Pakistan border border",
        ],
    ),
    "residents who speak of their own district": (
        "Residents of Spera district said jets bombed two houses on Thursday.",
        ["airstrike 2026-02-26 @ Spera admin2"],
    ),
    "a closed crossing and the day it was shut": (
        "The Torkham crossing remained closed on Thursday. The crossing was shut on February 10.",
        ["border_closure 2026-02-10..2026-02-26 @ Torkham settlement"],
    ),
    "the deadliest since a month in which something happened": (
        "A bomb killed two in Quetta on Thursday. It was the worst since January, when rebels stormed a post in Kech.",
        ["bombing 2026-02-26 @ Quetta settlement", "armed_attack 2026-01 @ Kech admin2"],
    ),
    "an operation told in the next sentence": (
        "Afghan forces attacked Pakistani posts. The operation, carried out on Thursday in Paktia, killed five men.",
        ["ground_attack 2026-02-26 @ Paktia admin1"],
    ),
    "where a convoy came from": (
        "A convoy on its way to Parachinar from the town of Thall was attacked in Bagan on Thursday.",
        ["armed_attack 2026-02-26 @ Bagan admin2"],
    ),
    "what somebody was summoned over": (
        "Kabul summoned the envoy on Thursday over strikes that killed 46 people in Barmal on Tuesday night.",
        ["airstrike 2026-02-24 @ Barmal admin2"],
    ),
    "hideouts destroyed beyond the border": (
        "Pakistan says it destroyed seven hideouts in Paktika on Thursday.",
        ["airstrike 2026-02-26 @ Paktika admin1"],
    ),
    "selective targeting of camps": (
        "Pakistan had carried out selective targeting of seven camps in Khost on Thursday.",
        ["airstrike 2026-02-26 @ Khost admin1"],
    ),
    "a bomber who rammed a gate": (
        "A suicide bomber had rammed his car into the gate of a fort in Tank on Thursday.",
        ["suicide_bombing 2026-02-26 @ Tank settlement"],
    ),
    "envoys of the two sides": (
        "Envoys of the two sides met in Istanbul on Thursday.",
        ["talks 2026-02-26 @ Istanbul settlement"],
    ),
    "passengers who were pulled off a bus": (
        "Eight passengers were pulled off a bus and shot after their cards were checked in Kalat on Thursday.",
        ["armed_attack 2026-02-26 @ Kalat settlement"],
    ),
    "a closed border beside a word about soil": (
        "The border has been closed since February 20, as attacks were launched from camps on Afghan soil.",
        ["border_closure 2026-02-20..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
}
NOTHING = {
    "a quake, and its toll in the next sentence": (
        "NURGAL: Rescuers were at work after houses had come down in a violent quake. More than 80 people were killed."
    ),
    "groups that strike time and again": "Several violent groups live in Kalat; they strike time and again.",
    "rain": "Parts of Malakand were lashed by heavy rain on Thursday.",
    "a bomb that was defused": "Experts defused an IED planted near a school in Bannu on Thursday.",
    "a case": "Four men are in custody over the suicide attack in Islamabad, the government said on Thursday.",
    "a search and strike operation": "Police held a search and strike operation in Lakki Marwat on Thursday.",
    "a figure beside that of the month before": (
        "Fighting cost 361 lives in Balochistan in January, 43 per cent more than in December."
    ),
    "a total of attacks that were recorded": "In Balochistan, a total of 41 attacks were recorded on Thursday.",
    "what went up": "Attacks in Bannu went up in January, a think tank said on Thursday.",
}


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_turn_of_phrase_tells_of(text, lines):
    assert list_incidents(text) == lines


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_turn_of_phrase_tells_of_nothing(text):
    assert list_incidents(text) == []
