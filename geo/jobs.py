"""The same work on many things, in several processes: what comes out is the same, in the same order.

On Linux a process begins as a copy of this one, so that what was read for the work is there at once; elsewhere it
begins anew, and reads it for itself.
"""

import multiprocessing
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4  # tasks a process that are handed out before the first of them is needed


def run_in_order(
    function: Callable[[Sequence[T]], Sequence[R]],
    tasks: Iterable[Sequence[T]],
    jobs: int,
    prepare: Callable[[], object],
) -> Iterator[Sequence[R]]:
    """Run a function on tasks of a few things each, and return what it gives in the order of the tasks.

    Args:
        function: Of a module, with arguments and a result that travel well; an empty task is not handed to it.
        tasks: Taken as they are needed, some ahead.
        jobs: Processes; 1 works in this one.
        prepare: Is called before the first task, to read what all of them need.
    """
    with ExitStack() as stack:
        pool: ProcessPoolExecutor | None = None
        waiting: deque[Sequence[R] | Future[Sequence[R]]] = deque()
        for task in tasks:
            if task and jobs > 1:
                pool = pool or stack.enter_context(_open_pool(jobs, prepare))
                waiting.append(pool.submit(function, task))
            else:
                waiting.append(function(task) if task else ())
            while len(waiting) > (_AHEAD * jobs if jobs > 1 else 0):
                yield _take(waiting.popleft())
        while waiting:
            yield _take(waiting.popleft())


def _open_pool(jobs: int, prepare: Callable[[], object]) -> ProcessPoolExecutor:
    if sys.platform == "linux":
        prepare()
        return ProcessPoolExecutor(jobs, multiprocessing.get_context("fork"))
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"))


def _take(result: Sequence[R] | Future[Sequence[R]]) -> Sequence[R]:
    return result.result() if isinstance(result, Future) else result
