"""A passage: one paragraph with its tokens, sentences and quotations, as the rules for figures read it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import NamedTuple

from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.dates import DateSpan, find_dates_of
from iran_hr_corpus.text.lazy import lazy
from iran_hr_corpus.text.quotations import find_quotations
from iran_hr_corpus.text.sentences import find_sentences
from iran_hr_corpus.text.tokens import Tokens, find_tokens


class Sentence(NamedTuple):
    """A sentence: offsets `[start, end)` in the text, tokens `[first, last)` of its passage."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True)
class Passage:
    """One paragraph, tokenised; everything else is worked out when a rule first asks."""

    text: str
    start: int
    end: int
    tokens: Tokens
    abbreviations: frozenset[str]

    @lazy
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the passage, in order."""
        starts = self.tokens.starts
        spans = find_sentences(self.text, self.start, self.end, self.abbreviations)
        return tuple([Sentence(s, e, bisect_left(starts, s), bisect_left(starts, e)) for s, e in spans])

    @lazy
    def quotations(self) -> tuple[Span, ...]:
        """The direct quotations of the passage, marks included, in order."""
        return tuple(find_quotations(self.text, self.start, self.end))

    @lazy
    def dates(self) -> tuple[DateSpan, ...]:
        """The dates of the passage, in order."""
        return tuple(find_dates_of(self.tokens, self.start, self.end))

    @lazy
    def _later_starts(self) -> tuple[int, ...]:
        """Where every sentence but the first starts."""
        return tuple(sentence.start for sentence in self.sentences[1:])

    @lazy
    def _ends_of_dates(self) -> tuple[int, ...]:
        return tuple([date.end for date in self.dates])

    def has_date(self, start: int, end: int) -> bool:
        """Whether a date shares a character with `[start, end)`."""
        first = bisect_right(self._ends_of_dates, start)
        return first < len(self.dates) and self.dates[first].start < end

    def dates_between(self, start: int, end: int) -> Iterator[DateSpan]:
        """The dates that share a character with `[start, end)`."""
        first = bisect_right(self._ends_of_dates, start)
        return takewhile(lambda date: date.start < end, islice(self.dates, first, None))

    def token_from(self, offset: int) -> int:
        """The first token that starts at `offset` or later."""
        return bisect_left(self.tokens.starts, offset)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset`."""
        return self.sentences[bisect_right(self._later_starts, offset)]

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds a token."""
        return self.sentences[bisect_right(self._later_starts, self.tokens.starts[token])]

    def quotation_at(self, start: int, end: int) -> Span | None:
        """The quotation around `[start, end)`, or None."""
        i = bisect_right(self.quotations, start, key=lambda quotation: quotation.start) - 1
        return self.quotations[i] if i >= 0 and self.quotations[i].end >= end else None


def read_passage(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Passage:
    """The passage `text[start:end]`."""
    return Passage(text, start, end, find_tokens(text, start, end), abbreviations)
