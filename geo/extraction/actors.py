"""The names of those who act, suffer and speak.

The longest alias wins, so "Pakistani Taliban" never counts as "Taliban". A toponym that means a government
("Kabul denied it") is an actor too.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from geo.articles.model import Sentence
from geo.errors import DataError
from geo.extraction.model import Actor, ActorMention, Toponym
from geo.extraction.plain import fold_sentence

KINDS = ("government", "forces", "armed_group", "organisation", "media", "civilians")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLexicon:
    """The actors of `actors.csv`, ready to match."""

    actors: Mapping[str, Actor]  # by id
    aliases: Mapping[str, Actor]  # by alias in lower case
    metonyms: Mapping[str, Actor]  # by the toponym that means them, in lower case
    pattern: re.Pattern[str]

    def side(self, actor: Actor) -> Actor:
        """Return the actor that another belongs to or speaks for; one without a side stands for itself."""
        return self.actors.get(actor.side or "", actor)


def read_actors(path: Path) -> ActorLexicon:
    """Read `actors.csv`.

    Raises:
        DataError: An id or alias stands twice, or a kind is unknown; the message names the row.
    """
    actors: dict[str, Actor] = {}
    aliases: dict[str, Actor] = {}
    metonyms: dict[str, Actor] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            actor = Actor(id=row["id"], name=row["name"], side=row["side"] or None, kind=row["kind"])
            if actor.id in actors or actor.kind not in KINDS:
                raise DataError(f"{path.name}, line {line}: {actor.id!r} stands twice or its kind is none of {KINDS}.")
            actors[actor.id] = actor
            _add_names(aliases, row["aliases"], actor, f"{path.name}, line {line}")
            _add_names(metonyms, row["metonyms"], actor, f"{path.name}, line {line}")
    return ActorLexicon(actors=actors, aliases=aliases, metonyms=metonyms, pattern=_compile(path))


def find_actors(
    sentences: Iterable[Sentence], lexicon: ActorLexicon, toponyms: Iterable[Toponym] = ()
) -> list[ActorMention]:
    """Find the actors in reading order, none overlapping.

    Args:
        sentences: Where to look.
        lexicon: Whom to look for.
        toponyms: Those that are not literal are looked up among the metonyms.
    """
    mentions = []
    for sentence in sentences:
        plain = fold_sentence(sentence)
        for match in lexicon.pattern.finditer(plain.text):
            start, end = plain.locate(match.start(), match.end())
            actor = lexicon.aliases[_fold(match.group())]
            mentions.append(ActorMention(sentence=sentence, start=start, end=end, rule="actor-name", actor=actor))
    for toponym in toponyms:
        metonym = lexicon.metonyms.get(_fold(toponym.name))
        if metonym and not toponym.literal and not any(_overlap(toponym, mention) for mention in mentions):
            mentions.append(_build_metonym(toponym, metonym))
    return sorted(mentions, key=lambda mention: mention.start)


def _build_metonym(toponym: Toponym, actor: Actor) -> ActorMention:
    return ActorMention(
        sentence=toponym.sentence, start=toponym.start, end=toponym.end, rule="actor-metonym", actor=actor
    )


def _overlap(toponym: Toponym, mention: ActorMention) -> bool:
    return toponym.start < mention.end and mention.start < toponym.end


def _add_names(known: dict[str, Actor], names: str, actor: Actor, where: str) -> None:
    for name in filter(None, names.split("|")):
        if known.get(_fold(name), actor) is not actor:
            raise DataError(f"{where}: the alias {name!r} belongs to {known[_fold(name)].id} already; remove one.")
        known[_fold(name)] = actor


def _fold(name: str) -> str:
    return " ".join(name.lower().replace("’", "'").replace("\u00ad", "").split())


def _compile(path: Path) -> re.Pattern[str]:
    """Join all aliases, the longest first; one all in capitals matches only so."""
    with path.open(encoding="utf-8", newline="") as file:
        names = [name for row in csv.DictReader(file) for name in row["aliases"].split("|") if name]
    names.sort(key=len, reverse=True)
    parts = [re.escape(name) if name.isupper() else f"(?i:{re.escape(name)})" for name in names]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])")
