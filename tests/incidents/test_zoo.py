"""A zoo of named sentences: articles in, lines of incidents out. All are of Saturday 28 February 2026."""

import pytest

from tests.reading import list_incidents, read_records, show_claims, show_incident

ZOO = {
    "one place": (
        "Pakistani jets bombed Kabul on Thursday.",
        ["airstrike 2026-02-26 @ Kabul settlement"],
    ),
    "two places": (
        "Pakistani jets bombed Kabul and Kandahar on Thursday.",
        ["airstrike 2026-02-26 @ Kabul settlement + Kandahar settlement"],
    ),
    "no place": (
        "Gunmen opened fire on a patrol on Thursday, killing two soldiers.",
        ["armed_attack 2026-02-26 @ nowhere"],
    ),
    "no date": (
        "A roadside bomb killed two men in Bannu.",
        ["bombing undated @ Bannu settlement"],
    ),
    "no place and no date": (
        "Gunmen opened fire on a patrol, killing two soldiers.",
        ["armed_attack undated @ nowhere"],
    ),
    "metonym": ("Kabul denied the charge.", []),
    "metonym beside a place": (
        "Islamabad said its jets had struck Khost on Thursday.",
        ["airstrike 2026-02-26 @ Khost admin1"],
    ),
    "province": (
        "Shells fell on two villages in Kunar on Thursday, wounding five people, residents said.",
        ["shelling 2026-02-26 @ Kunar admin1"],
    ),
    "district": (
        "Fighters ambushed a convoy in Bannu district on Thursday.",
        ["armed_attack 2026-02-26 @ Bannu admin2"],
    ),
    "along the border": (
        "Afghan forces attacked Pakistani posts along the border on Thursday.",
        ["ground_attack 2026-02-26 @ Afghanistan-Pakistan border border"],
    ),
    "told again with the article": (
        "A blast in Nangarhar on Thursday killed two. The explosion also wounded five people.",
        ["bombing 2026-02-26 @ Nangarhar admin1"],
    ),
    "two on one day": (
        "A bomb went off in Quetta on Thursday. In Karachi, two policemen were shot dead the same day.",
        ["bombing 2026-02-26 @ Quetta settlement", "armed_attack 2026-02-26 @ Karachi settlement"],
    ),
    "two bombings of one week in one town": (
        "A bomb went off in Bannu on Monday, killing two. Another bomb went off in Bannu on Thursday, killing three.",
        ["bombing 2026-02-23 @ Bannu settlement", "bombing 2026-02-26 @ Bannu settlement"],
    ),
    "a bomb as the one that kills": (
        "A bomb killed two people in Quetta on Thursday.",
        ["bombing 2026-02-26 @ Quetta settlement"],
    ),
    "threat": ("Islamabad warned on Thursday that any attack would be met with air strikes in Kabul.", []),
    "fear": ("Residents of Swat said they feared new attacks.", []),
    "denial of a happening": ("Kabul said on Thursday that no attack had taken place in Khost.", []),
    "foiled attack": ("Police foiled an attack on a school in Quetta on Thursday.", []),
    "repelled attack": (
        "Troops repelled an attack on a post in Mohmand on Thursday, killing four militants.",
        ["armed_attack 2026-02-26 @ Mohmand admin2"],
    ),
    "accident": ("A gas cylinder blew up in Lahore on Thursday, killing three people.", []),
    "ceasefire": (
        "Qatar mediated a ceasefire between Pakistan and Afghanistan in October.",
        ["ceasefire 2025-10 @ Afghanistan country + Pakistan country"],
    ),
    "talks": (
        "Talks between Pakistan and Afghanistan were held in Istanbul on Thursday.",
        ["talks 2026-02-26 @ Istanbul settlement"],
    ),
    "state that lasts": (
        "The Torkham crossing has been closed since October.",
        ["border_closure 2025-10..2026-02 @ Torkham settlement"],
    ),
    "deportation": (
        "Some 900 families were deported from Pakistan in January, the UNHCR said.",
        ["deportation 2026-01 @ Pakistan country"],
    ),
    "clash": (
        "The two sides traded fire at the Torkham crossing on Thursday.",
        ["border_clash 2026-02-26 @ Torkham settlement"],
    ),
    "nothing of the kind": ("Traders in Quetta said on Thursday that prices had risen.", []),
}


@pytest.mark.parametrize(("text", "lines"), ZOO.values(), ids=ZOO.keys())
def test_article_tells_of_its_incidents(text, lines):
    assert list_incidents(text) == lines


def test_article_without_a_day_has_undated_incidents_with_the_reason():
    (record,) = read_records("A bomb went off in Quetta on Thursday.", published=None)
    assert record["start"] is record["end"] is record["date_precision"] is None
    assert record["undated_reason"]


def test_incident_without_a_place_says_why():
    (record,) = read_records(ZOO["no place"][0])
    assert record["locations"] == [] and record["unplaced_reason"]


def test_each_claimant_keeps_its_own_figure_and_the_incident_is_disputed():
    (record,) = read_records(
        "Jets bombed Kabul on Thursday. Pakistan said 40 militants were killed. The Afghan government said the strikes "
        "had killed 18 civilians."
    )
    assert show_claims(record) == ["Pakistan: killed 40 militants", "Afghanistan: killed 18 civilians"]
    assert record["disputed"]


def test_denial_is_a_stance_without_a_figure():
    (record,) = read_records(
        "Jets bombed Khost on Thursday. Pakistan said 40 militants were killed. "
        "The Afghan government rejected the claim."
    )
    assert show_claims(record) == ["Pakistan: killed 40 militants", "Afghanistan: not killed ? militants"]
    assert record["disputed"]


def test_claim_without_a_figure_is_no_zero_and_a_stated_zero_is_one():
    (hurt,) = read_records("A bomb went off in Quetta on Thursday. Civilians were killed, police said.")
    assert show_claims(hurt) == ["Pakistani police: killed ? Civilians"]
    (unhurt,) = read_records("A bomb went off in Quetta on Thursday. No casualties were reported.")
    assert [(claim["outcome"], claim["low"], claim["high"]) for claim in unhurt["claims"]] == [
        ("killed", 0, 0),
        ("injured", 0, 0),
    ]


def test_history_is_background_and_news_is_not():
    history, news = read_records(
        "Border clashes killed dozens of people in October. On Thursday a bomb went off in Quetta."
    )
    assert (history["event_type"], history["background"]) == ("border_clash", True)
    assert (news["event_type"], news["background"]) == ("bombing", False)


def test_answer_names_what_it_answers():
    first, answer = read_records(
        "A suicide bomber killed three soldiers in Bannu on Monday. "
        "In response, Pakistani jets struck Khost on Tuesday."
    )
    assert show_incident(answer) == "airstrike 2026-02-24 @ Khost admin1"
    assert answer["responds_to"] == [first["id"]] and first["responds_to"] == []


TWICE = [
    ("2026-02-24", "A bomb went off at a market in Quetta on Monday, killing four people, police said."),
    ("2026-02-25", "Police said four people were killed on Monday when a bomb exploded in a market in Quetta."),
]


def test_two_articles_about_one_happening_make_one_incident_with_two_reports():
    (record,) = read_records(*TWICE)
    assert show_incident(record) == "bombing 2026-02-23 @ Quetta settlement"
    assert [report["article"] for report in record["reports"]] == ["1.txt", "2.txt"]
    assert not record["disputed"]


def test_per_article_reading_links_nothing_across_articles():
    assert [record["reports"][0]["article"] for record in read_records(*TWICE, per_article=True)] == ["1.txt", "2.txt"]


def test_two_bombings_of_one_week_in_one_district_stay_two_across_articles():
    records = read_records(
        ("2026-02-24", "A roadside bomb killed two people in Bannu district on Monday."),
        ("2026-02-28", "A roadside bomb killed three people in Bannu district on Thursday."),
    )
    assert [show_incident(record) for record in records] == [
        "bombing 2026-02-23 @ Bannu admin2",
        "bombing 2026-02-26 @ Bannu admin2",
    ]


def test_operation_under_two_names_is_one_incident_with_both():
    (record,) = read_records(
        ("2026-02-27", "Pakistan's jets struck Kabul on Thursday in Operation Ghazab lil Haq."),
        ("2026-02-28", "Pakistan's jets struck Kabul on Thursday in Operation Righteous Fury."),
    )
    assert record["operation_names"] == ["Ghazab lil Haq", "Righteous Fury"]


def test_reports_that_give_two_days_leave_both_days_open_and_say_so():
    (record,) = read_records(
        (
            "2026-02-27",
            "Afghan forces attacked Pakistani posts along the border on Wednesday, killing 12 soldiers, Kabul said.",
        ),
        (
            "2026-02-28",
            "Afghan forces attacked Pakistani posts along the border on Thursday, killing 12 soldiers, Kabul said.",
        ),
    )
    assert (record["start"], record["end"], record["date_disputed"]) == ("2026-02-25", "2026-02-27", True)


def test_forces_that_count_their_kills_act_and_claim():
    (record,) = read_records(
        "Security forces killed 12 khwarij in an intelligence-based operation in Bannu on Thursday, the ISPR said."
    )
    assert (record["event_type"], record["initiator"], record["target"]) == ("ground_attack", "Pakistan", "TTP")
    assert show_claims(record) == ["Pakistan: killed 12 khwarij"]


def test_city_far_from_the_theatre_that_lies_in_no_known_province_hands_none_on() -> None:
    body = "The minister flew to New York. Gunmen killed three policemen in an ambush on the road."
    assert list_incidents(body) == ["armed_attack undated @ nowhere"]
