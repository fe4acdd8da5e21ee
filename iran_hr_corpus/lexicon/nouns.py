"""What sort of thing a noun names (`nouns.csv`)."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable

from iran_hr_corpus.lexicon.tables import read_table
from iran_hr_corpus.lexicon.words import WordClasses
from iran_hr_corpus.vocabulary import CountedType

AGENT = "agent"
"""The type of nouns that name people who act for a state or an armed group (forces, judges); they count as persons."""

PERSON_ENDINGS = ("ists", "ians", "ees", "men", "women", "ist", "ian", "ers", "ors")
NOT_PLURAL_ENDINGS = ("ss", "us", "is", "ous", "'s")


@dataclass(frozen=True)
class Nouns:
    """Nouns by what they name, singular and plural forms alike."""

    types: dict[str, str]
    plurals: frozenset[str]
    singulars: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word in self.types

    def is_plural(self, word: str) -> bool:
        """Whether a word reads as a plural noun."""
        if word in self.plurals:
            return True
        return (
            len(word) > 3 and word[-1] == "s" and not word.endswith(NOT_PLURAL_ENDINGS) and word not in self.singulars
        )

    def is_person(self, word: str) -> bool:
        """Whether a noun names people."""
        known = self.types.get(word)
        return known in (CountedType.PERSON, AGENT) if known else word.endswith(PERSON_ENDINGS)

    def is_agent(self, word: str) -> bool:
        """Whether a noun names those who act for a state or an armed group."""
        return self.types.get(word) == AGENT

    def type_of(self, word: str) -> CountedType | None:
        """The type of a head noun, or None where it is not known."""
        if self.is_person(word):
            return CountedType.PERSON
        return CountedType(self.types[word]) if word in self.types else None


def compile_nouns(folder: Traversable, classes: WordClasses) -> Nouns:
    """The nouns of the lexicon in `folder`."""
    kinds = [*(kind.value for kind in CountedType), AGENT]
    rows = read_table(folder, "nouns.csv", ("noun", "type"))
    return Nouns({row["noun"]: row.one_of("type", kinds) for row in rows}, classes["plural"], classes["singular"])
