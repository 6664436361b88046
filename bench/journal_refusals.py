"""Where a journal cannot write: a full disk, a limit for the size of files, a folder that may not be written.

It must refuse in words that say what to do, keep all it has, and go on when there is room again.
"""

import os
import resource
import select
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from geo.errors import JournalError
from geo.journal.model import Content, Draft, Quote, Snapshot
from geo.journal.store import Journal

NOBODY = 65534
_PATIENCE_S = 30
_HALF_FULL = 150_000  # bytes
TEXT = "Shells fell on the bazaar. \u0627\u0644 <script>\0"


def make_draft(number: int, size: int = 400) -> Draft:
    """Make a draft that adds an incident, different for each number."""
    quote = Quote(article="a.txt", start=0, end=size, text=(f"{number} {TEXT}" * size)[:size])
    content = Content(
        event_type="shelling",
        days=None,
        places=(),
        initiator=TEXT,
        target=None,
        background=False,
        claims=(),
        reports=(quote,),
    )
    after = Snapshot(incident_id=f"i{number}", dataset="articles", content=content)
    return Draft(who="Ann", action="add", after=(after,))


def fill_disk(folder: Path, rounds: int) -> dict[str, int]:
    """Enter until a disk is full, free a part of it, and enter again, over and over.

    Args:
        folder: On a small disk of its own.
        rounds: How often the disk is filled.
    """
    counts = dict.fromkeys(("refused", "written", "lost", "damaged", "unclear"), 0)
    journal, ballast = Journal(folder / "journal.sqlite"), folder / "ballast"
    told = {journal.append(make_draft(0)).id}
    for number in range(1, rounds + 1):
        with suppress(OSError), ballast.open("ab") as stream:
            stream.write(b"x" * (5_000 * (number % 60)))
        for attempt in range(400):
            try:
                told.add(journal.append(make_draft(number * 1000 + attempt)).id)
            except JournalError as error:
                counts["refused"] += 1
                counts["unclear"] += "Free some space" not in str(error) and "free some space" not in str(error)
                break
        ballast.unlink(missing_ok=True)
        _count(counts, journal, told)
        if journal.file.stat().st_size > _HALF_FULL:
            journal.file.unlink()
            told = set()
    return counts


def limit_size(folder: Path, trials: int) -> dict[str, int]:
    """Enter under a limit for the size of files (`ulimit -f`) that falls anywhere into what is to be written."""
    counts = dict.fromkeys(("refused", "written", "lost", "damaged", "unclear"), 0)
    journal, told = Journal(folder / "journal.sqlite"), set[str]()
    for number in range(trials):
        size = journal.file.stat().st_size if journal.file.exists() else 0
        limit = size + (number * 997) % 40_000 - 8_000
        answer, failed = _run_limited(lambda n=number: journal.append(make_draft(n, 3_000)).id, max(limit, 1))
        counts["refused"] += failed
        counts["unclear"] += failed and "free some space" not in answer.lower()
        told |= set() if failed else {answer}
        _count(counts, journal, told)
    return counts


def try_read_only(folder: Path) -> dict[str, int]:
    """Read and enter in a folder that may not be written, as a user who is nobody special."""
    counts = dict.fromkeys(("refused", "written", "lost", "damaged", "unclear"), 0)
    journal = Journal(folder / "journal.sqlite")
    told = {journal.append(make_draft(number)).id for number in range(3)}
    for mode in (0o555, 0o755):
        folder.chmod(mode)
        journal.file.chmod(0o444)
        answer, failed = _run_limited(lambda: journal.append(make_draft(9)).id, None)
        counts["refused"] += failed
        counts["unclear"] += "may not be" not in answer
        read, failed = _run_limited(lambda: " ".join(each.id for each in Journal(journal.file).list_entries()), None)
        counts["lost"] += failed or set(read.split()) != told
    folder.chmod(0o755)
    _count(counts, journal, told)
    return counts


def _count(counts: dict[str, int], journal: Journal, told: set[str]) -> None:
    held = {entry.id for entry in Journal(journal.file).list_entries()}
    counts["written"] = max(counts["written"], len(held))
    counts["lost"] += len(told - held)
    counts["damaged"] += bool(Journal(journal.file).find_damage())


def _run_limited(work: Callable[[], str], limit: int | None) -> tuple[str, bool]:
    """Do some work in a child, with a limit for the size of files, or as nobody; return what it says, or its error."""
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if limit is None and os.getuid() == 0:
                os.setuid(NOBODY)
            elif limit is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            os.write(sink, work().encode())
            os._exit(0)
        except JournalError as error:
            os.write(sink, str(error).encode())
            os._exit(1)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the parent is told
            os.write(sink, repr(error).encode())
            os._exit(1)
    os.close(sink)
    if not select.select([source], [], [], _PATIENCE_S)[0]:
        os.kill(child, signal.SIGKILL)  # a lock of some library that another thread held when it was forked
    with os.fdopen(source, encoding="utf-8") as stream:
        answer = stream.read()
    return answer, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
