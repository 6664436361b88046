"""The incident table: what all stages from here on read, and nothing else.

One row is one incident at one place. An incident with two places has two rows that share `incident_id`
and differ only in the columns of the place; one without a place has one row with null place columns.
So `incident_id.nunique()` counts incidents. Rows of an incident stand together, `place_rank` from 0.

The table is a `geopandas.GeoDataFrame` in EPSG:4326. `geometry` is a representative point; how precisely it
is meant, `geo_precision` says, and nothing may be drawn more precisely than that.

Lists are JSON text, in the form of the command line's contract: `claims` and `reports` as in an incident's
record, `responds_to`, `operation_names`, `rules` as arrays of strings, `location_evidence` as one object with
article, start, end and text, `type_evidence` and `date_evidence` as arrays of such objects. `claimants` and
`sources` repeat, for filters, what the claims and reports hold.
"""

from dataclasses import dataclass

CRS = "EPSG:4326"
EVENT_TYPES = (
    "airstrike", "drone_strike", "shelling", "ground_attack", "border_clash", "suicide_bombing", "bombing",
    "armed_attack", "abduction", "other_violence", "ceasefire", "talks", "statement", "border_closure", "deportation",
)  # fmt: skip
VIOLENCE = EVENT_TYPES[:10]
CONTEXT = EVENT_TYPES[10:]
GEO_PRECISIONS = ("exact", "settlement", "admin2", "admin1", "border", "country")
DATE_PRECISIONS = ("day", "week", "month", "year")
REVIEW_STATES = ("unreviewed", "accepted", "corrected", "rejected", "added")
UNREVIEWED = REVIEW_STATES[0]  # what nobody has looked at yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of the schema."""

    name: str
    kind: str  # text, flag, integer, count, day, category, point
    nullable: bool
    meaning: str
    values: tuple[str, ...] = ()  # of a category; empty: any


SCHEMA: tuple[Column, ...] = (
    Column(name="incident_id", kind="text", nullable=False, meaning="from content, stable over re-runs"),
    Column(name="place_rank", kind="integer", nullable=False, meaning="0 for the first place of the incident"),
    Column(name="dataset", kind="category", nullable=False, meaning="articles, acled, ucdp, or a file's name"),
    Column(name="event_type", kind="category", nullable=False, meaning="see the codebook", values=EVENT_TYPES),
    Column(name="start", kind="day", nullable=True, meaning="first day it may have happened; null: undated"),
    Column(name="end", kind="day", nullable=True, meaning="the day after the last; null exactly where start is"),
    Column(
        name="date_precision",
        kind="category",
        nullable=True,
        meaning="how finely the text speaks",
        values=DATE_PRECISIONS,
    ),
    Column(name="date_disputed", kind="flag", nullable=False, meaning="its reports give different days"),
    Column(name="disputed", kind="flag", nullable=False, meaning="its reports or claims disagree"),
    Column(name="background", kind="flag", nullable=False, meaning="told as history in every report"),
    Column(name="initiator", kind="text", nullable=True, meaning="who did it; null: not said"),
    Column(name="target", kind="text", nullable=True, meaning="to whom; null: not said"),
    Column(
        name="place_id", kind="text", nullable=True, meaning="of the gazetteer, or the data set's own; null: unplaced"
    ),
    Column(name="place_name", kind="text", nullable=True, meaning="as shown"),
    Column(
        name="geo_precision",
        kind="category",
        nullable=True,
        meaning="how precisely the place is known",
        values=GEO_PRECISIONS,
    ),
    Column(name="admin1", kind="text", nullable=True, meaning="ISO 3166-2, such as AF-NAN"),
    Column(name="country", kind="text", nullable=True, meaning="ISO 3166-1 alpha-2"),
    Column(name="location_evidence", kind="text", nullable=True, meaning="JSON object: the toponym in its article"),
    Column(name="place_reasons", kind="text", nullable=True, meaning="JSON array: why this place, in words"),
    Column(name="claims", kind="text", nullable=False, meaning="JSON array"),
    Column(name="claimants", kind="text", nullable=False, meaning="names joined by '|', sorted; empty: nobody named"),
    Column(
        name="killed_low",
        kind="count",
        nullable=True,
        meaning="people killed, at least, by every claimant's account (geo.incidents.toll); null: nobody says",
    ),
    Column(name="reports", kind="text", nullable=False, meaning="JSON array"),
    Column(
        name="sources", kind="text", nullable=False, meaning="names of publishers, else files, joined by '|', sorted"
    ),
    Column(name="reported", kind="day", nullable=True, meaning="day of the newest report; null: no report has one"),
    Column(name="type_evidence", kind="text", nullable=True, meaning="JSON array: the words that tell what happened"),
    Column(name="date_evidence", kind="text", nullable=True, meaning="JSON array: the words that date it"),
    Column(name="responds_to", kind="text", nullable=False, meaning="JSON array of incident ids"),
    Column(name="operation_names", kind="text", nullable=False, meaning="JSON array"),
    Column(name="undated_reason", kind="text", nullable=True, meaning="set exactly where start is null"),
    Column(name="unplaced_reason", kind="text", nullable=True, meaning="set exactly where place_id is null"),
    Column(
        name="explanation",
        kind="text",
        nullable=False,
        meaning="JSON array: why it was read so, each with aspect, words, rule, file of the rule, and evidence",
    ),
    Column(
        name="review_state",
        kind="category",
        nullable=False,
        meaning="what a person made of it (geo.journal); unreviewed: nobody looked yet",
        values=REVIEW_STATES,
    ),
    Column(
        name="geometry", kind="point", nullable=True, meaning="representative point, longitude and latitude in degrees"
    ),
)
