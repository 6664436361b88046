"""What is not exported, and why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import geopandas as gpd
import pyarrow as pa

from geo.interchange.import_result import is_acled

ACLED_TERMS = "rows of ACLED, whose terms let nobody pass its data on; whoever needs them downloads them from ACLED"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutIncident:
    """An incident that does not stand in the file."""

    incident_id: str
    reason: str  # ends a sentence: "12 are left out: …"


def drop_acled(table: gpd.GeoDataFrame) -> tuple[gpd.GeoDataFrame, int]:
    """Leave out rows of ACLED, which nobody may pass on.

    Returns:
        The table without them, and how many incidents were left out.
    """
    names = [name for name in table["dataset"].unique() if is_acled(str(name))]
    theirs = table["dataset"].isin(names).to_numpy()
    if not theirs.any():
        return table, 0
    return table[~theirs], int(table.loc[theirs, "incident_id"].nunique())


def count_reasons(left_out: Iterable[LeftOutIncident]) -> dict[str, int]:
    """Count incidents by the reason for leaving them out, the most frequent first."""
    return dict(Counter(each.reason for each in left_out).most_common())


def tell_left_out(acled: int, left_out: Iterable[LeftOutIncident]) -> tuple[str, ...]:
    """Tell how many incidents are not written, and why, one sentence a reason.

    Args:
        acled: How many of them are rows of ACLED.
        left_out: The others.
    """
    counts = ({ACLED_TERMS: acled} if acled else {}) | count_reasons(left_out)
    return tuple(f"{count_incidents(number)} left out: {reason}." for reason, number in counts.items())


def count_incidents(number: int) -> str:
    """Return a number of incidents with its verb: "1 incident is", "2,300 incidents are"."""
    return f"{number:,} {'incident is' if number == 1 else 'incidents are'}"


def list_left_out(left_out: Iterable[LeftOutIncident]) -> pa.Table:
    """List incidents as a table, each with its reason."""
    rows = list(left_out)
    columns = {"incident_id": [each.incident_id for each in rows], "reason": [each.reason for each in rows]}
    return pa.table({name: pa.array(values, pa.large_string()) for name, values in columns.items()})
