"""Dates: from the words of an article to ranges of days.

Every class of expressions is a named rule in `data/extraction/dates.yaml`, or in `dates-periods.yaml` where it names no
days ("for two weeks"). The rules read tokens, not letters; the
first rule that fits at a place wins. A value counts from the day of writing (the dateline's where there is one, else
the day of publication) or from the date in force: the last day of a happening that the text named before. Where that
day is not known the value is None, and the mention says so in `reason`. A bare "Thursday" is the latest such day on
or before the day of writing, which holds for about nine in ten in newswire; the sentence's own words for the future
turn it forward.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import cast

from geo.articles.model import Sentence
from geo.articles.parsing import ParsedArticle
from geo.extraction.calendar_spans import day_span
from geo.extraction.dates_grammar import DateGrammar, find_matches
from geo.extraction.dates_moment import Moment, Unanchored
from geo.extraction.dates_periods import PERIODS
from geo.extraction.dates_relative import READINGS
from geo.extraction.dates_rules import DateMatch
from geo.extraction.dates_timeline import sets_the_day
from geo.extraction.dates_tokens import TokenRow, cut_tokens
from geo.extraction.model import Anchor, DateMention, DateRange, DateRole, PeriodMention
from geo.extraction.plain import PlainSentence, fold_sentences

_NO_ANCHOR = " The article does not say when it was published, so this has no value."
_NO_MEASURE = " The text gives no number, so this has no value."
_NO_SUCH_DAY = " No calendar holds such a day."
_LONGEST_DELAY = timedelta(days=7)  # between a dateline and the printing
_STAMP = 40  # characters at most beside the date of a line that only tells when it was printed
_HOUR = re.compile(
    r"[\s,|-]*(?:(?:posted|updated|published)?[:\s]*)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\s*"
    r"(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?(?: ?(?:gmt|utc|ist|pkt|pst|est|et|cet))?[\s,|.-]*",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\(@\w{1,30}\),?\s+$")  # "— Karim Gul (@karimgul) January 20, 2026"
_OPENS_NO_DATELINE = frozenset(
    {"in", "on", "at", "by", "near", "from", "since", "after", "before", "until", "the", "for"}
)
_DAY_SLOTS = frozenset({"day", "numeric", "iso"})  # of rules that name the day of a month: "29 May", "29-05-2025"
_DATELINE_TOKENS = 20  # a dateline opens its sentence: "QUETTA, Oct 15 (APP):"


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """The expressions of time in an article, none overlapping, each kind in reading order."""

    dates: tuple[DateMention, ...]
    periods: tuple[PeriodMention, ...]  # durations and the like, which date nothing


def find_times(parsed: ParsedArticle, grammar: DateGrammar, folded: Sequence[PlainSentence] | None = None) -> Times:
    """Find the expressions of time in an article's body; the day of publication is the first anchor of its dates.

    Args:
        parsed: The article with its sentences.
        grammar: The rules, as `read_date_rules` reads them.
        folded: The sentences, folded; None: they are folded here.
    """
    reader = _DateReader(parsed, grammar, fold_sentences(parsed.sentences) if folded is None else folded)
    published = parsed.article.published
    dates = reader.read(published)
    if published is None:
        printed = [m.value.start for m in dates if m.role == "published" and m.value]
        dates = reader.read(printed[-1]) if printed else dates
    return Times(dates=tuple(dates), periods=tuple(reader.periods))


@dataclass(slots=True)
class _Anchors:
    """The days that expressions count from, as reading goes on."""

    published: date | None
    day: DateMention | None = None  # the last day of a happening
    named: DateMention | None = None  # the last date of a happening, months and years too
    happened: DateMention | None = None  # the last day of a happening that is not that of a statement

    def choose_for(self, match: DateMatch) -> "_Anchors":
        """Let "the same day" mean the day of what happened, not that on which somebody spoke of it."""
        same = match.slots.get("unit", "day") == "day" and match.optional("turn") == 0
        same = same or match.rule.id == "same-part-of-the-day"
        spoken = self.day is not None and self.day.role == "said"
        return replace(self, day=self.happened, named=self.happened) if same and spoken and self.happened else self

    def update(self, mention: DateMention) -> None:
        if mention.rule == "dateline" and mention.value:
            day = mention.value.start
            if self.published is None or timedelta(0) <= self.published - day <= _LONGEST_DELAY:
                self.published, self.day = day, mention
        elif sets_the_day(mention, self.day) and not mention.rule.startswith("hours-"):
            self.day, self.named = mention, mention
            self.happened = mention if mention.role == "at" else self.happened
        elif mention.role == "at" and mention.value:
            self.named = mention

    def find_for(self, match: DateMatch, moment: Moment, value: DateRange | None) -> Anchor | None:
        """Return what an expression counts from: that without which it would mean other days, or none."""
        if value is None:
            return None
        alone = Moment(published=moment.published, in_force=None, ahead=moment.ahead)
        if (moment.in_force or moment.named) and _read_value(match, alone)[0] != value:
            mention = (
                self.day if _read_value(match, replace(moment, in_force=None, beside=None))[0] != value else self.named
            )
            if mention and mention.value:
                return Anchor(days=mention.value, start=mention.start, end=mention.end)
        unwritten = Moment(published=None, in_force=moment.in_force, named=moment.named, ahead=moment.ahead)
        if moment.published is None or _read_value(match, unwritten)[0] == value:
            return None
        return Anchor(days=day_span(moment.published))


class _DateReader:
    """Reads one article, once or twice: the second time when a closing line told the day of publication."""

    def __init__(self, parsed: ParsedArticle, grammar: DateGrammar, folded: Sequence[PlainSentence]) -> None:
        self._text = parsed.article.text
        self._cues = grammar.cues
        self._found: list[tuple[Sentence, TokenRow, list[DateMatch]]] = []
        self.periods: list[PeriodMention] = []
        for plain in folded:
            if plain.text.isascii() and not grammar.sieve.sift(plain.missed):
                continue  # other scripts have digits of their own
            sentence = plain.sentence
            tokens = cut_tokens(self._text, sentence.start, sentence.end, grammar.symbols)
            matches = list(find_matches(tokens, grammar))
            self.periods += (_build_period(sentence, tokens, m) for m in matches if m.rule.value in PERIODS)
            if dates := [match for match in matches if match.rule.value not in PERIODS]:
                self._found.append((sentence, tokens, dates))

    def read(self, published: date | None) -> list[DateMention]:
        """Give every match its value, counting from the day of publication."""
        anchors = _Anchors(published)
        mentions: list[DateMention] = []
        for sentence, tokens, matches in self._found:
            for match in matches:
                mention = self._build_mention(sentence, tokens, match, anchors.choose_for(match))
                if mentions and _explains(mention, mentions[-1]):
                    mention = replace(mention, role=mentions[-1].role)
                anchors.update(mention)
                mentions.append(mention)
        return mentions

    def _build_mention(self, sentence: Sentence, tokens: TokenRow, match: DateMatch, anchors: _Anchors) -> DateMention:
        moment = Moment(
            published=anchors.published,
            in_force=anchors.day.value if anchors.day else None,
            named=anchors.named.value if anchors.named else None,
            beside=anchors.day.value if anchors.day and anchors.day.sentence == sentence else None,
            ahead=self._cues.looks_ahead(tokens, match.first, match.end),
        )
        value, remark = _read_value(match, moment)
        mention = DateMention(
            sentence=sentence,
            start=tokens.spans[match.first][0],
            end=tokens.spans[match.end - 1][1],
            rule=match.rule.id,
            value=value,
            reason=match.rule.reason + remark,
            anchor=anchors.find_for(match, moment, value),
        )
        return self._give_role(mention, tokens, match, anchors.published)

    def _give_role(self, mention: DateMention, tokens: TokenRow, match: DateMatch, today: date | None) -> DateMention:
        of_day = not _DAY_SLOTS.isdisjoint(match.slots)
        if of_day and self._opens_as_dateline(tokens, match):
            return replace(mention, role="published", rule="dateline", reason="The dateline: the day of writing.")
        if of_day and self._cues.is_imprint(tokens, match.first):
            return replace(mention, role="published", rule="imprint", reason="The day on which the report was printed.")
        if mention.value and mention.value.precision == "day" and _is_stamp(mention):
            return replace(mention, role="published", rule="imprint", reason="The line tells when it was printed.")
        if _SIGNED.search(self._text, max(mention.start - _STAMP, 0), mention.start):
            return replace(mention, role="said", reason=f"{mention.reason} It is that of a post which is quoted.")
        if _is_by_another_clock(tokens, match.first):
            return replace(mention, role="zone", reason=f"{mention.reason} It is the day by the clock of another zone.")
        role = self._cues.find_role(tokens, match.first, match.end)
        if role != "until" and today and mention.value and mention.value.start > today:
            role = "future"
        return replace(mention, role=cast(DateRole, role)) if role else mention

    def _opens_as_dateline(self, tokens: TokenRow, match: DateMatch) -> bool:
        """Whether a date stands behind the names that open a sentence, before a colon, a dash or an agency.

        Behind a town in capitals these may come a little later: "QUETTA, Oct 15, our correspondent:".
        """
        if match.first == 0 or match.end > _DATELINE_TOKENS or tokens.word(0) in _OPENS_NO_DATELINE:
            return False
        if not tokens.is_name(0) or not all(
            tokens.symbols[i] in ",/.()[]-" or tokens.is_name(i) for i in range(match.first)
        ):
            return False
        reach = 6 if _is_shouted(tokens.raw(0)) else 1
        behind = tokens.symbols[match.end : match.end + reach]
        line = match.end == len(tokens.symbols) and "(" in tokens.symbols[: match.first]  # "Quetta (AFP) Feb 1, 2026"
        return line or any(symbol in ":-()" for symbol in behind)


def _explains(mention: DateMention, before: DateMention) -> bool:
    """Whether a date says in brackets which day the one before it is: "today (Tuesday)"."""
    between = mention.sentence.article.text[before.end : mention.start]
    return between.strip() == "(" and mention.value == before.value


def _build_period(sentence: Sentence, tokens: TokenRow, match: DateMatch) -> PeriodMention:
    return PeriodMention(
        sentence=sentence,
        start=tokens.spans[match.first][0],
        end=tokens.spans[match.end - 1][1],
        rule=match.rule.id,
        value=PERIODS[match.rule.value](match),
    )


def _read_value(match: DateMatch, moment: Moment) -> tuple[DateRange | None, str]:
    """Return the value, or None with what is missing."""
    try:
        value = READINGS[match.rule.value](match, moment)
    except Unanchored:
        return None, _NO_ANCHOR
    except (ValueError, OverflowError):
        return None, _NO_SUCH_DAY
    return value, "" if value else _NO_MEASURE


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is_stamp(mention: DateMention) -> bool:
    """Whether a date and an hour are all that a line holds: "2025-11-27 04:21:36"."""
    text = mention.sentence.article.text
    begin, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    behind = text[mention.end : end if end >= 0 else len(text)]
    short = mention.start - begin < _STAMP and len(behind) < _STAMP
    return short and _HOUR.fullmatch(f"{text[begin : mention.start]} {behind}") is not None


def _is_by_another_clock(tokens: TokenRow, first: int) -> bool:
    """Whether a day gives the hour in another zone, in brackets: "at 3 am (2230 GMT Sunday)"."""
    before = [tokens.word(index) for index in range(max(first - 4, 0), first)]
    return bool(before) and before[-1] in {"gmt", "utc"} and any(word in {"(", "["} for word in before)
