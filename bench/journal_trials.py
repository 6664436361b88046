"""What a journal survives, by really doing it: `python -m bench.journal_trials --kills 1000` prints one JSON object.

Writers are forked, and killed with SIGKILL at a random moment while they begin a file, enter, take in another journal,
or export. Afterwards every entry that a writer was told was written must be there, nothing may be damaged, what was
taken in must be there as a whole or not at all, and an exported file must be the old or the new one.

A process that is killed is not a power failure: that the disk keeps what it was told to sync is not tried here.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from alembic.runtime import environment  # noqa: F401 - so that writers begin a file without loading it

from bench.journal_refusals import fill_disk, limit_size, make_draft, try_read_only
from geo.journal.exchange import dump_journal, import_journal, write_whole
from geo.journal.records import make_entry
from geo.journal.store import Journal

KINDS = ("begin", "enter", "enter", "enter", "take in", "export")
LONGEST_LIFE_S = 0.08
TAKEN_IN = 40  # entries
_DISK_KB = 300
Tell = Callable[[str], None]


def kill_writers(folder: Path, kills: int, seed: int = 0) -> dict[str, int]:
    """Kill writers, and look at what they left after each.

    Returns:
        Counts: kills, those in the middle of a write, entries that a writer was told are written, those of them that
        are lost, files that are damaged, sets that were taken in or written in part, and writers that failed alone.
    """
    chance = random.Random(seed)
    counts = dict.fromkeys(("kills", "in_a_write", "written", "lost", "damaged", "in_part", "failed"), 0)
    trial = _Trial(folder, chance, counts)
    for number in range(kills):
        trial.run(chance.choice(KINDS) if number else "begin")
    return counts


class _Trial:
    """Files that writers write, and what they were told."""

    def __init__(self, folder: Path, chance: random.Random, counts: dict[str, int]) -> None:
        self._folder, self._chance, self._counts = folder, chance, counts
        self._number, self._file = 0, folder / "0.sqlite"
        self._told: set[str] = set()
        self._parcel = folder / "parcel.jsonl"
        self._exported = folder / "exported.jsonl"

    def run(self, kind: str) -> None:
        """Let a writer of a kind live for a moment, kill it, and look."""
        if kind == "begin":
            self._number += 1
            self._file, self._told = self._folder / f"{self._number}.sqlite", set()
        before = _read(self._exported)
        parcel = self._write_parcel() if kind == "take in" else set()
        work = {"take in": self._take_in, "export": self._export}.get(kind, self._enter)
        told, failed = _kill(work, self._chance.random() * LONGEST_LIFE_S)
        self._told |= told
        self._counts["kills"] += 1
        self._counts["failed"] += failed
        self._counts["written"] += len(told)
        self._counts["in_a_write"] += Path(f"{self._file}-journal").exists()
        held = self._look()
        self._counts["in_part"] += 0 < len(parcel & held) < len(parcel)
        if kind == "export":
            self._counts["in_part"] += _read(self._exported) not in (before, self._dump())

    def _look(self) -> set[str]:
        journal = Journal(self._file)
        held = {entry.id for entry in journal.list_entries()}
        self._counts["lost"] += len(self._told - held)
        self._counts["damaged"] += bool(journal.find_damage())
        return held

    def _enter(self, tell: Tell) -> None:
        journal = Journal(self._file)
        while True:
            tell(journal.append(make_draft(random.SystemRandom().getrandbits(60))).id)

    def _take_in(self, tell: Tell) -> None:
        for entry in import_journal(Journal(self._file), self._parcel).new:
            tell(entry.id)
        time.sleep(2 * LONGEST_LIFE_S)

    def _export(self, _: Tell) -> None:
        while True:
            write_whole([self._dump().decode("ascii")], self._exported)

    def _dump(self) -> bytes:
        return "".join(dump_journal(Journal(self._file).list_entries())).encode("ascii")

    def _write_parcel(self) -> set[str]:
        start = self._chance.getrandbits(60)
        entries = [make_entry(make_draft(start + number), datetime.now(UTC)) for number in range(TAKEN_IN)]
        write_whole(dump_journal(entries), self._parcel)
        return {entry.id for entry in entries}


def _read(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


def _kill(work: Callable[[Tell], None], seconds: float) -> tuple[set[str], bool]:
    """Let a child work, kill it after a while, and return what it was told, and whether it failed by itself."""
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        _work_until_killed(work, sink)
    os.close(sink)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(source, encoding="ascii") as stream:
        told = set(stream.read().split("\n")) - {""}
    return told, not os.WIFSIGNALED(status) and os.WEXITSTATUS(status) != 0


def _work_until_killed(work: Callable[[Tell], None], sink: int) -> NoReturn:
    try:
        work(lambda id: _tell(sink, id))
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent is told
        print(f"a writer failed: {error!r}", file=sys.stderr)
        os._exit(3)
    os._exit(0)


def _tell(sink: int, id: str) -> None:
    os.write(sink, f"{id}\n".encode("ascii"))


def run_on_small_disk(disk: Path, rounds: int) -> dict[str, int] | None:
    """Run `fill_disk` on a disk in memory of its own; None: this system lets nobody make one."""
    trial = f"{sys.executable} -m bench.journal_trials --rounds {rounds} --disk {disk}"
    command = f"mount -t tmpfs -o size={_DISK_KB}k tmpfs {disk} && exec {trial}"
    done = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", command], capture_output=True, text=True
    )
    return json.loads(done.stdout) if done.returncode == 0 else None


def main() -> int:
    """Run the trials and print their counts; 1 where anything was lost, damaged, in part or unclear."""
    parser = argparse.ArgumentParser(prog="python -m bench.journal_trials", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--limits", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--disk", type=Path)
    options = parser.parse_args()
    if options.disk:
        print(json.dumps(fill_disk(options.disk, options.rounds)))
        return 0
    folder = Path(tempfile.mkdtemp(prefix="journal-trials-"))
    folder.chmod(0o755)
    try:
        results = _run_all(folder, options.kills, options.limits, options.rounds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(results))
    bad = ("lost", "damaged", "in_part", "failed", "unclear")
    return int(any(counts.get(name) for counts in results.values() if counts for name in bad))


def _run_all(folder: Path, kills: int, limits: int, rounds: int) -> dict[str, dict[str, int] | None]:
    folders = {name: folder / name for name in ("kills", "limits", "read_only", "disk")}
    for each in folders.values():
        each.mkdir()
    return {
        "kills": kill_writers(folders["kills"], kills),
        "limits": limit_size(folders["limits"], limits),
        "read_only": try_read_only(folders["read_only"]),
        "disk": run_on_small_disk(folders["disk"], rounds),
    }


if __name__ == "__main__":
    sys.exit(main())
