"""Numbers of people, and what became of them.

"At least 70 militants were killed" is one mention: count [70, open), outcome killed, victims "militants". A part of a
total ("two soldiers, including a colonel") is no second count, "no casualties" is a stated zero, and "civilians were
killed" is a count without a figure.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from geo.articles.model import Sentence
from geo.extraction.model import CountMention, CountRange
from geo.extraction.numbers import NUMBER, read_number
from geo.extraction.plain import PlainSentence, fold_sentence

_STOP = (
    r"and|or|who|were|was|in|on|at|by|to|when|after|while|as|but|have|has|had|that|which|killed|injured|wounded|hours|days|"
    r"said|says|saying|claimed|claiming|including|mostly|the|with|from|for|than|some|most"
)
_BEFORE_NOUN = rf"(?:(?!(?:{_STOP})\b)[\w'./&-]+\s+){{0,5}}?"
_GROUP = r"(?:\s+(?:of|from|belonging to|linked to|associated with)\s+(?:[\w'.-]+\s?){1,7}?)?"
_ASIDE = (
    r"(?:\s*\([^()]{1,80}\)|,\s+(?:including|mostly|among them|most of them|many of them|all|both|some|[\w-]+ of (?:them|whom))"
    r"\b[^,;]{1,90},?|\s+including\b[^,;]{1,60},?|\s*,\s*(?:aged|who)\b[^,;]{1,60},)?"
)
_BE = (
    r"(?:(?:was|were|is|are|been|being|be|have|has|had|having|also|reportedly|all|got|left|later|immediately|reported|"
    r"said to|to|feared|confirmed|believed|since|so far)\s+)"
)
_PART = re.compile(
    r"(?:\bincluding|\bamong them|\bmostly|\bbesides|\b(?:one|some|most|many|two|three) of|\bby|\bthe other|\bthese|\btheir|\bas)\s+$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|and|as well as|,\s*and|along with|besides|in addition to|\s)*\s*", re.IGNORECASE)
_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|been|being|be|is|are|to be)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_AFTER_PASSIVE = (
    "in|on|by|and|or|when|during|as|at|near|after|while|since|across|inside|outside|overnight|today|yesterday|this|last|"
    "from|including|amid|along|before|between|within|along|so|with|separately"
)
_KILLED_NOUNS = re.compile(r"(?:fatalit(?:y|ies)|deaths?|dead|lives|bodies|body)$", re.IGNORECASE)
_CASUALTIES = re.compile(r"casualt(?:y|ies)$|\bloss of life$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLexicon:
    """The words for victims and for what happens to them, ready to match."""

    group: re.Pattern[str]  # a number, and what it counts if that is said
    bare: re.Pattern[str]  # victims without a number
    after: re.Pattern[str]  # "… were killed", right behind the group
    before: re.Pattern[str]  # "killed …", right before the group


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    start: int
    end: int
    count: CountRange
    noun: str | None
    outcome: str | None = None


def read_count_lexicon(folder: Path) -> CountLexicon:
    """Read `victims.csv` and `outcomes.csv` from a folder."""
    nouns = "|".join(row["pattern"] for row in _read_csv(folder / "victims.csv"))
    outcomes = _read_csv(folder / "outcomes.csv")
    noun = rf"{_BEFORE_NOUN}(?:{nouns}|loss of life)(?:\s+(?:{nouns}))?(?![\w-])"
    plural = rf"(?:(?!(?:{_STOP})\b)[\w'-]+\s+){{0,2}}?(?:civilians|people|soldiers|troops|militants|women and children|terrorists|policemen|fighters)"
    return CountLexicon(
        group=re.compile(rf"(?<![\w.,$-])(?P<number>{NUMBER})(?:\s+(?P<noun>{noun}))?(?!\w)", re.IGNORECASE),
        bare=re.compile(rf"(?<![\w-])(?P<noun>{plural})(?!\w)", re.IGNORECASE),
        after=re.compile(
            rf"{_GROUP}{_ASIDE}\s*,?\s*(?:who\s+|that\s+)?{_BE}*(?:{_join(outcomes, ('passive', 'state'))})(?!\w)",
            re.IGNORECASE,
        ),
        before=re.compile(
            rf"(?<!\w)(?:{_join(outcomes, ('active',))})\s+(?:the lives of\s+|as well as\s+)?$", re.IGNORECASE
        ),
    )


def find_counts(sentences: Iterable[Sentence], lexicon: CountLexicon) -> list[CountMention]:
    """Find the counts of people, in reading order."""
    return [mention for sentence in sentences for mention in _find_in_sentence(fold_sentence(sentence), lexicon)]


def _find_in_sentence(plain: PlainSentence, lexicon: CountLexicon) -> Iterator[CountMention]:
    found = _join_bare_groups(_find_groups(plain.text, lexicon), plain.text)
    groups = [_with_outcome(group, plain.text, lexicon) for group in found]
    groups = _share_outcomes(groups, plain.text)
    for group in groups:
        for outcome, count in _read_outcomes(group):
            start, end = plain.locate(group.start, group.end)
            yield CountMention(
                sentence=plain.sentence,
                start=start,
                end=end,
                rule=f"count-{outcome}",
                count=count,
                outcome=outcome,
                victims=group.noun,
            )


def _find_groups(text: str, lexicon: CountLexicon) -> list[_Group]:
    groups = []
    for match in lexicon.group.finditer(text):
        if not _PART.search(text[max(match.start() - 25, 0) : match.start()]):
            groups.append(
                _Group(start=match.start(), end=match.end(), count=read_number(match["number"]), noun=match["noun"])
            )
    for match in lexicon.bare.finditer(text):
        if not _PART.search(text[max(match.start() - 25, 0) : match.start()]) and not any(
            group.start < match.end() and match.start() < group.end for group in groups
        ):
            groups.append(
                _Group(start=match.start(), end=match.end(), count=CountRange(low=None, high=None), noun=match["noun"])
            )
    return sorted(groups, key=lambda group: group.start)


def _join_bare_groups(groups: Sequence[_Group], text: str) -> list[_Group]:
    """Make one group of "dozens of soldiers, civilians and suspected militants": its figure counts them all."""
    joined: list[_Group] = []
    for group in groups:
        bare = group.count.low is None and group.count.high is None
        if joined and bare and joined[-1].noun and _joined(joined[-1], group, text):
            noun = text[joined[-1].end - len(joined[-1].noun) : group.end]
            joined[-1] = replace(joined[-1], end=group.end, noun=noun)
        else:
            joined.append(group)
    return joined


def _with_outcome(group: _Group, text: str, lexicon: CountLexicon) -> _Group:
    """Read the outcome from the words right behind a group, or right before it."""
    after = lexicon.after.match(text, group.end)
    if after and _is_passive(after, text):
        return replace(group, outcome=after.lastgroup)
    left = text[max(group.start - 60, 0) : group.start]
    before = lexicon.before.search(left)
    if before and not _PASSIVE_BEFORE.search(left[: before.start()]) and (group.noun or group.count.low is not None):
        return replace(group, outcome=before.lastgroup)
    return group


def _is_passive(after: re.Match[str], text: str) -> bool:
    """Whether the victims suffered it: "six killed in Bannu" against "a bomber killed two soldiers"."""
    verb = after.start(after.lastgroup or 0)
    if re.search(r"\b(?:was|were|been|being|be|is|are|got|to)\s+(?:\w+\s+)?$", text[after.start() : verb]):
        return True
    if after.lastgroup == "killed" and re.match(
        r"dead|died|dies|perish|succumb|embrac|lost|laid|sent", text[verb:], re.IGNORECASE
    ):
        return True
    return (
        re.match(r"\s*(?:$|[.,;:)\"'-]|(?:" + _AFTER_PASSIVE + r")\b)", text[after.end() :], re.IGNORECASE) is not None
    )


def _share_outcomes(groups: Sequence[_Group], text: str) -> list[_Group]:
    """Let "six soldiers and two civilians were killed" kill all eight, and "killed six soldiers and two civilians" too."""
    shared = list(groups)
    for i in range(len(shared) - 2, -1, -1):
        if not shared[i].outcome and shared[i].noun and _joined(shared[i], shared[i + 1], text):
            shared[i] = replace(shared[i], outcome=shared[i + 1].outcome)
    for i in range(1, len(shared)):
        if not shared[i].outcome and shared[i].noun and _joined(shared[i - 1], shared[i], text):
            shared[i] = replace(shared[i], outcome=shared[i - 1].outcome)
    return shared


def _joined(left: _Group, right: _Group, text: str) -> bool:
    between = text[left.end : right.start]
    return bool(between.strip()) and _AND.fullmatch(between) is not None


def _read_outcomes(group: _Group) -> Iterator[tuple[str, CountRange]]:
    noun = group.noun or ""
    if _CASUALTIES.search(noun) and not group.outcome:
        if group.count.high == 0:
            yield "killed", group.count
            if "life" not in noun:
                yield "injured", group.count
        return
    if _KILLED_NOUNS.search(noun) and group.outcome in {None, "killed"}:
        yield "killed", group.count
    elif group.outcome and not (group.count.low is None and group.count.high is None and not noun):
        yield group.outcome, group.count


def _read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _join(rows: Sequence[dict[str, str]], forms: tuple[str, ...]) -> str:
    """Join the words of the outcomes into one pattern with a named group for each outcome."""
    words: dict[str, set[str]] = {}
    for row in rows:
        if row["form"] in forms:
            words.setdefault(row["outcome"], set()).update(row["words"].split("|"))
    longest_first = {outcome: sorted(found, key=len, reverse=True) for outcome, found in words.items()}
    return "|".join(f"(?P<{outcome}>{'|'.join(map(re.escape, found))})" for outcome, found in longest_first.items())
