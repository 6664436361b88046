"""What linking needs of an account, and what it decides: all that must be at hand of all articles at once.

The accounts themselves, with their sentences, are needed again only when the incident of one group is built.
"""

from dataclasses import dataclass

from geo.extraction.model import Actor, DateRange
from geo.incidents.kinds import CONTEXT
from geo.incidents.likeness import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One account, as far as linking and the answers need it."""

    id: str  # of the account
    told: Told  # its key is set when all accounts stand in order
    name: str  # of the article
    start: int  # of the first word that tells of it, in characters of the article's text
    sentences: tuple[int, ...]  # where those start that report it, the one that tells it first at the head
    answers: tuple[str, ...]  # the ids of the accounts that it answers
    initiator: Actor | None
    blamed: bool  # somebody only blames the initiator
    both_sides: bool  # Afghanistan and Pakistan are both named in a sentence that tells it


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Accounts that tell of one happening, and what is decided before the others of its incident's facts."""

    id: str  # of the incident
    event_type: str
    dates: DateRange | None
    date_disputed: bool
    initiator: str | None
    responds_to: tuple[str, ...]  # ids of the incidents it answers
    told: tuple[Told, ...]  # the earliest report first
    accounts: tuple[int, ...]  # the same, by their positions among all outlines

    @property
    def is_mere_mention(self) -> bool:
        """Whether it is only mentioned: talks or a truce to which no article gives a day, violence told too barely.

        People whom the text counts as sent back are told also where it gives no day, and so are talks held in a town.
        """
        counted = self.event_type == "deportation" and any(told.figures for told in self.told)
        held = self.event_type == "talks" and any(told.held for told in self.told)
        undated = self.event_type in CONTEXT and self.dates is None and not (counted or held)
        return undated or all(told.bare for told in self.told)
