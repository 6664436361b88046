"""What a person may do with incidents, as drafts for the journal; `geo.journal.article_drafts` has whole articles.

Each function takes the result that the person has in view, so that the draft is based on what was seen, and
`Journal.append` can tell whether somebody else was quicker.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from geo.errors import JournalError
from geo.journal.comparing import combine, quotes_meet
from geo.journal.contents import ReadIncident, read_incidents
from geo.journal.model import Content, Draft, Quote, Snapshot
from geo.journal.ordering import find_heads
from geo.journal.result import JournalResult
from geo.journal.shapes import check_draft


def read_content(result: JournalResult, incident_id: str) -> Content:
    """Return what an incident says in the table of a result.

    Raises:
        JournalError: It is not in the table.
    """
    return _find_shown(result, incident_id).content


def accept(result: JournalResult, incident_ids: Sequence[str], who: str, *, note: str = "") -> Draft:
    """Say that incidents are right as they are shown; later readings that say otherwise become conflicts."""
    before = tuple(take_snapshot(result, id) for id in incident_ids)
    return base_draft(result, Draft(who=who, action="accept", before=before, after=list_meant(before), note=note))


def correct(result: JournalResult, incident_id: str, who: str, *, note: str = "", **changes: Any) -> Draft:
    """Give fields of an incident (geo.journal.model.FIELDS) other values; those that are not named follow the reading.

    Raises:
        JournalError: Nothing is changed, or a field is not known.
    """
    before = take_snapshot(result, incident_id)
    try:
        content = replace(before.content, **_complete(result, changes))
    except TypeError as error:
        raise JournalError(f"an incident has no such field ({error}).") from error
    if content == before.content:
        raise JournalError("nothing is changed; accept the incident if it is right as it is.")
    after = list_meant([before], content)
    return base_draft(result, Draft(who=who, action="correct", before=(before,), after=after, note=note))


def reject(result: JournalResult, incident_ids: Sequence[str], who: str, *, note: str = "") -> Draft:
    """Say that incidents did not happen, or are none: they leave the map and stay in the journal."""
    before = tuple(take_snapshot(result, id) for id in incident_ids)
    return base_draft(result, Draft(who=who, action="reject", before=before, note=note))


def merge(result: JournalResult, incident_ids: Sequence[str], who: str, *, note: str = "", **changes: Any) -> Draft:
    """Say that incidents are one: it keeps the id of the first, and the lists of all but for fields that are given."""
    before = tuple(take_snapshot(result, id) for id in incident_ids)
    content = replace(combine([each.content for each in before]), **_complete(result, changes))
    return base_draft(
        result, Draft(who=who, action="merge", before=before, after=list_meant(before[:1], content), note=note)
    )


def split(result: JournalResult, incident_id: str, who: str, parts: Sequence[Content], *, note: str = "") -> Draft:
    """Say that an incident is two or more: the first part keeps its id."""
    before = take_snapshot(result, incident_id)
    newest = "".join(entry.id for entry in result.entries[-1:])
    ids = [incident_id, *(_name(incident_id, newest, str(number), repr(c)) for number, c in enumerate(parts[1:]))]
    after = tuple(
        Snapshot(incident_id=id, dataset=before.dataset, content=_complete_content(result, content))
        for id, content in zip(ids, parts, strict=True)
    )
    return base_draft(result, Draft(who=who, action="split", before=(before,), after=after, note=note))


def add(result: JournalResult, content: Content, who: str, *, note: str = "") -> Draft:
    """Add an incident that the reading missed; its first report is the sentence that was marked."""
    content = _complete_content(result, content)
    beside = tuple(sorted(_list_beside(result, content.reports)))
    newest = "".join(entry.id for entry in result.entries[-1:])
    id = _name("added", who, repr(content), newest)
    after = Snapshot(incident_id=id, dataset="articles", content=content)
    return base_draft(result, Draft(who=who, action="add", after=(after,), beside=beside, note=note))


def undo(result: JournalResult, key: str, who: str, *, note: str = "") -> Draft:
    """Take back the newest entry about an incident, or an article (`geo.journal.model.key_article`).

    Raises:
        JournalError: There is nothing to take back.
    """
    return _turn_back(result, key, who, "undo", note)


def redo(result: JournalResult, key: str, who: str, *, note: str = "") -> Draft:
    """Bring back what was taken back last; an entry made since then forgets it.

    Raises:
        JournalError: There is nothing to bring back.
    """
    return _turn_back(result, key, who, "redo", note)


def list_incidents_of(result: JournalResult, article: str) -> list[str]:
    """List the incidents that quote an article, by the file's name, in the order of the table."""
    ids, reports = result.table["incident_id"], result.table["reports"]
    name = json.dumps(article, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    near = reports.str.contains(name, regex=False).to_numpy()
    pairs = dict(zip(ids[near], reports[near], strict=True))
    return [id for id, text in pairs.items() if any(report["article"] == article for report in json.loads(text))]


def base_draft(result: JournalResult, draft: Draft) -> Draft:
    """Base a draft on what is in view, and check it."""
    about = [entry for entry in result.entries if not entry.keys.isdisjoint(draft.keys)]
    draft = replace(draft, based_on=find_heads(about))
    check_draft(draft)
    return draft


def _turn_back(result: JournalResult, key: str, who: str, action: Literal["undo", "redo"], note: str) -> Draft:
    review = result.reviews.get(key) or result.articles.get(key.removeprefix("article:"))
    id = (review.undoable if action == "undo" else review.redoable) if review else None
    entry = next((entry for entry in result.entries if entry.id == id), None)
    if entry is None:
        raise JournalError(f"there is nothing to {action} about {key!r}.")
    done = entry.draft
    one, other = (done.after, done.before) if action == "undo" else (done.before, done.after)
    draft = Draft(who=who, action=action, before=one, after=other, article=done.article, target=entry.id, note=note)
    return base_draft(result, draft)


def take_snapshot(result: JournalResult, id: str) -> Snapshot:
    """Take down an incident as it is in view; raises JournalError where it is not."""
    shown = _find_shown(result, id)
    review = result.reviews.get(id)
    content = _complete_content(result, shown.content)
    if review is None or review.content is None:
        return Snapshot(incident_id=id, dataset=shown.dataset, content=content, read_id=id)
    read = None if review.read is None or review.read == content else _complete_content(result, review.read)
    return Snapshot(incident_id=id, dataset=shown.dataset, content=content, read_id=review.read_id, read=read)


def list_meant(before: Sequence[Snapshot], content: Content | None = None) -> tuple[Snapshot, ...]:
    """List what incidents are meant to be: as they are, or with other content that is given for one."""
    return tuple(replace(each, content=content or each.content, read=None, read_id=None) for each in before)


def _find_shown(result: JournalResult, id: str) -> ReadIncident:
    found = read_incidents(result.table, (result.table["incident_id"] == id).to_numpy())
    if id not in found:
        raise JournalError(f"the incident {id!r} is not in view; was it merged, or its article taken away? Reload.")
    return found[id]


def _complete_content(result: JournalResult, content: Content) -> Content:
    names = ("places", "claims", "reports")
    return replace(content, **_complete(result, {name: getattr(content, name) for name in names}))


def _complete(result: JournalResult, changes: dict[str, Any]) -> dict[str, Any]:
    """Give quotations the ids of their articles, so that they are found when a file is renamed."""

    def name(quote: Quote | None) -> Quote | None:
        known = result.article_ids.get(quote.article) if quote and quote.article_id is None else None
        return replace(quote, article_id=known) if quote and known else quote

    done = dict(changes)
    for field in ("places", "claims"):
        if field in done:
            done[field] = tuple(replace(each, quote=name(each.quote)) for each in done[field])
    if "reports" in done:
        done["reports"] = tuple(name(quote) for quote in done["reports"])
    return done


def _list_beside(result: JournalResult, quotes: Sequence[Quote]) -> set[str]:
    ids = {id for name in {quote.article for quote in quotes} for id in list_incidents_of(result, name)}
    near = read_incidents(result.table, result.table["incident_id"].isin(ids).to_numpy())
    met = [
        each for each in near.values() if any(quotes_meet(q, report) for q in quotes for report in each.content.reports)
    ]
    reads = {each.id: result.reviews[each.id].read_id for each in met if each.id in result.reviews}
    return {each.id for each in met} | {id for id in reads.values() if id}


def _name(*parts: str) -> str:
    """Name an incident that a person made, as ids of incidents are named: from content."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
