"""What the benchmark of the replay tells is right and stands in its manual; its peers get the same incidents."""

import json
import re
from itertools import product
from pathlib import Path

import numpy as np
import pytest

import bench.replay as command
from bench import peers
from bench.corpus import build_incidents
from bench.peers import packages
from bench.peers.packages import PackageError, copy_package
from bench.peers.points import dump_columns, load_points, read_points, write_points
from bench.replay_plan import PARTS, PEERS, SEED_SIZE, Plan
from bench.replay_report import build_reports
from bench.replay_run import write_data
from bench.report import draw_table, fill_marks
from bench.samples import Samples
from geo.paths import ROOT

PLAN = Plan(sizes=("10000", "1000000"), parts=PARTS)
OURS = ("drag", "whole", "layer", "work", "work_script", "work_whole", "work_whole_script", "decode")


def make_figures() -> dict[str, float | int | str | None]:
    """Figures as a whole run gives them."""
    figures: dict[str, float | int | str | None] = {"replay.load": 0.3, "replay.browser": "156.0"}
    for size, measure in product(PLAN.sizes, ["ours.step", *OURS, *(f"{peer}.step" for peer in PEERS)]):
        figures |= Samples.of([4.2, 17.5]).list_figures(f"replay.{size}.{measure}")
    for size in PLAN.sizes:
        figures |= {f"replay.{size}.{part}": 1_400_000 for part in ("bytes", "deck_bytes", "deck_gzip_bytes")}
        figures[f"replay.{size}.memory_megabytes"] = 12.5
    for measure in ("click", "map", "bare"):
        figures |= Samples.of([76.0, 93.0]).list_figures(f"replay.page.{measure}")
    names = ("server_megabytes", "arrow_megabytes", "server_by_arrow", "map_by_bare")
    figures |= {f"replay.page.{name}": 1.5 for name in names}
    names = ("late_share", "frames", "steps_per_second", "megabytes_before", "megabytes_after")
    figures |= {f"replay.play.{name}": 0.5 for name in names}
    return figures | {"replay.growth_step": 1.2, "replay.growth_work": 1.4}


def list_documented_keys() -> set[str]:
    """The keys of the manual; N stands for a size, P for ours or a peer."""
    keys = set()
    for line in str(command.__doc__).splitlines():
        if found := re.match(r"    (replay\.[\w.]+)((?:, _\w+)*) {2,}\S", line):
            first, others = found.groups()
            keys |= {first, *(first.removesuffix("_p50_ms") + other for other in re.findall(r"_\w+", others))}
    return keys


def generalise(key: str) -> str:
    key = re.sub(rf"^replay\.(\d+|{SEED_SIZE})\.", "replay.N.", key)
    return re.sub(rf"\.({'|'.join(('ours', *PEERS))})\.", ".P.", key)


def test_every_figure_stands_in_the_manual_and_the_manual_promises_no_other() -> None:
    told = {generalise(key) for key in make_figures()}
    told |= {key.removesuffix("_samples") + "_reason" for key in told if key.endswith("_samples")}
    assert told == list_documented_keys()


def test_figures_of_a_size_stand_in_the_manual(tmp_path: Path) -> None:
    assert {generalise(key) for key in write_data(str(tmp_path), "200")} <= list_documented_keys()


def test_tables_hold_every_peer_every_size_and_what_is_to_be_reached() -> None:
    steps, others = build_reports(make_figures(), PLAN)
    assert [len(row) for row in steps.rows] == [3] * (len(PEERS) + 1)
    assert steps.columns[1:] == ("10,000", "1,000,000")
    assert all("4.2 / 18 (2)" in row[1:] for row in steps.rows)
    assert all(row[2] and row[3] for row in others.rows)
    assert {"≤ 1.5 MB", "≤ 3 ×", "≤ 2 %, at 30"} <= {row[3] for row in others.rows}


def test_tables_fill_marks_of_their_own() -> None:
    text = "<!-- bench:replay -->\n<!-- /bench:replay -->\n<!-- bench:replay-other -->\n<!-- /bench:replay-other -->"
    for report in build_reports(make_figures(), PLAN):
        text = fill_marks(text, report)
    assert text.count("**the replay**") == 1 and text.count("frames late") == 1


def test_what_was_not_measured_says_why_in_table_and_figures() -> None:
    lost = Samples(reason="npm was not found, which fetches it").list_figures("replay.10000.deck.step")
    steps, _ = build_reports(make_figures() | lost, PLAN)
    assert "not measured: npm was not found" in draw_table(steps)
    assert json.dumps(lost["replay.10000.deck.step_p50_ms"]) == "null"


def test_what_was_not_asked_for_is_left_out() -> None:
    steps, others = build_reports({"replay.load": 0.1}, Plan(sizes=("10000",), parts=("deck",)))
    assert (len(steps.rows), others.rows) == (1, ())


@pytest.mark.parametrize(
    ("values", "median", "p95"),
    [([3.0], 3.0, 3.0), ([1.0, 2.0, 9.0], 2.0, 9.0), ([float(n) for n in range(1, 101)], 50.0, 95.0)],
)
def test_percentiles_are_samples_that_were_taken(values: list[float], median: float, p95: float) -> None:
    assert (Samples.of(values).median, Samples.of(values).p95) == (median, p95)


def test_peers_get_the_incidents_that_meet_the_window(tmp_path: Path) -> None:
    table = build_incidents(400, texts=False)
    write_points(read_points(table), tmp_path / "400.npz")
    first = table["start"].min()
    days = [(table[name] - first).dt.days for name in ("start", "end")]
    for begin in (0, 700, 3_500):
        met = load_points(tmp_path / "400.npz").meet(begin, begin + 90)
        assert len(met.start) == ((days[0] < begin + 90) & (days[1] > begin)).sum()


def test_columns_for_the_graphics_card_hold_points_days_and_colours(tmp_path: Path) -> None:
    points = read_points(build_incidents(50, texts=False))
    dump_columns(points, tmp_path / "50.columns")
    number = len(points.start)
    numbers = np.frombuffer((tmp_path / "50.columns").read_bytes()[: 16 * number], dtype="<f4").reshape(2, number, 2)
    assert np.allclose(numbers[0], np.column_stack([points.longitude, points.latitude]))
    assert np.allclose(numbers[1], np.column_stack([points.start, points.end]))
    assert (tmp_path / "50.columns").stat().st_size == 19 * number


def test_missing_npm_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PackageError, match="npm was not found"):
        copy_package("moment", tmp_path)


def test_packages_of_the_peers_are_pinned() -> None:
    pinned = json.loads(packages.MANIFEST.read_text(encoding="utf-8"))["dependencies"]
    assert pinned.keys() == packages.SCRIPTS.keys()
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in pinned.values())


def test_every_peer_is_told_of() -> None:
    assert all(f"- `{peer}`:" in str(peers.__doc__) for peer in PEERS)


def test_missing_browser_is_an_error_that_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CONFLICT_REPLAY_BROWSER", str(ROOT / "nowhere"))
    assert command.main(["--quick"]) == 1
    assert "let it name a Chromium or Chrome" in capsys.readouterr().err
