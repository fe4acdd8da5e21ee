"""Numbers that are no figures: dates, identifiers, ordinals, names, list marks (guidelines 1.1).

Each rule says why a number is left out; the first that holds is the reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import ClassVar

from iran_hr_corpus.figures.cardinals import ARTICLES
from iran_hr_corpus.figures.digits import HYPHENS
from iran_hr_corpus.figures.identifiers import is_identifier, names_a_model
from iran_hr_corpus.figures.numerals import Form, Numeral, is_age_group
from iran_hr_corpus.figures.tallies import find_tallied
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.cues import Reason
from iran_hr_corpus.lexicon.phrases import places_of
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.lazy import lazy
from iran_hr_corpus.text.passages import Passage

# https://t.co/x1, www.a.org/2, bit.ly/3x, (/2020/07/a), name@host.org, @name1, #1988Massacre
LINK = re.compile(
    r"(?:https?://|www\.)\S+|\]\([^)\s]+\)|\b[\w.-]+\.(?:com|org|net|ly|co|ir)/\S+|[^\s@]{1,64}@[^\s@]{1,99}\.\w+|[@#]\w+"
)
LINK_SIGNS = "/@#]"
# +98 21 5555 1234, (021) 555-1234, 1-800-555-0199
PHONE = re.compile(
    r"(?<![\w.])(?:0\d{2,4}(?: \d{3,4}){2}|"
    r"\+\d[\d ().-]{6,18}\d|\(\d{2,4}\)[ .-]?\d{3,4}[ .-]\d{3,4}|\d{1,4}(?:[-.]\d{3,4}){2,3})(?![\w])"
)
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
CLOCK = re.compile(r"\s?(?:[ap]\.?\s?m\b\.?|o[’']clock|hours? (?:gmt|local)|gmt\b|utc\b)|:\d\d", re.IGNORECASE)
BEHIND_TIMES = frozenset({"a", "p", "am", "pm", "o'clock", "hour", "hours", "gmt", "utc", ":"})
TITLED_TIMES = frozenset({"minutes", "hours", "days"})
REACH_OF_PHONE = 3
LARGEST_LIST_MARK = 100
LAST_DAY = 31
LARGEST_SCORE = 200
FIRST_YEAR = 1000
LONGEST_LIFE = 120
OF_DIGITS = frozenset({Reason.PHONE, Reason.DECADE, Reason.LIST_MARK, Reason.SCORE})
"""Reasons that only numbers in digits can have."""
_Rules = tuple[tuple[Reason, Callable[["ExclusionRules", Numeral], bool]], ...]


class ExclusionRules:
    """The exclusions of one passage."""

    def __init__(self, passage: Passage, numerals: Sequence[Numeral], lexicon: Lexicon) -> None:
        self._passage, self._numerals, self._lexicon = passage, numerals, lexicon
        self._tokens = passage.tokens
        self._words = (*passage.tokens.words, "", "")  # so that there are two before the first and behind the last
        self._links = _find_links(passage)

    def reason(self, numeral: Numeral) -> Reason | None:
        """Why `numeral` is no figure, or None where it is one."""
        rules = self._rules_of_digits if numeral.form in (Form.DIGITS, Form.RANGE) else self._rules_of_words
        for reason, holds in rules:
            if holds(self, numeral):
                return self._named(numeral) if reason is Reason.IDENTIFIER else reason
        return None

    def _named(self, numeral: Numeral) -> Reason:
        """Why the words behind an identifier say that it is no figure."""
        named = self._lexicon.exclusions.after.at(self._tokens.words, numeral.last)
        return named.meaning if named else Reason.IDENTIFIER

    @lazy
    def _tallied(self) -> frozenset[int]:
        return find_tallied(self._tokens, self._numerals, self._lexicon)

    def _is_in_link(self, numeral: Numeral) -> bool:
        if not self._links:
            return False
        i = bisect_right(self._links, numeral.start, key=lambda link: link.end)
        return i < len(self._links) and self._links[i].start < numeral.end

    def _is_in_name(self, numeral: Numeral) -> bool:
        """`Group of Seven`, `24/7`, `one another`, `Five Eyes`."""
        words, phrases = self._tokens.words, self._lexicon.exclusions.phrase
        if self._is_title(numeral):
            return True
        first = max(0, numeral.first - 4)
        if phrases.firsts.keys().isdisjoint(words[first : numeral.last]):
            return False
        for i in places_of(phrases.firsts, words, first, numeral.last):
            found = phrases.at(words, i)
            if found and found.first < numeral.last and numeral.first < found.last:
                return True
        return False

    def _is_title(self, numeral: Numeral) -> bool:
        """`told 60 Minutes`, `on 48 Hours`: a unit of time with a capital, amid small letters."""
        if self._words[numeral.last] not in TITLED_TIMES or not self._tokens.capitalised(numeral.last):
            return False
        sentence = self._passage.sentence_of(numeral.first)
        tokens = [i for i in range(sentence.first, sentence.last) if self._words[i][:1].isalpha()]
        return sum(map(self._tokens.capitalised, tokens)) * 2 < len(tokens)

    def _is_ordinal(self, numeral: Numeral) -> bool:
        """`66th`, `the forty-fifth session`, but not `a thirty-second clip`."""
        behind = self._words[numeral.last]
        if behind in ORDINAL_ENDINGS:
            return self._tokens.adjacent(numeral.last - 1)
        if behind not in HYPHENS or numeral.form is not Form.WORDS:
            return False
        rank = self._words[numeral.last + 1]
        lasts = rank == "second" and self._words[numeral.first - 1] in ARTICLES
        return rank in self._lexicon.words["ordinal"] and not lasts

    def _is_decade(self, numeral: Numeral) -> bool:
        """`1980s`, `in his 40s`, but not `under-18s`."""
        return (
            self._words[numeral.last] in ("s", "'s")
            and self._tokens.adjacent(numeral.last - 1)
            and numeral.form is Form.DIGITS
            and not is_age_group(self._tokens, numeral)
        )

    def _is_phone(self, numeral: Numeral) -> bool:
        passage = self._passage
        if not self._has_digits_beside(numeral):
            return False
        start, end = max(passage.start, numeral.start - 20), min(passage.end, numeral.end + 20)
        return any(
            found.start() < numeral.end and numeral.start < found.end()
            for found in PHONE.finditer(passage.text, start, end)
        )

    def _has_digits_beside(self, numeral: Numeral) -> bool:
        """Whether more digits stand near: no phone number is one run of them, but for a plus."""
        numbers, first, last = self._tokens.numbers, numeral.first - REACH_OF_PHONE, numeral.last + REACH_OF_PHONE
        near = bisect_left(numbers, last) - bisect_left(numbers, first)
        own = bisect_left(numbers, numeral.last) - bisect_left(numbers, numeral.first)
        return near > own or "+" in self._tokens.words[max(0, first) : last]

    def _is_in_date(self, numeral: Numeral) -> bool:
        return self._passage.has_date(numeral.start, numeral.end) and numeral.first not in self._tallied

    def _tells_date(self, numeral: Numeral) -> bool:
        return self._is_second_day(numeral) or self._is_lifetime(numeral)

    def _is_lifetime(self, numeral: Numeral) -> bool:
        """`Rumi (1207-1273)`: the years between which somebody lived."""
        bracketed = self._words[numeral.first - 1] == "(" and self._words[numeral.last] == ")"
        if numeral.form is not Form.RANGE or not bracketed or numeral.last != numeral.first + 3:
            return False
        born, died = numeral.low or 0, numeral.high or 0
        written = self._words[numeral.first].isdecimal() and self._words[numeral.last - 1].isdecimal()
        return written and FIRST_YEAR <= born <= died <= born + LONGEST_LIFE

    def _is_second_day(self, numeral: Numeral) -> bool:
        """`November 15 and 19`: a bare day behind a date."""
        i = numeral.first
        if numeral.form is not Form.DIGITS or not 0 < (numeral.value or 0) <= LAST_DAY or i < 2:
            return False
        if self._words[i - 1] not in ("and", "or", "-", "–", "to", ",") or (
            self._words[numeral.last][:1].isalpha() and self._words[numeral.last] in self._lexicon.nouns
        ):
            return False
        end = self._tokens.end(i - 2)
        day = self._words[i - 2]
        dated = any(date.end == end for date in self._passage.dates_between(end - 1, end))
        return dated and day.isdecimal() and int(day) <= LAST_DAY

    def _is_clock_time(self, numeral: Numeral) -> bool:
        """`8:00`, `6 p.m.`, `1430 GMT`."""
        text, passage = self._passage.text, self._passage
        behind = self._words[numeral.last] in BEHIND_TIMES
        if behind and CLOCK.match(text, numeral.end, min(passage.end, numeral.end + 16)):
            return True
        if self._words[numeral.first - 1] in ("past", "to") and self._words[numeral.first - 2] in ("half", "quarter"):
            return True  # `half past nine`
        colon = self._words[numeral.first - 1] == ":" and self._tokens.adjacent(numeral.first - 1)
        return colon and numeral.start - 2 >= passage.start and text[numeral.start - 2].isdecimal()

    def _is_no_one(self, numeral: Numeral) -> bool:
        """`No one was charged`: a pronoun."""
        return self._words[numeral.first] == "one" and self._words[numeral.first - 1] == "no"

    def _is_footnote(self, numeral: Numeral) -> bool:
        """`[12]`, and `[^12]` as Markdown has it."""
        opened = self._words[numeral.first - 1 - int(self._words[numeral.first - 1] == "^")] == "["
        return opened and self._words[numeral.last] == "]"

    def _is_list_mark(self, numeral: Numeral) -> bool:
        """`1. Free them.`, `(2) Stop.`, at the head of a line."""
        if numeral.form is not Form.DIGITS or (numeral.value or 0) >= LARGEST_LIST_MARK:
            return False
        opened = self._words[numeral.first - 1] == "("
        line = self._passage.text[max(self._passage.start, numeral.start - 4) : numeral.start].rpartition("\n")[2]
        at_head = numeral.first <= int(opened) or not line.strip(" (*-•#\u00a0")
        at_head = at_head and (
            numeral.start - self._passage.start <= 4 or "\n" in self._passage.text[numeral.start - 4 : numeral.start]
        )
        behind = numeral.last + int(self._words[numeral.last] == "\\")
        return at_head and self._words[behind] in (".", ")") and self._tokens.adjacent(numeral.last - 1)

    def _is_identifier(self, numeral: Numeral) -> bool:
        return is_identifier(self._passage, numeral, self._lexicon) or (
            names_a_model(self._passage, numeral, self._lexicon) and numeral.first not in self._tallied
        )

    def _is_score(self, numeral: Numeral) -> bool:
        """`won 3-1`, `a 2-0 defeat`: two small numbers around a dash, the larger first or near a word of sport."""
        words, tokens = self._tokens.words, self._tokens
        if numeral.form is Form.RANGE:
            sentence = self._passage.sentence_at(numeral.start)
            small = (
                (numeral.high or 0) < LARGEST_SCORE
                and numeral.last == numeral.first + 3
                and words[numeral.first + 1] in "-–"
                and not self._lexicon.nouns.is_plural(self._words[numeral.last])  # `at home for 12–13 days`
            )
            return small and any(word in self._lexicon.words["score"] for word in words[sentence.first : sentence.last])
        if numeral.form is not Form.DIGITS:
            return False
        for dash, other in ((numeral.last, numeral.last + 1), (numeral.first - 1, numeral.first - 2)):
            if self._words[dash] in ("-", "–") and self._words[other].isdecimal() and tokens.adjacent(min(dash, other)):
                return True
        return False

    def _is_other_word(self, numeral: Numeral) -> bool:
        """`test scores`, `a second quarter`: a number word that is another word here."""
        word = self._tokens.words[numeral.first]
        if word == "scores":
            return not self._starts_vague_scores(numeral)
        return word == "a" and self._is_rank(numeral)

    def _is_rank(self, numeral: Numeral) -> bool:
        """`a fifth day of protests`, `a third man`: an ordinal before a noun, and no part of anything."""
        ranks = self._tokens.words[numeral.last - 1] in self._lexicon.words["rank"]
        following, nouns = self._words[numeral.last], self._lexicon.nouns
        return ranks and following in nouns and not nouns.is_plural(following)

    def _starts_vague_scores(self, numeral: Numeral) -> bool:
        following, classes = self._words[numeral.last], self._lexicon.words
        return (
            following in classes["score_follow"]
            or following in self._lexicon.nouns
            or following in self._lexicon.measures.words
        )

    _rules_of_digits: ClassVar[_Rules] = (
        (Reason.LINK, _is_in_link),
        (Reason.ORDINAL, _is_ordinal),
        (Reason.DECADE, _is_decade),
        (Reason.TIME, _is_clock_time),
        (Reason.DATE, _is_in_date),
        (Reason.NAME, _is_in_name),
        (Reason.PHONE, _is_phone),
        (Reason.DATE, _tells_date),
        (Reason.PRONOUN, _is_no_one),
        (Reason.FOOTNOTE, _is_footnote),
        (Reason.LIST_MARK, _is_list_mark),
        (Reason.IDENTIFIER, _is_identifier),
        (Reason.SCORE, _is_score),
        (Reason.WORD, _is_other_word),
    )
    _rules_of_words: ClassVar[_Rules] = tuple(rule for rule in _rules_of_digits if rule[0] not in OF_DIGITS)


def _find_links(passage: Passage) -> list[Span]:
    written = passage.text[passage.start : passage.end]
    if not (any(sign in written for sign in LINK_SIGNS) or ("www" in written and "www" in passage.tokens.words)):
        return []
    return [Span(*found.span()) for found in LINK.finditer(passage.text, passage.start, passage.end)]
