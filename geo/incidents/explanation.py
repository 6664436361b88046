"""Why an incident was read as it was: each decision in words, with the rule that made it and the words it stands on.

The order is that of a reader's questions: what happened, when, where, who, who says so, what it answers, and why
several reports are one. A rule names the file in `data/` in which it can be mended; a decision without one comes from
the order of the text and can only be mended in code.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import get_args

from geo.extraction.extractor import Lexicon
from geo.extraction.model import Mention
from geo.extraction.rulebook import RuleBook, note_rule
from geo.incidents.accounts import Account
from geo.incidents.agreement import list_agreements
from geo.incidents.day_reasons import explain_days
from geo.incidents.disputes import disagree
from geo.incidents.kinds import is_general
from geo.incidents.likeness import Told
from geo.incidents.model import Aspect, Claim, Evidence, Incident, Reason
from geo.incidents.responses import quote_answer
from geo.incidents.scenes import PassedOver, Scene
from geo.incidents.settled import SettledAccount
from geo.incidents.side_reasons import explain_sides

_ORDER = get_args(Aspect)
_BETWEEN_STATES = ("ceasefire", "talks", "deportation")


class Explainer:
    """Explains incidents; make one and keep it, it holds an index of all rules."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._book = RuleBook(lexicon)

    def explain(self, incident: Incident, group: Sequence[SettledAccount], told: Sequence[Told]) -> tuple[Reason, ...]:
        """Explain one incident.

        Args:
            incident: What was built.
            group: The accounts that it was built from, the earliest report first.
            told: The same accounts as they were linked.
        """
        parts = (
            chain.from_iterable(self._explain_events(settled.account) for settled in group),
            chain.from_iterable(_explain_type(settled) for settled in group),
            chain.from_iterable(explain_days(settled.account, self._book) for settled in group),
            _explain_notes(incident),
            self._explain_places(incident, group),
            explain_sides([settled.account for settled in group], self._book),
            (self._explain_claim(claim) for claim in incident.claims),
            _explain_answers(incident, group),
            _explain_links(group, told),
        )
        reasons = dict.fromkeys(chain.from_iterable(parts))
        return tuple(sorted(reasons, key=lambda reason: _ORDER.index(reason.aspect)))

    def explain_names(self, scenes: Iterable[Scene]) -> Iterator[Reason]:
        """Explain, of one article, the names of places that say nothing about where, in reading order."""
        for scene in scenes:
            yield from (self._explain_passed(passed) for passed in scene.passed_over)

    def _explain_events(self, account: Account) -> Iterator[Reason]:
        for frame in account.frames:
            for event in frame.events:
                note = self._book.find(event)
                yield Reason(aspect="event", says=note.says if note else "", rule=note, evidence=_quote(event))

    def _explain_places(self, incident: Incident, group: Sequence[SettledAccount]) -> Iterator[Reason]:
        for location in incident.locations:
            toponym = location.toponym
            says = "; ".join(location.reasons).removeprefix(f"“{toponym.text}”").lstrip(": ")
            rule = self._book.find(toponym) if toponym.literal and not toponym.dateline else None
            yield Reason(aspect="place", says=says, rule=rule, evidence=_quote(toponym))
        if not incident.locations:
            yield Reason(aspect="place", says=incident.unplaced_reason or "the text names no place for it")
        taken = {location.place.id for location in incident.locations}
        for settled in group:
            for location in settled.account.locations:
                if location.place.id not in taken:
                    yield Reason(
                        aspect="place",
                        says=_say_dropped(settled, location.geo_precision),
                        evidence=_quote(location.toponym),
                    )
            for scene in {id(frame.scene): frame.scene for frame in settled.account.frames}.values():
                yield from (self._explain_passed(passed) for passed in scene.passed_over)

    def _explain_passed(self, passed: PassedOver) -> Reason:
        note = note_rule(passed.rule) if passed.rule else self._book.find(passed.toponym)
        why = passed.reason or (note.says if note else "it does not say where")
        return Reason(aspect="place", says=f"no place here: {why}", rule=note, evidence=_quote(passed.toponym))

    def _explain_claim(self, claim: Claim) -> Reason:
        note = self._book.find(claim.attribution) if claim.attribution else None
        verb = "denies" if claim.stance == "denies" else "says"
        speech = f", {verb} {claim.claimant}" if claim.claimant else ""
        says = f"{claim.outcome}{speech}: {'; '.join(claim.reasons)}"
        return Reason(aspect="claim", says=says, rule=note, evidence=claim.evidence)


def _explain_notes(incident: Incident) -> Iterator[Reason]:
    """Explain the flags of an incident that its dates and claims set."""
    if incident.date_disputed:
        yield Reason(aspect="days", says="the reports give days that do not meet: all of them are shown")
    if incident.background:
        yield Reason(
            aspect="days", says="told as history: it lies a week or more before its report, or in a month or year"
        )
    if disagree(incident.claims):
        yield Reason(aspect="claim", says="the claims cannot all hold: somebody denies, or figures or victims differ")


def _explain_type(settled: SettledAccount) -> Iterator[Reason]:
    account = settled.account
    if not is_general(account.kind) and account.kind == settled.event_type:
        return
    who = " on ".join(actor.name for actor in (account.initiator, account.target) if actor) or "nobody named"
    more = ", on the border" if account.borders else ""
    more += ", two states face each other" if any(frame.two_sides for frame in account.frames) else ""
    kind, event_type = account.kind.replace("_", " "), settled.event_type.replace("_", " ")
    says = f"the words tell of {kind} in general; by who acted ({who}{more}) it is {event_type}"
    yield Reason(aspect="type", says=says)


def _explain_answers(incident: Incident, group: Sequence[SettledAccount]) -> Iterator[Reason]:
    if not incident.responds_to:
        return
    for settled in group:
        if settled.account.answers:
            says = "the text says that it answers another happening"
            yield Reason(aspect="answer", says=says, evidence=quote_answer(settled.account))


def _explain_links(group: Sequence[SettledAccount], told: Sequence[Told]) -> Iterator[Reason]:
    for settled, other in list(zip(group, told, strict=True))[1:]:
        says = f"{_name_report(group[0])} and {_name_report(settled)} tell of one: " + ", ".join(
            list_agreements(told[0], other)
        )
        yield Reason(aspect="link", says=says, evidence=_quote(settled.account.frames[0].events[0]))


def _say_dropped(settled: SettledAccount, geo_precision: str) -> str:
    if settled.event_type == "statement":
        return "not taken: a statement is shown in the country of the speaker"
    if geo_precision == "border" and settled.event_type in _BETWEEN_STATES:
        return "not taken: what is agreed between states has no place on their border"
    return "not taken: what is finer is named beside it"


def _name_report(settled: SettledAccount) -> str:
    return settled.account.frames[0].scene.sentence.article.name


def _quote(mention: Mention) -> Evidence:
    return Evidence(sentence=mention.sentence, start=mention.start, end=mention.end)
