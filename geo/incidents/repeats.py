"""What a claim repeats: of the claims of one happening those are kept that say something of their own."""

import re
from collections.abc import Iterator, Sequence

from geo.extraction.actors import ActorLexicon
from geo.extraction.counts_sums import names_militants
from geo.incidents.model import Claim

_OFFICIALS = re.compile(
    r"(?:(?:government|security|local|hospital|military|health|medical|rescue) )?officials?", re.IGNORECASE
)
_SPOKEN_OF = re.compile(  # elsewhere it is a verb that tells it: "the strikes killed civilians"
    r"(?:^|\b(?:the|those|these|of|with|to)\s)(?:killed|slain|dead|deceased|martyred|injured|wounded)\s$", re.IGNORECASE
)


def drop_repeats(claims: Sequence[Claim], lexicon: ActorLexicon) -> Iterator[Claim]:
    """Keep one claim of those that say the same by the same claimant, the one that names its victims first.

    What an article tells in its own voice is dropped where somebody in it is quoted with the same figure; what
    "officials" say, where one of them is named with it further down. Armed groups are none of them.
    """
    claims = drop_spoken_of(drop_all_of_them(claims))
    seen: set[tuple[object, ...]] = set()
    quoted = {_key(claim) for claim in claims if claim.claimant}
    named = set[tuple[object, ...]]()
    if any(_is_of_officials(claim) for claim in claims):
        groups = {actor.name for actor in lexicon.actors.values() if actor.kind == "armed_group"}
        named = {_key(c) for c in claims if c.claimant and c.claimant not in groups and not _is_of_officials(c)}
    for claim in sorted(claims, key=lambda c: c.victims is None):
        key = (claim.claimant, *_key(claim))
        better = named if _is_of_officials(claim) else quoted if claim.claimant is None else ()
        sides = _list_sides(claim)
        if seen.isdisjoint((*key, side) for side in sides) and _key(claim) not in better:
            seen.update((*key, side) for side in sides)
            yield claim


def _list_sides(claim: Claim) -> tuple[bool, ...]:
    """List whose dead and hurt a claim may count, armed men (True) or others: "four soldiers", "all four attackers"."""
    return (True, False) if claim.victims is None else (names_militants(claim.victims),)


def drop_all_of_them(claims: Sequence[Claim]) -> list[Claim]:
    """Drop "all sixteen" where the same claimant, or nobody in particular, says "at least 16" in the same article.

    So is "sixteen", told later by the same claimant.
    """
    floors = {(claim.claimant, *_tell_floor(claim)) for claim in claims if claim.count.high is None}
    return [
        claim
        for claim in claims
        if claim.count.high is None
        or floors.isdisjoint({(claimant, *_tell_floor(claim)) for claimant in _list_tellers(claim)})
    ]


def drop_spoken_of(claims: Sequence[Claim]) -> list[Claim]:
    """Drop "the slain militants", who are only spoken of again, where the same article tells how many there were."""
    figures = {_tell_outcome(claim) for claim in claims if _gives_figure(claim)}
    return [
        claim
        for claim in claims
        if _gives_figure(claim) or _tell_outcome(claim) not in figures or not _is_spoken_of(claim)
    ]


def _is_spoken_of(claim: Claim) -> bool:
    sentence, evidence = claim.evidence.sentence, claim.evidence
    before = sentence.text[: evidence.start - sentence.start]
    return any(_SPOKEN_OF.search(words) for words in (before, f"{before}{evidence.text.split()[0]} "))


def _gives_figure(claim: Claim) -> bool:
    return claim.count.low is not None or claim.count.high is not None


def _tell_outcome(claim: Claim) -> tuple[object, ...]:
    return claim.outcome, claim.stance, claim.evidence.sentence.article.id


def _list_tellers(claim: Claim) -> set[str | None]:
    """List whose floor a figure may repeat: one's own, and for "all sixteen" also that of the article itself."""
    return {claim.claimant, None} if claim.evidence.text.lower().startswith("all ") else {claim.claimant}


def _tell_floor(claim: Claim) -> tuple[object, ...]:
    return claim.outcome, claim.count.low, claim.stance, claim.evidence.sentence.article.id


def _is_of_officials(claim: Claim) -> bool:
    return claim.claimant is not None and _OFFICIALS.fullmatch(claim.claimant) is not None


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.outcome, claim.count, claim.stance, claim.evidence.sentence.article.id
