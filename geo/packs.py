"""Objects as bytes and back; what many of them share, and what they were made of, is only referred to.

Most of what is packed are small frozen dataclasses with slots. They are packed by the values of their fields and
filled again field by field, several times as fast as pickle does it by itself.

>>> packer = Packer(())
>>> packer.unpack(packer.pack(("Kabul", 2), ()), ())
('Kabul', 2)
"""

import io
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from types import MemberDescriptorType
from typing import Any

from geo.errors import ConflictReplayError

_PROTOCOL = 5
Reduced = tuple[Callable[..., object], tuple[object, ...]]  # what makes a part again, and out of what


class BrokenPackError(ConflictReplayError):
    """What was packed cannot be unpacked."""


class Packer:
    """Turns objects into bytes and back; what all of them share (rules, places, actors) is only referred to.

    Plain values, lists and the like among what is shared or given are packed as they are.
    """

    def __init__(self, shared: Iterable[object]) -> None:
        """Take the shared objects in an order that is the same in every process of the same state."""
        self._shared = tuple(shared)
        self._numbers = {id(each): number for number, each in enumerate(self._shared, start=1)}

    def pack(self, value: object, given: Sequence[object]) -> bytes:
        """Return a value as bytes, without what it was made of."""
        stream = io.BytesIO()
        _Pickler(stream, self._numbers, {id(part): -number for number, part in enumerate(given, start=1)}).dump(value)
        return stream.getvalue()

    def unpack(self, data: bytes, given: Sequence[object]) -> Any:
        """Return the value, with what it was made of given again.

        Raises:
            BrokenPackError: The bytes are no pack.
        """
        try:
            return _Unpickler(io.BytesIO(data), self._shared, given).load()
        except Exception as error:
            raise BrokenPackError(f"the bytes are no pack ({error!r}); make the value anew.") from error


def join_packs(packs: Sequence[bytes]) -> bytes:
    """Join packs into one, of which each can be unpacked alone."""
    return pickle.dumps(list(packs), protocol=_PROTOCOL)


def split_packs(data: bytes) -> list[bytes]:
    """Split what was joined.

    Raises:
        BrokenPackError: The bytes are no packs.
    """
    packs: list[bytes] = Packer(()).unpack(data, ())
    return packs


class _Pickler(pickle.Pickler):
    def __init__(self, stream: io.BytesIO, shared: Mapping[int, int], given: Mapping[int, int]) -> None:
        super().__init__(stream, protocol=_PROTOCOL)
        self._shared, self._given = shared, given

    def reducer_override(self, part: Any) -> Any:
        """Say how to make a part again; pickle asks for each object that is no plain value."""
        number = self._shared.get(id(part)) or self._given.get(id(part))
        if number is not None:
            return _refer, (number,)
        take = _find_taker(part.__class__)
        return NotImplemented if take is None else (_fill, (part.__class__, *take(part)))


class _Unpickler(pickle.Unpickler):
    def __init__(self, stream: io.BytesIO, shared: Sequence[object], given: Sequence[object]) -> None:
        super().__init__(stream)
        self._shared, self._given = shared, given

    def find_class(self, module: str, name: str) -> Any:
        """Find what is named in a pack; what is referred to is at hand."""
        return (
            self._take if (module, name) == (_refer.__module__, _refer.__name__) else super().find_class(module, name)
        )

    def _take(self, number: int) -> object:
        return self._shared[number - 1] if number > 0 else self._given[-number - 1]


def _refer(number: int) -> object:
    """Stand in a pack for what is only referred to, by its number."""
    raise BrokenPackError(f"number {number} is referred to outside of a packer; unpack it with one.")


@cache
def _find_taker(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """Return what takes the values of an object's fields; None for all but dataclasses with slots."""
    if not is_dataclass(kind):
        return None
    names = [field.name for field in fields(kind)]
    if not names or not all(isinstance(getattr(kind, name, None), MemberDescriptorType) for name in names):
        return None
    take: Callable[[object], Any] = attrgetter(*names)
    return take if len(names) > 1 else lambda part: (take(part),)


@cache
def _find_fillers(kind: type) -> tuple[Callable[[object, object], None], ...]:
    """Return what fills each field of an object, a frozen one, too."""
    return tuple(getattr(kind, field.name).__set__ for field in fields(kind))


def _fill(kind: type, *values: object) -> object:
    part: object = object.__new__(kind)
    for fill, value in zip(_find_fillers(kind), values, strict=True):
        fill(part, value)
    return part
