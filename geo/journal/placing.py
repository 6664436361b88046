"""Places that a person chose, as the journal keeps them."""

from collections.abc import Sequence

from geo.geocoding.boundaries import Admin1Unit, find_unit
from geo.geocoding.gazetteer import Gazetteer
from geo.geocoding.model import Place
from geo.geocoding.resolution import choose_precision
from geo.journal.model import PlaceNote, name_spot

_REACH = (("exact", 0.5), ("settlement", 5.0))  # kilometres to which a point of each precision is good
_DEGREE_KM = 111.0  # of latitude


def note_place(place: Place, gazetteer: Gazetteer) -> PlaceNote:
    """Note a place of the gazetteer; one without a verified coordinate is shown with its province, and says so."""
    if place.latitude is None and (province := gazetteer.find_province(place)) is not None and province is not place:
        why = f"no verified coordinate of {place.name}: its province {province.name} is shown"
        return _note(province, "admin1", (f"chosen by hand: {place.name}", why))
    return _note(place, choose_precision(place), ("chosen by hand",))


def note_spot(
    latitude: float, longitude: float, units: Sequence[Admin1Unit], *, radius_km: float | None = None
) -> PlaceNote:
    """Note a point that a person gave; its province is found by the outlines.

    Args:
        latitude: Degrees, WGS 84.
        longitude: Degrees, WGS 84.
        units: The provinces.
        radius_km: How far off the point may be; it is called no more precise than that. None: it was given in degrees.

    Raises:
        PlaceError: It is not on the earth.
    """
    why = "a point given by hand"
    if radius_km is not None:
        digits = _count_digits(radius_km)
        latitude, longitude = round(latitude, digits), round(longitude, digits)
        why = f"a point picked on the map by hand, good to about {distance_in_words(radius_km)}"
    unit = find_unit(latitude, longitude, units)
    return PlaceNote(
        place_id=name_spot(latitude, longitude),
        name=f"{latitude:.5g}, {longitude:.5g}" + (f" ({unit.name})" if unit else ""),
        geo_precision=next((name for name, far_km in _REACH if (radius_km or 0) <= far_km), "admin2"),
        admin1=unit.admin1 if unit else None,
        country=unit.country if unit else None,
        latitude=latitude,
        longitude=longitude,
        reasons=(why,),
    )


def note_province(
    latitude: float, longitude: float, units: Sequence[Admin1Unit], gazetteer: Gazetteer
) -> PlaceNote | None:
    """Note the province of a point, where the point itself says too much; None: it lies in none."""
    unit = find_unit(latitude, longitude, units)
    place = next((p for p in gazetteer.places if unit and p.admin1 == unit.admin1 and p.kind == "province"), None)
    return None if place is None else _note(place, "admin1", ("the province of a point picked on the map by hand",))


def distance_in_words(distance_km: float) -> str:
    """Say a distance as roughly as it is meant: "300 m", "2 km", "40 km"."""
    if distance_km < 1:
        return f"{max(100, round(distance_km * 10) * 100)} m" if distance_km >= 0.05 else "50 m"
    return f"{distance_km:.0f} km"


def _count_digits(radius_km: float) -> int:
    """Count the digits after the point, of degrees, that a radius leaves a meaning."""
    return next((digits for digits in range(1, 5) if _DEGREE_KM / 10**digits <= 2 * radius_km), 5)


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
