"""Which place a toponym means, how precisely, and why.

A name of the gazetteer means one of its places (geo/geocoding/choice.py says how it is chosen). A name that the
gazetteer does not know is shown at the known place beside it (geo/geocoding/enclosing.py). No place is more precise
than what the text says, and every location tells its reasons in words.
"""

from collections.abc import Sequence

from geo.extraction.model import Toponym
from geo.geocoding.choice import Choice, Company, choose_place
from geo.geocoding.enclosing import find_enclosing
from geo.geocoding.gazetteer import Gazetteer
from geo.geocoding.model import GeoPrecision, Location, Place, Resolution

_PRECISION: dict[str, GeoPrecision] = {
    "country": "country",
    "region": "country",
    "province": "admin1",
    "district": "admin2",
    "area": "admin2",
    "border": "border",
    "crossing": "settlement",
    "city": "settlement",
    "town": "settlement",
    "village": "settlement",
    "site": "exact",
}


def resolve_toponyms(toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> list[Resolution]:
    """Choose a place for each toponym of one article.

    Args:
        toponyms: All toponyms of one article in reading order, associative ones included: they tell what the
            article is about, and get a place too ("Kabul denied" means the government at Kabul).
        gazetteer: The places to choose from.

    Returns:
        One resolution for each toponym, in the same order. No toponym gives an empty list.
    """
    company = Company(toponyms, gazetteer)
    choices = {
        id(toponym): choose_place(toponym, candidates, company)
        for toponym in toponyms
        if (candidates := gazetteer.candidates(toponym.name))
    }
    places = {key: choice.place for key, choice in choices.items() if choice.place is not None}
    known = [choices.get(id(toponym)) or _enclose(toponym, toponyms, places) for toponym in toponyms]
    return [_resolve(toponym, choice, company) for toponym, choice in zip(toponyms, known, strict=True)]


def choose_precision(place: Place, kinds_said: frozenset[str] = frozenset()) -> GeoPrecision:
    """How precisely a place says where.

    A region inside one province says as much as the province. A town that the text calls a district or a tehsil,
    though the gazetteer knows only the town, says as much as the district.
    """
    if place.kind == "region" and place.admin1:
        return "admin1"
    precision = _PRECISION[place.kind]
    return "admin2" if precision == "settlement" and "district" in kinds_said else precision


def _enclose(toponym: Toponym, toponyms: Sequence[Toponym], places: dict[int, Place]) -> Choice:
    enclosing = find_enclosing(toponym, toponyms, places)
    if enclosing is None:
        reason = f"“{toponym.name}” is not in the gazetteer and no known place is named near it"
        return Choice(place=None, reasons=(reason,))
    return Choice(place=enclosing[0], reasons=(enclosing[1],))


def _resolve(toponym: Toponym, choice: Choice, company: Company) -> Resolution:
    if choice.place is None:
        return Resolution(toponym=toponym, location=None, reason=choice.reasons[0])
    return Resolution(toponym=toponym, location=_locate(toponym, choice.place, choice.reasons, company), reason=None)


def _locate(toponym: Toponym, place: Place, reasons: tuple[str, ...], company: Company) -> Location:
    """A district without a verified coordinate is shown with its province, and says so."""
    if place.latitude is None and place.admin1 is not None:
        province = company.gazetteer.province(place.admin1)
        why = f"no verified coordinate of {place.name}: its province {province.name} is shown"
        return Location(place=province, geo_precision="admin1", toponym=toponym, reasons=(*reasons, why))
    precision = choose_precision(place, company.find_kinds_said(toponym))
    return Location(place=place, geo_precision=precision, toponym=toponym, reasons=reasons)
