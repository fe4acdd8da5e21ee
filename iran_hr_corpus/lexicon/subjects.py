"""Words that tell what an article is about: rows of their own, other countries, and what states do to people."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from importlib.resources.abc import Traversable

from iran_hr_corpus.lexicon.harms import MeasureTerm, TermRole
from iran_hr_corpus.lexicon.phrases import PhraseIndex
from iran_hr_corpus.lexicon.tables import read_table
from iran_hr_corpus.lexicon.words import WordClasses
from iran_hr_corpus.vocabulary import Measure

STATE_HARMS = frozenset({Measure.EXECUTED, Measure.TORTURED, Measure.SENTENCED, Measure.ARRESTED})
"""What hardly anybody but a state does; people are killed and injured in earthquakes too."""


class Subject(StrEnum):
    """What a word speaks of."""

    IRAN = "iran"
    RIGHTS = "rights"
    IRAN_RIGHTS = "iran_rights"
    ELSEWHERE = "elsewhere"


def compile_subjects(folder: Traversable, words: WordClasses, harms: Mapping[str, MeasureTerm]) -> PhraseIndex[Subject]:
    """The words that tell a subject; a row of `subjects.csv` stands above what the other tables say of its term."""
    rows = read_table(folder, "subjects.csv", ("term", "subject"))
    told = {row["term"]: Subject(row.one_of("subject", list(Subject))) for row in rows}
    return PhraseIndex(
        dict.fromkeys(words["foreign"], Subject.ELSEWHERE)
        | {term: Subject.RIGHTS for term, harm in harms.items() if _is_told_by(harm)}
        | told
    )


def _is_told_by(harm: MeasureTerm) -> bool:
    return harm.measure in STATE_HARMS and harm.role in {TermRole.ACT, TermRole.NOUN}
