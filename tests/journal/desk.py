"""A desk to correct at: a journal in a folder of its own, and incidents to correct."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from geo.articles.model import Article
from geo.incidents.table_checks import check_table
from geo.incidents.table_shaping import shape_table
from geo.journal.applying import apply_journal
from geo.journal.model import Content, Draft, Entry, Quote
from geo.journal.result import JournalResult
from geo.journal.store import Journal
from tests.tables import article, quote, rows, zoo

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def shaped(table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """A table of `tests.tables` with the types of the schema."""
    return shape_table(pd.DataFrame(table.drop(columns="geometry")), list(table.geometry))


def read_zoo() -> gpd.GeoDataFrame:
    return shaped(zoo())


def marked(words: str, **more: Any) -> Quote:
    return Quote(**quote(words), **more)


def missed(words: str = "The raid came in reply", event_type: str = "statement") -> Content:
    """What a person adds, with its sentence."""
    return Content(
        event_type=event_type, days=None, places=(), initiator="Ann's find", target=None, background=False, claims=(),
        reports=(marked(words),),
    )  # fmt: skip


@dataclass
class Desk:
    """A journal, what was read, and what comes of both."""

    journal: Journal
    table: gpd.GeoDataFrame
    articles: Sequence[Article] | None = (article(),)

    @property
    def result(self) -> JournalResult:
        result = apply_journal(self.table, self.journal, self.articles)
        check_table(result.table)
        return result

    def enter(self, make: Callable[..., Draft], *arguments: Any, who: str = "Ann", **more: Any) -> Entry:
        """Enter something in view of everything."""
        return self.journal.append(make(self.result, *arguments[:1], who, *arguments[1:], **more))

    def states(self) -> dict[str, str]:
        return dict(zip(self.result.table["incident_id"], self.result.table["review_state"], strict=True))

    def value(self, incident: str, column: str) -> Any:
        table = self.result.table
        return table.loc[table["incident_id"] == incident, column].iloc[0]

    def conflicts(self) -> list[str]:
        return [f"{each.kind} {each.aspect} of {each.incident_id}" for each in self.result.conflicts]


def make_desk(folder: Path, table: gpd.GeoDataFrame | None = None, **more: Any) -> Desk:
    return Desk(Journal(folder / "journal.sqlite"), read_zoo() if table is None else table, **more)


__all__ = ["NOON", "Desk", "article", "make_desk", "marked", "missed", "quote", "read_zoo", "rows", "shaped"]
