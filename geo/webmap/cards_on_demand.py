"""The cards of many incidents, drawn some at a time when they are asked for, so that they are never all in memory."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from geo.layers.columns import Numbers
from geo.panels.card import draw_card
from geo.panels.view import View

BATCH = 256  # incidents drawn at a time
_KEPT = 8  # batches


class CardsOnDemand(Mapping[str, str]):
    """HTML of incidents by their ids; quickest when asked in the order of the incidents given."""

    def __init__(self, view: View, incidents: Numbers) -> None:
        """Take what draws the cards, and the numbers of all incidents in its catalogue, newest first."""
        self._view = view
        self._incidents = incidents
        self._ids = ids = view.catalogue.list_ids(incidents)
        self._numbers = {incident: number for number, incident in enumerate(ids)}
        self._draw = lru_cache(_KEPT)(self._draw_batch)

    def __getitem__(self, incident: str) -> str:
        return self._draw(self._numbers[incident] // BATCH)[incident]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def _draw_batch(self, batch: int) -> dict[str, str]:
        records = self._view.read(self._incidents[batch * BATCH : (batch + 1) * BATCH])
        context = self._view.draw_context(records)
        return {record.id: draw_card(record, context) for record in records}
