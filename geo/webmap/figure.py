"""Text that goes into a folium page as it is.

`branca.element.Element` and the macros of `MacroElement` read their text as a Jinja template once more, so a
place called `{{ 7 * 7 }}` would be evaluated. What this program puts into a page never passes there.
"""

from typing import Any

from branca.element import Element, Figure

from geo.errors import ConflictReplayError


def figure_of(element: Element) -> Figure:
    """Return the page that an element of a map stands in.

    Raises:
        ConflictReplayError: The element stands in none; a `folium.Map` always does.
    """
    root = element.get_root()
    if not isinstance(root, Figure):
        raise ConflictReplayError(f"{element.get_name()} stands in no page; add it to a folium.Map first")
    return root


class Raw(Element):
    """An element that renders to its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._name = "Raw"
        self.text = text

    def render(self, **_kwargs: Any) -> str:
        """Return the text."""
        return self.text
