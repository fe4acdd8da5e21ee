"""Whom `she`, `it` or `the organization` takes up: whoever was credited or named last before (guidelines 1.8)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from iran_hr_corpus.figures.introductions import Names
from iran_hr_corpus.figures.reporting import find_first_phrase
from iran_hr_corpus.figures.speaker_nouns import ABROAD, Speaker, is_named
from iran_hr_corpus.figures.speakers import kind_of_reference, read_speaker
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.phrases import places_of
from iran_hr_corpus.lexicon.sources import SOURCE_OF_KIND, SpeakerKind
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage

UNMET = "reference to nobody met"
PERSON = "other_person"
REACH_BACK = 3
HEAD = 3
REACH_OF_ANAPHOR = 12
REACH_OF_DOCUMENT = 40
REACH_OF_MAKER = 6
LONGEST_NAME = 6
NEWCOMERS = frozenset({"introduced", "name unknown", "first name"})
TITLED = frozenset({"noun", "state"})
PRESS = frozenset({"afp", "associated_press", "bbc", "other_media", "reuters"})
NOT_ORGANIZATIONS = frozenset({"witnesses", "other_person", "iran_government", "other_media"})
NOT_PRESS = frozenset({"witnesses", "other_person"})


class Attribution(NamedTuple):
    """A source credited in one sentence: the cue's tokens, who speaks, and the offsets that the cue covers."""

    source: str | None
    span: Span
    cue: Span
    scope: Span
    at: int
    rule: str


class Antecedents:
    """Who was met before a pronoun or definite noun in the passages of one article.

    `credited` gives the attributions of an earlier passage; without it nothing before the passage is looked at.
    """

    def __init__(
        self, names: Names, passages: Sequence[Passage], credited: Callable[[int], Sequence[Attribution]] | None
    ) -> None:
        self._names, self._passages, self._credited = names, passages, credited

    def resolve(
        self, index: int, start: int, speaker: Speaker, earlier: Sequence[Attribution]
    ) -> tuple[str | None, str]:
        """The source that `speaker` takes up at offset `start`, and the rule; `earlier` are those of its passage."""
        passage = self._passages[index]
        unlike = _may_not_be(passage, speaker, self._names.lexicon)
        if self._credited is None:
            return self._met_last(index, earlier, unlike), "anaphor"
        source = self._came_in(index, start, earlier) if speaker.rule == "person" else None
        source = source or self._made_by(index, start, speaker) or self._namesake(index, start, speaker)
        source = source or self._met_last(index, earlier, unlike) or self._named_last(index, start, unlike)
        if source:
            return source, "anaphor"
        return kind_of_reference(passage, speaker, self._names.lexicon), UNMET

    def named_before(self, index: int, speaker: Speaker, earlier: Sequence[Attribution]) -> str | None:
        """Who a name without an introduction is: one credited under it, or by an office alone just before.

        `The spokesman, Omid Rad, said … ¶ Rad added`, `A ministry spokeswoman said … ¶ In her briefing, Mina Rad said`.
        """
        text, tokens = self._passages[index].text, self._passages[index].tokens
        before = tokens.words[max(0, speaker.first - 2) : speaker.first]
        if before[1:] == (",",) and before[0] in self._names.lexicon.words["office"]:
            return self._met_last(index, earlier, PRESS)  # `The spokesman, Omid Rad, said`
        first, name = index, tokens.written(speaker.last - 1, speaker.last)
        for i in range(index, max(-1, index - 1 - REACH_BACK), -1):
            credited = (a for a in reversed(self._known(index, i, earlier)) if name in text[a.span.start : a.cue.start])
            named = next((a.source for a in credited), None)
            if named not in (None, PERSON):
                return named
            first = i if named else first
        office = self._office_before(index, first, earlier)
        return office if office and text.find(name) >= self._passages[first].start else None

    def _office_before(self, index: int, i: int, earlier: Sequence[Attribution]) -> str | None:
        """The source that the passage before passage `i` credits last, where it names nobody: `a spokeswoman`."""
        before = self._known(index, i - 1, earlier) if i > 0 else ()
        word = before[-1].span.slice(self._passages[i].text).split()[-1] if before else ""
        return before[-1].source if word in self._names.lexicon.words["office"] else None

    def whose(self, index: int, speaker: Speaker, earlier: Sequence[Attribution]) -> str | None:
        """The state of officials that their own words do not tell: those cited before, or those of the scene."""
        words, classes = self._passages[index].tokens.words[speaker.first : speaker.last], self._names.lexicon.words
        if not (classes["iran"].isdisjoint(words) and classes["foreign"].isdisjoint(words)):
            return None
        cited = self._cited_as(index, words, earlier) if words[0] == "the" else None
        return cited or (ABROAD if self._is_abroad else None)

    def _cited_as(self, index: int, words: Sequence[str], earlier: Sequence[Attribution]) -> str | None:
        """The state of those credited last before by the same noun: `U.S. officials`, for `the officials`."""
        nouns = {word.removesuffix("s") for word in words[1:]}
        reach = range(index, max(-1, index - 1 - REACH_BACK) if self._credited else index - 1, -1)
        known = (a for i in reach for a in reversed(self._known(index, i, earlier)))
        cited = (a for a in known if a.source and a.source.endswith("government"))
        text = self._passages[index].text
        told = (a for a in cited if any(w.removesuffix("s") in nouns for w in a.span.slice(text).lower().split()))
        return next((a.source for a in told), None)

    @cached_property
    def _is_abroad(self) -> bool:
        """Whether the head of the article names another country and nothing of Iran."""
        head = [passage.tokens for passage in self._passages[:HEAD]]
        home, abroad = (self._names.lexicon.words[name] for name in ("iran", "foreign"))
        if any(not home.isdisjoint(tokens.words) for tokens in head):
            return False
        return any(tokens.capitalised(i) for tokens in head for i in places_of(abroad, tokens.words))

    def _made_by(self, index: int, start: int, speaker: Speaker) -> str | None:
        """Who made `the report`: the source named where the article first speaks of one (`a report by Amnesty`)."""
        lexicon, noun = self._names.lexicon, self._passages[index].tokens.words[speaker.last - 1]
        found = lexicon.credits.speakers.at((noun,), 0)
        if found is None or found.meaning is not SpeakerKind.DOCUMENT:
            return None
        for i in range(index, max(-1, index - 1 - REACH_OF_DOCUMENT), -1):
            passage = self._passages[i]
            if noun not in passage.tokens.words:
                continue
            for at in reversed(list(places_of({noun}, passage.tokens.words))):
                introduces = passage.tokens.starts[at] < start and passage.tokens.words[at - 1] != "the"
                maker = _maker(passage, at, lexicon) if introduces else None
                if maker:
                    return maker
        return None

    def _namesake(self, index: int, start: int, speaker: Speaker) -> str | None:
        """Who was named last before offset `start` with the same noun: `the Guardian Council … the council`."""
        lexicon, words = self._names.lexicon, self._passages[index].tokens.words
        body = next(lexicon.credits.speakers.find(words, speaker.first, speaker.last), None)
        if body is None or words[speaker.first] != "the":
            return None
        noun = next(word for word in reversed(words[body.first : body.last]) if word != "'s")
        for i in range(index, max(-1, index - 1 - REACH_BACK), -1):
            tokens = self._passages[i].tokens
            for at in reversed(list(places_of({noun}, tokens.words))):
                if tokens.starts[at] < start and tokens.capitalised(at):
                    named = lexicon.credits.find_aliases(tokens, max(0, at - LONGEST_NAME), at + 1)
                    return next((one.meaning.source for one in named if one.last > at), None)
        return None

    def _known(self, index: int, i: int, earlier: Sequence[Attribution]) -> Sequence[Attribution]:
        """The attributions of passage `i`, as far as they stand before those looked for in passage `index`."""
        return self._credited(i) if self._credited and i < index else earlier

    def _met_last(self, index: int, earlier: Sequence[Attribution], unlike: frozenset[str]) -> str | None:
        """The source credited last before, in this passage or one before it, that can be what is referred to."""
        reach = REACH_OF_ANAPHOR if self._credited else 0
        for i in range(index, max(-1, index - 1 - reach), -1):
            fitting = [a.source for a in self._known(index, i, earlier) if a.source and a.source not in unlike]
            if fitting:
                return fitting[-1]
        return None

    def _came_in(self, index: int, start: int, earlier: Sequence[Attribution]) -> str | None:
        """`But Karimi was not so sure. “…,” he said`: a person named since somebody spoke last."""
        for i in range(index, max(-1, index - 1 - REACH_BACK), -1):
            spoke = max((a.cue.start for a in self._known(index, i, earlier)), default=-1)
            for sentence, speaker in self._subjects(i, start):
                if sentence.start <= spoke:
                    return None
                if speaker and speaker.source and self._is_person(i, speaker):
                    return speaker.source
            if spoke >= 0:
                return None
        return None

    def _is_person(self, i: int, speaker: Speaker) -> bool:
        """`Karimi`, `Professor Karimi`: a name, by itself or behind a title."""
        titled = speaker.rule in TITLED and is_named(self._passages[i], speaker.last - 1)
        last = self._names.lexicon.credits.speakers.at(self._passages[i].tokens.words, speaker.last - 1)
        return speaker.rule in NEWCOMERS or (titled and last is None)

    def _named_last(self, index: int, start: int, unlike: frozenset[str]) -> str | None:
        """The source named last before offset `start`, as the subject of its sentence, where none was credited."""
        for i in range(index, max(-1, index - 1 - REACH_BACK), -1):
            for _, speaker in self._subjects(i, start):
                if speaker and speaker.source and speaker.source not in unlike and speaker.rule != "name unknown":
                    return speaker.source
        return None

    def _subjects(self, i: int, start: int) -> Iterator[tuple[Span, Speaker | None]]:
        """The sentences of passage `i` before offset `start`, the last one first, and whom their subjects name."""
        passage, lexicon = self._passages[i], self._names.lexicon
        for sentence in passage.sentences[::-1]:
            if sentence.end <= start:
                first, last = find_first_phrase(passage, sentence, sentence.last, lexicon)
                yield (
                    Span(sentence.start, sentence.end),
                    read_speaker(passage, first, last, self._names, lexicon),
                )


def _maker(passage: Passage, document: int, lexicon: Lexicon) -> str | None:
    """`a report by Hengaw`, `Hengaw published its annual report`: the source named beside a document."""
    sentence, words = passage.sentence_at(passage.tokens.starts[document]), passage.tokens.words
    by = words[document + 1 : document + 2] in (("by",), ("from",), ("of",))
    by = by or (words[sentence.first] == "in" and document - sentence.first <= REACH_OF_MAKER)  # `In a report, HRW …`
    first, last = (document, sentence.last) if by else (sentence.first, document)
    named = list(lexicon.credits.find_aliases(passage.tokens, first, last))
    beside = (a for a in named if by or a.first <= sentence.first + 1 or a.last >= document - REACH_OF_MAKER)
    return next((alias.meaning.source for alias in beside), None)


def _may_not_be(passage: Passage, speaker: Speaker, lexicon: Lexicon) -> frozenset[str]:
    """The sources that a pronoun or definite noun cannot mean: `the report` is no witness, `she` no newspaper."""
    noun = passage.tokens.words[speaker.last - 1]
    if speaker.rule == "person" or noun in lexicon.words["office"]:
        return PRESS
    if noun in ("ministry", "department"):
        return frozenset(SOURCE_OF_KIND.values()) - {"iran_government"}
    if speaker.rule == "thing" and noun not in ("it", "they"):
        return NOT_PRESS if noun in lexicon.words["press_noun"] else NOT_ORGANIZATIONS  # IRNA is `the agency`
    return frozenset()
