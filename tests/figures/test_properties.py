"""What holds for every text: figures lie in it, in order and apart, with bounds that fit; cost grows with length."""

from __future__ import annotations

import gc
import math
import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from notation import OPEN_SIDES, read_body

from iran_hr_corpus import parse
from iran_hr_corpus.figures.extract import Reading
from iran_hr_corpus.schema import Figure
from iran_hr_corpus.vocabulary import Qualifier, Role

PIECES = (
    """
at least|over|nearly|an estimated|up to|between|and|to|or|from|fewer than|more than|about|rose from|not|estimates|aged
12|1,500|2.5|1 000|3.400|1988|304|۱۵۰۰|٣٠٠|90%|$400|€2.5m|10k|½|1500+|14-17|3-1|20 to 30|(25)|, 22,|[12]|#1988|7:30
one|seven|a dozen|two hundred and forty-seven|hundred|thousand|million|half|a third|dozens|scores of|tens of thousands
people|men|students were|killed|arrested|lashes|years|year-old|days|km|times|percent|rials|in five|greater|of them
years old|Amnesty said|according to the UN|he added that|“|”|"|'|’s|,|.|;|:|(|)|-|–|…|?
November 15|Article|on|in|the|a|who|, which
""".strip()
    .replace("\n", "|")
    .split("|")
)
ODD = st.characters(categories=["Cc", "Cf", "Nd", "Nl", "No", "Ps", "Pe", "Sc", "Zs", "Mn", "So"])
GLUE = st.sampled_from([" ", " ", " ", " ", "", "\n", "\n\n", "\r\n", "\u00a0", "\u2009"])
PIECE = st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES), st.integers().map(str), st.text(max_size=3), ODD)
TEXTS = st.lists(st.tuples(PIECE, GLUE), max_size=40).map(lambda parts: "".join(map("".join, parts)))

LINES = """
At least 304 people were shot dead in November 2019, Amnesty International said.
The organization put the number of wounded at 4,800, an estimate that officials reject.
“Nine of us were blindfolded,” she said, “and two never came back.”
Between 200 and 300 students were held for three to six weeks.
The rial has lost 40% of its value, and a kilo of meat costs $12.
Majid Rajabi (25) and Saeed Tamjidi (27) were sentenced to death by Branch 15.
According to the letter, dozens of inmates in Ward 209 have not seen daylight for 18 months.
The choir sang 12 songs to nearly two thousand guests.
One protester was killed and scores were injured.
In the summer of 1988 some 30,000 political prisoners were executed.
The recipe takes two cups of rice and half a teaspoon of saffron.
It added that the figure could be three times higher.
""".strip().split("\n")


@settings(deadline=None)
@given(st.one_of(TEXTS, st.text(), st.text(ODD)))
@example("They arrested 12,")
@example("1/²")
@example("3/①")
@example("3 in ②")
@example("9" * 400 + " people")
@example("9" * 5000 + "/" + "9" * 5001)
@example("1," * 3000)
@example("\0" * 50 + "12\0people")
@example("“" * 50 + "12" + "'" * 50)
def test_every_text_is_parsed_and_written_down(text: str) -> None:
    article = parse(text)
    assert article.text == text
    assert type(article).model_validate_json(article.model_dump_json()) == article


@settings(deadline=None)
@given(TEXTS)
def test_figures_lie_in_their_paragraphs_in_order_and_apart(text: str) -> None:
    article = parse(text)
    paragraphs = {paragraph.paragraph_id: paragraph for paragraph in article.paragraphs}
    for figure in article.figures:
        paragraph = paragraphs[figure.paragraph_id]
        assert (
            paragraph.start
            <= figure.sentence_start
            <= figure.start
            < figure.end
            <= figure.sentence_end
            <= paragraph.end
        )
        assert figure.text == text[figure.start : figure.end] == figure.text.strip()
        assert figure.sentence == text[figure.sentence_start : figure.sentence_end]
    assert all(one.end <= other.start for one, other in pairwise(article.figures))


@settings(deadline=None)
@given(TEXTS)
def test_what_is_counted_and_who_is_credited_stand_in_the_text(text: str) -> None:
    for figure in parse(text).figures:
        if figure.counted is None:
            assert (figure.counted_start, figure.counted_end) == (None, None)
        else:
            assert figure.counted == text[figure.counted_start : figure.counted_end] != ""
        if figure.source_text is None:
            assert (figure.source, figure.source_start, figure.source_end) == (None, None, None)
        else:
            assert figure.source_text == text[figure.source_start : figure.source_end] != ""


@settings(deadline=None)
@given(TEXTS)
def test_bounds_fit_their_qualifier(text: str) -> None:
    for figure in parse(text).figures:
        assert _fits(figure), (figure.text, figure.qualifier, figure.value, figure.low, figure.high)
        numbers = [number for number in (figure.value, figure.low, figure.high) if number is not None]
        assert all(math.isfinite(number) and number >= 0 for number in numbers)


def _fits(figure: Figure) -> bool:
    value, low, high = figure.value, figure.low, figure.high
    if figure.qualifier is Qualifier.RANGE:
        return value is None and low is not None and high is not None and low < high
    if figure.qualifier is Qualifier.VAGUE:
        return value is None and low is not None and high is None
    has_low, has_high = OPEN_SIDES[figure.qualifier]
    return value is not None and (low, high) == (value if has_low else None, value if has_high else None)


@settings(deadline=None)
@given(st.lists(st.one_of(st.sampled_from(LINES), TEXTS.map(lambda text: " ".join(text.split()))), max_size=6))
def test_a_body_line_reads_the_same_wherever_it_stands(lines: list[str]) -> None:
    article = parse("\n\n".join(["A Title Without Numbers", LINES[7], *lines]))
    for paragraph in article.paragraphs:
        if paragraph.role is Role.BODY:
            here = [
                _moved(figure, -paragraph.start)
                for figure in article.figures
                if figure.paragraph_id == paragraph.paragraph_id
            ]
            assert here == [_told(reading) for reading in read_body(paragraph.text).figures], paragraph.text


def test_the_lines_above_are_body_and_hold_figures() -> None:
    article = parse("\n\n".join(["A Title Without Numbers", *LINES]))
    body = [paragraph for paragraph in article.paragraphs if paragraph.role is Role.BODY]
    assert [paragraph.text for paragraph in body] == LINES
    assert {figure.paragraph_id for figure in article.figures} == {paragraph.paragraph_id for paragraph in body}


Told = tuple[int, int, str, float | None, float | None, float | None, str, str | None]


def _moved(figure: Figure, by: int) -> Told:
    bounds = (figure.qualifier, figure.value, figure.low, figure.high)
    return (figure.start + by, figure.end + by, *bounds, figure.kind, figure.unit)


def _told(reading: Reading) -> Told:
    numeral, bound, quantity = reading.told.numeral, reading.told.bound, reading.told.quantity
    bounds = (bound.qualifier, bound.value, bound.low, bound.high)
    return (numeral.start, numeral.end, *bounds, quantity.kind, quantity.unit)


# --- numbers written out ---------------------------------------------------------------------------------------------

ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SMALL = ["", *ONES.split(), "eighteen", "nineteen"]
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = {10**12: "trillion", 10**9: "billion", 10**6: "million", 10**3: "thousand"}
WHOLES = st.one_of(st.integers(2, 10**4), st.integers(2, 10**15 - 1), st.integers(1, 999).map(lambda n: n * 10**9 + n))


def _below_hundred(n: int, hyphen: str) -> str:
    return SMALL[n] if n < 20 else TENS[n // 10] + (hyphen + SMALL[n % 10] if n % 10 else "")


def _below_thousand(n: int, hyphen: str, joint: str) -> str:
    rest = _below_hundred(n % 100, hyphen)
    return rest if n < 100 else f"{SMALL[n // 100]} hundred" + (joint + rest if rest else "")


def _in_words(n: int, hyphen: str, joint: str) -> str:
    """A whole number below a thousand trillions in English words."""
    parts = []
    for scale, word in SCALES.items():
        if n >= scale:
            parts.append(f"{_below_thousand(n // scale, hyphen, joint)} {word}")
            n %= scale
    last = _below_thousand(n, hyphen, joint)
    if parts and 0 < n < 100 and joint != " ":
        parts[-1] += joint + last
    elif last:
        parts.append(last)
    return " ".join(parts)


def _only_figure(text: str) -> tuple[str, float | None]:
    figures = read_body(text).figures
    assert len(figures) == 1, [text[figure.told.numeral.start : figure.told.numeral.end] for figure in figures]
    numeral = figures[0].told.numeral
    return text[numeral.start : numeral.end], numeral.value


@settings(deadline=None)
@given(WHOLES, st.sampled_from("- "), st.sampled_from([" and ", " "]), st.booleans())
def test_a_number_in_words_is_read_back(n: int, hyphen: str, joint: str, capital: bool) -> None:
    words = _in_words(n, hyphen, joint)
    words = words.capitalize() if capital else words
    assert _only_figure(f"{words} people were arrested.") == (words, n)
    assert _only_figure(f"The toll is {words}.") == (words, n)


DIGITS = {"0": "0123456789", "۰": "۰۱۲۳۴۵۶۷۸۹", "٠": "٠١٢٣٤٥٦٧٨٩"}


@settings(deadline=None)
@given(st.integers(2200, 10**12), st.sampled_from([",", "\u00a0", "\u2009", "\u202f"]), st.sampled_from([*DIGITS]))
def test_a_number_in_groups_of_digits_is_read_back(n: int, separator: str, zero: str) -> None:
    digits = f"{n:,}".replace(",", separator).translate(str.maketrans("0123456789", DIGITS[zero]))
    assert _only_figure(f"They hold {digits} people.") == (digits, n)


@settings(deadline=None)
@given(st.integers(1, 9999), st.integers(1, 99), st.sampled_from([*SCALES.items(), (1, "")]))
def test_a_decimal_with_its_scale_is_read_back(whole: int, part: int, scale: tuple[int, str]) -> None:
    factor, word = scale
    digits = f"{whole}.{part:02} {word}".strip()
    read, value = _only_figure(f"The state owes the fund ${digits} in all.")
    assert read == f"${digits}"
    assert value == pytest.approx((whole + part / 100) * factor)


# --- growth ----------------------------------------------------------------------------------------------------------

LONGEST = 1_000_000
LONG = 40_000
SHORT = 4_000
ENDLESS = {
    # a figure in every word or two
    **dict.fromkeys(["7 ", "(3) ", "3x", "1-2 ", "one hundred thousand ", "half of a ", "+1 ", "3 killed "], SHORT),
    # numbers that are none, and no numbers
    **dict.fromkeys(["1988 ", "On November 15 ", "12:30 ", "1@", "http://1", "[1] ", "1,", "between ", "who "], LONG),
    **dict.fromkeys(["“", "“He said ‘", "'a ", "(", ",", "A. ", "3. \n", "at least ", "hundred and "], LONG),
    **dict.fromkeys(["7", "a"], LONGEST),
    **dict.fromkeys(["\0", "a "], LONGEST // 4),
}
"""What is repeated without end, and how many characters of it are enough to see how its cost grows."""

ROUNDS = 4
MEASURABLE = 0.3


def _seconds(unit: str, length: int) -> float:
    """CPU seconds that `length` characters of it take, the collector at rest."""
    text = unit * (length // len(unit))
    gc.disable()
    try:
        start = time.process_time()
        parse(text)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize(("unit", "length"), ENDLESS.items(), ids=map(repr, ENDLESS))
def test_twice_the_length_costs_less_than_three_times(unit: str, length: int) -> None:
    # From below, so that what grows like a square or a cube fails early and does not hang.
    before = math.inf
    for part in (length // 1024, length // 256, length // 64, length // 16, length // 4):
        now = _seconds(unit, part)
        assert now < max(12 * before, MEASURABLE), f"{part} characters cost {now / before:.0f} times a quarter of them"
        before = now
    # The best of some rounds: another process may steal from one, but what grows faster fails in all.
    ratios = [_seconds(unit, length) / _seconds(unit, length // 2)]
    while ratios[-1] >= 3 and len(ratios) < ROUNDS:
        ratios.append(_seconds(unit, length) / _seconds(unit, length // 2))
    assert ratios[-1] < 3, f"ratios of a doubling: {ratios}"
