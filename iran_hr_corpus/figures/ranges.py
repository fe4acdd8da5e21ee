"""Two numbers that are one figure: `between 200 and 300`, `10 to 15`, `14-17`, `two or three` (guidelines 1.2)."""

from __future__ import annotations

from iran_hr_corpus.figures.digits import DASHES
from iran_hr_corpus.figures.numerals import Form, Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.tokens import Tokens
from iran_hr_corpus.vocabulary import Qualifier

JOINABLE = frozenset({Form.DIGITS, Form.WORDS, Form.SHARE})
LONGEST_GAP = 6
REACH_OF_CHANGE = 8
THE_AGES = ("the", "ages", "of")
REACH_OF_SCALE = 2  # `between 43 and 38 thousand`: the ends may stand in either order


def join_ranges(tokens: Tokens, numerals: list[Numeral], lexicon: Lexicon) -> list[Numeral]:
    """`numerals` with the ends of each range joined into one.

    Ends of different units stay two, the first at_least and the second at_most (guidelines 4).
    """
    joined: list[Numeral] = []
    for numeral in numerals:
        before = joined[-1] if joined else None
        if before is None or not _may_join(before, numeral):
            joined.append(numeral)
        elif _is_range(tokens, before, numeral, lexicon):
            joined[-1] = _range_of(before, numeral)
        elif _spans_units(tokens, before, numeral, lexicon):
            joined[-1] = before._replace(edge=Qualifier.AT_LEAST)
            joined.append(numeral._replace(edge=Qualifier.AT_MOST))
        else:
            joined.append(numeral)
    return joined


def _may_join(low: Numeral, high: Numeral) -> bool:
    return high.first - low.last <= LONGEST_GAP and low.form in JOINABLE and high.form in JOINABLE


def _range_of(low: Numeral, high: Numeral) -> Numeral:
    return Numeral(
        low.first,
        high.last,
        low.start,
        high.end,
        Form.RANGE,
        None,
        low=min(_scaled_low(low, high), high.value or 0.0),
        high=max(_scaled_low(low, high), high.value or 0.0),
        unit_words=high.unit_words or low.unit_words or ("percent" if high.form is Form.SHARE else None),
        scale=high.scale,
    )


def _scaled_low(low: Numeral, high: Numeral) -> float:
    """`2 to 3 million` is two million to three million: the scale word serves both ends."""
    first, last = low.value or 0.0, high.value or 0.0
    shared = low.scale == 1 and high.scale > 1 and first < REACH_OF_SCALE * last / high.scale
    return first * high.scale if shared else first


def _is_range(tokens: Tokens, low: Numeral, high: Numeral, lexicon: Lexicon) -> bool:
    alike = (low.form is Form.SHARE) == (high.form is Form.SHARE)
    alike = alike and not (low.unit_words == "percent" != high.unit_words)  # `rose by 20% to 314`
    if low.value is None or high.value is None or low.edge or not alike:
        return False
    if not _scaled_low(low, high) < high.value and not opened_by(tokens, low, "between", lexicon):
        return False
    gap = tokens.words[low.last : high.first]
    if len(gap) == 1 and gap[0] in DASHES:
        return _is_dashed(tokens, low, high)
    if gap in (("to",), ("-", "to", "-")):
        return not _tells_change(tokens, low, lexicon)
    if gap == ("or",):
        return low.form == high.form and high.value <= 2 * max(_scaled_low(low, high), 1)
    return _is_between(tokens, low, high, lexicon)


def _is_dashed(tokens: Tokens, low: Numeral, high: Numeral) -> bool:
    """`14-17`, but not the groups of `021-555-1234` or `737-800`."""
    words, dash = tokens.words, low.last
    close = tokens.adjacent(dash - 1) == tokens.adjacent(dash)
    chained = high.last + 1 < len(words) and words[high.last] in DASHES and words[high.last + 1][0].isdigit()
    follows = low.first > 1 and words[low.first - 1] in DASHES and words[low.first - 2][0].isdigit()
    return close and not chained and not follows


def _tells_change(tokens: Tokens, low: Numeral, lexicon: Lexicon) -> bool:
    """`rose from 200 to 300` states two numbers, not a range (guidelines 4)."""
    words = tokens.words
    if low.first == 0 or words[low.first - 1] != "from":
        return False
    change = lexicon.words["change"]
    return any(word in change for word in words[max(0, low.first - REACH_OF_CHANGE) : low.first])


def _is_between(tokens: Tokens, low: Numeral, high: Numeral, lexicon: Lexicon) -> bool:
    """`between about 200 and 300`, `between 200 and as many as 300`."""
    words = tokens.words
    gap = high.first - low.last
    if not 1 <= gap <= 5 or words[low.last] != "and":
        return False
    return _over_cues(tokens, high.first, lexicon) == low.last + 1 and opened_by(tokens, low, "between", lexicon)


def opened_by(tokens: Tokens, numeral: Numeral, opener: str, lexicon: Lexicon) -> bool:
    """Whether `opener` stands before the numeral, with nothing but cues between."""
    i = _over_cues(tokens, numeral.first, lexicon)
    i -= len(THE_AGES) * int(tokens.words[max(0, i - len(THE_AGES)) : i] == THE_AGES)
    return i > 0 and tokens.words[i - 1] == opener


def _over_cues(tokens: Tokens, i: int, lexicon: Lexicon) -> int:
    """The token where the cues that end just before `i` begin."""
    cue = lexicon.qualifiers.before.before(tokens.words, i)
    return cue.first if cue else i


def _spans_units(tokens: Tokens, low: Numeral, high: Numeral, lexicon: Lexicon) -> bool:
    """`from one month to 10 years`, `between two weeks and a year`, `three months to one year`."""
    units, words = lexicon.numbers.units, tokens.words
    unit = units.at(words, low.last)
    if unit is None or high.first != unit.last + 1 or low.edge:
        return False
    other = units.at(words, high.last)
    if other is None or other.meaning.kind is not unit.meaning.kind or _tells_change(tokens, low, lexicon):
        return False
    opener, joint = words[low.first - 1] if low.first else "", words[unit.last]
    led = (opener, joint) in (("from", "to"), ("between", "and"))
    return led or (joint == "to" and opener != "from" and other.meaning.unit != unit.meaning.unit)
