"""Where in a text is a date, and which one? Days, months, years, decades and clock times, found from their digits.

Absolute dates carry an ISO 8601 date with the precision that the text gives; what is incomplete ("November 15"),
ambiguous (03/04/2020) or no date at all but not a quantity either (6 p.m.) carries None. A range gives its two ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from iran_hr_corpus.text.calendars import PERSIAN_YEARS, iso_date, iso_of_persian
from iran_hr_corpus.text.date_phrases import find_phrase, month_before, names_month
from iran_hr_corpus.text.date_spans import DateSpan, Stretch, stretch_of
from iran_hr_corpus.text.tokens import Tokens
from iran_hr_corpus.text.years import find_years

__all__ = ["DateSpan", "find_dates", "find_dates_of"]

_LONGEST_PREFIX = 30
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DIGITS = re.compile(r"\d\d*")  # a single digit first: a search skips to it

# such as "2020-07-19", "2015-05-05 23:43", "2020-07-15T14:57:03+03:00", "2020/7/19"
_YEAR_FIRST = re.compile(
    r"""
    (?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})
    (?:[T\s-]\d{1,2}[:-]\d{2}(?:[:-]\d{2}(?:\.\d+)?)?(?:Z\b|\s?[+-]\d{2}:?\d{2})?)?
    (?![\w/]|[.-]\d)
    """,
    re.VERBOSE,
)

# "19/07/2020", "7.9.2022", "24-10-2022", "1/2/19"
_YEAR_LAST = re.compile(
    r"(?P<first>\d{1,2})(?P<sign>[-/.])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4}|(?<=/)\d{2})(?![\w/]|[.-]\d)"
)

# such as "8:00 AM CEST", "6 p.m.", "18:30 GMT", "8.30pm local time", "8-10 p.m.", "6 o’clock", "0800 GMT"
_CLOCK = re.compile(
    r"""
    (?:
        \d{1,2}(?:[:.]\d{2})?(?:\s?(?:[-–]|to)\s?\d{1,2}(?:[:.]\d{2})?)?\s?(?:[aApP]\.?[mM]\b\.?|o['’]clock)
      | \d{1,2}:\d{2}(?::\d{2})?(?![\d:])
      | \d{4}(?=\s?(?:GMT|UTC|hrs|local\stime)\b)
    )
    (?:\s?(?:GMT|UTC|[A-Z]{1,4}T\b|local\stime))?
    """,
    re.VERBOSE,
)

# "80s" of "the ’80s", "the mid-80s"
_SHORT_DECADE = re.compile(r"\d[0٠۰]s\b")
_BEFORE_SHORT_DECADE = re.compile(r"(?:(?P<person>[^\W\d_]+)\s+)?(?:(?P<word>[^\W\d_]+)[\s-]+)?(?P<mark>['’‘]?)$")

# "637 AD"
_ERA = re.compile(r"\s?([A-Z][A-Z.]{1,4})(?!\w)")

# a sign before digits that makes them part of a name, a number or an address: "#1988", "$2000", "v.2", "/2011"
_TIED = frozenset("#@$€£¥&=%+~\\")
_EMPHASIS = "*_"  # "**2019**", but not "3*2019"


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateSpan]:
    """Dates, ends of ranges of dates, and clock times in `text[start:end]`, ordered and disjoint.

    Every digit of a span belongs to a date, so none is a figure.

    >>> [date.iso for date in find_dates("Between July-September 1988, on November 15, and in 2019 protesters came.")]
    ['1988-07', '1988-09', None, '2019']
    >>> find_dates("1500 protesters, 2,000 pilgrims and $2000")
    []
    """
    whole = stretch_of(text, start, end)
    return _dates_among((found.span() for found in _DIGITS.finditer(text, start, whole.end)), whole)


def find_dates_of(tokens: Tokens, start: int, end: int) -> list[DateSpan]:
    """As `find_dates`, where the tokens of `text[start:end]` are known."""
    return _dates_among(_runs_of(tokens), stretch_of(tokens.text, start, end)) if tokens.numbers else []


def _runs_of(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The runs of digits: the whole of most numbers, two in `1,500`."""
    for i in tokens.numbers:
        if tokens.words[i].isdecimal():
            yield tokens.starts[i], tokens.end(i)
        else:
            yield from (found.span() for found in _DIGITS.finditer(tokens.text, tokens.starts[i], tokens.end(i)))


def _dates_among(runs: Iterable[tuple[int, int]], whole: Stretch) -> list[DateSpan]:
    """The dates that open with one of these runs of digits, or with the month before it."""
    found: list[DateSpan] = []
    free = whole
    for at, end in runs:
        size = end - at
        if at < free.start or size > 4 or (at > whole.start and not _may_open(whole, at)):
            continue
        if spans := _dates_at(free, at, size):
            found += spans
            free = whole._replace(start=spans[-1].end)
    return found


def _may_open(stretch: Stretch, at: int) -> bool:
    """Whether the sign before digits lets them open a date: not `x2019`, `1,988`, `/2011`, `#1988`, `Report-2018`."""
    sign = stretch.text[at - 1]
    if sign.isspace() or sign == "(":
        return True
    if sign in _TIED or sign.isalnum():
        return False
    if sign in _EMPHASIS:
        head = stretch.before(at, 4).rstrip(_EMPHASIS)
        return not head or head[-1].isspace() or head[-1] in '([“"'
    before = stretch.text[at - 2] if at - 2 >= stretch.start else " "
    if sign in ".,:–":
        return not before.isdecimal()
    return _is_prefixed(stretch, at) if sign == "-" else sign != "/"


def _is_prefixed(stretch: Stretch, at: int) -> bool:
    """Whether a hyphen ties a word of time to the digits: `mid-2019`, `July-1988`; or nothing at all."""
    words = stretch.before(at - 1, _LONGEST_PREFIX).casefold().split()
    word = words[-1].rpartition("-")[2].strip("(“\"'‘.") if words else ""
    return not word or word in stretch.words.prefix or word in stretch.words.months


def _dates_at(stretch: Stretch, at: int, size: int) -> list[DateSpan]:
    """The dates that open with the digits at `at`, or with the month before them."""
    begin = month_before(stretch, at)
    if (begin < at or (size <= 2 and names_month(stretch, at))) and (spans := find_phrase(stretch, begin)):
        return spans
    if size <= 2:
        single = _day_of_numbers(stretch, at) or _clock(stretch, at) or _decade(stretch, at)
        return [single] if single else []
    if era := _year_of_era(stretch, at, at + size):
        return [era]
    if size == 3:
        return []
    single = _day_from_year(stretch, at) or _clock(stretch, at)
    return [single] if single else find_years(stretch, at)


def _day_from_year(stretch: Stretch, at: int) -> DateSpan | None:
    found = _YEAR_FIRST.match(stretch.text, at, stretch.end)
    if found is None:
        return None
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    to_iso = iso_of_persian if year in PERSIAN_YEARS else iso_date
    return DateSpan(*found.span(), to_iso(year, month, day))


def _day_of_numbers(stretch: Stretch, at: int) -> DateSpan | None:
    """A day such as 19/07/2020; without ISO date where the century is open, or day and month could change places.

    The day of the week before it tells which is which: `Friday 04/05/2018`.
    """
    found = _YEAR_LAST.match(stretch.text, at, stretch.end)
    if found is None:
        return None
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if min(first, second) not in range(1, 13) or max(first, second) > 31:
        return None
    orders = {iso_date(year, *order) for order in ((first, second), (second, first)) if order[0] <= 12}
    told = orders if len(orders) == 1 else {day for day in orders if _is_on(day, stretch.before(at, _LONGEST_PREFIX))}
    return DateSpan(*found.span(), told.pop() if len(told) == 1 and len(found["year"]) == 4 else None)


def _is_on(day: str | None, before: str) -> bool:
    """Whether a day is of the weekday with which the words before it end."""
    word = before.rstrip(" ,").rpartition(" ")[2].casefold()[:3]
    return day is not None and word in _WEEKDAYS and date.fromisoformat(day).weekday() == _WEEKDAYS.index(word)


def _clock(stretch: Stretch, at: int) -> DateSpan | None:
    found = _CLOCK.match(stretch.text, at, stretch.end)
    return DateSpan(*found.span(), None) if found else None


def _decade(stretch: Stretch, at: int) -> DateSpan | None:
    """The eighties of `the ’80s`, `the mid-80s`; not of `in his 80s`."""
    found = _SHORT_DECADE.match(stretch.text, at, stretch.end)
    before = _BEFORE_SHORT_DECADE.search(stretch.before(at, _LONGEST_PREFIX)) if found else None
    if found is None or before is None:
        return None
    names = {(before[group] or "").casefold() for group in ("person", "word")}
    is_decade = before["mark"] or not names.isdisjoint(stretch.words.decade)
    return DateSpan(*found.span(), None) if is_decade and names.isdisjoint(stretch.words.person) else None


def _year_of_era(stretch: Stretch, at: int, after: int) -> DateSpan | None:
    found = _ERA.match(stretch.text, after, stretch.end)
    if found is None or found[1].replace(".", "").casefold() not in stretch.words.era:
        return None
    return DateSpan(at, found.end(), None)
