"""Places that a sentence names and where nothing happened: "a convoy on its way to Quetta"."""

import re
from collections.abc import Iterable

from geo.extraction.folding import fold_spaces
from geo.extraction.model import Toponym
from geo.extraction.names import PLACE_ATTRIBUTES
from geo.extraction.openings import hasten
from geo.extraction.plain import PlainSentence
from geo.extraction.rules import Rule
from geo.extraction.sieve import Sieve

_BEFORE, _BEHIND = 80, 60  # characters of the sentence beside a name that tell
_BUILDING = "building"  # the value of rules that name one: what hits it happens in its place
_IS_HIT = re.compile(  # "an explosion at the committee's office in Wana", "stormed an office in Wana"
    r"\b(?:(?:attacks?|explosions?|blasts?|bombings?|raids?|assaults?|(?:air)?strikes?|shootings?|fire|exploded"
    r"|went off|landed|fell|hurled|lobbed|thrown|threw|fired|detonated|set off|bombardments?|shelling|hits?)"
    r" (?:at|on|upon|of|outside|inside|near|in|in front of|against|targeting)|attacked|stormed|targeted|hit|bombed"
    r"|raided|shelled|struck|to (?:strike|attack|storm|target|hit)"
    r"|(?:tore|ripped|swept|rammed|crashed|drove|burst|forced (?:his|their) way) (?:through|into|apart)"
    r"|rocked|shook|jolted|flattened|levelled|razed|gutted|demolished|torched|burnt|burned|destroyed|damaged"
    r"|ransacked|besieged|set fire to|set ablaze|blew up)"
    r" (?:[\w'’-]+ ){0,6}$",
    re.IGNORECASE,
)
_Test = tuple[Rule, re.Pattern[str], re.Pattern[str]]  # with what stands before the name and behind it


class Elsewhere:
    """The rules of `elsewhere.yaml`; make it once and keep it."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Compile what stands on both sides of the name, which an expression writes as @."""
        sides = [(rule, *_part_sides(rule.expression)) for rule in rules]
        tests = (
            ((rule, _compile_before(before), re.compile(behind, re.IGNORECASE)), f"(?:{before})(?:{behind})")
            for rule, before, behind in sides
        )
        self._tests: Sieve[_Test] = Sieve(tests, by_phrase=True)

    def find(self, toponym: Toponym, plain: PlainSentence) -> Rule | None:
        """Return the first rule by which the words around a toponym of a sentence say that nothing happened there."""
        tests = self._tests.sift(plain.missed)
        if not tests:
            return None
        sentence, text = toponym.sentence, toponym.sentence.article.text
        left = fold_spaces(text[max(sentence.start, toponym.start - _BEFORE) : toponym.start])
        right = fold_spaces(text[toponym.end : min(sentence.end, toponym.end + _BEHIND)])
        found = ((rule, before.search(left)) for rule, before, behind in tests if behind.match(right))
        return next((rule for rule, match in found if match and not _is_hit(rule, left[: match.start()])), None)


def _is_hit(rule: Rule, left: str) -> bool:
    return rule.value == _BUILDING and _IS_HIT.search(left) is not None


def _part_sides(expression: str) -> tuple[str, str]:
    before, _, behind = expression.partition(" @" if " @" in expression else "@")
    return before, behind


def _compile_before(before: str) -> re.Pattern[str]:
    return re.compile(hasten(rf"\b{before}\s+{PLACE_ATTRIBUTES}$") if before else "", re.IGNORECASE)
