"""Who can be credited: ids, the names they go by, speakers' nouns, countries and words of reporting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources.abc import Traversable
from typing import NamedTuple

from iran_hr_corpus.lexicon.phrases import Match, PhraseIndex, phrase_of
from iran_hr_corpus.lexicon.tables import Row, read_table
from iran_hr_corpus.lexicon.words import WordClasses
from iran_hr_corpus.text.tokens import Tokens

LONG_INITIALS = 4


class Source(NamedTuple):
    """A source as the figures name it."""

    id: str
    meaning: str


class Alias(NamedTuple):
    """A name of a source, as it is written: capitals are part of it (`WHO` is not `who`)."""

    written: str
    source: str


class SpeakerKind(StrEnum):
    """What sort of source a common noun stands for."""

    STATE = "state"
    US_STATE = "us_state"
    UK_STATE = "uk_state"
    WITNESS = "witness"
    MEDIA = "media"
    NGO = "ngo"
    PERSON = "person"
    UNITED_NATIONS = "united_nations"
    SPOKESMAN = "spokesman"
    DOCUMENT = "document"
    ANAPHOR = "anaphor_org"


class Reporting(StrEnum):
    """Where the source of a reporting word stands."""

    SAY = "say"
    SAYING = "saying"
    BY = "by"
    ACCORDING = "according"
    ADVERB = "adverb"
    GOES_ON = "goes on"
    HEARSAY = "hearsay"
    NOT = "not"


SOURCE_OF_KIND = {
    SpeakerKind.STATE: "iran_government",
    SpeakerKind.US_STATE: "us_government",
    SpeakerKind.UK_STATE: "uk_government",
    SpeakerKind.WITNESS: "witnesses",
    SpeakerKind.MEDIA: "other_media",
    SpeakerKind.NGO: "other_ngo",
    SpeakerKind.PERSON: "other_person",
    SpeakerKind.UNITED_NATIONS: "united_nations",
}


@dataclass(frozen=True)
class Sources:
    """Everything that `figures/attribution` looks up."""

    ids: dict[str, Source]
    aliases: PhraseIndex[Alias]
    names: dict[str, str]
    speakers: PhraseIndex[SpeakerKind]
    countries: PhraseIndex[str]
    reporting: PhraseIndex[Reporting]
    before_subject: frozenset[str]
    """The words that may stand right before the subject of a verb of reporting."""
    telling: frozenset[str]
    """The words of reporting and the nouns of tallies, for one search for both."""

    def find_aliases(self, tokens: Tokens, first: int, last: int) -> Iterator[Match[Alias]]:
        """The names of sources in tokens `[first, last)`, written with their capitals."""
        for found in self.aliases.find(tokens.words, first, last):
            if _is_written_so(tokens.written(found.first, found.last), found.meaning.written):
                yield found


def _is_written_so(here: str, known: str) -> bool:
    """`UNESCO`, `MEK` and `WHO` as `Unesco`, `MeK` or `WHO`, never as `who`."""
    if known.startswith("The ") and here.startswith("the "):
        here, known = here[4:], known[4:]
    if known.isupper() and len(known) > 1:
        return sum(letter.isupper() for letter in here) > 1 or (
            len(known) >= LONG_INITIALS and here == known.capitalize()
        )
    return here[0].isupper() or not known[0].isupper()


def compile_sources(folder: Traversable, classes: WordClasses) -> Sources:
    """The sources of the lexicon in `folder`; every alias and country must name a known id."""
    ids = {row["id"]: Source(row["id"], row["meaning"]) for row in read_table(folder, "sources.csv", ("id", "meaning"))}
    names = {row["name"]: row.one_of("source", ids) for row in _table(folder, "aliases.csv", "name", "source")}
    countries = {
        row["word"]: row.one_of("government", ids) for row in _table(folder, "countries.csv", "word", "government")
    }
    speakers = {
        row["noun"]: SpeakerKind(row.one_of("kind", list(SpeakerKind)))
        for row in _table(folder, "speakers.csv", "noun", "kind")
    }
    reporting = {
        row["words"]: Reporting(row.one_of("role", list(Reporting)))
        for row in _table(folder, "reporting.csv", "words", "role", "example")
    }
    phrases = PhraseIndex(reporting)
    told = frozenset(word for word in phrases.firsts if word.endswith("ed"))
    return Sources(
        ids=ids,
        aliases=PhraseIndex({name: Alias(name, source) for name, source in names.items()}),
        names={" ".join(phrase_of(name)): source for name, source in names.items()},
        speakers=PhraseIndex(speakers),
        countries=PhraseIndex(countries),
        reporting=phrases,
        before_subject=told | classes["said"] | classes["clause_opener"],
        telling=phrases.telling | classes["tally_noun"],
    )


def _table(folder: Traversable, file: str, *header: str) -> tuple[Row, ...]:
    return read_table(folder, file, header, key=2)
