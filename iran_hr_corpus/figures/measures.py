"""What happened to those who are counted, by the words of the clause, then of the sentence (guidelines 1.6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from iran_hr_corpus.figures.clauses import (
    FAR,
    REACH_OF_VOID,
    Term,
    distance,
    hinted_by_noun,
    is_reduced,
    is_void,
    other_predicate,
    within_phrase,
    without_complement,
)
from iran_hr_corpus.figures.counted import is_elided
from iran_hr_corpus.figures.noun_phrases import Counted
from iran_hr_corpus.figures.numerals import Numeral
from iran_hr_corpus.figures.units import Quantity
from iran_hr_corpus.lexicon import Lexicon
from iran_hr_corpus.lexicon.harms import TermRole
from iran_hr_corpus.spans import Span
from iran_hr_corpus.text.passages import Passage, Sentence
from iran_hr_corpus.vocabulary import DEATHS, CountedType, Kind, Measure

REACH_OF_TIME = 12


class Happening(NamedTuple):
    """A measure and the words it was read from."""

    measure: Measure
    cue: Span | None = None
    rule: str = "none"


NOTHING = Happening(Measure.NONE)


BLOCKED = Happening(Measure.NONE, None, "other predicate")


def read_measure(
    passage: Passage,
    numeral: Numeral,
    quantity: Quantity,
    counted: Counted | None,
    counted_type: CountedType | None,
    neighbours: Sequence[Numeral],
    lexicon: Lexicon,
) -> Happening:
    """The measure of one number; `neighbours` are the numbers of its sentence."""
    if quantity.kind is Kind.DURATION:
        return _measure_of_time(passage, numeral, quantity.last or numeral.last, lexicon)
    if quantity.kind in (Kind.AGE, Kind.MONEY, Kind.MEASUREMENT):
        return NOTHING
    if counted_type is CountedType.PLACE:
        return _measure_of_place(passage, numeral, counted, lexicon)
    if counted_type is CountedType.PERSON:
        return _measure_of_people(passage, numeral, counted, neighbours, lexicon)
    if counted and passage.tokens.words[counted.head] in lexicon.words["punishment"]:
        return _measure_of_punishment(passage, numeral, counted, lexicon)
    return NOTHING


def _measure_of_people(
    passage: Passage, numeral: Numeral, counted: Counted | None, neighbours: Sequence[Numeral], lexicon: Lexicon
) -> Happening:
    sentence = passage.sentence_at(numeral.start)
    terms = list(lexicon.measures.terms.find(passage.tokens.words, sentence.first, sentence.last))
    terms = [term for term in terms if not is_void(passage, term, sentence.first, lexicon)]
    if counted and counted.rule == "compound":
        return NOTHING
    phrase_end = counted.last if counted and not is_elided(counted) else numeral.last
    terms = without_complement(passage, terms, counted, phrase_end, lexicon)
    terms += other_predicate(passage, phrase_end, sentence, terms, lexicon)
    within = within_phrase(counted, terms)
    if within:
        return _strengthen(passage, within, terms, phrase_end, lexicon)
    hinted = hinted_by_noun(counted, terms)
    if hinted and all(
        term.meaning.role in (TermRole.BLOCK, TermRole.WEAK) for term in terms if term.first >= phrase_end
    ):
        return _strengthen(passage, hinted, terms, phrase_end, lexicon)
    nearest = min(terms, key=lambda term: distance(passage, term, numeral, counted, neighbours, lexicon), default=None)
    if nearest is None or distance(passage, nearest, numeral, counted, neighbours, lexicon) >= FAR:
        return _of_sentence(passage, terms, counted, lexicon)
    return _strengthen(passage, nearest, terms, phrase_end, lexicon)


def _strengthen(passage: Passage, term: Term, terms: list[Term], phrase_end: int, lexicon: Lexicon) -> Happening:
    """A word that only hints (`death toll`, `dead`, `victims`) yields to one that says how, in the same sentence."""
    measure = term.meaning.measure
    if term.meaning.role is TermRole.BLOCK:
        return NOTHING if is_reduced(passage.tokens.words, term, phrase_end, lexicon) else BLOCKED
    first_named = next(
        (t for t in terms if t.last < term.first <= t.last + 3 and "or" in passage.tokens.words[t.last : term.first]),
        None,
    )
    if first_named and first_named.meaning.role is not TermRole.BLOCK:
        return Happening(first_named.meaning.measure, _span(passage, first_named), "clause")
    if term.meaning.role in (TermRole.WEAK, TermRole.STATE) and measure in DEATHS:
        stronger = [t for t in terms if t.meaning.measure in DEATHS and t.meaning.role in (TermRole.ACT, TermRole.NOUN)]
        stronger = [t for t in stronger if t.meaning.measure is not Measure.DIED] or stronger
        if stronger:
            term = min(stronger, key=lambda t: abs(t.first - term.first))
            measure = term.meaning.measure
    measure = _by_manner(passage, term, measure, lexicon)
    return Happening(measure, _span(passage, term), "clause")


def _by_manner(passage: Passage, term: Term, measure: Measure, lexicon: Lexicon) -> Measure:
    """`died in the attack` is a killing; lives taken by a disease are deaths (guidelines 1.6)."""
    sentence = passage.sentence_at(passage.tokens.starts[term.first])
    first = sentence.first if term.meaning.role is TermRole.ACT else _sentence_before(passage, sentence).first
    if "or" in passage.tokens.words[term.last : term.last + 2]:
        return measure  # `died or been killed`: the first named (guidelines 4)
    words = passage.tokens.words[first : sentence.last]
    if (
        measure is Measure.DIED
        and not lexicon.words["violence"].isdisjoint(words)
        and lexicon.words["disease"].isdisjoint(words)
    ):
        return Measure.KILLED
    if (
        measure is Measure.KILLED
        and not lexicon.words["disease"].isdisjoint(words)
        and lexicon.words["violence"].isdisjoint(words)
    ):
        return Measure.DIED
    return measure


def _sentence_before(passage: Passage, sentence: Sentence) -> Sentence:
    at = passage.sentences.index(sentence)
    return passage.sentences[max(0, at - 1)]


def _of_sentence(passage: Passage, terms: list[Term], counted: Counted | None, lexicon: Lexicon) -> Happening:
    """The sentence's one measure, for a number whose own clause says nothing."""
    told = [t for t in terms if t.meaning.role is not TermRole.BLOCK]
    if not told or not is_elided(counted) or len({t.meaning.measure for t in told}) > 1:
        return NOTHING
    return _strengthen(passage, told[0], terms, 0, lexicon)._replace(rule="sentence")


def _measure_of_place(passage: Passage, numeral: Numeral, counted: Counted | None, lexicon: Lexicon) -> Happening:
    """`protests across [200] cities`: a place where protest took place."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    predicate = other_predicate(passage, counted.last if counted else numeral.last, sentence, [], lexicon)
    if predicate and words[predicate[0].first] not in lexicon.words["place_verb"]:
        return NOTHING
    found = list(lexicon.measures.places.find(words, sentence.first, sentence.last))
    near = [t for t in found if t.last <= numeral.first] or found
    if not near:
        return NOTHING
    return Happening(Measure.PROTESTED, _span(passage, near[-1]), "place")


def _measure_of_punishment(passage: Passage, numeral: Numeral, counted: Counted | None, lexicon: Lexicon) -> Happening:
    """`sentenced to [100] lashes`, `was given [74] lashes`: handed down, or carried out."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    before = words[sentence.first : numeral.first]
    if not lexicon.words["void"].isdisjoint(before[-6:]):
        return NOTHING
    if counted and words[counted.head] in lexicon.words["verdict"]:
        return Happening(
            Measure.SENTENCED,
            Span(passage.tokens.starts[counted.head], passage.tokens.ends[counted.head]),
            "punishment",
        )
    handed = [i for i, word in enumerate(before) if word.startswith("sentence") or word in lexicon.words["verdict"]]
    if handed:
        at = sentence.first + handed[-1]
        return Happening(Measure.SENTENCED, Span(passage.tokens.starts[at], passage.tokens.ends[at]), "punishment")
    return Happening(Measure.TORTURED, None, "punishment")


def _measure_of_time(passage: Passage, numeral: Numeral, unit_end: int, lexicon: Lexicon) -> Happening:
    """`a [six]-year sentence`, `[ten] years in prison`, `detained for [24] days`; not `could face [two] years`."""
    words, sentence = passage.tokens.words, passage.sentence_at(numeral.start)
    first = max(sentence.first, numeral.first - REACH_OF_TIME)
    if not lexicon.words["void"].isdisjoint(words[max(first, numeral.first - REACH_OF_VOID - 1) : numeral.first]):
        return NOTHING
    compound = words[numeral.last : numeral.last + 1] == ("-",)
    before = [] if compound else list(lexicon.times.before.find(words, first, numeral.first))
    after = list(lexicon.times.after.find(words, numeral.last, min(sentence.last, numeral.last + REACH_OF_TIME)))
    lasting = "for" in words[max(first, numeral.first - REACH_OF_VOID) : numeral.first]
    after = [cue for cue in after if cue.meaning.rank > 0 or (cue.first == unit_end and not lasting)]
    found = min(before[::-1] + after, key=lambda cue: cue.meaning.rank, default=None)
    if found is None:
        return NOTHING
    return Happening(
        found.meaning.measure, Span(passage.tokens.starts[found.first], passage.tokens.ends[found.last - 1]), "time"
    )


def _span(passage: Passage, term: Term) -> Span:
    return Span(passage.tokens.starts[term.first], passage.tokens.ends[term.last - 1])
