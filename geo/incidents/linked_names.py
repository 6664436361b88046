"""Names of incidents by all that they are made of: under the same name nothing has changed."""

import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what links takes long to load, and is not needed where nothing changed
    from geo.incidents.outlines import Linked

NAME_BYTES = 16
Names = Sequence[bytes]  # of incidents, by all that they are made of


def name_linked(linked: "Linked", accounts: Sequence[tuple[str, str]]) -> bytes:
    """Name the incident of linked accounts by all that it is made of.

    Args:
        linked: The accounts, and what was decided about them together.
        accounts: Their ids, each with the name of its article and all that is known of that one.
    """
    decided = linked.event_type, linked.dates, linked.date_disputed, linked.initiator, linked.responds_to
    return hashlib.sha256(repr((linked.id, decided, list(accounts))).encode("utf-8", "surrogatepass")).digest()[
        :NAME_BYTES
    ]
