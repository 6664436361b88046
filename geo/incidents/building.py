"""From linked accounts to incidents: one happening with all its reports and claims."""

from collections.abc import Sequence
from datetime import timedelta

from geo.extraction.actors import ActorLexicon
from geo.incidents.disputes import disagree
from geo.incidents.model import Incident
from geo.incidents.naming import name_target
from geo.incidents.outlines import Linked
from geo.incidents.places import keep_finest
from geo.incidents.quoting import quote_dates, quote_reports, quote_words
from geo.incidents.repeats import drop_repeats
from geo.incidents.settled import SettledAccount

_HISTORY = timedelta(days=7)  # what lies further back than this is background in a daily's report


def build_incident(linked: Linked, group: Sequence[SettledAccount], actors: ActorLexicon) -> Incident:
    """Build one incident.

    Args:
        linked: What linking decided.
        group: Its accounts, the earliest report first.
        actors: Tells the names of sides.
    """
    locations = tuple(keep_finest([loc for settled in group for loc in settled.locations]))
    claims = tuple(drop_repeats([claim for settled in group for claim in settled.account.claims], actors))
    return Incident(
        id=linked.id,
        event_type=linked.event_type,
        dates=linked.dates,
        date_disputed=linked.date_disputed,
        locations=locations,
        initiator=linked.initiator,
        target=name_target((settled.account.target for settled in group), linked, actors),
        claims=claims,
        reports=tuple(quote_reports(group)),
        responds_to=linked.responds_to,
        operation_names=tuple(dict.fromkeys(name for settled in group for name in settled.operation_names)),
        background=_is_background(group),
        disputed=linked.date_disputed or disagree(claims),
        type_evidence=tuple(quote_words(group)),
        date_evidence=tuple(quote_dates(group)) if linked.dates else (),
        undated_reason=None if linked.dates else group[0].account.dated.reason,
        unplaced_reason=None if locations else "the text names no place for it",
    )


def _is_background(group: Sequence[SettledAccount]) -> bool:
    """Whether every account that is dated tells it as history; without any date it is news."""
    dated = [settled for settled in group if settled.account.dated.dates]
    return bool(dated) and all(_lies_back(settled) for settled in dated)


def _lies_back(settled: SettledAccount) -> bool:
    published = settled.account.frames[0].scene.sentence.article.published
    dates = settled.account.dated.dates
    if published is None or dates is None:
        return False
    return dates.precision in {"month", "year"} or dates.end <= published - _HISTORY
