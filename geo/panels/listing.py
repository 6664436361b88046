"""The incident table as a reader wants it: one row an incident, in words, sortable."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from geo.layers.event_types import EventType
from geo.panels.badge import title_of
from geo.panels.wording import REVIEW_STATES, place_in_words

NO_PLACE = "not placed"
COLUMNS = ("First day", "Last day", "Event", "Places", "Initiator", "Target", "Claimants", "Sources", "Notes")


def build_listing(table: pd.DataFrame, event_types: Mapping[str, EventType]) -> pd.DataFrame:
    """Build the listing of the incidents in rows of the incident table, newest first, undated last.

    Args:
        table: Rows of the incident table, all rows of each incident.
        event_types: By id, for their titles.

    Returns:
        The columns of `COLUMNS`, indexed by incident id. "Last day" is included; days are null where unknown.
        "First day" and "Last day" of a month-precise incident span the month.
    """
    first = table.loc[~table["incident_id"].duplicated()]
    titles = {str(each): title_of(str(each), event_types) for each in first["event_type"].unique()}
    listing = pd.DataFrame(
        {
            "First day": first["start"].to_numpy(),
            "Last day": (first["end"] - pd.Timedelta(days=1)).to_numpy(),
            "Event": first["event_type"].astype(object).map(titles).to_numpy(),
            "Places": _join_places(table).reindex(first["incident_id"]).to_numpy(),
            "Initiator": first["initiator"].astype(object).where(first["initiator"].notna(), "").to_numpy(),
            "Target": first["target"].astype(object).where(first["target"].notna(), "").to_numpy(),
            "Claimants": first["claimants"].astype(str).str.replace("|", ", ").to_numpy(),
            "Sources": first["sources"].astype(str).str.replace("|", ", ").to_numpy(),
            "Notes": _note(first).to_numpy(),
        },
        index=pd.Index(first["incident_id"], name="incident"),
    )
    return listing.sort_values(["First day", "Last day"], ascending=False, kind="stable", na_position="last")


def _join_places(table: pd.DataFrame) -> "pd.Series[str]":
    """Name the places of each incident; only the few incidents with several places are joined one by one."""
    names, known = pd.factorize(table["place_name"])
    precisions, kinds = pd.factorize(table["geo_precision"])
    pairs, first = np.unique(names * (len(kinds) + 1) + precisions, return_inverse=True)
    words = [
        place_in_words(str(known[pair // (len(kinds) + 1)]), str(kinds[pair % (len(kinds) + 1)]))
        if pair >= 0
        else NO_PLACE
        for pair in pairs
    ]
    places = pd.Series(np.array(words, dtype=object)[first], index=table["incident_id"].to_numpy(), dtype=object)
    several = places.index.duplicated(keep=False)
    joined = places[several].groupby(level=0).agg(", ".join)
    all_places: pd.Series[str] = pd.concat([places[~several], joined])
    return all_places


def _note(first: pd.DataFrame) -> "pd.Series[str]":
    disputed: pd.Series[str] = (first["disputed"] | first["date_disputed"]).map({True: "reports disagree", False: ""})
    background: pd.Series[str] = first["background"].map({True: "background", False: ""})
    imprecise = (
        first["date_precision"]
        .astype(object)
        .map({"day": "", "week": "week only", "month": "month only", "year": "year only"})
    )
    by_hand = first["review_state"].astype(object).map({**REVIEW_STATES, "unreviewed": ""})
    notes = by_hand + "; " + disputed + "; " + background + "; " + imprecise.fillna("no date")
    trimmed: pd.Series[str] = notes.str.replace(r"^(; )+|(; )+$", "", regex=True).str.replace(
        r"(; )+", "; ", regex=True
    )
    return trimmed
