"""The numbers over the map: what is shown, and what could not be placed or dated."""

import re
from dataclasses import dataclass
from datetime import date

import geopandas as gpd
import pandas as pd

from geo.escaping import escape
from geo.panels.wording import number_of, window_in_words

# A quotation mark inside a value is escaped, so no value looks like a key: counting keys needs no parsing.
_ARTICLE = re.compile(r'"article": ?"((?:[^"\\]|\\.)*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a selection holds, counted; no number of people is ever among it."""

    start: date | None  # the first day shown; None: nothing dated
    end: date | None  # excluded
    incidents: int
    claims: int
    articles: int  # that the incidents shown are quoted from
    unplaced: int
    undated: int


def build_summary(
    shown: gpd.GeoDataFrame, left_out: gpd.GeoDataFrame, window: tuple[date, date] | None = None
) -> Summary:
    """Count what is shown.

    Args:
        shown: Rows of the incident table that the selection holds.
        left_out: Rows without a place or without a date, whatever the window.
        window: The days chosen, half-open; None means all, and the days of the incidents are taken instead.
    """
    first, end = window or (_day(shown["start"].min()), _day(shown["end"].max()))
    incidents = shown.loc[~shown["incident_id"].duplicated()]
    return Summary(
        start=first,
        end=end,
        incidents=len(incidents),
        claims=int(incidents["claims"].astype(str).str.count('"outcome":').sum()),
        articles=len({name for text in incidents["reports"].unique() for name in _ARTICLE.findall(text)}),
        unplaced=int(left_out.loc[left_out["place_id"].isna(), "incident_id"].nunique()),
        undated=int(left_out.loc[left_out["start"].isna(), "incident_id"].nunique()),
    )


def draw_summary(summary: Summary) -> str:
    """Draw the numbers as one line of terms and values."""
    period = window_in_words(summary.start, summary.end) if summary.start and summary.end else "no dated incident"
    numbers = [
        ("Period", period),
        ("Incidents", f"{summary.incidents:,}"),
        ("Claims", f"{summary.claims:,}"),
        ("Articles", f"{summary.articles:,}"),
    ]
    items = "".join(f"<div><dt>{name}</dt><dd>{escape(value)}</dd></div>" for name, value in numbers)
    return f'<dl class="cp-summary">{items}</dl>'


def left_out_in_words(summary: Summary) -> str:
    """Say how many are on no map and on no time bar, or that all are: the label of their list."""
    parts = [
        f"{number_of(summary.unplaced, 'incident')} not placed" if summary.unplaced else "",
        f"{number_of(summary.undated, 'incident')} not dated" if summary.undated else "",
    ]
    return " · ".join(part for part in parts if part) or "All placed and dated"


def _day(value: pd.Timestamp) -> date | None:
    return None if pd.isna(value) else value.date()
