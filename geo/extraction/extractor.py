"""All finders in one: an article goes in, everything that the rules found in it comes out."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geo.articles.parsing import ParsedArticle
from geo.extraction.actors import ActorLexicon, find_actors, read_actors
from geo.extraction.attributions import find_attributions
from geo.extraction.counts import find_counts
from geo.extraction.counts_lexicon import CountLexicon, read_count_lexicon
from geo.extraction.counts_moved import find_moved
from geo.extraction.dates import find_times
from geo.extraction.dates_grammar import DateGrammar, read_date_rules
from geo.extraction.events import EventLexicon, Excluded, find_events, read_event_lexicon
from geo.extraction.local_forces import LocalForces, read_local_forces
from geo.extraction.model import (
    Actor,
    ActorMention,
    Attribution,
    CountMention,
    DateMention,
    EventMention,
    PeriodMention,
    Toponym,
)
from geo.extraction.names import PlaceName
from geo.extraction.operations import find_operations, read_commanders, read_operations
from geo.extraction.plain import PlainSentence, fold_sentences
from geo.extraction.rules import Rule, read_rules
from geo.extraction.speeches import ReportingLexicon, read_reporting
from geo.extraction.synonyms import Synonyms, read_synonyms, read_usual_words
from geo.extraction.toponyms import ToponymFinder, ToponymRules, read_toponym_rules

_SPANS = frozenset({"days-of-one-month", "two-dates-as-a-range", "between-two-dates"})  # rules of dates


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMentions:
    """The mentions of one article, each kind in reading order."""

    parsed: ParsedArticle
    plain: tuple[PlainSentence, ...]  # its sentences, folded
    toponyms: tuple[Toponym, ...]
    dates: tuple[DateMention, ...]
    periods: tuple[PeriodMention, ...]
    actors: tuple[ActorMention, ...]
    counts: tuple[CountMention, ...]
    events: tuple[EventMention, ...]
    attributions: tuple[Attribution, ...]
    excluded: tuple[Excluded, ...]  # words for happenings that tell of none


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Everything in `data/extraction/`, read once."""

    toponyms: ToponymRules
    dates: DateGrammar
    actors: ActorLexicon
    counts: CountLexicon
    events: EventLexicon
    reporting: ReportingLexicon
    elsewhere: tuple[Rule, ...]  # by which a named place is not where anything happened
    local_forces: LocalForces
    synonyms: Synonyms
    operations: Mapping[str, str]  # from a name in lower case to the first name of the same operation
    commanders: Mapping[str, Actor]  # by that first name, whose operation it is


def read_lexicon(folder: Path) -> Lexicon:
    """Read the rules and word lists of a folder.

    Raises:
        DataError: A file breaks its rules; the message names the row.
    """
    actors = read_actors(folder / "actors.csv")
    return Lexicon(
        toponyms=read_toponym_rules(folder),
        dates=read_date_rules(folder),
        actors=actors,
        counts=read_count_lexicon(folder),
        events=read_event_lexicon(folder),
        reporting=read_reporting(folder),
        elsewhere=read_rules(folder / "elsewhere.yaml"),
        local_forces=read_local_forces(folder / "local_forces.csv", actors.actors),
        synonyms=read_synonyms(folder),
        operations=read_operations(folder / "operations.csv"),
        commanders=read_commanders(folder / "operations.csv", actors.actors),
    )


class Extractor:
    """Finds all mentions of an article."""

    def __init__(self, lexicon: Lexicon, names: Iterable[PlaceName]) -> None:
        self.lexicon = lexicon
        self._toponyms = ToponymFinder(names, lexicon.toponyms)

    def find(self, parsed: ParsedArticle) -> ArticleMentions:
        """Run every finder over an article."""
        synonyms = self.lexicon.synonyms
        sentences = tuple(read_usual_words(plain, synonyms) for plain in fold_sentences(parsed.sentences))
        toponyms = self._toponyms.find(sentences)
        actors = find_actors(sentences, self.lexicon.actors, toponyms)
        events, excluded = find_events(sentences, self.lexicon.events)
        events += find_operations(sentences, events, excluded, self.lexicon.operations)
        counts = find_counts(sentences, self.lexicon.counts)
        counts += find_moved(sentences, events, counts, self.lexicon.counts)
        times = find_times(parsed, self.lexicon.dates, sentences)
        return ArticleMentions(
            parsed=parsed,
            plain=sentences,
            toponyms=tuple(toponyms),
            dates=times.dates,
            periods=times.periods,
            actors=tuple(actors),
            counts=tuple(sorted(_drop_days(counts, times.dates), key=lambda count: count.sentence.start)),
            events=tuple(sorted(events, key=lambda event: event.start)),
            attributions=tuple(find_attributions(sentences, actors, self.lexicon.reporting, self.lexicon.actors)),
            excluded=tuple(excluded),
        )


def _drop_days(counts: Iterable[CountMention], dates: Sequence[DateMention]) -> Iterator[CountMention]:
    """Leave out the numbers that are part of a date: the 25 of "between October 19 and 25, 8,300 left"."""
    spans = [date for date in dates if date.rule in _SPANS]  # "In March 14 were killed" gives a figure
    starts = [date.start for date in spans]
    for count in counts:
        index = bisect_right(starts, count.start) - 1
        if index < 0 or spans[index].end < count.end:
            yield count
