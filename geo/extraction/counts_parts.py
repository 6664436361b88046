"""Which of the people that a sentence counts are part of a total that it counts, too.

"Including two officers", "six of them soldiers", "12 of the 18 people killed". Positions are characters of the folded
sentence.
"""

import re

from geo.extraction.words_before import WordsBefore

_PART = WordsBefore(
    r"(?:\b(?:including|among them|mostly|(?<!^)(?:besides|other than|apart from)|"
    r"(?:one|some|most|many|two|three|\d{1,2}) of|by|the other|these|"
    r"(?<!gave )(?<!given )(?<!put )as)\s+"
    r"|\w\s*(?:\(|\[))$"
)
_APART = WordsBefore(r"\b(?:besides|other than|apart from|in addition to)\s+$")
_ARMED = re.compile(r"(?:bomber|attacker|assailant|gunman)$", re.IGNORECASE)
_GIVEN_AS = WordsBefore(
    r"\b(?:gave|gives?|giving|given|put|puts|putting) (?:the |its |their |an? )?(?:[\w-]+ )?"
    r"(?:number|figure|toll|tally|count)s?\s(?:[^.;,]{1,60}\s)?as\s+$"
)
_OF_THEM = re.compile(
    r"[\w-]+\s+of\s+(?:them|whom|these)"
    r"(?!,\s[^,;]{2,60},\s+(?:was|were|died|had|have|lost)\b)(?!(?:(?<=these)\s+\w+)?\s+(?:was|were|are|is|had|have|died|fell|later|expired|succumbed|perished|lost|embraced|sustained|suffered)\b)"
    r"(?!\s+with (?:\w+ )?(?:injur|wound|burn)\w+)(?:\s+[\w-]+){0,3}",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"one of (?:the )?(?=\d|two|three|four|five|six|seven|eight|nine|ten|\w+teen|dozens)", re.IGNORECASE
)
_DEED_BEFORE = WordsBefore(r"\b(?:(?:kill|wound|injur|martyr|hurt)(?:ed|ing)?|left|leaves|leaving)\s+$")
_KILLED_BEHIND = re.compile(
    r"\s+(?:who (?:were |was )?)?(?:killed|dead|died|martyred|slain|wounded|injured|hurt)\b", re.IGNORECASE
)
_MEANWHILE = WordsBefore(r"(?<!named )(?<!known )(?<!listed )(?<!identified )(?<!described )\bas\s+$")
_SUFFERED = re.compile(  # what befell people, told in a clause of its own: "as nine people were killed"
    r"(?:\s+(?:and|or)(?:\s+[\w'-]+){1,4}?)?(?:\s+(?:in|from|of|at)\s(?:[\w'-]+\s+){0,4}?[\w'-]+)?\s+"
    r"(?:(?:was|were|had been|have been|has been)\s+(?:\w+ly\s+)?(?:killed|martyred|injured|wounded|hurt|shot|gunned|"
    r"murdered|slain|eliminated|neutrali[sz]ed|abducted|kidnapped)|died|perished|lost (?:their|his|her)|embraced|"
    r"sustained|suffered|received|laid)\b",
    re.IGNORECASE,
)
_CASUALTIES_BEFORE = re.compile(r"\bcasualties\s*\($", re.IGNORECASE)
_AMONG_CASUALTIES = re.compile(r"\bcasualties,?\s+(?:including|among them)\s+$", re.IGNORECASE)
_FATES = re.compile(r"\b(?:deaths?|dead|fatalit(?:y|ies)|injuries)$", re.IGNORECASE)
_AMONG = re.compile(
    r"(?:\s+and\s+(?:an?|\w+)\s[^,;]{1,40}?)?\s+(?:(?:among|amongst) them|included)\b",
    re.IGNORECASE,
)
_DASH = re.compile(r"\w(?<!casualties)(?<!victims)\s--?\s$", re.IGNORECASE)
_DASH_CLOSED = re.compile(
    r"(?:(?!\b(?:killed|died|dead|injured|wounded|hurt|martyred|were|was|had)\b)[^;.-]){0,70}?\s--?\s+(?:and|were|was|who|have|had)\b",
    re.IGNORECASE,
)
_INCLUDED_LAST = WordsBefore(
    r"\bincluding\s(?:(?!\b(?:was|were|had|have|has|died|killed|injured)\b)[^;.]){2,140}\s+and\s+(?:[a-z]+\s+)?$"
)
_INCLUDED_NAME = re.compile(r"\bincluding (?:[A-Z][\w'-]+\s*){1,5},\s+$")
_THE = re.compile(r"the (?!(?:first|latest|last)\b)", re.IGNORECASE)
_OF_THEM_DIED = re.compile(
    r"\s+of (?:them|whom|the (?:injured|wounded))\b[^.;]{0,90}?\b(?:died|succumbed|expired|passed away|breathed)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"[\w-]+ more\b|another\b|[\w-]+ (?:other |more )?(?:injured|wounded)\b", re.IGNORECASE)
_DIED_OF_IT = re.compile(
    r"(?:,[^;]{1,80},)?[^.;,]{0,40}?\b(?:die[sd]? (?:of|from|due to|while|during|in (?:an? |the )?(?:\w+ )?hospital)"
    r"|succumb(?:s|ed)?|expire[sd]?|passed away|breathed (?:his|her|their) last)\b",
    re.IGNORECASE,
)
_BODIES = re.compile(r"(?!an\b|another\b|a further\b)[^.;]*?\bbod(?:y|ies)\b(?<!more bodies)$", re.IGNORECASE)
_BODIES_OF = WordsBefore(r"\bbod(?:y|ies) of (?:the )?$")
_FOUGHT = re.compile(r"\bfought\s[^.;]{0,60}?\band (?:embraced|laid|lost|paid|attained|sacrificed)\b", re.IGNORECASE)
_FOUND = re.compile(
    r"(?:\s+of\s[^.;,]{1,60}?|,\s[^.;,]{1,60},)?\s+(?:was|were|had been|have been|has been)\s+(?:\w+\s+)?"
    r"(?:found|recovered|retrieved|discovered|located|handed|brought|shifted|dismembered|identified)\b",
    re.IGNORECASE,
)
_ON_THE_SPOT = re.compile(
    r"(?:\s+[\w-]+){0,4}?\s+(?:on the spot|instantly|at the scene)\b[^.;]{0,80}"
    r"\b(?:succumb\w*|died|die[sd]?|expired|passed away)\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"(?:\s+\w+){0,2}?\s+(?:is|are|was|were|remain\w*)\s+(?:said to be\s+)?"
    r"(?:still|in (?:an? )?(?:critical|serious|stable))\b",
    re.IGNORECASE,
)
_WHOLE_BEFORE = WordsBefore(r"\bof (?:whom|which|them)\s+$|\bof the [^,;]{3,60},\s+$")
_OF_DEAD = re.compile(
    r"[\w-]+\s+of\s+(?:the|those|these)\s+(?:\w+\s+)?(?:dead|killed|slain|deceased|martyred|martyrs|fatalities)\b"
    r"|[\w-]+\s+of\s+(?:the|those|these)\s+(?:injured|wounded)\s+(?:people|men|women|children|soldiers|passengers)\b"
    r"|[\w-]+\s+of\s+(?:the|those|these|all)"
    r"(?=\s+(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?)\s+"
    r"(?!(?:was|were|had|have|been)\b)[\w-]+\s+(?:who (?:were |was )?)?(?:killed|dead|died|martyred|slain)\b)",
    re.IGNORECASE,
)
_TENDED = (  # what was done for some of those who had been counted
    r"(?:was|were|are|is|remain\w*|(?:have|has|had) been)\s+(?:(?!\bdead\b)\w+\s+){0,2}?"
    r"(?:under treatment|treated|referred|shifted|moved|airlifted|flown|transferred|evacuated|discharged|sent|taken|"
    r"rushed)\b"
    r"(?! (?:hostage|away|captive|prisoner|back|home|to hell|into custody))"
)
_OF_INJURED = re.compile(
    r"[\w-]+\s+of\s+(?:the|those|these)\s+(?:injured|wounded)\s+(?:was|were|are|is|remain\w*)\s+"
    r"(?!(?:\w+\s+)?(?:dead|killed))(?:\w+\s+){0,3}?(?:in|critical|serious|stable|said)\b"
    rf"|[\w-]+\s+of\s+(?:the|those|these)\s+(?:injured|wounded)(?:\s+\w+)?\s+{_TENDED}"
    rf"|[\w-]+\s+of\s+(?:them|whom)\s+{_TENDED}",
    re.IGNORECASE,
)


def find_part_end(match: re.Match[str], text: str) -> int | None:
    """Return where people end who are part of a total ("including two officers", "six of them soldiers"), else None.

    Args:
        match: The people, perhaps with a number.
        text: The folded sentence.
    """
    if _DEED_BEFORE.search(text, max(match.start() - 15, 0), match.start()):
        return None  # "came upon them and killed six of them"
    if one := _ONE_OF.match(text, match.start()):
        return one.end()
    if part := _OF_THEM.match(text, match.start()):
        return max(part.end(), match.end())
    if dead := _OF_DEAD.match(text, match.start()) or _OF_INJURED.match(text, match.start()):
        return dead.end()
    if _DASH.search(text, max(match.start() - 20, 0), match.start()) and _DASH_CLOSED.match(text, match.end()):
        return match.end()
    if _INCLUDED_NAME.search(text, max(match.start() - 80, 0), match.start()):
        return match.end()  # "including Mullah Noor, a commander"
    if text[match.start()].isupper() and _INCLUDED_LAST.search(text, max(match.start() - 160, 0), match.start()):
        return match.end()  # "including Ali Khan, the head of Tank, and Tehsildar Noor Jan"
    if _STILL.match(text, match.end()) and _WHOLE_BEFORE.search(text, max(match.start() - 70, 0), match.start()):
        return match.end()
    if _APART.search(text, max(match.start() - 15, 0), match.start()) and _ARMED.search(match.group()):
        return match.end()  # "apart from the attacker, nine people died"
    before = _PART.search(text, max(match.start() - 25, 0), match.start())
    if before and _GIVEN_AS.search(text, max(match.start() - 90, 0), match.start()):
        return None  # "gave the number of the dead as five"
    if before and _MEANWHILE.search(text, match.start() - 4, match.start()) and _SUFFERED.match(text, match.end()):
        return None  # "a blast shook the town as five people died"
    whole = before and (
        _CASUALTIES_BEFORE.search(text, max(match.start() - 25, 0), match.start())
        or (_FATES.search(match.group()) and _AMONG_CASUALTIES.search(text, max(match.start() - 25, 0), match.start()))
        or (before.group().endswith("of ") and _KILLED_BEHIND.match(text, match.end()))
    )
    return match.end() if (before and not whole) or _AMONG.match(text, match.end()) else None


def died_since(text: str, start: int, end: int) -> bool:
    """Whether people died of what had hurt them before: "two more pupils died of their injuries"."""
    return _MORE.match(text, start) is not None and _DIED_OF_IT.match(text, end) is not None


def are_of_known(text: str, start: int, end: int) -> bool:
    """Whether people may have been counted in an earlier sentence: "the five", "one of them died", "six bodies"."""
    if _FOUGHT.search(text, start, end + 200) or _ON_THE_SPOT.match(text, end):
        return True  # the fallen one by one, behind the toll
    return any(told is not None for told in (_THE.match(text, start), _OF_THEM_DIED.match(text, end))) or (
        _FOUND.match(text, end) is not None
        and (_BODIES.match(text, start, end) or _BODIES_OF.search(text, max(start - 20, 0), start)) is not None
    )
