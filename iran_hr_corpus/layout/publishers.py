"""Who published an article, where a line of it says so."""

from __future__ import annotations

import re

from iran_hr_corpus.layout.prose_dates import labelled_date, stamp_of
from iran_hr_corpus.lexicon.load import Lexicon

# "TEHRAN, Iran (AP) — ", "DUBAI, Nov 5 (Reuters) - ", "(CNN) -- ", "London (CNN)Britain"
_WIRE = re.compile(
    r"""
    (?P<place> [A-Z] [^()\n.]{1,70}? (?:\.[^()\n]{1,20})? \s )?
    \( (?P<name> [A-Z][\w&.]* (?:\s[A-Z][\w&.]*){0,3} (?:/[A-Z][\w&.]*)? ) \)
    (?: (?P<sign> \s*(?:—|–|--?|:)\s*) | (?=[A-Z]) | \s+(?=[A-Z]) )
    """,
    re.VERBOSE,
)

# "PARIS, May 3 /Newswire/ --"
_NEWSWIRE = re.compile(r"[A-Z][^/\n]{1,70}\s/(?P<name>[A-Z][\w ]{2,30})/\s*(?:—|–|--?)")

# "© 2020 Reuters", "Copyright 2013 The Associated Press. All rights reserved."
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|[Cc]opyright)(?:\s?©|\s?\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?\.?)?\s*(?:by\s+)?(?:[Tt]he\s+)?"
    r"(?P<name>[A-Z](?:[\w&’'/-]|\.(?=\w))*(?:\s(?:of|for|and|[A-Z](?:[\w&’'-]|\.(?=\w))*)){0,5})"
)

# "Amnesty International Report 2006", "Human Rights Watch World Report 2019"
_REPORT = re.compile(
    r"(?P<name>[A-Z][\w’'&]*(?:\s[\w’'&]+){0,5}?)\s(?:(?:Annual|World|Global)\s)?Report\s\d{4}(?:/\d{2,4})?"
)

# "NCRI - ", "Hengaw: ", "Iran Human Rights (IHRNGO); November 16, 2022: ", "HRANA News Agency – "
_SLUG = re.compile(
    r"""
    (?P<name> [A-Z][\w&.]* (?:\s(?:of|for|in|[A-Z][\w&.]*)){0,5} ) (?:\s\([A-Z]+\))?
    (?: [,;]\s[^:–—]{3,40} )? (?: \s(?:[–—]|--?)\s | :\s )
    """,
    re.VERBOSE,
)

# "#### Reuters LIMA, March 3 1994"
_AGENCY = re.compile(r"[#*_ ]*(?P<name>[A-Z][\w.]+(?:/[A-Z][\w.]+)?)(?=\s[A-Z]{3,}\b)")

# "Example News" of "date 2020-05-20 Example News"
_NAME = re.compile(r"\s*(?:Source:\s)?(?P<name>\S.*)")

# "example.net" of "Lima - example.net 04 May 2013"
_SITE = re.compile(
    r"(?<![\w/.@])[a-z][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|info|news|tv|co\.uk)(?![\w/.])", re.IGNORECASE
)

_REACH = 160
_LONGEST_MASTHEAD = 80
_RULERS = ("_government", "_union", "_nations", "_opposition")  # ids of those who speak and publish no news


def publisher_of_wire(body: str, lexicon: Lexicon) -> str | None:
    """The agency in the dateline that opens a body paragraph: a known one, or one behind a place or in capitals.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> lines = "TEHRAN, Iran (AP) — Two men were freed.", "(Beirut) – Two men were freed.", "Iran has freed two men."
    >>> [publisher_of_wire(line, load_lexicon()) for line in lines]
    ['AP', None, None]
    """
    start = len(stamp_of(body))
    head = body[start : start + _REACH]
    if "/" in head and (sent := _NEWSWIRE.match(head)):
        return sent["name"]
    found = _WIRE.match(head.replace("*", "")) if "(" in head else None
    if found is None:
        return None
    placed = found["place"] and found["sign"]
    return found["name"] if placed or found["name"].isupper() or lexicon.source_of(found["name"]) else None


def publisher_of_dateline(line: str, lexicon: Lexicon) -> str | None:
    """The agency that opens a line of the date, before a place in capitals, or the site or medium that stands in it.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> lines = "#### Reuters LIMA, March 3 1994", "Lima - example.net 04 May 2013", "Reuters, Sep. 24"
    >>> [publisher_of_dateline(line, load_lexicon()) for line in lines]
    ['Reuters', 'example.net', None]
    """
    if site := _SITE.search(line):
        return site[0]
    label = labelled_date(line)
    found = _NAME.fullmatch(line, label[1]) if label else _AGENCY.match(line)
    return found["name"] if found and lexicon.source_of(found["name"]) else None


def publisher_of_slug(body: str, lexicon: Lexicon) -> str | None:
    """The organization or medium, a known one, that opens the body with its own name: `NCRI - `, `Hengaw: `.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> publisher_of_slug("Hengaw: Two men were freed.", load_lexicon())
    'Hengaw'
    >>> publisher_of_slug("Tehran - Two men were freed.", load_lexicon())
    """
    found = _SLUG.match(body[:_REACH])
    name = found["name"] if found else ""
    source = lexicon.source_of(name) or lexicon.source_of(name.removesuffix(" News Agency"))
    return name if source and not source.endswith(_RULERS) else None


def publisher_of_masthead(line: str, lexicon: Lexicon) -> str | None:
    """The known organization or medium that the head of a page is, or one part of it; never all in capitals.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> lines = "URGENT ACTION / AMNESTY INTERNATIONAL", "The news of today"
    >>> [publisher_of_masthead(line, load_lexicon()) for line in lines]
    ['Amnesty International', None]
    """
    if len(line) > _LONGEST_MASTHEAD:
        return None
    for part in re.split(r"\s[/|]\s", line):
        source = lexicon.source_of(part)
        if source and not source.endswith(_RULERS):
            meaning = lexicon.sources[source].meaning
            return meaning if meaning.casefold() == part.casefold() else part
    return None


def publisher_of_notice(line: str) -> str | None:
    """The publisher that a copyright line or the running head of a yearly report names.

    >>> publisher_of_notice("© 2020 Reuters"), publisher_of_notice("Amnesty International Report 2006")
    ('Reuters', 'Amnesty International')
    """
    found = _COPYRIGHT.search(line[:_REACH]) or _REPORT.fullmatch(line[:_REACH])
    return found["name"].rstrip(".") if found else None
