"""People who are free again: "police recovered seven kidnapped workers" tells of an abduction that was told before."""

from dataclasses import replace

from geo.extraction.phrases import Phrase
from geo.incidents.frames import Frame

_FREED = r"(?:recover(?:ed|ing|y of)|rescu(?:ed|ing)|freed|freeing|released|releasing|secured|retrieved|traced)"
_TAKEN = frozenset({"abducted", "kidnapped"})
_SAVED = Phrase(rf"\b{_FREED} (?:(?:the|all|some|of|its|their|another|[\w-]+) ){{0,3}}$")
_WERE_SAVED = Phrase(r" (?:[\w-]+ ){1,4}?(?:was|were|been|being) (?:[\w-]+ )?(?:recovered|rescued|freed|released)\b")


def forget_rescuer(frame: Frame) -> Frame:
    """Let those who were taken and are set free be known, and not be taken by those who freed them."""
    word, plain = frame.events[0], frame.scene.plain
    if frame.kind != "abduction" or word.words.lower() not in _TAKEN:
        return frame
    saved = _SAVED.stands_in(plain, 0, plain.index(word.start))
    if not saved and not _WERE_SAVED.find_at(plain, plain.index(word.end)):
        return frame
    return replace(frame, roles=replace(frame.roles, initiator=None), definite=True)
