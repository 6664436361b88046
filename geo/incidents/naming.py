"""The names under which an incident shows who did it and whom it hit."""

from collections.abc import Iterable, Sequence

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor
from geo.incidents.kinds import CONTEXT
from geo.incidents.outlines import Linked, Outline
from geo.incidents.sides import LANDS, UNNAMED

_BETWEEN = ("talks", "border_clash")  # of two sides, of which neither need have begun


def name_initiator(group: Sequence[Outline], event_type: str, lexicon: ActorLexicon) -> str | None:
    """Name who did it; "(blamed)" where every report only blames somebody.

    All who brought a truce about are named, else both who agreed; both who met; and both who fought where no word says
    which of them began.
    """
    accounts = [account for account in group if account.initiator]
    both = any(each.both_sides for each in group)
    if event_type == "ceasefire":
        names = [name for account in accounts if account.initiator for name in account.initiator.name.split(", ")]
        return ", ".join(dict.fromkeys(names)) or (_name_both(event_type, lexicon) if both else None)
    if event_type in _BETWEEN and both and (event_type == "talks" or not accounts):
        return _name_both(event_type, lexicon)
    name = name_actor((account.initiator for account in accounts), event_type, lexicon)
    return f"{name} (blamed)" if name and all(account.blamed for account in accounts) else name


def name_target(actors: Iterable[Actor | None], linked: Linked, lexicon: ActorLexicon) -> str | None:
    """Name whom it hit: nobody in talks and truces, nor where both are named who fought."""
    if linked.event_type in {"talks", "ceasefire"} or linked.initiator == _name_both(linked.event_type, lexicon):
        return None
    return name_actor(actors, linked.event_type, lexicon)


def name_actor(actors: Iterable[Actor | None], event_type: str, lexicon: ActorLexicon) -> str | None:
    """Name the first of some actors, one that is more than "militants" before others; None if there is none.

    A government that fights under another name is shown under that one in an act of violence.
    """
    named = [actor for actor in actors if actor is not None]
    exact = [actor for actor in named if actor.id != UNNAMED] or named
    if not exact:
        return None
    return _name(exact[0], event_type, lexicon)


def _name_both(event_type: str, lexicon: ActorLexicon) -> str:
    return ", ".join(_name(lexicon.actors[side], event_type, lexicon) for side in sorted(LANDS))


def _name(actor: Actor, event_type: str, lexicon: ActorLexicon) -> str:
    return actor.name if event_type in CONTEXT else lexicon.fights_as.get(actor.id, actor).name
