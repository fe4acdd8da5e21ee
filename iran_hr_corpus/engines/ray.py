"""A Ray cluster: tasks are Ray tasks, and nothing but tasks and receipts goes through its object store.

Input, output and this package must be visible under the same paths on every node. Clusters check a token: set
RAY_AUTH_MODE and RAY_AUTH_TOKEN as for its nodes, else the answer is only that the connection failed.
"""

from __future__ import annotations

import os
import pickle
import socket
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from iran_hr_corpus.engines.stage import Stage, spared
from iran_hr_corpus.engines.worker import set_up_worker
from iran_hr_corpus.errors import InputError

OBJECT_STORE = 128 * 1024 * 1024
"""Bytes; Ray takes a third of the memory unless told otherwise, and tasks carry no data."""
_SETTINGS = {"RAY_worker_niceness": "0", "RAY_USAGE_STATS_ENABLED": "0", "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0"}


@dataclass(frozen=True, slots=True)
class RayEngine:
    """A running cluster by its address, or one of so many workers that is started on this machine for the time.

    Starting one takes seconds: as a context, the engine does it once for all the stages in it.
    """

    address: str | None = None
    workers: int | None = None

    def __enter__(self) -> None:
        """Connect; raises InputError where the cluster cannot be reached."""
        ray = _imported()
        if self.address:
            _check_listening(self.address)
        _connect(ray, self.address, self.workers)

    def __exit__(self, *_: object) -> None:
        """Let go, and end what was started for the time."""
        _imported().shutdown()

    def __call__(self, stage: Stage, tasks: Sequence[Any]) -> Iterator[Any]:
        """Do the tasks, and give the receipts as they come."""
        ray = _imported()
        with nullcontext() if ray.is_initialized() else self:
            yield from _mapped(ray, stage, list(tasks))


def _mapped(ray: Any, stage: Stage, waiting: list[Any]) -> Iterator[Any]:
    """At most two tasks a core are handed over, so that the driver holds few."""
    run = ray.remote(max_retries=3)(_run)
    waiting.reverse()
    running: dict[Any, Any] = {}
    while waiting or running:
        while waiting and len(running) < 2 * max(1, int(ray.cluster_resources().get("CPU", 1))):
            task = waiting.pop()
            running[run.remote(pickle.dumps((stage, task)))] = task
        done, _ = ray.wait(list(running), num_returns=1)
        task = running.pop(done[0])
        try:
            yield ray.get(done[0])
        except ray.exceptions.WorkerCrashedError:
            waiting.append(spared(stage, task))


def _run(work: bytes) -> Any:
    """Do a stage's task in a worker, which is set up before it learns of what libraries they need."""
    set_up_worker()
    stage, task = pickle.loads(work)  # noqa: S301  written by the driver
    return stage(task)


def _imported() -> Any:
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
    try:
        import ray
        import ray.exceptions
    except ImportError as error:
        what = "the engine ray needs the library of that name, which is not installed"
        raise InputError("--engine", what, "the extra `ray`", "pip install 'iran-hr-corpus[ray]'") from error
    return ray


def _check_listening(address: str) -> None:
    """Raises InputError where nobody listens: Ray itself would try for minutes."""
    host, _, port = address.rpartition(":")
    if not port.isdigit():
        return
    try:
        socket.create_connection((host, int(port)), timeout=10).close()
    except OSError as error:
        raise _unreachable(address, error.strerror or str(error)) from error


def _unreachable(address: str, why: str) -> InputError:
    remedy = "start it; and set RAY_AUTH_MODE and RAY_AUTH_TOKEN as it has them"
    return InputError(address, f"cannot be reached: {why}", "a running Ray cluster", remedy)


def _connect(ray: Any, address: str | None, workers: int | None) -> None:
    own = {} if address else {"num_cpus": workers, "object_store_memory": OBJECT_STORE, "include_dashboard": False}
    try:
        ray.init(address=address or "local", log_to_driver=False, logging_level="ERROR", **own)
    except ConnectionError as error:
        raise _unreachable(address or "ray", str(error)) from error
