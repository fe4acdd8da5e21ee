"""Numbers that are stated, in digits or words, with their scale words (guidelines 1.1)."""

from __future__ import annotations

from iran_hr_corpus.figures.digits import HYPHENS, Read, read_digits_value, read_slash
from iran_hr_corpus.lexicon.numbers import NumberWords, Numword, WordClass
from iran_hr_corpus.text.tokens import Tokens
from iran_hr_corpus.vocabulary import Qualifier

PLUS = frozenset({"+", "plus"})


ARTICLES = frozenset({"a", "an"})


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
        parted = tokens.words[i + 1 : i + 2] == ("/",)
        return (read_part_of_unit(tokens, i, numbers) if parted else None) or _read_digits(tokens, i, numbers)
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
    value, last = read_digits_value(tokens, i, numbers)
    if value is None:
        return None
    words = tokens.words
    if last < len(words) and words[last] in numbers.glyphs:
        value, last = value + numbers.glyphs[words[last]], last + 1
    part = read_slash(tokens, last) if last < len(words) and words[last].isdecimal() else None
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
    if words[i].isdecimal():
        return read_slash(tokens, i)
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
