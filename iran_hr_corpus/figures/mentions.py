"""Where an article tells an event: by name, by a date beside a word of its topic, by its month (guidelines 1.7)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import compress
from typing import NamedTuple

from iran_hr_corpus.figures.backdrops import is_apart, is_backdrop
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.happenings import DEATH, Event
from iran_hr_corpus.lexicon.phrases import Match, places_of
from iran_hr_corpus.text.passages import Passage, Sentence

EXECUTIONS = "executions_in_iran"
DEAL = "nuclear_deal_2015"
PROTEST = "protest"
GATHERING = "free_iran_summit"
REACH_OF_DATE = 25
REACH_OF_MONTH = 12
REACH_OF_SEASON = 3
REACH_OF_DEATH = 10
FROM_MONTH = frozenset({"in", "since", "between", "during", "from"})
WITHIN = frozenset({"in", "within", "over"})
YEAR = 4


class Mention(NamedTuple):
    """An event that the text tells at tokens `[first, last)` of a passage."""

    first: int
    last: int
    event: str


class Told(NamedTuple):
    """What one passage tells: its mentions in order, the tokens that name a topic, with their words, and months."""

    passage: Passage
    mentions: tuple[Mention, ...]
    topical: tuple[int, ...]
    topic_words: tuple[str, ...]
    months: tuple[int, ...]

    def between(self, first: int, last: int) -> tuple[Mention, ...]:
        """The mentions that start in tokens `[first, last)`."""
        return self.mentions[bisect_left(self.mentions, (first,)) : bisect_left(self.mentions, (last,))]

    def topical_between(self, first: int, last: int) -> tuple[int, ...]:
        """The topical tokens in `[first, last)`."""
        return self.topical[bisect_left(self.topical, first) : bisect_left(self.topical, last)]

    def topic_words_between(self, first: int, last: int) -> tuple[str, ...]:
        """The topical words in tokens `[first, last)`."""
        return self.topic_words[bisect_left(self.topical, first) : bisect_left(self.topical, last)]


def find_mentions(passages: Sequence[Passage], lexicon: Lexicon, date: str | None = None) -> list[Told]:
    """What each passage of an article of a `date` (ISO) tells.

    A month without its year counts where the article tells its event elsewhere.
    """
    finder = _Finder(passages, lexicon)
    told = [finder.named_or_dated(passage) for passage in passages]
    monthly = [i for i, each in enumerate(told) if each.months]
    for _ in ("beside a topic word", "where the event is told elsewhere") if monthly else ():
        events = {mention.event for each in told for mention in each.mentions}
        for i in monthly:
            told[i] = finder.with_months(told[i], events)
    return _without_later(told, lexicon.happenings.dated, date)


def _without_later(told: list[Told], dated: Sequence[Event], date: str | None) -> list[Told]:
    """What an article of a `date` tells, without events that had yet to come."""
    late = {event.id for event in dated if date and event.start[: len(date)] > date}
    if not late:
        return told
    return [each._replace(mentions=tuple(m for m in each.mentions if m.event not in late)) for each in told]


def is_foreign(passage: Passage, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence names another country and not Iran."""
    words = passage.tokens.words[sentence.first : sentence.last]
    return not lexicon.words["foreign"].isdisjoint(words) and lexicon.words["iran"].isdisjoint(words)


class _Finder:
    """Finds the mentions of one passage after another."""

    def __init__(self, passages: Sequence[Passage], lexicon: Lexicon) -> None:
        self._lexicon, self._happenings = lexicon, lexicon.happenings
        self._passages, self._resistance = passages, lexicon.words["resistance"]

    @cached_property
    def _knows_resistance(self) -> bool:
        """Whether the article names a part of the Resistance anywhere."""
        return any(not self._resistance.isdisjoint(passage.tokens.words) for passage in self._passages)

    def named_or_dated(self, passage: Passage) -> Told:
        """The events that the passage names, dates beside a topic, or tells as executions over a period (1.7)."""
        words, happenings = passage.tokens.words, self._happenings
        telling = list(places_of(happenings.telling, words))
        here = [words[i] for i in telling]
        names = happenings.names.find_among(telling, words, 0, len(words))
        named = [Mention(*match) for match in names if not self._is_elsewhere(passage, match)]
        topics = list(map(happenings.topics.__contains__, here))
        topical, topic_words = tuple(compress(telling, topics)), tuple(compress(here, topics))
        months = tuple(compress(telling, map(happenings.of_month.__contains__, here)))
        told = Told(passage, tuple(named), topical, topic_words, months)
        if topical:
            told = _with(told, self._dated(told))
        return told if happenings.executing.isdisjoint(here) else _with(told, self._executions(told))

    def _is_elsewhere(self, passage: Passage, found: Match[str]) -> bool:
        """Such an event of another country, or a gathering in an article that names no part of the Resistance."""
        words = passage.tokens.words
        physical = self._lexicon.words["physical"]
        if found.meaning == DEAL and not physical.isdisjoint(words[found.first : found.last]):
            return is_apart(words, self._lexicon)
        if found.meaning == GATHERING:
            named = words[found.first : found.last]
            told = not (self._resistance.isdisjoint(named) and self._lexicon.words["iran"].isdisjoint(named))
            return not (told or self._knows_resistance)
        if words[found.first - 1 : found.first] == ("'s",) and self._is_of_other_country(words, found.first - 1):
            return True
        sentence = passage.sentence_of(found.first)
        return is_foreign(passage, sentence, self._lexicon) or is_backdrop(words, found.first, found.last, sentence)

    def _is_of_other_country(self, words: tuple[str, ...], owner: int) -> bool:
        """`Germany's green movement`."""
        country = self._lexicon.credits.countries.at(words, owner - 1)
        return country is not None and country.meaning != "iran_government"

    def _dated(self, told: Told) -> Iterator[Mention]:
        """`protests … in November 2019`; a date that closes its passage dates all of it, as under a quoted post."""
        passage, words = told.passage, told.passage.tokens.words
        for first, last, iso in _dates_of(passage, self._lexicon):
            events = [event for event in self._happenings.of_year[iso[:YEAR]] if tells(event, iso)]
            if not events:
                continue
            sentence = passage.sentence_of(first)
            if is_foreign(passage, sentence, self._lexicon) or is_backdrop(words, first, last, sentence):
                continue
            start, end = max(sentence.first, first - REACH_OF_DATE), min(sentence.last, first + REACH_OF_DATE + 1)
            topical = told.topic_words if last == len(words) else told.topic_words_between(start, end)
            for event in events:
                if (
                    not event.words.isdisjoint(topical)
                    or (len(iso) > YEAR and self._tells_harm(event, topical, passage, sentence))
                    or (_is_precise(iso, event) and self._goes_on_about(event, told, sentence))
                ):
                    yield Mention(first, last, event.id)

    def _goes_on_about(self, event: Event, told: Told, sentence: Sentence) -> bool:
        """Whether the sentence behind one names a topic of the event."""
        ahead = told.topic_words_between(sentence.last, self._end_of_next(told.passage, sentence))
        return not event.words.isdisjoint(ahead)

    def _end_of_next(self, passage: Passage, sentence: Sentence) -> int:
        """The end of the sentence that goes on from one: not where it tells a date or country of its own."""
        if sentence.last >= len(passage.tokens.words):
            return sentence.last
        following = passage.sentence_of(sentence.last)
        dated = any(date.iso for date in passage.dates_between(following.start, following.end))
        return sentence.last if dated or is_foreign(passage, following, self._lexicon) else following.last

    def _is_otherwise(self, passage: Passage, sentence: Sentence) -> bool:
        """Whether a sentence tells of harm that is no part of a protest: a bombing, a quake, porters on a border."""
        words = passage.tokens.words[sentence.first : sentence.last]
        return not self._lexicon.words["no_protest"].isdisjoint(words)

    def _tells_harm(self, event: Event, words: Sequence[str], passage: Passage, sentence: Sentence) -> bool:
        """A month of protests beside people killed or arrested: `in November 2019, 1,500 were killed`."""
        harmed = PROTEST in event.topics and not self._happenings.words_on["harm"].isdisjoint(words)
        return harmed and not self._is_otherwise(passage, sentence)

    def _executions(self, told: Told) -> Iterator[Mention]:
        """Executions told over a period (`in 2005`, `so far this year`), with no other country or event beside them."""
        passage, words, named = told.passage, told.passage.tokens.words, self._happenings.words_on["execution"]
        for i in sorted([i for i in told.topical if words[i] in named] + self._put_to_death(words)):
            sentence = passage.sentence_of(i)
            if told.between(sentence.first, sentence.last) or is_foreign(passage, sentence, self._lexicon):
                continue
            if self._tells_period(passage, sentence, i):
                yield Mention(i, i + 1, EXECUTIONS)

    def _put_to_death(self, words: tuple[str, ...]) -> list[int]:
        """`put at least 977 people to death`: nothing but the whole phrase tells an execution."""
        if DEATH not in words:
            return []
        put = self._lexicon.words["put"]
        closing = [i for i in places_of((DEATH,), words) if words[i - 1] == "to"]
        return [i for i in closing if not put.isdisjoint(words[max(0, i - REACH_OF_DEATH) : i])]

    def _tells_period(self, passage: Passage, sentence: Sentence, at: int) -> bool:
        """Whether a year or `this year`, `the past six months` stands near token `at`."""
        words, classes = passage.tokens.words, self._lexicon.words
        first, last = max(sentence.first, at - REACH_OF_MONTH), min(sentence.last, at + REACH_OF_MONTH)
        periods = classes["period_alone"].union(classes["month"], classes["period"])
        for i in places_of(periods, words, first, last):
            if words[i] in classes["period_alone"] or (words[i] in classes["month"] and words[i - 1] in FROM_MONTH):
                return True
            if words[i] in classes["period"] and words[i - 2] in WITHIN and _is_number(words[i - 1], self._lexicon):
                return True  # `[600] executions in 10 months`
            determiners = classes["month_determiner" if words[i].startswith("month") else "period_determiner"]
            if words[i] in classes["period"] and not determiners.isdisjoint(words[max(0, i - 3) : i]):
                return True
        start, end = passage.tokens.span(first, last)
        dates = passage.dates_between(start, end)
        return any(len(date.iso or "") == YEAR or passage.text[date.start : date.end].endswith("0s") for date in dates)

    def with_months(self, told: Told, events: Set[str]) -> Told:
        """Adds mentions by a month without its year, beside a topic word or where the article tells the event."""
        return _with(told, (mention for i in told.months for mention in self._by_month(told, i, events)))

    def _by_month(self, told: Told, i: int, events: Set[str]) -> Iterator[Mention]:
        words, sentence = told.passage.tokens.words, told.passage.sentence_of(i)
        if is_foreign(told.passage, sentence, self._lexicon) or is_backdrop(words, i, i + 1, sentence):
            return
        if any(mention.last > i for mention in told.between(i - REACH_OF_MONTH, i + 1)):
            return
        start, end = max(sentence.first, i - REACH_OF_MONTH), min(sentence.last, i + REACH_OF_MONTH)
        beside = told.topic_words_between(start, end)
        for event in self._happenings.of_month[words[i]]:
            known = event.id in events or not event.words.isdisjoint(beside)
            if known and not _has_other_year(words, i, event):
                yield Mention(i, i + 1, event.id)


def _with(told: Told, found: Iterable[Mention]) -> Told:
    """What a passage tells, and further mentions in it."""
    more = {*found}.difference(told.mentions)
    if not more:
        return told
    mentions = sorted((*told.mentions, *more), key=lambda mention: (mention.first, -mention.last, mention.event))
    return told._replace(mentions=tuple(mentions))


def _is_number(word: str, lexicon: Lexicon) -> bool:
    return word[0].isdigit() or word in lexicon.numbers.words


def _dates_of(passage: Passage, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """The dates of a passage in a year of some event, as tokens and ISO; `early in 2018` is in its first month."""
    words, years = passage.tokens.words, lexicon.happenings.of_year
    for date in passage.dates:
        if date.iso is None or date.iso[:YEAR] not in years:
            continue
        first, last = passage.token_from(date.start), passage.token_from(date.end)
        if first < last:
            month = _month_told(words[max(0, first - REACH_OF_SEASON) : last], lexicon) if len(date.iso) == YEAR else ""
            yield first, last, date.iso + month


def _month_told(words: Sequence[str], lexicon: Lexicon) -> str:
    """The month of a year that words before it tell, as ISO's ending: `early`, `at the end of`; empty for none."""
    if not lexicon.words["year_opening"].isdisjoint(words):
        return "-01"
    return "-12" if not lexicon.words["year_closing"].isdisjoint(words) else ""


def _is_precise(iso: str, event: Event) -> bool:
    """Whether a date tells as much as the event's own; protests return, so of them a bare year says little."""
    return len(iso) >= len(event.start) or PROTEST not in event.topics


def _has_other_year(words: tuple[str, ...], i: int, event: Event) -> bool:
    """Whether a year outside the event stands right by the month: `November 2009`, `5 November, 2021`."""
    years = [word for word in words[i + 1 : i + 5] if len(word) == YEAR and word.isdigit()]
    return any(not tells(event, year) for year in years)


def tells(event: Event, iso: str) -> bool:
    """Whether a date falls into the event: `2019-11-16` into November 2019, and of bare years the one it began in."""
    if len(iso) <= YEAR:
        return iso == event.start[:YEAR]
    length = min(len(iso), len(event.start))
    return event.start[:length] <= iso[:length] and iso[: len(event.end)] <= event.end[: len(iso)]
