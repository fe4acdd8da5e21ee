"""Is a bare number of four digits a year or a quantity? Decided from its size and the words beside it.

A number of 1900 to 2035 that is not round is a year unless something makes it a quantity; a round one (`2000`) and
one outside that span (`1500`) is a quantity unless something makes it a year. Nothing here knows a sentence.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from iran_hr_corpus.text.calendars import PERSIAN_YEARS, iso_date
from iran_hr_corpus.text.date_spans import DateSpan, Stretch

_OPENING = "(“\"‘'[*_"
_REACH = 40  # how many characters on either side are looked at: some three long words
_POSSIBLE = range(500, 2101)
_LIKELY = range(1900, 2036)
_LONGEST_LIFE = 120

# such as "[1500] peaceful protesters", "[1950] km", "[2000]-year-old"
_WORDS_AFTER = re.compile(r"(?P<joint>\s+|-)(?P<next>[^\W\d_]+)(?:\s+(?P<second>[^\W\d_]+))?")

# what makes the word after a number an adjective: "political", "peaceful", "armed", "Iranian"
_ADJECTIVE = re.compile(r"[a-z]\w+(?:al|ful|ous|ent|ant|ed|ic|ive|less|ish)|[A-Z]\w+(?:ian|ish|ese)")

# a plural by its shape: "cities", "shops"; not "was", "press", "campus", "crisis"
_PLURAL = re.compile(r"[a-z]{2,}[^\W\dsiu]s")

# "1980s", "1980’s", "1980s-90s"
_DECADE = re.compile(r"\d{3}[0٠۰]['’]?s(?:\s?[-–]\s?\d{2,4}s)?\b")

# "2011-2012", "2018–2020", "1999 to 2008", "1980-88", "2019/20", "2019-11"
_PAIR = re.compile(
    r"""
    (?P<first>\d{4})
    (?P<joint>\s?[-–—]\s?|/|\s(?:to|and|until|through)\s)
    (?P<second>\d{4}|(?<=[-–—/])\d{2})
    (?![\w%/]|[.,:-]\d)
    """,
    re.VERBOSE,
)

# such as "1988"; not "1988Massacre", "1988.5", "2019/foo", "1988%"
_ALONE = re.compile(r"\d{4}(?![^\W_]|[.,:]\d|[/%@_+])")


class _Neighbours(NamedTuple):
    """What stands before a number, folded, as far as it decides, and where it ends; the words behind it decide less."""

    pair: str
    last: str
    bracketed: bool
    stretch: Stretch
    after: int


def find_years(stretch: Stretch, at: int) -> list[DateSpan]:
    """The year, decade or pair of years that opens with the four digits at `at`; empty where they are no year.

    >>> from iran_hr_corpus.text.date_spans import stretch_of
    >>> [span.iso for span in find_years(stretch_of("in 2011-2012"), 3)]
    ['2011', '2012']
    >>> find_years(stretch_of("over 1500 protesters"), 5)
    []
    """
    text, end = stretch.text, stretch.end
    if decade := _DECADE.match(text, at, end):
        return [DateSpan(at, decade.end(), None)] if int(text[at : at + 4]) in _POSSIBLE else []
    if pair := _PAIR.match(text, at, end):
        if spans := _read_pair(pair, _neighbours(stretch, at, pair.end())):
            return spans
        if pair["joint"] in {"-", "/"}:
            return []
    year = int(text[at : at + 4])
    alone = _ALONE.match(text, at, end) is not None
    alone = alone and (_is_persian(stretch, at, year) or is_year((year,), _neighbours(stretch, at, at + 4)))
    return [DateSpan(at, at + 4, iso_date(year))] if alone else []


def _is_persian(stretch: Stretch, at: int, year: int) -> bool:
    """`2021 (1400)`: the same year by the Persian calendar."""
    if year not in PERSIAN_YEARS or stretch.text[at - 1 : at] != "(":
        return False
    before = stretch.text[max(0, at - 6) : at - 1].rstrip(" ")  # a date itself, so behind it the stretch begins anew
    return len(before) == 4 and before.isdecimal() and int(before) - year in (621, 622)


def _read_pair(pair: re.Match[str], near: _Neighbours) -> list[DateSpan]:
    """Both years of `2011-2012`, `1980-88`, `2019/20`; the month of `2019-11`; nothing for `1500-2000 people`."""
    first, second = int(pair["first"]), int(pair["second"])
    if len(pair["second"]) == 2:
        short, second = second, first - first % 100 + second
        if second != first + 1 and (pair["joint"] == "/" or second <= first):
            month = iso_date(first, short) if first in _LIKELY and 1 <= short <= 12 else None
            return [DateSpan(pair.start(), pair.end(), month)] if month else []
    if second <= first or not (is_year((first, second), near) or _is_lifetime(first, second, near)):
        return []
    return [DateSpan(*pair.span("first"), iso_date(first)), DateSpan(*pair.span("second"), iso_date(second))]


def _is_lifetime(first: int, second: int, near: _Neighbours) -> bool:
    """Whether two numbers in brackets are the years of somebody's life: `(1817-1892)`, not `(1500-2000)`."""
    lived = first in _POSSIBLE and second in _POSSIBLE and second - first <= _LONGEST_LIFE
    return near.bracketed and lived and first % 10 > 0 and second % 10 > 0


def is_year(values: tuple[int, ...], near: _Neighbours) -> bool:
    """Whether a number, or both ends of a range, are years among these neighbours."""
    words = near.stretch.words
    if values[0] not in _POSSIBLE or values[-1] not in _POSSIBLE:
        return False
    if near.last in words.name or near.pair in words.quantity or near.last in words.quantity:
        return False
    cued = near.last in words.year_cue or near.pair in words.year_cue
    likely_cued = cued or near.bracketed or near.last in words.likely_cue
    likely = _is_likely(values[0]) or _is_likely(values[-1])
    weighed = likely and (near.last in words.before_plural or near.pair in words.before_plural)
    if likely and likely_cued and not weighed:
        return True  # the usual case
    tied, counted, plural = _counting(near.stretch, near.after)
    if likely:
        return not (weighed and plural) and (likely_cued or not counted)
    if tied or counted or (plural and cued):
        return False
    return cued or (likely_cued and values[0] >= _LIKELY.start)


def _is_likely(value: int) -> bool:
    return value in _LIKELY and value % 100 > 0


def is_counting(stretch: Stretch, after: int) -> bool:
    """Whether the number that ends at `after` counts the noun behind it.

    >>> from iran_hr_corpus.text.date_spans import stretch_of
    >>> is_counting(stretch_of("2000 political prisoners"), 4), is_counting(stretch_of("2000, he left"), 4)
    (True, False)
    """
    return any(_counting(stretch, after)[1:])


def _neighbours(stretch: Stretch, at: int, after: int) -> _Neighbours:
    before = stretch.before(at, _REACH)
    sign = before[-1:]
    bracketed = sign == "(" and stretch.after(after, 1) in {")", ","}
    parted = sign.isspace() or sign in f"-{_OPENING}"
    head = before if sign == " " else before.rstrip(_OPENING).removesuffix("-")
    pair = [word.lstrip(_OPENING).casefold() for word in head.rsplit(None, 2)[-2:]]
    last = pair[-1].rstrip(".") if pair and parted else ""
    return _Neighbours(" ".join(pair), last, bracketed, stretch, after)


def _counting(stretch: Stretch, after: int) -> tuple[bool, bool, bool]:
    """Whether a word is tied to the number by a hyphen, whether one is counted by it, and whether a plural follows."""
    found = _WORDS_AFTER.match(stretch.text, after, min(stretch.end, after + _REACH))
    if found is None:
        return False, False, False
    noun = found["next"]
    if found["second"] and _ADJECTIVE.fullmatch(noun):
        noun = found["second"]
    counted = noun.casefold() in stretch.words.counted
    return found["joint"] == "-", counted, counted or _PLURAL.fullmatch(noun) is not None
