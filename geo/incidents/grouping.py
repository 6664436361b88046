"""From the outlines of all accounts to the groups that tell of one happening, and what each of them answers."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from geo.extraction.actors import ActorLexicon
from geo.incidents.days import choose_type, join_days
from geo.incidents.likeness import Told
from geo.incidents.linking import link_accounts, link_by_answers
from geo.incidents.linking_memory import LinkingMemory
from geo.incidents.naming import name_initiator
from geo.incidents.outlines import Linked, Outline
from geo.incidents.responses import can_answer

T = TypeVar("T", bound=Hashable)


def link_outlines(
    outlines: Sequence[Outline], actors: ActorLexicon, memory: LinkingMemory | None = None
) -> Iterator[Linked]:
    """Link accounts into groups, in order of first report.

    Args:
        outlines: Of all accounts, in any order.
        actors: Tells the names of sides.
        memory: Of the last time, see `link_accounts`.
    """
    order = sorted(range(len(outlines)), key=lambda position: _reading_order(outlines[position]))
    told = [replace(outlines[position].told, key=key) for key, position in enumerate(order)]
    keys = {outlines[position].id: key for key, position in enumerate(order)}
    answered = {
        key: [keys[answer] for answer in outlines[position].answers if answer in keys]
        for key, position in enumerate(order)
        if outlines[position].answers
    }
    groups = link_by_answers(link_accounts(told, memory), answered)
    incidents = {outlines[order[each.key]].id: number for number, group in enumerate(groups) for each in group}
    linked = [_decide(group, [outlines[order[each.key]] for each in group], order, actors) for group in groups]
    known = {each.id: each for each in linked}
    for each in linked:
        answers = (answer for position in each.accounts for answer in outlines[position].answers)
        ids = [linked[incidents[answer]].id for answer in answers if answer in incidents]
        yield replace(each, responds_to=_keep_possible(each, ids, known))


def find_untold(outlines: Sequence[Outline], linked: Iterable[Linked]) -> list[int]:
    """Find the accounts without a day, or too bare, whose first sentence no incident reports, by their positions."""
    silent = {(o.told.article, o.sentences[0]) for o in outlines if o.told.may_be_mention}
    for each in linked:
        if silent and not each.is_mere_mention:
            own = (outlines[position] for position in each.accounts)
            silent.difference_update((o.told.article, start) for o in own for start in o.sentences)
    return [
        position
        for position, o in enumerate(outlines)
        if o.told.may_be_mention and (o.told.article, o.sentences[0]) in silent
    ]


def share_parts(outline: Outline, same: dict[Hashable, Hashable]) -> Outline:
    """Return the same outline, of parts that are held once where they are equal in several.

    Args:
        outline: Of one account.
        same: The parts seen so far, by themselves.
    """
    told = replace(
        outline.told,
        article=_share(outline.told.article, same),
        dates=_share(outline.told.dates, same),
        locations=_share(outline.told.locations, same),
        figures=_share(outline.told.figures, same),
        operations=_share(outline.told.operations, same),
    )
    return replace(outline, told=told, sentences=_share(outline.sentences, same), name=_share(outline.name, same))


def _decide(group: Sequence[Told], outlines: Sequence[Outline], order: Sequence[int], actors: ActorLexicon) -> Linked:
    dates, disputed = join_days(group)
    event_type = choose_type([told.event_type for told in group])
    return Linked(
        id=outlines[0].id,
        event_type=event_type,
        dates=dates,
        date_disputed=disputed,
        initiator=name_initiator(outlines, event_type, actors),
        responds_to=(),
        told=tuple(group),
        accounts=tuple(order[told.key] for told in group),
    )


def _keep_possible(one: Linked, answered: Iterable[str], known: Mapping[str, Linked]) -> tuple[str, ...]:
    """Keep the answers that can be, each once, and none to itself."""
    return tuple(i for i in dict.fromkeys(answered) if i != one.id and can_answer(one, known[i]))


def _share(value: T, same: dict[Hashable, Hashable]) -> T:
    return same.setdefault(value, value)  # type: ignore[return-value]


def _reading_order(outline: Outline) -> tuple[str, str, int]:
    return str(outline.told.published or "9999"), outline.name, outline.start
