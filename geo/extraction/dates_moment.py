"""From which days an expression of time may count.

A reading gets what the slots of a pattern hold and the moment from which the text speaks. It returns None where the
text gives no measure ("days later"), and raises `Unanchored` where it needs a day that is not known.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from geo.extraction.dates_rules import DateMatch
from geo.extraction.model import DateRange


class Unanchored(Exception):
    """An expression counts from a day that the article does not give."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The days from which an expression may count."""

    published: date | None  # the day of writing: the dateline's, else that of publication
    in_force: DateRange | None  # the last day of a happening that the text named before
    named: DateRange | None = None  # the last week, month or year it named before
    beside: DateRange | None = None  # the day of a happening that the sentence itself named before
    ahead: bool = False  # the sentence speaks of what is to come

    @property
    def today(self) -> date:
        """The day of writing."""
        if self.published is None:
            raise Unanchored
        return self.published

    @property
    def that_day(self) -> date:
        """The first day in force, or the day of writing where the text has named none."""
        return self.in_force.start if self.in_force else self.today


Reading = Callable[[DateMatch, Moment], DateRange | None]
