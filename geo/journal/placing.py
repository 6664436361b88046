"""Places that a person chose, as the journal keeps them."""

from collections.abc import Sequence

from geo.geocoding.boundaries import Admin1Unit, find_unit
from geo.geocoding.gazetteer import Gazetteer
from geo.geocoding.model import Place
from geo.geocoding.resolution import choose_precision
from geo.journal.model import PlaceNote, name_spot


def note_place(place: Place, gazetteer: Gazetteer) -> PlaceNote:
    """Note a place of the gazetteer; one without a verified coordinate is shown with its province, and says so."""
    if place.latitude is None and (province := gazetteer.find_province(place)) is not None and province is not place:
        why = f"no verified coordinate of {place.name}: its province {province.name} is shown"
        return _note(province, "admin1", (f"chosen by hand: {place.name}", why))
    return _note(place, choose_precision(place), ("chosen by hand",))


def note_spot(latitude: float, longitude: float, units: Sequence[Admin1Unit]) -> PlaceNote:
    """Note a point that a person gave in degrees; its province is found by the outlines.

    Raises:
        PlaceError: It is not on the earth.
    """
    unit = find_unit(latitude, longitude, units)
    return PlaceNote(
        place_id=name_spot(latitude, longitude),
        name=f"{latitude:.5g}, {longitude:.5g}" + (f" ({unit.name})" if unit else ""),
        geo_precision="exact",
        admin1=unit.admin1 if unit else None,
        country=unit.country if unit else None,
        latitude=latitude,
        longitude=longitude,
        reasons=("a point given by hand",),
    )


def _note(place: Place, precision: str, reasons: tuple[str, ...]) -> PlaceNote:
    return PlaceNote(
        place_id=place.id,
        name=place.name,
        geo_precision=precision,
        admin1=place.admin1,
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        reasons=reasons,
    )
