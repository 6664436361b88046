"""What reading a table from outside gives: an incident table, and every row that could not be used, with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import geopandas as gpd

from geo.interchange.row_problems import RowProblem, RowProblems

ARTICLES = "articles"
ACLED = "acled"  # data sets of this name, alone or before a colon, hold rows that their users may not pass on
UCDP = "ucdp"
_WORDS = {ARTICLES: "Articles", ACLED: "ACLED", UCDP: "UCDP"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """One file of a table format as it was read."""

    table: gpd.GeoDataFrame  # the incident table of geo.incidents.table, with what could be used
    problems: RowProblems  # rows that were left out, in the order of the file
    dataset: str  # as in the table: acled, ucdp, or the file's name
    notices: tuple[RowProblem, ...] = field(default=())  # what was read, but with a doubt; nothing is left out by them
    format: str = ""  # in words, such as "ACLED events"
    is_mapped: bool = False  # read by what a person said of its columns


def is_acled(dataset: str) -> bool:
    """Whether a data set holds rows of ACLED, which may be shown but not passed on (their terms of use).

    A file of any columns that is called after ACLED counts too: what came from there must not leave by another name.
    """
    return dataset.casefold().startswith(ACLED)


def order_datasets(names: Iterable[str]) -> tuple[str, ...]:
    """Put data sets in the order in which they are listed: the articles first."""
    return tuple(sorted(set(names), key=lambda name: (name != ARTICLES, name)))


def name_dataset(dataset: str) -> str:
    """Name a data set for people: "acled:export.csv" is "ACLED · export.csv"; not escaped.

    >>> name_dataset("articles"), name_dataset("ucdp:ged.csv"), name_dataset("mine.csv")
    ('Articles', 'UCDP · ged.csv', 'mine.csv')
    """
    kind, colon, name = dataset.partition(":")
    if kind not in _WORDS:
        return dataset
    return f"{_WORDS[kind]} · {name}" if colon else _WORDS[kind]
