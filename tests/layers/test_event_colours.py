"""The colours of the event types, as all eyes see them, on the light and on the dark map."""

from itertools import pairwise

import pytest

from geo.layers.event_types import EventType, read_event_types
from tests.colour_vision import SIMULATIONS, contrast, difference, read_colour, simulate

GRAPHICS = 3.0  # WCAG 2.2, success criterion 1.4.11
STACK_DIFFERENCE = 9.0  # about four times what is just noticeable; a line of the ground parts them besides
GROUNDS = {False: ("#ffffff", "#fbfaf7"), True: ("#151a1f", "#242b31")}  # of the time bar and the land, light and dark
GLYPH = {False: "#ffffff", True: "#12171b"}
EVENT_TYPES = read_event_types()


def colour_of(event_type: EventType, dark: bool) -> str:
    return event_type.colour_dark if dark else event_type.colour


def test_the_simulations_leave_white_and_black_as_they_are() -> None:
    for eyes in SIMULATIONS:
        assert simulate(read_colour("#ffffff"), eyes) == pytest.approx(1, abs=1e-4)
        assert simulate(read_colour("#000000"), eyes) == pytest.approx(0)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("event_type", EVENT_TYPES, ids=lambda each: each.id)
def test_a_type_stands_out_from_the_ground_and_its_glyph_from_it(event_type: EventType, dark: bool) -> None:
    colour = read_colour(colour_of(event_type, dark))
    for other in (*GROUNDS[dark], GLYPH[dark]):
        assert contrast(colour, read_colour(other)) >= GRAPHICS, other


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("eyes", SIMULATIONS)
@pytest.mark.parametrize("group", ["violence", "context"])
def test_neighbours_in_a_stack_are_told_apart(group: str, eyes: str, dark: bool) -> None:
    stack = [each for each in EVENT_TYPES if each.group == group]
    for lower, upper in pairwise(stack):
        seen = [simulate(read_colour(colour_of(each, dark)), eyes) for each in (lower, upper)]
        apart = float(difference(*seen))
        assert apart >= STACK_DIFFERENCE, f"{lower.id} and {upper.id} are {apart:.1f} apart"
