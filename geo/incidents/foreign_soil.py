"""Where one state struck the other when no sentence names a place: the other's country, or the border between them.

"An Afghan ground offensive followed Pakistani airstrikes" tells whose land was hit and nothing finer.
"""

import re

from geo.extraction.model import Actor, Toponym
from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.kinds import FROM_AFAR
from geo.incidents.surroundings import Surroundings

_ON_GROUND = frozenset({"assault", "attack", "clash", "border_clash", "ground_attack", "killing", "operation"})
_OTHER = {"pakistan": "afghanistan", "afghanistan": "pakistan"}
_LANDS = {
    "pakistan": ("PK", re.compile(r"\bPakistan(?:i|['’]s)?\b")),
    "afghanistan": ("AF", re.compile(r"\bAfghan(?:istan(?:['’]s)?)?\b")),
}


def is_foreign(account: Account) -> bool:
    """Whether a state beyond the theatre acted: its happenings are not those of the province that the text is about."""
    initiator = account.initiator
    return (
        initiator is not None and _is_state(initiator) and initiator.side is not None and initiator.side not in _OTHER
    )


def is_across_border(account: Account) -> bool:
    """Whether the forces of one state attacked the other on the ground."""
    other = _find_other_side(account)
    if account.kind not in _ON_GROUND or other is None:
        return False
    return account.target is not None or (other == "pakistan" and _find_land(account, other) is not None)


def locate_struck_country(account: Account, around: Surroundings) -> list[Location]:
    """Locate the strikes of one state on the other in the other's country; empty where the text does not tell so."""
    other = _find_other_side(account) if account.kind in FROM_AFAR else None
    toponym = _find_land(account, other) if other else None
    if other is None or toponym is None:
        return []
    reason = f"“{toponym.text}”: the text names no place in the country that was struck"
    country = around.gazetteer.country(_LANDS[other][0])
    return [Location(place=country, geo_precision="country", toponym=toponym, reasons=(reason,))]


def _find_other_side(account: Account) -> str | None:
    """Return the state that the other one attacked; None where the target is somebody else."""
    initiator, target = account.initiator, account.target
    if initiator is None or not _is_state(initiator):
        return None
    other = _OTHER.get(initiator.side or "")
    return other if target is None or target.side == other else None


def _is_state(actor: Actor) -> bool:
    return actor.kind in {"government", "forces"}


def _find_land(account: Account, side: str) -> Toponym | None:
    """Find the country, the word for what is its own, or its government in the sentences of an account."""
    code, words = _LANDS[side]
    for frame in account.frames:
        match = words.search(frame.scene.plain.text)
        rulers = ((m.start, m.end) for m in frame.scene.actors if m.actor.side == side and _is_state(m.actor))
        span = frame.scene.plain.locate(*match.span()) if match else next(rulers, None)
        if span:
            start, end = span
            sentence = frame.scene.sentence
            return Toponym(sentence=sentence, start=start, end=end, rule="land-words", name=code, literal=True)
    return None
