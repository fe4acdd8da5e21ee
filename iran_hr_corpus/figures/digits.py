"""Numbers in digits: separators, decimals, slashes, and where `1.500` is a thousand and a half (guidelines 1.1)."""

from __future__ import annotations

import re
from typing import NamedTuple

from iran_hr_corpus.lexicon.numbers import NumberWords
from iran_hr_corpus.text.tokens import Tokens


class Read(NamedTuple):
    """A number and the token after it; `scale` is the scale word's factor, 1 where there is none."""

    value: float
    next: int
    scale: float = 1.0


DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})


HYPHENS = frozenset({"-", "‐", "‑"})


THIN_SPACES = frozenset("\u00a0\u2009\u202f\u2007")


GROUPED = re.compile(r"\d{1,3}(?P<mark>[.,٬])\d{3}(?:(?P=mark)\d{3})*")


LARGEST_DENOMINATOR = 16


def read_digits_value(tokens: Tokens, i: int, numbers: NumberWords) -> tuple[float | None, int]:
    """The value of a run of digits with separators, and the token after it."""
    word = tokens.words[i]
    joined, last = word, i + 1
    if len(word) <= 3 and word.isdecimal():
        joined, last = _join_spaced_groups(tokens, i)
    try:
        return float(_plain_digits(joined, _reads_as_thousands(tokens, last, joined, numbers))), last
    except ValueError:
        return None, last


def _join_spaced_groups(tokens: Tokens, i: int) -> tuple[str, int]:
    """`15 000`: groups of three digits behind exactly one (thin, no-break or plain) space."""
    digits, last = tokens.words[i], i + 1
    if tokens.words[last : last + 2] == (",", "000") and _is_parted(tokens, last):
        digits, last = digits + "000", last + 2
    while last < len(tokens.words) and _is_spaced_group(tokens, last):
        digits += tokens.words[last]
        last += 1
    return digits, last


def _is_parted(tokens: Tokens, comma: int) -> bool:
    """`15, 000`: a comma of thousands with a space behind it."""
    return tokens.adjacent(comma - 1) and tokens.starts[comma + 1] == tokens.end(comma) + 1


def _is_spaced_group(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    gap = tokens.text[tokens.end(j - 1) : tokens.starts[j]]
    if not (len(word) == 3 and word.isdecimal() and len(gap) == 1 and (gap in THIN_SPACES or gap == " ")):
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


def read_slash(tokens: Tokens, i: int) -> Read | None:
    """`1/2`, `3/4`: a small part of a small whole, and not the `43/137` of an identifier."""
    words = tokens.words
    if words[i + 1 : i + 2] != ("/",) or i + 2 >= len(words) or not words[i + 2].isdecimal():
        return None
    # float, not int: Python refuses to read an int of thousands of digits
    part, whole = float(words[i]), float(words[i + 2])
    return Read(part / whole, i + 3) if 0 < part < whole <= LARGEST_DENOMINATOR else None
