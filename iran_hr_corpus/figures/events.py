"""Which event a figure belongs to: by its clause, its sentence, its paragraph, then the article (guidelines 1.7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.happenings import Event
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.dates import find_dates
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import Measure

EXECUTIONS = "executions_in_iran"
TURNS = frozenset({";", "but", "while", "whereas", "although", "though"})
REACH_OF_DATE = 12
SHARE_OF_ARTICLE = 0.6


class Mention(NamedTuple):
    """An event that the text tells at tokens `[first, last)` of a passage; a `vague` one names a topic only."""

    event: str
    first: int
    last: int
    vague: bool = False


class Belonging(NamedTuple):
    """The event of a figure, with the words it was read from and the rule that did."""

    event: str
    cue: Span | None
    rule: str


class EventReader:
    """The events of one article; mentions are found once a passage."""

    def __init__(self, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self._passages, self._lexicon = passages, lexicon
        self._mentions = [self._find(passage) for passage in passages]
        self._main = self._main_event()

    def read(self, index: int, start: int, measure: Measure, needs_topic: bool) -> Belonging | None:
        """The event of the figure at offset `start` of passage `index`.

        `needs_topic`: only what the figure's own paragraph says counts, as for a length of time.
        """
        passage = self._passages[index]
        at = passage.token_from(start)
        return (
            self._in_clause(index, passage, at)
            or self._in_paragraph(index, passage, at)
            or self._by_executions(passage, at, measure)
            or (None if needs_topic else self._in_article(index, passage, at, measure))
        )

    # --- finding mentions --------------------------------------------------------------------------------------------

    def _find(self, passage: Passage) -> list[Mention]:
        named = [Mention(m.meaning, m.first, m.last) for m in self._lexicon.happenings.names.find(passage.tokens.words, 0, len(passage.tokens.words))]
        topics = self._lexicon.happenings.topics
        topical = [i for i, word in enumerate(passage.tokens.words) if word in topics]
        if not topical:
            return named
        return sorted({*named, *self._dated(passage, topical)}, key=lambda mention: mention.first)

    def _dated(self, passage: Passage, topical: list[int]) -> list[Mention]:
        """Mentions by a date beside a word of the event's topic: `protests … in November 2019`."""
        events = self._lexicon.happenings
        found = []
        for first, last, iso in _dates_of(passage, frozenset(event.month for event in events.dated if event.month)):
            near = [i for i in topical if abs(i - first) <= REACH_OF_DATE and _same_sentence(passage, i, first)]
            topics: frozenset[str] = frozenset().union(*(events.topics[passage.tokens.words[i]] for i in near))
            found += [Mention(event.id, first, last) for event in events.dated if event.topics & topics and _tells(event, iso)]
        return found

    def _main_event(self) -> str | None:
        """The event that most of the article's mentions name, or None where no one stands out."""
        counts = Counter(mention.event for mentions in self._mentions for mention in mentions)
        if not counts:
            return None
        event, count = counts.most_common(1)[0]
        return event if count >= SHARE_OF_ARTICLE * sum(counts.values()) else None

    # --- choosing among them -----------------------------------------------------------------------------------------

    def _in_clause(self, index: int, passage: Passage, at: int) -> Belonging | None:
        """The nearest mention of the figure's clause; then the nearest before it in its sentence."""
        sentence = passage.sentence_at(passage.tokens.starts[at])
        first, last = _clause(passage, at, sentence)
        inside = [m for m in self._mentions[index] if first <= m.first < last]
        if inside:
            nearest = min(inside, key=lambda m: (abs(m.first - at), m.first))
            return self._belonging(passage, nearest, "clause")
        before = [m for m in self._mentions[index] if sentence.first <= m.first < at]
        return self._belonging(passage, before[-1], "sentence") if before else None

    def _in_paragraph(self, index: int, passage: Passage, at: int) -> Belonging | None:
        """What the paragraph told last before the figure, else what it tells first after."""
        before = [m for m in self._mentions[index] if m.first < at]
        after = [m for m in self._mentions[index] if m.first >= at]
        if before:
            return self._belonging(passage, before[-1], "paragraph")
        return self._belonging(passage, after[0], "paragraph") if after else None

    def _by_executions(self, passage: Passage, at: int, measure: Measure) -> Belonging | None:
        """Executions counted over a period, with no other country named."""
        sentence = passage.sentence_at(passage.tokens.starts[at])
        words = set(passage.tokens.words[sentence.first : sentence.last])
        classes = self._lexicon.words
        if measure is not Measure.EXECUTED or not classes["foreign"].isdisjoint(words):
            return None
        period = not classes["period"].isdisjoint(words) or any(len(d.iso or "") == 4 for d in find_dates(passage.text, sentence.start, sentence.end))
        return Belonging(EXECUTIONS, None, "executions over a period") if period else None

    def _in_article(self, index: int, passage: Passage, at: int, measure: Measure) -> Belonging | None:
        """The article's main event, where the paragraph shares its topic or the figure counts people harmed."""
        if self._main is None:
            return None
        event = self._lexicon.events[self._main]
        topics = self._lexicon.happenings.topics
        shared = any(not event.topics.isdisjoint(topics.get(word, frozenset())) for word in passage.tokens.words)
        if not shared and measure is Measure.NONE:
            return None
        if not self._lexicon.words["foreign"].isdisjoint(passage.tokens.words):
            return None
        return Belonging(self._main, None, "article")

    def _belonging(self, passage: Passage, mention: Mention, rule: str) -> Belonging:
        return Belonging(mention.event, Span(passage.tokens.starts[mention.first], passage.tokens.ends[mention.last - 1]), rule)


def _clause(passage: Passage, at: int, sentence: Sentence) -> tuple[int, int]:
    """The tokens around `at` up to the next turn of the sentence (`; but while`)."""
    words = passage.tokens.words
    first, last = at, at
    while first > sentence.first and words[first - 1] not in TURNS:
        first -= 1
    while last < sentence.last and words[last] not in TURNS:
        last += 1
    return first, last


def _same_sentence(passage: Passage, i: int, j: int) -> bool:
    return passage.sentence_at(passage.tokens.starts[i]) == passage.sentence_at(passage.tokens.starts[j])


def _dates_of(passage: Passage, months: frozenset[str]) -> list[tuple[int, int, str]]:
    """The dates of a passage as tokens and ISO; a month that tells an event without its year comes as its name."""
    found = []
    for date in find_dates(passage.text, passage.start, passage.end):
        first, last = passage.token_from(date.start), passage.token_from(date.end)
        if first == last:
            continue
        bare = next((word for word in passage.tokens.words[first:last] if word in months), None)
        if date.iso or bare:
            found.append((first, last, date.iso or bare or ""))
    covered = {i for first, last, _ in found for i in range(first, last)}
    bare_months = [(i, i + 1, word) for i, word in enumerate(passage.tokens.words) if word in months and i not in covered]
    return sorted(found + bare_months)


@lru_cache(maxsize=4096)
def _tells(event: Event, iso: str) -> bool:
    """Whether a date, of whatever precision, falls into the event: `2019` and `2019-11-16` into November 2019."""
    if not iso[0].isdigit():
        return event.month == iso
    length = min(len(iso), len(event.start))
    return event.start[:length] <= iso[:length] and iso[: len(event.end)] <= event.end[: len(iso)]
