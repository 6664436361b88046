"""The nouns of the fourth stage: the claim is the atom, the incident is the sum.

An incident holds no bare number: whatever was counted belongs to a claim, and a claim to a claimant.
"""

from dataclasses import dataclass
from typing import Literal

from geo.articles.model import Sentence
from geo.extraction.model import Attribution, CountRange, DateRange
from geo.extraction.rule_note import RuleNote
from geo.geocoding.model import Location

Stance = Literal["asserts", "denies"]
Aspect = Literal["event", "type", "days", "place", "initiator", "target", "claim", "answer", "link"]
Outcome = Literal["killed", "injured", "missing", "abducted", "detained", "displaced"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A quotation: a half-open range inside one article."""

    sentence: Sentence
    start: int
    end: int  # excluded

    @property
    def text(self) -> str:
        """The words of the article."""
        return self.sentence.article.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who says what about people."""

    outcome: Outcome
    count: CountRange
    victims: str | None  # as the rules read them
    told: str | None  # the same in the words of the article
    claimant: str | None  # None: the article tells it in its own voice
    stance: Stance
    evidence: Evidence
    attribution: Attribution | None = None  # the words that say who says so; None: its sentence has none
    reasons: tuple[str, ...] = ()  # in words: why this claimant, and why this happening


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One step of a reading: what was decided, by which rule, on which words."""

    aspect: Aspect
    says: str  # in words, for the reader of the page
    rule: RuleNote | None = None  # None: decided by the order of the text, not by a row of `data/`
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """The reports and claims about one happening."""

    id: str  # from content: the same reports give the same id
    event_type: str
    dates: DateRange | None
    date_disputed: bool
    locations: tuple[Location, ...]
    initiator: str | None
    target: str | None
    claims: tuple[Claim, ...]
    reports: tuple[Evidence, ...]
    responds_to: tuple[str, ...]  # ids of the incidents it answers
    operation_names: tuple[str, ...]
    background: bool  # told as history, not as the news of the article
    disputed: bool
    type_evidence: tuple[Evidence, ...]  # the words that tell what happened, one a report
    date_evidence: tuple[Evidence, ...]  # the words that date it; empty where dates is None
    undated_reason: str | None  # set exactly where dates is None
    unplaced_reason: str | None  # set exactly where locations is empty
    explanation: tuple[Reason, ...] = ()  # why it was read so: what happened, when, where, who, claims, links


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A sentence that speaks of a happening but yields no incident, and why."""

    sentence: Sentence
    reason: str  # in words
    rule: RuleNote | None = None  # None: decided by what the whole article tells
    words: Evidence | None = None  # that decided it
