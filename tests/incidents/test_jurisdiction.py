"""Whose police: the rows of local_forces.csv, each with its own sentences."""

import csv

import pytest

from geo.geocoding.gazetteer import read_gazetteer
from geo.geocoding.resolution import resolve_toponyms
from geo.incidents.jurisdiction import give_to_country
from geo.paths import EXTRACTION_DATA
from tests.reading import find, pipeline


def list_rows(column):
    with (EXTRACTION_DATA / "local_forces.csv").open(encoding="utf-8", newline="") as file:
        return [(row["actor"], row[column]) for row in csv.DictReader(file)]


def list_actors(text):
    mentions = find(text)
    lexicon = pipeline()._extractor.lexicon
    resolutions = resolve_toponyms(mentions.toponyms, read_gazetteer())
    return [m.actor.id for m in give_to_country(mentions, resolutions, lexicon.local_forces, lexicon.actors).actors]


@pytest.mark.parametrize(("actor", "text"), list_rows("examples"))
def test_force_belongs_to_the_country_of_its_example(actor, text):
    assert actor in list_actors(text)


@pytest.mark.parametrize(("actor", "text"), list_rows("near_misses"))
def test_force_of_a_near_miss_is_another(actor, text):
    assert actor not in list_actors(text)


def test_speaker_who_runs_on_keeps_his_country():
    mentions = find("Police in Herat found a bomb. They said two boys had died.")
    lexicon = pipeline()._extractor.lexicon
    resolutions = resolve_toponyms(mentions.toponyms, read_gazetteer())
    given = give_to_country(mentions, resolutions, lexicon.local_forces, lexicon.actors)
    assert {attribution.claimant for attribution in given.attributions} <= {"Afghan police", None}
