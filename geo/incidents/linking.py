"""Which accounts, in one article or in several, tell of one happening.

What speaks for one happening, and what rules it out, is told in `likeness`. Accounts that agree in all of it are taken
together first; of the others those that `blocks` lets meet are joined, the best pair first, and never two groups in
which any two accounts rule each other out. What one article tells as two happenings stays two.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from geo.incidents.likeness import Told, can_be_one, is_near_twin
from geo.incidents.linking_memory import LinkingMemory, Twins


def link_accounts(told: Sequence[Told], memory: LinkingMemory | None = None) -> list[list[Told]]:
    """Group the accounts that tell of one happening; groups and members in reading order.

    Args:
        told: All accounts, in reading order.
        memory: Of the last time: what cannot meet anything new, changed or gone is not compared again, and the
            groups are the same as without it. It is brought up to date. None: all are compared.
    """
    groups = (memory or LinkingMemory()).link(bundle_twins(told))
    return sorted((sorted(group, key=_by_key) for group in groups), key=lambda group: group[0].key)


def bundle_twins(told: Iterable[Told]) -> dict[Hashable, Twins]:
    """Bundle the accounts that cannot be told apart, at most one of each article, in reading order.

    Returns:
        The bundles by what they are known by, whichever accounts are in them.
    """
    bundles: dict[Hashable, Twins] = {}
    seen: dict[Hashable, int] = defaultdict(int)
    for account in told:
        signature = account.signature
        number = seen[account.article, signature]
        seen[account.article, signature] += 1
        alone = () if can_be_one(account, account) else (account.article,)
        bundles.setdefault((signature, number, *alone), []).append(account)
    return bundles


def link_by_answers(groups: Sequence[list[Told]], answers: Mapping[int, Iterable[int]]) -> list[list[Told]]:
    """Join groups of one type, side and place whose days are one apart and that answer one happening.

    Two reports may date a reprisal differently and still mean the same one: what it answers tells.

    Args:
        groups: As `link_accounts` gives them.
        answers: For the key of an account the keys of those that it answers.
    """
    joined: dict[int, int] = {}
    pairs = _pair_by_answers(groups, answers)
    outlines = {index: _Outline.of(groups[index]) for index in {index for pair in pairs for index in pair}}
    for one, other in pairs:
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
