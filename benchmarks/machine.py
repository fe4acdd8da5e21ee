"""The machine and the libraries that a number belongs to, without naming whose machine it is."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_LIBRARIES = ("iran-hr-corpus", "pydantic", "pyarrow", "datasets")


def describe_machine(*further: str) -> str:
    """Processor, cores, memory, system, Python, libraries; `further` names libraries that a benchmark needs beside."""
    cores = os.cpu_count()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    lines = (
        f"machine    {_processor()}, {cores} cores, {memory:.0f} GiB, load {os.getloadavg()[0]:.1f} at the start",
        f"system     {platform.system()} {platform.machine()}",
        f"python     {platform.python_implementation()} {platform.python_version()}",
        f"libraries  {', '.join(f'{name} {_version(name)}' for name in (*_LIBRARIES, *further))}",
    )
    return "\n".join(lines) + "\n"


def _processor() -> str:
    """The model by its maker's name; Linux tells it in a file, other systems through `platform`."""
    told = Path("/proc/cpuinfo")
    lines = told.read_bytes().decode("utf-8").split("\n") if told.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown processor")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"
