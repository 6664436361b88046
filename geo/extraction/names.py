"""Names of places, as the finder of toponyms takes them: no coordinates, only what matters in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """One name of one place; several places may share it."""

    name: str
    kind: str  # as Place.kind; besides, "capital" for a city that may stand for its government
    weak: bool  # True: names the place only with support from the context
