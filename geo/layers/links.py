"""What answered what, as pairs of places and days that a map can draw lines between."""

import json

import geopandas as gpd
import numpy as np
import pandas as pd

from geo.layers.index_format import Link


def find_links(dated: gpd.GeoDataFrame, rows: pd.DataFrame) -> tuple[Link, ...]:
    """Find the incidents that answered another where both have a place and a day.

    An incident with several places stands at its first one: a line from each place to each would say more than
    the text does.

    Args:
        dated: The rows of an incident table that have a date.
        rows: The same rows as numbers, with the columns incident, place, type, start and end; place is -1 for none.
    """
    if not (dated["responds_to"] != "[]").any():
        return ()  # before anything is taken out of a million rows
    placed = (rows["place"] >= 0).to_numpy(dtype=bool)
    first = rows[placed].drop_duplicates("incident")
    ids = dated["incident_id"].to_numpy()[first.index]
    told = dated["responds_to"].to_numpy()[first.index]
    answering = told != "[]"
    if not answering.any():
        return ()
    answers = [(ids[row], sorted(json.loads(told[row]))) for row in np.flatnonzero(answering)]
    wanted = {cause for _, causes in answers for cause in causes} | {answer for answer, _ in answers}
    chosen = np.flatnonzero(pd.Series(ids).isin(wanted).to_numpy())
    by_id = dict(zip(ids[chosen], first.iloc[chosen].to_dict("records"), strict=True))
    return tuple(_link(by_id[cause], by_id[answer]) for answer, causes in answers for cause in causes if cause in by_id)


def _link(cause: dict[str, int], answer: dict[str, int]) -> Link:
    return Link(
        cause_place=cause["place"],
        cause_type=cause["type"],
        cause_start=cause["start"],
        cause_end=cause["end"],
        place=answer["place"],
        type=answer["type"],
        start=answer["start"],
        end=answer["end"],
    )
