"""A workplace for tests of engines: an input of several tasks, what a plain build makes of it, and workers that die.

What runs in other processes stands here, since they import it by name.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from factories import TEXTS, write_texts

from iran_hr_corpus.engines.stage import Engine
from iran_hr_corpus.readers import parts
from iran_hr_corpus.stages import reading, settling
from iran_hr_corpus.stages.reading import ReadReceipt, ReadStage, ReadTask
from iran_hr_corpus.storage.manifest import TableEntry, files_below, read_manifest

ARTICLES = 60
FILES_A_TASK = 5
SHARD_BYTES = 12_000
POISON = "what kills a worker"
HERE = Path(__file__).parent


def write_input(folder: Path, more: dict[str, str] | None = None) -> Path:
    """An input of a dozen tasks, with copies, articles without figures and one that is rejected."""
    some = list(TEXTS.values())
    texts = {
        f"a{number:02d}": some[number % len(some)] + (f" And {number} more were arrested." if number % 7 else "")
        for number in range(ARTICLES)
    }
    raw = write_texts(folder, texts | (more or {}))
    (raw / "bad.txt").write_bytes(b"\xff")
    return raw


@contextmanager
def small_tasks() -> Iterator[None]:
    """Parts of a few files and shards of a few parts, in this process and those that it starts."""
    kept = parts.PART_FILES, settling.settle
    parts.PART_FILES = FILES_A_TASK
    settling.settle = partial(settling.settle, size=SHARD_BYTES)
    try:
        yield
    finally:
        parts.PART_FILES, settling.settle = kept


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a build."""
    return {path: (folder / path).read_bytes() for path in files_below(folder)}


def rows(folder: Path) -> dict[str, TableEntry]:
    """What the tables of a build say, however they are cut into shards."""
    return read_manifest(folder).tables


def start(code: str, *arguments: object, **options: object) -> subprocess.Popen[str]:
    """Python with the names of this module, and small tasks."""
    head = f"import sys; sys.path[:0] = [{str(HERE)!r}, {str(HERE.parent)!r}]\nfrom workshop import *\n"
    body = "\n".join(f"    {line}" for line in code.strip().splitlines())
    command = [sys.executable, "-c", f"{head}with small_tasks():\n{body}", *map(str, arguments)]
    return subprocess.Popen(command, text=True, stderr=subprocess.PIPE, **options)


def wait_until(happened: Callable[[], object], seconds: float = 60) -> None:
    """Look again and again."""
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


@dataclass(frozen=True, slots=True)
class DeadlyStage:
    """A stage that dies, as a program does on a fault of its libraries, whenever it comes to a text with POISON."""

    stage: ReadStage

    def __call__(self, task: ReadTask) -> ReadReceipt:
        """Do a task, or die."""
        parse = reading.parse

        def parse_or_die(text: str, *rest: object) -> object:
            return os.kill(os.getpid(), signal.SIGKILL) if POISON in text else parse(text, *rest)

        reading.parse = parse_or_die
        return self.stage(task)

    def was_begun(self, task: ReadTask) -> bool:
        """As the stage does."""
        return self.stage.was_begun(task)

    def spare(self, task: ReadTask) -> ReadTask | None:
        """As the stage does."""
        return self.stage.spare(task)


def deadly(engine: Engine) -> Engine:
    """An engine whose processes die of POISON."""
    return lambda stage, tasks: engine(DeadlyStage(stage) if isinstance(stage, ReadStage) else stage, tasks)


@dataclass(frozen=True)
class Task:
    """A task without work."""

    number: int


@dataclass(frozen=True)
class Suicide:
    """A stage on which every worker dies."""

    def __call__(self, task: Task) -> Any:
        """Die."""
        os.kill(os.getpid(), signal.SIGKILL)
        return task.number

    def was_begun(self, _: Task) -> bool:
        """Nothing is noted."""
        return False

    def spare(self, _: Task) -> None:
        """Nothing can be blamed."""
        return


@dataclass(frozen=True)
class Listing(Suicide):
    """A stage that uses Arrow, and tells whether pandas came with it."""

    def __call__(self, _: Task) -> tuple[list[int], bool]:
        """List what Arrow holds."""
        import pyarrow as pa

        return pa.array([1, 2]).to_pylist(), "pandas" in sys.modules
