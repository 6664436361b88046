"""What the words of a group, and those before or behind it, say became of its people.

"Ten dead", "killed 20 in Bannu", "six were killed"; but who acts ("a bomber killed two") suffered nothing. Positions
are characters of the folded sentence.
"""

import re

from geo.extraction.counts_fates import are_left, died_later, hurts_others, lost_their_lives, underwent
from geo.extraction.counts_groups import Group
from geo.extraction.counts_lexicon import INJURED_NOUNS, KILLED_NOUNS, CountLexicon
from geo.extraction.counts_shared import GOES_ON
from geo.extraction.counts_singles import NO_DEED, TITLED
from geo.extraction.words_before import WordsBefore

_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|been|being|be|is|are|to be)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_SUFFERED = re.compile(r"\b(?:was|were|been|being|be|is|are|got|to)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ACTED = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+)?$", re.IGNORECASE)
_DEAD_BEFORE = re.compile(r"(?:dead|slain|martyred|murdered)\s", re.IGNORECASE)
_RESULTED = WordsBefore(
    r"\b(?:result\w* in|led to|leading to|caus\w+|confirm\w*)\s+(?:the\s+)?(?:martyrdom|death)\s+of\s+$"
)
_OTHER_BODY = re.compile(
    r"\b(?!(?:dead|lifeless|headless|bullet|more|other|unidentified|burnt|civilian|new|mutilated)\b)"
    r"(?:[a-z-]+(?:ing|ory|al|an|ive|or|te|ent|rs'|watchdog)|peace|trade|sports|student|un|eu) bod(?:y|ies)$",
    re.IGNORECASE,
)  # "a monitoring body", "a regulatory body"
_HOSTAGE = re.compile(r"\bhostages?$", re.IGNORECASE)
_TOOK = WordsBefore(r"\b(?:took|takes?|taking|held|holds?|holding|kept|keeps?|keeping)\s+$")
_SAVED = WordsBefore(r"\b(?:sav|spar|protect|risk|chang|affect|endanger)\w*\s+(?:the\s+)?$")
_HURT_PEOPLE = re.compile(
    r"\s+(?:being|receiving|undergoing|needing|requiring|brought|rushed|shifted|taken|admitted|under|still)\b|"
    r"\s+(?:people|persons|individuals|men|women|children|victims|civilians|passengers|soldiers|policemen|to)\b",
    re.IGNORECASE,
)
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
    r"dead|die[sd]?\b|dying|paid|made|perish|succumb|embrac|los[tei]|laid|sent|bled|fell|passed away", re.IGNORECASE
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


def read_noun(group: Group, text: str) -> str | None:
    """Return the outcome that the words for those counted say: "ten dead" and "ten injuries", not "saved ten lives".

    Args:
        group: The group.
        text: The folded sentence.

    Returns:
        None where they say none.
    """
    noun = group.noun or ""
    left = max(group.start - 30, 0)
    if _HOSTAGE.search(noun) and _TOOK.search(text, left, group.start):
        return "abducted"
    if _INJURED_NOUNS.search(noun):
        return None if _WITH_WOUNDS.search(text, left, group.start) else "injured"
    if _OTHER_BODY.search(noun):
        return None
    if not (_KILLED_NOUNS.search(noun) or (_DEAD_BEFORE.match(noun) and not group.known)) or _SAVED.search(
        text, left, group.start
    ):
        return None
    return "killed"


def read_words_before(group: Group, text: str, lexicon: CountLexicon) -> str | None:
    """Return the outcome that the words before a group say: "killed 20 in Bannu", "claimed the lives of two".

    Args:
        group: The group.
        text: The folded sentence.
        lexicon: Has the words for each outcome.

    Returns:
        None where they say none, or tell of another deed: "wanted for killing two".
    """
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


def is_passive(after: re.Match[str], text: str, group: Group) -> bool:
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
