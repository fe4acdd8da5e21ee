"""What the search for dates goes through, and what it finds."""

from __future__ import annotations

from typing import NamedTuple

from iran_hr_corpus.lexicon.date_words import DateWords, date_words


class DateSpan(NamedTuple):
    """A date, one end of a range of dates, or a clock time; `iso` has the precision stated, None where incomplete."""

    start: int
    end: int
    iso: str | None


class Stretch(NamedTuple):
    """The part of a text in which dates are looked for: nothing outside `[start, end)` is seen."""

    text: str
    start: int
    end: int
    words: DateWords

    def before(self, at: int, reach: int) -> str:
        """At most `reach` characters before `at`.

        >>> stretch_of("in July 1988").before(8, 5)
        'July '
        """
        return self.text[max(self.start, at - reach) : at]

    def after(self, at: int, reach: int) -> str:
        """At most `reach` characters from `at` on."""
        return self.text[at : min(self.end, at + reach)]


def stretch_of(text: str, start: int = 0, end: int | None = None) -> Stretch:
    """The stretch of a text, with the packaged words of dates."""
    return Stretch(text, start, len(text) if end is None else end, date_words())
