"""Numbers that are stated, in digits or words, with their scale words (guidelines 1.1)."""

from __future__ import annotations

import re
from typing import NamedTuple

from iran_hr_corpus.lexicon.numbers import NumberWords, Numword, WordClass
from iran_hr_corpus.text.tokens import Tokens
from iran_hr_corpus.vocabulary import Qualifier


class Read(NamedTuple):
    """A number and the token after it; `scale` is the scale word's factor, 1 where there is none."""

    value: float
    next: int
    scale: float = 1.0


PLUS = frozenset({"+", "plus"})


DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})


HYPHENS = frozenset({"-", "‐", "‑"})


ARTICLES = frozenset({"a", "an"})


THIN_SPACES = frozenset("\u00a0\u2009\u202f\u2007")


GROUPED = re.compile(r"\d{1,3}(?P<mark>[.,٬])\d{3}(?:(?P=mark)\d{3})*")


LARGEST_DENOMINATOR = 16
GROUP_OF_TWELVE = 12


VAGUE_GROUPS = (WordClass.GROUP, WordClass.HUNDRED, WordClass.SCALE)


def read_plus(tokens: Tokens, i: int) -> tuple[Qualifier | None, int]:
    """`1500+`, `three-plus`, `40 plus years`: at least that many."""
    words = tokens.words
    j = i + 1 if i < len(words) and words[i] in HYPHENS and tokens.adjacent(i - 1) else i
    if j < len(words) and words[j] in PLUS and (words[j] == "plus" or tokens.adjacent(j - 1)):
        return Qualifier.AT_LEAST, j + 1
    return None, i


def read_number(tokens: Tokens, i: int, numbers: NumberWords) -> Read | None:
    """A number in digits or words, with its scale words."""
    if tokens.words[i][0] in numbers.digits:
        return read_part_of_unit(tokens, i, numbers) or _read_digits(tokens, i, numbers)
    return (
        read_part_of_scale(tokens, i, numbers)
        or _read_words(tokens, i, numbers)
        or _read_bare_group(tokens, i, numbers)
        or read_part_of_unit(tokens, i, numbers)
    )


def _read_bare_group(tokens: Tokens, i: int, numbers: NumberWords) -> Read | None:
    """`the dozen men`, `nearly million`: a scale word that a determiner makes a number."""
    word = numbers.words.get(tokens.words[i])
    if word is None or word.word_class not in VAGUE_GROUPS or i == 0:
        return None
    return Read(word.value, i + 1, word.value) if tokens.words[i - 1] in numbers.scale_determiners else None


def read_part_of_unit(tokens: Tokens, i: int, numbers: NumberWords) -> Read | None:
    """`half an hour`, `half a century`, `½ cup`: the part alone is the number."""
    glyph = numbers.glyphs.get(tokens.words[i])
    part = Read(glyph, i + 1) if glyph else read_fraction(tokens, i, numbers)
    if part is None:
        return None
    skipped = tokens.words[part.next : part.next + 1] in (("a",), ("an",), ("-",))
    j = part.next + 1 if skipped else part.next
    return part if numbers.units.at(tokens.words, j) else None


def _read_digits(tokens: Tokens, i: int, numbers: NumberWords) -> Read | None:
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
    return Read(value * scale, last, scale)


def _scales_digits(tokens: Tokens, j: int, word: Numword, numbers: NumberWords) -> bool:
    """Whether the word at `j` multiplies the digits before it: `2 million`, `1.5bn`, `10k`; not `10 m`."""
    if word.word_class is WordClass.SUFFIX:
        written = tokens.text[tokens.starts[j]]
        if not tokens.adjacent(j - 1):
            return len(word.word) > 1  # `7 mn`, `3 bn`; a lone letter is a unit or a name
        return word.word != "m" or _is_million(tokens, j, numbers, written)
    return word.word_class in VAGUE_GROUPS


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


def read_part_of_scale(tokens: Tokens, i: int, numbers: NumberWords) -> Read | None:
    """`half a million`, `a quarter of a million`, `half million`, `half a dozen`, `three quarters of a million`."""
    part = read_fraction(tokens, i, numbers)
    if part is None:
        return None
    words, j = tokens.words, part.next
    if j < len(words) and words[j] in HYPHENS:
        j += 1
    if j < len(words) and words[j] == "of":
        j += 1
    if j < len(words) and words[j] in ARTICLES:
        j += 1
    if j < len(words) and words[j] in HYPHENS:
        j += 1
    scale = numbers.words.get(words[j]) if j < len(words) else None
    if scale is None or scale.word_class not in VAGUE_GROUPS:
        return None
    return Read(part.value * scale.value, j + 1, scale.value)


def read_fraction(tokens: Tokens, i: int, numbers: NumberWords) -> Read | None:
    """`half`, `a half`, `a quarter`, `one third`, `two-thirds`, `three quarters`, `3/4`."""
    words = tokens.words
    if words[i].isdigit():
        return _read_slash(tokens, i)
    first = numbers.words.get(words[i])
    if first and first.word_class is WordClass.HALF:
        return Read(first.value, i + 1)
    count = 1.0 if words[i] in ARTICLES else first.value if first and first.word_class is WordClass.UNIT else None
    if count is None:
        return None
    j = i + 2 if i + 1 < len(words) and words[i + 1] in HYPHENS else i + 1
    part = numbers.words.get(words[j]) if j < len(words) else None
    if part is None or part.word_class not in (WordClass.PART, WordClass.HALF):
        return None
    if count > 1 and not part.word.endswith("s"):
        return None
    return Read(count * part.value, j + 1)


def _read_slash(tokens: Tokens, i: int) -> Read | None:
    """`1/2`, `3/4`: a small part of a small whole, and not the `43/137` of an identifier."""
    words = tokens.words
    if words[i + 1 : i + 2] != ("/",) or i + 2 >= len(words) or not words[i + 2].isdigit():
        return None
    part, whole = int(words[i]), int(words[i + 2])
    return Read(part / whole, i + 3) if 0 < part < whole <= LARGEST_DENOMINATOR else None


def _read_words(tokens: Tokens, i: int, numbers: NumberWords) -> Read | None:
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
        if scale == 1 or scale % GROUP_OF_TWELVE == 0:
            break
        j = _skip_and(tokens, j, numbers)
    if total == 0:
        return None
    j = _unskip_and(tokens, j)
    if biggest > 1 and tokens.words[j : j + 3] == ("and", "a", "half"):
        return Read(total + biggest / 2, j + 3, biggest)
    return Read(total, j, biggest)


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


def _read_hundreds(tokens: Tokens, j: int, numbers: NumberWords, allow_article: bool) -> Read | None:
    """`forty-seven`, `two hundred and four`, `a hundred`, `one and a half`, or the article before a scale word."""
    words = tokens.words
    if j >= len(words):
        return None
    if allow_article and words[j] in ARTICLES:
        small = Read(1.0, j + 1)
    else:
        small_or_none = read_tens(tokens, j, numbers)
        if small_or_none is None:
            return None
        small = _read_and_a_half(tokens, small_or_none, numbers)
    k = small.next + 1 if small.next < len(words) and words[small.next] in HYPHENS else small.next
    word = numbers.words.get(words[k]) if k < len(words) else None
    if word is None or word.word_class is not WordClass.HUNDRED:
        return small
    value, k = small.value * word.value, k + 1
    rest_at = k + 1 if k < len(words) and words[k] == "and" else k
    rest = read_tens(tokens, rest_at, numbers)
    if rest and rest.value < 100:
        return Read(value + rest.value, rest.next, 100.0)
    return Read(value, k, 100.0)


def read_tens(tokens: Tokens, j: int, numbers: NumberWords) -> Read | None:
    """`seven`, `forty`, `forty-seven`, `forty seven`."""
    words = tokens.words
    word = numbers.words.get(words[j]) if j < len(words) else None
    if word is None or word.word_class not in (WordClass.UNIT, WordClass.TEN):
        return None
    if word.word_class is WordClass.TEN and j + 1 < len(words):
        k = j + 2 if words[j + 1] in HYPHENS else j + 1
        unit = numbers.words.get(words[k]) if k < len(words) else None
        if unit and unit.word_class is WordClass.UNIT and unit.value < 10:
            return Read(word.value + unit.value, k + 1)
    return Read(word.value, j + 1)


def _read_and_a_half(tokens: Tokens, read: Read, numbers: NumberWords) -> Read:
    """`two and a half`, `one and a quarter`, read on to from the number before."""
    words, j = tokens.words, read.next
    if words[j : j + 2] == ("and", "a") and j + 2 < len(words):
        part = numbers.words.get(words[j + 2])
        if part and part.word_class in (WordClass.HALF, WordClass.PART):
            return Read(read.value + part.value, j + 3)
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
