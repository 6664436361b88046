"""What the reader has chosen on the map, and how the address of the page says it.

The map in the browser holds the live state; Python gets a copy when the hand rests. Days are half-open.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

from geo.incidents.table import EVENT_TYPES

Mode = Literal["window", "cumulative"]
Shading = Literal["incidents", "killed", "trend", "none"]
Per = Literal["absolute", "area"]
Names = Literal["english", "local", "none"]
Days = tuple[date, date]
MAP_PARAMETERS = (
    "from", "until", "mode", "layers", "province", "place", "incident", "zoom", "at",
    "shade", "per", "names", "answers", "boundaries",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class MapState:
    """One view of the map."""

    window: Days | None = None  # first day and the day after the last; None: all days
    mode: Mode = "window"  # cumulative: all days before the window's end count
    layers: tuple[str, ...] = EVENT_TYPES  # the event types that are on
    province: str | None = None  # ISO 3166-2
    place: str | None = None  # place_id of the incident table; it narrows the province
    incident: str | None = None  # incident_id
    zoom: float | None = None  # as in Leaflet; None: the whole theatre
    center: tuple[float, float] | None = None  # latitude, longitude in degrees
    shading: Shading = "incidents"  # what the colour of a province tells; killed: as claimed, the low figure
    per: Per = "absolute"  # area: for each 10,000 square kilometres
    names: Names = "english"  # local: in Dari, Pashto or Urdu where they are known
    answers: bool = False  # lines from what was answered to what answered it
    boundaries: bool = True

    @property
    def days(self) -> Days | None:
        """The days that count: the window, or all days before its end when cumulative; None: all days."""
        if self.window is None or self.mode == "window":
            return self.window
        return date.min, self.window[1]

    def to_query(self) -> dict[str, str]:
        """Return the parameters of the address, in a fixed order; what is as at the start is left out."""
        said = {
            "from": self.window[0].isoformat() if self.window else None,
            "until": self.window[1].isoformat() if self.window else None,
            "mode": self.mode if self.mode != "window" else None,
            "layers": _say_layers(self.layers),
            "province": self.province,
            "place": self.place,
            "incident": self.incident,
            "zoom": f"{self.zoom:g}" if self.zoom is not None else None,
            "at": f"{self.center[0]:.3f},{self.center[1]:.3f}" if self.center else None,
            "shade": self.shading if self.shading != "incidents" else None,
            "per": self.per if self.per != "absolute" else None,
            "names": self.names if self.names != "english" else None,
            "answers": "1" if self.answers else None,
            "boundaries": None if self.boundaries else "0",
        }
        return {name: value for name, value in said.items() if value is not None}

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "MapState":
        """Read the parameters of an address; whatever cannot be read is as at the start, nothing is raised."""
        return cls(
            window=_read_window(query.get("from"), query.get("until")),
            mode=_read_choice(query.get("mode"), Mode),
            layers=_read_layers(query.get("layers")),
            province=query.get("province") or None,
            place=query.get("place") or None,
            incident=query.get("incident") or None,
            zoom=_read_number(query.get("zoom"), 0, 24),
            center=_read_center(query.get("at")),
            shading=_read_choice(query.get("shade"), Shading),
            per=_read_choice(query.get("per"), Per),
            names=_read_choice(query.get("names"), Names),
            answers=query.get("answers") == "1",
            boundaries=query.get("boundaries") != "0",
        )

    def to_record(self) -> dict[str, Any]:
        """Return the form that travels to the browser: ISO days, lists, null."""
        return {
            "window": [day.isoformat() for day in self.window] if self.window else None,
            "mode": self.mode,
            "layers": list(self.layers),
            "province": self.province,
            "place": self.place,
            "incident": self.incident,
            "zoom": self.zoom,
            "center": list(self.center) if self.center else None,
            "shading": self.shading,
            "per": self.per,
            "names": self.names,
            "answers": self.answers,
            "boundaries": self.boundaries,
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "MapState":
        """Read what the browser sent; it is as little trusted as an address."""
        window = record.get("window")
        first, end = window if isinstance(window, list) and len(window) == 2 else (None, None)
        layers = record.get("layers")
        center = record.get("center")
        latitude, longitude = center if isinstance(center, list) and len(center) == 2 else (None, None)
        return cls(
            window=_read_window(first, end),
            mode=_read_choice(record.get("mode"), Mode),
            layers=tuple(name for name in EVENT_TYPES if name in layers) if isinstance(layers, list) else EVENT_TYPES,
            province=_read_text(record.get("province")),
            place=_read_text(record.get("place")),
            incident=_read_text(record.get("incident")),
            zoom=_read_number(record.get("zoom"), 0, 24),
            center=_read_center(f"{latitude},{longitude}"),
            shading=_read_choice(record.get("shading"), Shading),
            per=_read_choice(record.get("per"), Per),
            names=_read_choice(record.get("names"), Names),
            answers=record.get("answers") is True,
            boundaries=record.get("boundaries") is not False,
        )


def _say_layers(layers: tuple[str, ...]) -> str | None:
    on = [name for name in EVENT_TYPES if name in layers]
    if len(on) == len(EVENT_TYPES):
        return None
    return ",".join(on) or "none"


def _read_choice(value: Any, choice: Any) -> Any:
    """Return the value if it is one of a Literal, else the first of them."""
    values = get_args(choice)
    return value if value in values else values[0]


def _read_layers(text: str | None) -> tuple[str, ...]:
    if not text:
        return EVENT_TYPES
    return tuple(name for name in EVENT_TYPES if name in text.split(","))


def _read_window(first: Any, end: Any) -> Days | None:
    try:
        window = date.fromisoformat(first), date.fromisoformat(end)
    except (TypeError, ValueError):
        return None
    return window if window[0] < window[1] else None


def _read_number(text: Any, low: float, high: float) -> float | None:
    try:
        number = float(text)
    except (TypeError, ValueError):
        return None
    return number if low <= number <= high else None


def _read_center(text: str | None) -> tuple[float, float] | None:
    latitude, _, longitude = (text or "").partition(",")
    center = _read_number(latitude, -90, 90), _read_number(longitude, -180, 180)
    return None if center[0] is None or center[1] is None else (center[0], center[1])


def _read_text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
