"""Happenings as reports open, date, repeat and explain them; all printed on Saturday 28 February 2026."""

import pytest

from tests.reading import list_incidents

TOLD = {
    "an attack whose own word is terrorist": (
        "A customs office in Tank came under a terrorist attack on Thursday. Two guards died in the exchange of fire.",
        ["armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "an office that is attacked": (
        "Gunmen stormed the office of an aid agency in Bannu on Thursday.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "what was on its way is not attacked at its end": (
        "An attack on a convoy on its way to Quetta killed two in Mach on Thursday.",
        ["armed_attack 2026-02-26 @ Mach settlement"],
    ),
    "a town in small letters that opens a report": (
        "Peshawar: Nine guards were killed in Mohmand on Thursday when militants ambushed a convoy.",
        ["armed_attack 2026-02-26 @ Mohmand admin2"],
    ),
    "a day told to a newspaper": (
        "Two guards died in a shootout with militants in Bannu, sources told Dawn on Friday. The post was stormed on "
        "Thursday night.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "the day on which a hunt went on": (
        "A post in Tank came under attack late on Thursday. A search began soon after the attack and was continuing on "
        "Saturday.",
        ["armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "the day on which districts were cleared": (
        "All districts of Balochistan that came under attack had been cleared on Friday.",
        ["armed_attack undated @ Balochistan admin1"],
    ),
    "the raid told again": (
        "Troops raided a den in the country's northwest on Thursday. The raid was carried out in Tank.",
        ["ground_attack 2026-02-26 @ Tank settlement"],
    ),
    "a struck place told with it": (
        "Pakistan said it struck four camps in Khost on Thursday.",
        ["airstrike 2026-02-26 @ Khost admin1"],
    ),
    "an infiltration bid that was foiled": (
        "An infiltration bid by militants in Kurram was foiled on Thursday.",
        ["ground_attack 2026-02-26 @ Kurram admin2"],
    ),
    "the crossing reopened long after fights": (
        "The two sides on Thursday reopened Torkham, a week after it was shut over clashes between their forces.",
        [
            "border_closure 2026-02-19..2026-02-26 @ Torkham settlement",
            "border_clash 2026-02-18..2026-02-21 @ Torkham settlement",
        ],
    ),
    "an ambush by way of a bombing": (
        "Guards were killed in Karak on Thursday when their van was ambushed in a combined bombing and gun attack.",
        ["armed_attack 2026-02-26 @ Karak admin2"],
    ),
    "attacks of an army abroad": (
        "In Pakistani military attacks inside Afghanistan nine civilians were killed on Thursday.",
        ["ground_attack 2026-02-26 @ Afghanistan country"],
    ),
    "a day explained in brackets": (
        "The mission said today (Saturday) that nine civilians had been killed in clashes in Khost from February 20 to "
        "February 24.",
        ["ground_attack 2026-02-20..2026-02-24 @ Khost admin1"],
    ),
    "fighting along the line": (
        "Afghan troops attacked posts along the border on Thursday.\n\nThe assault began along the Durand Line.",
        ["ground_attack 2026-02-26 @ Afghanistan-Pakistan border border + Durand Line border"],
    ),
    "strikes that came hours after a dated attack": (
        "The airstrikes on Khost came hours after Afghan troops had attacked border posts on Thursday.",
        [
            "airstrike 2026-02-26..2026-02-27 @ Khost admin1",
            "ground_attack 2026-02-26 @ Afghanistan-Pakistan border border",
        ],
    ),
    "a lead-up that names somebody": (
        "The mosque attack on Thursday came two days after the governor, Gul Khan, was killed by a car bomb in Khost.",
        ["armed_attack 2026-02-26 @ nowhere", "bombing 2026-02-24..2026-02-25 @ Khost admin1"],
    ),
    "a blast on a road between two towns": (
        "Nine guards died in a blast on the Nushki-Dalbandin highway on Thursday.",
        ["bombing 2026-02-26 @ Balochistan admin1"],
    ),
    "a blast on a road between two provinces": (
        "Nine guards died in a blast on the Quetta-Peshawar highway on Thursday.",
        ["bombing 2026-02-26 @ Pakistan country"],
    ),
    "a hit by those who have no aircraft": (
        "Taliban forces said they had hit a Pakistani post opposite Zazi Maidan on Thursday, killing four soldiers.",
        ["ground_attack 2026-02-26 @ Jaji Maydan admin2"],
    ),
    "attackers who died": (
        "All ten attackers died on Thursday. In the assault on the camp in Bannu, the attackers were killed.",
        ["armed_attack 2026-02-26 @ Bannu settlement"],
    ),
    "a strike on a hospital": (
        "The toll of Thursday's strike on the drug treatment hospital in Kabul stood at 90.",
        ["airstrike 2026-02-26 @ Kabul settlement"],
    ),
    "posts that were seized": (
        "Nine soldiers were shot dead in Kunar on Thursday and 19 posts were seized.",
        ["armed_attack 2026-02-26 @ Kunar admin1"],
    ),
    "that, and a weekday": (
        "A villager told the agency that Tuesday's airstrikes in Khost killed nine members of his family.",
        ["airstrike 2026-02-24 @ Khost admin1"],
    ),
    "a fight at a post": (
        "Three soldiers were martyred in a gun battle at a post in Kech on Thursday.",
        ["armed_attack 2026-02-26 @ Kech admin2"],
    ),
    "gunmen who burned a station and fought": (
        "Gunmen set a police station in Kharan alight on Thursday. Twelve of them died in the fighting with troops.",
        ["armed_attack 2026-02-26 @ Kharan settlement"],
    ),
    "men who threw grenades and fired rockets": (
        "Two guards were hurt when 12 men hurled hand grenades and fired rockets at a post in Tank on Thursday.",
        ["armed_attack 2026-02-26 @ Tank settlement"],
    ),
    "they, who blocked the road": (
        "Armed men blocked the road at Kolpur on Thursday; they then torched the post at Dasht in Mastung.",
        ["armed_attack 2026-02-26 @ Kolpur admin2", "armed_attack 2026-02-26 @ Mastung settlement"],
    ),
    "an attack on a rally": (
        "Officials put the toll of Thursday's bomb attack on a rally in Quetta at 15.",
        ["bombing 2026-02-26 @ Quetta settlement"],
    ),
    "a clash over what one side built": (
        "Torkham was quiet. A clash broke out on Thursday over a post that the Afghan side had begun to build.",
        ["border_clash 2026-02-26 @ Khyber Pakhtunkhwa admin1"],
    ),
    "those who fell in what was told, by a clause": (
        "A blast hit a mosque in Islamabad on Thursday.\n\nThe shocking attack comes months after a deadly suicide "
        "blast outside a court in the G-11 sector of Islamabad on November 11, 2025, in which a dozen were martyred.",
        ["bombing 2026-02-26 @ Islamabad settlement", "suicide_bombing 2025-11-11 @ Islamabad settlement"],
    ),
    "one attack beside two raids": (
        "Two guards died in a militant attack in Tank on Thursday, while troops killed four in separate operations in "
        "Bannu and Karak districts.\n\nIn the Tank incident, a van came under attack near the bus stand.",
        [
            "armed_attack 2026-02-26 @ Tank settlement",
            "ground_attack 2026-02-26 @ Bannu admin2 + Karak admin2",
        ],
    ),
    "where a train was stopped": (
        "A bomb went off on the track near Sui on Thursday. Following the blast, the train was stopped at Sibi.",
        ["bombing 2026-02-26 @ Sui admin2"],
    ),
    "a truce of tribes": (
        "Gunmen shot at a bus in Bagan in Kurram on Thursday. Both sides in Kurram agreed to a truce on February 20.",
        ["armed_attack 2026-02-26 @ Bagan admin2", "ceasefire 2026-02-20 @ Kurram admin2"],
    ),
    "another who saw it": (
        "A bomber blew himself up in Tank on Thursday. Another worshipper spoke of a gunfight before the blast.",
        ["suicide_bombing 2026-02-26 @ Tank settlement"],
    ),
    "the prayers of a Friday": (
        "On February 12, 2026, an explosion during the Friday prayers at a mosque in Khost killed nine.",
        ["bombing 2026-02-12 @ Khost admin1"],
    ),
    "victims who are buried, and the day of the blast": (
        "Funerals were held on Saturday for victims of the suicide blast that hit the mosque in Tank on Thursday.",
        ["suicide_bombing 2026-02-26 @ Tank settlement"],
    ),
    "a bomber who died": (
        "A suicide bomber was killed in Kunduz on Thursday when his explosives went off.",
        ["suicide_bombing 2026-02-26 @ Kunduz settlement"],
    ),
    "a country in the dateline": (
        "OTTAWA, CANADA – Armed men attacked worshippers in Herat on Thursday.",
        ["armed_attack 2026-02-26 @ Herat settlement"],
    ),
    "the day of the news beside that of what it followed": (
        "Afghan and Pakistani forces traded fire along the border.\n\nThe incident on Friday is the latest flare-up "
        "since Pakistan's strikes on Sunday.\n\nThe fighting was in Nazyan.",
        [
            "border_clash 2026-02-27 @ Nazyan admin2",
            "airstrike 2026-02-22 @ Afghanistan-Pakistan border border",
        ],
    ),
    "a Friday's prayers beside another day": (
        "In Khost on February 12, 2026, a mosque was full when an explosion during the Friday prayers killed nine men.",
        ["bombing 2026-02-12 @ Khost admin1"],
    ),
    "a truce of tribes without a place": (
        "Elders met in Parachinar in Kurram. Both sides in Bagan agreed to talk, he said in Sadda.\n\n"
        "A truce was signed on Thursday.",
        ["ceasefire 2026-02-26 @ Khyber Pakhtunkhwa admin1"],
    ),
    "a bomber who tried to strike": (
        "A bomber tried to strike a rally in Mastung on Thursday.",
        ["armed_attack 2026-02-26 @ Mastung settlement"],
    ),
    "a bank of a province": (
        "A suicide bomber blew himself up in northern Afghanistan on Thursday. The attack was near the New Bank in "
        "Kunduz province.",
        ["suicide_bombing 2026-02-26 @ Kunduz admin1"],
    ),
    "a device carried on a motorcycle": (
        "An explosive device carried on a motorcycle targeted a truck in Khost on Thursday.",
        ["bombing 2026-02-26 @ Khost admin1"],
    ),
    "provinces that head parts of a report": (
        "Strikes hit two provinces on Thursday.\n\nOfficials gave figures.\n\nMore came later.\n\n"
        "Kabul: An airstrike killed nine people.",
        ["airstrike 2026-02-26 @ Kabul settlement"],
    ),
    "an unknown place and a government's seat": (
        "The chief of Khost said that Kabul must act. On Thursday gunmen attacked a camp in the Zargul area.",
        ["armed_attack 2026-02-26 @ Khost admin1"],
    ),
    "the border and the line": (
        "Afghanistan launched attacks on posts along the border on Thursday.\n\nLarge offensive operations have begun "
        "against posts along the Durand Line, he wrote.",
        ["ground_attack 2026-02-26 @ Afghanistan-Pakistan border border + Durand Line border"],
    ),
    "the line of an agency with its day": (
        "Quetta, Pakistan (AFP) Feb 27, 2026\n\nGunmen shot a guard dead in Tank.",
        ["armed_attack undated @ Tank settlement"],
    ),
}
NOTHING = {
    "buses that crashed": "On the same road in Ghazni, at least 40 people were killed in accidents on Thursday.",
    "those who returned to power": "The group has grown bold since the Afghan Taliban returned to power in 2021.",
    "a war that is fought": "Whoever thinks that the army is fighting this war only in Balochistan is wrong, he said.",
    "a plot that was foiled": (
        "A major terrorist attack in Karachi was foiled on Monday. Officers recovered a truck loaded with explosives "
        "and arrested a man."
    ),
    "an operation that ended in an arrest": "In an intelligence-based operation in Karachi, police arrested a man.",
    "an emergency room": "According to the Emergency Operation Center, the girl is from Mir Ali in North Waziristan.",
    "families at feud": "Six people died when families at feud fired at one another in Peshawar on Monday.",
    "migrants in a bus that overturned": (
        "Nine people were killed when a bus overturned near Kabul on Tuesday.\n\nThe accident comes a week after "
        "another crash in Herat, where a bus with Afghans deported from Iran overturned."
    ),
}


@pytest.mark.parametrize(("text", "told"), [pytest.param(*case, id=name) for name, case in TOLD.items()])
def test_happenings_told_as_they_are_printed(text: str, told: list[str]) -> None:
    assert list_incidents(text) == told


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOTHING.items()])
def test_words_that_tell_of_no_incident(text: str) -> None:
    assert list_incidents(text) == []
