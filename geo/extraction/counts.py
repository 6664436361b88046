"""Numbers of people, and what became of them.

"At least 70 militants were killed" is one mention: count [70, open), outcome killed, victims "militants". A part of a
total ("two soldiers, including a colonel") is no second count, "no casualties" is a stated zero, and "civilians were
killed" is a count without a figure.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from geo.extraction.counts_among import are_among, open_above
from geo.extraction.counts_fates import (
    add_besides,
    add_pronoun,
    are_left,
    are_yet_to_fall,
    died_later,
    hurts_others,
    lost_their_lives,
    read_both,
    read_fate,
    read_share,
    underwent,
)
from geo.extraction.counts_gaps import share_gaps
from geo.extraction.counts_groups import Group, find_groups
from geo.extraction.counts_lexicon import CASUALTIES, INJURED_NOUNS, KILLED_NOUNS, CountLexicon
from geo.extraction.counts_parts import are_of_known, died_since
from geo.extraction.counts_pronouns import find_pronoun, share_pronouns
from geo.extraction.counts_shared import GOES_ON, find_spared, share_outcomes
from geo.extraction.counts_singles import NO_DEED, TITLED
from geo.extraction.counts_sums import add_singles, drop_breakdowns, drop_increments, names_militants
from geo.extraction.counts_tolls import find_toll
from geo.extraction.counts_victims import DEAD, name_victims, quote_victims
from geo.extraction.model import CountMention, CountRange
from geo.extraction.numbers import NUMERAL
from geo.extraction.plain import PlainSentence
from geo.extraction.words_before import WordsBefore

_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|been|being|be|is|are|to be)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_SUFFERED = re.compile(r"\b(?:was|were|been|being|be|is|are|got|to)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ACTED = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
_NEAR = 4  # counts before a sentence that may have been of the dead
_DEAD_BEFORE = re.compile(r"(?:dead|slain)\s", re.IGNORECASE)
_RESULTED = WordsBefore(
    r"\b(?:result\w* in|led to|leading to|caus\w+|confirm\w*)\s+(?:the\s+)?(?:martyrdom|death)\s+of\s+$"
)
_SUPPOSED = WordsBefore(r"\b(?:if|unless|whether)\s+(?:[\w-]+\s+){0,3}$")
_SAVED = WordsBefore(r"\b(?:sav|spar|protect|risk|chang|affect|endanger)\w*\s+(?:the\s+)?$")
_OR_HURT = re.compile(
    r"\s+(?:or|and)\s+(?:wounded|injured|hurt)\b"
    r"(?!\s+(?:\w+\s+(?:others|more)|at least|about|around|some|over|more than|nearly|several|dozens"
    rf"|\d+|{NUMERAL})\b)",
    re.IGNORECASE,
)
_OR_INJURIES = re.compile(r"\s+(?:or|nor)\s+(?:any\s+)?injur(?:y|ies)\b", re.IGNORECASE)
_HURT_PEOPLE = re.compile(
    r"\s+(?:being|receiving|undergoing|needing|requiring|brought|rushed|shifted|taken|admitted|under|still)\b|"
    r"\s+(?:people|persons|individuals|men|women|children|victims|civilians|passengers|soldiers|policemen|to)\b",
    re.IGNORECASE,
)
_KILLED_OR = WordsBefore(r"\b(?:kill\w*|martyr\w*)\s+(?:or|and|and/or)\s+\w+\s+$")
_OTHER_DEED = re.compile(
    r"\b(?:(?:vow|threaten|plan|want|intend|plot|hope|try|tried|attempt|conspir|aim|seek|sought|order)\w*\s+to|"
    r"wanted (?:for|in)|involved in|convicted of|accused of|charged with|suspected of|"
    r"suspects? in|in connection with|aveng\w+"
    r"|(?:revenge|retaliation|reprisal|arrested|detained|held|hanged|executed) (?:for|over))\s+(?:the |a )?$",
    re.IGNORECASE,
)
_ACCOUNTED_FOR = re.compile(  # a record of persons, behind which killings stand as nouns
    r"\b(?:involve(?:d|ment) in|active in|engaged in|particip\w+ in|part in|complicit in|"
    r"responsible for|guilty of|notorious for|linked to)"
    r"\s(?!(?:the|an?|this|that) (?:attack|bombing|blast|ambush|raid|assault)\b)[^;:.]*$",
    re.IGNORECASE,
)
_KILLING_OF = re.compile(r"(?:killings?|murders?|martyrdom|assassinations?|slayings?|deaths?) of\b", re.IGNORECASE)
_FOUGHT = re.compile(r"(?<!having )(?<!who )\bfought\s", re.IGNORECASE)
_HIT = re.compile(r"(?:hit|shot down)\b", re.IGNORECASE)
_DIED = re.compile(
    r"dead|die[sd]?\b|dying|paid|made|perish|succumb|embrac|los[tei]|laid|sent|bled|passed away", re.IGNORECASE
)
_WENT = re.compile(r"(?:left|crossed|been crossing|(?:have )?gone|went|returned|departed)\b", re.IGNORECASE)
_STATED = re.compile(r"\s+(?:was|were|have|had)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\s+(?:of|who|there|here|but|to)\b", re.IGNORECASE)
_NO_FIGURE = re.compile(r"an? (?!(?:dozen|score|hundred|equal|similar)\b)|no", re.IGNORECASE)
_LIVES = re.compile(r"\b(?:lives|life|souls)\b", re.IGNORECASE)
_THEIR_LIVES = re.compile(r"\s+(?:their lives|(?:his|her) life)\b", re.IGNORECASE)
_INJURED_NOUNS = re.compile(
    rf"^(?:(?:civilian|confirmed|serious|minor|recorded|documented)\s+)*{INJURED_NOUNS}", re.IGNORECASE
)
_WITH_WOUNDS = WordsBefore(r"\b(?:suffer\w*|sustain\w*|receiv\w*|got|treat\w*|with|of|for|from|have|had|has)\s+$")
_KILLED_NOUNS = re.compile(KILLED_NOUNS, re.IGNORECASE)
_CASUALTIES = re.compile(CASUALTIES, re.IGNORECASE)


def find_counts(sentences: Iterable[PlainSentence], lexicon: CountLexicon) -> list[CountMention]:
    """Find the counts of people, in reading order."""
    found: list[CountMention] = []
    for plain in sentences:
        near = (last for last in found[-_NEAR:] if last.sentence.paragraph == plain.sentence.paragraph)
        found += _find_in_sentence(plain, lexicon, counting=any(last.outcome == "killed" for last in near))
    return found


def _find_in_sentence(plain: PlainSentence, lexicon: CountLexicon, *, counting: bool) -> Iterator[CountMention]:
    if not lexicon.outcomes.sift(plain.missed):
        return  # no group has an outcome, and only those are counts
    groups = list(_read_words_around(find_groups(plain, lexicon), plain, lexicon, counting=counting))
    groups = share_pronouns(share_outcomes(groups, plain.text), plain.text)
    groups = drop_breakdowns(share_gaps(groups, plain.text), plain.text)
    groups = drop_increments(add_singles(groups, plain.text), plain.text)
    groups = groups if any(group.outcome == "killed" for group in groups) else [*groups, *find_pronoun(plain)]
    for found in [*groups, *find_spared(lexicon.spared, plain)]:
        among = found.outcome in {"killed", "injured"} and are_among(plain.text, found.start, found.end)
        group = replace(found, count=open_above(found.count)) if among else found
        for outcome, count in _read_outcomes(group):
            start, end = plain.locate(group.start, group.end)
            victims = name_victims(group.noun or "")
            yield CountMention(
                sentence=plain.sentence,
                start=start,
                end=end,
                rule=f"count-{outcome}",
                count=count,
                outcome=outcome,
                victims=victims,
                told=quote_victims(victims, plain, group.start) if victims else None,
                since=outcome == "killed" and died_since(plain.text, group.start, group.end),
                of_known=among
                or (group.known and group.count.high == 1)
                or are_of_known(plain.text, group.start, group.end),
            )


def _read_words_around(
    groups: Iterable[Group], plain: PlainSentence, lexicon: CountLexicon, *, counting: bool
) -> Iterator[Group]:
    """Give each group the outcome that stands behind or before it.

    A group between another one and the words for its outcome is left out: "two children of a teacher were killed".
    Where the dead were counted just before (`counting`), "the figure" means them.
    """
    text, covered, tolls = plain.text, 0, lexicon.tolls.sift(plain.missed)
    for group in groups:
        if group.start < covered:
            continue
        bare = counting and not group.noun
        if told := not group.noun and read_share(text, group.start, group.end):
            yield replace(group, outcome=told)
            continue
        if told := _read_noun(group, text) or find_toll(tolls, text, group.start, counting=bare):
            both = group.count.high == 0 and _OR_INJURIES.match(text, group.end) is not None
            both = both or (DEAD.search(group.noun or "") and _OR_HURT.match(text, group.end)) is not None
            yield replace(group, outcome=told, both=both)
            counting = counting or told == "killed"
            continue
        supposed = _SUPPOSED.search(text, max(group.start - 40, 0), group.start)
        after = None if supposed else lexicon.after.match(text, group.end)
        after = None if after and are_yet_to_fall(after, text, group.start) else after
        not_driven_out = group.known or names_militants(group.noun or "")
        fled = after is not None and after.lastgroup == "displaced" and not_driven_out
        if after and not fled and _is_passive(after, text, group):
            covered = after.start(after.lastgroup or 0)
            counting = counting or after.lastgroup == "killed"
            both = _OR_HURT.match(text, after.end()) is not None or _is_unharmed(group, after)
            outcome = read_fate(after, text, group.start)
            count = add_pronoun(read_both(group.count, after), text, group.start, passive=True)
            count = add_besides(count, text, group.start, after.end())
            yield replace(group, outcome=outcome, both=both, count=count)
        else:
            outcome = _read_words_before(group, text, lexicon)
            counting = counting or outcome == "killed"
            both = outcome == "injured" and _is_killed_or(text, group.start, covered)
            yield replace(group, outcome=outcome, both=both, count=add_pronoun(group.count, text, group.start))


def _is_killed_or(text: str, start: int, covered: int) -> bool:
    """Whether "killed or wounded" stands before a figure, and "killed" is not told of those before it."""
    verb = _KILLED_OR.search(text, max(start - 60, 0), start)
    return verb is not None and (verb.start() != covered or not covered)


def _is_unharmed(group: Group, after: re.Match[str]) -> bool:
    """Whether nobody came to any harm, so that nobody was killed either."""
    return group.count.high == 0 and after["injured"] in {"hurt", "harmed", "came to harm"}


def _read_noun(group: Group, text: str) -> str | None:
    """Return the outcome that the words for those counted say: "ten dead" and "ten injuries", not "saved ten lives"."""
    noun = group.noun or ""
    left = max(group.start - 30, 0)
    if _INJURED_NOUNS.search(noun):
        return None if _WITH_WOUNDS.search(text, left, group.start) else "injured"
    if not (_KILLED_NOUNS.search(noun) or (_DEAD_BEFORE.match(noun) and not group.known)) or _SAVED.search(
        text, left, group.start
    ):
        return None
    return "killed"


def _read_words_before(group: Group, text: str, lexicon: CountLexicon) -> str | None:
    left = text[max(group.start - 60, 0) : group.start]
    before = lexicon.before.search(left, 0, len(left))
    if before and (
        _OTHER_DEED.search(left[: before.start()])
        or _is_on_record(before, text[: group.start])
        or (group.known and NO_DEED.search(before.group()) and not _RESULTED.search(left, 0, len(left)))
    ):
        return None
    if before and not _PASSIVE_BEFORE.search(left[: before.start()]) and _counts_people(group, text):
        return before.lastgroup
    lives = lexicon.before_lives.search(left, 0, len(left))
    if lost_their_lives(text, group.start, group.end):
        return "killed"
    theirs = _THEIR_LIVES.match(text, group.end)
    return lives.lastgroup if lives and (theirs or _LIVES.search(f"{lives.group()} {group.noun or ''}")) else None


def _is_on_record(before: re.Match[str], left: str) -> bool:
    """Whether a killing told as a noun is what somebody has done at some time: "involved in the killing of two"."""
    return _KILLING_OF.match(before.group()) is not None and _ACCOUNTED_FOR.search(left) is not None


def _counts_people(group: Group, text: str) -> bool:
    """Whether a group behind "killed" or "captured" is of people: "killed 20 in Bannu", not "captured 20 posts"."""
    if group.noun:
        return True
    if group.known:
        behind = GOES_ON.match(text, group.end)
        return TITLED.match(text, group.start) is not None or text[group.start].isupper() or behind is not None
    figure = group.count.low is not None or group.count.high is not None
    alone = GOES_ON.match(text, group.end) or _COUNTED.match(text, group.end)
    return figure and alone is not None and _NO_FIGURE.match(text, group.start) is None


def _is_passive(after: re.Match[str], text: str, group: Group) -> bool:
    """Whether the victims suffered it: "six killed in Bannu" against "a bomber killed two soldiers".

    Args:
        after: The words for what became of them, behind the group.
        text: The folded sentence.
        group: The victims; a mere number is no one who acts: "nine injured people".
    """
    named = group.noun is not None
    verb = after.start(after.lastgroup or 0)
    if _FOUGHT.search(text, after.start(), after.end()) and not group.known:
        return False  # "the captain, along with four of his men, fought gallantly and embraced martyrdom"
    if are_left(text, group.start) or died_later(text, after.end()):
        return True
    if after.lastgroup == "injured" and underwent(text, verb, after.end()):
        return True
    if after.lastgroup == "displaced" and _WENT.match(text, verb):
        return True
    if hurts_others(text, after.end()) and not _SUFFERED.search(text, after.start(), verb):
        return False
    if _ACTED.search(text, after.start(), verb) and not _DIED.match(text, verb):
        return False
    if _HIT.match(text, verb) and not named:
        return False  # "three drones were downed and a fourth was hit"
    if _SUFFERED.search(text, after.start(), verb):
        return True
    if _HIT.match(text, verb):
        return False
    if after.lastgroup == "killed" and _DIED.match(text, verb):
        return True
    if not named and _HURT_PEOPLE.match(text, after.end()):
        return True
    return GOES_ON.match(text, after.end()) is not None or _STATED.match(text, after.end()) is not None


def _read_outcomes(group: Group) -> Iterator[tuple[str, CountRange]]:
    noun = group.noun or ""
    if group.both:
        yield from (("killed", _at_most(group.count)), ("injured", _at_most(group.count)))
        return
    if _CASUALTIES.search(noun) and not group.outcome:
        if group.count.high == 0:
            yield "killed", group.count
            if re.search("casualt|injur", noun):
                yield "injured", group.count
        return
    if group.known and group.outcome == "displaced":
        return
    if group.outcome and not (group.count.low is None and group.count.high is None and not noun):
        yield group.outcome, group.count


def _at_most(count: CountRange) -> CountRange:
    """What a figure for the killed and the injured together says of either: no more than that."""
    return CountRange(low=0 if count.high == 0 else None, high=count.high)
