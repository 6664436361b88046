"""The shelf of what was read: its entries hold as long as rules, places and program are as they were."""

from pathlib import Path

from geo.geocoding.gazetteer import GAZETTEER
from geo.kept import Shelf, find_shelf_folder, name_state
from geo.paths import EXTRACTION_DATA


def open_shelf(data: Path = EXTRACTION_DATA) -> Shelf:
    """Open the shelf of what is read by the rules of a folder."""
    return Shelf(find_shelf_folder(), name_state([Path(__file__).parent, data, GAZETTEER]))
