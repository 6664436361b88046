"""People whom a pronoun means: "fired at a woman and killed her", "seized two men and later executed them".

They have to be the object of a deed, so that who did it is not counted. Positions are characters of the folded
sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.extraction.counts_groups import Group
from geo.extraction.model import CountRange
from geo.extraction.phrases import Phrase
from geo.extraction.plain import PlainSentence
from geo.extraction.words_before import WordsBefore

_OBJECT = WordsBefore(
    r"\b(?:(?:fire|fired|shot|shots|firing|gunfire|bullets|attack|bomb) (?:on|at|upon)|stop\w*|intercept\w*|ambush\w*|"
    r"attack\w*|abduct\w*|kidnap\w*|seiz\w*|target\w*|dragg\w*|captur\w*|overpower\w*|hit|struck|took|taken|pulled)\s+$"
)
_DIED = Phrase(
    r"\b(?:shot|shooting|gunned|gunning) (?:him|her) (?:dead|down)\b"
    r"|\b(?:killed|killing|murdered|murdering) (?:him|her)"
    r"(?=[.,;]| (?:on the spot|instantly|at once|in|near|outside|before|there)\b)"
    r"|\b(?:he|she) (?:was|had been) (?:\w+ly |later )?(?:killed|martyred|shot dead|gunned down|stabbed to death|"
    r"assassinated|murdered|beheaded)\b"
    r"|\b(?:his|her) (?:bullet-rid\w+|mutilated|tortured|beheaded|decapitated) body (?:was|had been|has been)\b"
    r"|\b(?:he|she) (?:\w+ )?(?:died (?:on the spot|at once|instantly|in|of|on the way|before)|succumbed)\b"
)
_ONE = CountRange(low=1, high=1)
_REACH = 20  # characters in which the longest of these words ends
_HARMED = re.compile(
    r"\b(?:and|before|then|,)\s+(?:\w+ly\s+|later\s+|then\s+|subsequently\s+)?"
    r"(?:(?P<injured>wound(?:ed|ing)|injur(?:ed|ing))|kill(?:ed|ing)|murder(?:ed|ing)|martyr(?:ed|ing)|"
    r"execut(?:ed|ing)|behead(?:ed|ing)|gun(?:ned|ning) down|sho(?:t|oting)(?= (?:them|him|her) dead))\s+"
    r"(?:(?:all|both)\s+(?:of\s+)?)?(?:them|(?P<one>him|her))\b"
    r"(?!\s+(?:son|brother|husband|father|mother|sister|daughter|wife|child|children|family|two|three)\b)",
    re.IGNORECASE,
)


def find_pronoun(plain: PlainSentence) -> Iterator[Group]:
    """Find the one person of a sentence whom only a pronoun names, and who died: "they shot him dead"."""
    if found := _DIED.find(plain):
        yield Group(start=found.start(), end=found.end(), count=_ONE, noun=None, outcome="killed", known=True)


def share_pronouns(groups: Sequence[Group], text: str) -> list[Group]:
    """Give people without an outcome that of the pronoun behind them, where its number is theirs.

    Args:
        groups: In reading order.
        text: The folded sentence.
    """
    shared = list(groups)
    for i, group in enumerate(groups):
        object_of = _OBJECT.search(text, max(group.start - _REACH, 0), group.start)
        if group.outcome not in {None, "detained"} or not group.noun or not object_of:
            continue
        until = groups[i + 1].start if i + 1 < len(groups) else len(text)
        harm = _HARMED.search(text, group.end, until)
        if harm and (harm["one"] is not None) == (group.count.high == 1):
            shared[i] = replace(group, outcome="injured" if harm["injured"] else "killed")
    return shared
