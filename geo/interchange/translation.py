"""From the texts of columns to what they mean: each distinct text is read once, however many rows say it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from geo.interchange.text_rows import Numbers, join_texts

_BETWEEN = "\x1f"
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unusable:
    """Why a value, and with it its row, cannot be used."""

    column: str | None
    value: str
    reason: str
    remedy: str


class Translation(Generic[T]):
    """Reads the texts of some columns; rows that say the same share one meaning."""

    def __init__(self, read: Callable[..., T | Unusable]) -> None:
        """Take what reads one text of each column; what it cannot use it returns as `Unusable`."""
        self._read = read
        self._known = pa.array([], pa.large_string())  # the texts, in the order of their meanings
        self.values: list[T | Unusable] = []
        self._said: dict[str, list[Any]] = {}

    def translate(self, *columns: pa.LargeStringArray) -> Numbers:
        """Return, for each row, the position of its meaning in `values`."""
        joined = columns[0] if len(columns) == 1 else join_texts(*columns, between=_BETWEEN)
        encoded = joined.dictionary_encode()
        found = pc.index_in(encoded.dictionary, value_set=self._known)
        if found.null_count:
            self._learn(encoded.dictionary.filter(found.is_null()), len(columns))
            found = pc.index_in(encoded.dictionary, value_set=self._known)
        meanings: Numbers = found.take(encoded.indices).to_numpy()
        return meanings

    def mark_unusable(self) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Mark the meanings that cannot be used, by their positions."""
        return np.asarray(self._say("unusable", lambda _: False, True), dtype=bool)

    def take_texts(self, name: str, codes: Numbers, text: Callable[[T], str | None]) -> pa.LargeStringArray:
        """Say something of each row's meaning, under a name that stands for the same in every call."""
        return pa.array(self._say(name, text, None), pa.large_string()).take(pa.array(codes))

    def take_numbers(self, name: str, codes: Numbers, number: Callable[[T], int]) -> Numbers:
        """Count something of each row's meaning, under a name that stands for the same in every call."""
        return np.asarray(self._say(name, number, 0), dtype=np.int32)[codes]

    def _say(self, name: str, say: Callable[[T], Any], otherwise: object) -> list[Any]:
        """Say something of all meanings; what was said of earlier ones is remembered."""
        said = self._said.setdefault(name, [])
        new = self.values[len(said) :]
        said += [otherwise if isinstance(value, Unusable) else say(value) for value in new]
        return said

    def _learn(self, texts: pa.LargeStringArray, columns: int) -> None:
        """Read texts that no row before has said."""
        self.values += [self._read_text(text, columns) for text in texts.to_pylist()]
        self._known = pa.concat_arrays([self._known, texts])

    def _read_text(self, text: str, columns: int) -> T | Unusable:
        parts = text.split(_BETWEEN) if columns > 1 else [text]
        if len(parts) != columns:
            says = "the row holds control characters, so its columns cannot be told apart."
            return Unusable(column=None, value=text, reason=says, remedy="Take them out.")
        return self._read(*(part.strip() for part in parts))
