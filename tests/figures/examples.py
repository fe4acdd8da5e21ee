"""Tables of examples: what a row expects of the figures it marks, and what the parser reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from notation import read

from iran_hr_corpus import parse
from iran_hr_corpus.schema import Figure

PARAGRAPH = " ¶ "


class Example(NamedTuple):
    """A text in bracket notation and one expectation for each bracket."""

    marked: str
    expected: tuple[str, ...]


def table(rows: str) -> list[Example]:
    """The rows of a table: `example => expectation; expectation`, one for each bracket.

    A line that starts with white space goes on with the row above; ` ¶ ` starts a new paragraph; `#` a comment.

    >>> table('''
    ... [Two] men and
    ...   [six] boys. => men; boys
    ... ''')
    [Example(marked='[Two] men and [six] boys.', expected=('men', 'boys'))]
    """
    return [_example(row) for row in _rows(rows)]


def _rows(lines: str) -> Iterator[str]:
    row = ""
    for line in lines.split("\n"):
        if line.startswith(" ") and line.strip():
            row = f"{row} {line.strip()}"
            continue
        if row:
            yield row
        row = "" if line.startswith("#") else line.strip()
    if row:
        yield row


def _example(row: str) -> Example:
    marked, _, expected = row.partition("=>")
    expectations = tuple(word.strip() for word in expected.split(";"))
    assert marked.count("[") == len(expectations), f"as many expectations as brackets: {row}"
    return Example(marked.strip().replace(PARAGRAPH, "\n\n"), expectations)


def marked_figures(marked: str) -> list[Figure]:
    """The figures at the brackets of an example, read by `parse`; fails where one is missing."""
    text, spans = read(marked)
    found = {(figure.start, figure.end): figure for figure in parse(text).figures}
    missing = [span.slice(text) for span in spans if tuple(span) not in found]
    assert not missing, f"no figure at {missing}; figures: {[figure.text for figure in found.values()]}"
    return [found[tuple(span)] for span in spans]
