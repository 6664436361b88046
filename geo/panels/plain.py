"""The reading of one article as plain text: why each incident was read so, and why the other sentences gave none.

It is for a person who wonders about a pin, in a terminal of 80 columns or through a pipe. Every text of an article is
made harmless, one line at a time, before it is printed.
"""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from geo.articles.model import Article
from geo.escaping import escape_control
from geo.extraction.rule_note import RuleNote
from geo.geocoding.model import Location
from geo.incidents.model import Claim, Evidence, Incident, LeftOut, Reason
from geo.panels.claims import OWN_VOICE, figure_in_words
from geo.panels.reasons import TITLES
from geo.panels.wording import dates_in_words, number_of, place_in_words, published_in_words

WIDTH = 80  # columns


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedBefore:
    """An incident that was explained under an article before."""

    title: str
    under: str  # the name of that article
    sentences: dict[str, list[int]]  # by the id of each other article, where the sentences start that report it


def explain_article(
    article: Article,
    incidents: Sequence[Incident | ExplainedBefore],
    left_out: Sequence[LeftOut],
    names: Sequence[Reason],
) -> Iterator[str]:
    """Explain the reading of one article, line by line, without line breaks.

    Args:
        article: The article.
        incidents: Those it tells, in the order in which they are first told.
        left_out: Its sentences that speak of a happening and gave no incident.
        names: Its names of places that say nothing about where, with the reasons.
    """
    yield from _wrap(f"{article.name} · {published_in_words(article)}")
    told = {start for incident in incidents for start in _list_starts(incident, article)}
    beside = [left for left in left_out if left.sentence.start in told]
    silent = [left for left in left_out if left.sentence.start not in told]
    counts = (number_of(len(incidents), "incident"), number_of(len(silent), "sentence") + " without one")
    unused = number_of(len(names), "name that says nothing about where", "names that say nothing about where")
    yield from _wrap(" · ".join((*counts, unused)))
    yield "=" * WIDTH
    for number, incident in enumerate(incidents, start=1):
        yield ""
        if isinstance(incident, ExplainedBefore):
            yield from _wrap(f"{number}. {incident.title}", hang=3)
            yield from _wrap(f"explained under {incident.under}", 3)
        else:
            yield from _wrap(f"{number}. {_name_incident(incident)}", hang=3)
            yield from _explain_incident(incident, article)
    yield from _list_part("Sentences that speak of a happening and gave no incident", _explain_left_out(silent))
    yield from _list_part("Told beside an incident and none of its own", _explain_left_out(beside))
    yield from _list_part("Names of places that say nothing about where", _explain_names(names))
    yield ""


def remember(incident: Incident, article: Article) -> ExplainedBefore:
    """Keep of an incident that was explained under an article what its other articles tell of it."""
    sentences: dict[str, list[int]] = {}
    for report in incident.reports:
        if report.sentence.article.id != article.id:
            sentences.setdefault(report.sentence.article.id, []).append(report.sentence.start)
    return ExplainedBefore(title=_name_incident(incident), under=article.name, sentences=sentences)


def _list_starts(incident: Incident | ExplainedBefore, article: Article) -> list[int]:
    """List where the sentences of an article start that report an incident."""
    if isinstance(incident, ExplainedBefore):
        return incident.sentences.get(article.id, [])
    return [report.sentence.start for report in incident.reports if report.sentence.article.id == article.id]


def _name_incident(incident: Incident) -> str:
    dates = incident.dates
    when = dates_in_words(
        dates.start if dates else None,
        dates.end if dates else None,
        dates.precision if dates else None,
        disputed=incident.date_disputed,
    )
    title = incident.event_type.replace("_", " ").capitalize()
    return f"{title} · {when} · {_name_places(incident.locations)}"


def _explain_incident(incident: Incident, article: Article) -> Iterator[str]:
    yield from _wrap(_name_sides(incident), 3)
    yield from _wrap(f"incident {incident.id}", 3)
    for cause in incident.responds_to:
        yield from _wrap(f"answers incident {cause}", 3)
    for report in incident.reports:
        where = "" if report.sentence.article.name == article.name else f"{report.sentence.article.name}: "
        yield from _wrap(f"{where}“{report.text}”", 3, hang=2)
    for claim in incident.claims:
        yield from _wrap(f"- {_say_claim(claim)}", 3, hang=2)
    for aspect, reasons in groupby(incident.explanation, key=lambda reason: reason.aspect):
        yield from _wrap(f"{TITLES[aspect]}:", 3)
        for lines in dict.fromkeys(tuple(_explain_reason(reason, article)) for reason in reasons):
            yield from lines


def _name_places(locations: Iterable[Location]) -> str:
    names = [place_in_words(location.place.name, location.geo_precision) for location in locations]
    return ", ".join(names) or "no place"


def _name_sides(incident: Incident) -> str:
    sides = f"{incident.initiator or 'not said by whom'} → {incident.target or 'not said against whom'}"
    notes = ["background" if incident.background else "", "reports or claims disagree" if incident.disputed else ""]
    return " · ".join(filter(None, (sides, *notes)))


def _say_claim(claim: Claim) -> str:
    figure = figure_in_words(claim.count.low, claim.count.high, claim.told, claim.evidence.text)
    denies = "denies " if claim.stance == "denies" else ""
    return f"{claim.claimant or OWN_VOICE}: {denies}{claim.outcome} {figure}"


def _explain_reason(reason: Reason, article: Article) -> Iterator[str]:
    other = reason.evidence.sentence.article.name if reason.evidence else article.name
    where = f" ({other})" if other != article.name and reason.aspect != "link" else ""
    yield from _wrap(f"{_quote(reason.evidence)}{reason.says}{where}", 5, hang=2)
    yield from _name_rule(reason.rule, 7)


def _explain_left_out(left_out: Iterable[LeftOut]) -> Iterator[str]:
    for left in left_out:
        yield from _wrap(f"- “{left.sentence.text}”", 2, hang=2)
        yield from _wrap(f"{_quote(left.words)}{left.reason}", 4, hang=2)
        yield from _name_rule(left.rule, 6)


def _explain_names(names: Iterable[Reason]) -> Iterator[str]:
    """A name that is passed over by one rule again and again is told once, with the number of times."""
    times = Counter((f"{_quote(name.evidence)}{name.says}", name.rule) for name in names)
    for (words, rule), count in times.items():
        yield from _wrap(f"- {words}{f' ({count} times)' if count > 1 else ''}", 2, hang=2)
        yield from _name_rule(rule, 4)


def _list_part(title: str, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield from ("", title, "-" * len(title), *listed)


def _quote(evidence: Evidence | None) -> str:
    return f"“{evidence.text}”: " if evidence else ""


def _name_rule(rule: RuleNote | None, indent: int) -> Iterator[str]:
    if rule:
        yield from _wrap(f"[rule {rule.id} in {rule.file}]", indent, hang=1)


def _wrap(text: str, indent: int = 0, hang: int = 0) -> list[str]:
    """Break a text of one paragraph into lines; nothing in it can steer a terminal."""
    first, rest = " " * indent, " " * (indent + hang)
    return textwrap.wrap(escape_control(text), WIDTH, initial_indent=first, subsequent_indent=rest)
