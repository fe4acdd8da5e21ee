"""The whole lexicon: loaded, checked and compiled once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from iran_hr_corpus.lexicon.cues import Exclusions, Qualifiers, compile_exclusions, compile_qualifiers
from iran_hr_corpus.lexicon.happenings import Event, Events, compile_events
from iran_hr_corpus.lexicon.harms import MeasureTerms, compile_measures
from iran_hr_corpus.lexicon.layout_cues import LayoutCues, compile_layout
from iran_hr_corpus.lexicon.nouns import Nouns, compile_nouns
from iran_hr_corpus.lexicon.numbers import NumberWords, compile_numbers
from iran_hr_corpus.lexicon.phrases import PhraseIndex, phrase_of
from iran_hr_corpus.lexicon.sources import Source, Sources, compile_sources
from iran_hr_corpus.lexicon.subjects import Subject, compile_subjects
from iran_hr_corpus.lexicon.times import TimeCues, compile_time_cues
from iran_hr_corpus.lexicon.words import WordClasses, compile_words

FUNCTION_CLASSES = ("determiner", "preposition", "conjunction", "pronoun", "auxiliary", "adverb")


@dataclass(frozen=True)
class Lexicon:
    """What is known about words, by the room that looks it up."""

    layout: LayoutCues
    words: WordClasses
    function_words: frozenset[str]
    no_names: frozenset[str]
    verbs: frozenset[str]
    numbers: NumberWords
    qualifiers: Qualifiers
    exclusions: Exclusions
    nouns: Nouns
    measures: MeasureTerms
    times: TimeCues
    happenings: Events
    credits: Sources
    subjects: PhraseIndex[Subject]

    @property
    def events(self) -> Mapping[str, Event]:
        """The events by id."""
        return self.happenings.ids

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id."""
        return self.credits.ids

    def source_of(self, name: str) -> str | None:
        """The id of the source that goes by `name`, whatever its capitals; None where no alias is.

        >>> load_lexicon().source_of("amnesty international"), load_lexicon().source_of("the moon")
        ('amnesty_international', None)
        """
        words = phrase_of(name)
        return self.credits.names.get(" ".join(words)) or self.credits.names.get(" ".join(words[1:]))


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon of `folder`, or the one that comes with the package.

    Raises LexiconError, which names the fault as `file:row:column`.
    """
    return _compile(folder) if folder else _packaged()


@lru_cache(maxsize=1)
def _packaged() -> Lexicon:
    return _compile(files("iran_hr_corpus.lexicon"))


def _compile(folder: Traversable) -> Lexicon:
    words, measures = compile_words(folder), compile_measures(folder)
    function_words = frozenset().union(*(words[name] for name in FUNCTION_CLASSES))
    return Lexicon(
        layout=compile_layout(folder),
        words=words,
        function_words=function_words,
        no_names=function_words | words["weekday"] | words["month"],
        verbs=words["verb"],
        numbers=compile_numbers(folder, words),
        qualifiers=compile_qualifiers(folder),
        exclusions=compile_exclusions(folder),
        nouns=compile_nouns(folder, words),
        measures=measures,
        times=compile_time_cues(folder),
        happenings=compile_events(folder),
        credits=compile_sources(folder, words),
        subjects=compile_subjects(folder, words, measures.written),
    )
