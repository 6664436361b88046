"""What the page offers its reader by hand beside the map's state, and who is told what came of it.

A point may be picked, data sets switched, a card asked, a sentence marked. Each function here takes the value of a
component as the browser sent it, which is as little trusted as an address: what is not of the form is passed over.
`geo.webmap.host` tells the rest.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from geo.webmap.exchange import MapPoint, read_point


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """That the next click on the map picks a point."""

    number: int  # another each time, from 1
    on_end: Callable[[MapPoint | None], None]  # is called before the next run; None: the reader left it


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The data sets that can be switched, in their order."""

    names: Mapping[str, str]  # for people, by id
    off: frozenset[str]
    on_switch: Callable[[frozenset[str]], None]  # is called before the next run with those of them that are off


def end_pick(value: Any, pick: Pick | None) -> None:
    """Tell that a pick has ended, and where; one of another number was ended before."""
    picked = value.get("picked") if isinstance(value, Mapping) else None
    if pick and isinstance(picked, Mapping) and picked.get("number") == pick.number:
        pick.on_end(read_point(picked.get("point")))


def switch_parts(value: Any, parts: Parts | None) -> None:
    """Tell which of the data sets are off now; names of others are dropped."""
    told = value.get("parts") if isinstance(value, Mapping) else None
    off = told.get("off") if isinstance(told, Mapping) else None
    if parts and isinstance(off, list):
        parts.on_switch(frozenset(parts.names).intersection(str(each) for each in off))


def pass_on_asked(value: Any, on_ask: Callable[[str, str], None]) -> None:
    """Tell what a card was asked for, and the id of its incident."""
    asked = value.get("asked") if isinstance(value, Mapping) else None
    if isinstance(asked, Mapping):
        on_ask(str(asked.get("action")), str(asked.get("incident")))


def pass_on_marked(value: Any, on_mark: Callable[[Mapping[str, Any]], None]) -> None:
    """Tell what was marked of an article."""
    marked = value.get("marked") if isinstance(value, Mapping) else None
    if isinstance(marked, Mapping):
        on_mark(marked)
