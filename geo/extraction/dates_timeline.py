"""The date in force: which day a report is speaking of at each of its places."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from geo.articles.model import Sentence
from geo.extraction.model import DateMention, DateRange

_THE_NEWS = re.compile(
    r"\b(?:the|this) (?:latest )?(?:incident|attack|clash|strike|shooting|blast|explosion)s? "
    r"(?:(?:happened|occurred|took place|came) )?(?:late |early )?(?:on )?$",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:in (?:response|retaliation|reply|reaction|answer|revenge|reprisal) (?:to|for)|"
    r"retaliat\w+ (?:for|against)|aveng\w+)\b"
    r"[^.;]*$"
    r"|\b(?:attack|assault|incident|blast|bombing|explosion|ambush|shooting|raid|strikes?|clash(?:es)?|killings?|violence|it|"
    r"this) (?:\w+ )?(?:comes?|came|follow(?:s|ed)|happened|occurred|took place) (?:(?!hours\b)[\w-]+ ){0,3}?"
    r"(?:after|on the heels of|in the wake of|(?<=follows )|(?<=followed ))[^.;]*$",
    re.IGNORECASE,
)
_ANSWER_REACH = 120  # characters before a date in which the words for an answer may begin
_OF_HAPPENINGS = ("at", "said")


def sets_the_day(mention: DateMention, before: DateMention | None) -> bool:
    """Whether later words such as "two days later" count from a date, given the one they counted from before.

    It must be a known day of a happening. The day of a statement counts too ("police said on Monday"), unless its
    sentence has just named the day of what the statement is about.
    """
    if mention.role not in _OF_HAPPENINGS or mention.value is None or mention.value.precision != "day":
        return False
    if is_of_answered(mention):
        return False
    return not (mention.role == "said" and before and before.role == "at" and before.sentence == mention.sentence)


def is_of_answered(mention: DateMention) -> bool:
    """Whether a date is that of what the news answers: "in retaliation for the strikes of Thursday"."""
    begin = max(mention.sentence.start, mention.start - _ANSWER_REACH)
    return _ANSWERED.search(mention.sentence.article.text, begin, mention.start) is not None


class DateTimeline:
    """The dates of one article, asked by place.

    Example:
        >>> DateTimeline([]).at(0) is None
        True
    """

    def __init__(self, mentions: Sequence[DateMention]) -> None:
        """Keep the mentions of one article, in reading order."""
        self._dated = [m for m in mentions if m.value is not None and m.role != "published"]
        self._starts = [m.start for m in self._dated]
        self._in_paragraph = _find_last_in_paragraph(self._dated)
        happened = {m.sentence.start for m in self._dated if m.role == "at"}
        self._days: list[DateMention] = []
        for mention in self._dated:
            last = self._days[-1] if self._days else None
            beside = mention.role == "said" and mention.sentence.start in happened
            if sets_the_day(mention, last) and not beside and not (last and _is_aside(mention, last)):
                self._days.append(mention)
        self._day_starts = [m.start for m in self._days]
        told = [m for m in self._dated if m.role == "at" or (m.role == "said" and m.sentence.start not in happened)]
        self._happenings = [m for m in told if not is_of_answered(m)]
        self._recent: dict[date | None, list[DateMention]] = {}

    def at(self, offset: int) -> DateRange | None:
        """Return the last day of a happening that the text named before an offset, None where it named none."""
        mention = self.mention_at(offset)
        return mention.value if mention else None

    def mention_at(self, offset: int) -> DateMention | None:
        """Return the mention behind `at`: its `reason` says why that day is in force."""
        index = bisect_left(self._day_starts, offset)
        return self._days[index - 1] if index else None

    def mention_since(self, offset: int, since: date | None) -> DateMention | None:
        """Return the last mention behind `at` whose days do not all lie before a day; None for `since` is any day."""
        if since not in self._recent:
            self._recent[since] = [m for m in self._days if since is None or (m.value and m.value.end > since)]
        index = bisect_left(self._recent[since], offset, key=attrgetter("start"))
        return self._recent[since][index - 1] if index else None

    def last_before(self, sentence: Sentence) -> DateMention | None:
        """Return the last date of a happening, months and years too, in the paragraph before or this one."""
        index = bisect_left(self._happenings, sentence.start, key=attrgetter("start"))
        last = self._happenings[index - 1] if index else None
        return last if last and sentence.paragraph - last.sentence.paragraph <= 1 else None

    def begun_before(self, sentence: Sentence) -> DateMention | None:
        """Return the date from which something has lasted ("since May"), told last in the paragraph before or this one.

        None: another date stands between, or none is told.
        """
        index = bisect_left(self._starts, sentence.start)
        last = self._dated[index - 1] if index else None
        near = last is not None and sentence.paragraph - last.sentence.paragraph <= 1
        return last if last and near and last.role == "since" else None

    def for_sentence(self, sentence: Sentence) -> DateMention | None:
        """Return the date that a sentence most likely speaks of.

        In this order: a date in the sentence itself, one of a happening ("at", "since") before the day of a
        statement; the nearest date before it in its paragraph, months and years too; the last day in force
        before it in the article. None: the text has named no date so far.
        """
        first = bisect_left(self._starts, sentence.start)
        own = self._dated[first : bisect_left(self._starts, sentence.end)]
        for role in ("at", "since", "said"):
            for mention in own:
                if mention.role == role:
                    return mention
        if first and self._dated[first - 1].sentence.paragraph == sentence.paragraph and self._in_paragraph[first - 1]:
            return self._in_paragraph[first - 1]
        return self.mention_at(sentence.start)


def _is_aside(mention: DateMention, before: DateMention) -> bool:
    """Whether a date is told only beside that of the news, in its sentence: "the incident on Friday is the latest"."""
    sentence = before.sentence
    left = sentence.article.text[sentence.start : before.start]
    return mention.sentence == sentence and _THE_NEWS.search(left) is not None


def _find_last_in_paragraph(mentions: Sequence[DateMention]) -> list[DateMention | None]:
    """Return, for each mention, the last date of a happening in its paragraph so far, else of a statement."""
    last: dict[str, DateMention] = {}
    found, paragraph = [], -1
    for mention in mentions:
        if mention.sentence.paragraph != paragraph:
            last, paragraph = {}, mention.sentence.paragraph
        if not is_of_answered(mention):
            last[mention.role] = mention
        found.append(last.get("at") or last.get("said"))
    return found
