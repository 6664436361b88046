"""Figures that a toll gives: "the toll rose to 14", "they put the number of the wounded at 94", "the dead number 12".

What is counted stands before the figure and says the outcome; a toll of nothing else is one of the dead. All patterns
end right before the figure.
"""

from collections.abc import Mapping, Sequence

from geo.extraction.words_before import WordsBefore

REACH = 170  # characters between the words and their figure

_REACHED = (
    r"(?:to|of|reached|passed|crossed|exceeded|surpassed"
    r"|(?:stand\w*|stood|put|placed|remain\w*|was|is|now|kept|given|estimated) at)"
)
_PUT = r"(?:put|puts|putting|placed|placing|gave|given|gives|giving|estimated)"
_TAKING = r"(?:tak(?:es|ing)|took|bring(?:s|ing)|brought|rais(?:es|ed|ing)|push(?:es|ed|ing))"


_CHANGED = (
    r"(?:revis(?:ed|es|ing)|rais(?:ed|es|ing)|lower(?:ed|s|ing)|updat(?:ed|es|ing)|correct(?:ed|s|ing))"
    r" (?:the|that|its|their) (?:(?:death|earlier|initial) )?(?:number|figure|tally|toll|count)"
    r"(?: (?:up|down|upwards?|downwards?))?(?: from [\w-]+)? to"
)
_WORD = r"(?:(?!and (?:of|that of|the)\b)[\w'-]+\s+)"  # "the number of the dead at four and of the injured at seven"
_RISEN = r"(?:risen|rose|climbed|jumped|increased|grown|gone up)"
BARE_TOLL = (  # a figure of nothing in particular, a toll where the dead were counted just before
    rf"\b{_PUT} (?:the|its|that) (?:number|figure|tally) at\s+$"
    r"|\b(?:gave|gives|giving|cited|cites|spoke of|speaks of|reported) (?:an?|the) (?:(?:far|much|slightly|even) )?"
    r"(?:higher|lower) (?:(?:figure|number|toll|count) )?(?:of )?$"
    rf"|\b{_CHANGED}\s+$"
    rf"|\b(?:it|(?:the|that) (?:figure|number|tally)) (?:had |has )?(?:since |later |then |now )?{_RISEN} to\s+$"
)


def build_tolls(counted: Mapping[str, str]) -> dict[str, str]:
    """Build the expression of each outcome.

    Args:
        counted: By outcome, the words for those concerned: "dead", "wounded".
    """
    return {outcome: _build(words, outcome) for outcome, words in counted.items()}


def _build(words: str, outcome: str) -> str:
    number = rf"(?:number|figure|tally) of (?:those |the |its |their )?(?:[\w-]+ ){{0,3}}?{words}"
    counted = rf"(?:{number}|(?:death )?toll)" if outcome == "killed" else number
    lost = rf"(?:{words}|losses)" if outcome == "killed" else words
    return (
        rf"\b{counted},?\s+(?:[\w'-]+,?\s+){{0,22}}?{_REACHED}\s+$"
        rf"|\b{_PUT} (?:the |its |their )?(?:[\w'-]+ )?{counted}\s+{_WORD}{{0,6}}?(?:at|as)\s+$"
        rf"|\band (?:the )?(?:{number}|(?:that )?of (?:the |those )?{words})\s+at\s+$"
        rf"|\b{counted}\s+(?:[\w'-]+\s+){{0,4}}?(?:is|was)(?: now)?\s+$"
        rf"|\b{number} (?:he|she|it|they|officials|the \w+) (?:\w+ )?{_PUT} (?:as|at)\s+$"
        rf"|\b{_TAKING}\s+(?:the |its )?{words}\s+(?:(?:of|in|from)\s[^.;,]{{3,60}}?\s)?to\s+$"
        rf"|\b{_PUT} (?:the |its |their )?(?:own )?{lost}\s+at\s+$"
        rf"|\b{counted} at [\d,]{{1,9}},? and (?:then |later )?at\s+$"
        rf"|\b{number}\s+$|(?<=\bwith )(?:the|its|their) {words}\s+(?:at\s+)?$"
        rf"|\b(?:the|those|its|their) {words}\s+(?:(?:of|in|from)\s[^.;,]{{3,80}}?\s)?(?:now )?number(?:s|ed|ing)?\s+$"
        rf"|\b(?:the|those|its|their) {words}\s+(?:have |has |had )?(?:since |now )?{_RISEN}\s+to\s+$"
    )


_BARE_TOLL = WordsBefore(BARE_TOLL)
_BEFORE = WordsBefore(r"\btoll,? (?:which|that) (?:had )?(?:\w+ )?(?:stood|was|been|remained) (?:at )?$")  # not now
_FEARED = WordsBefore(
    r"\b(?:may|might|could|would|will|likely|expect(?:ed)?|fear(?:s|ed)?(?! dead)) (?:to )?"
    r"(?:have |be |yet |still )?\w+(?: up)? to\s+$"
)


def find_toll(tolls: Sequence[tuple[str, WordsBefore]], text: str, start: int, *, counting: bool) -> str | None:
    """Return the outcome of the figure that begins at `start`, None where no toll gives it.

    Args:
        tolls: By outcome, what stands before the figure.
        text: The folded sentence.
        start: Where the figure begins.
        counting: Whether the dead were counted just before, so that "the figure" means them.
    """
    left = max(start - REACH, 0)
    if _FEARED.search(text, left, start) or _BEFORE.search(text, left, start):
        return None
    told = next((outcome for outcome, pattern in tolls if pattern.search(text, left, start)), None)
    return "killed" if not told and counting and _BARE_TOLL.search(text, left, start) else told
