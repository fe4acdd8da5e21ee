"""Where a passage credits a source: by a verb, a phrase, a tally or a label, and what it covers (guidelines 1.8)."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from iran_hr_corpus.figures.antecedents import Antecedents, Attribution
from iran_hr_corpus.figures.introductions import Names
from iran_hr_corpus.figures.reporting import (
    END_MARKS,
    STOPS,
    end_of_phrase,
    find_first_phrase,
    find_subject,
    is_first_person,
    is_inverted,
    is_participle,
    is_passive,
    is_relative,
    is_verb,
    opens_a_count,
    verb_of_subject,
)
from iran_hr_corpus.figures.scopes import end_of_content, scope_of_phrase, scope_of_verb
from iran_hr_corpus.figures.speaker_nouns import ABROAD, HOME, Speaker
from iran_hr_corpus.figures.speakers import read_speaker
from iran_hr_corpus.figures.unreported import adds_thing, tells_time
from iran_hr_corpus.lexicon.phrases import Match, places_of
from iran_hr_corpus.lexicon.sources import Reporting
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence

TOTALS = frozenset({"total", "count"})
TOLLS = frozenset({"toll", "total", "count", "list", "database"})
LONGEST_LABEL = 6
LONGEST_MODIFIER = 3
REACH_OF_AGENT = 7
LABEL_MARKS = frozenset({":", "-", "–", "—"})
LONGEST_HEADLINE = 30
HEARSAY_ENDS = frozenset({"as", "while", "when"})  # `reports of [30] deaths as crowds gathered`
DENIALS = frozenset({"not", "never"})
OWNERS = frozenset({"'s", "its", "their"})


class _Search(NamedTuple):
    """The attributions found in a passage so far, and the words of reporting that are left, the last of them first."""

    found: list[Attribution]
    cues: list[Match[Reporting]]


class AttributionFinder:
    """The attributions of one article; each is found once, and none behind what is asked for.

    `before` finds those of the passages before a pronoun, by their own words alone, so that no chain of pronouns is
    followed from passage to passage; without it nothing before the passage is looked at.
    """

    def __init__(self, names: Names, passages: Sequence[Passage], before: AttributionFinder | None = None) -> None:
        self._names, self._lexicon, self._passages = names, names.lexicon, passages
        self._antecedents = Antecedents(names, passages, before.find if before else None)
        self._searches: dict[int, _Search] = {}

    def find(self, index: int, until: int = sys.maxsize) -> Sequence[Attribution]:
        """The attributions of passage `index` in the order in which they were found, at least those before `until`.

        That is a token of the passage; what follows it is looked for when it is asked for.
        """
        if index not in self._searches:
            self._searches[index] = self._begin(index)
        found, cues = self._searches[index]
        while cues and cues[-1].first < until:
            attribution = self._attribution(index, self._passages[index], cues.pop(), found)
            if attribution:
                found.append(attribution)
        return found

    def _begin(self, index: int) -> _Search:
        """The search of a passage: its headline and tallies, and the words of reporting that are yet to be read."""
        passage, credits, nouns = self._passages[index], self._lexicon.credits, self._lexicon.words["tally_noun"]
        words = passage.tokens.words
        telling = list(places_of(credits.telling, words))
        cues = list(credits.reporting.find_among(telling, words, 0, len(words)))
        headline = self._headline(passage) or self._footline(passage)
        found: list[Attribution] = [headline] if headline else []
        found += self._tallies(index, passage, [i for i in telling if words[i] in nouns], cues)
        return _Search(found, cues[::-1])

    def _headline(self, passage: Passage) -> Attribution | None:
        """`Group: 31 troops die`: a speaker and a colon at the head of a line."""
        words = passage.tokens.words
        if ":" not in words[1:LONGEST_LABEL]:
            return None
        colon = words.index(":", 1)
        if not all(w[0].isalpha() and w not in self._lexicon.words["telling"] for w in words[:colon]):
            return None
        speaker = self._named(passage, 0, colon)
        if speaker is None or speaker.source is None or speaker.rule not in ("name", "noun", "state"):
            return None
        span = _span(passage, speaker.first, speaker.last)
        return Attribution(
            speaker.source, span, span, Span(passage.tokens.end(colon), passage.sentences[0].end), colon, "headline"
        )

    def _tallies(
        self, index: int, passage: Passage, tallies: Sequence[int], cues: Sequence[Match[Reporting]]
    ) -> Iterator[Attribution]:
        """`HRANA's count stood at 530`, `By its tally, 750 fell`: a tally and whose it is."""
        words = passage.tokens.words
        for i in tallies:
            owner = self._owner(words, i)
            if owner is None or (words[i] in TOTALS and self._leads_noun(words, i + 1)):
                continue
            if any(cue.first <= owner < cue.last for cue in cues):
                continue
            sentence = passage.sentence_of(i)
            if words[owner] == "'s":
                speaker = self._named(passage, *find_subject(passage, owner, sentence, self._lexicon))
            else:
                speaker = self._named(passage, *find_first_phrase(passage, sentence, owner, self._lexicon))
                speaker = speaker or Speaker(None, owner, owner + 1, "thing")
            known = ("name", "thing") if words[i] in TOLLS else ("name", "thing", "state")
            if speaker is None or speaker.rule not in known:
                continue
            scope = Span(passage.tokens.starts[i], end_of_content(passage, i, sentence))
            attribution = self._resolved(index, passage, Match(i, i + 1, Reporting.SAY), speaker, [], scope)
            if attribution and attribution.source:
                yield attribution

    def _leads_noun(self, words: tuple[str, ...], i: int) -> bool:
        """`Iran's total oil exports`: the word before `i` is no tally but tells how much of something."""
        word, behind = [*words[i : i + 2], ".", "."][:2]
        told = word in self._lexicon.verbs or word.endswith("s") or word in self._lexicon.function_words
        modifies = behind.isalpha() and behind not in self._lexicon.function_words  # `total enriched uranium`
        verbal = told or (word.endswith("ed") and not modifies)
        return word.isalpha() and not verbal

    def _owner(self, words: tuple[str, ...], tally: int) -> int | None:
        """The `'s` or `its` before a tally, over the words that tell which: `its confirmed death toll`."""
        for i in range(tally - 1, max(-1, tally - 2 - LONGEST_MODIFIER), -1):
            if words[i] in OWNERS:
                return i
            if not words[i][0].isalpha() or words[i] in self._lexicon.function_words:
                return None
        return None

    def _attribution(
        self, index: int, passage: Passage, cue: Match[Reporting], earlier: list[Attribution]
    ) -> Attribution | None:
        sentence = passage.sentence_of(cue.first)
        if cue.meaning is Reporting.SAY or cue.meaning is Reporting.SAYING:
            return self._by_verb(index, passage, cue, sentence, earlier)
        if cue.meaning is Reporting.HEARSAY:
            return self._hearsay(passage, cue, sentence)
        if cue.meaning is Reporting.GOES_ON:
            return self._gone_on(passage, cue, sentence, earlier)
        if cue.meaning is Reporting.ADVERB:
            return self._officially(passage, cue, sentence) if opens_a_count(passage, cue, self._lexicon) else None
        if cue.meaning in (Reporting.ACCORDING, Reporting.BY):
            speaker = self._named(passage, cue.last, end_of_phrase(passage, cue.last, sentence, self._lexicon))
            return self._resolved(
                index, passage, cue, speaker, earlier, scope_of_phrase(passage, cue, sentence, self._lexicon)
            )
        return None

    def _footline(self, passage: Passage) -> Attribution | None:
        """`Two killed in blast: state media`, `Nine face execution - UN experts`: a speaker behind a headline."""
        words = passage.tokens.words
        if not words or words[-1] in END_MARKS or len(words) > LONGEST_HEADLINE:
            return None
        tail = range(len(words) - 1, max(0, len(words) - LONGEST_LABEL), -1)
        mark = next((i for i in tail if words[i] in LABEL_MARKS and not passage.tokens.adjacent(i)), None)
        speaker = self._named(passage, mark + 1, len(words)) if mark else None
        if mark is None or speaker is None or speaker.source is None or speaker.rule not in ("name", "noun", "state"):
            return None
        span = _span(passage, speaker.first, speaker.last)
        return Attribution(
            speaker.source, span, span, Span(passage.start, passage.tokens.starts[mark]), mark, "headline"
        )

    def _gone_on(
        self, passage: Passage, cue: Match[Reporting], sentence: Sentence, earlier: list[Attribution]
    ) -> Attribution | None:
        """`The toll includes 14 children`: a sentence that breaks down what the sentence before it credits."""
        if cue.first != sentence.first or sentence.start == passage.start or not earlier:
            return None
        before = passage.sentence_at(sentence.start - 1)
        if earlier[-1].cue.start < before.start or earlier[-1].scope.end < before.end:
            return None
        cue_span = _span(passage, cue.first, cue.last)
        return earlier[-1]._replace(cue=cue_span, scope=Span(cue_span.end, sentence.end), at=cue.first, rule="goes on")

    def _hearsay(self, passage: Passage, cue: Match[Reporting], sentence: Sentence) -> Attribution:
        """`There were unconfirmed reports of [30] deaths`: media that nobody names."""
        span = _span(passage, cue.last - 2, cue.last - 1)
        turn = next(places_of(HEARSAY_ENDS, passage.tokens.words, cue.last, sentence.last), None)
        end = passage.tokens.starts[turn] if turn else end_of_content(passage, cue.last, sentence)
        scope = Span(span.end, end)
        return Attribution("other_media", span, span, scope, cue.first, "hearsay")

    def _officially(self, passage: Passage, cue: Match[Reporting], sentence: Sentence) -> Attribution:
        span = _span(passage, cue.first, cue.last)
        scope = Span(span.start, end_of_content(passage, cue.last, sentence))
        return Attribution("iran_government", span, span, scope, cue.first, "adverb")

    def _by_verb(
        self, index: int, passage: Passage, cue: Match[Reporting], sentence: Sentence, earlier: list[Attribution]
    ) -> Attribution | None:
        if is_passive(passage, cue, sentence, self._lexicon):
            if passage.tokens.words[cue.first - 1] in DENIALS:
                return None  # `[60] deaths were not reported by officials`
            return self._by_agent(index, passage, cue, sentence, earlier)
        if not is_verb(passage, cue, self._lexicon) or adds_thing(passage, cue, self._lexicon):
            return None
        if is_first_person(passage, cue, self._lexicon):
            return None
        inverted = is_inverted(passage, cue, sentence, self._lexicon)
        if inverted:
            first, last = cue.last, end_of_phrase(passage, cue.last, sentence, self._lexicon)
        else:
            first, last = find_subject(passage, verb_of_subject(passage, cue, sentence), sentence, self._lexicon)
            if is_participle(passage, cue):
                first = last
        if tells_time(passage, cue, first):
            return None
        lacking = first >= last or is_relative(passage, cue.first, self._lexicon)
        speaker = (_carried(earlier, sentence) if lacking else None) or self._named(passage, first, last)
        if speaker is None:
            shared = self._named(passage, *find_first_phrase(passage, sentence, cue.first, self._lexicon))
            speaker = shared if shared and (first >= last or shared.rule in ("name", "noun", "state")) else None
        scope = scope_of_verb(passage, cue, (first, last), sentence, inverted, self._lexicon)
        return self._resolved(index, passage, cue, speaker, earlier, scope)

    def _by_agent(
        self, index: int, passage: Passage, cue: Match[Reporting], sentence: Sentence, earlier: list[Attribution]
    ) -> Attribution | None:
        """`deaths that had been recorded up to that point by Amnesty`: the agent of a passive."""
        words = passage.tokens.words
        if words[cue.last : cue.last + 1] == ("to",):
            return None  # `are reported to have been killed by guards`: theirs is the killing
        reach = range(cue.last, min(sentence.last, cue.last + REACH_OF_AGENT))
        by = next((i for i in reach if words[i] == "by" or words[i] in STOPS or words[i] == ","), None)
        if by is None or words[by] != "by":
            return None
        end = end_of_phrase(passage, by + 1, sentence, self._lexicon)
        if words[cue.first] == "confirmed" and not self._lexicon.words["court"].isdisjoint(words[by:end]):
            return None  # `The sentence was confirmed by the supreme court`
        speaker = self._named(passage, by + 1, end)
        return self._resolved(
            index, passage, cue, speaker, earlier, scope_of_phrase(passage, cue, sentence, self._lexicon)
        )

    def _named(self, passage: Passage, first: int, last: int) -> Speaker | None:
        return read_speaker(passage, first, last, self._names, self._lexicon)

    def _resolved(
        self,
        index: int,
        passage: Passage,
        cue: Match[Reporting],
        speaker: Speaker | Attribution | None,
        earlier: list[Attribution],
        scope: Span,
    ) -> Attribution | None:
        """The attribution with its pronoun or `the organization` resolved to the source met last."""
        if speaker is None:
            return None
        cue_span = _span(passage, cue.first, cue.last)
        if isinstance(speaker, Attribution):
            return speaker._replace(cue=cue_span, scope=scope, at=cue.first, rule="carried on")
        source, rule = speaker.source, speaker.rule
        if source in (HOME, ABROAD) and rule == "state":
            source = self._antecedents.whose(index, speaker, earlier) or source
        if rule == "name unknown":
            source = self._antecedents.named_before(index, speaker, earlier) or source
        if source is None:
            source, rule = self._antecedents.resolve(index, cue_span.start, speaker, earlier)
        if source is None:
            return None
        return Attribution(source, _span(passage, speaker.first, speaker.last), cue_span, scope, cue.first, rule)


def _span(passage: Passage, first: int, last: int) -> Span:
    return passage.tokens.span(first, last)


def _carried(earlier: list[Attribution], sentence: Sentence) -> Attribution | None:
    """`The PMOI raised … and announced`: a verb without a subject has that of the one before."""
    if earlier and earlier[-1].cue.start >= sentence.start:
        return earlier[-1]
    return None
