"""The nouns of the third stage: a place of the gazetteer, and a location with the reasons for it.

Latitude and longitude are decimal degrees, WGS 84 (EPSG:4326).
"""

from dataclasses import dataclass
from typing import Literal, Protocol

from geo.errors import PlaceError
from geo.extraction.model import Toponym

GeoPrecision = Literal["exact", "settlement", "admin2", "admin1", "border", "country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An entry of the gazetteer."""

    id: str
    name: str  # the name the program shows
    strong_names: tuple[str, ...]  # any of these names the place on its own, `name` included
    weak_names: tuple[str, ...] = ()  # these name it only with support from the context
    kind: str  # country, region, province, district, area, city, town, village, crossing, border, site
    latitude: float | None  # None: no verified coordinate
    longitude: float | None
    admin1: str | None  # ISO 3166-2, such as "AF-NAN"; None for countries and what spans provinces
    country: str | None  # ISO 3166-1 alpha-2; None for the border itself
    population: int = 0  # 0: not known
    capital: bool = False  # the seat of a national government, for which its name may stand ("Kabul denied")
    contested_by: tuple[str, ...] = ()  # ISO 3166-1 alpha-2 of the countries that dispute it
    note: str = ""

    def __post_init__(self) -> None:
        if self.latitude is not None and not -90 <= self.latitude <= 90:
            raise PlaceError(
                f"{self.id}: latitude {self.latitude} is not on the earth; are latitude and longitude swapped?"
            )
        if self.longitude is not None and not -180 <= self.longitude <= 180:
            raise PlaceError(f"{self.id}: longitude {self.longitude} is not on the earth; is it in degrees?")


class Placed(Protocol):
    """What has a place and a precision."""

    @property
    def place(self) -> Place:
        """The place."""

    @property
    def geo_precision(self) -> GeoPrecision:
        """How precisely the place is meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where, and how precisely; without the words that say so."""

    place: Place
    geo_precision: GeoPrecision


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where, how precisely, and why."""

    place: Place
    geo_precision: GeoPrecision
    toponym: Toponym
    reasons: tuple[str, ...]  # in words, for the reader of the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What became of one toponym. Exactly one of `location` and `reason` is set for a literal one."""

    toponym: Toponym
    location: Location | None
    reason: str | None  # why there is none: "names two places that cannot be told apart", …
