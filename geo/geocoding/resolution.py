"""Which place a toponym means, how precisely, and why.

Candidates share the name. What decides, in this order: the noun beside the name ("X district"), the unit that the
text puts it in ("X of Y"), strong before weak names, places of the same unit in the same sentence, then in the
article, the country the article is mostly about, the kind of place (a city before the district around it), and the
number of inhabitants last. A weak name never wins alone. Every choice is told in words.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo.extraction.folding import fold_name
from geo.extraction.model import Toponym
from geo.geocoding.context import belongs_to, find_kinds_said
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
THEATRE = ("AF", "PK")  # the countries this news is about: their places win where nothing else tells
_LARGE_CITY = 100_000  # inhabitants: a name that a city and its province share means such a city


@dataclass(frozen=True, slots=True, kw_only=True)
class _Score:
    """How well a candidate fits; compared field by field, the greater wins."""

    kind_said: bool
    inside_said: bool
    strong: bool
    in_sentence: bool
    in_article: int
    country: int
    theatre: bool
    rank: int
    population: int

    def as_tuple(self) -> tuple[int, ...]:
        return (
            self.kind_said,
            self.inside_said,
            self.strong,
            self.in_sentence,
            min(self.in_article, 1),
            self.country,
            self.theatre,
            self.rank,
            self.population,
        )


def resolve_toponyms(toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> list[Resolution]:
    """Choose a place for each toponym of one article.

    Args:
        toponyms: All toponyms of one article in reading order, associative ones included: they tell what the
            article is about, and get a place too ("Kabul denied" means the government at Kabul).
        gazetteer: The places to choose from.

    Returns:
        One resolution for each toponym, in the same order. No toponym gives an empty list.
    """
    sure = {id(toponym): place for toponym in toponyms if (place := _find_sure(toponym, gazetteer))}
    about = _Company(toponyms, sure)
    chosen: dict[int, tuple[Place, tuple[str, ...]]] = {}
    problems: dict[int, str] = {}
    for toponym in toponyms:
        candidates = gazetteer.candidates(toponym.name)
        if not candidates:
            continue
        result = _choose(toponym, candidates, about)
        if isinstance(result, str):
            problems[id(toponym)] = result
        else:
            chosen[id(toponym)] = result
    places = {key: place for key, (place, _) in chosen.items()}
    return [_resolve(toponym, toponyms, chosen, problems, places, gazetteer) for toponym in toponyms]


def choose_precision(place: Place) -> GeoPrecision:
    """How precisely a place says where: a region within one province says as much as the province."""
    if place.kind == "region" and place.admin1:
        return "admin1"
    return _PRECISION[place.kind]


def _resolve(
    toponym: Toponym,
    toponyms: Sequence[Toponym],
    chosen: dict[int, tuple[Place, tuple[str, ...]]],
    problems: dict[int, str],
    places: dict[int, Place],
    gazetteer: Gazetteer,
) -> Resolution:
    if id(toponym) in problems:
        return Resolution(toponym=toponym, location=None, reason=problems[id(toponym)])
    if id(toponym) in chosen:
        place, reasons = chosen[id(toponym)]
        return Resolution(toponym=toponym, location=_locate(toponym, place, reasons, gazetteer), reason=None)
    enclosing = find_enclosing(toponym, toponyms, places)
    if enclosing is None:
        reason = f"“{toponym.name}” is not in the gazetteer and no known place is named near it"
        return Resolution(toponym=toponym, location=None, reason=reason)
    place, why = enclosing
    return Resolution(toponym=toponym, location=_locate(toponym, place, (why,), gazetteer), reason=None)


def _locate(toponym: Toponym, place: Place, reasons: tuple[str, ...], gazetteer: Gazetteer) -> Location:
    """A district without a verified coordinate is shown with its province, and says so."""
    if place.latitude is None and place.admin1 is not None:
        province = gazetteer.province(place.admin1)
        why = f"no verified coordinate of {place.name}: its province {province.name} is shown"
        return Location(place=province, geo_precision="admin1", toponym=toponym, reasons=(*reasons, why))
    return Location(place=place, geo_precision=choose_precision(place), toponym=toponym, reasons=reasons)


class _Company:
    """The places of the article that are sure, around which the others are chosen."""

    def __init__(self, toponyms: Sequence[Toponym], sure: dict[int, Place]) -> None:
        self.sure = [(toponym, sure[id(toponym)]) for toponym in toponyms if id(toponym) in sure]
        self.countries = Counter(place.country for _, place in self.sure if place.country)
        self.units = Counter(place.admin1 for _, place in self.sure if place.admin1)

    def beside(self, toponym: Toponym) -> Iterable[tuple[Toponym, Place]]:
        return (
            (other, place) for other, place in self.sure if other.sentence is toponym.sentence and other is not toponym
        )


def _find_sure(toponym: Toponym, gazetteer: Gazetteer) -> Place | None:
    """The place of a name that is strong and lies in one unit whatever it means: Bannu, the city or the district."""
    candidates = gazetteer.candidates(toponym.name)
    if not candidates or len({(place.country, place.admin1) for place in candidates}) > 1:
        return None
    best = max(candidates, key=lambda place: (_is_strong(toponym, place), _rank(place), place.id))
    return best if _is_strong(toponym, best) else None


def _is_strong(toponym: Toponym, place: Place) -> bool:
    return fold_name(toponym.name) in {fold_name(name) for name in place.strong_names}


def _choose(toponym: Toponym, candidates: Sequence[Place], about: _Company) -> tuple[Place, tuple[str, ...]] | str:
    kinds = find_kinds_said(toponym)
    scores = {place.id: _score(toponym, place, kinds, about) for place in candidates}
    ranked = sorted(candidates, key=lambda place: (scores[place.id].as_tuple(), place.id), reverse=True)
    best, score = ranked[0], scores[ranked[0].id]
    if not score.strong and not (score.kind_said or score.inside_said or score.in_sentence or score.in_article):
        return f"“{toponym.name}” is also a word or a person's name, and nothing near says that {best.name} is meant"
    if len(ranked) > 1 and scores[ranked[1].id].as_tuple() == score.as_tuple():
        return f"“{toponym.name}” names {_describe(best)} and {_describe(ranked[1])}: they cannot be told apart"
    return best, _explain(toponym, best, score, len(ranked))


def _score(toponym: Toponym, place: Place, kinds: frozenset[str], about: _Company) -> _Score:
    others = list(about.beside(toponym))
    return _Score(
        kind_said=place.kind in kinds,
        inside_said=any(_holds(other, place) and belongs_to(toponym, name) for name, other in others),
        strong=_is_strong(toponym, place),
        in_sentence=any(_holds(other, place) for _, other in others if other.admin1),
        in_article=about.units[place.admin1] if place.admin1 else 0,
        country=about.countries[place.country] if place.country else 0,
        theatre=place.country in THEATRE,
        rank=_rank(place),
        population=place.population,
    )


def _holds(outer: Place, inner: Place) -> bool:
    """Whether one place lies in the unit of the other, as far as the codes tell."""
    if outer.kind == "country":
        return outer.country == inner.country
    return outer.admin1 is not None and outer.admin1 == inner.admin1


def _rank(place: Place) -> int:
    """Among namesakes of one unit: a large city, then the province, then a town, then the district around it."""
    if place.kind == "country":
        return 6
    if place.kind == "city" and (place.capital or place.population >= _LARGE_CITY or not place.population):
        return 5
    return {"province": 4, "border": 4, "crossing": 4, "region": 3, "city": 3, "town": 3, "district": 2, "area": 2}.get(
        place.kind, 1
    )


def _describe(place: Place) -> str:
    return f"the {place.kind} {place.name} ({place.admin1 or place.country or 'no unit'})"


def _explain(toponym: Toponym, place: Place, score: _Score, choices: int) -> tuple[str, ...]:
    """The reasons that decided, strongest first."""
    if choices == 1:
        return (f"“{toponym.text}” names {_describe(place)} and no other place of the gazetteer",)
    said = {
        f"the text calls it a {place.kind}": score.kind_said,
        "the text puts it in that unit": score.inside_said,
        "a place of the same unit is named in the sentence": score.in_sentence,
        "a place of the same unit is named in the article": score.in_article > 0,
    }
    reasons = [reason for reason, holds in said.items() if holds]
    return (
        f"“{toponym.text}” means {_describe(place)} among {choices} places of that name",
        *(reasons or ["the larger or better known of them"]),
    )
