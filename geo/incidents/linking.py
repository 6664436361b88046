"""Which accounts, in one article or in several, tell of one happening.

What speaks for one happening, and what rules it out, is told in `likeness`. Accounts that agree in all of it are taken
together first; of the others those that `blocks` lets meet are joined, the best pair first, and never two groups in
which any two accounts rule each other out. What one article tells as two happenings stays two.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geo.incidents.blocks import find_candidates
from geo.incidents.likeness import Told, can_be_one, is_near_twin, score_pair, score_within

Twins = list[Told]  # accounts of several articles that agree in all that linking looks at


def link_accounts(told: Sequence[Told]) -> list[list[Told]]:
    """Group the accounts that tell of one happening; groups and members in reading order."""
    bundles = bundle_twins(told)
    grouping = _Grouping(bundles)
    for _, one, other in sorted(_score_bundles(bundles)):
        grouping.join(one, other)
    return sorted((sorted(group, key=_by_key) for group in grouping.list_groups()), key=lambda group: group[0].key)


def bundle_twins(told: Iterable[Told]) -> list[Twins]:
    """Bundle the accounts that cannot be told apart, at most one of each article, in reading order."""
    bundles: dict[object, Twins] = {}
    seen: dict[object, int] = defaultdict(int)
    for account in told:
        signature = account.signature
        if not can_be_one(account, account):
            bundles[account.key] = [account]
            continue
        number = seen[account.article, signature]
        seen[account.article, signature] += 1
        bundles.setdefault((signature, number), []).append(account)
    return list(bundles.values())


def _score_bundles(bundles: Sequence[Twins]) -> Iterable[tuple[int, int, int]]:
    """Score the pairs that may be one: minus the score, and their positions."""
    leaders = [bundle[0] for bundle in bundles]
    articles = [frozenset(account.article for account in bundle) for bundle in bundles]
    for one, other in set(find_candidates(leaders)):
        score = score_within if articles[one] & articles[other] else score_pair
        if found := score(leaders[one], leaders[other]):
            yield -found, one, other


class _Grouping:
    """Bundles joined into groups; remembers which groups rule each other out, so that none is tried twice."""

    def __init__(self, bundles: Sequence[Twins]) -> None:
        self._bundles = bundles
        self._group = list(range(len(bundles)))
        self._members = {number: [number] for number in self._group}
        self._articles = [frozenset(account.article for account in bundle) for bundle in bundles]
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

    def list_groups(self) -> list[list[Told]]:
        """List the groups, each with all its accounts."""
        return [[told for number in group for told in self._bundles[number]] for group in self._members.values()]

    def _agree(self, one: int, other: int) -> bool:
        a, b = self._bundles[one][0], self._bundles[other][0]
        return can_be_one(a, b) if self._articles[one].isdisjoint(self._articles[other]) else score_within(a, b) > 0

    def _merge(self, a: int, b: int) -> None:
        for number in self._members[b]:
            self._group[number] = a
        self._members[a] += self._members.pop(b)
        for other in self._barred.pop(b, set()):
            self._barred[other].remove(b)
            self._barred[other].add(a)
            self._barred[a].add(other)


def link_by_answers(groups: Sequence[list[Told]], answers: Mapping[int, Iterable[int]]) -> list[list[Told]]:
    """Join groups of one type, side and place whose days are one apart and that answer one happening.

    Two reports may date a reprisal differently and still mean the same one: what it answers tells.

    Args:
        groups: As `link_accounts` gives them.
        answers: For the key of an account the keys of those that it answers.
    """
    joined: dict[int, int] = {}
    outlines = [_Outline.of(group) for group in groups]
    for one, other in _pair_by_answers(groups, answers):
        if other not in joined and outlines[one].is_near_twin(outlines[other]):
            joined[other] = joined.get(one, one)
    merged: dict[int, list[Told]] = {}
    for index, group in enumerate(groups):
        merged.setdefault(joined.get(index, index), []).extend(group)
    return [sorted(group, key=_by_key) for group in merged.values()]


def _pair_by_answers(groups: Sequence[list[Told]], answers: Mapping[int, Iterable[int]]) -> list[tuple[int, int]]:
    """Pair the groups of one side that answer the same group, by position."""
    owner = {told.key: index for index, group in enumerate(groups) for told in group}
    blocks: dict[tuple[int, str], set[int]] = defaultdict(set)
    for index, group in enumerate(groups):
        if side := group[0].side:
            for key in {owner[key] for told in group for key in answers.get(told.key, ())}:
                blocks[key, side].add(index)
    return sorted({(one, other) for block in blocks.values() for one in block for other in block if one < other})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outline:
    """What tells a group from others."""

    articles: frozenset[str]
    different: tuple[Told, ...]  # one of those accounts that agree in all that linking looks at

    @classmethod
    def of(cls, group: Sequence[Told]) -> "_Outline":
        different = {account.signature: account for account in group}
        return cls(articles=frozenset(account.article for account in group), different=tuple(different.values()))

    def is_near_twin(self, other: "_Outline") -> bool:
        """Whether no article tells both, and all accounts are near twins."""
        if not self.articles.isdisjoint(other.articles):
            return False
        return all(is_near_twin(one, two) for one in self.different for two in other.different)


def _by_key(told: Told) -> int:
    return told.key
