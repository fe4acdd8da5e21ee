"""Who the text credits with a figure, and the words that name it (guidelines 1.8 and 1.9)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from iran_hr_corpus.figures.reporting import (
    STOPS,
    end_of_content,
    end_of_phrase,
    find_first_phrase,
    find_subject,
    is_inverted,
    is_participle,
    is_passive,
    is_relative,
    is_verb,
    scope_of_phrase,
    scope_of_verb,
)
from iran_hr_corpus.figures.speakers import Speaker, read_speaker
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import Match
from iran_hr_corpus.lexicon.sources import SOURCE_OF_KIND, Reporting
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence

LONGEST_LABEL = 6


REACH_OF_AGENT = 7


REACH_BACK = 3
LONGEST_ADJOINING = 160


REACH_OF_ANAPHOR = 12


NOT_ORGANIZATIONS = frozenset({"witnesses", "other_person", "iran_government", "other_media"})


class Attribution(NamedTuple):
    """A source credited in one sentence: the cue's tokens, who speaks, and the offsets that the cue covers."""

    source: str | None
    span: Span
    cue: Span
    scope: Span
    at: int
    rule: str


class Credit(NamedTuple):
    """Who is credited with a figure: id, the words that name it, the cue, and the rule."""

    source: str
    span: Span
    cue: Span
    rule: str


class SourceReader:
    """The attributions of one article; those of a passage are read once, when first asked for."""

    def __init__(self, text: str, passages: Sequence[Passage], own: str | None, lexicon: Lexicon) -> None:
        self._text, self._passages, self._lexicon = text, passages, lexicon
        self._own = own if own and not own.startswith("other_") else None
        self.attributions = cache(self._attributions)
        self._by_sentence = cache(self._sentences)

    def read(self, index: int, start: int, end: int) -> Credit | None:
        """Who is credited with the figure `[start, end)` of passage `index`, or None for the author's own voice."""
        passage = self._passages[index]
        quotation = passage.quotation_at(start, end)
        found = self._in_sentence(index, start, quotation)
        if found is None and quotation:
            found = self._of_quotation(index, quotation)
        if found is None or found.source is None or found.source == self._own:
            return None
        return Credit(found.source, found.span, found.cue, found.rule)

    # --- choosing ----------------------------------------------------------------------------------------------------

    def _in_sentence(self, index: int, start: int, quotation: Span | None) -> Attribution | None:
        """The attribution whose scope holds the figure, the one closest to it."""
        passage = self._passages[index]
        at = passage.token_from(start)
        told = self._by_sentence(index).get(passage.sentence_at(start).start, ())
        covering = [a for a in told if a.scope.start <= start < a.scope.end]
        covering = [a for a in covering if _is_heard(passage, a, quotation)]
        return min(covering, key=lambda a: abs(a.at - at), default=None)

    def _of_quotation(self, index: int, quotation: Span) -> Attribution | None:
        """The speaker of a quotation: named behind it, before it, or for the quotation before (`“…,” he said. “…”`)."""
        passage = self._passages[index]
        outside = [a for a in self.attributions(index) if passage.quotation_at(a.cue.start, a.cue.end) is None]
        sentence_after = passage.sentence_at(min(quotation.end, passage.end - 1))
        behind = [a for a in outside if quotation.end <= a.cue.start <= max(sentence_after.end, quotation.end + 40)]
        before = [a for a in outside if a.cue.end <= quotation.start]
        adjoining = [a for a in behind if _adjoins(passage, quotation.end, a.cue.start)]
        if adjoining:
            return adjoining[0]
        if before:
            return before[-1]
        return behind[0] if behind else self._of_paragraph_before(index)

    def _of_paragraph_before(self, index: int) -> Attribution | None:
        """A quotation without a speaker goes on from the paragraph before."""
        for i in range(index - 1, max(-1, index - 1 - REACH_BACK), -1):
            known = [a for a in self.attributions(i) if a.source]
            if known:
                return known[-1]
        return None

    def _sentences(self, index: int) -> dict[int, list[Attribution]]:
        """The attributions of a passage by the start of their sentence."""
        passage = self._passages[index]
        found: dict[int, list[Attribution]] = {}
        for attribution in self.attributions(index):
            found.setdefault(passage.sentence_at(attribution.cue.start).start, []).append(attribution)
        return found

    # --- finding -----------------------------------------------------------------------------------------------------

    def _attributions(self, index: int) -> tuple[Attribution, ...]:
        passage = self._passages[index]
        headline = self._headline(passage)
        found: list[Attribution] = [headline] if headline else []
        for cue in self._lexicon.credits.reporting.find(passage.tokens.words, 0, len(passage.tokens.words)):
            attribution = self._attribution(index, passage, cue, found)
            if attribution:
                found.append(attribution)
        return tuple(found)

    def _headline(self, passage: Passage) -> Attribution | None:
        """`Group: 31 troops die`: a speaker and a colon at the head of a line."""
        words = passage.tokens.words
        colon = next((i for i in range(1, min(LONGEST_LABEL, len(words))) if words[i] == ":"), None)
        if colon is None or not all(word[0].isalpha() for word in words[:colon]):
            return None
        speaker = self._named(passage, 0, colon)
        if speaker is None or speaker.source is None or speaker.rule not in ("name", "noun", "state"):
            return None
        span = _span(passage, speaker.first, speaker.last)
        return Attribution(
            speaker.source, span, span, Span(passage.tokens.ends[colon], passage.sentences[0].end), colon, "headline"
        )

    def _attribution(
        self, index: int, passage: Passage, cue: Match[Reporting], earlier: list[Attribution]
    ) -> Attribution | None:
        sentence = passage.sentence_at(passage.tokens.starts[cue.first])
        if cue.meaning is Reporting.NOT:
            return None
        if cue.meaning is Reporting.ADVERB:
            return self._officially(passage, cue, sentence)
        if cue.meaning in (Reporting.ACCORDING, Reporting.BY):
            speaker = self._named(passage, cue.last, end_of_phrase(passage, cue.last, sentence, self._lexicon))
            return self._resolved(index, passage, cue, speaker, earlier, scope_of_phrase(passage, cue, sentence))
        return self._by_verb(index, passage, cue, sentence, earlier)

    def _officially(self, passage: Passage, cue: Match[Reporting], sentence: Sentence) -> Attribution:
        span = _span(passage, cue.first, cue.last)
        scope = Span(span.start, end_of_content(passage, cue.last, sentence))
        return Attribution("iran_government", span, span, scope, cue.first, "adverb")

    def _by_verb(
        self, index: int, passage: Passage, cue: Match[Reporting], sentence: Sentence, earlier: list[Attribution]
    ) -> Attribution | None:
        if is_passive(passage, cue, sentence, self._lexicon):
            return self._by_agent(index, passage, cue, sentence, earlier)
        if not is_verb(passage, cue, self._lexicon):
            return None
        inverted = is_inverted(passage, cue, sentence, self._lexicon)
        if inverted:
            first, last = cue.last, end_of_phrase(passage, cue.last, sentence, self._lexicon)
        else:
            first, last = find_subject(passage, cue.first, sentence, self._lexicon)
            if is_participle(passage, cue):
                first = last
        lacking = first >= last or is_relative(passage, cue.first, self._lexicon)
        speaker = (_carried(earlier, sentence) if lacking else None) or self._named(passage, first, last)
        if speaker is None and first >= last:
            speaker = self._named(passage, *find_first_phrase(passage, sentence, cue.first, self._lexicon))
        scope = scope_of_verb(passage, cue, (first, last), sentence, inverted, self._lexicon)
        return self._resolved(index, passage, cue, speaker, earlier, scope)

    def _by_agent(
        self, index: int, passage: Passage, cue: Match[Reporting], sentence: Sentence, earlier: list[Attribution]
    ) -> Attribution | None:
        """`deaths that had been recorded up to that point by Amnesty`: the agent of a passive."""
        words = passage.tokens.words
        reach = range(cue.last, min(sentence.last, cue.last + REACH_OF_AGENT))
        by = next((i for i in reach if words[i] == "by" or words[i] in STOPS or words[i] == ","), None)
        if by is None or words[by] != "by":
            return None
        speaker = self._named(passage, by + 1, end_of_phrase(passage, by + 1, sentence, self._lexicon))
        return self._resolved(index, passage, cue, speaker, earlier, scope_of_phrase(passage, cue, sentence))

    def _named(self, passage: Passage, first: int, last: int) -> Speaker | None:
        return read_speaker(passage, first, last, self._text, self._lexicon)

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
        if source is None:
            source, rule = self._met_last(index, earlier, _may_be(passage, speaker)), "anaphor"
        if source is None:
            return None
        return Attribution(source, _span(passage, speaker.first, speaker.last), cue_span, scope, cue.first, rule)

    def _met_last(self, index: int, earlier: list[Attribution], unlike: frozenset[str]) -> str | None:
        """The source credited last before, in this passage or one before it, that can be what is referred to."""
        for i in range(index, max(-1, index - 1 - REACH_OF_ANAPHOR), -1):
            known = earlier if i == index else self.attributions(i)
            fitting = [a.source for a in known if a.source and a.source not in unlike]
            if fitting:
                return fitting[-1]
        return None


def _may_be(passage: Passage, speaker: Speaker) -> frozenset[str]:
    """The sources that a pronoun or definite noun cannot mean: `the report` is no witness."""
    noun = passage.tokens.words[speaker.last - 1]
    if noun in ("ministry", "department"):
        return frozenset(SOURCE_OF_KIND.values()) - {"iran_government"}
    if speaker.rule == "thing" and noun not in ("it", "they"):
        return NOT_ORGANIZATIONS
    return frozenset()


def _span(passage: Passage, first: int, last: int) -> Span:
    return Span(passage.tokens.starts[first], passage.tokens.ends[last - 1])


def _is_heard(passage: Passage, attribution: Attribution, quotation: Span | None) -> bool:
    """A source named inside a quotation is heard only there."""
    cited = passage.quotation_at(attribution.cue.start, attribution.cue.end)
    return cited is None or cited == quotation


def _adjoins(passage: Passage, quotation_end: int, cue_start: int) -> bool:
    """Whether a cue follows a quotation with only its subject between: `…,” the group said`."""
    between = passage.text[quotation_end : min(cue_start, quotation_end + LONGEST_ADJOINING)]
    return cue_start - quotation_end < LONGEST_ADJOINING and not any(mark in between for mark in '“".;')


def _carried(earlier: list[Attribution], sentence: Sentence) -> Attribution | None:
    """`The PMOI raised … and announced`: a verb without a subject has that of the one before."""
    if earlier and earlier[-1].cue.start >= sentence.start:
        return earlier[-1]
    return None
