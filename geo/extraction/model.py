"""The nouns of the second stage: a mention is a span that a named rule found.

All ranges are half-open: the end is excluded, for characters and for days alike.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from geo.articles.model import Sentence

DatePrecision = Literal["day", "week", "month", "year"]
DateRole = Literal["at", "since", "until", "future", "said", "published", "zone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange:
    """The days a date may mean: "2026-02" is [1 February, 1 March)."""

    start: date
    end: date  # excluded
    precision: DatePrecision  # how finely the text speaks, not how long the range is

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a range of dates ends ({self.end}) before it begins ({self.start}): are they swapped?")

    def meets(self, other: "DateRange") -> bool:
        """Whether one day lies in both."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRange:
    """People, as reported: "more than 270" is low 270, high None."""

    low: int | None  # None: the text gives no figure
    high: int | None  # None: open above, or no figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that a rule found."""

    sentence: Sentence
    start: int  # in characters of the article's text
    end: int  # excluded
    rule: str  # the id of the rule that found it

    @property
    def text(self) -> str:
        """The words of the article."""
        return self.sentence.article.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym(Mention):
    """The name of a place."""

    name: str  # as the gazetteer spells the matched name, case and hyphens aside
    literal: bool  # False: the name means a government, a body, a person ("Islamabad said")
    dateline: bool = False  # the "PESHAWAR:" that opens a report: literal, but no place of an incident
    described: bool = False  # a description such as "the border": it places an incident but is no name


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The days from which an expression such as "two days later" counts, and the words that gave them."""

    days: DateRange
    start: int | None = None  # in characters of the article's text; None: the day of writing
    end: int | None = None  # excluded


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Mention):
    """An expression of time. `value` is None where nothing anchors it."""

    value: DateRange | None
    reason: str = ""  # in words, for the reader of the page: how the value was reached
    role: DateRole = "at"  # since: a state lasts from it; until: up to it; said: the day of a statement, not of a
    # happening; future: after the day of writing; published: a dateline or a "Published in" line, never of an incident;
    # zone: the same moment by the clock of another time zone
    anchor: Anchor | None = None  # None: it names its days itself


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodMention(Mention):
    """An expression of time that names no days: how long, how often, or only "now". It dates nothing."""

    value: str  # ISO 8601: P2W lasts two weeks, PXD some days, "every P1W" comes back weekly; PAST, PRESENT, FUTURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts, suffers or speaks, under one name."""

    id: str
    name: str  # the name the program shows, such as "TTP"
    side: str | None  # the id of the actor it belongs to or speaks for: ISPR -> pakistan
    kind: str  # government, armed_group, organisation, media, civilians, person


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Mention):
    """The name of an actor."""

    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class CountMention(Mention):
    """A number of people and what became of them."""

    count: CountRange
    outcome: str | None  # killed, injured, missing, abducted, detained, displaced
    victims: str | None  # the words for them as the rules read them, such as "soldiers"
    told: str | None  # the same in the words of the article, such as "troopers"
    since: bool = False  # people who died of it later, whom the toll told elsewhere may hold: "two more succumbed"
    of_known: bool = False  # people whom an earlier figure may hold already: "the driver", "one of them", "the five"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention(Mention):
    """The verb or noun that tells of a happening: neither negated nor only threatened."""

    event_type: str
    words: str  # as the rules read them: folded, the usual word for a rarer one


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Mention):
    """The words that say who says so."""

    claimant: str | None  # the name shown; None: an unnamed speaker
    stance: Literal["asserts", "denies"]
    runs_on: bool = False  # the words name no speaker: the claimant is the one who spoke before
