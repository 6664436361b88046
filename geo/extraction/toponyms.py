"""Names of places in an article, literal or not.

A toponym is literal where it says where ("in Kabul") and associative where it stands for a government, a body or
people ("Kabul denied"). Names inside other names ("Pakistan Army", "Quetta–Karachi highway") and persons' names are
no toponyms. Places the gazetteer does not know are found where a common noun introduces them ("the Landi area").

Descriptions such as "the border" are returned too, marked `described`: they place an incident but are no names.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.articles.model import Sentence
from geo.extraction.model import Toponym
from geo.extraction.names import PlaceName
from geo.extraction.plain import PlainSentence
from geo.extraction.sieve import Sieve
from geo.extraction.toponym_generics import Generics, read_generics
from geo.extraction.toponym_matching import NameMatch, NameMatcher, PlainText
from geo.extraction.toponym_rules import ToponymRule, find_rule, read_context_rules
from geo.paths import EXTRACTION_DATA

NO_RULE = "place.literal"
OPENING = 2  # number of the last paragraph, from 0, titles among them, in which a report may begin
_LONGEST_PART = 12  # characters behind a town's name that may make another name of it
_CAPITAL_BEFORE = re.compile(r"[^.?!:\s“\"]\s+[A-Z][\w’'-]* $|[A-Z][\w’'-]*[a-z]{3,}[\w’'-]* $")
_SPEECH = (
    r"(?:said|says|adds?|added|told|stated|noted|stress(?:ed|es)|claim(?:s|ed)|explained|continued|recalled|remarked"
    r"|warned|argued|insisted|observed|maintained|emphasi[sz]ed|reiterated)"
)
_MET_WITH = r"(?:was|has been|had been) (?:arrested|detained|wanted|sought|appointed|sentenced|born|buried)"
_ACTS = re.compile(rf"^ (?:also |further |then |later )?(?:{_SPEECH}|{_MET_WITH}|[a-z]{{3,}}ed(?! by| in| on| at))\b")
_SPOKE = re.compile(rf"(?:\b{_SPEECH}|\baccording to) $")
_TITLED = re.compile(r"\b(?:Foreign|Defence|Interior|Prime) Minister $|\b(?:Mullah|Maulvi|Ambassador|Spokesman) $")
_AT = re.compile(r"\b(?i:in|near|across|around|inside|outside|from|throughout|into|of) $")
_CAPITAL_BEHIND = re.compile(r"^ [A-Z]|^-[A-Z]|^[’']s? ")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToponymRules:
    """What tells how a name is meant, and what introduces a name that no gazetteer holds."""

    contexts: tuple[ToponymRule, ...]
    generics: Generics


def read_toponym_rules(folder: Path = EXTRACTION_DATA) -> ToponymRules:
    """Read toponym_rules.yaml and toponym_generics.yaml of a folder.

    Raises:
        DataError: A file breaks its rules; the message names the rule.
    """
    return ToponymRules(
        contexts=read_context_rules(folder / "toponym_rules.yaml"),
        generics=read_generics(folder / "toponym_generics.yaml"),
    )


class ToponymFinder:
    """Finds toponyms; make one and keep it, it holds the names of the whole gazetteer."""

    def __init__(self, names: Iterable[PlaceName], rules: ToponymRules) -> None:
        self._matcher = NameMatcher(names)
        self._rules = Sieve((rule, rule.expression) for rule in rules.contexts)
        self._generics = rules.generics

    def find(self, sentences: Iterable[PlainSentence]) -> list[Toponym]:
        """All toponyms of an article in reading order; an article that names no place gives an empty list."""
        sentences, doubtful = tuple(sentences), _Doubtful()
        found = [self.find_in(sentence, doubtful) for sentence in sentences]
        for index, sentence in enumerate(sentences):
            if not doubtful.names_at(sentence).isdisjoint(doubtful.supported):
                found[index] = self.find_in(sentence, doubtful)
        return [toponym for toponyms in found for toponym in toponyms if not doubtful.is_person(toponym)]

    def find_in(self, folded: PlainSentence, doubtful: "_Doubtful | None" = None) -> list[Toponym]:
        """The toponyms of one sentence in reading order.

        Args:
            folded: The sentence.
            doubtful: Which weak names of its article are places; it is told what this sentence shows of them.
        """
        doubtful = doubtful or _Doubtful()
        sentence = folded.sentence
        plain = PlainText.of(sentence.text, sentence.start)
        matches = [match for match in self._matcher.find(plain.text) if not self._is_on_the_way(plain.text, match)]
        halves = [half for match in matches for half in self._matcher.find_halves(plain.text, match)]
        if halves:
            matches = sorted([*matches, *halves], key=lambda match: match.start)
        found = self._read_all(folded, plain, matches, doubtful) if matches else []
        read = {toponym.start for toponym in found}
        taken = [(m.start, m.end) for m in matches if not m.weak or plain.span(m.start, m.end)[0] in read]
        for name in self._generics.find(plain.text, taken, folded.missed):
            start, end = plain.span(name.start, name.end)
            found.append(
                Toponym(
                    sentence=sentence,
                    start=start,
                    end=end,
                    rule=f"place.{name.rule}",
                    name=name.name,
                    literal=True,
                    described=name.described,
                )
            )
        return sorted(found, key=lambda toponym: (toponym.start, toponym.end))

    def _is_on_the_way(self, text: str, match: NameMatch) -> bool:
        return self._generics.begins_another_name(match.kinds, text[match.end : match.end + _LONGEST_PART])

    def _read_all(
        self, folded: PlainSentence, plain: PlainText, matches: Sequence[NameMatch], doubtful: "_Doubtful"
    ) -> list[Toponym]:
        marked = _Marked.of(plain.text, matches)
        opens = folded.sentence.paragraph <= OPENING
        rules = [rule for rule in self._rules.sift(folded.missed) if opens or not rule.opening]
        read = (self._read(folded.sentence, plain, marked, index, rules, doubtful) for index in range(len(matches)))
        return [toponym for toponym in read if toponym]

    def _read(
        self,
        sentence: Sentence,
        plain: PlainText,
        marked: "_Marked",
        index: int,
        rules: Sequence[ToponymRule],
        doubtful: "_Doubtful",
    ) -> Toponym | None:
        match = marked.matches[index]
        before, after = marked.around(index)
        written = plain.text[match.start : match.end]
        rule = find_rule(rules, before, written, after, match.kinds)
        if rule is not None and rule.reads == "no_place":
            if rule.person:
                doubtful.persons.add(match.name)
            return None
        dateline = rule is not None and rule.reads == "dateline"
        if match.weak and not dateline:
            supported = self._generics.supports(before, after)
            if not doubtful.settle(sentence, match.name, supported, alone=_stands_alone(before, after)):
                return None
        start, end = plain.span(match.start, match.end)
        return Toponym(
            sentence=sentence,
            start=start,
            end=end,
            rule=f"place.{rule.id}" if rule else NO_RULE,
            name=match.name,
            literal=rule is None or rule.reads != "associative",
            dateline=dateline,
            described=match.described,
        )


class _Doubtful:
    """The doubtful names of one article: weak ones that some sentence shows to be places, and those of persons."""

    def __init__(self) -> None:
        self.supported: set[str] = set()
        self.persons: set[str] = set()
        self._left_out: dict[int, set[str]] = {}

    def settle(self, sentence: Sentence, name: str, supported: bool, *, alone: bool) -> bool:
        """Whether a weak name is a place here: by the words beside it, or beside it elsewhere."""
        if supported:
            self.supported.add(name)
            return True
        if alone and name in self.supported:
            return True
        if alone:
            self._left_out.setdefault(sentence.start, set()).add(name)
        return False

    def is_person(self, toponym: Toponym) -> bool:
        """Whether somebody speaks or acts who bears a place's name: "Naeem Wardak", and later "Wardak added"."""
        if toponym.name not in self.persons:
            return False
        text = toponym.sentence.article.text
        before, after = text[toponym.sentence.start : toponym.start], text[toponym.end : toponym.sentence.end]
        if _TITLED.search(before):
            return True
        if _AT.search(before):
            return False
        return bool(_ACTS.match(after) or _SPOKE.search(before)) and _stands_alone(before, after)

    def names_at(self, folded: PlainSentence) -> set[str]:
        """The names that a sentence holds, and that were left out there."""
        return self._left_out.get(folded.sentence.start, set())


def _stands_alone(before: str, after: str) -> bool:
    """Whether no other word with a capital stands beside a name: "Gul Barmal" and "Barmal Khan" are persons."""
    return not (_CAPITAL_BEFORE.search(before) or _CAPITAL_BEHIND.match(after))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marked:
    """A sentence with every name of a place in brackets."""

    text: str
    matches: tuple[NameMatch, ...]
    starts: tuple[int, ...]  # of each match's bracket in `text`

    @classmethod
    def of(cls, text: str, matches: Sequence[NameMatch]) -> "_Marked":
        pieces: list[str] = []
        starts: list[int] = []
        end = length = 0
        for match in matches:
            lead = text[end : match.start]
            starts.append(length + len(lead))
            pieces += [lead, "⟦", text[match.start : match.end], "⟧"]
            length += len(lead) + match.end - match.start + 2
            end = match.end
        return cls(text="".join([*pieces, text[end:]]), matches=tuple(matches), starts=tuple(starts))

    def around(self, index: int) -> tuple[str, str]:
        """The words before and behind a match, all other names in brackets."""
        match, start = self.matches[index], self.starts[index]
        return self.text[:start], self.text[start + match.end - match.start + 2 :]
