"""Runs a function in a process of its own, so that it starts cold and its memory is its own."""

import multiprocessing
import platform
import resource
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any


def run_apart(function: Callable[..., Any], *arguments: Any) -> Any:
    """Call a function of a module in a fresh interpreter and return its value."""
    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def read_peak_megabytes() -> float:
    """Read the most memory that this process has held so far, in MB (10^6 bytes)."""
    # Linux hands the parent's peak on to the child in getrusage, but not in /proc.
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024 / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def describe_machine() -> str:
    """Describe the processor, its cores and Python in one line."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    processor = names[0] if names else platform.processor() or platform.machine()
    return f"{processor}, {len(names) or '?'} cores, {platform.system()}, Python {platform.python_version()}"
