"""Events: their ids, the names they go by, and the dates and topics that tell them."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import NamedTuple

from iran_hr_corpus.lexicon.phrases import PhraseIndex
from iran_hr_corpus.lexicon.tables import Row, read_table
from iran_hr_corpus.vocabulary import Measure

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


class Event(NamedTuple):
    """An event; a date between `start` and `end` beside a word of one of `topics` tells it.

    `month` is the name of the month that tells it even without a year, beside such a word; empty where none does.
    `unlike` are the measures that nothing in the event can have.
    """

    id: str
    meaning: str
    start: str = ""
    end: str = ""
    topics: frozenset[str] = frozenset()
    month: str = ""
    unlike: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Events:
    """Everything that `figures/events` looks up."""

    ids: dict[str, Event]
    names: PhraseIndex[str]
    topics: dict[str, frozenset[str]]
    dated: tuple[Event, ...]
    months: frozenset[str]
    telling: frozenset[str]
    """The words of names, topics and months, for one search for all."""


def compile_events(folder: Traversable) -> Events:
    """The events of the lexicon in `folder`."""
    header = ("id", "meaning", "start", "end", "topics", "month", "unlike")
    ids = {row["id"]: _event(row) for row in read_table(folder, "events.csv", header)}
    topics: dict[str, set[str]] = {}
    for row in read_table(folder, "topics.csv", ("word", "topic"), key=2):
        topics.setdefault(row["word"], set()).add(row["topic"])
    named = {
        row["name"]: row.one_of("event", ids)
        for row in read_table(folder, "event_names.csv", ("name", "event", "example"))
    }
    names = PhraseIndex(named)
    months = frozenset(event.month for event in ids.values() if event.month)
    return Events(
        ids=ids,
        names=names,
        topics={word: frozenset(found) for word, found in topics.items()},
        dated=tuple(event for event in ids.values() if event.start),
        months=months,
        telling=names.telling.union(topics, months),
    )


def _event(row: Row) -> Event:
    month = row["month"] and MONTHS[int(row.number("month")) - 1]
    return Event(
        row["id"], row["meaning"], row["start"], row["end"], frozenset(row["topics"].split()), month, _measures(row)
    )


def _measures(row: Row) -> frozenset[str]:
    for name in row["unlike"].split():
        if name not in list(Measure):
            raise row.fault("unlike", repr(name), "measures, a space between them")
    return frozenset(row["unlike"].split())
