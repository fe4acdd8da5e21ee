"""Who published an article, where a line of it says so."""

from __future__ import annotations

import re

# "TEHRAN, Iran (AP) — ", "DUBAI, Nov 5 (Reuters) - ", "(CNN) -- ", "London (CNN)Britain"
_WIRE = re.compile(
    r"""
    (?: [A-Z] [^()\n.]{1,70}? (?:\.[^()\n]{1,20})? \s )?
    \( (?P<name> [A-Z][\w&.]* (?:\s[A-Z][\w&.]*){0,3} (?:/[A-Z][\w&.]*)? ) \)
    (?: \s*(?:—|–|--?|:)\s* | (?=[A-Z]) | \s+(?=[A-Z]) )
    """,
    re.VERBOSE,
)

# "© 2020 Reuters", "Copyright 2013 The Associated Press. All rights reserved."
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|[Cc]opyright)(?:\s?©|\s?\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?\s*(?:by\s+)?(?:[Tt]he\s+)?"
    r"(?P<name>[A-Z](?:[\w&’'-]|\.(?=\w))*(?:\s(?:of|for|and|[A-Z](?:[\w&’'-]|\.(?=\w))*)){0,5})"
)

# "Amnesty International Report 2006", "Human Rights Watch World Report 2019"
_REPORT = re.compile(
    r"(?P<name>[A-Z][\w’'&]*(?:\s[\w’'&]+){0,5}?)\s(?:(?:Annual|World|Global)\s)?Report\s\d{4}(?:/\d{2,4})?"
)

_REACH = 160


def publisher_of_wire(body: str) -> str | None:
    """The agency in the dateline that opens a body paragraph.

    >>> publisher_of_wire("TEHRAN, Iran (AP) — Two men were freed."), publisher_of_wire("Iran has freed two men.")
    ('AP', None)
    """
    found = _WIRE.match(body[:_REACH].replace("*", ""))
    return found["name"] if found else None


def publisher_of_notice(line: str) -> str | None:
    """The publisher that a copyright line or the running head of a yearly report names.

    >>> publisher_of_notice("© 2020 Reuters"), publisher_of_notice("Amnesty International Report 2006")
    ('Reuters', 'Amnesty International')
    """
    found = _COPYRIGHT.search(line[:_REACH]) or _REPORT.fullmatch(line[:_REACH])
    return found["name"].rstrip(".") if found else None
