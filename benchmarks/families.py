"""A program with the processes that it starts: the CPU time of all, and the memory of the largest.

Where the system tells of its processes in files, as Linux does; elsewhere nothing is seen of them.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_PROC = Path("/proc")
_EVERY = 0.1
_TICK = os.sysconf("SC_CLK_TCK")


class Seen(NamedTuple):
    """Of one process: the most memory that it had in bytes, and its CPU seconds so far."""

    peak: int
    cpu: float


class Family:
    """Watches a program and all below it until it is left; the last tenth of a second of each is lost."""

    def __init__(self, program: int) -> None:
        self._program = program
        self._seen: dict[int, Seen] = {}
        self._over = threading.Event()
        self._watch = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Family:
        self._watch.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._watch.join()

    @property
    def own(self) -> int:
        """The peak of the program's first process."""
        return self._seen[self._program].peak if self._program in self._seen else 0

    @property
    def others(self) -> int:
        """The peak of the largest of the others."""
        return max((seen.peak for process, seen in self._seen.items() if process != self._program), default=0)

    @property
    def cpu(self) -> float:
        """The CPU seconds of all."""
        return sum(seen.cpu for seen in self._seen.values())

    def _look(self) -> None:
        while not self._over.wait(_EVERY):
            for process in _below(self._program):
                if seen := _seen(process):
                    self._seen[process] = seen


def _below(process: int) -> Iterator[int]:
    """A process, its children, and theirs."""
    yield process
    try:
        tasks = list((_PROC / str(process) / "task").iterdir())
        children = " ".join((task / "children").read_text() for task in tasks)
    except OSError:
        return
    for child in map(int, children.split()):
        yield from _below(child)


def _seen(process: int) -> Seen | None:
    """What the system tells of a process; null where it has ended."""
    try:
        status = (_PROC / str(process) / "status").read_text()
        cells = (_PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    _, sign, peak = status.partition("VmHWM:")
    return Seen(int(peak.split()[0]) * 1024, (int(cells[11]) + int(cells[12])) / _TICK) if sign else None
