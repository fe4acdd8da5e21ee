"""Other libraries that find numbers in English prose, each as a function from text to spans.

Each is given what it is fastest on, which for all of them is a line at a time, and runs through its public interface,
with its models built beforehand. Those that are not installed are told, and left out.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from typing import Any

from iran_hr_corpus.spans import Span

Finder = Callable[[str], list[Span]]


def quantulum3() -> Finder:
    """Quantities with units by patterns."""
    with warnings.catch_warnings():  # it asks for a classifier of units, which spans do not need
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    return by_line(lambda line: [Span(*found.span) for found in parser.parse(line)])


def recognizers_numbers() -> Finder:
    """Microsoft's recognizers: the numbers alone."""
    from recognizers_number import Culture, NumberRecognizer

    return by_line(_spans_of(NumberRecognizer(Culture.English).get_number_model()))


def recognizers_all() -> Finder:
    """Microsoft's recognizers: numbers, shares, ages, money and measures, less what stands in a date."""
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_number import Culture, NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    numbers, units = NumberRecognizer(Culture.English), NumberWithUnitRecognizer(Culture.English)
    models = (
        numbers.get_number_model(),
        numbers.get_percentage_model(),
        units.get_age_model(),
        units.get_currency_model(),
        units.get_dimension_model(),
    )
    finders = [_spans_of(model) for model in models]
    dates_of = _spans_of(DateTimeRecognizer(Culture.English).get_datetime_model())

    def find(line: str) -> list[Span]:
        dates = dates_of(line)
        found = {span for finder in finders for span in finder(line)}
        return [span for span in found if not any(map(span.overlaps, dates))]

    return by_line(find)


RIVALS: dict[str, Callable[[], Finder]] = {
    "quantulum3": quantulum3,
    "ms-recognizers, numbers": recognizers_numbers,
    "ms-recognizers, all but dates": recognizers_all,
}


def installed_rivals() -> Iterator[tuple[str, Finder]]:
    """The rivals by name; one that cannot be imported is told instead."""
    for name, prepare in RIVALS.items():
        try:
            yield name, prepare()
        except ImportError:
            print(f"{name}: skipped, because it or what it needs is not installed (requirements/bench.txt)")


def by_line(find: Finder) -> Finder:
    r"""The finder over a whole text, line by line.

    >>> by_line(lambda line: [Span(0, len(line))])("ab\ncde")
    [Span(start=0, end=2), Span(start=3, end=6)]
    """

    def find_all(text: str) -> list[Span]:
        found, start = [], 0
        for line in text.split("\n"):
            found += [Span(start + span.start, start + span.end) for span in find(line)]
            start += len(line) + 1
        return found

    return find_all


def _spans_of(model: Any) -> Finder:
    """The spans that one of Microsoft's models finds; its ends name the last character, ours the one after it."""
    return lambda line: [Span(found.start, found.end + 1) for found in model.parse(line)]
