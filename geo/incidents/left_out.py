"""Sentences that speak of a happening and yield no incident, each with the reason.

Nothing is dropped in silence: a word that is negated or only threatened, an accident, a figure that belongs to nothing,
and an account that tells too little are all told to the reader.
"""

from collections.abc import Iterable, Iterator, Sequence

from geo.extraction.events import Excluded
from geo.extraction.extractor import ArticleMentions
from geo.extraction.model import EventMention
from geo.extraction.rulebook import note_rule
from geo.extraction.rules import Rule
from geo.incidents.accounts import Account
from geo.incidents.model import Evidence, LeftOut
from geo.incidents.scenes import Scene


def leave_out_by_rule(scene: Scene, rule: Rule, reason: str) -> LeftOut:
    """Leave a sentence out by a rule; its words are quoted where they stand in this sentence and not in another."""
    words = None
    if match := rule.pattern.search(scene.plain.text):
        start, end = scene.plain.locate(match.start(), match.end())
        words = Evidence(sentence=scene.sentence, start=start, end=end)
    return LeftOut(sentence=scene.sentence, reason=reason, rule=note_rule(rule), words=words)


def leave_out_account(account: Account, reason: str) -> Iterator[LeftOut]:
    """Leave every sentence of an account out."""
    for sentence in {frame.scene.sentence.start: frame.scene.sentence for frame in account.frames}.values():
        events = (event for frame in account.frames for event in frame.events if event.sentence is sentence)
        words = next((Evidence(sentence=sentence, start=e.start, end=e.end) for e in events), None)
        yield LeftOut(sentence=sentence, reason=reason, words=words)


def leave_out_untold(account: Account) -> Iterator[LeftOut]:
    """Leave every sentence of an account out that no incident reports, for every article only mentions it."""
    dated = account.dated.dates is not None
    why = "a general word, and no text says closely when or where" if dated else "no text gives it a day"
    return leave_out_account(account, f"it is only mentioned: {why}")


def find_silent(
    mentions: ArticleMentions, body: Iterable[Scene], accounts: Iterable[Account], left_out: Iterable[LeftOut]
) -> Iterator[LeftOut]:
    """Find the sentences with a word for a happening that gave no account, no claim and no reason so far.

    Args:
        mentions: Of one article.
        body: Its sentences that were read; the others are headlines.
        accounts: Of the same article, as far as they go.
        left_out: What is explained already.
    """
    known = {left.sentence.start for left in left_out}
    for account in accounts:
        known |= {frame.scene.sentence.start for frame in account.frames}
        known |= {claim.evidence.sentence.start for claim in account.claims}
    read = {scene.sentence.start for scene in body}
    words: Sequence[Excluded | EventMention] = (*mentions.excluded, *mentions.events)
    for word in sorted(words, key=lambda each: each.start):
        if word.sentence.start not in known:
            known.add(word.sentence.start)
            yield _leave_out_word(word, headline=word.sentence.start not in read)


def _leave_out_word(word: Excluded | EventMention, *, headline: bool) -> LeftOut:
    words = Evidence(sentence=word.sentence, start=word.start, end=word.end)
    if isinstance(word, Excluded):
        return LeftOut(sentence=word.sentence, reason=word.rule.says, rule=note_rule(word.rule), words=words)
    outcome = "it tells only what came of the happening told before, and gives no figure"
    reason = "it is a headline, and the text below it tells what happened" if headline else outcome
    return LeftOut(sentence=word.sentence, reason=reason, words=words)
