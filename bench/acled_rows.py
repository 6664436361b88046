"""Invented rows in the shape of an ACLED event export: 31 columns, the current names, nothing in them is real.

    python -m bench.acled_rows 1000000 rows.csv

writes a file of that many rows. The proportions are those of such files: few places and actors, many sources, and a
note of a sentence or three in each row.
"""

import argparse
import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

HEADER = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
TYPES = (
    ("Political violence", "Battles", "Armed clash"),
    ("Political violence", "Explosions/Remote violence", "Air/drone strike"),
    ("Political violence", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Political violence", "Explosions/Remote violence", "Remote explosive/landmine/IED"),
    ("Political violence", "Explosions/Remote violence", "Suicide bomb"),
    ("Political violence", "Violence against civilians", "Attack"),
    ("Political violence", "Violence against civilians", "Abduction/forced disappearance"),
    ("Demonstrations", "Protests", "Peaceful protest"),
    ("Strategic developments", "Strategic developments", "Agreement"),
)
PROVINCES = (
    ("Afghanistan", 4, "Nangarhar", 34.2, 70.5), ("Afghanistan", 4, "Kunar", 34.9, 71.1),
    ("Afghanistan", 4, "Kandahar", 31.6, 65.7), ("Afghanistan", 4, "Kabul", 34.5, 69.2),
    ("Pakistan", 586, "Khyber Pakhtunkhwa", 33.9, 71.4), ("Pakistan", 586, "Balochistan", 29.0, 66.5),
    ("Pakistan", 586, "Sindh", 25.5, 68.5), ("Pakistan", 586, "Punjab", 31.2, 72.5),
)  # fmt: skip
ACTORS = tuple(f"{kind} of {name}" for kind in ("Military Forces", "Police Forces", "Armed Group", "Militia")
               for name in ("Aland", "Borland", "Corland", "Dorland", "Erland", "Farland"))  # fmt: skip
DEEDS = ("exchanged fire with", "fired at a post of", "shelled a village held by", "ambushed a patrol of", "met")
ENDINGS = ("Casualties are unknown.", "There were no injuries reported.", "Two houses were damaged, by local accounts.",
           'A spokesman called it "a grave mistake".', "The road stayed closed until the evening.")  # fmt: skip
FIRST = date(2018, 1, 1)
DAYS = 2_900
PLACES = 6_000
SOURCES = 1_500


def write_rows(path: Path, rows: int, seed: int = 1) -> None:
    """Write a CSV of this many rows; the same seed gives the same file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(make_rows(rows, seed))


def make_rows(rows: int, seed: int = 1) -> Iterator[list[object]]:
    """Make rows in the order of `HEADER`."""
    chance = random.Random(seed)
    places = [_make_place(chance, number) for number in range(PLACES)]
    sources = [_make_sources(chance) for _ in range(SOURCES)]
    for number in range(rows):
        yield _make_row(chance, number, chance.choice(places), chance.choice(sources))


def _make_place(chance: random.Random, number: int) -> tuple[object, ...]:
    country, iso, admin1, latitude, longitude = chance.choice(PROVINCES)
    north, east = latitude + chance.uniform(-0.3, 0.3), longitude + chance.uniform(-0.3, 0.3)
    return country, iso, admin1, f"District {number % 97}", f"Village {number}", f"{north:.4f}", f"{east:.4f}"


def _make_sources(chance: random.Random) -> str:
    return "; ".join(f"Paper {chance.randrange(400)}" for _ in range(chance.randint(1, 3)))


def _make_row(chance: random.Random, number: int, place: tuple[object, ...], sources: str) -> list[object]:
    country, iso, admin1, admin2, location, latitude, longitude = place
    day = FIRST + timedelta(days=chance.randrange(DAYS))
    disorder, event_type, sub_event_type = chance.choice(TYPES)
    first, second = chance.choice(ACTORS), chance.choice(ACTORS)
    deaths = chance.choice((0, 0, 0, 0, 1, 2, 3, 12))
    notes = (
        f"On {day:%d %B %Y}, {first} {chance.choice(DEEDS)} {second} in {location}, {admin2} district, {admin1} "
        f"(coded to {admin1}). {chance.choice(ENDINGS)} {deaths or 'No'} people were said to have died. "
        f"{chance.choice(ENDINGS)}"
    )
    return [
        f"{str(country)[:3].upper()}{number}", day.isoformat(), day.year, chance.choice((1, 1, 1, 2, 3)), disorder,
        event_type, sub_event_type, first, "", "State forces", second, "Civilians (Aland)", "Rebel group",
        "State forces-Rebel group", "", iso, "South Asia", country, admin1, admin2, "", location, latitude, longitude,
        chance.choice((1, 1, 2, 3)), sources, "National", notes, deaths, "", 1_700_000_000 + number,
    ]  # fmt: skip


def main() -> None:
    """Write the file that the command line asks for."""
    parser = argparse.ArgumentParser(description="Write invented rows in the shape of an ACLED event export.")
    parser.add_argument("rows", type=int, help="how many")
    parser.add_argument("file", type=Path, help="the CSV file to write")
    arguments = parser.parse_args()
    write_rows(arguments.file, arguments.rows)


if __name__ == "__main__":
    main()
