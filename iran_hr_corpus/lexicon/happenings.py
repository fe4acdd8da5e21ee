"""Events: their ids, the names they go by, and the dates and topics that tell them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import NamedTuple, TypeVar

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
YEAR = len("2019")
DEATH = "death"
"""Put to it, people are executed."""

Value = TypeVar("Value")


class Event(NamedTuple):
    """An event; a date between `start` and `end` beside one of `words`, which name its `topics`, tells it.

    `month` is the name of the month that tells it even without a year, beside such a word; empty where none does.
    `unlike` are the measures that nothing in the event can have.
    """

    id: str
    meaning: str
    start: str = ""
    end: str = ""
    topics: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    month: str = ""
    unlike: frozenset[Measure] = frozenset()


@dataclass(frozen=True)
class Events:
    """Everything that `figures/events` looks up."""

    ids: dict[str, Event]
    names: PhraseIndex[str]
    topics: dict[str, frozenset[str]]
    words_on: dict[str, frozenset[str]]
    """The words that name each topic."""
    dated: tuple[Event, ...]
    of_year: dict[str, list[Event]]
    """The events by the years they fall into."""
    of_month: dict[str, list[Event]]
    """The events by the month that tells them."""
    lasting: frozenset[str]
    """The events that people lived through; to a deal or meeting figures belong only if the text says so."""
    executing: frozenset[str]
    """The words that can tell an execution."""
    telling: frozenset[str]
    """The words of names, topics and months, and `death`, for one search for all."""


def compile_events(folder: Traversable) -> Events:
    """The events of the lexicon in `folder`."""
    header = ("id", "meaning", "start", "end", "topics", "month", "unlike")
    named_topics = [(row["word"], row["topic"]) for row in read_table(folder, "topics.csv", ("word", "topic"), key=2)]
    words_on = {topic: frozenset(words) for topic, words in _grouped((t, w) for w, t in named_topics).items()}
    ids = {row["id"]: _event(row, words_on) for row in read_table(folder, "events.csv", header)}
    topics = {word: frozenset(found) for word, found in _grouped(named_topics).items()}
    named = {
        row["name"]: row.one_of("event", ids)
        for row in read_table(folder, "event_names.csv", ("name", "event", "example"))
    }
    names = PhraseIndex(named)
    dated = tuple(event for event in ids.values() if event.start)
    of_month = _grouped((event.month, event) for event in dated if event.month)
    return Events(
        ids=ids,
        names=names,
        topics=topics,
        words_on=words_on,
        dated=dated,
        of_year=_grouped((str(year), event) for event in dated for year in _years(event)),
        of_month=of_month,
        lasting=frozenset(event.id for event in dated if not event.unlike >= {Measure.KILLED, Measure.DIED}),
        executing=words_on["execution"] | {DEATH},
        telling=names.telling.union(topics, of_month, (DEATH,)),
    )


def _grouped(pairs: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    """The second of each pair by the first."""
    groups: dict[str, list[Value]] = {}
    for name, value in pairs:
        groups.setdefault(name, []).append(value)
    return groups


def _years(event: Event) -> range:
    return range(int(event.start[:YEAR]), int(event.end[:YEAR]) + 1)


def _event(row: Row, words_on: dict[str, frozenset[str]]) -> Event:
    topics = frozenset(row["topics"].split())
    return Event(
        row["id"],
        row["meaning"],
        row["start"],
        row["end"],
        topics,
        words=frozenset().union(*(words_on.get(topic, ()) for topic in topics)),
        month=row["month"] and MONTHS[int(row.number("month")) - 1],
        unlike=_measures(row),
    )


def _measures(row: Row) -> frozenset[Measure]:
    for name in row["unlike"].split():
        if name not in list(Measure):
            raise row.fault("unlike", repr(name), "measures, a space between them")
    return frozenset(map(Measure, row["unlike"].split()))
