"""What answers what: the words by which a text says that one happening answers another."""

from collections.abc import Sequence

from geo.extraction.actors import ActorLexicon
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.frames import Frame
from geo.incidents.kinds import CONTEXT
from geo.incidents.model import Evidence, Incident
from geo.incidents.outlines import Linked
from geo.incidents.sides import is_other_side

_LATER = Phrase(r"^\W*(?:hours|minutes|a day|the next day|days) later\b")
_IN_RESPONSE = Phrase(r"\bin (?:response|retaliation|reply|reaction)\b(?!\s+to)|\bretaliat(?:ed|ing|ory)\b")


def can_answer(answer: Linked | Incident, answered: Linked | Incident) -> bool:
    """Whether one may answer another: no truce does, nor what comes before it or is a deed of the same initiator."""
    if answer.event_type in {"ceasefire", "talks", "deportation"}:
        return False
    if answer.dates and answered.dates and answer.dates.end <= answered.dates.start:
        return False
    return answer.initiator is None or answer.initiator != answered.initiator


def quote_answer(account: Account) -> Evidence | None:
    """Quote the words by which an account answers another; None where none of its sentences has any."""
    for frame in account.frames:
        sentence, plain = frame.scene.sentence, frame.scene.plain
        if frame.answers is not None:
            return Evidence(sentence=sentence, start=sentence.start, end=sentence.end)
        if match := _LATER.find(plain) or _IN_RESPONSE.find(plain):
            start, end = plain.locate(match.start(), match.end())
            return Evidence(sentence=sentence, start=start, end=end)
    return None


def find_answered(frame: Frame, account: Account, earlier: Sequence[Account], lexicon: ActorLexicon) -> Account | None:
    """Find what a frame answers when its own sentence does not name it: the last violence by another side.

    Returns:
        The account answered, or None where no word says that the frame answers anything.
    """
    plain = frame.scene.plain
    if not (_LATER.stands_in(plain) or _IN_RESPONSE.stands_in(plain)):
        return None
    for known in sorted(earlier, key=lambda a: a.frames[-1].start, reverse=True):
        if known is account or known.kind in CONTEXT or account.number in known.answers:
            continue
        if known.initiator is None or account.initiator is None:
            continue
        if is_other_side(known.initiator, account.initiator, lexicon):
            return known
    return None
