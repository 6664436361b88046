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
        return Effort(steps=30, warm_up=8) if self.quick else Effort(steps=100)

    @property
    def peer_effort(self) -> Effort:
        """For each peer at each size."""
        if self.quick:
            return Effort(steps=10, seconds=4, least=1, warm_up=1)
        return Effort(steps=40, seconds=20, least=3)

    @property
    def decodings(self) -> int:
        """How often an index is opened."""
        return 3 if self.quick else 10
