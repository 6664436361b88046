"""Who came to harm in a happening: men of a state, armed men, or others. It tells who cannot have done it."""

import re
from collections.abc import Iterator

from geo.incidents.accounts import Account
from geo.incidents.model import Claim

_POLICE = re.compile(r"\b(?:police\w*|constables?|cops?|sub-inspectors?|inspectors?|sho|asi|dsp)\b", re.IGNORECASE)
_FORCES = re.compile(
    r"\b(?:soldiers?|troops?|police\w*|constables?|cops?|personnel|servicemen|levies|officers?|jawans?|"
    r"sepoys?|commandos?|frontier corps|fc|rangers|"
    r"(?<!his )(?<!his two )(?<!his three )(?<!security )(?<!bank )guards?)\b",
    re.IGNORECASE,
)
_ARMED = re.compile(
    r"\b(?:militants?|terrorists?|khwarij|khawarij|kharji|insurgents?|fighters?|attackers?|gunm[ae]n|commanders?|"
    r"dacoits?|bombers?|members(?! of (?:\w+ ){0,2}famil)|suspects?|armed)\b",
    re.IGNORECASE,
)
_COUNTRIES = {"PK": re.compile(r"\bpakistan", re.IGNORECASE), "AF": re.compile(r"\b(?:afghan|taliban)", re.IGNORECASE)}
_HARM = frozenset({"killed", "injured", "abducted"})
_FORMER = re.compile(r"\b(?:former|ex-|retired)", re.IGNORECASE)


def list_harmed(account: Account) -> Iterator[Claim]:
    """List the claims of people who came to harm, with words for who they were."""
    for claim in account.claims:
        if claim.outcome in _HARM and claim.count.high != 0 and claim.told and claim.victims:
            yield claim


def find_forces(account: Account) -> Claim | None:
    """Find a claim of soldiers, police or guards who came to harm."""
    return next((claim for claim in list_harmed(account) if are_forces(claim)), None)


def are_forces(claim: Claim) -> bool:
    """Whether those counted serve a state."""
    words = claim.victims or ""
    return _FORCES.search(words) is not None and _FORMER.search(words) is None and not are_armed_men(claim)


def find_country(claim: Claim) -> str | None:
    """Return the country whose people those counted are said to be, ISO 3166-1; None: it is not said."""
    return next((code for code, pattern in _COUNTRIES.items() if pattern.search(claim.told or "")), None)


def are_police(claim: Claim) -> bool:
    """Whether those counted are police."""
    return _POLICE.search(claim.victims or "") is not None


def are_armed_men(claim: Claim) -> bool:
    """Whether those counted fought against a state."""
    return _ARMED.search(claim.victims or "") is not None


def hit_only_forces(account: Account) -> bool:
    """Whether men of a state came to harm, and no armed men."""
    return find_forces(account) is not None and not any(are_armed_men(claim) for claim in list_harmed(account))


def hit_only_armed_men(account: Account) -> bool:
    """Whether armed men came to harm, and no one else."""
    harmed = list(list_harmed(account))
    return bool(harmed) and all(are_armed_men(claim) for claim in harmed)
