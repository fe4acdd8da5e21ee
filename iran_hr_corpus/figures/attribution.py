"""Who the text credits with a figure, and the words that name it (guidelines 1.8 and 1.9)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from iran_hr_corpus.figures.antecedents import PRESS, REACH_BACK, UNMET, Attribution
from iran_hr_corpus.figures.attributions import AttributionFinder
from iran_hr_corpus.figures.citations import GROUPS, read_citation
from iran_hr_corpus.figures.introductions import Names
from iran_hr_corpus.figures.lists import lead_of, read_label
from iran_hr_corpus.figures.speakers import read_speaker
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage

LONGEST_ADJOINING = 160
LONGEST_SUBJECT = 40
LEAD = 2
REACH_BELOW = 3
NGO = "other_ngo"
DASHES = frozenset({("-",), ("–",), ("—",)})
LONGEST_SIGNATURE = 16
LED = frozenset({"noun", "headline"})
ONE_GROUP = frozenset({"group", "organization", "organisation", "ngo", "monitor", "watchdog", "charity"})
RELAYS = ("as ", "quoted by", "cited by", "carried by", "told", "published by")


class Credit(NamedTuple):
    """Who is credited with a figure: id, the words that name it, the cue, and the rule."""

    source: str
    span: Span
    cue: Span
    rule: str


class SourceReader:
    """Who is credited with the figures of one article.

    `own` is the source that publishes it: its own voice credits nobody (guidelines 4).
    """

    def __init__(self, text: str, passages: Sequence[Passage], own: str | None, lexicon: Lexicon) -> None:
        self._passages = passages
        names = Names(text, lexicon)
        self._names, self._lexicon = names, lexicon
        self.attributions = AttributionFinder(names, passages, AttributionFinder(names, passages)).find
        self._outside: dict[int, list[Attribution]] = {}
        self._own = own if own and not own.startswith("other_") else None

    def read(self, index: int, start: int, end: int) -> Credit | None:
        """Who is credited with the figure `[start, end)` of passage `index`, or None for the author's own voice."""
        passage = self._passages[index]
        quotation = passage.quotation_at(start, end)
        found = self._in_sentence(index, start, quotation)
        if found is None and quotation:
            found = self._of_quotation(index, quotation)
        found = found or read_citation(passage, passage.sentence_at(start), end, self._lexicon)
        found = found or self._of_list(index)
        if found is None or found.source is None or found.source == self._own:
            return None
        if self._own and found.rule == UNMET:
            return None  # `The organization said` in the organization's own report
        source = self._named_later(index, found) or found.source
        return Credit(source, found.span, found.cue, found.rule)

    def _named_later(self, index: int, found: Attribution) -> str | None:
        """`A rights group said … ¶ Hengaw, based in Norway, reported …`: a lead tells its one group by name below."""
        words = found.span.slice(self._passages[index].text).lower().split()
        if index >= LEAD or found.source != NGO or found.rule not in LED or words[-1] not in ONE_GROUP:
            return None
        below = (a for i in range(index + 1, index + 1 + REACH_BELOW) for a in self._named_at(i))
        return next((a.source for a in below if a.source in GROUPS), None)

    def _named_at(self, i: int) -> tuple[Attribution, ...]:
        """The attributions to a name in passage `i`, if there is one."""
        found = self.attributions(i) if i < len(self._passages) else ()
        return tuple(a for a in found if a.rule == "name")

    def _in_sentence(self, index: int, start: int, quotation: Span | None) -> Attribution | None:
        """The attribution whose scope holds the figure, the one closest to it."""
        passage = self._passages[index]
        sentence = passage.sentence_at(start)
        told = [a for a in self.attributions(index, sentence.last) if sentence.start <= a.cue.start < sentence.end]
        covering = [a for a in told if a.scope.start <= start < a.scope.end and _is_heard(passage, a, quotation)]
        if len(covering) < 2:
            return covering[0] if covering else None
        first_hand = [a for a in covering if a.source not in PRESS]
        if first_hand and any(_is_relayed(passage, a) for a in covering):
            covering = first_hand
        at = passage.token_from(start)
        return min(covering, key=lambda a: abs(a.at - at), default=None)

    def _of_list(self, index: int) -> Attribution | None:
        """`The ministry announced: ¶ - Qom: 12 arrests`: who is credited by what leads the list."""
        lead = lead_of(self._passages, index)
        if lead is None:
            return None
        start = self._passages[lead].sentences[-1].start
        found = self.attributions(lead)
        told = [a for a in found if a.source and a.cue.start >= start and a.rule != "headline"]
        return told[-1] if told else read_label(self._passages[lead], self._lexicon)

    def _of_quotation(self, index: int, quotation: Span) -> Attribution | None:
        """The speaker of a quotation: named behind it, before it, or for the quotation before (`“…,” he said. “…”`)."""
        if signed := self._signature(index, quotation):
            return signed
        passage, outside = self._passages[index], self._speaking(index)
        sentence_after = passage.sentence_at(min(quotation.end, passage.end - 1))
        limit = max(sentence_after.end, quotation.end + LONGEST_SUBJECT)
        first = bisect_left(outside, quotation.end, key=lambda a: a.cue.start)
        behind = outside[first] if first < len(outside) and outside[first].cue.start <= limit else None
        if behind and _adjoins(passage, quotation.end, behind.cue.start):
            return behind
        before = bisect_right(outside, quotation.start, key=lambda a: a.cue.end) - 1
        if before >= 0:
            return outside[before]
        return behind or self._of_paragraph_before(index)

    def _signature(self, index: int, quotation: Span) -> Attribution | None:
        """`“…” — Omid Rad, director of Hengaw`: who signs a quotation that ends a passage."""
        passage = self._passages[index]
        words, dash = passage.tokens.words, passage.token_from(quotation.end)
        signed = words[dash : dash + 1] in DASHES and 1 < len(words) - dash <= LONGEST_SIGNATURE
        if not signed or not passage.tokens.capitalised(dash + 1):
            return None
        speaker = read_speaker(passage, dash + 1, len(words), self._names, self._lexicon)
        if speaker is None or speaker.source is None:
            return None
        span = passage.tokens.span(speaker.first, speaker.last)
        return Attribution(speaker.source, span, span, quotation, dash, "signed")

    def _speaking(self, index: int) -> list[Attribution]:
        """The attributions of a passage that stand outside its quotations, in order of their cues."""
        if index not in self._outside:
            quoting = self._passages[index].quotation_at
            outside = [a for a in self.attributions(index) if quoting(a.cue.start, a.cue.end) is None]
            self._outside[index] = sorted(outside, key=lambda a: a.cue)
        return self._outside[index]

    def _of_paragraph_before(self, index: int) -> Attribution | None:
        """A quotation without a speaker goes on from the paragraph before."""
        for i in range(index - 1, max(-1, index - 1 - REACH_BACK), -1):
            known = [a for a in self.attributions(i) if a.source]
            if known:
                return known[-1]
        return None


def _is_relayed(passage: Passage, attribution: Attribution) -> bool:
    """`Hengaw's count, as reported by AFP, reached 60`: a medium that only passes on what another says."""
    return attribution.source in PRESS and attribution.cue.slice(passage.text).lower().startswith(RELAYS)


def _is_heard(passage: Passage, attribution: Attribution, quotation: Span | None) -> bool:
    """A source named inside a quotation is heard only there."""
    cited = passage.quotation_at(attribution.cue.start, attribution.cue.end)
    return cited is None or cited == quotation


def _adjoins(passage: Passage, quotation_end: int, cue_start: int) -> bool:
    """Whether a cue follows a quotation with only its subject between: `…,” the group said`."""
    between = passage.text[quotation_end : min(cue_start, quotation_end + LONGEST_ADJOINING)]
    return cue_start - quotation_end < LONGEST_ADJOINING and not any(mark in between for mark in '“".;')
