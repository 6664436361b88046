"""Numbers that count nobody: years, days of a month, ages, shares, changes, and "no" that leaves open how many.

Positions are characters of the folded sentence.
"""

import re

from geo.extraction.words_before import WordsBefore

_DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|ruled out|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing)|"
    r"no (?:evidence|sign|report)s?|without|neither|"
    r"(?:not|n't) (?:(?:yet )?been|cause|result in|lead to|suffer|inflict|leave))\b",
    re.IGNORECASE,
)
_NOT_NONE = re.compile(
    r"no (?:(?:major|serious|significant|further|more|other|immediate|additional|mass|heavy|large|official|exact|new)\b"
    r"|(?:\w+ )?(?:mentions?|details?|numbers?|figures?|words?|information|confirmation|breakdown|estimates?)"
    r" (?:of|on|about)\b|(?:[\w-]+ ){0,2}?bod(?:y|ies)\b"
    r"|(?:casualty|injury|death)\s+(?:figures?|numbers?|tolls?|count|details?|estimates?)\b)",
    re.IGNORECASE,
)
_NOT_CONFIRMED = re.compile(
    r"no [^.;,]{4,60}\b(?:been|was|were)\s+(?:\w+ )?(?:confirmed|verified|disclosed|mentioned)\b", re.I
)
_CHANGE = WordsBefore(
    r"\b(?:increase|rise|decrease|decline|drop|fall|jump|surge|reduction|growth|difference) (?:of|by)\s+$"
)
_CHANGE_WITHIN = re.compile(r"\b(?:increase|rise|decrease|decline|drop|jump|surge|reduction) of\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b[A-Z][\w'-]+,\s+$|\b(?:boy|girl|man|woman|child|son|daughter),\s+$")
_SO_FAR = re.compile(r"\b(?:so far|as yet|yet|until now|till now|at first|initially|immediately)\b", re.IGNORECASE)
_REPORTS = re.compile(r"no (?:\w+ )?reports? of\b", re.IGNORECASE)
_COMPANY = re.compile(
    r"\s+of (?:police\w*|troops|soldiers|men|people|work|evidence|water|law|stolen|cars|vehicles)\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_BEFORE = WordsBefore(
    r"\b(?:in|since|by|of|until|during|from|\w+ary|march|april|may|june|july|august|\w+ber),?\s+$"
)
_LAST_DAY = 31
_MONTH_BEFORE = WordsBefore(
    r"(?<!\bin )\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+$"
)
_PER_CENT = re.compile(r"\s*(?:per ?cent|percent|pc\b|%)", re.IGNORECASE)
_MONEY = re.compile(
    r"\s*(?:(?:million|billion|trillion|thousand|crore|lakh)\s+)?(?:us |afghan |pakistani )?"
    r"(?:dollars?|rupees?|afghanis|euros?|pounds|usd|pkr|afn)\b",
    re.IGNORECASE,
)
_AGED = WordsBefore(r"\b(?:aged?|ages|age of|age\s?[:-]|aged? [\w-]+(?:,|,? and| to))\s*$")
_OUT_OF = WordsBefore(r"\bout of (?:the |a total of )?$")


def is_no_figure(match: re.Match[str], text: str) -> bool:
    """Whether a number counts no people at all: a year, a day, an age, money, a change from one year to the next.

    Args:
        match: A number, and what it counts if that is said; `number` and `noun` are named.
        text: The folded sentence.
    """
    change = _CHANGE.search(text, max(match.start() - 25, 0), match.start()) or _CHANGE_WITHIN.search(match.group())
    return (
        change is not None
        or _is_year(match, text)
        or _is_day(match, text)
        or _PER_CENT.match(text, match.end("number")) is not None
        or _MONEY.match(text, match.end("number")) is not None
        or _is_age(match, text)
        or _is_open(match, text)
        or _is_article(match)
        or _is_company(match, text)
        or _OUT_OF.search(text, max(match.start() - 22, 0), match.start()) is not None  # "eight out of 40"
    )


def _is_year(match: re.Match[str], text: str) -> bool:
    year = _YEAR.fullmatch(match["number"])
    return year is not None and _YEAR_BEFORE.search(text, max(match.start() - 15, 0), match.start()) is not None


def _is_day(match: re.Match[str], text: str) -> bool:
    """Whether a number is a day of a month: "on February 24 eight raiders fled", not "in February 24 raiders fled"."""
    if match["noun"] or not match["number"].isdigit() or int(match["number"]) > _LAST_DAY:
        return False
    return _MONTH_BEFORE.search(text, max(match.start() - 18, 0), match.start()) is not None


def _is_company(match: re.Match[str], text: str) -> bool:
    """Whether a body is none of the dead: "a large body of police", "two bodies of water"."""
    return (match["noun"] or "").lower().endswith(("body", "bodies")) and _COMPANY.match(text, match.end()) is not None


def _is_article(match: re.Match[str]) -> bool:
    return match["noun"] is None and match["number"].lower() in {"a", "an", "any"}


def _is_open(match: re.Match[str], text: str) -> bool:
    """Whether "any" or "no major" leaves open how many: only "denied that any man was hurt" means none."""
    if _REPORTS.match(text, match.start()) and _SO_FAR.search(text):
        return True
    if match["noun"] == "lives" and match["number"].lower() in {"no one", "nobody", "none"}:
        return True  # "places where nobody lives"
    if match["number"].lower() != "any":
        return (_NOT_NONE.match(text, match.start()) or _NOT_CONFIRMED.match(text, match.start())) is not None
    return _DENIED.search(text, max(match.start() - 60, 0), match.start()) is None


def _is_age(match: re.Match[str], text: str) -> bool:
    """Whether a number is how old somebody is: "Karim Khan, 41, was killed"."""
    if _AGED.search(text, max(match.start() - 25, 0), match.start()):
        return True
    if match["noun"] or not match["number"].isdigit() or not text.startswith(",", match.end()):
        return False
    return _AGE_BEFORE.search(text, max(match.start() - 30, 0), match.start()) is not None
