"""Why an account has its day: the words that give it, what they count from, and why other dates beside them do not."""

from collections.abc import Iterator

from geo.extraction.model import DateMention
from geo.extraction.rulebook import RuleBook
from geo.incidents.accounts import Account
from geo.incidents.dated import AROUND, OWN, SENTENCE
from geo.incidents.model import Evidence, Reason

_RANKS = {
    OWN: "",
    SENTENCE: " It is the date of its sentence.",
    AROUND: " No sentence of the report dates it itself: the day is taken over.",
}
_ROLES = {
    "said": "the day of a statement, not of what happened",
    "since": "from then on something lasts that is told beside it",
    "until": "up to then something lasts that is told beside it",
    "future": "it lies after the day of writing",
    "published": "the day of writing or printing",
    "zone": "the same moment by the clock of another time zone",
}
_ELSEWHERE = "it belongs to another happening, or a date nearer to the words was taken"


def explain_days(account: Account, book: RuleBook) -> Iterator[Reason]:
    """Explain the days of one account, then the dates of its sentences that were not taken."""
    dated = account.dated
    if dated.mention is None:
        yield Reason(aspect="days", says=dated.reason)
    else:
        reason = dated.reason.replace(f"“{dated.mention.text}”: ", "")
        says = f"{reason}{_name_anchor(dated.mention)}{_RANKS[dated.rank]}"
        yield Reason(aspect="days", says=says, rule=book.find(dated.mention), evidence=_quote(dated.mention))
    taken = dated.mention.start if dated.mention else None
    scenes = {frame.scene.sentence.start: frame.scene for frame in account.frames}
    for mention in (mention for scene in scenes.values() for mention in scene.dates):
        if mention.start != taken and (mention.value is None or mention.value != dated.dates):
            yield Reason(aspect="days", says=_say_unused(mention), rule=book.find(mention), evidence=_quote(mention))


def _say_unused(mention: DateMention) -> str:
    if mention.value is None:
        return f"not taken: {mention.reason}"
    return f"not taken: {_ROLES.get(mention.role, _ELSEWHERE)}"


def _name_anchor(mention: DateMention) -> str:
    anchor = mention.anchor
    if anchor is None:
        return ""
    if anchor.start is None:
        return f" The day of writing is {anchor.days.start.isoformat()}."
    words = " ".join(mention.sentence.article.text[anchor.start : anchor.end].split())
    return f" It counts from “{words}” ({anchor.days.start.isoformat()})."


def _quote(mention: DateMention) -> Evidence:
    return Evidence(sentence=mention.sentence, start=mention.start, end=mention.end)
