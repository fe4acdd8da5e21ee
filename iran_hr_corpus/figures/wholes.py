"""Groups that an article comes back to: `Of these, [nine] were boys`, `Of the [43] children`, `the [43] children`."""

from __future__ import annotations

from typing import NamedTuple

from iran_hr_corpus.figures.clauses import CASES, NOTHING, Happening
from iran_hr_corpus.figures.counted import is_elided
from iran_hr_corpus.figures.noun_phrases import Counted, start_of_cues
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import DEATHS, Measure

THESE = (("of", "these"), ("of", "those"), ("of", "them"))
THE = ("of", "the")
AMONG = (("among", "them"), ("among", "those"), ("they", "include"), ("they", "included"), ("these", "include"))
DEFINITE = frozenset({"the", "these", "those", "all"})
BARE = (("cases",), ("case",), ("other", "cases"))
TOTALS = frozenset({"number", "figure", "total", "count", "tally"})
POINTING = frozenset({"the", "that", "this"})
REACH_OF_OPENING = 4
REACH_OF_WHOLE = 12
LONGEST_BREAK = 4


class _Group(NamedTuple):
    """People told of in a sentence, and what happened to them."""

    passage: Passage
    sentence: Sentence
    happening: Happening


class Wholes:
    """The groups of people that an article has counted so far, of whom later numbers tell a part."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._last: _Group | None = None
        self._known: dict[tuple[float, str], Happening] = {}
        self._cases: tuple[Passage, Happening] | None = None

    def tell(
        self, passage: Passage, sentence: Sentence, numeral: Numeral, counted: Counted | None, happening: Happening
    ) -> None:
        """Remember a number of people and what happened to them."""
        group = _Group(passage, sentence, happening)
        opens = _opens(passage, sentence) == THE and numeral.first <= sentence.first + REACH_OF_OPENING
        if opens or _opens(passage, sentence) not in (*THESE, THE):
            self._last = group
        if counted and passage.tokens.words[counted.head] in CASES and happening.measure in DEATHS:
            self._cases = self._cases if self._tells_cases(passage) else (passage, happening)
        if counted and numeral.value and happening.measure is not Measure.NONE:
            self._known[numeral.value, passage.tokens.words[counted.head]] = happening

    def read(self, passage: Passage, sentence: Sentence, numeral: Numeral, counted: Counted | None) -> Happening:
        """What happened to the group that a number counts again or takes a part of, or nothing."""
        words, whole = passage.tokens.words, self._last
        if whole and _is_just_before(whole, passage, sentence):
            return whole.happening
        if whole and is_elided(counted) and _is_next(whole, passage, sentence) and _is_total(words, sentence, numeral):
            return whole.happening
        if whole and whole.passage is passage and self._goes_on(whole, sentence, numeral, counted):
            return whole.happening
        if counted and numeral.value and words[max(0, numeral.first - 1)] in DEFINITE:
            return self._known.get((numeral.value, words[counted.head]), NOTHING)
        return NOTHING

    def read_case(self, passage: Passage, counted: Counted) -> Happening:
        """What `cases` are that no word of theirs tells, in a passage that told it of others, or nothing.

        `60 hangings were told: murder ([40] cases), theft ([20] cases)`.
        """
        if self._cases is None or not self._tells_cases(passage):
            return NOTHING
        words = passage.tokens.words
        bare = words[counted.first : counted.last] in BARE
        return self._cases[1] if bare and words[counted.last : counted.last + 1] != ("of",) else NOTHING

    def _tells_cases(self, passage: Passage) -> bool:
        return self._cases is not None and self._cases[0] is passage

    def _goes_on(self, whole: _Group, sentence: Sentence, numeral: Numeral, counted: Counted | None) -> bool:
        """Whether a number tells a part of the group told last, by the opening of its sentence or behind itself."""
        words, opening = whole.passage.tokens.words, _opens(whole.passage, sentence)
        near = 0 <= sentence.first - whole.sentence.last <= REACH_OF_WHOLE
        if opening in AMONG or not is_elided(counted):
            return near and opening in AMONG
        if opening == THE and whole.sentence == sentence:
            return True
        if words[numeral.last : numeral.last + 2] in THESE:
            return near
        counts_again = counted is None and self._is_tally(whole.passage, numeral)
        counts_again = counts_again or (counted is not None and counted.rule == "complement")
        return (opening in THESE or counts_again) and whole.sentence.last == sentence.first

    def _is_tally(self, passage: Passage, numeral: Numeral) -> bool:
        """`Monitors confirmed at least [48].`: another count of those told of just before."""
        words, start = passage.tokens.words, start_of_cues(passage, numeral, self._lexicon)
        ends = words[numeral.last : numeral.last + 1] in ((".",), (",",), (";",), ())
        return start > 0 and words[start - 1] in self._lexicon.words["counting"] and ends


def _is_total(words: tuple[str, ...], sentence: Sentence, numeral: Numeral) -> bool:
    """`A year later, the figure was [333].`: the subject is the number itself of those told of just before."""
    reach = range(max(sentence.first + 1, numeral.first - REACH_OF_WHOLE), numeral.first - 1)
    return any(words[i] in TOTALS and words[i - 1] in POINTING and words[i + 1] != "of" for i in reach)


def _is_next(whole: _Group, passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence follows the one that told the group, in its paragraph or the next."""
    if whole.passage is passage:
        return whole.sentence.last == sentence.first
    return sentence.first == 0 and 0 <= passage.start - whole.passage.end <= LONGEST_BREAK


def _is_just_before(whole: _Group, passage: Passage, sentence: Sentence) -> bool:
    """Whether a paragraph that opens with `Among them` goes on the one before it, which told the group."""
    apart = passage.start - whole.passage.end
    return sentence.first == 0 and 0 <= apart <= LONGEST_BREAK and _opens(passage, sentence) in AMONG


def _opens(passage: Passage, sentence: Sentence) -> tuple[str, ...]:
    return passage.tokens.words[sentence.first : sentence.first + 2]
