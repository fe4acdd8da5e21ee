"""Which event a figure belongs to: by its clause, its sentence, its paragraph, then the article (guidelines 1.7)."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from iran_hr_corpus.figures.backdrops import is_abroad, is_apart, is_one_of_many, opens_abroad
from iran_hr_corpus.figures.belongings import Belonging, Subject, belongings, of_sentence, sums_up, tells_day
from iran_hr_corpus.figures.lists import lead_of
from iran_hr_corpus.figures.mentions import (
    DEAL,
    EXECUTIONS,
    GATHERING,
    YEAR,
    Mention,
    Told,
    find_mentions,
    is_foreign,
    tells,
)
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.calendars import months_until
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import Measure

PROTEST = "protest"
PANDEMIC = "covid19_pandemic"
REACH_BACK = 2
SHARE_OF_MAIN = 0.6
LEAD = 2
OPENING = 4
TOLD_ENOUGH = 3
AFTERMATH = 4
"""Months for which `the protests` may still be those that ended."""
WORDS_A_SENTENCE = 3
MOST_CANDIDATES = 8


class EventReader:
    """The events of one article of a `date` (ISO, or None); mentions are found once, for all passages."""

    def __init__(self, passages: Sequence[Passage], date: str | None, lexicon: Lexicon) -> None:
        self._passages, self._lexicon = passages, lexicon
        self._happenings, self._events = lexicon.happenings, lexicon.happenings.ids
        self._told = find_mentions(passages, lexicon, date)
        self._date = date or max((told.iso for each in passages for told in each.dates if told.iso), default=None)
        self._own = self._of_own_time(self._date or "")
        self._counts, self._shares = self._count()
        self._main = self._main_event()
        self._vague_topics = lexicon.words["vague_topic"]
        self._of_topics: dict[str, list[tuple[int, int, str]]] = {}

    def read(self, index: int, start: int, subject: Subject) -> Belonging | None:
        """The event of the figure at offset `start` of passage `index`, or None."""
        if subject.sums:
            return None
        told = self._told[index]
        passage, sentence = told.passage, told.passage.sentence_at(start)
        beside = told.between(sentence.first, sentence.last)
        if len(beside) > 1 and sums_up(passage, sentence, beside):
            return None
        at = passage.token_from(start)
        near = of_sentence(told, at, sentence) if beside else ()
        for found in chain(near, self._candidates(index, sentence, at, subject)):
            if self._fits(found.event, passage, subject):
                return found
        return None

    def _fits(self, event: str, passage: Passage, subject: Subject) -> bool:
        if event == PANDEMIC and is_abroad(passage, self._lexicon):
            return False
        if event == EXECUTIONS:
            return subject.aside or subject.measure in (Measure.EXECUTED, Measure.SENTENCED)
        return subject.measure not in self._events[event].unlike

    def _candidates(self, index: int, sentence: Sentence, at: int, subject: Subject) -> Iterator[Belonging]:
        """Events that its sentence does not mention, from the closest words to the farthest."""
        told = self._told[index]
        passage = told.passage
        before = told.between(0, sentence.first)[: -MOST_CANDIDATES - 1 : -1]
        yield from belongings(passage, self._continuing(before, passage, sentence), "paragraph")
        yield from self._vague(index, told, sentence.first, sentence.last, at)
        if subject.aged or subject.measure is not Measure.NONE:
            after = told.between(at + 1, len(passage.tokens.words))[:MOST_CANDIDATES]
            yield from belongings(passage, self._continuing(after, passage, sentence), "paragraph")
        yield from self._of_lead(index)
        if is_foreign(passage, sentence, self._lexicon):
            return
        if not subject.aside:
            spoken_of = self._vague(index, told, 0, len(passage.tokens.words), at)
            lasting = (found for found in spoken_of if found.event in self._happenings.lasting)
            yield from (found for found in lasting if self._may_date(found.event, passage, sentence))
            yield from self._of_paragraphs_before(index, subject)
        if self._main and self._carries(self._main, passage, sentence, subject):
            yield Belonging(self._main, None, "article")
        if subject.measure is Measure.EXECUTED and self._counts_executions(index) and not tells_day(passage):
            yield Belonging(EXECUTIONS, None, "article")

    def _counts_executions(self, index: int) -> bool:
        """Whether the article counts executions over a period, often, or before passage `index`."""
        told = self._counts[EXECUTIONS]
        return told >= TOLD_ENOUGH or (
            told > 0 and any(mention.event == EXECUTIONS for each in self._told[:index] for mention in each.mentions)
        )

    def _of_lead(self, index: int) -> Iterator[Belonging]:
        """What the lead of its list names, or executions where the item dates them: `2021: at least 333`."""
        lead = lead_of(self._passages, index)
        if lead is None:
            return
        told = self._told[lead]
        yield from belongings(told.passage, told.mentions, "list")
        named, dates = self._happenings.words_on["execution"], self._told[index].passage.dates
        if not named.isdisjoint(told.topic_words) and any(len(date.iso or "") == YEAR for date in dates):
            yield Belonging(EXECUTIONS, None, "list")

    # --- the article's events ----------------------------------------------------------------------------------------

    def _count(self) -> tuple[Counter[str], dict[str, float]]:
        """How much the article tells each event: in sentences, those of title and lead twice; and as a share of all.

        Where one event of a topic is told early, and no other, words of the topic speak of it too.
        """
        told = {
            (index, each.passage.sentence_of(m.first).start, m.event)
            for index, each in enumerate(self._told)
            for m in each.mentions
        }
        counts = Counter(event for _, _, event in told)
        counts.update({event for index, _, event in told if index < LEAD})
        counts.update({self._own} if self._own else ())
        total = counts.total()
        shares = {event: count / total for event, count in counts.items()}
        early = {event for index, _, event in told if index < OPENING} | {self._own}
        for topic in self._lexicon.words["vague_topic"] if counts else ():
            alike = [event for event in counts if topic in self._events[event].topics]
            if len(alike) == 1 and alike[0] in early and self._is_current(alike[0], topic):
                counts[alike[0]] += self._words_on(topic) // WORDS_A_SENTENCE
        return counts, shares

    def _words_on(self, topic: str) -> int:
        named = self._happenings.words_on[topic]
        return sum([word in named for each in self._told for word in each.topic_words])

    def _main_event(self) -> str | None:
        """The event that most sentences tell, or None where no one stands out."""
        candidates = (self._happenings.lasting | {GATHERING}).intersection(self._counts)
        main = max(candidates, key=lambda event: (self._shares[event], event), default=None)
        if main is None or self._shares[main] < SHARE_OF_MAIN:
            return None
        led = any(mention.event == main for each in self._told[:LEAD] for mention in each.mentions)
        return main if led or self._counts[main] >= TOLD_ENOUGH else None

    def _carries(self, event: str, passage: Passage, sentence: Sentence, subject: Subject) -> bool:
        """Whether a figure that nothing else places may belong to the event of the whole article.

        Not a share of something else, nor what a sentence dates to another time; a pandemic is the time of much that is
        no part of it.
        """
        if subject.measure is Measure.NONE and (subject.shares or (event == PANDEMIC and not subject.ill)):
            return False
        return self._may_date(event, passage, sentence)

    def _may_date(self, event: str, passage: Passage, sentence: Sentence) -> bool:
        """Whether a sentence tells no date, or only such as fall into the event."""
        dates = passage.dates_between(sentence.start, sentence.end)
        return all(tells(self._events[event], date.iso) for date in dates if date.iso)

    def _of_own_time(self, date: str) -> str | None:
        """The protests in whose months an article is dated that opens with protests: it need not name its own time."""
        opening = self._told[:OPENING]
        if len(date) < len("2019-11") or not any(self._opens_with_protest(each) for each in opening):
            return None
        if opens_abroad([each.passage for each in opening], self._lexicon):
            return None
        dated = (e for e in self._happenings.dated if PROTEST in e.topics)
        return next((e.id for e in dated if months_until(e.start) <= months_until(date) <= months_until(e.end)), None)

    def _opens_with_protest(self, told: Told) -> bool:
        passage, protests = told.passage, self._happenings.words_on[PROTEST]
        found = [i for i, word in zip(told.topical, told.topic_words, strict=True) if word in protests]
        found = [i for i in found if not is_one_of_many(passage.tokens.words, i, self._lexicon)]
        return any(not is_foreign(passage, passage.sentence_of(i), self._lexicon) for i in found)

    def _of_topic(self, topic: str) -> list[tuple[int, int, str]]:
        if topic not in self._of_topics:
            self._of_topics[topic] = self._told_of(topic)
        return self._of_topics[topic]

    def _told_of(self, topic: str) -> list[tuple[int, int, str]]:
        """The mentions (passage, token, event) of a topic's events that the article tells enough."""
        alike = [event for event in self._counts if topic in self._events[event].topics]
        alone = alike[0] if len(alike) == 1 and self._is_current(alike[0], topic) else None
        enough = {e for e in alike if e in (self._main, alone) or self._counts[e] >= TOLD_ENOUGH}
        own = [(-1, 0, self._own)] if self._own in alike else []
        return own + [
            (index, mention.first, mention.event)
            for index, each in enumerate(self._told)
            for mention in each.mentions
            if mention.event in enough
        ]

    def _is_current(self, event: str, topic: str) -> bool:
        """Whether `the protests` of an article can be those of an event: protests return, so not long after its end."""
        recurs = topic in self._lexicon.words["recurring_topic"]
        if not recurs or self._date is None:
            return True
        return months_until(self._date) <= months_until(self._events[event].end) + AFTERMATH

    # --- choosing among them -----------------------------------------------------------------------------------------

    def _continuing(self, mentions: Iterable[Mention], passage: Passage, sentence: Sentence) -> Iterator[Mention]:
        """Mentions of a paragraph that the sentence goes on about: a deal or a meeting only if it says so."""
        words = passage.tokens.words[sentence.first : sentence.last]
        for mention in mentions:
            event = mention.event
            lasts = event in self._happenings.lasting or event == EXECUTIONS
            if lasts or not self._events[event].words.isdisjoint(words):
                yield mention

    def _vague(self, index: int, told: Told, first: int, last: int, at: int) -> Iterator[Belonging]:
        """`the protests`, `that massacre`, `the plane`: the event of that topic that the article told last."""
        topics, words = self._happenings.topics, told.passage.tokens.words
        behind = told.topical_between(first, at)[-MOST_CANDIDATES:]
        ahead = told.topical_between(at, last)[:MOST_CANDIDATES]
        for i in sorted((*behind, *ahead), key=lambda i: abs(i - at)):
            for topic in sorted(topics[words[i]] & self._vague_topics):
                event = self._told_last(index, first, topic)
                if event and not (event == DEAL and is_apart(words, self._lexicon)):
                    yield from belongings(told.passage, [Mention(i, i + 1, event)], "topic")

    def _told_last(self, index: int, first: int, topic: str) -> str | None:
        """The event of a topic told last before token `first` of passage `index`, else the first after."""
        known = self._of_topic(topic)
        if not known:
            return None
        after = bisect_left(known, (index, first, ""))
        return known[max(0, after - 1)][2]

    def _of_paragraphs_before(self, index: int, subject: Subject) -> Iterator[Belonging]:
        """What the paragraphs just before told of protests, for people harmed."""
        counted = subject.measure is Measure.EXECUTED and self._counts[EXECUTIONS]  # they are those of the period
        if counted or subject.measure in (Measure.NONE, Measure.SANCTIONED):
            return
        for each in self._told[max(0, index - REACH_BACK) : index][::-1]:
            for mention in each.mentions[: -MOST_CANDIDATES - 1 : -1]:
                told = each is self._told[index - 1] or self._counts[mention.event] >= TOLD_ENOUGH
                if told and PROTEST in self._events[mention.event].topics:
                    yield Belonging(mention.event, None, "paragraph before")
