"""What it takes to open a corpus: `load` against bare Arrow, `to_datasets` against `load_dataset`, and to start.

python -m benchmarks.loading [--rounds 10] [--articles 300]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from benchmarks.children import run_python
from benchmarks.machine import describe_machine
from benchmarks.synthetic import write_articles
from benchmarks.tables import aligned_table
from benchmarks.texts import CHECKOUT
from benchmarks.timing import Timing, take_turns
from iran_hr_corpus import load
from iran_hr_corpus.schema import TABLES

_BUILD = "import sys, iran_hr_corpus; iran_hr_corpus.build(sys.argv[1], sys.argv[2])"
_STARTS = {
    "python alone": "pass",
    "import iran_hr_corpus": "import iran_hr_corpus",
    "first article parsed": "import iran_hr_corpus as ihc; ihc.parse('At least 12 people were arrested.')",
    "first row of the corpus": "import iran_hr_corpus as ihc; ihc.load().figures.slice(0, 1).to_pylist()",
}
PUBLISHED = CHECKOUT / "build"


def time_tables(build: Path, rounds: int) -> dict[str, Timing]:
    """All tables of a build by `load`, and its Parquet files by Arrow alone."""
    import pyarrow.parquet as pq

    def bare() -> None:
        for path in sorted(build.glob("*/*.parquet")):
            pq.ParquetFile(path).read()

    def loaded() -> None:
        corpus = load(build)
        for table in TABLES:
            getattr(corpus, table)

    def objects() -> None:
        for _ in load(build):
            pass

    turns = {"pyarrow alone, every file": bare, "load, every table": loaded, "load, every Article": objects}
    return take_turns(turns, rounds, time.perf_counter)


def time_datasets(build: Path, rounds: int, caches: str) -> dict[str, Timing]:
    """The figures of a build as a `DatasetDict`, to the first row."""
    import datasets

    datasets.disable_progress_bars()

    def afresh() -> str:
        return tempfile.mkdtemp(dir=caches)

    kept = afresh()

    def by_datasets(cache: Callable[[], str]) -> object:
        return _first_row(datasets.load_dataset(str(build), "figures", cache_dir=cache()))

    turns: dict[str, Callable[[], object]] = {
        "load_dataset, first time": partial(by_datasets, afresh),
        "load_dataset, from its cache": partial(by_datasets, lambda: kept),
        "load, to_datasets": lambda: _first_row(load(build).to_datasets("figures")),
    }
    return take_turns(turns, rounds, time.perf_counter)


def time_starts(site: Path, rounds: int) -> dict[str, Timing]:
    """New processes, from start to end, that find the package in `site`."""
    turns = {name: partial(run_python, code, folder=site) for name, code in _STARTS.items()}
    return take_turns(turns, rounds, time.perf_counter)


def install_wheel(folder: Path) -> Path:
    """Where the wheel of the checkout is installed now, below `folder`; what it needs is here already."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    wheels, site = folder / "wheels", folder / "site"
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(wheels), str(CHECKOUT)], check=True)  # noqa: S603
    wheel = next(wheels.glob("*.whl"))
    subprocess.run([*pip, "install", "--no-deps", "--target", str(site), str(wheel)], check=True)  # noqa: S603
    return site


def milliseconds(what: str, timings: Mapping[str, Timing]) -> str:
    """Each contestant's time, and how many times that of the first."""
    first = next(iter(timings.values()))
    rows = (
        [name, f"{1e3 * timing.least:.1f}", f"{1e3 * timing.median:.1f}", f"{timing.times(first):.2f}"]
        for name, timing in timings.items()
    )
    return aligned_table([what, "ms, best", "ms, median", "times the first"], rows)


def _first_row(found: Mapping[str, object]) -> object:
    split = next(iter(found.values()))
    return split[0]  # type: ignore[index]  # a Dataset


def main() -> None:
    """Print every table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=10, help="how often each takes its turn")
    parser.add_argument("--articles", type=int, default=300, help="how many articles the larger corpus has")
    options = parser.parse_args()
    print(describe_machine())
    if not PUBLISHED.is_dir():
        raise SystemExit("build/ is missing; `make corpus` makes it")
    with tempfile.TemporaryDirectory() as folder:
        _keep_to(Path(folder) / "hub")
        _print_loading("published corpus", PUBLISHED, options.rounds)
        _print_loading(f"{options.articles} articles", _larger(Path(folder), options.articles), options.rounds)
        _print_starts(Path(folder), options.rounds)


def _keep_to(folder: Path) -> None:
    """Before `datasets` is imported: it neither reaches out nor leaves anything behind."""
    os.environ |= {"HF_HOME": str(folder), "HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}


def _larger(folder: Path, articles: int) -> Path:
    write_articles(folder / "raw", articles)
    run_python(_BUILD, str(folder / "raw"), str(folder / "larger"))
    return folder / "larger"


def _print_loading(name: str, build: Path, rounds: int) -> None:
    print(milliseconds(f"{name}, tables", time_tables(build, rounds)), end="\n\n")
    with tempfile.TemporaryDirectory() as caches:
        print(milliseconds(f"{name}, figures to the first row", time_datasets(build, rounds, caches)), end="\n\n")


def _print_starts(folder: Path, rounds: int) -> None:
    site = install_wheel(folder)
    where = run_python("import iran_hr_corpus; print(iran_hr_corpus.__file__)", folder=site).said
    if not Path(where).is_relative_to(site):
        raise SystemExit("another iran_hr_corpus stands before the wheel")
    print(milliseconds("installed wheel, new process", time_starts(site, rounds)))


if __name__ == "__main__":
    main()
