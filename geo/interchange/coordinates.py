"""The coordinates of imported rows: degrees read as they are written, and checked to be meant as they are given.

Degrees are WGS 84. What is refused says which column, why, and what would mend it: a pair that is swapped is told from
one that lies nowhere on the earth.
"""

import math
import re

from geo.interchange.translation import Unusable

THEATRE = (23.0, 39.5, 60.0, 78.5)  # degrees: south, north, west, east of Afghanistan and Pakistan
_COUNTRIES = ("AF", "PK")
_DECIMAL_COMMA = re.compile(r"[+-]?\d{1,3},\d+")


def read_degrees(text: str, column: str) -> float | Unusable:
    """Read a number of degrees, with a decimal point or comma.

    Args:
        text: As the row writes it.
        column: What the column is called, for the message.
    """
    try:
        number = float(text.replace(",", ".") if _DECIMAL_COMMA.fullmatch(text) else text)
    except ValueError:
        number = math.nan
    if math.isfinite(number):
        return number
    return _refuse(column, text, "it is no number of degrees", "Write decimal degrees, such as 34.5281.")


def check_coordinates(north: float, east: float, country: str | None, column: str) -> Unusable | None:
    """Look for what is wrong with a latitude and a longitude; None: nothing.

    Args:
        north: The latitude.
        east: The longitude.
        country: ISO 3166-1 alpha-2, as the row names it. A place of Afghanistan, of Pakistan or of a country that is
            not known is called swapped where only the swapped pair lies in the theatre.
        column: What the column of the latitude is called, for the message.
    """
    pair = f"latitude {north:g} and longitude {east:g}"
    swap, value = f"{pair}: are they swapped?", f"{north:g}"
    if not (-90 <= north <= 90 and -180 <= east <= 180):
        is_swapped = -90 <= east <= 90 and -180 <= north <= 180
        says = swap if is_swapped else f"{pair} are not on the earth"
        return _refuse(column, value, says, "Correct them; degrees are WGS 84.")
    if north == 0 and east == 0:
        return _refuse(column, value, "0, 0 lies in the sea and stands for no place", "Leave both empty.")
    if (country is None or country in _COUNTRIES) and not is_in_theatre(north, east) and is_in_theatre(east, north):
        return _refuse(column, value, swap, "Give each column the other's name.")
    return None


def is_in_theatre(north: float, east: float) -> bool:
    """Whether a point lies in the frame around Afghanistan and Pakistan."""
    south, north_end, west, east_end = THEATRE
    return south <= north <= north_end and west <= east <= east_end


def _refuse(column: str, value: str, reason: str, remedy: str) -> Unusable:
    return Unusable(column=column, value=value, reason=reason if reason[-1] in ".?" else f"{reason}.", remedy=remedy)
