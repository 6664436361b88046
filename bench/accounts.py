"""Texts for synthetic incidents: claims, reports and quotations as JSON, as long as those of real articles.

Sentences come from a small stock, so they repeat; every row holds them whole all the same, as a table from
articles does.
"""

import json
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

STOCK = 2_000  # different claims, sentences and rules
CLAIMS = (0.55, 0.3, 0.15)  # shares of incidents with none, one and two claims
PARTIES = ("Pakistan", "Afghanistan", "Afghan Taliban", "Pakistani Taliban", "United Nations", None)
PUBLISHERS = ("Wire A", "Wire B", "Gazette", "Evening Post", "Radio Desk")
DEEDS = ("jets bombed a compound", "a drone hit a lorry", "mortars fell on a village", "guards exchanged fire",
         "a roadside bomb went off", "gunmen attacked a checkpoint")  # fmt: skip
ANSWER = 5_000  # one incident in so many answers another
LATEST = 4  # days after an incident by which it is reported

Days = np.ndarray[Any, np.dtype[np.datetime64]]


def invent_figures(start: Days, *, seed: int) -> pd.DataFrame:
    """Invent what the time index reads of accounts: people killed, the day of the report, answers.

    Args:
        start: First days of the incidents.
        seed: The same gives the same figures, and claims that fit them in `invent_accounts`.
    """
    chance, number = np.random.default_rng([seed, 2]), len(start)
    killed = _choose_claims(number, seed)["killed_low"]
    reported = pd.Series(start + chance.integers(0, LATEST, number)).astype("datetime64[s]")
    return pd.DataFrame({"killed_low": killed, "reported": reported, "responds_to": _write_answers(start)})


def invent_accounts(reported: Days, *, seed: int) -> pd.DataFrame:
    """Invent what is told of incidents that were reported on these days: all other columns but those of the place."""
    chance, number = np.random.default_rng([seed, 3]), len(reported)
    parties = np.array(PARTIES, dtype=object)
    columns = {
        "dataset": pd.Categorical(["articles"] * number),
        "date_disputed": chance.random(number) < 0.02,
        "disputed": chance.random(number) < 0.05,
        "background": chance.random(number) < 0.05,
        "initiator": pd.Series(chance.choice(parties, number), dtype="str"),
        "target": pd.Series(chance.choice(parties, number), dtype="str"),
        "reports": _write_reports(reported, chance),
        "sources": pd.Series(chance.choice(PUBLISHERS, number), dtype="str"),
        "operation_names": "[]",
        "undated_reason": None,
        "unplaced_reason": None,
    }
    quotations = _invent_quotations(chance).take(chance.integers(0, STOCK, number)).reset_index(drop=True)
    claims = _choose_claims(number, seed).drop(columns="killed_low")
    return pd.concat([pd.DataFrame(columns), quotations, claims], axis="columns")


def _write_answers(start: Days) -> "pd.Series[str]":
    """Let one incident in some thousands answer the one beside it in the table that began before it."""
    answers = np.full(len(start), "[]", dtype=object)
    for first in range(0, len(start) - 1, ANSWER):
        cause, answer = sorted((first, first + 1), key=lambda number: start[number])
        answers[answer] = f'["{cause:08}"]'
    return pd.Series(answers, dtype="str")


def _choose_claims(number: int, seed: int) -> pd.DataFrame:
    chance = np.random.default_rng([seed, 4])
    return _invent_claims(chance).take(chance.integers(0, STOCK, number)).reset_index(drop=True)


def _invent_claims(chance: np.random.Generator) -> pd.DataFrame:
    rows = [_invent_claim_row(chance) for _ in range(STOCK)]
    frame = pd.DataFrame(rows, columns=["claims", "claimants", "killed_low"])
    return frame.astype({"claims": "str", "claimants": "str", "killed_low": "Int32"})


def _invent_claim_row(chance: np.random.Generator) -> tuple[str, str, int | None]:
    """Claims, who makes them, and the fewest killed that any of them tells."""
    claims = [_invent_claim(chance) for _ in range(chance.choice(len(CLAIMS), p=CLAIMS))]
    names = sorted({claim["claimant"] for claim in claims if claim["claimant"]})
    killed = min((claim["low"] for claim in claims), default=None)
    return json.dumps(claims, ensure_ascii=False), "|".join(names), killed


def _invent_claim(chance: np.random.Generator) -> dict[str, Any]:
    low = int(chance.geometric(0.15))
    words = f"at least {low} people were killed, officials said"
    start = int(chance.integers(100, 900))
    quote = {"article": _name_article(chance), "start": start, "end": start + len(words), "text": words}
    return {
        "claimant": PARTIES[chance.integers(len(PARTIES))],
        "stance": "asserts",
        "outcome": "killed",
        "low": low,
        "high": None,
        "victims": "people",
        "evidence": quote,
    }


def _invent_quotations(chance: np.random.Generator) -> pd.DataFrame:
    rows = []
    for _ in range(STOCK):
        deed, article, start = DEEDS[chance.integers(len(DEEDS))], _name_article(chance), int(chance.integers(20, 900))
        evidence = json.dumps([{"article": article, "start": start, "end": start + len(deed), "text": deed}])
        dated = json.dumps([{"article": article, "start": start - 12, "end": start - 3, "text": "on Monday"}])
        steps = [
            {"aspect": "event", "says": f"told by “{deed}”", "rule": f"rule-{start}", "file": "events.yaml"},
            {"aspect": "days", "says": "“on Monday”: the latest such day."},
        ]
        rows.append((evidence, dated, json.dumps(steps, ensure_ascii=False)))
    return pd.DataFrame(rows, columns=["type_evidence", "date_evidence", "explanation"]).astype("str")


def _write_reports(reported: Days, chance: np.random.Generator) -> "pd.Series[str]":
    """Write each incident's report with the day of its publication."""
    stock = [_invent_report(chance) for _ in range(STOCK)]
    chosen = pa.array(chance.integers(0, STOCK, len(reported)))
    heads, tails = (pa.array(part, pa.large_string()).take(chosen) for part in zip(*stock, strict=True))
    days = pa.array(np.datetime_as_string(reported, unit="D"), pa.large_string())
    written = pc.binary_join_element_wise(heads, days, tails, pa.scalar("", pa.large_string()))
    return pd.Series(written.to_pandas(), dtype="str")


def _invent_report(chance: np.random.Generator) -> tuple[str, str]:
    """The two halves of a report in JSON, around the day of its publication."""
    place = int(chance.integers(5_000))
    text = (
        f"Officials said that {DEEDS[chance.integers(len(DEEDS))]} near Place {place} before dawn, "
        "and residents told reporters that the road to the district was closed until noon."
    )
    start = int(chance.integers(20, 900))
    report = {
        "article": _name_article(chance),
        "published": "\0",
        "start": start,
        "end": start + len(text),
        "text": text,
    }
    head, tail = json.dumps([report], ensure_ascii=False).split("\\u0000")
    return head, tail


def _name_article(chance: np.random.Generator) -> str:
    return f"wire-{chance.integers(10_000):04}.txt"
