"""What an article names around its happenings, gathered once: a happening without a place of its own may take one."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from geo.geocoding.gazetteer import Gazetteer
from geo.geocoding.model import Location, Place, Resolution

_NEIGHBOURS = frozenset({"TJ", "UZ", "TM", "IR", "CN", "IN"})  # of the two states of the theatre
_CALLED = re.compile(r" (?:(?:border )?(?:crossing|gate)|border)\b", re.IGNORECASE)
_GATE_TOWNS = frozenset({"Chaman", "Spin Boldak", "Angur Ada"})
_REACH = 100  # names before a happening that it may take its place from, the nearest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the article names."""

    gazetteer: Gazetteer
    resolutions: tuple[Resolution, ...]  # in reading order
    starts: tuple[int, ...]  # of their toponyms
    countries: Mapping[str, Resolution]  # the first that lies in each country, by the country's code
    most_named: str | None  # the country that most of them lie in; None: no country is named
    crossings: tuple[Location, ...]  # of the border, in reading order
    theatre: frozenset[str] = frozenset({"AF", "PK"})  # countries that "the two countries" may mean

    @property
    def is_about_another_border(self) -> bool:
        """Whether "the border" is that of another neighbour: the article names one, and only one of the two states."""
        if not self.resolutions or not _NEIGHBOURS & self.countries.keys() or self.theatre <= self.countries.keys():
            return False
        text = self.resolutions[0].toponym.sentence.article.text
        return "Pakistan" not in text or "Afghan" not in text

    @classmethod
    def of(cls, resolutions: Sequence[Resolution], gazetteer: Gazetteer) -> "Surroundings":
        """Gather them for one article."""
        resolutions = [r for r in resolutions if not _is_bound_for(r)]
        located = [(r.location.place.country, r) for r in resolutions if r.location and r.location.place.country]
        named = Counter(country for country, _ in located)
        return cls(
            gazetteer=gazetteer,
            resolutions=tuple(resolutions),
            starts=tuple(r.toponym.start for r in resolutions),
            countries=dict(reversed(located)),
            most_named=named.most_common(1)[0][0] if named else None,
            crossings=tuple(r.location for r in resolutions if r.location and r.toponym.literal and _crosses(r)),
        )

    def look_back(self, position: int) -> Iterator[Resolution]:
        """Go through what stands before a character of the article, the nearest first."""
        before = bisect_left(self.starts, position)
        return reversed(self.resolutions[max(before - _REACH, 0) : before])

    def find_only_crossing(self, position: int) -> Location | None:
        """Find the one crossing that the article is about, as it was last named before a character; else None.

        It is the only one that the article names, or has named so far, and named twice or more.
        """
        before = bisect_left(self.crossings, position, key=lambda location: location.toponym.start)
        so_far = self.crossings[:before]
        only = next((named for named in (so_far, self.crossings) if _is_only_one(named)), ())
        return so_far[-1] if only and so_far else None

    def find_crossings_together(self, position: int) -> list[Location]:
        """Find the crossings, and the towns known for one, that one sentence named together last; else none."""
        gates = (r.location for r in self.look_back(position) if r.location and _is_gate(r))
        for _, named in groupby(gates, key=lambda location: location.toponym.sentence.start):
            several = {location.place.id: location for location in named}
            if len(several) > 1 and any(_is_crossing(location.place) for location in several.values()):
                return list(reversed(several.values()))
        return []


def _is_only_one(named: Sequence[Location]) -> bool:
    """Whether names are those of one place, which is named twice or more."""
    return len(named) > 1 and len({location.place.id for location in named}) == 1


def _is_crossing(place: Place) -> bool:
    """Whether a place is a crossing, or an area that is named like the crossing in it: Ghulam Khan."""
    return place.kind == "crossing" or any(name.endswith(" crossing") for name in place.strong_names)


def _crosses(resolution: Resolution) -> bool:
    """Whether a name is that of a crossing, or of a town that is called one: "the Chaman border crossing"."""
    toponym, place = resolution.toponym, resolution.location.place if resolution.location else None
    called = _CALLED.match(toponym.sentence.article.text, toponym.end) is not None
    return place is not None and (_is_crossing(place) or (called and place.name in _GATE_TOWNS))


def is_gate(place: Place) -> bool:
    """Whether a place is a crossing or one of the towns known for theirs."""
    return _is_crossing(place) or place.name in _GATE_TOWNS


def _is_gate(resolution: Resolution) -> bool:
    """Whether a name may mean a crossing where another is named beside it: "Torkham and Chaman"."""
    place = resolution.location.place if resolution.location else None
    return place is not None and resolution.toponym.literal and is_gate(place)


def _is_bound_for(resolution: Resolution) -> bool:
    """Whether a place is named only as where somebody was going: "a Punjab-bound coach"."""
    toponym = resolution.toponym
    return toponym.sentence.article.text.startswith("-bound", toponym.end)
