"""Nothing is lost, by really killing writers, filling disks and closing folders.

`bench/journal_trials.py` and `bench/journal_refusals.py` say how.

`make bench ARGS="--only journal"` does the same for longer.
"""

import json
import subprocess
import sys

import pytest

from geo.paths import ROOT


@pytest.fixture(scope="module")
def trials():
    command = [sys.executable, "-m", "bench.journal_trials", "--kills", "200", "--limits", "40", "--rounds", "8"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


def test_killed_writers_lose_nothing_and_leave_nothing_in_part(trials):
    counts = trials["kills"]
    assert counts["kills"] == 200 and counts["in_a_write"] > 0 and counts["written"] > 0
    assert (counts["lost"], counts["damaged"], counts["in_part"], counts["failed"]) == (0, 0, 0, 0)


@pytest.mark.parametrize("trial", ["limits", "disk"])
def test_full_disk_refuses_in_words_and_loses_nothing(trials, trial):
    counts = (
        trials[trial] or trials["limits"]
    )  # not every system lets a user make a small disk; the limit tries the same
    assert counts["refused"] >= 8 and counts["written"] > 0
    assert (counts["lost"], counts["damaged"], counts["unclear"]) == (0, 0, 0)


def test_folder_that_may_not_be_written_is_read_and_refuses_in_words(trials):
    assert trials["read_only"] == {"refused": 2, "written": 3, "lost": 0, "damaged": 0, "unclear": 0}
