"""Dates in bracket notation: what stands in brackets is found, and nothing else is."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iran_hr_corpus.lexicon.date_words import KINDS, read_date_rows
from iran_hr_corpus.text.dates import find_dates

BRACKETS = re.compile(r"\[([^\]]*)\]")


def plain(marked: str) -> str:
    return marked.replace("[", "").replace("]", "")


def texts(text: str) -> list[str]:
    return [text[date.start : date.end] for date in find_dates(text)]


ABSOLUTE = [
    ("He was hanged on [19 July 2020].", ["2020-07-19"]),
    ("He was hanged on [July 19, 2020], at dawn.", ["2020-07-19"]),
    ("On Friday, [04/05/2018], on Saturday [5/4/2019]", ["2018-05-04", "2019-05-04"]),
    ("He was hanged on the [19th of July 2020].", ["2020-07-19"]),
    ("Dated [16 Sept. 2022] and [Sept. 16, 2022].", ["2022-09-16", "2022-09-16"]),
    ("It fell on [15-Nov-2019].", ["2019-11-15"]),
    ("The crackdown of [November 2019] and of [January, 2018].", ["2019-11", "2018-01"]),
    ("The crackdown of [November of 2019].", ["2019-11"]),
    ("In the summer of [1988], and since [1979].", ["1988", "1979"]),
    ("From mid-[2019] to the post-[2021] courts.", ["2019", "2021"]),
    ("Between [July]-[September 1988] they were killed.", ["1988-07", "1988-09"]),
    ("From [July] to [September 1988] they were killed.", ["1988-07", "1988-09"]),
    ("In [July] and [August 1988] they were killed.", ["1988-07", "1988-08"]),
    ("On [November 15]-[19, 2019] the streets filled.", ["2019-11-15", "2019-11-19"]),
    ("On [15]–[19 November 2019] the streets filled.", ["2019-11-15", "2019-11-19"]),
    ("On [15], [16] and [17 November 2019] they marched.", ["2019-11-15", "2019-11-16", "2019-11-17"]),
    ("On [Nov. 15] and [16, 2019], they marched.", ["2019-11-15", "2019-11-16"]),
    ("The month ([October 23]-[November 21, 2022]) began.", ["2022-10-23", "2022-11-21"]),
    ("It ran from [December 28] to [January 3, 2018].", ["2017-12-28", "2018-01-03"]),
    ("In [2011]-[2012], ([2018]–[2020]), ([1999] to [2008]).", ["2011", "2012", "2018", "2020", "1999", "2008"]),
    ("The year [2019]/[20] and the war of [1980]-[88].", ["2019", "2020", "1980", "1988"]),
    (
        "Filed [2020-07-19], [2015-05-05 23:43], [2020-07-15T14:57:03+03:00].",
        ["2020-07-19", "2015-05-05", "2020-07-15"],
    ),
    ("Filed [2020/7/9]; due [31/12/2019]; seen [2019-11].", ["2020-07-09", "2019-12-31", "2019-11"]),
    ("Filed on [7\u00a0July\u00a02020].", ["2020-07-07"]),
    ("- **[2019]:** they marched", ["2019"]),
    ("In **[1988]**, and on *[5 May 2019]*, they fell.", ["1988", "2019-05-05"]),
    ("It was 3*2019 and a_2019 of x*1988*.", []),
]

PERSIAN_CALENDAR = [
    ("The order of [6 Mordad 1367] was secret.", ["1988-07-28"]),
    ("[۲۴ آبان ۱۳۹۸]", ["2019-11-15"]),
    ("Filed [1398/08/24].", ["2019-11-15"]),
    ("In [Aban 1398] and in the year [1401].", [None, None]),
    ("In [1367] ([1988]) they died.", [None, "1988"]),
    ("In the winter of [2021] ([1400]), as in [1988] ([1367]), they died.", ["2021", None, "1988", None]),
    ("It drew 900 guests (1400) and 1300 more.", []),
    ("[30 Esfand 1398]", [None]),
]

INCOMPLETE = [
    "It began on [November 15] and grew on [Jan. 3], [3rd June] and [21 March].",
    "Reuters, [Sep. 24]",
    "In the [1980s], the [1970’s], the late [90s] and the '[80s] they sang.",
    "Between [8:00 AM CEST] and [6 p.m. local time], at [18:30 GMT], [0800 GMT] or [8-10 p.m.]",
    "It is due on [03/04/2020] or [1/2/19].",
    "Tuesday [01/07/2014] and the day before Friday: [03/04/2021].",
    "On [Feb. 30, 2019] nothing happened.",
]

NO_DATES = [
    "1,500 protesters, 1500 protesters, 2,000 pilgrims; 2000 people were killed.",
    "At least 1988 were named, more than 2000 held, and an estimated 1979 freed.",
    "Over 1988 prisons, about 1979 shops, 1500 peaceful protesters, 1979 political prisoners.",
    "In 2000 cities and 1500 towns; a 2000-year-old city; a 1500-strong crowd.",
    "It rose from 1500 to 2000, and between 1200 and 1400 fell.",
    "In November 15 prisoners were hanged, and in November 1500 protesters were killed.",
    "In March 20,000 people marched; in May 1.5 million did.",
    "#1988Massacre, #FreeIran2020, H.Res.752, A/Res/43/137, MDE 13/060/2005, Resolution 1929, Flight 2019.",
    "http://example.org/2011/05/03/a-2019-b and report-2018.pdf cost $2000, €1999, 2000%, 1988.5 or 12,1988.",
    "A man in his 80s, a woman in her mid-70s, a boy of 15, may 15 people go.",
    "Ward 209, P5+1, Covid-19, 737-800, +44 20 7946 0958.",
]

YEAR_OR_QUANTITY = [
    "In [2019] protesters took to the streets.",
    "The [2019] protests, the [2022] protests and the [2009] elections.",
    "The [1988] victims were not named, but 1988 victims were.",
    "Police held 2019 protesters in [2019].",
    "On [November 15, 2000] he left; on [November 15], 2000 people fled.",
    "In [2000], after [2000] and by [2050]; but 2000 were shot.",
    "The [2000] elections; the 2000 prisoners.",
    "Iran’s [2009] protesters were freed.",
    "Beijing [2008] was over.",
    "It was signed ([2015]) and broken ([2000]).",
    "From [2003] to [2011] 17 died.",
    "Until [1736] they ruled, but 1736 were shot.",
]


@pytest.mark.parametrize(("marked", "dates"), ABSOLUTE + PERSIAN_CALENDAR)
def test_dates_are_found_with_the_precision_that_the_text_gives(marked: str, dates: list[str | None]) -> None:
    text = plain(marked)

    assert texts(text) == BRACKETS.findall(marked)
    assert [date.iso for date in find_dates(text)] == dates


@pytest.mark.parametrize("marked", INCOMPLETE)
def test_incomplete_and_ambiguous_dates_are_spans_without_a_date(marked: str) -> None:
    text = plain(marked)

    assert texts(text) == BRACKETS.findall(marked)
    assert all(date.iso is None for date in find_dates(text))


@pytest.mark.parametrize("text", NO_DATES)
def test_quantities_and_names_are_no_dates(text: str) -> None:
    assert texts(text) == []


@pytest.mark.parametrize("marked", YEAR_OR_QUANTITY)
def test_the_words_beside_a_number_tell_a_year_from_a_quantity(marked: str) -> None:
    assert texts(plain(marked)) == BRACKETS.findall(marked)


@pytest.mark.parametrize("row", read_date_rows(), ids=lambda row: f"{row.cells['kind']}-{row.cells['word']}")
def test_every_word_of_dates_proves_itself_by_its_example(row) -> None:
    marked = row.cells["example"]

    assert row.cells["word"] in marked.casefold()
    assert texts(plain(marked)) == BRACKETS.findall(marked)


def test_every_kind_of_row_is_used() -> None:
    assert {row.cells["kind"] for row in read_date_rows()} == set(KINDS)


def test_nothing_outside_the_stretch_is_seen() -> None:
    text = "In November 2019, 15 people fled in 2020."

    assert [date.iso for date in find_dates(text, 12, 17)] == ["2019"]
    assert find_dates(text, 12, 14) == []
    assert [(date.start, date.end) for date in find_dates(text, 3, 16)] == [(3, 16)]


PIECES = st.sampled_from(
    [
        *("2019", "1988", "2000", "1500", "15", "3", "۱۳۹۸", "1980s", "'80s", "8:00"),
        *("November", "Nov.", "May", "Aban", "to", "and", "in", "the", "people", "th", "p.m.", "GMT", "AD"),
        *("-", "–", "/", ",", ".", "(", ")", " ", " ", "\u00a0", "\n"),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_dates_are_ordered_disjoint_and_hold_a_digit_or_a_month(text: str) -> None:
    dates = find_dates(text)

    assert all(a.end <= b.start for a, b in pairwise(dates))
    assert all(0 <= date.start < date.end <= len(text) for date in dates)
    assert all(date.iso is None or re.fullmatch(r"\d{4}(-\d\d){0,2}", date.iso) for date in dates)


@given(st.lists(PIECES, max_size=20).map("".join), st.integers(0, 20), st.integers(0, 60))
def test_a_stretch_gives_dates_inside_it(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)

    assert all(start <= date.start and date.end <= end for date in find_dates(text, start, end))
