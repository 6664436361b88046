"""What an entry of each kind must hold, so that it can be applied and taken back."""

from geo.errors import JournalError
from geo.journal.model import FIELDS, Draft

_ASPECTS = frozenset((*FIELDS, "incident"))  # of an incident, that a conflict may be about
LONGEST_NAME = 200  # characters of who entered it


def check_draft(draft: Draft) -> None:
    """Check that a draft holds what its action needs.

    Raises:
        JournalError: Says what is missing.
    """
    if not draft.who.strip() or len(draft.who) > LONGEST_NAME:
        raise JournalError(f"an entry needs the name of who makes it, of at most {LONGEST_NAME} characters.")
    for rule, broken in _list_rules(draft):
        if broken:
            raise JournalError(f"to {draft.action}, {rule}.")
    if draft.decided and draft.action != "decide":
        raise JournalError(f"to {draft.action} decides no conflict; leave 'decided' empty.")
    if tuple(sorted(set(draft.based_on))) != draft.based_on:
        raise JournalError("'based_on' is not sorted, or names an entry twice.")


def _list_rules(draft: Draft) -> list[tuple[str, bool]]:
    before = [each.incident_id for each in draft.before]
    after = [each.incident_id for each in draft.after]
    about_article = draft.article is not None
    match draft.action:
        case "accept":
            return [
                ("name an incident or an article", not before and not about_article),
                ("name the same incidents before and after", before != after),
            ]
        case "correct":
            whole = draft.article_after is not None and about_article and not before and not after
            return [
                ("give one incident before and after, or an article", (len(before), after) != (1, before) and not whole)
            ]
        case "decide":
            return [
                ("name one incident before and after", len(before) != 1 or after != before),
                ("say what is decided", not draft.decided or not _ASPECTS.issuperset(draft.decided)),
            ]
        case "reject":
            nobody = not before and not about_article
            return [("name an incident or an article", nobody), ("leave nothing after", bool(after))]
        case "merge":
            return [
                ("name two incidents or more", len(set(before)) != len(before) or len(before) < 2),
                ("give one that keeps the id of the first", after != before[:1]),
            ]
        case "split":
            wrong = len(set(after)) != len(after) or len(after) < 2 or after[:1] != before
            return [("name one incident", len(before) != 1), ("give two or more, the first with its id", wrong)]
        case "add":
            quoted = all(each.content.reports for each in draft.after)
            return [("give one incident and mark its sentence", bool(before) or len(after) != 1 or not quoted)]
    return [("name the entry", draft.target is None)]
