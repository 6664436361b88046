"""Sentences with the times that a careful reader finds in them, and how near the program comes.

A block is a line with the day of writing and a sentence, then one indented line for each expression: `words = value`.
A value is 2013-03-19, 2013-03, 2013, 2013-W12, 2013-Q1, or `first/end` with the end excluded (a precision may follow);
P2W for a duration, `every P1W` for what is repeated, PAST, PRESENT, FUTURE for what is only said loosely; ? where the
text gives no value; * where readers differ, which is not judged.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from geo.extraction import calendar_spans as calendar
from geo.extraction.model import DateMention, DateRange, PeriodMention
from tests.extraction.test_dates_rules import read_times

_WHOLE = re.compile(r"(\d{4})(?:-(?:W(\d\d)|Q(\d)|(\d\d))(?:-(\d\d))?)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """An expression and its value, as the file spells it."""

    words: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A sentence with its expressions in order."""

    published: str
    text: str
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many expressions a corpus holds, how many were found, and with the right value."""

    asked: int
    given: int
    found: int  # those that overlap, one to one
    judged: int  # of the found ones, those whose value readers agree on
    right: int

    @property
    def precision(self) -> float:
        """Found of given."""
        return self.found / self.given

    @property
    def recall(self) -> float:
        """Found of asked."""
        return self.found / self.asked

    @property
    def f1(self) -> float:
        """Of finding."""
        return 2 * self.found / (self.asked + self.given)

    @property
    def value_f1(self) -> float:
        """Of finding with the right value: the share of right values times the F1 of finding, as TempEval-3 has it."""
        return self.f1 * self.right / self.judged


def read_samples(path: Path) -> list[Sample]:
    """Read a corpus."""
    samples: list[Sample] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            words, _, value = line.strip().rpartition(" = ")
            last = samples.pop()
            expected = (*last.expected, Expected(words=words, value=value))
            samples.append(Sample(published=last.published, text=last.text, expected=expected))
        elif line and not line.startswith("#"):
            published, _, text = line.partition(" ")
            samples.append(Sample(published=published, text=text, expected=()))
    return samples


def measure(samples: list[Sample]) -> tuple[Score, list[str]]:
    """Read all sentences, and list what was missed, invented or read wrongly."""
    asked = given = found = judged = right = 0
    wrong = []
    for sample in samples:
        times = read_times(sample.text, sample.published)
        asked, given = asked + len(sample.expected), given + len(times)
        pairs = _pair(sample, times)
        for expected, time in pairs:
            found += 1
            if expected.value == "*":
                continue
            judged += 1
            right += is_right(expected.value, time)
            if not is_right(expected.value, time):
                wrong.append(f"wrong    {time.text} = {show(time)}, not {expected.value}: {sample.text}")
        missed = [e for e in sample.expected if e not in [p[0] for p in pairs]]
        extra = [t for t in times if t not in [p[1] for p in pairs]]
        wrong += [f"missed   {e.words} = {e.value}: {sample.text}" for e in missed]
        wrong += [f"invented {t.text} = {show(t)}: {sample.text}" for t in extra]
    return Score(asked=asked, given=given, found=found, judged=judged, right=right), wrong


def _pair(
    sample: Sample, times: list[DateMention | PeriodMention]
) -> list[tuple[Expected, DateMention | PeriodMention]]:
    pairs, free, offset = [], list(times), 0
    for expected in sample.expected:
        start = sample.text.index(expected.words, offset)
        offset = start + 1
        fits = [t for t in free if t.start < start + len(expected.words) and start < t.end]
        if fits:
            pairs.append((expected, fits[0]))
            free.remove(fits[0])
    return pairs


def is_right(value: str, time: DateMention | PeriodMention) -> bool:
    """Whether a time has the value that the file asks for; a precision is compared where the file has one."""
    if isinstance(time, PeriodMention):
        return value == show(time)
    if time.value is None or value == "?":
        return time.value is None and value == "?"
    days, _, precision = value.partition(" ")
    range_ = parse_days(days)
    return range_ == (time.value.start, time.value.end) and precision in ("", time.value.precision)


def parse_days(value: str) -> tuple[date, date] | None:
    """Return the first day and the day after the last."""
    if "/" in value:
        first, _, end = value.partition("/")
        return date.fromisoformat(first), date.fromisoformat(end)
    if not (match := _WHOLE.match(value)):
        return None
    year, week, quarter, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if week:
        first_day = date.fromisocalendar(year, week, 1)
        return first_day, first_day + timedelta(days=7)
    if day and month:
        return date(year, month, day), date(year, month, day) + timedelta(days=1)
    span: DateRange = calendar.year_span(year)
    if quarter:
        span = calendar.month_span(year, 3 * quarter - 2, 3)
    elif month:
        span = calendar.month_span(year, month)
    return span.start, span.end


def show(time: DateMention | PeriodMention) -> str:
    """Spell the value of a time as the corpus does."""
    if isinstance(time, PeriodMention):
        return time.value
    return f"{time.value.start}/{time.value.end} {time.value.precision}" if time.value else "?"
