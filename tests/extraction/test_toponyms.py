"""Names of places in sentences: found or not, literal or not. A sentence in, a line out.

In the expected line each toponym stands as written: "Kabul" is literal, "(Kabul)" associative, "Kabul:" a dateline,
"~border" a description.
"""

import pytest

from geo.articles.parsing import parse_article
from geo.articles.reading import build_article
from geo.extraction.plain import fold_sentences
from geo.extraction.toponyms import ToponymFinder, read_toponym_rules
from geo.geocoding.gazetteer import read_gazetteer

ZOO = {
    # where
    "A blast was heard in Kabul.": "Kabul",
    "Jets hit Kandahar, Khost and Paktika on Sunday.": "Kandahar | Khost | Paktika",
    "Strikes on Kabul went on while Kabul, the capital, slept.": "Kabul | Kabul",
    "The border with Afghanistan stayed shut.": "~border | Afghanistan",
    "Goods for Af\u00adghan\u00adistan rot at Tor\u00adkham.": "Af\u00adghan\u00adistan | Tor\u00adkham",
    "It rained in Pakistan’s restive southwest.": "Pakistan",
    "Two men died in DI Khan and one in K-P’s Tank district.": "DI Khan | K-P | Tank",
    "They gathered at the Pak-Afghan Friendship Gate.": "Pak-Afghan Friendship Gate",
    "They gathered along the Pakistan-Afghanistan border.": "Pakistan | Afghanistan | ~border",
    "They gathered along the Iran-Pakistan border.": "Iran | Pakistan",
    "Fire was traded along the Pak-Afghan border.": "~border",
    "Blasts shook the Afghan capital at dawn.": "~Afghan capital",
    "Trade with Iran fell at two crossings with Afghanistan.": "(Iran) | Afghanistan",
    "The army fights in the border areas with Afghanistan, whatever the border closures with Iran.": (
        "~border | Afghanistan | Iran"
    ),
    "A bombing at the Lahore court and a mine near Sibi Railway Station hurt five.": "Lahore | Sibi",
    "Pakistan has of late seen a rise in attacks, and Sindh continues to face them.": "Pakistan | Sindh",
    "They rejected claims by the Taliban administration in Kabul.": "Kabul",
    "KP and Balochistan have reported a number of attacks.": "KP | Balochistan",
    "A blast rocked Charsadda Road in Peshawar, far from the Tank-Wana road.": "Charsadda Road | Peshawar",
    "A railway linking Uzbekistan with Pakistan and the traffic between Punjab and Sindh matter.": (
        "Uzbekistan | Pakistan | Punjab | Sindh"
    ),
    "Fuel for Afghanistan burned on the Nangarhar side of the gate.": "Afghanistan | Nangarhar",
    "He flew from Astana to Antalya and Kunming, said a statement issued from Islamabad.": (
        "Astana | Antalya | Kunming | Islamabad"
    ),
    "Pakistan has reported 24 polio cases.": "Pakistan",
    "Areas under curfew are Zarin, Gorai, Sheikh Baba, Tappi, Karim Kot, Nakai Kili and Sarwan.": (
        "Zarin | Gorai | Sheikh Baba | Tappi | Karim Kot | Nakai Kili | Sarwan"
    ),
    "Raids were flown against Kandahar, Gardez, and Khost, and air strikes against Kabul.": (
        "Kandahar | Gardez | Khost | Kabul"
    ),
    "It is the main artery between Kabul and Peshawar.": "Kabul | Peshawar",
    "Trucks wait at crossings such as Ghulam Khan.": "Ghulam Khan",
    "Men came by way of the Afghanistan border.": "Afghanistan",
    "Afghanistan is currently struggling to recover from its civil war.": "Afghanistan",
    "Pakistan and Afghanistan are the only two countries with polio.": "Pakistan | Afghanistan",
    "It was calm in the southern districts of Khyber Pakhtunkhwa.": "~southern districts | Khyber Pakhtunkhwa",
    "A bomb in Kabul's eighth police district hit men of Khost province, Afghanistan, which mourned.": (
        "Kabul | Khost | Afghanistan"
    ),
    "Missiles hit the Karim Airbase and the Zarin bus stand.": "Karim Airbase | Zarin",
    # who
    "International players, among them Norway and Oman, have asked for calm.": "(Norway) | (Oman)",
    "Several countries, Iran and Oman among them, called for calm.": "(Iran) | (Oman)",
    "Several countries, Iran and Oman among them, were flooded.": "Iran | Oman",
    "Fingers were pointed at Pakistan, which refused any help to Kabul.": "(Pakistan) | (Kabul)",
    "What worries Islamabad is the open war on Afghanistan.": "(Islamabad) | (Afghanistan)",
    "The province seeks autonomy from Islamabad.": "(Islamabad)",
    "The rift between Islamabad and Peshawar and the Centre-KP row went on.": "(Islamabad) | (Peshawar) | (KP)",
    "In the quake in Afghanistan, Oman was the first responder.": "Afghanistan | (Oman)",
    "Oman to reopen its embassy in Kabul": "(Oman) | Kabul",
    "When Pakistan attacks anyone, it says so.": "(Pakistan)",
    "Muslim-majority Tajikistan, among the poorest states, has denied it.": "(Tajikistan)",
    "The people of Pakistan salute their heroes.": "(Pakistan)",
    "No one in Islamabad or Kabul was bothered.": "(Islamabad) | (Kabul)",
    "Islamabad asked for action, and Kabul denying its part made it worse.": "(Islamabad) | (Kabul)",
    "On Sunday, the United States and Israel reportedly attacked.": "(United States) | (Israel)",
    "DIG CTD Balochistan met the DSP for Bajaur.": "(Balochistan) | (Bajaur)",
    "Pakistan’s claim that Afghanistan shelters them was denied.": "(Pakistan) | (Afghanistan)",
    "Kabul denied it and Islamabad said nothing.": "(Kabul) | (Islamabad)",
    "They hold Islamabad responsible and see India as a rival.": "(Islamabad) | (India)",
    "From Kabul there was no reply to charges from Islamabad.": "(Kabul) | (Islamabad)",
    "Why are Pakistan and Afghanistan fighting?": "(Pakistan) | (Afghanistan)",
    "The talks, which Oman and Qatar co-mediated, enabled Pakistan to leave.": "(Oman) | (Qatar) | (Pakistan)",
    "Kabul in January 2025 accused it, and both Pakistan and the Taliban traded blame.": "(Kabul) | (Pakistan)",
    "The Peshawar corps commander met the Sindh CM and Corps Commander Quetta.": "(Peshawar) | (Sindh) | (Quetta)",
    "He met counterparts from Iran, Qatar and the UAE.": "(Iran) | (Qatar) | (UAE)",
    "Pakistan carried out strikes inside Afghanistan.": "(Pakistan) | Afghanistan",
    "Peshawar police and the Balochistan government agreed.": "(Peshawar) | (Balochistan)",
    "Fighters sponsored by India met an India-backed group.": "(India) | (India)",
    "Talks between Pakistan and Afghanistan failed.": "(Pakistan) | (Afghanistan)",
    "The Ministry of Mines and Petroleum of Afghanistan praised the envoy of Pakistan.": "(Afghanistan) | (Pakistan)",
    "In the hills of Afghanistan the regime in Kabul built a road.": "Afghanistan | (Kabul)",
    "Two weeks later Pakistan and Afghanistan, say the hosts, both asked for time.": "(Pakistan) | (Afghanistan)",
    "Neither Kabul nor Islamabad on Friday answered Beijing.": "(Kabul) | (Islamabad) | Beijing",
    "The assistant commissioner of Mastung met residents of Kalat.": "(Mastung) | Kalat",
    "A shell hit Islamabad's G-6 sector as Pakistan went through a hard year.": "Islamabad | G-6 | Pakistan",
    "The Emirates joined Iran, Qatar and Turkey in mediating.": "(Iran) | (Qatar) | (Turkey)",
    "They lashed out at Pakistan without naming India.": "(Pakistan) | (India)",
    "While Pakistan and Afghanistan carry on talks, senior officials of both Pakistan and Iran met.": (
        "(Pakistan) | (Afghanistan) | (Pakistan) | (Iran)"
    ),
    "The India-Afghanistan joint statement came after talks between Iran, Uzbekistan and Pakistan.": (
        "(India) | (Afghanistan) | (Iran) | (Uzbekistan) | (Pakistan)"
    ),
    "Divisional Superintendent Railways Multan and the Sibi Station Master met at Central Police Office Quetta.": (
        "(Multan) | (Sibi) | (Quetta)"
    ),
    # datelines
    "Islamabad, Oct 4 (ABC) Pakistan has decided to shut camps.": "Islamabad: | (Pakistan)",
    "PESHAWAR: Three men were hurt.": "PESHAWAR:",
    "QUETTA, Oct 15 (APP): Three men were hurt in Mastung.": "QUETTA: | Mastung",
    "TEHRAN – Iran’s minister called.": "TEHRAN: | (Iran)",
    # no place
    "Lotfan Daur, the local police chief, spoke. The road is shut, Daur said.": "",
    "The Uzbekistan-Afghanistan-Pakistan railway and the Zarin-Gorai Road were discussed.": "",
    "The Kandahar faction, the Quetta Shura and Amnesty International South Asia wrote.": "",
    "Multiple villages were hit, and Numerous areas.": "",
    "Pakistan TV and the Pakistan Air Force (PAF) said so.": "",
    "Chief Minister Mir Ali Marzan Domrani spoke.": "",
    "Peshawar Zalmi flew with Qatar Airways, Afghanistan International reported.": "",
    "The elder Daud Gurbuz of the Mohmand tribe spoke.": "",
    "The Pakistan Army and the Balochistan Liberation Army clashed.": "",
    "The Quetta-Karachi highway was shut.": "",
    "Tehreek-e-Taliban Pakistan spoke to Radio Pakistan.": "",
    "Afghan and Pakistani officers met.": "",
    "Maulana Asad Kulachi met Mr Sardar Bara.": "",
    "Soldiers turned back, and us with them, in a turkey shoot.": "",
    "A tank rolled by while Tank was quiet.": "",
    "It was quiet, Zadran added.": "",
    "Laig Orakzai, Haji Nurjan and Pir Hadar signed.": "",
    "Chief Minister Mir Ali Mardan Domrani spoke.": "",
    "The Assistance Mission in Afghanistan counted them.": "",
    # roads and councils
    "The Arts Council in Karachi lies on Dara Tang Road.": "Karachi | Dara Tang",
    # places that no gazetteer holds
    "A blast hit the Zarin Gorai area of Bannu.": "Zarin Gorai | Bannu",
    "Troops searched general area Sarwana in North Waziristan.": "Sarwana | North Waziristan",
    "A van was hit near Karim Chowk.": "Karim Chowk",
    "A bomb hit a Levies check post near Zarin-Gorang.": "Zarin-Gorang",
    "The attack was at Qala-e-Marwand in southern Kabul.": "Qala-e-Marwand | Kabul",
    "Men from Upper and Lower Kurram met.": "Upper | Lower Kurram",
    "Gunmen stormed the Wana Cadet College.": "Wana",
    "Residents of Khost and Paktika said so.": "Khost | Paktika",
    "Jalalabad, Afghanistan – It was calm.": "Jalalabad: | Afghanistan:",
    "The Red Zone area was sealed.": "",
    "A blast near Zarin High School, in Ramazan, hurt nobody.": "",
    "Anti-Pakistan groups wrote to @Balochistan on Facebook.": "",
    "The Balochistan Mines and Minerals Bill was shown on Radio and Television of Nangarhar.": "",
    "It was Naeem Wardak who spoke. The road is safe, Wardak added.": "",
    "It was Naeem Wardak who spoke. The road in Wardak is safe.": "Wardak",
    "Naeem Wardak spoke. Wardak rejected it, and Foreign Minister Wardak left.": "",
    "Naeem Wardak spoke. A blast shook Wardak on Monday.": "Wardak",
    "Gulab Wardak told reporters so. Two men died, Wardak said.": "",
    "Hayat Daur was arrested. Daur had been sought, but a blast in Daur killed two.": "Daur",
    "They met Zarin Khel and Sturi Khel elders in the Bajaur National Jirga.": "",
    "Former presidents Wadud Miran, Badar Panezai, and Haji Juma came.": "",
    # rows of places
    "The areas under curfew include Zarin, Karim Khel, Tappi and Gorai Kot.": "Zarin | Karim Khel | Tappi | Gorai Kot",
    "Shells fell on Zarin, Gorai Kot, Sarwan villages.": "Zarin | Gorai Kot | Sarwan",
    "Raids went on in Mosaki, Zarin, Hassu Khel and Gorai.": "Mosaki | Zarin | Hassu Khel | Gorai",
    "A resident of Zarin, Mohmand, was held.": "Zarin | Mohmand",
    "In Khost, Afghanistan, Reuters saw it.": "Khost | Afghanistan",
    "In areas including Trade, Energy and Health they agree.": "",
    "Nobody came.": "",
}


@pytest.fixture(scope="module")
def finder():
    return ToponymFinder(read_gazetteer().names(), read_toponym_rules())


def find(text, finder):
    return finder.find(fold_sentences(parse_article(build_article("zoo.txt", f" date 2025-10-15 {text}")).sentences))


def show(toponym):
    mark = "~" if toponym.described else ""
    if toponym.dateline:
        return f"{toponym.text}:"
    return f"{mark}{toponym.text}" if toponym.literal else f"({toponym.text})"


@pytest.mark.parametrize(("sentence", "line"), ZOO.items())
def test_names_in_a_sentence(sentence, line, finder):
    assert " | ".join(show(toponym) for toponym in find(sentence, finder)) == line


def test_offsets_quote_the_article_even_with_soft_hyphens(finder):
    text = "Fire at Tor\u00adkham spread to Spin\u00ad Boldak."
    found = find(text, finder)
    assert [t.text for t in found] == ["Tor\u00adkham", "Spin\u00ad Boldak"]
    for toponym in found:
        assert toponym.sentence.article.text[toponym.start : toponym.end] == toponym.text


def test_name_is_spelled_as_the_gazetteer_has_it(finder):
    (toponym,) = find("A blast was heard in KHYBER PAKHTUNKHWA today.", finder)
    assert toponym.name == "Khyber Pakhtunkhwa"


def test_every_toponym_names_the_rule_that_read_it(finder):
    rules = {f"place.{rule.id}" for rule in read_toponym_rules().contexts}
    kabul, islamabad = find("A blast was heard in Kabul, and Islamabad denied it.", finder)
    assert kabul.rule in rules and islamabad.rule in rules and kabul.rule != islamabad.rule


def test_toponyms_come_in_reading_order(finder):
    found = find("In the Zarin area near Bannu, Kabul said, Khost was calm. Wana too.", finder)
    assert [t.start for t in found] == sorted(t.start for t in found) and len(found) == 5


def test_article_without_places_gives_none(finder):
    assert find("Nothing happened anywhere.", finder) == []


def test_weak_name_that_one_sentence_shows_to_be_a_place_is_one_in_the_others(finder):
    found = find("By night Tank lay quiet. A shop burnt in Tank district. Commander Gul Tank was not seen.", finder)
    assert [t.text for t in found] == ["Tank", "Tank"]


def test_weak_name_that_no_sentence_shows_to_be_a_place_is_none(finder):
    assert find("By night Tank lay quiet. Tank was not seen.", finder) == []
