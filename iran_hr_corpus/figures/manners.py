"""How those died whom a word of death tells of: by force, by a disease, on the gallows (guidelines 1.6)."""

from __future__ import annotations

from iran_hr_corpus.figures.clauses import Term
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import TermRole
from iran_hr_corpus.lexicon.phrases import places_of
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import Measure

BY_HANDS = ("at", "the", "hands", "of")
KILLING = frozenset({"killed", "killing"})


def by_manner(passage: Passage, sentence: Sentence, preceding: Passage | None, term: Term, lexicon: Lexicon) -> Measure:
    """`died in the attack` is a killing; lives taken by a disease are deaths (guidelines 1.6).

    A verb is read by its sentence; a noun (`the deaths`) by what was told just before too, maybe in the `preceding`
    passage.
    """
    said, role, measure = passage.tokens.words[sentence.first : sentence.last], term.meaning.role, term.meaning.measure
    if measure not in (Measure.DIED, Measure.KILLED):
        return measure
    if measure is Measure.DIED and role is TermRole.NOUN and not lexicon.words["gallows"].isdisjoint(said):
        return Measure.EXECUTED  # `The gallows saw [31] deaths`
    words = frozenset(said) if role is TermRole.ACT else _words_before(passage, sentence, preceding).union(said)
    diseased = not lexicon.words["disease"].isdisjoint(words)
    violent = not lexicon.words["violence"].isdisjoint(words) or _by_hands(said)
    if measure is Measure.DIED and violent and not diseased:
        return Measure.KILLED
    hinted = role is TermRole.WEAK and not lexicon.words["disaster"].isdisjoint(words)
    violent = not lexicon.words["violence"].isdisjoint(words - KILLING)
    return Measure.DIED if measure is Measure.KILLED and (diseased or hinted) and not violent else measure


def _by_hands(words: tuple[str, ...]) -> bool:
    """`the deaths of [17] people at the hands of the police`."""
    return any(words[max(0, i - 2) : i + 2] == BY_HANDS for i in places_of(("hands",), words))


def _words_before(passage: Passage, sentence: Sentence, preceding: Passage | None) -> frozenset[str]:
    """The words of the two sentences before, in this passage or at the end of the one before it."""
    before = passage.sentence_at(sentence.start - 1)
    first = passage.sentence_at(before.start - 1).first
    words = passage.tokens.words[first : sentence.first]
    if first == 0 and preceding and preceding.sentences:
        words += preceding.tokens.words[preceding.sentences[-1].first :]
    return frozenset(words)
