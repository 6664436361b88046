"""What tells too little to be an incident by itself: "the attacks on the border", "an operation in the valley".

A happening that is only named by a general word (attack, operation, strike) and harmed nobody is told where it
has a day in its own sentence, or a day and a place finer than a province. In news that nobody had read before, one in
ten of the others was an incident to a reader; what such words mention is mostly told elsewhere. Linked with what
another article tells, it is one report more of that.
"""

from geo.extraction.phrases import Phrase
from geo.incidents.dated import AROUND
from geo.incidents.frames import Frame
from geo.incidents.kinds import is_general
from geo.incidents.settled import SettledAccount

_FINE = frozenset({"settlement", "admin2", "exact"})
_OPERATION = frozenset({"operation", "operation-name"})
_NAMES = _OPERATION | {"strike", "attack-noun", "assault-noun", "offensive"}  # rules of words that name it
_DONE = Phrase(
    r"\b(?:conducted|carried out|launched|mounted|staged|undertook|began|started)\s+(?:[\w-]+\s+){0,4}$"
    r"|\b(?:came|come|coming|was|were) under\s+(?:[\w-]+\s+){0,3}$"
)


def is_bare(settled: SettledAccount) -> bool:
    """Whether an account tells too little to be an incident by itself."""
    account = settled.account
    if any(claim.count.low for claim in account.claims):
        return False
    rules = {event.rule for frame in account.frames for event in frame.events}
    if not rules <= _NAMES or not is_general(account.kind):
        return False
    rank = account.dated.rank
    if account.dated.dates is None or (rules <= _OPERATION and rank == AROUND):
        return True
    fine = any(loc.geo_precision in _FINE for loc in settled.locations)
    return rank == AROUND and not fine and not any(_is_told_as_done(frame) for frame in account.frames)


def _is_told_as_done(frame: Frame) -> bool:
    """Whether words say that somebody did it: "troops conducted strikes"."""
    plain = frame.scene.plain
    return _DONE.stands_in(plain, 0, plain.index(frame.start))
