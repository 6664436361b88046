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
_HARM = re.compile(r"(?:deaths|injuries|casualties|fatalities|bodies|lives)$", re.IGNORECASE)
_NAME = r"(?-i:[A-Z])[\w'-]+"
_NOT_BEHIND = (  # of a name, whose capital is looked for first, for most words have none
    r"(?=(?-i:[A-Z]))"
    r"(?<!\bin )(?<!\bof )(?<!\bat )(?<!\bnear )(?<!\bfrom )(?<!\bby )(?<!\bto )(?<!\bfor )(?<!\band )(?<!\bthe )"
)
_TITLE = (
    r"(?-i:Lance Naik|Lance Havildar|Naib Subedar|Head Constable|"
    r"Major|Maj|Captain|Capt|Colonel|Col|Lieutenant|Lt|Brigadier|Brig|General|Gen|Naik|Havildar|Subedar|Sepoy|Constable|"
    r"Inspector|Sub-Inspector|ASI|SHO|DSP|SP|Mufti|Maulana|Maulvi|Mullah|Qari|Malik|Haji|Sardar|Commander|Senator|Dr|Judge)"
)
_HARMING = (
    *("killed", "killing", "martyred", "martyring", "murdered", "assassinated", "wounded", "wounding", "injuring"),
    *("martyrdom of", "death of"),
    *("shot dead", "gunned down", "eliminated", "eliminating", "neutralised", "neutralized", "beheaded"),
)
_LAST_LETTERS = "".join(sorted({verb[-1] for verb in _HARMING}))  # are looked for first
_HARMED = rf"(?<=[{_LAST_LETTERS}] )(?:" + "|".join(rf"(?<=\b{verb} )" for verb in _HARMING) + ")"
_ASIDE = (
    r"(?:\s*\([^()]{1,80}\))?(?:\s*,\s*\d\d,?)?"
    r"(?:\s*,?[^,;]{1,120},|\s*,\s+(?:the|an?)\s[^,;]{1,80}?(?=\s+and\s+(?:his|her)\b))?"
)
_NAMED_FATE = (
    r"(?:(?:was|has been|had been)\s+(?:\w+ly\s+|(?:also|later|reported|confirmed|declared)\s+)?"
    r"(?:killed|martyred|murdered|assassinated|wounded|"
    r"injured|slain|shot|gunned)|embraced (?:martyrdom|shahadat)|lost (?:his|her) life"
    r"|fought (?:[\w'-]+ ){0,6}and embraced (?:martyrdom|shahadat)"
    r"|paid the ultimate (?:sacrifice|price)|laid down (?:his|her) life|breathed (?:his|her) last|attained martyrdom"
    r"|and (?:(?:[\w-]+ ){0,3}?(?:others?|guards?|companions?|colleagues?|policemen|men|people|relatives|"
    r"soldiers)|an? (?:[\w-]+ ){0,2}?[\w-]+"
    r"|(?:his|her) [\w-]+(?: (?-i:[A-Z])[\w'-]+){0,3}(?:, \d\d,|, who [^,;]{3,80},)?) (?:were|have been) "
    r"(?:\w+ly |also )?(?:killed|martyred|murdered|assassinated|injured|wounded|hurt))\b"
)
_HURT = r"(?:received|sustained|suffered) (?:[\w-]+ ){0,2}?(?:injur(?:y|ies)|wounds?|burns?)\b"
_SUFFERED = (
    r"(?:fought (?:[\w'-]+ ){0,6}?and )?"
    r"(?:(?:were|have been|had been)\s+(?:\w+ly\s+|also\s+|later\s+)?(?:killed|martyred|murdered|assassinated|wounded|"
    r"injured|slain|shot|gunned)|(?:embraced|attained) (?:martyrdom|shahadat)|lost their lives|died|perished"
    r"|paid the ultimate (?:sacrifice|price)|laid down their lives|breathed their last)\b"
)
_OTHERS = (
    r"(?:another|(?:an?|the|his|her|their) [a-z][\w-]*(?: [a-z][\w-]*){0,4}"
    r"|(?:[\w-]+ ){1,3}?(?:others?|guards?|companions?|colleagues?|policemen|men|people|relatives|soldiers"
    r"|constables|officers|personnel|workers|labourers|passengers|civilians|children|women|sons|brothers|passers-by))"
)
_RANK = (
    r"(?:head constable|constable|sub-inspector|inspector|sepoy|naik|havildar|subedar|officer|driver|policeman"
    r"|official)"
)
_CALLED = (
    rf"(?:(?:{_TITLE}|(?:[\w'-]+\s+)?{_RANK})\.?(?:\s+{_NAME}){{1,4}}|{_NAME}(?:\.?\s+{_NAME}){{1,4}}"
    rf"|{_NAME}(?:\.?\s+{_NAME}){{0,3}}\s+alias\s+{_NAME}(?:\s+{_NAME}){{0,2}}"
    r"|(?-i:[A-Z])[a-z]+-[\w-]+)"
)
_PERSON = rf"{_CALLED}(?:\s*\([^()]{{1,60}}\))?(?:\s*,\s*\d\d(?=\s*,|\s+and\b))?"
_PERSON += r"(?:\s*,\s+(?:the|an?)\s[a-z][^,;]{1,60}(?=,))?"
_RANKS = r"(?:head constables|constables|sub-inspectors|inspectors|sepoys|naiks|havildars|officers|policemen|soldiers)"
_OF_RANK = rf"{_RANKS}(?:\s+{_NAME}){{1,4}}(?:,(?:\s+{_NAME}){{1,4}}){{0,6}},?\s+and(?:\s+{_NAME}){{1,4}}"
_STYLED = rf"{_TITLE}\.?(?:\s+{_NAME}){{1,4}}(?:\s*\([^()]{{1,60}}\))?"
_WITH = r",?\s+along with (?:(?:his|her) [a-z][\w -]{1,40},\s+)?"
_ROLL = rf"{_STYLED}{_WITH}{_STYLED}|(?:{_PERSON},?\s+and\s+)?{_OF_RANK}"
_ROLL += rf"|{_PERSON}(?:,\s+{_PERSON}){{0,12}}(?:,?\s+and\s+{_PERSON}|(?=,?\s+and\s+{_OTHERS}\s+{_SUFFERED}))"
_HAVING = r"(?:,\s+(?:having|who)\s[^,;]{1,80},|,)?"
_BRACKET = re.compile(r"\([^()]*\)|,\s+(?:the|an?)\s[^,;]{1,62}(?=,)")
_NEXT_NAME = re.compile(rf"{_WITH}|,?\s+and\s+|,\s+(?!\d)")
_PROPER = (  # a part of a person's name, and no word for a people, a force or a party
    r"(?!(?:Afghan|Pakistan|Taliban|Baloch|Islam|Army|Frontier|Levies|Police|Indian|Chinese|Punjab|Sindh|Shia|Sunni|"
    r"Hazara|Pashtun|American|US|UN|Al|State|Liberation|Front|Security|National)\w*\b)(?-i:[A-Z])[a-z][\w'-]*"
)
_SOMEBODY = rf"{_PROPER}(?:\s+{_PROPER}){{0,3}}"
_LISTED = rf"{_SOMEBODY}(?:,\s+{_SOMEBODY}){{1,8}},?\s+and\s+{_SOMEBODY}"
_STANDS_ALONE = r"\s*(?:$|[.,;]|(?:in|on|near|at|outside|inside|while|when|as|and|along|late|early)\b)"
TITLED = re.compile(rf"{_TITLE}\b")
# Who is behind these words was named as the reason or the wish of something else: "revenge for the murder of the man".
NO_DEED = re.compile(r"(?<!\bbody )(?<!\bbodies )\bof\s+$|\blost\s+$", re.IGNORECASE)


def choose_singulars(nouns: Iterable[str]) -> list[str]:
    """Return the nouns that mean one person who can be known: "driver", not "drivers" and not "person"."""
    return [noun for noun in nouns if not _PLURAL.search(noun) and not _NO_PERSON.search(noun)]


def choose_plurals(nouns: Iterable[str]) -> list[str]:
    """Return the nouns that mean several people: "drivers", not "driver" and not the words for the dead."""
    return [noun for noun in nouns if _PLURAL.search(noun) and not _HARM.search(noun)]


def build_single(singulars: str, word: str) -> str:
    """Build the expression for one known person: `noun` is named, a person's own name is not.

    Args:
        singulars: An expression for the nouns.
        word: One for a word before a noun.
    """
    noun = rf"(?:(?!of\s){word}){{0,3}}?(?:{singulars})(?:\s+(?:{singulars}))?"
    known = rf"(?:the|his|her|their|its)\s+(?P<noun>{noun}|couple|twins|head(?=\s+of\b))(?![\w-]|'s\b)"
    named = rf"{_NAME}(?:\.?\s+{_NAME}){{1,4}}\b(?!\s+of\b)(?={_ASIDE}\s+{_NAMED_FATE})"
    struck = rf"{_TITLE}\.?(?:\s+{_NAME}){{1,4}}"
    hurt = rf"{_TITLE}\.?(?:\s+{_NAME}){{1,4}}(?:\s+of\s+{_NAME})?(?=\s+{_HURT})"
    office = rf"(?P<office>(?:{word}){{0,2}}?(?:{singulars}))(?:\s+{_NAME}){{1,4}}(?!')"
    holder = rf"{_NAME}'s?\s+(?P<holder>(?:{word}){{0,2}}?(?:{singulars})(?:\s+(?:{singulars}))?)(?![\w-])"
    person = rf"{_PROPER}(?:\s+{_PROPER}){{1,3}}(?={_STANDS_ALONE})"
    roll = rf"(?P<roll>{_ROLL})(?={_HAVING}\s+(?:who\s+)?(?:and\s+{_OTHERS}\s+)?{_SUFFERED})"
    kin = rf"{_PROPER}(?=,\s+(?:the\s+)?(?:son|daughter|brother|sister|wife|father|mother)\b|,\s+an?\s)"
    harmed = rf"(?:(?<=\bkilling )|(?<=\bmartyring ))(?P<listed>{_LISTED})"
    harmed += rf"|(?:{_HARMED})(?:{struck}|{office}|{person}|{kin}|{holder})"
    harmed += rf"|(?:{_HARMED})\d{{1,2}}-year-old\s+(?P<aged>{noun})(?![\w-])"
    harmed += rf"|(?<=\balong with )(?P<along>{struck}(?:(?:,|,?\s+and)\s+{struck}){{0,6}})"
    return rf"(?<![\w-])(?:{known}|{_NOT_BEHIND}(?:{roll}|{named}|{hurt})|{harmed})"


def count_names(roll: str) -> int:
    """Count the persons in a list of names: "Sepoy Ali Raza, Naik Jan Muhammad" are two."""
    return len(_NEXT_NAME.split(_BRACKET.sub("", roll)))
