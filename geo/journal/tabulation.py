"""The incident table anew, with the incidents that people touched in the place of those that were read."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
from pandas.api.types import union_categoricals

from geo.incidents.table import REVIEW_STATES
from geo.incidents.table_rows import take_rows
from geo.incidents.table_shaping import shape_table
from geo.journal.anchoring import Reading
from geo.journal.comparing import say_same
from geo.journal.contents import EMPTY_ROW, ReadIncident, build_rows, join_names
from geo.journal.model import Content
from geo.journal.result import Positions, ReviewState

_ASPECTS = {
    "event_type": "type",
    "days": "days",
    "places": "place",
    "initiator": "initiator",
    "target": "target",
    "background": "event",
    "claims": "claim",
    "reports": "link",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What becomes of one incident in the table."""

    id: str
    dataset: str
    state: ReviewState = "unreviewed"
    content: Content | None = None  # None: it has no row
    found: tuple[ReadIncident, ...] = ()  # what it stands in place of
    read: Content | None = None  # what they say together
    pinned: Mapping[str, date] = field(default_factory=dict)  # fields that a person gave a value, and the day of it
    sources: Mapping[str, str] = field(default_factory=dict)  # publishers by the article's name, as corrected


def rebuild_table(
    table: gpd.GeoDataFrame, outcomes: Sequence[Outcome], reading: Reading
) -> tuple[gpd.GeoDataFrame, Positions | None]:
    """Build the table anew; rows that nobody touched are as they were, and in their order.

    Returns:
        The table, and of each of its rows the position in the table as it was, -1 for a new one; None: all the same.
    """
    uses = Counter(read.id for each in outcomes for read in each.found)  # the parts of a split share one
    as_read = {each.id for each in outcomes if _is_as_read(each) and uses[each.id] == 1}
    changed = [each for each in outcomes if each.content is not None and each.id not in as_read]
    states = _set_states(table, [each for each in outcomes if each.id in as_read])
    kept = table.assign(review_state=states)
    renamed = {read.id: each.id for each in outcomes for read in each.found if read.id != each.id}
    origins = None
    if changed:
        kept, origins = _put_in(kept, changed, reading)
    return (_rename_answers(kept, renamed) if renamed else kept), origins


def _is_as_read(outcome: Outcome) -> bool:
    """Whether only the review state differs from the reading."""
    same = len(outcome.found) == 1 and outcome.found[0].id == outcome.id and not outcome.sources
    return same and outcome.content == outcome.found[0].content and _dates(outcome.content) == _dates(outcome.read)


def _dates(content: Content | None) -> list[date | None]:
    return [quote.published for quote in content.reports] if content else []


def _set_states(table: gpd.GeoDataFrame, outcomes: Sequence[Outcome]) -> "pd.Series[Any]":
    brought = table["review_state"].cat.set_categories(list(REVIEW_STATES))  # a table of ours brings its own
    codes = np.maximum(brought.cat.codes.to_numpy(), 0)
    for outcome in outcomes:
        start = outcome.found[0].position
        codes[start : start + len(outcome.found[0].rows)] = REVIEW_STATES.index(outcome.state)
    states = pd.Categorical.from_codes(codes, dtype=pd.CategoricalDtype(list(REVIEW_STATES)))
    return pd.Series(states, index=table.index)


def _put_in(
    table: gpd.GeoDataFrame, outcomes: Sequence[Outcome], reading: Reading
) -> tuple[gpd.GeoDataFrame, Positions]:
    """Put incidents where those stood that they replace, new ones at the end."""
    replaced = np.zeros(len(table), dtype=bool)
    rows: list[dict[str, Any]] = []
    places: list[int] = []
    for outcome in outcomes:
        for read in outcome.found:
            replaced[read.position : read.position + len(read.rows)] = True
        new = _build_rows(outcome, reading)
        rows += new
        places += [min((read.position for read in outcome.found), default=len(table))] * len(new)
    points = [row.pop("geometry") for row in rows]
    fresh = shape_table(pd.DataFrame(rows), points)
    kept = np.flatnonzero(~replaced)
    order = np.argsort(np.concatenate([kept, np.array(places, dtype=np.int64)]), kind="stable")
    origins = np.concatenate([kept, np.full(len(places), -1)])[order]
    return _join(take_rows(table, kept), fresh, order), origins


def _join(one: gpd.GeoDataFrame, other: gpd.GeoDataFrame, order: "np.ndarray[Any, Any]") -> gpd.GeoDataFrame:
    coded = [name for name in other.columns if isinstance(other[name].dtype, pd.CategoricalDtype)]
    joined = pd.concat([one.drop(columns=coded), other[one.columns].drop(columns=coded)], ignore_index=True)
    for name in coded:
        joined[name] = union_categoricals([one[name].astype("category"), other[name]])
    result: gpd.GeoDataFrame = take_rows(joined[list(one.columns)], order).reset_index(drop=True)
    return result


def _build_rows(outcome: Outcome, reading: Reading) -> list[dict[str, Any]]:
    content = outcome.content
    assert content is not None  # noqa: S101 - for mypy: only such outcomes come here
    base = dict(outcome.found[0].rows[0]) if outcome.found else {**EMPTY_ROW, "dataset": outcome.dataset}
    first_rows = [read.rows[0] for read in outcome.found]
    base["disputed"] = any(row["disputed"] for row in first_rows)
    base["date_disputed"] = any(row["date_disputed"] for row in first_rows)
    for name in ("responds_to", "operation_names"):
        values = [value for row in first_rows for value in json.loads(row[name])]
        base[name] = json.dumps(list(dict.fromkeys(values)), ensure_ascii=False)
    base["explanation"] = _explain(outcome, content, str(base["explanation"]))
    return build_rows(outcome.id, content, base, outcome.state, _name_sources(outcome, content, reading))


def _name_sources(outcome: Outcome, content: Content, reading: Reading) -> str:
    articles = [quote.article for quote in content.reports if quote.article not in outcome.sources]
    named = reading.name_sources(articles, outcome.found)
    if not content.reports and outcome.found:  # a table of others names sources without quoting
        named = [name for read in outcome.found for name in str(read.rows[0]["sources"]).split("|")]
    return join_names([*named, *outcome.sources.values()])


def _explain(outcome: Outcome, content: Content, explanation: str) -> str:
    """Add to the reasons what was decided by hand."""
    steps = json.loads(explanation)
    if outcome.state == "added":
        steps.append(_describe_step("event", "added by hand"))
    elif outcome.read is None:
        steps.append(_describe_step("event", "kept by hand; the reading does not find it any more"))
    for name, day in outcome.pinned.items():
        if outcome.read is not None and not say_same(name, getattr(content, name), getattr(outcome.read, name)):
            steps.append(_describe_step(_ASPECTS[name], f"corrected by hand on {day}"))
    return json.dumps(steps, ensure_ascii=False)


def _describe_step(aspect: str, says: str) -> dict[str, Any]:
    return {"aspect": aspect, "says": says, "rule": None, "file": None, "evidence": None}


def _rename_answers(table: gpd.GeoDataFrame, renamed: Mapping[str, str]) -> gpd.GeoDataFrame:
    """Let incidents answer those that stand in the place of the ones they answered."""
    answers = table["responds_to"].to_numpy(dtype=object, copy=True)
    for number in np.flatnonzero(answers != "[]"):
        ids = [renamed.get(id, id) for id in json.loads(answers[number])]
        own = table["incident_id"].iloc[number]
        answers[number] = json.dumps([id for id in dict.fromkeys(ids) if id != own], ensure_ascii=False)
    return table.assign(responds_to=pd.Series(answers, index=table.index, dtype="str"))
