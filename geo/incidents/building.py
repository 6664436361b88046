"""From linked accounts to incidents: one happening with all its reports and claims."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor, CountRange, DateRange
from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.claims import drop_repeats
from geo.incidents.kinds import CONTEXT, decide_type, is_general
from geo.incidents.model import Claim, Evidence, Incident
from geo.incidents.places import keep_finest
from geo.incidents.sides import UNNAMED

_HISTORY = timedelta(days=7)  # what lies further back than this is background in a daily's report


@dataclass(frozen=True, slots=True, kw_only=True)
class SettledAccount:
    """An account with its type and places decided."""

    account: Account
    event_type: str
    locations: tuple[Location, ...]
    operation_names: tuple[str, ...]
    id: str  # of its article and of the first word that tells of it


def identify(account: Account) -> str:
    """Make the id of an account from content: the article's words and where in them it is first told."""
    sentence = account.frames[0].scene.sentence
    frame = account.frames[0]
    where = f"{sentence.article.id}:{frame.start}" + (f":{frame.part}" if frame.part else "")
    return hashlib.sha256(where.encode()).hexdigest()[:12]


def decide_account_type(account: Account, *, states_fight: bool = False) -> str:
    """Decide the event type of an account from its words and actors.

    Args:
        account: The account.
        states_fight: Whether the article is about two states; fighting without a named fighter is then theirs.
    """
    unnamed = account.initiator is None and account.target is None
    two_sides = any(frame.two_sides for frame in account.frames) or (states_fight and unnamed)
    kind = account.kind
    if kind in {"attack", "assault", "killing"} and two_sides and any(frame.fought_back for frame in account.frames):
        return "border_clash"
    if is_general(kind) and any(f.kind == "clash" and f.two_sides and f.border for f in account.frames):
        return "border_clash"
    if is_general(kind):
        border = bool(account.borders)
        return decide_type(kind, account.initiator, account.target, border=border, two_sides=two_sides)
    return kind


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
        reports=tuple(_build_reports(group)),
        responds_to=tuple(dict.fromkeys(i for i in answered if i != own_id)),
        operation_names=tuple(dict.fromkeys(name for settled in group for name in settled.operation_names)),
        background=_is_background(group),
        disputed=date_disputed or disagree(claims),
        type_evidence=tuple(_quote_words(group)),
        date_evidence=tuple(_quote_dates(group)) if dates else (),
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


def disagree(claims: Sequence[Claim]) -> bool:
    """Whether claimants contradict each other: one denies, or their figures for one outcome cannot both hold."""
    if any(claim.stance == "denies" for claim in claims):
        return True
    for i, one in enumerate(claims):
        for other in claims[i + 1 :]:
            rivals = one.claimant and other.claimant and one.claimant != other.claimant and one.outcome == other.outcome
            if rivals and (_apart(one.count, other.count) or _differ(one.victims, other.victims)):
                return True
    return False


def _apart(one: CountRange, other: CountRange) -> bool:
    if one.low is None or other.low is None:
        return False
    return (one.high is not None and one.high < other.low) or (other.high is not None and other.high < one.low)


def _differ(one: str | None, other: str | None) -> bool:
    """Whether one calls the victims civilians and the other fighters."""
    words = [(text or "").lower() for text in (one, other)]
    civilian = ["civilian" in text or "women" in text or "children" in text for text in words]
    fighter = [any(word in text for word in ("militant", "terrorist", "fighter", "ttp", "khwarij")) for text in words]
    return (civilian[0] and fighter[1]) or (civilian[1] and fighter[0])


def name_initiator(group: Sequence[SettledAccount], event_type: str, lexicon: ActorLexicon) -> str | None:
    """Name who did it; all who brought a truce about; "(blamed)" where every report only blames somebody."""
    accounts = [settled.account for settled in group if settled.account.initiator]
    if event_type == "ceasefire":
        names = [name for account in accounts if account.initiator for name in account.initiator.name.split(", ")]
        return ", ".join(dict.fromkeys(names)) or None
    name = name_actor((account.initiator for account in accounts), event_type, lexicon)
    return f"{name} (blamed)" if name and all(account.blamed for account in accounts) else name


def name_actor(actors: Iterable[Actor | None], event_type: str, lexicon: ActorLexicon) -> str | None:
    """Name the first of some actors, one that is more than "militants" before others; None if there is none.

    A government that fights under another name is shown under that one in an act of violence.
    """
    named = [actor for actor in actors if actor is not None]
    exact = [actor for actor in named if actor.id != UNNAMED] or named
    if not exact:
        return None
    return exact[0].name if event_type in CONTEXT else lexicon.fights_as.get(exact[0].id, exact[0]).name


def _quote_words(group: Sequence[SettledAccount]) -> Iterable[Evidence]:
    """Quote, of each account, the word that tells most of what happened."""
    for settled in group:
        events = [event for frame in settled.account.frames for event in frame.events]
        told = next((event for event in events if event.event_type == settled.event_type), events[0])
        yield Evidence(sentence=told.sentence, start=told.start, end=told.end)


def _quote_dates(group: Sequence[SettledAccount]) -> Iterable[Evidence]:
    """Quote, of each account that is dated, the words that date it."""
    for settled in group:
        if mention := settled.account.dated.mention:
            yield Evidence(sentence=mention.sentence, start=mention.start, end=mention.end)


def _build_reports(group: Sequence[SettledAccount]) -> Iterable[Evidence]:
    seen: set[tuple[str, int]] = set()
    for settled in group:
        sentences = [frame.scene.sentence for frame in settled.account.frames]
        sentences += [claim.evidence.sentence for claim in settled.account.claims]
        for sentence in sorted(sentences, key=lambda s: s.start):
            key = (sentence.article.id, sentence.start)
            if key not in seen:
                seen.add(key)
                yield Evidence(sentence=sentence, start=sentence.start, end=sentence.end)


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
