"""An account is one happening as one article tells it: its frames, gathered over the sentences.

An account's date is the best that any of its frames gives; its kind is the finest.
"""

import re
from dataclasses import dataclass, field

from geo.extraction.model import Actor, Mention
from geo.geocoding.model import Location
from geo.incidents.dated import AROUND, Dated
from geo.incidents.fire_back import answers_fire
from geo.incidents.frames import Frame
from geo.incidents.kinds import FROM_AFAR, is_compatible, is_general, join_kinds, names_its_actor
from geo.incidents.model import Claim, Evidence
from geo.incidents.sides import UNNAMED

_EXCHANGED = frozenset({"shelling", "shooting", "clash", "border_clash", "attack", "assault"})
_ATTACKS = frozenset({"attack", "assault", "shooting"})

_BROUGHT_DOWN = re.compile(r"\bdown(?:ed|ing)?\b|\bintercept", re.IGNORECASE)
_SEARCHED = re.compile(r"intelligence|\bibo|search|cordon|clearance|saniti[sz]ation")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSide:
    """Why somebody is taken for who did it or was hit, where the words beside the happening do not name him."""

    why: str  # in words
    evidence: Evidence


@dataclass(slots=True, eq=False)  # two accounts are never one because they look alike
class Account:
    """One happening in one article, as it grows sentence by sentence."""

    kind: str
    frames: list[Frame]
    dated: Dated
    locations: list[Location]
    initiator: Actor | None
    target: Actor | None
    blamed: bool = False  # somebody only blames the initiator
    claims: list[Claim] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)  # the numbers of those that it answers
    answered: bool = False  # by another, whose circumstance it is told as
    initiator_found: FoundSide | None = None  # where other words than those beside it name him
    target_found: FoundSide | None = None  # likewise
    operations: set[str] = field(default_factory=set)  # that it names, in lower case, each by its first name
    number: int = 0  # counts the accounts of the article

    def answer(self, other: "Account") -> None:
        """Tell what it answers."""
        self.answers.append(other.number)
        other.answered = True

    def take_initiator(self, actor: Actor, why: str, told: Mention) -> None:
        """Take somebody for who did it whom other words, `told`, than those beside the happening name."""
        self.initiator, self.blamed = actor, False
        if self.target == actor:
            self.target = None  # "the group claimed the blast": the blast did not hit it
        evidence = Evidence(sentence=told.sentence, start=told.start, end=told.end)
        self.initiator_found = FoundSide(why=why, evidence=evidence)

    def drop_initiator(self) -> None:
        """Take nobody for who did it."""
        self.initiator, self.blamed = None, False

    def join(self, frame: Frame, dated: Dated) -> None:
        """Let a frame join that tells of the same happening."""
        if self._is_hunt(frame) or self._is_noise(frame) or self._took_first(frame):
            self.frames.append(frame)
            return
        takes_over = self._takes_initiator_of(frame)
        finer = is_compatible(self.kind, frame.kind) and not self._was_helped_by(frame)
        self.kind = join_kinds(self.kind, frame.kind) if finer else self.kind
        self.frames.append(frame)
        vague = dated.rank == AROUND and dated.dates is not None and dated.dates.precision != "day"
        if self.dated.dates is not None or not vague:
            lasts = self.kind == frame.kind == "border_closure"
            self.dated = self.dated.span(dated) if lasts else self.dated.join(dated)
        known = {loc.place.id for loc in self.locations}
        self.locations += [loc for loc in frame.locations if loc.place.id not in known]
        if takes_over:
            self.initiator, self.blamed = frame.roles.initiator, frame.roles.blamed
        if not self._was_attacked_back(frame):
            self.target = self.target or frame.roles.target

    def _takes_initiator_of(self, frame: Frame) -> bool:
        """Whether a frame names better who did it; who killed is told least surely by a word for killing."""
        if frame.roles.initiator is None or frame.kind == "killing":
            return False
        if self.initiator is None or self.initiator.id == UNNAMED:
            return not (self.kind in _EXCHANGED and answers_fire(frame))
        return is_general(self.kind) and names_its_actor(frame.kind) and self.frames[0].kind == "killing"

    def _is_hunt(self, frame: Frame) -> bool:
        """Whether forces only hunt those who attacked: that does not say what the attack was."""
        hunter = frame.roles.initiator
        by_state = hunter is not None and hunter.kind in {"government", "forces"}
        attacked = self.initiator is not None and self.initiator.kind == "armed_group"
        return frame.kind == "operation" and by_state and attacked and self.frames[0].kind in _ATTACKS

    def _is_noise(self, frame: Frame) -> bool:
        """Whether blasts were heard in the course of an attack or a fight by other means."""
        fought = any(known.kind in {"assault", "shooting", "clash", "operation"} for known in self.frames)
        return frame.kind == "explosion" and is_general(self.kind) and self.kind != "explosion" and fought

    def _was_helped_by(self, frame: Frame) -> bool:
        """Whether a strike is only told as a part of a search for men, or a drone as brought down in a fight."""
        if frame.kind == "drone_strike" and all(_BROUGHT_DOWN.search(event.words) for event in frame.events):
            return True
        words = (event.words.lower() for told in self.frames for event in told.events)
        return frame.kind in FROM_AFAR and any(_SEARCHED.search(text) for text in words)

    def _took_first(self, frame: Frame) -> bool:
        """Whether those who were shot are only told to have been taken first: "they took away ten and shot nine"."""
        shot = self.frames[0].kind in {"shooting", "armed_attack", "killing"}
        return frame.kind == "abduction" and shot and any(claim.outcome == "killed" for claim in self.claims)

    def _was_attacked_back(self, frame: Frame) -> bool:
        """Whether a frame tells of attackers who died in their own attack: they were not its target."""
        target = frame.roles.target
        told_again = frame.definite and frame.kind in _ATTACKS  # "in the attack, six militants were killed"
        bombed = self.kind in {"bombing", "suicide_bombing"}
        fell = told_again or frame.kind in {"killing", "operation"} or (bombed and frame.kind in {"clash", "shooting"})
        died = fell and target is not None and target.kind == "armed_group"
        return died and (bombed or (self.kind in _ATTACKS and self.frames[0].kind in {"attack", "assault"}))

    @property
    def borders(self) -> list[Frame]:
        """Its frames that speak of the border."""
        return [frame for frame in self.frames if frame.border]

    @property
    def only_bombed(self) -> bool:
        """Whether nothing tells of aircraft but that somebody "bombed"."""
        return all(event.words.lower() == "bombed" for frame in self.frames for event in frame.events)

    @property
    def own_day(self) -> bool:
        """Whether one of its sentences dates it itself."""
        return self.dated.rank == 2


def open_account(frame: Frame, dated: Dated, number: int) -> Account:
    """Open an account with its first frame.

    Args:
        frame: The frame.
        dated: Its day.
        number: Of the account, counted in its article from 0.
    """
    return Account(
        number=number,
        kind=frame.kind,
        frames=[frame],
        dated=dated,
        locations=list(frame.locations),
        initiator=frame.roles.initiator,
        target=frame.roles.target,
        blamed=frame.roles.blamed,
    )
