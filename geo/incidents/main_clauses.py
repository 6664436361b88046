"""What a sentence tells first of another deed: "he flew to Kabul on Friday, two days after gunmen killed five in Tank".

Where that deed was done, and by which state, says nothing of the happening behind "after".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from geo.incidents.frames import Frame

_COUNT = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|few|many|a couple of)"
)
_AFTER = re.compile(
    r",? (?:(?:only |just |barely |nearly |almost |about |some |more than |less than )*"
    rf"(?:(?:{_COUNT} )?(?:hours?|days?|weeks?|months?|years?)|shortly|soon|immediately) )?(?:after|following) "
    r"(?!(?:\w+ing|it|they|he|she|its|their|his|her|which|that|the (?:attack|blast|incident|strikes?))\b)",
    re.IGNORECASE,
)
_ARRESTED = re.compile(  # "police in Karachi arrested two men over the killing of a cleric in Peshawar"
    r"\b(?:arrest|detain|charg|convict|sentenc|nabb|apprehend|held|wanted|book|indict|hand)(?:e?d|ing|s)?\b[^.;]{0,70}?"
    r"( (?:over|for|in connection with|on suspicion of|on charges of|"
    r"for (?:their|his|alleged) (?:role|involvement|part) in) )",
    re.IGNORECASE,
)
_STEMS = ("rrest", "etain", "harg", "onvict", "entenc", "nabb", "pprehend", "held", "anted", "book", "ndict", "hand")
_TRAVELLED = re.compile(
    r"\b(?:visit(?:ed|s|ing)?|arriv(?:ed|es|ing)|flew|flies|travell?ed|land(?:ed|s)|reached|left for|went to|"
    r"address(?:ed|es)|met|chaired|arrest\w*|detain\w*)\b",
    re.IGNORECASE,
)
_REACH = 120  # characters from "after" to the word for the happening
_STATES = frozenset({"government", "forces"})


def forget_bystander(frame: Frame) -> Frame:
    """Let a state that does something else before "after …" not be the one that did what stands behind it."""
    begin = _find_after(frame)
    doer, subject = frame.roles.initiator, frame.roles.subject
    if begin is None or doer is None or doer.kind not in _STATES or subject is None or subject > begin:
        return frame
    return replace(frame, roles=replace(frame.roles, initiator=None, subject=None))


def leave_out_main_clause(frame: Frame) -> Frame:
    """Leave out of a happening the places of a clause before it that tells of no happening.

    They stay where the happening has none of its own, unless somebody only travelled there.
    """
    begin = _find_after(frame)
    if begin is None:
        return frame
    plain = frame.scene.plain
    behind = tuple(location for location in frame.locations if location.toponym.start > begin)
    end = plain.index(begin)
    travelled = _TRAVELLED.search(plain.text, max(end - 2 * _REACH, 0), end) is not None
    return replace(frame, locations=behind if behind or travelled else frame.locations)


def _list_ends(text: str, start: int) -> Iterator[tuple[int, int]]:
    """List where a clause ends before a word, with the words that lead over to it."""
    yield from (match.span() for match in _AFTER.finditer(text, max(start - _REACH, 0), start))
    begin = max(start - 2 * _REACH, 0)
    if any(text.find(stem, begin, start) >= 0 for stem in _STEMS):
        arrests = _ARRESTED.finditer(text, begin, start)
        yield from (match.span(1) for match in arrests if start - match.end() < _REACH)


def _find_after(frame: Frame) -> int | None:
    """Find where the words "after …" begin, in characters of the article; None where a happening is told before."""
    plain, start = frame.scene.plain, frame.scene.plain.index(frame.start)
    found = max(_list_ends(plain.text, start), default=None)
    if found is None or any(mark in plain.text[found[1] : start] for mark in ".;"):
        return None
    begin = plain.locate(*found)[0]
    return None if any(event.start < begin for event in frame.scene.events) else begin
