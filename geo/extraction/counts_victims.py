"""The words for those counted, as a rule reads them and as the article has them."""

import re

from geo.extraction.plain import PlainSentence

DEAD = re.compile(r"\s*\bdead$", re.IGNORECASE)
_HOSTAGE = re.compile(r"(?<=\w)\s+hostages?$", re.IGNORECASE)


def name_victims(noun: str) -> str | None:
    """Return the words for those counted, without what became of them: "Taliban" for "Taliban dead"."""
    return _HOSTAGE.sub("", DEAD.sub("", noun)) or None


def quote_victims(victims: str, plain: PlainSentence, start: int) -> str:
    """Return the article's own words for those counted, where the rules read more usual ones."""
    if not plain.reworded:
        return victims
    text, told = plain.text.lower(), victims
    for word in victims.replace(",", " and ").split(" and "):
        near = text.find(word.strip().lower(), start)
        at = near if near >= 0 else text.find(word.strip().lower())
        if word.strip() and at >= 0:
            begin, end = plain.locate(at, at + len(word.strip()))
            told = told.replace(word.strip(), plain.sentence.article.text[begin:end])
    return told
