"""Number words, unit words and currency signs, compiled from `numerals.csv` and `units.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from importlib.resources.abc import Traversable
from typing import NamedTuple

from iran_hr_corpus.lexicon.phrases import PhraseIndex, phrase_of
from iran_hr_corpus.lexicon.tables import Row, read_table
from iran_hr_corpus.lexicon.words import WordClasses
from iran_hr_corpus.text.tokens import Tokens
from iran_hr_corpus.vocabulary import Kind

DIGITS = frozenset("0123456789۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩")
GOING_ON = frozenset({"-", "‐", "‑", "+", "plus", "/", "in", "out", "and", "a"})
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


class WordClass(StrEnum):
    """How a number word is used."""

    UNIT = "unit"
    TEN = "ten"
    HUNDRED = "hundred"
    SCALE = "scale"
    SUFFIX = "suffix"
    GROUP = "group"
    PLURAL = "plural"
    VAGUE = "vague"
    PART = "part"
    HALF = "half"
    TIMES = "times"
    FOLD = "fold"
    MULTIPLY = "multiply"
    MULTIPLIED = "multiplied"


class Numword(NamedTuple):
    """A number word, its number, and how it is used."""

    word: str
    value: float
    word_class: WordClass


class Unit(NamedTuple):
    """A unit as the schema names it, and the kind of quantity it measures."""

    unit: str
    kind: Kind


class UnitWords(NamedTuple):
    """The words of a unit that belong to a number's span, and the token next to them."""

    words: str
    next: int


@dataclass(frozen=True)
class NumberWords:
    """Everything that `figures/numerals` looks up."""

    words: dict[str, Numword]
    units: PhraseIndex[Unit]
    signs: frozenset[str]
    codes: frozenset[str]
    times: frozenset[str]
    after_share: frozenset[str]
    scale_determiners: frozenset[str]
    after_multiple: frozenset[str]
    not_multiplied: frozenset[str]
    part_before: frozenset[str]
    verbs: frozenset[str]
    function_words: frozenset[str]
    not_after_thousands: frozenset[str]
    openers: frozenset[str]
    percents: frozenset[str]
    """The first words of per cent."""
    small: frozenset[str]
    """`one` to `nineteen`."""
    going_on: frozenset[str]
    """The words and signs that can go on a number: `2 million`, `1,500+`, `90%`, `3/4`, `two and a half`."""
    digits: frozenset[str] = DIGITS
    share_wholes: frozenset[float] = frozenset({2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 50.0, 100.0})

    @property
    def glyphs(self) -> dict[str, float]:
        """Fraction characters and their values."""
        return GLYPHS

    def percent_at(self, tokens: Tokens, i: int) -> UnitWords | None:
        """`%`, `percent`, `per cent` at token `i`."""
        j = i + 1 if i + 1 < len(tokens.words) and tokens.words[i] == "-" and tokens.adjacent(i) else i
        if j >= len(tokens.words) or tokens.words[j] not in self.percents:
            return None
        found = self.units.at(tokens.words, j)
        if found is None or found.meaning.kind is not Kind.PERCENT:
            return None
        return UnitWords("percent", found.last)

    def currency_before(self, tokens: Tokens, i: int) -> UnitWords | None:
        """`$`, `US$`, `USD` before token `i`; `next` is the first token of the sign."""
        words = tokens.words
        if i > 0 and words[i - 1] in self.codes:
            return UnitWords(words[i - 1], i - 1)
        if i == 0 or words[i - 1] not in self.signs:
            return None
        led = i > 1 and tokens.adjacent(i - 2) and words[i - 2] + words[i - 1] in LED_SIGNS
        return UnitWords("".join(words[i - 2 : i]), i - 2) if led else UnitWords(words[i - 1], i - 1)


LED_SIGNS = frozenset({"us$", "u.s.$", "c$", "a$"})


def compile_numbers(folder: Traversable, classes: WordClasses) -> NumberWords:
    """The number words of the lexicon in `folder`; LexiconError where a row does not hold."""
    words = {row["word"]: _numword(row) for row in read_table(folder, "numerals.csv", ("word", "value", "class"))}
    units = {
        row["words"]: Unit(row["unit"], Kind(row.one_of("kind", list(Kind))))
        for row in read_table(folder, "units.csv", ("words", "unit", "kind"), key=2)
    }
    percents = frozenset(phrase_of(written)[0] for written, unit in units.items() if unit.kind is Kind.PERCENT)
    measures = frozenset(written for written, unit in units.items() if unit.kind is not Kind.MONEY)
    return NumberWords(
        words=words,
        units=PhraseIndex(units),
        signs=frozenset(written for written in units if not written[-1].isalnum() and written not in ("%", "٪", "°")),
        codes=frozenset(
            written for written, unit in units.items() if unit.kind is Kind.MONEY and written == unit.unit.lower()
        ),
        times=classes["times"],
        not_multiplied=classes["not_multiplied"],
        part_before=classes["part_before"],
        verbs=classes["verb"],
        after_share=classes["after_share"],
        scale_determiners=classes["scale_determiner"],
        after_multiple=classes["after_multiple"],
        function_words=classes["preposition"] | classes["conjunction"] | classes["auxiliary"] | classes["adverb"],
        not_after_thousands=measures | classes["preposition"] | classes["conjunction"] | frozenset(words),
        openers=frozenset(word for word, known in words.items() if known.word_class is not WordClass.SUFFIX)
        | frozenset(("a", "an"))
        | frozenset(GLYPHS),
        percents=percents,
        small=frozenset(word for word, known in words.items() if known.word_class is WordClass.UNIT),
        going_on=frozenset(words) | classes["times"] | GOING_ON | frozenset(GLYPHS) | percents,
    )


def _numword(row: Row) -> Numword:
    word_class = WordClass(row.one_of("class", list(WordClass)))
    try:
        return Numword(row["word"], float(Fraction(row["value"])), word_class)
    except (ValueError, ZeroDivisionError):
        raise row.fault("value", repr(row["value"]), "a number or a fraction such as 1/3") from None
