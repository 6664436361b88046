"""A trend is told where chance is a poor explanation, and by Python and the map alike."""

import json
import subprocess
from datetime import date
from pathlib import Path

import playwright
import pytest

from geo.layers.trend import find_days_before, find_trend
from geo.paths import ROOT

MODULE = ROOT / "geo" / "webmap" / "replay" / "static" / "trend.js"
READER = """
import { readFileSync } from "node:fs";
const code = readFileSync(process.argv[1]).toString("base64");
const { findTrend } = await import("data:text/javascript;base64," + code);
const pairs = JSON.parse(readFileSync(0, "utf-8"));
console.log(JSON.stringify(pairs.map(([now, before]) => findTrend(now, before).direction)));
"""


@pytest.mark.parametrize(
    ("now", "before", "direction"),
    [(12, 2, "up"), (2, 12, "down"), (6, 6, "flat"), (9, 5, "flat"), (7, 0, "few"), (8, 0, "up"), (0, 0, "few")],
)
def test_a_change_is_told_only_where_chance_is_a_poor_explanation(now, before, direction):
    assert find_trend(now, before).direction == direction


def test_the_map_and_the_panel_tell_the_same():
    pairs = [(now, before) for now in range(40) for before in range(40)]
    node = Path(playwright.__file__).parent / "driver" / "node"
    command = [str(node), "--input-type=module", "-e", READER, str(MODULE)]
    done = subprocess.run(command, input=json.dumps(pairs), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [find_trend(*pair).direction for pair in pairs]


def test_days_before_are_as_many_as_the_window_has():
    week = (date(2026, 2, 8), date(2026, 2, 15))
    assert find_days_before(week, date(2026, 2, 1)) == (date(2026, 2, 1), date(2026, 2, 8))
    assert find_days_before(week, date(2026, 2, 2)) is None
