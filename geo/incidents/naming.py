"""The names under which an incident shows who did it and whom it hit."""

from collections.abc import Iterable, Sequence

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Actor
from geo.incidents.kinds import CONTEXT
from geo.incidents.outlines import Outline
from geo.incidents.sides import UNNAMED


def name_initiator(group: Sequence[Outline], event_type: str, lexicon: ActorLexicon) -> str | None:
    """Name who did it; all who brought a truce about; "(blamed)" where every report only blames somebody."""
    accounts = [account for account in group if account.initiator]
    if event_type == "ceasefire":
        names = [name for account in accounts if account.initiator for name in account.initiator.name.split(", ")]
        return ", ".join(dict.fromkeys(names)) or None
    name = name_actor((account.initiator for account in accounts), event_type, lexicon)
    return f"{name} (blamed)" if name and all(account.blamed for account in accounts) else name


def name_actor(actors: Iterable[Actor | None], event_type: str, lexicon: ActorLexicon) -> str | None:
    """Name the first of some actors, one that is more than "militants" before others; None if there is none.

    A government that fights under another name is shown under that one in an act of violence.
    """
    named = [actor for actor in actors if actor is not None]
    exact = [actor for actor in named if actor.id != UNNAMED] or named
    if not exact:
        return None
    return exact[0].name if event_type in CONTEXT else lexicon.fights_as.get(exact[0].id, exact[0]).name
