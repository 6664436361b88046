"""What a saved page must know of each incident to list and count it; all else stands in its card.

Columns instead of records: at 100,000 incidents a page that opens one object for each takes a second, one that opens a
few lists takes none. Incidents stand newest first, as they are listed. The twin is `static/page_incidents.js`.
"""

from typing import Any

from geo.layers.catalogue import Catalogue
from geo.layers.columns import Coded, Numbers


def list_incidents(catalogue: Catalogue, ids: list[str]) -> dict[str, Any]:
    """List the incidents of a table.

    Args:
        catalogue: The table, ready to be asked.
        ids: Those of all its incidents, newest first.

    Returns:
        `ids`; `types` with `type` (a number of it for each incident); `start` and `end`, days since 1970-01-01, both
        below all days where there is none; `claims`, how many; `first`, where the rows of each incident begin, and one
        more; `places` with `place` and `areas` with `area`, numbers for each row, -1 for none; `cited`, the numbers of
        the articles that each incident quotes, from `cited_from` on.
    """
    columns = catalogue.columns
    heads = columns.first[:-1]
    return {
        "ids": ids,
        **_write_coded("types", "type", columns.event_type, columns.event_type.codes[heads]),
        "start": columns.start[heads].tolist(),
        "end": columns.end[heads].tolist(),
        "claims": columns.claims.tolist(),
        "first": columns.first.tolist(),
        **_write_coded("places", "place", columns.place, columns.place.codes),
        **_write_coded("areas", "area", columns.admin1, columns.admin1.codes),
        "cited": columns.cited.tolist(),
        "cited_from": columns.cited_from.tolist(),
    }


def _write_coded(values: str, codes: str, column: Coded, numbers: Numbers) -> dict[str, Any]:
    return {values: list(column.values), codes: numbers.tolist()}
