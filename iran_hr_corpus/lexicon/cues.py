"""Cues around numbers, compiled from `qualifiers.csv` (bounds) and `exclusions.csv` (numbers that are no figures)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable

from iran_hr_corpus.lexicon.phrases import PhraseIndex
from iran_hr_corpus.lexicon.tables import read_table
from iran_hr_corpus.vocabulary import Qualifier


class Reason(StrEnum):
    """Why a number is no figure (guidelines 1.1)."""

    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    IDENTIFIER = "identifier"
    NAME = "name"
    LINK = "link"
    LIST_MARK = "list_mark"
    FOOTNOTE = "footnote"
    PHONE = "phone"
    SCORE = "score"
    PRONOUN = "pronoun"
    DECADE = "decade"
    WORD = "word"


QUALIFIER_HEADER = ("cue", "qualifier", "position", "example")
EXCLUSION_HEADER = ("words", "reason", "position", "example")


@dataclass(frozen=True)
class Qualifiers:
    """Cues that bound a number, by where they stand: before it, after it, or anywhere in its clause."""

    before: PhraseIndex[Qualifier]
    after: PhraseIndex[Qualifier]
    clause: PhraseIndex[Qualifier]


@dataclass(frozen=True)
class Exclusions:
    """Words that make the number next to them a name or identifier, and names that hold number words."""

    before: PhraseIndex[Reason]
    after: PhraseIndex[Reason]
    phrase: PhraseIndex[Reason]


def compile_qualifiers(folder: Traversable) -> Qualifiers:
    """The bounds cues of the lexicon in `folder`."""
    cues: dict[str, dict[str, Qualifier]] = {"before": {}, "after": {}, "clause": {}}
    for row in read_table(folder, "qualifiers.csv", QUALIFIER_HEADER, key=3):
        cues[row.one_of("position", cues)][row["cue"]] = Qualifier(row.one_of("qualifier", list(Qualifier)))
    return Qualifiers(*(PhraseIndex(cues[position]) for position in ("before", "after", "clause")))


def compile_exclusions(folder: Traversable) -> Exclusions:
    """The exclusion cues of the lexicon in `folder`."""
    cues: dict[str, dict[str, Reason]] = {"before": {}, "after": {}, "phrase": {}}
    for row in read_table(folder, "exclusions.csv", EXCLUSION_HEADER, key=3):
        cues[row.one_of("position", cues)][row["words"]] = Reason(row.one_of("reason", list(Reason)))
    return Exclusions(*(PhraseIndex(cues[position]) for position in ("before", "after", "phrase")))
