"""All that is shown together: the incidents of the articles, the rows of imported tables, and corrections by hand.

The parts keep the schema of the incident table, and the column `dataset` tells them apart. An incident is held once:
where two parts hold the same id, the earlier part wins, articles first, and how many were left out is counted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import pandas as pd
from pandas.api.types import union_categoricals

from geo.articles.model import Article
from geo.errors import JournalError
from geo.interchange.import_result import ImportResult
from geo.journal.applying import apply_journal
from geo.journal.result import JournalResult

if TYPE_CHECKING:
    from geo.journal.store import Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What is shown."""

    table: gpd.GeoDataFrame  # see geo.incidents.table; as corrected, and without what was rejected
    imports: tuple[ImportResult, ...]  # each under the name that `dataset` has in the table
    repeated: Mapping[str, int]  # by data set: its incidents that an earlier part holds; none: no key
    review: JournalResult | None = None  # with the rejected incidents, conflicts and orphans; None: no journal
    journal_problem: str | None = None  # why nothing is corrected though there is a journal, in words


def join_holdings(
    articles: gpd.GeoDataFrame,
    imports: Iterable[ImportResult] = (),
    *,
    journal: "Journal | None" = None,
    read_from: Sequence[Article] | None = None,
) -> Holdings:
    """Join the incidents of articles with imported tables, and lay what people corrected over them.

    Args:
        articles: The incident table of `geo.collection`.
        imports: Tables from outside, in the order in which they are to stand; those of one name are numbered.
        journal: Of corrections by hand; None: none is asked. One that cannot be read is a problem of the holdings.
        read_from: The articles; None: not at hand.
    """
    named = _name_apart(imports)
    parts, repeated = [articles], {}
    held = [articles["incident_id"]]
    for each in named:
        known = _find_known(each.table["incident_id"], held)
        if known.any():
            repeated[each.dataset] = int(each.table.loc[known, "incident_id"].nunique())
        parts.append(each.table[~known] if known.any() else each.table)
        held.append(parts[-1]["incident_id"])
    holdings = Holdings(table=join_tables(parts), imports=named, repeated=repeated)
    return holdings if journal is None else correct_holdings(holdings, journal, read_from)


def correct_holdings(holdings: Holdings, journal: "Journal", read_from: Sequence[Article] | None = None) -> Holdings:
    """Lay a journal over holdings, or anew over corrected ones when it has grown.

    Args:
        holdings: With or without corrections.
        journal: Of corrections by hand.
        read_from: The articles; None: not at hand.
    """
    try:
        review = apply_journal(holdings.review.read if holdings.review else holdings.table, journal, read_from)
    except JournalError as error:
        return replace(holdings, journal_problem=str(error))
    return replace(holdings, table=review.shown, review=review, journal_problem=None)


def join_tables(tables: Sequence[gpd.GeoDataFrame]) -> gpd.GeoDataFrame:
    """Join incident tables below each other; rows are numbered anew."""
    filled = [table for table in tables if len(table)]
    if len(filled) < 2:
        return filled[0] if filled else tables[0]
    coded = sorted({name for table in filled for name in _list_categories(table)})
    joined = pd.concat([table.drop(columns=coded) for table in filled], ignore_index=True)
    for name in coded:
        joined[name] = union_categoricals([table[name].astype("category") for table in filled])
    result: gpd.GeoDataFrame = joined[list(filled[0].columns)]
    return result


def _list_categories(table: pd.DataFrame) -> list[str]:
    """List the columns that pandas would turn into objects where their values differ from table to table."""
    return [name for name in table.columns if isinstance(table[name].dtype, pd.CategoricalDtype)]


def _find_known(ids: "pd.Series[str]", held: Sequence["pd.Series[str]"]) -> "pd.Series[bool]":
    known = pd.Series(False, index=ids.index)
    for each in held:
        known |= ids.isin(each)
    return known


def _name_apart(imports: Iterable[ImportResult]) -> tuple[ImportResult, ...]:
    """Give tables of one name a number, and let the column `dataset` say the name."""
    named: list[ImportResult] = []
    for each in imports:
        taken = {other.dataset for other in named} | {"articles"}
        name, number = each.dataset, 2
        while name in taken:
            name, number = f"{each.dataset} ({number})", number + 1
        named.append(_rename(each, name))
    return tuple(named)


def _rename(result: ImportResult, name: str) -> ImportResult:
    names = pd.Categorical.from_codes(np.zeros(len(result.table), dtype=np.int8), categories=pd.Index([name]))
    return replace(result, table=result.table.assign(dataset=names), dataset=name)
