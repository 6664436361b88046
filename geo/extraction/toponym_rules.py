"""How a name of a place is meant: rules kept as data, tried in order, the first that fits decides.

The rules stand in data/extraction/toponym_rules.yaml with examples and near misses. A rule sees one sentence in
which every name of a place stands in ⟦brackets⟧, as the words before the name in question and the words behind it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

from geo.errors import DataError
from geo.extraction.endings import Ending
from geo.extraction.yaml_files import load_yaml

Reading = Literal["no_place", "associative", "literal", "dateline"]

_DAY_OF_WRITING = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)(?:,? \d{4})?"
)
_FIXED_WORDS = {
    "day_of_writing": _DAY_OF_WRITING,
    "dateline_tail": rf"(?:,? ⟦[^⟧]+⟧,?| \[⟦[^⟧]+⟧\]| ?/ ?⟦[^⟧]+⟧|,? {_DAY_OF_WRITING}|,? ?\([^()]{{2,60}}\))",
    "dateline_end": r"(?: ?[:;]| ?[–—]| --?(?! ?\d)|-(?= ?[A-Z“\"]))",
    "agency_opening": (
        r"\([^()]*(?:\b[A-Z]{2,7}\b|Reuters|Xinhua|Agencies|Desk|Online|Anadolu|[A-Z]?\w*(?:Wire|News|Press)\b|"
        rf"{_DAY_OF_WRITING})[^()]*\)"
        rf"(?:,? {_DAY_OF_WRITING})?(?: (?=[A-Z“\"⟦])|$|\n)"
    ),
    "place": "⟦[^⟧]*⟧",
    "list": r"(?:⟦[^⟧]*⟧(?:, (?:and )?| and | or |/)(?:the )?)*",
    "slot": r"(?:(?!(?:and|or|in|at|on|to|by|with|for|from|of|said|says|stated|has|have|had|was|is|were|are|will|would|"
    r"after|when|where|which|who|that|as|but|while|over|its|their|his|the|a|an|kill(?:s|ed|ing)|wound(?:s|ed|ing)|martyr(?:ed|ing)|"
    r"injur(?:es|ed|ing)|leaves|left|leaving|claim(?:s|ed|ing)|destroy(?:s|ed|ing)|damag(?:es|ed|ing)|target(?:s|ed|ing)|"
    r"saw|sees|seen|became|target|under|during|against|amid|following|went|came|lost|found|held|drew|gave|hits?|hitting|strikes?|struck|striking|attack(?:s|ed|ing)|ambush(?:ed|ing)|shot|took|forced|prompted)\b)"
    r"[\w.’'()-]+ ){0,3}?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToponymRule:
    """One rule. Empty `kinds` means: for all kinds of places."""

    id: str
    reads: Reading
    kinds: frozenset[str]
    kinds_not: frozenset[str]
    only_capitals: bool
    name: re.Pattern[str] | None  # how the name must begin
    person: bool  # whether it tells the name of a person
    opening: bool  # whether it holds only in the first paragraphs of an article
    before: re.Pattern[str] | None
    ending: Ending  # of what stands before
    after: re.Pattern[str] | None
    says: str
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]

    @property
    def expression(self) -> str:
        """What the sentence must hold before and behind the name."""
        return " ".join(f"(?:{side.pattern})" for side in (self.before, self.after) if side is not None)

    def fits(self, befores: Sequence[str], name: str, after: str, kinds: frozenset[str]) -> bool:
        """Whether the rule decides for a name between the words before it, as written in some ways, and `after`."""
        if (self.kinds and not self.kinds & kinds) or self.kinds_not & kinds:
            return False
        if self.only_capitals and not name.isupper():
            return False
        if self.name is not None and not self.name.match(name):
            return False
        if self.after is not None and not self.after.match(after):
            return False
        return self.before is None or any(map(self._follows, befores))

    def _follows(self, before: str) -> bool:
        pattern = self.before if self.ending.allows(before, len(before)) else None
        return pattern is not None and pattern.search(before) is not None


def _sentence_cases(before: str) -> tuple[str, ...]:
    """The words as they stand, and without the capital that only opens the sentence: "In", "Across"."""
    return (before, before[0].lower() + before[1:]) if before[:1].isupper() else (before,)


def find_rule(
    rules: Sequence[ToponymRule], before: str, name: str, after: str, kinds: frozenset[str]
) -> ToponymRule | None:
    """The first rule that fits; None where none does, and the name is literal."""
    befores = _sentence_cases(before)
    return next((rule for rule in rules if rule.fits(befores, name, after, kinds)), None)


def read_context_rules(path: Path) -> tuple[ToponymRule, ...]:
    """Read the rules in the order in which they are tried.

    Raises:
        DataError: The file is no YAML, or a rule lacks a field or holds an expression that does not compile.
    """
    try:
        data = load_yaml(path)
        words = {name: _any_of(text.split()) for name, text in data["words"].items()} | _FIXED_WORDS
        return tuple(_read_rule(row, words, f"{path.name}, rule {row.get('id')}") for row in data["rules"])
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise DataError(f"{path} does not hold `words` and `rules` as its header describes: {error!r}") from error


def _any_of(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})"


def _read_rule(row: Mapping[str, Any], words: Mapping[str, str], where: str) -> ToponymRule:
    if row["reads"] not in get_args(Reading):
        raise DataError(f"{where}: reads {row['reads']!r}; allowed are {', '.join(get_args(Reading))}")
    if not (row.get("before") or row.get("after")):
        raise DataError(f"{where}: give `before` or `after`, else it decides for every name")
    if not row.get("after", "^").startswith("^"):
        raise DataError(f"{where}: `after` begins right behind the name; write ^ before it")
    before = _compile(row.get("before"), words, where)
    return ToponymRule(
        id=row["id"],
        reads=row["reads"],
        kinds=frozenset(row.get("kinds", ())),
        kinds_not=frozenset(row.get("kinds_not", ())),
        only_capitals=bool(row.get("only_capitals", False)),
        name=_compile(row.get("name"), words, where),
        person=bool(row.get("person", False)),
        opening=bool(row.get("opening", False)),
        before=before,
        ending=Ending(before.pattern if before else ""),
        after=_compile(row.get("after"), words, where),
        says=row["says"],
        examples=tuple(row["examples"]),
        near_misses=tuple(row["near_misses"]),
    )


def _compile(expression: str | None, words: Mapping[str, str], where: str) -> re.Pattern[str] | None:
    if expression is None:
        return None
    filled = re.sub(r"\{([a-z_]+)\}", lambda match: words[match.group(1)], expression)
    try:
        return re.compile(filled)
    except re.error as error:
        raise DataError(f"{where}: the expression {expression!r} does not compile: {error}") from error
