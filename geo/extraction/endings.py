"""Whether an expression can match at the end of a text, by the last characters of the text alone.

Much of what is looked for before a word or a name has to end right there. An expression that is tried at each
character before it, up to the end, costs far more than a look at the last three.
"""

import re
from collections.abc import Callable
from functools import cached_property, lru_cache

from geo.extraction.expression_parts import ANY, END, Edge
from geo.extraction.literals import find_edges
from geo.extraction.openings import write_set

_LAST = 3  # characters
_TAILS_KEPT = 1 << 12


class Ending:
    """The last characters that a text must have for an expression to match at its end."""

    def __init__(self, expression: str) -> None:
        """Take an expression; one that may match elsewhere allows every text."""
        self._expression = expression

    def allows(self, text: str, end: int) -> bool:
        """Whether the expression may match up to `end` in a text; before a line break a text may end, too."""
        if end < _LAST or self._is_allowed is None:
            return True
        tail = text[end - _LAST : end]
        return tail[-1] == "\n" or self._is_allowed(tail)

    @cached_property
    def _is_allowed(self) -> Callable[[str], bool] | None:
        """What tells whether the last characters of a text are allowed, None where all are; made when first asked."""
        closings = find_edges(self._expression)[1]
        tails = {_write_tail(closing) for closing in closings if closing and closing[0] == END}
        known = len(tails) > 0 and "" not in tails and all(closing and closing[0] == END for closing in closings)
        pattern = re.compile(rf"(?:{'|'.join(sorted(tails))})\Z" if known else "", re.DOTALL)
        return lru_cache(_TAILS_KEPT)(lambda tail: pattern.search(tail) is not None) if known else None


def _write_tail(closing: Edge) -> str:
    """Write the characters before the end of the text as an expression; empty where none is known."""
    known = closing[1 : closing.index(ANY)] if ANY in closing else closing[1:]
    return "".join(write_set([member]) for member in reversed(known))
