"""How right the reading of several articles together is: incidents that they share, beside those of a careful reader.

What is compared is the output of `extract`, articles linked. Incidents are paired as in `bench.accuracy`; of each pair
it is then asked whether days, places, claims, claimants, evidence, answers, names and doubts are the gold's.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bench.accuracy import pair_incidents, read_record_days
from bench.gold import GoldClaim, GoldIncident
from bench.matching import Rate, meets

Record = dict[str, Any]
MEASURES = {
    "incidents": "incidents found",
    "days": "first and last day right",
    "places": "all places found",
    "precision": "no place finer than told",
    "claims": "claims found",
    "claimants": "claimant right",
    "evidence": "sentence quoted",
    "answers": "answer to the right incident",
    "operations": "name of the operation found",
    "disputes": "dispute about the day told",
}


def score_linked(gold: Sequence[GoldIncident], found: Sequence[Record]) -> tuple[dict[str, Rate], int]:
    """Compare incidents.

    Returns:
        A rate for each of MEASURES, and how many incidents were found beyond the gold's.
    """
    rates = {name: Rate() for name in MEASURES}
    pairs = pair_incidents(gold, found)
    ids = {gold[wanted].key: found[candidate]["id"] for wanted, candidate in pairs.items()}
    for number, incident in enumerate(gold):
        if number in pairs:
            _score_pair(rates, incident, found[pairs[number]], ids)
        elif incident.asked:
            rates["incidents"].add(False)
    return rates, len(found) - len(pairs)


def _score_pair(rates: dict[str, Rate], gold: GoldIncident, found: Record, ids: Mapping[str, str]) -> None:
    rates["incidents"].add(True)
    if not gold.background:
        rates["days"].add(not gold.exact_days or read_record_days(found) == gold.days)
    rates["places"].add(_list_wanted(gold) <= _list_places(found))
    rates["precision"].add(all(location["geo_precision"] != "exact" for location in found["locations"]))
    for claim in gold.claims:
        _score_claim(rates, claim, found["claims"])
    for article, start, end in gold.evidence:
        reports = [report for report in found["reports"] if report["article"] == article]
        rates["evidence"].add(any(meets((start, end), (report["start"], report["end"])) for report in reports))
    if gold.responds_to:
        rates["answers"].add(ids.get(gold.responds_to) in found["responds_to"])
    for name in gold.operation_names:
        rates["operations"].add(any(name.lower() in each.lower() for each in found["operation_names"]))
    if gold.date_disputed:
        rates["disputes"].add(found["date_disputed"])


def _list_wanted(gold: GoldIncident) -> set[str]:
    return set(gold.admin1) | set(gold.countries) | ({"border"} if gold.border else set())


def _list_places(found: Record) -> set[str | None]:
    locations = found["locations"]
    return {
        each for location in locations for each in (location["admin1"], location["country"], location["geo_precision"])
    }


def _score_claim(rates: dict[str, Rate], gold: GoldClaim, records: Sequence[Record]) -> None:
    same = [record for record in records if (record["outcome"], record["low"]) == (gold.outcome, gold.low)]
    rates["claims"].add(bool(same))
    if same and gold.claimant:
        rates["claimants"].add(any(gold.claimant.lower() in str(record["claimant"]).lower() for record in same))
