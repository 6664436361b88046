"""When and where a border or a crossing was shut, and what was fought, said and agreed because of it.

All articles are of Saturday 28 February 2026.
"""

import pytest

from tests.reading import list_incidents

TOLD = {
    "a route that is shut": (
        "Guards of both countries traded fire at the Chaman border crossing on Thursday. The vital trade route has "
        "been closed for ten days.",
        [
            "border_clash 2026-02-26 @ Chaman settlement",
            "border_closure 2026-02-18..2026-02-28 @ Chaman settlement",
        ],
    ),
    "the closure of a crossing with a long name": (
        "The dispute forced the closure of the busy Pak-Afghan Kharlachi crossing point on 20 February.",
        ["border_closure 2026-02-20 @ Kharlachi settlement"],
    ),
    "a length of time in words": (
        "The Torkham crossing has remained closed for eleven days.",
        ["border_closure 2026-02-17..2026-02-28 @ Torkham settlement"],
    ),
    "the twelfth day running": (
        "For the twelfth day running Torkham was closed on Friday to traffic of every kind.",
        ["border_closure 2026-02-16..2026-02-27 @ Torkham settlement"],
    ),
    "a crossing that is yet to be opened": (
        "Pakistan has yet to open the Torkham border for trade 20 days after it was closed, traders said on Friday.",
        ["border_closure 2026-02-08..2026-02-28 @ Torkham settlement"],
    ),
    "clearance that goes on again after some time": (
        "Customs clearance at Kharlachi resumed on Friday after a week.",
        ["border_closure 2026-02-20..2026-02-27 @ Kharlachi settlement"],
    ),
    "trade that a state has halted": (
        "Islamabad has halted all cross-border trade with Afghanistan for a week.",
        ["border_closure 2026-02-21..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "not one truck": (
        "After twenty days not one loaded truck has passed Torkham or Chaman.",
        ["border_closure 2026-02-08..2026-02-28 @ Torkham settlement + Chaman settlement"],
    ),
    "two weeks into it": (
        "Two weeks into the shutdown of the border, apples rot at Ghulam Khan and Angoor Adda.",
        ["border_closure 2026-02-14..2026-02-28 @ Ghulam Khan admin2 + Angur Ada admin2"],
    ),
    "the day that it has entered": (
        "The closure of Torkham entered its fourth day on Thursday.",
        ["border_closure 2026-02-23..2026-02-26 @ Torkham settlement"],
    ),
    "what a brawl led to": (
        "A brawl led to the closing of Torkham on Thursday.",
        ["border_closure 2026-02-26 @ Torkham settlement"],
    ),
    "prices elsewhere": (
        "Prices in Kabul have doubled since Pakistan shut its border two weeks ago.",
        ["border_closure 2026-02-14..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "its closure, of the crossing told before": (
        "Traders in Quetta asked on Friday that the Chaman border be opened. Its closure has ruined them since "
        "October.",
        ["border_closure 2025-10..2026-02 @ Chaman settlement"],
    ),
    "no closure of schools told behind a border": (
        "Schools near the border reopened on Friday. Their closure had begun on Monday.",
        [],
    ),
    "a crossing shut behind what nobody could agree on": (
        "Elders could not agree on Friday to open Torkham, which has been shut for nine days.",
        ["border_closure 2026-02-19..2026-02-28 @ Torkham settlement"],
    ),
    "what the sentence goes on with is elsewhere": (
        "The Afghanistan-Pakistan border has been closed for two weeks, and tomatoes cost twice as much in Lahore.",
        ["border_closure 2026-02-14..2026-02-28 @ Afghanistan-Pakistan border border"],
    ),
    "no closure that used to happen": (
        "The Chaman border crossing reopened on Friday after nine days. In the past, both countries have shut Chaman "
        "and Torkham over shootings.",
        ["border_closure 2026-02-18..2026-02-27 @ Chaman settlement"],
    ),
    "a truce at the crossing that it was about": (
        "The Kharlachi crossing has been shut since 12 February. A joint jirga met on Thursday and reached a "
        "ceasefire until May. On Friday Kharlachi was still closed.",
        [
            "border_closure 2026-02-12..2026-02-28 @ Kharlachi settlement",
            "ceasefire 2026-02-26 @ Kharlachi settlement",
        ],
    ),
    "fighting of the two that talk": (
        "Afghanistan and Pakistan opened talks in Muscat on Thursday, the first since the fighting broke out in "
        "January.",
        [
            "talks 2026-02-26 @ Muscat settlement",
            "border_clash 2026-01 @ Afghanistan-Pakistan border border",
        ],
    ),
    "fighting of those whose border is closed": (
        "The Torkham border has been closed for 17 days. Trade has been blocked since the fighting of 11 February.",
        [
            "border_closure 2026-02-11..2026-02-28 @ Torkham settlement",
            "border_clash 2026-02-11 @ Afghanistan-Pakistan border border",
        ],
    ),
    "fighting with a neighbour": (
        "Some 900 families fled fighting with Pakistan in Nangarhar on Thursday.",
        ["border_clash 2026-02-26 @ Nangarhar admin1"],
    ),
    "an attack and not the provinces that a district borders on": (
        "Men in the Birmal area of South Waziristan, which borders Afghanistan's Paktika and Zabul provinces, shot at "
        "a post on Thursday.",
        ["armed_attack 2026-02-26 @ Birmal tehsil admin2"],
    ),
}


@pytest.mark.parametrize("name", TOLD)
def test_closures_are_read_with_their_days_and_their_crossings(name):
    body, expected = TOLD[name]
    assert list_incidents(body) == expected
