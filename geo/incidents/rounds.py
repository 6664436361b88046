"""How long a round of talks went on: from when it began to when it ended, or as many days as the text says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from geo.extraction.model import DateMention, DateRange
from geo.extraction.numbers import read_number
from geo.extraction.phrases import Phrase
from geo.incidents.accounts import Account
from geo.incidents.dated import SENTENCE, Dated
from geo.incidents.frames import Frame
from geo.incidents.truces import is_to_come, lasts_until

_AND_THE_NEXT = re.compile(
    r",?\s+(?:and|while)\s+(?:the|a)\s+(?:second|third|next|other|last|final)(?: one| round| sitting| meeting)?"
    r"(?:,? (?:was )?(?:held|took place))?\s+(?:on\s+)?",
    re.IGNORECASE,
)
_ROUND = re.compile(r"(?:previous|first|second|third|fourth|last|earlier|failed|inconclusive)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|following|since|unlike|follow(?:s|ed)?)\b", re.IGNORECASE)
_DAY = timedelta(days=1)
_LONGEST = timedelta(days=10)  # no round went on longer
_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
_NUMBER = r"(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_SO_LONG = Phrase(rf"\b{_NUMBER}(?:[- ]days?(?:[- ]long)?|[- ]days? of) (?:(?!and\b)[\w-]+ ){{0,3}}$")
_LASTED = Phrase(rf"\b(?:last(?:ed|ing)|went on for|ran for|spanned|spanning|stretch(?:ed|ing) over) {_NUMBER} days?\b")
_NTH_DAY = Phrase(
    rf"\b({'|'.join(_NTH)}) (?:\w+ )?day of (?:[\w-]+ ){{0,3}}$"
    rf"|\bfor (?:an?|the) ({'|'.join(_NTH)}) (?:\w+ )?day(?: running| in a row)?,[^.;,]{{0,40}}$"
)
_REACHED_DAY = Phrase(
    rf"^[^.;]{{0,130}}?\b(?:enter(?:ed|s|ing)?|into|on|for) (?:its|their|the|an?) ({'|'.join(_NTH)}) (?:\w+ )?day\b"
)
_OUTCOME_OF = Phrase(rf"\b(?:after|following) (?:[\w-]+ ){{0,2}}?{_NUMBER}[- ]days? of (?:[\w-]+ ){{0,3}}$")
_BEGUN = re.compile(r"(?:open|beg[ai]n|start|held|hold|kicked|conclud|end|wrapped|resum)\w*\b", re.IGNORECASE)
_NEW_CLAUSE = re.compile(r"[,;] (?:and|while|though|although|yet|whereas)\b|\bbut\b|;", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:beg[au]n|opened|started|kicked off|resumed|commenced|got under ?way)\b[^.;,]{0,40}$", re.I)
_ENDS = re.compile(
    r"\b(?:ended|concluded|collapsed|broke (?:down|up|off)|wrapped up|failed|closed)\b[^.;,]{0,40}$", re.I
)
_WAS_HELD = Phrase(r"\b(?:had (?:been )?(?:held|holding|met|meeting)|(?:held|met|sat))\b[^.;]{0,60}$")
_ENDED = Phrase(r"\b(?:ended|concluded|collapsed|broke down|broken down|broke up|failed)\b")
_UNTIL_SAID = Phrase(r"\buntil\b[^.;]{0,60}? (?:said|announced|declared|confirmed)\b")
_BEGIN_WORDS = Phrase(r"\b(?:beg[iau]n\w*|open(?:ed|s)|start(?:ed|s)|kick(?:ed|s) off|resum(?:ed|es)|commenced)\b")

_LED_TO = re.compile(
    r"(?:had )?(?:led to|ended (?:in|with)|resulted in|culminated in|brought about|produced)\b", re.IGNORECASE
)


def is_how(truce: Frame, frame: Frame) -> bool:
    """Whether talks are told only as how a truce was agreed: "in talks in Doha", without a clause or a length."""
    if truce.kind != "ceasefire" or frame.kind != "talks" or is_to_come(frame) or _BEGUN.match(frame.events[0].words):
        return False
    plain = frame.scene.plain
    end, start = plain.index(truce.events[-1].end), plain.index(frame.start)
    apart = lasts_until(truce, frame) or _NEW_CLAUSE.search(plain.text, end, start) is not None
    return not (apart or _tells_length(frame))


def _tells_length(frame: Frame) -> bool:
    """Whether talks are told by their length before what came of them: "agreed on a truce after six days of talks"."""
    return _OUTCOME_OF.stands_in(frame.scene.plain, 0, frame.scene.plain.index(frame.start))


def is_earlier_round(one: Frame, other: Frame) -> bool:
    """Whether the second of two words for talks is of the round before: "talks began after the first round in Doha"."""
    plain = one.scene.plain
    end, start = plain.index(one.events[-1].end), plain.index(other.start)
    named = _ROUND.match(other.events[0].words) is not None
    return one.kind == other.kind == "talks" and named and _AFTER.search(plain.text, end, start) is not None


def split_rounds(frame: Frame, days: Sequence[DateMention], *, several: bool) -> Iterator[Frame]:
    """Make a frame of each round, where days of several are told: "the first on Sunday and the second on Tuesday".

    Args:
        frame: The frame.
        days: Its days.
        several: Whether the words are of several meetings, on days that are listed: then days apart are rounds.
    """
    if frame.kind != "talks" or len(days) < 2:
        return
    text = frame.scene.sentence.article.text
    counted = all(_AND_THE_NEXT.fullmatch(text[a.end : b.start]) for a, b in pairwise(days))
    if counted or (several and _lie_apart(days)):
        for number, day in enumerate(days):
            yield replace(frame, dates=(day,), separate=frame.separate or number > 0, part=number)


def _lie_apart(days: Sequence[DateMention]) -> bool:
    """Whether a day lies between two that are named, so that they are not those of one round."""
    return all(a.value and b.value and a.value.end < b.value.start for a, b in pairwise(days))


def stretch(dates: DateRange, frame: Frame) -> DateRange:
    """Take the other days of a round in, where the words around talks say how long they went on."""
    if frame.kind != "talks" or dates.precision != "day":
        return dates
    if course := _find_course(frame):
        return course
    if dates.end - dates.start > _DAY:
        return dates
    plain = frame.scene.plain
    start = plain.index(frame.start)
    if match := _NTH_DAY.find(plain, 0, start) or _find_reached(frame):
        return replace(dates, start=dates.start - _count_before(match))
    if match := _SO_LONG.find(plain, 0, start) or _LASTED.find(plain, start):
        rest = ((read_number(match.group(1)).low or 1) - 1) * _DAY
        begins = _BEGIN_WORDS.stands_in(plain)
        return replace(dates, end=dates.end + rest) if begins else replace(dates, start=dates.start - rest)
    return dates


def _count_before(match: re.Match[str]) -> timedelta:
    """Count the days before the one that a round has reached."""
    word = next(group for group in match.groups() if group)
    return _NTH.index(word.lower()) * _DAY


def date_by_outcome(frame: Frame, siblings: Sequence[Frame]) -> Dated | None:
    """Date talks of so many days by the truce that came of them: "after six days of talks they agreed on Friday"."""
    if frame.kind != "talks" or frame.dates or not _tells_length(frame):
        return None
    for sibling in siblings:
        for mention in sibling.dates:
            if sibling.kind == "ceasefire" and mention.role in {"at", "said"} and mention.value:
                value = stretch(mention.value, frame)
                reason = f"its last day is that of what came of it, “{mention.text}”"
                return Dated(dates=value, rank=SENTENCE, reason=reason, mention=mention)
    return None


def date_what_came_of(frame: Frame, siblings: Sequence[Frame]) -> Dated | None:
    """Date a truce by the talks that led to it: "earlier talks in October had led to a ceasefire"."""
    if frame.kind != "ceasefire" or frame.dates or not _LED_TO.match(frame.events[0].words):
        return None
    for sibling in siblings:
        mention = next((date for date in sibling.dates if date.role == "at" and date.value), None)
        if sibling.kind == "talks" and sibling.start < frame.start and mention:
            reason = f"what came of talks of “{mention.text}”"
            return Dated(dates=mention.value, rank=SENTENCE, reason=reason, mention=mention)
    return None


def ended_as_told(frame: Frame) -> bool:
    """Whether talks went on until somebody told of their end: "they talked until Kabul said that it was over"."""
    plain = frame.scene.plain
    return frame.kind == "talks" and _UNTIL_SAID.stands_in(plain, plain.index(frame.start))


def is_over(account: Account, frame: Frame) -> bool:
    """Whether a sentence tells talks as over, where an account is of those set for a day that is still to come."""
    published, days = frame.scene.sentence.article.published, account.dated.dates
    if not frame.kind == account.kind == "talks" or published is None or days is None or days.start <= published:
        return False
    plain = frame.scene.plain
    return _WAS_HELD.stands_in(plain, 0, plain.index(frame.events[0].end)) or _ENDED.stands_in(
        plain, plain.index(frame.start)
    )


def join_days(account: Account, frame: Frame, dated: Dated) -> DateRange | None:
    """Return all days of a round that two sentences tell of, by its first day and by a later one; else None.

    "The third round ended on Friday. The talks, which began on Tuesday, …" tells of one round of four days.
    """
    one, other = account.dated, dated
    if frame.kind != "talks" or account.kind != "talks" or frame.separate:
        return None
    if reached := _find_reached_in(account, frame):
        return reached
    if min(one.rank, other.rank) < SENTENCE:
        return None
    if one.dates is None or other.dates is None or {one.dates.precision, other.dates.precision} != {"day"}:
        return None
    days = DateRange(
        start=min(one.dates.start, other.dates.start), end=max(one.dates.end, other.dates.end), precision="day"
    )
    if days.end - days.start > _LONGEST:
        return None
    return days if one.dates.meets(other.dates) or _go_on(account, frame, one.dates, other.dates) else None


def _find_reached_in(account: Account, frame: Frame) -> DateRange | None:
    """Count back from the day of a round, where a sentence without a day says which of its days that was."""
    days = account.dated.dates
    plain = frame.scene.plain
    match = None if frame.dates else _NTH_DAY.find(plain, 0, plain.index(frame.start))
    if match is None or days is None or days.precision != "day" or days.end - days.start > _DAY:
        return None
    return replace(days, start=days.start - _count_before(match))


def add_days(dated: Dated, days: DateRange) -> Dated:
    """Take all days of a round, and say so where it is more than its words give."""
    if dated.dates == days:
        return dated
    return replace(dated, dates=days, reason=f"{dated.reason} Other words give more days of the same round.")


def _go_on(account: Account, frame: Frame, known: DateRange, told: DateRange) -> bool:
    """Whether one of two days is the first of a round, or the last, and the other is a later or an earlier one."""
    began = any(_BEGIN_WORDS.stands_in(each.scene.plain) for each in account.frames)
    if told.start > known.start:
        return _is_on(frame, _ENDS) or (frame.definite and began)
    ended = any(_is_on(each, _ENDS) for each in account.frames)
    return _is_on(frame, _BEGINS) and (ended or frame.definite)


def _is_on(frame: Frame, words: re.Pattern[str]) -> bool:
    """Whether a day of a frame is that on which talks began, or ended."""
    return any(words.search(_read_before(date, frame)) for date in frame.dates)


def _find_course(frame: Frame) -> DateRange | None:
    """Find the first day and the last, where a sentence gives both: "began on Monday and ended on Friday"."""
    days = [d for d in frame.dates if d.role in {"at", "since"} and d.value and d.value.precision == "day"]
    first = next((d.value for d in days if _BEGINS.search(_read_before(d, frame))), None)
    last = next((d.value for d in days if _ENDS.search(_read_before(d, frame))), None)
    if first is None or last is None or not first.start < last.end <= first.start + _LONGEST:
        return None
    return DateRange(start=first.start, end=last.end, precision="day")


def _find_reached(frame: Frame) -> re.Match[str] | None:
    """Find the day of a round that it has reached: "talks entered their second day"."""
    plain = frame.scene.plain
    match = _REACHED_DAY.find(plain)
    return match if match and match.start(1) > plain.index(frame.start) else None


def _read_before(date: DateMention, frame: Frame) -> str:
    """Read what stands before a date in its sentence."""
    plain = frame.scene.plain
    return plain.text[: plain.index(date.start)]
