"""Objects as bytes and back: equal to what was packed, and what is shared is the same object."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from geo.packs import BrokenPackError, Packer, join_packs, split_packs


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Named):
    days: tuple[date, ...] = ()
    beside: "Placed | None" = None
    words: frozenset[str] = frozenset()


@dataclass
class Counted:
    numbers: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Empty:
    pass


@pytest.mark.parametrize(
    "value",
    [
        Named(name="Kabul"),
        Placed(name="Spera", days=(date(2026, 2, 21),), beside=Placed(name="Khost"), words=frozenset({"a", "b"})),
        Counted(numbers=[1, 2]),
        Empty(),
        {"of": [Named(name="Bannu"), None, 1.5]},
    ],
    ids=repr,
)
def test_what_is_packed_comes_out_equal(value):
    packer = Packer(())
    assert packer.unpack(packer.pack(value, ()), ()) == value


def test_what_stands_twice_comes_out_as_one_object():
    packer, twice = Packer(()), Named(name="Kabul")
    first, (second,) = packer.unpack(packer.pack((twice, [twice]), ()), ())
    assert first is second and first is not twice


def test_what_is_shared_or_given_comes_out_as_the_same_object():
    shared, given, other = object(), Named(name="of which it was made"), Counted([1])
    packer = Packer([shared])
    assert packer.unpack(packer.pack((shared, other, 1), [given, other]), [given, other]) == (shared, other, 1)
    assert packer.unpack(packer.pack((shared, [given, given]), [given]), [given])[1][1] is given


def test_bytes_that_are_no_pack_are_told():
    with pytest.raises(BrokenPackError):
        Packer(()).unpack(b"", [])
    with pytest.raises(BrokenPackError):
        Packer(()).unpack(Packer(()).pack(given := Named(name="a"), [given]), [])


def test_joined_packs_are_split_again():
    assert split_packs(join_packs([b"one", b"", b"two"])) == [b"one", b"", b"two"]
