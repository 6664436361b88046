"""What the words around a date say of it: that it lies ahead, that a state lasts from it, that someone spoke then."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.errors import DataError
from geo.extraction.dates_tokens import OTHER_NAME, SHAPES, TokenRow

_COLUMNS = ["words", "kind"]
KINDS = ("ahead", "coming", "happened", "said", "deferred", "since", "until", "published", "link")
_BESIDE = 120  # characters before a date
_SAID_BY = re.compile(  # "…, said the governor's spokesman, Karim Gul, on"
    r"[,\"”] (?:said|says|added) (?:the |an? )?(?:[\w'’-]+ ){0,4}?(?:spokes\w+|ministers?|officials?|officers?|"
    r"chief|governor|commissioner|doctor)(?:,? [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})?,? on $"
)
_DECIDING = frozenset(("ahead", "happened", "said"))  # the kinds that settle whether a date has come
_DECIDED = frozenset(("decided", "vowed", "promised", "threatened", "voted"))  # "in May they decided to": it was then
_NO_NOUNS = frozenset(
    ("that", "in", "on", "at", "by", "of", "when", "and", "or", "as", "after", "before", "during", "while", "but")
)
_NUMBERS = SHAPES["n"]
_HALVES_OF_DAY = frozenset(("am", "pm"))
_POSSESSIVE = ("'s", "’s")
_ALSO_NAMES = (("may",), ("will",))
REACH = 12  # tokens; a cue further off belongs to another clause


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCue:
    """A word or a few that stand before a date."""

    words: tuple[str, ...]  # in lower case
    kind: str  # one of KINDS


def read_date_cues(path: Path) -> tuple[DateCue, ...]:
    """Read the table of cues.

    Raises:
        DataError: The header is not `words,kind`, or a kind is unknown.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != _COLUMNS:
            raise DataError(f"{path.name}: the header is {reader.fieldnames}; it must be {','.join(_COLUMNS)}.")
        cues = []
        for row in reader:
            if row["kind"] not in KINDS or not row["words"]:
                raise DataError(f"{path.name}, line {reader.line_num}: the kind must be one of {', '.join(KINDS)}.")
            cues.append(DateCue(words=tuple(row["words"].split()), kind=row["kind"]))
    return tuple(cues)


_CLEFT = frozenset({"was", "is", "were"})
_NO_SUBJECTS = re.compile(  # what may stand behind the "that" of "an attack on Wednesday that …"
    r"that|also|left|hit|struck|was|were|is|are|has|had|have|will|would|could|may|might|can|took|sent|saw|"
    r"set|led|shook|tore|cost|drew|caught|broke|came|went|brought|began|ran|made|gave|put|cut|shut|then|"
    r"later|reportedly|left|ripped|went|killed|wounded|injured|targeted|martyred|claimed|destroyed|damaged|"
    r"allegedly|apparently|resulted"
)


class CueReader:
    """Looks for cues in the tokens of one sentence."""

    def __init__(self, cues: Sequence[DateCue]) -> None:
        self._by_last: dict[str, list[DateCue]] = {}
        self._by_first: dict[str, list[DateCue]] = {}
        for cue in cues:
            self._by_last.setdefault(cue.words[-1], []).append(cue)
            self._by_first.setdefault(cue.words[0], []).append(cue)

    def looks_ahead(self, tokens: TokenRow, first: int, end: int) -> bool:
        """Whether the sentence puts a date in the future: the nearest cue before it decides.

        A date that opens its sentence ("On Friday the court will …") is decided by the first cue after it.
        """
        for index in range(first, max(first - REACH, 0), -1):
            kinds = self._find_kinds(tokens, index)
            if "deferred" in kinds and "until" in self._find_kinds(tokens, first):
                return True
            if kinds & _DECIDING or (index == first and "coming" in kinds):
                return "ahead" in kinds or "coming" in kinds
            if _is_past_verb(tokens, index - 1):
                return False
        if first > 3:
            return False
        return self._find_following(tokens, end) == "ahead"

    def find_role(self, tokens: TokenRow, first: int, end: int) -> str | None:
        """Return "since", "until" or "said" where the words right before a date, or right after, say so."""
        if tokens.article_text.startswith(_POSSESSIVE, tokens.spans[end - 1][1]):
            return None  # "reported in Monday's blast": the day of the blast
        if _is_adjective(tokens, first, end) or (end < len(tokens.symbols) and tokens.word(end) == "alone"):
            return None  # "condemned the overnight attack", "said in 2024 alone 900 had come"
        index, seen = first, 0
        while index > 0 and seen <= REACH // 2:
            kinds = self._find_kinds(tokens, index)
            for kind in ("since", "until", "said"):
                if kind in kinds and (kind != "until" or seen <= 1):  # not "through the town of … on Friday"
                    return None if kind == "since" and _is_told_of(tokens, end) else kind
            if "link" not in kinds and tokens.symbols[index - 1] != OTHER_NAME:
                break
            index, seen = index - 1, seen + 1
        if _SAID_BY.search(tokens.article_text[max(tokens.spans[first][0] - _BESIDE, 0) : tokens.spans[first][0]]):
            return "said"
        if _claims_lives(tokens, end):
            return None
        if _opens_what_was_said(tokens, first, end):
            return "said"
        last = len(tokens.symbols)
        verb = end + 1 if end + 1 < last and tokens.word(end).endswith("ly") else end
        follows = verb < last and any(
            cue.kind == "said" and len(cue.words) == 1 for cue in self._by_first.get(tokens.word(verb), ())
        )
        return "said" if follows else None

    def is_imprint(self, tokens: TokenRow, first: int) -> bool:
        """Whether a date ends a line such as "Published in The Daily, …"."""
        for index in range(first, max(first - REACH, 0), -1):
            kinds = self._find_kinds(tokens, index)
            if "published" in kinds:
                return True
            hour = tokens.symbols[index - 1] in _NUMBERS or tokens.word(index - 1) in _HALVES_OF_DAY
            if not (hour or tokens.symbols[index - 1] in ",:-|." or tokens.is_name(index - 1) or "link" in kinds):
                return False
        return False

    def _find_kinds(self, tokens: TokenRow, end: int) -> set[str]:
        """Return the kinds of the cues whose last word stands just before `end`; the longest cues win."""
        known = self._by_last.get(tokens.word(end - 1))
        if known is None:
            return set()
        fits = [cue for cue in known if _ends_with(tokens, end, cue.words)]
        if len(fits) < 2:
            return {cue.kind for cue in fits}
        longest = max(len(cue.words) for cue in fits)
        return {cue.kind for cue in fits if len(cue.words) == longest}

    def _find_following(self, tokens: TokenRow, first: int) -> str | None:
        """Return the kind of the first cue that decides, within reach after a date."""
        for index in range(first, min(first + REACH, len(tokens.symbols))):
            for cue in self._by_first.get(tokens.word(index), ()):
                stop = index + len(cue.words)
                if cue.kind in _DECIDING and _ends_with(tokens, stop, cue.words):
                    return "happened" if cue.words[0] in _DECIDED else cue.kind
            if _is_past_verb(tokens, index):
                return "happened"
        return None


def _is_adjective(tokens: TokenRow, first: int, end: int) -> bool:
    """Whether a date stands before a noun, with an article of its own: "the overnight raids", "the Friday bombing"."""
    if first == 0 or end >= len(tokens.symbols) or tokens.word(first - 1) not in ("the", "these", "those", "an", "a"):
        return False
    noun = tokens.raw(end)
    return noun.isalpha() and noun.islower() and noun not in _NO_NOUNS


def _is_told_of(tokens: TokenRow, index: int) -> bool:
    """Whether a clause tells what happened then: "since January, when rebels stormed the town"."""
    return index + 1 < len(tokens.symbols) and tokens.raw(index) == "," and tokens.word(index + 1) == "when"


def _opens_what_was_said(tokens: TokenRow, first: int, index: int) -> bool:
    """Whether "that" opens what somebody said on a day: "told parliament on Wednesday that the army had …".

    It does not in "an attack on Wednesday that killed nine" and "it was on Friday that …".
    """
    if index + 1 >= len(tokens.symbols) or tokens.word(index) != "that":
        return False
    behind = tokens.word(index + 1)
    cleft = any(tokens.word(i) in _CLEFT for i in range(max(first - 2, 0), first))
    return not (cleft or _NO_SUBJECTS.fullmatch(behind) or (behind.endswith("ed") and behind.islower()))


def _claims_lives(tokens: TokenRow, index: int) -> bool:
    """Whether a token is the "claimed" of "claimed 14 lives", which nobody says."""
    if index + 1 >= len(tokens.symbols) or tokens.word(index) != "claimed":
        return False
    behind = {tokens.word(i) for i in range(index + 1, min(index + 5, len(tokens.symbols)))}
    return bool(behind & {"life", "lives"})


def _ends_with(tokens: TokenRow, end: int, words: tuple[str, ...]) -> bool:
    start = end - len(words)
    if start < 0 or end > len(tokens.symbols) or any(tokens.word(start + i) != word for i, word in enumerate(words)):
        return False
    return start == 0 or not tokens.is_name(start) or words not in _ALSO_NAMES


def _is_past_verb(tokens: TokenRow, index: int) -> bool:
    """Whether a token looks like "bombed", but is no part of "will be released"."""
    word = tokens.word(index)
    if not word.endswith("ed") or len(word) < 5 or not word.islower():
        return False
    return index == 0 or tokens.word(index - 1) not in ("be", "been", "being")
