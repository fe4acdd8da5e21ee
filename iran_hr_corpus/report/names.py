"""What readers call the ids of a corpus: events, sources, and who says a claim."""

from __future__ import annotations

import csv
import io
from importlib.resources.abc import Traversable
from typing import NamedTuple

from iran_hr_corpus.schema import Claim
from iran_hr_corpus.vocabulary import CountedType, Voice

NOBODY = "Nobody named: the author’s own voice"
_THINGS = {CountedType.PERSON: "people", CountedType.OTHER: "other things"}


class Names(NamedTuple):
    """The meanings of events and sources, by id, as the build gives them."""

    events: dict[str, str]
    sources: dict[str, str]

    def event(self, event: str | None) -> str:
        """The event as a heading."""
        return "No event named" if event is None else capitalised(self.events.get(event) or event)

    def source(self, source: str) -> str:
        """The source, as a reader calls it."""
        return capitalised(self.sources.get(source) or source)

    def speaker(self, claim: Claim) -> str:
        """Who says a claim; those without an id of their own by the words that name them."""
        if claim.voice is Voice.AUTHOR or claim.source is None:
            return NOBODY
        if claim.voice is Voice.PUBLISHER:
            return f"{self.source(claim.source)}: its own report"
        if claim.source_name:
            kind = self.source(claim.source).partition(",")[0].lower()
            return f"“{claim.source_name}” ({kind})"
        return self.source(claim.source)


def names_of(folder: Traversable) -> Names:
    """The names that a build folder gives the ids in use."""
    return Names(_read(folder / "lexicon" / "events.csv"), _read(folder / "lexicon" / "sources.csv"))


def things_of(counted: CountedType | None) -> str:
    """What is counted, in the plural.

    >>> things_of(CountedType.PERSON), things_of(CountedType.PLACE), things_of(None)
    ('people', 'places', 'things not named')
    """
    return "things not named" if counted is None else _THINGS.get(counted, f"{counted}s")


def capitalised(words: str) -> str:
    """The words with their first letter a capital."""
    return words[:1].upper() + words[1:]


def _read(file: Traversable) -> dict[str, str]:
    lines = io.StringIO(file.read_bytes().decode("utf-8"), newline="")
    return {row["id"]: row["meaning"] for row in csv.DictReader(lines)}
