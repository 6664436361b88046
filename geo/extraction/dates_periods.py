"""Expressions of time that name no days: durations, what comes back, and words such as "now".

TimeML counts them among the expressions of time. Here they are mentions of a kind of their own: a duration dates no
happening, so it must never reach an incident as a date. Values are spelled as ISO 8601 durations (P2W, PT36H; X where
the text gives no number), with "every" before what comes back, or PAST, PRESENT, FUTURE.
"""

from collections.abc import Callable, Mapping

from geo.extraction.dates_rules import DateMatch

_LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "month": "M", "year": "Y", "week": "W"}
_IN_UNITS = {"fortnight": (2, "W"), "century": (100, "Y"), "decade": (10, "Y")}
_HALVES = {"Y": "6M", "M": "15D", "W": "84H", "D": "12H"}


def read_duration(match: DateMatch) -> str:
    """Read "two weeks" as P2W and "thirty-five years" as P35Y."""
    number = match.optional("number") or 2  # "couple" alone fills no slot
    return _spell(number + (match.optional("tens") or 0), match.slots["span"])


def read_half_duration(match: DateMatch) -> str:
    """Read "three and a half years" as P3Y6M, "an hour and a half" as PT90M, "half an hour" as PT30M."""
    whole = 0 if match.words[0] == "half" else match.optional("number") or 1
    factor, letter = _find_letter(match.slots["span"])
    if letter in ("TH", "TM", "TS"):
        smaller = {"TH": "M", "TM": "S", "TS": "S"}[letter]
        return f"PT{60 * whole + 30}{smaller}"
    if factor > 1:
        return f"P{whole * factor + factor // 2}{letter}"
    half = _HALVES[letter]
    return (f"P{whole}{letter}" if whole else "P") + (f"T{half}" if half.endswith("H") else half)


def read_vague_duration(match: DateMatch) -> str:
    """Read "several months" as PXM."""
    unit = match.slots.get("span") or match.words[-1]
    if unit.rstrip("s") == "decade":
        return "PXE"
    if unit.rstrip("s") in ("century", "centurie"):
        return "PXC"
    letter = _find_letter(unit.rstrip("s"))[1]
    return f"PTX{letter[1]}" if letter.startswith("T") else f"PX{letter}"


def read_every(match: DateMatch) -> str:
    """Read "every two years", "twice a day" and "each summer" as what comes back after that long."""
    if "season" in match.slots:
        return "every P1Y"
    number = 1 if "times" in match.words else match.optional("number") or 1  # "five times a day" comes back each day
    return "every " + _spell(number, match.slots["span"])


def read_often(match: DateMatch) -> str:
    """Read "daily" as the duration that the table gives."""
    return f"every {match.slots['often']}"


PERIODS: Mapping[str, Callable[[DateMatch], str]] = {
    "duration": read_duration,
    "half_duration": read_half_duration,
    "vague_duration": read_vague_duration,
    "every": read_every,
    "every_other": lambda match: "every " + _spell(2, match.slots["span"]),
    "every_week": lambda _: "every P1W",
    "often": read_often,
    "lately": lambda _: "PAST",
    "present": lambda _: "PRESENT",
    "to_come": lambda _: "FUTURE",
}


def _spell(number: int, unit: str) -> str:
    factor, letter = _find_letter(unit)
    return f"PT{number * factor}{letter[1]}" if letter.startswith("T") else f"P{number * factor}{letter}"


def _find_letter(unit: str) -> tuple[int, str]:
    """Return how many of which unit of ISO 8601 a unit is; a night or a weekend counts as days."""
    if unit == "weekend":
        return 2, "D"
    return _IN_UNITS.get(unit) or (1, _LETTERS.get(unit, "D"))
