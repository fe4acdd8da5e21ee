"""All cores of this machine: a pool of processes over tasks.

When a worker dies, nobody says which task it died of. So those that were running are done again, each alone; one that
kills its worker then too is done without the article that it was at. The same holds for a task in which an earlier
process came to its end. No worker outlives the process that started it.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
import types
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from iran_hr_corpus.engines.stage import Stage, spared
from iran_hr_corpus.engines.worker import set_up_worker


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class LocalEngine:
    """So many processes; for a single task, or with a single worker, this one does it all."""

    workers: int

    def __call__(self, stage: Stage, tasks: Sequence[Any]) -> Iterator[Any]:
        """Do the tasks, and give the receipts as they come."""
        workers = min(self.workers, len(tasks))
        return _pooled(stage, deque(tasks), workers) if workers > 1 else _here(stage, tasks)


def _here(stage: Stage, tasks: Sequence[Any]) -> Iterator[Any]:
    """One after the other in this process, but for those that an earlier one may have died of."""
    for task in tasks:
        yield _alone(stage, task) if stage.was_begun(task) else stage(task)


def _pooled(stage: Stage, waiting: deque[Any], workers: int) -> Iterator[Any]:
    while waiting:
        running: dict[Future[Any], Any] = {}
        with _pool(workers) as pool:
            try:
                while waiting or running:
                    while waiting and len(running) < 2 * workers:
                        future = _submit(pool, stage, waiting[0])
                        running[future] = waiting.popleft()
                    for done in wait(running, return_when=FIRST_COMPLETED).done:
                        receipt = done.result()
                        del running[done]
                        yield receipt
            except BrokenProcessPool:
                pass
        for future, task in running.items():
            yield future.result() if _is_done(future) else _alone(stage, task)


def _is_done(future: Future[Any]) -> bool:
    """Whether a task was done before its pool broke; what the task itself raised is raised later."""
    return future.done() and not isinstance(future.exception(), BrokenProcessPool)


def _alone(stage: Stage, task: Any) -> Any:
    """Do a task on which a worker may have died, without what it dies of."""
    while True:
        with _pool(1) as pool:
            try:
                return _submit(pool, stage, task).result()
            except BrokenProcessPool:
                task = spared(stage, task)


@contextmanager
def _pool(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Workers that end with the block, however it ends, or with this process, however that does."""
    context = multiprocessing.get_context("spawn")
    leash, hand = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(workers, context, _start_worker, (leash,))
    try:
        yield pool
        pool.shutdown()
    finally:
        hand.close()
        pool.shutdown(cancel_futures=True)
        leash.close()


def _submit(pool: ProcessPoolExecutor, stage: Stage, task: Any) -> Future[Any]:
    """Hand over a task. Workers import the user's program anew unless it is hidden, and need nothing of it."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        return pool.submit(stage, task)
    finally:
        sys.modules["__main__"] = main


def _start_worker(leash: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is at the keyboard talks to the first process
    threading.Thread(target=_end_with, args=(leash,), daemon=True).start()
    set_up_worker()


def _end_with(leash: Connection) -> None:
    """Wait until nobody holds the other end."""
    multiprocessing.connection.wait([leash])
    os._exit(1)
