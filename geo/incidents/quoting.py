"""The words that an incident quotes: for its type, for its days, and every sentence that reports it."""

from collections.abc import Iterable, Sequence

from geo.incidents.model import Evidence
from geo.incidents.settled import SettledAccount


def quote_words(group: Sequence[SettledAccount]) -> Iterable[Evidence]:
    """Quote, of each account, the word that tells most of what happened."""
    for settled in group:
        events = [event for frame in settled.account.frames for event in frame.events]
        told = next((event for event in events if event.event_type == settled.event_type), events[0])
        yield Evidence(sentence=told.sentence, start=told.start, end=told.end)


def quote_dates(group: Sequence[SettledAccount]) -> Iterable[Evidence]:
    """Quote, of each account that is dated, the words that date it."""
    for settled in group:
        if mention := settled.account.dated.mention:
            yield Evidence(sentence=mention.sentence, start=mention.start, end=mention.end)


def quote_reports(group: Sequence[SettledAccount]) -> Iterable[Evidence]:
    """Quote each sentence that tells of an incident or makes a claim about it, each once."""
    seen: set[tuple[str, int]] = set()
    for settled in group:
        sentences = [frame.scene.sentence for frame in settled.account.frames]
        sentences += [claim.evidence.sentence for claim in settled.account.claims]
        for sentence in sorted(sentences, key=lambda s: s.start):
            key = (sentence.article.id, sentence.start)
            if key not in seen:
                seen.add(key)
                yield Evidence(sentence=sentence, start=sentence.start, end=sentence.end)
