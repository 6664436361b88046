"""The commands of the Makefile: what they install, what they say when they cannot go on."""

import os
import re
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
TOOLS = ("bash", "env", "dirname", "cat", "cmp", "id")  # what the scripts need besides what they look for


def run(*command, cwd=ROOT, **environment):
    return subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True)


def read_pins(name):
    lines = [line.split("#")[0].strip() for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    return dict(line.split("==") for line in lines if line and not line.startswith("-"))


def normalise(name):
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture
def bare_machine(tmp_path):
    """A copy of the scripts, and a PATH without Python, browser and apt-get."""
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        found = run("bash", "-c", f"command -v {tool}").stdout.strip()
        (tmp_path / "bin" / tool).symlink_to(found)
    for path in [*(ROOT / "scripts").iterdir(), *(ROOT / name for name in (*REQUIREMENTS, "constraints.txt"))]:
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(path.read_bytes())
        copy.chmod(path.stat().st_mode)
    return tmp_path


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_direct_requirement_is_pinned_as_in_the_constraints(name):
    constraints = {normalise(package): pin for package, pin in read_pins("constraints.txt").items()}
    pins = read_pins(name)
    assert pins
    assert {package: constraints.get(normalise(package)) for package in pins} == pins


def test_tests_run_on_the_pinned_versions():
    pins = read_pins("requirements.txt") | read_pins("requirements-dev.txt")
    assert {package: version(package) for package in pins} == pins


def test_second_set_up_installs_nothing(bare_machine):
    binary = bare_machine / ".venv" / "bin"
    binary.mkdir(parents=True)
    (binary / "python").write_text('#!/usr/bin/env bash\n[ "$1" = -c ]\n')  # refuses all but the check of its version
    (binary / "python").chmod(0o755)
    files = ("constraints.txt", *REQUIREMENTS)
    stamp = "".join((bare_machine / name).read_text(encoding="utf-8") for name in files)
    (bare_machine / ".venv" / ".installed-dev").write_text(stamp, encoding="utf-8")
    for mode in ("run", "dev"):
        done = run("scripts/environment.sh", mode, cwd=bare_machine, PATH=str(bare_machine / "bin"))
        assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_changed_requirements_are_installed_anew(bare_machine):
    binary = bare_machine / ".venv" / "bin"
    binary.mkdir(parents=True)
    (binary / "python").write_text('#!/usr/bin/env bash\necho "$@" >>calls\n')
    (binary / "python").chmod(0o755)
    for _ in range(2):
        assert run("scripts/environment.sh", "run", cwd=bare_machine, PATH=str(bare_machine / "bin")).returncode == 0
    with (bare_machine / "requirements.txt").open("a", encoding="utf-8") as file:
        file.write("another==1.0\n")
    assert run("scripts/environment.sh", "run", cwd=bare_machine, PATH=str(bare_machine / "bin")).returncode == 0
    calls = (bare_machine / "calls").read_text(encoding="utf-8")
    assert calls.count("pip install") == 2


def test_missing_python_is_told_with_the_remedy(bare_machine):
    done = run("scripts/environment.sh", "run", cwd=bare_machine, PATH=str(bare_machine / "bin"))
    assert done.returncode == 1
    assert "Python 3.11" in done.stderr and "apt-get install python3 python3-venv" in done.stderr


def test_missing_browser_is_told_with_the_remedy(bare_machine):
    done = run("scripts/browser.sh", cwd=bare_machine, PATH=str(bare_machine / "bin"), CONFLICT_REPLAY_BROWSER="")
    assert (done.returncode, done.stdout) == (1, "")
    assert "apt-get install chromium" in done.stderr


def test_browser_that_does_not_start_is_refused(bare_machine):
    done = run("scripts/browser.sh", cwd=bare_machine, CONFLICT_REPLAY_BROWSER="/no/such/browser")
    assert (done.returncode, done.stdout) == (1, "")
    assert "/no/such/browser" in done.stderr


def test_installed_chrome_is_found_by_its_name(bare_machine):
    browser = bare_machine / "bin" / "google-chrome"
    browser.write_text("#!/usr/bin/env bash\necho Google Chrome 1.0\n")
    browser.chmod(0o755)
    done = run("scripts/browser.sh", cwd=bare_machine, PATH=str(bare_machine / "bin"), CONFLICT_REPLAY_BROWSER="")
    assert done.stdout.strip() == str(browser)


def test_run_names_a_folder_that_is_missing():
    done = run("scripts/run.sh", SEEDS="no such folder")
    assert done.returncode == 1
    assert "SEEDS is 'no such folder'" in done.stderr


def test_nothing_says_where_packages_come_from():
    files = [*(ROOT / "scripts").iterdir(), *ROOT.glob("*.txt"), *(ROOT / "data").rglob("*.py"), ROOT / "Makefile"]
    assert [path.name for path in files if re.search(r"--(extra-)?index-url|registry", path.read_text("utf-8"))] == []


def test_every_file_of_the_data_is_described():
    manual = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    files = [path for path in (ROOT / "data").rglob("*") if path.is_file() and path.suffix != ".pyc"]
    assert sorted(path.name for path in files if path.name not in manual and path.name != "README.md") == []
