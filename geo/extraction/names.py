"""Names of places, as the finder of toponyms takes them: no coordinates, only what matters in a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """One name of one place; several places may share it."""

    name: str
    kind: str  # as Place.kind; besides, "capital" for a city that may stand for its government
    weak: bool  # True: names the place only with support from the context


# What may stand between "in" and the name of a place, and says nothing of who is meant: "in the restive Tank".
_ATTRIBUTE = (
    r"(?:restive|volatile|troubled|lawless|turbulent|rugged|mountainous|remote|tribal|neighbou?ring|nearby|adjoining"
    r"|[a-z]+-(?:hit|torn)|downtown|central|(?:north|south)(?:[- ]?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?)"
)
PLACE_ATTRIBUTES = rf"(?:(?:the )?(?:{_ATTRIBUTE},? )+)?"
