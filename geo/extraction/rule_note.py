"""A rule as it is told to readers; apart from the rules, which take long to load and are not needed to tell."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleNote:
    """A rule as the reader of the page meets it."""

    id: str  # of the rule, or of the row of a word list
    file: str  # from the top of the repository, such as "data/extraction/events.yaml"
    says: str  # one sentence
