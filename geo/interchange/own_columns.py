"""The columns of our own files: what is written, and what our readers expect. One page for both sides.

CSV, GeoJSON, GeoPackage, Parquet and Excel hold the same two tables under the same names: `INCIDENT_COLUMNS`, one row
an incident, and `CLAIM_COLUMNS`, one row a claim. The claims repeat, in a form to count and to filter, what the column
`claims` of the incidents holds; so the incidents alone give the incident table back, and a reader needs no other.

Where they stand:

| format | incidents | claims | columns |
|---|---|---|---|
| `.csv` | `NAME.csv` | `NAME.claims.csv` beside it | |
| `.geojson` | `NAME.geojson` | `NAME.claims.geojson` beside it | |
| `.parquet` | `NAME.parquet` | `NAME.claims.parquet` beside it | |
| `.zip` of any of these | `incidents.csv` … | `claims.csv` … | `columns.csv` |
| `.gpkg` | layer `incidents` | layer `claims`, without geometry | layer `columns` |
| `.xlsx` | sheet `incidents` | sheet `claims` | sheet `columns` |

How a kind is written:

| kind | CSV | GeoJSON | GeoPackage | Parquet | Excel |
|---|---|---|---|---|---|
| text | text, guarded | string | TEXT | string | text, guarded |
| json | JSON as text | the value itself | TEXT | string | JSON as text |
| flag | true, false | true, false | BOOLEAN | boolean | TRUE, FALSE |
| count, number | digits | number | INTEGER, REAL | int64, double | number |
| day | 2026-02-21 | "2026-02-21" | DATE | date32 | a day, from 1900-03-01 on; before it text as in CSV |

- Null is nothing at all in CSV, and an empty text two quotation marks (`""`); null in JSON, SQL and Parquet; no cell in
  Excel. Where a column is not nullable, an empty cell is the empty text.
- The character NUL, which CSV and GeoPackage cannot hold, is written there as U+FFFD.
- Guarded text: in CSV and Excel no cell begins with what a spreadsheet takes for a formula (`formula_guard`).
- CSV is UTF-8 with a byte order mark, for Excel; commas, quotation marks doubled, line feeds.
- Excel holds no more than 32,767 characters in a cell. A longer text stands in the sheet `long_texts` (sheet,
  incident_id, claim_rank or nothing, column, part, text; parts from 0, in order, guarded each), and its cell says
  `LONG_TEXT`. A control character is written as Excel does, `_x0007_`.
- Geometry is WGS 84, longitude first: the points of all places of the incident. GeoJSON has a Point for one place and a
  MultiPoint for several, GeoPackage and Parquet always a MultiPoint; null where no place has a coordinate. In the
  GeoJSON of the claims it is that of their incident.
- `locations` has an object for each place, in order: id, name, geo_precision, admin1, country, latitude, longitude,
  evidence (article, start, end, text; or null) and reasons. A reader prefers it to the columns place_id … longitude,
  which repeat the first place, and those to the geometry.
- Days are half-open: `end` is the day after the last.

JSON Lines have the form of the command line instead (`geo.interchange.jsonl`).
"""

from dataclasses import dataclass
from typing import Literal

import pyarrow as pa

from geo.incidents.table import DATE_PRECISIONS, EVENT_TYPES, GEO_PRECISIONS, REVIEW_STATES

INCIDENTS, CLAIMS, COLUMNS, LONG_TEXTS = "incidents", "claims", "columns", "long_texts"  # layers, sheets, files
LONG_TEXT = "(in the sheet long_texts)"
LONGEST_CELL = 32_767  # characters in a cell of Excel

FieldKind = Literal["text", "json", "flag", "count", "number", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column of our own files."""

    name: str
    kind: FieldKind
    meaning: str
    nullable: bool = True
    values: tuple[str, ...] = ()  # empty: any


def _field(name: str, kind: FieldKind, meaning: str, *, values: tuple[str, ...] = ()) -> Field:
    return Field(name=name, kind=kind, meaning=meaning, values=values)


def _full(name: str, kind: FieldKind, meaning: str, *, values: tuple[str, ...] = ()) -> Field:
    return Field(name=name, kind=kind, meaning=meaning, values=values, nullable=False)


_WHAT = (
    _full("incident_id", "text", "from content, stable over re-runs"),
    _full("dataset", "text", "articles, ucdp, or the name of the file that was imported"),
    _full("event_type", "text", "see the codebook", values=EVENT_TYPES),
    _field("start", "day", "first day it may have happened; null: undated"),
    _field("end", "day", "the day after the last; null exactly where start is"),
    _field("date_precision", "text", "how finely the text speaks of the day", values=DATE_PRECISIONS),
    _full("date_disputed", "flag", "its reports give different days"),
    _full("disputed", "flag", "its reports or claims disagree"),
    _full("review_state", "text", "what a person said to the reading", values=REVIEW_STATES),
)
_QUOTED = (
    _field("article", "text", "file of the article; null: it comes from no article"),
    _field("article_start", "count", "first character of the quotation in the article, from 0"),
    _field("article_end", "count", "the character after the last of the quotation"),
    _field("sentence", "text", "the sentence that says so, as printed"),
    _field("source", "text", "who published the article; null: not known"),
    _field("url", "text", "where the article stands; null: not known"),
    _field("published", "day", "day of publication; null: not known"),
    _field("published_guess", "text", "what that day was guessed from; null: the article says it"),
)
_VERSION = _full("program_version", "text", "the program that wrote the file")

INCIDENT_COLUMNS: tuple[Field, ...] = (
    *_WHAT,
    _full("background", "flag", "told as history in every report"),
    _field(
        "initiator", "text", "who did it, or both who met or fought where neither is told to have begun; null: not said"
    ),
    _field("target", "text", "to whom; null: not said"),
    _field("place_id", "text", "first place: of the gazetteer, or the data set's own; null: no place"),
    _field("place_name", "text", "first place, as shown"),
    _field("geo_precision", "text", "first place: how precisely it is known", values=GEO_PRECISIONS),
    _field("admin1", "text", "first place: ISO 3166-2, such as AF-NAN"),
    _field("country", "text", "first place: ISO 3166-1 alpha-2"),
    _field("latitude", "number", "first place: degrees, WGS 84, a representative point"),
    _field("longitude", "number", "first place: degrees, WGS 84, a representative point"),
    _full("locations", "json", "all places, each with its name, precision, evidence and reasons"),
    _field("killed_low", "count", "people killed, at least, by every claimant's account; null: nobody says"),
    _full("claimants", "text", "names of those who make its claims, joined by '|', sorted"),
    _full("claims", "json", "who says what about people: as in the table of claims"),
    _full("sources", "text", "names of publishers, else files, joined by '|', sorted"),
    _field("reported", "day", "day of the newest report; null: no report has one"),
    *_QUOTED,  # of the first report
    _full("reports", "json", "all reports: article, published, source, url, start, end, text"),
    _field("type_evidence", "json", "the words that tell what happened"),
    _field("date_evidence", "json", "the words that date it"),
    _full("responds_to", "json", "ids of the incidents it answers"),
    _full("operation_names", "json", "names of military operations"),
    _field("undated_reason", "text", "set exactly where start is null"),
    _field("unplaced_reason", "text", "set exactly where locations is empty"),
    _full("explanation", "json", "why it was read so, step by step"),
    _VERSION,
)

CLAIM_COLUMNS: tuple[Field, ...] = (
    *_WHAT,  # of the incident
    _field("place_name", "text", "first place of the incident, as shown"),
    _field("geo_precision", "text", "how precisely the first place is known", values=GEO_PRECISIONS),
    _full("claim_rank", "count", "0 for the first claim of the incident"),
    _field("claimant", "text", "who says so; null: the article in its own voice"),
    _full("stance", "text", "asserts or denies"),
    _full("outcome", "text", "killed, injured, missing, abducted, detained or displaced"),
    _field("low", "count", "at least so many people; null: no figure, or open below"),
    _field("high", "count", "at most so many; null: no figure, or open above"),
    _field("victims", "text", "who they are, in the words of the article"),
    _field("words", "text", "the words that give the figure; article_start and article_end enclose them"),
    *_QUOTED,  # of the claim
    _VERSION,
)


def list_columns() -> pa.Table:
    """List the columns of both tables as a table, for those who read a file without this page."""
    listed = [(INCIDENTS, field) for field in INCIDENT_COLUMNS] + [(CLAIMS, field) for field in CLAIM_COLUMNS]
    rows = {
        "table": [table for table, _ in listed],
        "column": [field.name for _, field in listed],
        "kind": [field.kind for _, field in listed],
        "nullable": [field.nullable for _, field in listed],
        "meaning": [field.meaning for _, field in listed],
        "values": [", ".join(field.values) or None for _, field in listed],
    }
    kinds = {name: pa.bool_() if name == "nullable" else pa.large_string() for name in rows}
    return pa.table({name: pa.array(values, kinds[name]) for name, values in rows.items()})
