"""Why an incident was read as it was, under the reader's own questions: what, when, where, who, who says so."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from geo.escaping import escape
from geo.panels.record import ReasonRecord, Record

TITLES = {
    "event": "What happened",
    "type": "Type",
    "days": "When",
    "place": "Where",
    "initiator": "Who did it",
    "target": "To whom",
    "claim": "Who says so",
    "answer": "In response to",
    "link": "One incident, several accounts",
}

_FOLDER = "data/extraction"
_KEY = (
    '<p class="cp-key">Bold are the words of the article; below them stands the rule that read them. '
    f"The files of the rules lie in <code>{_FOLDER}</code>.</p>"
)


def draw_explanation(record: Record) -> str:
    """Draw the reasons of an incident, folded; none is the empty string."""
    reasons = [*_list_unquoted(record), *record.explanation]
    if not reasons:
        return ""
    reasons.sort(key=lambda reason: _rank(reason.aspect))
    several = len({reason.quote.article for reason in reasons if reason.quote}) > 1
    steps = "".join(_draw_step(aspect, list(each), several) for aspect, each in groupby(reasons, lambda r: r.aspect))
    key = _KEY if any(reason.rule for reason in reasons) else ""
    return (
        f'<details class="cp-why"><summary>Why this reading</summary>{key}<dl class="cp-steps">{steps}</dl></details>'
    )


def _list_unquoted(record: Record) -> Iterator[ReasonRecord]:
    """The reasons for places that no quotation carries, as in tables made elsewhere."""
    for place in record.places:
        if not place.quote:
            for reason in place.reasons:
                yield ReasonRecord(aspect="place", says=f"{place.name}: {reason}", rule=None, file=None, quote=None)


def _rank(aspect: str) -> int:
    return list(TITLES).index(aspect) if aspect in TITLES else len(TITLES)


def _draw_step(aspect: str, reasons: Sequence[ReasonRecord], several: bool) -> str:
    rows = "".join(f"<dd>{row}</dd>" for row in dict.fromkeys(_draw_rows(reasons, several)))
    return f"<dt>{escape(TITLES.get(aspect, aspect))}</dt>{rows}"


def _draw_rows(reasons: Iterable[ReasonRecord], several: bool) -> Iterator[str]:
    for reason in reasons:
        words = f'<span class="cp-words">“{escape(_shorten(reason.quote.text))}”</span> ' if reason.quote else ""
        origin = [draw_rule(reason.rule, reason.file)] if reason.rule else []
        origin += [escape(reason.quote.article)] if several and reason.quote else []
        drawn = f'<span class="cp-rule">{" · ".join(origin)}</span>' if origin else ""
        yield f"{words}{escape(reason.says)}{drawn}"


def draw_rule(rule: str, file: str | None) -> str:
    """Name a rule and the file it stands in; the folder is the same for all and stands at the head of the list."""
    return f"rule <code>{escape(rule)}</code> in <code>{escape((file or '').removeprefix(f'{_FOLDER}/'))}</code>"


def _shorten(words: str) -> str:
    """Cut a whole sentence short: it stands in full among the quotations."""
    tidy = " ".join(words.split())
    return tidy if len(tidy) <= 90 else f"{tidy[:80].rsplit(' ', 1)[0]} …"
