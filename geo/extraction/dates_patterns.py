"""From the patterns of dates, written in words, to expressions over the characters that stand for tokens."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from geo.errors import DataError
from geo.extraction.dates_rules import DateRule

ELEMENT = re.compile(r"\{([a-z_]+)(?::([a-z]+))?\}|([\[\]()|])|([^\s\[\](){}|]+)")
BRACKETS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}
_LOOK = {"after": "(?<=[{}])", "not_after": "(?<![{}])", "before": "(?=[{}])", "not_before": "(?![{}])"}


def compile_patterns(
    rules: Sequence[DateRule], symbols: Mapping[str, str], classes: Mapping[str, str]
) -> re.Pattern[str]:
    """Compile all patterns of some rules into one expression; the first rule that fits wins.

    Args:
        rules: In the order in which they are tried.
        symbols: The character of each known word.
        classes: By kind of slot the characters that may fill it.

    Raises:
        DataError: A pattern is broken, or names a slot that does not exist.
    """
    elements = (ELEMENT.finditer(pattern) for rule in rules for pattern in rule.patterns)
    first = "".join(sorted(set("".join(_find_first(each, symbols, classes)[0] for each in elements))))
    branches = [
        _compile_pattern(pattern, f"r{i}x{j}", rule, symbols, classes)
        for i, rule in enumerate(rules)
        for j, pattern in enumerate(rule.patterns)
    ]
    return _join_branches(first, branches, rules)


def _join_branches(first: str, branches: Sequence[str], rules: Sequence[DateRule]) -> re.Pattern[str]:
    """Join the patterns, each tried only where a token may begin one; a broken one is named."""
    try:
        return re.compile(f"(?=[{re.escape(first)}])(?:{'|'.join(branches)})")
    except re.error as error:
        names = [f"the pattern {pattern!r} of the rule {rule.id}" for rule in rules for pattern in rule.patterns]
        broken = [name for name, branch in zip(names, branches, strict=True) if not _compiles(branch)]
        raise DataError(
            f"dates.yaml: {', '.join(broken)} is broken; is a bracket missing, or a slot named twice?"
        ) from error


def _compiles(expression: str) -> bool:
    try:
        re.compile(expression)
    except re.error:
        return False
    return True


def _compile_pattern(
    pattern: str, group: str, rule: DateRule, symbols: Mapping[str, str], classes: Mapping[str, str]
) -> str:
    """Turn a pattern into an expression over symbols.

    Slots and the rule itself are marked by empty groups behind a token: with a plain character at its head, the
    engine passes over an alternative that cannot begin here without trying it, which makes reading three times faster.
    """
    parts = []
    for element in ELEMENT.finditer(pattern):
        kind, slot, bracket, literal = element.groups()
        if kind:
            parts.append(f"[{_find_class(kind, classes, rule)}](?P<{group}_{kind}_{slot or kind}>)")
        else:
            parts.append(BRACKETS[bracket] if bracket else re.escape(_find_symbol(literal, symbols)))
    look = {key: _join_neighbours(words, rule, symbols, classes) for key, words in rule.neighbours.items()}
    before = "".join(_LOOK[key].format(look[key]) for key in look if key.endswith("after"))
    after = "".join(_LOOK[key].format(look[key]) for key in look if key.endswith("before"))
    return f"{before}{''.join(parts)}{after}(?P<{group}>)"


def _find_first(
    elements: Iterator[re.Match[str]], symbols: Mapping[str, str], classes: Mapping[str, str]
) -> tuple[str, bool]:
    """Return the characters a pattern may begin with, and whether it may be empty.

    Most tokens begin no date; with these characters at hand the expression passes over them in one step.
    """
    firsts, may_be_empty, open_still = "", False, True
    for element in elements:
        kind, _, bracket, literal = element.groups()
        if bracket in ("]", ")"):
            break
        if bracket == "|":
            may_be_empty, open_still = may_be_empty or open_still, True
            continue
        if bracket:
            inner, optional = _find_first(elements, symbols, classes)
            optional = optional or bracket == "["
        else:
            inner, optional = classes.get(kind, "") if kind else _find_symbol(literal, symbols), False
        if open_still:
            firsts, open_still = firsts + inner, optional
    return firsts, may_be_empty or open_still


def _join_neighbours(
    words: Iterable[str], rule: DateRule, symbols: Mapping[str, str], classes: Mapping[str, str]
) -> str:
    """Return the characters of the tokens that may stand beside an expression."""
    characters = (
        _find_class(word[1:-1], classes, rule) if word[0] == "{" else re.escape(_find_symbol(word, symbols))
        for word in words
    )
    return "".join(characters)


def _find_symbol(literal: str, symbols: Mapping[str, str]) -> str:
    return symbols.get(literal, literal)


def _find_class(kind: str, classes: Mapping[str, str], rule: DateRule) -> str:
    if kind not in classes:
        raise DataError(f"The rule of dates {rule.id} names the slot {{{kind}}}; the slots are {sorted(classes)}.")
    return classes[kind]
