"""The names of those who act, suffer and speak.

The longest alias wins, so "Pakistani Taliban" never counts as "Taliban". A person named in full once is known by the
last name from then on. A toponym that means a government ("Kabul denied it") is an actor too.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from geo.errors import DataError
from geo.extraction.model import Actor, ActorMention, Toponym
from geo.extraction.openings import mark_words
from geo.extraction.plain import PlainSentence
from geo.extraction.sieve import Sieve
from geo.extraction.words import join_words

_ONLY_BACKS = re.compile(  # "India-backed militants" are not India
    r"[-–](?:backed|sponsored|based|linked|funded|supported|trained|aligned|origin|administered|controlled|occupied)\b"
)
_FORMER = re.compile(r"\b(?:former |ex-|retired )$", re.IGNORECASE)  # who serves no longer acts for nobody
_MEN_OF = re.compile(
    r"\s+(?:of|from|belonging to|affiliated with|associated with|linked to|tied to|loyal to)\s+(?:the\s+)?"
    r"(?:(?:banned|outlawed|proscribed|so-called)\s+)?",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|blamed on) (?:the )?$", re.IGNORECASE)
_MR = "Mr "
_STARTS_NEW, _RUNS_ON = re.compile(r"(?<![\w-])"), re.compile(r"[\w-]")
KINDS = ("government", "forces", "armed_group", "organisation", "media", "civilians")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLexicon:
    """The actors of `actors.csv`, ready to match; names are in lower case."""

    actors: Mapping[str, Actor]  # by id
    aliases: Mapping[str, Actor]  # persons in full among them
    persons: Mapping[str, Actor]
    metonyms: Mapping[str, Actor]  # by the toponym that means them
    demonyms: Mapping[str, Actor]  # by the adjective that means them right before a deed ("Pakistani strikes")
    fights_as: Mapping[str, Actor]  # by the id of a government, the actor under whose name it fights
    pattern: re.Pattern[str]
    offices: Sieve[re.Pattern[str]]  # "the Afghan health ministry": an adjective or genitive of a country, its office

    def side(self, actor: Actor) -> Actor:
        """Return the actor that another belongs to or speaks for; one without a side stands for itself."""
        return self.actors.get(actor.side or "", actor)


class _Names:
    """Names as they are read, each of one actor only."""

    def __init__(self) -> None:
        self.known: dict[str, Actor] = {}
        self.written: list[str] = []

    def add(self, names: str, actor: Actor, where: str) -> None:
        for name in filter(None, names.split("|")):
            folded = _fold(name)
            if self.known.get(folded, actor) is not actor:
                raise DataError(f"{where}: {name!r} belongs to {self.known[folded].id} already; remove one.")
            self.known[folded] = actor
            self.written.append(name)


def read_actors(path: Path) -> ActorLexicon:
    """Read `actors.csv`, and `offices.csv` beside it.

    Raises:
        DataError: An id or a name stands twice, or a kind is unknown; the message names the row.
    """
    actors: dict[str, Actor] = {}
    fights_as: dict[str, str] = {}
    aliases, persons, metonyms, demonyms = _Names(), _Names(), _Names(), _Names()
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            where = f"{path.name}, line {line}"
            actor = Actor(id=row["id"], name=row["name"], side=row["side"] or None, kind=row["kind"])
            if actor.id in actors or actor.kind not in KINDS:
                raise DataError(f"{where}: {actor.id!r} stands twice, or its kind is none of {', '.join(KINDS)}.")
            actors[actor.id] = actor
            fights_as |= {actor.id: row["fights_as"]} if row["fights_as"] else {}
            aliases.add(row["aliases"], actor, where)
            aliases.add(row["persons"], actor, where)
            persons.add(row["persons"], actor, where)
            metonyms.add(row["metonyms"], actor, where)
            demonyms.add(row["demonyms"], actor, where)
    return ActorLexicon(
        fights_as={id: actors[other] for id, other in fights_as.items()},
        actors=actors,
        aliases=aliases.known,
        persons=persons.known,
        metonyms=metonyms.known,
        demonyms=demonyms.known,
        pattern=_compile(aliases.written),
        offices=_compile_offices(path.with_name("offices.csv"), demonyms.written, metonyms.written),
    )


def find_actors(
    sentences: Iterable[PlainSentence], lexicon: ActorLexicon, toponyms: Iterable[Toponym] = ()
) -> list[ActorMention]:
    """Find the actors of an article in reading order, none overlapping.

    Args:
        sentences: All of the article, in reading order.
        lexicon: Whom to look for.
        toponyms: Those that are not literal, or stand behind "by" or "blamed on", are looked up among the metonyms.
    """
    associative: dict[int, list[Toponym]] = defaultdict(list)
    for toponym in toponyms:
        if not toponym.literal or _BY.search(_words_before(toponym)):
            associative[toponym.sentence.start].append(toponym)
    surnames: dict[str, Actor] = {}
    mentions: list[ActorMention] = []
    for plain in sentences:
        found = [*_find_names(plain, lexicon, surnames), *_find_surnames(plain, surnames)]
        found += _find_offices(plain, lexicon, found)
        found += _find_metonyms(associative[plain.sentence.start], lexicon)
        mentions += _join_members(_keep_longest(found))
    return mentions


def _words_before(toponym: Toponym) -> str:
    sentence = toponym.sentence
    return sentence.article.text[max(sentence.start, toponym.start - 16) : toponym.start]


def _find_names(plain: PlainSentence, lexicon: ActorLexicon, surnames: dict[str, Actor]) -> Iterator[ActorMention]:
    for match in lexicon.pattern.finditer(plain.text):
        if _FORMER.search(plain.text, max(match.start() - 12, 0), match.start()):
            continue
        name = _fold(match.group())
        yield _build(plain, match.start(), match.end(), "actor-name", lexicon.aliases[name])
        if name in lexicon.persons:
            surnames[match.group().split()[-1]] = lexicon.persons[name]


def _find_offices(plain: PlainSentence, lexicon: ActorLexicon, names: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """Find "Afghan police"; words that a longer name begins before ("Pakistani Taliban spokesman") are none."""
    for match in (match for offices in lexicon.offices.sift(plain.missed) for match in offices.finditer(plain.text)):
        country = lexicon.demonyms if match["adjective"] else lexicon.metonyms
        actor = country[_fold(match["adjective"] or match["genitive"])]
        mention = _build(plain, match.start(), match.end(), "actor-office", actor)
        longer = (name for name in names if name.start < mention.start < name.end)
        if all(name.text[: mention.start - name.start].lower() == "the " for name in longer):
            yield mention


def _find_surnames(plain: PlainSentence, surnames: Mapping[str, Actor]) -> Iterator[ActorMention]:
    for surname, actor in surnames.items():
        for start, end in _find_whole(surname, plain.text):
            yield _build(plain, start, end, "actor-surname", actor)


def _find_whole(surname: str, text: str) -> Iterator[tuple[int, int]]:
    """Find where a name stands that no word or hyphen runs into, with the "Mr" before it.

    No expression is compiled, for each article has names of its own.
    """
    start = text.find(surname)
    while start >= 0:
        end = start + len(surname)
        titled = text.endswith(_MR, 0, start) and _STARTS_NEW.match(text, start - len(_MR))
        first = start - len(_MR) if titled else start
        whole = _STARTS_NEW.match(text, first) and not _RUNS_ON.match(text, end)
        if whole:
            yield first, end
        start = text.find(surname, end if whole else start + 1)


def _find_metonyms(toponyms: Iterable[Toponym], lexicon: ActorLexicon) -> Iterator[ActorMention]:
    for toponym in toponyms:
        actor = lexicon.metonyms.get(_fold(toponym.name))
        if actor and not _ONLY_BACKS.match(toponym.sentence.article.text, toponym.end):
            yield ActorMention(
                sentence=toponym.sentence, start=toponym.start, end=toponym.end, rule="actor-metonym", actor=actor
            )


def _keep_longest(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    kept: list[ActorMention] = []
    for mention in sorted(mentions, key=lambda m: m.start - m.end):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _join_members(mentions: Iterable[ActorMention]) -> list[ActorMention]:
    """Make one mention of a group and its men: "TTP militants", "militants of the banned BLA"."""
    joined: list[ActorMention] = []
    for mention in mentions:
        last = joined[-1] if joined else None
        if last and (group := _find_group(last, mention)):
            joined[-1] = replace(group, start=last.start, end=mention.end)
        else:
            joined.append(mention)
    return joined


def _find_group(one: ActorMention, other: ActorMention) -> ActorMention | None:
    """Find which of two mentions names the group whose men the other one means."""
    if one.actor.kind != "armed_group" or other.actor.kind != "armed_group":
        return None
    between = one.sentence.article.text[one.end : other.start]
    if other.actor.side is None and one.actor.side is not None:
        return one if between.isspace() else None
    of = one.actor.side is None and other.actor.side is not None and _MEN_OF.fullmatch(between) is not None
    return other if of else None


def _build(plain: PlainSentence, first: int, last: int, rule: str, actor: Actor) -> ActorMention:
    start, end = plain.locate(first, last)
    return ActorMention(sentence=plain.sentence, start=start, end=end, rule=rule, actor=actor)


def _fold(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").replace("\u00ad", "").split())


def _compile(names: Iterable[str]) -> re.Pattern[str]:
    """Join all names; one all in capitals matches only so, the others in any case."""
    strict: list[str] = []
    free: list[str] = []
    for name in names:
        (strict if name.isupper() else free).append(name)
    either = f"(?i:{join_words(name.lower() for name in free)})|{join_words(strict)}"
    return re.compile(rf"{mark_words(either)}(?![\w-])")


def _compile_offices(path: Path, adjectives: Iterable[str], countries: Iterable[str]) -> Sieve[re.Pattern[str]]:
    words: dict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words[row["kind"]] += row["words"].split("|")
    country = f"(?:(?P<adjective>{join_words(adjectives)})(?:'s)?|(?P<genitive>{join_words(countries)})'s)"
    office = rf"(?:\s+(?i:{join_words(words['portfolio'])})){{0,2}}\s+(?i:{join_words(words['office'])})"
    return Sieve([(re.compile(rf"{mark_words(country + office)}(?![\w-])"), country + office)])
