"""Number expressions: their spans and the numbers they state (guidelines 1.1 and 1.2).

Every `_read_*` takes tokens and a position, and gives what it read with the position after it, or None. What is read
here may still be a year, an ordinal or a name: `exclusions` decides that.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from iran_hr_corpus.lexicon.numbers import NumberWords, Numword, WordClass
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


class _Read(NamedTuple):
    """A number and the token after it; `scale` is the scale word's factor, 1 where there is none."""

    value: float
    next: int
    scale: float = 1.0


PLUS = frozenset({"+", "plus"})
DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})
HYPHENS = frozenset({"-", "‐", "‑"})
AND_A = ("and", "a")
ARTICLES = frozenset({"a", "an"})
THIN_SPACES = frozenset("\u00a0\u2009\u202f\u2007")
GROUPED = re.compile(r"\d{1,3}(?P<mark>[.,٬])\d{3}(?:(?P=mark)\d{3})*")
LARGEST_DENOMINATOR = 16
VAGUE_GROUPS = (WordClass.GROUP, WordClass.HUNDRED, WordClass.SCALE)


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
    for i, word in enumerate(words):
        if not (word in openers or word[0] in digits) or i < after:
            continue
        if word in ARTICLES and not (i + 1 < len(words) and (words[i + 1] in openers or words[i + 1 : i + 4][1:] == AND_A)):
            continue
        numeral = _numeral_at(tokens, i, numbers)
        if numeral:
            found.append(numeral)
            after = numeral.last
    return found


def _numeral_at(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    return (
        _multiple(tokens, i, numbers)
        or _unit_and_a_half(tokens, i, numbers)
        or _share(tokens, i, numbers)
        or _vague(tokens, i, numbers)
        or _stated(tokens, i, numbers)
    )


def _numeral(tokens: Tokens, first: int, last: int, form: Form, value: float | None, **more: object) -> Numeral:
    return Numeral(first, last, tokens.starts[first], tokens.ends[last - 1], form, value, **more)  # type: ignore[arg-type]


# --- numbers that are stated -----------------------------------------------------------------------------------------


def _stated(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    """[sign] number [plus] [scale] [plus] [percent]: `$1.5 million`, `1500+`, `three-plus`, `90 per cent`."""
    start = i
    read = read_number(tokens, i, numbers)
    if read is None:
        return None
    form = Form.DIGITS if tokens.words[i][0] in numbers.digits else Form.WORDS
    edge, last = _read_plus(tokens, read.next)
    sign = numbers.currency_before(tokens, start)
    start = sign.next if sign else start
    unit = sign.words if sign else None
    percent = numbers.percent_at(tokens, last)
    if percent:
        unit, last = percent.words, percent.next
    return _numeral(tokens, start, last, form, read.value, edge=edge, unit_words=unit, scale=read.scale)


def _read_plus(tokens: Tokens, i: int) -> tuple[Qualifier | None, int]:
    """`1500+`, `three-plus`, `40 plus years`: at least that many."""
    words = tokens.words
    j = i + 1 if i < len(words) and words[i] in HYPHENS and tokens.adjacent(i - 1) else i
    if j < len(words) and words[j] in PLUS and (words[j] == "plus" or tokens.adjacent(j - 1)):
        return Qualifier.AT_LEAST, j + 1
    return None, i


def read_number(tokens: Tokens, i: int, numbers: NumberWords) -> _Read | None:
    """A number in digits or words, with its scale words."""
    if tokens.words[i][0] in numbers.digits:
        return _read_part_of_unit(tokens, i, numbers) or _read_digits(tokens, i, numbers)
    return (
        _read_part_of_scale(tokens, i, numbers)
        or _read_words(tokens, i, numbers)
        or _read_bare_group(tokens, i, numbers)
        or _read_part_of_unit(tokens, i, numbers)
    )


def _read_bare_group(tokens: Tokens, i: int, numbers: NumberWords) -> _Read | None:
    """`the dozen men`, `nearly million`: a scale word that a determiner makes a number."""
    word = numbers.words.get(tokens.words[i])
    if word is None or word.word_class not in VAGUE_GROUPS or i == 0:
        return None
    return _Read(word.value, i + 1, word.value) if tokens.words[i - 1] in numbers.scale_determiners else None


def _read_part_of_unit(tokens: Tokens, i: int, numbers: NumberWords) -> _Read | None:
    """`half an hour`, `half a century`, `½ cup`: the part alone is the number."""
    glyph = numbers.glyphs.get(tokens.words[i])
    part = _Read(glyph, i + 1) if glyph else _read_fraction(tokens, i, numbers)
    if part is None:
        return None
    skipped = tokens.words[part.next : part.next + 1] in (("a",), ("an",), ("-",))
    j = part.next + 1 if skipped else part.next
    return part if numbers.units.at(tokens.words, j) else None


def _read_digits(tokens: Tokens, i: int, numbers: NumberWords) -> _Read | None:
    """`1,500`, `15 000`, `2.5 million`, `20 thousand`, `3 dozen`, `1.5bn`, `2 ½`."""
    value, last = _digits_value(tokens, i, numbers)
    if value is None:
        return None
    words = tokens.words
    if last < len(words) and words[last] in numbers.glyphs:
        value, last = value + numbers.glyphs[words[last]], last + 1
    part = _read_slash(tokens, last) if last < len(words) and words[last].isdigit() else None
    if part:
        value, last = value + part.value, part.next
    scale = 1.0
    while last < len(words):
        j = last + 1 if words[last] in HYPHENS and last + 1 < len(words) else last
        word = numbers.words.get(words[j])
        if word is None or not _scales_digits(tokens, j, word, numbers):
            break
        scale, last = scale * word.value, j + 1
    return _Read(value * scale, last, scale)


def _scales_digits(tokens: Tokens, j: int, word: Numword, numbers: NumberWords) -> bool:
    """Whether the word at `j` multiplies the digits before it: `2 million`, `1.5bn`, `10k`; not `10 m`."""
    if word.word_class is WordClass.SUFFIX:
        written = tokens.text[tokens.starts[j]]
        return tokens.adjacent(j - 1) and not (word.word == "m" and not _is_million(tokens, j, numbers, written))
    return word.word_class in VAGUE_GROUPS and not (j + 1 < len(tokens.words) and word.word == "score")


def _is_million(tokens: Tokens, j: int, numbers: NumberWords, written: str) -> bool:
    """`10m` is ten million where a noun or a currency goes with it, and ten metres else."""
    if written == "M" or numbers.currency_before(tokens, j - 1):
        return True
    following = tokens.words[j + 1] if j + 1 < len(tokens.words) else ""
    return following[:1].isalpha() and following not in numbers.function_words


def _digits_value(tokens: Tokens, i: int, numbers: NumberWords) -> tuple[float | None, int]:
    """The value of a run of digits with separators, and the token after it."""
    word = tokens.words[i]
    joined, last = word, i + 1
    if len(word) <= 3 and word.isdigit():
        joined, last = _join_spaced_groups(tokens, i)
    try:
        return float(_plain_digits(joined, _reads_as_thousands(tokens, last, joined, numbers))), last
    except ValueError:
        return None, last


def _join_spaced_groups(tokens: Tokens, i: int) -> tuple[str, int]:
    """`15 000`: groups of three digits behind exactly one (thin, no-break or plain) space."""
    digits, last = tokens.words[i], i + 1
    while last < len(tokens.words) and _is_spaced_group(tokens, last):
        digits += tokens.words[last]
        last += 1
    return digits, last


def _is_spaced_group(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    gap = tokens.text[tokens.ends[j - 1] : tokens.starts[j]]
    if not (len(word) == 3 and word.isdigit() and len(gap) == 1 and (gap in THIN_SPACES or gap == " ")):
        return False
    # A plain space is weak evidence: "in 15 000 homes" but not "May 12 300 people".
    return gap != " " or word == "000" or not _follows_date_word(tokens, j - 1)


def _follows_date_word(tokens: Tokens, i: int) -> bool:
    return i > 0 and tokens.words[i - 1][:1].isalpha() and tokens.capitalised(i - 1)


def _reads_as_thousands(tokens: Tokens, last: int, digits: str, numbers: NumberWords) -> bool:
    """`1.500` is a thousand and a half only before a noun; before a unit or a stop it is a decimal."""
    found = GROUPED.fullmatch(digits)
    if not found or digits[0] == "0":
        return False
    if found["mark"] != "." or digits.count(".") > 1:
        return True
    following = tokens.words[last] if last < len(tokens.words) else ""
    return following[:1].isalpha() and following not in numbers.not_after_thousands


def _plain_digits(digits: str, thousands: bool) -> str:
    """Digits that float() reads: `1,500` to `1500`, `2,5` to `2.5`."""
    if thousands:
        return digits.replace(",", "").replace(".", "").replace("٬", "")
    digits = digits.replace("٫", ".").replace("٬", "")
    return digits.replace(",", ".") if digits.count(",") == 1 and "." not in digits else digits.replace(",", "")


def _read_part_of_scale(tokens: Tokens, i: int, numbers: NumberWords) -> _Read | None:
    """`half a million`, `a quarter of a million`, `half million`, `half a dozen`, `three quarters of a million`."""
    part = _read_fraction(tokens, i, numbers)
    if part is None:
        return None
    words, j = tokens.words, part.next
    if j < len(words) and words[j] in HYPHENS:
        j += 1
    if j < len(words) and words[j] == "of":
        j += 1
    if j < len(words) and words[j] in ARTICLES:
        j += 1
    scale = numbers.words.get(words[j]) if j < len(words) else None
    if scale is None or scale.word_class not in VAGUE_GROUPS:
        return None
    return _Read(part.value * scale.value, j + 1, scale.value)


def _read_fraction(tokens: Tokens, i: int, numbers: NumberWords) -> _Read | None:
    """`half`, `a half`, `a quarter`, `one third`, `two-thirds`, `three quarters`, `3/4`."""
    words = tokens.words
    if words[i].isdigit():
        return _read_slash(tokens, i)
    first = numbers.words.get(words[i])
    if first and first.word_class is WordClass.HALF:
        return _Read(first.value, i + 1)
    count = 1.0 if words[i] in ARTICLES else first.value if first and first.word_class is WordClass.UNIT else None
    if count is None:
        return None
    j = i + 2 if i + 1 < len(words) and words[i + 1] in HYPHENS else i + 1
    part = numbers.words.get(words[j]) if j < len(words) else None
    if part is None or part.word_class not in (WordClass.PART, WordClass.HALF):
        return None
    if count > 1 and not part.word.endswith("s"):
        return None
    return _Read(count * part.value, j + 1)


def _read_slash(tokens: Tokens, i: int) -> _Read | None:
    """`1/2`, `3/4`: a small part of a small whole, and not the `43/137` of an identifier."""
    words = tokens.words
    if words[i + 1 : i + 2] != ("/",) or i + 2 >= len(words) or not words[i + 2].isdigit():
        return None
    part, whole = int(words[i]), int(words[i + 2])
    return _Read(part / whole, i + 3) if 0 < part < whole <= LARGEST_DENOMINATOR else None


def _read_words(tokens: Tokens, i: int, numbers: NumberWords) -> _Read | None:
    """`two hundred and forty-seven`, `a thousand`, `one and a half million`, `two dozen`.

    number := hundreds { scale hundreds } ; a smaller scale follows a larger one.
    """
    total, ceiling, biggest, j = 0.0, float("inf"), 1.0, i
    while True:
        part = _read_hundreds(tokens, j, numbers, allow_article=j == i)
        if part is None:
            break
        scale, after = _read_scales(tokens, part.next, numbers)
        if scale >= ceiling or (scale == 1 and words_are_article(tokens, j, part.next)):
            break
        total, ceiling, j = total + part.value * scale, scale, after
        biggest = max(biggest, scale, part.scale)
        if scale == 1:
            break
        j = _skip_and(tokens, j, numbers)
    if total == 0:
        return None
    j = _unskip_and(tokens, j)
    if biggest > 1 and tokens.words[j : j + 3] == ("and", "a", "half"):
        return _Read(total + biggest / 2, j + 3, biggest)
    return _Read(total, j, biggest)


def words_are_article(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the tokens are nothing but `a` or `an`, which count only before a scale word."""
    return last == first + 1 and tokens.words[first] in ARTICLES


def _skip_and(tokens: Tokens, j: int, numbers: NumberWords) -> int:
    """Over the `and` or comma between a scale word and a smaller number: `one thousand and twenty`."""
    words = tokens.words
    if j + 1 < len(words) and words[j] in ("and", ","):
        following = numbers.words.get(words[j + 1])
        if following and following.word_class in (WordClass.UNIT, WordClass.TEN):
            after = numbers.words.get(words[j + 2]) if j + 2 < len(words) else None
            if words[j] == "and" or (after and after.word_class in (WordClass.HUNDRED, WordClass.SCALE)):
                return j + 1
    return j


def _unskip_and(tokens: Tokens, j: int) -> int:
    """An `and` or comma after which nothing was read is not part of the number."""
    return j - 1 if tokens.words[j - 1] in ("and", ",") else j


def _read_hundreds(tokens: Tokens, j: int, numbers: NumberWords, allow_article: bool) -> _Read | None:
    """`forty-seven`, `two hundred and four`, `a hundred`, `one and a half`, or the article before a scale word."""
    words = tokens.words
    if j >= len(words):
        return None
    if allow_article and words[j] in ARTICLES:
        small = _Read(1.0, j + 1)
    else:
        small_or_none = _read_tens(tokens, j, numbers)
        if small_or_none is None:
            return None
        small = _read_and_a_half(tokens, small_or_none, numbers)
    k = small.next + 1 if small.next < len(words) and words[small.next] in HYPHENS else small.next
    word = numbers.words.get(words[k]) if k < len(words) else None
    if word is None or word.word_class is not WordClass.HUNDRED:
        return small
    value, k = small.value * word.value, k + 1
    rest_at = k + 1 if k < len(words) and words[k] == "and" else k
    rest = _read_tens(tokens, rest_at, numbers)
    if rest and rest.value < 100:
        return _Read(value + rest.value, rest.next, 100.0)
    return _Read(value, k, 100.0)


def _read_tens(tokens: Tokens, j: int, numbers: NumberWords) -> _Read | None:
    """`seven`, `forty`, `forty-seven`, `forty seven`."""
    words = tokens.words
    word = numbers.words.get(words[j]) if j < len(words) else None
    if word is None or word.word_class not in (WordClass.UNIT, WordClass.TEN):
        return None
    if word.word_class is WordClass.TEN and j + 1 < len(words):
        k = j + 2 if words[j + 1] in HYPHENS else j + 1
        unit = numbers.words.get(words[k]) if k < len(words) else None
        if unit and unit.word_class is WordClass.UNIT and unit.value < 10:
            return _Read(word.value + unit.value, k + 1)
    return _Read(word.value, j + 1)


def _read_and_a_half(tokens: Tokens, read: _Read, numbers: NumberWords) -> _Read:
    """`two and a half`, `one and a quarter`, read on to from the number before."""
    words, j = tokens.words, read.next
    if words[j : j + 2] == ("and", "a") and j + 2 < len(words):
        part = numbers.words.get(words[j + 2])
        if part and part.word_class in (WordClass.HALF, WordClass.PART):
            return _Read(read.value + part.value, j + 3)
    return read


def _read_scales(tokens: Tokens, j: int, numbers: NumberWords) -> tuple[float, int]:
    """The product of the scale and group words at `j` (`million`, `dozen`), and the token after them."""
    words, scale = tokens.words, 1.0
    while j < len(words):
        k = j + 1 if words[j] in HYPHENS and j + 1 < len(words) else j
        word = numbers.words.get(words[k])
        if word is None or word.word_class not in (WordClass.SCALE, WordClass.GROUP):
            break
        scale, j = scale * word.value, k + 1
    return scale, j


def _unit_and_a_half(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    """`a century and a half`, `an hour and a half`: the unit stands inside the number (guidelines 4)."""
    words = tokens.words
    unit = numbers.units.at(words, i + 1) if words[i] in ARTICLES else None
    if unit is None or unit.meaning.kind is not Kind.DURATION or words[unit.last : unit.last + 3] != ("and", "a", "half"):
        return None
    return _numeral(tokens, i, unit.last + 3, Form.WORDS, 1.5, unit_words=words[unit.first])


# --- vague plurals ---------------------------------------------------------------------------------------------------


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


# --- shares and multiples --------------------------------------------------------------------------------------------


def _share(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    """`two-thirds`, `a third of`, `half of`, `one in five`, `nine out of every ten`; value in percent."""
    return _fraction_share(tokens, i, numbers) or _ratio_share(tokens, i, numbers)


def _fraction_share(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    words = tokens.words
    glyph = numbers.glyphs.get(words[i])
    read = _Read(glyph, i + 1) if glyph else _read_fraction(tokens, i, numbers)
    if read is None or _read_part_of_scale(tokens, i, numbers):
        return None
    following = words[read.next] if read.next < len(words) else ""
    if following not in numbers.after_share and not _is_plain_share(words, i, read.next):
        return None
    if _read_part_of_unit(tokens, i, numbers):
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
    if words[part.next] == "in" and whole.value not in numbers.share_wholes:
        return None
    return _numeral(tokens, i, whole.next, Form.SHARE, round(100 * part.value / whole.value, 2))


def _read_small(tokens: Tokens, i: int, numbers: NumberWords) -> _Read | None:
    """A whole number without a scale, in digits or words."""
    if tokens.words[i].isdigit():
        return _Read(float(tokens.words[i]), i + 1)
    read = _read_tens(tokens, i, numbers)
    hundred = tokens.words[i : i + 2] in (("a", "hundred"), ("one", "hundred"))
    return _Read(100.0, i + 2) if hundred else read


def _is_year_like(value: float) -> bool:
    return 1200 <= value <= 2100


def _multiple(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    """`25 times greater`, `three times as many`, `twice the`, `tenfold`, `quadrupled`."""
    return _adverb_multiple(tokens, i, numbers) or _times_multiple(tokens, i, numbers)


def _adverb_multiple(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    word = numbers.words.get(tokens.words[i])
    if word is None:
        return None
    following = tokens.words[i + 1] if i + 1 < len(tokens.words) else ""
    stated = word.word_class in (WordClass.MULTIPLIED, WordClass.FOLD)
    compared = word.word_class in (WordClass.TIMES, WordClass.MULTIPLY) and following in numbers.after_multiple
    if not (stated or compared):
        return None
    return _numeral(tokens, i, i + 1, Form.MULTIPLE, word.value, unit_words="times")


def _times_multiple(tokens: Tokens, i: int, numbers: NumberWords) -> Numeral | None:
    words = tokens.words
    read = read_number(tokens, i, numbers)
    if read is None:
        return None
    edge, j = _read_plus(tokens, read.next)
    if j < len(words) and words[j] in HYPHENS:
        j += 1
    if j >= len(words) or words[j] not in numbers.times:
        return None
    following = words[j + 1] if j + 1 < len(words) else ""
    if words[j] == "times" and following not in numbers.after_multiple:
        return None
    return _numeral(tokens, i, j + 1, Form.MULTIPLE, read.value, edge=edge, unit_words="times")
