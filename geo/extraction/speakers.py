"""Who speaks at a verb of saying: the actor, person or office that stands before it, behind it, or was named before.

All positions are characters of the folded sentence. Every search looks at a bounded stretch of text, so that the cost
of a sentence grows with its length and no faster.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from geo.extraction.speaker_lexicon import NAME, SpeakerLexicon
from geo.extraction.words_before import WordsBefore

_REACH = 90  # characters between a speaker and the verb of saying
_ASIDE = 200  # the same, with an aside in commas between them
_PREPOSITION = WordsBefore(
    r"\b(?:in|on|of|against|with|by|from|to|at|between|along|near|into|over|for|told)\s+(?:the\s+)?$"
)
_REPORT_OF = WordsBefore(
    r"\b(?:report|study|statement|survey|analysis|update|figures|data|count|tally|assessment)s?\s+(?:by|from|of)\s+(?:the\s+)?$"
)
_WHOSE = re.compile(r",?\s*\bwhose\s+(?:[\w-]+\s+){1,3}$")
_NAME_BEFORE = re.compile(rf"({NAME}),?$")
_OWNED = re.compile(r"(?:its|their|his|her)\s+(?:\w+\s+)?(?:spokes|media|press)", re.IGNORECASE)
_CHAPTER_OF = re.compile(
    r"\b(?:chapter|branch|wing|affiliate|arm|faction|spokes\w+) (?:of|for) (?:the )?$", re.IGNORECASE
)
_WORDS_OF = WordsBefore(  # "a statement of the army said"
    r"\b(?:statement|press release|news release|handout|communique|press note|notification)s? "
    r"(?:(?:issued|released|shared|put out|sent out|posted) )?(?:by|of|from)\s+(?:the\s+)?$"
)
_MEDIUM = r"(?:News|TV|Times|Radio|Agency|Television|Tribune|Post|Network|Commission|Centre|Institute|Hospital|Board)"
_POSSESSIVE = re.compile(
    r"(?:'s\b|'(?=\s))(?! (?:\w+ ){0,3}\w*(?:minist|spokes|chief|gov|army|mili|media|press|publicity))"
    rf"(?! (?-i:[A-Z][\w-]+ (?!{_MEDIUM}\b)[A-Z][\w-]+) (?:also |later )?"
    r"(?:said|says|told|claimed|added|wrote|confirmed)\b)",
    re.IGNORECASE,
)
_SEAT = r"(?: (?:in|at|from|of) [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}(?: (?:district|province|city|town))?)?"
_ASIDE_BEHIND = re.compile(rf"(?:(?:'s?)? (?:\w+ ){{0,3}}(?:spokes\w+|chief|minister|officials))?{_SEAT}\)?,")
_SEATED = re.compile(rf"{_SEAT},")
_CALLED = re.compile(rf" {NAME}, $")  # "a resident of Tank, Karim Gul, said"
_BREAK = re.compile(r"[.;\"]")
_ITS_SPOKESMAN = WordsBefore(  # of whom the text spoke before
    r"\bspokes(?:man|woman|person) (?:for|of) the (?:group|outfit|organi[sz]ation|ministry|movement|faction|force),"
    r" [^,;.]{3,60}, $|\b(?:its|their|the group's) (?:\w+ )?spokes(?:man|woman|person), [^,;.]{3,60}, $"
    r"|, (?:an?|the|its) (?:\w+ )?spokes(?:man|woman|person) (?:for|of) the "
    r"(?:group|outfit|organi[sz]ation|movement|faction), $"
)
_HOWEVER = WordsBefore(
    r",? (?:however|meanwhile|though|too|in turn|instead|by contrast|for (?:its|his|her|their) part), $"
)
_OFFICES = (
    r"(?:spokes\w+|minister|secretary|officials?|officers?|chief|ambassador|commander|governor|head|leader|commissioner|"
    r"superintendent|inspector|director|member|mouthpiece|arm|wing)\b"
)
_OFFICE_BEHIND = re.compile(rf"(?:'s?)?\)? (?:[\w-]+ ){{0,3}}{_OFFICES}", re.IGNORECASE)
_OFFICE_INSIDE = re.compile(rf"\b{_OFFICES}$", re.IGNORECASE)
_OFFICE_BEFORE = re.compile(
    rf"^,\s+(?:[\w-]+ ){{0,5}}?{_OFFICES}(?: [\w-]+){{0,5}}\s*$|^,\s+of\s+(?:the )?$", re.IGNORECASE
)
_SHORT = re.compile(r"[A-Z]{2,8}\b(?=[,.;)]|$)")  # a body by its letters
_APPOSED = re.compile(  # a body that is explained: "according to Emergency, an Italian charity"
    rf"(?P<name>{NAME}), an? (?:[\w'-]+ ){{0,3}}?"
    r"(?:charity|group|organi[sz]ation|agency|institute|monitor|watchdog|network|ngo|think tank|foundation|hospital)\b"
)
_QUOTED_AS = WordsBefore(r"\bquot(?:ed|ing)\s+(?P<who>[^,.;\"]{3,60}?)\s+as\s+$")
_OWNS = re.compile(r"'s?\s(?:[\w-]+\s)?|\s")
_BY = re.compile(r"\sby\s(?:the\s)?", re.IGNORECASE)
_INVERTED = re.compile(r"[\",]\s*$")
_SAME = re.compile(r"\s+([Tt]he [\w ]{3,30}?)(?=[.,;\"]|$)")
_COMMON = re.compile(
    r"(?:Officials?|Local|Senior|Government|Another|Other|Some|Several|Security|District|Provincial|State|Hospital|Rescue|"
    r"Health|Medical|Medics?|Tribal|Military|Intelligence|Sources?|Analysts?|Witness|Survivors?|Relatives?|Elders?|"
    r"Traders?|Journalists?|Authorities|Media|Two|Three)(?: [a-z-]+)*"
)
_ARTICLE = re.compile(r"\s*(?:to\s+)?(?:the\s+|a\s+|an\s+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An actor in the folded sentence, by the name under which its claims are shown."""

    start: int
    end: int  # excluded
    claimant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Who may speak in a sentence: its actors, and the offices and persons before the verb that is looked at."""

    named: Sequence[Named]
    offices: Sequence[re.Match[str]]


def find_subject(text: str, limit: int, named: Iterable[Named], lexicon: SpeakerLexicon) -> str | None:
    """Find the first actor that can be the subject of a sentence, before `limit`."""
    for actor in named:
        if actor.end <= limit and can_speak(text, actor):
            return actor.claimant
    subject = lexicon.speaker.match(text, 0, limit)
    return _tidy(subject.group()) if subject else None


def find_quoted(text: str, verb: int, named: Sequence[Named], lexicon: SpeakerLexicon) -> str | None:
    """Find who is "quoted as" saying it, before `verb`: "the agency quoted police as saying"."""
    quoted = _QUOTED_AS.search(text, max(verb - _REACH, 0), verb)
    if quoted is None:
        return None
    start, end = quoted.span("who")
    actor = next((actor.claimant for actor in named if start <= actor.start < end), None)
    office = lexicon.speaker.match(text, start, end)
    return actor or (_tidy(office.group()) if office else None)


def find_offices(text: str, start: int, verb: int, lexicon: SpeakerLexicon) -> list[re.Match[str]]:
    """Find the offices and persons between two verbs of saying; one behind a preposition does not speak."""
    found = lexicon.speaker.finditer(text, start, verb)
    return [
        match for match in found if not _follows_preposition(text, match.start()) or _is_author(text, match.start())
    ]


def find_before(text: str, verb: int, candidates: Candidates, lexicon: SpeakerLexicon) -> str | None:
    """Find the speaker before a verb of saying; "he" and "the official" are returned as they stand."""
    if however := _HOWEVER.search(text, max(verb - 50, 0), verb):
        verb = however.start()
    running = lexicon.running_before.search(text, max(verb - _REACH, 0), verb)
    if running and not any(running.start() <= actor.start < verb for actor in _take_near(candidates.named, verb)):
        return running.group(1).lower()
    if whose := _WHOSE.search(text, max(verb - _REACH, 0), verb):
        return _find_owner(text, whose.start(), candidates.named)
    if re.search(r",\s*$", text[max(verb - 5, 0) : verb]):
        return _find_before_aside(text, verb, candidates)
    last = candidates.offices[-1] if candidates.offices and verb - candidates.offices[-1].end() < 40 else None
    for actor in _take_near(candidates.named, verb):
        if last and "," in text[actor.end : last.start()]:
            break  # "…, killing five militants, officials said"
        if actor.end <= verb <= actor.end + _REACH and _runs_to(text, actor.end, verb) and can_speak(text, actor):
            return actor.claimant
    if last is None or not _runs_to(text, last.end(), verb):
        return None
    owned = _OWNED.match(last.group()) and find_subject(text, last.start(), candidates.named, lexicon)
    return owned or _tidy(last.group())


def find_holder(text: str, start: int, end: int, named: Sequence[Named]) -> str | None:
    """Find whose a claim is: "the army's claim that …", "a claim by the army that …"; None: nobody's that is known."""
    by = _BY.match(text, end)
    for actor in _take_near(named, end if by is None else by.end()):
        if (by and end <= actor.start <= by.end()) or _OWNS.fullmatch(text, actor.end, start):
            return actor.claimant
    return None


def _find_owner(text: str, end: int, named: Sequence[Named]) -> str | None:
    """Find whose "whose government" is: the actor right before it, or the name."""
    owner = next((actor.claimant for actor in _take_near(named, end) if text[actor.end : end].strip(" ,)") == ""), None)
    name = _NAME_BEFORE.search(text, max(end - _REACH, 0), end)
    return owner or (name.group(1) if name else None)


def _take_near(named: Sequence[Named], verb: int) -> Iterator[Named]:
    """Take the actors before a verb that are near enough to speak, the nearest first."""
    for actor in reversed(named[: bisect_right(named, verb, key=lambda known: known.start)]):
        if verb - actor.end > _ASIDE:
            return
        yield actor


def _find_before_aside(text: str, verb: int, candidates: Candidates) -> str | None:
    """Find the speaker in "Mr Khan, the head of the chamber, told …": the name before the first comma."""
    if _ITS_SPOKESMAN.search(text, max(verb - _ASIDE, 0), verb):
        return "the spokesman"
    for actor in reversed(list(_take_near(candidates.named, verb))):
        if actor.end <= verb and _ASIDE_BEHIND.match(text, actor.end) and _runs_to(text, actor.end, verb):
            return actor.claimant
    for office in candidates.offices:
        near = verb - office.end() <= _ASIDE
        seated = _SEATED.match(text, office.end())
        if near and seated and not _CALLED.match(text, seated.end(), verb) and _runs_to(text, office.end(), verb):
            return _tidy(office.group())
    return None


def find_after(text: str, verb_end: int, named: Sequence[Named], lexicon: SpeakerLexicon) -> str | None:
    """Find the speaker behind a verb of saying, or behind "according to"."""
    if (same := _SAME.match(text, verb_end)) and lexicon.running.match(same.group(1)):
        return same.group(1).lower()
    article = _ARTICLE.match(text, verb_end)
    first = article.end() if article else verb_end
    for actor in named[bisect_left(named, verb_end, key=lambda known: known.start) :]:
        if actor.start > first + _REACH // 2:
            break
        if "," in text[first : actor.start] and not _has_office(text, first, actor):
            break  # "according to the institute, militants killed two"
        if _runs_to(text, first, max(actor.start, first)):
            return actor.claimant
    office = _APPOSED.match(text, first) or lexicon.speaker.match(text, first) or _SHORT.match(text, first)
    return _tidy(office.group("name") if office.re is _APPOSED else office.group()) if office else None


def _has_office(text: str, start: int, actor: Named) -> bool:
    """Whether an actor behind a comma is the one whom the speaker serves: "Karim Khan, the army's spokesman"."""
    between = text[text.rindex(",", start, actor.start) : actor.start]
    behind = _OFFICE_BEHIND.match(text, actor.end) or _OFFICE_INSIDE.search(text, actor.start, actor.end)
    return behind is not None or _OFFICE_BEFORE.search(between) is not None


def is_inverted(text: str, verb: int) -> bool:
    """Whether a verb of saying follows what is said, as in "…, said the ministry"."""
    return _INVERTED.search(text, max(verb - 5, 0), verb) is not None and not text.startswith("told", verb)


def can_speak(text: str, actor: Named) -> bool:
    """Whether an actor is neither an object ("against the army") nor an owner ("Pakistan's losses")."""
    behind = _follows_preposition(text, actor.start) and not _CHAPTER_OF.search(
        text, max(actor.start - 30, 0), actor.start
    )
    wrote = behind and _WORDS_OF.search(text, max(actor.start - 50, 0), actor.start) is not None
    return (wrote or not behind) and not _POSSESSIVE.match(text, actor.end)


def _follows_preposition(text: str, start: int) -> bool:
    return _PREPOSITION.search(text, max(start - 25, 0), start) is not None


def _is_author(text: str, start: int) -> bool:
    """Whether a body is named as the one whose report speaks: "a report by the institute said"."""
    return _REPORT_OF.search(text, max(start - 40, 0), start) is not None


def _runs_to(text: str, start: int, end: int) -> bool:
    return _BREAK.search(text, start, end) is None


def _tidy(words: str) -> str:
    """Leave out the article, and the capital that "Local officials" has only because a sentence begins with it."""
    words = re.sub(r"^(?:an?|the|its|their|his|her|two|three|four|five)\s+", "", words.strip(), flags=re.IGNORECASE)
    return words[0].lower() + words[1:] if _COMMON.fullmatch(words) else words
