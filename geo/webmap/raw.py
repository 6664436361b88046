"""Text that goes into a folium page as it is.

`branca.element.Element` and the macros of `MacroElement` read their text as a Jinja template once more, so a
place called `{{ 7 * 7 }}` would be evaluated. What this program puts into a page never passes there.
"""

from typing import Any

from branca.element import Element


class Raw(Element):  # type: ignore[misc]  # branca comes without types
    """An element that renders to its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._name = "Raw"
        self.text = text

    def render(self, **_kwargs: Any) -> str:
        """Return the text."""
        return self.text
