"""The manual cannot go stale: what it leaves out, or names though it is not there, fails here."""

import argparse
import csv
import re
import subprocess
from pathlib import Path

import pytest
import yaml

import bench.__main__
import geo.__main__
from tests.test_law import STAGES

ROOT = Path(__file__).resolve().parent.parent
MANUALS = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")}
MANUAL = "\n".join(MANUALS.values())
DATA_MANUAL = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
DOCUMENTS = (*MANUALS, "CHANGELOG.md", "data/README.md", "seeds/README.md")
SUFFIXES = "py|md|csv|yaml|txt|sh|jsonl|json|geojson|gz|toml|js|css|png"
PATH = re.compile(rf"(?<![\w/.~-])((?:[\w-]+/)+(?:[\w.-]+\.(?:{SUFFIXES}))?|[\w.-]+\.(?:{SUFFIXES}))(?![\w/-])")
# Names in examples, for files that a reader may have, and of files inside packages of others.
IMAGINED = {
    "events.csv",
    "ged.csv",
    "incidents.claims.csv",
    "left_out.csv",
    "src/js/data/",
    "gold.jsonl",
    "before.jsonl",
    "after.jsonl",
    "map.html",
    "replay.html",
    "corrections.jsonl",
    "journal.sqlite",
    "my.csv",
    "report.md",
    "folder/report.md",
    "folder/",
}
MADE_LATER = {"docs/picture.png"}  # by hand, of the finished page


def list_targets() -> list[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return re.findall(r"^([a-z]+):", makefile, flags=re.MULTILINE)


def list_settings() -> list[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return re.findall(r"^([A-Z]+) \?=", makefile, flags=re.MULTILINE)


def list_commands() -> dict[str, argparse.ArgumentParser]:
    """The parsers of `python -m geo COMMAND` by the name of the command."""
    parser = geo.__main__._build_parser()
    choices = next(action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    return dict(choices)


def list_options(parser: argparse.ArgumentParser) -> list[str]:
    return [name for action in parser._actions for name in action.option_strings if action.dest != "help"]


def list_requirements() -> set[str]:
    files = (ROOT / "requirements.txt", ROOT / "requirements-dev.txt")
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return {line.partition("==")[0] for line in lines if "==" in line}


def list_own_files() -> list[Path]:
    """All files under version control, or about to be."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode == 0:
        return [path for path in map(Path, done.stdout.splitlines()) if (ROOT / path).is_file()]
    hidden = (".venv", ".git", "build", "__pycache__")  # unpacked from an archive: there is no git to ask
    return [path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file() and not set(path.parts) & set(hidden)]


def list_named_paths(document: str) -> set[str]:
    text = re.sub(r"https?://\S+", "", (ROOT / document).read_text(encoding="utf-8"))
    quoted = re.findall(r"`([^`\n]+)`", text) + re.findall(r"^ {4}(.*)$", text, flags=re.MULTILINE)
    links = re.findall(r"\]\(([^)#\s]+)\)", text)
    return {found for words in quoted + links for found in PATH.findall(words)} - IMAGINED - MADE_LATER


def is_there(path: str, document: str, files: list[Path]) -> bool:
    """Whether a path exists from the root or the document's folder, or is the end of some file's path."""
    if (ROOT / path).exists() or (ROOT / document).parent.joinpath(path).exists():
        return True
    if path.endswith("/"):
        return any(f"/{path}" in f"/{file.as_posix()}" for file in files)
    return any(f"/{file.as_posix()}".endswith(f"/{path}") for file in files)


@pytest.mark.parametrize("target", list_targets())
def test_make_target_stands_in_the_readme(target: str) -> None:
    assert f"`make {target}`" in MANUALS["README.md"]


@pytest.mark.parametrize("setting", [*list_settings(), "GOLD", "ARTICLES"])
def test_setting_of_make_stands_in_the_readme(setting: str) -> None:
    assert f"{setting}=" in MANUALS["README.md"]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\bmake ([a-z]+)\b(?=[` \n]|$)", "".join(
    re.findall(r"`[^`\n]+`|^ {4}make .*$", MANUAL, flags=re.MULTILINE))))))  # fmt: skip
def test_make_target_of_the_manual_exists(target: str) -> None:
    assert target in list_targets()


@pytest.mark.parametrize("command", list_commands())
def test_command_and_its_options_stand_in_the_readme(command: str) -> None:
    assert f"python -m geo {command} " in MANUALS["README.md"]
    assert [option for option in list_options(list_commands()[command]) if option not in MANUALS["README.md"]] == []


def test_commands_of_the_readme_exist() -> None:
    assert set(re.findall(r"python -m geo ([a-z]+)", MANUAL)) <= set(list_commands())


def test_options_of_the_benchmarks_stand_in_the_manual() -> None:
    assert [option for option in list_options(bench.__main__._build_parser()) if option not in MANUAL] == []


@pytest.mark.parametrize("stage", STAGES)
def test_stage_stands_in_the_readme_and_in_the_law(stage: str) -> None:
    assert f"`geo/{stage}/`" in MANUALS["README.md"]
    assert " → ".join(STAGES) in MANUALS["CONTRIBUTING.md"]


def test_everything_at_the_top_of_the_repository_stands_in_the_manual() -> None:
    tops = {path.parts[0] for path in list_own_files()}
    hidden = {name for name in tops if name.startswith(".")}
    known = {"docs", "pyproject.toml", *MANUALS}
    assert sorted(name for name in tops - hidden - known if name not in MANUAL) == []


def test_every_data_file_stands_in_a_table_of_the_data() -> None:
    rows = [line for line in DATA_MANUAL.splitlines() if line.startswith("|")]
    files = [path for path in list_own_files() if path.parts[0] == "data" and path.name != "README.md"]
    described = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    assert files
    assert [f"{path}" for path in files if path.name not in described] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_file_that_a_document_names_exists(document: str) -> None:
    files = list_own_files()
    assert sorted(path for path in list_named_paths(document) if not is_there(path, document, files)) == []


def test_documents_name_files_at_all() -> None:
    assert {"data/extraction/codebook.yaml", "geo/webmap/host.py"} <= list_named_paths("README.md") | list_named_paths(
        "CONTRIBUTING.md"
    )


def test_every_dependency_has_its_reason() -> None:
    table = MANUALS["CONTRIBUTING.md"].partition("## Dependencies")[2]
    reasons = dict(re.findall(r"^\| (\S+) \| (.+) \|$", table, flags=re.MULTILINE))
    reasons.pop("package")
    assert set(reasons) == list_requirements()


@pytest.mark.parametrize(
    "path", ["data/extraction/actors.csv", "data/geocoding/gazetteer/places/settlements.csv"], ids=lambda path: path
)
def test_row_of_the_worked_example_fits_its_file(path: str) -> None:
    block = MANUALS["CONTRIBUTING.md"].partition(f"`{path}`")[2]
    shown = [line[4:] for line in block.splitlines() if line.startswith("    ")][:2]
    with (ROOT / path).open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    columns, row = csv.reader(shown)
    assert columns == header
    assert len(row) == len(header)
    assert row[0] in [each[0] for each in rows]


def test_rule_of_the_worked_example_stands_in_its_file() -> None:
    text = MANUALS["CONTRIBUTING.md"].partition("`data/extraction/events.yaml`")[2]
    block = re.findall(r"(?:^    .*\n)+", text, flags=re.MULTILINE)[0]
    (shown,) = yaml.safe_load(block)
    rules = yaml.safe_load((ROOT / "data/extraction/events.yaml").read_text(encoding="utf-8"))["rules"]
    (rule,) = [rule for rule in rules if rule["id"] == shown["id"]]
    assert shown == rule


def test_scan_finds_a_file_that_is_not_there() -> None:
    assert PATH.findall("see data/nowhere.csv and geo/lost/ and seeds/README.md") == [
        "data/nowhere.csv", "geo/lost/", "seeds/README.md",
    ]  # fmt: skip
    assert not is_there("data/nowhere.csv", "README.md", list_own_files())
