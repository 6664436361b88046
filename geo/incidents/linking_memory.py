"""Which accounts were compared and joined before, so that only what can meet something new is compared again.

Bundles of accounts that cannot be told apart are the nodes, the scores of those that may be one are the edges. What is
joined in one connected part does not depend on any other part; so where a bundle came, changed or went, the parts
around it are grouped anew, and all others stay as they were grouped.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import count

from geo.incidents.blocks import find_candidates, find_candidates_of
from geo.incidents.likeness import Told, can_be_one, score_pair, score_within

Twins = list[Told]  # accounts of several articles that agree in all that linking looks at
Group = list[int]  # the numbers of its bundles, in reading order


class LinkingMemory:
    """What was compared and joined the last time; bundles are numbered as they come, for good."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._numbers: dict[Hashable, int] = {}  # by what the bundle is known by
        self._next = count()
        self._order: list[int] = []  # the bundles, in reading order
        self._articles: dict[int, frozenset[str]] = {}  # those that tell a bundle
        self._scores: dict[int, dict[int, int]] = {}  # by bundle: the bundles that may be one with it
        self._groups: dict[int, Group] = {}  # by bundle: the group that it is in

    def link(self, bundles: Mapping[Hashable, Twins]) -> list[list[Told]]:
        """Group bundles, given in reading order by what they are known by; return the accounts of each group."""
        known, before = self._numbers, self._order
        self._numbers = {each: known[each] if each in known else next(self._next) for each in bundles}
        twins = dict(zip(self._numbers.values(), bundles.values(), strict=True))
        articles = {number: frozenset(told.article for told in each) for number, each in twins.items()}
        changed = [number for number, tellers in articles.items() if self._articles.get(number) != tellers]
        self._order = list(articles)
        touched = self._forget(articles).union(changed, _find_moved(before, self._order))
        self._articles = articles
        leaders = {number: each[0] for number, each in twins.items()}
        self._compare(changed, leaders)
        self._regroup(self._spread(touched), leaders)
        groups = {id(group): group for group in map(self._groups.__getitem__, twins)}.values()
        return [[told for number in group for told in twins[number]] for group in groups]

    def _forget(self, articles: Mapping[int, frozenset[str]]) -> set[int]:
        """Forget what is gone, and what is told by other articles now; return what was compared with it."""
        touched: set[int] = set()
        for number in [each for each, tellers in self._articles.items() if articles.get(each) != tellers]:
            for other in self._scores.pop(number, {}):
                self._scores[other].pop(number)
                touched.add(other)
            self._groups.pop(number, None)
        return touched & articles.keys()

    def _compare(self, changed: Sequence[int], leaders: Mapping[int, Told]) -> None:
        """Score the pairs of what changed and whatever it meets."""
        self._scores |= {number: {} for number in changed}
        order, told = list(leaders), list(leaders.values())
        if len(changed) == len(order):
            pairs = find_candidates(told)
        else:
            positions = {number: position for position, number in enumerate(order)}
            pairs = find_candidates_of([positions[number] for number in changed], told) if changed else iter(())
        for one, other in set(pairs):
            a, b = order[one], order[other]
            score = score_pair if self._articles[a].isdisjoint(self._articles[b]) else score_within
            if found := score(told[one], told[other]):
                self._scores[a][b] = self._scores[b][a] = found

    def _spread(self, touched: Iterable[int]) -> set[int]:
        """Return the whole connected parts that some bundles are in."""
        reached, waiting = set(touched), list(touched)
        while waiting:
            new = self._scores[waiting.pop()].keys() - reached
            reached |= new
            waiting += new
        return reached

    def _regroup(self, part: Collection[int], leaders: Mapping[int, Told]) -> None:
        """Group some whole connected parts anew."""
        order = [number for number in leaders if number in part]
        grouping = _Grouping([leaders[number] for number in order], [self._articles[number] for number in order])
        for _, one, other in sorted(self._list_scores(order)):
            grouping.join(one, other)
        for members in grouping.list_groups():
            group = [order[member] for member in sorted(members)]
            self._groups |= dict.fromkeys(group, group)

    def _list_scores(self, order: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """List the pairs that may be one: minus the score, and their positions."""
        positions = {number: position for position, number in enumerate(order)}
        for one, number in enumerate(order):
            for other, score in self._scores[number].items():
                if one < positions[other]:
                    yield -score, one, positions[other]


def _find_moved(before: Sequence[int], after: Sequence[int]) -> set[int]:
    """Find those in both orders without which the others would stand in one order in both."""
    old, new = set(before), set(after)
    stayed = zip((each for each in before if each in new), (each for each in after if each in old), strict=True)
    return {number for pair in stayed if pair[0] != pair[1] for number in pair}


class _Grouping:
    """Bundles joined into groups; remembers which groups rule each other out, so that none is tried twice."""

    def __init__(self, leaders: Sequence[Told], articles: Sequence[frozenset[str]]) -> None:
        self._leaders, self._articles = leaders, articles
        self._group = list(range(len(leaders)))
        self._members = {number: [number] for number in self._group}
        self._barred: dict[int, set[int]] = defaultdict(set)

    def join(self, one: int, other: int) -> None:
        """Join the groups of two bundles, unless any of the one and any of the other cannot be one."""
        a, b = sorted((self._group[one], self._group[other]))
        if a == b or b in self._barred[a]:
            return
        if not all(self._agree(x, y) for x in self._members[a] for y in self._members[b]):
            self._barred[a].add(b)
            self._barred[b].add(a)
            return
        self._merge(a, b)

    def list_groups(self) -> Iterable[list[int]]:
        """List the groups, each as the numbers of its bundles."""
        return self._members.values()

    def _agree(self, one: int, other: int) -> bool:
        a, b = self._leaders[one], self._leaders[other]
        return can_be_one(a, b) if self._articles[one].isdisjoint(self._articles[other]) else score_within(a, b) > 0

    def _merge(self, a: int, b: int) -> None:
        for number in self._members[b]:
            self._group[number] = a
        self._members[a] += self._members.pop(b)
        for other in self._barred.pop(b, set()):
            self._barred[other].remove(b)
            self._barred[other].add(a)
            self._barred[a].add(other)
