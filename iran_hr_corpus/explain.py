"""Why each figure reads as it does: the rule and the words behind every field, and why other numbers are none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from iran_hr_corpus.article import read_article
from iran_hr_corpus.figures.extract import LeftOut, Reading
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.spans import Span


class Part(NamedTuple):
    """One field of a figure: its value, the rule that gave it, and the words of the text that the rule read."""

    field: str
    value: str
    rule: str
    words: str


class Evidence(NamedTuple):
    """A number of the text: the parts of a figure, or the reason why it is none."""

    start: int
    end: int
    text: str
    sentence: str
    parts: tuple[Part, ...]
    left_out: str | None


def explain(text: str, lexicon: Lexicon | None = None) -> tuple[Evidence, ...]:
    """The evidence for every number of an article's raw text, in order of place.

    >>> figure, date = explain("Amnesty said at least 12 people were killed in 2019.")
    >>> [(part.field, part.value, part.words) for part in figure.parts][1:3]
    [('qualifier', 'at_least', 'at least'), ('counted', 'people', 'people')]
    >>> date.text, date.left_out
    ('2019', 'date')
    """
    readings = read_article(text, lexicon).readings
    figures = [_of_figure(text, reading) for reading in readings.figures]
    return tuple(sorted([*figures, *(_of_left_out(text, number) for number in readings.left_out)]))


def _of_left_out(text: str, number: LeftOut) -> Evidence:
    return Evidence(number.span.start, number.span.end, number.span.slice(text), "", (), number.reason.value)


def _of_figure(text: str, reading: Reading) -> Evidence:
    told = reading.told
    numeral, sentence = told.numeral, told.sentence
    parts = tuple(_parts(text, reading))
    written = text[sentence.start : sentence.end]
    return Evidence(numeral.start, numeral.end, text[numeral.start : numeral.end], written, parts, None)


def _parts(text: str, reading: Reading) -> Iterator[Part]:
    told = reading.told
    bound, quantity, counted, tokens = told.bound, told.quantity, told.counted, told.passage.tokens
    numeral, happening, belonging, credit = told.numeral, told.happening, reading.belonging, reading.credit
    stated = f"value {_number(bound.value)}, low {_number(bound.low)}, high {_number(bound.high)}"
    yield Part("value", stated, numeral.form.value, text[numeral.start : numeral.end])
    yield Part("qualifier", bound.qualifier.value, "cue" if bound.cue else "no cue", _words(text, bound.cue))
    phrase = tokens.written(counted.first, counted.last) if counted else ""
    yield Part("counted", phrase or "null", counted.rule if counted else "none named", phrase)
    unit = tokens.written(quantity.first, quantity.last) if quantity.first is not None and quantity.last else ""
    yield Part("kind", quantity.kind.value, quantity.unit or "no unit", unit)
    yield Part("measure", happening.measure.value, happening.rule, _words(text, happening.cue))
    yield Part(
        "event",
        belonging.event if belonging else "null",
        belonging.rule if belonging else "none told",
        _words(text, belonging.cue) if belonging else "",
    )
    yield Part(
        "source",
        credit.source if credit else "null",
        f"{credit.rule}, {_words(text, credit.cue)!r}" if credit else "author's own voice",
        _words(text, credit.span) if credit else "",
    )


def _number(value: float | None) -> str:
    return "null" if value is None else f"{value:g}" if value < 1e6 else f"{value:,.0f}".replace(",", "")


def _words(text: str, span: Span | None) -> str:
    return span.slice(text) if span else ""
