"""The order of entries, what they were made in view of, and which of them are in force.

The order depends on the entries alone, never on how they came to this machine: an entry stands after all it is based
on, and otherwise by its time and its id. So journals merged in any order say the same.
"""

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from geo.journal.model import Entry


def sort_entries(entries: Iterable[Entry]) -> list[Entry]:
    """Sort entries; what one is based on and is not there is passed over."""
    by_id = {entry.id: entry for entry in entries}
    waiting = {each.id: len([p for p in each.draft.based_on if p in by_id]) for each in by_id.values()}
    followers: defaultdict[str, list[str]] = defaultdict(list)
    for entry in by_id.values():
        for parent in entry.draft.based_on:
            followers[parent].append(entry.id)
    ready = [(by_id[id].at, id) for id, count in waiting.items() if not count]
    heapq.heapify(ready)
    done: list[Entry] = []
    while ready:
        _, id = heapq.heappop(ready)
        done.append(by_id[id])
        for follower in followers[id]:
            waiting[follower] -= 1
            if not waiting[follower]:
                heapq.heappush(ready, (by_id[follower].at, follower))
    return done  # an entry's id holds those it is based on, so there are no circles


class Ancestry:
    """What each entry was made in view of, directly or not; made for entries in their order."""

    def __init__(self, ordered: Sequence[Entry]) -> None:
        """Take entries as `sort_entries` gives them."""
        self._parents = {entry.id: entry.draft.based_on for entry in ordered}
        self._seen: dict[str, frozenset[str]] = {}

    def find_seen(self, based_on: Collection[str]) -> frozenset[str]:
        """Return the ids of all entries that are in view of somebody who sees some newest ones, these included."""
        return frozenset().union(*(self._find(id) | {id} for id in based_on if id in self._parents))

    def saw(self, entry: Entry, other: Entry) -> bool:
        """Whether an entry was made in view of another."""
        return other.id in self._find(entry.id)

    def _find(self, id: str) -> frozenset[str]:
        if id not in self._seen:
            waiting = [id]
            while waiting:  # a history may be longer than Python's stack
                current = waiting[-1]
                missing = [p for p in self._parents.get(current, ()) if p in self._parents and p not in self._seen]
                if missing:
                    waiting += missing
                    continue
                waiting.pop()
                known = [p for p in self._parents[current] if p in self._parents]
                self._seen[current] = frozenset(known).union(*(self._seen[parent] for parent in known))
        return self._seen[id]


def find_heads(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the newest of some entries: those that none of the others is based on, sorted by id."""
    older = {parent for entry in entries for parent in entry.draft.based_on}
    return tuple(sorted(entry.id for entry in entries if entry.id not in older))


def list_in_force(ordered: Sequence[Entry]) -> list[Entry]:
    """List the entries that stand: neither taken back, nor taking back or bringing back themselves."""
    undone = {}
    for entry in ordered:
        if entry.draft.target is not None:
            undone[entry.draft.target] = entry.draft.action == "undo"
    return [entry for entry in ordered if entry.draft.target is None and not undone.get(entry.id, False)]


def find_undoable(about: Sequence[Entry], ordered: Sequence[Entry]) -> tuple[str | None, str | None]:
    """Find what undo would take back about an incident, and what redo would bring back.

    Before a merging or a splitting is taken back, whatever was entered about its parts since is.

    Args:
        about: The entries about the incident, in their order.
        ordered: All entries.
    """
    done: list[str] = []
    undone: list[str] = []
    for entry in about:
        target = entry.draft.target
        if target is None:
            done.append(entry.id)
            undone.clear()
        elif entry.draft.action == "undo" and target in done:
            done.remove(target)
            undone.append(target)
        elif entry.draft.action == "redo" and target in undone:
            undone.remove(target)
            done.append(target)
    last = _find_newest_on(done[-1], ordered) if done else None
    return last, (undone[-1] if undone else None)


def _find_newest_on(id: str, ordered: Sequence[Entry]) -> str:
    """Find the newest entry in force that rests on one that merged or split incidents; otherwise that one itself."""
    numbers = {entry.id: number for number, entry in enumerate(ordered)}
    while ordered[numbers[id]].draft.action in ("merge", "split", "add"):
        entry = ordered[numbers[id]]
        later = [e for e in list_in_force(ordered) if numbers[e.id] > numbers[id] and not e.keys.isdisjoint(entry.keys)]
        if not later:
            break
        id = later[-1].id
    return id
