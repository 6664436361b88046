"""What of the replay is to be measured."""

from dataclasses import dataclass

from bench.stepping import Effort

SEED_SIZE = "seeds"  # the shipped articles
SIZES = ("1000", "10000", "100000", "1000000")
GREATEST = "1000000"  # at which all is measured that is measured once
PEERS = ("rebuilt", "group", "places", "timestamped", "deck")  # see bench.peers
PARTS = ("ours", *PEERS, "play", "page")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which parts, and at which sizes."""

    sizes: tuple[str, ...]  # numbers of incidents, or SEED_SIZE
    parts: tuple[str, ...]
    quick: bool = False  # fewer samples, and only what a change of the code can be judged by

    @property
    def peers(self) -> tuple[str, ...]:
        """The peers to measure, in the order in which they are shown."""
        return tuple(peer for peer in PEERS if peer in self.parts)

    @property
    def effort(self) -> Effort:
        """For each of our own measures."""
        return Effort(steps=20, warm_up=5) if self.quick else Effort(steps=100)

    @property
    def peer_effort(self) -> Effort:
        """For each peer at each size."""
        if self.quick:
            return Effort(steps=5, seconds=2, least=1, warm_up=0)
        return Effort(steps=40, seconds=15, least=3)
