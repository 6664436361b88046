"""A Streamlit script on a port of this machine, and what its process holds in memory."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from urllib.error import URLError

from geo.paths import ROOT

START_SECONDS = 60
STOP_SECONDS = 10


class ServerError(Exception):
    """A script did not start; the message has what it printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running script."""

    address: str
    process: int  # its number
    log: Path  # what it prints

    def read_megabytes(self) -> float:
        """Read what the process holds in physical memory now, in MB (10^6 bytes)."""
        lines = Path(f"/proc/{self.process}/status").read_text(encoding="utf-8").splitlines()
        line = next(line for line in lines if line.startswith("VmRSS"))
        return int(line.split()[1]) * 1024 / 1e6


@contextmanager
def serve_script(script: Path, arguments: Sequence[str] = ()) -> Iterator[Server]:
    """Start a script, wait until its server answers, and stop it.

    Raises:
        ServerError: It did not start.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        *(sys.executable, "-m", "streamlit", "run", str(script)),
        *("--server.port", str(port), "--server.address", "localhost", "--server.headless", "true"),
        *("--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none", "--", *arguments),
    ]
    with tempfile.NamedTemporaryFile("w+") as log:  # a pipe that nobody reads would fill and stop the server
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            _wait_for_health(process, port, log)
            yield Server(address=f"http://localhost:{port}", process=process.pid, log=Path(log.name))
        finally:
            _stop(process)


def _wait_for_health(process: "subprocess.Popen[bytes]", port: int, log: IO[str]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    log.seek(0)
    raise ServerError(f"the page did not start:\n{log.read()}")


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
