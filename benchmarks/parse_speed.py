"""`parse` against a bare tokenisation of the same texts, step by step, and beside other libraries.

python -m benchmarks.parse_speed [--rounds 15] [--repeat 5] [--varied 100]
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping
from functools import partial
from itertools import islice

from benchmarks.clocks import Clocks
from benchmarks.machine import describe_machine
from benchmarks.rivals import Finder, installed_rivals
from benchmarks.synthetic import synthetic_articles
from benchmarks.tables import aligned_table
from benchmarks.texts import megabytes, read_annotated
from benchmarks.timing import Timing, take_turns
from iran_hr_corpus import parse
from iran_hr_corpus.scoring.gold import Annotated
from iran_hr_corpus.spans import Span

BARE, PARSE = r"bare re: \w+|[^\w\s]", "parse"
_TOKEN = re.compile(r"\w+|[^\w\s]")
_RIVAL_ROUNDS = 3
"""A round of the rivals takes seconds."""


def tokenise(text: str) -> list[tuple[int, int]]:
    """The spans of words and signs, the least that any reader of a text does."""
    return [found.span() for found in _TOKEN.finditer(text)]


def time_parse(texts: list[str], rounds: int) -> dict[str, Timing]:
    """The bare tokenisation and `parse`, in turns."""
    return take_turns({BARE: _over(texts, tokenise), PARSE: _over(texts, parse)}, rounds)


def speeds(size: float, timings: Mapping[str, Timing]) -> str:
    """Megabytes a second of each contestant, and how many times longer than the bare tokenisation it takes."""
    bare = timings[BARE]
    rows = (
        [
            name,
            f"{size / timing.least:.4g}",
            f"{size / timing.median:.4g}",
            f"{timing.least / bare.least:.1f}",
            f"{timing.times(bare):.1f}",
        ]
        for name, timing in timings.items()
    )
    header = ["CPU time, one core", "MB/s, best", "MB/s, median", "times bare, best", "times bare, median"]
    return aligned_table(header, rows)


def steps(texts: list[str], bare: float, rounds: int) -> str:
    """What each step of `parse` takes by itself; the clocks themselves cost a few hundredths."""
    clocks = Clocks()
    with clocks.running():
        for _ in range(rounds):
            _over(texts, parse)()
    seconds = {step: taken / rounds for step, taken in clocks.seconds.items()}
    whole = sum(seconds.values())
    ordered = sorted(seconds.items(), key=lambda entry: -entry[1])
    rows = [[step, f"{taken / whole:.1%}", f"{taken / bare:.2f}"] for step, taken in ordered]
    return aligned_table(["step, by itself", "share of parse", "times bare"], rows)


def detection(annotated: tuple[Annotated, ...], finders: Mapping[str, Finder]) -> str:
    """How many figures of the gold each finds, and how many spans that are none; overlapping is finding."""
    gold = sum(len(one.gold.figures) for one in annotated)
    rows = []
    for name, find in finders.items():
        found, false = map(sum, zip(*(_found_and_false(one, find(one.text)) for one in annotated), strict=True))
        rows.append([name, f"{found} of {gold}", false])
    return aligned_table(["overlapping spans", "gold figures found", "false ones"], rows)


def _found_and_false(one: Annotated, spans: list[Span]) -> tuple[int, int]:
    figures = [Span(figure.start, figure.end) for figure in one.gold.figures]
    distinct = set(spans)
    found = sum(any(figure.overlaps(span) for span in distinct) for figure in figures)
    return found, sum(not any(span.overlaps(figure) for figure in figures) for span in distinct)


def _find_figures(text: str) -> list[Span]:
    return [Span(figure.start, figure.end) for figure in parse(text).figures]


def _over(texts: list[str], read: Callable[[str], object]) -> Callable[[], None]:
    def run() -> None:
        for text in texts:
            read(text)

    return run


def main() -> None:
    """Print every table."""
    options = _options()
    annotated = read_annotated()
    texts = [one.text for one in annotated]
    print(describe_machine("quantulum3", "recognizers-text"))

    repeated = texts * options.repeat
    timings = time_parse(repeated, options.rounds)
    print(f"{len(texts)} raw articles, {megabytes(texts):.3f} MB, {options.repeat} times, {options.rounds} rounds")
    print(speeds(megabytes(repeated), timings), end="\n\n")
    print(steps(repeated, timings[BARE].least, options.rounds), end="\n\n")

    varied = list(islice(synthetic_articles(texts), options.varied))
    print(f"{len(varied)} synthetic articles, no two alike, {megabytes(varied):.3f} MB, {options.rounds} rounds")
    print(speeds(megabytes(varied), time_parse(varied, options.rounds)), end="\n\n")

    rivals = dict(installed_rivals())  # last: what they keep in memory would slow the collector for the others
    contestants: dict[str, Callable[[str], object]] = {BARE: tokenise, PARSE: parse, **rivals}
    turns = {name: _over(texts, read) for name, read in contestants.items()}
    print(f"{len(texts)} raw articles, once, {_RIVAL_ROUNDS} rounds")
    print(speeds(megabytes(texts), take_turns(turns, _RIVAL_ROUNDS)), end="\n\n")
    print("The rules of parse were made on these articles; the other libraries never saw them.")
    print(detection(annotated, {PARSE: _find_figures, **rivals}))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    number = partial(parser.add_argument, type=int)
    number("--rounds", default=15, help="how often each takes its turn")
    number("--repeat", default=5, help="how often the raw articles are read in one round")
    number("--varied", default=100, help="how many synthetic articles are read beside them")
    return parser.parse_args()


if __name__ == "__main__":
    main()
