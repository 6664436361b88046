"""What two reports of one happening share, in words: the ground on which a reader may judge that they were linked."""

from collections.abc import Iterator

from geo.incidents.likeness import Told


def list_agreements(one: Told, other: Told) -> Iterator[str]:
    """List what two accounts that were linked have in common, the most telling first."""
    if names := one.operations & other.operations:
        yield f"the same operation ({', '.join(sorted(names))})"
    if figures := _figures(one) & _figures(other):
        yield f"the same figure by the same claimant ({'; '.join(sorted(figures))})"
    if places := _places(one) & _places(other):
        yield f"a place in common ({', '.join(sorted(places))})"
    elif one.locations and other.locations:
        yield "places that lie in each other"
    yield from _compare_days(one, other)
    if one.side and one.side == other.side:
        yield "the same side as initiator"


def _compare_days(one: Told, other: Told) -> Iterator[str]:
    if one.dates is None or other.dates is None:
        yield "no day that contradicts"
    elif one.dates == other.dates:
        yield "the same days"
    elif one.dates.meets(other.dates):
        yield "days that meet"
    else:
        yield "days that lie next to each other"


def _figures(told: Told) -> set[str]:
    return {f"{claimant}: {outcome} {low}" for outcome, low, claimant in told.figures}


def _places(told: Told) -> set[str]:
    return {location.place.name for location in told.locations}
