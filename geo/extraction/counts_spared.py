"""Those who came to no harm: "all policemen remained safe" says as much as "no policeman was hurt".

Only groups count, and only where nobody of them is left out: of one man who "escaped unhurt" no figure is read.
Positions are characters of the folded sentence.
"""

import re
from collections.abc import Iterator

from geo.extraction.counts_groups import Group
from geo.extraction.model import CountRange
from geo.extraction.plain import PlainSentence
from geo.extraction.sieve import Sieve

_NOBODY = CountRange(low=0, high=0)


def find_spared(patterns: Sieve[re.Pattern[str]], plain: PlainSentence) -> Iterator[Group]:
    """Find the groups of a sentence that came to no harm, as counts of nobody killed and nobody injured."""
    for match in (match for pattern in patterns.sift(plain.missed) for match in pattern.finditer(plain.text)):
        yield Group(
            start=match.start(), end=match.end(), count=_NOBODY, noun=match["noun"], outcome="killed", both=True
        )
