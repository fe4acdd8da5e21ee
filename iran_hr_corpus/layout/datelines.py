"""Lines that are a date: of the page, of the article, of a wire report."""

from __future__ import annotations

import re
from typing import NamedTuple

from iran_hr_corpus.layout.prose_dates import labelled_date
from iran_hr_corpus.layout.shapes import n_words, plain
from iran_hr_corpus.lexicon.layout_cues import LayoutCues, folded
from iran_hr_corpus.text.dates import find_dates
from iran_hr_corpus.vocabulary import Role

_LONGEST_DATELINE = 130
_LONGEST_LABEL = 20
_LONGEST_LABELLED = 80  # "date 2020-05-20 Source: Example News"
_MOST_OTHER_WORDS = 5
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
# "by janedoe" of "Posted on May 3, 2011 by janedoe"
_BY = re.compile(r"\s+by\s+(?P<names>[^\d|]{2,60})$")

# "11.40am", "18:30": the entries of a live page
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\s?(?:[aApP]\.?[mM]\.?)?(?:\s[A-Z]{2,4})?")

# "16 Nov 22", "16.11.22", alone on its line
_SHORT_YEAR = re.compile(r"(\d{1,2}\s[A-Z][a-z]{2,8}\s|\d{1,2}[./]\d{1,2}[./])(\d{2})")

_SITE = re.compile(r"[\w-]{2,}(?:\.[\w-]{2,}){1,3}")
# "02.06.2005": the sites that write a day with stops put it before the month
_STOPPED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")

_SEPARATOR = re.compile(r"[,:;|/()–—-]")


class Dateline(NamedTuple):
    """The date of a dateline, of what it says to be the date (publication, update), and whether there is one at all."""

    iso: str | None
    kind: str = ""
    dated: bool = True


def read_dateline(line: str, cues: LayoutCues, *, at_head: bool) -> Dateline | None:
    """The dateline that a line is; None where it is none.

    A date without a word of publishing is one only at the head of a page: further down it heads a chronology.

    >>> from iran_hr_corpus.lexicon.load import load_lexicon
    >>> cues = load_lexicon().layout
    >>> read_dateline("Toronto: 2011-07-29", cues, at_head=True).iso
    '2011-07-29'
    >>> read_dateline("In 2019 they came back", cues, at_head=True)
    """
    bare = plain(line)
    if at_head and bare[:5].casefold() == "date " and _names_medium(bare) and labelled_date(bare):
        return Dateline(None)  # whether it is the day of publication or of capture, the rest of the page tells
    if at_head and len(bare) < _LONGEST_LABEL:
        bare = _SHORT_YEAR.sub(r"\g<1>20\2", bare) if _SHORT_YEAR.fullmatch(bare) else bare
        bare = _STOPPED.sub(r"\3-\2-\1", bare)
    dates = find_dates(bare) if len(bare) <= _LONGEST_DATELINE else []
    if not dates:
        return _read_label(bare, cues, at_head=at_head)
    by = _BY.search(bare, dates[-1].end)
    spans = [(date.start, date.end) for date in dates]
    kinds, others, separated = _rest(bare[: by.start()] if by else bare, spans, cues)
    marked = next((kind for kind in kinds if kind in {"published", "updated"}), "")
    agency = "agency" in kinds
    if others and not (separated and len(others) <= _MOST_OTHER_WORDS and all(map(_is_of_place, others))):
        return None
    clock = not kinds and len(bare) < _LONGEST_LABEL and _CLOCK.fullmatch(bare) is not None
    if not (marked or agency or at_head or clock) or (others and not (agency or at_head)):
        return None
    if not (marked or agency or others or any(date.iso is None or len(date.iso) == 10 for date in dates)):
        return None  # "1999", "November 2019" open a chapter of a chronology
    full = sorted((date.iso for date in dates if date.iso), key=len, reverse=True)
    return Dateline(full[0] if full else None, marked)


def names_of_dateline(line: str) -> str | None:
    """Who wrote, where a dateline tells: `Posted on May 3, 2011 by janedoe`.

    >>> names_of_dateline("Posted on May 3, 2011 by janedoe"), names_of_dateline("May 3, 2011")
    ('janedoe', None)
    """
    found = _BY.search(plain(line))
    return found["names"].strip(" .,") if found else None


def _names_medium(line: str) -> bool:
    """Whether a line behind the label of a file's date has no more than a name: `date 2020-05-20 Example News`."""
    return n_words(line) <= _MOST_OTHER_WORDS or (len(line) <= _LONGEST_LABELLED and " Source: " in line)


def _is_of_place(word: str) -> bool:
    """Whether a word beside a date may be of a place's or a site's name: `Paris`, `example.net`."""
    return word[0].isupper() or _SITE.fullmatch(word) is not None


def _read_label(line: str, cues: LayoutCues, *, at_head: bool) -> Dateline | None:
    """A line that only says what the date below it is: `PUBLISHED:`."""
    if len(line) > _LONGEST_LABEL or not (at_head or line.endswith(":")):
        return None
    kinds, others, _ = _rest(line, [], cues)
    marked = next((kind for kind in kinds if kind in {"published", "updated"}), "")
    return Dateline(None, marked, dated=False) if marked and not others else None


def _rest(line: str, spans: list[tuple[int, int]], cues: LayoutCues) -> tuple[list[str], list[str], bool]:
    """Beside the dates: the kinds of the known words, the other words, and whether a sign parts them."""
    rest = line
    for start, end in reversed(spans):
        rest = f"{rest[:start]} {rest[end:]}"
    known = cues.among[Role.DATELINE]
    words = [(word, known.get(folded(word).strip("."))) for word in _WORD.findall(rest)]
    kinds = [kind for _, kind in words if kind is not None]
    return kinds, [word for word, kind in words if kind is None], _SEPARATOR.search(rest) is not None
