"""What answered what: the responses that the reports themselves speak of, as a nested list.

Each link stands on words of a report ("in retaliation for"); nearness in time makes none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from geo.escaping import escape
from geo.panels.card import CardContext, draw_line
from geo.panels.quote import draw_quote
from geo.panels.record import Record

NO_CHAIN = "No report of this selection says that one incident answers another."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chains:
    known: Mapping[str, Record]  # by id, oldest first
    causes: Mapping[str, str]  # of each response, the one it stands under
    responses: Mapping[str, list[Record]]  # of each cause


def draw_chain(records: Sequence[Record], context: CardContext) -> str:
    """Draw every chain of responses, the oldest cause first.

    An incident that answers two others stands under the earlier one, and says which other it answers. A circle,
    which reports that contradict each other can make, is opened at its earliest incident.

    Args:
        records: The incidents to link; links that lead out of them are left to the cards.
        context: Event types and articles.
    """
    chains = _find_chains(records)
    roots = [each for each in chains.known.values() if each.id in chains.responses and each.id not in chains.causes]
    if not roots:
        return f'<p class="cp-none">{NO_CHAIN}</p>'
    items = "".join(_draw_node(root, chains, context) for root in roots)
    return f'<ol class="cp-chain" aria-label="What answered what">{items}</ol>'


def _find_chains(records: Sequence[Record]) -> _Chains:
    known = {record.id: record for record in sorted(records, key=_order)}
    causes = _find_causes(known)
    responses: dict[str, list[Record]] = {}
    for record in known.values():
        if record.id in causes:
            responses.setdefault(causes[record.id], []).append(record)
    return _Chains(known=known, causes=causes, responses=responses)


def _order(record: Record) -> tuple[int, str]:
    return (record.start.toordinal() if record.start else date.max.toordinal(), record.id)


def _find_causes(known: Mapping[str, Record]) -> dict[str, str]:
    """Give each response one cause, its earliest, and never one that descends from itself."""
    ranks = {incident: rank for rank, incident in enumerate(known)}
    found: dict[str, str] = {}
    for record in known.values():
        for cause in sorted((each for each in record.responds_to if each in known), key=ranks.__getitem__):
            if not _descends(cause, record.id, found):
                found[record.id] = cause
                break
    return found


def _descends(incident: str, ancestor: str, causes: Mapping[str, str]) -> bool:
    while incident != ancestor:
        if incident not in causes:
            return False
        incident = causes[incident]
    return True


def _draw_node(record: Record, chains: _Chains, context: CardContext) -> str:
    below = "".join(_draw_node(each, chains, context) for each in chains.responses.get(record.id, []))
    nested = f'<ol aria-label="answered by">{below}</ol>' if below else ""
    quotes = "".join(draw_quote(each.quote, context.library, each.published) for each in record.reports)
    summary = f"<summary>{draw_line(record, context)}{_draw_actors(record)}</summary>"
    others = [each for each in record.responds_to if each in chains.known and each != chains.causes.get(record.id)]
    also = "".join(f'<p class="cp-also">Also answers {draw_line(chains.known[each], context)}</p>' for each in others)
    return f"<li><details>{summary}{quotes}</details>{also}{nested}</li>"


def _draw_actors(record: Record) -> str:
    if not record.initiator and not record.target:
        return ""
    return f" · {escape(record.initiator or 'not said')} → {escape(record.target or 'not said')}"
