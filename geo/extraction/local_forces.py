"""Whose police, whose army: words such as "police" and "security forces" mean those of the country of the text."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from geo.errors import DataError
from geo.extraction.model import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalForce:
    """Whom words without a country mean in a text about one."""

    actor: Actor
    alone: bool  # only where the article tells of no other country, for one at war may also speak of its deeds abroad


LocalForces = Mapping[tuple[str, str], LocalForce]  # by words in lower case and ISO 3166-1 alpha-2 of the country


def read_local_forces(path: Path, actors: Mapping[str, Actor]) -> LocalForces:
    """Read `local_forces.csv`.

    Args:
        path: Of the file.
        actors: All actors by id.

    Raises:
        DataError: An actor is unknown; the message names the row.
    """
    forces: dict[tuple[str, str], LocalForce] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            if row["actor"] not in actors:
                raise DataError(f"{path.name}, line {line}: no actor has the id {row['actor']!r}; see actors.csv.")
            force = LocalForce(actor=actors[row["actor"]], alone=row["alone"] == "yes")
            forces |= {(words.lower(), row["country"]): force for words in row["words"].split("|")}
    return forces
