"""Stage 6: what people made of the reading, kept for good, and laid over every later reading.

A *journal* is a list of *entries* that only grows, in one SQLite file (`geo.journal.store`). An entry says who did
what and when, and holds the incidents as they were shown before and as they are meant after, each with the sentences it
rests on (`geo.journal.model`). Nothing is ever changed or taken out: undo and redo are entries, too. An entry's id is
the hash of its content, so the same entry has the same id on every machine, and merging two journals is a union.

    journal = Journal(find_journal_file())
    result = apply_journal(table, journal, articles)           # geo.journal.result: table, conflicts, orphans
    draft = correct(result, incident_id, "Ann", event_type="shelling")
    journal.append(draft)                                      # StaleEntryError: somebody was quicker

**How an entry finds its incident again.** By the incident's id; where a later reading gave it another one, by its
sentences: the incident that quotes the same words and agrees in type, or in place and days, with what was read or
corrected. An incident that a person has touched keeps the id under which it was first touched.

**What a later reading may change.** A correction pins the fields it changed, accepting pins all. A pinned field shows
what the person said; what the reading says otherwise stands beside it as a `Conflict`, until somebody who has seen both
decides (`geo.journal.deciding`), one conflict at a time. Fields that nobody touched follow the reading.

**Two people.** Each draft names the entries it was made in view of. On one machine the second is told and sees what the
first did; on two machines, joined later by import, both entries stay, the later one shows, and a `Conflict` says so.
"""
