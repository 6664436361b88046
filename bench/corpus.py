"""Articles and incidents to measure on, as many as are asked for, the same in every run."""

import random
from datetime import date, timedelta

import geopandas as gpd
import numpy as np
import pandas as pd

from bench.accounts import invent_accounts, invent_figures
from bench.settlements import invent_settlements
from geo.articles.model import Article
from geo.articles.reading import build_article, read_articles
from geo.incidents.table import CRS, EVENT_TYPES
from geo.incidents.table_shaping import shape_table
from geo.paths import SEEDS

PARAGRAPHS = 7  # in an article; the shipped ones have six and eight
FIRST_DAY = date(2025, 1, 1)
SPAN_DAYS = 600  # over which articles are published
PLACES = 5_000
YEARS = 10  # over which incidents happen
INCIDENTS_BEGIN = date(2016, 1, 1)
INCIDENT_TYPES = ("airstrike", "drone_strike", "shelling", "border_clash", "bombing", "armed_attack")
TYPE_SHARES = (0.12, 0.08, 0.2, 0.1, 0.2, 0.3)
SECOND_PLACE = 10  # one incident in so many has a second place
MONTH_ONLY = 0.05  # of the incidents are dated to their month


def build_articles(number: int, *, seed: int = 2026) -> list[Article]:
    """Build articles out of the paragraphs of the shipped ones, drawn at random, each with a day of its own."""
    chance = random.Random(seed)
    texts = [article.text[article.body :] for article in read_articles([SEEDS]).articles]
    paragraphs = [paragraph for text in texts for paragraph in text.strip().split("\n\n")]
    return [
        build_article(f"{count:06}.txt", _compose(chance.sample(paragraphs, PARAGRAPHS), chance))
        for count in range(number)
    ]


def _compose(paragraphs: list[str], chance: random.Random) -> str:
    published = FIRST_DAY + timedelta(days=chance.randrange(SPAN_DAYS))
    return f" date {published.isoformat()} " + "\n\n".join(paragraphs)


def build_incidents(number: int, *, seed: int = 2026, texts: bool = True) -> gpd.GeoDataFrame:
    """Build an incident table of this many incidents.

    Days are spread evenly over ten years; one incident in twenty is dated to its month only. Places are 5,000 points
    in the provinces of the two countries, some of them much busier than others, so that of a million incidents the
    usual 90 days meet some 4,500 places; one incident in ten has a second place.

    Args:
        number: Of incidents; the table has a tenth more rows.
        seed: Another one gives other incidents.
        texts: False leaves out what the time index does not read: such a table is no whole incident table, but is
            built in a tenth of the time and of the memory.
    """
    chance = np.random.default_rng(seed)
    settlements = invent_settlements(PLACES, seed=seed)
    incidents = _choose_happenings(number, chance)
    incidents = incidents.join(invent_figures(incidents["start"].to_numpy(dtype="datetime64[D]"), seed=seed))
    if texts:
        incidents = incidents.join(invent_accounts(incidents["reported"].to_numpy(dtype="datetime64[D]"), seed=seed))
    incident = np.repeat(np.arange(number), np.where(np.arange(number) % SECOND_PLACE == 0, 2, 1))
    rank = np.diff(incident, prepend=-1) == 0
    place = chance.choice(PLACES, size=len(incident), p=settlements.shares)
    place = (place + rank * chance.integers(1, PLACES)) % PLACES
    columns = incidents.take(incident).reset_index(drop=True).join(settlements.describe(place))
    columns["place_rank"] = rank.astype(np.int16)
    points = settlements.points[place]
    if texts:
        return shape_table(columns, list(points))
    return gpd.GeoDataFrame(columns, geometry=points, crs=CRS)


def _choose_happenings(number: int, chance: np.random.Generator) -> pd.DataFrame:
    """Choose what happened when, one row an incident."""
    start = np.datetime64(INCIDENTS_BEGIN, "D") + chance.integers(0, 365 * YEARS, number)
    month = start.astype("datetime64[M]")
    by_month = chance.random(number) < MONTH_ONLY
    after = np.where(by_month, (month + 1).astype("datetime64[D]"), start + 1 + chance.poisson(0.1, number))
    types = np.array([EVENT_TYPES.index(name) for name in INCIDENT_TYPES])
    return pd.DataFrame(
        {
            "incident_id": pd.Series(np.arange(number)).map("{:08}".format).astype("str"),
            "event_type": pd.Categorical.from_codes(chance.choice(types, number, p=TYPE_SHARES), list(EVENT_TYPES)),
            "start": pd.Series(np.where(by_month, month.astype("datetime64[D]"), start)).astype("datetime64[s]"),
            "end": pd.Series(after).astype("datetime64[s]"),
            "date_precision": pd.Categorical.from_codes(by_month.astype(int), ["day", "month"]),
        }
    )
