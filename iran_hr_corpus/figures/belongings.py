"""The event that the words of a sentence give to its figures, and what of a figure that depends on (guidelines 1.7)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from iran_hr_corpus.figures.mentions import Mention, Told
from iran_hr_corpus.lexicon.phrases import places_of
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import Measure

DAY = len("2019-11-15")
IN_ALL = ("in", "all")
TOGETHER = frozenset({"together", "combined", "altogether"})
TURNS = frozenset({";", "but", "while", "whereas", "although", "though"})


class Belonging(NamedTuple):
    """The event of a figure, with the words it was read from and the rule that did."""

    event: str
    cue: Span | None
    rule: str


class Subject(NamedTuple):
    """What a figure is about, as far as the choice of its event goes.

    `aside` marks lengths of time, money and the like, which belong to an event only where the text puts them there;
    `aged` an age; `ill` patients, infections and tests; `shares` a percentage; `sums` a number of events (`three
    uprisings`), which belongs to none (guidelines 4).
    """

    measure: Measure
    aside: bool = False
    aged: bool = False
    ill: bool = False
    sums: bool = False
    shares: bool = False


def tells_day(passage: Passage) -> bool:
    """Whether a paragraph tells of a single day, with its year or without."""
    return any(date.iso is None or len(date.iso) == DAY for date in passage.dates)


def sums_up(passage: Passage, sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    """`in the 1988 massacre and the November 2019 protests together`: a sum over several events belongs to none."""
    words = passage.tokens.words[sentence.first : sentence.last]
    several = len({mention.event for mention in mentions}) > 1
    return several and any(words[i] in TOGETHER or words[i : i + 2] == IN_ALL for i in range(len(words)))


def of_sentence(told: Told, at: int, sentence: Sentence) -> Iterator[Belonging]:
    """Mentions of the figure's clause, the nearest first; then those before it in its sentence."""
    inside = sorted(told.between(*_clause(told.passage, at, sentence)), key=lambda m: abs(m.first - at))
    yield from belongings(told.passage, inside, "clause")
    yield from belongings(told.passage, told.between(sentence.first, at)[::-1], "sentence")


def belongings(passage: Passage, mentions: Iterable[Mention], rule: str) -> Iterator[Belonging]:
    """Mentions as what the figures of their passage belong to."""
    for m in mentions:
        yield Belonging(m.event, passage.tokens.span(m.first, m.last), rule)


def _clause(passage: Passage, at: int, sentence: Sentence) -> tuple[int, int]:
    """The tokens around `at` up to the next turn of the sentence (`; but while`)."""
    if TURNS.isdisjoint(passage.tokens.words[sentence.first : sentence.last]):
        return sentence.first, sentence.last
    turns = list(places_of(TURNS, passage.tokens.words, sentence.first, sentence.last))
    i = bisect_left(turns, at)
    return turns[i - 1] + 1 if i else sentence.first, turns[i] if i < len(turns) else sentence.last
