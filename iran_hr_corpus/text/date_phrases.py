"""Dates with the name of a month: `15-19 November 2019`, `July-September 1988`, `Nov. 15 and 16, 2019`, `۲ آبان ۱۳۹۸`.

A phrase is a row of points joined by dashes, commas, `to` or `and`; a point that lacks its month or year takes it from
its neighbour, as the reader does.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from iran_hr_corpus.lexicon.date_words import DateWords, Month
from iran_hr_corpus.text.calendars import iso_date, iso_of_persian
from iran_hr_corpus.text.date_spans import DateSpan, Stretch
from iran_hr_corpus.text.years import is_counting

_MOST_POINTS = 6  # a longer row is a list of numbers; the cap keeps the search linear
_LONGEST_MONTH = 24
_REACH = 50  # from the first digit of a phrase to the end of its month

_DAY = r"(?P<day>\d{1,2})(?!\d|[.:]\d|,\d{3}(?!\d)|%)(?:st\b|nd\b|rd\b|th\b|(?![^\W_]))"
_MONTH = r"(?P<month>[^\W\d_]{2,11}+)"
_YEAR = r"(?P<year>\d{4})(?!\w|[.:,]\d|%)"

_POINTS = tuple(
    re.compile(pattern, re.VERBOSE)
    for pattern in (
        # "15 November 2019", "16th of September, 2022", "15-Nov-2019"
        rf"{_DAY} (?:\s+(?:day\s+)?of\b)? [\s-]+ {_MONTH}\b (?:\.?(?:,\s*|[\s-]+|\s+of\s+){_YEAR})?",
        # "Nov. 15, 2019", "September 16th", "July the 17th"
        rf"{_MONTH}\b\.? [\s-]* (?:the\s+)? {_DAY} (?:(?:,\s*|\s+){_YEAR})?",
        # "May 2018", "May, 2018", "November of 2019", "Nov-2019"
        rf"{_MONTH}\b\.? (?:,\s*|[\s-]+|\s+of\s+) {_YEAR}",
        # "July" of "July-September 1988"
        rf"{_MONTH}\b\.?",
        # "15" of "15-19 November", "19, 2019" of "November 15-19, 2019"
        rf"{_DAY} (?:,\s*{_YEAR})?",
    )
)

# between the points of a phrase
_JOINER = re.compile(
    r"\s*(?P<dash>[-–—/])\s*|\s+(?P<to>to|until|till|through)\s+|\s+(?:and|or|&)\s+|\s*,\s*(?:and\s+)?"
)

# what may be a month: it begins with a letter that is no small Latin one
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+")

# "September ", "July and " before the digits of a phrase
_MONTH_BEFORE = re.compile(
    r"""
    (?P<month> [^\W\d_a-z] (?<![^\W_].) [^\W\d_]{1,10}+ )
    (?: \.?,?\s*(?:of\s+|the\s+)? | \.?\s*[-–—/]\s* | \.?\s+(?:to|and|or)\s+ ) $
    """,
    re.VERBOSE,
)
_JOINING = frozenset({"of", "the", "to", "and", "or"})
_IN_BEFORE = re.compile(r"\b[Ii]n\s+$")
_STOP = re.compile(r"\s*(?:[^\w\s]|$)")


class _Point(NamedTuple):
    """One point of a phrase, with what it states itself or takes from its neighbours."""

    start: int
    end: int
    day: int | None
    month: Month | None
    year: int | None
    ranges: bool = False


def month_before(stretch: Stretch, at: int) -> int:
    """Where the months begin that belong to the digits at `at`; `at` itself where there is none.

    >>> from iran_hr_corpus.text.date_spans import stretch_of
    >>> month_before(stretch_of("of July-September 1988"), 18), month_before(stretch_of("the 1988"), 4)
    (3, 4)
    """
    for _ in range(_MOST_POINTS):
        if _is_small(stretch.before(at, _LONGEST_MONTH).split()):
            break  # the usual case
        found = _MONTH_BEFORE.search(stretch.text, max(stretch.start, at - _LONGEST_MONTH), at)
        if found is None or _month(found["month"], stretch.words) is None:
            break
        at = found.start()
    return at


def _is_small(words: list[str]) -> bool:
    """Whether the last word, or the one before `of` and such, is written small, as no month is."""
    if words and words[-1] in _JOINING:
        words.pop()
    return bool(words) and words[-1].islower()


def names_month(stretch: Stretch, at: int) -> bool:
    """Whether the name of a month stands as near behind `at` as a phrase that opens there may have it."""
    names = _NAME.findall(stretch.text, at, min(stretch.end, at + _REACH))
    return not stretch.words.months.keys().isdisjoint([name.casefold() for name in names])


def find_phrase(stretch: Stretch, at: int) -> list[DateSpan]:
    """The dates of the phrase that opens at `at`, one a point; empty where no month is named.

    >>> from iran_hr_corpus.text.date_spans import stretch_of
    >>> find_phrase(stretch_of("November 15-19, 2019"), 0)
    [DateSpan(start=0, end=11, iso='2019-11-15'), DateSpan(start=12, end=20, iso='2019-11-19')]
    """
    points = _read_points(stretch, at)
    while points and points[-1].day is None and points[-1].year is None:
        points.pop()
    if not any(point.month for point in points):
        return []
    return [DateSpan(point.start, point.end, _iso(point)) for point in _completed(points)]


def _read_points(stretch: Stretch, at: int) -> list[_Point]:
    points: list[_Point] = []
    while len(points) < _MOST_POINTS and (point := _read_point(stretch, at)):
        if points and not _continues(points[-1], point, stretch):
            break
        joiner = _JOINER.match(stretch.text, point.end, stretch.end)
        ranges = joiner is not None and (joiner["dash"] or joiner["to"])
        points.append(point._replace(ranges=True) if ranges else point)
        if joiner is None or point.year:
            break
        at = joiner.end()
    return points


def _read_point(stretch: Stretch, at: int) -> _Point | None:
    for pattern in _POINTS:
        found = pattern.match(stretch.text, at, stretch.end)
        if found and (point := _checked(found, stretch)):
            return point
    return None


def _checked(found: re.Match[str], stretch: Stretch) -> _Point | None:
    """The point if its month is a month, its day a day and its year no quantity."""
    parts = found.groupdict()
    month = _month(parts["month"], stretch.words) if parts.get("month") else None
    day = int(parts["day"]) if parts.get("day") else None
    if (parts.get("month") and not month) or (day is not None and not 1 <= day <= 31):
        return None
    if not parts.get("year"):
        return None if day and month and _counts(found, stretch) else _Point(*found.span(), day, month, None)
    if _fits(int(parts["year"]), found, stretch):
        return _Point(*found.span(), day, month, int(parts["year"]))
    return _Point(found.start(), _end_of_day(found), day, month, None) if day else None


def _month(word: str, words: DateWords) -> Month | None:
    """The month of a word that is not written small: `may` is a verb."""
    return None if word[0].islower() else words.months.get(word.casefold())


def _counts(found: re.Match[str], stretch: Stretch) -> bool:
    """Whether the day is a quantity: `In November 15 protesters were held`."""
    if found.start("day") < found.start("month") or not _IN_BEFORE.search(stretch.before(found.start(), 4)):
        return False
    return is_counting(stretch, found.end())


def _fits(year: int, found: re.Match[str], stretch: Stretch) -> bool:
    """Whether the number after a day or month is a year: not so in `On November 15, 2000 people fled`."""
    if 1900 <= year <= 2100 and year % 100:
        return True
    return 1000 <= year <= 2100 and not is_counting(stretch, found.end())


def _end_of_day(found: re.Match[str]) -> int:
    """Where a point ends whose year is none."""
    return max(found.end("day"), found.end("month")) if "month" in found.groupdict() else found.end("day")


def _continues(before: _Point, point: _Point, stretch: Stretch) -> bool:
    """Whether a point carries the phrase on."""
    if point.month:
        return True
    if before.month and not before.day:
        return False
    stops = _STOP.match(stretch.text, point.end, stretch.end) is not None
    return bool(before.ranges or not before.month or point.year or stops)


def _completed(points: list[_Point]) -> list[_Point]:
    """The points, each with the month and the year that it shares with a neighbour."""
    if len(points) == 1:
        return points
    done: list[_Point] = []
    for point in points:  # "November 15-[19]" looks back for its month
        month = point.month or (done[-1].month if done else None)
        done.append(point._replace(month=month))
    for i in range(len(done) - 2, -1, -1):  # "[15]-19 November 2019" looks ahead for month and year
        point, after = done[i], done[i + 1]
        month = point.month or after.month
        year = point.year or after.year
        if year and not point.year and point.ranges and month and after.month and month.number > after.month.number:
            year -= 1  # "[December 28]-January 3, 2018"
        done[i] = point._replace(month=month, year=year)
    return done


def _iso(point: _Point) -> str | None:
    if point.year is None or point.month is None:
        return None
    to_iso = iso_of_persian if point.month.persian else iso_date
    return to_iso(point.year, point.month.number, point.day)
