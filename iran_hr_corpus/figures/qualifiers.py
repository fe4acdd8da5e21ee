"""How the text bounds a number: `over [1,500]`, `[200] or so`, `estimated to have killed [30,000]` (guidelines 1.3)."""

from __future__ import annotations

from typing import NamedTuple

from iran_hr_corpus.figures.noun_phrases import QUOTE_MARKS
from iran_hr_corpus.figures.numerals import Form, Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.text.tokens import Tokens
from iran_hr_corpus.vocabulary import Kind, Qualifier

CLAUSE_ENDS = frozenset({",", ";", ":", "(", ")", "—", "–", "but", "while", "whereas"})
SPATIAL = frozenset({"around", "about", "over", "under", "above", "below", "beyond"})
NOT_BEHIND = {"over": "not_over", "about": "not_about", "under": "not_under", "around": "not_around"}
"""The class of words behind which a cue tells where or of what, and bounds nothing: `anger over two hangings`."""
TALLYING = frozenset({"passed", "crossed", "topped", "tops", "topping"})
"""Verbs that bound a number only of a tally: `the toll passed 300`, but `parliament passed 12 laws`."""
REACH_OF_TALLY = 10
SPENT_UNITS = frozenset({"day", "night", "hour", "week"})
REACH_OF_CLAUSE = 14


class Bound(NamedTuple):
    """A qualifier with the bounds it gives, and the cue it was read from (none for exact numbers)."""

    qualifier: Qualifier
    value: float | None
    low: float | None
    high: float | None
    cue: Span | None


def read_bound(passage: Passage, numeral: Numeral, kind: Kind, unit: str | None, lexicon: Lexicon) -> Bound:
    """The bound of one numeral; a bound wins over an approximation (guidelines 1.3)."""
    if numeral.form is Form.VAGUE:
        return Bound(Qualifier.VAGUE, None, numeral.low, None, None)
    if numeral.form is Form.RANGE:
        return Bound(Qualifier.RANGE, None, numeral.low, numeral.high, None)
    if numeral.edge:
        return _bound(numeral.edge, numeral.value, Span(numeral.start, numeral.end))
    cues = _cues_before(passage, numeral, unit, lexicon) + _cues_after(passage, numeral, lexicon)
    counts = kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASUREMENT)
    if counts and all(qualifier is Qualifier.APPROX for qualifier, _ in cues):
        cues += _cues_in_clause(passage, numeral, lexicon)
    strongest = min(cues, key=lambda cue: cue[0] is Qualifier.APPROX, default=None)
    if strongest is None:
        return _bound(Qualifier.EXACT, numeral.value, None)
    return _bound(strongest[0], numeral.value, strongest[1])


def _bound(qualifier: Qualifier, value: float | None, cue: Span | None) -> Bound:
    low = value if qualifier in (Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.MORE_THAN) else None
    high = value if qualifier in (Qualifier.EXACT, Qualifier.AT_MOST, Qualifier.LESS_THAN) else None
    return Bound(qualifier, value, low, high, cue)


Cue = tuple[Qualifier, Span]


def _cues_before(passage: Passage, numeral: Numeral, unit: str | None, lexicon: Lexicon) -> list[Cue]:
    """The unbroken run of cues before the number, over words that change nothing (`just`, `a total of`)."""
    converts = unit is not None and unit != "percent"
    tokens, cues, i = passage.tokens, [], numeral.first
    i = _over_conversion(tokens, i) if converts else i
    transparent = lexicon.words["transparent"]
    while i > 0:
        found = lexicon.qualifiers.before.before(tokens.words, i)
        if found:
            if not _bounds_nothing(passage, found.first, found.last, unit, lexicon):
                cues.append((found.meaning, _span(passage, found.first, found.last)))
            i = found.first
        elif tokens.words[i - 1] == "of" and i > 1 and tokens.words[i - 2] in ("total", "age"):
            i -= 2 + int(i > 2 and tokens.words[i - 3] == "the")
        elif tokens.words[i - 1] in transparent or tokens.words[i - 3 : i] == ("a", "total", "of"):
            i -= 1
        elif tokens.words[i - 1] in QUOTE_MARKS and lexicon.qualifiers.before.before(tokens.words, i - 1):
            i -= 1  # `a “minimum of” [300]`
        else:
            break
    if _opens_span_of_time(passage, numeral, i):
        cues.append((Qualifier.AT_LEAST, _span(passage, i - 1, i)))
    return cues


def _over_conversion(tokens: Tokens, i: int) -> int:
    """`up to 50km (31 miles)`: the cue before the first amount governs its conversion too."""
    words = tokens.words
    if i < 3 or words[i - 1] != "(":
        return i
    at = i - 2
    while at > i - 4 and words[at][0].isalpha():
        at -= 1
    return at if words[at][0].isdigit() else i


def _bounds_nothing(passage: Passage, first: int, last: int, unit: str | None, lexicon: Lexicon) -> bool:
    """`over two days` is the time it took, `talk about two issues` its topic, `passed two laws` no tally."""
    words = passage.tokens.words
    if last != first + 1:
        return False
    before = words[first - 1] if first else ""
    if words[first] in TALLYING:
        return lexicon.words["tallied"].isdisjoint(words[max(0, first - REACH_OF_TALLY) : first])
    if words[first] == "more":
        return before[:1].isdigit() or before in lexicon.numbers.words or before in lexicon.words["after_more"]
    if words[first] not in SPATIAL:
        return False
    if words[first] in NOT_BEHIND and before in lexicon.words[NOT_BEHIND[words[first]]]:
        return True
    return (
        words[first] == "over"
        and unit in SPENT_UNITS
        and before not in ("for", "of", "after", "just", "well", "lasted")
    )


def _opens_span_of_time(passage: Passage, numeral: Numeral, i: int) -> bool:
    """`from 15 on` is at least 15 (guidelines 4)."""
    words = passage.tokens.words
    return (
        i > 0
        and words[i - 1] in ("from", "age")
        and words[numeral.last : numeral.last + 1] in (("on",), ("onwards",), ("upwards",))
    )


def _cues_after(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> list[Cue]:
    """A cue right behind the number, or behind its unit or noun: `200 or more`, `six months or longer`."""
    words = passage.tokens.words
    if lexicon.qualifiers.after.firsts.keys().isdisjoint(words[numeral.last : numeral.last + 3]):
        return []
    for i in (numeral.last, numeral.last + 1, numeral.last + 2):
        found = lexicon.qualifiers.after.at(words, i)
        if found and _governs_backwards(passage, found.first, found.last, numeral):
            return [(found.meaning, _span(passage, found.first, found.last))]
        if i < len(words) and not words[i][0].isalpha() and words[i] != "-":
            break
    return []


def _governs_backwards(passage: Passage, first: int, last: int, numeral: Numeral) -> bool:
    """A cue such as `at least` belongs to a number that follows it: `200 at least 50 of whom`."""
    words = passage.tokens.words
    following = words[last] if last < len(words) else ""
    closes = last >= len(words) or not words[last][0].isalnum()
    if following[:1].isdigit() or (first > numeral.last and words[first] not in ("or", "and") and not closes):
        return False
    return words[first] != "odd" or first > numeral.last - 1


def _cues_in_clause(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> list[Cue]:
    """`raised its estimate to [1,500]`, `the [7,000] people it estimated were arrested`."""
    tokens, (a, b) = passage.tokens, (max(0, numeral.first - REACH_OF_CLAUSE), numeral.last + REACH_OF_CLAUSE)
    if lexicon.qualifiers.clause.telling.isdisjoint(tokens.words[a:b]):
        return []
    sentence = passage.sentence_at(numeral.start)
    first, last = clause_around(tokens.words, numeral, sentence.first, sentence.last)
    found = next(lexicon.qualifiers.clause.find(tokens.words, first, last), None)
    return [(found.meaning, _span(passage, found.first, found.last))] if found else []


def clause_around(words: tuple[str, ...], numeral: Numeral, first: int, last: int) -> tuple[int, int]:
    """The tokens around a number up to the next clause mark or other number, within `[first, last)`."""
    a = numeral.first
    while a > max(first, numeral.first - REACH_OF_CLAUSE) and not _ends_clause(words, a - 1):
        a -= 1
    b = numeral.last
    while b < min(last, numeral.last + REACH_OF_CLAUSE) and not _ends_clause(words, b):
        b += 1
    return a, b


def _ends_clause(words: tuple[str, ...], i: int) -> bool:
    return words[i] in CLAUSE_ENDS or words[i][0].isdigit()


def _span(passage: Passage, first: int, last: int) -> Span:
    return passage.tokens.span(first, last)
