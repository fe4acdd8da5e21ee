"""Children of a parent and people of a place, of whom nothing is told: `a mother of [two]`, `a city of [52,000]`."""

from __future__ import annotations

from iran_hr_corpus.figures.noun_phrases import HYPHENS, start_of_cues
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage

REACH_OF_PLACE = 6


def of_parent(words: tuple[str, ...], numeral: Numeral, lexicon: Lexicon) -> bool:
    """`the father of [two] was jailed`: children, of whom nothing is told."""
    i = numeral.first - 1
    if i > 2 and words[i] in HYPHENS and words[i - 2] in HYPHENS:
        return words[i - 1] == "of" and words[i - 3] in lexicon.words["parent"]  # `mother-of-[four]`
    return words[i] == "of" and words[i - 1] in lexicon.words["parent"]


def of_place(passage: Passage, numeral: Numeral, lexicon: Lexicon) -> bool:
    """`a city of [52,000]`, `home to about [100] exiles`: those who live there, of whom nothing is told."""
    words, homes = passage.tokens.words, lexicon.words["settlement"]
    if homes.isdisjoint(words[max(0, numeral.first - REACH_OF_PLACE) : numeral.first]):
        return False
    i = start_of_cues(passage, numeral, lexicon) - 1
    return words[i - 1] in homes and words[i] == ("to" if words[i - 1] == "home" else "of")
