"""ISO 8601 dates out of day, month and year, of the Gregorian and of the Persian solar calendar."""

from __future__ import annotations

from datetime import date, timedelta

PERSIAN_YEARS = range(1300, 1421)
"""Years that a text on Iran means by the Persian calendar; as Gregorian years they are of the 14th century."""

_PERSIAN_EPOCH = date(1921, 3, 21)  # 1 Farvardin 1300
_LEAP_YEARS_OF_CYCLE = frozenset({1, 5, 9, 13, 17, 22, 26, 30})  # of 33; exact from 1206 to 1498


def iso_date(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The date with the precision given; None where there is no such day, or the year may be Persian.

    >>> iso_date(1988), iso_date(2019, 11), iso_date(2020, 7, 19), iso_date(2019, 2, 30), iso_date(1367)
    ('1988', '2019-11', '2020-07-19', None, None)
    """
    if year in PERSIAN_YEARS or not 1 <= year <= 9999:
        return None
    if not month:
        return f"{year:04}"
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}"


def iso_of_persian(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The Gregorian day of a whole Persian date; None where a part is missing: no Gregorian month or year fits.

    >>> iso_of_persian(1398, 8, 24), iso_of_persian(1399, 12, 30), iso_of_persian(1398, 12, 30), iso_of_persian(1398, 8)
    ('2019-11-15', '2021-03-20', None, None)
    """
    if not month or not day or year not in PERSIAN_YEARS or day > _days_of_month(year, month):
        return None
    leap_days = sum(_is_leap(passed) for passed in range(PERSIAN_YEARS.start, year))
    days = 365 * (year - PERSIAN_YEARS.start) + leap_days + 31 * (month - 1) - max(0, month - 7) + day - 1
    return (_PERSIAN_EPOCH + timedelta(days=days)).isoformat()


def months_until(iso: str) -> int:
    """The months up to a date, of whatever precision; a bare year counts from its first.

    >>> months_until("2019-11") - months_until("2018"), months_until("2020-01-08") - months_until("2019-12")
    (22, 1)
    """
    year, month = iso[:4], iso[5:7]
    return 12 * int(year) + int(month or 1)


def _is_leap(year: int) -> bool:
    return year % 33 in _LEAP_YEARS_OF_CYCLE


def _days_of_month(year: int, month: int) -> int:
    """Six months of 31 days, five of 30, the last of 29 or 30."""
    if month == 12:
        return 30 if _is_leap(year) else 29
    return 31 if month <= 6 else 30 if month < 12 else 0
