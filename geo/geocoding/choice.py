"""The choice among places that share a name.

What decides, in this order: the noun beside the name ("X district"), the unit that the text puts it in ("X of Y"),
strong before weak names, a place of the same unit in the same sentence, then in the article, the country that the
article is mostly about, the countries of the theatre, the kind of place (a city before the district around it), and
the number of inhabitants last. A weak name wins alone only where the words say where: "in Tank".
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geo.extraction.model import Toponym
from geo.geocoding.context import belongs_to, find_kinds_said, says_where
from geo.geocoding.gazetteer import Gazetteer
from geo.geocoding.model import Place

THEATRE = ("AF", "PK")  # ISO 3166-1 of the countries this news is about: their places win where nothing else tells
_NAMED = 4  # namesakes that a reason lists; the others are counted
_LARGE_CITY = 100_000  # inhabitants: a name that a city and its province share means such a city
_RANKS = {
    "country": 6,
    "province": 4,
    "border": 4,
    "crossing": 4,
    "region": 3,
    "city": 3,
    "town": 3,
    "district": 2,
    "area": 2,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What became of the choice: a place with the reasons, or the reason for none."""

    place: Place | None
    reasons: tuple[str, ...]  # in words, for the reader of the page


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class _Score:
    """How well a candidate fits; compared field by field in this order, the greater wins."""

    kind_said: bool
    inside_said: bool
    strong: bool
    in_sentence: bool
    in_article: bool
    country: int
    theatre: bool
    rank: int
    population: int

    def is_supported(self) -> bool:
        """Whether anything but the name itself speaks for the place."""
        return self.kind_said or self.inside_said or self.in_sentence or self.in_article


class Company:
    """The places of an article that are sure, around which the others are chosen."""

    def __init__(self, toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        found = ((toponym, _find_sure(toponym, gazetteer)) for toponym in toponyms)
        sure = [(toponym, place) for toponym, place in found if place is not None]
        self.countries = Counter(place.country for _, place in sure if place.country)
        self.units = frozenset(place.admin1 for _, place in sure if place.admin1)
        self._kinds_said: dict[int, frozenset[str]] = {}
        self._of_sentence: dict[int, list[tuple[Toponym, Place]]] = defaultdict(list)
        for toponym, place in sure:
            self._of_sentence[toponym.sentence.start].append((toponym, place))

    def find_kinds_said(self, toponym: Toponym) -> frozenset[str]:
        """The kinds of place that the words beside a name allow, looked for once."""
        known = self._kinds_said.get(id(toponym))
        if known is None:
            known = self._kinds_said[id(toponym)] = find_kinds_said(toponym)
        return known

    def beside(self, toponym: Toponym) -> Iterator[tuple[Toponym, Place]]:
        """The other sure places of the same sentence."""
        for other, place in self._of_sentence.get(toponym.sentence.start, ()):
            if other is not toponym:
                yield other, place


def choose_place(toponym: Toponym, candidates: Sequence[Place], company: Company) -> Choice:
    """Choose among candidates that share a toponym's name; there must be at least one."""
    if len(candidates) == 1 and company.gazetteer.is_strong(toponym.name, candidates[0]):
        return Choice(place=candidates[0], reasons=_explain_only(toponym, candidates[0]))
    kinds = company.find_kinds_said(toponym)
    scored = sorted(((_score(toponym, place, kinds, company), place.id, place) for place in candidates), reverse=True)
    score, _, best = scored[0]
    if not score.strong and not score.is_supported() and not says_where(toponym):
        reason = f"“{toponym.name}” is also a word or a person's name, and nothing near says that {best.name} is meant"
        return Choice(place=None, reasons=(reason,))
    if len(scored) > 1 and scored[1][0] == score:
        reason = f"“{toponym.name}” names {_describe(best)} and {_describe(scored[1][2])}: they cannot be told apart"
        return Choice(place=None, reasons=(reason,))
    return Choice(place=best, reasons=_explain(toponym, score, [place for _, _, place in scored]))


def _find_sure(toponym: Toponym, gazetteer: Gazetteer) -> Place | None:
    """The place of a name that is strong and lies in one unit whatever it means: Bannu, the city or the district."""
    candidates = gazetteer.candidates(toponym.name)
    if not candidates or len({(place.country, place.admin1) for place in candidates}) > 1:
        return None
    best = max(candidates, key=lambda place: (gazetteer.is_strong(toponym.name, place), _rank(place), place.id))
    return best if gazetteer.is_strong(toponym.name, best) else None


def _score(toponym: Toponym, place: Place, kinds: frozenset[str], company: Company) -> _Score:
    others = list(company.beside(toponym))
    return _Score(
        kind_said=place.kind in kinds,
        inside_said=any(_holds(other, place) and belongs_to(toponym, name) for name, other in others),
        strong=company.gazetteer.is_strong(toponym.name, place),
        in_sentence=any(_holds(other, place) for _, other in others if other.admin1),
        in_article=place.admin1 in company.units,
        country=company.countries[place.country] if place.country else 0,
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
    if place.kind == "city" and (place.capital or place.population >= _LARGE_CITY or not place.population):
        return 5
    return _RANKS.get(place.kind, 1)


def _describe(place: Place) -> str:
    return f"the {place.kind} {place.name} ({place.admin1 or place.country or 'no unit'})"


def _explain_only(toponym: Toponym, place: Place) -> tuple[str, ...]:
    return (f"“{toponym.text}” names {_describe(place)} and no other place of the gazetteer",)


def _explain(toponym: Toponym, score: _Score, candidates: Sequence[Place]) -> tuple[str, ...]:
    """The reasons that decided, strongest first, and the namesakes that were passed over; the best comes first."""
    place, *others = candidates
    if not others:
        return _explain_only(toponym, place)
    said = {
        f"the text calls it a {place.kind}": score.kind_said,
        "the text puts it in that unit": score.inside_said,
        "a place of the same unit is named in the sentence": score.in_sentence,
        "a place of the same unit is named in the article": score.in_article,
    }
    reasons = [reason for reason, holds in said.items() if holds] or ["the larger or better known of them"]
    more = f" and {len(others) - _NAMED} more" if len(others) > _NAMED else ""
    passed = f"not meant: {', '.join(_describe(other) for other in others[:_NAMED])}{more}"
    return (f"“{toponym.text}” means {_describe(place)} among {len(candidates)} places of that name", *reasons, passed)
