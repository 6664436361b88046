"""Whose police: words such as "police" mean those of the country that the text is in."""

import csv
from collections.abc import Mapping
from pathlib import Path

from geo.errors import DataError
from geo.extraction.model import Actor

LocalForces = Mapping[tuple[str, str], Actor]  # by words in lower case and ISO 3166-1 alpha-2 of the country


def read_local_forces(path: Path, actors: Mapping[str, Actor]) -> LocalForces:
    """Read `local_forces.csv`.

    Args:
        path: Of the file.
        actors: All actors by id.

    Raises:
        DataError: An actor is unknown; the message names the row.
    """
    forces: dict[tuple[str, str], Actor] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            if row["actor"] not in actors:
                raise DataError(f"{path.name}, line {line}: no actor has the id {row['actor']!r}; see actors.csv.")
            for words in row["words"].split("|"):
                forces[words.lower(), row["country"]] = actors[row["actor"]]
    return forces
