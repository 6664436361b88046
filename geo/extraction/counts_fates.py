"""What became of people in the end, where more than one word tells it, and where a share or a phrase does.

"Three were arrested in injured condition" tells of injured, "it accounted for 11 of the deaths" of killed. Positions
are characters of the folded sentence.
"""

import re

from geo.extraction.model import CountRange
from geo.extraction.words_before import WordsBefore

_AND_DIED = re.compile(
    r"[^.;,]{0,40}\s+and (?:\w+ )?(?:died|succumbed)\b"
    r"|(?:,| (?:in|by|during) [^.;,]{1,40})?\s+(?:(?:later|has|have|had|also)\s+){0,2}(?:died|succumbed|passed away)\b",
    re.IGNORECASE,
)
_DIED_LATER = re.compile(
    r"(?:,| (?:a|two|three|several|few) (?:days?|hours?|weeks?|months?) (?:ago|earlier|before)| earlier| yesterday"
    r"| (?:in|by|during|on) (?:(?!\b(?:which|whom|where|when|while|that|and|who|\d+)\b)[^.;,]){1,40}?){1,2},?"
    r"\s+(?:(?:later|has|have|had|also)\s+){0,2}(?:died|succumbed|passed away|expired)\b",
    re.IGNORECASE,
)
_LEFT = WordsBefore(r"\b(?:left|leaves|leaving)\s+$")
_WOUNDED = re.compile(r"\b(?:injured|wounded)\b", re.IGNORECASE)
_TAKEN_WOUNDED = re.compile(
    r"[^.;,]{0,30}?\s(?:in (?:an? )?(?:injured|wounded|critical) (?:condition|state)|with (?:\w+ )?(?:injuries|wounds)|"
    r"after being (?:wounded|injured)|while (?:wounded|injured))\b",
    re.IGNORECASE,
)
_UNDERWENT = re.compile(
    r"suffer|sustain|receiv|got\b|had\b|with\b|\w+\s[^.;,]{0,40}?\s(?:with|for|suffering)\s", re.IGNORECASE
)
_AND_HURT_SOME = re.compile(
    r"\s+(?:and|or) (?:wounded|injured|hurt)\s+(?:(?:some|about|around|at least|over|up to|more than|nearly)\s)?"
    r"(?:\d|\w+ (?:people|soldiers|others|men)\b)",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?:were|was|had|have|are) (?:been )?both\b", re.IGNORECASE)
_HE_AND = WordsBefore(r"\b(?:he|she)(?:,? and|,? along with|,? as well as)\s+(?:his |her )?$")
_HIM_AND = WordsBefore(
    r"\b(?:kill|wound|injur|martyr|hurt)\w*\s+(?:him|her)(?:,? and|,? along with|,? as well as)\s+(?:his |her )?$"
)
_BESIDES = r"(?:other than|apart from|besides|in addition to)"
_NAME = r"(?:(?:the\s+)?(?:[\w-]+\s+){0,3}?(?-i:[A-Z])[\w'-]+(?:\s+(?-i:[A-Z])[\w'-]+){1,5})"
_HOLDER = (
    r"(?:the|his|her|their)\s+(?:\w+\s+){0,2}?(?:cleric|senator|imam|khateeb|mayor|governor|minister|commissioner|chief"
    r"|leader|commander|colonel|major|captain|officer|sho|dsp|driver|teacher|judge|doctor|elder|councillor|candidate)"
)
_OTHER_THAN = re.compile(
    rf",?\s+{_BESIDES}\s+(?:{_HOLDER}|{_NAME}|{_HOLDER}\s+{_NAME})(?=\s*(?:$|[.;,]|(?:and|in|on|at|when|while|as|after)\b))",
    re.IGNORECASE,
)
_BESIDES_ONE = WordsBefore(rf"(?:^|\bthat\s+)besides\s+{_NAME},\s+$")
_UNTIL = WordsBefore(r"\b(?:until|till)\s+(?:that\s+)?$")
_UNTIL_ALL = re.compile(r"(?:until|till)\s", re.IGNORECASE)
_THE_LAST = re.compile(r"the (?:very )?(?:last|final)\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|are|(?:has|have) been)\s", re.IGNORECASE)
_ONE, _TWO = CountRange(low=1, high=1), CountRange(low=2, high=2)
_SHARE = re.compile(
    r"\s+of (?:the|all|those|these) (?:\w+ )?(?:(?P<killed>deaths|fatalities)|(?P<injured>injuries))\b", re.IGNORECASE
)
_ACCOUNTED = re.compile(r"\b(?:account\w*|responsible) for\b", re.IGNORECASE)
_LIVES_OF = re.compile(r"\blives of\s+(?:the\s+)?$", re.IGNORECASE)
_LOST = re.compile(r"\s+(?:were|was|have been|had been)\s+(?:\w+ly\s+)?(?:lost|claimed|taken)\b", re.IGNORECASE)


def read_fate(after: re.Match[str], text: str, start: int) -> str | None:
    """Return what became of people in the end: the hit who died, the arrested who were injured.

    Args:
        after: The words for what became of them; the last group is its outcome.
        text: The folded sentence.
        start: Where the people begin.
    """
    if _AND_DIED.match(text, after.end()) or (after.lastgroup == "injured" and died_later(text, after.end())):
        return "killed"
    wounded = _WOUNDED.search(text, start, after.end()) or _TAKEN_WOUNDED.match(text, after.end())
    return "injured" if after.lastgroup == "detained" and wounded else after.lastgroup


def died_later(text: str, end: int) -> bool:
    """Whether the hurt, who are told up to `end`, died of it: "one man injured a day ago had succumbed"."""
    return _DIED_LATER.match(text, end) is not None


def are_left(text: str, start: int) -> bool:
    """Whether something left people in a state that is told behind them: "left eight men martyred and injured 12"."""
    return _LEFT.search(text, max(start - 10, 0), start) is not None


def read_both(count: CountRange, after: re.Match[str]) -> CountRange:
    """Return the figure of two who are named: "Ali Khan, and Noor Jan, a clerk, were both hurt"."""
    both = _BOTH.search(after.string, after.start(), after.end()) is not None
    return _TWO if both and count == _ONE else count


def add_pronoun(count: CountRange, text: str, start: int, *, passive: bool = False) -> CountRange:
    """Add the one whom a pronoun before people means: "killing him and two guards" kills three.

    Args:
        count: Of the people.
        text: The folded sentence.
        start: Where they begin.
        passive: Whether they suffered what the verb behind them says: "he and two guards were killed".
    """
    words = _HE_AND if passive else _HIM_AND
    return _add_one(count) if words.search(text, max(start - 40, 0), start) else count


def _add_one(count: CountRange) -> CountRange:
    """Add one person to a figure; to none where the text gives none."""
    if not count.low:
        return count
    return CountRange(low=count.low + 1, high=None if count.high is None else count.high + 1)


def add_besides(count: CountRange, text: str, start: int, end: int) -> CountRange:
    """Add the one who is told beside people: "five others died besides the cleric", "besides the cleric, five died".

    Args:
        count: Of the people.
        text: The folded sentence.
        start: Where they begin.
        end: Where the words end that say what became of them.
    """
    told = _OTHER_THAN.match(text, end) or _BESIDES_ONE.search(text, max(start - 80, 0), start)
    return _add_one(count) if told else count


def are_yet_to_fall(after: re.Match[str], text: str, start: int) -> bool:
    """Whether a fight is to last until somebody has fallen: "until the last terrorist is eliminated".

    Args:
        after: The words for what becomes of them.
        text: The folded sentence.
        start: Where the people begin.
    """
    left = max(start - 15, 0)
    if not _UNTIL.search(text, left, start) and not _UNTIL_ALL.match(text, start):
        return False
    return _THE_LAST.match(text, start) is not None or _IS.search(text, after.start(), after.end()) is not None


def read_share(text: str, start: int, end: int) -> str | None:
    """Return the outcome of a figure that is one happening's share: "it accounted for 11 of the deaths"."""
    share = _SHARE.match(text, end)
    return share.lastgroup if share and _ACCOUNTED.search(text, max(start - 60, 0), start) else None


def lost_their_lives(text: str, start: int, end: int) -> bool:
    """Whether "the lives of" stands before people and "were lost" behind them."""
    return _LIVES_OF.search(text, max(start - 20, 0), start) is not None and _LOST.match(text, end) is not None


def underwent(text: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` say that somebody came by wounds, and so was their victim."""
    return _UNDERWENT.match(text, start, end) is not None


def hurts_others(text: str, end: int) -> bool:
    """Whether the verb that ends here goes on to others, whom its subject harmed: "killed and wounded 20 people"."""
    return _AND_HURT_SOME.match(text, end) is not None
