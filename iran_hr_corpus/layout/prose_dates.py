"""Dates of an article that stand in a line of its prose: behind a label, or in the dateline that opens it."""

from __future__ import annotations

import re

from iran_hr_corpus.text.dates import find_dates

_REACH = 90
_DAY = len("2019-11-15")

# "date 2020-05-20 The ministry …", "Date: 2020-05-20": the head of a file
_LABELLED = re.compile(r"[\ufeff\s]*date:?\s+(?P<iso>\d{4}-\d\d-\d\d)(?=\s)", re.IGNORECASE)

# "(Beirut, ", "Washington, D.C., ", "NEW YORK, N.Y.: "
_PLACE = re.compile(r"\(?[A-Z][\w.’'-]*(?:[ ,/]+[A-Z][\w.’'-]*){0,5}\s*[,:–—-]\s*")

# "8th July 2019 – (Hong Kong) "
_LED = re.compile(r"(?P<day>\d{1,2}\w{0,2}\s[A-Z][a-z]+\s\d{4})\s?[–—-]\s?\([A-Z][\w ]{2,30}\)\s")

# ") – ", "—", " (IRCS) – ", " /PRNewswire/ -- ", ": "
_BREAK = re.compile(r"\)?\s*(?:\([A-Z][\w .&]{1,30}\)|/[\w ]{2,30}/)?\s*(?:–|—|--?|:\s)")

# "[July 31, 2009] ", "Updated: 2008-12-17 17:24 ": before the dateline
_STAMP = re.compile(r"(?:\[[A-Z][^\]\n]{6,30}\d{4}\]|(?:Updated|Published|Posted):?\s\d[\d :.-]{7,18})\s*(?=[A-Z(])")


def labelled_date(text: str) -> tuple[str, int] | None:
    r"""The day that a label at the head of a text tells, and where it ends; None where there is none.

    >>> labelled_date(" date 2020-05-20 The ministry said so."), labelled_date("The date 2020-05-20 was set.")
    (('2020-05-20', 16), None)
    """
    found = _LABELLED.match(text)
    return (found["iso"], found.end()) if found else None


def stamp_of(body: str) -> str:
    """The day that a page ran into the dateline of its first paragraph; empty where it did not.

    >>> stamp_of("[July 31, 2009]  LIMA (AP) -- Two fled."), stamp_of("Updated: 2008-12-17 LIMA -- Two.")
    ('[July 31, 2009]  ', 'Updated: 2008-12-17 ')
    """
    found = _STAMP.match(body) if body[:1] in "[UP" else None
    return found[0] if found else ""


def date_of_wire(body: str) -> str | None:
    """The day in the dateline that opens a paragraph, behind a place and before a dash.

    >>> date_of_wire("(Beirut, May 3, 2021) – Two men were freed."), date_of_wire("In Oslo, May 3, 2021 was fine.")
    ('2021-05-03', None)
    >>> date_of_wire("3rd May 2021 – (Beirut) Two men were freed."), date_of_wire("3 May 2021 – two men were freed.")
    ('2021-05-03', None)
    """
    head = body[:_REACH]
    if stamp := stamp_of(body):
        return next((date.iso for date in find_dates(stamp) if date.iso and len(date.iso) == _DAY), None)
    if not ("–" in head or "—" in head or "-" in head):
        return None
    if led := _LED.match(head):
        return next((date.iso for date in find_dates(led["day"])), None)
    if _PLACE.match(head) is None:
        return None
    for date in find_dates(head)[:1]:
        named = _PLACE.fullmatch(body[: date.start]) is not None
        if named and date.iso and len(date.iso) == _DAY and _BREAK.match(body, date.end):
            return date.iso
    return None
