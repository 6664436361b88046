"""Why an account has its initiator and its target: the name, and how it stands to the word for the happening."""

import re
from collections.abc import Iterator, Sequence

from geo.extraction.model import Actor, EventMention, Mention
from geo.extraction.rulebook import RuleBook
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame
from geo.incidents.meetings import names_both_sides
from geo.incidents.model import Aspect, Evidence, Reason
from geo.incidents.roles import Roles

_NOBODY = "nobody: at the words for it the text names nobody who did it"
_BOTH = "both sides are named, and no word says which of them began"
_SPEAKER = "the first actor of the sentence that speaks, or the last before it"
_TAKEN_OVER = "taken over from what is told beside it, in its sentence or the one before"
_BETWEEN = frozenset({"clash", "border_clash", "talks", "ceasefire"})
_ADJECTIVE = re.compile(r"[A-Z][\w'’-]*\W+(?:[\w'’-]+\W+){0,4}$")


def explain_sides(accounts: Sequence[Account], book: RuleBook) -> Iterator[Reason]:
    """Explain the initiators of some accounts of one happening, then their targets."""
    if not any(account.initiator for account in accounts):
        yield _explain_nobody(accounts)
    for account in accounts:
        if account.initiator:
            yield _explain_side(account, account.initiator, "initiator", book)
    for account in accounts:
        if account.target:
            yield _explain_side(account, account.target, "target", book)


def _explain_nobody(accounts: Sequence[Account]) -> Reason:
    """Explain why nobody is the initiator: both sides of a fight or of talks, or no one is named."""
    between = (account for account in accounts if account.kind in _BETWEEN)
    frame = next((f for account in between for f in account.frames if names_both_sides(f)), None)
    if frame is None:
        return Reason(aspect="initiator", says=_NOBODY)
    return Reason(aspect="initiator", says=_BOTH, evidence=_quote(frame.events[0]))


def _explain_side(account: Account, actor: Actor, aspect: Aspect, book: RuleBook) -> Reason:
    blamed = ", and is only blamed" if aspect == "initiator" and account.blamed else ""
    if found := account.initiator_found if aspect == "initiator" else account.target_found:
        return Reason(aspect=aspect, says=f"{actor.name}: {found.why}", evidence=found.evidence)
    for frame in account.frames:
        for event, roles in zip(frame.events, frame.told, strict=True):
            if why := _find_why(roles, actor, aspect):
                name = _find_name(frame, event, actor)
                rule = book.find(name) if name else book.find_actor(actor)
                evidence = _quote(name) if name else _quote_from_adjective(event)
                return Reason(aspect=aspect, says=f"{actor.name}: {why}{blamed}", rule=rule, evidence=evidence)
    why = _SPEAKER if account.kind == "statement" and aspect == "initiator" else _TAKEN_OVER
    evidence = _quote(account.frames[0].events[0])
    return Reason(aspect=aspect, says=f"{actor.name}: {why}{blamed}", evidence=evidence)


def _find_why(roles: Roles, actor: Actor, aspect: Aspect) -> str:
    if aspect == "initiator":
        return roles.initiator_why if roles.initiator == actor else ""
    return roles.target_why if roles.target == actor else ""


def _find_name(frame: Frame, event: EventMention, actor: Actor) -> Mention | None:
    """Find the actor's name that stands nearest to the word; None where only an adjective names it."""
    names = [mention for mention in frame.scene.actors if mention.actor == actor]
    return min(names, key=lambda mention: abs(mention.start - event.start), default=None)


def _quote_from_adjective(event: EventMention) -> Evidence:
    """Quote "Pakistani air strikes" from the adjective on."""
    sentence = event.sentence
    left = sentence.article.text[sentence.start : event.start]
    adjective = _ADJECTIVE.search(left)
    start = sentence.start + adjective.start() if adjective else event.start
    return Evidence(sentence=sentence, start=start, end=event.end)


def _quote(mention: Mention) -> Evidence:
    return Evidence(sentence=mention.sentence, start=mention.start, end=mention.end)
