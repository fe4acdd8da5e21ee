"""Numbers that name: articles, wards, flights, models, codes, houses (guidelines 1.1)."""

from __future__ import annotations

import math

from iran_hr_corpus.figures.numerals import Form, Numeral, is_age_group
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.text.tokens import Tokens

LONGEST_CODE = 3
LONGEST_STREET = 3
LARGEST_MODEL = 10_000
TYING = frozenset({"/", "_", "+", ".", "-", "‑"})
COORDINATING = frozenset({"and", "or", "to", ",", "-", "–"})


def is_identifier(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`Article 18`, `H.Res.752`, `A/Res/43/137`, `Covid-19`, `P5+1`, `5G`, `Flight 752`, `12 Baker Street`."""
    tokens = passage.tokens
    if is_age_group(tokens, numeral):
        return False
    if lexicon.exclusions.after.at(tokens.words, numeral.last) or _follows_identifier_word(passage, numeral, lexicon):
        return True
    if any(math.isinf(number or 0) for number in (numeral.value, numeral.low, numeral.high)):
        return True  # a run of hundreds of digits
    if numeral.form in (Form.DIGITS, Form.RANGE):
        return _is_glued(tokens, numeral, lexicon) or _is_of_house(tokens, numeral, lexicon)
    return numeral.form is Form.MULTIPLE and _is_tied_to_letters(tokens, numeral)


def names_a_model(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`Boeing 737-800`, `Apollo 11`: digits behind a name, with nothing after that they could count."""
    tokens, i = passage.tokens, numeral.first - 1
    if numeral.form not in (Form.DIGITS, Form.RANGE) or i < 1:
        return False
    plain = (numeral.high or numeral.value or 0) < LARGEST_MODEL and numeral.edge is None
    if numeral.unit_words or not plain or not tokens.words[i].isalpha() or not tokens.capitalised(i):
        return False
    prepositions = lexicon.words["preposition"]
    ends = numeral.last >= len(tokens.words) or tokens.words[numeral.last] in '.,;:!?)"”’'
    place = tokens.words[i - 1] in prepositions
    known = lexicon.qualifiers.before.before(tokens.words, numeral.first)
    return ends and not place and not known and tokens.words[i] not in prepositions


def _word(tokens: Tokens, i: int) -> str:
    return tokens.words[i] if 0 <= i < len(tokens.words) else ""


def _follows_identifier_word(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`Ward 209`, `No. 5`, `Articles 18 and 19`; not `against the law. Fourteen more`."""
    tokens, i, before = passage.tokens, numeral.first, lexicon.exclusions.before
    opens = numeral.form is Form.WORDS and passage.sentence_at(numeral.start).first == i
    if _word(tokens, i - 1) == "." and tokens.adjacent(i - 2) and not opens:
        i -= 1
    found = before.before(tokens.words, i)
    if found is None and _word(tokens, i - 1) in COORDINATING and _word(tokens, i - 2)[:1].isdecimal():
        found = before.before(tokens.words, i - 2)
    return found is not None and _reads_as_number_of(tokens, found.first, numeral, lexicon)


def _reads_as_number_of(tokens: Tokens, noun: int, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`page 3` but not `on the bus 20 people`, `that night 12 men`: a count is followed by what it counts."""
    following = _word(tokens, numeral.last)
    plural = lexicon.nouns.is_plural(following) and following not in lexicon.verbs
    named = tokens.capitalised(noun)
    if (following in lexicon.nouns or plural) and not named:
        return False
    determined = noun > 0 and _word(tokens, noun - 1) in ("the", "a", "this", "that")
    spelt = numeral.form is Form.WORDS and not named and determined
    return not (numeral.form is Form.VAGUE or spelt)


def _is_glued(tokens: Tokens, numeral: Numeral, lexicon: Lexicon) -> bool:
    """Letters, a slash or a hyphen next to the digits, with no space between."""
    before, after = _word(tokens, numeral.first - 1), _word(tokens, numeral.last)
    if numeral.first > 0 and tokens.adjacent(numeral.first - 1):
        if before[:1].isalpha() and before not in lexicon.numbers.codes:
            return True
        if before in TYING and numeral.first > 1 and tokens.adjacent(numeral.first - 2):
            return _word(tokens, numeral.first - 2)[:1].isalnum() and not _parts_headlines(tokens, numeral, lexicon)
    if not tokens.adjacent(numeral.last - 1):
        return False
    if after in ("/", "_") or (after == "+" and _word(tokens, numeral.last + 1)[:1].isdecimal()):
        return tokens.adjacent(numeral.last) and _word(tokens, numeral.last + 1)[:1].isalnum()
    unit = lexicon.numbers.units.at(tokens.words, numeral.last)
    named = unit is not None and len(after) == 1 and tokens.capitalised(numeral.last)
    return after[:1].isalpha() and (unit is None or named)


def _parts_headlines(tokens: Tokens, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`12 Injured/4 Students Held`: the slash stands between two headlines."""
    spelt = _word(tokens, numeral.first - 1) == "/" and len(_word(tokens, numeral.first - 2)) > LONGEST_CODE
    plural = lexicon.nouns.is_plural(_word(tokens, numeral.last))
    return spelt and plural and not tokens.adjacent(numeral.last - 1)


def _is_of_house(tokens: Tokens, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`12 Baker Street`, `10 Downing Street`: a number with a name behind it, and then a street."""
    i = numeral.last
    while i < min(len(tokens.words), numeral.last + LONGEST_STREET) and tokens.capitalised(i):
        if tokens.words[i] in lexicon.words["street"]:
            return i > numeral.last
        i += 1
    return False


def _is_tied_to_letters(tokens: Tokens, numeral: Numeral) -> bool:
    """`WC1X`: a code, no multiple."""
    return numeral.first > 0 and tokens.adjacent(numeral.first - 1) and _word(tokens, numeral.first - 1).isalpha()
