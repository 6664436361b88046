"""The words for those who come to harm and for what happens to them, as patterns around a number.

`victims.csv` names people, `outcomes.csv` what they suffer. The forms of an outcome: active before the number ("killed
two"), lives before a number of lives only ("claimed two lives"), passive and state behind it ("two were killed", "two
died"), counted in a toll ("the number of the dead").
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.errors import DataError
from geo.extraction.counts_between import ASIDE, BE, EXECUTED, FIRST, GROUP, HURT, NAMED, NOT_OF_THEM
from geo.extraction.counts_singles import build_single, choose_plurals, choose_singulars
from geo.extraction.counts_tolls import BARE_TOLL, build_tolls
from geo.extraction.numbers import NUMBER, NUMERAL
from geo.extraction.openings import hasten, mark_words
from geo.extraction.sieve import Sieve
from geo.extraction.words import join_words
from geo.extraction.words_before import WordsBefore

KILLED_NOUNS = r"(?:fatalit(?:y|ies)|deaths?|dead|lives|bodies|body|martyrs)$"
INJURED_NOUNS = r"\binjuries$"
CASUALTIES = (
    r"casualt(?:y|ies)$|\bhuman loss(?:es)?$|^loss(?:es)?$|\b(?:damage|harm|danger) to (?:human )?life$"
    r"|\bloss (?:of|to) (?:human )?life(?: or (?:injur(?:y|ies)|property))?$"
)
FORMS = ("active", "lives", "passive", "state", "counted")
OUTCOMES = ("killed", "injured", "missing", "abducted", "detained", "displaced")

_STOP = join_words(  # is tried at each word before a noun
    (
        *("and", "or", "who", "were", "was", "in", "on", "at", "by", "to", "when", "after", "while", "as"),
        *("but", "have", "has", "had", "that", "which", "killed", "injured", "wounded", "hours", "days"),
        *("said", "says", "saying", "claimed", "claiming", "including", "mostly", "the", "with", "from"),
        *("since", "until", "cost", "costs"),
        *("for", "than", "some", "most", "near", "across", "during", "a", "an", "his", "her", "their"),
        *("left", "leaving", "leaves", "struck", "exploded", "killing", "wounding", "injuring", "gunned"),
        *("shot", "attacked", "opened", "fired", "hit", "into", "against", "between", "he", "she", "they", "it"),
        *("suffered", "sustained", "received", "suffering", "sustaining", "receiving"),
        *("suffer", "sustain", "receive", "embrace", "lose", "include", "includes", "included"),
        *("martyred", "martyring", "eliminated", "neutralised", "neutralized", "murdered"),
    )
)
_OLD = r"(?:year|month|week|day)s?[ -]old"
_WORD = (  # "two on-duty guards" and "two six-year-old girls" hold no stop, "two six-day trips" does
    rf"(?!(?:{_STOP}|{NUMERAL})(?:\b(?!-|\s{_OLD})|-(?=(?:year|month|day|week)(?!s?-old)))|\d+\s(?!{_OLD}))"
    r"[\w'][\w'./&-]*\s+(?:\((?-i:[A-Z]{2,8})\)\s+)?"
)
_FALLEN = rf"(?:(?:martyred|murdered)\s+(?!and\b|in\b|{NUMERAL}\b|\d))?"  # "three martyred soldiers"
_LOSS = (
    r"(?:(?:damage|destruction|losses) (?:or|nor|and) )?loss (?:of|to) (?:human )?life"
    r"(?: or (?:injur(?:y|ies)|property))?|human loss(?:es)?"
    r"|(?:damage|destruction|losses) (?:or|nor|and) (?:any )?casualties|(?:damage|harm|danger) to (?:human )?life"
    r"|losses(?= (?:was|were|(?:have|had) been) (?:\w+ )?(?:reported|recorded|suffered|confirmed)\b)"
    r"|loss(?:es)?(?= (?:to|among|for) (?:the |own |our |their |its )?(?:own )?(?:troops|forces|security|"
    r"personnel|police\w*|soldiers|mujahideen|people|civilians|side)\b)"
)
_ALONE = (  # means people only where no other noun follows
    r"(?:(?-i:(?:Afghan|Pakistani|Iranian|Indian|Tajik|Uzbek|Turk|American|Briton|Spaniard|Russian|German|Norwegian)s?|Chinese)|other)"
    r"(?=\s*(?:$|[.,;:)])|\s+(?:was|were|is|has|had|who|and|in|on|at|by|when|as|dead|died|lost|killed|wounded|injured|"
    r"hurt)\b)"
)
_SAFE = (
    r"(?:not (?:hurt|harmed)|safe(?! (?:place|distance|haven|passage|house|to|from))"
    r"|unharmed|unhurt|uninjured|unscathed)\b"
)
_WERE = (
    r"(?:(?:had|have|has)\s+)?"
    r"(?:remain(?:ed|s)?|stay(?:ed|s)?|was|were|are|been|escaped|survived|emerged|came out|left|withdrew|"
    r"returned)"
)
_QUOTED = r"(?:(?<=\bwere )|(?<=\bwas )|(?<=\bbeen )|(?<=\w\w )(?=\"paid))\""  # the official word: were "sent to hell"
_TEAMS = "teams?|part(?:y|ies)|squad|crew|convoy|delegation|family"
_PLURALS = "civilians|people|soldiers|troops|militants|women and children|terrorists|policemen|fighters"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLexicon:
    """The words, ready to match; each of the last three patterns names the outcome by its group."""

    group: re.Pattern[str]  # a number, and what it counts if that is said
    bare: re.Pattern[str]  # victims without a number
    after: re.Pattern[str]  # "… were killed", right behind the group
    before: WordsBefore  # "killed …", right before the group
    before_lives: WordsBefore  # "claimed …", right before a number of lives
    single: Sieve[re.Pattern[str]]  # one known person: "the constable", "Captain Ali Khan"
    spared: Sieve[re.Pattern[str]]  # a group that came to no harm
    tolls: Sieve[tuple[str, WordsBefore]]  # by outcome, what stands before the figure of a toll
    outcomes: Sieve[str]  # lets a sentence through that may tell what became of people
    victims: Sieve[re.Pattern[str]]  # `bare`, where the sentence may hold any


def read_count_lexicon(folder: Path) -> CountLexicon:
    """Read `victims.csv` and `outcomes.csv` from a folder.

    Raises:
        DataError: An outcome or a form is unknown; the message names the row.
    """
    words = [word.lower() for row in _read_rows(folder / "victims.csv") for word in row["pattern"].split("|")]
    nouns = hasten(join_words(words))
    outcomes = _read_rows(folder / "outcomes.csv")
    for line, row in enumerate(outcomes, start=2):
        if row["outcome"] not in OUTCOMES or row["form"] not in FORMS:
            known = f"{', '.join(OUTCOMES)} and {', '.join(FORMS)}"
            raise DataError(f"outcomes.csv, line {line}: outcome and form are none of {known}; correct the row.")
    noun = rf"{_FALLEN}(?:{_WORD}){{0,5}}?(?:{nouns}|{_LOSS}|{_ALONE})(?:\s+(?:{nouns}))?(?![\w-]|'\s+\w)"
    plural = rf"(?:(?!(?:{_STOP}|of|them|since)\b)[^\W\d][\w'-]*\s+){{0,2}}?(?:{_PLURALS})"
    singulars = join_words(choose_singulars(words))
    spared = _build_spared(join_words(choose_plurals(words)), singulars, _WORD)
    single = build_single(singulars, _WORD)
    tolls = build_tolls(_join(outcomes, "counted"))
    fate = _name(outcomes, "passive", "state").replace("(?P<injured>", f"(?P<injured>{HURT}|")
    fate = fate.replace("(?P<killed>", f"(?P<killed>{EXECUTED}|")
    quoted = rf"(?:{_QUOTED}(?:\w+ly\s+)?)?"
    beside = rf"(?:\s+and\s+(?!(?:{_PLURALS})\b)(?:{join_words(choose_plurals(words))}))?"
    after = rf"\"?{beside}{NAMED}{GROUP}{ASIDE}\s*(?:,\s*)?(?:who\s+|that\s+)?"
    after += rf"{FIRST}{BE}*{quoted}{NOT_OF_THEM}(?:{fate})(?!\w)"
    before = r"(?<!\w)(?:{})\"?\s+(?:the lives of\s+|(?:him|her)self(?:,| and|, along with)\s+"
    before += r"|(?:him|her)(?:,? and|,? along with|,? as well as)\s+)?\"?$"
    before_lives, before = before.format(_name(outcomes, "lives")), before.format(_name(outcomes, "active"))
    told = (after, before, before_lives, KILLED_NOUNS, INJURED_NOUNS, *tolls.values(), BARE_TOLL, CASUALTIES, _SAFE)
    bare = _compile(mark_words(rf"(?P<noun>{plural})(?!\w)"))
    return CountLexicon(
        group=_compile(_build_group(noun)),
        bare=bare,
        after=_compile(after),
        before=WordsBefore(before),
        before_lives=WordsBefore(before_lives),
        single=Sieve([(_compile(single), single)]),
        spared=Sieve([(_compile(spared), spared)]),
        tolls=Sieve(((outcome, WordsBefore(toll)), toll) for outcome, toll in tolls.items()),
        outcomes=Sieve([("told", "|".join(told))]),
        victims=Sieve([(bare, bare.pattern)]),
    )


SAME_NUMBER = r"(?:as many(?! as)|(?:an equal|the same|a similar) number(?: of)?)"
_TWIN = r"twin(?=\s+(?:brother|sister|boy|girl|son|daughter|infant|child|babie)(?:s|ren)\b)"
_THE_OTHER = r"the other(?=(?:\s+(?:was|is))?(?:\s+\w+ly)?\s+(?:killed|martyred|injured|wounded|hurt|died|dead)\b)"
_OR_MORE = (  # behind the number: "seven people or more", "67 at least were hurt"
    r"(?P<more>(?:,?\s+at\s+(?:the\s+)?(?:very\s+)?least|\s+or\s+more)"
    r"(?=\s*(?:$|[.,;)])|\s+(?:was|were|have|has|had|is|are|died|dead|killed|wounded|injured|hurt|lost|sustained|"
    r"suffered|received|embraced|perished|laid|in|on|by|when|and|outside)\b)"
    r"(?:,(?=\s+(?:was|were|have|has|had|died|lost)\b))?)?"
)


def _build_group(noun: str) -> str:
    """Build the expression for a number and what it counts: `number`, `noun` and `family` are named."""
    family = r"(?P<family>\b(?:an?|another|one|the)\s+(?:\w+\s+)?(?:family|household)\s+of\s+)?"
    number = mark_words(rf"(?<![.,$]){family}(?P<number>{SAME_NUMBER}|{_TWIN}|{NUMBER}|{_THE_OTHER})")
    seized = r"(?:(?:was|were|had been)\s+)?(?:arrested|captured|detained)"
    caught = rf"(?:(?:injured|wounded)\s+(?=(?:[\w-]+\s+){{1,4}}?{seized}\b))?"
    dying = r"(?:(?:injured|wounded)\s+(?=(?:[\w-]+\s+){1,4}?(?:died|succumbed|expired|breathed|dies)\b))?"
    own = r"(?:of (?:his|her|their|its|our|my|your)\s+)?"
    whole = rf"of\s+(?:the\s+)?(?:\d|{NUMERAL}\b)"  # "one of nine" counts one, and nine
    people = rf"\s+(?!{whole})(?:more\s+)?{own}{dying}{caught}(?P<noun>{noun})"
    return rf"{number}(?!-?\w)(?:{people}|\s+more)?(?!-?\w){_OR_MORE}"


def _build_spared(plurals: str, singulars: str, word: str) -> str:
    """Build the expression for a group that came to no harm: `noun` is named.

    Args:
        plurals: An expression for the nouns.
        singulars: One for those of one person.
        word: One for a word before a noun.
    """
    whole = rf"(?:all(?:\s+of)?(?:\s+the)?|the|our|their|its)\s+(?:{word}){{0,3}}?(?P<noun>{plurals}|{_TEAMS})"
    place = r"(?:\s+(?:deployed|posted|stationed|present))?(?:\s+(?:in|on|at|aboard|inside|of)(?:\s+[\w'-]+){1,4}?)?"
    each = rf"(?:every|each)\s+(?:{word}){{0,3}}?(?:{singulars})"
    no_harm = r"(?:(?:have|had)\s+)?(?:came|come|suffered)\s+(?:to\s+)?no harm\b"
    spared = rf"(?:{_WERE}\s+(?:(?:all|reported|\w+ly)\s+)?{_SAFE}|{no_harm})"
    return rf"\b(?:{whole}|{each}|everyone(?: else)?|everybody){place}\s+{spared}"


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _name(rows: Sequence[dict[str, str]], *forms: str) -> str:
    """Join the words of some forms into one pattern with a named group for each outcome."""
    return "|".join(f"(?P<{outcome}>{words})" for outcome, words in _join(rows, *forms).items())


def _join(rows: Sequence[dict[str, str]], *forms: str) -> dict[str, str]:
    """Join the words of some forms into one pattern for each outcome."""
    words: dict[str, set[str]] = {}
    for row in rows:
        if row["form"] in forms:
            words.setdefault(row["outcome"], set()).update(row["words"].split("|"))
    return {outcome: join_words(found) for outcome, found in words.items()}
