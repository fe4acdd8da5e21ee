"""Number expressions: their spans and the numbers they state (guidelines 1.1 and 1.2).

Every `_read_*` takes tokens and a position, and gives what it read with the position after it, or None. What is read
here may still be a year, an ordinal or a name: `exclusions` decides that.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from iran_hr_corpus.figures.cardinals import (
    ARTICLES,
    VAGUE_GROUPS,
    read_fraction,
    read_number,
    read_part_of_scale,
    read_part_of_unit,
    read_plus,
    read_tens,
)
from iran_hr_corpus.figures.digits import HYPHENS, Read
from iran_hr_corpus.lexicon.numbers import NumberWords, WordClass
from iran_hr_corpus.lexicon.phrases import places_of
from iran_hr_corpus.text.tokens import Tokens
from iran_hr_corpus.vocabulary import Kind, Qualifier


class Form(StrEnum):
    """How a number expression is made."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    SHARE = "share"
    MULTIPLE = "multiple"
    RANGE = "range"


class Numeral(NamedTuple):
    """One number expression: tokens `[first, last)`, offsets `[start, end)`, and what it states.

    `value` is null for ranges and vague plurals, which have `low` (and `high`). `edge` is a bound that the expression
    carries itself (`1500+`). `unit_words` are a sign or words of a unit that belong to the span (`$`, `%`, `times`).
    """

    first: int
    last: int
    start: int
    end: int
    form: Form
    value: float | None
    low: float | None = None
    high: float | None = None
    edge: Qualifier | None = None
    unit_words: str | None = None
    scale: float = 1.0


AND_A = ("and", "a")
SHARING = frozenset({("/",), ("in",), ("out",)})
"""What digits of a share stand before: `3/4 of them`, `1 in 5`, `3 out of 10`."""


def find_numerals(tokens: Tokens, numbers: NumberWords) -> list[Numeral]:
    """The number expressions among `tokens`, in order and disjoint.

    >>> from iran_hr_corpus.lexicon import load_lexicon
    >>> from iran_hr_corpus.text.tokens import find_tokens
    >>> numbers = load_lexicon().numbers
    >>> [n.value for n in find_numerals(find_tokens("two hundred and forty-seven men, 1.5 million dollars"), numbers)]
    [247.0, 1500000.0]
    """
    found = []
    words, openers, digits = tokens.words, numbers.openers, numbers.digits
    after = 0
    for i in sorted([*places_of(openers, words), *(i for i in tokens.numbers if words[i][0] in digits)]):
        if i < after or (words[i] in ARTICLES and not _opens_number(words, i, openers)):
            continue
        numeral = _numeral_at(tokens, i, numbers)
        if numeral:
            found.append(numeral)
            after = numeral.last
    return found


def _opens_number(words: tuple[str, ...], i: int, openers: frozenset[str]) -> bool:
    """Whether the article at `i` begins a number: `a hundred`, `a century and a half`."""
    return i + 1 < len(words) and (words[i + 1] in openers or words[i + 2 : i + 4] == AND_A)


def _numeral_at(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    if _stands_alone(tokens.words, i, numbers):
        return _alone(tokens, i, numbers)
    read = _read_edged(tokens, i, numbers)
    if tokens.words[i][0] in numbers.digits:
        return (
            (read and _times_multiple(tokens, i, read, numbers))
            or (_share(tokens, i, numbers) if tokens.words[i + 1 : i + 2] in SHARING else None)
            or (read and _stated(tokens, i, read, Form.DIGITS, numbers))
        )
    return (
        _adverb_multiple(tokens, i, numbers)
        or (read and _times_multiple(tokens, i, read, numbers))
        or _unit_and_a_half(tokens, i, numbers)
        or _share(tokens, i, numbers)
        or _vague(tokens, i, numbers)
        or (read and _stated(tokens, i, read, Form.WORDS, numbers))
    )


def _stands_alone(words: tuple[str, ...], i: int, numbers: NumberWords) -> bool:
    """Whether the token at `i` is digits or `one` to `nineteen`, as most numbers are, and nothing behind goes on it."""
    if not (words[i].isdecimal() or words[i] in numbers.small):
        return False
    following = words[i + 1] if i + 1 < len(words) else "."
    thousands = following == "," and words[i + 2 : i + 3] == ("000",)
    return not (following in numbers.going_on or following.isdecimal() or thousands)


def _alone(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral:
    word, sign = tokens.words[i], numbers.currency_before(tokens, i)
    small = numbers.words.get(word)
    value, form = (small.value, Form.WORDS) if small else (float(word), Form.DIGITS)
    unit = sign.words if sign else None
    return _numeral(tokens, sign.next if sign else i, i + 1, form, value, unit_words=unit)


class _Edged(NamedTuple):
    """A number that was read, the bound it carries itself, and the token after both."""

    read: Read
    edge: Qualifier | None
    next: int


def _read_edged(tokens: Tokens, i: int, numbers: NumberWords) -> _Edged | None:
    read = read_number(tokens, i, numbers)
    return _Edged(read, *read_plus(tokens, read.next)) if read else None


def _numeral(tokens: Tokens, first: int, last: int, form: Form, value: float | None, **more: object) -> Numeral:
    return Numeral(first, last, *tokens.span(first, last), form, value, **more)  # type: ignore[arg-type]


def _stated(tokens: Tokens, i: int, stated: _Edged, form: Form, numbers: NumberWords) -> Numeral:
    """[sign] number [plus] [scale] [plus] [percent]: `$1.5 million`, `1500+`, `three-plus`, `90 per cent`."""
    read, edge, last = stated
    sign = numbers.currency_before(tokens, i)
    start = sign.next if sign else i
    unit = sign.words if sign else None
    percent = numbers.percent_at(tokens, last)
    if percent:
        unit, last = percent.words, percent.next
    return _numeral(tokens, start, last, form, read.value, edge=edge, unit_words=unit, scale=read.scale)


def _unit_and_a_half(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    """`a century and a half`, `an hour and a half`: the unit stands inside the number (guidelines 4)."""
    words = tokens.words
    unit = numbers.units.at(words, i + 1) if words[i] in ARTICLES else None
    if (
        unit is None
        or unit.meaning.kind is not Kind.DURATION
        or words[unit.last : unit.last + 3] != ("and", "a", "half")
    ):
        return None
    return _numeral(tokens, i, unit.last + 3, Form.WORDS, 1.5, unit_words=words[unit.first])


def _vague(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    """`dozens`, `tens of thousands`, `many thousands`, `several dozen`, `a few hundred`.

    Low is twice the scale word (guidelines 1.3).
    """
    words = tokens.words
    j = i + 1 if words[i] in ARTICLES else i
    lead = numbers.words.get(words[j]) if j < len(words) else None
    if lead is None:
        return None
    if lead.word_class is WordClass.VAGUE:
        scale, last = _read_vague_scale(tokens, j + 1, numbers)
    elif lead.word_class is WordClass.PLURAL and j == i:
        scale, last = _read_vague_scale(tokens, j, numbers)
    else:
        return None
    if scale == 1:
        return None
    return _numeral(tokens, i, last, Form.VAGUE, None, low=2 * scale, scale=scale)


def _read_vague_scale(tokens: Tokens, j: int, numbers: NumberWords) -> tuple[float, int]:
    """The product of `tens of thousands`, `hundreds of thousands`, `dozen`, `hundred thousand`."""
    words, scale = tokens.words, 1.0
    while j < len(words):
        k = j + 1 if words[j] == "of" and scale > 1 and j + 1 < len(words) else j
        word = numbers.words.get(words[k])
        if word is None or word.word_class not in (*VAGUE_GROUPS, WordClass.PLURAL):
            break
        scale, j = scale * word.value, k + 1
    return scale, j


def _share(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    """`two-thirds`, `a third of`, `half of`, `one in five`, `nine out of every ten`; value in percent."""
    return _fraction_share(tokens, i, numbers) or _ratio_share(tokens, i, numbers)


def _fraction_share(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    words = tokens.words
    glyph = numbers.glyphs.get(words[i])
    read = Read(glyph, i + 1) if glyph else read_fraction(tokens, i, numbers)
    if read is None or read_part_of_scale(tokens, i, numbers):
        return None
    following = words[read.next] if read.next < len(words) else ""
    predicate = following in numbers.verbs or following.endswith("ed")
    if not (predicate or following in numbers.after_share or _is_plain_share(words, i, read.next)):
        return None
    if read_part_of_unit(tokens, i, numbers) or (i > 0 and words[i - 1] in numbers.part_before):
        return None
    return _numeral(tokens, i, read.next, Form.SHARE, round(100 * read.value, 2))


def _is_plain_share(words: tuple[str, ...], i: int, j: int) -> bool:
    """`two-thirds`, `one third`: a share wherever it stands; `half`, `a third` and `a quarter` want more."""
    return j > i + 1 and words[i] not in ARTICLES


def _ratio_share(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    """`one in five`, `3 out of 10`, `nine out of every ten`."""
    part = _read_small(tokens, i, numbers)
    if part is None:
        return None
    words, j = tokens.words, part.next
    if words[j : j + 2] == ("out", "of"):
        j += 2
    elif words[j : j + 1] == ("in",):
        j += 1
    else:
        return None
    if words[j : j + 1] == ("every",):
        j += 1
    whole = _read_small(tokens, j, numbers) if j < len(words) else None
    if whole is None or not 0 < part.value < whole.value <= 1000 or _is_year_like(whole.value):
        return None
    if words[part.next] == "in" and (whole.value not in numbers.share_wholes or numbers.units.at(words, whole.next)):
        return None  # `two in three days`
    return _numeral(tokens, i, whole.next, Form.SHARE, round(100 * part.value / whole.value, 2))


def _read_small(tokens: Tokens, i: int, numbers: NumberWords) -> Read | None:
    """A whole number without a scale, in digits or words."""
    if tokens.words[i].isdecimal():
        return Read(float(tokens.words[i]), i + 1)
    read = read_tens(tokens, i, numbers)
    hundred = tokens.words[i : i + 2] in (("a", "hundred"), ("one", "hundred"))
    return Read(100.0, i + 2) if hundred else read


def _is_year_like(value: float) -> bool:
    return 1200 <= value <= 2100


def _adverb_multiple(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    word = numbers.words.get(tokens.words[i])
    if word is None:
        return None
    following = tokens.words[i + 1] if i + 1 < len(tokens.words) else ""
    stated = word.word_class in (WordClass.MULTIPLIED, WordClass.FOLD) and following not in numbers.not_multiplied
    compared = word.word_class in (WordClass.TIMES, WordClass.MULTIPLY) and (
        following in numbers.after_multiple or (following.isdecimal() and tokens.words[i + 2 : i + 3] == ("'s",))
    )
    if not (stated or compared):
        return None
    return _numeral(tokens, i, i + 1, Form.MULTIPLE, word.value, unit_words="times")


def _times_multiple(tokens: Tokens, i: int, stated: _Edged, numbers: NumberWords) -> Numeral | None:
    """`25 times greater`, `three times as many`."""
    words = tokens.words
    read, edge, j = stated
    if j < len(words) and words[j] in HYPHENS:
        j += 1
    if j >= len(words) or words[j] not in numbers.times:
        return None
    following = words[j + 1] if j + 1 < len(words) else ""
    if words[j] == "times" and following not in numbers.after_multiple:
        return None
    return _numeral(tokens, i, j + 1, Form.MULTIPLE, read.value, edge=edge, unit_words="times")


def is_age_group(tokens: Tokens, numeral: Numeral) -> bool:
    """`under-[18]s`, `the over-[65]s`: people by a bound on their age, and no decade."""
    words, i = tokens.words, numeral.first
    bounded = i > 1 and words[i - 1] in HYPHENS and words[i - 2] in ("under", "over")
    return bounded and words[numeral.last : numeral.last + 1] == ("s",)
