"""Incidents that may be the same happening as one, for a person who merges: the likeliest first."""

import json
from typing import Any

import numpy as np
import pandas as pd

from geo.incidents.table_rows import choose_rows

NEAR_DAYS = 7


def find_similar(table: pd.DataFrame, incident: str, *, limit: int = 30) -> list[str]:
    """Find the incidents that share most with one: days, a place or province, type, an article.

    Args:
        table: Rows of the incident table; rejected ones are passed over.
        incident: Its id; what the table does not hold is like nothing.
        limit: How many to give at most.

    Returns:
        Ids, the likeliest first. What shares neither an article, nor near days at the same place or of the same type,
        is not among them.
    """
    own = choose_rows(table, table["incident_id"] == incident)
    if own.empty:
        return []
    first = own.iloc[0]
    place = table["place_id"].isin(own["place_id"].dropna()).to_numpy()
    province = table["admin1"].isin(own["admin1"].dropna()).to_numpy()
    kind = (table["event_type"].astype(object) == first["event_type"]).to_numpy()
    near, article = _are_near(table, first), _share_article(table, str(first["reports"]))
    score = 2 * place + province + kind + 2 * near + 2 * article
    fits = (article | (near & (province | place | kind))) & (table["review_state"] != "rejected").to_numpy()
    fits &= (table["incident_id"] != incident).to_numpy()
    rows = np.flatnonzero(fits)
    rows = rows[np.argsort(-score[rows], kind="stable")]
    return list(dict.fromkeys(table["incident_id"].iloc[rows].tolist()))[:limit]


def _are_near(table: pd.DataFrame, first: "pd.Series[Any]") -> "np.ndarray[Any, np.dtype[np.bool_]]":
    """Whether days lie within a week of each other; what is undated is near to nothing."""
    if pd.isna(first["start"]):
        return np.zeros(len(table), dtype=bool)
    span = pd.Timedelta(days=NEAR_DAYS)
    near: np.ndarray[Any, np.dtype[np.bool_]] = (
        (table["start"] < first["end"] + span) & (table["end"] > first["start"] - span)
    ).to_numpy(dtype=bool)
    return near


def _share_article(table: pd.DataFrame, reports: str) -> "np.ndarray[Any, np.dtype[np.bool_]]":
    found = np.zeros(len(table), dtype=bool)
    for name in dict.fromkeys(report["article"] for report in json.loads(reports)):
        words = json.dumps({"article": name}, ensure_ascii=False)[1:-1]
        found |= table["reports"].str.contains(words, regex=False).to_numpy(dtype=bool)
    return found
