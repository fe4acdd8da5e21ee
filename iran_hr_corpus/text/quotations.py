"""Direct quotations of a paragraph."""

from __future__ import annotations

import re

from iran_hr_corpus.spans import Span

MARK = re.compile("[\"“”„«»'‘’]")
OPENERS = "\"“„«'‘"
MOST_MARKS = 60
BLANK = re.compile(r"\s*")
CLOSER_OF = {"“": "”", "„": "”", "«": "»", "‘": "’"}


def find_quotations(text: str, start: int, end: int) -> list[Span]:
    """The outermost quotations of `text[start:end]`, marks included, in order.

    A quotation that is opened and not closed runs to the end, as one does that goes on in the next paragraph; one
    that holds more than MOST_MARKS marks counts as not closed.

    >>> [q.slice("He said “go” and 'stay'.") for q in find_quotations("He said “go” and 'stay'.", 0, 24)]
    ['“go”', "'stay'"]
    """
    stretch = text[start:end]
    if not any(mark in stretch for mark in OPENERS):
        return []
    marks = [found.start() for found in MARK.finditer(text, start, end)]
    quotations = []
    i = 0
    while i < len(marks):
        if not _opens(text, marks[i], start, end):
            i += 1
            continue
        j = _closing(text, marks, i, end)
        if j is None:
            # A single mark that nothing closes is more likely an apostrophe ('80s) than a quotation.
            if text[marks[i]] in "'‘" and not _goes_on(text, marks[i], start, end):
                i += 1
                continue
            quotations.append(Span(marks[i], end))
            break
        quotations.append(Span(marks[i], marks[j] + 1))
        i = j + 1
    return quotations


def _opens(text: str, at: int, start: int, end: int) -> bool:
    if text[at] in "“„«":
        return True
    if text[at] not in "\"'‘":
        return False
    if text[at + 1 : at + 3] in ("n'", "n’"):
        return False  # rock 'n' roll
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return not before.isalnum() and before not in ".,!?%" and not after.isspace()


def _goes_on(text: str, at: int, start: int, end: int) -> bool:
    """Whether the next paragraph opens with the mark that opens this one, or its speech: `She said: 'We fled.`."""
    speaks = at == start or text[max(start, at - 2) : at] in (": ", ", ")
    return speaks and text.startswith(text[at], BLANK.match(text, end).end())  # type: ignore[union-attr]


def _closing(text: str, marks: list[int], i: int, end: int) -> int | None:
    """Which of `marks` closes the quotation opened by mark `i`, or None."""
    opener = text[marks[i]]
    wanted = CLOSER_OF.get(opener, opener)
    possessive = None
    for j in range(i + 1, min(len(marks), i + MOST_MARKS)):
        at = marks[j]
        if text[at] == opener and opener in "“«" and opener != wanted:
            return None if possessive is None else possessive
        if text[at] != wanted or not _closes(text, at, end):
            continue
        if wanted in "'’" and _may_be_possessive(text, at, end):
            possessive = j if possessive is None else possessive
            continue
        return j
    return possessive


def _closes(text: str, at: int, end: int) -> bool:
    if text[at] in "”»":
        return True
    after = text[at + 1] if at + 1 < end else " "
    return not after.isalnum() and not text[at - 1].isspace()


def _may_be_possessive(text: str, at: int, end: int) -> bool:
    """`protesters' rights`: an s before, and a lower-case word after."""
    return text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : min(at + 3, end)].islower()
