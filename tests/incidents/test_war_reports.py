"""The war of two states as agencies report it: who fired, who denies it, which fight, which round of talks.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import read_records, show_claims, show_incident

TOLD = {
    "who is accused of having bombed, behind whose airspace it was": (
        "The Taliban's ministry accused Pakistan of violating Afghanistan's sovereignty by bombing a market in Khost "
        "on Friday.",
        ["airstrike 2026-02-27 @ Khost admin1 | Pakistan -> None"],
    ),
    "officials beyond the border who speak": (
        "Nine men were killed when Pakistani troops opened fire in Spin Boldak on Friday, Afghan officials said. "
        "Pakistani officials in Chaman district, across the frontier, said four men were hurt.",
        [
            "border_clash 2026-02-27 @ Spin Boldak settlement | Pakistan -> None",
            "  Afghanistan: killed 9 men",
            "  Pakistan: injured 4 men",
        ],
    ),
    "who denies the strike he is accused of": (
        "Nine people were killed when Pakistani jets bombed Khost on Friday, the Taliban said. Pakistan's military "
        "denied the accusation.",
        [
            "airstrike 2026-02-27 @ Khost admin1 | Pakistan -> None",
            "  Afghanistan: killed 9 people",
            "  Pakistan: not killed ? people",
        ],
    ),
    "who denies that he struck": (
        "Nine people were killed when Pakistani jets bombed Khost on Friday, the Taliban said. Pakistan denied "
        "carrying out any strike.",
        [
            "airstrike 2026-02-27 @ Khost admin1 | Pakistan -> None",
            "  Afghanistan: killed 9 people",
            "  Pakistan: not killed ? people",
        ],
    ),
    "no denial of the strike by who denies that he shelters others": (
        "Nine people were killed when Pakistani jets bombed Khost on Friday, the Taliban said. Islamabad says that "
        "Kabul harbours militants. Kabul rejects the charge.",
        ["airstrike 2026-02-27 @ Khost admin1 | Pakistan -> None", "  Afghanistan: killed 9 people"],
    ),
    "what was answered, with its dead": (
        "Officials said the strikes were in response to a suicide attack in Bannu on Friday that killed seven "
        "soldiers.",
        ["suicide_bombing 2026-02-27 @ Bannu settlement | None -> Pakistan", "  officials: killed 7 soldiers"],
    ),
    "a truce that had just been extended, and talks that were due": (
        "Pakistan bombed Khost on Friday. The truce, which had run out at noon on Friday, had just been extended. "
        "Delegations of both countries were due to meet in Doha on Saturday.",
        [
            "airstrike 2026-02-27 @ Khost admin1 | Pakistan -> None",
            "ceasefire 2026-02-27 @ Afghanistan country + Pakistan country | None -> None",
            "talks 2026-02-28 @ Doha settlement | None -> None",
        ],
    ),
    "further raids in provinces at the border": (
        "Pakistani jets bombed Khost on Thursday. Further raids hit the border provinces of Kunar and Paktika, "
        "hurting four.",
        [
            "airstrike 2026-02-26 @ Khost admin1 | Pakistan -> None",
            "airstrike 2026-02-26 @ Kunar admin1 + Paktika admin1 | Pakistan -> None",
            "  -: injured 4",
        ],
    ),
    "a fight in which each side says that it took posts": (
        "Pakistani and Afghan forces exchanged fire along their border on Friday. The Taliban said its men had killed "
        "58 Pakistani soldiers and captured 25 posts in retaliation for air strikes on Kabul on Thursday. Pakistani "
        "officials said 19 Afghan posts had been seized.",
        [
            "border_clash 2026-02-27 @ Afghanistan-Pakistan border border | Afghan Taliban, Pakistan -> None",
            "  Afghanistan: killed 58 Pakistani soldiers",
            "airstrike 2026-02-26 @ Kabul settlement | Pakistan -> None",
        ],
    ),
    "a fight that each side says the other began": (
        "Pakistan and Afghanistan exchanged fire along their border on Friday. Kabul said Pakistani forces launched "
        "attacks in Spin Boldak. A Pakistani spokesman said Afghan forces had carried out unprovoked firing along "
        "the Chaman border.",
        ["border_clash 2026-02-27 @ Spin Boldak settlement + Chaman settlement | Afghan Taliban, Pakistan -> None"],
    ),
    "the attack as the other side of a fight tells it": (
        "Fighting broke out between Afghan and Pakistani forces on Friday. Nine men were killed when Pakistani troops "
        "opened fire in Spin Boldak, the Taliban said. Pakistani officials in Chaman district, across the frontier, "
        "said four men were hurt in the attack, which they said was launched by the Taliban.",
        [
            "border_clash 2026-02-27 @ Spin Boldak settlement + Chaman admin2 | Afghan Taliban, Pakistan -> None",
            "  Afghanistan: killed 9 men",
            "  Pakistan: injured 4 men",
        ],
    ),
    "no mediators in those who spoke before": (
        "Pakistani air strikes hit Kabul on Friday, killing five people, hospital officials said, hours before a truce "
        "took effect. The two sides agreed to a 48-hour ceasefire from 6 p.m. on Friday.",
        [
            "airstrike 2026-02-27 @ Kabul settlement | Pakistan -> None",
            "  hospital officials: killed 5 people",
            "ceasefire 2026-02-27 @ Afghanistan country + Pakistan country | Afghanistan, Pakistan -> None",
        ],
    ),
    "the round before beside the round that is the news": (
        "A third round of talks between Afghanistan and Pakistan in Istanbul has broken down, a minister said on "
        "Friday. The previous round ended on February 20 with an agreement.",
        [
            "talks 2026-02-26..2026-02-27 @ Istanbul settlement | Afghanistan, Pakistan -> None",
            "talks 2026-02-20 @ Afghanistan country + Pakistan country | None -> None",
        ],
    ),
    "a meeting that follows": (
        "The ceasefire that Pakistan and Afghanistan agreed in Qatar on Thursday is holding. A "
        "follow-up meeting takes place in Turkey on Sunday.",
        [
            "ceasefire 2026-02-26 @ Qatar country | Afghanistan, Pakistan -> None",
            "talks 2026-03-01 @ Turkey country | None -> None",
        ],
    ),
    "those who were buried on a day, not killed on it": (
        "Villagers in Khost on Friday buried nine people who the Taliban say were killed in a Pakistani air strike.",
        [
            "airstrike 2026-02-26..2026-02-27 @ Khost admin1 | Pakistan -> None",
            "  Afghanistan: killed 9 people",
        ],
    ),
    "the capital by its country": (
        "A suicide bomber blew himself up at a court in Pakistan's capital on Friday. Gunmen attacked a college in "
        "Wana on Thursday.",
        [
            "suicide_bombing 2026-02-27 @ Islamabad settlement | militants -> None",
            "armed_attack 2026-02-26 @ Wana settlement | militants -> None",
        ],
    ),
    "strikes that went on since a day, beside blasts of the day": (
        "Explosions were heard in Kabul before dawn on Saturday. Pakistan has hit 30 sites across Afghanistan since "
        "Thursday, a minister said, killing 90 fighters. A drone struck a depot in Kandahar on Friday.",
        [
            "bombing 2026-02-28 @ Kabul settlement | None -> None",
            "airstrike 2026-02-26..2026-02-28 @ Afghanistan country | Pakistan -> militants",
            "  minister: killed 90 fighters",
            "drone_strike 2026-02-27 @ Kandahar settlement | Pakistan -> None",
        ],
    ),
    "fighting beside the truce that ended it, and told again": (
        "Pakistan and Afghanistan agreed on Friday to maintain a ceasefire. The truce was brokered in Doha on "
        "February 20 after fighting that killed 70 people. Pakistani troops killed four militants in Bajaur on "
        "Thursday. The United Nations says 300 were hurt in the clashes.",
        [
            "ceasefire 2026-02-27 @ Afghanistan country + Pakistan country | Pakistan, Afghanistan -> None",
            "ceasefire 2026-02-20 @ Doha settlement | None -> None",
            "border_clash 2026-02-19..2026-02-20 @ Afghanistan-Pakistan border border | None -> None",
            "  -: killed 70 people",
            "  United Nations: injured 300",
            "ground_attack 2026-02-26 @ Bajaur admin2 | Pakistan -> militants",
            "  -: killed 4 militants",
        ],
    ),
    "crossings with a country, shut when fighting began": (
        "Pakistan has kept its crossings with Afghanistan shut since February 12, when ground fighting began.",
        [
            "border_closure 2026-02-12..2026-02-28 @ Afghanistan-Pakistan border border | Pakistan -> None",
            "border_clash 2026-02-12 @ Afghanistan-Pakistan border border | Afghan Taliban, Pakistan -> None",
        ],
    ),
    "the army's media wing, which speaks for its state": (
        "Militants attacked a post in Bajaur on Friday. Troops killed 12 attackers, the army's media wing said.",
        ["armed_attack 2026-02-27 @ Bajaur admin2 | militants -> None", "  Pakistan: killed 12 attackers"],
    ),
    "who is said to have claimed it": (
        "A bombing in Tank on Friday killed two people, and was later claimed by the Pakistani Taliban.",
        ["bombing 2026-02-27 @ Tank settlement | TTP -> None", "  -: killed 2 people"],
    ),
    "a body that is named and explained": (
        "Pakistan bombed Kabul on Friday. Five people were killed, according to Sanctuary, an Italian charity in the "
        "city.",
        ["airstrike 2026-02-27 @ Kabul settlement | Pakistan -> None", "  Sanctuary: killed 5 people"],
    ),
    "the official who speaks behind those who were hurt": (
        "Shells hit Kurram on Friday and wounded 80 women and children, a district official, Ali Haq, said.",
        ["shelling 2026-02-27 @ Kurram admin2 | None -> None", "  Ali Haq: injured 80 women and children"],
    ),
    "a truce that came into force at an hour, behind forces that fought": (
        "Afghan and Pakistani forces fought in Spin Boldak on Friday. A 48-hour truce between the two countries came "
        "into force at 1300 GMT.",
        [
            "border_clash 2026-02-27 @ Spin Boldak settlement | Afghan Taliban, Pakistan -> None",
            "ceasefire 2026-02-27 @ Afghanistan country + Pakistan country | None -> None",
        ],
    ),
    "raids on provinces, behind strikes": (
        "Pakistani jets bombed a house in Khost on Friday. Four men were hurt in raids on Kunar and Paktika.",
        [
            "airstrike 2026-02-27 @ Khost admin1 | Pakistan -> None",
            "airstrike 2026-02-27 @ Kunar admin1 + Paktika admin1 | Pakistan -> None",
            "  -: injured 4 men",
        ],
    ),
    "a truce that held, beside talks elsewhere that failed": (
        "A ceasefire brokered by Qatar in October has held, but several rounds of talks in Istanbul failed to produce "
        "a deal between Pakistan and Afghanistan.",
        [
            "ceasefire 2025-10 @ Afghanistan country + Pakistan country | Afghanistan, Pakistan -> None",
            "talks undated @ Istanbul settlement | Afghanistan, Pakistan -> None",
        ],
    ),
    "bombers among the dead of a fight, and its days": (
        "Five Pakistani soldiers and 25 militants were killed in clashes near the border with Afghanistan, Pakistan's "
        "military said on Saturday. "
        "The militants tried to cross from Afghanistan into Kurram on Thursday and Friday, the army said. Four suicide "
        "bombers were among the dead.",
        [
            "ground_attack 2026-02-26..2026-02-27 @ Kurram admin2 | None -> Pakistan",
            "  Pakistan: killed 5 Pakistani soldiers",
            "  Pakistan: killed 25 militants",
        ],
    ),
    "the day of a funeral": (
        "Mourners gathered in Islamabad on Saturday for the funerals of 31 people killed when a suicide bomber "
        "attacked a mosque during Friday prayers.",
        [
            "suicide_bombing 2026-02-27 @ Islamabad settlement | None -> militants",
            "  -: killed 31 people",
        ],
    ),
    "men who cannot have fallen in what their own side struck": (
        "Pakistani jets bombed Kabul on Thursday. The Taliban launched drone attacks in Nowshera on Friday. A "
        "spokesman in Islamabad said 297 Afghan soldiers had been killed.",
        [
            "airstrike 2026-02-26 @ Kabul settlement | Pakistan -> Afghan Taliban",
            "  spokesman: killed 297 Afghan soldiers",
            "drone_strike 2026-02-27 @ Nowshera admin2 | Afghan Taliban -> None",
        ],
    ),
    "no venue where refugees went home": (
        "Hundreds of Afghan refugees crossed into Afghanistan through Chaman on Friday, a day after the Doha truce.",
        ["deportation 2026-02-27 @ Chaman settlement | None -> None", "  -: displaced 200+ Afghan refugees"],
    ),
    "whose mortars and guns they were": (
        "Pakistani mortar and artillery fire killed two women in Kunar on Friday.",
        ["shelling 2026-02-27 @ Kunar admin1 | Pakistan -> None", "  -: killed 2 women"],
    ),
    "a further round that ended": (
        "Afghanistan and Pakistan agreed to a ceasefire in Doha in October. Saudi Arabia hosted a further round of "
        "talks in November, which ended without a deal.",
        [
            "ceasefire 2025-10 @ Doha settlement | Afghanistan, Pakistan -> None",
            "talks 2025-11 @ Saudi Arabia country | None -> None",
        ],
    ),
    "who claimed it, in passing": (
        "Militants ambushed a convoy on Friday, killing nine soldiers. The attack took place in Tank, a stronghold of "
        "the Pakistani Taliban, which claimed it.",
        ["armed_attack 2026-02-27 @ Tank settlement | TTP -> Pakistan", "  -: killed 9 soldiers"],
    ),
    "a town that only tells the direction": (
        "Pakistan carried out air strikes on Bagram air base north of Kabul on Friday.",
        ["airstrike 2026-02-27 @ Bagram Airbase admin2 | Pakistan -> None"],
    ),
    "who fired first in the fight that was told": (
        "Pakistani and Afghan soldiers exchanged fire at Chaman on Friday as the third round opened; Kabul said "
        "Pakistan had fired first.",
        ["border_clash 2026-02-27 @ Chaman settlement | Afghan Taliban, Pakistan -> None"],
    ),
    "two raids in two places on two days": (
        "Pakistan's army killed 20 militants in two raids in Tank and Darra Adam Khel on Thursday and Friday.",
        [
            "ground_attack 2026-02-26..2026-02-27 @ Tank settlement | Pakistan -> militants",
            "  -: killed ..20 militants",
            "ground_attack 2026-02-26..2026-02-27 @ Dara Adam Khel admin2 | Pakistan -> militants",
            "  -: killed ..20 militants",
        ],
    ),
    "a chief of mission who was called in": (
        "Islamabad summoned the Afghan deputy chief of mission on Friday over the attack.",
        ["statement 2026-02-27 @ Pakistan country | Pakistan -> None"],
    ),
    "a bombing at home that is no strike": (
        "Pakistani jets bombed Khost on Friday. Islamabad said it had given Kabul evidence that the recent bombing of "
        "a mosque in Peshawar was planned on Afghan soil.",
        [
            "airstrike 2026-02-27 @ Khost admin1 | Pakistan -> None",
            "bombing 2026-02-27 @ Peshawar settlement | None -> None",
        ],
    ),
    "a search on a day after those who were killed": (
        "Relatives dug through rubble on Friday for the bodies of a family killed in Pakistani air strikes in Khost "
        "last weekend.",
        ["airstrike 2026-02-21..2026-02-22 @ Khost admin1 | Pakistan -> None"],
    ),
    "two who came with a bomber": (
        "A militant drove an explosives-laden vehicle into a fort in Mir Ali on Friday, while two others tried to get "
        "inside and were shot dead. The Hafiz Gul Bahadur faction, which the army calls a proxy, claimed "
        "responsibility.",
        ["suicide_bombing 2026-02-27 @ Mir Ali admin2 | Hafiz Gul Bahadur group -> None", "  -: killed 2 others"],
    ),
    "a truce that officials say had been extended": (
        "Two officials said the truce between Pakistan and Afghanistan had been extended for the duration of talks in "
        "Doha.",
        ["ceasefire 2026-02-27..2026-02-28 @ Afghanistan country + Pakistan country | Afghanistan, Pakistan -> None"],
    ),
    "where along the border they fought": (
        "Afghan forces attacked Pakistani posts along the Durand Line on Friday. Clashes were under way in Nangarhar "
        "and Kunar.",
        ["ground_attack 2026-02-27 @ Nangarhar admin1 + Kunar admin1 | Afghan Taliban -> Pakistan"],
    ),
    "the police of a town, who answer for it": (
        "On Friday, police in Tank said gunmen shot dead a teacher.",
        ["armed_attack 2026-02-27 @ Tank admin2 | militants -> None", "  Pakistani police: killed 1 teacher"],
    ),
    "a truce told by its length": (
        "Pakistan and Afghanistan agreed on Friday to maintain a ceasefire. The first truce, of 48 hours, was "
        "announced on February 15.",
        [
            "ceasefire 2026-02-27 @ Afghanistan country + Pakistan country | Pakistan, Afghanistan -> None",
            "ceasefire 2026-02-15 @ Afghanistan country + Pakistan country | None -> None",
        ],
    ),
    "the head of a mission who was called in": (
        "Pakistan summoned the deputy head of the Afghan mission on Friday.",
        ["statement 2026-02-27 @ Pakistan country | Pakistan -> None"],
    ),
    "the day of a clause before that of the sentence": (
        "Pakistan and Afghanistan traded barbs on Friday over a ceasefire that was signed in Doha on Sunday.",
        ["ceasefire 2026-02-22 @ Doha settlement | Pakistan, Afghanistan -> None"],
    ),
    "who is accused of having killed, in more words": (
        "The Afghan Taliban accused Pakistan on Friday of killing ten people, nine of them children, in an air strike "
        "on a home in Khost.",
        ["airstrike 2026-02-27 @ Khost admin1 | Pakistan -> None", "  Afghanistan: killed 10 people"],
    ),
}


def show(record):
    sides = f"{record['initiator']} -> {record['target']}"
    return [f"{show_incident(record)} | {sides}", *(f"  {line}" for line in show_claims(record))]


@pytest.mark.parametrize(("text", "lines"), TOLD.values(), ids=TOLD)
def test_report_on_the_war_is_read_as_it_tells(text, lines):
    assert [line for record in read_records(text) for line in show(record)] == lines
