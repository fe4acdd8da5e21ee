"""Words that make a date, or unmake one: `dates.csv`, compiled once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from iran_hr_corpus.lexicon.tables import Row, read_table

HEADER = ("kind", "word", "number", "example")
KINDS = {
    "before_plural": "words before a number that is followed by a plural: it is a quantity",
    "counted": "words after a number that it counts",
    "decade": "words before the eighties of a century",
    "era": "words after a year that name its era",
    "likely_cue": "words before a number of 1900 to 2100: it is a year",
    "month": "months, with their number",
    "name": "words before a number that is a name",
    "persian_month": "months of the Persian solar calendar, with their number",
    "person": "words before the eighties of a life, not of a century",
    "prefix": "words that a hyphen ties to a year",
    "quantity": "words before a number that is a quantity whatever follows",
    "year_cue": "words before a number that is a year whatever its size",
}
"""The kinds of rows, each with its meaning."""


class Month(NamedTuple):
    """The number of a month and whether its calendar is the Persian one."""

    number: int
    persian: bool


class DateWords(NamedTuple):
    """The rows of `dates.csv`, by kind, ready for look-up by the folded word."""

    months: dict[str, Month]
    before_plural: frozenset[str]
    counted: frozenset[str]
    decade: frozenset[str]
    era: frozenset[str]
    likely_cue: frozenset[str]
    name: frozenset[str]
    person: frozenset[str]
    prefix: frozenset[str]
    quantity: frozenset[str]
    year_cue: frozenset[str]


def read_date_rows(folder: Traversable | None = None) -> tuple[Row, ...]:
    """The checked rows of `dates.csv` in `folder` (the packaged one when None); raises LexiconError."""
    rows = read_table(folder or files(__package__), "dates.csv", HEADER, key=2)
    for row in rows:
        row.one_of("kind", KINDS)
        if row["kind"].endswith("month"):
            row.number("number")
    return rows


@cache
def date_words() -> DateWords:
    """The packaged words of dates.

    >>> date_words().months["sept"].number
    9
    """
    rows = read_date_rows()
    months = {
        row["word"]: Month(int(row.number("number")), row["kind"] == "persian_month")
        for row in rows
        if row["kind"].endswith("month")
    }
    return DateWords(months, *(_words(rows, kind) for kind in DateWords._fields[1:]))


def _words(rows: Iterable[Row], kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows if row["kind"] == kind)
