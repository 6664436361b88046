"""The index by place and day as it travels to a browser: small, compressed, read without a library.

An index is one gzip stream (a browser opens it with `DecompressionStream`) of

    4 bytes      "CRTI"
    uint32       length of the header, little-endian like all numbers
    header       JSON, UTF-8: version, epoch (ISO day, day number 0), days (day numbers lie in 0 … days), event_types,
                 places (columns id, name, latitude, longitude, geo_precision, admin1, country, reported, dataset),
                 datasets (id, name), admin1 (the codes that the surplus speaks of), links (columns, see `Link`),
                 undated, unplaced, incidents (distinct), blocks (name, groups, values)
    each block   in the order of the header; see below

A block is a run of groups, a group the days of one key and one event type. For a place the key is its position
in `places`; for the unplaced it is 0; for the surplus it is 0 over all and 1 + the position in `admin1` within one.
The blocks are places, unplaced and surplus, each twice: dated to the day, and `_imprecise`. A block holds

    key       4 planes   less the key of the group before
    type      1 plane    position in event_types
    count     4 planes   incidents in the group
    start     2 planes   day number, less the start before it in the same group
    length    2 planes   end - start - 1; of the sorted ends and the sorted starts, in killed of the same incident
    weight    3 planes   in killed alone: how many were killed, in the order of the starts

for all groups, then all values. A plane is one byte of each number: first all the lowest bytes, then the next. Small
differences leave the higher planes nearly empty, which is what makes gzip work: a million incidents at 5,000
places over ten years take 1.4 MB.

The killed travel apart, for only who shades by them needs them: a stream of the same form whose header has version,
admin1 and blocks, and whose one block, killed, has the position in `admin1` as its key.

Day numbers are 16 bits: an index spans 65,535 days, which is 179 years.
"""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from geo.interchange.import_result import name_dataset

MAGIC = b"CRTI"
VERSION = 2
MAX_DAYS = 65_535
MAX_TYPES = 255
MAX_WEIGHT = 2**24 - 1

Numbers = np.ndarray[Any, np.dtype[np.int64]]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedPlace:
    """A place as the map draws it; a place known at two precisions stands here twice."""

    id: str
    name: str
    latitude: float | None  # degrees, WGS 84; None: no verified coordinate, counted but not drawn
    longitude: float | None
    geo_precision: str
    admin1: str | None  # ISO 3166-2
    country: str | None  # ISO 3166-1 alpha-2
    reported: str | None  # ISO day of the newest report that names it; None: no report has a day
    dataset: int  # position in the data sets of the index


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One incident that answered another, where both have a place and a day; numbers as in the index."""

    cause_place: int
    cause_type: int
    cause_start: int
    cause_end: int
    place: int
    type: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Groups of days: parallel arrays, one entry a group, then one entry a value."""

    name: str
    keys: Numbers
    types: Numbers
    counts: Numbers
    starts: Numbers  # sorted within each group
    ends: Numbers  # sorted within each group; with weights, in the order of the starts
    weights: Numbers | None = None  # how many were killed, in the order of the starts; None: each value counts once


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeIndex:
    """The index of one table, or of a selection of it."""

    epoch: date  # day number 0, the first day of all
    days: int  # from the epoch to the end of the last day; 0: nothing is dated
    event_types: tuple[str, ...]
    places: tuple[IndexedPlace, ...]
    admin1: tuple[str, ...]
    undated: int  # distinct incidents, like the next two
    unplaced: int
    incidents: int  # all, undated and unplaced included
    blocks: tuple[Block, ...]
    datasets: tuple[str, ...] = ("articles",)  # that there are, whether or not they are in the index
    links: tuple[Link, ...] = ()

    def encode(self) -> bytes:
        """Return the index as it travels, as the head of this module describes."""
        return _encode_stream(self._head(), self.blocks)

    def _head(self) -> dict[str, Any]:
        return {
            "version": VERSION,
            "epoch": self.epoch.isoformat(),
            "days": self.days,
            "event_types": self.event_types,
            "places": {name: [getattr(place, name) for place in self.places] for name in IndexedPlace.__slots__},
            "admin1": self.admin1,
            "datasets": [{"id": name, "name": name_dataset(name)} for name in self.datasets],
            "links": {name: [getattr(link, name) for link in self.links] for name in Link.__slots__},
            "undated": self.undated,
            "unplaced": self.unplaced,
            "incidents": self.incidents,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class KilledIndex:
    """How many were killed by the incidents of one table, by first-level unit and day."""

    admin1: tuple[str, ...]  # those of the `TimeIndex` of the same table
    block: Block

    def encode(self) -> bytes:
        """Return the figures as they travel, as the head of this module describes."""
        return _encode_stream({"version": VERSION, "admin1": self.admin1}, (self.block,))


def _encode_stream(head: Mapping[str, Any], blocks: Sequence[Block]) -> bytes:
    sizes = [{"name": block.name, "groups": len(block.keys), "values": len(block.starts)} for block in blocks]
    header = json.dumps({**head, "blocks": sizes}, ensure_ascii=False, separators=(",", ":")).encode()
    planes = [plane for block in blocks for plane in _encode_block(block)]
    return gzip.compress(
        b"".join([MAGIC, len(header).to_bytes(4, "little"), header, *planes]), compresslevel=6, mtime=0
    )


def _encode_block(block: Block) -> Sequence[bytes]:
    first = np.zeros(len(block.starts), dtype=bool)
    first[np.cumsum(block.counts) - block.counts] = True
    steps = np.where(first, block.starts, np.diff(block.starts, prepend=0))
    return (
        _split_planes(np.diff(block.keys, prepend=0), 4),
        _split_planes(block.types, 1),
        _split_planes(block.counts, 4),
        _split_planes(steps, 2),
        _split_planes(block.ends - block.starts - 1, 2),
        *([] if block.weights is None else [_split_planes(block.weights, 3)]),
    )


def _split_planes(numbers: Numbers, width: int) -> bytes:
    return numbers.astype("<u4").view(np.uint8).reshape(-1, 4)[:, :width].T.tobytes()
