"""Tokens: words, numbers and signs of a stretch of text, with their offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from sys import intern

from iran_hr_corpus.spans import Span

TOKEN = re.compile(
    r"""
    (?:
        [a-zA-Z]++(?![\w'’.])                    # a plain word, as most are: told at once
      | (?:[A-Z]\.){2,}                          # U.S., U.N.
      | [^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*       # protesters, Bahá'ís, didn't
      | ['’]s\b                                  # the 's of Iran's
      | \d+(?:[.,٬٫]\d+)*                        # 1,500  2.5  ۱۵۰۰: a NUMBER
      | [^\w\s]                                  # any sign
      | _+
    )
    \s*+                                         # what parts it from the next
    """,
    re.VERBOSE,
)

NUMBER = re.compile(r"[0-9٠-٩۰-۹]\d*(?:[.,٬٫]\d+)*")  # a single digit of a few first: a search skips to it fast


MOST_WORDS = 50_000


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel tuples, one entry a token: lower-cased word, start offset in `text`.

    `words` is for look-up only, each as long as what is written; what a token says is always `written(i, i + 1)`.
    `numbers` are the tokens in digits: Western, Arabic or Persian.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    numbers: tuple[int, ...]

    def end(self, i: int) -> int:
        """The offset behind token `i`."""
        return self.starts[i] + len(self.words[i])

    def span(self, first: int, last: int) -> Span:
        """The offsets from token `first` up to, not including, token `last`."""
        return Span(self.starts[first], self.end(last - 1))

    def written(self, first: int, last: int) -> str:
        """The text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.end(last - 1)]

    def capitalised(self, i: int) -> bool:
        """Whether token `i` starts with a capital letter."""
        return self.text[self.starts[i]].isupper()

    def adjacent(self, i: int) -> bool:
        """Whether token `i + 1` follows token `i` with nothing between."""
        return i + 1 < len(self.words) and self.starts[i + 1] == self.starts[i] + len(self.words[i])

    def phrase_at(self, i: int, phrase: tuple[str, ...]) -> bool:
        """Whether the words of `phrase` stand at token `i`."""
        return self.words[i : i + len(phrase)] == phrase


def find_tokens(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of `text[start:end]`, with offsets into `text`.

    >>> find_tokens("Iran’s 22-year-old, U.S.").words
    ('iran', "'s", '22', '-', 'year', '-', 'old', ',', 'u.s.')
    """
    end = len(text) if end is None else end
    stretch = text[start:end].replace("’", "'")
    pieces = TOKEN.findall(stretch)
    if not pieces:
        return Tokens(text, (), (), ())
    # Tokens and the white space behind them leave no gap, so their lengths tell their offsets, and no match object
    # is made for any of them.
    first = end - len(stretch.lstrip())
    starts = tuple(accumulate(map(len, pieces), initial=first))[:-1]
    words = tuple(map(_words.__getitem__, pieces))
    numbers = tuple([bisect_left(starts, found.start()) for found in NUMBER.finditer(text, start, end)])
    return Tokens(text, words, starts, numbers)


class _Words(dict[str, str]):
    """The look-up word of each piece met so far, for a word stands in a text many times.

    One object for each word, whose hash is known, also makes every later look-up faster. It is emptied when full.
    """

    def __missing__(self, piece: str) -> str:
        if len(self) >= MOST_WORDS:
            self.clear()
        word = self[piece] = intern(piece.rstrip().replace("İ", "I").lower())  # İ is lower-cased to two letters
        return word


_words = _Words()
