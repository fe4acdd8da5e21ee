"""Every cue of the lexicon proves itself: its example comes out as the row says, and would not without the row.

Brackets mark the number, braces the words that name its source: `{The ministry} said [12] people had died.`
A row that decides nothing in any sentence is no knowledge: delete it, or show in its example what it is for.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from iran_hr_corpus.figures.extract import Origin, Reading, read_figures
from iran_hr_corpus.lexicon import Lexicon, load_lexicon
from iran_hr_corpus.lexicon.cues import Reason, compile_exclusions, compile_qualifiers
from iran_hr_corpus.lexicon.happenings import compile_events
from iran_hr_corpus.lexicon.harms import compile_measures
from iran_hr_corpus.lexicon.phrases import phrase_of
from iran_hr_corpus.lexicon.sources import compile_sources
from iran_hr_corpus.lexicon.times import compile_time_cues
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import read_passage

LEXICON = Path(__file__).parents[2] / "iran_hr_corpus" / "lexicon"
LONGEST_EXAMPLE = 16


class Cue(NamedTuple):
    """One row of a lexicon file, and where it stands."""

    file: str
    line: int
    cells: dict[str, str]

    @property
    def words(self) -> str:
        return next(iter(self.cells.values()))


class Example(NamedTuple):
    """An example without its marks, and what they marked."""

    text: str
    number: Span
    source: Span | None


class Proof(NamedTuple):
    """How the rows of a file are tried: what a row promises, what a figure says of it, what the file compiles to."""

    promise: Callable[[dict[str, str], Example], object]
    said: Callable[[Reading, str], object]
    part: Callable[[Path], dict[str, Any]]


def words_of_source(cells: dict[str, str], example: Example) -> str | None:
    """The source that must be credited; none for words that only look like reporting."""
    assert (example.source is None) == (cells["role"] == "not"), "braces mark the source, where there is one"
    return example.source.slice(example.text) if example.source else None


PROOFS = {
    "event_names.csv": Proof(
        lambda cells, _: cells["event"],
        lambda figure, _: figure.belonging and figure.belonging.event,
        lambda folder: {"happenings": compile_events(folder)},
    ),
    "exclusions.csv": Proof(
        lambda cells, _: Reason(cells["reason"]),
        lambda _, __: "a figure",
        lambda folder: {"exclusions": compile_exclusions(folder)},
    ),
    "measures.csv": Proof(
        lambda cells, _: cells["measure"],
        lambda figure, _: figure.told.happening.measure,
        lambda folder: {"measures": compile_measures(folder)},
    ),
    "qualifiers.csv": Proof(
        lambda cells, _: cells["qualifier"],
        lambda figure, _: figure.told.bound.qualifier,
        lambda folder: {"qualifiers": compile_qualifiers(folder)},
    ),
    "reporting.csv": Proof(
        words_of_source,
        lambda figure, text: figure.credit and figure.credit.span.slice(text),
        lambda folder: {"credits": compile_sources(folder, load_lexicon().words)},
    ),
    "time_cues.csv": Proof(
        lambda cells, _: cells["measure"],
        lambda figure, _: figure.told.happening.measure,
        lambda folder: {"times": compile_time_cues(folder)},
    ),
}


def cues_of(file: str) -> Iterator[Cue]:
    """The rows of a lexicon file; the header is line 1."""
    table = io.StringIO((LEXICON / file).read_bytes().decode("utf-8"), newline="")
    for line, cells in enumerate(csv.DictReader(table), start=2):
        yield Cue(file, line, cells)


CUES = [cue for file in PROOFS for cue in cues_of(file)]


def name(cue: Cue) -> str:
    return f"{cue.file}:{cue.line}:{cue.words}"


def read_example(cue: Cue) -> Example:
    """The example of a cue."""
    text, opened, marked = "", {}, {}
    for piece in re.split(r"([\[\]{}])", cue.cells["example"]):
        if piece and piece in "[{":
            opened[piece] = len(text)
        elif piece and piece in "]}":
            marked[piece] = Span(opened.pop("[" if piece == "]" else "{"), len(text))
        else:
            text += piece
    assert "]" in marked, f"the example marks no number: {cue.cells['example']!r}"
    assert not opened, f"a mark is left open: {cue.cells['example']!r}"
    return Example(text, marked["]"], marked.get("}"))


def outcome(cue: Cue, example: Example, lexicon: Lexicon) -> object:
    """What is read at the number of an example: why it is left out, or what its figure says of the row's matter."""
    text, number, _ = example
    readings = read_figures(text, [read_passage(text, 0, len(text), lexicon.words["abbreviation"])], Origin(), lexicon)
    reason = next((left.reason for left in readings.left_out if left.span.overlaps(number)), None)
    figures = {Span(figure.told.numeral.start, figure.told.numeral.end): figure for figure in readings.figures}
    if reason or number not in figures:
        return reason or f"figures at {[span.slice(text) for span in figures]}"
    return PROOFS[cue.file].said(figures[number], text)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packaged lexicon."""
    copy = tmp_path_factory.mktemp("lexicon")
    for path in LEXICON.glob("*.csv"):
        shutil.copy(path, copy)
    return copy


def lexicon_without(cue: Cue, folder: Path) -> Lexicon:
    """The packaged lexicon but for one row."""
    path = folder / cue.file
    whole = path.read_bytes()
    lines = whole.split(b"\n")
    path.write_bytes(b"\n".join(lines[: cue.line - 1] + lines[cue.line :]))
    try:
        return dataclasses.replace(load_lexicon(), **PROOFS[cue.file].part(folder))
    finally:
        path.write_bytes(whole)


@pytest.mark.parametrize("cue", CUES, ids=name)
def test_a_row_does_in_its_example_what_it_says(cue: Cue) -> None:
    example = read_example(cue)
    promised = PROOFS[cue.file].promise(cue.cells, example)
    told = outcome(cue, example, load_lexicon())

    assert told == promised, f"{cue.file}:{cue.line}:example: {cue.cells['example']}"


@pytest.mark.slow
@pytest.mark.parametrize("cue", CUES, ids=name)
def test_without_the_row_its_example_would_be_another_figure(cue: Cue, folder: Path) -> None:
    example = read_example(cue)
    told, without = (outcome(cue, example, lexicon) for lexicon in (load_lexicon(), lexicon_without(cue, folder)))

    assert without != told, f"{cue.file}:{cue.line}: the row decides nothing"
    if cue.file == "exclusions.csv":
        assert not isinstance(without, Reason), f"{cue.file}:{cue.line}: the number is left out anyway ({without})"


@pytest.mark.parametrize("file", PROOFS)
def test_examples_are_short_and_none_is_told_twice(file: str) -> None:
    examples = [cue.cells["example"] for cue in cues_of(file)]

    assert [example for example in examples if not 2 <= len(example.split()) <= LONGEST_EXAMPLE] == []
    assert sorted(example for example in set(examples) if examples.count(example) > 1) == []


def place_or_not(cells: dict[str, str]) -> str:
    return str(cells["role"] == "place")


LOOKED_UP_BY: Mapping[str, Callable[[dict[str, str]], str]] = {
    "aliases.csv": lambda _: "",
    "countries.csv": lambda _: "",
    "event_names.csv": lambda _: "",
    "exclusions.csv": lambda cells: cells["position"],
    "measures.csv": place_or_not,
    "qualifiers.csv": lambda cells: cells["position"],
    "reporting.csv": lambda _: "",
    "speakers.csv": lambda _: "",
    "time_cues.csv": lambda cells: cells["position"],
    "units.csv": lambda _: "",
}
"""The files whose first column is looked up word by word, and what tells apart rows of the same words."""


@pytest.mark.parametrize("file", LOOKED_UP_BY)
def test_no_row_hides_another_of_the_same_words(file: str) -> None:
    seen: dict[tuple[object, str], Cue] = {}
    hidden = []
    for cue in cues_of(file):
        key = phrase_of(cue.words), LOOKED_UP_BY[file](cue.cells)
        if key in seen:
            hidden.append(f"{file}:{cue.line}: {cue.words!r} is read as the words of line {seen[key].line}")
        seen[key] = cue

    assert hidden == []
