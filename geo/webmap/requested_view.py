"""A view that was asked for in words, as on the command line: days, layers, a province, parts left out, an address."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

import geopandas as gpd

from geo.errors import ViewError
from geo.geocoding.boundaries import Admin1Unit, read_admin1_units
from geo.incidents.table import CONTEXT, EVENT_TYPES, VIOLENCE
from geo.layers.selection import Selection
from geo.webmap.page_address import AddressedView
from geo.webmap.publication import PublishedView
from geo.webmap.state import Days, MapState

_GROUPS = {"violence": VIOLENCE, "context": CONTEXT}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestedView:
    """What was asked for; None in a field asks nothing, or what the address says."""

    first: date | None = None
    last: date | None = None  # included
    layers: tuple[str, ...] | None = None  # event types
    province: str | None = None  # ISO 3166-2
    view: AddressedView | None = None  # an address of the page
    without: frozenset[str] = frozenset()  # data sets to leave out, as `_name_dataset` knows them

    @property
    def is_everything(self) -> bool:
        """Whether nothing was asked."""
        return self == RequestedView()

    def find_in(self, table: gpd.GeoDataFrame) -> PublishedView | None:
        """Turn it into a view of a table; None is everything.

        Raises:
            ViewError: The last day lies before the first, or before all incidents; or the first after all; or a data
                set to leave out is not there.
        """
        if self.is_everything:
            return None
        base = self.view.seen if self.view else PublishedView(filters=Selection(), state=MapState())
        state = replace(
            base.state,
            window=self._find_window(table) or base.state.window,
            layers=self.layers or base.state.layers,
            province=self.province or base.state.province,
        )
        return PublishedView(filters=replace(base.filters, datasets=self._find_datasets(table)), state=state)

    def _find_datasets(self, table: gpd.GeoDataFrame) -> frozenset[str] | None:
        """Find the data sets that are left; None: all. One that an address leaves out need not be there."""
        there = {str(each) for each in table["dataset"].unique()}
        asked = {_name_dataset(name, there) for name in self.without}
        off = asked | (self.view.without if self.view else frozenset())
        return frozenset(there - off) if off & there else None

    def _find_window(self, table: gpd.GeoDataFrame) -> Days | None:
        if self.first is None and self.last is None:
            return None
        dated = table[table["start"].notna()]
        if dated.empty:
            raise ViewError("no incident has a date, so no days can be chosen; leave out --from and --to")
        lowest, highest = dated["start"].min().date(), dated["end"].max().date()
        window = self.first or lowest, self.last + _DAY if self.last else highest
        if window[0] >= window[1] or window[0] >= highest or window[1] <= lowest:
            raise ViewError(
                f"no incident lies in the days asked for, from {window[0]} to {window[1] - _DAY}; the first day"
                f" is {lowest}, the last {highest - _DAY}. --from names the first day, --to the last"
            )
        return window


def read_day(text: str) -> date:
    """Read a day such as 2026-02-21.

    Raises:
        ViewError: It is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ViewError(f"{text!r} is no day; write it as year, month and day: 2026-02-21") from None


def read_layers(text: str) -> tuple[str, ...]:
    """Read event types, or the groups violence and context, parted by commas.

    Raises:
        ViewError: One of them is none.
    """
    asked = {name.strip().lower().replace(" ", "_") for name in text.split(",") if name.strip()}
    wanted = {layer for name in asked for layer in _GROUPS.get(name, (name,))}
    strange = sorted(wanted - set(EVENT_TYPES))
    if strange or not wanted:
        raise ViewError(f"{', '.join(strange) or text!r} is no layer; there are {', '.join((*_GROUPS, *EVENT_TYPES))}")
    return tuple(name for name in EVENT_TYPES if name in wanted)


def read_province(text: str) -> str:
    """Read a province by its name or its ISO 3166-2 code.

    Raises:
        ViewError: There is none of that name, or more than one.
    """
    units = read_admin1_units()
    found = [unit.admin1 for unit in units if text.strip().casefold() in (unit.admin1.casefold(), unit.name.casefold())]
    if len(found) != 1:
        raise ViewError(
            f"{text!r} is {'more than one province' if found else 'no province'}; {_name_near(text, units)}"
        )
    return found[0]


def _name_near(text: str, units: Iterable[Admin1Unit]) -> str:
    names = sorted(f"{unit.admin1} ({unit.name})" for unit in units)
    near = [name for name in names if text[:3].casefold() in name.casefold()] or names
    return f"write one of {', '.join(near)}"


def _name_dataset(text: str, there: Iterable[str]) -> str:
    """Return the data set that is meant: by its own name, or by that of its file."""
    found = [name for name in there if text in (name, name.partition(":")[2])]
    if len(found) != 1:
        names = ", ".join(sorted(there)) or "nothing"
        raise ViewError(
            f"{text!r} is {'more than one part' if found else 'no part'} of what was read; there is {names}"
        )
    return found[0]
