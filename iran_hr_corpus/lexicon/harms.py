"""Words that say what happened to those who are counted (`measures.csv`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import NamedTuple

from iran_hr_corpus.lexicon.phrases import PhraseIndex
from iran_hr_corpus.lexicon.tables import read_table
from iran_hr_corpus.vocabulary import Measure


class TermRole(StrEnum):
    """How a term takes part in a clause."""

    ACT = "act"
    NOUN = "noun"
    STATE = "state"
    WEAK = "weak"
    PLACE = "place"
    BLOCK = "block"


class MeasureTerm(NamedTuple):
    """What a term says happened; `block` terms are predicates that say something else happened."""

    measure: Measure
    role: TermRole


@dataclass(frozen=True)
class MeasureTerms:
    """Terms for people, as written and to look up, and those that make a place one where protest took place."""

    written: dict[str, MeasureTerm]
    terms: PhraseIndex[MeasureTerm]
    places: PhraseIndex[MeasureTerm]
    words: frozenset[str]


def compile_measures(folder: Traversable) -> MeasureTerms:
    """The measure terms of the lexicon in `folder`."""
    terms: dict[str, MeasureTerm] = {}
    places: dict[str, MeasureTerm] = {}
    for row in read_table(folder, "measures.csv", ("term", "measure", "role", "example"), key=3):
        term = MeasureTerm(Measure(row.one_of("measure", list(Measure))), TermRole(row.one_of("role", list(TermRole))))
        (places if term.role is TermRole.PLACE else terms)[row["term"]] = term
    single = frozenset(term for term in terms if " " not in term)
    return MeasureTerms(terms, PhraseIndex(terms), PhraseIndex(places), single)
