"""The figures of an article: each step in order, each in a module of its own (guidelines 1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iran_hr_corpus.figures.attribution import Credit, SourceReader
from iran_hr_corpus.figures.belongings import Belonging, Subject
from iran_hr_corpus.figures.events import EventReader
from iran_hr_corpus.figures.exclusions import ExclusionRules
from iran_hr_corpus.figures.numerals import Numeral, find_numerals
from iran_hr_corpus.figures.ranges import join_ranges
from iran_hr_corpus.figures.tellings import Telling, TellingReader
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.cues import Reason
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage
from iran_hr_corpus.vocabulary import CountedType, Kind


class Reading(NamedTuple):
    """Everything read about one figure: what its sentence tells, then what the article does."""

    told: Telling
    belonging: Belonging | None
    credit: Credit | None
    in_quote: bool


class Origin(NamedTuple):
    """What an article says of itself: the id of the source that publishes it, and its date (ISO)."""

    source: str | None = None
    date: str | None = None


class LeftOut(NamedTuple):
    """A number that is no figure, and why."""

    numeral: Numeral
    reason: Reason

    @property
    def span(self) -> Span:
        """Its offsets in the text."""
        return Span(self.numeral.start, self.numeral.end)


class Readings(NamedTuple):
    """The figures of an article in order, and the numbers left out."""

    figures: tuple[Reading, ...]
    left_out: tuple[LeftOut, ...]


def read_figures(text: str, passages: Sequence[Passage], origin: Origin, lexicon: Lexicon) -> Readings:
    """Read the figures of `passages`, the paragraphs of `text` in which figures are looked for.

    The own voice of the source that publishes the article credits nobody (guidelines 4).
    """
    reader = TellingReader(passages, lexicon)
    searched = [find_figure_numerals(passage, lexicon) for passage in passages]
    told = [reader.read(index, numerals) for index, (numerals, _) in enumerate(searched)]
    tellings = [(index, telling) for index, (kept, _) in enumerate(told) for telling in kept]
    left_out = [number for _, excluded in searched for number in excluded]
    left_out += [LeftOut(numeral, Reason.PRONOUN) for _, words in told for numeral in words]
    return Readings(tuple(_placed(text, passages, tellings, origin, lexicon)), tuple(left_out))


def _placed(
    text: str, passages: Sequence[Passage], tellings: Sequence[tuple[int, Telling]], origin: Origin, lexicon: Lexicon
) -> Iterator[Reading]:
    """What the article says of each number, whose passage is known by its place: its event, its source, its quotation.

    One question is asked of all the numbers before the next is: faster than to turn from one to the other.
    """
    if not tellings:
        return
    events, sources = EventReader(passages, origin.date, lexicon), SourceReader(text, passages, origin.source, lexicon)
    belongings = [events.read(i, told.numeral.start, _subject(told, lexicon)) for i, told in tellings]
    credits = [sources.read(i, told.numeral.start, told.numeral.end) for i, told in tellings]
    for (_, told), belonging, credit in zip(tellings, belongings, credits, strict=True):
        quoted = told.passage.quotation_at(told.numeral.start, told.numeral.end) is not None
        yield Reading(told, belonging, credit, quoted)


def find_figure_numerals(passage: Passage, lexicon: Lexicon) -> tuple[list[Numeral], list[LeftOut]]:
    """The numbers of a passage that may be figures, ranges joined, and those that are none."""
    found = join_ranges(passage.tokens, find_numerals(passage.tokens, lexicon.numbers), lexicon)
    if not found:
        return [], []
    rules = ExclusionRules(passage, found, lexicon)
    reasons = [(numeral, rules.reason(numeral)) for numeral in found]
    left_out = [LeftOut(numeral, reason) for numeral, reason in reasons if reason]
    return [numeral for numeral, reason in reasons if not reason], left_out


def _subject(told: Telling, lexicon: Lexicon) -> Subject:
    """What the choice of an event asks about a figure."""
    counted, kind = told.counted, told.quantity.kind
    sums = (
        counted is not None
        and counted.type is CountedType.EVENT
        and told.passage.tokens.words[counted.head] in lexicon.happenings.topics
    )
    return Subject(
        measure=told.happening.measure,
        aside=kind in (Kind.DURATION, Kind.MONEY, Kind.MEASUREMENT, Kind.PERCENT),
        aged=kind is Kind.AGE,
        ill=counted is not None and told.passage.tokens.words[counted.head] in lexicon.words["patient"],
        shares=kind is Kind.PERCENT,
        sums=sums,
    )
