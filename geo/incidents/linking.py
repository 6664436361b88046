"""Which accounts, in one article or in several, tell of one happening.

Two accounts are linked when their types agree, their initiators are not opposed, their places are compatible and their
days meet. Days that are one apart are one happening only with more to show for it: the same figure by the same
claimant, or one operation (which may go by two names). So two bombings of one week in one district stay two.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from geo.extraction.model import DateRange
from geo.geocoding.model import Location
from geo.incidents.kinds import CONTEXT
from geo.incidents.model import Claim
from geo.incidents.places import are_compatible

_ALIKE = ({"bombing", "suicide_bombing"}, {"ground_attack", "border_clash"}, {"armed_attack", "ground_attack"})
_ADJACENT = timedelta(days=1)
_WITNESSES = 8  # members of a group that a new one is held against; more would make the cost cubic
_NEWS = timedelta(days=7)  # for so long a statement is told without its day
_HISTORY = timedelta(days=180)  # and a truce or a closed border


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One account, ready to be linked."""

    key: int  # its place in the reading order of all accounts
    article: str  # the id of its article
    event_type: str
    published: date | None
    dates: DateRange | None
    date_rank: int  # 2: dated by its own words
    locations: tuple[Location, ...]
    side: str | None  # of the initiator
    claims: tuple[Claim, ...]
    operations: frozenset[str]


def link_accounts(told: Sequence[Told]) -> list[list[Told]]:
    """Group the accounts that tell of one happening; groups and members in reading order."""
    parent = {account.key: account.key for account in told}

    def find(key: int) -> int:
        while parent[key] != key:
            key = parent[key]
        return key

    groups = {account.key: [account] for account in told}
    for _, one, other in sorted(_score_pairs(told), key=lambda pair: (-pair[0], pair[1].key, pair[2].key)):
        a, b = sorted((find(one.key), find(other.key)))
        if a != b and all(_can_be_one(x, y) for x in groups[a][:_WITNESSES] for y in groups[b][:_WITNESSES]):
            parent[b] = a
            groups[a] += groups.pop(b)
    return [sorted(group, key=lambda t: t.key) for _, group in sorted(groups.items())]


def link_by_answers(groups: Sequence[list[Told]], answers: Mapping[int, Iterable[int]]) -> list[list[Told]]:
    """Join groups of one type, side and place whose days are one apart and that answer one happening.

    Two reports may date a reprisal differently and still mean the same one: what it answers tells.

    Args:
        groups: As `link_accounts` gives them.
        answers: For the key of an account the keys of those that it answers.
    """
    owner = {told.key: index for index, group in enumerate(groups) for told in group}
    answered = [{owner[key] for told in group for key in answers.get(told.key, ())} for group in groups]
    joined: dict[int, int] = {}
    for i, one in enumerate(groups):
        for j in range(i + 1, len(groups)):
            if j not in joined and answered[i] & answered[j] and _are_near_twins(one, groups[j]):
                joined[j] = joined.get(i, i)
    merged: dict[int, list[Told]] = {}
    for index, group in enumerate(groups):
        merged.setdefault(joined.get(index, index), []).extend(group)
    return [sorted(group, key=lambda told: told.key) for group in merged.values()]


def _are_near_twins(ones: Sequence[Told], others: Sequence[Told]) -> bool:
    if {one.article for one in ones} & {other.article for other in others}:
        return False
    return all(_is_near_twin(one, other) for one in ones for other in others)


def _is_near_twin(one: Told, other: Told) -> bool:
    if one.dates is None or other.dates is None or not one.side or one.side != other.side:
        return False
    apart = max(one.dates.start, other.dates.start) - min(one.dates.end, other.dates.end)
    return _types_agree(one, other) and _places_agree(one, other) and apart < _ADJACENT


def _score_pairs(told: Sequence[Told]) -> Iterable[tuple[int, Told, Told]]:
    """Score the pairs that may be one, those of one month and type only, so that the cost stays linear in practice."""
    buckets: dict[tuple[str, int], list[Told]] = {}
    for account in told:
        for key in _find_buckets(account):
            buckets.setdefault(key, []).append(account)
    seen: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        for i, one in enumerate(bucket):
            for other in bucket[i + 1 :]:
                pair = (one.key, other.key)
                if pair not in seen and (score := score_pair(one, other)):
                    yield score, one, other
                seen.add(pair)


def _find_buckets(account: Told) -> Iterable[tuple[str, int]]:
    kinds = {account.event_type} | {k for group in _ALIKE if account.event_type in group for k in group}
    if account.dates:
        first, last = account.dates.start - _ADJACENT, account.dates.end
    elif account.published:
        first, last = account.published - _HISTORY, account.published
    else:
        return
    for week in range(first.toordinal() // 7, min(last.toordinal() // 7, first.toordinal() // 7 + 60) + 1):
        for kind in kinds:
            yield kind, week


def score_pair(one: Told, other: Told) -> int:
    """Return how much speaks for one happening; 0: they are two."""
    if not _can_be_one(one, other):
        return 0
    if one.article == other.article:
        return _score_within(one, other)
    score = 1
    score += 4 * bool(one.operations & other.operations)
    score += 3 * _share_claim(one, other)
    score += 2 * _share_place(one, other)
    score += int(one.dates is not None and one.dates == other.dates)
    return score


def _score_within(one: Told, other: Told) -> int:
    """Inside an article only what names the same operation, or what is history of one month, is joined late."""
    if one.operations & other.operations:
        return 4
    vague = all(t.dates is not None and t.dates.precision in {"month", "year"} for t in (one, other))
    same_figure = _share_claim(one, other) and one.dates is not None and one.dates == other.dates
    return 2 if one.event_type == other.event_type and (vague or same_figure) and _places_agree(one, other) else 0


def _can_be_one(one: Told, other: Told) -> bool:
    if not _types_agree(one, other) or not _days_agree(one, other):
        return False
    if one.side and other.side and one.side != other.side and one.event_type not in {*CONTEXT, "border_clash"}:
        return False
    return _places_agree(one, other)


def _types_agree(one: Told, other: Told) -> bool:
    if one.event_type == other.event_type:
        return True
    alike = any({one.event_type, other.event_type} == pair for pair in _ALIKE)
    return alike and (one.side == other.side or None in {one.side, other.side})


def _days_agree(one: Told, other: Told) -> bool:
    a, b = one.dates, other.dates
    if a is None or b is None:
        return bool(one.operations & other.operations) or _is_told_undated(one, other)
    if a.meets(b):
        return True
    apart = max(a.start, b.start) - min(a.end, b.end)
    if apart >= _ADJACENT:
        return False
    strong = bool(one.operations & other.operations) or _share_claim(one, other)
    inherited = min(one.date_rank, other.date_rank) < 2
    return strong or (inherited and _share_place(one, other) and bool(one.side) and one.side == other.side)


def _is_told_undated(one: Told, other: Told) -> bool:
    """Whether one tells without a day the statement, truce or closure that the other dates, within the last months."""
    undated, dated = (one, other) if one.dates is None else (other, one)
    if one.event_type not in {"statement", "ceasefire", "border_closure"} or dated.dates is None:
        return False
    if undated.published is None or (one.event_type == "statement" and (one.side is None or one.side != other.side)):
        return False
    age = undated.published - dated.dates.start
    return timedelta(0) <= age <= (_NEWS if one.event_type == "statement" else _HISTORY)


def _places_agree(one: Told, other: Told) -> bool:
    if not one.locations or not other.locations:
        vague = all(told.dates is not None and told.dates.precision == "month" for told in (one, other))
        if vague and one.event_type == other.event_type and one.dates == other.dates:
            return True
        return bool(one.operations & other.operations) or _share_claim(one, other)
    return are_compatible(one.locations, other.locations)


def _share_place(one: Told, other: Told) -> bool:
    return bool({loc.place.id for loc in one.locations} & {loc.place.id for loc in other.locations})


def _share_claim(one: Told, other: Told) -> bool:
    """Whether one claimant gives one figure for one outcome in both."""
    return bool(_figures(one) & _figures(other))


def _figures(told: Told) -> set[tuple[str, int, str]]:
    return {(c.outcome, c.count.low, c.claimant) for c in told.claims if c.count.low and c.claimant}


def fold_operations(names: Iterable[str], translations: Mapping[str, str]) -> frozenset[str]:
    """Fold the names of operations, each to its own first name where it is known under two."""
    return frozenset(translations.get(name.lower(), name.lower()) for name in names)
