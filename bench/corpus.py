"""Articles and incidents to measure on, as many as are asked for, the same in every run."""

import random
from datetime import date, timedelta

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.articles.model import Article
from geo.articles.reading import build_article, read_articles
from geo.incidents.table import CRS, EVENT_TYPES
from geo.paths import SEEDS

PARAGRAPHS = 7  # in an article; the shipped ones have six and eight
FIRST_DAY = date(2025, 1, 1)
SPAN_DAYS = 600  # over which articles are published
PLACES = 5_000
YEARS = 10  # over which incidents happen
SECOND_PLACE = 10  # one incident in so many has a second place


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


def build_incidents(number: int, *, seed: int = 2026) -> gpd.GeoDataFrame:
    """Build the columns of an incident table that the index reads.

    Days are spread over ten years, places over 5,000 points, few of which have many incidents; one incident in ten has
    a second place, one in twenty is dated to its month only.
    """
    chance = np.random.default_rng(seed)
    second = np.arange(0, number, SECOND_PLACE)
    incident = np.concatenate([np.arange(number), second])
    place = np.minimum((chance.pareto(0.8, len(incident)) * 20).astype(np.int64), PLACES - 1)
    imprecise = chance.random(number) < 0.05
    start = np.datetime64("2016-01-01", "D") + chance.integers(0, 365 * YEARS, number)
    start = np.where(imprecise, start.astype("datetime64[M]").astype("datetime64[D]"), start)
    length = np.where(imprecise, 30, 1 + chance.poisson(0.1, number))
    rows = {
        "incident_id": pd.Series(incident).map("{:08}".format),
        "event_type": np.array(EVENT_TYPES)[chance.integers(0, len(EVENT_TYPES), number)][incident],
        "start": pd.Series(start[incident]).astype("datetime64[s]"),
        "end": pd.Series((start + length)[incident]).astype("datetime64[s]"),
        "date_precision": np.where(imprecise[incident], "month", "day"),
        "place_id": pd.Series(place).map("place-{}".format),
        "place_name": pd.Series(place).map("Place {}".format),
        "geo_precision": "settlement",
        "admin1": pd.Series(place % 41).map("XX-{:02}".format),
        "country": "XX",
    }
    points = gpd.points_from_xy(60 + place % 100 * 0.2, 24 + place // 100 * 0.28)
    return gpd.GeoDataFrame(rows, geometry=points, crs=CRS).sort_values("incident_id", kind="stable", ignore_index=True)
