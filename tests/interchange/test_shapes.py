"""Incidents in the shapes of ACLED and UCDP GED: their columns and codes, and what does not qualify."""

import io

import pandas as pd
import pycountry
import pytest

from geo.incidents.codebook import ACLED_TYPES
from geo.interchange.acled_form import SCHEMA as ACLED
from geo.interchange.acled_form import build_acled
from geo.interchange.countries import read_countries
from geo.interchange.ged_columns import SCHEMA as GED
from geo.interchange.ged_form import build_ged, find_cell
from geo.interchange.left_out import count_reasons
from geo.interchange.own_form import build_own_tables
from geo.interchange.parties import Parties
from tests.interchange.own_files import unzip, write
from tests.tables import claim, quote, rows, table, zoo

ACLED_COLUMNS = """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1
assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3
location latitude longitude geo_precision source source_scale notes fatalities tags timestamp"""
GED_COLUMNS = """id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name
dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b
number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates
where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec
date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"""
SAID = quote("18 dead villagers")


def killed(low, high=None, claimant=None, victims=None):
    return claim("killed", low, high, SAID, claimant=claimant, victims=victims)


def attack(days="2026-02-21", *places, event_type="airstrike", **more):
    more = {"initiator": "Pakistan", "target": "TTP", "claims": [killed(3, 3)], "killed_low": 3} | more
    return build_own_tables(table(rows("x", event_type, days, *(places or ("Nangarhar",)), **more))).incidents


def one(build, incidents):
    found, left_out = build(incidents)
    assert left_out == ()
    (row,) = found.to_pylist()
    return row


def reason(build, incidents):
    found, (left,) = build(incidents)
    assert (len(found), left.incident_id) == (0, "x")
    return left.reason


def test_columns_are_those_of_the_data_sets_in_their_order():
    assert ACLED.names == ACLED_COLUMNS.split() and len(ACLED.names) == 31
    assert GED.names == GED_COLUMNS.split() and len(GED.names) == 49


@pytest.mark.parametrize("shape", ["acled", "ucdp"])
def test_file_of_a_shape_has_events_claims_and_what_was_left_out(shape):
    data = write(zoo(), shape)
    events, claims, left = (
        pd.read_csv(io.BytesIO(unzip(data, f"{name}.csv")), encoding="utf-8-sig")
        for name in ("incidents", "claims", "left_out")
    )
    id = {"acled": "event_id_cnty", "ucdp": "relid"}[shape]
    assert sorted([*events[id], *left["incident_id"]]) == sorted(
        ["bomb", "raid", "clash", "nodate", "noplace", "hostile"]
    )
    assert set(claims["incident_id"]) <= set(events[id])


@pytest.mark.parametrize(
    ("days", "day", "precision"),
    [
        ("2026-02-21", "2026-02-21", 1),
        ("2026-02-21/2026-02-23", "2026-02-21", 2),
        ("2026-02-16/2026-02-23", "2026-02-19", 2),
        ("2026-02-01/2026-03-01", "2026-02-14", 3),
    ],
)
def test_day_of_acled_is_the_middle_of_what_is_known(days, day, precision):
    row = one(build_acled, attack(days))
    assert (str(row["event_date"]), row["year"], row["time_precision"]) == (day, 2026, precision)


def test_row_of_acled_tells_type_place_actors_and_figures():
    row = one(build_acled, attack("2026-02-21", "Nangarhar", "Paktika"))
    assert (row["event_type"], row["sub_event_type"]) == ("Explosions/Remote violence", "Air/drone strike")
    assert row["sub_event_type"] in ACLED_TYPES[row["event_type"]]
    assert (row["disorder_type"], row["civilian_targeting"]) == ("Political violence", "")
    assert (row["actor1"], row["inter1"], row["actor2"], row["inter2"]) == (
        "Pakistan", "External/Other forces", "TTP", "Rebel group",
    )  # fmt: skip
    assert row["interaction"] == "Rebel group-External/Other forces"
    assert (row["country"], row["iso"], row["admin1"], row["geo_precision"]) == ("Afghanistan", 4, "Nangarhar", 3)
    assert (row["fatalities"], row["location"]) == (3, "Nangarhar") and row["notes"] == "Also at Paktika."


def test_acled_has_zero_where_nobody_gives_a_figure():
    assert one(build_acled, attack(claims=[], killed_low=None))["fatalities"] == 0


def test_attack_on_civilians_on_the_ground_is_no_battle():
    row = one(build_acled, attack(event_type="ground_attack", target="residents"))
    assert (row["event_type"], row["sub_event_type"]) == ("Violence against civilians", "Attack")
    assert (row["inter2"], row["civilian_targeting"]) == ("Civilians", "Civilians targeted")


def test_who_is_only_blamed_is_told_in_the_notes():
    row = one(build_acled, attack(initiator="TTP (blamed)"))
    assert row["actor1"] == "TTP" and "only blamed" in row["notes"]


def test_parties_of_a_truce_are_its_two_actors():
    row = one(build_acled, attack(event_type="ceasefire", initiator="Pakistan, Afghanistan", target=None))
    assert (row["actor1"], row["actor2"], row["disorder_type"]) == ("Pakistan", "Afghanistan", "Strategic developments")


@pytest.mark.parametrize(
    ("incidents", "words"),
    [
        (attack(None, date_precision=None), "on which day"),
        (attack("2025-01-01/2026-01-01", date_precision="year"), "more than a month"),
        (attack("2026-02-21", "Afghanistan"), "only the country"),
        (build_own_tables(table(rows("x", "bombing", "2026-02-21"))).incidents, "nothing says where"),
    ],
)
def test_what_acled_cannot_hold_says_why(incidents, words):
    assert words in reason(build_acled, incidents)


def test_row_of_ged_tells_sides_deaths_days_and_cell():
    claims = [killed(70, None, "Pakistan"), killed(18, 20, "Afghanistan")]
    row = one(build_ged, attack("2026-02-21/2026-02-23", claims=claims, killed_low=18))
    assert (row["type_of_violence"], row["side_a"], row["side_b"]) == (1, "Government of Pakistan", "TTP")
    assert (row["gwnoa"], row["gwnob"], row["dyad_name"]) == (770, None, "Government of Pakistan - TTP")
    assert (row["best"], row["low"], row["high"], row["deaths_unknown"]) == (18, 18, 70, 18)
    assert (str(row["date_start"]), str(row["date_end"]), row["date_prec"]) == ("2026-02-21", "2026-02-22", 2)
    assert (row["where_prec"], row["country_id"], row["geom_wkt"]) == (4, 700, "POINT (70.5 34.2)")
    assert (row["relid"], row["source_original"]) == ("x", "Pakistan; Afghanistan")


def test_government_is_side_a_whoever_began():
    row = one(build_ged, attack(initiator="TTP", target="Pakistan"))
    assert (row["side_a"], row["side_b"]) == ("Government of Pakistan", "TTP")


def test_attack_on_civilians_is_one_sided_also_where_only_the_victims_tell():
    row = one(build_ged, attack(target=None, claims=[killed(3, 3, victims="villagers")]))
    assert (row["type_of_violence"], row["side_b"]) == (3, "Civilians")
    assert "not named" in reason(build_ged, attack(target=None, claims=[killed(3, 3, victims="soldiers")]))


def test_groups_that_are_no_state_fight_without_one():
    assert one(build_ged, attack(initiator="ISKP", target="TTP"))["type_of_violence"] == 2


@pytest.mark.parametrize(
    ("incidents", "words"),
    [
        (attack(event_type="talks"), "no violence"),
        (attack(claims=[], killed_low=None), "nobody reports a death"),
        (attack(claims=[killed(0, 0)], killed_low=0), "nobody reports a death"),
        (attack(None, date_precision=None), "nothing says when"),
        (attack(initiator=None), "a side is not named"),
    ],
)
def test_what_ged_would_not_include_says_why(incidents, words):
    assert words in reason(build_ged, incidents)


def test_rejected_incident_is_in_neither_shape():
    found = table(rows("x", "airstrike", "2026-02-21", "Kabul", claims=[killed(3)], killed_low=3, initiator="Pakistan"))
    found["review_state"] = "rejected"
    for build in (build_acled, build_ged):
        assert "rejected" in reason(build, build_own_tables(found).incidents)


def test_reasons_are_counted():
    _, left_out = build_ged(build_own_tables(zoo()).incidents)
    assert sum(count_reasons(left_out).values()) == len(left_out) > 3


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [(-90, -180, 1), (-89.6, -179.4, 2), (-89.4, -180, 721), (90, 180, 259_200), (34.528, 69.172, 179_779)],
)
def test_cells_count_from_the_south_west(latitude, longitude, cell):
    assert find_cell(latitude, longitude) == cell


def test_codes_of_countries_are_those_of_the_standard():
    codes = {code: country.iso_numeric for code, country in read_countries().items()}
    assert codes == {code: int(pycountry.countries.get(alpha_2=code).numeric) for code in codes}


@pytest.mark.parametrize(
    ("victims", "civil"),
    [
        (["villagers"], True), (["women and children", None], True), (["soldiers"], False), (["people"], False),
        (["villagers", "policemen"], False), ([None], False), ([], False),
    ],
)  # fmt: skip
def test_civilians_are_known_by_the_words_for_victims(victims, civil):
    assert Parties().are_civilians(victims) is civil
