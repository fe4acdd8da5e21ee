"""Tables of examples for what is said about a figure: what a row expects, and the figures that `parse` reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest
from notation import read

from iran_hr_corpus import parse
from iran_hr_corpus.schema import Figure

PARAGRAPH = " ¶ "


class Row(NamedTuple):
    """A text in bracket notation and one expectation for each bracket."""

    marked: str
    expected: tuple[str, ...]


def table(lines: str) -> list[Row]:
    """The rows of a table: `example => expectation; expectation`, one for each bracket.

    A line indented further than the first goes on with the row above; ` ¶ ` starts a new paragraph.

    >>> table('''
    ...     [Two] men and
    ...       [six] boys. => men; boys
    ... ''')
    [Row(marked='[Two] men and [six] boys.', expected=('men', 'boys'))]
    """
    return [_row(row) for row in _joined(lines)]


def _joined(lines: str) -> Iterator[str]:
    row, margin = "", None
    for line in filter(str.strip, lines.split("\n")):
        indent = len(line) - len(line.lstrip())
        margin = indent if margin is None else margin
        if indent > margin:
            row = f"{row} {line.strip()}"
            continue
        if row:
            yield row
        row = line.strip()
    if row:
        yield row


def _row(row: str) -> Row:
    marked, _, expected = row.rpartition("=>")
    expectations = tuple(word.strip() for word in expected.split(";"))
    assert len(read(marked).spans) == len(expectations), f"as many expectations as brackets: {row}"
    return Row(marked.strip().replace(PARAGRAPH, "\n\n"), expectations)


def rows(tables: Mapping[str, str]) -> list[object]:
    """The rows of `tables`, by clause, as parameters of a test."""
    every = [(clause, row) for clause, lines in tables.items() for row in table(lines)]
    return [pytest.param(row, id=f"{clause} | {row.marked}") for clause, row in every]


def marked_figures(marked: str) -> list[Figure]:
    """The figures at the brackets of an example, as `parse` reads them; fails where one is missing."""
    text, spans = read(marked)
    found = {(figure.start, figure.end): figure for figure in parse(text).figures}
    missing = [span.slice(text) for span in spans if tuple(span) not in found]
    assert not missing, f"no figure at {missing}; figures: {[figure.text for figure in found.values()]}"
    return [found[tuple(span)] for span in spans]
