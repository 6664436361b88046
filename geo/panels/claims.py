"""Claims by claimant: rival figures one under the other, each opening the sentence that says it.

Nothing here is added up, averaged or left out: a reader compares, the program does not.
"""

from collections.abc import Iterable

from geo.escaping import escape
from geo.panels.library import Library
from geo.panels.quote import draw_quote
from geo.panels.record import ClaimRecord
from geo.panels.wording import count_in_words

OWN_VOICE = "Report, no claimant named"
_OUTCOMES = ("killed", "injured", "missing", "abducted", "detained", "displaced")


def draw_claims(claims: Iterable[ClaimRecord], library: Library) -> str:
    """Draw the claims of one incident, grouped by outcome and ordered by claimant; none is the empty string."""
    groups: dict[str, list[ClaimRecord]] = {}
    for claim in sorted(claims, key=_order):
        groups.setdefault(claim.outcome, []).append(claim)
    return "".join(_draw_group(outcome, group, library) for outcome, group in groups.items())


def figure_of(claim: ClaimRecord) -> str:
    """Say a claim's figure and whom it counts: "at least 70 militants"; a data set's own wording as it is."""
    if claim.note:
        return claim.note
    return figure_in_words(claim.low, claim.high, claim.victims, claim.quote.text if claim.quote else "")


def figure_in_words(low: int | None, high: int | None, victims: str | None, quoted: str) -> str:
    """The same from its parts; `quoted` is what the report says, from which "more than" is taken."""
    figure = count_in_words(low, high, quoted)
    if figure == "not given":
        return f"{victims}, number not given" if victims else figure
    return f"{figure} {victims}" if victims else figure


def _order(claim: ClaimRecord) -> tuple[int, str, bool, str, int, int]:
    rank = _OUTCOMES.index(claim.outcome) if claim.outcome in _OUTCOMES else len(_OUTCOMES)
    start = claim.quote.start if claim.quote else 0
    return rank, claim.outcome, claim.claimant is None, claim.claimant or "", -(claim.low or claim.high or 0), start


def _draw_group(outcome: str, claims: list[ClaimRecord], library: Library) -> str:
    rows = "".join(f"<li>{_draw_claim(claim, library)}</li>" for claim in claims)
    return f'<section class="cp-claims"><h4>{escape(outcome.capitalize())}</h4><ul>{rows}</ul></section>'


def _draw_claim(claim: ClaimRecord, library: Library) -> str:
    claimant = f"<span class=cp-claimant>{escape(claim.claimant or OWN_VOICE)}</span>"
    stance = '<span class="cp-denies">denies</span> ' if claim.stance == "denies" else ""
    line = f"{claimant}<span class=cp-figure>{stance}{escape(figure_of(claim))}</span>"
    if claim.quote is None:
        return f'<p class="cp-claim">{line}</p>'
    return f'<details class="cp-claim"><summary>{line}</summary>{draw_quote(claim.quote, library)}</details>'
