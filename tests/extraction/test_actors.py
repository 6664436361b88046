"""Who is named. A sentence in, one line an actor out: its words, the name shown, its side."""

import csv

import pytest

from geo.errors import DataError
from geo.extraction.actors import find_actors, read_actors
from geo.extraction.plain import fold_sentences
from geo.paths import EXTRACTION_DATA
from tests.reading import find, parse

FILE = EXTRACTION_DATA / "actors.csv"
LEXICON = read_actors(FILE)
ROWS = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))

ACTORS = {
    "The TTP fired at the post.": ["TTP = TTP (ttp)"],
    "The Pakistani Taliban fired at the post.": ["Pakistani Taliban = TTP (ttp)"],
    "The Afghan Taliban fired at the post.": ["Afghan Taliban = Afghan Taliban (afghanistan)"],
    "Troops shot two khwarij.": ["khwarij = TTP (ttp)"],
    "The ISPR spoke of a raid.": ["ISPR = Pakistan (pakistan)"],
    "Fitna al-Hindustan men fired.": ["Fitna al-Hindustan = Baloch armed groups (baloch_groups)"],
    "US forces left, and they took us along.": ["US forces = United States (united_states)"],
    "He let us go.": [],
    "Islamabad denied the raid.": ["Islamabad = Pakistan (pakistan)"],
    "The bomb went off in Islamabad.": [],
    "Khawaja Asif spoke first, and later Mr Asif left.": [
        "Khawaja Asif = Pakistan (pakistan)",
        "Mr Asif = Pakistan (pakistan)",
    ],
    "Mr Asif left.": [],
    "The Afghan health ministry counted the dead.": ["Afghan health ministry = Afghan Taliban (afghanistan)"],
    "A Pakistani Taliban spokesman rang.": ["Pakistani Taliban = TTP (ttp)"],
    "Afghan police fired.": ["Afghan police = Afghan Taliban (afghanistan)"],
    "Iran's border guards fired.": ["Iran's border guards = Iran (iran)"],
    "Pakistani and Afghan officials met.": [
        "Afghan officials = Afghanistan (afghanistan)",
    ],
    "Afghan carpets burned.": [],
    "The policy of the militancy changed.": [],
    "Pakistan\u2019s army moved.": ["Pakistan\u2019s army = Pakistan (pakistan)"],
    "The Pakis\u00adtani army moved.": ["Pakis\u00adtani army = Pakistan (pakistan)"],
}


def show(mention):
    return f"{mention.text} = {mention.actor.name} ({mention.actor.side})"


@pytest.mark.parametrize(("sentence", "lines"), ACTORS.items())
def test_sentence_names_its_actors(sentence, lines):
    assert [show(mention) for mention in find(sentence).actors] == lines


@pytest.mark.parametrize(
    ("actor", "sentence"), [(row["id"], text) for row in ROWS for text in row["examples"].split("|") if text]
)
def test_actor_is_found_in_its_examples(actor, sentence):
    assert actor in [mention.actor.id for mention in find_actors(fold_sentences(parse(sentence).sentences), LEXICON)]


@pytest.mark.parametrize(
    ("actor", "sentence"), [(row["id"], text) for row in ROWS for text in row["near_misses"].split("|") if text]
)
def test_actor_is_not_found_in_its_near_misses(actor, sentence):
    assert actor not in [
        mention.actor.id for mention in find_actors(fold_sentences(parse(sentence).sentences), LEXICON)
    ]


def test_every_actor_has_an_example_and_a_near_miss():
    assert [row["id"] for row in ROWS if not row["examples"] or not row["near_misses"]] == []


def test_every_side_is_an_actor():
    assert [actor.id for actor in LEXICON.actors.values() if actor.side and actor.side not in LEXICON.actors] == []


def test_every_name_is_found_as_its_actor():
    for name, actor in LEXICON.aliases.items():
        written = next(
            n for row in ROWS for n in (row["aliases"] + "|" + row["persons"]).split("|") if n.lower() == name
        )
        found = find_actors(fold_sentences(parse(f"It was {written} again.").sentences), LEXICON)
        assert [(m.actor.id, m.text) for m in found] == [(actor.id, written)]


def write_rows(path, *rows):
    """Write a table of actors; each row is given by the columns that are not empty."""
    path.with_name("offices.csv").write_text("kind,words,note\n", encoding="utf-8")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ROWS[0].keys(), restval="")
        writer.writeheader()
        writer.writerows(rows)


BLUE = {"id": "a", "name": "A", "kind": "government", "side": "a", "aliases": "Blue Army"}


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([BLUE, BLUE | {"aliases": "Red Army"}], "line 3: 'a' stands twice"),
        ([BLUE | {"kind": "club"}], "line 2: .* its kind is none of government"),
        ([BLUE, BLUE | {"id": "b", "aliases": "Red Army|blue army"}], "line 3: 'blue army' belongs to a"),
    ],
)
def test_broken_row_is_named(tmp_path, rows, message):
    write_rows(tmp_path / "actors.csv", *rows)
    with pytest.raises(DataError, match=rf"actors\.csv, {message}"):
        read_actors(tmp_path / "actors.csv")
