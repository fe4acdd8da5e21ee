"""Which event a figure belongs to: by its clause, its sentence, its paragraph, then the article (guidelines 1.7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.happenings import Event
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import Measure

EXECUTIONS = "executions_in_iran"
PROTEST = "protest"
TURNS = frozenset({";", "but", "while", "whereas", "although", "though"})
REACH_OF_DATE = 12
REACH_BACK = 2
SHARE_OF_MAIN = 0.6
LEAD = 2
OPENING = 4
TOLD_ENOUGH = 3
YEAR = 4


class Mention(NamedTuple):
    """An event that the text tells at tokens `[first, last)` of a passage."""

    event: str
    first: int
    last: int


class Belonging(NamedTuple):
    """The event of a figure, with the words it was read from and the rule that did."""

    event: str
    cue: Span | None
    rule: str


class Subject(NamedTuple):
    """What a figure is about, as far as the choice of its event goes.

    `aside` marks lengths of time, money and the like, which belong to an event only where the text puts them there;
    `aged` an age; `sums` a number of events (`three uprisings`), which belongs to none (guidelines 4).
    """

    measure: Measure
    aside: bool = False
    aged: bool = False
    sums: bool = False


class EventReader:
    """The events of one article; mentions are found once, for all passages."""

    def __init__(self, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self._passages, self._lexicon = passages, lexicon
        mentions = [self._named_or_dated(passage) for passage in passages]
        for _ in ("beside a topic word", "where the event is told elsewhere"):
            told = frozenset(mention.event for found in mentions for mention in found)
            mentions = [self._with_months(p, found, told) for p, found in zip(passages, mentions, strict=True)]
        self._mentions = mentions
        self._counts = self._count()
        self._main = self._main_event()

    def read(self, index: int, start: int, subject: Subject) -> Belonging | None:
        """The event of the figure at offset `start` of passage `index`, or None."""
        if subject.sums:
            return None
        at = self._passages[index].token_from(start)
        candidates = self._candidates(index, self._passages[index], at, subject)
        return next((found for found in candidates if self._fits(found.event, subject)), None)

    def _fits(self, event: str, subject: Subject) -> bool:
        if event == EXECUTIONS:
            return subject.aged or subject.aside or subject.measure in (Measure.EXECUTED, Measure.SENTENCED)
        return subject.measure.value not in self._lexicon.events[event].unlike

    def _candidates(self, index: int, passage: Passage, at: int, subject: Subject) -> Iterator[Belonging]:
        """Events from the closest words to the farthest."""
        sentence = passage.sentence_at(passage.tokens.starts[at])
        mentions = self._mentions[index]
        yield from self._of_sentence(passage, mentions, at, sentence)
        before = [m for m in mentions if m.first < sentence.first][::-1]
        yield from self._belongings(passage, self._continuing(before, passage, sentence), "paragraph")
        yield from self._vague(index, passage, sentence.first, sentence.last, at)
        if subject.aged or subject.measure is not Measure.NONE:
            after = [m for m in mentions if m.first > at]
            yield from self._belongings(passage, self._continuing(after, passage, sentence), "paragraph")
        if self._is_foreign(passage, sentence):
            return
        if not subject.aside:
            yield from self._vague(index, passage, 0, len(passage.tokens.words), at)
            yield from self._of_paragraphs_before(index, subject)
        if self._main:
            yield Belonging(self._main, None, "article")

    # --- finding mentions --------------------------------------------------------------------------------------------

    def _named_or_dated(self, passage: Passage) -> list[Mention]:
        words = passage.tokens.words
        found = [Mention(m.meaning, m.first, m.last) for m in self._lexicon.happenings.names.find(words, 0, len(words))]
        topics = self._lexicon.happenings.topics
        topical = [i for i, word in enumerate(words) if word in topics]
        if topical:
            found += self._dated(passage, topical)
            found += self._executions(passage, topical, found)
        return sorted(set(found), key=lambda mention: mention.first)

    def _dated(self, passage: Passage, topical: list[int]) -> list[Mention]:
        """Mentions by a date beside a word of the event's topic: `protests … in November 2019`."""
        found = []
        for first, last, iso in _dates_of(passage):
            near = [i for i in topical if _beside(passage, i, first, last)]
            for event in self._lexicon.happenings.dated:
                if _tells(event, iso) and self._shares_topic(event, passage, near):
                    found.append(Mention(event.id, first, last))
        return found

    def _shares_topic(self, event: Event, passage: Passage, tokens: Iterable[int]) -> bool:
        topics = self._lexicon.happenings.topics
        return any(not event.topics.isdisjoint(topics.get(passage.tokens.words[i], ())) for i in tokens)

    def _with_months(self, passage: Passage, mentions: list[Mention], told: frozenset[str]) -> list[Mention]:
        """Mentions by a month without its year, beside a topic word or where the article tells the event elsewhere."""
        found = list(mentions)
        covered = {i for mention in mentions for i in range(mention.first, mention.last)}
        for event in self._lexicon.happenings.dated:
            for i in _places(passage, event.month) if event.month else ():
                near = range(max(0, i - REACH_OF_DATE), min(len(passage.tokens.words), i + REACH_OF_DATE))
                if i in covered or _has_other_year(passage, i, event):
                    continue
                if event.id in told or self._shares_topic(event, passage, near):
                    found.append(Mention(event.id, i, i + 1))
        return sorted(found, key=lambda mention: mention.first)

    def _executions(self, passage: Passage, topical: list[int], others: list[Mention]) -> list[Mention]:
        """Executions told over a period (`in 2005`, `so far this year`), with no other country or event beside them."""
        found = []
        for i in topical:
            if "execution" not in self._lexicon.happenings.topics[passage.tokens.words[i]]:
                continue
            sentence = passage.sentence_at(passage.tokens.starts[i])
            taken = any(sentence.first <= other.first < sentence.last for other in others)
            if not taken and not self._is_foreign(passage, sentence) and self._tells_period(passage, sentence, i):
                found.append(Mention(EXECUTIONS, i, i + 1))
        return found

    def _tells_period(self, passage: Passage, sentence: Sentence, at: int) -> bool:
        """Whether a year or `this year`, `the past six months` stands near token `at`."""
        words, classes = passage.tokens.words, self._lexicon.words
        first, last = max(sentence.first, at - REACH_OF_DATE), min(sentence.last, at + REACH_OF_DATE)
        for i in range(first, last):
            if words[i] in classes["period"] and not classes["period_determiner"].isdisjoint(words[max(0, i - 3) : i]):
                return True
        start, end = passage.tokens.starts[first], passage.tokens.ends[last - 1]
        return any(date.iso and len(date.iso) == YEAR and start <= date.start < end for date in passage.dates)

    def _is_foreign(self, passage: Passage, sentence: Sentence) -> bool:
        words = passage.tokens.words[sentence.first : sentence.last]
        return not self._lexicon.words["foreign"].isdisjoint(words) and self._lexicon.words["iran"].isdisjoint(words)

    # --- the article's events ----------------------------------------------------------------------------------------

    def _count(self) -> Counter[str]:
        """In how many sentences each event is told; one told in the title or lead counts there twice."""
        told = {
            (index, passage.sentence_at(passage.tokens.starts[m.first]).start, m.event)
            for index, passage in enumerate(self._passages)
            for m in self._mentions[index]
        }
        counts = Counter(event for _, _, event in told)
        counts.update({event for index, _, event in told if index < LEAD})
        self._shares = {event: count / counts.total() for event, count in counts.items()}
        for topic in self._lexicon.words["vague_topic"]:
            alike = [event for event in counts if topic in self._lexicon.events[event].topics]
            if len(alike) == 1 and any(index < OPENING and event == alike[0] for index, _, event in told):
                counts[alike[0]] += self._sentences_on(topic)
        return counts

    def _sentences_on(self, topic: str) -> int:
        """How often the article speaks of a topic, which can only mean the one event of it that is told."""
        topics = self._lexicon.happenings.topics
        return sum(topic in topics.get(word, ()) for passage in self._passages for word in passage.tokens.words) // 3

    def _main_event(self) -> str | None:
        """The event that most sentences tell, or None where no one stands out."""
        dated = [event for event in self._counts if self._lexicon.events[event].start]
        main = max(dated, key=lambda event: (self._shares[event], event), default=None)
        told_most = main and self._shares[main] >= SHARE_OF_MAIN and self._counts[main] >= TOLD_ENOUGH
        return main if told_most else None

    # --- choosing among them -----------------------------------------------------------------------------------------

    def _of_sentence(self, passage: Passage, mentions: list[Mention], at: int, sentence: Sentence) -> Iterator[Belonging]:
        """Mentions of the figure's clause, the nearest first; then those before it in its sentence."""
        first, last = _clause(passage, at, sentence)
        inside = sorted((m for m in mentions if first <= m.first < last), key=lambda m: abs(m.first - at))
        yield from self._belongings(passage, inside, "clause")
        before = [m for m in mentions if sentence.first <= m.first < at][::-1]
        yield from self._belongings(passage, before, "sentence")

    def _continuing(self, mentions: list[Mention], passage: Passage, sentence: Sentence) -> Iterator[Mention]:
        """Mentions of a paragraph that the sentence goes on about: a deal or a meeting only if it says so."""
        for mention in mentions:
            event = self._lexicon.events[mention.event]
            lasting = not event.unlike >= {Measure.KILLED.value, Measure.ARRESTED.value}
            if lasting or self._shares_topic(event, passage, range(sentence.first, sentence.last)):
                yield mention

    def _vague(self, index: int, passage: Passage, first: int, last: int, at: int) -> Iterator[Belonging]:
        """`the protests`, `that massacre`, `the plane`: the event of that topic that the article told last."""
        topics, words = self._lexicon.happenings.topics, passage.tokens.words
        vague = self._lexicon.words["vague_topic"]
        for i in sorted((i for i in range(first, last) if words[i] in topics), key=lambda i: abs(i - at)):
            for topic in topics[words[i]] & vague:
                event = self._told_last(index, first, topic)
                if event:
                    yield from self._belongings(passage, [Mention(event, i, i + 1)], "topic")

    def _told_last(self, index: int, first: int, topic: str) -> str | None:
        """The event of a topic told last before token `first` of passage `index`, else first after; if told enough."""
        here = [m.event for m in self._mentions[index] if m.first < first]
        before = [m.event for mentions in self._mentions[:index] for m in mentions] + here
        after = [m.event for mentions in self._mentions[index:] for m in mentions]
        told = (event for event in (*before[::-1], *after) if topic in self._lexicon.events[event].topics)
        return next((event for event in told if event == self._main or self._counts[event] >= TOLD_ENOUGH), None)

    def _of_paragraphs_before(self, index: int, subject: Subject) -> Iterator[Belonging]:
        """What the paragraphs just before told, for people harmed."""
        if subject.measure is Measure.NONE:
            return
        for i in range(index - 1, max(-1, index - 1 - REACH_BACK), -1):
            for mention in self._mentions[i][::-1]:
                if self._counts[mention.event] >= TOLD_ENOUGH and PROTEST in self._lexicon.events[mention.event].topics:
                    yield Belonging(mention.event, None, "paragraph before")

    def _belongings(self, passage: Passage, mentions: Iterable[Mention], rule: str) -> Iterator[Belonging]:
        for m in mentions:
            yield Belonging(m.event, Span(passage.tokens.starts[m.first], passage.tokens.ends[m.last - 1]), rule)


def _clause(passage: Passage, at: int, sentence: Sentence) -> tuple[int, int]:
    """The tokens around `at` up to the next turn of the sentence (`; but while`)."""
    words = passage.tokens.words
    first, last = at, at
    while first > sentence.first and words[first - 1] not in TURNS:
        first -= 1
    while last < sentence.last and words[last] not in TURNS:
        last += 1
    return first, last


def _beside(passage: Passage, i: int, first: int, last: int) -> bool:
    """Near and in one sentence; a date that closes its passage dates the whole of it, as under a quoted post."""
    if last == len(passage.tokens.words):
        return True
    starts = passage.tokens.starts
    return abs(i - first) <= REACH_OF_DATE and passage.sentence_at(starts[i]) == passage.sentence_at(starts[first])


def _dates_of(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """The dates of a passage that have a year, as tokens and ISO."""
    for date in passage.dates:
        first, last = passage.token_from(date.start), passage.token_from(date.end)
        if date.iso and first < last:
            yield first, last, date.iso


def _places(passage: Passage, word: str) -> Iterator[int]:
    words, i = passage.tokens.words, -1
    while word in words[i + 1 :]:
        i = words.index(word, i + 1)
        yield i


def _has_other_year(passage: Passage, i: int, event: Event) -> bool:
    """Whether a year outside the event stands right by the month: `November 2009`, `5 November, 2021`."""
    near = passage.tokens.words[i + 1 : i + 5]
    years = [word for word in near if len(word) == YEAR and word.isdigit()]
    return any(not _tells(event, year) for year in years)


@lru_cache(maxsize=4096)
def _tells(event: Event, iso: str) -> bool:
    """Whether a date, of whatever precision, falls into the event: `2019` and `2019-11-16` into November 2019."""
    length = min(len(iso), len(event.start))
    return event.start[:length] <= iso[:length] and iso[: len(event.end)] <= event.end[: len(iso)]
