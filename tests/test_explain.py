"""What `explain` tells somebody who wonders about a pin: the words, the rule, and where the rule can be mended."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.__main__ import main
from geo.escaping import escape_control
from geo.paths import ROOT
from tests.reading import read_records

MARKET = "A bomb killed four traders at a market in Quetta on Monday, the police said."


@pytest.fixture
def explain(tmp_path, capsys):
    """Explain articles, given by their bodies; return the exit status, the text and what was said to the user."""

    def run(*bodies, published="2026-02-28"):
        for number, body in enumerate(bodies, start=1):
            (tmp_path / f"{number}.txt").write_text(f"date {published} {body}", encoding="utf-8")
        status = main(["explain", str(tmp_path)])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


def unwrap(text):
    """The text in one line, as it was before it was broken at 80 columns."""
    return " ".join(text.split())


def split_day(text):
    """An article as `read_records` takes it: its day and its body."""
    day, _, body = text.partition(" ")
    return day, body


def find_steps(body, aspect):
    (record,) = read_records(body)
    return [step for step in record["explanation"] if step["aspect"] == aspect]


def test_a_word_is_told_with_its_rule_and_the_file_where_it_can_be_mended(explain):
    status, text, said = explain(MARKET)
    assert (status, said) == (0, "")
    assert "“bomb”: a bomb went off [rule bombing in data/extraction/events.yaml]" in unwrap(text)


def test_every_rule_that_is_named_stands_in_the_file_that_is_named():
    bodies = [path.read_text(encoding="utf-8").partition(" ")[2] for path in sorted((ROOT / "seeds").glob("*.txt"))]
    steps = [step for record in read_records(*map(split_day, bodies)) for step in record["explanation"] if step["rule"]]
    assert {step["aspect"] for step in steps} >= {"event", "days", "place", "initiator", "claim"}
    strange = {
        (step["rule"], step["file"])
        for step in steps
        if not re.search(rf"\b{re.escape(step['rule'])}\b", (ROOT / step["file"]).read_text(encoding="utf-8"))
    }
    assert strange == set()


@pytest.mark.parametrize("aspect", ["event", "days", "claim"])
def test_a_plain_report_names_a_rule_for_each_question(aspect):
    assert [step for step in find_steps(MARKET, aspect) if step["rule"]]


def test_a_day_counted_from_another_names_that_other_day(explain):
    _, text, _ = explain(f"{MARKET} Two days later, gunmen shot dead a guard in Zhob.")
    assert "“Two days later”: Counted from the date last in force" in unwrap(text)
    assert "It counts from “Monday” (2026-02-23)." in unwrap(text)


def test_a_weekday_names_the_day_of_writing_and_a_full_date_none():
    assert "The day of writing is 2026-02-28." in find_steps(MARKET, "days")[0]["says"]
    step, *_ = find_steps("A bomb killed four men in Quetta on 3 February 2026.", "days")
    assert "day of writing" not in step["says"] and "counts from" not in step["says"]


def test_a_day_that_was_taken_over_is_said_to_be():
    records = read_records("Traders met in Sibi on Monday. A bomb killed four men in Quetta.")
    (step,) = [step for step in records[0]["explanation"] if step["aspect"] == "days"]
    assert step["evidence"]["text"] == "Monday" and "taken over" in step["says"]


def test_dates_that_stand_beside_and_were_not_taken_are_named_with_the_reason():
    body = "Officials said on Thursday that a bomb had killed four men in Quetta on Monday."
    monday, thursday = find_steps(body, "days")
    assert "not taken" not in monday["says"]
    assert thursday["evidence"]["text"] == "Thursday" and "not taken: the day of a statement" in thursday["says"]


def test_history_and_rival_claims_are_explained_where_they_are_flagged():
    (record,) = read_records(
        "Jets bombed Khost on 3 February 2026. Pakistan said 20 militants were killed. Kabul denied the claim."
    )
    says = " ".join(step["says"] for step in record["explanation"])
    assert record["background"] and "told as history" in says
    assert record["disputed"] and "cannot all hold" in says


def test_namesakes_that_were_passed_over_are_named():
    (step,) = [step for step in find_steps(MARKET, "place") if step["evidence"]["text"] == "Quetta"]
    assert "not meant: the district Quetta (PK-BA)" in step["says"]


def test_a_metonym_is_named_as_the_reason_that_no_place_was_taken():
    (record,) = read_records("Kabul said on Monday that a bombing had killed four men.")
    assert record["locations"] == []
    passed = [step for step in record["explanation"] if step["evidence"] and step["evidence"]["text"] == "Kabul"]
    assert any("no place here" in step["says"] and "government" in step["says"] for step in passed)
    assert passed[0]["file"] == "data/extraction/toponym_rules.yaml"


def test_a_home_is_named_as_the_reason_that_its_name_is_no_place():
    steps = find_steps("A bomb killed four residents of Swat in Quetta on Monday.", "place")
    (home,) = [step for step in steps if step["evidence"]["text"] == "Swat"]
    assert (home["rule"], home["file"]) == ("home", "data/extraction/elsewhere.yaml")


def test_a_side_is_told_with_its_name_and_the_reason():
    (step,) = find_steps("A post in Kurram was attacked on Thursday by the TTP.", "initiator")
    assert step["evidence"]["text"] == "TTP" and "“by”" in step["says"] and step["file"].endswith("actors.csv")
    (adjective,) = find_steps("Pakistani air strikes hit Khost on Thursday.", "initiator")
    assert adjective["evidence"]["text"].startswith("Pakistani") and adjective["rule"].startswith("pakistan")
    (nobody,) = find_steps("A blast in Karachi killed two people on Thursday.", "initiator")
    assert "nobody" in nobody["says"] and nobody["rule"] is None


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (MARKET, "the speaker behind the figure"),
        ("The police said a bomb had killed four men in Quetta on Monday.", "the speaker before the figure"),
        (f"{MARKET} They said that two guards were injured.", "the one who spoke before is meant"),
        ("A bomb killed four men in Quetta on Monday.", "in its own voice"),
        (f"{MARKET} Two guards were injured.", "it belongs to the one told before"),
    ],
)
def test_a_claim_tells_why_it_has_this_claimant_and_this_incident(body, words):
    assert any(words in step["says"] for step in find_steps(body, "claim"))


def test_reports_that_were_linked_tell_what_they_share(explain):
    _, text, _ = explain(MARKET, "Police said four traders were killed on Monday when a bomb exploded in Quetta.")
    assert "1.txt and 2.txt tell of one:" in unwrap(text) and "a place in common (Quetta)" in unwrap(text)
    assert "explained under 1.txt" in text


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The minister warned of attacks in the spring.", "[rule threatened in data/extraction/unreal.yaml]"),
        ("A gas cylinder exploded in a kitchen in Sibi.", "[rule accident in data/extraction/accidents.yaml]"),
    ],
)
def test_a_sentence_that_gave_no_incident_is_listed_with_the_rule_that_left_it_out(explain, sentence, reason):
    _, text, _ = explain(f"{MARKET}\n\n{sentence}")
    _, _, listed = unwrap(text).partition("gave no incident ---")
    assert f"“{sentence}”" in listed and reason in listed


def test_what_is_only_mentioned_without_a_day_is_listed_too(explain):
    _, text, _ = explain("There were talks of Pakistan and Afghanistan in Doha, the agency said.")
    assert "“talks”: it is only mentioned: no text gives it a day" in unwrap(text)


def test_a_name_that_no_gazetteer_knows_is_listed_with_the_reason(explain):
    _, text, _ = explain("Traders met in the village of Zarinabad Kalan.")
    _, _, listed = unwrap(text).partition("Names of places that say nothing about where")
    assert "Zarinabad Kalan" in listed and "not in the gazetteer" in listed


def test_an_article_without_incidents_is_explained_all_the_same(explain):
    status, text, _ = explain("Traders complained of prices.")
    assert status == 0 and text.startswith("1.txt · 28 February 2026\n0 incidents")


def test_a_wrong_path_is_told_with_the_remedy_and_the_status_is_one(tmp_path, capsys):
    assert main(["explain", str(tmp_path / "nowhere.txt")]) == 1
    printed = capsys.readouterr()
    assert printed.out == "" and "nowhere.txt" in printed.err and printed.err.startswith("error: ")


def test_no_line_is_longer_than_a_terminal_of_eighty_columns(explain):
    _, text, _ = explain(MARKET + " " + "x" * 300, f"{MARKET} It warned of attacks.")
    assert max(map(len, text.splitlines())) <= 80


def test_control_characters_of_an_article_never_reach_the_terminal(explain):
    hostile = "".join(map(chr, range(1, 32))).replace("\r", "").replace("\n", "") + "\x7f\x9b2J\u202e\u2066"
    body = f"A bomb killed four\x1b[2J traders{hostile} at a market in Quetta on Monday, the police\x07 said."
    status, text, _ = explain(body, f"The minister\x1b]0;owned\x07 warned of attacks{hostile} in Zarinabad area.")
    steering = {c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"}
    assert status == 0 and steering == set()
    assert r"\x1b[2J" in text


def test_a_hostile_file_name_steers_no_terminal_when_it_is_complained_about(tmp_path, capsys):
    (tmp_path / "\x1b[2Jempty.txt").write_bytes(b"")
    assert main(["explain", str(tmp_path)]) == 1
    printed = capsys.readouterr()
    assert "\x1b" not in printed.out + printed.err and r"\x1b[2Jempty.txt" in printed.err


@given(st.text())
def test_no_text_at_all_steers_a_terminal(text):
    line = escape_control(text)
    assert {unicodedata.category(c) for c in line if c not in "\u200c\u200d"} & {"Cc", "Cf", "Cs", "Zl", "Zp"} == set()


def test_letters_of_all_scripts_are_printed_as_they_are():
    assert escape_control("کوئٹہ میں\u200cدھماکا\n  Ghōr") == "کوئٹہ میں\u200cدھماکا Ghōr"
    assert escape_control("Wazir\u00adistan \x1b[0m\u202e") == r"Waziristan \x1b[0m\u202e"
