"""From linked accounts to incidents: one happening with all its reports and claims."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import DateRange
from geo.incidents.claims import drop_repeats
from geo.incidents.disputes import disagree
from geo.incidents.model import Incident
from geo.incidents.naming import name_actor, name_initiator
from geo.incidents.places import keep_finest
from geo.incidents.quoting import quote_dates, quote_reports, quote_words
from geo.incidents.settled import SettledAccount, identify

_HISTORY = timedelta(days=7)  # what lies further back than this is background in a daily's report


def build_incident(group: Sequence[SettledAccount], answers: Mapping[str, str], actors: ActorLexicon) -> Incident:
    """Build one incident.

    Args:
        group: Its accounts, the earliest report first.
        answers: For the id of each account the id of the incident it became part of.
        actors: Tells the names of sides.
    """
    dates, date_disputed = join_dates(group)
    locations = tuple(keep_finest([loc for settled in group for loc in settled.locations]))
    claims = tuple(drop_repeats([claim for settled in group for claim in settled.account.claims]))
    own_id = answers[group[0].id]
    event_type = choose_type(group)
    answered = [answers[identify(a)] for settled in group for a in settled.account.answers if identify(a) in answers]
    return Incident(
        id=own_id,
        event_type=event_type,
        dates=dates,
        date_disputed=date_disputed,
        locations=locations,
        initiator=name_initiator(group, event_type, actors),
        target=name_actor((settled.account.target for settled in group), event_type, actors),
        claims=claims,
        reports=tuple(quote_reports(group)),
        responds_to=tuple(dict.fromkeys(i for i in answered if i != own_id)),
        operation_names=tuple(dict.fromkeys(name for settled in group for name in settled.operation_names)),
        background=_is_background(group),
        disputed=date_disputed or disagree(claims),
        type_evidence=tuple(quote_words(group)),
        date_evidence=tuple(quote_dates(group)) if dates else (),
        undated_reason=None if dates else group[0].account.dated.reason,
        unplaced_reason=None if locations else "the text names no place for it",
    )


def choose_type(group: Sequence[SettledAccount]) -> str:
    """Choose the finest type that the accounts give."""
    types = [settled.event_type for settled in group]
    for finer in ("suicide_bombing", "border_clash"):
        if finer in types:
            return finer
    return max(dict.fromkeys(types), key=types.count)


def join_dates(group: Sequence[SettledAccount]) -> tuple[DateRange | None, bool]:
    """Join the days of the accounts: what all allow, or all of them where they disagree.

    Returns:
        The days, None where no account is dated; and whether accounts dated by words of their own or of their
        sentence give days that do not meet.
    """
    known = [settled.account.dated for settled in group if settled.account.dated.dates]
    best = max((d.rank for d in known), default=0)
    ranges = [d.dates for d in known if d.dates and (d.rank > 0 or best == 0)]
    if not ranges:
        return None, False
    joined = ranges[0]
    disputed = False
    for dates in ranges[1:]:
        meet = joined.meets(dates)
        disputed = disputed or not meet
        joined = _choose_finer(joined, dates) if meet and not _both_days(joined, dates) else _span(joined, dates)
    return joined, disputed


def _both_days(one: DateRange, other: DateRange) -> bool:
    return one.precision == other.precision == "day"


def _choose_finer(one: DateRange, other: DateRange) -> DateRange:
    return one if one.end - one.start <= other.end - other.start else other


def _span(one: DateRange, other: DateRange) -> DateRange:
    return DateRange(start=min(one.start, other.start), end=max(one.end, other.end), precision=one.precision)


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
