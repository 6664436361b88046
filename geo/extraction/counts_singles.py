"""One person without a number: "the constable was wounded", "killing his brother", "Captain Ali Khan was martyred".

Such a person is a count of one only where the words for what became of them stand right beside; whoever is merely
mentioned counts nobody.
"""

import re
from collections.abc import Iterable

_PLURAL = re.compile(
    r"(?:s|men|women|people|children|personnel|staff|police|kh\w*arij|taliban|brass|couple|youth)$", re.IGNORECASE
)
_NO_PERSON = re.compile(r"(?:dead|death|body|casualty|national|citizen|person|individual|child)$", re.IGNORECASE)
_NAME = r"(?-i:[A-Z])[\w'-]+"
_NOT_BEHIND = (
    r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bnear )(?<!\bfrom )(?<!\bby )(?<!\bto )(?<!\bfor )(?<!\band )(?<!\bthe )"
)
_ASIDE = r"(?:\s*\([^()]{1,80}\))?(?:\s*,[^,;]{1,80},)?"
_NAMED_FATE = (
    r"(?:(?:was|has been|had been)\s+(?:\w+ly\s+|also\s+|later\s+)?(?:killed|martyred|murdered|assassinated|wounded|"
    r"injured|slain|shot|gunned)|embraced (?:martyrdom|shahadat)|lost (?:his|her) life)\b"
)
# Who is behind these words was named as the reason or the wish of something else: "revenge for the murder of the man".
NO_DEED = re.compile(r"\bof\s+$|\blost\s+$", re.IGNORECASE)


def choose_singulars(nouns: Iterable[str]) -> list[str]:
    """Return the nouns that mean one person who can be known: "driver", not "drivers" and not "person"."""
    return [noun for noun in nouns if not _PLURAL.search(noun) and not _NO_PERSON.search(noun)]


def build_single(singulars: str, word: str) -> str:
    """Build the expression for one known person: `noun` is named, a person's own name is not.

    Args:
        singulars: An expression for the nouns.
        word: One for a word before a noun.
    """
    known = rf"(?:the|his|her|their)\s+(?P<noun>(?:{word}){{0,3}}?(?:{singulars}))(?![\w-])"
    named = rf"{_NOT_BEHIND}{_NAME}(?:\.?\s+{_NAME}){{1,4}}(?={_ASIDE}\s+{_NAMED_FATE})"
    return rf"(?<![\w-])(?:{known}|{named})"
