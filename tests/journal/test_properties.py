"""Whatever people enter, in whatever order files are joined: undo leads back, nothing is lost, all machines agree."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import JournalError
from geo.incidents.table_checks import check_table
from geo.journal.applying import apply_journal
from geo.journal.drafting import accept, add, correct, merge, read_content, redo, reject, split, undo
from geo.journal.model import Draft, Entry
from geo.journal.records import make_entry
from geo.journal.result import JournalResult
from tests.journal.desk import NOON, article, missed, read_zoo

TABLE, ARTICLES = read_zoo(), (article(),)
ACTIONS = ("accept", "type", "target", "days", "reject", "merge", "split", "add", "undo", "redo")
STEP = st.tuples(st.sampled_from(ACTIONS), st.integers(0, 9), st.integers(0, 9), st.sampled_from(["Ann", "Bob"]))
STEPS = st.lists(STEP, max_size=6)


def lay(entries) -> JournalResult:
    result = apply_journal(TABLE, list(entries), ARTICLES)
    check_table(result.table)
    return result


def draft(result: JournalResult, step) -> Draft:
    """The draft of a step; which incident it is about its number says."""
    action, number, other, who = step
    ids = list(dict.fromkeys(result.table["incident_id"]))
    id, second = ids[number % len(ids)], ids[other % len(ids)]
    content = read_content(result, id)
    return {
        "accept": lambda: accept(result, [id], who),
        "type": lambda: correct(result, id, who, event_type=("shelling", "bombing", "talks")[other % 3]),
        "target": lambda: correct(result, id, who, target=f"target {other}"),
        "days": lambda: correct(result, id, who, days=None),
        "reject": lambda: reject(result, [id], who),
        "merge": lambda: merge(result, [id, second], who),
        "split": lambda: split(result, id, who, [content, replace(content, target=f"part {other}")]),
        "add": lambda: add(result, replace(missed(), target=f"added {other}"), who),
        "undo": lambda: undo(result, id, who),
        "redo": lambda: redo(result, id, who),
    }[action]()  # fmt: skip


def enter(entries: list[Entry], steps, *, since: int = 0) -> list[Entry]:
    """Enter steps one after the other; those that make no sense are passed over."""
    entries = list(entries)
    for number, step in enumerate(steps, start=since):
        try:
            entries.append(make_entry(draft(lay(entries), step), NOON + timedelta(minutes=number)))
        except JournalError:
            continue
    return entries


def same(one: JournalResult, other: JournalResult) -> bool:
    return (
        one.table.equals(other.table)
        and one.conflicts == other.conflicts
        and one.orphans == other.orphans
        and one.reviews == other.reviews
    )


@settings(max_examples=12, deadline=None)
@given(STEPS, STEP)
def test_undo_leads_back_to_the_same_table_and_redo_forth_again(steps, last):
    before = enter([], steps)
    done = enter(before, [last], since=100)
    if len(done) == len(before) or last[0] in ("undo", "redo"):
        return
    key = next(iter(sorted(done[-1].keys)))
    back = [*done, make_entry(undo(lay(done), key, "Ann"), NOON + timedelta(hours=5))]
    assert lay(back).table.equals(lay(before).table) and lay(back).conflicts == lay(before).conflicts
    forth = [*back, make_entry(redo(lay(back), key, "Ann"), NOON + timedelta(hours=6))]
    assert lay(forth).table.equals(lay(done).table)


@settings(max_examples=7, deadline=None)
@given(STEPS, STEPS, STEPS, st.randoms(use_true_random=False))
def test_journals_joined_in_any_order_say_the_same_and_keep_every_entry(shared, here, there, chance):
    start = enter([], shared)
    one, other = enter(start, here, since=100), enter(start, there, since=95)
    joined = list({entry.id: entry for entry in (*one, *other)}.values())
    shuffled = list(joined)
    chance.shuffle(shuffled)
    result = lay(joined)
    assert same(result, lay(shuffled)) and same(result, lay([*shuffled, *joined]))
    assert {entry.id for entry in result.entries} == {entry.id for entry in joined}


@settings(max_examples=7, deadline=None)
@given(STEPS)
def test_no_incident_that_was_read_disappears_but_by_merging(steps):
    entries = enter([], steps)
    result = lay(entries)
    held = set(result.table["incident_id"])
    for id in set(TABLE["incident_id"]) - held:
        assert any(e.draft.action == "merge" and id in {b.incident_id for b in e.draft.before[1:]} for e in entries)


@settings(max_examples=7, deadline=None)
@given(STEPS)
def test_taking_everything_back_leaves_what_was_read(steps):
    entries = enter([], steps)
    for number in range(200, 240):
        result = lay(entries)
        key = next((id for id, review in sorted(result.reviews.items()) if review.undoable), None)
        if key is None:
            break
        entries.append(make_entry(undo(result, key, "Ann"), NOON + timedelta(minutes=number)))
    assert lay(entries).table.equals(TABLE) and lay(entries).conflicts == ()
