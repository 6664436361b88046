"""The address of the page, read back into what the page shows there: the map's part, and the filters."""

from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urlsplit

from geo.errors import ViewError
from geo.layers.selection import Selection
from geo.webmap.publication import PublishedView
from geo.webmap.state import MAP_PARAMETERS, MapState

FILTER_PARAMETERS = {
    "initiators": "initiator",
    "claimants": "claimant",
    "sources": "source",
    "geo_precisions": "placed",
    "date_precisions": "dated",
}  # by the field of a selection
WORDS, WITHOUT = "words", "without"  # without: data sets that are switched off, with bars between
NOT_SAID = "not said"  # how the address names the empty value
_OTHERS = ("view", "article")  # of the page alone


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressedView:
    """What an address of the page asks for."""

    seen: PublishedView
    without: frozenset[str]  # data sets that are switched off


def read_address(address: str) -> AddressedView:
    """Read an address, whole or only what follows its question mark.

    Raises:
        ViewError: It is no address of the page.
    """
    try:
        parts = urlsplit(address.strip())
        query = parse_qs(parts.query or parts.fragment or ("" if parts.scheme else parts.path), keep_blank_values=True)
    except ValueError:
        query = {"?": []}
    known = {*MAP_PARAMETERS, *FILTER_PARAMETERS.values(), WORDS, WITHOUT, *_OTHERS}
    if strange := sorted(set(query) - known):
        raise ViewError(
            f"{address!r} is no address of the page ({strange[0]!r} is not known there); copy it from the browser, and"
            " put it between apostrophes"
        )
    one = {name: values[-1] for name, values in query.items()}
    words = Selection(words=one.get(WORDS, "").strip())
    filters = {field: _read_values(query.get(name)) for field, name in FILTER_PARAMETERS.items()}
    return AddressedView(
        seen=PublishedView(filters=replace(words, **filters), state=MapState.from_query(one)),  # type: ignore[arg-type]
        without=frozenset(one.get(WITHOUT, "").split("|")) - {""},
    )


def _read_values(values: list[str] | None) -> frozenset[str] | None:
    return frozenset("" if value == NOT_SAID else value for value in values) if values else None
