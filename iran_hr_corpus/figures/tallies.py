"""Lists of names with a number each, which count and name no model: `Qom 210, Rasht 1,185 and Arak 77`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from iran_hr_corpus.figures.numerals import Form, Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.tokens import Tokens

SEPARATORS = frozenset({",", ";", "and"})
JOINING = frozenset({"and", "of", "the", "-"})
LONGEST_GAP = 8
LONGEST_NOUN = 3
FEWEST_ITEMS = 3
YEARS = range(1200, 2100)


def find_tallied(tokens: Tokens, numerals: Sequence[Numeral], lexicon: Lexicon) -> frozenset[int]:
    """The first tokens of the numbers that are items of such a list.

    A list has three items or a known place among its names, and more in it than years.
    """
    tallied: set[int] = set()
    chain: list[Numeral] = []
    for before, numeral in pairwise(numerals):
        if links(tokens, before.last, numeral.first):
            chain = [*(chain or [before]), numeral]
        elif chain:
            tallied.update(_items(tokens, chain, lexicon))
            chain = []
    return frozenset(tallied.union(_items(tokens, chain, lexicon)) if chain else tallied)


def links(tokens: Tokens, first: int, last: int) -> bool:
    """Whether tokens `[first, last)` lead from one item to the name of the next: `hangings, Tehran`."""
    words, i = tokens.words, first
    if not 2 <= last - first <= LONGEST_GAP:
        return False
    while i < min(last, first + LONGEST_NOUN) and words[i].isalpha() and words[i] != "and":
        i += 1
    name = i
    while name < last and words[name] in SEPARATORS:
        name += 1
    return (
        name > i and name < last and tokens.capitalised(last - 1) and all(_names(tokens, j) for j in range(name, last))
    )


def _names(tokens: Tokens, i: int) -> bool:
    return tokens.words[i] in JOINING or (tokens.words[i].isalpha() and tokens.capitalised(i))


def _items(tokens: Tokens, chain: Sequence[Numeral], lexicon: Lexicon) -> list[int]:
    if not any(_counts(numeral) for numeral in chain):
        return []
    names = tokens.words[max(0, chain[0].first - 1) : chain[-1].first]
    placed = not (lexicon.words["iran"].isdisjoint(names) and lexicon.words["foreign"].isdisjoint(names))
    opened = not _names(tokens, chain[0].first - 1) if chain[0].first else True
    return [numeral.first for numeral in chain] if placed or (opened and len(chain) >= FEWEST_ITEMS) else []


def _counts(numeral: Numeral) -> bool:
    """Whether a number cannot be a year."""
    return numeral.form is not Form.DIGITS or (numeral.value or 0) not in YEARS
