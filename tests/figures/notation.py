"""Examples in bracket notation: `held for over [40] days => >40 day long` says what must be read, and nothing else.

The figures stand in brackets (`[[` and `]]` are brackets of the text itself); behind `=>` comes what each one states,
set apart by semicolons:

| written | says |
| --- | --- |
| `12` `1_500` `33.33` | exact |
| `~12` `>=12` `>12` `<=12` `<12` | approx, at_least, more_than, at_most, less_than |
| `200..300` | a range |
| `24..` | vague: at least two dozen |
| `40%` `3x` | percent, ratio |
| `5 week long` `22 year old` | duration, age |
| `400 USD` `50 kilometre` | money, measurement |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest

from iran_hr_corpus.figures.extract import Origin, Reading, Readings, read_figures
from iran_hr_corpus.lexicon import load_lexicon
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import read_passage
from iran_hr_corpus.vocabulary import Kind, Qualifier

ARROW = "=>"
BRACKET = re.compile(r"\[\[|\]\]|\[|\]")
SIGNS = {
    Qualifier.EXACT: "",
    Qualifier.APPROX: "~",
    Qualifier.AT_LEAST: ">=",
    Qualifier.MORE_THAN: ">",
    Qualifier.AT_MOST: "<=",
    Qualifier.LESS_THAN: "<",
}
OPEN_SIDES = {
    Qualifier.EXACT: (True, True),
    Qualifier.APPROX: (False, False),
    Qualifier.AT_LEAST: (True, False),
    Qualifier.MORE_THAN: (True, False),
    Qualifier.AT_MOST: (False, True),
    Qualifier.LESS_THAN: (False, True),
}


class Marked(NamedTuple):
    """A text without its brackets, and the spans that they held."""

    text: str
    spans: tuple[Span, ...]


class Example(NamedTuple):
    """One row of a table: the clause it belongs to, where its subject comes from, and what must be read."""

    clause: str
    origin: str
    text: str
    expected: str


def read(marked: str) -> Marked:
    """Text and spans of a sentence in bracket notation.

    >>> read("over [1,500] peaceful protesters [[sic]]")
    Marked(text='over 1,500 peaceful protesters [sic]', spans=(Span(start=5, end=10),))
    """
    pieces: list[str] = []
    spans: list[Span] = []
    length = here = opened = 0
    for bracket in BRACKET.finditer(marked):
        pieces.append(marked[here : bracket.start()])
        length += len(pieces[-1])
        here = bracket.end()
        if bracket.group() == "[":
            opened = length
        elif bracket.group() == "]":
            spans.append(Span(opened, length))
        else:
            pieces.append(bracket.group()[0])
            length += 1
    return Marked("".join(pieces) + marked[here:], tuple(spans))


def write(text: str, spans: tuple[Span, ...]) -> str:
    """The opposite of `read`.

    >>> write("over 1,500 peaceful protesters [sic]", (Span(5, 10),))
    'over [1,500] peaceful protesters [[sic]]'
    """
    pieces, here = [], 0
    for span in spans:
        pieces += [_escaped(text[here : span.start]), "[", _escaped(span.slice(text)), "]"]
        here = span.end
    return "".join([*pieces, _escaped(text[here:])])


def _escaped(text: str) -> str:
    return text.replace("[", "[[").replace("]", "]]")


def read_table(clause: str, table: str) -> Iterator[Example]:
    """The rows of one table; a line that starts with `#` names the origin of those below, one with `=>` goes on."""
    origin = ""
    for line in filter(None, map(str.strip, re.sub(r"\n *=>", " =>", table).split("\n"))):
        if line.startswith("# "):
            origin = line[2:]
        else:
            marked, _, stated = line.partition(ARROW)
            text, spans = read(marked.strip())
            rows = [one.strip().replace("_", "") for one in stated.split(";")] if spans else []
            assert len(rows) == len(spans), f"{line!r} marks {len(spans)} figures and states {len(rows)}"
            yield Example(clause, origin, text, _row(text, spans, rows))


def examples(tables: Mapping[str, str]) -> list[object]:
    """The rows of `tables`, by clause, as parameters of a test."""
    rows = [row for clause, table in tables.items() for row in read_table(clause, table)]
    return [pytest.param(row, id=f"{row.clause} | {row.origin} | {row.text}") for row in rows]


def read_body(text: str) -> Readings:
    """What is read from `text`, taken for one paragraph of the body."""
    lexicon = load_lexicon()
    passage = read_passage(text, 0, len(text), lexicon.words["abbreviation"])
    return read_figures(text, [passage], Origin(), lexicon)


def told(text: str) -> str:
    """What is read from `text`, in the notation of the tables."""
    figures = read_body(text).figures
    spans = tuple(Span(figure.told.numeral.start, figure.told.numeral.end) for figure in figures)
    return _row(text, spans, [stated(figure) for figure in figures])


def _row(text: str, spans: tuple[Span, ...], stated: list[str]) -> str:
    return f"{write(text, spans)} {ARROW} {'; '.join(stated)}"


def stated(reading: Reading) -> str:
    """Bound, number and unit of one figure in the notation of the tables."""
    return _number(reading) + _unit(reading)


def _number(reading: Reading) -> str:
    qualifier, value, low, high, _ = reading.told.bound
    if qualifier is Qualifier.RANGE:
        assert value is None, "a range states no value"
        return f"{_plain(low)}..{_plain(high)}"
    if qualifier is Qualifier.VAGUE:
        assert (value, high) == (None, None), "a vague plural states neither value nor upper bound"
        return f"{_plain(low)}.."
    has_low, has_high = OPEN_SIDES[qualifier]
    assert (low, high) == (value if has_low else None, value if has_high else None), f"{qualifier}: {low}, {high}"
    return SIGNS[qualifier] + _plain(value)


def _plain(number: float | None) -> str:
    return "null" if number is None else f"{number:.2f}".rstrip("0").rstrip(".")


def _unit(reading: Reading) -> str:
    kind, unit = reading.told.quantity.kind, reading.told.quantity.unit
    if kind is Kind.COUNT:
        return f" {unit}" if unit else ""
    if (kind, unit) in ((Kind.PERCENT, "percent"), (Kind.RATIO, "times")):
        return "%" if kind is Kind.PERCENT else "x"
    ending = {Kind.DURATION: " long", Kind.AGE: " old"}.get(kind, "")
    return f" {unit}{ending}"
