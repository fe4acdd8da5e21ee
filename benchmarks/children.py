"""Python programs run as processes of their own, with what each used."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.families import Family
from benchmarks.texts import CHECKOUT


class Usage(NamedTuple):
    """What a process and those that it started used: seconds and bytes; and what it printed.

    `peak` is the memory of the largest single process, `own` that of the first and `others` of the largest beside it.
    """

    wall: float
    cpu: float
    peak: int
    said: str
    own: int
    others: int


_COMMAND = "import sys; from iran_hr_corpus.cli import main; sys.argv[0] = 'iran-hr-corpus'; main()"


def run_command(*words: str) -> Usage:
    """Run our own command, as its script does."""
    return run_python(_COMMAND, *words)


def run_python(code: str, *words: str, folder: Path = CHECKOUT) -> Usage:
    """Run `code` with `words` as its arguments; modules are looked for in `folder` first.

    Raises RuntimeError where the program fails.
    """
    start = time.perf_counter()
    command = [sys.executable, "-c", code, *words]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder, env=_compiling())  # noqa: S603
    with child.stdout as stream, Family(child.pid) as family:  # type: ignore[union-attr]  # it is a pipe
        said = stream.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"a program of the benchmark ended with {child.returncode}; what it says stands above")
    unit = 1 if sys.platform == "darwin" else 1024
    waited_for = used.ru_utime + used.ru_stime
    wall, cpu = time.perf_counter() - start, max(waited_for, family.cpu)
    return Usage(wall, cpu, max(used.ru_maxrss * unit, family.others), said, family.own, family.others)


def _compiling() -> dict[str, str]:
    """The environment, in which Python keeps the modules it has compiled, as for an installed package."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
