"""Claims: a count, given to the one who says so, and attached to the happening it belongs to.

The claimant is the speaker before the count in its sentence, else the one behind it ("…, the ministry said"), else
nobody: the article tells it in its own voice. Who concedes losses speaks of a happening in which the other side acted.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from geo.extraction.actors import ActorLexicon
from geo.extraction.model import Attribution, CountMention, CountRange
from geo.extraction.phrases import Phrase
from geo.geocoding.model import Location
from geo.incidents.accounts import Account
from geo.incidents.clauses import find_places_apart, keep_beside
from geo.incidents.frames import Frame
from geo.incidents.harm import find_country
from geo.incidents.kinds import CONTEXT, FROM_AFAR
from geo.incidents.lead_ups import find_lead_up, find_news
from geo.incidents.model import Claim, Evidence, Outcome
from geo.incidents.scenes import Scene
from geo.incidents.sides import LANDS

SHARED = "its sentence counts several happenings together: no more than that in any one of them"

EACH = "its sentence counts several happenings together: so many in each of them"
_EACH = Phrase(r" (?:[\w'-]+ )?(?:each|apiece)\b")  # "killed two soldiers each"

_LONG_AFTER = Phrase(
    r"\b(?:came|comes|coming|took place|takes place|occurred|happened|followed|follows|hours?|days?|weeks?|months?)\s"
    r"(?:only |just |barely |mere(?:ly)? |hardly |less than )?"
    r"(?:(?:an?|one|two|three|four|five|six|few|\d{1,2}|some|several) )?(?:(?:hours?|days?|weeks?|months?) )?after\b"
)
_IN_BOTH = Phrase(
    r"\b(?:in|during) (?:either|both)(?: of the(?:se)?)?(?: two)? (?:\w+ )?"
    r"(?:incident|attack|assault|blast|explosion|bombing|strike|case|raid)s?\b"
)


def code_claims(scene: Scene, speaker: str | None) -> list[tuple[CountMention, Claim]]:
    """Code the counts of a sentence as claims.

    Args:
        scene: The sentence.
        speaker: Whose quotation runs on into the sentence; None: nobody's.
    """
    claims = []
    for count in scene.counts:
        if count.outcome is None:
            continue
        attribution = find_attribution(scene.attributions, count)
        claimant = attribution.claimant if attribution else speaker
        claims.append((count, _build_claim(count, claimant, attribution)))
    return claims


def _explain_claimant(count: CountMention, claimant: str | None, attribution: Attribution | None) -> str:
    """Say in words why a count is claimed by this one."""
    if claimant is None:
        return "no speaker is named: the article tells it in its own voice"
    if attribution is None:
        return "a quotation goes on: who spoke before speaks here too"
    where = "before" if attribution.end <= count.start else "behind"
    if attribution.runs_on:
        return f"the words {where} the figure name no speaker: the one who spoke before is meant"
    return f"the speaker {where} the figure"


def find_attribution(attributions: Sequence[Attribution], count: CountMention) -> Attribution | None:
    """Find who says a count: the last speaker before it, else the first behind it."""
    before = [a for a in attributions if a.end <= count.start]
    after = [a for a in attributions if a.start >= count.end]
    said = [a for a in before if a.stance == "asserts"] or before
    return said[-1] if said else next(iter(after), None)


def _build_claim(count: CountMention, claimant: str | None, attribution: Attribution | None) -> Claim:
    denied = attribution is not None and attribution.stance == "denies" and attribution.end <= count.start
    if attribution is not None and attribution.rule == "called-false":
        denied = False  # "he said that toll was wrong and one man had died"
    denied = denied and count.count.high != 0  # "denied that any civilian was hurt" says that none was
    return Claim(
        outcome=cast(Outcome, count.outcome),
        count=count.count,
        victims=count.victims,
        told=count.told,
        claimant=claimant,
        stance="denies" if denied else "asserts",
        evidence=Evidence(sentence=count.sentence, start=count.start, end=count.end),
        attribution=attribution,
        reasons=(_explain_claimant(count, claimant, attribution),),
    )


def choose_frame(count: CountMention, frames: Sequence[Frame]) -> Frame | None:
    """Choose the frame of a sentence that a count belongs to: the nearest of a fitting kind."""
    fitting = [frame for frame in frames if fits_outcome(frame.kind, count.outcome)]
    if not fitting:
        return None
    beside = keep_beside(count.start, fitting, find_places_apart(fitting[0].scene)) if len(fitting) > 1 else []
    fitting = [fitting[i] for i in beside] or fitting
    fitting = [f for f in fitting if f.span and f.span[0] <= count.start < f.span[1]] or fitting
    news = find_news(frames)

    def measure(frame: Frame) -> tuple[bool, bool, int]:
        return _stands_apart(count, frame, news), _is_led_up_to(count, frame), _measure_distance(count, frame)

    return min(fitting, key=measure)


def _measure_distance(count: CountMention, frame: Frame) -> int:
    return min(abs(event.start - count.start) for event in frame.events)


def _stands_apart(count: CountMention, frame: Frame, news: int | None) -> bool:
    """Whether the main clause of a sentence begins between a figure and a frame: "a day after two died, men shot …"."""
    return news is not None and (count.start < news) != (frame.start < news)


def _is_led_up_to(count: CountMention, frame: Frame) -> bool:
    """Whether a frame is what the news came after, and the figure of the news: "nine died, a day after a raid".

    So is the figure of what came before, and the frame the news: "it came a day after nine died in a blast".
    """
    plain = frame.scene.plain
    if frame.start < count.start:
        return _LONG_AFTER.stands_in(plain, plain.index(frame.start), plain.index(count.start))
    lead_up = find_lead_up(frame)
    return lead_up is not None and lead_up.start is not None and count.start < lead_up.start


def share_sum(claim: Claim, frame: Frame, frames: Sequence[Frame], accounts: Sequence[Account]) -> None:
    """Tell each happening that a sentence counts together with others that no more than the sum befell it."""
    if claim.count.high is None:
        return
    plain = frame.scene.plain
    each = _EACH.find_at(plain, plain.index(claim.evidence.end)) is not None
    low = claim.count.low if each else None
    reason = EACH if each else SHARED
    share = replace(claim, count=CountRange(low=low, high=claim.count.high), reasons=(*claim.reasons, reason))
    for other, account in zip(frames, accounts, strict=True):
        if other.summed and other.start == frame.start:
            account.claims.append(share)


def is_gainsaid(claim: Claim, account: Account) -> bool:
    """Whether "no one was hurt" cannot be said of an account, for the same one counts its dead or hurt."""
    against = {"killed": {"killed"}, "injured": {"killed", "injured"}}.get(claim.outcome, set())
    nobody = claim.count.high == 0 and claim.victims is None and claim.stance == "asserts"
    return nobody and any(
        c.outcome in against and (c.count.low or 0) > 0 and c.claimant in {None, claim.claimant} for c in account.claims
    )


def speaks_of_both(scene: Scene, claim: Claim) -> bool:
    """Whether nobody came to harm in either of the two happenings told last."""
    return claim.count.high == 0 and _IN_BOTH.stands_in(scene.plain)


def fits_outcome(kind: str, outcome: str | None) -> bool:
    """Whether people can come to such an outcome in such a happening."""
    if outcome == "displaced":
        return kind == "deportation" or kind not in CONTEXT
    if outcome == "detained":
        return kind in {"deportation", "abduction", "operation", "ground_attack"}
    if outcome == "abducted":
        return kind == "abduction"
    return kind not in CONTEXT


def choose_of_adversary(claim: Claim, account: Account, accounts: Sequence[Account]) -> Account | None:
    """Choose the account in which the other side acted, the latest first, for men who cannot have fallen in this one.

    Who strikes from afar loses no men in it: "the Taliban launched drone attacks … 297 Taliban fighters were killed".

    Args:
        claim: The dead or hurt.
        account: What was told last.
        accounts: Those that were told before.

    Returns:
        The account; None where they may have fallen in the one told last, or no other is told.
    """
    side = account.initiator.side if account.initiator and account.kind in FROM_AFAR else None
    country = LANDS.get(side or "")
    if country is None or find_country(claim) != country:
        return None
    for other in sorted(accounts, key=lambda known: known.frames[-1].start, reverse=True):
        doer = other.initiator
        if doer is not None and other.kind not in CONTEXT and doer.side in LANDS and doer.side != side:
            return other
    return None


def choose_conceded(
    claim: Claim, accounts: Sequence[Account], lexicon: ActorLexicon, places: Sequence[Location]
) -> Account | None:
    """Choose the account in which the other side acted for losses that somebody concedes.

    Args:
        claim: The losses.
        accounts: Those told last.
        lexicon: The actors and their sides.
        places: Those that the sentence names: an account at one of them comes before the latest told.
    """
    named = {place.place.id for place in places}

    def measure(account: Account) -> tuple[bool, int]:
        return any(loc.place.id in named for loc in account.locations), account.frames[-1].start

    for account in sorted(accounts, key=measure, reverse=True):
        doer = account.initiator
        known = doer is not None and lexicon.side(doer).name != claim.claimant
        if account.kind not in CONTEXT and (known or (doer is None and measure(account)[0])):
            return account
    return None
